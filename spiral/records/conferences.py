"""The weekly treatment conference: an agenda that the program makes, a decision on each enquiry, sealed minutes."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from spiral.records.case_reviews import ReviewDue, list_reviews_due
from spiral.records.cases import TREATMENT, keeper_of, open_case, open_case_of
from spiral.records.clients import cards_of, client_of, register_client
from spiral.records.enquiries import OPEN, EnquiryRow, EnquiryState, enquiry_of, row_of, settle
from spiral.records.models import Client
from spiral.records.rights import require
from spiral.records.sealed_facts import Earlier, Place, earlier_facts, facts_of, reseal, seal_facts
from spiral.records.staff import staff_names
from spiral.records.treatment_models import Case, Conference, Decision, Enquiry, Question
from spiral.records.unnamed import unnamed
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

MINUTES = Place("counselling", "counselling/conference-minutes")
QUESTION = Place("counselling", "counselling/conference-question")
DECISIONS = (EnquiryState.OFFER, EnquiryState.REFER_ON, EnquiryState.DECLINE, EnquiryState.WAIT)


@dataclass(frozen=True)
class QuestionRow:
    """A question for the conference, of a case (`code` its client's) or of none."""

    id: str
    version: int
    asked_by: str
    asked_on: str
    case_id: str | None
    code: str
    words: str
    settled_on: str | None


@dataclass(frozen=True)
class DecisionRow:
    """What was decided on an enquiry; `code` the client's from an offer on, `staff` who takes it."""

    enquiry_id: str
    date: str
    decision: str
    staff: str
    code: str


@dataclass(frozen=True)
class Agenda:
    """What a conference has to take up: enquiries that wait, reviews due within a month, questions not settled."""

    date: str
    enquiries: tuple[EnquiryRow, ...]
    reviews: tuple[ReviewDue, ...]
    questions: tuple[QuestionRow, ...]


@dataclass(frozen=True)
class ConferenceRow:
    """A conference that was: its decisions, the questions taken up, and the minutes. `version` 0: nothing written.

    `earlier`: what the minutes said before, newest first.
    """

    date: str
    version: int
    present: tuple[str, ...]
    minutes: str
    decisions: tuple[DecisionRow, ...]
    questions: tuple[QuestionRow, ...]
    earlier: tuple[Earlier[str], ...] = ()


def make_agenda(work: Work, date: dt.date) -> Agenda:
    """The agenda of a day's conference, made by the program; logged as one reading."""
    require(work, "read_conference")
    enquiries = work.session.scalars(
        select(Enquiry).where(Enquiry.state.in_(OPEN)).order_by(Enquiry.date, Enquiry.id)
    )
    questions = work.session.scalars(
        select(Question).where(Question.settled_on.is_(None)).order_by(Question.asked_on, Question.id)
    )
    agenda = Agenda(
        date.isoformat(),
        tuple(row_of(work, row) for row in enquiries),
        tuple(row for row in list_reviews_due(work) if row.programme == TREATMENT),
        tuple(_question(work, row) for row in questions),
    )
    work.log("read_conference", count=len(agenda.enquiries) + len(agenda.questions), about=date.isoformat())
    return agenda


def ask_conference(work: Work, *, words: str, case_id: str | None = None) -> QuestionRow:
    """Put a question on the next agenda; its words are sealed in counselling."""
    require(work, "write_conference")
    if not words.strip():
        raise Refused("text_missing")
    case = open_case_of(work, case_id) if case_id else None
    row = Question(
        id=new_id(),
        asked_by=work.actor.id,
        asked_on=work.today.isoformat(),
        case_id=case.id if case else None,
    )
    seal_facts(work, QUESTION, row, {"words": words.strip()})
    work.save("ask_conference", row, client=case.client_id if case else None)
    return _question(work, row)


def settle_question(work: Work, *, question_id: str, version: int, date: dt.date) -> QuestionRow:
    """The question was taken up at a day's conference."""
    require(work, "write_conference")
    row = work.session.get(Question, question_id)
    if row is None or row.settled_on:
        raise Refused("no_such_question")
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    _check_day(work, date)
    row.settled_on = date.isoformat()
    reseal(work, QUESTION, row)
    work.save("settle_question", row)
    return _question(work, row)


def _question(work: Work, row: Question) -> QuestionRow:
    case = work.session.get(Case, row.case_id) if row.case_id else None
    return QuestionRow(
        row.id,
        row.version,
        staff_names(work)[row.asked_by],
        row.asked_on,
        row.case_id,
        client_of(work, case.client_id).code if case else "",
        facts_of(work, QUESTION, row).get("words", ""),
        row.settled_on,
    )


def _check_day(work: Work, date: dt.date) -> None:
    if date > work.today:
        raise Refused("date_in_future")


def decide_enquiry(
    work: Work,
    *,
    enquiry_id: str,
    version: int,
    date: dt.date,
    decision: str,
    staff_id: str | None = None,
) -> DecisionRow:
    """What the conference of a day decided. An offer names who takes it, registers the client and opens the case.

    From that day a first visit is to be offered within 14 days. `wait` keeps the enquiry on the agenda.
    """
    require(work, "decide_enquiry")
    row = enquiry_of(work, enquiry_id, version)
    if row.state not in OPEN:
        raise Refused("enquiry_settled")
    if decision not in DECISIONS:
        raise Refused("unknown_choice")
    _check_day(work, date)
    if date.isoformat() < row.date:
        raise Refused("conference_before_enquiry")
    offer = decision == EnquiryState.OFFER
    if offer and not staff_id:
        raise Refused("not_a_keeper")
    keeper = keeper_of(work, staff_id, TREATMENT) if offer and staff_id else None
    settle(work, row, EnquiryState(decision), _client(work, row) if offer else None)
    made = _decision(work, row, date)
    made.decision, made.staff_id = decision, keeper
    work.save("decide_enquiry", row, made, client=row.client_id)
    if offer and row.client_id and keeper:
        open_case(work, client_id=row.client_id, staff_id=keeper, opened=date, enquiry_id=row.id)
    return _decided(work, made, row)


def _client(work: Work, row: Enquiry) -> Client:
    """The client of an offer: the known one, else a new one under the alias that was given."""
    if row.client_id:
        return client_of(work, row.client_id)
    made = register_client(work, card=row_of(work, row).asker.card(), gender=row.gender)
    return client_of(work, made.id)


def _decision(work: Work, row: Enquiry, date: dt.date) -> Decision:
    found = work.session.scalars(
        select(Decision).where(Decision.enquiry_id == row.id, Decision.date == date.isoformat())
    ).first()
    return found or Decision(id=new_id(), enquiry_id=row.id, date=date.isoformat())


def _decided(work: Work, made: Decision, row: Enquiry) -> DecisionRow:
    return DecisionRow(
        row.id,
        made.date,
        made.decision,
        staff_names(work).get(made.staff_id or "", ""),
        client_of(work, row.client_id).code if row.client_id else "",
    )


def write_minutes(
    work: Work, *, date: dt.date, version: int, minutes: str, present: Sequence[str] = ()
) -> ConferenceRow:
    """The minutes of a day's conference, sealed in counselling; again is a new version. `version` 0: none yet."""
    require(work, "write_conference")
    _check_day(work, date)
    row = _conference(work, date)
    if (row.version if row else 0) != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by if row else "", ""))
    row = row or Conference(id=new_id(), date=date.isoformat())
    seal_facts(work, MINUTES, row, {"minutes": minutes.strip(), "present": list(present)})
    work.save("write_minutes", row)
    return _read(work, date)


