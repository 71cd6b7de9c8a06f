"""Services, programmes and therapists' weeks as tables; each number opens the list of visits behind it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.reports import names as say
from spiral.reports.names import GENDERS, OUTCOMES
from spiral.ui.desk import Desk
from spiral.ui.palette import MEDIUM, STRONG
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.target_bar import Outcome, bar_words, paint_bar
from spiral.ui.reports.counted_list import BehindCard
from spiral.ui.reports.counted_number import Number, number_of_gender
from spiral.ui.reports.report_read import Shown
from spiral.ui.reports.report_targets import gender_letters

Row = Any
UPPER, LOWER = 220, 180


class NumberTable(QScrollArea):
    """A table above, the list behind its chosen number below. Left and Right go from number to number."""

    numbers: Sequence[str] = ()

    def __init__(self, desk: Desk, name: str, title: str, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self._column = self.numbers[0]
        self.shown: Shown | None = None
        self.table: RowList[Row] = RowList(name, title, columns, row_height=32, head_fill="sunken")
        self.behind = BehindCard(desk)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = Card()
        card.add(self.table, 1)
        card.setMinimumHeight(UPPER)
        self.behind.setMinimumHeight(LOWER)
        content = QWidget()
        content.setObjectName("content")
        self.setWidget(content)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card, 3)
        column.addWidget(self.behind, 2)
        self.table.row_chosen.connect(lambda _row: self.ask())
        self.table.row_activated.connect(lambda _row: self.behind.list.setFocus())
        self.table.clicked.connect(self._clicked)
        self.behind.left.connect(self.table.setFocus)

    def show_period(self, shown: Shown) -> None:
        """Other figures; the chosen row and number stay."""
        self.shown = shown
        self.table.blockSignals(True)
        self.table.set_rows(self.rows_of(shown))
        self.table.blockSignals(False)
        if self.table.chosen() is None:
            self.table.choose_end()
        else:
            self.ask()

    def rows_of(self, shown: Shown) -> Sequence[Row]:
        """The rows of a period."""
        raise NotImplementedError

    def number_of(self, row: Row, column: str) -> Number:
        """The number of a row in a column."""
        raise NotImplementedError

    def ask(self) -> None:
        """Show the list behind the chosen number, when the table is in sight."""
        row = self.table.chosen()
        if row is None or self.shown is None:
            self.behind.forget()
        elif self.isVisible():
            self.table.mark_column(self._column)
            self.behind.show_number(self.number_of(row, self._column), self.shown)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.ask()

    def _clicked(self, index: QModelIndex) -> None:
        key = self.table.rows_model.columns[index.column()].key
        self._column = key if key in self.numbers else self.numbers[0]
        self.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is None or not self.table.hasFocus():
            super().keyPressEvent(event)
            return
        at = self.numbers.index(self._column) + by
        self._column = self.numbers[at % len(self.numbers)]
        self.ask()


@dataclass(frozen=True)
class Tally:
    """A service's or programme's figures."""

    id: str
    name: str
    outcomes: dict[str, int]
    visits: tuple[int, ...]
    persons: tuple[int, ...]


class TallyTable(NumberTable):
    """Every service, or every programme: by outcome, and attended visits and persons by gender."""

    numbers = (*OUTCOMES, *(f"{kind}-{each}" for kind in ("visits", "persons") for each in (*GENDERS, "all")))

    def __init__(self, desk: Desk, kind: str) -> None:
        self.kind = kind
        first = tr("Service") if kind == "service" else tr("Programme")
        super().__init__(desk, f"report-{kind}s", first, tally_columns(first))

    def rows_of(self, shown: Shown) -> list[Tally]:
        name = shown.names.service if self.kind == "service" else shown.names.programme
        return [
            Tally(
                row[self.kind],
                say.capital(name(row[self.kind])),
                {each: row[each] for each in OUTCOMES},
                tuple(row["visits"][each] for each in GENDERS),
                tuple(row["persons"][each] for each in GENDERS),
            )
            for row in shown.report[f"{self.kind}s"]
        ]

    def number_of(self, row: Row, column: str) -> Number:
        assert self.shown is not None
        kind, _, gender = column.partition("-")
        services = (row.id,) if self.kind == "service" else ()
        programme = row.id if self.kind == "programme" else ""
        outcome: str | None = "attended" if gender else column
        words = row.name if gender else f"{row.name}, {say.outcome_heads()[column].lower()}"
        number = Number(
            words,
            self.shown.report["period"],
            services=services,
            programme=programme,
            outcomes=(None if outcome == "offered" else outcome,),
            figure=row.outcomes[outcome],
        )
        return number_of_gender(number, kind, gender, row.visits) if gender else number


def tally_columns(first: str) -> list[Column[Tally]]:
    """The name, the outcomes, and visits and persons by gender."""
    outcomes = [
        Column[Tally](
            each,
            head,
            lambda row, each=each: _figure(row.outcomes[each]),  # type: ignore[misc]
            lambda row, each=each: row.outcomes[each],  # type: ignore[misc]
            "right",
            weight=STRONG if each == "attended" else MEDIUM,
            padding=6,
        )
        for each, head in say.outcome_heads().items()
    ]
    name = Column[Tally]("name", first, lambda row: row.name, weight=MEDIUM)
    return [
        name,
        Column("room", "", lambda _row: "", stretch=True, sortable=False, padding=0),
        *outcomes,
        *_genders("visits", tr("Visits"), lambda row: row.visits),
        *_genders("persons", tr("Persons"), lambda row: row.persons),
    ]


def _genders(key: str, group: str, take: Callable[[Tally], tuple[int, ...]]) -> list[Column[Tally]]:
    heads = say.gender_heads()
    columns = [
        Column[Tally](
            f"{key}-{gender}",
            letter,
            lambda row, at=at: _figure(take(row)[at]),  # type: ignore[misc]
            lambda row, at=at: take(row)[at],  # type: ignore[misc]
            "right",
            group=group,
            hint=heads[gender],
            padding=(16 if at == 0 else 4, 4),
        )
        for at, (gender, letter) in enumerate(gender_letters().items())
    ]
    every = Column[Tally](
        f"{key}-all",
        tr("All"),
        lambda row: _figure(sum(take(row))),
        lambda row: sum(take(row)),
        "right",
        weight=STRONG,
        group=group,
        padding=(4, 4),
    )
    return [*columns, every]


def _figure(value: int) -> str:
    return say.number(value) if value else say.NONE


@dataclass(frozen=True)
class Week:
    """A therapist's week."""

    id: tuple[str, str, str]
    measure: str
    week: str
    staff: str
    name: str
    attended: int
    offered: int
    target: float | None
    to_come: bool = False


