"""What a tab of the client's page is, beside the time line: it shows the opened chart, and has keys of its own."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.ui.clients.client_read import ClientShown
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys
from spiral.ui.palette import NEAR
from spiral.ui.parts.card import Card

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class JournalPane(QWidget):
    """Made once for the page; `show_client` after each change, while the chart is open."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        super().__init__()
        self.desk, self.main = desk, main
        self.shown: ClientShown | None = None

    def lay_list(self, rows: QWidget, *buttons: QWidget, count: QWidget | None = None) -> None:
        """A list in its card, with how many (where it is told) and the buttons above."""
        above = QHBoxLayout()
        above.setSpacing(NEAR)
        above.addWidget(count or QWidget(), 1)
        for button in buttons:
            above.addWidget(button)
        card = Card()
        card.add(rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(card, 1)

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
