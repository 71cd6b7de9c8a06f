"""The production report as a spreadsheet (figures are numbers) and as one tidy text file.

Text that a spreadsheet would take for a formula stays text. Nothing is written outside memory.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from spiral.language import language, tr
from spiral.phrases import PHRASES, phrase
from spiral.reports import names as say
from spiral.reports.names import GENDERS, NONE, OUTCOMES, Names, Report

Value = str | int | float | None
Row = Sequence[Value]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
SHARE, HOURS = "0 %", "0.0#"
HEAD_FILL = PatternFill("solid", fgColor="EAF2F1")
HEAD_FONT, TITLE_FONT, QUIET = Font(bold=True, color="1B2427"), Font(bold=True, size=14), Font(color="526067")
RULE = Border(bottom=Side(style="thin", color="7E8B91"))


def make_xlsx(report: Report, *, printed_at: str, printed_by: str, log_head: str, names: Names) -> bytes:
    """The report as .xlsx: targets, services, programmes, weeks and months, a sheet each."""
    printed = tr("Printed {when} by {who}.", when=say.clock(printed_at), who=say.plain(printed_by))
    head = tr("Head of the access log: {head}", head=say.plain(log_head))
    above = [say.title(report), say.plain(report["unit"]), f"{say.status(report)}. {printed}", head]
    return make_book(_pages(report, names), above)


def make_book(pages: Iterable["Page"], above: Sequence[str]) -> bytes:
    """A workbook with a sheet for each page; `above` every table stand the title, the unit and what else there is."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator = above[0], above[1]
    book.properties.language = language()
    for page in pages:
        _write(book.create_sheet(page.name), page, above)
    return _bytes(book)


@dataclass(frozen=True)
class Page:
    """A sheet: its heads, its rows, and a second small table below them. `formats` are number formats by column."""

    name: str
    head: Sequence[str]
    rows: Sequence[Row]
    formats: Mapping[int, str]
    below: tuple[str, Sequence[str], Sequence[Row]] | None = None


def _pages(report: Report, names: Names) -> Iterator[Page]:
    yield _targets(report, names)
    yield Page(
        tr("Services"),
        _tally_head(tr("Service")),
        [_tally(say.capital(names.service(row["service"])), row) for row in report["services"]],
        {},
    )
    yield Page(
        tr("Programmes"),
        _tally_head(tr("Programme")),
        [_tally(say.capital(names.programme(row["programme"])), row) for row in report["programmes"]],
        {},
    )
    yield Page(
        tr("Weeks"),
        [
            tr("Measure"),
            tr("Week"),
            tr("Therapist"),
            tr("Attended"),
            tr("Offered"),
            tr("Target"),
            tr("Share"),
        ],
        [
            [
                names.measure(row),
                each["week"],
                names.person(each["staff"]),
                each["attended"],
                each["offered"],
                each.get("target"),
                say.share_of(each["attended"], each.get("target")),
            ]
            for row in report["measures"]
            for each in row.get("weeks") or ()
        ],
        {6: SHARE},
    )
    if report.get("year_chart"):
        yield _months(report, names)


def _targets(report: Report, names: Names) -> Page:
    so_far = tr("Month by month") if len(report["period"]) == 4 else tr("Year so far")
    head = [
        tr("Measure"),
        tr("Counts"),
        tr("Target"),
        tr("Outcome"),
        tr("Share"),
        tr("Hours"),
        tr("Target, hours"),
        say.year_before(report["period"]),
        so_far,
        tr("of target"),
        tr("Printed"),
    ]
    reasons = list(
        dict.fromkeys(line["reason"] for row in report["measures"] for line in row.get("not_counted", ()))
    )
    head += [tr("Not counted: {reason}", reason=phrase("not_counted", each)) for each in reasons]
    head += _tally_head("")[1:]
    rows: list[Row] = []
    for row in report["measures"]:
        left_out = {line["reason"]: line["visits"] for line in row.get("not_counted", ())}
        rows.append(
            [
                names.measure(row),
                phrase("counts", row["counts"]),
                row.get("target"),
                row["actual"],
                say.share_of(row["actual"], row.get("target")),
                row.get("hours"),
                row.get("hours_target"),
                row.get("last_year"),
                row.get("year_to_date"),
                row.get("year_to_date_target"),
                row.get("printed"),
                *(left_out.get(each) for each in reasons),
                *(_tally("", row)[1:] if "visits" in row else ()),
            ]
        )
    changes: list[Row] = [
        [names.measure(row), say.plain(line["date"]), line["from"], line["to"], line["to"] - line["from"]]
        for row in report["measures"]
        for line in row.get("differences", ())
    ]
    below = (
        tr("Changed after approval"),
        [tr("Measure"), tr("Changed"), tr("From"), tr("To"), tr("Change")],
        changes,
    )
    return Page(tr("Targets"), head, rows, {4: SHARE, 5: HOURS}, below if changes else None)


