"""The production report as a spreadsheet and as text: every figure is there, as a number, and text stays text."""

import csv
import io
import tempfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from spiral.language import set_language
from spiral.reports.names import Names
from spiral.reports.production_sheet import make_csv, make_xlsx
from tests.reports.march_2008 import NAMES, PRINTED, approved, march, year


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    set_language("sv")
    yield
    set_language("sv")


def book(report: dict[str, Any], names: Names = NAMES, **changes: str) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(make_xlsx(report, names=names, **{**PRINTED, **changes})))


def table(sheet: Worksheet, first: int = 6) -> list[dict[str, Any]]:
    """The rows of a sheet by their heads."""
    head, *rows = sheet.iter_rows(min_row=first, values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def numbers(told: object) -> Iterator[float]:
    """Every number in a report, however deep."""
    if isinstance(told, dict):
        for value in told.values():
            yield from numbers(value)
    elif isinstance(told, list):
        for value in told:
            yield from numbers(value)
    elif isinstance(told, int | float) and not isinstance(told, bool):
        yield told


REPORTS = pytest.mark.parametrize("report", [march(), approved(), year()], ids=["month", "approved", "year"])


@REPORTS
def test_every_figure_is_in_the_sheets_as_a_number(report: dict[str, Any]) -> None:
    cells = Counter(
        cell.value
        for sheet in book(report)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    )
    assert Counter(numbers(report)) - cells == Counter()


def test_the_sheets_and_their_heads() -> None:
    told = book(march())
    assert told.sheetnames == ["Mål", "Tjänster", "Program", "Veckor", "Månader"]
    for sheet in told:
        assert sheet["A1"].value == "Produktionsrapport, mars 2008"
        assert sheet["A2"].value == "Enheten i Provköping"
        assert sheet["A3"].value == "Ej godkänd – preliminär. Utskriven 2008-04-02 09:12 av Birgitta Ros."
        assert PRINTED["log_head"] in sheet["A4"].value
    report = march()
    del report["year_chart"]
    assert book(report).sheetnames == ["Mål", "Tjänster", "Program", "Veckor"]


def test_a_measures_row() -> None:
    rows = table(book(approved())["Mål"])
    assert rows[0] == {
        "Mått": "Kvinnor hos gynekolog",
        "Räknar": "olika kvinnor",
        "Mål": 20,
        "Utfall": 15,
        "Andel": 0.75,
        "Timmar": 8.75,
        "Mål, timmar": 16,
        "mars 2007": 18,
        "I år": 45,
        "av mål": 60,
        "Tryckt": 16,
        "Räknas inte: annat kön än måttet räknar": 1,
        "Räknas inte: fortfarande planerat efter sin dag": 2,
        "Erbjudna": 16,
        "Genomförda": 16,
        "Uteblivna": 0,
        "Återbud": 0,
        "Inställda": 0,
        "Planerade": 0,
        "Besök, kvinnor": 16,
        "Besök, män": 0,
        "Besök, trans": 0,
        "Besök, okänt": 0,
        "Personer, kvinnor": 15,
        "Personer, män": 0,
        "Personer, trans": 0,
        "Personer, okänt": 0,
    }
    assert (rows[4]["Genomförda"], rows[4]["Personer, kvinnor"], rows[4]["Personer, män"]) == (120, 47, 5)
    assert rows[4]["Mål"] == rows[4]["Andel"] == rows[4]["mars 2007"] == "–"


def test_later_differences_stand_below_the_targets() -> None:
    rows = list(book(approved())["Mål"].iter_rows(values_only=True))
    assert rows[12][0] == "Ändrat efter godkännande"
    assert [row[:5] for row in rows[13:]] == [
        ("Mått", "Ändrat", "Från", "Till", "Skillnad"),
        ("Kvinnor hos gynekolog", "2008-04-11", 16, 17, 1),
        ("Kvinnor hos gynekolog", "2008-05-02", 17, 15, -2),
    ]


def test_a_services_row_and_a_weeks() -> None:
    told = book(march())
    assert table(told["Tjänster"])[3] == {
        "Tjänst": "Läkarkonsultation",
        "Erbjudna": 20,
        "Genomförda": 20,
        "Uteblivna": 0,
        "Återbud": 0,
        "Inställda": 0,
        "Planerade": 0,
        "Besök, kvinnor": 18,
        "Besök, män": 2,
        "Besök, trans": 0,
        "Besök, okänt": 0,
        "Personer, kvinnor": 15,
        "Personer, män": 2,
        "Personer, trans": 0,
        "Personer, okänt": 0,
    }
    assert [row["Program"] for row in table(told["Program"])] == ["Spiral", "Behandling", "KAST"]
    assert table(told["Veckor"])[0] == {
        "Mått": "Samtal i behandling",
        "Vecka": "2008-W10",
        "Behandlare": "Lena Brodin",
        "Genomförda": 6,
        "Erbjudna": 11,
        "Mål": 15,
        "Andel": 0.4,
    }
    assert len(table(told["Veckor"])) == 12
    assert table(told["Månader"])[1]["Personer hos läkare"] == 25


def test_each_sheet_is_ready_to_read_and_print() -> None:
    for sheet in book(year()):
        assert sheet.freeze_panes == "B7"
        assert sheet.print_title_rows == "$6:$6"
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.right.text == "sida &P av &N"
        assert sheet["A6"].font.bold
        for column, cell in enumerate(sheet[6]):
            longest = max(len(word) for word in cell.value.split())
            assert sheet.column_dimensions[cell.column_letter].width >= longest, (sheet.title, column)
    assert book(march())["Mål"]["E7"].number_format == "0 %"


@pytest.mark.parametrize("wicked", ["=1+1", "+46", "-x", "@SUM(A1)", '=HYPERLINK("x")'])
def test_text_is_never_a_formula(wicked: str) -> None:
    names = Names(
        measures={"gyn_women": wicked},
        services={"gyn_exam": wicked},
        programmes={"spiral": wicked},
        staff={"therapist1": wicked},
    )
    told = book({**march(), "unit": wicked}, names)
    cells = [cell for sheet in told for row in sheet.iter_rows() for cell in row if cell.value == wicked]
    assert len(cells) >= 5 + 4 + 1 + 1 + 1
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)
    assert not any(cell.data_type == "f" for sheet in told for row in sheet.iter_rows() for cell in row)
    for row in read({**march(), "unit": wicked}, names):
        assert not row["namn"].startswith(("=", "+", "-", "@"))
        assert not row["värde"].startswith(("=", "+", "@"))
    assert any(row["namn"] == f"'{wicked}" for row in read(march(), names))


