"""`report production` and `approve production`: four files that say the same numbers, and the month locked."""

import csv
import json
import os
import re
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from tests.cli.conftest import Run, says
from tests.make import Clinic

OUTCOMES = ("offered", "attended", "no_show", "cancelled", "withdrawn", "planned")
GENDERS = ("woman", "man", "trans", "unknown")


@pytest.fixture
def files(clinic_2008: Clinic, run: Run, tmp_path: Path, period: str):
    """The period's report in all four forms, as files."""
    places = {form: tmp_path / f"r.{form}" for form in ("json", "csv", "xlsx", "pdf")}
    options = [each for form, place in places.items() for each in (f"--{form}", place)]
    which = "--month" if len(period) > 4 else "--year"
    told = run("report", "production", clinic_2008.folder, which, period, "--as", "chief", *options)
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[0] == f"Produktion {period}, Enheten i Provköping: inte godkänd"
    return places, json.loads(places["json"].read_text("utf-8")), told.out


def tally(row: dict[str, Any]) -> list[int]:
    return [*(row[each] for each in OUTCOMES), *(row[k][g] for k in ("visits", "persons") for g in GENDERS)]


@pytest.mark.parametrize("period", ["2008-03", "2008"])
def test_the_csv_says_what_the_json_says(files, period):
    places, report, _ = files
    with places["csv"].open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, delimiter=";"))[1:]
    told = {
        (section, key, field): value for section, key, _, when, field, _, value in lines if when == period
    }
    for row in report["measures"]:
        for field in ("target", "actual", "last_year", "year_to_date", "year_to_date_target"):
            expected = "" if row[field] is None else str(row[field])
            assert told["measures", row["key"], field] == expected
        assert float(told["measures", row["key"], "hours"].replace(",", ".")) == pytest.approx(row["hours"])
        for line in row["not_counted"]:
            assert told["not_counted", row["key"], f"not_counted_{line['reason']}"] == str(line["visits"])
    fields = [*OUTCOMES, *(f"{kind}_{gender}" for kind in ("visits", "persons") for gender in GENDERS)]
    for section, kind in (("services", "service"), ("programmes", "programme")):
        for row in report[section]:
            found = [int(told[section, row[kind], field]) for field in fields]
            assert found == tally(row)
    weeks = {
        (key, when, field): value for section, key, _, when, field, _, value in lines if "weeks" in section
    }
    for week in report["measures"][-1]["weeks"]:
        for field in ("attended", "offered", "target"):
            assert weeks[week["staff"], week["week"], field] == str(week[field])


@pytest.mark.parametrize("period", ["2008-03", "2008"])
def test_the_workbook_says_what_the_json_says(files, period):
    places, report, _ = files
    book = openpyxl.load_workbook(places["xlsx"])
    targets, services, programmes, weeks = (
        [[cell.value for cell in row] for row in sheet.iter_rows(min_row=1)] for sheet in book.worksheets[:4]
    )
    head = next(index for index, row in enumerate(targets) if row[0] == "Mått")
    for row, cells in zip(report["measures"], targets[head + 1 :], strict=False):
        told = [row[name] for name in ("target", "actual")]
        assert [cells[2], cells[3]] == ["–" if each is None else each for each in told]
        assert cells[5] == pytest.approx(row["hours"])
        figures = [row[name] for name in ("last_year", "year_to_date", "year_to_date_target", "printed")]
        assert cells[7:11] == ["–" if each is None else each for each in figures]
        assert cells[11:13] == [line["visits"] for line in row["not_counted"]]
    for sheet, kind in ((services, "services"), (programmes, "programmes")):
        rows = [row[1:] for row in sheet if isinstance(row[1], int)]
        assert rows == [tally(row) for row in report[kind]]
    found = [(row[1], row[3], row[4], row[5]) for row in weeks if isinstance(row[3], int)]
    assert found == [
        (week["week"], week["attended"], week["offered"], week["target"])
        for week in report["measures"][-1]["weeks"]
    ]


@pytest.mark.parametrize("period", ["2008-03", "2008"])
def test_the_paper_says_what_the_json_says(files, period):
    places, report, _ = files
    with pypdfium2.PdfDocument(places["pdf"]) as document:
        text = "\n".join(page.get_textpage().get_text_range() for page in document).replace("\xa0", " ")
    lines = text.splitlines()
    outcomes, genders = [], []
    for kind in ("services", "programmes"):
        rows = [tally(row) for row in report[kind] if sum(tally(row)[:6])]
        outcomes += [*(row[:6] for row in rows), [sum(column) for column in zip(*rows, strict=True)][:6]]
        genders += [
            [*row[6:10], sum(row[6:10]), *row[10:14], sum(row[10:14])] for row in rows if sum(row[6:10])
        ]
    assert tails(lines, 6) == outcomes
    assert tails(lines, 10) == genders
    names = {
        "gyn_women": "Kvinnor hos gynekolog",
        "midwife_exams": "Rutinundersökningar hos barnmorska",
        "physician_persons": "Personer hos läkare",
        "psychiatric_women": "Kvinnor hos psykiater",
    }
    for row in report["measures"][:4]:
        figures = lines[lines.index(names[row["key"]]) + 2].split()
        assert figures[:2] == [str(row["actual"]), str(row["target"])]


