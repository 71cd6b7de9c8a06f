"""A colleague's hours on a weekday: from when to when, how often, where, from which day and until when."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import phrase, phrases
from spiral.records.reception_hours import (
    EACH_WEEK,
    EVERY_OTHER,
    PHONE,
    VISITS,
    WEEK,
    ReceptionRow,
    set_reception_hours,
)
from spiral.records.rooms import RoomRow
from spiral.records.staff import StaffRow
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import FormSheet, open_form
from spiral.ui.palette import font
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import FieldRow
from spiral.ui.parts.tick import Tick
from spiral.ui.visits.visit_draft import clock_typed

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

AHEAD = 3  # turns that are told below


def often_words(every: int) -> str:
    """How often, in words."""
    return {EACH_WEEK: tr("each week"), EVERY_OTHER: tr("every other week")}[every]


def kind_words(kind: str) -> str:
    """What the hours are for."""
    return {VISITS: tr("visits"), PHONE: tr("telephone")}[kind]


class ReceptionSheet(FormSheet):
    """`row` is what to change; None is new."""

    refuses: ClassVar[Mapping[str, str]] = {
        "reception_out_of_order": "ends",
        "bad_time": "starts",
        "days_out_of_order": "until",
        "reception_overlaps": "starts",
        "no_such_room": "room",
    }

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        row: ReceptionRow | None,
        people: Sequence[StaffRow],
        rooms: Sequence[RoomRow],
    ) -> None:
        super().__init__(main, desk, tr("Reception hours"))
        self._row = row
        self.staff = Choice([(each.id, each.name) for each in people], placeholder=tr("Choose"))
        self.kind = Choice([(kind, capital(kind_words(kind))) for kind in (VISITS, PHONE)])
        days = phrases("weekday")
        self.weekday = Choice([(at, capital(days[str(at)])) for at in range(1, WEEK + 1)])
        self.every = Choice([(each, capital(often_words(each))) for each in (EACH_WEEK, EVERY_OTHER)])
        self.starts, self.ends = QLineEdit(), QLineEdit()
        for line in (self.starts, self.ends):
            line.setFont(font())
        shown = [each for each in rooms if each.offered or (row and each.id == row.room_id)]
        self.room = Choice([(None, tr("No room")), *((each.id, each.name) for each in shown)])
        self.from_date, self.until = DateField(desk.today), DateField(desk.today)
        self.red_days = Tick(tr("On red days too"))
        self._fill(row)
        self._lay_out()
        for day in (self.from_date, self.until):
            day.changed.connect(lambda _day: self._tell_turns())
        for choice in (self.weekday, self.every):
            choice.currentIndexChanged.connect(lambda _at: self._tell_turns())
        self.red_days.toggled.connect(lambda _on: self._tell_turns())
        self.ready()
        self._tell_turns()

    def _fill(self, row: ReceptionRow | None) -> None:
        self.kind.set_value(row.kind if row else VISITS)
        self.weekday.set_value(row.weekday if row else self.desk.today().isoweekday())
        self.every.set_value(row.every if row else EACH_WEEK)
        self.from_date.set_value(dt.date.fromisoformat(row.from_date) if row else self.desk.today())
        if row is not None:
            self.staff.set_value(row.staff_id)
            self.starts.setText(row.starts)
            self.ends.setText(row.ends)
            self.room.set_value(row.room_id)
            self.red_days.setChecked(row.red_days)
            if row.until:
                self.until.set_value(dt.date.fromisoformat(row.until))

    def _lay_out(self) -> None:
        who = self.field("staff", tr("Who"), self.staff)
        self.add(FieldRow(who, self.field("kind", tr("For"), self.kind), stretch=who))
        self.add(
            FieldRow(
                self.field("weekday", tr("Weekday"), self.weekday),
                self.field("starts", tr("From"), self.starts, characters=6),
                self.field("ends", tr("To"), self.ends, characters=6),
                self.field("every", tr("How often"), self.every),
            )
        )
        self.add(self.field("room", tr("Room"), self.room))
        self.add(
            FieldRow(
                self.field("from_date", tr("Holds from"), self.from_date),
                self.field("until", tr("Last day, if any"), self.until),
            )
        )
        self.add(self.red_days)

    def _tell_turns(self) -> None:
        """The next days it falls on: every other week is counted from the first."""
        self.foot.set_note(self._turns(), "calendar-blank")

    def _turns(self) -> str:
        first = self.from_date.value()
        if first is None:
            return ""
        until = self.until.value()
        row = ReceptionRow(
            "", 0, "", VISITS, self.weekday.value(), "", "", self.every.value(), first.isoformat(),
            until.isoformat() if until else None, red_days=self.red_days.isChecked(),
        )  # fmt: skip
        begins = max(first, self.desk.today())
        days = (begins + dt.timedelta(days=n) for n in range(WEEK * EVERY_OTHER * (AHEAD + 2)))
        return tr("Next: {days}", days=", ".join([str(day) for day in days if row.is_on(day)][:AHEAD]) or "–")

    def facts(self) -> Any:
        chosen = (self.staff, self.kind, self.weekday, self.every, self.room, self.from_date, self.until)
        typed = (self.starts.text(), self.ends.text(), self.red_days.isChecked())
        return *(each.value() for each in chosen), *typed

    def problems(self) -> dict[str, str]:
        found = {}
        if self.staff.value() is None:
            found["staff"] = tr("Choose who receives.")
        for key, line in (("starts", self.starts), ("ends", self.ends)):
            if clock_typed(line.text()) is None:
                found[key] = tr("Write a time as 09:30 or 930.")
        if self.from_date.value() is None:
            found["from_date"] = self.from_date.problem() or tr("Write the day from which it holds.")
        if self.until.value() is None and self.until.problem():
            found["until"] = self.until.problem()
        return found

    def keep(self) -> str:
        day, starts, ends = (
            self.from_date.value(),
            clock_typed(self.starts.text()),
            clock_typed(self.ends.text()),
        )
        assert day is not None
        assert starts is not None
        assert ends is not None
        row = self.desk.do(
            set_reception_hours,
            staff_id=self.staff.value(),
            kind=self.kind.value(),
            weekday=self.weekday.value(),
            starts=starts,
            ends=ends,
            every=self.every.value(),
            room_id=self.room.value(),
            from_date=day,
            until=self.until.value(),
            red_days=self.red_days.isChecked(),
            hours_id=self._row.id if self._row else None,
            version=self._row.version if self._row else 0,
        )
        weekday = capital(phrase("weekday", str(row.weekday)))
        return tr(
            "{weekday} {starts}–{ends}, {often}.",
            weekday=weekday,
            starts=row.starts,
            ends=row.ends,
            often=often_words(row.every),
        )


def open_reception(
    main: "MainWindow",
    desk: Desk,
    row: ReceptionRow | None,
    people: Sequence[StaffRow],
    rooms: Sequence[RoomRow],
) -> ReceptionSheet | None:
    """A colleague's form."""
    return open_form(
        main, lambda: ReceptionSheet(main, desk, row, people, rooms), "staff" if row is None else "starts"
    )
