"""A first visit offered: day, time and room with the one who takes the case; the day settles the 14 days."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.clashes import Wanted
from spiral.records.deadlines import FIRST_VISIT_DAYS
from spiral.records.first_visits import FirstVisitRow, offer_first_visit
from spiral.records.free_times import find_free_place
from spiral.records.rooms import list_rooms
from spiral.ui.case_sheet import CaseSheet
from spiral.ui.desk import Desk
from spiral.ui.form_sheet import open_form
from spiral.ui.palette import font
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import FieldRow
from spiral.ui.visit_draft import clock_typed
from spiral.ui.way_out import CLASH, place_words
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

MINUTES = 50
MORNING = "10:00"


class FirstVisitSheet(CaseSheet):
    """The nearest free time stands there from the start."""

    refuses: ClassVar[Mapping[str, str]] = {"bad_time": "start", "no_such_room": "room"}

    def __init__(self, main: "MainWindow", desk: Desk, row: FirstVisitRow) -> None:
        super().__init__(main, desk, row.client_id, tr("Offer a first visit"), save=tr("Book"))
        self._row = row
        last = dt.date.fromisoformat(row.conference) + dt.timedelta(days=FIRST_VISIT_DAYS)
        self.subtitle.setText(tr("{staff}, at the latest {day}", staff=row.staff, day=last.isoformat()))
        rooms = [each for each in desk.ask(list_rooms) if each.offered]
        self.date, self.start = DateField(desk.today), QLineEdit()
        self.start.setFont(font())
        self.room = Choice((each.id, each.name) for each in rooms)
        talking = rooms[2 if len(rooms) > 2 else 0]
        wanted = Wanted(desk.today() + dt.timedelta(days=1), MORNING, MINUTES, row.staff_id, talking.id)
        place = desk.ask(find_free_place, wanted)
        self.date.set_value(place.date if place else wanted.date)
        self.start.setText(place.start if place else MORNING)
        self.room.set_value(place.room_id if place else talking.id)
        self.add(
            FieldRow(
                self.field("date", tr("Day"), self.date),
                self.field("start", tr("Start"), self.start, characters=6),
                self.field("room", tr("Room"), self.room),
            )
        )
        self.ready()

    def facts(self) -> Any:
        return self.date.value(), self.start.text(), self.room.value()

    def problems(self) -> dict[str, str]:
        found = {}
        if self.date.value() is None:
            found["date"] = self.date.problem() or tr("Write the day.")
        if clock_typed(self.start.text()) is None:
            found["start"] = tr("Write a time as 09:30 or 930.")
        return found

    def keep(self) -> str:
        day, start = self.date.value(), clock_typed(self.start.text())
        assert day is not None
        assert start is not None
        visit = self.desk.do(
            offer_first_visit,
            enquiry_id=self._row.enquiry_id,
            date=day,
            start=start,
            room_id=self.room.value(),
            minutes=MINUTES,
        )
        return tr("Booked: {day} {time}.", day=visit.date, time=visit.start)

    def refused(self, refused: Refused) -> None:
        day, start = self.date.value(), clock_typed(self.start.text())
        if refused.reason in CLASH and day is not None and start is not None:
            wanted = Wanted(day, start, MINUTES, self._row.staff_id, self.room.value())
            place = self.desk.ask(find_free_place, wanted)
            self.notice.say("danger", refusal(refused), place_words(place, wanted))
        else:
            super().refused(refused)


def open_first_visit(main: "MainWindow", desk: Desk, row: FirstVisitRow) -> CaseSheet | None:
    """Book the first visit of an offer."""
    return open_form(main, lambda: FirstVisitSheet(main, desk, row), "date")
