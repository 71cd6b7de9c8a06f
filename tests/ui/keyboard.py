"""A person at the keyboard: keys go to whatever has the focus, letters as the system would send them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


def focused() -> QWidget:
    """Whatever has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key; what it starts is shown before the next."""
    for _ in range(times):
        QTest.keyClick(focused(), key, modifiers)
        QApplication.processEvents()


def write(text: str) -> None:
    """Write a text, in place of what is marked."""
    for letter in text:
        QTest.sendKeyEvent(QTest.KeyAction.Click, focused(), Qt.Key.Key_unknown, letter, NONE)
    QApplication.processEvents()


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def tab_to(name: str) -> list[str]:
    """Press Tab until what is called so has the keyboard; the names on the way."""
    passed: list[str] = []
    for _ in range(60):
        if name_of(focused()) == name:
            return passed
        passed.append(name_of(focused()))
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"no way by Tab to {name!r}: {passed}")
