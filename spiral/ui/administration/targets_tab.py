"""Targets: each measure as it is today, and every target it has had below."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records import catalogue
from spiral.records.catalogue import FROM_THE_START, MeasureRow
from spiral.ui.administration.target_sheet import open_target
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.scrolling import scrolling
from spiral.ui.parts.text import Text


def from_in_words(day: str) -> str:
    """The day a row holds from; the first one has no day."""
    return tr("from the start") if day == FROM_THE_START else day


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)


def _name(row: MeasureRow) -> Cell:
    return Cell((Words(row.name(language()), weight=STRONG),), second_line(phrase("counts", row.counts)))


def _numbers() -> list[Column[MeasureRow]]:
    return [
        Column("target", tr("A month"), lambda r: _number(r.target), lambda r: r.target or 0, align="right"),
        Column(
            "hours",
            tr("Hours a month"),
            lambda r: _number(r.hours_target),
            lambda r: r.hours_target or 0,
            align="right",
        ),
        Column(
            "week",
            tr("A week, full time"),
            lambda r: _number(r.week_target),
            lambda r: r.week_target or 0,
            align="right",
        ),
        Column("from", tr("Holds from"), lambda r: from_in_words(r.from_date), lambda r: r.from_date),
    ]


class TargetsTab(Page):
    """For the chief."""

    def _build(self) -> None:
        guide = tr(
            "A target holds from the first of a month. Months before keep theirs, also in reports made anew."
        )
        self.change = primary(tr("New target…"), icon="pencil-simple", key="Ctrl+N")
        top = QHBoxLayout()
        top.addWidget(Text(guide, tone="muted", wrap=True), 1)
        top.addWidget(self.change)
        name: Column[MeasureRow] = Column("name", tr("Measure"), _name, stretch=True, whole=True)
        self.rows: RowList[MeasureRow] = RowList(
            "targets", tr("Targets"), [name, *_numbers()], row_height=48, row_id=lambda row: row.code
        )
        self.history: RowList[MeasureRow] = RowList(
            "target-history",
            tr("Every target it has had"),
            [
                *_numbers()[::-1][:1],
                *_numbers()[:3],
                Column("gap", "", lambda _row: "", stretch=True, sortable=False),
            ],
            row_id=lambda row: (row.code, row.from_date),
        )
        card = Card()
        card.add(self.rows, 1)
        self.below = Card(tr("Every target it has had"), aside=" ")
        self.below.add(self.history, 1)
        self.rows.setMinimumHeight(160)
        self.history.setMinimumHeight(100)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(card, 3)
        column.addWidget(self.below, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def _connect(self) -> None:
        self.change.bind(self)
        self.change.clicked.connect(lambda: self._open(self.rows.chosen()))
        self.rows.row_activated.connect(self._open)
        self.rows.row_chosen.connect(lambda _row: self._show_history())

    def refresh(self) -> None:
        self._all = self.desk.ask(catalogue.list_measures)
        today = self.desk.today().isoformat()
        now = {row.code: row for row in self._all if row.from_date <= today}
        self.rows.set_rows(list(now.values()))
        if self.rows.chosen() is None:
            self.rows.choose_end()
        self._show_history()

    def _show_history(self) -> None:
        row = self.rows.chosen()
        if row is None:
            self.history.set_rows([])
            return
        self.below.aside.setText(row.name(language()))
        self.history.set_rows([each for each in reversed(self._all) if each.code == row.code])

    def _open(self, row: MeasureRow | None) -> None:
        if row is not None:
            open_target(self.main, self.desk, row, [each for each in self._all if each.code == row.code])

    def footer_keys(self) -> FooterKeys:
        return (("Enter", tr("new target")), ("F6", tr("next part")))

    def parts_beside(self) -> Sequence[QWidget]:
        return (self.history,)

    def take_focus(self) -> None:
        self.rows.setFocus()
