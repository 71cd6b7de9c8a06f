"""Treatment's part of the table of rights, written out once more, and each operation as it is tried."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from spiral.records import (
    absences,
    asked_times,
    assessments,
    bookings,
    case_fees,
    case_reviews,
    case_talks,
    cases,
    clients,
    closings,
    conferences,
    consents,
    contracts,
    doctors_conference,
    early_returns,
    enquiries,
    first_visits,
    follow_ups,
    free_times,
    free_weekly_times,
    note_locks,
    open_things,
    pauses,
    process_notes,
    rooms,
    sessions,
    shared_notes,
    staff,
    treatment_figures,
)
from spiral.records.assessments import AssessmentForm
from spiral.records.cards import Card
from spiral.records.case_fees import Payer
from spiral.records.case_reviews import ReviewForm
from spiral.records.clashes import Wanted
from spiral.records.closings import ClosingForm
from spiral.records.contracts import Frame, Terms
from spiral.records.enquiries import Asker
from spiral.records.process_notes import NoteWords
from spiral.records.shared_notes import SharedWords
from spiral.records.treatment_models import Handover, NoteDraft
from spiral.vault.work import Work
from tests.make import TODAY

LATER = TODAY + dt.timedelta(days=1)
TABLE = {
    "list_bookings": "mgpytoka",
    "list_asked_times": "mgpyta",
    "ask_time": "mgpyta",
    "book_visit": "mgpytoka",
    "make_talk": "mta",
    "record_absence": "mgpyta",
    "take_enquiry": "ta",
    "read_enquiry": "ta",
    "decide_enquiry": "t",
    "offer_first_visit": "ta",
    "read_conference": "t",
    "write_conference": "t",
    "list_first_visits": "tac",
    "read_case": "mt",
    "change_case": "mt",
    "read_fees": "ta",
    "change_fee": "ta",
    "read_contract": "mt",
    "change_contract": "mt",
    "read_counselling": "t",
    "write_counselling": "t",
    "read_shared": "mgpyt",
    "write_shared": "mgpyt",
    "read_treatment_figures": "tc",
}
SHARERS = {
    "midwife": "midwife1",
    "gynaecologist": "gyn1",
    "physician": "physician1",
    "psychiatrist": "psychiatrist1",
}
# Nothing of a client: whom a consent can name, who is away, when the conference met, a time at which nothing is
# booked.
NOT_LOGGED = {
    "list_sharers",
    "list_absences",
    "list_conference_days",
    "find_free_place",
    "find_first_time",
    "find_free_weekly",
}
NOT_LOGGED |= {"lock_overdue_notes"}  # where none is due


@dataclass
class Treated:
    """What lies there: `case`, `bare` and `contract` are of the programme that the role keeps cases of.

    `bare` is an open case without a contract; a `successor`, once added, keeps cases of that programme too.
    """

    case: str
    free: str
    bare: str
    treatment: str
    contract: str
    version: str
    enquiry: str
    offered: str
    question: str
    goal: str
    draft: str
    note: str
    consent: str
    room: str
    keeper: str
    colleague: str
    successor: str = ""

    def add_successor(self, act: Callable[..., Work], role: str) -> None:
        """A new colleague; the code behind Argon2id takes longer than all the rest."""
        roles = ("midwife" if role == "midwife" else "therapist",)
        self.successor = staff.add_staff(act("chief"), login="efter", name="Eva Efter", roles=roles)[0].id


def made(act: Callable[..., Work], role: str, client: str, other: str) -> Treated:
    """A case with a contract, a case without, an enquiry that waits and one that was offered, a draft, a consent."""
    login = "midwife1" if role == "midwife" else "therapist1"
    keeper, colleague = act(login).actor.id, act("therapist1").actor.id
    programme = "spiral" if role == "midwife" else "treatment"
    case = cases.open_case(act(login), client_id=client, staff_id=keeper, programme=programme)
    treatment = case
    if role == "midwife":
        treatment = cases.open_case(act("therapist1"), client_id=client, staff_id=colleague)
    room = rooms.list_rooms(act(login))[0].id
    frame = Frame(TODAY.isoweekday(), "16:00", 50, room, keeper)
    facts: dict[str, Any] = {"start": TODAY, "frame": frame, "terms": Terms(), "kind": "series"}
    contract = contracts.make_contract(act(login), case_id=case.id, **facts)
    waits = enquiries.take_enquiry(act("therapist1"), asker=Asker("Nova"), way="phone")
    offer = enquiries.take_enquiry(act("therapist1"), asker=Asker("Sol"), way="phone")
    decided: dict[str, Any] = {"version": 1, "date": TODAY, "decision": "offer", "staff_id": colleague}
    conferences.decide_enquiry(act("therapist1"), enquiry_id=offer.id, **decided)
    question = conferences.ask_conference(act("therapist1"), words="Hur?")
    told: dict[str, Any] = {"case_id": treatment.id, "words": NoteWords("Ett."), "date": TODAY}
    first = process_notes.keep_note(act("therapist1"), **told)
    note = process_notes.sign_note(act("therapist1"), draft_id=first.id, version=1)
    draft = process_notes.keep_note(act("therapist1"), **told)
    sharer = SHARERS.get(role, "therapist1")
    heard = act("psychiatrist1" if sharer == "therapist1" else "therapist1").actor.id
    record = "counselling" if sharer == "therapist1" else "journal"
    agreed: dict[str, Any] = {"record": record, "what": "Allt.", "named": [heard], "last": LATER}
    consent = consents.give_consent(act(sharer), client_id=client, **agreed)
    closed = cases.open_case(act(login), client_id=other, staff_id=keeper, programme=programme)
    end: dict[str, Any] = {"version": 1, "date": TODAY, "reason": "other", "form": ClosingForm()}
    closings.close_case(act(login), case_id=closed.id, **end)
    card = Card(kind="alias", identity="Linden")
    third = clients.register_client(act("therapist1"), card=card, gender="woman")
    bare = cases.open_case(act(login), client_id=third.id, staff_id=keeper, programme=programme)
    goal = assessments.set_goal(act("therapist1"), case_id=treatment.id, words="Äta")
    return Treated(
        case.id,
        closed.id,
        bare.id,
        treatment.id,
        contract.id,
        contract.versions[0].id,
        waits.id,
        offer.id,
        question.id,
        goal.id,
        draft.id,
        note.id,
        consent.id,
        room,
        keeper,
        colleague,
    )


def _book(work: Work, there: Any) -> Any:
    return bookings.book_visit(
        work,
        client_id=there.visitor,
        service=there.gives,
        date=LATER,
        start="08:00",
        minutes=30,
        staff_id=there.staff_id,
        room_id=there.treated.room,
    )


def _ask(work: Work, there: Any) -> Any:
    row = asked_times.ask_time(work, client_id=there.client, service="phone", how_soon="month")
    return asked_times.settle_asked_time(work, asked_id=row.id, version=row.version)


def _absent(work: Work, there: Any) -> Any:
    told: dict[str, Any] = {"staff_id": there.treated.colleague, "first": LATER, "last": LATER}
    row = absences.record_absence(work, **told, kind="holiday")
    early_returns.list_returned(work, absence_id=row.id, back=LATER)
    return early_returns.end_absence(work, absence_id=row.id, version=row.version, back=LATER)


def _pause(work: Work, there: Any) -> Any:
    made = pauses.pause_contract(work, contract_id=there.treated.contract, first=LATER, last=LATER)
    return pauses.end_pause(work, pause_id=made.id)


def _change(work: Work, there: Any) -> Any:
    frame = Frame(LATER.isoweekday(), "16:00", 50, there.treated.room, there.treated.keeper)
    return sessions.change_contract(
        work, contract_id=there.treated.contract, version=1, from_date=LATER, frame=frame, terms=Terms()
    )


def _make(work: Work, there: Any) -> Any:
    frame = Frame(LATER.isoweekday(), "16:00", 50, there.treated.room, there.treated.keeper)
    told: dict[str, Any] = {"start": LATER, "frame": frame, "terms": Terms(), "kind": "series"}
    return contracts.make_contract(work, case_id=there.treated.bare, **told)


def _fee(work: Work, there: Any) -> Any:
    payer = Payer("Nacka", "1/26", "2026-11-01", 500)
    return case_fees.set_fee(work, case_id=there.treated.treatment, from_date=TODAY, payer=payer)


def _sign_locked(work: Work, there: Any) -> Any:
    """The note of somebody who signed nothing for too long."""
    words = NoteWords("Ett.")
    draft = process_notes.keep_note(work, case_id=there.treated.treatment, words=words, date=TODAY)
    row = work.session.get(NoteDraft, draft.id)
    row.begun_on = str(TODAY - dt.timedelta(days=15))
    note_locks.lock_overdue_notes(work)
    note_id = next(row.note_id for row in process_notes.list_unsigned_notes(work) if row.note_id)
    return note_locks.sign_locked_note(work, note_id=note_id, version=1)


def _review(there: Any) -> ReviewForm:
    """What is said at a midwife's is an entry of her journal."""
    return ReviewForm() if there.role == "midwife" else ReviewForm("Vi talade.")


