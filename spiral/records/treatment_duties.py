"""What waits for me in treatment: unsigned notes, reviews, the 14 days, renewals, follow-up talks, asked-for times.

The list of what waits gathers them with the other sources.
"""

import datetime as dt

from spiral.language import N_, tr
from spiral.records.asked_times import list_asked_times
from spiral.records.case_reviews import list_reviews_due
from spiral.records.cases import CaseRow, list_cases, list_taken_over, read_case
from spiral.records.codes import Role
from spiral.records.contracts import list_contracts
from spiral.records.deadlines import FIRST_VISIT_DAYS, Promise
from spiral.records.duty import CALM, LATE, SOON, Duty, Source
from spiral.records.first_visits import list_first_visits
from spiral.records.follow_ups import list_follow_ups
from spiral.records.process_notes import list_unsigned_notes
from spiral.records.sessions import count_sessions
from spiral.vault.work import Work

NOTES, REVIEWS, FIRST_VISITS, RENEWALS, FOLLOW_UPS, TAKEN_OVER, ASKED = (
    "notes", "reviews", "first_visits", "renewals", "follow_ups", "taken_over", "asked_times",
)  # fmt: skip
NOTE, CASE, ENQUIRY, ASKED_TIME = "note", "case", "enquiry", "asked_time"
OLD_NOTE = 7


def note_duties(work: Work) -> list[Duty]:
    """My notes that are not signed."""
    found = []
    for row in list_unsigned_notes(work):
        case = read_case(work, row.case_id)
        words = tr("Unsigned note of {day}", day=row.date)
        if row.draft_id is None:
            key, opens, when, urgency = row.note_id or "", (CASE, case.id), tr("locked unsigned"), LATE
        else:
            soon = row.age >= OLD_NOTE
            old = tr("{n} days old", n=row.age) if row.age else tr("today")
            when = tr("locked in {n} days", n=row.left) if soon else old
            key, opens, urgency = row.draft_id, (NOTE, row.draft_id), SOON if soon else CALM
        found.append(_of_case(NOTES, key, case, words, row.date, when, urgency, opens))
    return found


def _mine(work: Work) -> dict[str, CaseRow]:
    return {case.id: case for case in list_cases(work, staff_id=work.actor.id)}


def review_duties(work: Work) -> list[Duty]:
    """The six-monthly reviews of my cases, from a month ahead."""
    mine = _mine(work)
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


def renewal_duties(work: Work) -> list[Duty]:
    """The series that are near their end."""
    found = []
    for case in _mine(work).values():
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


def taken_over_duties(work: Work) -> list[Duty]:
    """My cases that a colleague took over."""
    return [
        _of_case(
            TAKEN_OVER,
            row.id,
            case,
            tr("{staff} has taken your case over", staff=row.to_staff),
            row.date,
            row.date,
            SOON,
            (CASE, case.id),
        )
        for row, case in list_taken_over(work)
    ]


def follow_up_duties(work: Work) -> list[Duty]:
    """The follow-up talks half a year after my closings."""
    return [
        Duty(
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


def first_visit_duties(work: Work) -> list[Duty]:
    """The desk books for everyone, a therapist sees her own."""
    urgency = {Promise.RED: LATE, Promise.AMBER: SOON}
    desk = Role.ASSISTANT in work.actor.roles
    return [
        Duty(
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


def asked_duties(work: Work) -> list[Duty]:
    """Those who wait for a doctor's time: the front desk books from the queue."""
    if Role.ASSISTANT not in work.actor.roles:
        return []
    soon = (work.today + dt.timedelta(days=7)).isoformat()
    return [
        Duty(
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
) -> Duty:
    return Duty(kind, f"{kind} {key}", case.client_id, case.code, case.name, words, due, when, urgency, opens)


TREATMENT_SOURCES = (
    Source(NOTES, N_("Notes to sign"), "write_counselling", note_duties),
    Source(REVIEWS, N_("Six-monthly reviews"), "change_case", review_duties),
    Source(FIRST_VISITS, N_("First visits"), "offer_first_visit", first_visit_duties),
    Source(RENEWALS, N_("Series near their end"), "change_case", renewal_duties),
    Source(FOLLOW_UPS, N_("Follow-up talks"), "change_case", follow_up_duties),
    Source(TAKEN_OVER, N_("Cases taken over"), "change_case", taken_over_duties),
    Source(ASKED, N_("Waiting for a time"), "list_asked_times", asked_duties),
)
