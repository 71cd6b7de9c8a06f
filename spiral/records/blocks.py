"""Blocks (spärr): a part of a client's journal that colleagues of other roles do not open.

A rule of the program, not of the keys: whoever holds the journal's key could be made to open it by another program.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from sqlalchemy import select

from spiral.records.chart_reason import check_reason, open_journal
from spiral.records.clients import client_of, ids_of, unit_client
from spiral.records.codes import Role
from spiral.records.journal_models import Block, BlockLift
from spiral.records.rights import CLINIC, require
from spiral.records.sealed_facts import Place, facts_of, reseal, seal_facts
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

BLOCK = Place("journal", "journal/block")
LIFT = Place("journal", "journal/block-lift")
LONGEST_LIFT = 7
CONSENT, EMERGENCY = "consent", "emergency"
PARTS = tuple(role.value for role in Role if role in CLINIC)


class InPart(Protocol):
    """A row of a client's journal, which was written in a role."""

    @property
    def client_id(self) -> str: ...
    @property
    def part(self) -> str: ...


T = TypeVar("T", bound=InPart)


@dataclass(frozen=True)
class Lifted:
    """For whom a block is or was lifted, from day to day, by consent or in an emergency, and why."""

    staff_id: str
    staff: str
    first: str
    last: str
    why: str
    reason: str


@dataclass(frozen=True)
class BlockRow:
    """A block on the entries of one role (`part`). `hides` says whether it hides them from me today.

    Then no reason comes with it, nor with the lifts of others: it could tell what the part says.
    """

    id: str
    version: int
    part: str
    set_on: str
    ended_on: str | None
    reason: str
    set_by: str
    hides: bool
    lifts: tuple[Lifted, ...]


def list_blocks(work: Work, client_id: str) -> list[BlockRow]:
    """A client's blocks, those that have ended too, newest first; logged with the client."""
    return blocks_of(work, ids_of(work, open_journal(work, client_id, "list_blocks")))


def blocks_of(work: Work, client_ids: Sequence[str]) -> list[BlockRow]:
    """The same for who has logged it."""
    blocks = list(
        work.session.scalars(
            select(Block).where(Block.client_id.in_(client_ids)).order_by(Block.set_on.desc(), Block.id)
        )
    )
    closed, lifts = hidden_parts(work, client_ids), _lifts(work, [block.id for block in blocks])
    return [
        _row(
            work,
            block,
            [lift for lift in lifts if lift.block_id == block.id],
            hides=block.ended_on is None and block.part in closed,
        )
        for block in blocks
    ]


def _row(work: Work, block: Block, lifts: Sequence[BlockLift], *, hides: bool) -> BlockRow:
    names = staff_names(work)
    lifted = [
        Lifted(
            lift.staff_id,
            names.get(lift.staff_id, ""),
            lift.first,
            lift.last,
            lift.why,
            "" if hides and lift.staff_id != work.actor.id else facts_of(work, LIFT, lift).get("reason", ""),
        )
        for lift in lifts
    ]
    return BlockRow(
        block.id,
        block.version,
        block.part,
        block.set_on,
        block.ended_on,
        "" if hides else facts_of(work, BLOCK, block).get("reason", ""),
        names.get(block.changed_by, ""),
        hides,
        tuple(lifted),
    )


def my_part(work: Work) -> str:
    """The part of the journal that what I write without a template belongs to: my first role of the clinic."""
    return next(part for part in PARTS if part in work.actor.roles)


def hidden_parts(work: Work, client_ids: Sequence[str]) -> frozenset[str]:
    """The parts of a client's journal that are blocked for me today; not logged."""
    return frozenset(part for client_id, part in hidden(work) if client_id in client_ids)


