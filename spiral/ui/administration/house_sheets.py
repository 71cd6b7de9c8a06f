"""A room's name and whether it can be booked; a weekday's opening hours from a day on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.opening_hours import HoursRow, set_opening_hours
from spiral.records.rooms import RoomRow, set_room
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import FormSheet, open_form
from spiral.ui.palette import font
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import FieldRow
from spiral.ui.parts.tick import Tick
from spiral.ui.visits.visit_draft import clock_typed

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class RoomSheet(FormSheet):
    """`row` is the room to change; None is a new one."""

    refuses: ClassVar[Mapping[str, str]] = {"name_missing": "name", "room_exists": "name"}

    def __init__(self, main: "MainWindow", desk: Desk, row: RoomRow | None) -> None:
        title = tr("New room") if row is None else tr("Change a room")
        super().__init__(main, desk, title, subtitle=row.name if row else "")
        self._row = row
        self.name = QLineEdit(row.name if row else "")
        self.name.setFont(font())
        self.offered = Tick(tr("Can be booked"), ticked=row is None or row.offered)
        self.add(self.field("name", tr("Name"), self.name))
        self.add(self.offered)
        self.offered.setVisible(row is not None)
        self.ready()

    def facts(self) -> Any:
        return self.name.text(), self.offered.isChecked()

    def keep(self) -> str:
        name, offered = self.facts()
        row = self.desk.do(set_room, name=name, room_id=self._row.id if self._row else None, offered=offered)
        if not row.offered:
            return tr("{room} is not booked any more.", room=row.name)
        return tr("{room} can be booked.", room=row.name)


class HoursSheet(FormSheet):
    """A weekday's hours, or that the house is closed then."""

    refuses: ClassVar[Mapping[str, str]] = {"hours_out_of_order": "closes", "bad_time": "opens"}

    def __init__(self, main: "MainWindow", desk: Desk, row: HoursRow) -> None:
        day = capital(phrase("weekday", str(row.weekday)))
        super().__init__(main, desk, tr("Opening hours"), subtitle=day)
        self._row = row
        self.day = DateField(desk.today)
        self.day.set_value(desk.today())
        self.opens, self.closes = QLineEdit(row.opens or ""), QLineEdit(row.closes or "")
        for line in (self.opens, self.closes):
            line.setFont(font())
        self.closed_all_day = Tick(tr("Closed the whole day"), ticked=row.span is None)
        self.add(self.field("from_date", tr("Holds from"), self.day))
        self.clocks = FieldRow(
            self.field("opens", tr("Opens"), self.opens, characters=6),
            self.field("closes", tr("Closes"), self.closes, characters=6),
        )
        self.add(self.clocks)
        self.add(self.closed_all_day)
        self.closed_all_day.toggled.connect(self._show_clocks)
        self._show_clocks(self.closed_all_day.isChecked())
        self.ready()

    def _show_clocks(self, closed: bool) -> None:
        for line in (self.opens, self.closes):
            line.setEnabled(not closed)

    def facts(self) -> Any:
        return self.day.value(), self.opens.text(), self.closes.text(), self.closed_all_day.isChecked()

    def problems(self) -> dict[str, str]:
        found = {}
        if self.day.value() is None:
            found["from_date"] = self.day.problem() or tr("Write the day from which it holds.")
        if not self.closed_all_day.isChecked():
            for key, line in (("opens", self.opens), ("closes", self.closes)):
                if clock_typed(line.text()) is None:
                    found[key] = tr("Write a time as 09:30 or 930.")
        return found

    def keep(self) -> str:
        day = self.day.value()
        assert day is not None
        open_at_all = not self.closed_all_day.isChecked()
        row = self.desk.do(
            set_opening_hours,
            weekday=self._row.weekday,
            from_date=day,
            opens=clock_typed(self.opens.text()) if open_at_all else None,
            closes=clock_typed(self.closes.text()) if open_at_all else None,
        )
        name = capital(phrase("weekday", str(row.weekday)))
        if row.span is None:
            return tr("{weekday} from {day}: closed.", weekday=name, day=day)
        return tr(
            "{weekday} from {day}: open {opens} to {closes}.",
            weekday=name,
            day=day,
            opens=row.opens,
            closes=row.closes,
        )


def open_room(main: "MainWindow", desk: Desk, row: RoomRow | None) -> RoomSheet | None:
    """A room's form."""
    return open_form(main, lambda: RoomSheet(main, desk, row), "name")


def open_hours_sheet(main: "MainWindow", desk: Desk, row: HoursRow) -> HoursSheet | None:
    """A weekday's form."""
    return open_form(main, lambda: HoursSheet(main, desk, row), "from_date" if row.span is None else "opens")