def _tally_head(what: str) -> list[str]:
    genders = say.gender_heads()
    return [
        what,
        *say.outcome_heads().values(),
        *(tr("Visits, {gender}", gender=genders[each]) for each in GENDERS),
        *(tr("Persons, {gender}", gender=genders[each]) for each in GENDERS),
    ]


def _tally(name: str, row: Mapping[str, Any]) -> Row:
    return [
        name,
        *(row[each] for each in OUTCOMES),
        *(row[kind][each] for kind in ("visits", "persons") for each in GENDERS),
    ]


def _months(report: Report, names: Names) -> Page:
    measures = report["measures"]
    head = [tr("Month")]
    for row in measures:
        head += [names.measure(row), tr("{measure}, target", measure=names.measure(row))]
    rows: list[Row] = []
    for each in report["year_chart"]:
        told = [each["measures"].get(row["key"], {}) for row in measures]
        rows.append([each["month"], *(figure.get(kind) for figure in told for kind in ("actual", "target"))])
    return Page(tr("Months"), head, rows, {})


def _write(sheet: Worksheet, page: Page, above: Sequence[str]) -> None:
    """The title, the table with its head in bold, and the sheet ready to print."""
    for index, text in enumerate(above, 1):
        _put(sheet, index, 1, text, font=TITLE_FONT if index == 1 else QUIET)
    first = len(above) + 2
    _table(sheet, first, page.head, page.rows, page.formats)
    if page.below:
        title, head, rows = page.below
        start = first + len(page.rows) + 2
        _put(sheet, start, 1, title, font=HEAD_FONT)
        _table(sheet, start + 1, head, rows, {})
    _set_up(sheet, page, first)


def _table(
    sheet: Worksheet, first: int, head: Sequence[str], rows: Sequence[Row], formats: Mapping[int, str]
) -> None:
    for column, text in enumerate(head):
        left = all(isinstance(row[column], str) for row in rows)
        cell = _put(sheet, first, column + 1, text, font=HEAD_FONT)
        cell.fill, cell.border = HEAD_FILL, RULE
        cell.alignment = Alignment(wrap_text=True, vertical="bottom", horizontal="left" if left else "right")
    for index, row in enumerate(rows, first + 1):
        for column, value in enumerate(row):
            cell = _put(sheet, index, column + 1, NONE if value is None else value)
            cell.alignment = Alignment(
                vertical="top",
                wrap_text=isinstance(value, str),
                horizontal="left" if isinstance(value, str) else "right",
            )
            if not isinstance(value, str) and column in formats:
                cell.number_format = formats[column]


def _put(sheet: Worksheet, row: int, column: int, value: Value, font: Font | None = None) -> Any:
    """Write a cell; text is text, whatever it begins with."""
    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA)
    if font:
        cell.font = font
    return cell


def _set_up(sheet: Any, page: Page, first: int) -> None:
    sheet.freeze_panes = sheet.cell(first + 1, 2)
    for column, text in enumerate(page.head):
        longest = max(
            [len(word) for word in text.split()]
            + [len(str(row[column] or "")) for row in page.rows if isinstance(row[column], str)]
        )
        sheet.column_dimensions[get_column_letter(column + 1)].width = min(max(longest + 2, 11), 48)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = f"{first}:{first}"
    sheet.oddFooter.left.text = "&A"
    sheet.oddFooter.right.text = tr("page {page} of {pages}", page="&P", pages="&N")


class _MemoryWriter(ExcelWriter):
    """openpyxl writes each sheet to a temporary file first; names must not lie there."""

    _archive: zipfile.ZipFile

    def write_worksheet(self, ws: Any) -> None:
        """Write a sheet straight into the archive."""
        ws._drawing = None
        out = io.BytesIO()
        writer: Any = WorksheetWriter(ws, out=out)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], out.getvalue())
        self.manifest.append(ws)


def _bytes(book: Workbook) -> bytes:
    out = io.BytesIO()
    _MemoryWriter(book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, allowZip64=True)).save()
    return out.getvalue()


# --- the text file ---------------------------------------------------------------------------------------

Figure = tuple[str, str, str, str, str, Any]
"""Section, key, name, when (a month, week or day), field, value."""


