"""Treatment's figures in Rapporter: every number of a counted week, by therapist and gender; no client, no word."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from spiral.records import visits
from spiral.records.cases import list_cases
from spiral.records.process_notes import NoteWords, keep_note
from tests.make import TODAY, Clinic, record, register
from tests.ui.register import open_window, words_in_sight
from tests.ui.treating import make_house


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
        window.page.tabs._choose("treatment")
        QApplication.processEvents()
        return window.page

    return opened


@pytest.mark.parametrize("login", ["chief", "therapist1"])
def test_the_month_in_numbers(figures, login: str) -> None:
    page = figures(login)
    rows = {row.name: row for row in page.treatment.table.rows()}
    total = rows["Alla samtal"]
    assert (total.offered, total.held, total.missed, total.no_show, total.cancelled) == (4, 2, 2, 1, 1)
    table = page.treatment.table
    keys = ("offered", "held", "missed", "no_show", "cancelled", "withdrawn", "planned", "persons")
    assert [table.text_at(0, key) for key in keys] == ["4", "2", "2", "1", "1", "0", "2", "4"]
    assert rows["Tora Terapeut"].offered == 4
    assert (rows["Kvinnor"].offered, rows["Män"].offered, rows["Kvinnor"].persons) == (3, 1, 3)
    assert rows["V. 47"].held == 2
    facts = words_in_sight(page.treatment.facts)
    assert "Öppna 0 till 6 månader: 1" in facts


def test_the_chief_sees_no_client_and_no_word(figures) -> None:
    page = figures("chief")
    said = words_in_sight(page)
    for word in ("Räknad", "Havet", "Blomman", "Hemlig", "K-0"):
        assert word not in said


def test_a_midwife_has_no_such_part(open_desk, qtbot) -> None:
    window = open_window(qtbot, open_desk("midwife1"))
    window.go("reports")
    assert window.page.treatment is None
    assert "treatment" not in [key for key, _ in window.page.tabs._tabs]


def test_a_year_has_its_months_and_a_correction_changes_the_number(figures) -> None:
    page = figures("therapist1", "2026")
    assert any(row.name == "November 2026" for row in page.treatment.table.rows())
    day = TODAY - dt.timedelta(days=7)
    row = next(row for row in page.desk.ask(visits.list_day, day) if row.outcome == "no_show")
    page.go_to("2026-11")
    page.desk.do(visits.set_outcome, visit_id=row.id, version=row.version, outcome="attended")
    QApplication.processEvents()
    assert next(each for each in page.treatment.table.rows() if each.name == "Alla samtal").held == 3
