"""MouseGrid: the calendar's grid under the mouse: pressed, drawn to another cell, double-clicked; its menu and tips."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from spiral.ui.calendar.calendar_grid import CalendarGrid
from spiral.ui.calendar.calendar_painter import HEAD


class MouseGrid(CalendarGrid):
    """A booking drawn to another cell is picked up on the way and put down where it is let go."""

    def __init__(self, title: str, keys: str = "") -> None:
        super().__init__(title, keys)
        self._pressed: QPoint | None = None
        self._drawing = False

    def _spot(self, point: QPoint) -> tuple[tuple[int, int], int | None] | None:
        if point.y() < HEAD or point.x() < self._head_width():
            return None
        for row in range(len(self.rows)):
            for column in range(len(self.columns)):
                if self.cell_box(row, column).contains(point):
                    boxes = range(len(self.cell(row, column).entries))
                    hit = (at for at in boxes if self.entry_box(row, column, at).contains(point))
                    return (row, column), next(hit, None)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position().toPoint())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._stand_under_pointer(*spot)

    def _stand_under_pointer(self, at: tuple[int, int], entry: int | None) -> None:
        """What was pressed stays where it is when a row above becomes lower."""
        top = self.cell_box(*at).top()
        self._stand(at, entry)
        down = self.verticalScrollBar()
        down.setValue(down.value() + self.cell_box(*at).top() - top)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point, entry = event.position().toPoint(), self.entry()
        far = self._pressed is not None and (
            (point - self._pressed).manhattanLength() > QApplication.startDragDistance()
        )
        if far and not self._drawing and entry is not None:
            self._drawing = self.pick_up(entry)
        spot = self._spot(point) if self._drawing else None
        if spot is not None and spot[0] != self._at:
            self._stand(spot[0], None)
            self._measure()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawing, self._drawing, self._pressed = self._drawing, False, None
        if drawing and self._at == self._picked_from:
            self.put_back()
        elif drawing:
            self._enter()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._spot(event.position().toPoint()) is not None:
            self._pressed = None
            self._enter()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = None if by_key else self._spot(self.viewport().mapFromGlobal(event.globalPos()))
        if spot is not None:
            self._stand(*spot)
        entry = self.entry()
        if entry is not None:
            self.menu_asked.emit(entry, self.spot_of(self._at) if by_key else event.globalPos())

    def viewportEvent(self, event) -> bool:  # type: ignore[no-untyped-def]
        if isinstance(event, QHelpEvent):
            spot = self._spot(event.pos())
            if spot is not None and spot[1] is not None:
                QToolTip.showText(event.globalPos(), self.cell(*spot[0]).entries[spot[1]].said, self)
                return True
        return super().viewportEvent(event)