def _taken_over(work: Work, there: Any) -> Any:
    """As if the colleague had taken the case over herself."""
    cases.hand_over_case(work, case_id=there.treated.bare, version=1, to_id=there.treated.successor)
    row = work.session.scalars(select(Handover)).one()
    row.changed_by = there.treated.successor
    return cases.note_taken_over(work, handover_id=row.id)


UNTIL = TODAY + dt.timedelta(weeks=3)
DAYS: dict[str, Any] = {"first": TODAY, "last": LATER}


def _shared_draft(work: Work, client: str) -> str:
    draft = shared_notes.keep_shared_note(work, client_id=client, words=SharedWords("Vi."), date=TODAY)
    return shared_notes.read_shared_draft(work, draft.id).id


def _shared_note(work: Work, client: str) -> None:
    """Written, signed, and a correction of it begun."""
    note = shared_notes.sign_shared_note(work, draft_id=_shared_draft(work, client), version=1)
    shared_notes.begin_shared_correction(work, note.id)


def _consent_again(work: Work, client: str) -> None:
    sharer = next(each for each in consents.list_sharers(work) if _other_side(work, each))
    record = consents.my_records(work.actor)[0]
    consents.give_consent(work, client_id=client, record=record, what="Allt.", named=[sharer.id], last=LATER)


