"""The invoice list: sessions given for clients of other municipalities, with each sum; codes, no names."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records.case_fees import InvoiceRow, Invoices, InvoiceSum, Undecided, list_invoices
from spiral.reports import names as say
from spiral.reports.invoice_files import invoice_file
from spiral.ui.desk import Desk
from spiral.ui.palette import GAP, STRONG
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.reports.figures_part import FiguresPart

SIDE = 380


class InvoiceTable(FiguresPart):
    """For who writes the invoices: the desk and the therapists. The chief holds no key to the register."""

    make = staticmethod(invoice_file)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stem, self.title = tr("invoice-list"), tr("Invoice list")
        self.told: Invoices | None = None
        self.table: RowList[InvoiceRow] = RowList(
            "invoices",
            self.title,
            _columns(),
            row_id=lambda row: (row.month, row.payer, row.code),
            row_height=44,
            head_fill="sunken",
            empty=tr(
                "Nothing to invoice. Who pays is written in the client's case; sessions given then stand here."
            ),
        )
        self.sums: RowList[InvoiceSum] = RowList(
            "invoice-sums",
            tr("By municipality"),
            _sum_columns(),
            row_id=lambda row: (row.month, row.municipality),
            grow=True,
            empty=tr("No municipality is to pay."),
        )
        self.undecided: RowList[Undecided] = RowList(
            "invoice-undecided",
            tr("No decision covers"),
            _undecided_columns(),
            row_id=lambda row: (row.month, row.case_id),
            row_height=44,
            head=False,
            inset_lines=True,
            grow=True,
            empty=tr("Every session of a client from elsewhere has its decision."),
        )
        card = Card()
        card.add(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SideBySide(card, self._side(), width=SIDE))

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for title, rows in ((tr("By municipality"), self.sums), (tr("No decision covers"), self.undecided)):
            card = Card(title)
            card.add(rows)
            column.addWidget(card)
        column.addStretch(1)
        return side

    def show_period(self, period: str) -> None:
        self.period = period
        self.told = self.desk.ask(list_invoices, period)
        items: list[InvoiceRow | Section] = []
        for row in self.told.rows:
            if not items or not isinstance(items[-1], InvoiceRow) or items[-1].month != row.month:
                items.append(Section(say.capital(say.period_words(row.month))))
            items.append(row)
        self.table.set_rows(items)
        self.sums.set_rows(self.told.sums)
        self.undecided.set_rows(self.told.undecided)


def _columns() -> list[Column[InvoiceRow]]:
    return [
        Column("municipality", tr("Municipality"), _payer, lambda row: row.payer.municipality, stretch=True),
        Column("client", tr("Client"), lambda row: row.code),
        Column(
            "sessions",
            tr("Sessions given"),
            lambda row: say.number(row.sessions),
            lambda row: row.sessions,
            "right",
        ),
        Column(
            "fee", tr("Fee, kr"), lambda row: say.number(row.payer.fee), lambda row: row.payer.fee, "right"
        ),
        Column(
            "amount",
            tr("Sum, kr"),
            lambda row: say.number(row.amount),
            lambda row: row.amount,
            "right",
            weight=STRONG,
        ),
    ]


def _payer(row: InvoiceRow) -> Cell:
    decision = tr("{decision}, decided {day}", decision=row.payer.decision, day=row.payer.decided_on)
    return Cell((Words(row.payer.municipality, weight=STRONG),), second_line(decision))


def _sum_columns() -> list[Column[InvoiceSum]]:
    return [
        Column("municipality", tr("Municipality"), lambda row: row.municipality, weight=STRONG, stretch=True),
        Column("month", tr("Month"), lambda row: row.month),
        Column(
            "sessions",
            tr("Sessions"),
            lambda row: say.number(row.sessions),
            lambda row: row.sessions,
            "right",
        ),
        Column(
            "amount",
            tr("Sum, kr"),
            lambda row: say.number(row.amount),
            lambda row: row.amount,
            "right",
            weight=STRONG,
        ),
    ]


def _undecided_columns() -> list[Column[Undecided]]:
    return [
        Column("client", tr("Client"), _whose, lambda row: row.code, stretch=True),
        Column(
            "sessions", tr("Sessions"), lambda row: say.number(row.sessions), align="right", weight=STRONG
        ),
    ]


def _whose(row: Undecided) -> Cell:
    return Cell((Words(row.code, weight=STRONG),), second_line(f"{row.municipality}, {row.month}"))
