"""The form of an entry: kept while one writes, signed, corrected, thrown away; nothing typed is lost. By keys alone."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records.chart import read_chart
from spiral.records.entry_drafts import list_unsigned, read_draft
from spiral.records.own_phrases import keep_own_phrase
from spiral.ui.journal.entry_sheet import EntrySheet, open_draft, open_entry
from spiral.ui.journal.own_phrases_sheet import OwnPhrasesSheet
from spiral.ui.parts.question import answering
from tests.make import TODAY, Clinic
from tests.ui.charting import NEW, OLD, make_journal
from tests.ui.keyboard import CTRL, press, tab_to, write
from tests.ui.register import in_sight, newest, open_window

WRITES = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from spiral.language import set_language
from spiral.ui.desk import Desk
from spiral.ui.journal.entry_sheet import open_entry
from spiral.ui.main_window import MainWindow
from tests.make import TODAY, Clinic
app = QApplication([])
set_language("sv")
main = MainWindow(Desk(Clinic(Path(sys.argv[1])).open("midwife1"), lambda: TODAY))
main.show()
sheet = open_entry(main, main.desk, client_id=main.index.find("asa")[0].id)
area = sheet.fields.areas["anamnesis"]
area.setFocus()
QTest.keyClicks(area, "Kommer for kontroll")
def die():
    if sheet.state.isVisible():
        os.kill(os.getpid(), signal.SIGKILL)
watch = QTimer(interval=20)
watch.timeout.connect(die)
watch.start()
QTimer.singleShot(2000 + 8000, lambda: app.exit(3))
app.exec()
"""


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    return make_journal(made_clinic, tmp_path_factory.mktemp("journal") / "clinic")


@pytest.fixture
def clinic(written, tmp_path):
    shutil.copytree(written, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def main(open_desk, qtbot):
    return open_window(qtbot, open_desk("midwife1"))


@pytest.fixture
def sheet(main):
    made = open_entry(main, main.desk, client_id=main.index.find("asa")[0].id)
    QApplication.processEvents()
    return made


def drafts(main):
    return main.desk.ask(list_unsigned)


def kept_words(main):
    (one,) = drafts(main)
    return main.desk.ask(read_draft, one.draft_id).words


def entries(main):
    return main.desk.ask(read_chart, main.index.find("asa")[0].id).entries


# --- whose, and what it begins with ----------------------------------------------------------------------


def test_it_shows_whose_it_is_and_begins_with_todays_visit(main, sheet):
    assert sheet.banner_of.name.text() == "Åsa Ek"
    assert sheet.fields.template.currentText() == "Barnmorskans undersökning"
    assert sheet.fields.visit.currentText() == "2026-11-24 13:00  Gynekologisk rutinundersökning"
    assert sheet.fields.areas["contact_reason"].hasFocus()
    assert main.windowTitle() == "Spiral"
    assert drafts(main) == []


def test_ctrl_j_on_the_clients_page_and_tab_in_reading_order(main):
    main.open_client(main.index.find("asa")[0].id)
    press(Qt.Key.Key_J, CTRL)
    fields = newest(main, EntrySheet).fields
    passed = tab_to("Planering")
    assert passed == [field.label.text() for field in list(fields.headings.values())[: len(passed)]]


# --- keeping ---------------------------------------------------------------------------------------------


def test_what_is_typed_is_kept_by_itself(main, sheet, qtbot):
    write("Kommer för kontroll")
    assert drafts(main) == []
    qtbot.waitUntil(lambda: len(drafts(main)) == 1, timeout=2000)
    assert kept_words(main).parts == {"contact_reason": "Kommer för kontroll"}
    assert sheet.state.mark().text == "Utkast, sparat 13:42"


def test_esc_loses_no_word_and_asks_nothing(main, sheet):
    write("Kommer för kontroll")
    with answering() as asked:
        press(Qt.Key.Key_Escape)
    assert asked == []
    assert not in_sight(main, EntrySheet)
    assert kept_words(main).parts == {"contact_reason": "Kommer för kontroll"}
    again = open_draft(main, main.desk, drafts(main)[0].draft_id)
    assert again.fields.areas["contact_reason"].text() == "Kommer för kontroll"


def test_nothing_written_leaves_nothing(main, sheet):
    write("x")
    sheet.keep_now()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Escape)
    assert drafts(main) == []


@pytest.mark.parametrize("leave", ["lock", "close", "language", "another place"])
def test_whatever_takes_the_form_away_keeps_what_is_written(main, sheet, leave):
    write("Kommer för kontroll")
    match leave:
        case "lock":
            press(Qt.Key.Key_L, CTRL)
        case "close":
            main.close()
        case "language":
            main.language_chosen.emit("en")
        case _:
            main.go("clients")
    assert kept_words(main).parts == {"contact_reason": "Kommer för kontroll"}


def test_what_cannot_be_kept_is_told_and_asked_about(main, sheet):
    sheet.fields.areas["plan"].setText("x" * 100_001)
    sheet.fields.areas["plan"].setFocus()
    with answering("keep") as asked:
        press(Qt.Key.Key_Escape)
    assert len(asked) == 1
    assert sheet.isVisible()
    assert sheet.notice.text.text() == "Utkastet är INTE sparat."
    assert len(sheet.fields.areas["plan"].text()) == 100_001


