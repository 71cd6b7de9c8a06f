"""RowColumns: widths, order and sorting of a list's columns, kept for each person under the list's name."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontMetricsF

from spiral.ui.palette import font
from spiral.ui.parts.cell import cell_width
from spiral.ui.parts.kept import forget, keep, kept
from spiral.ui.parts.row_head import RowHead
from spiral.ui.parts.rows_model import Column, RowsModel

SAMPLED = 200
LEAST = 96


class RowColumns(QObject):
    """What a person has drawn wider, moved or sorted stays so; the rest fits its content."""

    sorted_anew = Signal()

    def __init__(self, name: str, head: RowHead, model: RowsModel[Any]) -> None:
        super().__init__(head)
        self._name, self._head, self._model = f"lists/{name}", head, model
        self._widths: dict[str, int] = {}
        self._fitting = False
        self._room = 0
        self._recall()
        head.sectionClicked.connect(lambda at: self.sort_by_click(model.columns[at].key))
        head.sectionResized.connect(self._resized)
        head.sectionMoved.connect(lambda *_moved: self._moved())

    def fit(self, room: int) -> None:
        """Give each column its width; what is left over goes to those that stretch."""
        self._fitting, self._room = True, room
        stretching: list[tuple[int, int]] = []
        for at, column in enumerate(self._model.columns):
            if self._head.isSectionHidden(at):
                continue
            width = self._widths.get(column.key) or self._natural_width(at, column)
            width = max(width, self._head.minimumSectionSize())
            if column.stretch:
                stretching.append((at, width))
            else:
                self._head.resizeSection(at, width)
                room -= width
        for at, width in _shared(
            stretching, room, {at for at, _ in stretching if self._model.columns[at].whole}
        ):
            self._head.resizeSection(at, width)
        self._fitting = False
        self._head.viewport().update()

    def _natural_width(self, at: int, column: Column[Any]) -> int:
        left, right = self._head.padding(at)
        title = 0.0 if self._head.isHidden() else self._head.title_width(at)
        if isinstance(column.width, int):
            return round(max(column.width, title + left + right))
        if column.width is not None:
            content = QFontMetricsF(font(column.size, column.weight)).horizontalAdvance(column.width)
        else:
            rows = self._model.rows()[:SAMPLED]
            content = max((cell_width(column.cell(row)) for row in rows), default=0.0)
        return round(max(content, title) + 1) + left + right

    def sort_by_click(self, key: str) -> None:
        """Sort by a column; again turns it round, and once more goes back to the given order."""
        if not self._model.columns[self._model.column_at(key)].sortable:
            return
        sorts, descending = self._model.sorting()
        if sorts != key:
            self.sort_by(key)
        elif not descending:
            self.sort_by(key, descending=True)
        else:
            self.sort_by(None)

    def sort_by(self, key: str | None, descending: bool = False) -> None:
        """Sort, and remember it."""
        self._model.sort_by(key, descending)
        self._head.viewport().update()
        self._remember()
        self.sorted_anew.emit()

    def reset(self) -> None:
        """Order, widths and sorting as they were from the start."""
        self._widths = {}
        self._place([column.key for column in self._model.columns])
        self.sort_by(None)
        self.fit(self._room)
        forget(self._name)

    def order(self) -> list[str]:
        """The keys of the columns as they stand."""
        return [self._model.columns[self._head.logicalIndex(at)].key for at in range(self._head.count())]

    def _resized(self, at: int, _old: int, new: int) -> None:
        if not self._fitting:
            self._widths[self._model.columns[at].key] = new
            self._remember()

    def _moved(self) -> None:
        self.fit(self._room)
        self._remember()

    def _remember(self) -> None:
        sorts, descending = self._model.sorting()
        keep(self._name, {"order": self.order(), "widths": self._widths, "sort": sorts, "down": descending})

    def _recall(self) -> None:
        found = kept(self._name, {})
        known = [column.key for column in self._model.columns]
        widths = found.get("widths", {})
        self._widths = {key: int(width) for key, width in widths.items() if key in known}
        self._place([key for key in found.get("order", []) if key in known])
        if found.get("sort") in known:
            self._model.sort_by(found["sort"], bool(found.get("down")))

    def _place(self, keys: list[str]) -> None:
        self._head.blockSignals(True)
        for at, key in enumerate(keys):
            self._head.moveSection(self._head.visualIndex(self._model.column_at(key)), at)
        self._head.blockSignals(False)


def _shared(stretching: list[tuple[int, int]], room: int, whole: set[int]) -> list[tuple[int, int]]:
    """Share the room by what each would like; when it lacks, whole columns keep their width and others give way."""
    natural = sum(width for _, width in stretching)
    if room >= natural:
        return [(at, int(width * room / natural)) for at, width in stretching]
    left = room - sum(width for at, width in stretching if at in whole)
    giving = max(sum(width for at, width in stretching if at not in whole), 1)
    return [
        (at, width if at in whole else round(max(width * left / giving, min(width, LEAST))))
        for at, width in stretching
    ]
