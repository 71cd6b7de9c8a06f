"""Behind the number: the list of visits by code, and what does not count, because …, as visible as the result."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import month_name, phrase
from spiral.records.visits import VisitRow
from spiral.reports import names as say
from spiral.ui.desk import Desk
from spiral.ui.palette import MEDIUM, SMALL, STRONG
from spiral.ui.parts.card import Card, Line
from spiral.ui.parts.cell import Cell, Glyph, Words, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.text import ShortText
from spiral.ui.reports.counted_number import Number, left_out, read_number, read_numbers
from spiral.ui.reports.report_read import Measured, Shown

NAMED = 2
REASONS = {"gender": ("user-minus", "muted"), "planned": ("circle-dashed", "warn")}
MOST_MONTHS = 5


class BehindList(RowList[VisitRow]):
    """The list itself: Esc goes back to the number."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class BehindCard(Card):
    """The visits behind the number that was asked for last; codes only. `left` when Esc leaves the list."""

    left = Signal()
    client_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        super().__init__(tr("Behind the number"), aside=" ")
        self._notes: dict[str, str] = {}
        self.number: Number | None = None
        self.list = BehindList(
            "report-behind",
            tr("Behind the number"),
            self._columns(),
            row_height=28,
            head_fill="sunken",
            head_height=28,
            empty=tr("No visits stand behind this number."),
        )
        self.list.left.connect(self.left)
        if desk.may("read_client"):
            self.list.row_activated.connect(lambda row: self.client_asked.emit(row.client_id))
        self.add(self.list, 1)
        self.add(Line())
        self.foot = ShortText(size=SMALL, tone="muted")
        below = QWidget()
        below.setFixedHeight(28)
        row = QHBoxLayout(below)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.foot)
        self.add(below)

    def _columns(self) -> list[Column[VisitRow]]:
        return [
            Column("day", tr("Date"), lambda v: v.date, width="2026-03-04"),
            Column("time", tr("Time"), lambda v: v.start, width="16:00", padding=6),
            Column("code", tr("Code"), lambda v: v.code, weight=STRONG),
            Column(
                "note",
                tr("Gender"),
                lambda v: self._notes.get(v.id, ""),
                stretch=True,
                tone="muted",
                size=SMALL,
            ),
            Column(
                "minutes",
                tr("Minutes"),
                lambda v: tr("{minutes} min", minutes=v.minutes),
                lambda v: v.minutes,
                "right",
                padding=6,
            ),
            Column("staff", tr("Staff"), lambda v: v.staff, tone="muted", padding=6),
        ]

    def show_number(self, number: Number, shown: Shown) -> None:
        """Read and show the list behind a number."""
        self.number = number
        rows = self._desk.ask(read_number, number=number)
        self._notes = notes_of(rows, number, shown)
        self.foot.setText(foot_words(number, len(rows)))
        hidden = (number.figure or 0) > len(rows)
        self.list.empty.say(self.foot.whole() if hidden else tr("No visits stand behind this number."))
        self.list.set_rows(rows)
        persons = len({row.client_id for row in rows})
        told = tr("{n} persons", n=persons), tr("{n} visits", n=len(rows))
        self.aside.setText(f"{number.words}: {', '.join(told)}")
        self.list.setAccessibleDescription(self.aside.whole())

    def forget(self) -> None:
        """Nothing is asked for."""
        self.number = None
        self.list.set_rows([])
        self.aside.setText("")
        self.foot.setText("")


def notes_of(rows: list[VisitRow], number: Number, shown: Shown) -> dict[str, str]:
    """What stands after the code: gender, and what sets a row apart; a person's later visits count once."""
    several = len({row.service for row in rows}) > 1
    seen: set[str] = set()
    notes = {}
    for row in rows:
        words = [phrase("gender", row.gender)]
        if several:
            words.append(shown.names.service(row.service))
        if row.outcome != "attended":
            words.append(phrase("outcome", row.outcome))
        if number.once and row.client_id in seen:
            words.append(tr("counted once"))
        seen.add(row.client_id)
        notes[row.id] = ", ".join(words)
    return notes


def foot_words(number: Number, listed: int) -> str:
    """That codes are all there is, or how many of the number's visits the reader may not see."""
    hidden = (number.figure or 0) - listed
    if hidden > 0:
        return tr("{n} visits belong to programmes that you do not work in", n=hidden)
    return tr("codes only: names and text are not in the report")


@dataclass(frozen=True)
class Reason:
    """Why some visits do not count."""

    id: str
    words: str
    examples: str
    visits: int


