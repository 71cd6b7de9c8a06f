"""A small house for the tests of the calendar and of treatment: rooms, bookings, a contract, a client in talks."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

from spiral.records.bookings import book_visit
from spiral.records.cases import open_case
from spiral.records.contracts import Frame, Terms, make_contract
from spiral.records.rooms import list_rooms
from spiral.records.sessions import make_sessions
from spiral.records.staff import list_staff
from spiral.vault.work import Work
from tests.make import TODAY, Clinic, register

WEDNESDAY = TODAY + dt.timedelta(days=1)
HIDDEN = "198411039806"


def staff_id(work: Work, login: str) -> str:
    """A colleague's id."""
    return next(row.id for row in list_staff(work) if row.login == login)


def book(work: Work, client_id: str, login: str, service: str, **facts: Any):
    """A booking tomorrow at ten in the first talking room, or as told; `room` is its number or None."""
    room = facts.pop("room", 2)
    told = {"date": WEDNESDAY, "start": "10:00", "minutes": 50} | facts
    return book_visit(
        work,
        client_id=client_id,
        service=service,
        staff_id=staff_id(work, login),
        room_id=None if room is None else list_rooms(work)[room].id,
        **told,
    )


def make_house(made: Path, folder: Path) -> Path:
    """Tomorrow: a talk and a protected client's examination; on Thursdays at nine a contract's talk, from today on."""
    shutil.copytree(made, folder)
    box = Clinic(folder).open("therapist1")
    asa = register(box, identity="Havet", called="Havet", contact_by=("sms",), phone="070-174 06 05")
    talks = register(box, identity="Blomman", called="Blomman", contact_by=("sms",), phone="070-174 06 09")
    hidden = register(
        box, kind="personnummer", identity=HIDDEN, given_name="Gömda", family_name="Personen", protected=True
    )
    with box.work(TODAY) as work:
        book(work, asa.id, "therapist1", "assessment")
        case = open_case(work, client_id=talks.id, staff_id=box.actor.id)
        frame = Frame(4, "09:00", 50, list_rooms(work)[2].id, box.actor.id)
        contract = make_contract(
            work, case_id=case.id, kind="long", start=TODAY, frame=frame, terms=Terms(unused_time="Ring.")
        )
        make_sessions(work, contract_id=contract.id, until=TODAY + dt.timedelta(weeks=4))
    box.close()
    box = Clinic(folder).open("midwife1")
    with box.work(TODAY) as work:
        book(work, hidden.id, "midwife1", "midwife_exam", room=0, start="13:00", minutes=45)
    box.close()
    return folder
