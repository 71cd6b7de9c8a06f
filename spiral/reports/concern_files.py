"""Reports of concern in numbers: by reason, by role, and over time. No client, no word of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.concerns import ConcernCount, count_concerns
from spiral.records.production import period_of
from spiral.reports import names as say
from spiral.reports.figures_files import Printed, Table, make_file
from spiral.vault.work import Work


@dataclass(frozen=True)
class Concerns:
    """How many were made under a name, and how many of them are answered."""

    name: str
    made: int
    answered: int

    @property
    def waiting(self) -> int:
        """Not answered yet."""
        return self.made - self.answered


def read_concerns(work: Work, period: str) -> list[ConcernCount]:
    """The counts of a month (`2026-03`) or a year."""
    within = period_of(period)
    return count_concerns(work, first=within.first, last=within.last)


def concern_groups(counts: Sequence[ConcernCount], period: str) -> list[tuple[str, list[Concerns]]]:
    """All; by reason; by role; in a year by quarter and month."""
    groups: list[tuple[str, Callable[[ConcernCount], str]]] = [
        (tr("All reports"), lambda _row: tr("All reports")),
        (tr("By reason"), lambda row: say.capital(phrase("concern", row.why)) if row.why else tr("Not told")),
        (tr("By role"), lambda row: say.capital(phrase("role", row.role)) if row.role else tr("Not told")),
    ]
    if len(period) == 4:
        groups += [
            (tr("By quarter"), lambda row: tr("Quarter {q}", q=(int(row.month[5:]) + 2) // 3)),
            (tr("By month"), lambda row: say.capital(say.period_words(row.month))),
        ]
    return [(title, _summed(counts, named)) for title, named in groups] if counts else []


def _summed(counts: Sequence[ConcernCount], named: Callable[[ConcernCount], str]) -> list[Concerns]:
    sums: dict[str, tuple[int, int]] = {}
    for row in counts:
        made, answered = sums.get(named(row), (0, 0))
        sums[named(row)] = made + row.made, answered + row.answered
    return [Concerns(name, *told) for name, told in sums.items()]


def concern_heads() -> tuple[str, str, str]:
    """What stands over the numbers."""
    return tr("Made"), tr("Answered"), tr("Unanswered")


def concern_file(work: Work, *, period: str, form: str, printed_at: str) -> bytes:
    """The numbers counted anew, as the bytes of a `pdf`, `xlsx` or `csv`."""
    tables = [
        Table(
            title, ["", *concern_heads()], [[row.name, row.made, row.answered, row.waiting] for row in rows]
        )
        for title, rows in concern_groups(read_concerns(work, period), period)
    ]
    title = tr("Reports of concern, {period}", period=say.period_words(period))
    lead = "" if tables else tr("No report of concern was made in {period}.", period=say.period_words(period))
    return make_file(form, tables, Printed(title, work.box.unit, printed_at, work.actor.name), lead)
