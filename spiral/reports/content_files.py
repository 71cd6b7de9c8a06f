"""What visits contained, counted: each thing by how often and with how many, by gender. No client and no detail."""

from dataclasses import dataclass

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.codes import Gender
from spiral.records.production import period_of
from spiral.records.visit_contents import ContentCount, count_contents
from spiral.reports import names as say
from spiral.reports.content_words import content_name
from spiral.reports.figures_files import Printed, Table, make_file
from spiral.reports.production_sheet import Row
from spiral.vault.work import Work


@dataclass(frozen=True)
class Done:
    """A thing's name and its figures: times and persons, then persons by gender."""

    name: str
    figures: tuple[int, ...]


def read_contents(work: Work, period: str) -> list[Done]:
    """What was done in a month (`2026-03`) or a year, in the order of the form; what was not is left out."""
    within = period_of(period)
    return [_done(row) for row in count_contents(work, first=within.first, last=within.last) if row.times]


def _done(row: ContentCount) -> Done:
    by_gender = (row.persons_by.get(gender, 0) for gender in Gender)
    return Done(content_name(row.code), (row.times, row.persons, *by_gender))


def content_heads() -> list[str]:
    """What stands over the figures."""
    genders = (say.capital(phrase("genders", gender)) for gender in Gender)
    return [tr("Times"), tr("Persons"), *genders]


def content_file(work: Work, *, period: str, form: str, printed_at: str) -> bytes:
    """The figures counted anew, as the bytes of a `pdf`, `xlsx` or `csv`."""
    rows: list[Row] = [[row.name, *row.figures] for row in read_contents(work, period)]
    words = say.period_words(period)
    title = tr("What visits contained, {period}", period=words)
    lead = persons_once() if rows else tr("No content of a visit was noted in {period}.", period=words)
    table = Table(tr("By content"), ["", *content_heads()], rows)
    return make_file(form, [table], Printed(title, work.box.unit, printed_at, work.actor.name), lead)


def persons_once() -> str:
    """How to read the figures."""
    return tr("A person is counted once in each line. The genders are persons.")
