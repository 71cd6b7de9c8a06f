"""Builders with valid defaults: a clinic, its people, clients, visits. Plain functions."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from spiral.records import clients, staff, visits
from spiral.records.clients import Card, ClientRow
from spiral.records.rights import SHAPE
from spiral.vault.box import Box, create_clinic, enrol, sign_in
from spiral.vault.keys import FLOOR_KIB, Kdf

TODAY = dt.date(2026, 11, 24)
QUICK = Kdf(FLOOR_KIB)
PASSWORD = "en mening om båtar och moln"
PEOPLE = {
    "midwife1": ("Barbro Morska", "midwife"),
    "gyn1": ("Gunnel Kolog", "gynaecologist"),
    "physician1": ("Lars Läkare", "physician"),
    "psychiatrist1": ("Petra Psyk", "psychiatrist"),
    "therapist1": ("Tora Terapeut", "therapist"),
    "outreach1": ("Ulla Uppsök", "outreach"),
    "kast1": ("Karl Kast", "kast"),
    "assistant1": ("Assar Assistent", "assistant"),
}


@dataclass(frozen=True)
class Clinic:
    """A clinic on disk; everyone has the same password."""

    folder: Path

    def open(self, login: str) -> Box:
        """Sign in; the caller closes."""
        box = sign_in(self.folder, login, PASSWORD, shape=SHAPE)
        box.kdf = QUICK
        return box


def make_clinic(folder: Path, people: tuple[str, ...] = tuple(PEOPLE), today: dt.date = TODAY) -> Clinic:
    """A clinic with its chief (`chief`) and some of PEOPLE, enrolled and granted what they ask for."""
    box = create_clinic(
        folder,
        unit="Enheten i Provköping",
        login="chief",
        name="Chefen",
        password=PASSWORD,
        shape=SHAPE,
        kdf=QUICK,
    )
    box.kdf = QUICK
    with box.work(today) as work:
        staff.set_up_unit(work)
    codes = {}
    for login in people:
        name, role = PEOPLE[login]
        with box.work(today) as work:
            codes[login] = staff.add_staff(work, login=login, name=name, roles=(role,))[1]
    box.close()
    clinic = Clinic(folder)
    for login in people:
        enrol(folder, login, codes[login], PASSWORD, shape=SHAPE, kdf=QUICK).close()
    for holder in ("chief", *people):
        box = clinic.open(holder)
        with box.work(today) as work:
            for waiting in staff.list_waiting(work):
                staff.grant_staff(work, waiting.member.login)
        box.close()
    return clinic


def register(box: Box, today: dt.date = TODAY, gender: str = "woman", **card: object) -> ClientRow:
    """A registered client, by default under an alias."""
    facts = {"kind": "alias", "identity": "Blomman"} | card
    with box.work(today) as work:
        return clients.register_client(work, card=Card(**facts), gender=gender)  # type: ignore[arg-type]


def record(box: Box, client_id: str, today: dt.date = TODAY, **facts: object) -> visits.VisitRow:
    """A visit; by default the receiver is the one who acts, at nine today, planned."""
    told = {
        "service": "midwife_exam",
        "date": today,
        "start": "09:00",
        "minutes": 45,
        "staff_id": box.actor.id,
    } | facts
    with box.work(today) as work:
        return visits.record_visit(work, client_id=client_id, **told)  # type: ignore[arg-type]
