"""The invoice list and the reports of concern in Rapporter: who sees them, the sums, files; no name, no word."""

import datetime as dt
import io
import shutil
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt

from spiral.records.case_fees import Payer, set_fee
from spiral.records.cases import open_case
from spiral.records.concerns import answer_concern, report_concern
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.question import answering
from spiral.ui.reports.invoices_page import InvoicesPage
from tests.make import TODAY, Clinic, record, register
from tests.ui.keyboard import CTRL, press
from tests.ui.register import newest, open_window, words_in_sight
from tests.ui.window import settled

Key = Qt.Key
OCTOBER = [dt.date(2026, 10, day) for day in (1, 8, 15, 22)]


@pytest.fixture(scope="module")
def billed_folder(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In October: three talks held of four for a client of Nacka, two for one of Lund without a decision."""
    folder = tmp_path_factory.mktemp("billed") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("therapist1")
    for at, (name, place, days) in enumerate((("Havet", "Nacka", OCTOBER), ("Solen", "Lund", OCTOBER[:2]))):
        client = register(box, identity=name, municipality=place)
        with box.work(TODAY) as work:
            case = open_case(work, client_id=client.id, staff_id=box.actor.id, opened=dt.date(2026, 9, 1))
            if place == "Nacka":
                payer = Payer("Nacka", "IFO 12/26", "2026-09-20", 500)
                set_fee(work, case_id=case.id, from_date=dt.date(2026, 9, 1), payer=payer)
            report = report_concern(
                work, client_id=client.id, why="abuse", to="Soc Nacka", words="Blåmärken", date=days[0]
            )
            if at:
                answer_concern(work, report_id=report.id, version=1, answer="Mottagen")
        for day in days:
            outcome = "no_show" if day == OCTOBER[3] else "attended"
            record(
                box, client.id, service="therapy", date=day, start=f"1{at}:00", minutes=50, outcome=outcome
            )
    box.close()
    return folder


@pytest.fixture
def clinic(billed_folder: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(billed_folder, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def page(open_desk, qtbot):
    def opened(login: str, period: str = "2026-10", part: str = ""):
        window = open_window(qtbot, open_desk(login))
        window.go("reports")
        window.page.go_to(period)
        settled(qtbot, window)
        if part:
            window.page.tabs._choose(part)
        return window.page

    return opened


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as paper:
        return " ".join("\n".join(each.get_textpage().get_text_range() for each in paper).split())


def test_the_desk_has_the_list_with_its_sums_and_no_name(page) -> None:
    here = page("assistant1")
    assert isinstance(here, InvoicesPage)
    table, sums, undecided = here.part.table, here.part.sums, here.part.undecided
    (row,) = table.rows()
    keys = ("municipality", "client", "sessions", "fee", "amount")
    assert [table.text_at(1, key) for key in keys] == [
        "Nacka, IFO 12/26, beslutat 2026-09-20", "K-0001", "3", "500", "1500",
    ]  # fmt: skip
    assert [sums.text_at(0, key) for key in ("municipality", "month", "sessions", "amount")] == [
        "Nacka", "2026-10", "3", "1500",
    ]  # fmt: skip
    assert [undecided.text_at(0, key) for key in ("client", "sessions")] == ["K-0002, Lund, 2026-10", "2"]
    said = words_in_sight(here.main)
    for word in ("Havet", "Solen", "Blåmärken"):
        assert word not in said
    press(Key.Key_PageDown)
    assert here.period == "2026-11"
    assert table.rows() == []
    assert "Inget att fakturera." in words_in_sight(here)
    here.field.setText("2026")
    here.field.returnPressed.emit()
    assert [each.month for each in table.rows()] == [row.month]
    here.field.setText("mellan")
    here.field.returnPressed.emit()
    assert here.error.words.text().startswith("Perioden mellan finns inte.")


def test_the_list_on_paper_in_a_workbook_and_as_text(page, qtbot, tmp_path: Path) -> None:
    here = page("assistant1")
    press(Key.Key_P, CTRL)
    sheet = newest(here.main, PaperPreview)
    qtbot.waitUntil(lambda: bool(sheet.paper.pages))
    assert sheet.stem == "fakturaunderlag-2026-10"
    text = text_of(sheet._data)
    for words in (
        "Fakturaunderlag, oktober 2026",
        "Nacka IFO 12/26 2026-09-20 K-0001 3 500 1500",
        "Lund K-0002 2",
        "Assar Assistent",
    ):
        assert words in text, words
    for word in ("Havet", "Solen"):
        assert word not in text
    press(Key.Key_Escape)
    for form, key in (("xlsx", "excel"), ("csv", "text")):
        target = tmp_path / f"ut.{form}"
        with answering(str(target)) as asked:
            getattr(here, key).click()
            qtbot.waitUntil(target.exists)
        assert asked[0].text == f"fakturaunderlag-2026-10.{form}"
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "ut.xlsx").read_bytes()))
    rows = list(book["Att fakturera"].iter_rows(values_only=True))
    assert ("2026-10", "Nacka", "IFO 12/26", "2026-09-20", "K-0001", 3, 500, 1500) in rows
    lines = (tmp_path / "ut.csv").read_text("utf-8-sig").splitlines()
    assert lines == [
        "Månad;Kommun;Beslut;Beslutsdag;Klient;Hållna samtal;Avgift, kr;Summa, kr",
        "2026-10;Nacka;IFO 12/26;2026-09-20;K-0001;3;500;1500",
    ]


def test_a_therapist_has_it_among_the_reports_and_the_chief_and_midwife_do_not(page) -> None:
    here = page("therapist1", part="invoices")
    assert [row.code for row in here.part.table.rows()] == ["K-0001"]
    assert here.head.title.text() == "Fakturaunderlag"
    assert not here.tag.isVisible()
    here.tabs._choose("targets")
    assert here.tag.isVisible()
    for login, parts in (("chief", ["treatment", "contents", "concerns"]), ("midwife1", ["contents"])):
        assert list(page(login).parts) == parts


def test_the_chief_counts_reports_of_concern_without_a_client_or_a_word(page, qtbot) -> None:
    here = page("chief", part="concerns")
    table = here.part.table
    told = [
        [table.text_at(at, key) for key in ("name", "made", "answered", "waiting")]
        for at, row in enumerate(table.rows_model.items())
        if hasattr(row, "made")
    ]
    assert told == [
        ["Alla anmälningar", "2", "1", "1"],
        ["Misshandel eller övergrepp", "2", "1", "1"],
        ["Behandlare", "2", "1", "1"],
    ]
    said = words_in_sight(here.main)
    for word in ("Havet", "Blåmärken", "Soc Nacka", "K-0001"):
        assert word not in said
    press(Key.Key_P, CTRL)
    sheet = newest(here.main, PaperPreview)
    qtbot.waitUntil(lambda: bool(sheet.paper.pages))
    assert "Alla anmälningar 2 1 1" in text_of(sheet._data)
    assert "K-0001" not in text_of(sheet._data)
    press(Key.Key_Escape)
    here.go_to("2026")
    settled(qtbot, here)
    assert [row.name for row in table.rows()][-2:] == ["Kvartal 4", "Oktober 2026"]
    here.go_to("2025-10")
    settled(qtbot, here)
    assert "Ingen anmälan har gjorts under perioden." in words_in_sight(here)