def _conference(work: Work, date: dt.date) -> Conference | None:
    return work.session.scalars(select(Conference).where(Conference.date == date.isoformat())).first()


def read_conference(work: Work, date: dt.date) -> ConferenceRow:
    """A day's conference: decisions, questions and minutes; logged."""
    require(work, "read_conference")
    work.log("read_conference", about=date.isoformat())
    return _read(work, date)


def _read(work: Work, date: dt.date) -> ConferenceRow:
    row, day = _conference(work, date), date.isoformat()
    told = facts_of(work, MINUTES, row) if row else {}
    decided = work.session.execute(
        select(Decision, Enquiry)
        .join(Enquiry, Enquiry.id == Decision.enquiry_id)
        .where(Decision.date == day)
        .order_by(Enquiry.date, Enquiry.id)
    )
    names = staff_names(work)
    return ConferenceRow(
        day,
        row.version if row else 0,
        tuple(names[each] for each in told.get("present", ()) if each in names),
        told.get("minutes", ""),
        tuple(_decided(work, decision, enquiry) for decision, enquiry in decided),
        tuple(
            _question(work, each)
            for each in work.session.scalars(select(Question).where(Question.settled_on == day))
        ),
        earlier_facts(work, MINUTES, row, lambda each: str(each.get("minutes", ""))) if row else (),
    )


def read_conference_unnamed(work: Work, date: dt.date) -> ConferenceRow:
    """The same to be printed without names: what the register knows of clients here is taken out of every text."""
    require(work, "read_conference")
    told = _read(work, date)
    askers = [
        (row_of(work, row).asker.card(), "")
        for row in work.session.scalars(
            select(Enquiry).where(Enquiry.id.in_([each.enquiry_id for each in told.decisions]))
        )
    ]
    people = {client_of(work, each).id for each in work.session.scalars(select(Case.client_id))}
    known = [*askers, *((card, "") for card, _ in cards_of(work, people).values())]
    work.log("read_conference", about=date.isoformat())

    def without(text: str) -> str:
        for card, code in known:
            text = unnamed(text, card, code)
        return text

    questions = tuple(replace(each, words=without(each.words)) for each in told.questions)
    return replace(told, minutes=without(told.minutes), questions=questions, earlier=())


def list_conference_days(work: Work) -> list[str]:
    """The days on which a conference decided something or has minutes, the newest first."""
    require(work, "read_conference")
    days = set(work.session.scalars(select(Conference.date)))
    days.update(work.session.scalars(select(Decision.date)))
    return sorted(days, reverse=True)


def list_decisions(work: Work, enquiry_id: str) -> list[DecisionRow]:
    """Every decision on an enquiry, oldest first."""
    require(work, "read_enquiry")
    row = enquiry_of(work, enquiry_id)
    found = work.session.scalars(
        select(Decision).where(Decision.enquiry_id == row.id).order_by(Decision.date)
    )
    work.log("read_enquiry", client=row.client_id, about=row.id)
    return [_decided(work, each, row) for each in found]
