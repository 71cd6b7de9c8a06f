"""How full each therapist's week is: booked talks against the week's target in proportion to the post."""

import datetime as dt
from dataclasses import dataclass

from spiral.records.bookings import BookingRow
from spiral.records.catalogue import measures_on
from spiral.records.codes import Role
from spiral.records.staff import list_staff, staff_ids
from spiral.vault.work import Work

MEASURE = "therapy_visits"


@dataclass(frozen=True)
class Load:
    """Talks booked or held in a week, weekly times that contracts keep among them; `target` for the whole week."""

    staff_id: str
    booked: int
    target: float

    @property
    def full(self) -> bool:
        """Whether the week's target is reached."""
        return self.booked >= self.target


def loads_of(work: Work, monday: dt.date, week: list[BookingRow]) -> dict[str, Load]:
    """Each therapist's load of a week whose bookings were read; only for who sees what the talks are."""
    measure = next((row for row in measures_on(work, monday) if row.code == MEASURE), None)
    target, services = (measure.week_target or 0, set(measure.services)) if measure else (0, set())
    counts_as = staff_ids(work)
    found = {}
    for member in list_staff(work):
        if Role.THERAPIST not in member.roles or member.state not in ("active", "waiting"):
            continue
        booked = sum(
            counts_as[row.staff_id] == member.id and row.whose is not None and row.whose.service in services
            for row in week
        )
        found[member.id] = Load(member.id, booked, target * member.share / 100)
    return found
