"""What a person sees in the window: the form on top, the message above the page."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from spiral.ui.main_window import MainWindow

Kind = TypeVar("Kind", bound=QWidget)


def sheet(main: MainWindow, kind: type[Kind]) -> Kind:
    """The form of a kind that lies open."""
    return next(each for each in main.findChildren(kind) if each.isVisible())


def told(main: MainWindow) -> str:
    """The message above the page."""
    return " ".join(filter(None, (main.notice.text.text(), main.notice.detail.text())))
