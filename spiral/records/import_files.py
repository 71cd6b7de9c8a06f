"""Visits and clients' answers from a file: which rows it holds, and every reason why one cannot be taken.

Pure: no database. What only the database knows (a row already there, a gender that contradicts an earlier
one) is left to the import itself.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from types import MappingProxyType
from typing import Any, Generic, Literal, NamedTuple, TypeVar, overload

from spiral.records.codes import Gender, Outcome
from spiral.records.import_values import (
    MASK,
    Reader,
    accepted,
    code_reader,
    heading,
    headings,
    is_empty,
    read_client,
    read_country,
    read_date,
    read_minutes,
    read_staff,
    read_time,
    shown,
    word,
)
from spiral.records.sheet import Cells, open_sheet
from spiral.vault.errors import Refused

__all__ = ["MASK", "ClientRow", "ParsedFile", "Problem", "VisitRow", "read_rows"]

STEP = 2000
HAPPENED = (Outcome.ATTENDED, Outcome.NO_SHOW)
Progress = Callable[[int, int], object]
Words = Mapping[str, str]
NONE: Words = MappingProxyType({})
NO_CHOICES: Mapping[str, Words] = MappingProxyType({})


class VisitRow(NamedTuple):
    """One booked or spontaneous visit; `staff` is a login or a name as written."""

    line: int
    date: date
    time: time
    client: str
    gender: Gender
    service: str
    staff: str
    outcome: Outcome
    minutes: int
    programme: str | None


class ClientRow(NamedTuple):
    """A client's answers to the five statistics on a day; None is an answer that was not given."""

    line: int
    client: str
    date: date
    gender: Gender | None
    contact_source: str | None
    citizenship: str | None
    income: str | None
    drug_use: str | None
    substitution: str | None
    prostitution: str | None


Row = TypeVar("Row", bound=VisitRow | ClientRow)


@dataclass(frozen=True)
class Problem:
    """Why a line cannot be taken: its number, the heading as it is written in the file, value and reason."""

    line: int
    column: str
    value: str
    reason: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass
class ParsedFile(Generic[Row]):
    """What a file held: rows without fault, problems, headings we do not know, sheets that were not read.

    `headings` has each known column's heading as the file writes it, for problems found later.
    """

    headings_unknown: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    other_sheets: int = 0
    headings: dict[str, str] = field(default_factory=dict)


class Column(NamedTuple):
    """One column of a row type: the name of its heading, how a cell is read, and whether it may be left out.

    `required` columns must have a heading; a cell of theirs must have a value.
    """

    name: str
    read: Reader
    required: bool


@overload
def read_rows(
    data: bytes,
    filename: str,
    kind: Literal["visits"],
    *,
    services: Words = ...,
    programmes: Words = ...,
    choices: Mapping[str, Words] = ...,
    today: date | None = ...,
    progress: Progress | None = ...,
) -> ParsedFile[VisitRow]: ...


@overload
def read_rows(
    data: bytes,
    filename: str,
    kind: Literal["clients"],
    *,
    services: Words = ...,
    programmes: Words = ...,
    choices: Mapping[str, Words] = ...,
    today: date | None = ...,
    progress: Progress | None = ...,
) -> ParsedFile[ClientRow]: ...


def read_rows(
    data: bytes,
    filename: str,
    kind: Literal["visits", "clients"],
    *,
    services: Words = NONE,
    programmes: Words = NONE,
    choices: Mapping[str, Words] = NO_CHOICES,
    today: date | None = None,
    progress: Progress | None = None,
) -> ParsedFile[VisitRow] | ParsedFile[ClientRow]:
    """The rows and the problems of a CSV or .xlsx file.

    `services` and `programmes` give the code for each name or code (folded); `choices` adds to the words
    that a column of answers takes (column: word: code). With `today`, a visit that has happened and a day of
    answers cannot lie after it. `progress(done, total)` is called now and then; False cancels. Refused when
    the file is no table, holds no rows, or is cancelled.
    """
    if kind == "visits":
        visits = _Reading(VisitRow, kind, _visit_columns(services, programmes), today)
        return _read(visits, data, filename, progress)
    clients = _Reading(ClientRow, kind, _client_columns(choices), today)
    return _read(clients, data, filename, progress)


def _visit_columns(services: Words, programmes: Words) -> list[Column]:
    """In the order of VisitRow."""
    return [
        Column("date", read_date, True),
        Column("time", read_time, True),
        Column("client", read_client, True),
        Column("gender", _gender(), True),
        Column("service", code_reader(services, "unknown_service"), True),
        Column("staff", read_staff, True),
        Column("status", _outcome(), True),
        Column("minutes", read_minutes, True),
        Column("programme", code_reader(programmes, "unknown_programme"), False),
    ]


def _client_columns(choices: Mapping[str, Words]) -> list[Column]:
    """In the order of ClientRow."""

    def answer(name: str) -> Column:
        return Column(name, code_reader({**accepted(name), **choices.get(name, {})}, "unknown_answer"), False)

    return [
        Column("client", read_client, True),
        Column("date", read_date, True),
        Column("gender", _gender(), False),
        answer("contact_source"),
        Column("citizenship", read_country, False),
        *(answer(name) for name in ("income", "drug_use", "substitution", "prostitution")),
    ]


