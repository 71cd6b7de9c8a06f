"""The production report as files: the unit's own names, and the head of the access log, given to paper and sheets."""

from collections.abc import Callable
from typing import Any

from spiral.language import language
from spiral.records.catalogue import choice_names, measures_on, services_on
from spiral.records.production import period_of
from spiral.records.staff import list_staff
from spiral.reports.names import Names
from spiral.vault.work import Work


def files_of(work: Work, report: dict[str, Any], *, printed_at: str) -> Callable[[str], bytes]:
    """A maker of the report's files: `pdf`, `xlsx` or `csv` in, bytes out; it needs no open work.

    Call it after the operation that read the report, so that the head of the log on paper has its row. Names are
    those of the report's last day, in the language of the screen.
    """
    names = names_of(work, report["period"])
    margin = {"printed_at": printed_at, "printed_by": work.actor.name, "log_head": work.head.printed}

    def make(form: str) -> bytes:
        if form == "pdf":
            from spiral.reports.production_pdf import make_pdf

            return make_pdf(report, **margin, names=names)
        from spiral.reports import production_sheet as sheet

        if form == "xlsx":
            return sheet.make_xlsx(report, **margin, names=names)
        if form == "csv":
            return sheet.make_csv(report, names=names)
        raise ValueError(form)

    return make


def names_of(work: Work, period: str) -> Names:
    """What the unit calls its measures, services, programmes and staff on a period's last day."""
    day, told = period_of(period).last, language()
    return Names(
        measures={row.code: row.name(told) for row in measures_on(work, day)},
        services={code: row.name(told) for code, row in services_on(work, day).items()},
        programmes=choice_names("programme", told),
        staff={row.login: row.name for row in list_staff(work) if row.login},
    )