def test_a_day_to_come_is_told_beside_the_day(main, sheet):
    write("Text")
    sheet.fields.day.setText("+3")
    press(Qt.Key.Key_Return, CTRL)
    assert sheet.fields.day_field.error
    assert sheet.fields.areas["contact_reason"].text() == "Text"
    assert sheet.isVisible()


def test_kill_9_loses_nothing_that_was_kept(clinic, tmp_path):
    script = tmp_path / "writes.py"
    script.write_text(WRITES, "utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, script, clinic.folder], env=environment, timeout=60, capture_output=True
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    box = clinic.open("midwife1")
    try:
        with box.work(TODAY) as work:
            (one,) = list_unsigned(work)
            assert read_draft(work, one.draft_id).words.parts == {"anamnesis": "Kommer for kontroll"}
    finally:
        box.close()


# --- signing ---------------------------------------------------------------------------------------------


def test_ctrl_enter_signs(main, sheet):
    write("Kommer för kontroll")
    press(Qt.Key.Key_Return, CTRL)
    assert not in_sight(main, EntrySheet)
    assert drafts(main) == []
    newest_entry = entries(main)[0]
    assert newest_entry.words.parts == {"contact_reason": "Kommer för kontroll"}
    assert newest_entry.genuine
    assert newest_entry.words.visit_id


def test_nothing_is_signed_when_nothing_is_written(main, sheet):
    before = len(entries(main))
    press(Qt.Key.Key_Return, CTRL)
    assert sheet.isVisible()
    assert sheet.notice.isVisible()
    assert len(entries(main)) == before


def test_throwing_away_asks_why(main, sheet):
    write("Fel klient")
    sheet.keep_now()
    with answering(None, "Fel klient"):
        sheet.discard.click()
        assert len(drafts(main)) == 1
        sheet.discard.click()
    assert drafts(main) == []
    assert not in_sight(main, EntrySheet)


# --- correcting ------------------------------------------------------------------------------------------


def correction(main):
    main.open_client(main.index.find("asa")[0].id)
    page = main.page
    page.time_line.choose(next(each.id for each in page.time_line.rows() if NEW in each.plain))
    page.time_line.setFocus()
    press(Qt.Key.Key_R, CTRL)
    return newest(main, EntrySheet)


def test_a_correction_needs_its_why_and_leaves_the_old(main):
    sheet = correction(main)
    sheet.fields.areas["text"].setText("P-stav insatt 2022.")
    press(Qt.Key.Key_Return, CTRL)
    assert sheet.fields.reason_field.error
    assert sheet.fields.reason.hasFocus()
    write("Läste fel.")
    press(Qt.Key.Key_Return, CTRL)
    told = main.page.time_line.chosen().plain
    assert told.index("P-stav insatt 2022.") < told.index("Läste fel.") < told.index(NEW) < told.index(OLD)


def test_a_correction_that_changes_nothing_leaves_no_draft(main):
    correction(main)
    press(Qt.Key.Key_Escape)
    assert drafts(main) == []


# --- templates and phrases -------------------------------------------------------------------------------


def test_another_template_never_takes_text_away(main, sheet):
    write("Kommer för kontroll")
    sheet.fields.areas["anamnesis"].setText("Frisk")
    chosen = sheet.fields.template
    chosen.setCurrentIndex(chosen.findData("phone"))
    chosen.activated.emit(chosen.currentIndex())
    assert chosen.value() == "midwife_exam"
    assert "Anamnes" in sheet.notice.text.text()
    sheet.fields.areas["anamnesis"].setText("")
    chosen.setCurrentIndex(chosen.findData("phone"))
    chosen.activated.emit(chosen.currentIndex())
    assert list(sheet.fields.areas) == ["contact_reason", "assessment", "measures"]
    assert sheet.fields.areas["contact_reason"].text() == "Kommer för kontroll"


def test_a_visit_brings_its_day_and_template_while_nothing_is_written(main, sheet):
    visit = sheet.fields.visit
    visit.setCurrentIndex(visit.findData(None))
    visit.activated.emit(visit.currentIndex())
    assert sheet.fields.template.value() == "phone"
    assert sheet.fields.words().visit_id is None


def test_own_phrases_grow_when_the_word_ends(main):
    main.desk.ask(keep_own_phrase, short="ua", text="utan anmärkning")
    sheet = open_entry(main, main.desk, client_id=main.index.find("asa")[0].id)
    write("Status ua")
    press(Qt.Key.Key_Space)
    area = sheet.fields.areas["contact_reason"]
    assert area.text() == "Status utan anmärkning "
    write("xua")
    press(Qt.Key.Key_Space)
    assert area.text() == "Status utan anmärkning xua "


def test_own_phrases_are_written_in_the_form(main, sheet):
    press(Qt.Key.Key_M, CTRL)
    phrases = newest(main, OwnPhrasesSheet)
    write("u a")
    press(Qt.Key.Key_Tab)
    write("utan anmärkning")
    press(Qt.Key.Key_S, CTRL)
    assert phrases.short_field.error
    write("ua")
    press(Qt.Key.Key_S, CTRL)
    assert [row.short for row in phrases.rows.rows()] == ["ua"]
    press(Qt.Key.Key_Escape)
    sheet.fields.areas["plan"].setFocus()
    write("ua")
    press(Qt.Key.Key_Space)
    assert sheet.fields.areas["plan"].text() == "utan anmärkning "
