"""ButtonGroup: ticks or chips that are one stop for Tab; arrows and first letters move among them."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

WORD = re.compile(r"\w+")


class ButtonGroup(QObject):
    """`take` the buttons in reading order; `across` is how far the one beside lies.

    Up and down go to the one before and after, left and right to the one beside, Home and End to the ends; letters
    to the next with a word that begins so. Tab comes to the one that had the keyboard last, and goes on.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._buttons: list[QAbstractButton] = []
        self._across = 1
        self._typed = ""

    def take(self, buttons: Sequence[QAbstractButton], across: int = 1) -> None:
        """These, in place of those there were."""
        for gone in self._buttons:
            gone.removeEventFilter(self)
        self._buttons, self._across, self._typed = list(buttons), across, ""
        for each in self._buttons:
            each.installEventFilter(self)
        first = next((each for each in self._buttons if each.isEnabled()), None)
        if first is not None:
            self._stop_at(first)

    def focus(self) -> None:
        """The keyboard comes to the one that had it last."""
        for each in self._buttons:
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                each.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QAbstractButton):
            self._stop_at(watched)
        elif event.type() == QEvent.Type.FocusOut:
            self._typed = ""
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return isinstance(watched, QAbstractButton) and self._key(watched, event)
        return False

    def _stop_at(self, button: QAbstractButton) -> None:
        for each in self._buttons:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is button else Qt.FocusPolicy.ClickFocus)

    def _key(self, here: QAbstractButton, event: QKeyEvent) -> bool:
        keys, plain = Qt.Key, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        at = self._buttons.index(here)
        steps = {
            keys.Key_Up: -1,
            keys.Key_Down: 1,
            keys.Key_Left: -self._across,
            keys.Key_Right: self._across,
        }
        ends = {keys.Key_Home: range(len(self._buttons)), keys.Key_End: range(len(self._buttons) - 1, -1, -1)}
        key = keys(event.key())
        if key in steps:
            return self._move(
                range(at + steps[key], len(self._buttons) if steps[key] > 0 else -1, steps[key])
            )
        if key in ends:
            return self._move(ends[key])
        if event.text().isalnum():
            return self._find(at, event.text().casefold())
        self._typed = ""
        return False

    def _move(self, places: Sequence[int]) -> bool:
        self._typed = ""
        target = next((self._buttons[at] for at in places if self._buttons[at].isEnabled()), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _find(self, here: int, letter: str) -> bool:
        """What is typed goes on while something begins so; else the letter begins anew, after where one is."""
        goes_on = [(self._typed + letter, here)] if self._typed else []
        for typed, begin in [*goes_on, (letter, here + 1)]:
            for each in self._buttons[begin:] + self._buttons[:begin]:
                if each.isEnabled() and _begins(each.text(), typed):
                    each.setFocus(Qt.FocusReason.OtherFocusReason)
                    self._typed = typed  # leaving the one before has emptied it
                    return True
        self._typed = ""
        return True


def _begins(text: str, typed: str) -> bool:
    return any(word.casefold().startswith(typed) for word in WORD.findall(text))
