"""Screening forms on the screen: answered by figures alone, counted at once, signed, corrected, printed, exported."""

import datetime as dt
import json
import shutil

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from sqlalchemy import update

from spiral.records.chart import read_chart
from spiral.records.duties import list_duties
from spiral.records.entries import lock_overdue
from spiral.records.entry_drafts import list_unsigned, read_draft
from spiral.records.instruments import instrument_codes, read_instrument
from spiral.records.journal_models import Entry
from spiral.records.screenings import keep_screening, list_screenings, sign_screening
from spiral.records.text_packs import load_text_pack
from spiral.reports.journal_files import entry_paper, screening_response
from spiral.ui.hand_over import HandOverWindow
from spiral.ui.journal.recall_sheet import RecallSheet
from spiral.ui.journal.screening_sheet import ScreeningSheet, open_screening
from spiral.ui.parts.answer_dots import DotHeads
from spiral.ui.parts.question import answering
from spiral.ui.start.keys_sheet import KeysSheet
from spiral.ui.start.told_at_sign_in import tell_at_sign_in
from spiral.vault.errors import Refused
from tests.make import TODAY, Clinic, record, register
from tests.records.journal_operations import WORD, pack
from tests.ui.charting import write
from tests.ui.keyboard import CTRL, focused, name_of, press, tab_to
from tests.ui.keyboard import write as typed
from tests.ui.register import in_sight, newest, open_window, words_in_sight

Key = Qt.Key
EARLIER = "4 4 3 4 3 4 3 4 3 1"  # 33
NOW = "2323122222"  # 21, the last of them 2


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    folder = tmp_path_factory.mktemp("screened") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("psychiatrist1")
    client = register(box, gender="woman")
    record(box, client.id, service="psychiatric")
    write(box, client.id, "Orolig sömn.", template="psychiatric_first", heading="anamnesis")
    with box.work(TODAY.replace(day=3)) as work:
        form = keep_screening(
            work,
            client_id=client.id,
            instrument="madrs",
            answers=EARLIER.split(),
            filled_by="clinician",
        )
        sign_screening(work, draft_id=form.id, version=form.version)
    box.close()
    return folder