def test_control_characters_do_no_harm() -> None:
    names = Names(measures={"gyn_women": "Kvinnor\x00\x0b\n\t hos gynekolog\r"})
    assert table(book(march(), names)["Mål"])[0]["Mått"] == "Kvinnor     hos gynekolog"
    assert len(read(march(), names)) == len(read(march()))


def test_nothing_is_written_to_a_temporary_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **facts: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("NamedTemporaryFile", "TemporaryFile", "mkstemp", "_mkstemp_inner"):
        monkeypatch.setattr(tempfile, name, refuse)
    monkeypatch.setattr("openpyxl.worksheet._writer.NamedTemporaryFile", refuse)
    assert make_xlsx(march(), names=NAMES, **PRINTED)
    assert make_csv(march(), names=NAMES)


def read(report: dict[str, Any], names: Names = NAMES) -> list[dict[str, str]]:
    """The text file as a spreadsheet program reads it."""
    told = make_csv(report, names=names)
    assert told.startswith("\ufeff".encode())
    return list(csv.DictReader(io.StringIO(told.decode("utf-8-sig"), newline=""), delimiter=";"))


@REPORTS
def test_every_figure_has_its_line_in_the_text_file(report: dict[str, Any]) -> None:
    told: Counter[float] = Counter()
    for row in read(report):
        value = row["värde"].replace(",", ".")
        if value.replace(".", "", 1).isdigit() and row["fält"] != "period":
            told[float(value)] += 1
    assert Counter(map(float, numbers(report))) == told


def test_lines_of_the_text_file() -> None:
    rows = read(approved())
    assert list(rows[0]) == ["avsnitt", "nyckel", "namn", "när", "fält", "kolumn", "värde"]
    lines = [";".join(row.values()) for row in rows]
    for line in (
        "report;production;Produktionsrapport, mars 2008;2008-03;approved;Godkänd;ja",
        "measures;gyn_women;Kvinnor hos gynekolog;2008-03;hours;Timmar;8,75",
        "measures;midwife_exams;Rutinundersökningar hos barnmorska;2008-03;last_year;Samma period i fjol;",
        "not_counted;gyn_women;Kvinnor hos gynekolog;2008-03;not_counted_planned;"
        "Räknas inte: fortfarande planerat efter sin dag;2",
        "differences;gyn_women;Kvinnor hos gynekolog;2008-05-02;to;Till;15",
        "weeks_therapy_visits;therapist2;Sara Nyman;2008-W11;offered;Erbjudna;13",
        "services;gyn_exam;gynekologisk läkarundersökning;2008-03;persons_unknown;Personer, okänt;2",
        "programmes;spiral;Spiral;2008-03;no_show;Uteblivna;6",
        "months;physician_persons;Personer hos läkare;2008-02;actual;Utfall;25",
    ):
        assert line in lines


def test_the_text_file_in_english() -> None:
    set_language("en")
    lines = make_csv(approved(), names=NAMES).decode("utf-8-sig").splitlines()
    assert lines[0] == "section;key;name;when;field;column;value"
    assert "measures;gyn_women;Kvinnor hos gynekolog;2008-03;hours;Hours;8.75" in lines
