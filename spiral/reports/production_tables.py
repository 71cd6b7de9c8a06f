"""The tables of the production report on paper, a section each, as words and figures on their own rows."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from reportlab.platypus import Flowable, Table

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.tally import VISITS
from spiral.reports import names as say
from spiral.reports.bars import BAR_WIDTH, target_bar
from spiral.reports.names import GENDERS, OUTCOMES, Names, Report, number
from spiral.reports.paper import Cell, Grid, marked, small, strong, words

Measure = Mapping[str, Any]
Block: TypeAlias = "list[Flowable]"
Section = tuple[str, list[Block]]
"""A heading and what stands below it, in blocks that each stay on one page."""


def targets(report: Report, names: Names) -> Section:
    """Each measure against its target, last year and the year so far."""
    year = len(report["period"]) == 4
    printed = any(row.get("printed") is not None for row in report["measures"])
    so_far = tr("Month by month") if year else tr("Year so far")
    head = [
        tr("Measure"),
        tr("Outcome against target"),
        tr("Outcome"),
        tr("Target"),
        "",
        tr("Share"),
        say.year_before(report["period"]),
        so_far,
        tr("of target"),
    ]
    if printed:
        head.append(tr("Printed"))
    rows = [_target_row(row, names, printed) for row in report["measures"]]
    table = Grid(head, rows, texts=(0, 1, 4), fixed={1: BAR_WIDTH + 8}, bold=(2,)).table()
    key = tr(
        "Filled bar: outcome. Empty box before the line: left to the target. Empty box after it: above the "
        "target. Upright line: target. Triangle: the same period last year."
    )
    notes = [words(key, "note")]
    if year:
        notes.append(
            words(
                tr(
                    "Outcome: persons are counted once in the year. Month by month: the sum of the months' "
                    "own figures, where a person can be counted once in each month."
                ),
                "note",
            )
        )
    return tr("Outcome against target"), [[table, *notes]]


def _target_row(row: Measure, names: Names, printed: bool) -> list[Cell]:
    actual, target, before = row["actual"], row.get("target"), row.get("last_year")
    cells: list[Cell] = [
        marked(f"{strong(names.measure(row))}<br/>{small(_counts(row))}"),
        target_bar(actual, target, before),
        number(actual),
        number(target),
        _distance(actual, target),
        say.percent(say.share_of(actual, target)),
        number(before),
        number(row.get("year_to_date")),
        number(row.get("year_to_date_target")),
    ]
    return [*cells, number(row.get("printed"))] if printed else cells


def _counts(row: Measure) -> str:
    """What the measure counts, the other way of counting beside it, and its hours."""
    told = [phrase("counts", row["counts"])]
    if row["counts"] == VISITS and "persons" in row:
        told.append(tr("{n} persons", n=sum(row["persons"].values())))
    elif "visits" in row:
        told.append(tr("{n} visits", n=sum(row["visits"].values())))
    hours, target = row.get("hours"), row.get("hours_target")
    if hours is not None:
        spent = say.hours_words(hours)
        told.append(
            tr("{hours} hours", hours=spent)
            if target is None
            else tr("{hours} of {target} hours", hours=spent, target=number(target))
        )
    return "; ".join(told)


def _distance(actual: float, target: float | None) -> Cell:
    """How far from the target, in words."""
    if target is None:
        return ""
    far = actual - target
    if far == 0:
        return tr("reached")
    return tr("{far} over", far=number(far)) if far > 0 else tr("{far} under", far=number(-far))


def not_counted(report: Report, names: Names) -> Section:
    """The visits that a reader may look for in a measure, and why they are not in it."""
    rows: list[list[Cell]] = [
        [words(names.measure(row)), phrase("not_counted", line["reason"]), number(line["visits"])]
        for row in report["measures"]
        for line in row.get("not_counted", ())
        if line["visits"]
    ]
    heading = tr("Not counted, because")
    if not rows:
        return heading, [[words(tr("Every attended visit counts, and none still waits for its outcome."))]]
    head = [tr("Measure"), tr("Reason"), tr("Visits")]
    return heading, [[Grid(head, rows, texts=(0, 1)).table()]]


def differences(report: Report, names: Names) -> Section:
    """What has changed since the report was approved and printed."""
    rows: list[list[Cell]] = [
        [
            names.measure(row),
            say.plain(line["date"]),
            number(row.get("printed")),
            number(line["from"]),
            number(line["to"]),
            say.signed(line["to"] - line["from"]),
        ]
        for row in report["measures"]
        for line in row.get("differences", ())
    ]
    heading = tr("Changed after approval")
    if rows:
        head = [tr("Measure"), tr("Changed"), tr("Printed"), tr("From"), tr("To"), tr("Change")]
        return heading, [[Grid(head, rows, texts=(0, 1), bold=(4,)).table()]]
    unchanged = words(tr("Nothing has changed since the report was approved."))
    return heading, [[unchanged]] if report.get("approved") else []


def services(report: Report, names: Names) -> Section:
    """Visits to each service."""
    rows = [(say.capital(names.service(row["service"])), row) for row in report["services"]]
    return tr("Services"), _tallies(tr("Service"), rows)


def programmes(report: Report, names: Names) -> Section:
    """Visits in each programme."""
    rows = [(say.capital(names.programme(row["programme"])), row) for row in report["programmes"]]
    return tr("Programmes"), _tallies(tr("Programme"), rows)


def _tallies(what: str, rows: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Block]:
    """Visits by outcome, then attended visits and persons by gender; rows without a visit in one line below."""
    used = [(name, row) for name, row in rows if any(row[each] for each in OUTCOMES)]
    empty = [name for name, row in rows if not any(row[each] for each in OUTCOMES)]
    blocks: list[Block] = []
    if used:
        blocks += [
            [words(tr("Visits by outcome"), "part"), _outcomes(what, used)],
            [words(tr("Attended visits and persons by gender"), "part"), _genders(what, used)],
            [
                words(
                    tr(
                        "Offered is attended, no-shows and cancelled together. A person is counted once in each "
                        "row, however many the visits; the same person can be in several rows."
                    ),
                    "note",
                )
            ],
        ]
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
    return Grid(
        [what, *heads, tr("all"), *heads, tr("all")],
        body,
        bold=(5, 10),
        rules=(1, 6),
        groups=[(tr("Visits"), 1, 5), (tr("Persons"), 6, 10)],
    ).table()


def weeks(report: Report, names: Names, day: dt.date) -> Section:
    """Talks by therapist: the period's sums, then week by week; weeks to come on the `day` are not judged."""
    blocks: list[Block] = []
    for row in report["measures"]:
        told = row.get("weeks") or []
        if told:
            together = tr("{measure}, the weeks together", measure=names.measure(row))
            each_week = tr("{measure}, week by week", measure=names.measure(row))
            blocks += [
                [words(together, "part"), _by_person(told, names)],
                [words(each_week, "part"), _by_week(told, names, day)],
            ]
    if blocks:
        blocks.append(
            [
                words(
                    tr(
                        "A week belongs to the month that its Thursday is in, so the weeks together can differ "
                        "from the month. The target follows each therapist's share of full time."
                    ),
                    "note",
                )
            ]
        )
    return tr("Therapists"), blocks


