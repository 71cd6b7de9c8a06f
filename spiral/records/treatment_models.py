"""The tables of rooms, bookings and treatment. In clear lie codes, days, staff and states; all words are sealed.

Each table's sealed field lies in one compartment: how a person may be reached in `register`, what was said in
treatment in `counselling`, what a client has consented to share in `shared`.
"""

from typing import Annotated

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from spiral.records.models import ClientRef, Clock, Day, Name, StaffRef
from spiral.vault.tables import Base, Code, Id, Kept, Sealed, Utc

CaseRef = Annotated[str, mapped_column(ForeignKey("cases.id"), index=True)]
ContractRef = Annotated[str, mapped_column(ForeignKey("contracts.id"), index=True)]
LaterDay = Annotated[str | None, mapped_column(String(10))]


class Room(Kept, Base):
    """A room that can be booked; one that is not `offered` any more keeps its bookings."""

    __tablename__ = "rooms"
    remembered = True
    name: Mapped[Name] = mapped_column(unique=True)
    position: Mapped[int]
    offered: Mapped[bool] = mapped_column(default=True)


class OpeningHours(Kept, Base):
    """When the house opens and closes on a weekday (ISO: Monday 1) from a day on; None on a day it is closed."""

    __tablename__ = "opening_hours"
    remembered = True
    __table_args__ = (UniqueConstraint("weekday", "from_date"),)
    weekday: Mapped[int]
    from_date: Mapped[Day]
    opens: Mapped[Clock | None]
    closes: Mapped[Clock | None]


class ReceptionHours(Kept, Base):
    """When one of the staff receives (`kind` visits) or sits by the phone (phone): a weekday, from a day on.

    `every` is 1 for each week, 2 for every other, counted from the first such weekday of the days it holds.
    """

    __tablename__ = "reception_hours"
    remembered = True
    staff_id: Mapped[StaffRef]
    kind: Mapped[Code]
    weekday: Mapped[int]
    starts: Mapped[Clock]
    ends: Mapped[Clock]
    every: Mapped[int]
    from_date: Mapped[Day]
    until: Mapped[LaterDay]
    room_id: Mapped[str | None] = mapped_column(ForeignKey("rooms.id"))
    red_days: Mapped[bool] = mapped_column(default=False)
    void: Mapped[bool] = mapped_column(default=False)


class Booking(Kept, Base):
    """A visit's room, and the contract whose time it is: `slot` is the day of that weekly time, also when moved."""

    __tablename__ = "bookings"
    __table_args__ = (Index(None, "contract_id", "slot"),)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visits.id"), unique=True)
    room_id: Mapped[str | None] = mapped_column(ForeignKey("rooms.id"))
    case_id: Mapped[str | None] = mapped_column(ForeignKey("cases.id"), index=True)
    contract_id: Mapped[str | None] = mapped_column(ForeignKey("contracts.id"))
    slot: Mapped[LaterDay]


class Absence(Kept, Base):
    """Days on which someone of the staff is away: `kind` is illness, holiday or other. `void`: it did not happen."""

    __tablename__ = "absences"
    remembered = True
    __table_args__ = (Index(None, "staff_id", "first"),)
    staff_id: Mapped[StaffRef]
    first: Mapped[Day]
    last: Mapped[Day]
    kind: Mapped[Code]
    void: Mapped[bool] = mapped_column(default=False)


class SkippedWeek(Kept, Base):
    """A week of a contract that got no talk when talks were made, and why; `again` when it was made after all."""

    __tablename__ = "skipped_weeks"
    __table_args__ = (UniqueConstraint("contract_id", "slot"),)
    contract_id: Mapped[ContractRef]
    slot: Mapped[Day]
    why: Mapped[Code]
    again: Mapped[bool] = mapped_column(default=False)


class Enquiry(Kept, Base):
    """Someone asked for help. `way` is phone, mail, referral or visit; who it is lies sealed in the register."""

    __tablename__ = "enquiries"
    date: Mapped[Day] = mapped_column(index=True)
    way: Mapped[Code]
    source: Mapped[str | None] = mapped_column(String(40))
    gender: Mapped[Code]
    state: Mapped[Code]
    client_id: Mapped[str | None] = mapped_column(ForeignKey("clients.id"), index=True)
    taken_by: Mapped[StaffRef]
    sealed: Mapped[Sealed]


class Conference(Kept, Base):
    """A weekly treatment conference; its minutes are sealed in counselling."""

    __tablename__ = "conferences"
    date: Mapped[Day] = mapped_column(unique=True)
    sealed: Mapped[Sealed]


