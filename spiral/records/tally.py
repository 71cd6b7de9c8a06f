"""Counting: what the production report counts, from visits alone. Pure; the rules are mission 4's.

A visit belongs to its start date; gender is the one valid that day, and for persons the latest in the period.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from spiral.records.catalogue import MeasureRow
from spiral.records.codes import OFFERED, Gender, Outcome

WOMEN, PERSONS, VISITS = "women", "persons", "visits"


class Counted(NamedTuple):
    """An unvoided visit as it is counted: `person` is the client that goes on, `gender` the one valid that day."""

    date: str
    service: str
    programme: str
    outcome: str
    minutes: int
    person: str
    staff: str
    gender: str


GenderOf = Callable[[str], str]
"""A person's gender, the latest known in the period."""


def attended(visits: Iterable[Counted], measure: MeasureRow) -> list[Counted]:
    """The attended visits of a measure's services."""
    return [
        visit for visit in visits if visit.outcome == Outcome.ATTENDED and visit.service in measure.services
    ]


def counts_in(visit: Counted, measure: MeasureRow, gender_of: GenderOf) -> bool:
    """Whether an attended visit of the measure's services counts: a women's measure counts women only."""
    return measure.counts != WOMEN or gender_of(visit.person) == Gender.WOMAN


def figure(visits: Iterable[Counted], measure: MeasureRow, gender_of: GenderOf) -> int:
    """A measure's outcome: different women, different persons, or visits."""
    counted = [visit for visit in attended(visits, measure) if counts_in(visit, measure, gender_of)]
    return len(counted) if measure.counts == VISITS else len({visit.person for visit in counted})


def hours(visits: Iterable[Counted], measure: MeasureRow) -> float:
    """Attended minutes of the measure's services / 60."""
    return sum(visit.minutes for visit in attended(visits, measure)) / 60


def not_counted(
    visits: list[Counted], measure: MeasureRow, gender_of: GenderOf, today: str
) -> list[dict[str, Any]]:
    """Visits that a reader may miss: of another gender than the measure's, or still planned after their day."""
    gender = sum(not counts_in(visit, measure, gender_of) for visit in attended(visits, measure))
    planned = sum(
        visit.service in measure.services and visit.outcome == Outcome.PLANNED and visit.date < today
        for visit in visits
    )
    return [{"reason": "gender", "visits": gender}, {"reason": "planned", "visits": planned}]


def table(
    visits: Iterable[Counted],
    key: Callable[[Counted], str],
    name: str,
    codes: Iterable[str],
    gender_of: GenderOf,
) -> list[dict[str, Any]]:
    """A row for each code, those without a visit too: by outcome, and attended visits and persons by gender."""
    outcomes: dict[str, Counter[str]] = defaultdict(Counter)
    by_gender: dict[str, Counter[str]] = defaultdict(Counter)
    persons: dict[str, set[str]] = defaultdict(set)
    for visit in visits:
        code = key(visit)
        outcomes[code][visit.outcome] += 1
        if visit.outcome == Outcome.ATTENDED:
            by_gender[code][visit.gender] += 1
            persons[code].add(visit.person)
    rows = []
    for code in [*codes, *sorted(set(outcomes) - set(codes))]:
        people = Counter(gender_of(person) for person in persons[code])
        rows.append(
            {
                name: code,
                "offered": sum(outcomes[code][each] for each in OFFERED),
                **{
                    outcome.value: outcomes[code][outcome]
                    for outcome in (
                        Outcome.ATTENDED,
                        Outcome.NO_SHOW,
                        Outcome.CANCELLED,
                        Outcome.WITHDRAWN,
                        Outcome.PLANNED,
                    )
                },
                "visits": {gender.value: by_gender[code][gender] for gender in Gender},
                "persons": {gender.value: people[gender] for gender in Gender},
            }
        )
    return rows


def week_rows(
    visits: Iterable[Counted],
    measure: MeasureRow,
    weeks: list[str],
    week_of: Callable[[str], str],
    staff: Mapping[str, tuple[str, int]],
) -> list[dict[str, Any]]:
    """A row for each week and therapist: attended, offered, and the week's target in proportion to the post.

    `staff`: id -> (login or name, percent of full time). Everyone given has a row in every week.
    """
    held: Counter[tuple[str, str]] = Counter()
    offered: Counter[tuple[str, str]] = Counter()
    for visit in visits:
        if visit.service in measure.services and visit.outcome in OFFERED:
            offered[week_of(visit.date), visit.staff] += 1
            held[week_of(visit.date), visit.staff] += visit.outcome == Outcome.ATTENDED
    return [
        {
            "week": week,
            "staff": name,
            "attended": held[week, staff_id],
            "offered": offered[week, staff_id],
            "target": _share(measure.week_target, share),
        }
        for week in weeks
        for staff_id, (name, share) in sorted(staff.items(), key=lambda each: each[1])
    ]


def _share(target: int | None, percent: int) -> float | int | None:
    if target is None:
        return None
    part = target * percent / 100
    return int(part) if part == int(part) else part
