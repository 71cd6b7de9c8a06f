"""The production report on paper: A4, Swedish or English, the same bytes for the same report and print time."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from spiral.language import tr
from spiral.phrases import phrase
from spiral.reports import names as say
from spiral.reports.bars import CHART_WIDTH, MonthFigure, year_chart
from spiral.reports.names import Names, Report, number
from spiral.reports.paper import (
    ACCENT,
    MUTED,
    OK,
    OUTLINE,
    WARN,
    WIDTH,
    coloured,
    escaped,
    make_document,
    marked,
    small,
    strong,
    style,
    words,
)
from spiral.reports.production_tables import (
    Section,
    differences,
    not_counted,
    programmes,
    services,
    targets,
    weeks,
)

LONG = 14  # rows: a longer table may go on over pages


def make_pdf(report: Report, *, printed_at: str, printed_by: str, log_head: str, names: Names) -> bytes:
    """The report as PDF. `printed_at` and `approved_at` in ISO form are shown in this machine's time.

    `log_head` is the head of the access log as it is known when this is printed; it stands on every page.
    """
    by_week = partial(weeks, day=dt.date.fromisoformat(printed_at[:10]))
    sections: list[Callable[[Report, Names], Section]] = [
        targets,
        not_counted,
        differences,
        services,
        programmes,
        by_week,
        _chart,
    ]
    story = _opening(report, printed_at, names)
    chapter = 0
    for section in sections:
        heading, blocks = section(report, names)
        if blocks:
            chapter += 1
            blocks[0].insert(0, words(f"{chapter}. {heading}", "section"))
            story += [flowable for block in blocks for flowable in _kept(block)]
    story.append(_signature())
    printed = tr("Printed {when} by {who}.", when=say.clock(printed_at), who=say.plain(printed_by))
    safe = tr("Holds no client's name and nothing from the records.")
    head = tr("Head of the access log: {head}", head=say.plain(log_head))

    def margin(page: int) -> tuple[Flowable, Flowable]:
        unit = strong(say.plain(report["unit"]))
        rest = "" if page == 1 else small(f" · {say.title(report)} · {say.status(report)}")
        return marked(unit + rest), marked("<br/>".join(map(escaped, (f"{printed} {safe}", head))), "note")

    return make_document(story, title=say.title(report), author=say.plain(report["unit"]), margin=margin)


def _kept(block: list[Flowable]) -> list[Flowable]:
    """A block that stays on one page; a long table goes on over pages, but begins with some rows below its head."""
    long = any(isinstance(each, Table) and len(each._cellvalues) > LONG for each in block)
    return [CondPageBreak(60 * mm), *block] if long else [KeepTogether(block)]


def _opening(report: Report, printed_at: str, names: Names) -> list[Flowable]:
    """The title, the status, and what the month came to in a few sentences."""
    made = tr("Printed {when}", when=say.clock(printed_at))
    colour = OK if report.get("approved") else WARN
    status = marked(f"{coloured(say.status(report), colour)}<br/>{small(made)}", "right")
    top = Table(
        [[words(say.title(report), "title"), status]],
        colWidths=[WIDTH * 0.7, WIDTH * 0.3],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ("LINEBELOW", (0, 0), (-1, 0), 1.2, ACCENT),
        ],
    )
    return [top, words(_summary(report, names), "lead")]


def _summary(report: Report, names: Names) -> str:
    """A year is weighed month by month: its targets are the months', and so is what they count."""
    year = len(report["period"]) == 4
    figure, against = ("year_to_date", "year_to_date_target") if year else ("actual", "target")
    measured = [row for row in report["measures"] if row.get(against) and row.get(figure) is not None]
    below = [
        tr(
            "{measure} ({missing} under the target)",
            measure=names.measure(row),
            missing=number(row[against] - row[figure]),
        )
        for row in measured
        if row[figure] < row[against]
    ]
    facts = {"reached": len(measured) - len(below), "total": len(measured)}
    parts = (
        [
            tr("{reached} of {total} targets of the year were reached, counted month by month.", **facts)
            if year
            else tr("{reached} of {total} targets were reached.", **facts)
        ]
        if measured
        else []
    )
    if below:
        parts.append(tr("Not reached: {measures}.", measures=", ".join(below)))
    if any(
        line["visits"]
        for row in report["measures"]
        for line in row.get("not_counted", ())
        if line["reason"] == "planned"
    ):
        parts.append(tr("Visits that still lack an outcome are not counted."))
    months = report.get("months_approved")
    if months is not None and year:
        parts.append(tr("Approved months: {approved} of 12.", approved=len(months)))
    return " ".join(parts)


def _chart(report: Report, names: Names) -> Section:
    """The year's months against their targets, a small chart for each measure that has one."""
    months = report.get("year_chart") or []
    chosen = int(report["period"][5:7]) if len(report["period"]) > 4 else None
    charts: list[Flowable] = []
    for row in report["measures"]:
        figures = [
            MonthFigure(int(each["month"][5:7]), told.get("actual"), told.get("target"))
            for each in months
            if (told := each["measures"].get(row["key"]))
        ]
        if any(each.target is not None for each in figures):
            heading = marked(f"{strong(names.measure(row))} {small(phrase('counts', row['counts']))}")
            charts.append(
                Table([[heading], [year_chart(figures, chosen)]], colWidths=[CHART_WIDTH], style=_BARE)
            )
    pairs = [[*charts[at : at + 2], ""][:2] for at in range(0, len(charts), 2)]
    if not pairs:
        return "", []
    gap = WIDTH - 2 * CHART_WIDTH
    table = Table(
        pairs,
        colWidths=[CHART_WIDTH + gap, CHART_WIDTH],
        style=[*_BARE, ("BOTTOMPADDING", (0, 0), (-1, -1), 8), ("VALIGN", (0, 0), (-1, -1), "BOTTOM")],
    )
    key = words(tr("Bar: the month's outcome. Dashed line: the month's target."), "note")
    return tr("The year {year}, month by month", year=report["period"][:4]), [[table, key]]


_BARE = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
]


def _signature() -> Flowable:
    """Where the chief signs."""
    lines = Table(
        [[tr("Approved, place and date"), "", tr("Chief of the unit")]],
        colWidths=[WIDTH * 0.44, WIDTH * 0.06, WIDTH * 0.5],
        style=[
            ("FONT", (0, 0), (-1, -1), style("note").fontName, 7.5),
            ("TEXTCOLOR", (0, 0), (-1, -1), MUTED),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("LINEABOVE", (0, 0), (0, 0), 0.8, OUTLINE),
            ("LINEABOVE", (2, 0), (2, 0), 0.8, OUTLINE),
        ],
    )
    return KeepTogether([Spacer(1, 18 * mm), lines])