@pytest.fixture
def clinic(written, tmp_path):
    shutil.copytree(written, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def main(open_desk, qtbot):
    window = open_window(qtbot, open_desk("psychiatrist1"))
    window.open_client(window.index.find("blomman")[0].id)
    return window


@pytest.fixture
def pane(main):
    press(Key.Key_Tab, CTRL, times=2)
    assert main.page.tabs.current() == "screenings"
    return main.page.panes["screenings"]


def client(main):
    return main.page.client_id


def begin(main, instrument="madrs"):
    sheet = open_screening(main, main.desk, client_id=client(main), instrument=instrument)
    QApplication.processEvents()
    return sheet


def signed(main, instrument="madrs"):
    return main.desk.ask(list_screenings, client(main), instrument)


def test_ctrl_n_ten_figures_and_ctrl_enter_sign_a_form(main, pane):
    press(Key.Key_N, CTRL)
    menu = next(each for each in pane.findChildren(QMenu) if each.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "AUDIT", "DUDIT", "MADRS", "MADRS-S", "MDQ", "MINI", "SCID-II",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    menu.close()
    sheet = newest(main, ScreeningSheet)
    typed(NOW)
    assert sheet.fields.rows.answers() == tuple(NOW)
    shown = sheet.fields.result
    assert (shown.sum.text(), shown.of.text(), shown.change.text()) == ("21", "av 60", "−12 sedan 2026-11-03")
    assert shown.accessibleName() == "21 av 60 Måttlig, 20–34. Screening, inte en diagnos"
    assert sheet.fields.alert.isVisible()
    press(Key.Key_Return, CTRL)
    assert not in_sight(main, ScreeningSheet)
    assert [(row.score.sum, row.score.band) for row in signed(main)] == [(21, "moderate"), (33, "moderate")]
    (alert,) = main.alerts
    assert "Fråga 10 är 2 eller mer" in alert.text.text()
    assert "Bedöm suicidrisken" in alert.detail.text()
    assert [duty.words for duty in main.desk.ask(list_duties)] == ["Varning i MADRS 2026-11-24"]
    assert pane.table.chosen().score.sum == 21


def test_the_rows_answer_by_figures_letters_and_arrows_and_take_nothing_else(main):
    sheet = begin(main)
    rows = sheet.fields.rows.rows
    typed("7")  # outside: nothing happens
    assert rows[0].dots.value() == "-"
    typed("3")
    assert (rows[0].dots.value(), focused()) == ("3", rows[1].dots)
    press(Key.Key_Right)
    press(Key.Key_Right)
    assert rows[1].dots.value() == "1"
    press(Key.Key_Delete)
    press(Key.Key_Up)
    assert (rows[1].dots.value(), focused()) == ("-", rows[0].dots)
    assert name_of(rows[0].dots) == "Fråga 1, Stämningen som den syns: 3, förut 4"
    assert rows[0].change.text() == "−1"


def test_without_all_answers_there_is_no_level_and_the_curve_has_a_cross(main, pane):
    begin(main)
    typed(NOW[:9])
    sheet = newest(main, ScreeningSheet)
    assert sheet.fields.result.sum.text() == "–"
    assert "ofullständig, 9 av 10" in words_in_sight(sheet.fields)
    assert "Måttlig" not in words_in_sight(sheet.fields)
    press(Key.Key_Return, CTRL)
    assert pane.chart.accessibleName() == "Utveckling: 2026-11-03 33, 2026-11-24 ofullständig"
    assert [pane.table.text_at(0, key) for key in ("sum", "level")] == ["–", "ofullständig, 9 av 10"]


def test_what_is_answered_is_kept_and_gone_on_with(main, pane, qtbot):
    begin(main)
    typed("232")
    qtbot.waitUntil(lambda: len(main.desk.ask(list_unsigned)) == 1, timeout=2000)
    with answering() as asked:
        press(Key.Key_Escape)
    assert asked == []
    main.page.refresh()
    assert pane.table.rows()[0].state == "draft"
    pane.table.choose_end()
    pane.table.setFocus()
    press(Key.Key_Return)
    assert newest(main, ScreeningSheet).fields.rows.answers()[:4] == ("2", "3", "2", "-")


def test_the_wording_is_that_of_the_language_that_is_chosen(main, tmp_path):
    main.desk.ask(load_text_pack, file=pack(tmp_path))
    sheet = begin(main)
    typed("123")
    shown = words_in_sight(sheet)
    assert WORD in shown
    sheet.fields.language.set_value("en")
    sheet.fields.language.chosen.emit("en")
    QApplication.processEvents()
    assert WORD not in words_in_sight(sheet)
    assert sheet.fields.rows.answers()[:4] == ("1", "2", "3", "-")
    assert sheet.fields.words().facts["language"] == "en"
    sheet.close_sheet()


def test_an_untouched_form_leaves_nothing(main):
    begin(main)
    press(Key.Key_Escape)
    assert main.desk.ask(list_unsigned) == []


def test_a_correction_says_why_and_both_stay(main, pane):
    pane.table.setFocus()
    press(Key.Key_R, CTRL)
    sheet = newest(main, ScreeningSheet)
    press(Key.Key_Return, CTRL)
    assert sheet.fields.reason_field.error == "Skriv varför det rättas."
    typed("Fel avläst.")
    tab_to("Fråga 1, Stämningen som den syns: 4")
    typed("3")
    press(Key.Key_Return, CTRL)
    assert [row.score.sum for row in signed(main)] == [32]
    text, _ = printed(main, signed(main)[0].entry.id)
    order = [
        text.index(words) for words in ("32 av 60", "Fel avläst.", "Tidigare text, signerad", "33 av 60")
    ]
    assert order == sorted(order), "both texts, and why"
    entries = main.desk.ask(read_chart, client(main)).entries
    assert [row.words.facts["answers"][0] for row in entries if row.kind == "screening"] == ["3", "4"]


def printed(main, entry_id):
    """The words and the title of an entry's PDF."""
    data = main.desk.ask(entry_paper, entry_id=entry_id, printed_at="2026-11-24 10:00")
    with pypdfium2.PdfDocument(data) as paper:
        text = "\n".join(page.get_textpage().get_text_range() for page in paper)
        return text, paper.get_metadata_dict()["Title"]


def test_a_form_that_nobody_has_signed_does_not_print_that_someone_has(main, clinic):
    with main.desk.box.work(TODAY - dt.timedelta(days=20)) as work:
        facts = {"instrument": "madrs", "answers": ["0"] * 10, "filled_by": "clinician"}
        keep_screening(work, client_id=client(main), **facts)
    main.desk.ask(lock_overdue)
    (row,) = [row for row in signed(main) if row.entry.state == "locked"]
    text, _ = printed(main, row.entry.id)
    assert "Inte signerad, Petra Psyk" in text
    assert text.count("Signerad 2026-11-") == 0
    (row,) = [row for row in signed(main) if row.entry.state == "signed"]
    with main.desk.box.work(TODAY) as work:
        work.session.execute(update(Entry).where(Entry.id == row.entry.id).values(begun_on="2026-11-02"))
    text, _ = printed(main, row.entry.id)
    assert "SIGNATUREN STÄMMER INTE" in text


def test_an_edition_hides_what_it_does_not_ask_and_is_whole_without_it(main):
    sheet = begin(main, "scid-ii")
    for row in sheet.fields.rows.rows:
        row.dots._choose(next(iter(row.item.answers)))
    assert sheet.fields.unanswered() == 0
    sheet.fields.rows.rows[-1].dots._choose("-")
    assert sheet.fields.unanswered() == 1
    sheet.fields.edition.set_value("SCID-5-PD")
    sheet.fields.edition.chosen.emit("SCID-5-PD")
    assert sheet.fields.unanswered() == 0
    heads, dots = sheet.findChild(DotHeads), sheet.fields.rows.rows[0].dots
    assert heads.mapToGlobal(heads.rect().topRight()).x() == dots.mapToGlobal(dots.rect().topRight()).x()
    assert "Passiv-aggressiv (appendix)" not in words_in_sight(sheet.fields)
    assert sheet.fields.rows.answers()[80:] == ("-",) * 14
    assert "Inget positivt" in words_in_sight(sheet.fields)


@pytest.mark.parametrize("code", instrument_codes())
def test_every_instrument_can_be_filled_in_and_printed_and_shows_no_wording_that_is_not_ours(main, code):
    sheet = begin(main, code)
    form = read_instrument(code)
    for row in sheet.fields.rows.rows:
        list_of = list(row.item.answers)
        assert row.dots._found(list_of[0]) or row.dots._options[0].word
        row.dots._choose(list_of[0])
    assert sheet.fields.rows.answers() == tuple(next(iter(item.answers)) for item in form.items)
    assert "Screening, inte en diagnos" in words_in_sight(sheet.fields)
    assert sheet.hand_over.isVisible() == (code in ("audit", "dudit", "madrs-s", "mdq"))
    press(Key.Key_Return, CTRL)
    row = signed(main, code)[0]
    main.page.show_tab("screenings")
    shown = main.page.panes["screenings"]
    shown.show_instrument(code)
    assert (shown.card.title.text(), shown.table.choose(row.entry.id)) == (form.title, True)
    text, title = printed(main, row.entry.id)
    assert title == f"{form.title} 2026-11-24"
    assert "Screening, inte en diagnos" in text
    assert "Blomman" in text
    told = json.loads(main.desk.ask(screening_response, client_id=client(main), entry_id=row.entry.id))
    assert len(told["item"]) == len(form.items)
    assert "Blomman" not in json.dumps(told)


def test_print_and_export_from_the_tab(main, pane, qtbot, tmp_path):
    pane.table.setFocus()
    with answering(str(tmp_path / "form.json")) as asked:
        press(Key.Key_E, CTRL)
    assert asked[0].text == "madrs-2026-11-03.json"
    assert json.loads((tmp_path / "form.json").read_text())["status"] == "completed"
    press(Key.Key_P, CTRL)
    from spiral.ui.paper_preview import PaperPreview

    sheet = newest(main, PaperPreview)
    qtbot.waitUntil(lambda: len(sheet.paper.pages) == 1)
    assert sheet.stem == "madrs-2026-11-03"


def test_the_time_line_tells_the_result_and_opens_the_draft_in_its_own_form(main):
    begin(main)
    typed(NOW)
    press(Key.Key_Escape)
    main.page.refresh()
    line = main.page.time_line
    cards = [card.plain for card in line.rows() if card.kind == "screenings"]
    assert "21 av 60. Måttlig, 20–34. Screening, inte en diagnos. Fråga 10 är 2 eller mer." in cards[0]
    line.choose(main.desk.ask(list_unsigned)[0].draft_id)
    line.setFocus()
    press(Key.Key_Return)
    assert in_sight(main, ScreeningSheet)


def test_the_client_answers_as_a_draft_that_waits_for_the_colleague(main):
    sheet = begin(main, "audit")
    given = []
    main.handed_over.connect(given.append)
    press(Key.Key_H, CTRL)
    draft = main.desk.ask(read_draft, given[0])
    assert draft.words.facts["filled_by"] == "client"
    assert sheet._is_kept()


def test_what_the_client_answered_is_told_at_once_to_whoever_signs_in_next(main, open_desk, clinic, qtbot):
    begin(main, "madrs-s")
    given = []
    main.handed_over.connect(given.append)
    press(Key.Key_H, CTRL)
    window = HandOverWindow(main.desk, given[0])
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.given_back):
        window.rows.set_answers(["0"] * 8 + ["6"])
        window.lock()
    main.desk.close()
    midwife = open_window(qtbot, open_desk("midwife1"))
    tell_at_sign_in(midwife, midwife.desk)
    (told,) = midwife.alerts
    assert told.text.text() == "En skattning har svar som behöver bedömas nu."
    told.first_button().click()
    assert midwife.place[0] == "todo"
    (duty,) = [duty for duty in midwife.duties if duty.alert]
    assert midwife.page.list.chosen() == duty
    assert (duty.words, duty.when) == ("Varning i MADRS-S 2026-11-24", "bedöm nu")


def test_the_letters_that_answer_stand_on_the_form_and_under_f1(main):
    sheet = begin(main, "mini")
    assert "P positiv, " in words_in_sight(sheet)
    assert (("E",), "ej genomförd") in list(sheet.fields.rows.rows[0].dots.keys())
    press(Key.Key_F1)
    assert "ej genomförd" in words_in_sight(newest(main, KeysSheet))


def test_an_alert_names_its_client_and_stays_until_it_is_answered_in_words(main):
    begin(main, "madrs-s")
    typed("000000005")
    press(Key.Key_Return, CTRL)
    main.tell("ok", "Signerad")
    main.refuse(Refused("reason_needed"))
    main.tell("ok", "Sparad")
    main.go("todo")
    (alert,) = main.alerts
    assert alert.text.text() == "Blomman: Fråga 9 är 2 eller mer"
    assert main.windowTitle() == "Spiral"
    press(Key.Key_Return)
    sheet = newest(main, RecallSheet)
    assert focused() is sheet.write
    assert "MADRS-S 2026-11-24: Fråga 9, Lusten att leva: 5 av 6" in words_in_sight(sheet)
    assert "5 av 54" in words_in_sight(sheet)
    sheet.why.set_value("done")
    press(Key.Key_S, CTRL)
    assert sheet.done_field.error == "Skriv vad du fann och vad som gjordes."
    assert focused() is sheet.done
    typed("Bedömd, ingen plan.")
    press(Key.Key_S, CTRL)
    assert main.alerts == []
    assert not [duty for duty in main.duties if duty.alert]
