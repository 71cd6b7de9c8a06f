"""Flow: a layout that puts widgets in a row and goes on below when the row is full."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid

from spiral.ui.palette import NEAR


class Flow(QLayout):
    """Left to right, or with `right` flush with the right edge; each row as tall as its tallest widget.

    An item made by `QLayout.addWidget` is C++'s own: nobody tells Python when it is deleted, nor the item when its
    widget is, and the next look at either ends the program. So items are made here, and one is shown while both live.
    """

    _items: Sequence[
        tuple[QLayoutItem, QWidget | None]
    ] = ()  # what is left of a layout while it is taken down

    def __init__(self, parent: QWidget | None = None, *, spacing: int = NEAR, right: bool = False) -> None:
        super().__init__(parent)
        self._items = []
        self._taken: list[QLayoutItem] = []  # C++ deletes what it takes, and Python must not do it before
        self._right = right
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """One more, last."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items = [*self._living(), (item, item.widget())]
        self.invalidate()

    def _living(self) -> list[tuple[QLayoutItem, QWidget | None]]:
        return [
            (item, widget)
            for item, widget in self._items
            if isValid(item) and (widget is None or isValid(widget))
        ]

    def _shown(self) -> list[QLayoutItem]:
        return [item for item, _ in self._living() if not item.isEmpty()]

    def count(self) -> int:
        return len(self._living())

    def itemAt(self, index: int) -> QLayoutItem | None:
        living = self._living()
        return living[index][0] if 0 <= index < len(living) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        living = self._living()
        if not 0 <= index < len(living):
            return None
        taken = living.pop(index)[0]
        self._items = living
        self._taken = [*filter(isValid, self._taken), taken]
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edge = self.contentsMargins()
        inner = self._arrange(QRect(0, 0, width - edge.left() - edge.right(), 0), move=False)
        return inner + edge.top() + edge.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in shown) + self.spacing() * max(len(shown) - 1, 0)
        height = max((size.height() for size in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item, _ in self._living():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = [[]]
        left = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if rows[-1] and left + needed > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += needed + self.spacing()
        return rows

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        for row in self._rows(rect.width()):
            height = max((item.sizeHint().height() for item in row), default=0)
            used = sum(item.sizeHint().width() for item in row) + self.spacing() * (len(row) - 1)
            left = rect.left() + (max(rect.width() - used, 0) if self._right else 0)
            for item in row:
                size = item.sizeHint()
                size.setWidth(min(size.width(), rect.width()))
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(top - self.spacing() - rect.top(), 0)


def empty_layout(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
