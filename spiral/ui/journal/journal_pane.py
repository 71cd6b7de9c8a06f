"""What a tab of the client's page is, beside the time line: it shows the opened chart, and has keys of its own."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from spiral.ui.clients.client_read import ClientShown
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class JournalPane(QWidget):
    """Made once for the page; `show_client` after each change, while the chart is open."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        super().__init__()
        self.desk, self.main = desk, main
        self.shown: ClientShown | None = None

    def show_client(self, shown: ClientShown) -> None:
        """Another client, or the same after a change."""
        self.shown = shown

    def correct(self) -> None:
        """Ctrl+R: correct what is chosen, where something can be corrected."""

    def footer_keys(self) -> FooterKeys:
        """The keys that work in this tab."""
        return ()

    def take_focus(self) -> None:
        """Put the keyboard where work begins."""
        self.setFocus()
