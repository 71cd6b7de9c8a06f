"""Rooms: data that a unit can change. A room is ended when nothing to come is booked in it; what was stays."""

import datetime as dt
import json
from dataclasses import dataclass

from sqlalchemy import func, select

from spiral.records.catalogue import RESOURCES
from spiral.records.codes import Outcome
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.treatment_models import Booking, Contract, ContractVersion, Room
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work


@dataclass(frozen=True)
class RoomRow:
    """A room, in the unit's order."""

    id: str
    version: int
    name: str
    offered: bool


def seed_rooms(work: Work) -> None:
    """Give a new clinic its rooms from `resources/rooms.json`."""
    names = [facts["name"] for facts in json.loads((RESOURCES / "rooms.json").read_text("utf-8"))]
    work.save(
        "seed", *(Room(id=new_id(), name=name, position=n, offered=True) for n, name in enumerate(names))
    )


def list_rooms(work: Work) -> list[RoomRow]:
    """Every room in the unit's order, those not offered any more too."""
    require(work, "read_catalogue")
    return list(rooms_of(work).values())


def rooms_of(work: Work) -> dict[str, RoomRow]:
    """Every room by id."""
    return work.remembered("rooms", lambda: _rooms(work))


def _rooms(work: Work) -> dict[str, RoomRow]:
    rows = work.session.scalars(select(Room).order_by(Room.position, Room.name))
    return {row.id: RoomRow(row.id, row.version, row.name, row.offered) for row in rows}


def set_room(work: Work, *, name: str, room_id: str | None = None, offered: bool = True) -> RoomRow:
    """Add a room, give one another name, end it or offer it again.

    Refused: `room_exists` (two of the same name), `room_in_use` (to be ended, with what stands in the way).
    """
    require(work, "change_catalogue")
    name = " ".join(name.split())
    if not name or len(name) > 120:
        raise Refused("name_missing")
    if any(row.name.casefold() == name.casefold() and row.id != room_id for row in rooms_of(work).values()):
        raise Refused("room_exists", room=name)
    row = work.session.get(Room, room_id) if room_id else None
    if room_id and row is None:
        raise Refused("no_such_room")
    if row is not None and row.offered and not offered:
        _check_empty(work, row)
    if row is None:
        last = work.session.scalar(select(func.max(Room.position)))
        row = Room(id=new_id(), position=0 if last is None else last + 1)
    row.name, row.offered = name, offered
    work.save("set_room", row)
    return RoomRow(row.id, row.version, row.name, row.offered)


def _check_empty(work: Work, room: Room) -> None:
    """Refused with how many visits are booked in a room from today on, the last of them, and how many weekly times."""
    today = work.today.isoformat()
    days = work.session.scalars(
        select(Visit.date)
        .join(Booking, Booking.visit_id == Visit.id)
        .where(
            Booking.room_id == room.id,
            Visit.date >= today,
            Visit.outcome == Outcome.PLANNED,
            Visit.void.is_(None),
        )
    ).all()
    contracts = _weekly_times(work, room.id, work.today)
    if days or contracts:
        raise Refused(
            "room_in_use",
            room=room.name,
            visits=len(days),
            last=max(days, default="–"),
            contracts=len(contracts),
        )


def _weekly_times(work: Work, room_id: str, day: dt.date) -> set[str]:
    """The contracts whose weekly time is in a room on a day or later."""
    found = set()
    versions = work.session.execute(
        select(ContractVersion.contract_id, ContractVersion.from_date, ContractVersion.room_id)
        .join(Contract, Contract.id == ContractVersion.contract_id)
        .where(*(last.is_(None) | (last >= day.isoformat()) for last in (Contract.ended, Contract.until)))
        .order_by(ContractVersion.from_date)
    ).all()
    now = {row.contract_id: row.room_id for row in versions if row.from_date <= day.isoformat()}
    for row in versions:
        later = row.from_date > day.isoformat()
        if row.room_id == room_id and (later or now.get(row.contract_id) == room_id):
            found.add(row.contract_id)
    return found


def check_room(work: Work, room_id: str | None) -> None:
    """Refused unless the room can be booked; None is no room."""
    room = rooms_of(work).get(room_id or "")
    if room_id is not None and (room is None or not room.offered):
        raise Refused("no_such_room")
