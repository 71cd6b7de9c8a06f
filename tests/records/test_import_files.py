"""Files of visits and of clients' answers: what is read, what is named, and on which line."""

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from spiral.records.codes import Gender, Outcome
from spiral.records.identity import fold
from spiral.records.import_files import MASK, ClientRow, Problem, VisitRow, read_rows
from spiral.records.import_values import accepted, countries, headings, read_time
from spiral.vault.errors import Refused

SERVICES = {fold(name): code for name, code in {
    "gyn_exam": "gyn_exam", "gynekologisk läkarundersökning": "gyn_exam",
    "midwife_talk": "midwife_talk", "support_series": "support_series",
}.items()}  # fmt: skip
PROGRAMMES = {fold(name): code for name, code in {"spiral": "spiral", "Behandling": "treatment"}.items()}
ENGLISH = ["date", "time", "client", "gender", "service", "staff", "status", "minutes"]
SWEDISH = ["datum", "tid", "klient", "kön", "tjänst", "personal", "utfall", "minuter"]
ROW = ["2008-01-02", "09:45", "K-0124", "woman", "midwife_talk", "midwife1", "attended", "60"]
VISIT = VisitRow(
    2,
    date(2008, 1, 2),
    time(9, 45),
    "K-0124",
    Gender.WOMAN,
    "midwife_talk",
    "midwife1",
    Outcome.ATTENDED,
    60,
    None,
)
ANSWERS = ["client", "date", "gender", "contact_source", "citizenship", "income", "drug_use", "substitution"]
ANSWERS.append("prostitution")
SVAR = [
    "klient",
    "datum",
    "kön",
    "kontakt",
    "medborgarskap",
    "ekonomi",
    "droger",
    "substitution",
    "prostitution",
]


