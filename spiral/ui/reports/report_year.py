"""The year of a measure: twelve months against target as a chart, and the same numbers as a table beside it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from spiral.language import tr
from spiral.phrases import month_name
from spiral.reports import names as say
from spiral.ui.palette import MEDIUM, STRONG
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Glyph, Words
from spiral.ui.parts.chart import YearChart, YearFigures
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.reports.report_read import Measured, Shown


@dataclass(frozen=True)
class MonthRow:
    """A month of a measure; `actual` is None for a month that has not begun."""

    month: str
    actual: int | None
    target: int | None
    last_year: int | None
    approved: bool
    change: int

    @property
    def id(self) -> str:
        """The same month after a refresh."""
        return self.month


def months_of(shown: Shown, measure: Measured, today_month: str) -> list[MonthRow]:
    """The months of the period's year as far as the report goes; a month that is to come has no figure."""
    told = {each["month"]: each["measures"].get(measure.key, {}) for each in shown.report["year_chart"]}
    rows = []
    for number in range(1, 13):
        month = f"{shown.period.year:04d}-{number:02d}"
        figures = told.get(month, {})
        before = shown.last_year.get(f"{shown.period.year - 1:04d}-{number:02d}", {})
        changes = shown.approved_months.get(month, {}).get(measure.key) or []
        rows.append(
            MonthRow(
                month,
                figures.get("actual") if month <= today_month else None,
                figures.get("target"),
                before.get(measure.key),
                month in shown.approved_months,
                sum(line["to"] - line["from"] for line in changes),
            )
        )
    return rows


class YearCard(Card):
    """The chart of the chosen measure. `month_chosen` carries `YYYY-MM`."""

    month_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("The year"), aside=" ", aside_right=True)
        self.chart = YearChart(tr("The year"))
        self.chart.month_chosen.connect(
            lambda month: self.month_chosen.emit(f"{self.chart.figures.year:04d}-{month:02d}")
        )
        self.add(self.chart, 1)

    def show_measure(self, shown: Shown, measure: Measured, rows: list[MonthRow]) -> None:
        """Draw a measure's year."""
        self.title.setText(tr("The year {year}", year=shown.period.year))
        so_far = say.number(measure.so_far)
        target = measure.so_far_target
        self.aside.setText(
            tr("{figure} so far", figure=so_far)
            if target is None
            else tr("{figure} of {target} so far", figure=so_far, target=say.number(target))
        )
        month = int(shown.period.months[-1][5:])
        if not shown.period.is_month:
            month = max((int(row.month[5:]) for row in rows if row.actual is not None), default=1)
        known = [row.target for row in rows if row.target is not None]
        self.chart.show_figures(
            YearFigures(
                shown.period.year,
                tuple(row.actual for row in rows),
                tuple(row.last_year for row in rows),
                tuple(row.target if row.target is not None or not known else known[-1] for row in rows),
                month,
            )
        )


class MonthsCard(Card):
    """The chart's numbers as a table; Enter opens the month."""

    month_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Month by month"), aside=" ")
        self.list: RowList[MonthRow] = RowList(
            "report-months", tr("Month by month"), month_columns(), row_height=28, head_fill="sunken"
        )
        self.list.row_activated.connect(lambda row: self.month_asked.emit(row.month))
        self.add(self.list, 1)

    def show_measure(self, shown: Shown, measure: Measured, rows: list[MonthRow]) -> None:
        """A measure's twelve months."""
        self.aside.setText(measure.name)
        self.list.rows_model.set_title("last", str(shown.period.year - 1))
        self.list.set_rows(rows)


def month_columns() -> list[Column[MonthRow]]:
    """Month, figures, and whether it is approved, with what has changed since."""
    return [
        Column(
            "month", tr("Month"), lambda r: say.capital(month_name(int(r.month[5:]))), lambda r: r.month,
            weight=MEDIUM,
        ),
        Column("actual", tr("Outcome"), lambda r: say.number(r.actual), lambda r: r.actual, "right", weight=STRONG),
        Column("target", tr("Target"), lambda r: say.number(r.target), lambda r: r.target, "right"),
        Column(
            "share",
            tr("Share"),
            lambda r: say.percent(say.share_of(r.actual, r.target)),
            lambda r: say.share_of(r.actual, r.target),
            "right",
        ),
        Column("last", tr("Last year"), lambda r: say.number(r.last_year), lambda r: r.last_year, "right"),
        Column("approved", "", _approved, stretch=True, sortable=False),
    ]  # fmt: skip


def _approved(row: MonthRow) -> Cell:
    if not row.approved:
        return Cell()
    words = (Glyph("lock-simple"), Words(tr("approved"), "muted", size=12))
    change = (Words(say.signed(row.change), "warn", STRONG, 12),) if row.change else ()
    return Cell((*words, *change), gap=6)
