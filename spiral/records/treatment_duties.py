"""What waits for me in treatment: unsigned notes, reviews, the 14 days, renewals, follow-up talks, asked-for times.

Rows in the shape of a duty: `kind`, `client_id`, `words` say what, `when` by when, `urgency` is calm, soon or late,
`opens` what and its id. The list of what waits gathers them with the other sources.
"""

import datetime as dt
from dataclasses import dataclass

from spiral.language import tr
from spiral.records.asked_times import list_asked_times
from spiral.records.case_reviews import list_reviews_due
from spiral.records.cases import CaseRow, list_cases, read_case
from spiral.records.closings import list_follow_ups
from spiral.records.codes import Role
from spiral.records.contracts import list_contracts
from spiral.records.deadlines import FIRST_VISIT_DAYS, Promise
from spiral.records.first_visits import list_first_visits
from spiral.records.process_notes import list_unsigned_notes
from spiral.records.rights import may
from spiral.records.sessions import count_sessions
from spiral.vault.work import Work

CALM, SOON, LATE = "calm", "soon", "late"
NOTES, REVIEWS, FIRST_VISITS, RENEWALS, FOLLOW_UPS, ASKED = (
    "notes", "reviews", "first_visits", "renewals", "follow_ups", "asked_times",
)  # fmt: skip
NOTE, CASE, ENQUIRY, ASKED_TIME = "note", "case", "enquiry", "asked_time"
OLD_NOTE = 7


@dataclass(frozen=True)
class TreatmentDuty:
    """Something that waits for the one who acts. `due` (YYYY-MM-DD or empty) sorts within its kind."""

    kind: str
    id: str
    client_id: str
    code: str
    name: str
    words: str
    due: str
    when: str
    urgency: str
    opens: tuple[str, str]
    note: str = ""
    blocked: bool = False


def list_treatment_duties(work: Work) -> list[TreatmentDuty]:
    """Everything of treatment and the queue that waits for me, by kind; each source logs its reading."""
    found: list[TreatmentDuty] = []
    if may(work.actor, "write_counselling"):
        mine = {case.id: case for case in list_cases(work, staff_id=work.actor.id)}
        found += _notes(work) + _reviews(work, mine) + _renewals(work, mine) + _follow_ups(work)
    if may(work.actor, "list_first_visits") and Role.CHIEF not in work.actor.roles:
        found += _first_visits(work)
    if Role.ASSISTANT in work.actor.roles:
        found += _asked(work)
    return found


def _notes(work: Work) -> list[TreatmentDuty]:
    found = []
    for row in list_unsigned_notes(work):
        case = read_case(work, row.case_id)
        when = tr("{n} days old", n=row.age) if row.age else tr("today")
        urgency = SOON if row.age >= OLD_NOTE else CALM
        words = tr("Unsigned note of {day}", day=row.date)
        found.append(
            _of_case(NOTES, row.draft_id, case, words, row.date, when, urgency, (NOTE, row.draft_id))
        )
    return found


def _reviews(work: Work, mine: dict[str, CaseRow]) -> list[TreatmentDuty]:
    return [
        _of_case(
            REVIEWS,
            f"{row.contract_id} {row.number}",
            mine[row.case_id],
            tr("Six-monthly review {number}", number=row.number),
            row.due,
            tr("since {day}", day=row.due) if row.overdue else row.due,
            LATE if row.overdue else SOON,
            (CASE, row.case_id),
        )
        for row in list_reviews_due(work, work.actor.id)
        if row.case_id in mine
    ]


def _renewals(work: Work, mine: dict[str, CaseRow]) -> list[TreatmentDuty]:
    found = []
    for case in mine.values():
        for contract in list_contracts(work, case.id):
            count = count_sessions(work, contract.id) if contract.ended is None else None
            if count is not None and count.ask_renewal:
                words = tr(
                    "Ask about renewal: {used} of {total} talks used", used=count.used, total=count.sessions
                )
                left = tr("{n} talks left", n=count.left)
                urgency = SOON if count.left else LATE
                found.append(_of_case(RENEWALS, contract.id, case, words, "", left, urgency, (CASE, case.id)))
    return found


def _follow_ups(work: Work) -> list[TreatmentDuty]:
    return [
        TreatmentDuty(
            FOLLOW_UPS,
            f"{FOLLOW_UPS} {row.case_id}",
            row.client_id,
            row.code,
            row.name,
            tr("Follow-up talk after the closing"),
            row.due,
            tr("since {day}", day=row.due) if row.overdue else row.due,
            LATE if row.overdue else SOON,
            (CASE, row.case_id),
        )
        for row in list_follow_ups(work, work.actor.id)
    ]


def _first_visits(work: Work) -> list[TreatmentDuty]:
    """The desk books for everyone, a therapist sees her own."""
    urgency = {Promise.RED: LATE, Promise.AMBER: SOON}
    desk = Role.ASSISTANT in work.actor.roles
    return [
        TreatmentDuty(
            FIRST_VISITS,
            f"{FIRST_VISITS} {row.enquiry_id}",
            row.client_id,
            row.code,
            row.name,
            tr("Offer a first visit with {staff}", staff=row.staff),
            (dt.date.fromisoformat(row.conference) + dt.timedelta(days=FIRST_VISIT_DAYS)).isoformat(),
            tr("{n} of 14 days have passed", n=row.days),
            urgency.get(Promise(row.promise), CALM),
            (ENQUIRY, row.enquiry_id),
        )
        for row in list_first_visits(work)
        if desk or row.staff_id == work.actor.id
    ]


def _asked(work: Work) -> list[TreatmentDuty]:
    soon = (work.today + dt.timedelta(days=7)).isoformat()
    return [
        TreatmentDuty(
            ASKED,
            f"{ASKED} {row.id}",
            row.client_id,
            row.code,
            row.name,
            tr("Waits for a time, asked by {who}", who=row.asked_by),
            row.by or "",
            row.by or tr("no hurry"),
            LATE if row.is_late(work.today) else SOON if row.by and row.by <= soon else CALM,
            (ASKED_TIME, row.id),
            row.words,
        )
        for row in list_asked_times(work)
    ]


def _of_case(
    kind: str, key: str, case: CaseRow, words: str, due: str, when: str, urgency: str, opens: tuple[str, str]
) -> TreatmentDuty:
    return TreatmentDuty(
        kind, f"{kind} {key}", case.client_id, case.code, case.name, words, due, when, urgency, opens
    )