def _gender() -> Reader:
    read = code_reader(accepted("gender"), "unknown_gender")
    return lambda raw: Gender(read(raw))


def _outcome() -> Reader:
    read = code_reader(accepted("status"), "unknown_status")
    return lambda raw: Outcome(read(raw))


def _read(reading: "_Reading[Row]", data: bytes, filename: str, progress: Progress | None) -> ParsedFile[Row]:
    sheet = open_sheet(data, filename, lambda each: word(each) in headings(reading.kind))
    reading.parsed.other_sheets = sheet.other_sheets
    try:
        for count, (number, cells) in enumerate(_not_empty(sheet.lines)):
            if count == 0:
                if not reading.take_headings(number, cells):
                    return reading.parsed
            else:
                reading.take(number, cells)
            if progress is not None and count % STEP == 0 and progress(number, sheet.total) is False:
                raise Refused("cancelled")
    except Refused as refusal:
        line = refusal.facts.get("line")
        if not isinstance(line, int):
            raise
        reading.problem(line, "", None, refusal)
    if not reading.parsed.rows and not reading.parsed.problems:
        raise Refused("file_without_rows")
    return reading.parsed


def _not_empty(lines: Iterator[tuple[int, Cells]]) -> Iterator[tuple[int, Cells]]:
    return ((number, cells) for number, cells in lines if not all(map(is_empty, cells)))


class _Reading(Generic[Row]):
    """One file on its way in."""

    def __init__(self, row: type[Row], kind: str, columns: list[Column], today: date | None) -> None:
        self.row = row
        self.kind = kind
        self.columns = columns
        self.today = today
        self.parsed: ParsedFile[Row] = ParsedFile()
        self.written: list[str] = []
        self.places: list[tuple[Column, int, dict[str, Any]]] = []
        self.seen: dict[tuple[object, ...], int] = {}

    def take_headings(self, line: int, cells: Cells) -> bool:
        """Find the columns; False when one is missing or stands twice, and no row can be read."""
        self.written = [shown(cell) for cell in cells]
        known = headings(self.kind)
        found: dict[str, int] = {}
        for index, cell in enumerate(cells):
            name = known.get(word(str(cell))) if not is_empty(cell) else None
            if name is None:
                self.parsed.headings_unknown += [self.written[index]] if self.written[index] else []
            elif name in found:
                self.problem(line, self.written[index], None, Refused("duplicate_heading"))
            else:
                found[name] = index
                self.parsed.headings[name] = self.written[index]
        swedish = sum(word(self.written[index]) != name for name, index in found.items()) * 2 > len(found)
        for column in self.columns:
            if column.required and column.name not in found:
                name = heading(self.kind, column.name, swedish)
                self.problem(line, name, None, Refused("missing_column"))
        self.places = [(column, found.get(column.name, -1), {}) for column in self.columns]
        return not self.parsed.problems

    def take(self, line: int, cells: Cells) -> None:
        """Read one line; it becomes a row, or its problems are noted."""
        before = len(self.parsed.problems)
        values: list[Any] = [line]
        width = len(cells)
        for column, index, read_before in self.places:
            raw = cells[index] if 0 <= index < width else None
            if type(raw) is str and raw in read_before:
                values.append(read_before[raw])
                continue
            value = self._value(line, column, index, raw)
            if type(raw) is str and value is not None:
                read_before[raw] = value
            values.append(value)
        if width > len(self.written) and not all(map(is_empty, cells[len(self.written) :])):
            self.problem(line, "", None, Refused("too_many_cells"))
        if len(self.parsed.problems) == before:
            row: Row = self.row(*values)
            self._take_row(row, before)

    def _value(self, line: int, column: Column, index: int, raw: Any) -> Any:
        heading = self.written[index] if index >= 0 else column.name
        if is_empty(raw):
            if column.required:
                self.problem(line, heading, None, Refused("missing_value"))
            return None
        try:
            return column.read(raw)
        except Refused as refusal:
            self.problem(line, heading, raw, refusal)
            return None

    def _take_row(self, row: Row, before: int) -> None:
        if self.today is not None and row.date > self.today:
            self._check_future(row)
        first = self.seen.setdefault(_key(row), row.line)
        if first != row.line:
            self.problem(
                row.line, self.parsed.headings["client"], row.client, Refused("row_twice", first=first)
            )
        if len(self.parsed.problems) == before:
            self.parsed.rows.append(row)

    def _check_future(self, row: Row) -> None:
        if isinstance(row, ClientRow):
            self.problem(row.line, self.parsed.headings["date"], row.date, Refused("date_in_future"))
        elif row.outcome in HAPPENED:
            self.problem(row.line, self.parsed.headings["date"], row.date, Refused("outcome_in_future"))

    def problem(self, line: int, column: str, raw: Any, refusal: Refused) -> None:
        """Note why a line cannot be taken; the value is masked when it is shaped like a personal number."""
        facts = {name: fact for name, fact in refusal.facts.items() if name != "line"}
        self.parsed.problems.append(Problem(line, column, shown(raw), refusal.reason, facts))


def _key(row: VisitRow | ClientRow) -> tuple[object, ...]:
    if isinstance(row, ClientRow):
        return row.client, row.date
    return row.date, row.time, row.client, row.service, row.staff.casefold()
