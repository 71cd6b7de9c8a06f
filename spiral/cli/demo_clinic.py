"""A made-up clinic: invented people, 2008's log, and a living current month."""

import datetime as dt
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from spiral.cli import demo_conference, demo_day, demo_hours, demo_journal, demo_treatment
from spiral.records import bookings, clients, imports, staff, visits
from spiral.records.catalogue import RESOURCES
from spiral.records.clients import Card
from spiral.records.dates import holiday_name
from spiral.records.log_sample import draw_sample, judge_line
from spiral.records.rights import SHAPE
from spiral.records.rooms import list_rooms
from spiral.records.settings import set_setting
from spiral.vault.box import Box, create_clinic, enrol, sign_in
from spiral.vault.errors import Refused
from spiral.vault.keys import FLOOR_KIB, Kdf
from spiral.vault.work import Work

MARK = "spiral-demo"
UNIT = "Demoenheten i Påhittköping"
DETAILS = {  # a telephone number that is kept free for made-up people
    "unit_phone": "08-465 004 12",
    "unit_address": "Påhittsgatan 3, 123 45 Påhittköping",
    "unit_workplace": "Demomottagningen i Påhittköping",
}
PASSWORD = "blå båtar över havet"
PEOPLE = {
    "chief": ("Cia Påhitt", "chief", 100),
    "midwife1": ("Maj Påhitt", "midwife", 100),
    "gyn1": ("Gry Påhitt", "gynaecologist", 10),
    "gyn2": ("Gun Påhitt", "gynaecologist", 10),
    "physician1": ("Pål Påhitt", "physician", 20),
    "psychiatrist1": ("Ylva Påhitt", "psychiatrist", 10),
    "therapist1": ("Tove Påhitt", "therapist", 100),
    "therapist2": ("Ture Påhitt", "therapist", 100),
    "therapist3": ("Tyra Påhitt", "therapist", 80),
    "outreach1": ("Ulla Påhitt", "outreach", 100),
    "kast1": ("Kalle Påhitt", "kast", 50),
    "assistant1": ("Asta Påhitt", "assistant", 100),
}
# enrolled after the others: waits for keys, as a new colleague does
NEW = ("assistant2", "Ada Påhitt", "assistant")
GIVEN = (
    *("Anna", "Åsa", "Östen", "Ärla", "Bibi", "Cleo", "Disa", "Ebba", "Fia", "Greta"),
    *("Hedda", "Ida", "Jenny", "Klara", "Lo", "Mia", "Nora", "Olga", "Pia", "Rut"),
)
UNDECIDED = "Greta"  # from elsewhere, and no decision covers the talks: it stands so in the invoice list
ALIASES = ("Blomman", "Lillan", "Havet", "Sol", "Kometen", "Rönn")
# the doctors first: their hours are kept
ROUNDS = {
    "gyn1": (("gyn_exam", 30),),
    "gyn2": (("gyn_exam", 30),),
    "physician1": (("physician", 45),),
    "psychiatrist1": (("psychiatric", 60),),
    "midwife1": (("midwife_exam", 45), ("midwife_talk", 60)),
}
ROOM = {"midwife1": 0, "gyn1": 0, "gyn2": 1, "physician1": 1, "psychiatrist1": 1}
Services = tuple[tuple[str, int], ...]
Taken = set[tuple[dt.date, str, str]]
STARTS = ("08:30", "09:30", "10:30", "11:15", "13:00", "14:00", "15:00")
NOW = "13:42"
LOCUM = (
    "date,time,client,gender,service,staff,status,minutes",
    "2009-01-07,09:00,K-0124,woman,midwife_talk,Vik Arie,attended,60",
)
PROTECTED, NEWCOMER = "Bibi", "Kometen"
MEN = ("Östen", "Lo")


def is_demo(folder: Path) -> bool:
    """Whether a folder was made by the demo, and may be replaced."""
    return (folder / MARK).is_file()


