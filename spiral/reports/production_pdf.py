"""The production report on paper: A4, Swedish or English, the same bytes for the same report and print time."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table

from spiral.language import tr
from spiral.phrases import phrase
from spiral.reports import names as say
from spiral.reports.bars import BAR_WIDTH, CHART_WIDTH, MonthFigure, target_bar, year_chart
from spiral.reports.names import GENDERS, OUTCOMES, Names, Report, number
from spiral.reports.paper import (
    ACCENT,
    MUTED,
    OK,
    OUTLINE,
    WARN,
    WIDTH,
    Cell,
    Grid,
    coloured,
    escaped,
    make_document,
    marked,
    small,
    strong,
    style,
    words,
)

LONG = 14  # rows: a longer table may go on over pages

Measure = Mapping[str, Any]
Block: TypeAlias = "list[Flowable]"
Section = tuple[str, list[Block]]
"""A heading and what stands below it, in blocks that each stay on one page."""


def make_pdf(report: Report, *, printed_at: str, printed_by: str, log_head: str, names: Names) -> bytes:
    """The report as PDF. `printed_at` and `approved_at` in ISO form are shown in this machine's time.

    `log_head` is the head of the access log as it is known when this is printed; it stands on every page.
    """
    sections = [_targets, _not_counted, _differences, _services, _programmes, _weeks, _chart]
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
    top = Table([[words(say.title(report), "title"), status]], colWidths=[WIDTH * 0.7, WIDTH * 0.3], style=[
        ("VALIGN", (0, 0), (-1, -1), "BOTTOM"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ("LINEBELOW", (0, 0), (-1, 0), 1.2, ACCENT)])
    return [top, words(_summary(report, names), "lead")]


def _summary(report: Report, names: Names) -> str:
    """A year is weighed month by month: its targets are the months', and so is what they count."""
    year = len(report["period"]) == 4
    figure, against = ("year_to_date", "year_to_date_target") if year else ("actual", "target")
    measured = [row for row in report["measures"] if row.get(against) and row.get(figure) is not None]
    below = [tr("{measure} ({missing} under the target)", measure=names.measure(row),
                missing=number(row[against] - row[figure])) for row in measured if row[figure] < row[against]]
    facts = {"reached": len(measured) - len(below), "total": len(measured)}
    parts = [tr("{reached} of {total} targets of the year were reached, counted month by month.", **facts) if year
             else tr("{reached} of {total} targets were reached.", **facts)] if measured else []
    if below:
        parts.append(tr("Not reached: {measures}.", measures=", ".join(below)))
    if any(line["visits"] for row in report["measures"] for line in row.get("not_counted", ())
           if line["reason"] == "planned"):
        parts.append(tr("Visits that still lack an outcome are not counted."))
    months = report.get("months_approved")
    if months is not None and year:
        parts.append(tr("Approved months: {approved} of 12.", approved=len(months)))
    return " ".join(parts)




def _targets(report: Report, names: Names) -> Section:
    """Each measure against its target, last year and the year so far."""
    year = len(report["period"]) == 4
    printed = any(row.get("printed") is not None for row in report["measures"])
    so_far = tr("Month by month") if year else tr("Year so far")
    head = [tr("Measure"), tr("Outcome against target"), tr("Outcome"), tr("Target"), "", tr("Share"),
            say.year_before(report["period"]), so_far, tr("of target")]
    if printed:
        head.append(tr("Printed"))
    rows = [_target_row(row, names, printed) for row in report["measures"]]
    table = Grid(head, rows, texts=(0, 1, 4), fixed={1: BAR_WIDTH + 8}, bold=(2,)).table()
    key = tr("Filled bar: outcome. Empty box before the line: left to the target. Empty box after it: above the "
             "target. Upright line: target. Triangle: the same period last year.")
    notes = [words(key, "note")]
    if year:
        notes.append(words(tr("Outcome: persons are counted once in the year. Month by month: the sum of the months' "
                              "own figures, where a person can be counted once in each month."), "note"))
    return tr("Outcome against target"), [[table, *notes]]


def _target_row(row: Measure, names: Names, printed: bool) -> list[Cell]:
    actual, target, before = row["actual"], row.get("target"), row.get("last_year")
    cells: list[Cell] = [
        marked(f"{strong(names.measure(row))}<br/>{small(_counts(row))}"), target_bar(actual, target, before),
        number(actual), number(target), _distance(actual, target), say.percent(say.share_of(actual, target)),
        number(before), number(row.get("year_to_date")), number(row.get("year_to_date_target"))]
    return [*cells, number(row.get("printed"))] if printed else cells