def text_of(*rows: Sequence[str], delimiter: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


def csv_of(*rows: Sequence[str], delimiter: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    return text_of(*rows, delimiter=delimiter, end=end).encode(encoding)


def xlsx_of(*rows: Sequence[Any]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def visits(data: bytes, filename: str = "visits.csv", **more: Any) -> Any:
    return read_rows(data, filename, "visits", services=SERVICES, programmes=PROGRAMMES, **more)


def with_cell(column: str, value: str) -> list[str]:
    row = list(ROW)
    row[ENGLISH.index(column)] = value
    return row


def problems_of(parsed: Any) -> list[tuple[int, str, str, str]]:
    return [(found.line, found.column, found.value, found.reason) for found in parsed.problems]


def outcome(data: bytes, filename: str) -> str | list[VisitRow]:
    """The rows, or the reason why the file was refused."""
    try:
        rows: list[VisitRow] = visits(data, filename).rows
    except Refused as refusal:
        return refusal.reason
    return rows


def refused(data: bytes, filename: str = "visits.csv", **more: Any) -> str:
    with pytest.raises(Refused) as found:
        visits(data, filename, **more)
    return found.value.reason


# --- what is read ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_of_writing_csv(delimiter: str, encoding: str, end: str) -> None:
    row = with_cell("staff", "Åsa Öberg, leg. bm; vik")
    parsed = visits(csv_of(SWEDISH, row, delimiter=delimiter, encoding=encoding, end=end))
    assert parsed.problems == []
    assert parsed.rows == [VISIT._replace(staff="Åsa Öberg, leg. bm; vik")]


@pytest.mark.parametrize("names", [ENGLISH, SWEDISH])
@pytest.mark.parametrize("case", [str.lower, str.upper, str.title])
def test_headings_in_two_languages_and_any_case(names: list[str], case: Any) -> None:
    parsed = visits(csv_of([f" {case(name)} " for name in names], ROW))
    assert parsed.rows == [VISIT]
    assert parsed.headings_unknown == []
    assert parsed.headings == {name: case(each) for name, each in zip(ENGLISH, names, strict=True)}


def test_columns_in_any_order_and_unknown_ones_are_named_and_left() -> None:
    parsed = visits(
        csv_of(["Anm", *reversed(ENGLISH), "", "19811228-9874"], ["hej", *reversed(ROW), "", "x"])
    )
    assert parsed.rows == [VISIT]
    assert parsed.headings_unknown == ["Anm", MASK]
    assert parsed.headings == dict(zip(ENGLISH, ENGLISH, strict=True))


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        ("attended", "attended"), ("genomfört", "attended"), ("GENOMFÖRT", "attended"),
        ("genomfort", "attended"),
        ("no_show", "no_show"), ("no show", "no_show"), ("uteblev", "no_show"), ("Återbud", "cancelled"),
        ("cancelled", "cancelled"), ("inställt", "withdrawn"), ("withdrawn", "withdrawn"),
        ("planerat", "planned"),
        ("planned", "planned"),
    ],
)  # fmt: skip
def test_outcomes(value: str, outcome: str) -> None:
    assert visits(csv_of(ENGLISH, with_cell("status", value))).rows == [
        VISIT._replace(outcome=Outcome(outcome))
    ]


@pytest.mark.parametrize(
    ("value", "gender"),
    [
        ("woman", "woman"), ("Kvinna", "woman"), ("man", "man"), ("TRANS", "trans"),
        ("okänt", "unknown"), ("unknown", "unknown"),
    ],
)  # fmt: skip
def test_genders(value: str, gender: str) -> None:
    assert visits(csv_of(ENGLISH, with_cell("gender", value))).rows == [VISIT._replace(gender=Gender(gender))]


def test_services_by_code_or_name_and_programmes() -> None:
    rows = visits(
        csv_of(
            [*ENGLISH, "Program"], [*with_cell("service", "Gynekologisk  Läkarundersökning"), "behandling"]
        )
    )
    assert rows.rows == [VISIT._replace(service="gyn_exam", programme="treatment")]
    empty = visits(csv_of([*ENGLISH, "programme"], [*ROW, ""]))
    assert empty.rows == [VISIT]


def test_empty_rows_are_skipped_and_lines_counted() -> None:
    text = text_of(ENGLISH, end="\n") + "\n ,,,,,,,\n" + text_of(ROW, end="\n")
    text += text_of([*with_cell("staff", "two\nlines")[:-1], "61"], end="\n") + text_of(
        with_cell("minutes", "x"), end="\n"
    )
    parsed = visits(text.encode())
    assert [row.line for row in parsed.rows] == [4, 5]
    assert parsed.rows[1].staff == "two lines"
    assert problems_of(parsed) == [(7, "minutes", "x", "bad_minutes")]


def test_excels_own_first_line_names_the_delimiter() -> None:
    parsed = visits(b"sep=;\r\n" + csv_of(ENGLISH, ROW, delimiter=";"))
    assert parsed.rows == [VISIT._replace(line=3)]


@pytest.mark.parametrize(("value", "read"), [("1", 1), ("600", 600), (" 45 ", 45), ("060", 60)])
def test_minutes(value: str, read: int) -> None:
    assert visits(csv_of(ENGLISH, with_cell("minutes", value))).rows == [VISIT._replace(minutes=read)]


@pytest.mark.parametrize(
    ("value", "read"), [("00:00", time(0, 0)), ("9:05", time(9, 5)), ("23:59:00", time(23, 59))]
)
def test_times(value: str, read: time) -> None:
    assert visits(csv_of(ENGLISH, with_cell("time", value))).rows == [VISIT._replace(time=read)]


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None)))
def test_a_time_kept_as_a_part_of_a_day(at: time) -> None:
    assert read_time((at.hour * 60 + at.minute) / 1440) == at
    assert read_time(timedelta(hours=at.hour, minutes=at.minute)) == at
    assert read_time(at.isoformat("minutes")) == at


# --- clients ---------------------------------------------------------------------------------------------


def test_clients_in_english() -> None:
    row = [
        "K-1",
        "2008-02-20",
        "woman",
        "institution",
        "se",
        "social_assistance",
        "active",
        "buprenorphine",
        "similar",
    ]
    parsed = read_rows(csv_of(ANSWERS, row), "c.csv", "clients")
    assert parsed.problems == []
    assert parsed.rows == [
        ClientRow(2, "K-1", date(2008, 2, 20), Gender.WOMAN, "institution", "SE", "social_assistance",
                  "active", "buprenorphine", "similar")
    ]  # fmt: skip


def test_clients_in_swedish() -> None:
    row = [
        "K-1",
        "2008-02-20",
        "Kvinna",
        "Socialtjänsten",
        "NG",
        "Försörjningsstöd",
        "Tidigare",
        "Metadon",
        "Ingen",
    ]
    parsed = read_rows(csv_of(SVAR, row, delimiter=";", encoding="cp1252"), "c.csv", "clients")
    assert parsed.problems == []
    assert parsed.rows == [
        ClientRow(2, "K-1", date(2008, 2, 20), Gender.WOMAN, "social_services", "NG", "social_assistance",
                  "former", "methadone", "none")
    ]  # fmt: skip


