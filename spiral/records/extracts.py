"""What a client may have: the journal and the log of who has opened it. Logged, and the password is asked again."""

import json
from dataclasses import dataclass, replace

from sqlalchemy import select

from spiral.records.blocks import PARTS, hidden_parts
from spiral.records.chart import Chart, chart_of
from spiral.records.chart_reason import open_journal
from spiral.records.clients import ids_of, unit_client
from spiral.records.concerns import ConcernRow, held_reports, rows_of
from spiral.records.journal_models import ConcernReport
from spiral.records.models import Client
from spiral.records.rights import require
from spiral.records.staff import read_list, staff_names
from spiral.vault.box import confirm_password
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from spiral.vault.work import Work


@dataclass(frozen=True)
class JournalExtract:
    """A client's journal whole: corrections with both texts, drafts left out.

    `left_out` are the parts that are blocked for the one who makes it: a colleague of that role adds them. `concerns`
    are the reports of concern that lie in the journal.
    """

    chart: Chart
    left_out: tuple[str, ...]
    concerns: tuple[ConcernRow, ...] = ()


@dataclass(frozen=True)
class LogLine:
    """One time that something of the client's was opened or written: UTC, what, at which unit, who with what roles."""

    at: str
    action: str
    unit: str
    who: str
    roles: tuple[str, ...]


def extract_journal(work: Work, *, client_id: str, password: str) -> JournalExtract:
    """The client's journal, to be printed for the client or exported.

    Refused: `wrong_password`, `reason_needed_chart`.
    """
    require(work, "extract_journal")
    confirm_password(work.box, password)
    client = open_journal(work, client_id, "extract_journal")
    hidden = hidden_parts(work, ids_of(work, client))
    chart = replace(chart_of(work, client), drafts=())
    reports = select(ConcernReport).where(
        ConcernReport.client_id.in_(ids_of(work, client)), ConcernReport.compartment == "journal"
    )
    concerns = rows_of(work, held_reports(work, work.session.scalars(reports.order_by(ConcernReport.date))))
    return JournalExtract(chart, tuple(part for part in PARTS if part in hidden), tuple(concerns))


def extract_log(work: Work, *, password: str, client_id: str = "", code: str = "") -> list[LogLine]:
    """Every line of the log about the client, oldest first; no reason and no text. By code for the chief.

    Refused: `wrong_password`, `no_such_client`.
    """
    require(work, "extract_log")
    confirm_password(work.box, password)
    client = unit_client(work, client_id or _coded(work, code))
    work.log("extract_log", client=client.id)
    names, listed = staff_names(work), read_list(work)
    query = select(LogRow).where(LogRow.client_id.in_(ids_of(work, client))).order_by(LogRow.seq)
    lines = []
    for row in work.session.scalars(query):
        member = listed.by_id(row.staff_id)
        unit = json.loads(row.body)["unit"]
        roles = member.roles if member else ()
        lines.append(LogLine(row.at, row.action, unit, names.get(row.staff_id, ""), roles))
    return lines


def _coded(work: Work, code: str) -> str:
    client_id = work.session.scalars(select(Client.id).where(Client.code == code.strip())).first()
    if client_id is None:
        raise Refused("no_such_client")
    return client_id
