"""The case on the client's page by keyboard: talks, notes kept, signed and corrected, review, contract, closing."""

import dataclasses
import datetime as dt
import shutil
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from spiral.phrases import phrase
from spiral.records import visits
from spiral.records.assessments import AssessmentForm, set_goal, write_assessment
from spiral.records.case_reviews import list_reviews
from spiral.records.cases import open_case
from spiral.records.closings import ClosingForm, close_case
from spiral.records.contracts import Frame, Terms, make_contract
from spiral.records.note_locks import lock_overdue_notes
from spiral.records.process_notes import NoteWords, keep_note, list_notes, list_unsigned_notes, sign_note
from spiral.records.rooms import list_rooms
from spiral.records.sessions import end_contract, list_sessions
from spiral.ui.forms.keeping import KEEP_MS
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.buttons import Button
from spiral.ui.parts.question import answering
from spiral.ui.parts.reading import Reading
from spiral.ui.treatment.case_forms import AssessmentSheet, GoalSheet, HandoverSheet, LinkSheet
from spiral.ui.treatment.case_tab import CONTRACT, GOALS, NOTES, TALKS
from spiral.ui.treatment.case_told import state_marks
from spiral.ui.treatment.closing_sheet import ClosingSheet
from spiral.ui.treatment.contract_sheet import ContractSheet
from spiral.ui.treatment.goals_chart import GoalsChart
from spiral.ui.treatment.note_sheet import NoteSheet
from spiral.ui.treatment.pause_sheet import PauseSheet
from spiral.ui.treatment.review_sheet import ReviewSheet
from spiral.ui.treatment.talks_sheet import TalksSheet
from tests.make import TODAY, Clinic
from tests.ui.keyboard import CTRL, focused, press, tab_to, write
from tests.ui.register import newest, open_window, words_in_sight
from tests.ui.treating import make_house
from tests.ui.window import told

Key = Qt.Key
LATER = TODAY + dt.timedelta(days=8)  # a Wednesday, with one talk behind it
COUNSELLING_WORDS = ("anteckning", "mål och", "bedömning", "halvår", "arbetsanteckning")