def test_an_empty_cell_is_an_answer_that_was_not_given() -> None:
    parsed = read_rows(
        csv_of(ANSWERS, ["K-1", "2008-02-20", "", " ", "", "", "", "", ""]), "c.csv", "clients"
    )
    assert parsed.rows == [ClientRow(2, "K-1", date(2008, 2, 20), *(7 * [None]))]
    short = read_rows(csv_of(["client", "date"], ["K-1", "2008-02-20"]), "c.csv", "clients")
    assert short.rows == parsed.rows


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("gender", "kvinn", "unknown_gender"), ("contact_source", "granne", "unknown_answer"),
        ("citizenship", "SWE", "unknown_country"), ("citizenship", "ZZ", "unknown_country"),
        ("citizenship", "UK", "unknown_country"), ("income", "lotteri", "unknown_answer"),
        ("drug_use", "methadone", "unknown_answer"), ("substitution", "active", "unknown_answer"),
        ("prostitution", "maybe", "unknown_answer"), ("client", "", "missing_value"),
        ("date", "", "missing_value"),
        ("date", "2008-02-30", "no_such_date"), ("client", "811228-9874", "code_like_number"),
    ],
)  # fmt: skip
def test_answers_that_cannot_be_taken(column: str, value: str, reason: str) -> None:
    row = ["K-1", "2008-02-20", *(7 * [""])]
    row[ANSWERS.index(column)] = value
    parsed = read_rows(csv_of(ANSWERS, row), "c.csv", "clients")
    assert parsed.rows == []
    shown = MASK if column == "client" and value else value
    assert problems_of(parsed) == [(2, column, shown, reason)]


def test_a_unit_can_add_a_choice() -> None:
    data = csv_of(ANSWERS, ["K-1", "2008-02-20", "", "Grannen", *(5 * [""])])
    parsed = read_rows(data, "c.csv", "clients", choices={"contact_source": {"grannen": "neighbour"}})
    assert [row.contact_source for row in parsed.rows] == ["neighbour"]


def test_a_client_twice_on_a_day() -> None:
    row = ["K-1", "2008-02-20", *(7 * [""])]
    other = ["K-1", "2008-02-21", "man", *(6 * [""])]
    parsed = read_rows(csv_of(ANSWERS, row, other, row), "c.csv", "clients")
    assert problems_of(parsed) == [(4, "client", "K-1", "row_twice")]
    assert parsed.problems[0].facts == {"first": 2}


def test_the_countries_are_those_of_iso_3166() -> None:
    assert len(countries()) == 249 + 1  # and Kosovo
    assert {"SE", "NG", "GB", "TH", "XK"} <= countries()
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in countries())


def test_the_words_of_the_design() -> None:
    assert set(headings("visits").values()) == {*ENGLISH, "programme"}
    assert set(headings("clients").values()) == set(ANSWERS)
    assert [headings("clients")[fold(name)] for name in SVAR] == ANSWERS
    contact = "friend outreach social_services institution police health_care internet midwife_visit other"
    assert set(accepted("contact_source").values()) == set(contact.split())
    income = "social_assistance disability_pension sickness_benefit studies work none other"
    assert set(accepted("income").values()) == set(income.split())


# --- what is named ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("date", "2008-02-30", "no_such_date"), ("date", "2008-13-01", "no_such_date"),
        ("date", "20080102", "bad_date_format"), ("date", "02/01/2008", "bad_date_format"),
        ("date", "2008-01-02 kl 9", "bad_date_format"), ("date", "1808-01-02", "date_out_of_range"),
        ("time", "24:00", "bad_time"), ("time", "9", "bad_time"), ("time", "09:60", "bad_time"),
        ("time", "09:45:30", "bad_time"), ("gender", "kvinnor", "unknown_gender"),
        ("service", "massage", "unknown_service"), ("status", "kom", "unknown_status"),
        ("minutes", "0", "bad_minutes"), ("minutes", "601", "bad_minutes"), ("minutes", "-5", "bad_minutes"),
        ("minutes", "45,5", "bad_minutes"), ("minutes", "45.0", "bad_minutes"),
        ("minutes", "٤٥", "bad_minutes"),
        ("client", "k" * 41, "identity_too_long"), ("staff", "s" * 81, "staff_too_long"),
        ("staff", "#N/A", "not_a_text"),
        *((column, "", "missing_value") for column in ENGLISH),
        *((column, "  ", "missing_value") for column in ENGLISH),
    ],
)  # fmt: skip
def test_a_bad_cell_is_named(column: str, value: str, reason: str) -> None:
    parsed = visits(csv_of([name.upper() for name in ENGLISH], ROW, with_cell(column, value)))
    assert problems_of(parsed) == [
        (3, column.upper(), value.strip() if len(value) < 60 else value[:60] + "…", reason)
    ]
    assert parsed.rows == [VISIT]


