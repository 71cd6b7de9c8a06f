"""The monthly conference: the clients whose consents name me, what is shared of each, and the notes we both read.

The list is made from consents alone, never from visits or cases: it tells nobody more than the client has agreed to.
"""

import datetime as dt
from dataclasses import dataclass

from spiral.records.clients import cards_of, client_of
from spiral.records.consents import RECORDS, ConsentRow, ConsentState, consents_of
from spiral.records.rights import require
from spiral.records.shared_notes import SharedNoteRow, drafts_of_mine, notes_of
from spiral.vault.work import Work

TOLD_DAYS = 60
AHEAD_DAYS = 30


@dataclass(frozen=True)
class InCommon:
    """A client whose consents name me: what is in force, what ran out lately and is not renewed, the notes for me.

    `notes` are the newest first, and none where nothing is in force; `draft_id` is mine that is begun.
    """

    client_id: str
    code: str
    name: str
    in_force: tuple[ConsentRow, ...]
    ran_out: tuple[ConsentRow, ...]
    notes: tuple[SharedNoteRow, ...]
    draft_id: str | None

    def of(self, record: str) -> tuple[ConsentRow, ...]:
        """What is in force from one record."""
        return tuple(row for row in self.in_force if row.record == record)

    @property
    def is_mutual(self) -> bool:
        """Whether something is shared from both records."""
        return all(self.of(record) for record in RECORDS)


@dataclass(frozen=True)
class Ending:
    """A consent that names me and that runs out soon, or has run out and is not renewed."""

    consent_id: str
    client_id: str
    code: str
    name: str
    record: str
    last: str


def list_in_common(work: Work) -> list[InCommon]:
    """The clients whose consents name me, by code, with what is shared; logged with the count, and each client."""
    require(work, "read_shared")
    drafts = drafts_of_mine(work)
    found = []
    for client_id, rows in _by_client(work).items():
        in_force = tuple(row for row in rows if row.state == ConsentState.IN_FORCE)
        ran_out = tuple(row for row in _newest(rows) if _is_told(work, row))
        if in_force or ran_out:
            code, name = client_of(work, client_id).code, _names(work, [client_id])[client_id]
            notes = tuple(notes_of(work, client_id)) if in_force else ()
            draft = drafts.get(client_id)
            found.append(InCommon(client_id, code, name, in_force, ran_out, notes, draft))
    work.log("list_in_common", count=len(found))
    for row in found:
        work.log("read_shared", client=row.client_id, count=len(row.notes))
    return sorted(found, key=lambda row: row.code)


def list_consents_ending(work: Work) -> list[Ending]:
    """The consents that name me and that run out within 30 days, or ran out and are not renewed; one log row."""
    require(work, "read_shared")
    until = (work.today + dt.timedelta(days=AHEAD_DAYS)).isoformat()
    rows = [
        row
        for rows in _by_client(work).values()
        for row in _newest(rows)
        if _is_told(work, row) or (row.state == ConsentState.IN_FORCE and row.last <= until)
    ]
    names = _names(work, {row.client_id for row in rows})
    work.log("list_in_common", count=len(rows))
    return [
        Ending(
            row.id,
            row.client_id,
            client_of(work, row.client_id).code,
            names[row.client_id],
            row.record,
            row.last,
        )
        for row in rows
    ]


def _by_client(work: Work) -> dict[str, list[ConsentRow]]:
    found: dict[str, list[ConsentRow]] = {}
    for row in consents_of(work):
        found.setdefault(row.client_id, []).append(row)
    return found


def _newest(rows: list[ConsentRow]) -> list[ConsentRow]:
    """Of each record the consent that lasts longest of those begun last: what it says is what holds."""
    return list({row.record: row for row in sorted(rows, key=lambda row: (row.first, row.last))}.values())


def _is_told(work: Work, row: ConsentRow) -> bool:
    since = (work.today - dt.timedelta(days=TOLD_DAYS)).isoformat()
    return row.state == ConsentState.RAN_OUT and row.last >= since


def _names(work: Work, client_ids: set[str] | list[str]) -> dict[str, str]:
    cards = cards_of(work, client_ids)
    shown = {}
    for client_id in client_ids:
        card = cards.get(client_id, (None, 0))[0]
        shown[client_id] = (card.name if card else "") or client_of(work, client_id).code
    return shown
