"""A table file as numbered lines: CSV (comma, semicolon or tab; UTF-8 or Windows-1252) or .xlsx.

`Refused` says why a file is not a table; a fault in one line carries `line`.
"""

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from spiral.vault.errors import Refused

DELIMITERS = ",;\t"
ZIP = b"PK\x03\x04"
BOM = b"\xef\xbb\xbf"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
LARGEST_UNPACKED = 4_000_000_000
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    InvalidFileException,
    OSError,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    NotImplementedError,
    RuntimeError,
)

Cells = Sequence[Any]


@dataclass(frozen=True)
class Sheet:
    """The lines of a file: (the file's line number, cells); `total` is about how many, 0 when not known."""

    lines: Iterator[tuple[int, Cells]]
    total: int
    other_sheets: int = 0


def open_sheet(data: bytes, filename: str, known: Callable[[str], bool]) -> Sheet:
    """The file's lines; `known` tells a heading that the caller knows, and so which delimiter is meant."""
    if not data.strip():
        raise Refused("file_empty")
    if data.startswith(OLD_EXCEL):
        raise Refused("file_old_excel")
    if data.startswith(ZIP):
        return _xlsx(data)
    if filename.casefold().endswith((".xlsx", ".xlsm", ".xls", ".ods")) or b"\0" in data:
        raise Refused("file_not_a_table")
    return _csv(data, known)


def _csv(data: bytes, known: Callable[[str], bool]) -> Sheet:
    encoding = _encoding(data)
    head = data[:200_000].decode(encoding, errors="ignore")
    told = re.match(r"sep=([,;\t])\r?\n", head, re.IGNORECASE)
    delimiter = told[1] if told else _delimiter(head, known)
    lines = _csv_lines(data, encoding, delimiter)
    if told:
        next(lines)
    return Sheet(lines, max(data.count(b"\n"), data.count(b"\r")) + 1)


def _encoding(data: bytes) -> str:
    for encoding in ("utf-8-sig",) if data.startswith(BOM) else ("utf-8", "cp1252"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    raise Refused("file_not_a_table")


def _delimiter(head: str, known: Callable[[str], bool]) -> str:
    """The one that gives the most headings we know; of equals, the most columns."""

    def worth(delimiter: str) -> tuple[int, int]:
        try:
            first = next(
                (cells for cells in csv.reader(io.StringIO(head, newline=""), delimiter=delimiter) if cells),
                [],
            )
        except csv.Error:
            return 0, 0
        return sum(known(cell) for cell in first), len(first)

    return max(DELIMITERS, key=worth)


def _csv_lines(data: bytes, encoding: str, delimiter: str) -> Iterator[tuple[int, Cells]]:
    text = io.TextIOWrapper(io.BytesIO(data), encoding, newline="")
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        longest = "field limit" in str(error)
        raise Refused("cell_too_long" if longest else "bad_quotes", line=start) from error


def _xlsx(data: bytes) -> Sheet:
    """The first sheet of the workbook, with the values of its formulas."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
                raise Refused("file_too_large")
        with warnings.catch_warnings(action="ignore"):
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = book.worksheets
        if not sheets:
            raise Refused("file_not_a_table")
        total = sheets[0].max_row or 0
        sheets[0].reset_dimensions()
        rows = sheets[0].iter_rows(values_only=True)
    except DAMAGED as error:
        raise Refused("file_not_a_table") from error
    return Sheet(_xlsx_lines(rows), total, len(sheets) - 1)


def _xlsx_lines(rows: Iterator[Cells]) -> Iterator[tuple[int, Cells]]:
    number = 0
    while True:
        try:
            with warnings.catch_warnings(action="ignore"):
                some = list(islice(rows, 1000))
        except DAMAGED as error:
            raise Refused("file_not_a_table") from error
        if not some:
            return
        for cells in some:
            number += 1
            yield number, cells
