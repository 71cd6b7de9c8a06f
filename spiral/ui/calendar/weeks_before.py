"""Earlier weeks of a contract that stand in the way of a talk: where each could go, taken with one button."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.bookings import BookingRow
from spiral.records.clashes import Wanted
from spiral.records.free_times import FreePlace, find_free_place
from spiral.records.sessions import MovedTalk, list_weeks_before
from spiral.ui.parts.buttons import Button, plain
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.desk import Desk

EARLIER = "earlier_week_taken"
Moved = Mapping[dt.date, MovedTalk]
Say = Callable[..., object]  # a notice's `say`, or the window's `tell`


@dataclass(frozen=True)
class WeekBefore:
    """A week whose time is taken by `what`; `place` is where its talk could be instead."""

    day: dt.date
    what: str
    place: FreePlace | None

    def place_words(self) -> str:
        """Day, time and room."""
        if self.place is None:
            return ""
        return " ".join(filter(None, (str(self.place.date), self.place.start, self.place.room)))


def read_weeks_before(work: Work, *, contract_id: str, day: dt.date) -> list[WeekBefore]:
    """The weeks before one that find their time taken, each with the nearest free place; none twice."""
    found: list[WeekBefore] = []
    proposed: list[Wanted] = []
    for each in list_weeks_before(work, contract_id=contract_id, day=day):
        frame = each.frame
        wanted = Wanted(each.day, frame.time, frame.minutes, frame.staff_id, frame.room_id)
        place = find_free_place(work, wanted, contract_id=contract_id, beside=proposed)
        if place is not None:
            proposed.append(Wanted(place.date, place.start, frame.minutes, frame.staff_id, place.room_id))
        found.append(WeekBefore(each.day, each.clash.what if each.clash else "", place))
    return found


def offer_earlier(
    desk: "Desk", say: Say, row: BookingRow, refused: Refused, go_on: Callable[[Moved], object]
) -> Button | None:
    """Tell what is in the way and, where every such week has a free place, the button that takes those and goes on."""
    day = dt.date.fromisoformat(row.slot or row.date)
    weeks = desk.ask(read_weeks_before, contract_id=row.contract_id or "", day=day)
    told = [
        tr("{day}: {what} is taken, {place} is free.", day=each.day, what=each.what, place=each.place_words())
        if each.place is not None
        else tr("{day}: {what} is taken, and nothing is free in four weeks.", day=each.day, what=each.what)
        for each in weeks
    ]
    moved = {
        each.day: MovedTalk(each.place.date, each.place.start, each.place.room_id or "")
        for each in weeks
        if each.place is not None
    }
    if len(moved) < len(weeks):
        say("danger", refusal(refused), " ".join(told))
        return None
    button = plain(
        tr("Place it so and go on") if len(weeks) == 1 else tr("Place them so and go on"), key="Ctrl+M"
    )
    button.clicked.connect(lambda: go_on(moved))
    say("danger", refusal(refused), " ".join(told), [button])
    return button
