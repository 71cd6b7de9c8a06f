"""The assessment: the form of the first three talks, the client's goals. Sealed in counselling.

Source 3.6.2: needs, the client's own words for the problem, goals and time frame; then the background.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import select

from spiral.records.cases import case_of, open_case_of
from spiral.records.rights import require
from spiral.records.sealed_facts import Earlier, Place, earlier_facts, facts_of, seal_facts
from spiral.records.staff import name_then, staff_names
from spiral.records.treatment_models import AssessmentTalk, Goal
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

TALK = Place("counselling", "counselling/assessment-talk")
GOAL = Place("counselling", "counselling/goal")
TALKS = 3


@dataclass(frozen=True)
class AssessmentForm:
    """What was gone through, in free words; nothing must be filled in."""

    own_words: str = ""
    needs: str = ""
    goals: str = ""
    time_frame: str = ""
    family: str = ""
    dependence: str = ""
    prostitution: str = ""
    violence: str = ""
    earlier_treatment: str = ""
    social_services: str = ""
    psychiatry: str = ""
    probation: str = ""
    other: str = ""


FORM_FIELDS = tuple(each.name for each in fields(AssessmentForm))


@dataclass(frozen=True)
class AssessmentRow:
    """One talk's form, number 1-3. `earlier`: what was written before, newest first."""

    number: int
    version: int
    date: str
    written_by: str
    form: AssessmentForm
    earlier: tuple[Earlier[AssessmentForm], ...] = ()


@dataclass(frozen=True)
class GoalRow:
    """One of the client's goals. `dropped` is the day from which it is none any more."""

    id: str
    version: int
    words: str
    from_date: str
    dropped: str | None


@dataclass(frozen=True)
class FormerGoal:
    """How a goal was worded before, until a time (UTC), and by whom it was written."""

    goal_id: str
    words: str
    until: str
    written_by: str


def write_assessment(
    work: Work, *, case_id: str, number: int, version: int, date: dt.date, form: AssessmentForm
) -> AssessmentRow:
    """The form of talk 1, 2 or 3; again is a new version, both stay. `version` 0: not written yet."""
    require(work, "write_counselling")
    case = open_case_of(work, case_id)
    if not 1 <= number <= TALKS:
        raise Refused("assessment_number", most=TALKS)
    if date > work.today:
        raise Refused("date_in_future")
    row = work.session.scalars(
        select(AssessmentTalk).where(AssessmentTalk.case_id == case.id, AssessmentTalk.number == number)
    ).first()
    if (row.version if row else 0) != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by if row else "", ""))
    row = row or AssessmentTalk(id=new_id(), case_id=case.id, number=number)
    row.date = date.isoformat()
    seal_facts(work, TALK, row, {name: text.strip() for name, text in asdict(form).items()})
    work.save("write_assessment", row, client=case.client_id)
    return _assessment(work, row)


def _assessment(work: Work, row: AssessmentTalk) -> AssessmentRow:
    who = name_then(work, row.changed_by, row.changed_at)
    earlier = earlier_facts(work, TALK, row, _form)
    return AssessmentRow(row.number, row.version, row.date, who, _form(facts_of(work, TALK, row)), earlier)


def _form(told: Mapping[str, Any]) -> AssessmentForm:
    return AssessmentForm(**{name: text for name, text in told.items() if name in FORM_FIELDS})


def list_assessments(work: Work, case_id: str) -> list[AssessmentRow]:
    """The forms of a case's first talks, in order; logged with the client."""
    require(work, "read_counselling")
    case = case_of(work, case_id)
    rows = work.session.scalars(
        select(AssessmentTalk).where(AssessmentTalk.case_id == case.id).order_by(AssessmentTalk.number)
    )
    work.log("read_assessments", client=case.client_id)
    return [_assessment(work, row) for row in rows]


def set_goal(
    work: Work, *, case_id: str, words: str, goal_id: str | None = None, version: int = 0
) -> GoalRow:
    """A new goal in the client's words, or another wording of one; the earlier wording stays in the history."""
    require(work, "write_counselling")
    case = open_case_of(work, case_id)
    if not words.strip():
        raise Refused("text_missing")
    if goal_id is None:
        last = len(list(work.session.scalars(select(Goal.id).where(Goal.case_id == case.id))))
        row = Goal(id=new_id(), case_id=case.id, position=last + 1, from_date=work.today.isoformat())
    else:
        row = _goal_of(work, goal_id, case.id, version)
    seal_facts(work, GOAL, row, {"words": words.strip()})
    work.save("set_goal", row, client=case.client_id)
    return _goal(work, row)


def drop_goal(work: Work, *, case_id: str, goal_id: str, version: int) -> GoalRow:
    """From today it is a goal no more; what earlier reviews said of it stays."""
    require(work, "write_counselling")
    case = open_case_of(work, case_id)
    row = _goal_of(work, goal_id, case.id, version)
    facts = facts_of(work, GOAL, row)
    row.dropped = work.today.isoformat()
    seal_facts(work, GOAL, row, facts)
    work.save("set_goal", row, client=case.client_id)
    return _goal(work, row)


def _goal_of(work: Work, goal_id: str, case_id: str, version: int) -> Goal:
    row = work.session.get(Goal, goal_id)
    if row is None or row.case_id != case_id:
        raise Refused("no_such_goal")
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    return row


def _goal(work: Work, row: Goal) -> GoalRow:
    return GoalRow(
        row.id, row.version, facts_of(work, GOAL, row).get("words", ""), row.from_date, row.dropped
    )


def goals_of(work: Work, case_id: str, *, dropped: bool = False) -> list[GoalRow]:
    """A case's goals in their order, with `dropped` also those that are none any more; the caller logs it."""
    query = select(Goal).where(Goal.case_id == case_id).order_by(Goal.position)
    rows = work.session.scalars(query if dropped else query.where(Goal.dropped.is_(None)))
    return [_goal(work, row) for row in rows]


def list_goals(work: Work, case_id: str, *, dropped: bool = False) -> list[GoalRow]:
    """A case's goals; logged with the client."""
    require(work, "read_counselling")
    case = case_of(work, case_id)
    work.log("read_goals", client=case.client_id)
    return goals_of(work, case.id, dropped=dropped)


def list_former_goals(work: Work, case_id: str) -> list[FormerGoal]:
    """What a case's goals were called before, each goal's newest former wording first; logged with the client."""
    require(work, "read_counselling")
    case = case_of(work, case_id)
    rows = work.session.scalars(select(Goal).where(Goal.case_id == case.id).order_by(Goal.position))
    work.log("read_goals", client=case.client_id)
    return [
        FormerGoal(row.id, each.form, each.until, each.written_by)
        for row in rows
        for each in earlier_facts(work, GOAL, row, lambda told: str(told.get("words", "")))
    ]
