"""Reports of concern that nobody has answered: they wait in Att göra for those in the role that made them."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import select

from spiral.language import N_, tr
from spiral.records.chart_reason import open_to_me
from spiral.records.clients import UNIT, cards_of, client_of
from spiral.records.codes import Role
from spiral.records.concerns import ConcernRow, held_reports, rows_of
from spiral.records.duty import CALM, SOON, Duty, Source
from spiral.records.journal_models import ConcernReport
from spiral.records.rights import require
from spiral.vault.work import Work

CONCERNS, CONCERN = "concerns", "concern"
NO_ANSWER_AFTER = 14


@dataclass(frozen=True)
class UnansweredConcern:
    """A report that nobody has answered, with its client. `mine`: made by me, in a role of mine, or for the midwife."""

    report: ConcernRow
    code: str
    name: str
    mine: bool
    days: int


def list_unanswered_concerns(work: Work) -> list[UnansweredConcern]:
    """The reports of my roles that nobody has answered, oldest first; one log row.

    What was written comes only of those whose journal is open to me today.
    """
    require(work, "report_concern")
    query = select(ConcernReport).where(ConcernReport.answered.is_(False))
    rows = list(work.session.scalars(query.order_by(ConcernReport.date, ConcernReport.id)))
    held = held_reports(work, rows)
    work.log("list_concerns", count=len(held))
    in_journal = any(row.compartment == "journal" for row in held)
    opened = open_to_me(work) if in_journal else frozenset()
    clients = {row.client_id: client_of(work, row.client_id) for row in held}
    cards = cards_of(work, {each.id for each in clients.values() if each.home == UNIT})
    found = []
    for row, told in zip(held, rows_of(work, held), strict=True):
        client = clients[row.client_id]
        card = cards.get(client.id, (None, 0))[0]
        report = replace(told, client_id=client.id)
        if row.compartment == "journal" and client.id not in opened:
            report = replace(report, words="", former=())
        found.append(
            UnansweredConcern(
                report,
                client.code,
                (card.name if card else "") or client.code,
                _is_mine(work, row),
                (work.today - dt.date.fromisoformat(row.date)).days,
            )
        )
    return found


def _is_mine(work: Work, row: ConcernReport) -> bool:
    """The midwife looks after the clinic's, others what was made in their own role."""
    looked_after = row.compartment == "journal" and Role.MIDWIFE in work.actor.roles
    return looked_after or row.made_by == work.actor.id or row.role in work.actor.roles


def concern_duties(work: Work) -> list[Duty]:
    """The answers that are awaited; after two weeks it is time to ask."""
    return [
        Duty(
            CONCERNS,
            f"{CONCERNS} {row.report.id}",
            row.report.client_id,
            row.code,
            row.name,
            tr("Answer awaited from {to}", to=row.report.to),
            row.report.date,
            tr("{n} days ago", n=row.days) if row.days else tr("today"),
            SOON if row.days >= NO_ANSWER_AFTER else CALM,
            (CONCERN, row.report.id),
        )
        for row in list_unanswered_concerns(work)
        if row.mine
    ]


CONCERN_SOURCES = (Source(CONCERNS, N_("Reports of concern"), "report_concern", concern_duties),)
