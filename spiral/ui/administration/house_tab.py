"""Rooms and opening hours: what can be booked, and when the house is open on each weekday."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.opening_hours import HoursRow, is_evening, list_opening_hours
from spiral.records.rooms import RoomRow, list_rooms
from spiral.reports.names import capital
from spiral.ui.administration.house_sheets import open_hours_sheet, open_room
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Glyph, Words
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.tag import Mark
from spiral.ui.parts.text import Text

SIDE = 400


class HouseTab(Page):
    """For the chief. F6 goes from the rooms to the hours."""

    def _build(self) -> None:
        guide = tr("A room that is ended stays on the visits it has had. Hours hold from the day you choose.")
        self.change = plain(tr("Change…"), key="Return")
        self.new = primary(tr("New room…"), icon="plus", key="Ctrl+N")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Text(guide, tone="muted", wrap=True), 1)
        top.addWidget(self.change)
        top.addWidget(self.new)
        self.rooms: RowList[RoomRow] = RowList(
            "rooms",
            tr("Rooms"),
            [
                Column("name", tr("Room"), lambda row: row.name, weight=STRONG, stretch=True, whole=True),
                Column("state", tr("State"), _state),
            ],
            empty=tr("The rooms that can be booked stand here. Ctrl+N adds one."),
        )
        self.hours: RowList[HoursRow] = RowList(
            "opening-hours",
            tr("Opening hours"),
            _hours_columns(),
            row_id=lambda row: (row.weekday, row.from_date),
        )
        rooms, hours = Card(), Card()
        rooms.add(self.rooms, 1)
        hours.add(self.hours, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(SideBySide(rooms, hours, width=SIDE), 1)

    def _connect(self) -> None:
        self.new.bind(self)
        self.new.clicked.connect(lambda: open_room(self.main, self.desk, None))
        self.change.clicked.connect(self._change)
        self.rooms.row_activated.connect(lambda row: open_room(self.main, self.desk, row))
        self.hours.row_activated.connect(lambda row: open_hours_sheet(self.main, self.desk, row))

    def refresh(self) -> None:
        self.rooms.set_rows(self.desk.ask(list_rooms))
        self.hours.set_rows(self.desk.ask(list_opening_hours))
        for rows in (self.rooms, self.hours):
            if rows.chosen() is None:
                rows.choose_end()

    def _change(self) -> None:
        if (row := self.hours.chosen()) is not None and self.hours.hasFocus():
            open_hours_sheet(self.main, self.desk, row)
        elif (room := self.rooms.chosen()) is not None:
            open_room(self.main, self.desk, room)

    def footer_keys(self) -> FooterKeys:
        return (("Ctrl+N", tr("new room")), ("Enter", tr("change")), ("F6", tr("next part")))

    def parts_beside(self) -> Sequence[QWidget]:
        return (self.hours,)

    def take_focus(self) -> None:
        self.rooms.setFocus()


def _state(row: RoomRow) -> Cell:
    if row.offered:
        return Cell((Mark(tr("can be booked"), "ok", "check-circle"),))
    return Cell((Mark(tr("ended"), "neutral", "prohibit"),))


def _hours_columns() -> list[Column[HoursRow]]:
    return [
        Column("day", tr("Weekday"), _weekday, lambda row: (row.weekday, row.from_date or ""), stretch=True),
        Column("hours", tr("Open"), _open, lambda row: row.opens or ""),
        Column("from", tr("Holds from"), lambda row: row.from_date or "–", lambda row: row.from_date or ""),
    ]


def _weekday(row: HoursRow) -> Cell:
    words = Words(capital(phrase("weekday", str(row.weekday))), weight=STRONG)
    return Cell((words, Glyph("moon", "muted"))) if is_evening(row.span) else Cell((words,))


def _open(row: HoursRow) -> Cell:
    if row.span is None:
        return Cell((Words(tr("closed"), "muted"),))
    return Cell((Words(f"{row.opens}–{row.closes}"),))