def hidden(work: Work) -> frozenset[tuple[str, str]]:
    """Every client (the entry that goes on) and part that is blocked for me today; not logged."""
    blocks = work.session.execute(
        select(Block.id, Block.client_id, Block.part).where(Block.ended_on.is_(None))
    )
    foreign = [block for block in blocks if block.part not in work.actor.roles]
    today = work.today.isoformat()
    lifted = {
        lift.block_id
        for lift in _lifts(work, [block.id for block in foreign])
        if lift.staff_id == work.actor.id and lift.first <= today <= lift.last
    }
    return frozenset(
        (client_of(work, block.client_id).id, block.part) for block in foreign if block.id not in lifted
    )


def open_parts(work: Work, rows: Iterable[T]) -> list[T]:
    """Those of some rows, of any clients, that are in no part blocked for me today; every list asks. Not logged."""
    closed = hidden(work)
    return [row for row in rows if not closed or (client_of(work, row.client_id).id, row.part) not in closed]


def check_part(work: Work, row: InPart) -> None:
    """Refused (`blocked_part`) where a row is in a part that is blocked for me today. Whoever opens one asks here."""
    if not open_parts(work, [row]):
        raise Refused("blocked_part")


def _lifts(work: Work, block_ids: Sequence[str]) -> list[BlockLift]:
    query = select(BlockLift).where(BlockLift.block_id.in_(block_ids)).order_by(BlockLift.first.desc())
    return list(work.session.scalars(query)) if block_ids else []


def set_block(work: Work, *, client_id: str, part: str, reason: str) -> BlockRow:
    """Block the entries of one role for those of other roles, as the client wishes. A second one is refused."""
    require(work, "change_block")
    client = unit_client(work, client_id)
    check_reason(work, client)
    if part not in PARTS:
        raise Refused("unknown_part")
    if any(row.part == part and row.ended_on is None for row in blocks_of(work, ids_of(work, client))):
        raise Refused("already_blocked")
    block = Block(id=new_id(), client_id=client.id, part=part, set_on=work.today.isoformat())
    seal_facts(work, BLOCK, block, {"reason": reason.strip()})
    work.save("set_block", block, client=client.id)
    return next(row for row in blocks_of(work, [client.id]) if row.id == block.id)


def end_block(work: Work, *, block_id: str, version: int, reason: str) -> None:
    """The client no longer wishes the block; the reason stands in the log."""
    require(work, "change_block")
    block = _open_block(work, block_id)
    if block.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(block.changed_by, ""))
    if not reason.strip():
        raise Refused("reason_needed")
    block.ended_on = work.today.isoformat()
    reseal(work, BLOCK, block)
    work.save("end_block", block, client=client_of(work, block.client_id).id, reason=reason.strip())


def lift_block(work: Work, *, block_id: str, why: str, reason: str, days: int = 1) -> BlockRow:
    """Lift a block for me alone, from today for `days` days (1-7), by the client's consent or in an emergency.

    Refused: `lift_why_unknown`, `reason_needed`, `lift_too_long`.
    """
    require(work, "lift_block")
    block = _open_block(work, block_id)
    if why not in (CONSENT, EMERGENCY):
        raise Refused("lift_why_unknown")
    if not reason.strip():
        raise Refused("reason_needed")
    if not 1 <= days <= LONGEST_LIFT:
        raise Refused("lift_too_long", most=LONGEST_LIFT)
    last = work.today + dt.timedelta(days=days - 1)
    lift = BlockLift(
        id=new_id(),
        block_id=block.id,
        staff_id=work.actor.id,
        why=why,
        first=work.today.isoformat(),
        last=last.isoformat(),
    )
    seal_facts(work, LIFT, lift, {"reason": reason.strip()})
    client = client_of(work, block.client_id)
    work.save("lift_block", lift, client=client.id, about=why, reason=reason.strip())
    return next(row for row in blocks_of(work, ids_of(work, client)) if row.id == block.id)


def _open_block(work: Work, block_id: str) -> Block:
    block = work.session.get(Block, block_id)
    if block is None or block.ended_on is not None:
        raise Refused("no_such_block")
    check_reason(work, client_of(work, block.client_id))
    return block
