"""What a person sees in the window: the form on top, the message above the page."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from spiral.ui.main_window import MainWindow

Kind = TypeVar("Kind", bound=QWidget)


def sheet(main: MainWindow, kind: type[Kind]) -> Kind:
    """The form of a kind that lies open."""
    return next(each for each in main.findChildren(kind) if each.isVisible())


def settled(qtbot, window: QWidget) -> None:
    """What a window or page has sent to other threads has come back and is shown."""
    qtbot.waitUntil(lambda: not window.desk._errands)


def told(main: MainWindow) -> str:
    """The message above the page."""
    told_in = (text for notice in (main.standing, main.notice) for text in (notice.text, notice.detail))
    return " ".join(filter(None, (text.text() for text in told_in)))