def test_what_a_terminal_would_obey_is_shown_as_codes() -> None:
    heading = visits(csv_of([*ENGLISH, "x\x1b[31m"], [*ROW, "1"]))
    assert heading.headings_unknown == ["x\\x1b[31m"]
    parsed = visits(csv_of(ENGLISH, with_cell("gender", "\x1b]0;x\x07"), with_cell("staff", "N\x1b[2J")))
    assert [(each.value, each.reason) for each in parsed.problems] == [
        ("\\x1b]0;x\\x07", "unknown_gender"),
        ("N\\x1b[2J", "identity_bad_characters"),
    ]


@pytest.mark.parametrize("value", ["19811228-9874", "811228-9874", "K 8112289874", "991981000010"])
def test_a_personal_number_is_refused_and_never_shown(value: str) -> None:
    client = visits(csv_of(ENGLISH, with_cell("client", value)))
    staff = visits(csv_of(ENGLISH, with_cell("staff", value)))
    service = visits(csv_of(ENGLISH, with_cell("service", value)))
    assert problems_of(client) == [(2, "client", MASK, "code_like_number")]
    assert problems_of(staff) == [(2, "staff", MASK, "staff_like_number")]
    assert problems_of(service) == [(2, "service", MASK, "unknown_service")]
    assert value not in repr([client, staff, service])


def test_every_fault_of_a_row_is_named() -> None:
    parsed = visits(csv_of(ENGLISH, [*with_cell("time", "x")[:-1], "0", "extra"], ["2008-01-02"]))
    assert problems_of(parsed) == [
        (2, "time", "x", "bad_time"),
        (2, "minutes", "0", "bad_minutes"),
        (2, "", "", "too_many_cells"),
        *((3, column, "", "missing_value") for column in ENGLISH[1:]),
    ]


def test_unknown_programme() -> None:
    parsed = visits(csv_of([*ENGLISH, "programme"], [*ROW, "massage"]))
    assert problems_of(parsed) == [(2, "programme", "massage", "unknown_programme")]


@pytest.mark.parametrize("outcome", ["attended", "no_show", "cancelled", "withdrawn", "planned"])
def test_what_has_happened_cannot_lie_after_today(outcome: str) -> None:
    data = csv_of(ENGLISH, with_cell("status", outcome))
    assert visits(data, today=date(2008, 1, 2)).problems == []
    expected = [(2, "date", "2008-01-02", "outcome_in_future")] if outcome in ("attended", "no_show") else []
    assert problems_of(visits(data, today=date(2008, 1, 1))) == expected


def test_answers_cannot_be_given_after_today() -> None:
    data = csv_of(ANSWERS, ["K-1", "2008-02-20", *(7 * [""])])
    assert read_rows(data, "c.csv", "clients", today=date(2008, 2, 20)).problems == []
    assert problems_of(read_rows(data, "c.csv", "clients", today=date(2008, 2, 19))) == [
        (2, "date", "2008-02-20", "date_in_future")
    ]


@pytest.mark.parametrize(
    ("column", "value", "twice"),
    [
        ("date", "2008-01-03", False), ("time", "09:46", False), ("client", "K-0125", False),
        ("service", "gyn_exam", False), ("staff", "midwife2", False), ("minutes", "61", True),
        ("status", "no_show", True), ("staff", "MIDWIFE1", True), ("time", "9:45", True),
    ],
)  # fmt: skip
def test_a_visit_that_stands_twice(column: str, value: str, twice: bool) -> None:
    parsed = visits(csv_of(ENGLISH, ROW, with_cell("client", "K-9"), with_cell(column, value)))
    assert problems_of(parsed) == ([(4, "client", "K-0124", "row_twice")] if twice else [])
    assert len(parsed.rows) == (2 if twice else 3)


