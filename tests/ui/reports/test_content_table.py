"""What visits contained, in Rapporter: counted by gender, each person once, on screen and in files; no client."""

import datetime as dt
import io
import shutil
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from spiral.records.visit_contents import Tick, write_contents
from spiral.reports.content_files import content_file
from tests.make import TODAY, Clinic, record, register
from tests.ui.register import open_window, words_in_sight
from tests.ui.window import settled

DAYS = [dt.date(2026, 11, 2), dt.date(2026, 11, 9)]


@pytest.fixture(scope="module")
def counted_folder(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Condoms twice with one woman and once with a man."""
    folder = tmp_path_factory.mktemp("contents") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("midwife1")
    for name, gender, days in (("Blomman", "woman", DAYS), ("Havet", "man", DAYS[:1])):
        client = register(box, identity=name, gender=gender)
        for day in days:
            start = "10:00" if gender == "woman" else "11:00"
            visit = record(
                box,
                client.id,
                service="midwife_talk",
                date=day,
                start=start,
                minutes=30,
                outcome="attended",
            )
            ticks = [Tick("condoms")]
            with box.work(TODAY) as work:
                write_contents(work, visit_id=visit.id, ticks=ticks)
    box.close()
    return folder


@pytest.fixture
def clinic(counted_folder: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(counted_folder, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def page(open_desk, qtbot):
    def opened(login: str, period: str = "2026-11"):
        window = open_window(qtbot, open_desk(login))
        window.go("reports")
        window.page.go_to(period)
        settled(qtbot, window)
        window.page.tabs._choose("contents")
        return window.page

    return opened


@pytest.mark.parametrize("login", ["chief", "midwife1"])
def test_times_persons_and_gender_and_no_client(page, qtbot, login: str) -> None:
    here = page(login)
    table = here.part.table
    assert [row.name for row in table.rows()] == ["Kondomer"]
    assert [table.text_at(0, f"figure-{at}") for at in range(6)] == ["3", "2", "1", "1", "0", "0"]
    assert here.head.title.text() == "Vad besöken innehöll"
    for word in ("Blomman", "Havet", "K-0001"):
        assert word not in words_in_sight(here)
    here.go_to("2026-10")
    settled(qtbot, here)
    assert "Inget är ikryssat" in words_in_sight(here)


def test_a_therapist_counts_none_of_the_clinics_contents(open_desk, qtbot) -> None:
    window = open_window(qtbot, open_desk("therapist1"))
    window.go("reports")
    assert "contents" not in window.page.parts


def test_the_same_on_paper_and_in_a_workbook(clinic) -> None:
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        made = {
            form: content_file(work, period="2026", form=form, printed_at="2026-11-24T10:00:00+00:00")
            for form in ("pdf", "xlsx")
        }
    box.close()
    with pypdfium2.PdfDocument(made["pdf"]) as paper:
        text = " ".join(paper[0].get_textpage().get_text_range().split())
    assert "Vad besöken innehöll, 2026" in text
    assert "Kondomer 3 2 1 1 0 0" in text
    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(made["xlsx"])).active]
    assert ["Kondomer", 3, 2, 1, 1, 0, 0] in cells