def make_csv(report: Report, *, names: Names) -> bytes:
    """Every figure on a line of its own: section;key;name;when;field;column;value.

    UTF-8 with a mark that Excel knows, semicolons, decimal comma in Swedish. An absent figure is an empty value.
    """
    out = io.StringIO()
    write = csv.writer(out, delimiter=";", lineterminator="\r\n")
    write.writerow([tr("section"), tr("key"), tr("name"), tr("when"), tr("field"), tr("column"), tr("value")])
    heads = _field_heads()
    for section, key, name, when, what, value in _figures(report, names):
        write.writerow(
            [*map(safe_text, (section, key, name, when, what, heads.get(what, what))), figure_text(value)]
        )
    return out.getvalue().encode("utf-8-sig")


def _figures(report: Report, names: Names) -> Iterator[Figure]:
    period = report["period"]
    for what in ("unit", "period", "approved", "approved_at", "approved_by"):
        if what in report:
            yield "report", "production", say.title(report), period, what, report[what]
    for row in report["measures"]:
        yield from _measure_figures(row, names, period)
    for section, kind in (("services", "service"), ("programmes", "programme")):
        for row in report[section]:
            name = names.service(row[kind]) if kind == "service" else names.programme(row[kind])
            yield from _tally_figures(section, row[kind], name, period, row)
    for each in report.get("year_chart") or ():
        for row in report["measures"]:
            for what, value in each["measures"].get(row["key"], {}).items():
                yield "months", row["key"], names.measure(row), each["month"], what, value


def _tally_figures(
    section: str, key: str, name: str, period: str, row: Mapping[str, Any]
) -> Iterator[Figure]:
    for each in OUTCOMES:
        yield section, key, name, period, each, row[each]
    for what in ("visits", "persons"):
        for gender in GENDERS:
            yield section, key, name, period, f"{what}_{gender}", row[what][gender]


MEASURE_FIELDS = (
    "counts",
    "target",
    "actual",
    "hours_target",
    "hours",
    "last_year",
    "year_to_date",
    "year_to_date_target",
    "printed",
)


def _measure_figures(row: Mapping[str, Any], names: Names, period: str) -> Iterator[Figure]:
    key, name = row["key"], names.measure(row)
    for what in MEASURE_FIELDS:
        if what in row:
            yield "measures", key, name, period, what, row[what]
    if "visits" in row:
        yield from _tally_figures("measures", key, name, period, row)
    for line in row.get("not_counted", ()):
        yield "not_counted", key, name, period, f"not_counted_{line['reason']}", line["visits"]
    for line in row.get("differences", ()):
        for what in ("from", "to"):
            yield "differences", key, name, line["date"], what, line[what]
    for each in row.get("weeks") or ():
        for what in ("attended", "offered", "target"):
            yield (
                f"weeks_{key}",
                each["staff"],
                names.person(each["staff"]),
                each["week"],
                what,
                each.get(what),
            )


def _field_heads() -> dict[str, str]:
    genders = say.gender_heads()
    heads = {
        "unit": tr("Unit"),
        "period": tr("Period"),
        "approved": tr("Approved"),
        "approved_at": tr("Approved, when"),
        "approved_by": tr("Approved, by"),
        "counts": tr("Counts"),
        "target": tr("Target"),
        "actual": tr("Outcome"),
        "hours_target": tr("Target, hours"),
        "hours": tr("Hours"),
        "last_year": tr("The same period last year"),
        "year_to_date": tr("Year so far"),
        "year_to_date_target": tr("Year so far, target"),
        "printed": tr("Printed"),
        "from": tr("From"),
        "to": tr("To"),
    }
    for gender, word in genders.items():
        heads[f"visits_{gender}"] = tr("Visits, {gender}", gender=word)
        heads[f"persons_{gender}"] = tr("Persons, {gender}", gender=word)
    for reason in PHRASES["not_counted"]:
        heads[f"not_counted_{reason}"] = tr("Not counted: {reason}", reason=phrase("not_counted", reason))
    return {**say.outcome_heads(), **heads}


def safe_text(text: object) -> str:
    """Text that no spreadsheet takes for a formula."""
    told = say.plain(text)
    return f"'{told}" if told.startswith(FORMULA) else told


def figure_text(value: object) -> str:
    """A value as a text file has it: decimal comma in Swedish, an absent one empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int | float):
        text = re.sub(r"\.0$", "", str(round(value, 2)))
        return text.replace(".", ",") if language() == "sv" else text
    return safe_text(value)
