"""`import`: files as they come, all or nothing, every bad row named, twice changes nothing."""

import json
import os
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import CLIENTS_2008, LOG_2008, Run, says
from tests.make import Clinic

HEAD = "date,time,client,gender,service,staff,status,minutes\n"
GOOD = "2026-01-07,09:00,X-1,woman,phone,Nina,attended,15\n"
SWEDISH = (
    "Datum;TID;Klient;Kön;Tjänst;Personal;Utfall;Minuter\r\n"
    "2026-01-07;9:00;Å-1;kvinna;telefonkonsultation;Åsa Öst;genomfört;15\r\n"
)


def put(tmp_path: Path, data: str | bytes, name: str = "log.csv", encoding: str = "utf-8") -> Path:
    file = tmp_path / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode(encoding))
    return file


def take(run: Run, clinic: Clinic, file: Path, *more: object, kind: str = "visits", login: str = "chief"):
    return run("import", kind, clinic.folder, file, "--as", login, *more)


def rows(run: Run, clinic: Clinic, tmp_path: Path) -> int:
    """How many visits of 2026-01 the clinic has."""
    place = tmp_path / "count.json"
    run("report", "production", clinic.folder, "--month", "2026-01", "--as", "chief", "--json", place)
    told = json.loads(place.read_text("utf-8"))["services"]
    return sum(each["offered"] + each["withdrawn"] + each["planned"] for each in told)


def test_2008_is_taken_in_and_the_second_time_changes_nothing(clinic: Clinic, run: Run):
    first = take(run, clinic, LOG_2008, "--dry-run")
    assert first.out.splitlines()[0] == "Inget skrevs: 2344 av 2344 rader skulle läggas till, 0 finns redan."
    assert take(run, clinic, LOG_2008).out.splitlines() == [
        "2344 av 2344 rader lades till, 0 fanns redan.",
        "Nya klienter: 334, nya namn bland personalen: 6",
        "Nya namn bland personalen: psychiatrist1, gyn2, gyn1, physician1, therapist3, therapist2",
    ]
    again = take(run, clinic, LOG_2008, login="midwife1")
    assert again.out.splitlines()[0] == "0 av 2344 rader lades till, 2344 fanns redan."
    answers = take(run, clinic, CLIENTS_2008, kind="clients", login="midwife1")
    assert answers.out.splitlines()[0] == "334 av 334 rader lades till, 0 fanns redan."
    answers = take(run, clinic, CLIENTS_2008, kind="clients")
    assert answers.out.splitlines()[0] == "0 av 334 rader lades till, 334 fanns redan."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_swedish_headings_and_semicolons_in_any_encoding(clinic: Clinic, run: Run, tmp_path, encoding):
    file = put(tmp_path, SWEDISH, encoding=encoding)
    assert take(run, clinic, file, login="assistant1").out.startswith("1 av 1 rader lades till")
    english = put(tmp_path, HEAD + "2026-01-07,09:00,Å-1,woman,phone,Åsa Öst,attended,15\n", "e.csv")
    assert take(run, clinic, english).out.startswith("0 av 1 rader lades till, 1 fanns redan.")


def test_a_workbook(clinic: Clinic, run: Run, tmp_path):
    book = openpyxl.Workbook()
    for line in (HEAD + GOOD).splitlines():
        book.active.append(line.split(","))
    book.save(tmp_path / "log.xlsx")
    assert take(run, clinic, tmp_path / "log.xlsx").out.startswith("1 av 1 rader lades till")


def test_columns_that_are_not_known_are_named_and_left(clinic: Clinic, run: Run, tmp_path):
    file = put(tmp_path, "Anmärkning," + HEAD + "hej," + GOOD)
    assert take(run, clinic, file).out.splitlines()[-1] == "Kolumner som inte lästes: Anmärkning"


