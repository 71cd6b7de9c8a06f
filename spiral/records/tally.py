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


def figure(measure: MeasureRow, visits: int, persons: Iterable[str], gender_of: GenderOf) -> int:
    """A measure's outcome from its attended visits and their persons: different women, different persons, or visits."""
    if measure.counts == VISITS:
        return visits
    different = set(persons)
    if measure.counts == WOMEN:
        return sum(gender_of(person) == Gender.WOMAN for person in different)
    return len(different)


def hours(came: Iterable[Counted]) -> float:
    """Attended minutes / 60."""
    return sum(visit.minutes for visit in came) / 60


def not_counted(
    visits: Iterable[Counted],
    came: Iterable[Counted],
    measure: MeasureRow,
    gender_of: GenderOf,
    today: str,
) -> list[dict[str, Any]]:
    """Of a measure's visits, and of those attended, what a reader may miss: another gender, or no outcome in time."""
    others = sum(measure.counts == WOMEN and gender_of(visit.person) != Gender.WOMAN for visit in came)
    planned = sum(visit.outcome == Outcome.PLANNED and visit.date < today for visit in visits)
    return [{"reason": "gender", "visits": others}, {"reason": "planned", "visits": planned}]


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