@dataclass(frozen=True)
class Later:
    """A line under what was approved: a month of the year, or a dated difference."""

    id: str
    words: str
    when: str
    change: str


class LeftOutCard(Card):
    """`Not counted, because`, and under it what was approved and what has changed since."""

    number_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Not counted, because"), aside=" ", aside_right=True)
        self._desk = desk
        self._shown: Shown | None = None
        self._measure: Measured | None = None
        self.reasons: RowList[Reason] = RowList(
            "report-left-out",
            tr("Not counted, because"),
            reason_columns(),
            head=False,
            row_height=46,
            empty=tr("Nothing is left out."),
        )
        self.later: RowList[Later] = RowList(
            "report-approved", tr("Approved months"), later_columns(), head=False, row_height=25
        )
        self.reasons.row_activated.connect(self._ask)
        self.reasons.clicked.connect(lambda index: self._ask(self.reasons.rows_model.row(index.row())))
        self.add(self.reasons, 1)
        self.add(self.later)

    def show_measure(self, shown: Shown, measure: Measured) -> None:
        """What the chosen measure leaves out."""
        self._shown, self._measure = shown, measure
        counted = [reason for reason, visits in measure.not_counted.items() if visits]
        numbers = [left_out(shown, measure, reason) for reason in counted]
        listed = self._desk.ask(read_numbers, numbers=numbers) if numbers else []
        behind = dict(zip(counted, listed, strict=True))
        rows = [
            Reason(reason, phrase("not_counted", reason), _examples(behind.get(reason, [])), visits)
            for reason, visits in measure.not_counted.items()
        ]
        self.reasons.set_rows(rows)
        self.aside.setText(tr("{n} visits", n=sum(row.visits for row in rows)))
        self.later.set_rows(later_rows(shown, measure))
        self.later.setFixedHeight(min(self.later.content_height(), 24 + MOST_MONTHS * 25))

    def _ask(self, row: Reason | None) -> None:
        if row is not None and self._shown is not None and self._measure is not None:
            self.number_asked.emit(left_out(self._shown, self._measure, row.id))


def _examples(rows: list[VisitRow]) -> str:
    told = [f"{row.code} {row.date}" for row in rows[:NAMED]]
    more = len(rows) - len(told)
    return ", ".join([*told, *([tr("{n} more", n=more)] if more > 0 else [])])


def reason_columns() -> list[Column[Reason]]:
    """An icon, the reason with some codes, and how many visits."""
    return [
        Column("icon", "", lambda r: Cell((Glyph(*_icon(r)),)), width=40, sortable=False),
        Column(
            "why",
            "",
            lambda r: Cell((Words(r.words, "text", MEDIUM),), second_line(r.examples) if r.examples else ()),
            stretch=True,
            sortable=False,
            padding=(0, 8),
        ),
        Column("visits", "", lambda r: say.number(r.visits), align="right", weight=STRONG, sortable=False),
    ]


def _icon(reason: Reason) -> tuple[str, str]:
    icon, tone = REASONS.get(reason.id, ("minus-circle", "muted"))
    return icon, tone if reason.visits else "muted"


def later_columns() -> list[Column[Later]]:
    """What, when, and by how much."""
    return [
        Column("what", "", lambda r: Cell((Glyph("lock-simple"), Words(r.words, size=SMALL))), stretch=True),
        Column("when", "", lambda r: r.when, tone="muted", size=SMALL),
        Column("change", "", lambda r: r.change, align="right", tone="warn", weight=STRONG, size=SMALL),
    ]


def later_rows(shown: Shown, measure: Measured) -> list[Section | Later]:
    """The period's own differences first, one by one; then the year's approved months with theirs."""
    rows: list[Section | Later] = []
    if measure.differences:
        rows.append(Section(tr("Changed after approval")))
        for at, line in enumerate(measure.differences):
            words = tr("{before} became {after}", before=line["from"], after=line["to"])
            rows.append(Later(f"d{at}", words, line["date"], say.signed(line["to"] - line["from"])))
    if shown.approved_months:
        rows.append(Section(tr("Approved months"), tr("changed since")))
    for month, by_measure in shown.approved_months.items():
        changes = by_measure.get(measure.key) or []
        change = sum(line["to"] - line["from"] for line in changes)
        when = changes[-1]["date"] if changes else ""
        words = month_name(int(month[5:]))
        rows.append(Later(month, words, when, say.signed(change) if change else say.NONE))
    return rows