def test_one_bad_row_and_nothing_is_imported(clinic: Clinic, run: Run, tmp_path):
    bad = "2026-02-30,9,19121212-1212,kvinnlig,massage,Nina,kom,0\n"
    place = tmp_path / "told.json"
    told = take(run, clinic, put(tmp_path, HEAD + GOOD + bad), "--json", place)
    assert (told.code, told.out) == (1, "")
    assert told.err.splitlines() == [
        says("import_refused", rows=1),
        f"Rad 3, date ”2026-02-30”: {says('no_such_date')}",
        f"Rad 3, time ”9”: {says('bad_time')}",
        f"Rad 3, client ”••••”: {says('code_like_number')}",
        f"Rad 3, gender ”kvinnlig”: {says('unknown_gender')}",
        f"Rad 3, service ”massage”: {says('unknown_service')}",
        f"Rad 3, status ”kom”: {says('unknown_status')}",
        f"Rad 3, minutes ”0”: {says('bad_minutes', least=1, most=600)}",
    ]
    facts = json.loads(place.read_text("utf-8"))
    assert facts["added"] == 0
    assert [(p["line"], p["column"], p["reason"]) for p in facts["problems"]][:2] == [
        (3, "date", "no_such_date"),
        (3, "time", "bad_time"),
    ]
    assert "19121212" not in place.read_text("utf-8") + told.err
    assert rows(run, clinic, tmp_path) == 0


def test_of_very_many_bad_rows_200_are_named_and_all_are_in_the_json(clinic: Clinic, run: Run, tmp_path):
    lines = "".join(
        GOOD.replace("09:00", f"{n // 60:02}:{n % 60:02}").replace("phone", "foo") for n in range(700)
    )
    told = take(run, clinic, put(tmp_path, HEAD + lines), "--json", tmp_path / "told.json")
    first, *named, rest = told.err.splitlines()
    assert first == says("import_refused", rows=700)
    assert [line.split(",")[0] for line in named] == [f"Rad {n + 2}" for n in range(200)]
    assert rest == "… och 500 fel till; --json berättar om alla."
    facts = json.loads((tmp_path / "told.json").read_text("utf-8"))
    assert [each["line"] for each in facts["problems"]] == [n + 2 for n in range(700)]


def test_a_cell_far_too_long_and_a_pipe(clinic: Clinic, run: Run, tmp_path):
    told = take(run, clinic, put(tmp_path, HEAD + GOOD.replace("Nina", "N" * 10_000_000)))
    assert told.code == 1
    assert told.err.splitlines()[1] == f"Rad 2: {says('cell_too_long')}"
    os.mkfifo(tmp_path / "pipe")
    told = take(run, clinic, tmp_path / "pipe")
    assert (told.code, told.reason) == (1, says("file_unreadable"))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("x.csv", b"", "file_empty"),
        ("x.csv", HEAD.encode(), "file_without_rows"),
        ("x.csv", bytes(range(256)) * 50, "file_not_a_table"),
        ("x.csv", b"\0" * 5000, "file_not_a_table"),
        ("x.xlsx", b"PK\x03\x04" + b"x" * 500, "file_not_a_table"),
        ("x.xls", b"\xd0\xcf\x11\xe0" + b"x" * 500, "file_old_excel"),
    ],
)
def test_files_that_hold_no_rows(clinic: Clinic, run: Run, tmp_path, name, data, reason):
    told = take(run, clinic, put(tmp_path, data, name))
    assert (told.code, told.reason) == (1, says(reason))


def test_a_file_that_is_not_there(clinic: Clinic, run: Run, tmp_path):
    for place in (tmp_path / "nothing.csv", tmp_path):
        told = take(run, clinic, place)
        assert (told.code, told.reason) == (1, says("file_unreadable"))


def test_a_place_for_the_json_that_cannot_be_is_said_before_the_import(clinic: Clinic, run: Run, tmp_path):
    told = take(run, clinic, put(tmp_path, HEAD + GOOD), "--json", tmp_path / "nowhere" / "x.json")
    assert told.code == 3
    assert rows(run, clinic, tmp_path) == 0


def test_the_file_that_is_read_is_not_written_over(clinic: Clinic, run: Run, tmp_path):
    file = put(tmp_path, HEAD + GOOD)
    told = take(run, clinic, file, "--json", tmp_path / "." / file.name)
    assert (told.code, told.reason) == (1, says("place_is_the_file_read"))
    assert file.read_text() == HEAD + GOOD


def test_what_lies_ahead_depends_on_today(clinic: Clinic, run: Run, tmp_path):
    file = put(tmp_path, HEAD + GOOD)
    assert take(run, clinic, file, "--today", "2026-01-06").code == 1
    assert take(run, clinic, file, "--today", "2026-01-07").code == 0


def test_who_may_not_import(clinic: Clinic, run: Run, tmp_path):
    file = put(tmp_path, HEAD + GOOD)
    for login, kind in (("therapist1", "visits"), ("therapist1", "clients"), ("assistant1", "clients")):
        told = take(run, clinic, file, login=login, kind=kind)
        assert (told.code, told.reason) == (1, says("not_allowed"))
