"""What a page is: a widget with a desk, that builds itself once and refreshes when something changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from spiral.ui.desk import Desk

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

FooterKeys = Sequence[tuple[str | Sequence[str], str]]


class Page(QWidget):
    """A page of the window. `window_of` opens clients, sheets and notices; pages know nothing of each other.

    A page builds in `_build`, connects in `_connect`, and shows what is so in `refresh`, which the window calls
    when the page comes into view and when the desk says that something changed while it is in view.
    """

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        super().__init__()
        self.desk, self.main = desk, main
        self._build()
        self._connect()

    def _build(self) -> None:
        """Make the parts."""

    def _connect(self) -> None:
        """Connect them."""

    def refresh(self) -> None:
        """Show what is so now."""

    def where(self) -> str:
        """Where on the page one is, so that it can be shown again when the window is made anew."""
        return ""

    def go_to(self, where: str) -> None:
        """Show what `where` told."""

    def footer_keys(self) -> FooterKeys:
        """The keys that work on this page: (key, words)."""
        return ()

    def footer_fact(self) -> str:
        """One quiet fact, such as that the reading is logged."""
        return ""

    def parts_beside(self) -> Sequence[QWidget]:
        """What F6 goes to after the page itself: what takes the keyboard beside or below it, in reading order."""
        return ()

    def take_focus(self) -> None:
        """Put the keyboard where work begins."""
        self.setFocus()
