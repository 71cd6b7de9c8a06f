"""Beside the day: visits of earlier days without an outcome, and what is booked the coming days."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import weekday_name
from spiral.records.booked import BookedDay
from spiral.records.dates import holiday_name
from spiral.records.duties import Duty
from spiral.records.visits import VisitRow
from spiral.reports.names import capital
from spiral.ui.clients.client_words import client_marks
from spiral.ui.duty_list import DutyList
from spiral.ui.palette import GAP, MEDIUM, SMALL
from spiral.ui.parts.buttons import key_button, link
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Glyph, Words, cell_width, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.tag import INK
from spiral.ui.today.day_list import OUTCOME_KEYS, outcome_word

MOST = 4
WITH_BUTTONS = 60  # of a long list; the letters work on all
TWO_LINES = 52
ROOM = 142  # for a name beside its keys
ROW = 36


class MissingList(RowList[VisitRow]):
    """Every row has its outcomes as buttons; with the keyboard the letters do it, as in the day."""

    def __init__(self, called: Callable[[VisitRow], str]) -> None:
        self._called = called
        self.press: Callable[[str, VisitRow], object] = lambda _key, _row: None
        super().__init__(
            "missing",
            tr("Without outcome"),
            [
                Column("who", tr("Client"), self._who, stretch=True),
                Column("keys", tr("Outcome"), lambda _row: "", width=136, sortable=False),
            ],
            row_height=TWO_LINES,
            head=False,
            keys="".join(OUTCOME_KEYS),
            inset_lines=True,
            empty=tr("Every visit of earlier days has its outcome."),
        )

    def _who(self, row: VisitRow) -> Cell:
        """Tags stand beside a name that leaves room for them; a long name keeps the shield alone, all is read aloud."""
        named, when = Words(self._called(row), "text", MEDIUM), second_line(f"{row.date} {row.start}")
        marks = client_marks(row)
        whole = Cell((named, *marks), when)
        if cell_width(whole) <= ROOM:
            return whole
        shields = (Glyph(mark.icon, INK[mark.kind]) for mark in marks if mark.icon)
        return Cell((named, *shields), when, said=whole.plain)

    def show_visits(self, rows: list[VisitRow]) -> None:
        """Other visits, oldest first."""
        self.set_rows(rows)
        place = self.rows_model.column_at("keys")
        for line, row in enumerate(rows[:WITH_BUTTONS]):
            self.setIndexWidget(self.rows_model.index(line, place), self._buttons(row))

    def _buttons(self, row: VisitRow) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 16, 0)
        across.setSpacing(4)
        across.addStretch(1)
        for key, outcome in OUTCOME_KEYS.items():
            button = key_button(key, f"{outcome_word(outcome)}: {self._called(row)}")
            button.setFixedWidth(26)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, key=key: self.press(key, row))
            across.addWidget(button)
        return holder


class TodaySide(QWidget):
    """`called`: what a client is called on this screen. `day_asked` carries a coming day that was opened.

    With `duties`, what waits for me stands between what lacks an outcome and the coming days.
    """

    day_asked = Signal(object)
    all_duties_asked = Signal()

    def __init__(self, called: Callable[[VisitRow], str], *, duties: bool = False) -> None:
        super().__init__()
        self.missing = MissingList(called)
        self.missing_card = Card(tr("Without outcome"), aside=" ")
        self.missing_card.add(self.missing, 1)
        self.coming: RowList[BookedDay] = RowList(
            "coming",
            tr("Coming days"),
            coming_columns(),
            row_height=ROW,
            head=False,
            inset_lines=True,
            row_id=lambda row: row.date,
        )
        self.coming_card = Card(tr("Coming days"), aside=" ")
        self.coming_card.add(self.coming, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.missing_card)
        self.duties = DutyList(whole=False)
        show_all = link(tr("Show all"), small=True)
        show_all.clicked.connect(self.all_duties_asked)
        self.duties_card = Card(tr("To do"), aside=" ", action=show_all)
        self.duties_card.add(self.duties, 1)
        self.duties_card.setVisible(duties)
        column.addWidget(self.duties_card, 2)
        column.addWidget(self.coming_card, 1)
        self.coming.row_activated.connect(lambda row: self.day_asked.emit(dt.date.fromisoformat(row.date)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_day(self, missing: list[VisitRow], booked: list[BookedDay]) -> None:
        """Other visits and other days; the card of missing outcomes is as high as it must be, up to four visits."""
        self.missing.show_visits(missing)
        self.missing_card.aside.setText(str(len(missing)) if missing else "")
        rows = min(len(missing), MOST)
        self.missing.setFixedHeight(rows * TWO_LINES if rows else 44)
        self.coming.set_rows([row for row in booked if row.visits or _works(row)])
        total = sum(row.visits for row in booked)
        self.coming_card.aside.setText(tr("{n} visits", n=total))

    def show_duties(self, duties: list[Duty]) -> None:
        """Other things that wait for me."""
        self.duties.show_duties(duties)
        self.duties_card.aside.setText(str(len(duties)) if duties else "")


def _works(row: BookedDay) -> bool:
    """Whether people work that day: a weekend without visits is not worth a row."""
    return dt.date.fromisoformat(row.date).isoweekday() < 6


def coming_columns() -> list[Column[BookedDay]]:
    """The day, and what is booked."""
    return [
        Column("day", tr("Day"), _day, lambda row: row.date, stretch=True),
        Column("visits", tr("Visits"), _booked, lambda row: row.visits, "right"),
    ]


def _day(row: BookedDay) -> Cell:
    day = dt.date.fromisoformat(row.date)
    holiday = holiday_name(day, language())
    short = f"{capital(weekday_name(day))[:3]} {row.date[5:]}"
    said = f"{weekday_name(day)} {row.date}"
    words: tuple[Words, ...] = (Words(short, "text", MEDIUM),)
    if holiday:
        words = (*words, Words(holiday, "warn", size=SMALL))
    return Cell(words, said=", ".join(filter(None, (said, holiday))))


def _booked(row: BookedDay) -> Cell:
    if not row.visits:
        return Cell((Words(tr("nothing booked"), "muted", size=SMALL),))
    told = tr("{n} visits", n=row.visits)
    return Cell((Words(told, "text"), Words(tr("from {time}", time=row.first), "muted", size=SMALL)))
