"""SideBySide: the main card and what stands beside it; below it, and scrolling, where the window is narrow."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from spiral.ui.palette import GAP

SIDE = 304
MAIN_HEIGHT = 280


class SideBySide(QScrollArea):
    """`main` takes the room; `side` keeps its width. Narrower than `below`, the side goes under the main part."""

    def __init__(self, main: QWidget, side: QWidget, *, width: int = SIDE, below: int = 720) -> None:
        super().__init__()
        self._main, self._side, self._side_width, self._below = main, side, width, below
        self._stacked: bool | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setObjectName("content")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self._box.addWidget(main, 1)
        self._box.addWidget(side)
        self.setWidget(content)
        content.installEventFilter(self)
        self._arrange(stacked=False)

    def _arrange(self, *, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        self._main.setMinimumHeight(MAIN_HEIGHT if stacked else 0)
        self._side.setMinimumHeight(MAIN_HEIGHT if stacked else 0)
        self._side.setMinimumWidth(0 if stacked else self._side_width)
        self._side.setMaximumWidth(16_777_215 if stacked else self._side_width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Under one another they grow while they are filled: what has the keyboard is kept in sight."""
        focus = QApplication.focusWidget()
        if event.type() == QEvent.Type.Resize and self._stacked and focus and self._main.isAncestorOf(focus):
            QTimer.singleShot(
                0, self, lambda: self.ensureWidgetVisible(focus, 0, 12) if isValid(focus) else None
            )
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(stacked=self.viewport().width() < self._below)
        super().resizeEvent(event)
