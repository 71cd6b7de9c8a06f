"""One of the first talks booked: a first visit, whose day settles the 14 days, or an assessment talk after it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.bookings import book_visit
from spiral.records.clashes import Wanted
from spiral.records.deadlines import FIRST_VISIT_DAYS
from spiral.records.first_visits import ASSESSMENT, FirstVisitRow, offer_first_visit
from spiral.records.free_times import FreePlace, find_free_place
from spiral.records.rooms import RoomRow, list_rooms
from spiral.ui.calendar.booking_sheet import ACCEPT_KEY
from spiral.ui.clients.client_words import contact_note
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import open_form
from spiral.ui.palette import font
from spiral.ui.parts.buttons import Button, plain
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import FieldRow
from spiral.ui.parts.text import Text
from spiral.ui.treatment.case_read import CaseShown
from spiral.ui.treatment.case_sheet import CaseSheet
from spiral.ui.visits.visit_draft import clock_typed
from spiral.ui.way_out import CLASH, accept_words, place_words
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

MINUTES = 50
MORNING = "10:00"


def talking_room(rooms: Sequence[RoomRow]) -> str | None:
    """The room to begin from: the first after those of the clinic, where there are so many."""
    return rooms[2 if len(rooms) > 2 else 0].id if rooms else None


class TalkTimeSheet(CaseSheet):
    """Day, time and room of one talk; the free time nearest to the one that is wished stands there from the start."""

    refuses: ClassVar[Mapping[str, str]] = {"bad_time": "start", "no_such_room": "room"}

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        client_id: str,
        title: str,
        staff_id: str,
        day: dt.date,
        start: str,
        *,
        about: str,
    ) -> None:
        super().__init__(main, desk, client_id, title, save=tr("Book"))
        self._staff_id, self.about = staff_id, about
        rooms = [each for each in desk.ask(list_rooms) if each.offered]
        self.date, self.start = DateField(desk.today), QLineEdit()
        self.start.setFont(font())
        self.room = Choice(((each.id, each.name) for each in rooms), placeholder=tr("Choose"))
        talking = talking_room(rooms)
        wanted = Wanted(day, start, MINUTES, staff_id, talking)
        place = desk.ask(find_free_place, wanted)
        self.date.set_value(place.date if place else day)
        self.start.setText(place.start if place else start)
        self.room.set_value(place.room_id if place else talking)
        if self.whose.card is not None and self.whose.card.contact_note:
            self.add(Text(contact_note(self.whose.card.contact_note), wrap=True))
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

    def when(self) -> dict[str, Any]:
        """What is booked, as it is typed; only once there are no problems."""
        return {
            "date": self.date.value(),
            "start": clock_typed(self.start.text()),
            "minutes": MINUTES,
            "room_id": self.room.value(),
        }

    def refused(self, refused: Refused) -> None:
        when = self.when()
        if refused.reason in CLASH and when["date"] is not None and when["start"] is not None:
            wanted = Wanted(staff_id=self._staff_id, **when)
            place = self.desk.ask(find_free_place, wanted)
            actions = [] if place is None else [self._taking(place, wanted)]
            self.notice.say("danger", refusal(refused), place_words(place, wanted), actions)
            self.scroller.ensureWidgetVisible(self.notice)
            if actions:
                actions[0].setFocus()
        else:
            super().refused(refused)

    def _taking(self, place: FreePlace, wanted: Wanted) -> Button:
        """Fills in the free place; it is booked when the person saves."""
        take = plain(accept_words(place, wanted), key=ACCEPT_KEY)
        take.clicked.connect(lambda: self._take(place))
        return take.bind(self)

    def _take(self, place: FreePlace) -> None:
        self.date.set_value(place.date)
        self.start.setText(place.start)
        self.room.set_value(place.room_id)
        self.notice.clear()
        self.foot.save.setFocus()


class FirstVisitSheet(TalkTimeSheet):
    """The first visit of an offer, from tomorrow."""

    kept_as = "first_visit"

    def __init__(self, main: "MainWindow", desk: Desk, row: FirstVisitRow) -> None:
        self._row = row
        tomorrow = desk.today() + dt.timedelta(days=1)
        title = tr("Offer a first visit")
        facts = (row.client_id, title, row.staff_id, tomorrow, MORNING)
        super().__init__(main, desk, *facts, about=row.enquiry_id)
        last = dt.date.fromisoformat(row.conference) + dt.timedelta(days=FIRST_VISIT_DAYS)
        self.subtitle.setText(tr("{staff}, at the latest {day}", staff=row.staff, day=last.isoformat()))

    def keep(self) -> str:
        visit = self.desk.do(offer_first_visit, enquiry_id=self._row.enquiry_id, **self.when())
        return tr("Booked: {day} {time}.", day=visit.date, time=visit.start)


class AssessmentTimeSheet(TalkTimeSheet):
    """One of the two talks after the first visit: a week after the last one, at its time."""

    kept_as = "talk_time"

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown) -> None:
        self._case = shown.case
        last = max(shown.talks, key=lambda row: (row.visit.date, row.visit.start), default=None)
        tomorrow = desk.today() + dt.timedelta(days=1)
        day = dt.date.fromisoformat(last.visit.date) + dt.timedelta(weeks=1) if last else tomorrow
        super().__init__(
            main,
            desk,
            shown.case.client_id,
            tr("Book an assessment talk"),
            shown.case.staff_id,
            max(day, tomorrow),
            last.visit.start if last else MORNING,
            about=shown.case.id,
        )
        self.subtitle.setText(shown.case.staff)

    def keep(self) -> str:
        visit = self.desk.do(
            book_visit,
            client_id=self._case.client_id,
            service=ASSESSMENT,
            staff_id=self._case.staff_id,
            programme=self._case.programme,
            case_id=self._case.id,
            **self.when(),
        )
        return tr("Booked: {day} {time}.", day=visit.date, time=visit.start)


def open_first_visit(main: "MainWindow", desk: Desk, row: FirstVisitRow) -> CaseSheet | None:
    """Book the first visit of an offer."""
    return open_form(main, lambda: FirstVisitSheet(main, desk, row), "date")


def open_assessment_time(main: "MainWindow", desk: Desk, shown: CaseShown) -> CaseSheet | None:
    """Book one of the talks after the first visit."""
    return open_form(main, lambda: AssessmentTimeSheet(main, desk, shown), "date")
