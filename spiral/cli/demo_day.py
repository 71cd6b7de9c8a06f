"""The made-up clinic's day as it stands at a quarter to two: who waits, who dropped in, what lacks an outcome."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from spiral.records import bookings, staff, visits
from spiral.records.new_person import record_new_person
from spiral.records.rooms import list_rooms
from spiral.vault.box import Box

Open = Callable[[Path, str], Box]
# start, minutes, who, service, outcome, arrived, drop-in
MIDWIFE = (
    ("08:30", 45, "Åsa", "midwife_exam", "attended", "08:26", False),
    ("09:30", 50, "Sol", "support_series", "attended", "09:30", False),
    ("11:00", 30, "Ebba", "midwife_exam", "no_show", None, False),
    ("11:35", 25, "Kometen", "midwife_talk", "attended", "11:31", True),
    ("13:00", 45, "Bibi", "midwife_exam", "planned", "12:54", False),
    ("14:00", 50, "Hedda", "midwife_exam", "planned", "13:38", False),
    ("15:00", 30, "Rönn", "midwife_exam", "planned", None, False),
)
EVENING = (
    ("16:00", 30, "Anna", "gyn_exam", "planned", None, False),
    ("16:40", 30, "Disa", "gyn_exam", "cancelled", None, False),
    ("17:20", 30, "Jenny", "gyn_exam", "planned", None, False),
    ("18:00", 40, "Ärla", "gyn_exam", "planned", None, False),
)
OWN_DAY = ("midwife1", "gyn1")
FORGOTTEN = ((1, "16:15", "Greta", "midwife_exam"), (4, "16:15", "Lillan", "midwife_exam"))
KAST = (
    ("09:10", 15, "kast_call", "attended"),
    ("10:00", 50, "kast_talk", "attended"),
    ("14:30", 45, "kast_phone", "planned"),
)


def taken_today() -> list[tuple[str, str]]:
    """When and who, of the midwife's and the gynaecologist's day: they can be nowhere else."""
    return [(row[0], row[2]) for row in (*MIDWIFE, *EVENING)]


def record_day(folder: Path, today: dt.date, people: dict[str, str], open_as: Open) -> None:
    """Today for the midwife, who assists the gynaecologist in the evening; what she forgot; KAST's own day."""
    box = open_as(folder, "midwife1")
    try:
        with box.work(today) as work:
            me, room = box.actor.id, list_rooms(work)[0].id
            logins = {row.login: row.id for row in staff.list_staff(work)}
            for rows, receives, assists in ((MIDWIFE, me, None), (EVENING, logins["gyn1"], me)):
                for start, minutes, who, service, outcome, arrived, drop_in in rows:
                    visit = visits.record_visit(
                        work,
                        client_id=people[who],
                        service=service,
                        date=today,
                        start=start,
                        minutes=minutes,
                        staff_id=receives,
                        assisted_by=assists,
                        drop_in=drop_in,
                    )
                    visit = bookings.move_booking(
                        work, visit_id=visit.id, version=visit.version, room_id=room
                    )
                    if outcome != "planned" or arrived:
                        visits.change_visit(
                            work,
                            visit_id=visit.id,
                            version=visit.version,
                            outcome=outcome,
                            arrived_at=arrived,
                        )
            for days, start, who, service in FORGOTTEN:
                visits.record_visit(
                    work,
                    client_id=people[who],
                    service=service,
                    date=_office_day(today, days),
                    start=start,
                    minutes=45,
                    staff_id=me,
                )
    finally:
        box.close()
    _kast_day(folder, today, open_as)


def _kast_day(folder: Path, today: dt.date, open_as: Open) -> None:
    box = open_as(folder, "kast1")
    try:
        with box.work(today) as work:
            for start, minutes, service, outcome in KAST:
                record_new_person(
                    work,
                    gender="man",
                    home="kast",
                    service=service,
                    date=today,
                    start=start,
                    minutes=minutes,
                    staff_id=box.actor.id,
                    outcome=outcome,
                )
    finally:
        box.close()


def _office_day(today: dt.date, back: int) -> dt.date:
    """So many days ago, or the Friday before."""
    day = today - dt.timedelta(days=back)
    return day - dt.timedelta(days=max(day.isoweekday() - 5, 0))