def build_clinic(folder: Path, today: dt.date) -> None:
    """Make the clinic in `folder`, replacing a demo that lies there and nothing else."""
    if folder.exists():
        if not is_demo(folder) and any(folder.iterdir()):
            raise Refused("folder_not_demo")
        shutil.rmtree(folder)
    _staff_clinic(folder, today)
    chief = open_as(folder, "chief")
    try:
        _import_2008(chief, today)
    finally:
        chief.close()
    _live(folder, today)
    (folder / MARK).write_text("A made-up clinic. Nobody in it exists.\n", encoding="utf-8")


def open_as(folder: Path, login: str) -> Box:
    """Sign in as one of the invented people."""
    return sign_in(folder, login, PASSWORD, shape=SHAPE)


def _staff_clinic(folder: Path, today: dt.date) -> None:
    """Everyone enrolled and granted; the cheapest password cost, since nothing here is secret."""
    quick = Kdf(FLOOR_KIB)
    name = PEOPLE["chief"][0]
    box = create_clinic(
        folder, unit=UNIT, login="chief", name=name, password=PASSWORD, shape=SHAPE, kdf=quick
    )
    box.kdf = quick
    codes = {}
    with box.work(today) as work:
        staff.set_up_unit(work)
        for login, (name, role, share) in PEOPLE.items():
            if login != "chief":
                codes[login] = staff.add_staff(work, login=login, name=name, roles=(role,), share=share)[1]
        demo_hours.give_hours(work)
        for code, value in DETAILS.items():
            set_setting(work, code=code, from_date=today, value=value)
    box.close()
    for login, code in codes.items():
        enrol(folder, login, code, PASSWORD, shape=SHAPE, kdf=quick).close()
    for holder in ("chief", "midwife1", "therapist1"):
        box = open_as(folder, holder)
        with box.work(today) as work:
            for waiting in staff.list_waiting(work):
                staff.grant_staff(work, waiting.member.login)
        box.close()
    _enrol_new(folder, today, quick)


def _enrol_new(folder: Path, today: dt.date, quick: Kdf) -> None:
    """A colleague of today's, to whom nobody has given keys yet."""
    login, name, role = NEW
    box = open_as(folder, "chief")
    with box.work(today) as work:
        code = staff.add_staff(work, login=login, name=name, roles=(role,), share=50)[1]
    box.close()
    enrol(folder, login, code, PASSWORD, shape=SHAPE, kdf=quick).close()


def _import_2008(box: Box, today: dt.date) -> None:
    for importer, name in ((imports.import_visits, "visits"), (imports.import_clients, "clients")):
        data = (RESOURCES / "demo" / f"{name}-2008.csv").read_bytes()
        with box.work(today) as work:
            importer(work, data=data, filename=f"{name}.csv")
    with box.work(today) as work:  # a name without a sign-in, to match to a colleague
        imports.import_visits(work, data="\n".join(LOCUM).encode(), filename="locum.csv")


def _cards(today: dt.date) -> list[Card]:
    """Invented people; their numbers are of the series that is kept for tests (980-999)."""
    cards = [Card(kind="alias", identity=alias, called=alias, contact_by=("sms",)) for alias in ALIASES]
    for place, given in enumerate(GIVEN):
        born = dt.date(today.year - 21 - place, 1 + place % 12, 1 + place)
        cards.append(
            Card(
                kind="personnummer",
                identity=_test_number(born, 980 + place % 10),
                given_name=given,
                family_name="Påhittad",
                phone=f"070-174 06 {place:02d}",
                contact_by=("phone", "sms") if place % 3 else ("letter",),
                protected=given == PROTECTED,
                language="engelska" if place == 7 else "",
                interpreter=place == 7,
                municipality="Lund" if given == UNDECIDED else "",
                contact_note="Ring bara förmiddagar." if place % 5 == 0 else "",
            )
        )
    return cards


def _test_number(born: dt.date, serial: int) -> str:
    digits = f"{born:%y%m%d}{serial}"
    total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(digits))
    return f"{born:%Y%m%d}{serial}{-total % 10}"


