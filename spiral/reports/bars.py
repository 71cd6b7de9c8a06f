"""Drawings of the production report: a bar against its target, and a year of months against theirs.

Readable in black and white: an outcome is filled, what is left to the target is outlined, the target is a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Group, Line, Polygon, Rect, String
from reportlab.lib.units import mm

from spiral.phrases import month_name
from spiral.reports.names import number
from spiral.reports.paper import (
    ACCENT,
    BOLD,
    HAIRLINE,
    MUTED,
    OUTLINE,
    REGULAR,
    TEXT,
    WHITE,
    register_fonts,
    width_of,
)

BAR_WIDTH = 30 * mm


def target_bar(
    actual: float, target: float | None, before: float | None = None, width: float = BAR_WIDTH
) -> Drawing:
    """One outcome against its target; a triangle is the same period last year. Empty without a target."""
    low = 1.5 if before is None else 3.5
    drawing = Drawing(width, 7.5 + 2 * low)
    if not target:
        return drawing
    at = width / max(target * 1.25, actual, before or 0)
    drawing.add(Rect(0, low, target * at, 7.5, fillColor=WHITE, strokeColor=OUTLINE, strokeWidth=0.5))
    if actual > 0:
        drawing.add(Rect(0, low, min(actual, target) * at, 7.5, fillColor=ACCENT, strokeColor=None))
    if actual > target:
        past = (actual - target) * at
        drawing.add(Rect(target * at, low, past, 7.5, fillColor=WHITE, strokeColor=ACCENT, strokeWidth=0.9))
    drawing.add(Line(target * at, low - 1.5, target * at, low + 9, strokeColor=TEXT, strokeWidth=1.3))
    if before is not None:
        drawing.add(_triangle(before * at))
    return drawing


def _triangle(x: float) -> Polygon:
    return Polygon([x - 3, 0, x + 3, 0, x, 5], fillColor=WHITE, strokeColor=TEXT, strokeWidth=0.7)


@dataclass(frozen=True)
class MonthFigure:
    """A month's outcome and target in the chart of the year; None where there is none yet."""

    month: int
    actual: float | None
    target: float | None


CHART_WIDTH, CHART_HEIGHT = 82 * mm, 39 * mm
LEFT, BOTTOM, TOP = 22.0, 12.0, 10.0


def year_chart(months: Sequence[MonthFigure], chosen: int | None) -> Drawing:
    """Twelve months against their target: bars with their figures, the target a dashed line, `chosen` in bold."""
    register_fonts()
    drawing = Drawing(CHART_WIDTH, CHART_HEIGHT)
    high = max([each.actual or 0 for each in months] + [each.target or 0 for each in months] + [1])
    step = _step(high)
    lines = -int(-high // step)
    up = (CHART_HEIGHT - BOTTOM - TOP) / (lines * step)
    for line in range(lines + 1):
        y = BOTTOM + line * step * up
        drawing.add(Line(LEFT, y, CHART_WIDTH, y, strokeColor=HAIRLINE, strokeWidth=0.5))
        drawing.add(_text(LEFT - 4, y - 2.5, number(line * step), "end", MUTED))
    column = (CHART_WIDTH - LEFT) / 12
    figures = {each.month: each for each in months}
    for month in range(1, 13):
        middle = LEFT + (month - 0.5) * column
        bold = month == chosen
        letter = month_name(month)[0].upper()
        drawing.add(_text(middle, 2, letter, "middle", TEXT if bold else MUTED, bold))
        if month in figures:
            drawing.add(_month(figures[month], middle, column, up, bold))
    return drawing


def _month(figure: MonthFigure, middle: float, column: float, up: float, bold: bool) -> Group:
    group = Group()
    if figure.actual is not None:
        high = figure.actual * up
        group.add(
            Rect(middle - column * 0.32, BOTTOM, column * 0.64, high, fillColor=ACCENT, strokeColor=None)
        )
    if figure.target is not None:
        y = BOTTOM + figure.target * up
        group.add(Line(middle - column / 2, y, middle + column / 2, y, strokeColor=WHITE, strokeWidth=1.8))
        group.add(
            Line(
                middle - column / 2,
                y,
                middle + column / 2,
                y,
                strokeColor=TEXT,
                strokeWidth=0.9,
                strokeDashArray=[2.4, 1.6],
            )
        )
    if figure.actual is not None:
        above = BOTTOM + high + 2
        if figure.target is not None and abs(above + 2 - (BOTTOM + figure.target * up)) < 4.5:
            above = BOTTOM + figure.target * up + 2
        label = number(figure.actual)
        wide = width_of(label, 6.5, bold)
        group.add(Rect(middle - wide / 2, above - 0.8, wide, 6.4, fillColor=WHITE, strokeColor=None))
        group.add(_text(middle, above, label, "middle", TEXT, bold))
    return group


def _text(x: float, y: float, text: str, anchor: str, colour: object, bold: bool = False) -> String:
    return String(
        x, y, text, textAnchor=anchor, fontName=BOLD if bold else REGULAR, fontSize=6.5, fillColor=colour
    )


def _step(high: float) -> int:
    """The distance between the chart's lines: 1, 2 or 5 times a power of ten, at most five lines."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if high <= factor * power * 5:
                return factor * power
        power *= 10