def tails(lines: list[str], wanted: int) -> list[list[int]]:
    """The figures of each line that ends with exactly so many."""
    found = [re.fullmatch(r"(?:.*?[^\d\s] )?((?:\d+ )*\d+)", line.strip()) for line in lines]
    figures = [[int(each) for each in match[1].split()] for match in found if match]
    return [row for row in figures if len(row) == wanted]


@pytest.mark.parametrize("period", ["2008-03"])
def test_the_summary_says_the_measures(files, period):
    _, report, out = files
    shown = [line.split() for line in out.splitlines()[1:]]
    assert [line[-3] for line in shown] == [str(row["actual"]) for row in report["measures"]]
    assert [line[-1] for line in shown] == ["20", "21", "31", "4", "–"]


@pytest.mark.parametrize(
    ("period", "option"),
    [
        ("", "--month"),
        ("", "--year"),
        ("2008-13", "--month"),
        ("mars", "--month"),
        ("2008", "--month"),
        ("2008-03", "--year"),
    ],
)
def test_a_period_that_does_not_exist_is_wrong_usage(clinic: Clinic, run: Run, period, option):
    told = run("report", "production", clinic.folder, option, period, "--as", "chief")
    assert told.code == 2
    assert told.reason == says("no_such_period", period=period)


@pytest.mark.parametrize("form", ["pdf", "xlsx", "csv", "json"])
def test_a_file_that_cannot_be_written_is_said_before_anything_is_done(
    clinic: Clinic, run: Run, tmp_path, form
):
    for place in (tmp_path / "nowhere" / "x", tmp_path):
        told = run(
            "report", "production", clinic.folder, "--month", "2008-03", "--as", "chief", f"--{form}", place
        )
        assert (told.code, told.reason) == (3, says("file_not_written"))
        assert told.out == ""


def test_a_result_never_takes_the_place_of_something_else(clinic: Clinic, run: Run, tmp_path: Path):
    report = ("report", "production", clinic.folder, "--month", "2008-03", "--as", "chief")
    for name in ("unit.keys", "records.db", "new.json"):
        before = (clinic.folder / name).read_bytes() if (clinic.folder / name).exists() else None
        for form in ("--json", "--csv"):
            told = run(*report, form, tmp_path / "clinic" / ".." / "clinic" / name)
            assert (told.code, told.reason) == (1, says("place_in_clinic"))
        assert before == ((clinic.folder / name).read_bytes() if before else None)
    for one, other in ((tmp_path / "r", tmp_path / "x" / ".." / "r"), ("-", "-"), ("-", "/dev/stdout")):
        told = run(*report, "--json", one, "--csv", other)
        assert (told.code, told.reason) == (2, says("one_place_twice"))
    aim = tmp_path / "aim"
    aim.write_text("kvar")
    (tmp_path / "link").symlink_to(aim)
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path / "link", tmp_path / "pipe", "/dev/full", ""):
        told = run(*report, "--json", place)
        assert (told.code, told.reason) == (3, says("file_not_written"))
    assert aim.read_text() == "kvar"
    assert run(*report, "--json", aim, "--csv", "/dev/null").code == 0
    assert json.loads(aim.read_text("utf-8"))["period"] == "2008-03"
    assert Path("/dev/null").is_char_device()


def test_who_may_not_read_is_refused(clinic: Clinic, run: Run):
    told = run("report", "production", clinic.folder, "--month", "2008-03", "--as", "assistant1")
    assert (told.code, told.reason) == (1, says("not_allowed"))


def test_a_month_is_approved_and_a_later_correction_is_a_dated_difference(
    clinic_2008: Clinic, run: Run, tmp_path: Path
):
    place = tmp_path / "r.json"
    approve = ("approve", "production", clinic_2008.folder, "--month", "2008-03", "--as", "chief")
    assert run(*approve, "--today", "2008-03-15").reason == says("month_not_over", month="2008-03")
    told = run(*approve)
    summary, head = told.out.splitlines()
    assert (told.code, summary) == (0, "Produktion 2008-03, Enheten i Provköping: godkänd")
    assert head.startswith("Loggens huvud: ")
    verify = ("verify", clinic_2008.folder, "--as", "chief", "--head", head.removeprefix("Loggens huvud: "))
    assert run(*verify).code == 0
    assert (run(*approve).code, run(*approve).reason) == (1, says("already_approved", month="2008-03"))
    more = tmp_path / "more.csv"
    more.write_text(
        "date,time,client,gender,service,staff,status,minutes\n"
        "2008-03-14,07:15,K-NY,woman,gyn_exam,gyn1,attended,30\n"
    )
    run("import", "visits", clinic_2008.folder, more, "--as", "midwife1", "--today", "2026-12-01")
    run("report", "production", clinic_2008.folder, "--month", "2008-03", "--as", "chief", "--json", place)
    report = json.loads(place.read_text("utf-8"))
    row = report["measures"][0]
    assert report["approved"] is True
    assert (row["printed"], row["actual"]) == (15, 16)
    assert row["differences"] == [{"date": "2026-12-01", "from": 15, "to": 16}]
