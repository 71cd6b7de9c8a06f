"""What a client's page shows, read in one piece: who it is, cards as they were, visits, the five answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spiral.language import language
from spiral.records import clients, visits
from spiral.records.answers import AnswersRow, list_answers
from spiral.records.banner import seen_warnings
from spiral.records.catalogue import services_on
from spiral.records.chart import Chart, chart_needs_reason, read_chart
from spiral.records.chart_warnings import Warnings
from spiral.records.client_history import ClientHistory, read_history
from spiral.records.clients import ClientRow
from spiral.records.codes import Outcome
from spiral.records.rights import may
from spiral.records.staff import staff_names
from spiral.records.visits import VisitRow
from spiral.reports.names import capital
from spiral.vault.errors import Refused
from spiral.vault.work import Work


@dataclass(frozen=True)
class ClientShown:
    """`history` is None for outreach's and KAST's codes, `answers` for who may not read the statistics.

    `chart` is None for who may not read the journal, and until a reason is given where one `is_asked`; `warnings`
    are there for who holds the journal all the time. `staff` are the colleagues' names by id, as far as the chart
    needs them.
    """

    row: ClientRow
    history: ClientHistory | None
    visits: tuple[VisitRow, ...]
    services: dict[str, str]
    answers: tuple[AnswersRow, ...] | None
    chart: Chart | None = None
    warnings: Warnings = field(default_factory=Warnings)
    is_asked: bool = False
    staff: Mapping[str, str] = field(default_factory=dict)

    def service(self, visit: VisitRow) -> str:
        """A visit's service in the unit's words."""
        return self.services.get(visit.service, visit.service)

    def next_visit(self, today: str) -> VisitRow | None:
        """The first planned visit from today on."""
        planned = [
            visit
            for visit in self.visits
            if visit.outcome == Outcome.PLANNED and not visit.void and visit.date >= today
        ]
        return min(planned, key=lambda visit: (visit.date, visit.start), default=None)


def read_shown(work: Work, client_id: str, reason: str = "") -> ClientShown:
    """A client of the register, or one of outreach's or KAST's codes, as far as my roles reach.

    The chart comes along where the client has a visit today, or when a `reason` is or was given.
    """
    row = read_person(work, client_id)
    names = services_on(work, work.today)
    in_register = row.card is not None or _may_read_card(work, row)
    has_chart = in_register and may(work.actor, "read_journal")
    asks = has_chart and not reason.strip() and chart_needs_reason(work, row.id)
    chart = read_chart(work, row.id, reason=reason) if has_chart and not asks else None
    return ClientShown(
        row,
        read_history(work, row.id) if in_register else None,
        tuple(visits.list_client_visits(work, row.id)),
        {code: capital(each.name(language())) for code, each in names.items()},
        tuple(list_answers(work, row.id)) if in_register and may(work.actor, "read_answers") else None,
        chart,
        chart.warnings if chart else seen_warnings(work, row.id) if has_chart else Warnings(),
        asks,
        staff_names(work) if has_chart else {},
    )


def read_person(work: Work, client_id: str) -> ClientRow:
    """Who it is: the register first, then the codes of those who work with them."""
    if may(work.actor, "read_client"):
        try:
            return clients.read_client(work, client_id)
        except Refused:
            if not may(work.actor, "find_codes"):
                raise
    return clients.read_code(work, client_id)


def _may_read_card(work: Work, row: ClientRow) -> bool:
    return may(work.actor, "read_client") and clients.client_of(work, row.id).home == clients.UNIT
