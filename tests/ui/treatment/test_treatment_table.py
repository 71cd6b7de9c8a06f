"""Treatment's figures in Rapporter: every number of a counted week, by therapist and gender; no client, no word."""

import datetime as dt
import io
import shutil
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records import visits
from spiral.records.cases import list_cases
from spiral.records.catalogue import RESOURCES
from spiral.records.imports import import_visits
from spiral.records.process_notes import NoteWords, keep_note
from spiral.reports.treatment_files import treatment_file
from spiral.ui.paper_preview import PaperPreview
from tests.make import TODAY, Clinic, record, register
from tests.ui.keyboard import CTRL, press
from tests.ui.register import newest, open_window, words_in_sight
from tests.ui.treating import make_house
from tests.ui.window import settled

Key = Qt.Key


@pytest.fixture(scope="module")
def counted_folder(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A day earlier this month: two talks held, one no-show, one cancelled, by a therapist; one of a man."""
    folder = make_house(made_clinic, tmp_path_factory.mktemp("counted") / "clinic")
    box = Clinic(folder).open("therapist1")
    day = TODAY - dt.timedelta(days=7)
    for at, (gender, outcome) in enumerate(
        (("woman", "attended"), ("man", "attended"), ("woman", "no_show"), ("woman", "cancelled"))
    ):
        client = register(box, identity=f"Räknad{at}", gender=gender)
        record(box, client.id, service="therapy", date=day, start=f"1{at}:00", minutes=50, outcome=outcome)
    with box.work(TODAY) as work:
        case = list_cases(work)[0]
        keep_note(work, case_id=case.id, words=NoteWords("Hemlig mening"), date=TODAY)
    box.close()
    return folder


@pytest.fixture
def clinic(counted_folder: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(counted_folder, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def figures(open_desk, qtbot):
    def opened(login: str, period: str = "2026-11"):
        window = open_window(qtbot, open_desk(login))
        window.go("reports")
        window.page.go_to(period)
        settled(qtbot, window)
        window.page.tabs._choose("treatment")
        QApplication.processEvents()
        return window.page

    return opened


@pytest.mark.parametrize("login", ["chief", "therapist1"])
def test_the_month_in_numbers(figures, login: str) -> None:
    page = figures(login)
    rows = {row.name: row for row in page.parts["treatment"].table.rows()}
    total = rows["Alla samtal"]
    assert (total.offered, total.held, total.missed, total.no_show, total.cancelled) == (4, 2, 2, 1, 1)
    table = page.parts["treatment"].table
    keys = ("offered", "held", "missed", "no_show", "cancelled", "withdrawn", "planned", "persons")
    assert [table.text_at(0, key) for key in keys] == ["4", "2", "2", "1", "1", "0", "2", "4"]
    assert rows["Tora Terapeut"].offered == 4
    assert (rows["Kvinnor"].offered, rows["Män"].offered, rows["Kvinnor"].persons) == (3, 1, 3)
    assert rows["V. 47"].held == 2
    facts = words_in_sight(page.parts["treatment"].facts)
    assert "Öppna 0 till 6 månader: 1" in facts


def test_the_chief_sees_no_client_and_no_word(figures) -> None:
    page = figures("chief")
    said = words_in_sight(page)
    for word in ("Räknad", "Havet", "Blomman", "Hemlig", "K-0"):
        assert word not in said


def test_a_midwife_has_no_such_part(open_desk, qtbot) -> None:
    window = open_window(qtbot, open_desk("midwife1"))
    window.go("reports")
    assert list(window.page.parts) == ["contents"]
    assert "treatment" not in [key for key, _ in window.page.tabs._tabs]


def test_a_year_has_its_months_and_a_correction_changes_the_number(figures, qtbot) -> None:
    page = figures("therapist1", "2026")
    assert any(row.name == "November 2026" for row in page.parts["treatment"].table.rows())
    day = TODAY - dt.timedelta(days=7)
    row = next(row for row in page.desk.ask(visits.list_day, day) if row.outcome == "no_show")
    page.go_to("2026-11")
    page.desk.do(visits.set_outcome, visit_id=row.id, version=row.version, outcome="attended")
    settled(qtbot, page)
    assert next(each for each in page.parts["treatment"].table.rows() if each.name == "Alla samtal").held == 3


@pytest.fixture(scope="module")
def folder_of_2008(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published year's visits, read in by the chief."""
    folder = tmp_path_factory.mktemp("year") / "clinic"
    shutil.copytree(made_clinic, folder)
    file = RESOURCES / "demo" / "visits-2008.csv"
    box = Clinic(folder).open("chief")
    with box.work(TODAY) as work:
        import_visits(work, data=file.read_bytes(), filename=file.name)
    box.close()
    return folder


class TestThePublishedYear:
    @pytest.fixture
    def clinic(self, folder_of_2008: Path, tmp_path: Path) -> Clinic:
        shutil.copytree(folder_of_2008, tmp_path / "clinic")
        return Clinic(tmp_path / "clinic")

    def test_on_the_screen_and_on_paper(self, figures, qtbot) -> None:
        page = figures("chief", "2008")
        qtbot.waitUntil(lambda: page.shown is not None and page.shown.period.text == "2008")
        part = page.parts["treatment"]
        shown = {row.name: at for at, row in enumerate(part.table.rows_model.items()) if hasattr(row, "name")}
        numbers = ("offered", "held", "missed", "persons")
        assert [part.table.text_at(shown["Alla samtal"], key) for key in numbers[:3]] == [
            "1391", "1046", "345",
        ]  # fmt: skip
        assert [part.table.text_at(shown[name], "persons") for name in ("Kvinnor", "Män")] == ["52", "5"]
        months = [row for row in part.table.rows() if row.name.endswith(" 2008") and " " in row.name]
        assert sum(row.offered for row in months if not row.name.startswith("V.")) == 1391
        assert page.head.title.text() == "Behandling i siffror"
        assert not page.approve.isVisible()
        page.take_focus()
        press(Key.Key_P, CTRL)
        sheet = newest(page.main, PaperPreview)
        qtbot.waitUntil(lambda: bool(sheet.paper.pages))
        assert sheet.stem == "behandling-2008"
        with pypdfium2.PdfDocument(sheet._data) as paper:
            text = " ".join("\n".join(each.get_textpage().get_text_range() for each in paper).split())
        assert "Behandling i siffror, 2008" in text
        assert "Alla samtal 1391 1046 345" in text
        held_of = {row.name: row.held for row in part.table.rows()}
        offered_of = {row.name: row.offered for row in part.table.rows()}
        for name in ("Tora Terapeut", "Kvinnor", "Män", "Mars 2008"):
            assert f"{name} {offered_of[name]} {held_of[name]} " in text, name
        for code in ("K-0", "T-0", "V-0"):
            assert code not in text

    def test_in_a_workbook(self, figures) -> None:
        page = figures("chief", "2008-03")
        data = page.desk.ask(treatment_file, period="2008", form="xlsx", printed_at="2026-11-24 10:00")
        book = openpyxl.load_workbook(io.BytesIO(data))
        rows = list(book["Alla samtal"].iter_rows(values_only=True))
        assert ("Alla samtal", 1391, 1046, 345) in [row[:4] for row in rows]
        genders = {row[0]: row[8] for row in book["Per kön"].iter_rows(values_only=True) if row[0]}
        assert (genders["Kvinnor"], genders["Män"]) == (52, 5)