class Question(Kept, Base):
    """A question for a conference, about a case or not, sealed in counselling; `settled_on` when it was taken up."""

    __tablename__ = "questions"
    asked_by: Mapped[StaffRef]
    asked_on: Mapped[Day]
    case_id: Mapped[str | None] = mapped_column(ForeignKey("cases.id"))
    settled_on: Mapped[LaterDay]
    sealed: Mapped[Sealed]


class Decision(Kept, Base):
    """What a conference decided on an enquiry: offer, refer_on, decline or wait, and who takes it.

    `offered_for` is the day of the first visit that was first offered: it settles the 14 days.
    """

    __tablename__ = "decisions"
    __table_args__ = (UniqueConstraint("enquiry_id", "date"),)
    enquiry_id: Mapped[str] = mapped_column(ForeignKey("enquiries.id"))
    date: Mapped[Day] = mapped_column(index=True)
    decision: Mapped[Code]
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    offered_for: Mapped[LaterDay]
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visits.id"))


class Case(Kept, Base):
    """One client's treatment from the first visit to the closing. `follows` is the closed case it goes on from."""

    __tablename__ = "cases"
    client_id: Mapped[ClientRef] = mapped_column(index=True)
    programme: Mapped[Code]
    staff_id: Mapped[StaffRef] = mapped_column(index=True)
    state: Mapped[Code]
    opened: Mapped[Day]
    closed: Mapped[LaterDay]
    enquiry_id: Mapped[str | None] = mapped_column(ForeignKey("enquiries.id"))
    follows: Mapped[str | None] = mapped_column(ForeignKey("cases.id"))


class Handover(Kept, Base):
    """A case went from one of the staff to another on a day."""

    __tablename__ = "handovers"
    case_id: Mapped[CaseRef]
    date: Mapped[Day]
    from_id: Mapped[StaffRef]
    to_id: Mapped[StaffRef]


class AssessmentTalk(Kept, Base):
    """One of the first three talks' form, sealed in counselling."""

    __tablename__ = "assessment_talks"
    __table_args__ = (UniqueConstraint("case_id", "number"),)
    case_id: Mapped[CaseRef]
    number: Mapped[int]
    date: Mapped[Day]
    sealed: Mapped[Sealed]


class Goal(Kept, Base):
    """One of the client's goals in her own words, sealed in counselling; `dropped` when it is no longer one."""

    __tablename__ = "goals"
    case_id: Mapped[CaseRef]
    position: Mapped[int]
    from_date: Mapped[Day]
    dropped: Mapped[LaterDay]
    sealed: Mapped[Sealed]


class CaseFee(Kept, Base):
    """A municipality's decision to pay, from a day on; municipality, decision and fee are sealed in the register."""

    __tablename__ = "case_fees"
    __table_args__ = (UniqueConstraint("case_id", "from_date"),)
    case_id: Mapped[CaseRef]
    from_date: Mapped[Day]
    until: Mapped[LaterDay]
    sealed: Mapped[Sealed]


class LinkedOn(Kept, Base):
    """A client was linked on, inside or outside the unit; where to, in words, is sealed in counselling."""

    __tablename__ = "linked_on"
    case_id: Mapped[CaseRef]
    date: Mapped[Day]
    place: Mapped[Code]
    outside: Mapped[bool]
    sealed: Mapped[Sealed]


class Contract(Kept, Base):
    """An agreement on weekly talks: `long`, `series` or `relative`. `sessions` is None for a long one.

    `until` is the last day that its weekly time is kept for it: expected, or the last of the talks made ahead.
    Up to `made_until` its talks are made: a week without one was skipped, and is free.
    """

    __tablename__ = "contracts"
    remembered = True
    case_id: Mapped[CaseRef]
    kind: Mapped[Code]
    start: Mapped[Day]
    sessions: Mapped[int | None]
    expected_months: Mapped[int | None]
    until: Mapped[LaterDay]
    made_until: Mapped[LaterDay]
    ended: Mapped[LaterDay]


class ContractVersion(Kept, Base):
    """A contract's frame as it is from a day on; how the client may be sought is sealed in the register."""

    __tablename__ = "contract_versions"
    remembered = True
    __table_args__ = (UniqueConstraint("contract_id", "from_date"),)
    contract_id: Mapped[ContractRef]
    from_date: Mapped[Day]
    weekday: Mapped[int]
    time: Mapped[Clock]
    minutes: Mapped[int]
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id"))
    staff_id: Mapped[StaffRef]
    signed_on: Mapped[LaterDay]
    sealed: Mapped[Sealed]


