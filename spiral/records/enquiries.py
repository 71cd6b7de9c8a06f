"""Enquiries: someone asks for help, by phone, mail, referral or at the door. The desk takes them into the register.

Nothing is mandatory but a name to call the person by; that may be an alias.
"""

import datetime as dt
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from spiral.records.cards import Card, check_card
from spiral.records.catalogue import choice_codes
from spiral.records.clients import client_of, log_read
from spiral.records.codes import Gender, IdentityKind
from spiral.records.identity import tidy
from spiral.records.models import Client
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, reseal, seal_facts
from spiral.records.staff import staff_names
from spiral.records.treatment_models import Enquiry
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

ENQUIRY = Place("register", "register/enquiry")


class EnquiryState(StrEnum):
    """New, or what the conference decided, or withdrawn by the one who asked."""

    NEW = "new"
    WAIT = "wait"
    OFFER = "offer"
    REFER_ON = "refer_on"
    DECLINE = "decline"
    WITHDRAWN = "withdrawn"


OPEN = (EnquiryState.NEW, EnquiryState.WAIT)


@dataclass(frozen=True)
class Asker:
    """Who asks and how they may be reached, as it is sealed. `called` is the only field that must be there.

    `contact_by`: the safe ways (phone, message, letter, sms, email);
    `not_contact_by`: those they said no to. `referred_by`: who sent them, in words.
    """

    called: str
    phone: str = ""
    email: str = ""
    address: str = ""
    municipality: str = ""
    contact_by: tuple[str, ...] = ()
    not_contact_by: tuple[str, ...] = ()
    contact_note: str = ""
    referred_by: str = ""
    wish: str = ""

    def card(self) -> Card:
        """The card of a new client, under the alias they gave."""
        return Card(
            kind=IdentityKind.ALIAS,
            identity=self.called,
            called=self.called,
            phone=self.phone,
            email=self.email,
            address=self.address,
            municipality=self.municipality,
            contact_by=self.contact_by,
            not_contact_by=self.not_contact_by,
            contact_note=self.contact_note,
        )


ASKER_FIELDS = frozenset(each.name for each in fields(Asker))


@dataclass(frozen=True)
class EnquiryRow:
    """An enquiry. `client_id` and `code` are there from the offer on, or when it came from a known client."""

    id: str
    version: int
    date: str
    way: str
    source: str | None
    gender: str
    state: str
    client_id: str | None
    code: str
    taken_by: str
    asker: Asker


def take_enquiry(
    work: Work,
    *,
    asker: Asker,
    way: str,
    date: dt.date | None = None,
    source: str | None = None,
    gender: str = Gender.UNKNOWN,
    client_id: str | None = None,
) -> EnquiryRow:
    """Write down that someone asked for help; for a known client with their id. Refused without a name to call by."""
    require(work, "take_enquiry")
    day = date or work.today
    _check(work, asker, way, source, gender, day)
    client = client_of(work, client_id) if client_id else None
    row = Enquiry(
        id=new_id(),
        date=day.isoformat(),
        way=way,
        source=source,
        gender=gender,
        state=EnquiryState.NEW,
        client_id=client.id if client else None,
        taken_by=work.actor.id,
    )
    seal_facts(work, ENQUIRY, row, asdict(_tidied(asker)))
    work.save("take_enquiry", row, client=row.client_id)
    return row_of(work, row)


def _tidied(asker: Asker) -> Asker:
    told: dict[str, Any] = {
        name: tidy(value) if isinstance(value, str) and name not in ("wish", "contact_note") else value
        for name, value in asdict(asker).items()
    }
    return Asker(**told)


def _check(work: Work, asker: Asker, way: str, source: str | None, gender: str, day: dt.date) -> None:
    if not tidy(asker.called):
        raise Refused("name_to_call_by_missing")
    if way not in choice_codes("enquiry_way") or (source and source not in choice_codes("enquiry_source")):
        raise Refused("unknown_choice")
    if gender not in set(Gender):
        raise Refused("unknown_gender")
    if day > work.today:
        raise Refused("date_in_future")
    check_card(_tidied(asker).card(), work.today)


