"""A clinic of any size for `bench`: invented people and visits spread over twenty years."""

import datetime as dt
import random
from pathlib import Path
from typing import Any

from spiral.records import staff
from spiral.records.clients import CARD, Card
from spiral.records.models import Client, ClientCard, ClientGender, Visit
from spiral.records.rights import SHAPE
from spiral.vault.box import create_clinic, enrol, sign_in
from spiral.vault.tables import new_id
from spiral.vault.work import Work

PASSWORD = "blå båtar över havet"
YEARS = 20
GIVEN = ("Åsa", "Anna", "Berit", "Cecilia", "Ebba", "Östen", "Maj", "Nora", "Pia", "Rut", "Tove", "Ylva")
FAMILY = ("Påhittad", "Bergskog", "Åhlund", "Nordin", "Lind", "Ek", "Sjö", "Öberg", "Wester", "Dal")
SERVICES = (
    ("midwife_exam", "spiral", 45),
    ("gyn_exam", "spiral", 30),
    ("midwife_talk", "spiral", 60),
    ("physician", "spiral", 45),
    ("psychiatric", "spiral", 60),
    ("therapy", "treatment", 50),
    ("therapy", "treatment", 50),
)
OUTCOMES = ("attended",) * 8 + ("no_show", "cancelled")


def build_bench_clinic(folder: Path, client_count: int, visit_count: int, today: dt.date) -> None:
    """A chief, a midwife and six colleagues from an import; the usual password cost, since sign-in is measured."""
    box = create_clinic(
        folder, unit="Mätenheten", login="chief", name="Chefen", password=PASSWORD, shape=SHAPE
    )
    with box.work(today) as work:
        staff.set_up_unit(work)
        code = staff.add_staff(work, login="midwife1", name="Maj Mätt", roles=("midwife", "therapist"))[1]
    box.close()
    box = enrol(folder, "midwife1", code, PASSWORD, shape=SHAPE)
    try:
        with box.work(today) as work:
            _fill(work, client_count, visit_count, today)
    finally:
        box.close()
    sign_in(folder, "chief", PASSWORD, shape=SHAPE).close()


def _fill(work: Work, client_count: int, visit_count: int, today: dt.date) -> None:
    chance = random.Random(7)
    first = (today - dt.timedelta(days=365 * YEARS)).isoformat()
    people: list[dict[str, Any]] = []
    genders: list[dict[str, Any]] = []
    cards: list[dict[str, Any]] = []
    for number in range(client_count):
        client_id, card_id = new_id(), new_id()
        people.append({"id": client_id, "code": f"K-{number:05d}", "home": "unit", "merged_into": None})
        gender = "man" if number % 10 == 9 else "woman"
        genders.append({"id": new_id(), "client_id": client_id, "from_date": first, "gender": gender})
        card = Card(
            kind="alias",
            identity=f"{chance.choice(GIVEN)} {number}",
            given_name=chance.choice(GIVEN),
            family_name=chance.choice(FAMILY),
            birth=f"{1950 + number % 55}-{1 + number % 12:02d}-15",
        )
        sealed = work.seal("register", CARD, card_id, 1, card.to_json())
        cards.append({"id": card_id, "client_id": client_id, "mark": None, "sealed": sealed})
    work.save_many("register_client", {Client: people, ClientGender: genders, ClientCard: cards})
    dates = sorted(today - dt.timedelta(days=chance.randrange(1, 365 * YEARS)) for _ in range(visit_count))
    for start in range(0, visit_count, 50_000):
        some = [_visit(work, chance, people, day) for day in dates[start : start + 50_000]]
        work.save_many("import_visits", {Visit: some})


def _visit(work: Work, chance: random.Random, people: list[dict[str, Any]], day: dt.date) -> dict[str, Any]:
    service, programme, minutes = chance.choice(SERVICES)
    start = f"{chance.randrange(8, 18):02d}:{chance.randrange(60):02d}"
    return {
        "id": new_id(),
        "date": day.isoformat(),
        "start": start,
        "minutes": minutes,
        "service": service,
        "programme": programme,
        "client_id": chance.choice(people)["id"],
        "staff_id": work.actor.id,
        "assisted_by": None,
        "outcome": chance.choice(OUTCOMES),
        "arrived_at": None,
        "drop_in": False,
        "void": None,
    }