@pytest.mark.parametrize("names", [ENGLISH, SWEDISH])
@pytest.mark.parametrize("missing", range(8))
def test_a_missing_column_is_one_problem(names: list[str], missing: int) -> None:
    left = [name for index, name in enumerate(names) if index != missing]
    parsed = visits(csv_of(left, ROW, ROW))
    assert problems_of(parsed) == [(1, names[missing], "", "missing_column")]
    assert parsed.rows == []


@pytest.mark.parametrize("again", ["client", "Klient", " CLIENT "])
def test_a_column_that_stands_twice(again: str) -> None:
    parsed = visits(csv_of([*ENGLISH, again], [*ROW, "K-2"]))
    assert problems_of(parsed) == [(1, again.strip(), "", "duplicate_heading")]
    assert parsed.rows == []


def test_a_file_without_headings_does_not_show_its_numbers() -> None:
    parsed = visits(csv_of(with_cell("client", "19811228-9874"), ROW))
    assert {reason for _, _, _, reason in problems_of(parsed)} == {"missing_column"}
    assert "9874" not in repr(parsed)


def test_a_quotation_mark_that_is_never_closed() -> None:
    text = text_of(ENGLISH, ROW) + '2008-01-03,"09:45,K-1\r\n' + text_of(ROW)
    parsed = visits(text.encode())
    assert problems_of(parsed) == [(3, "", "", "bad_quotes")]
    assert parsed.rows == [VISIT]


# --- what is no table ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "filename", "reason"),
    [
        (b"", "v.csv", "file_empty"),
        (b" \r\n\r\n", "v.csv", "file_empty"),
        (b"", "v.xlsx", "file_empty"),
        (csv_of(ENGLISH), "v.csv", "file_without_rows"),
        (csv_of(ENGLISH, ["", ""]), "v.csv", "file_without_rows"),
        (csv_of(ENGLISH, ROW), "v.xlsx", "file_not_a_table"),
        (csv_of(ENGLISH, ROW) + b"\0", "v.csv", "file_not_a_table"),
        (csv_of(ENGLISH, ROW, encoding="utf-16"), "v.csv", "file_not_a_table"),
        (b"\xef\xbb\xbf\xff", "v.csv", "file_not_a_table"),
        (b"date\x81", "v.csv", "file_not_a_table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "v.xls", "file_old_excel"),
        (b"PK\x03\x04 not a workbook", "v.xlsx", "file_not_a_table"),
    ],
)
def test_what_is_no_table(data: bytes, filename: str, reason: str) -> None:
    assert refused(data, filename) == reason


def test_every_cut_of_a_workbook_is_refused() -> None:
    data = xlsx_of(ENGLISH, ROW)
    for cut in range(4, len(data), 97):
        assert refused(data[:cut], "v.xlsx") == "file_not_a_table"


def test_a_damaged_workbook_is_refused_or_read() -> None:
    """A flipped byte is noticed by the archive's sums, except where it says nothing of the content."""
    data = xlsx_of(ENGLISH, ROW)
    for place in range(0, len(data), 61):
        broken = data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :]
        assert outcome(broken, "v.xlsx") in ("file_not_a_table", "file_too_large", [VISIT])


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    for filename in ("v.csv", "v.xlsx"):
        found = outcome(data, filename)
        assert found == [] or str(found).startswith("file_")


CELL = st.sampled_from(
    ["", "x", "2008-01-02", "09:45", "K-1", "woman", "gyn_exam", "attended", "60", '"', "\n", "å;", "😀"]
)


@given(st.lists(st.lists(CELL, max_size=10), max_size=6))
def test_every_row_becomes_a_row_or_a_problem(rows: list[list[str]]) -> None:
    data = csv_of(ENGLISH, ROW, *rows)
    parsed = visits(data)
    lines = {row.line for row in parsed.rows} | {problem.line for problem in parsed.problems}
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(lines) == 1 + len(filled)
    assert not {row.line for row in parsed.rows} & {problem.line for problem in parsed.problems}