def _counts(row: Measure) -> str:
    """What the measure counts, and its hours."""
    counts = phrase("counts", row["counts"])
    hours, target = row.get("hours"), row.get("hours_target")
    if target is not None:
        return tr("{counts}; {hours} of {target} hours", counts=counts, hours=say.hours_words(hours),
                  target=number(target))
    return counts if hours is None else tr("{counts}; {hours} hours", counts=counts, hours=say.hours_words(hours))


def _distance(actual: float, target: float | None) -> Cell:
    """How far from the target, in words."""
    if target is None:
        return ""
    far = actual - target
    if far == 0:
        return tr("reached")
    return tr("{far} over", far=number(far)) if far > 0 else tr("{far} under", far=number(-far))


def _not_counted(report: Report, names: Names) -> Section:
    """The visits that a reader may look for in a measure, and why they are not in it."""
    rows: list[list[Cell]] = [
        [words(names.measure(row)), phrase("not_counted", line["reason"]), number(line["visits"])]
        for row in report["measures"] for line in row.get("not_counted", ()) if line["visits"]]
    heading = tr("Not counted, because")
    if not rows:
        return heading, [[words(tr("Every attended visit counts, and none still waits for its outcome."))]]
    head = [tr("Measure"), tr("Reason"), tr("Visits")]
    return heading, [[Grid(head, rows, texts=(0, 1)).table()]]


def _differences(report: Report, names: Names) -> Section:
    """What has changed since the report was approved and printed."""
    rows: list[list[Cell]] = [
        [names.measure(row), say.plain(line["date"]), number(row.get("printed")), number(line["from"]),
         number(line["to"]), say.signed(line["to"] - line["from"])]
        for row in report["measures"] for line in row.get("differences", ())]
    heading = tr("Changed after approval")
    if rows:
        head = [tr("Measure"), tr("Changed"), tr("Printed"), tr("From"), tr("To"), tr("Change")]
        return heading, [[Grid(head, rows, texts=(0, 1), bold=(4,)).table()]]
    unchanged = words(tr("Nothing has changed since the report was approved."))
    return heading, [[unchanged]] if report.get("approved") else []


def _services(report: Report, names: Names) -> Section:
    rows = [(say.capital(names.service(row["service"])), row) for row in report["services"]]
    return tr("Services"), _tallies(tr("Service"), rows)


def _programmes(report: Report, names: Names) -> Section:
    rows = [(say.capital(names.programme(row["programme"])), row) for row in report["programmes"]]
    return tr("Programmes"), _tallies(tr("Programme"), rows)


def _tallies(what: str, rows: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Block]:
    """Visits by outcome, then attended visits and persons by gender; rows without a visit in one line below."""
    used = [(name, row) for name, row in rows if any(row[each] for each in OUTCOMES)]
    empty = [name for name, row in rows if not any(row[each] for each in OUTCOMES)]
    blocks: list[Block] = []
    if used:
        blocks += [[words(tr("Visits by outcome"), "part"), _outcomes(what, used)],
                   [words(tr("Attended visits and persons by gender"), "part"), _genders(what, used)],
                   [words(tr("Offered is attended, no-shows and cancelled together. A person is counted once in each "
                             "row, however many the visits; the same person can be in several rows."), "note")]]
    if empty:
        blocks.append([words(tr("No visits in the period: {names}.", names=", ".join(empty)), "note")])
    return blocks


def _outcomes(what: str, rows: Sequence[tuple[str, Mapping[str, Any]]]) -> Table:
    body: list[list[Cell]] = [[name, *(number(row[each]) for each in OUTCOMES)] for name, row in rows]
    heads = say.outcome_heads()
    sums: list[Cell] = [tr("Total"), *(number(sum(row[each] for _, row in rows)) for each in OUTCOMES)]
    return Grid([what, *(heads[each] for each in OUTCOMES)], [*body, sums], totals=1, rules=(5,)).table()


def _genders(what: str, rows: Sequence[tuple[str, Mapping[str, Any]]]) -> Table:
    heads = list(say.gender_heads().values())
    body: list[list[Cell]] = []
    for name, row in rows:
        visits, persons = ([row[kind][each] for each in GENDERS] for kind in ("visits", "persons"))
        body.append([name, *map(number, [*visits, sum(visits), *persons, sum(persons)])])
    return Grid([what, *heads, tr("all"), *heads, tr("all")], body, bold=(5, 10), rules=(1, 6),
                groups=[(tr("Visits"), 1, 5), (tr("Persons"), 6, 10)]).table()


