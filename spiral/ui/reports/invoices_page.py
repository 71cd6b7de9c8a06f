"""The desk's reports: the invoice list of a month or a year, with paper, workbook and text file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from spiral.language import tr
from spiral.phrases import refusal
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN
from spiral.ui.parts.buttons import icon_button, plain, primary
from spiral.ui.parts.field import ErrorLine
from spiral.ui.parts.page_head import PageHead
from spiral.ui.reports.invoice_table import InvoiceTable
from spiral.ui.reports.period_field import PeriodField
from spiral.ui.reports.report_read import period_typed, step, working_month
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class InvoicesPage(Page):
    """A month or a year at a time."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self.period = working_month(desk.today())
        super().__init__(desk, main)

    def _build(self) -> None:
        self.setObjectName("page")
        self.before = icon_button("caret-left", tr("The period before"), key="PgUp")
        self.after = icon_button("caret-right", tr("The period after"), key="PgDown")
        self.field = PeriodField()
        self.text = plain(tr("CSV…"), icon="file-text")
        self.excel = plain(tr("Excel"), icon="file-arrow-down", key="Ctrl+E").bind(self)
        self.preview = primary(tr("Show print"), icon="printer", key="Ctrl+P").bind(self)
        actions = [self.before, self.field, self.after, self.text, self.excel, self.preview]
        self.head = PageHead(tr("Invoice list"), " ", actions)
        self.head.set_subtitle(tr("Clients of other municipalities, by their decisions. Codes, no names."))
        self.error = ErrorLine()
        self.part = InvoiceTable(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.error)
        column.addWidget(self.part, 1)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.go_to(step(self.period, -1)))
        self.after.clicked.connect(lambda: self.go_to(step(self.period, 1)))
        for key, button in (("PgUp", self.before), ("PgDown", self.after)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self.field.typed.connect(self._typed)
        self.field.textEdited.connect(lambda _text: self.error.say(""))
        self.preview.clicked.connect(lambda: self.part.show_print(self.main))
        self.excel.clicked.connect(lambda: self.part.save(self.main, "xlsx", self))
        self.text.clicked.connect(lambda: self.part.save(self.main, "csv", self))

    def _typed(self, text: str) -> None:
        try:
            period = period_typed(text)
        except Refused as refused:
            self.error.say(refusal(refused))
            return
        self.go_to(period)
        self.take_focus()

    def where(self) -> str:
        return self.period

    def go_to(self, where: str) -> None:
        self.period = where
        self.error.say("")
        self.refresh()

    def refresh(self) -> None:
        self.field.show_period(self.period)
        self.part.show_period(self.period)
        if self.isVisible():
            self.main.show_footer()

    def footer_keys(self) -> FooterKeys:
        return (
            (("Up", "Down"), tr("choose")),
            (("PgUp", "PgDown"), tr("month") if len(self.period) == 7 else tr("year")),
            ("Ctrl+E", tr("Excel")),
            ("Ctrl+P", tr("print")),
        )

    def footer_fact(self) -> str:
        return tr("The reading is logged")

    def take_focus(self) -> None:
        self.part.table.setFocus()
