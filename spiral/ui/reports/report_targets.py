"""The measures of a period against their targets: a bar, the figures in words, last year and the year so far."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent

from spiral.language import tr
from spiral.reports import names as say
from spiral.reports.names import GENDERS
from spiral.ui.palette import MEDIUM, SMALL, STRONG
from spiral.ui.parts.cell import Cell, Glyph, Words, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.target_bar import Outcome, bar_words, paint_bar
from spiral.ui.reports.report_read import Figures, Measured, Shown, counts_words, short_month

MOST_ROWS = 6
ROW_HEIGHT = 50
SHOWN, NOT_SHOWN = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
Take = Callable[[Measured], Figures]


class TargetList(RowList[Measured]):
    """A row a measure. `number_asked` carries the measure and the column whose number was clicked."""

    number_asked = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(
            "report-measures",
            tr("Measures"),
            measure_columns(),
            row_height=ROW_HEIGHT,
            head_fill="sunken",
            movable=False,
        )
        self.clicked.connect(self._clicked)

    def show_measures(self, shown: Shown) -> None:
        """Other figures; the chosen measure stays chosen."""
        self.rows_model.set_title("last", short_month(shown.period.before.text))
        year = not shown.period.is_month
        self.rows_model.set_title("so_far", tr("By month") if year else tr("Year so far"))
        self.set_rows(shown.measures)
        if self.chosen() is None:
            self.choose_end()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows, and the bar below them when there are more columns than room."""
        rows = len(self.rows())
        wide = self.horizontalHeader().length() > self.width()
        self.setHorizontalScrollBarPolicy(SHOWN if wide else NOT_SHOWN)
        self.setVerticalScrollBarPolicy(SHOWN if rows > MOST_ROWS else NOT_SHOWN)
        below = self.horizontalScrollBar().sizeHint().height() if wide else 0
        height = self.content_height() - max(rows - MOST_ROWS, 0) * ROW_HEIGHT + below
        if self.maximumHeight() != height:
            self.setFixedHeight(height)

    def _clicked(self, index: QModelIndex) -> None:
        row = self.rows_model.row(index.row())
        if row is not None:
            self.number_asked.emit(row, self.rows_model.columns[index.column()].key)


def measure_columns() -> list[Column[Measured]]:
    """The columns; letters for genders, each with its word as a hint."""
    return [
        Column(
            "name",
            tr("Measure"),
            lambda m: Cell((Words(m.name, "text", MEDIUM),), second_line(counts_words(m))),
            lambda m: m.name,
        ),
        Column("bar", tr("Outcome against target"), _bar_said, stretch=True, sortable=False, paint=_paint),
        Column("actual", tr("Outcome"), _actual, lambda m: m.actual, "right"),
        Column("verdict", "", _verdict, sortable=False, padding=(6, 4)),
        Column("share", tr("Share"), lambda m: say.percent(m.share), lambda m: m.share, "right", padding=5),
        Column(
            "last",
            tr("Last year"),
            lambda m: say.number(m.last_year),
            lambda m: m.last_year,
            "right",
            hint=tr("The same period last year"),
            padding=5,
        ),
        Column("so_far", tr("Year so far"), _so_far, lambda m: m.so_far, "right", padding=5),
        *gender_columns("visits", tr("Visits"), lambda m: m.visits),
        *gender_columns("persons", tr("Persons"), lambda m: m.persons),
        Column(
            "undone",
            tr("Not done"),
            lambda m: f"{m.no_show} + {m.cancelled}",
            lambda m: m.no_show + m.cancelled,
            "right",
            hint=tr("No-shows + cancellations"),
        ),
    ]


def gender_letters() -> dict[str, str]:
    """The letter over each gender's column."""
    return {"woman": tr("W"), "man": tr("M"), "trans": tr("T"), "unknown": tr("U")}


def letters_note() -> str:
    """What the letters mean."""
    heads = say.gender_heads()
    told = "   ".join(f"{letter} {heads[gender]}" for gender, letter in gender_letters().items())
    return f"{told}.   {tr('Not done: no-shows + cancellations')}"


def gender_columns(key: str, group: str, take: Take) -> list[Column[Measured]]:
    """A narrow column for each gender and one for all, under one word."""
    heads, letters = say.gender_heads(), gender_letters()
    columns = [
        Column[Measured](
            f"{key}-{gender}",
            letters[gender],
            lambda m, at=at: _figure(take(m), at),  # type: ignore[misc]
            lambda m, at=at: take(m)[at],  # type: ignore[misc]
            "right",
            group=group,
            hint=heads[gender],
            padding=(10 if at == 0 else 3, 3),
        )
        for at, gender in enumerate(GENDERS)
    ]
    every = Column[Measured](
        f"{key}-all",
        tr("All"),
        lambda m: say.number(sum(take(m))),
        lambda m: sum(take(m)),
        "right",
        weight=STRONG,
        group=group,
        padding=3,
    )
    return [*columns, every]


def _figure(told: Figures, at: int) -> str:
    return say.number(told[at]) if told[at] else say.NONE


def _outcome(measure: Measured) -> Outcome:
    return Outcome(measure.actual, measure.target, measure.last_year)


def _bar_said(measure: Measured) -> Cell:
    """A measure with a target by the week has no bar here."""
    return Cell() if measure.target is None else Cell(said=bar_words(_outcome(measure)))


def _paint(painter: QPainter, box: QRectF, measure: Measured) -> None:
    paint_bar(painter, box, _outcome(measure))


def of(figure: str, whole: str | None) -> tuple[Words, ...]:
    """A figure and what it is a part of."""
    first = Words(figure, "text", STRONG, fixed=True)
    return (first,) if whole is None else (first, Words(tr("of {whole}", whole=whole), "muted", fixed=True))


def _actual(measure: Measured) -> Cell:
    target = None if measure.target is None else say.number(measure.target)
    printed = (
        ()
        if measure.printed is None
        else second_line(tr("printed {figure}", figure=say.number(measure.printed)))
    )
    return Cell(of(say.number(measure.actual), target), printed, gap=4)


def _so_far(measure: Measured) -> Cell:
    target = None if measure.so_far_target is None else say.number(measure.so_far_target)
    return Cell(of(say.number(measure.so_far), target), gap=4)


def _verdict(measure: Measured) -> Cell:
    over = measure.over
    if over is None:
        return Cell()
    if over == 0:
        return Cell((Glyph("check-circle", "ok", 14), Words(tr("reached"), "ok", STRONG, SMALL)), gap=4)
    if over > 0:
        words = tr("{over} above", over=over)
        return Cell((Glyph("arrow-up", "ok", 14), Words(words, "ok", STRONG, SMALL, True)), gap=4)
    words = tr("{under} below", under=-over)
    return Cell((Glyph("arrow-down", "warn", 14), Words(words, "warn", STRONG, SMALL, True)), gap=4)
