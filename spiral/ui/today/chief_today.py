"""The chief's Idag: the month so far, how many outcomes are missing and whose, who waits for keys. No client."""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records import staff, visits
from spiral.records.dates import holiday_name
from spiral.records.entry_drafts import UnsignedCount, count_unsigned
from spiral.records.visits import Missing
from spiral.reports import names as say
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import GAP, MARGIN, MEDIUM, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.month_grid import day_words
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.row_list import Row, RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.parts.target_bar import Outcome, bar_words, paint_bar
from spiral.ui.reports.report_read import Measured, Shown, counts_words, read_shown
from spiral.vault.errors import Refused
from spiral.vault.grants import Waiting

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

BAR_WIDTH = 200
NARROW = 600


class MonthList(RowList[Measured]):
    """The measures of the month; where it is narrow the figures are enough, and the bar gives way."""

    def __init__(self) -> None:
        super().__init__(
            "chief-month",
            tr("The month so far"),
            month_columns(),
            row_height=48,
            empty=tr("The month's figures against the targets stand here."),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(self.rows_model.column_at("bar"), event.size().width() < NARROW)
        super().resizeEvent(event)


class ChiefToday(Page):
    """Counts alone; the report and the keys are a key away."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self._asked = 0
        super().__init__(desk, main)

    def _build(self) -> None:
        self.setObjectName("page")
        self.report = plain(tr("Open the report"), icon="chart-bar", key="Ctrl+R")
        self.holiday = Tag("", "warn", "flag")
        self.head = PageHead(actions=[self.report], tag=self.holiday)
        self.month = MonthList()
        self.month_card = Card(tr("The month so far"), aside=" ")
        self.month_card.add(self.month, 1)
        self.missing: RowList[Missing] = _short_list(
            "chief-missing",
            tr("Outcomes that are missing"),
            missing_columns(),
            lambda row: row.staff,
            tr("Every visit of earlier days has its outcome."),
        )
        self.missing_card = Card(tr("Outcomes that are missing"), aside=" ")
        self.missing_card.add(self.missing)
        self.waiting: RowList[Waiting] = _short_list(
            "chief-waiting",
            tr("Waiting for keys"),
            waiting_columns(),
            lambda row: row.member.id,
            tr("Nobody waits for keys."),
        )
        self.waiting_card = Card(tr("Waiting for keys"), aside=" ")
        self.waiting_card.add(self.waiting)
        self.unsigned: RowList[UnsignedCount] = _short_list(
            "chief-unsigned",
            tr("Unsigned entries"),
            unsigned_columns(),
            lambda row: row.staff,
            tr("Every entry is signed."),
        )
        self.unsigned_card = Card(tr("Unsigned entries"), aside=" ")
        self.unsigned_card.add(self.unsigned)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(SideBySide(self.month_card, self._side()), 1)

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.missing_card)
        column.addWidget(self.unsigned_card)
        column.addWidget(self.waiting_card)
        column.addStretch(1)
        return side

    def _connect(self) -> None:
        self.report.clicked.connect(self.open_report)
        self.report.bind(self)
        self.month.row_activated.connect(lambda _row: self.open_report())
        self.waiting.row_activated.connect(lambda _row: self.main.go("administration"))

    def refresh(self) -> None:
        today = self.desk.today()
        self.head.set_title(say.capital(day_words(today)), tr("week {week}", week=today.isocalendar().week))
        holiday = holiday_name(today, language())
        self.holiday.show_mark(Mark(holiday or "", "warn", "flag"))
        self.holiday.setVisible(bool(holiday))
        missing = self.desk.ask(visits.count_missing_outcomes)
        waiting = self.desk.ask(staff.list_waiting)
        self.missing.set_rows(missing)
        self.missing_card.aside.setText(str(sum(row.visits for row in missing) or ""))
        unsigned = self.desk.ask(count_unsigned)
        self.unsigned.set_rows(unsigned)
        self.unsigned_card.aside.setText(str(sum(row.entries for row in unsigned) or ""))
        self.waiting.set_rows(waiting)
        self.waiting_card.aside.setText(str(len(waiting) or ""))
        self.head.set_subtitle(summary(missing, len(waiting)))
        self._ask_month(f"{today:%Y-%m}")

    def _ask_month(self, period: str) -> None:
        """The month's figures come when they are counted; what comes late is dropped."""
        self._asked += 1
        asked = self._asked

        def done(shown: Shown) -> None:
            if asked == self._asked:
                self._show_month(shown)

        def failed(refused: Refused) -> None:
            self.main.refuse(refused)

        self.desk.send(read_shown, owner=self, done=done, failed=failed, reads=True, period=period)

    def _show_month(self, shown: Shown) -> None:
        self.month.set_rows(shown.measures)
        self.month_card.aside.setText(say.period_words(shown.period.text))

    def open_report(self) -> None:
        """To the month in the reports."""
        self.main.go("reports")
        self.main.page.go_to(f"{self.desk.today():%Y-%m}")

    def footer_keys(self) -> FooterKeys:
        return (("Ctrl+R", tr("the report")), ("F6", tr("next part")))

    def take_focus(self) -> None:
        self.month.setFocus()


def summary(missing: list[Missing], waiting: int) -> str:
    """What a chief would want to know first, in one line."""
    total = sum(row.visits for row in missing)
    if total:
        oldest = min(row.oldest for row in missing)
        told = tr("{n} outcomes are missing, the oldest since {day}.", n=total, day=oldest)
    else:
        told = tr("No outcome is missing.")
    return f"{told}  {tr('{n} wait for keys.', n=waiting)}" if waiting else told


def month_columns() -> list[Column[Measured]]:
    """A measure: its bar, and the figures in words."""
    return [
        Column(
            "name",
            tr("Measure"),
            lambda row: Cell((Words(row.name, "text", STRONG),), second_line(counts_words(row))),
            stretch=True,
        ),
        Column(
            "bar",
            tr("Outcome and target"),
            lambda row: bar_words(_outcome(row)) if row.target else "",
            lambda row: row.share or 0,
            width=BAR_WIDTH,
            paint=lambda painter, box, row: _paint(painter, box, row),
        ),
        Column(
            "actual",
            tr("Outcome"),
            lambda row: say.number(row.actual),
            lambda row: row.actual,
            "right",
            weight=STRONG,
        ),
        Column(
            "target", tr("Target"), lambda row: say.number(row.target), lambda row: row.target or 0, "right"
        ),
        Column("share", tr("Share"), lambda row: say.percent(row.share), lambda row: row.share or 0, "right"),
    ]


def _outcome(row: Measured) -> Outcome:
    return Outcome(row.actual, row.target, row.last_year)


def _paint(painter: QPainter, box: QRectF, row: Measured) -> None:
    paint_bar(painter, box, _outcome(row))


def missing_columns() -> list[Column[Missing]]:
    """Whose, how many, since when."""
    return [
        Column(
            "staff",
            tr("Name"),
            lambda row: Cell(
                (Words(row.staff, "text", MEDIUM),), second_line(tr("the oldest {day}", day=row.oldest))
            ),
            stretch=True,
        ),
        Column(
            "visits",
            tr("Visits"),
            lambda row: str(row.visits),
            lambda row: row.visits,
            "right",
            weight=STRONG,
        ),
    ]


def unsigned_columns() -> list[Column[UnsignedCount]]:
    """Whose, how many, since when and how many of them are locked; no client and no word."""
    return [
        Column("staff", tr("Name"), _whose_unsigned, stretch=True),
        Column(
            "entries",
            tr("Entries"),
            lambda row: str(row.entries),
            lambda row: row.entries,
            "right",
            weight=STRONG,
        ),
    ]


def _whose_unsigned(row: UnsignedCount) -> Cell:
    oldest = tr("the oldest entry {day}", day=row.oldest)
    locked = tr("{n} locked unsigned", n=row.locked) if row.locked else ""
    return Cell((Words(row.staff, "text", MEDIUM),), second_line(", ".join(filter(None, (oldest, locked)))))


def waiting_columns() -> list[Column[Waiting]]:
    """Who, and for which keys."""
    return [
        Column(
            "who",
            tr("Name"),
            lambda row: Cell(
                (Words(row.member.name, "text", MEDIUM),),
                second_line(", ".join(phrase("compartment", each) for each in row.compartments)),
            ),
            stretch=True,
        )
    ]


def _short_list(
    name: str, title: str, columns: Sequence[Column[Row]], row_id: Callable[[Row], Hashable], empty: str
) -> RowList[Row]:
    """A list under its card's own head, as high as its rows."""
    return RowList(
        name,
        title,
        columns,
        row_height=44,
        head=False,
        inset_lines=True,
        row_id=row_id,
        grow=True,
        empty=empty,
    )