class Pause(Kept, Base):
    """Days on which a contract rests; its weekly time is kept for it. `void`: it does not rest after all."""

    __tablename__ = "pauses"
    remembered = True
    contract_id: Mapped[ContractRef]
    first: Mapped[Day]
    last: Mapped[Day]
    void: Mapped[bool] = mapped_column(default=False)


class NoteDraft(Base):
    """A process note being written, sealed in counselling; its author's alone. Its earlier wordings are not kept."""

    __tablename__ = "note_drafts"
    id: Mapped[Id]
    version: Mapped[int]
    case_id: Mapped[CaseRef]
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visits.id"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    date: Mapped[Day]
    begun_on: Mapped[Day]
    kept_at: Mapped[Utc]
    corrects_id: Mapped[str | None] = mapped_column(ForeignKey("process_notes.id"))
    sealed: Mapped[Sealed]


class ProcessNote(Kept, Base):
    """A therapist's signed working note of a talk; it cannot be changed. `corrects_id` is the note it corrects.

    The signature is over the content as it stands, bound to clinic, row and version.
    """

    __tablename__ = "process_notes"
    case_id: Mapped[CaseRef]
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visits.id"), index=True)
    date: Mapped[Day]
    author_id: Mapped[StaffRef]
    begun_on: Mapped[Day]
    signed_at: Mapped[Utc]
    corrects_id: Mapped[str | None] = mapped_column(ForeignKey("process_notes.id"), unique=True)
    signature: Mapped[str] = mapped_column(String(120))
    sealed: Mapped[Sealed]


class CaseReview(Kept, Base):
    """A six-monthly review, with the client: number 1, 2, 3 ... counted from the contract's start."""

    __tablename__ = "case_reviews"
    __table_args__ = (UniqueConstraint("contract_id", "number"),)
    case_id: Mapped[CaseRef]
    contract_id: Mapped[ContractRef]
    number: Mapped[int]
    due: Mapped[Day]
    held: Mapped[Day]
    sealed: Mapped[Sealed]


class Closing(Kept, Base):
    """A case's end: the reason's code, the outcome of each goal sealed in counselling, a talk half a year later."""

    __tablename__ = "closings"
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), unique=True)
    date: Mapped[Day]
    reason: Mapped[Code]
    follow_up_due: Mapped[LaterDay]
    follow_up_done: Mapped[LaterDay]
    sealed: Mapped[Sealed]


class Consent(Kept, Base):
    """What a client agrees to share, sealed in `shared`: for a purpose, from a day until a day, or until withdrawn."""

    __tablename__ = "consents"
    client_id: Mapped[ClientRef] = mapped_column(index=True)
    purpose: Mapped[Code]
    first: Mapped[Day]
    last: Mapped[Day]
    withdrawn: Mapped[LaterDay]
    sealed: Mapped[Sealed]


class SharedNote(Kept, Base):
    """A signed note of the monthly conference, under a consent; sealed in `shared` with its signature.

    It cannot be changed. What it corrects and every consent it was written under are sealed with it.
    """

    __tablename__ = "shared_notes"
    client_id: Mapped[ClientRef] = mapped_column(index=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.id"))
    date: Mapped[Day]
    author_id: Mapped[StaffRef]
    sealed: Mapped[Sealed]


class SharedNoteDraft(Base):
    """A shared note being written, sealed in `shared`; its author's alone. Its earlier wordings are not kept."""

    __tablename__ = "shared_note_drafts"
    id: Mapped[Id]
    version: Mapped[int]
    client_id: Mapped[ClientRef]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    date: Mapped[Day]
    begun_on: Mapped[Day]
    kept_at: Mapped[Utc]
    corrects_id: Mapped[str | None] = mapped_column(ForeignKey("shared_notes.id"))
    sealed: Mapped[Sealed]


class AskedTime(Kept, Base):
    """A time that somebody asked for and that is not booked yet: for whom, which service, how soon.

    `state` is waiting, booked (then `visit_id`) or dropped; what was said about it is sealed in the register.
    """

    __tablename__ = "asked_times"
    client_id: Mapped[ClientRef] = mapped_column(index=True)
    service: Mapped[Code]
    how_soon: Mapped[Code]
    asked_on: Mapped[Day]
    asked_by: Mapped[StaffRef]
    state: Mapped[Code] = mapped_column(index=True)
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visits.id"))
    sealed: Mapped[Sealed]
