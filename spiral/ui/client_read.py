"""What a client's page shows, read in one piece: who it is, cards as they were, visits, the five answers."""

from dataclasses import dataclass

from spiral.language import language
from spiral.records import clients, visits
from spiral.records.answers import AnswersRow, list_answers
from spiral.records.catalogue import services_on
from spiral.records.client_history import ClientHistory, read_history
from spiral.records.clients import ClientRow
from spiral.records.codes import Outcome
from spiral.records.rights import may
from spiral.records.visits import VisitRow
from spiral.reports.names import capital
from spiral.vault.errors import Refused
from spiral.vault.work import Work


@dataclass(frozen=True)
class ClientShown:
    """`history` is None for outreach's and KAST's codes, `answers` for who may not read the statistics."""

    row: ClientRow
    history: ClientHistory | None
    visits: tuple[VisitRow, ...]
    services: dict[str, str]
    answers: tuple[AnswersRow, ...] | None

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


def read_shown(work: Work, client_id: str) -> ClientShown:
    """A client of the register, or one of outreach's or KAST's codes, as far as my roles reach."""
    row = read_person(work, client_id)
    names = services_on(work, work.today)
    in_register = row.card is not None or _may_read_card(work, row)
    return ClientShown(
        row,
        read_history(work, row.id) if in_register else None,
        tuple(visits.list_client_visits(work, row.id)),
        {code: capital(each.name(language())) for code, each in names.items()},
        tuple(list_answers(work, row.id)) if in_register and may(work.actor, "read_answers") else None,
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
