"""When nobody has touched the program for a while, or the machine has slept: then it is locked."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

LOOK_MS = 5_000
SLEPT = 30  # seconds that a look may be late before the machine must have slept
TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.InputMethod}


class Idle(QObject):
    """`inactive` once nobody has touched the program for so many `minutes`, or after a sleep (`slept`).

    Keys are heard where the keyboard is, and the pointer is looked at now and then: a filter on every event of the
    program, as KeePassXC's InactivityTimer has, would slow all of it down. The clock is the wall's, which goes on
    while the machine sleeps.
    """

    inactive = Signal()

    def __init__(
        self, minutes: int, parent: QObject | None = None, *, now: Callable[[], float] = time.time
    ) -> None:
        super().__init__(parent)
        self.minutes, self.slept = minutes, False
        self._seconds, self._now = minutes * 60, now
        self._touched = self._looked = now()
        self._pointer = QCursor.pos()
        self._heard: QWidget | None = None
        self._app = QApplication.instance()
        self._app.focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._focus_moved(None, QApplication.focusWidget())
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._touched = self._now()
        if self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
        self._heard = new
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self._touched = self._now()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Whether it is time to lock."""
        now, before = self._now(), self._looked
        self._looked = now
        slept = now - before > LOOK_MS / 1000 + SLEPT
        pointer, self._pointer = self._pointer, QCursor.pos()
        if pointer != self._pointer and not slept:
            self._touched = now
        if slept or now - self._touched >= self._seconds:
            self._touched, self.slept = now, slept
            self.inactive.emit()

    def stop(self) -> None:
        """Nobody is signed in any more."""
        self._looks.stop()
        self._app.focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        self._focus_moved(None, None)