def _other_side(work: Work, sharer: consents.Sharer) -> bool:
    return consents.my_records(work.actor)[0] not in sharer.records


OPERATIONS: dict[str, tuple[Callable[[Work, Any], Any], ...]] = {
    "list_bookings": (
        lambda w, _: bookings.list_bookings(w, first=TODAY, days=7),
        lambda w, t: free_times.find_free_place(w, Wanted(LATER, "08:00", 30, t.staff_id, t.treated.room)),
        lambda w, t: free_times.find_first_time(w, among=[t.staff_id], minutes=30, first=LATER),
        lambda w, _: absences.list_absences(w, **DAYS),
    ),
    "book_visit": (
        _book,
        lambda w, t: bookings.move_booking(
            w, visit_id=t.visit, version=1, date=LATER, start="08:00", room_id=t.treated.room
        ),
    ),
    "make_talk": (
        lambda w, t: sessions.make_talk(w, contract_id=t.treated.contract, day=TODAY),
        lambda w, t: sessions.list_weeks_before(w, contract_id=t.treated.contract, day=TODAY),
    ),
    "list_asked_times": (lambda w, _: asked_times.list_asked_times(w),),
    "ask_time": (_ask,),
    "record_absence": (
        lambda w, t: absences.list_affected(w, staff_id=t.treated.colleague, **DAYS),
        _absent,
    ),
    "take_enquiry": (
        lambda w, _: enquiries.take_enquiry(w, asker=Asker("Nova"), way="phone"),
        lambda w, t: enquiries.change_enquiry(
            w, enquiry_id=t.treated.enquiry, version=1, asker=Asker("Nova"), way="mail"
        ),
        lambda w, t: enquiries.withdraw_enquiry(w, enquiry_id=t.treated.enquiry, version=1),
    ),
    "read_enquiry": (
        lambda w, _: enquiries.list_enquiries(w),
        lambda w, t: enquiries.read_enquiry(w, t.treated.enquiry),
        lambda w, t: conferences.list_decisions(w, t.treated.enquiry),
    ),
    "decide_enquiry": (
        lambda w, t: conferences.decide_enquiry(
            w, enquiry_id=t.treated.enquiry, version=1, date=TODAY, decision="wait"
        ),
    ),
    "offer_first_visit": (
        lambda w, t: first_visits.offer_first_visit(
            w, enquiry_id=t.treated.offered, date=LATER, start="08:00", room_id=None
        ),
    ),
    "read_conference": (
        lambda w, _: conferences.make_agenda(w, TODAY),
        lambda w, _: conferences.read_conference(w, TODAY),
        lambda w, _: conferences.read_conference_unnamed(w, TODAY),
        lambda w, _: conferences.list_conference_days(w),
    ),
    "write_conference": (
        lambda w, _: conferences.write_minutes(w, date=TODAY, version=0, minutes="Vi talade."),
        lambda w, _: conferences.ask_conference(w, words="Hur?"),
        lambda w, t: conferences.settle_question(w, question_id=t.treated.question, version=1, date=TODAY),
    ),
    "list_first_visits": (lambda w, _: first_visits.list_first_visits(w),),
    "read_case": (
        lambda w, _: cases.list_cases(w),
        lambda w, t: cases.read_case(w, t.treated.case),
        lambda w, t: cases.list_handovers(w, t.treated.case),
        lambda w, t: case_talks.list_case_talks(w, t.treated.case),
        lambda w, _: cases.list_taken_over(w),
        lambda w, t: case_reviews.list_reviews(w, t.treated.case),
        lambda w, _: case_reviews.list_reviews_due(w),
        lambda w, t: open_things.list_open_things(w, t.treated.case),
        lambda w, t: closings.read_closing(w, t.treated.free),
        lambda w, _: follow_ups.list_follow_ups(w),
    ),
    "change_case": (
        lambda w, t: cases.open_case(
            w,
            client_id=t.other,
            staff_id=t.treated.keeper,
            programme="spiral" if t.role == "midwife" else "treatment",
        ),
        lambda w, t: cases.hand_over_case(w, case_id=t.treated.bare, version=1, to_id=t.treated.successor),
        _taken_over,
        lambda w, t: case_reviews.hold_review(w, contract_id=t.treated.contract, held=TODAY, form=_review(t)),
        lambda w, t: closings.close_case(
            w, case_id=t.treated.bare, version=1, date=TODAY, reason="other", form=ClosingForm()
        ),
        lambda w, t: closings.reopen_case(w, case_id=t.treated.free),
        lambda w, t: closings.settle_follow_up(w, case_id=t.treated.free, date=TODAY),
    ),
    "read_fees": (
        lambda w, t: case_fees.list_fees(w, t.treated.treatment),
        lambda w, _: case_fees.list_invoices(w, "2026-11"),
    ),
    "change_fee": (_fee,),
    "read_contract": (
        lambda w, t: contracts.read_contract(w, t.treated.contract),
        lambda w, t: contracts.list_contracts(w, t.treated.case),
        lambda w, t: sessions.plan_sessions(w, t.treated.contract, until=UNTIL),
        lambda w, t: sessions.list_sessions(w, t.treated.contract),
        lambda w, t: sessions.count_sessions(w, t.treated.contract),
        lambda w, t: pauses.list_pauses(w, t.treated.contract),
        lambda w, t: free_weekly_times.find_free_weekly(
            w, Frame(1, "16:00", 50, t.treated.room, t.treated.keeper), start=LATER
        ),
    ),
    "change_contract": (
        lambda w, t: contracts.note_signed(
            w, contract_id=t.treated.contract, version_id=t.treated.version, signed_on=TODAY
        ),
        lambda w, t: contracts.renew_contract(w, contract_id=t.treated.contract, version=1, sessions=5),
        lambda w, t: sessions.make_sessions(w, contract_id=t.treated.contract, until=UNTIL),
        lambda w, t: sessions.end_contract(w, contract_id=t.treated.contract, version=1, last=TODAY),
        _make,
        _change,
        _pause,
    ),
    "read_counselling": (
        lambda w, t: assessments.list_assessments(w, t.treated.treatment),
        lambda w, t: assessments.list_goals(w, t.treated.treatment),
        lambda w, t: assessments.list_former_goals(w, t.treated.treatment),
        lambda w, t: cases.list_linked_on(w, t.treated.treatment),
        lambda w, t: process_notes.list_notes(w, t.treated.treatment),
        lambda w, t: process_notes.list_for_supervision(w, t.treated.treatment),
    ),
    "write_counselling": (
        lambda w, t: assessments.write_assessment(
            w, case_id=t.treated.treatment, number=1, version=0, date=TODAY, form=AssessmentForm("Jag.")
        ),
        lambda w, t: assessments.set_goal(w, case_id=t.treated.treatment, words="Sova"),
        lambda w, t: assessments.drop_goal(w, case_id=t.treated.treatment, goal_id=t.treated.goal, version=1),
        lambda w, t: cases.link_on(
            w, case_id=t.treated.treatment, date=TODAY, place="psychiatry", outside=True
        ),
        lambda w, t: process_notes.keep_note(
            w, case_id=t.treated.treatment, words=NoteWords("Ett."), date=TODAY
        ),
        lambda w, t: process_notes.read_note_draft(w, t.treated.draft),
        lambda w, t: process_notes.sign_note(w, draft_id=t.treated.draft, version=1),
        lambda w, _: note_locks.lock_overdue_notes(w),
        _sign_locked,
        lambda w, t: process_notes.drop_note_draft(w, draft_id=t.treated.draft, version=1),
        lambda w, t: process_notes.begin_note_correction(w, t.treated.note),
        lambda w, _: process_notes.list_unsigned_notes(w),
    ),
    "read_shared": (
        lambda w, _: doctors_conference.list_in_common(w),
        lambda w, _: doctors_conference.list_consents_ending(w),
        lambda w, t: consents.list_consents(w, t.client),
        lambda w, t: shared_notes.list_shared_notes(w, t.client),
    ),
    "write_shared": (
        lambda w, _: consents.list_sharers(w),
        lambda w, t: _shared_note(w, t.client),
        lambda w, t: shared_notes.drop_shared_draft(w, draft_id=_shared_draft(w, t.client), version=1),
        lambda w, _: shared_notes.list_shared_drafts(w),
        lambda w, t: _consent_again(w, t.other),
        lambda w, t: consents.withdraw_consent(w, consent_id=t.treated.consent, version=1),
        lambda w, t: consents.withdraw_all(w, client_id=t.client),
    ),
    "read_treatment_figures": (lambda w, _: treatment_figures.read_treatment(w, "2026"),),
}