def _weeks(report: Report, names: Names) -> Section:
    """Talks by therapist: the period's sums, then week by week."""
    blocks: list[Block] = []
    for row in report["measures"]:
        weeks = row.get("weeks") or []
        if weeks:
            together = tr("{measure}, the weeks together", measure=names.measure(row))
            each_week = tr("{measure}, week by week", measure=names.measure(row))
            blocks += [[words(together, "part"), _by_person(weeks, names)],
                       [words(each_week, "part"), _by_week(weeks, names)]]
    if blocks:
        blocks.append([words(tr("A week belongs to the month that its Thursday is in, so the weeks together can differ "
                             "from the month. The target follows each therapist's share of full time."), "note")])
    return tr("Therapists"), blocks


def _by_person(weeks: Sequence[Mapping[str, Any]], names: Names) -> Table:
    rows: list[list[Cell]] = []
    for person in dict.fromkeys(each["staff"] for each in weeks):
        own = [each for each in weeks if each["staff"] == person]
        told = [each["target"] for each in own if each.get("target") is not None]
        target = sum(told) if told else None
        attended = sum(each["attended"] for each in own)
        rows.append([names.person(person), target_bar(attended, target), number(attended),
                     number(sum(each["offered"] for each in own)), number(target),
                     say.percent(say.share_of(attended, target))])
    head = [tr("Therapist"), tr("Outcome against target"), tr("Attended"), tr("Offered"), tr("Target"), tr("Share")]
    return Grid(head, rows, texts=(0, 1), fixed={1: BAR_WIDTH + 8}, bold=(2,)).table()


def _by_week(weeks: Sequence[Mapping[str, Any]], names: Names) -> Table:
    rows: list[list[Cell]] = []
    before = None
    for each in weeks:
        again = each["week"] == before
        before = each["week"]
        rows.append(["" if again else say.week_words(before), "" if again else say.week_days(before),
                     names.person(each["staff"]), target_bar(each["attended"], each.get("target")),
                     number(each["attended"]), number(each["offered"]), number(each.get("target"))])
    head = [tr("Week"), tr("Days"), tr("Therapist"), tr("Outcome against target"), tr("Attended"), tr("Offered"),
            tr("Target")]
    return Grid(head, rows, texts=(0, 1, 2, 3), wide=2, fixed={3: BAR_WIDTH + 8}, bold=(4,), joined=(0, 1),
                close=True).table()


def _chart(report: Report, names: Names) -> Section:
    """The year's months against their targets, a small chart for each measure that has one."""
    months = report.get("year_chart") or []
    chosen = int(report["period"][5:7]) if len(report["period"]) > 4 else None
    charts: list[Flowable] = []
    for row in report["measures"]:
        figures = [MonthFigure(int(each["month"][5:7]), told.get("actual"), told.get("target"))
                   for each in months if (told := each["measures"].get(row["key"]))]
        if any(each.target is not None for each in figures):
            heading = marked(f"{strong(names.measure(row))} {small(phrase('counts', row['counts']))}")
            charts.append(Table([[heading], [year_chart(figures, chosen)]], colWidths=[CHART_WIDTH], style=_BARE))
    pairs = [[*charts[at:at + 2], ""][:2] for at in range(0, len(charts), 2)]
    if not pairs:
        return "", []
    gap = WIDTH - 2 * CHART_WIDTH
    table = Table(pairs, colWidths=[CHART_WIDTH + gap, CHART_WIDTH], style=[
        *_BARE, ("BOTTOMPADDING", (0, 0), (-1, -1), 8), ("VALIGN", (0, 0), (-1, -1), "BOTTOM")])
    key = words(tr("Bar: the month's outcome. Dashed line: the month's target."), "note")
    return tr("The year {year}, month by month", year=report["period"][:4]), [[table, key]]


_BARE = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
         ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]


def _signature() -> Flowable:
    """Where the chief signs."""
    lines = Table([[tr("Approved, place and date"), "", tr("Chief of the unit")]],
                  colWidths=[WIDTH * 0.44, WIDTH * 0.06, WIDTH * 0.5], style=[
        ("FONT", (0, 0), (-1, -1), style("note").fontName, 7.5), ("TEXTCOLOR", (0, 0), (-1, -1), MUTED),
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("LINEABOVE", (0, 0), (0, 0), 0.8, OUTLINE),
        ("LINEABOVE", (2, 0), (2, 0), 0.8, OUTLINE)])
    return KeepTogether([Spacer(1, 18 * mm), lines])