# --- workbooks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "at", "minutes"),
    [
        (date(2008, 1, 2), time(9, 45), 60),
        (datetime(2008, 1, 2), datetime(1899, 12, 30, 9, 45), 60.0),  # noqa: DTZ001
        (datetime(2008, 1, 2), timedelta(hours=9, minutes=45), "60"),  # noqa: DTZ001
        ("2008-01-02", 0.40625, 60),
        ("2008-01-02", "09:45", "60"),
    ],
)
def test_real_dates_times_and_numbers(day: Any, at: Any, minutes: Any) -> None:
    row = [day, at, *ROW[2:-1], minutes]
    parsed = visits(xlsx_of(SWEDISH, row), "Besök.XLSX")
    assert parsed.problems == []
    assert parsed.rows == [VISIT]


def test_a_number_is_a_client_code_too() -> None:
    parsed = visits(xlsx_of(ENGLISH, [*ROW[:2], 17, *ROW[3:]], [*ROW[:2], 18.0, *ROW[3:]]), "v.xlsx")
    assert [row.client for row in parsed.rows] == ["17", "18"]


@pytest.mark.parametrize("number", [198112289874, 8112289874, 8112289874.0])
def test_a_personal_number_kept_as_a_number_is_masked(number: float) -> None:
    parsed = visits(xlsx_of(ENGLISH, [*ROW[:2], number, *ROW[3:]]), "v.xlsx")
    assert problems_of(parsed) == [(2, "client", MASK, "code_like_number")]


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("date", datetime(2008, 1, 2, 9, 45), "bad_date_format"),  # noqa: DTZ001
        ("date", 39449, "bad_date_format"),
        ("time", time(9, 45, 30), "bad_time"),
        ("time", 1.5, "bad_time"),
        ("time", 9, "bad_time"),
        ("minutes", 45.5, "bad_minutes"),
        ("minutes", True, "not_a_text"),
        ("minutes", -1, "bad_minutes"),
        ("client", True, "not_a_text"),
        ("client", datetime(2008, 1, 2), "not_a_text"),  # noqa: DTZ001
        ("staff", "=1/0", "missing_value"),
        ("service", 1.5, "not_a_text"),
    ],
)
def test_a_bad_cell_of_a_workbook_is_named(column: str, value: Any, reason: str) -> None:
    row: list[Any] = list(ROW)
    row[ENGLISH.index(column)] = value
    parsed = visits(xlsx_of(ENGLISH, ROW, row), "v.xlsx")
    assert [(found.line, found.column, found.reason) for found in parsed.problems] == [(3, column, reason)]


def test_lines_of_a_workbook_are_its_row_numbers() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, row in ((2, ENGLISH), (5, ROW), (9, with_cell("minutes", "x"))):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value)
    book.create_sheet("more")
    out = io.BytesIO()
    book.save(out)
    parsed = visits(out.getvalue(), "v.xlsx")
    assert parsed.rows == [VISIT._replace(line=5)]
    assert problems_of(parsed) == [(9, "minutes", "x", "bad_minutes")]
    assert parsed.other_sheets == 1


def test_a_workbook_that_tells_a_wrong_size_is_read_whole() -> None:
    """Some programs write a dimension that is too small."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx_of(ENGLISH, ROW))) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            assert not part.endswith("sheet1.xml") or b'<dimension ref="A1:H2"' in content
            new.writestr(part, content.replace(b'<dimension ref="A1:H2"', b'<dimension ref="A1:B1"'))
    assert visits(out.getvalue(), "v.xlsx").rows == [VISIT]


# --- long files ------------------------------------------------------------------------------------------


def long_file(rows: int) -> bytes:
    start = date(2000, 1, 1)
    return csv_of(
        ENGLISH, *(with_cell("date", (start + timedelta(days=day)).isoformat()) for day in range(rows))
    )


def test_progress_is_shown() -> None:
    told: list[tuple[int, int]] = []
    parsed = visits(long_file(5000), progress=lambda done, total: told.append((done, total)))
    assert len(parsed.rows) == 5000
    assert len(told) >= 3
    assert told == sorted(told)
    assert all(0 < done <= total for done, total in told)


def test_a_long_file_can_be_cancelled() -> None:
    told: list[int] = []

    def stop(done: int, total: int) -> bool:
        told.append(done)
        return done < 3000

    assert refused(long_file(9000), progress=stop) == "cancelled"
    assert 3000 <= told[-1] < 9000


def test_what_a_problem_is() -> None:
    assert Problem(2, "client", "x", "reason") == Problem(2, "client", "x", "reason", {})
