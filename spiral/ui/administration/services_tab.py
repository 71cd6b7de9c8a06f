"""Services: what the unit offers, by whom and how long; each change holds from a day."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records import catalogue
from spiral.records.catalogue import ServiceRow, choice_name
from spiral.records.codes import ANY
from spiral.reports.names import capital
from spiral.ui.administration.service_sheet import open_service
from spiral.ui.administration.targets_tab import from_in_words
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.tag import Mark
from spiral.ui.parts.text import Text


def _name(row: ServiceRow) -> Cell:
    words = Words(capital(row.name(language())), weight=STRONG)
    return Cell((words,)) if row.offered else Cell((words, Mark(tr("no longer offered"), "neutral")))


def _roles(row: ServiceRow) -> str:
    return ", ".join(tr("everyone") if role == ANY else phrase("role", role) for role in row.roles)


def columns() -> list[Column[ServiceRow]]:
    """Name, programme, by whom, minutes, from when, code."""
    return [
        Column("name", tr("Service"), _name, stretch=True, whole=True),
        Column(
            "programmes",
            tr("Programme"),
            lambda r: ", ".join(choice_name("programme", each, language()) for each in r.programmes),
        ),
        Column("roles", tr("Given by"), _roles),
        Column("minutes", tr("Minutes"), lambda r: str(r.minutes), lambda r: r.minutes, align="right"),
        Column("from", tr("Holds from"), lambda r: from_in_words(r.from_date), lambda r: r.from_date),
        Column("code", tr("Code"), lambda r: r.code, tone="muted", size=12),
    ]


class ServicesTab(Page):
    """For the chief."""

    def _build(self) -> None:
        guide = tr("A change holds from the day you choose; visits before it keep what was.")
        self.change = plain(tr("Change…"), key="Return")
        self.add = primary(tr("New service…"), icon="plus", key="Ctrl+N")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Text(guide, tone="muted", wrap=True), 1)
        top.addWidget(self.change)
        top.addWidget(self.add)
        self.rows: RowList[ServiceRow] = RowList(
            "services",
            tr("Services"),
            columns(),
            row_id=lambda row: row.code,
            empty=tr("What the unit offers."),
        )
        card = Card()
        card.add(self.rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.add.bind(self)
        self.add.clicked.connect(lambda: open_service(self.main, self.desk, None))
        self.change.clicked.connect(lambda: self._open(self.rows.chosen()))
        self.rows.row_activated.connect(self._open)

    def refresh(self) -> None:
        """As it is today; what begins later is listed too, at its day."""
        newest = {row.code: row for row in self.desk.ask(catalogue.list_services)}
        self.rows.set_rows(list(newest.values()))
        if self.rows.chosen() is None:
            self.rows.choose_end()

    def _open(self, row: ServiceRow | None) -> None:
        if row is not None:
            open_service(self.main, self.desk, row)

    def footer_keys(self) -> FooterKeys:
        return (("Ctrl+N", tr("new service")), ("Enter", tr("change")))

    def take_focus(self) -> None:
        self.rows.setFocus()
