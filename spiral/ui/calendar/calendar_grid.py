"""CalendarGrid: rooms or people down, days across; one cell or booking at a time has the keyboard."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from spiral.language import tr
from spiral.ui.calendar.calendar_cells import (
    CellShown,
    Entry,
    GridColumn,
    GridRow,
    foremost,
    unfolded,
    with_offer,
)
from spiral.ui.calendar.calendar_painter import ENTRY, HEAD, LINE, STEP, TOP, CalendarPainter, lines_of

LEAST_COLUMN = 150
ROW_HEAD = 128
NARROW_HEAD = 112
NARROW = 700
BELOW = 22
LEAST_ROW = 62
LAST_ENTRY = 1_000
RING = 3


class CalendarGrid(QAbstractScrollArea):
    """`opened` is Enter on a booking, `asked` Enter on free time, `key_pressed` a letter on a booking.

    A booking that is picked up (F, or drawn with the mouse) follows the arrows; Enter puts it down: `dropped`.
    A row never takes more than half of the height: the rest of a full day is told as a number, and shown in the
    row one goes into. `corner` says what the rows are and which week it is.
    """

    opened = Signal(object)
    asked = Signal(str, str)
    dropped = Signal(object, str, str)
    key_pressed = Signal(str, object)
    menu_asked = Signal(object, object)
    moved = Signal()

    def __init__(self, title: str, keys: str = "") -> None:
        super().__init__()
        self._title, self._keys = title, keys.upper()
        self.columns: list[GridColumn] = []
        self.rows: list[GridRow] = []
        self._cells: Mapping[tuple[str, str], CellShown] = {}
        self._painter = CalendarPainter()
        self.corner = ("", "")
        self._tops = [0]
        self._at: tuple[int, int] = (0, 0)
        self._entry: int | None = None
        self.picked: Entry | None = None
        self._picked_from: tuple[int, int] = (0, 0)
        self.setProperty("ownFocus", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(STEP)
        self._tell()

    # --- what is shown -----------------------------------------------------------------------------------

    def show_grid(
        self,
        columns: Sequence[GridColumn],
        rows: Sequence[GridRow],
        cells: Mapping[tuple[str, str], CellShown],
        *,
        wide: bool,
    ) -> None:
        """Show other days or rows; the keyboard stays at the same place, on the same booking where it still is."""
        kept_entry, kept_cell = self.entry(), self.cell_keys()
        self.columns, self.rows, self._cells = list(columns), list(rows), cells
        self._painter.wide = wide
        self._entry = None
        if not (kept_entry and self.choose_entry(kept_entry.key)) and not (
            kept_cell and self.choose_cell(*kept_cell)
        ):
            self._at = (
                min(self._at[0], max(len(rows) - 1, 0)),
                next((at for at, each in enumerate(columns) if each.is_today), 0),
            )
        self._measure()
        self._tell()

    def cell(self, row: int, column: int) -> CellShown:
        """What stands in a cell."""
        if row >= len(self.rows) or column >= len(self.columns):
            return CellShown()
        return self._cells.get((self.rows[row].key, self.columns[column].key), CellShown())

    def cell_of(self, row_key: str, day: str) -> CellShown | None:
        """What stands in a row's day."""
        return self._cells.get((row_key, day))

    def cell_keys(self) -> tuple[str, str] | None:
        """The row and the day one stands on."""
        row, column = self._at
        if row >= len(self.rows) or column >= len(self.columns):
            return None
        return self.rows[row].key, self.columns[column].key

    def entry(self) -> Entry | None:
        """The booking one stands on, if one does."""
        entries = self.cell(*self._at).entries
        return entries[self._entry] if self._entry is not None and self._entry < len(entries) else None

    def choose_cell(self, row_key: str, day: str) -> bool:
        """Stand on a cell; False when it is not shown."""
        rows, days = [row.key for row in self.rows], [column.key for column in self.columns]
        if row_key not in rows or day not in days:
            return False
        self._stand((rows.index(row_key), days.index(day)), None)
        return True

    def choose_entry(self, key: str) -> bool:
        """Stand on a booking; False when it is not shown."""
        for row in range(len(self.rows)):
            for column in range(len(self.columns)):
                for at, entry in enumerate(self.cell(row, column).entries):
                    if entry.key == key:
                        self._stand((row, column), at)
                        return True
        return False

    def _stand(self, at: tuple[int, int], entry: int | None) -> None:
        self._at, self._entry = at, entry
        self._measure()
        self._reveal()
        self._tell()
        self.moved.emit()

    def _tell(self) -> None:
        """Say where one stands, for who does not see the grid."""
        place = self.cell_keys()
        if place is None:
            self.setAccessibleName(self._title)
            return
        row, column = self.rows[self._at[0]], self.columns[self._at[1]]
        cell, entry = self.cell(*self._at), self.entry()
        count = tr("{n} bookings", n=sum(each.row is not None for each in cell.entries))
        where = ", ".join(filter(None, (row.title, f"{column.title} {column.date}", column.holiday)))
        what = entry.said if entry else ", ".join(filter(None, (count, cell.free)))
        moving = tr("moving {booking}", booking=self.picked.said) if self.picked else ""
        self.setAccessibleName(". ".join(filter(None, (self._title, where, what, moving))))
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.viewport().update()

    # --- sizes -------------------------------------------------------------------------------------------

    def _head_width(self) -> int:
        return NARROW_HEAD if self.viewport().width() < NARROW else ROW_HEAD

    def _column_width(self) -> int:
        """As many whole days as there is room for."""
        room = self.viewport().width() - self._head_width()
        return room // max(min(room // LEAST_COLUMN, len(self.columns)), 1)

    def _most(self, row: int) -> int:
        """How many bookings of a cell are drawn: all of them in the row one has gone into."""
        if row == self._at[0] and self._entry is not None:
            return LAST_ENTRY
        return max((self.viewport().height() - HEAD) // 2 - TOP - BELOW, 2 * STEP) // STEP

    def visible(self, row: int, column: int) -> list[int]:
        """Which bookings of a cell are drawn, by their place in it."""
        entries = self._shown(row, column).entries
        outside = self._outside(row, column)
        return [outside[at] for at in foremost([entries[at] for at in outside], self._most(row))]

    def _outside(self, row: int, column: int) -> list[int]:
        """Which bookings of a cell are there to be drawn: all of them in a day alone, or where one has gone in."""
        entries = self._shown(row, column).entries
        within = (row == self._at[0] and self._entry is not None) or self._painter.wide
        return list(range(len(entries))) if within else unfolded(entries)

    def _row_height(self, row: int) -> int:
        days = range(len(self.columns))
        most = max((len(self.visible(row, each)) for each in days), default=0)
        note = 16 if self.rows[row].note else 0
        return max(LEAST_ROW + note, TOP + most * STEP + BELOW + self._more_lines(row) * LINE)

    def _more_lines(self, row: int) -> int:
        """How many lines beyond the first the longest free time of a row needs."""
        wide = self._column_width() - 16
        cells = (self._drawn(row, each) for each in range(len(self.columns)))
        return max((lines_of(cell.free, wide) for cell in cells), default=1) - 1

    def _measure(self) -> None:
        """How high each row is now; whenever something is shown, chosen or picked up."""
        self._tops = list(accumulate(map(self._row_height, range(len(self.rows))), initial=0))
        height = self._tops[-1]
        down = max(height - self.viewport().height() + HEAD, 0)
        self.verticalScrollBar().setRange(0, down)
        self.verticalScrollBar().setPageStep(self.viewport().height() - HEAD)
        wide = self._column_width() * len(self.columns) + self._head_width()
        self.horizontalScrollBar().setRange(0, max(wide - self.viewport().width(), 0))
        self.horizontalScrollBar().setPageStep(self._column_width())
        self.horizontalScrollBar().setSingleStep(self._column_width())
        self.viewport().update()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._measure()
        self._reveal()

    def cell_box(self, row: int, column: int) -> QRect:
        """Where a cell lies in the view."""
        top = HEAD - self.verticalScrollBar().value() + self._tops[row]
        wide = self._column_width()
        left = self._head_width() - self.horizontalScrollBar().value() + column * wide
        room = self.viewport().width() - self._head_width()
        if column == len(self.columns) - 1 and wide * len(self.columns) <= room:
            wide = room - column * wide
        return QRect(left, top, wide, self._tops[row + 1] - self._tops[row])

    def entry_box(self, row: int, column: int, at: int) -> QRect:
        """Where a booking lies in the view; empty for one that is not drawn."""
        box, drawn = self.cell_box(row, column), self.visible(row, column)
        if at not in drawn:
            return QRect()
        return QRect(box.left() + 8, box.top() + TOP + drawn.index(at) * STEP, box.width() - 16, ENTRY)

    def _reveal(self) -> None:
        if self.cell_keys() is None or len(self._tops) <= len(self.rows):
            return
        box = self.cell_box(*self._at)
        if self._entry is not None and box.height() > self.viewport().height() - HEAD:
            box = self.entry_box(*self._at, self._entry)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        beyond = box.bottom() + RING - self.viewport().height()
        if box.top() < HEAD + RING:
            down.setValue(down.value() - (HEAD + RING - box.top()))
        elif beyond > 0:
            down.setValue(down.value() + beyond)
        if box.left() < self._head_width():
            across.setValue(across.value() - (self._head_width() - box.left()))
        elif box.right() > self.viewport().width():
            across.setValue(across.value() + box.right() - self.viewport().width() + 1)

    # --- keys --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = Qt.Key(event.key()), event.text().upper()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        entry = self.entry()
        menu = key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if menu and entry is not None:
            self.menu_asked.emit(entry, self.spot_of(self._at))
        elif not plain or not self.rows:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._across(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._down(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape and self.picked is not None:
            self.put_back()
        elif key == Qt.Key.Key_Menu and entry is not None:
            self.menu_asked.emit(entry, self.spot_of(self._at))
        elif letter == "F" and entry is not None and self.pick_up(entry):
            pass
        elif letter and letter in self._keys and entry is not None and self.picked is None:
            self.key_pressed.emit(letter, entry)
        else:
            super().keyPressEvent(event)

    def _across(self, by: int) -> None:
        row, column = self._at
        self._stand((row, max(0, min(column + by, len(self.columns) - 1))), None)

    def _down(self, by: int) -> None:
        """Through the cell, then its bookings, then the next row's."""
        row, column = self._at
        at = -1 if self._entry is None else self._entry
        if self.picked is not None:
            self._stand((max(0, min(row + by, len(self.rows) - 1)), column), None)
            self._measure()
            return
        at += by
        if at < -1 and row > 0:
            row -= 1
            at = len(self.cell(row, column).entries) - 1
        elif at >= len(self.cell(row, column).entries) and row < len(self.rows) - 1:
            row, at = row + 1, -1
        at = max(-1, min(at, len(self.cell(row, column).entries) - 1))
        self._stand((row, column), None if at < 0 else at)

    def _enter(self) -> None:
        entry, place = self.entry(), self.cell_keys()
        if self.picked is not None and place is not None:
            picked, self.picked = self.picked, None
            self._measure()
            self.dropped.emit(picked, *place)
        elif entry is not None:
            self.opened.emit(entry)
        elif place is not None:
            self.asked.emit(*place)

    def pick_up(self, entry: Entry) -> bool:
        """Take a booking along to another cell; False for what cannot be moved from here."""
        if entry.row is None or entry.row.whose is None or entry.row.outcome != "planned":
            return False
        self.picked, self._picked_from = entry, self._at
        self._entry = None
        self._measure()
        self._tell()
        return True

    def put_back(self) -> None:
        """The booking stays where it was."""
        picked, self.picked = self.picked, None
        self._measure()
        if picked is not None:
            self.choose_entry(picked.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def spot_of(self, at: tuple[int, int]) -> QPoint:
        """The middle of a cell on the screen."""
        return self.viewport().mapToGlobal(self.cell_box(*at).center())

    # --- drawing -----------------------------------------------------------------------------------------

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = self._head_width()
        inside = QRect(head, HEAD, self.viewport().width() - head, self.viewport().height() - HEAD)
        painter.setClipRect(inside)
        for row in range(len(self.rows)):
            for column, day in enumerate(self.columns):
                box = self.cell_box(row, column)
                if box.intersects(inside):
                    self._painter.cell(painter, box, self._drawn(row, column), today=day.is_today)
        self._paint_focus(painter)
        painter.setClipping(False)
        for row, each in enumerate(self.rows):
            box = self.cell_box(row, 0)
            if box.bottom() > HEAD:
                painter.setClipRect(0, HEAD, head, inside.height())
                self._painter.row_head(painter, QRect(0, box.top(), head, box.height()), each)
        painter.setClipRect(head, 0, inside.width(), HEAD)
        self._painter.two_lines = not all(
            self._painter.fits(day, self._column_width()) for day in self.columns
        )
        for column, day in enumerate(self.columns):
            box = self.cell_box(0, column) if self.rows else QRect()
            self._painter.column_head(painter, QRect(box.left(), 0, box.width(), HEAD), day)
        painter.setClipping(False)
        self._painter.corner(painter, QRect(0, 0, head, HEAD), self.corner)
        painter.end()

    def _shown(self, row: int, column: int) -> CellShown:
        """A cell with the booking that is on its way in it."""
        cell = self.cell(row, column)
        if self.picked is None or (row, column) != self._at:
            return cell
        words = tr("{who}, moving", who=self.picked.title)
        return with_offer(cell, self._painter.on_its_way(self.picked, words))

    def _drawn(self, row: int, column: int) -> CellShown:
        """A cell as much as there is room for, and how many more there are."""
        cell, drawn = self._shown(row, column), self.visible(row, column)
        entries = tuple(cell.entries[at] for at in drawn)
        more = len(self._outside(row, column)) - len(drawn)
        if not more:
            return replace(cell, entries=entries)
        told = tr("{n} more", n=more)
        free = f"{told}. {cell.free}" if cell.free else told
        return replace(cell, entries=entries, free=free)

    def _paint_focus(self, painter: QPainter) -> None:
        if not self.rows or not self.hasFocus():
            return
        if self._entry is not None and self.entry() is not None:
            box = self.entry_box(*self._at, self._entry).adjusted(-3, -2, 3, 2)
        else:
            box = self.cell_box(*self._at).adjusted(1, 1, -2, -2)
        self._painter.ring(painter, box)