class WeekTable(NumberTable):
    """Each therapist's week: talks held against 15 x the share of full time, and beside it how many were offered."""

    numbers = ("attended", "offered")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "report-weeks", tr("By therapist"), week_columns())
        self._desk = desk
        self.table.empty.say(tr("No measure has a target by the week."))

    def rows_of(self, shown: Shown) -> list[Section | Week]:
        rows: list[Section | Week] = []
        today = self._desk.today()
        for measure in shown.measures:
            weeks: dict[str, list[Week]] = {}
            for each in measure.weeks:
                key = (measure.key, each["week"], each["staff"])
                figures = (each["attended"], each["offered"], each.get("target"))
                name = shown.names.person(each["staff"])
                weeks.setdefault(each["week"], []).append(
                    Week(key, *key, name, *figures, say.is_to_come(each["week"], today))
                )
            for week, told in weeks.items():
                held, offered = sum(row.attended for row in told), sum(row.offered for row in told)
                aside = tr("{attended} of {offered} offered", attended=held, offered=offered)
                days = ", ".join(filter(None, (say.week_days(week), say.week_state(week, today))))
                rows += [Section(say.week_words(week), aside, days), *told]
        return rows

    def number_of(self, row: Row, column: str) -> Number:
        assert self.shown is not None
        words = f"{row.name}, {say.week_words(row.week)}, {say.outcome_heads()[column].lower()}"
        outcomes = ("attended",) if column == "attended" else (None,)
        figure = row.attended if column == "attended" else row.offered
        return Number(
            words,
            self.shown.report["period"],
            row.measure,
            outcomes=outcomes,
            week=row.week,
            staff=row.staff,
            figure=figure,
        )


def week_columns() -> list[Column[Week]]:
    """The name, a bar, and the figures in words."""

    def outcome(row: Week) -> Outcome:
        return Outcome(row.attended, row.target)

    def share(row: Week) -> float | None:
        return None if row.to_come else say.share_of(row.attended, row.target)

    return [
        Column("name", tr("Therapist"), lambda r: r.name, weight=MEDIUM, stretch=True),
        Column(
            "bar",
            tr("Outcome against target"),
            lambda r: Cell() if r.to_come else Cell(said=bar_words(outcome(r))),
            width=440,
            sortable=False,
            paint=lambda painter, box, r: None if r.to_come else paint_bar(painter, box, outcome(r)),
        ),
        Column(
            "attended",
            tr("Attended"),
            lambda r: Cell((Words(say.number(r.attended), "text", STRONG),)),
            lambda r: r.attended,
            "right",
        ),
        Column("target", tr("Target"), lambda r: say.number(r.target), lambda r: r.target, "right"),
        Column(
            "share",
            tr("Share"),
            lambda r: say.percent(share(r)),
            share,
            "right",
        ),
        Column("offered", tr("Offered"), lambda r: say.number(r.offered), lambda r: r.offered, "right"),
    ]