@pytest.fixture(scope="module")
def house_folder(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_house(made_clinic, tmp_path_factory.mktemp("house") / "clinic")


@pytest.fixture
def clinic(house_folder: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(house_folder, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def case_tab(open_desk, qtbot):
    def opened(login: str = "therapist1", alias: str = "Blomman", today: dt.date = LATER):
        window = open_window(qtbot, open_desk(login, today=today))
        window.open_client(window.index.find(alias)[0].id)
        press(Key.Key_Tab, CTRL)
        return window.page.case

    return opened


def case_id(tab) -> str:
    return tab.shown.case.id


def more(tab, words: str) -> None:
    """What the menu of more does."""
    found = [act for name, act in tab.acts.more(tab.shown) if name.startswith(words)]
    assert len(found) == 1, [name for name, _ in tab.acts.more(tab.shown)]
    found[0]()
    QApplication.processEvents()


def held(tab) -> None:
    """The first talk was held."""
    row = min(tab.shown.talks, key=lambda talk: talk.visit.date)
    tab.desk.do(visits.set_outcome, visit_id=row.visit.id, version=row.visit.version, outcome="attended")


def texts(reading: Reading) -> str:
    QApplication.processEvents()
    return words_in_sight(reading)


def test_the_case_is_opened_only_when_it_is_looked_at(open_desk, qtbot) -> None:
    window = open_window(qtbot, open_desk("therapist1"))
    window.open_client(window.index.find("Blomman")[0].id)
    assert window.page.case.shown is None
    press(Key.Key_Tab, CTRL)
    assert window.page.tabs.current() == "case"
    assert window.page.case.shown is not None
    assert "torsdag 09:00, Samtalsrum 1" in window.page.case.line.text()


@pytest.mark.parametrize("login", ["assistant1", "gyn1", "physician1", "psychiatrist1"])
def test_without_the_right_there_is_no_tab(open_desk, qtbot, login: str) -> None:
    window = open_window(qtbot, open_desk(login))
    window.open_client(window.index.find("K-0002")[0].id)
    assert window.page.case is None
    said = words_in_sight(window.page).lower()
    assert "behandling" not in said
    assert not any(word in said for word in COUNSELLING_WORDS)


def test_a_midwife_sees_her_own_talks_frame_and_no_counselling_word(case_tab) -> None:
    tab = case_tab("midwife1")
    assert tab.shown is None  # the therapist's case is not hers to see
    assert tab.open_case.isVisible()
    tab.open_case.click()
    press(Key.Key_S, CTRL)
    assert tab.shown.case.programme == "spiral"
    assert tab.shown.words is None
    said = words_in_sight(tab.main.page).lower()
    assert not any(word in said for word in COUNSELLING_WORDS), said
    assert [name for name, _ in tab.acts.more(tab.shown)] == [
        "Nytt kontrakt…",
        "Lämna över ärendet…",
        "Avsluta ärendet…",
    ]
    tab.desk.do(
        make_contract,
        case_id=case_id(tab),
        kind="series",
        start=dt.date(2026, 6, 1),
        frame=Frame(1, "15:00", 50, tab.desk.ask(list_rooms)[0].id, tab.desk.actor.id),
        terms=Terms(),
    )
    tab.take_focus()
    press(Key.Key_H, CTRL)
    sheet = newest(tab.main, ReviewSheet)
    assert "journalanteckning" in words_in_sight(sheet)
    press(Key.Key_S, CTRL)
    assert [row.number for row in tab.shown.reviews] == [1]
    more(tab, "Avsluta ärendet")
    closing = newest(tab.main, ClosingSheet)
    closing.reason.set_value("as_agreed")
    press(Key.Key_S, CTRL)
    assert tab.shown.case.state == "closed"
    tab.show_part(CONTRACT)
    said = texts(tab.readings[CONTRACT])
    assert "Halvårsuppföljning 1" in said
    assert "Avslutat" in said
    said = words_in_sight(tab.main.page).lower()
    assert not any(word in said for word in set(COUNSELLING_WORDS) - {"halvår"})
    with answering("yes"):
        more(tab, "Klienten är tillbaka")
    assert tab.shown.case.state == "assessment"


def test_after_its_contract_has_ended_the_case_says_so(case_tab) -> None:
    tab = case_tab()
    held(tab)
    contract = tab.shown.contract
    tab.desk.do(end_contract, contract_id=contract.id, version=contract.version, last=LATER)
    assert [mark.text for mark in state_marks(tab.shown, LATER)] == [f"Kontraktet upphörde {LATER}"]


def test_what_was_written_over_is_read_below_what_stands(case_tab) -> None:
    tab = case_tab()
    for version, words in enumerate(("Sover dåligt.", "Sover bättre.")):
        form = AssessmentForm(own_words=words, needs="Lugn.")
        facts = {"number": 1, "version": version, "date": LATER, "form": form}
        tab.desk.do(write_assessment, case_id=case_id(tab), **facts)
    tab.show_part("assessment")
    said = texts(tab.readings["assessment"])
    assert said.index("Sover bättre.") < said.index("Fram till") < said.index("Sover dåligt.")
    assert said.count("Lugn.") == 1  # only what is otherwise


def test_a_note_is_corrected_in_a_closed_case_too(case_tab) -> None:
    tab = case_tab()
    held(tab)
    note = tab.desk.do(keep_note, case_id=case_id(tab), words=NoteWords("Ett."), date=LATER)
    tab.desk.do(sign_note, draft_id=note.id, version=note.version)
    facts = {"case_id": case_id(tab), "version": tab.shown.case.version, "form": ClosingForm()}
    tab.desk.do(close_case, date=LATER, reason="moved", **facts)
    tab.show_part(NOTES)
    buttons = tab.readings[NOTES].findChildren(Button)
    assert "Rätta…" in [button.text() for button in buttons if button.isVisible()]


def test_an_outcome_is_one_key_and_its_note_is_written_from_the_talk(case_tab, qtbot) -> None:
    tab = case_tab()
    assert focused() is tab.talks
    tab.talks.choose(min(tab.shown.talks, key=lambda talk: talk.visit.date).visit.id)
    write("g")
    assert tab.talks.chosen().visit.outcome == "attended"
    press(Key.Key_Return)
    sheet = newest(tab.main, NoteSheet)
    assert focused() is sheet.text
    assert sheet.day.value() == dt.date(2026, 11, 26)
    write("Hon kom i tid.")
    qtbot.waitUntil(lambda: bool(tab.desk.ask(list_unsigned_notes)), timeout=KEEP_MS + 800)
    assert "Utkast, sparat" in sheet.state.mark().text
    sheet.phase.set_value("beginning")
    press(Key.Key_Return, CTRL)
    notes = tab.desk.ask(list_notes, case_id(tab))
    assert [(note.words.text, note.words.phase) for note in notes] == [("Hon kom i tid.", "beginning")]
    assert tab.desk.ask(list_unsigned_notes) == []
    line = next(n for n in range(5) if "Signerad" in tab.talks.text_at(n, "note"))
    assert "2026-11-26" in tab.talks.text_at(line, "day")


def test_escape_keeps_the_draft_and_ctrl_j_goes_on_with_it(case_tab) -> None:
    tab = case_tab()
    held(tab)
    press(Key.Key_J, CTRL)
    write("Halv mening")
    press(Key.Key_Escape)
    assert "Utkastet är sparat" in told(tab.main)
    assert "1 osignerad anteckning" in words_in_sight(tab.strip)
    press(Key.Key_J, CTRL)
    assert newest(tab.main, NoteSheet).text.text() == "Halv mening"


def test_an_empty_note_is_not_signed_and_leaves_nothing(case_tab) -> None:
    tab = case_tab()
    press(Key.Key_J, CTRL)
    sheet = newest(tab.main, NoteSheet)
    press(Key.Key_Return, CTRL)
    assert sheet.fields["text"].error
    press(Key.Key_Escape)
    assert tab.desk.ask(list_unsigned_notes) == []


def test_locking_keeps_what_is_being_written(case_tab) -> None:
    tab = case_tab()
    press(Key.Key_J, CTRL)
    write("Innan låset")
    tab.main.signed_out.emit()
    assert [row.date for row in tab.desk.ask(list_unsigned_notes)] == [LATER.isoformat()]


def sign(tab, text: str) -> None:
    press(Key.Key_J, CTRL)
    write(text)
    press(Key.Key_Return, CTRL)


def test_a_correction_shows_the_new_text_first_and_the_former_in_full(case_tab) -> None:
    tab = case_tab()
    sign(tab, "Fel ord.")
    press(Key.Key_2, CTRL)
    assert ("Ctrl+R", "rätta") in tab.footer_keys()
    press(Key.Key_R, CTRL)
    sheet = newest(tab.main, NoteSheet)
    sheet.text.setText("Rätt ord.")
    press(Key.Key_Return, CTRL)
    assert sheet.fields["reason"].error
    sheet.reason.setText("skrev fel")
    press(Key.Key_Return, CTRL)
    said = texts(tab.readings[NOTES])
    assert said.index("Rätt ord.") < said.index("Fel ord.")
    assert (said.count("Rätt ord."), said.count("Fel ord.")) == (1, 1)
    assert "Tidigare text, signerad" in said
    assert "skrev fel" in said


def test_a_goal_is_worded_otherwise_and_the_former_wording_stays(case_tab) -> None:
    tab = case_tab()
    tab.desk.do(set_goal, case_id=case_id(tab), words="Sova")
    press(Key.Key_3, CTRL)
    tab_to("Ändra mål 1…")
    press(Key.Key_Space)
    assert newest(tab.main, GoalSheet).words.text() == "Sova"
    newest(tab.main, GoalSheet).words.setText("Sova hela natten")
    press(Key.Key_S, CTRL)
    assert focused() is tab.readings[GOALS]
    said = texts(tab.readings[GOALS])
    assert said.index("1. Sova hela natten") < said.index("Mål 1, till")
    assert said.endswith("Sova") or "\nSova\n" in said


def test_each_line_of_the_menu_has_a_letter_of_its_own(case_tab) -> None:
    tab = case_tab()
    tab.desk.do(set_goal, case_id=case_id(tab), words="Sova & äta")
    press(Key.Key_M, CTRL)
    menu = next(each for each in tab.findChildren(QMenu) if each.isVisible())
    marked = [action.text() for action in menu.actions()]
    letters = [words.replace("&&", "")[words.replace("&&", "").index("&") + 1].lower() for words in marked]
    assert len(set(letters)) == len(letters)
    assert any("Sova && äta" in words for words in marked)
    at = next(n for n, words in enumerate(marked) if words.replace("&", "") == "Pausa…")
    QTest.keyClick(menu, letters[at])
    assert newest(tab.main, PauseSheet).isVisible()


def test_what_is_a_goal_no_more_is_asked_about(case_tab) -> None:
    tab = case_tab()
    tab.desk.do(set_goal, case_id=case_id(tab), words="Sova")
    for answer, dropped in (("no", None), ("drop", LATER.isoformat())):
        with answering(answer) as asked:
            more(tab, "Inte längre ett mål: Sova…")
        assert asked[0].text == "Sova"
        assert tab.shown.words.goals[0].dropped == dropped


def test_a_review_months_before_its_day_is_asked_about(case_tab) -> None:
    tab = case_tab()  # six months after 2026-11-24 is 2027-05-24, asked for from 2027-04-24
    press(Key.Key_H, CTRL)
    write("Vi har talat om sömn.")
    with answering("no") as asked:
        press(Key.Key_S, CTRL)
    assert "2027-05-24" in asked[0].text
    assert tab.desk.ask(list_reviews, case_id(tab)) == []
    with answering("yes"):
        press(Key.Key_S, CTRL)
    assert [row.number for row in tab.desk.ask(list_reviews, case_id(tab))] == [1]


def test_the_keys_of_the_case_work_from_beside_it(case_tab) -> None:
    tab = case_tab()
    beside = (tab.main.page.side.contact, tab.main.rail.search, tab.main.page.tabs)
    for widget in beside:
        widget.setFocus()
        press(Key.Key_J, CTRL)
        assert newest(tab.main, NoteSheet).isVisible()
        press(Key.Key_Escape)
    for widget in beside:
        tab.show_part(TALKS)
        widget.setFocus()
        press(Key.Key_2, CTRL)
        assert tab.parts.value() == NOTES
        assert focused() is tab.readings[NOTES]


def test_a_pause_is_ended_early_and_its_talks_come_back(case_tab) -> None:
    tab = case_tab()
    more(tab, "Pausa")
    sheet = newest(tab.main, PauseSheet)
    sheet.first.set_value(LATER)
    sheet.last.set_value(LATER + dt.timedelta(days=30))
    press(Key.Key_S, CTRL)
    planned = [talk for talk in tab.shown.talks if talk.visit.outcome == "planned"]
    assert [talk.visit.date for talk in planned] == ["2026-11-26"]
    more(tab, "Avsluta pausen 2026-12-02")
    assert "Pausen är slut" in told(tab.main)
    planned = [talk for talk in tab.shown.talks if talk.visit.outcome == "planned"]
    assert len(planned) == 4
    assert not [name for name, _ in tab.acts.more(tab.shown) if name.startswith("Avsluta pausen")]


def test_a_note_locked_unsigned_is_signed_as_it_stands(case_tab) -> None:
    tab = case_tab()
    words = NoteWords("Aldrig signerad.")
    tab.desk.do(keep_note, case_id=case_id(tab), words=words, date=LATER)
    tab.desk._today = lambda: LATER + dt.timedelta(days=15)
    tab.desk.do(lock_overdue_notes)
    press(Key.Key_2, CTRL)
    assert "Låst osignerad" in texts(tab.readings[NOTES])
    tab_to("Signera som den står")
    press(Key.Key_Space)
    assert "Låst osignerad" not in texts(tab.readings[NOTES])
    assert focused() is tab.readings[NOTES]


def test_a_contract_whose_time_is_taken_gets_the_nearest_free_weekly_time(case_tab) -> None:
    tab = case_tab(alias="Havet")
    tab.desk.do(open_case, client_id=tab.client_id, staff_id=tab.desk.actor.id)
    more(tab, "Nytt kontrakt")
    sheet = newest(tab.main, ContractSheet)
    assert sheet.anonymous.isChecked()  # Havet is an alias
    assert "hör vi av oss" not in sheet.unused.text()  # that is said by the tick below it
    sheet.weekday.set_value(4)
    sheet.time.setText("900")
    press(Key.Key_S, CTRL)
    assert sheet.fields["time"].error
    assert "torsdag 10:00" in words_in_sight(sheet.notice)
    press(Key.Key_M, CTRL)
    assert (sheet.weekday.value(), sheet.time.text()) == (4, "10:00")
    press(Key.Key_S, CTRL)
    assert tab.shown.contract.versions[0].frame.time == "10:00"


def test_a_colleagues_notes_need_a_reason(clinic: Clinic, case_tab) -> None:
    tab = case_tab()
    sign(tab, "Mitt eget.")
    notes = tab.desk.ask(list_notes, case_id(tab))
    assert notes[0].author == "Tora Terapeut"
    shown = tab.shown
    tab.desk.box.memory.clear()
    words = dataclasses.replace(shown.words, notes=None)
    tab._show_words(dataclasses.replace(shown, words=words))
    press(Key.Key_2, CTRL)
    said = texts(tab.readings[NOTES])
    assert "Mitt eget." not in said
    assert "Tora Terapeuts egna" in said
    with answering("handledning"):
        tab.give_reason()
    assert "Mitt eget." in texts(tab.readings[NOTES])


def test_the_review_has_the_earlier_marks_beside_it_and_is_drawn(case_tab) -> None:
    start = dt.date(2027, 5, 24)
    tab = case_tab(today=start)
    assert tab.shown.review.due == start
    assert "Uppföljning senast 2027-05-24" in words_in_sight(tab.strip)
    tab.desk.do(set_goal, case_id=case_id(tab), words="Sova om nätterna")
    press(Key.Key_H, CTRL)
    sheet = newest(tab.main, ReviewSheet)
    write("Vi har talat om sömn.")
    sheet.goals[0].far.set_value(4)
    press(Key.Key_S, CTRL)
    review = tab.desk.ask(list_reviews, case_id(tab))[0]
    assert (review.number, review.in_time, review.form.goals[0].how_far) == (1, True, 4)
    assert tab.shown.review.due == dt.date(2027, 11, 24)
    press(Key.Key_H, CTRL)
    second = newest(tab.main, ReviewSheet)
    assert any("2027-05-24: 4 av 10" in label for label in words_in_sight(second).split("\n"))
    press(Key.Key_Escape)
    press(Key.Key_3, CTRL)
    chart = tab.readings[GOALS].findChild(GoalsChart)
    assert "1 Sova om nätterna: 2027-05-24 4" in chart.accessibleName()


def paper_text(tab) -> str:
    sheet = newest(tab.main, PaperPreview)
    for _ in range(4):
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()
    assert sheet._data is not None
    document = pypdfium2.PdfDocument(sheet._data)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_the_contract_is_previewed_and_noted_as_signed(case_tab) -> None:
    tab = case_tab()
    tab.show_part(CONTRACT)
    tab.take_focus()
    assert "Papperet inte underskrivet" in texts(tab.readings[CONTRACT])
    press(Key.Key_P, CTRL)
    text = paper_text(tab)
    assert "Torsdag 09:00–09:50" in text
    assert "Blomman" in text
    press(Key.Key_Escape)
    assert ("Ctrl+U", "papperet underskrivet") in tab.footer_keys()
    press(Key.Key_U, CTRL)
    assert f"Underskrivet {LATER.isoformat()}" in texts(tab.readings[CONTRACT])


def test_the_contract_gets_another_time_and_its_talks_move(case_tab) -> None:
    tab = case_tab()
    more(tab, "Ändra kontraktet")
    sheet = newest(tab.main, ContractSheet)
    sheet.weekday.set_value(5)
    sheet.time.setText("kvart över")
    press(Key.Key_S, CTRL)
    assert sheet.fields["time"].error
    sheet.time.setText("1100")
    press(Key.Key_S, CTRL)
    planned = [
        talk.visit
        for talk in tab.desk.ask(list_sessions, tab.shown.contract.id)
        if talk.visit.date >= LATER.isoformat()
    ]
    assert {(dt.date.fromisoformat(v.date).isoweekday(), v.start) for v in planned} == {(5, "11:00")}


def test_talks_are_made_ahead_with_red_days_shown(case_tab) -> None:
    tab = case_tab()
    more(tab, "Lägg ut samtal")
    sheet = newest(tab.main, TalksSheet)
    sheet.until.setText("2027-01-15")
    QApplication.processEvents()
    said = words_in_sight(sheet)
    assert "Torsdag 2026-12-24: inget samtal, Julafton" in said
    assert "Torsdag 2026-12-31: inget samtal, Nyårsafton" in said
    press(Key.Key_S, CTRL)
    days = {talk.visit.date for talk in tab.shown.talks}
    assert {"2027-01-07", "2027-01-14"} <= days
    assert "2026-12-24" not in days


def test_the_assessment_and_linked_on_are_written(case_tab) -> None:
    tab = case_tab()
    more(tab, "Bedömningssamtal 1")
    sheet = newest(tab.main, AssessmentSheet)
    assert focused() is sheet.areas["own_words"]
    write("Jag orkar inte mer.")
    press(Key.Key_S, CTRL)
    more(tab, "Länkad vidare")
    link = newest(tab.main, LinkSheet)
    link.place.set_value("psychiatry")
    press(Key.Key_S, CTRL)
    press(Key.Key_4, CTRL)
    said = texts(tab.readings["assessment"])
    assert "Jag orkar inte mer." in said
    assert "Psykiatrin" in said


def test_nothing_typed_is_thrown_away_without_a_question(case_tab) -> None:
    tab = case_tab()
    more(tab, "Bedömningssamtal 1")
    write("Viktigt")
    with answering("keep") as asked:
        press(Key.Key_Escape)
    assert len(asked) == 1
    assert newest(tab.main, AssessmentSheet).areas["own_words"].text() == "Viktigt"


def test_closing_shows_what_is_open_and_settles_it(case_tab) -> None:
    tab = case_tab()
    tab.desk.do(set_goal, case_id=case_id(tab), words="Våga ringa")
    more(tab, "Avsluta ärendet")
    sheet = newest(tab.main, ClosingSheet)
    told_open = sheet.open_things.detail.text()
    assert "1 samtal saknar utfall" in told_open
    assert "3 planerade samtal ställs in" in told_open
    assert "veckotiden blir ledig" in told_open
    sheet.reason.set_value("as_agreed")
    press(Key.Key_S, CTRL)
    assert sheet.isVisible()
    sheet.close_sheet()
    held(tab)
    more(tab, "Avsluta ärendet")
    again = newest(tab.main, ClosingSheet)
    again.reason.set_value("as_agreed")
    again.goals[0][1].set_value("reached")
    press(Key.Key_S, CTRL)
    assert tab.shown.case.state == "closed"
    assert "Uppföljande samtal 2027-06-02" in told(tab.main)
    tab.show_part(CONTRACT)
    assert f"Våga ringa: {phrase('goal_outcome', 'reached')}" in texts(tab.readings[CONTRACT])
    tab.take_focus()
    press(Key.Key_P, CTRL)
    assert "Våga ringa" in paper_text(tab)
    press(Key.Key_Escape)
    tab.acts.settle_follow_up(tab.shown)
    assert tab.shown.closing.follow_up_done == LATER.isoformat()
    assert not {"Ctrl+J", "Ctrl+H"} & {keys for keys, _ in tab.footer_keys()}
    assert tab.which.isHidden()
    with answering("yes"):
        tab.acts.reopen(tab.shown)
    assert tab.shown.case.state == "assessment"
    old = tab.shown.others[-1].id
    assert tab.shown.case.follows == old
    assert [tab.which.itemText(at) for at in range(2)] == [
        f"Ärendet sedan {LATER}",
        f"Avslutat ärende, {TODAY} till {LATER}",
    ]
    # the old case is read as it was left, and comes back by itself to the new one
    assert tab.which.isVisible()
    tab.which.setFocus()
    press(Key.Key_Down)
    assert tab.shown.case.id == old
    assert f"Våga ringa: {phrase('goal_outcome', 'reached')}" in texts(tab.readings[CONTRACT])
    assert tab.acts.more(tab.shown) == []
    tab.take_focus()
    press(Key.Key_P, CTRL)
    assert "Våga ringa" in paper_text(tab)
    press(Key.Key_Escape)
    tab.which.setFocus()
    press(Key.Key_Up)
    assert tab.shown.case.follows == old


def test_cases_of_the_same_day_are_told_apart_the_open_one_first(case_tab) -> None:
    tab = case_tab(alias="Havet")
    tab.desk.do(open_case, client_id=tab.client_id, staff_id=tab.desk.actor.id)
    for _ in range(2):
        facts = {"case_id": case_id(tab), "version": tab.shown.case.version, "form": ClosingForm()}
        tab.desk.do(close_case, date=LATER, reason="moved", **facts)
        with answering("yes"):
            tab.acts.reopen(tab.shown)
    closed = f"Avslutat ärende, {LATER} till {LATER}"
    assert [tab.which.itemText(at) for at in range(3)] == [f"Ärendet sedan {LATER}", closed, closed]
    assert tab.which.currentIndex() == 0


def test_every_part_is_reached_by_keys_and_named(case_tab) -> None:
    tab = case_tab()
    for at, key in enumerate((TALKS, NOTES, GOALS, "assessment", CONTRACT), 1):
        press(getattr(Key, f"Key_{at}"), CTRL)
        assert tab.parts.value() == key
        tab.take_focus()
        assert focused().accessibleName()


def test_a_case_is_handed_over_only_to_a_therapist(case_tab) -> None:
    tab = case_tab()
    more(tab, "Lämna över")
    sheet = newest(tab.main, HandoverSheet)
    assert sheet.staff.count() == 0  # nobody else here is one
    press(Key.Key_S, CTRL)
    assert sheet.fields["staff"].error


def test_another_client_does_not_inherit_the_reason(case_tab) -> None:
    tab = case_tab()
    tab.reason = "handledning"
    tab.show_client(tab.main.index.find("Havet")[0].id)
    assert tab.reason == ""
    assert tab.shown is None
    assert tab.empty.isVisible()