def _open_on(today: dt.date) -> Callable[[Path, str], Box]:
    """Sign in on the clinic's own day: what is written bears its date."""

    def opened(folder: Path, login: str) -> Box:
        box = open_as(folder, login)
        demo_journal.live_on(box, today)
        return box

    return opened


def _live(folder: Path, today: dt.date) -> None:
    """The current month: what was, what is planned, and the day as it stands at NOW."""
    chance = random.Random(2008)
    opened = _open_on(today)
    people = _register(folder, today)
    regulars = [client_id for name, client_id in people.items() if name != NEWCOMER]
    first = today.replace(day=1)
    days = [first + dt.timedelta(days=n) for n in range((today - first).days + 8)]
    taken = {(today, start, people[who]) for start, who in demo_day.taken_today()}
    for login, services in ROUNDS.items():
        box = opened(folder, login)
        try:
            for day in days:
                if login not in demo_day.OWN_DAY or day != today:
                    with box.work(today) as work:
                        _a_day(work, login, day, services, regulars, chance, taken)
        finally:
            box.close()
    demo_day.record_day(folder, today, people, opened)
    demo_treatment.record_treatment(folder, today, people, opened)
    demo_journal.write_journal(folder, today, people, opened)
    demo_conference.hold_conferences(folder, today, people, opened)
    _draw_log_sample(folder, today)


def _draw_log_sample(folder: Path, today: dt.date) -> None:
    """The month before, as the chief draws it; the first line judged, the others wait."""
    box = open_as(folder, "chief")
    before = today.replace(day=1) - dt.timedelta(days=1)
    try:
        with box.work(today) as work:
            sample = draw_sample(work, year=before.year, month=before.month)
            for line in sample.lines[:1]:
                judge_line(work, line_id=line.id, version=line.version, judgement="in_order")
    finally:
        box.close()


def _register(folder: Path, today: dt.date) -> dict[str, str]:
    """The invented people by given name or alias, with their ids."""
    box = _open_on(today)(folder, "midwife1")
    try:
        with box.work(today) as work:
            return {
                card.given_name or card.identity: clients.register_client(
                    work, card=card, gender="man" if card.given_name in MEN else "woman"
                ).id
                for card in _cards(today)
            }
    finally:
        box.close()


def _starts(login: str, day: dt.date, today: dt.date, chance: random.Random) -> list[str]:
    """When someone's visits of a day begin: office days without holidays, the doctors nearly full in their hours."""
    if demo_hours.has_hours(login):
        starts = demo_hours.starts_on(login, day, today, ROUNDS[login][0][1])
        return chance.sample(starts, max(len(starts) - 1, 0))
    if day.weekday() >= 5 or holiday_name(day, "sv"):
        return []
    return chance.sample(STARTS, 6 if day == today else 4)


def _a_day(
    work: Work,
    login: str,
    day: dt.date,
    services: Services,
    people: list[str],
    chance: random.Random,
    taken: Taken,
) -> None:
    """Some visits of a colleague's day in the room that is theirs; nobody is `taken` to two at once."""
    for start in _starts(login, day, work.today, chance):
        service, minutes = chance.choice(services)
        free = [client_id for client_id in people if (day, start, client_id) not in taken]
        client_id = chance.choice(free)
        outcome = _outcome(work.today, day, start, chance)
        try:
            visit = bookings.book_visit(
                work,
                client_id=client_id,
                service=service,
                date=day,
                start=start,
                minutes=minutes,
                staff_id=work.actor.id,
                room_id=list_rooms(work)[ROOM[login]].id,
            )
        except Refused as refused:
            if refused.reason != "time_taken":
                raise
            continue
        taken.add((day, start, client_id))
        if outcome != "planned":
            visits.set_outcome(work, visit_id=visit.id, version=visit.version, outcome=outcome)


def _outcome(today: dt.date, day: dt.date, start: str, chance: random.Random) -> str:
    if day > today or (day == today and start >= NOW[:2] + ":00"):
        return "planned"
    return chance.choices(("attended", "no_show", "cancelled", "withdrawn"), (78, 8, 12, 2))[0]
