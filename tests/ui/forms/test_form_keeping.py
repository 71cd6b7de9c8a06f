"""Every form with free text: what was filled in stands there after a crash, and is gone when it is saved."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from spiral.records import blocks, concerns, papers, samples
from spiral.records.assessments import set_goal
from spiral.records.conferences import decide_enquiry
from spiral.records.enquiries import Asker, take_enquiry
from spiral.records.first_visits import list_first_visits
from spiral.records.form_drafts import KINDS, PLACE, list_forms
from spiral.records.recalls import plan_recall
from spiral.ui.calendar.booking_sheet import BookingSheet, open_booking
from spiral.ui.forms.forms_again import OPENERS, open_again
from spiral.ui.forms.reason_field import ReasonChoice
from spiral.ui.journal.blocks_sheet import SetForm
from spiral.ui.journal.concern_sheet import ConcernSheet
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.question import answering
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tick import Tick
from spiral.ui.treatment.case_read import read_case_shown
from spiral.ui.visits.visit_sheet import DROP_IN, open_new
from tests.make import TODAY, Clinic, record
from tests.ui.keyboard import press
from tests.ui.register import newest, open_window
from tests.ui.treating import make_house

Key = Qt.Key
FOR_ITSELF = {"time", "start", "arrived", "minutes", "length"}  # the clock's, and no free text


@pytest.fixture(scope="module")
def filled(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_house(made_clinic, tmp_path_factory.mktemp("filled") / "clinic")


@pytest.fixture
def clinic(filled: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(filled, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def open_main(open_desk, qtbot):
    return lambda login: open_window(qtbot, open_desk(login))


def crash(sheet: SideSheet) -> None:
    """The form is gone without anybody having closed it."""
    sheet.hide()
    sheet.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def inputs(sheet: SideSheet) -> dict:
    return {name: widget for part in sheet.keeping._parts for name, widget in part.inputs().items()}


def words_in(sheet: SideSheet) -> dict[str, str]:
    return {
        name: widget.text()
        for name, widget in inputs(sheet).items()
        if isinstance(widget, QLineEdit | QPlainTextEdit | ReasonChoice) and name not in FOR_ITSELF
    }


def chosen_in(sheet: SideSheet) -> dict[str, object]:
    """The days and what is chosen, as they stand."""
    kinds = (DateField, Choice, Tick)
    found = {name: each for name, each in inputs(sheet).items() if isinstance(each, kinds)}
    return {n: each.isChecked() if isinstance(each, Tick) else each.value() for n, each in found.items()}


def told_in(sheet: SideSheet) -> dict[str, object]:
    """What a person has written; in a form without a word what has been chosen."""
    return words_in(sheet) or chosen_in(sheet)


def fill(sheet: SideSheet) -> dict[str, object]:
    """Other words in everything that one can write in; where there is nothing such other days and choices."""
    for name in words_in(sheet):
        inputs(sheet)[name].setText(f"Nytt om {name}")
    if not words_in(sheet):
        for name in chosen_in(sheet):
            choose(inputs(sheet)[name])
        return chosen_in(sheet)
    return {name: f"Nytt om {name}" for name in words_in(sheet)}


def choose(widget: DateField | Choice | Tick) -> None:
    """Something else than stands there."""
    if isinstance(widget, Tick):
        widget.setChecked(not widget.isChecked())
    elif isinstance(widget, DateField):
        widget.set_value(TODAY - dt.timedelta(days=3))
    else:
        widget.set_value(widget.itemData(widget.count() - 1))
        widget.chosen.emit(widget.value())


def comes_back(main, kind: str, client_id: str | None, about: str) -> None:
    """Filled in, kept, lost in a crash, opened again: it stands there, marked, and can be thrown away."""
    assert open_again(main, main.desk, kind, client_id, about), kind
    sheet = main.open_forms()[-1]
    assert not sheet.keeping.state.isVisible(), kind
    told = fill(sheet)
    assert told, kind
    assert sheet.keeping.now()
    assert sheet.keeping.state.mark().text == "Utkast, sparat 13:42"
    crash(sheet)
    assert open_again(main, main.desk, kind, client_id, about), kind
    sheet = main.open_forms()[-1]
    assert told_in(sheet) == told, kind
    assert "Utkast, sparat" in sheet.keeping.state.mark().text
    with answering("drop"):
        sheet.keeping.discard.click()
    assert main.open_forms() == []


def forms_of_the_therapist(main) -> list[tuple[str, str | None, str]]:
    client = main.index.find("Blomman")[0].id
    shown = main.desk.ask(read_case_shown, client)
    case = shown.case.id
    goal = main.desk.do(set_goal, case_id=case, words="Sova")
    version = shown.contract.versions[0].id
    asks, offered = (
        main.desk.do(take_enquiry, asker=Asker(called=each), way="phone") for each in ("Nova", "Luna")
    )
    facts = {"enquiry_id": offered.id, "version": offered.version, "staff_id": main.desk.actor.id}
    main.desk.do(decide_enquiry, date=TODAY, decision="offer", **facts)
    [offer] = main.desk.ask(list_first_visits)
    return [
        ("goal", client, case),
        ("goal", client, f"{case} {goal.id}"),
        ("assessment", client, f"{case} 1"),
        ("linked_on", client, case),
        ("fee", client, case),
        ("contract", client, f"{case} {version}"),
        ("review", client, f"{case} 1"),
        ("closing", client, case),
        ("pause", client, case),
        ("handover", client, case),
        ("talk_time", client, case),
        ("decision", None, asks.id),
        ("first_visit", offer.client_id, offer.enquiry_id),
        ("question", None, ""),
        ("answers", client, ""),
        ("merge", client, main.index.find("Havet")[0].id),
        ("concern", client, ""),
        ("enquiry", None, ""),
        ("conference", None, TODAY.isoformat()),
        ("asked_time", client, ""),
        ("client", client, ""),
    ]


def forms_of_the_midwife(main) -> list[tuple[str, str | None, str]]:
    desk, client = main.desk, main.index.find("Blomman")[0].id
    visit = record(desk.box, client, start="13:00", outcome="attended")
    answered = desk.do(samples.take_samples, client_id=client, kinds=["chlamydia"], taken_on=TODAY)[0]
    sent = desk.do(samples.take_samples, client_id=client, kinds=["gonorrhoea"], taken_on=TODAY)[0]
    answered = desk.do(
        samples.answer_sample, sample_id=answered.id, version=answered.version, outcome="positive", answer=""
    )
    positive = desk.do(samples.read_result, sample_id=answered.id, version=answered.version)
    medicine = desk.do(
        papers.prescribe, client_id=client, substance="Nexplanon", atc="G03AC08", strength="68 mg", dose="1",
        first=TODAY, to=None, reason="Preventivmedel",
    )  # fmt: skip
    report = desk.do(concerns.report_concern, client_id=client, why="abuse", to="Soc", words="Slagen.")
    block = desk.do(blocks.set_block, client_id=client, part="physician", reason="Önskas")
    recall = desk.do(plan_recall, client_id=client, kind="injection", due=TODAY)
    return [
        ("recall", client, recall.id),
        ("new_recall", client, ""),
        ("samples", client, ""),
        ("phrase", None, ""),
        ("void", client, visit.id),
        ("visit", client, ""),
        ("visit", client, DROP_IN),
        ("block", client, ""),
        ("block_lift", client, block.id),
        ("block_end", client, block.id),
        ("consent", client, "journal"),
        ("diagnosis", client, ""),
        ("prescription", client, ""),
        ("stop", client, medicine.id),
        ("concern", client, ""),
        ("concern_answer", client, report.id),
        ("sample", client, sent.id),
        ("sample", client, positive.id),
        ("tracing", client, positive.id),
        ("warnings", client, ""),
        ("visit", None, ""),
        ("visit_content", client, visit.id),
        ("client", None, ""),
    ]


@pytest.mark.parametrize(
    ("login", "forms"), [("therapist1", forms_of_the_therapist), ("midwife1", forms_of_the_midwife)]
)
def test_what_was_filled_in_comes_back(open_main, login: str, forms) -> None:
    main = open_main(login)
    for kind, client_id, about in forms(main):
        comes_back(main, kind, client_id, about)
    assert main.desk.ask(list_forms) == []


def test_every_kind_can_be_opened_again() -> None:
    assert set(KINDS) - {PLACE} == set(OPENERS) - {"entry", "note", "shared_note"}


def report(main) -> ConcernSheet:
    """A report of concern that has been filled in."""
    open_again(main, main.desk, "concern", main.index.find("Blomman")[0].id, "")
    sheet = newest(main, ConcernSheet)
    sheet.why.set_value("abuse")
    sheet.to.setText("Socialtjänsten")
    sheet.words.setText("Hon är rädd att gå hem.")
    return sheet


def test_what_is_saved_leaves_no_draft_and_is_saved_once(open_main) -> None:
    main = open_main("midwife1")
    client = main.index.find("Blomman")[0].id
    record(main.desk.box, client, start="13:00")
    sheet = report(main)
    sheet.keeping.now()
    crash(sheet)
    assert [row.kind for row in main.desk.ask(list_forms)] == ["concern"]
    open_again(main, main.desk, "concern", client, "")
    sheet = newest(main, ConcernSheet)
    assert sheet.why.value() == "abuse"
    sheet.to.setText("")
    sheet.save()
    assert sheet.fields["to"].error
    assert len(main.desk.ask(list_forms)) == 1
    sheet.to.setText("Jouren")
    sheet.save()
    assert main.open_forms() == []
    assert main.desk.ask(list_forms) == []
    [made] = main.desk.ask(concerns.list_concerns, client)
    assert (made.to, made.words) == ("Jouren", "Hon är rädd att gå hem.")


def test_the_lock_keeps_what_is_typed_also_while_saving_asks_something(open_main) -> None:
    main = open_main("midwife1")
    sheet = report(main)
    with sheet.settled():  # a question lies over it, and nobody answers
        main.lock()
    assert [row.kind for row in main.desk.ask(list_forms)] == ["concern"]
    assert sheet.keeping.state.isVisible()


@pytest.mark.parametrize(("answer", "left"), [("keep", 0), ("draft", 1), ("discard", 0)])
def test_esc_asks_whether_the_draft_stays(open_main, answer: str, left: int) -> None:
    main = open_main("midwife1")
    report(main)
    with answering(answer) as asked:
        press(Key.Key_Escape)
    assert len(asked) == 1
    assert bool(main.open_forms()) == (answer == "keep")
    assert len(main.desk.ask(list_forms)) == left
    if answer == "draft":
        again = report(main)
        assert "Utkast" in again.keeping.state.mark().text
        press(Key.Key_Escape)  # nobody has touched it: it stays, without a question
        assert main.open_forms() == []
        assert len(main.desk.ask(list_forms)) == 1


def test_a_booking_comes_back_where_it_was_begun_and_a_move_with_its_booking(open_main) -> None:
    main = open_main("midwife1")
    client = main.index.find("Blomman")[0].id
    thursday = TODAY + dt.timedelta(days=8)
    visit = record(main.desk.box, client, date=thursday, start="13:00")
    facts = {"client_id": client, "date": thursday, "start": "10:15", "staff_id": main.desk.actor.id}
    for opened in (
        lambda: open_booking(main, main.desk, **facts),
        lambda: open_again(main, main.desk, "booking", client, f"{thursday} {visit.id}"),
    ):
        opened()
        sheet = newest(main, BookingSheet)
        start = sheet.fields.lines["start"].text()
        sheet.fields.lines["minutes"].setText("35")
        assert sheet.keeping.now()
        crash(sheet)
        [row] = main.desk.ask(list_forms)
        assert open_again(main, main.desk, row.kind, row.client_id, row.about)
        sheet = newest(main, BookingSheet)
        lines = sheet.fields.lines
        assert (sheet.fields.day.value(), lines["start"].text(), lines["minutes"].text()) == (
            thursday,
            start,
            "35",
        )
        with answering("drop"):
            sheet.keeping.discard.click()
        assert main.desk.ask(list_forms) == []


def test_a_look_at_a_part_of_a_recall_is_no_draft_and_an_interval_comes_back_in_its_part(open_main) -> None:
    main = open_main("midwife1")
    client = main.index.find("Blomman")[0].id
    record(main.desk.box, client, start="13:00", outcome="attended")
    recall = main.desk.do(plan_recall, client_id=client, kind="injection", due=TODAY)
    again = ("recall", client, recall.id)
    open_again(main, main.desk, *again)
    sheet = main.open_forms()[-1]
    press(Key.Key_I, Qt.KeyboardModifier.AltModifier)
    assert sheet.does.value() == "interval"
    assert sheet.keeping.now()
    assert main.desk.ask(list_forms) == []
    sheet.months.setText("2")
    assert sheet.keeping.now()
    crash(sheet)
    open_again(main, main.desk, *again)
    sheet = main.open_forms()[-1]
    assert (sheet.does.value(), sheet.months.text()) == ("interval", "2")
    sheet.reason.setText("Hon vill det")
    sheet.save()
    assert main.desk.ask(list_forms) == []


def test_a_drop_in_is_opened_again_as_a_drop_in(open_main) -> None:
    main = open_main("midwife1")
    client = main.index.find("Blomman")[0].id
    open_new(main, main.desk, client_id=client, drop_in=True)
    sheet = main.open_forms()[-1]
    sheet.fields.lines["minutes"].setText("35")
    assert sheet.keeping.now()
    crash(sheet)
    [row] = main.desk.ask(list_forms)
    open_again(main, main.desk, row.kind, row.client_id, row.about)
    sheet = main.open_forms()[-1]
    draft = sheet.fields.draft()
    assert (sheet.title.text(), draft.drop_in, draft.minutes) == ("Drop-in", True, "35")


def test_what_another_has_changed_beneath_is_told(open_main) -> None:
    main = open_main("therapist1")
    desk, client = main.desk, main.index.find("Blomman")[0].id
    shown = desk.ask(read_case_shown, client)
    goal = desk.do(set_goal, case_id=shown.case.id, words="Sova")
    about = f"{shown.case.id} {goal.id}"
    open_again(main, desk, "goal", client, about)
    sheet = main.open_forms()[-1]
    sheet.words.setText("Sova hela natten")
    sheet.keeping.now()
    crash(sheet)
    desk.do(set_goal, case_id=shown.case.id, words="Sova bättre", goal_id=goal.id, version=goal.version)
    open_again(main, desk, "goal", client, about)
    sheet = main.open_forms()[-1]
    assert sheet.words.text() == "Sova hela natten"
    assert sheet.notice.isVisible()


def test_a_form_on_a_sheet_of_cards_is_kept_apart_from_the_next_and_gone_when_it_is_done(open_main) -> None:
    main = open_main("midwife1")
    client = main.index.find("Blomman")[0].id
    record(main.desk.box, client, start="13:00")
    open_again(main, main.desk, "block", client, "")
    sheet = main.open_forms()[-1]
    sheet.card_form.part.set_value("physician")
    sheet.card_form.reason.choice.setText("Hon vill det")
    with answering("draft"):
        sheet.open_form(SetForm(client))
    assert len(main.desk.ask(list_forms)) == 1
    assert (sheet.card_form.part.value(), sheet.card_form.reason.text()) == ("physician", "Hon vill det")
    assert "Utkast, sparat" in sheet.keeping.state.mark().text
    sheet.save()
    assert sheet.keeping is None
    assert main.desk.ask(list_forms) == []
    assert main.open_forms() == [sheet]
    [row] = main.desk.ask(blocks.list_blocks, client)
    open_again(main, main.desk, "block_lift", client, row.id)
    lifting = main.open_forms()[-1]
    lifting.card_form.reason.choice.setText("Hon sa ja")
    assert lifting.keeping.now()
    lifting.act(lambda: "Något annat är gjort.")  # with a card, while one writes
    assert lifting.card_form.reason.text() == "Hon sa ja"
    assert len(main.desk.ask(list_forms)) == 1
