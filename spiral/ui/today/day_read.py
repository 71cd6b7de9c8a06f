"""What Idag shows, read in one piece, and the day in words."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records import visits
from spiral.records.booked import BookedDay, list_booked
from spiral.records.case_talks import number_talks
from spiral.records.catalogue import services_on, short_name
from spiral.records.codes import Outcome
from spiral.records.rights import compartments_of
from spiral.records.visits import VisitRow
from spiral.reports.names import capital
from spiral.ui.parts.rows_model import Rule, Section
from spiral.vault.box import Box
from spiral.vault.work import Work

NOON, EVENING = "12:00", "16:00"
AHEAD = 7
Items = list[VisitRow | Section | Rule]


@dataclass(frozen=True)
class Day:
    """A day's visits, what has no outcome from earlier days, and what is booked the coming days."""

    day: dt.date
    visits: list[VisitRow]
    missing: list[VisitRow]
    booked: list[BookedDay]
    services: dict[str, str]
    series: dict[str, tuple[int, int]]

    def service(self, row: VisitRow) -> str:
        """What the visit is, in the unit's words."""
        return self.services.get(row.service, row.service)

    def place(self, row: VisitRow) -> str:
        """Which talk of a series it is; empty for every other visit."""
        number, total = self.series.get(row.id, (0, 0))
        return tr("{done} of {total}", done=number, total=total) if number else ""


def read_day(work: Work, *, day: dt.date, staff_id: str | None) -> Day:
    """One colleague's day and what waits for them; without `staff_id` all that I may see."""
    named = services_on(work, day) | services_on(work, work.today)
    rows = visits.list_day(work, day, staff_id)
    return Day(
        day,
        rows,
        visits.list_without_outcome(work, staff_id),
        list_booked(work, first=work.today + dt.timedelta(days=1), days=AHEAD, staff_id=staff_id),
        {code: capital(short_name(row.name(language()))) for code, row in named.items()},
        number_talks(work, [row.id for row in rows]),
    )


def missing_keys(box: Box) -> str:
    """What one waits for keys to, and from whom; empty when nothing is missing."""
    missing = sorted(name for name in compartments_of(box.actor.roles) if not box.holds(name))
    what = ", ".join(phrase("compartment", name) for name in missing)
    return (
        tr("You wait for a colleague who has the key to give it to you: {what}.", what=what) if what else ""
    )


def by_the_clock(rows: Iterable[VisitRow], now: str | None, me: str) -> Items:
    """Visits under morning, afternoon and evening; `now` draws the line between what was and what comes."""
    parts = {tr("Morning"): ("", NOON), tr("Afternoon"): (NOON, EVENING), tr("Evening"): (EVENING, "99")}
    items: Items = []
    drawn = now is None
    for title, (least, end) in parts.items():
        within = [row for row in rows if least <= row.start < end]
        if not within:
            continue
        if now is not None and not drawn and now < least:
            items.append(Rule(now))
            drawn = True
        items.append(Section(title, note=_assists(within, me)))
        for row in within:
            if now is not None and not drawn and row.start > now:
                items.append(Rule(now))
                drawn = True
            items.append(row)
    if now is not None and not drawn and items:
        items.append(Rule(now))
    return items


def _assists(rows: Iterable[VisitRow], me: str) -> str:
    """Whom I assist, said once over the part of the day."""
    names = dict.fromkeys(row.staff for row in rows if row.assisted_by == me and row.staff_id != me)
    return tr("you assist {names}", names=", ".join(names)) if names else ""


def day_summary(rows: list[VisitRow], now: str | None, shown: dict[str, str]) -> str:
    """The day in one line: how many, how they went, who waits since when. `shown`: each visit's name by its id."""
    if not rows:
        return ""
    told = Counter(row.outcome for row in rows)
    counts = [
        tr("{n} attended", n=told[Outcome.ATTENDED]),
        tr("{n} no-shows", n=told[Outcome.NO_SHOW]),
        tr("{n} cancelled", n=told[Outcome.CANCELLED]),
        tr("{n} withdrawn", n=told[Outcome.WITHDRAWN]),
        tr("{n} left", n=told[Outcome.PLANNED]),
    ]
    order = (
        Outcome.ATTENDED,
        Outcome.NO_SHOW,
        Outcome.CANCELLED,
        Outcome.WITHDRAWN,
        Outcome.PLANNED,
    )
    said = ",  ".join(words for words, code in zip(counts, order, strict=True) if told[code])
    return f"{tr('{n} visits:', n=len(rows))}  {said}.{_waiting(rows, now, shown)}"


def _waiting(rows: list[VisitRow], now: str | None, shown: dict[str, str]) -> str:
    """Who has come and whose time has not begun, or who dropped in; the one who came first is named."""
    if now is None:
        return ""
    come = (row for row in rows if row.arrived_at and row.outcome == Outcome.PLANNED)
    waiting = sorted(
        (row for row in come if row.start > now or (row.drop_in and row.end > now)),
        key=lambda row: row.arrived_at or "",
    )
    if not waiting:
        return ""
    first = waiting[0]
    told = tr("{who} has been waiting since {time}", who=shown[first.id], time=first.arrived_at or "")
    if len(waiting) > 1:
        told += " " + tr("and {n} more wait", n=len(waiting) - 1)
    return f"  {told}."