def _by_person(weeks: Sequence[Mapping[str, Any]], names: Names) -> Table:
    rows: list[list[Cell]] = []
    for person in dict.fromkeys(each["staff"] for each in weeks):
        own = [each for each in weeks if each["staff"] == person]
        told = [each["target"] for each in own if each.get("target") is not None]
        target = sum(told) if told else None
        attended = sum(each["attended"] for each in own)
        rows.append(
            [
                names.person(person),
                target_bar(attended, target),
                number(attended),
                number(sum(each["offered"] for each in own)),
                number(target),
                say.percent(say.share_of(attended, target)),
            ]
        )
    head = [
        tr("Therapist"),
        tr("Outcome against target"),
        tr("Attended"),
        tr("Offered"),
        tr("Target"),
        tr("Share"),
    ]
    return Grid(head, rows, texts=(0, 1), fixed={1: BAR_WIDTH + 8}, bold=(2,)).table()


def _by_week(weeks: Sequence[Mapping[str, Any]], names: Names, day: dt.date) -> Table:
    rows: list[list[Cell]] = []
    before = None
    for each in weeks:
        again = each["week"] == before
        before = each["week"]
        rows.append(
            [
                "" if again else say.week_words(before),
                ""
                if again
                else ", ".join(filter(None, (say.week_days(before), say.week_state(before, day)))),
                names.person(each["staff"]),
                "" if say.is_to_come(before, day) else target_bar(each["attended"], each.get("target")),
                number(each["attended"]),
                number(each["offered"]),
                number(each.get("target")),
            ]
        )
    head = [
        tr("Week"),
        tr("Days"),
        tr("Therapist"),
        tr("Outcome against target"),
        tr("Attended"),
        tr("Offered"),
        tr("Target"),
    ]
    return Grid(
        head, rows, texts=(0, 1, 2, 3), wide=2, fixed={3: BAR_WIDTH + 8}, bold=(4,), joined=(0, 1), close=True
    ).table()
