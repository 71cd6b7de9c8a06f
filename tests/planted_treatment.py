"""Treatment's words, planted in every sealed field it has, for the search that must find none of them."""

import datetime as dt

from spiral.records import (
    asked_times,
    assessments,
    case_fees,
    case_reviews,
    cases,
    clients,
    closings,
    conferences,
    consents,
    contracts,
    enquiries,
    process_notes,
    shared_notes,
)  # fmt: skip
from spiral.records.assessments import AssessmentForm
from spiral.records.case_fees import Payer
from spiral.records.case_reviews import ReviewForm
from spiral.records.clients import Card
from spiral.records.closings import ClosingForm
from spiral.records.contracts import Frame, Terms
from spiral.records.enquiries import Asker
from spiral.records.process_notes import NoteWords
from spiral.records.rooms import list_rooms
from spiral.records.shared_notes import SharedWords
from spiral.vault.box import Box
from tests.make import TODAY

WORDS = {
    name: f"Planterad behandling: {name}"
    for name in (
        "wish",
        "minutes",
        "question",
        "assessment",
        "goal",
        "decision",
        "linked on",
        "terms",
        "note",
        "draft",
        "review",
        "closing",
        "consent",
        "shared note",
        "shared draft",
        "asked time",
    )
}


def treat(box: Box) -> None:
    """A client from the enquiry to the closing, with a sentence of its own in each field; by a therapist."""
    with box.work(TODAY) as work:
        me, room = work.actor.id, list_rooms(work)[2].id
        enquiries.take_enquiry(work, asker=Asker(called="Nova", wish=WORDS["wish"]), way="phone")
        conferences.ask_conference(work, words=WORDS["question"])
        conferences.write_minutes(work, date=TODAY, version=0, minutes=WORDS["minutes"])
        client = clients.register_client(
            work, card=Card(kind="alias", identity="Snödroppe"), gender="woman"
        ).id
        case = cases.open_case(work, client_id=client, staff_id=me).id
        form = AssessmentForm(needs=WORDS["assessment"])
        assessments.write_assessment(work, case_id=case, number=1, version=0, date=TODAY, form=form)
        assessments.set_goal(work, case_id=case, words=WORDS["goal"])
        payer = Payer("Planteringe", WORDS["decision"], TODAY.isoformat(), 500)
        case_fees.set_fee(work, case_id=case, from_date=TODAY, payer=payer)
        cases.link_on(work, case_id=case, date=TODAY, place="other", outside=True, words=WORDS["linked on"])
        contract = contracts.make_contract(
            work,
            case_id=case,
            kind="long",
            start=TODAY,
            frame=Frame(2, "09:00", 50, room, me),
            terms=Terms(other=WORDS["terms"]),
        )
        review = ReviewForm(content=WORDS["review"])
        case_reviews.hold_review(work, contract_id=contract.id, held=TODAY, form=review)
        note = process_notes.keep_note(work, case_id=case, words=NoteWords(WORDS["note"]), date=TODAY)
        process_notes.sign_note(work, draft_id=note.id, version=note.version)
        midwife = next(each.id for each in consents.list_sharers(work) if "midwife" in each.roles)
        until = TODAY + dt.timedelta(days=90)
        agreed = WORDS["consent"]
        consents.give_consent(
            work, client_id=client, record="counselling", what=agreed, named=[midwife], last=until
        )
        for words in (WORDS["shared note"], WORDS["shared draft"]):
            shared = shared_notes.keep_shared_note(
                work, client_id=client, words=SharedWords(words), date=TODAY
            )
            if words == WORDS["shared note"]:
                shared_notes.sign_shared_note(work, draft_id=shared.id, version=1)
        asked_times.ask_time(
            work, client_id=client, service="therapy", how_soon="month", words=WORDS["asked time"]
        )
        version = cases.read_case(work, case).version
        closings.close_case(
            work,
            case_id=case,
            version=version,
            date=TODAY,
            reason="as_agreed",
            form=ClosingForm(summary=WORDS["closing"]),
        )
        again = closings.reopen_case(work, case_id=case).id
        process_notes.keep_note(work, case_id=again, words=NoteWords(WORDS["draft"]), date=TODAY)


def treated(box: Box) -> str:
    """Everything that a therapist reads of it, by the operations: else their absence elsewhere would prove nothing."""
    with box.work(TODAY) as work:
        found: list[object] = [
            enquiries.list_enquiries(work),
            conferences.make_agenda(work, TODAY),
            conferences.read_conference(work, TODAY),
            asked_times.list_asked_times(work),
        ]
        for case in cases.list_cases(work, closed=True):
            found += [
                assessments.list_assessments(work, case.id),
                assessments.list_goals(work, case.id),
                case_fees.list_fees(work, case.id),
                cases.list_linked_on(work, case.id),
                contracts.list_contracts(work, case.id),
                process_notes.list_notes(work, case.id),
                case_reviews.list_reviews(work, case.id),
                consents.list_consents(work, case.client_id),
                shared_notes.list_shared_notes(work, case.client_id),
            ]
            if case.closed:
                found.append(closings.read_closing(work, case.id))
        waiting = shared_notes.list_shared_drafts(work)
        found += [shared_notes.read_shared_draft(work, row.draft_id) for row in waiting]
        drafts = process_notes.list_unsigned_notes(work)
        found += [process_notes.read_note_draft(work, row.draft_id) for row in drafts]
        return repr(found)
