"""Figures as files: tables of names and numbers, the same on paper, in a workbook and in a text file."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer

from spiral.language import tr
from spiral.reports import names as say
from spiral.reports.journal_paper import opening
from spiral.reports.paper import Grid, escaped, make_document, marked, small, strong, words
from spiral.reports.production_sheet import Page, Row, figure_text, make_book, safe_text


@dataclass(frozen=True)
class Table:
    """A title, heads and rows; `texts` are the columns of words, `totals` how many of the last rows are sums."""

    title: str
    head: Sequence[str]
    rows: Sequence[Row]
    texts: Sequence[int] = (0,)
    totals: int = 0


@dataclass(frozen=True)
class Printed:
    """What stands on every page: the title, the unit, when and by whom it was made, and how it is to be kept."""

    title: str
    unit: str
    at: str
    by: str
    kept: str = ""

    @property
    def line(self) -> str:
        """The foot of a page."""
        made = tr("Printed {when} by {who}.", when=say.clock(self.at), who=say.plain(self.by))
        return f"{made} {self.kept}".strip()


def make_file(form: str, tables: Sequence[Table], printed: Printed, lead: str = "") -> bytes:
    """The bytes of a `pdf`, an `xlsx` or a `csv`."""
    if form == "pdf":
        return figures_pdf(tables, printed, lead)
    if form == "xlsx":
        pages = [Page(table.title, table.head, table.rows, {}) for table in tables]
        return make_book(pages, [printed.title, say.plain(printed.unit), printed.line])
    if form == "csv":
        return figures_csv(tables)
    raise ValueError(form)


def figures_pdf(tables: Sequence[Table], printed: Printed, lead: str = "") -> bytes:
    """Each table under its title; one without rows is left out."""
    story: list[Flowable] = [opening(printed.title)]
    if lead:
        story.append(words(lead, "lead"))
    for table in tables:
        if table.rows:
            story += [words(table.title, "section"), _grid(table)]
    story.append(Spacer(1, 1))

    def margin(page: int) -> tuple[Flowable, Flowable]:
        rest = "" if page == 1 else small(f" · {printed.title}")
        return marked(strong(say.plain(printed.unit)) + rest), marked(escaped(printed.line), "note")

    return make_document(story, title=printed.title, author=say.plain(printed.unit), margin=margin)


def _grid(table: Table) -> Flowable:
    rows = [
        [say.plain(each) if isinstance(each, str) else say.number(each) for each in row] for row in table.rows
    ]
    return Grid(table.head, rows, texts=table.texts, totals=table.totals, close=True).table()


def figures_csv(tables: Sequence[Table]) -> bytes:
    """The tables one after the other, each with its heads; UTF-8 with a mark that Excel knows, semicolons."""
    out = io.StringIO()
    write = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for at, table in enumerate(tables):
        if at:
            write.writerow([])
        write.writerow(map(safe_text, table.head))
        for row in table.rows:
            write.writerow(map(figure_text, row))
    return out.getvalue().encode("utf-8-sig")