def enquiry_of(work: Work, enquiry_id: str, version: int | None = None) -> Enquiry:
    """The enquiry; Refused when there is none, or when another has changed it since `version`."""
    row = work.session.get(Enquiry, enquiry_id)
    if row is None:
        raise Refused("no_such_enquiry")
    if version is not None and row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    return row


def row_of(work: Work, row: Enquiry) -> EnquiryRow:
    """An enquiry opened; the caller logs it."""
    told = {name: value for name, value in facts_of(work, ENQUIRY, row).items() if name in ASKER_FIELDS}
    told |= {name: tuple(told.get(name, ())) for name in ("contact_by", "not_contact_by")}
    client = client_of(work, row.client_id) if row.client_id else None
    return EnquiryRow(
        row.id,
        row.version,
        row.date,
        row.way,
        row.source,
        row.gender,
        row.state,
        client.id if client else None,
        client.code if client else "",
        staff_names(work)[row.taken_by],
        Asker(**told),
    )


def change_enquiry(
    work: Work,
    *,
    enquiry_id: str,
    version: int,
    asker: Asker,
    way: str,
    source: str | None = None,
    gender: str = Gender.UNKNOWN,
) -> EnquiryRow:
    """Other particulars of an enquiry that is not settled; both versions stay."""
    require(work, "take_enquiry")
    row = enquiry_of(work, enquiry_id, version)
    if row.state not in OPEN:
        raise Refused("enquiry_settled")
    _check(work, asker, way, source, gender, dt.date.fromisoformat(row.date))
    row.way, row.source, row.gender = way, source, gender
    seal_facts(work, ENQUIRY, row, asdict(_tidied(asker)))
    work.save("change_enquiry", row, client=row.client_id)
    return row_of(work, row)


def withdraw_enquiry(work: Work, *, enquiry_id: str, version: int) -> EnquiryRow:
    """The one who asked does not want to any more, or cannot be reached."""
    require(work, "take_enquiry")
    row = enquiry_of(work, enquiry_id, version)
    if row.state not in OPEN:
        raise Refused("enquiry_settled")
    settle(work, row, EnquiryState.WITHDRAWN)
    work.save("change_enquiry", row, client=row.client_id)
    return row_of(work, row)


def settle(work: Work, row: Enquiry, state: EnquiryState, client: Client | None = None) -> None:
    """Another state of an enquiry, sealed anew for the caller's save."""
    row.state = state
    if client is not None:
        row.client_id = client.id
    reseal(work, ENQUIRY, row)


def list_enquiries(
    work: Work, *, open_only: bool = True, first: dt.date | None = None, last: dt.date | None = None
) -> list[EnquiryRow]:
    """Enquiries, oldest first: the open ones (new, or waiting), or all of some days; one log row with the count."""
    require(work, "read_enquiry")
    query = select(Enquiry).order_by(Enquiry.date, Enquiry.id)
    if open_only:
        query = query.where(Enquiry.state.in_(OPEN))
    if first is not None:
        query = query.where(Enquiry.date >= first.isoformat())
    if last is not None:
        query = query.where(Enquiry.date <= last.isoformat())
    rows = [row_of(work, row) for row in work.session.scalars(query)]
    work.log("list_enquiries", count=len(rows))
    return rows


def read_enquiry(work: Work, enquiry_id: str) -> EnquiryRow:
    """Open one enquiry; logged."""
    require(work, "read_enquiry")
    row = enquiry_of(work, enquiry_id)
    if row.client_id:
        log_read(work, "read_enquiry", client_of(work, row.client_id), about=row.id)
    else:
        work.log("read_enquiry", about=row.id)
    return row_of(work, row)
