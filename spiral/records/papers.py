"""Doctors' papers: diagnoses, prescriptions, certificates, statements, referrals, requests. All are signed entries.

Certificates, statements, referrals and requests are written from their templates as drafts (`entry_drafts`); what
is here is what needs more than headings: codes that are checked, a list that is in force, an answer awaited.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import aliased

from spiral.records.blocks import open_parts
from spiral.records.chart_reason import open_journal
from spiral.records.clients import cards_of, client_of, ids_of
from spiral.records.entries import EntryRow, chain, entries_of, reached_entry, root_of, write_signed
from spiral.records.entry_drafts import Words
from spiral.records.journal_models import Entry, FavouriteCode
from spiral.records.recalls import answered, keep_recalls
from spiral.records.rights import check_medicine, require
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

ICD = re.compile(r"[A-Z]\d{2}(\.\d[0-9A-Z]{0,2})?", re.ASCII)
ATC = re.compile(r"[A-Z]\d{2}[A-Z]{2}\d{2}", re.ASCII)
ANSWERS = {"referral": "referral_answer", "request": "request_answer"}
MOST = 200


@dataclass(frozen=True)
class Diagnosis:
    """A diagnosis as the doctor set it: ICD-10-SE code and words. `genuine` as in EntryRow."""

    entry_id: str
    date: str
    code: str
    name: str
    staff: str
    genuine: bool | None = True


@dataclass(frozen=True)
class Prescription:
    """A medicine prescribed. `to` is None while it goes on; `stopped` the day it was stopped, and `why`.

    `genuine` as in EntryRow, of the medicine and its stop together.
    """

    entry_id: str
    substance: str
    atc: str
    strength: str
    dose: str
    first: str
    to: str | None
    reason: str
    staff: str
    stopped: str | None
    why: str
    genuine: bool | None = True

    def in_force(self, day: dt.date) -> bool:
        """Whether the medicine is taken on a day."""
        last = min(end for end in (self.to, self.stopped, "9999") if end)
        return self.first <= day.isoformat() and (day.isoformat() <= last)


@dataclass(frozen=True)
class Favourite:
    """A diagnosis code that the clinic often uses."""

    id: str
    version: int
    code: str
    name: str


@dataclass(frozen=True)
class Awaited:
    """A referral or request that has not been answered; `days` since it was signed."""

    entry_id: str
    client_id: str
    code: str
    name: str
    kind: str
    date: str
    staff: str
    days: int
    staff_id: str = ""


def normal_icd(text: str) -> str:
    """An ICD-10-SE code in its one way of writing, as in F32.1 or F10.2A; only its form is checked (`icd_form`)."""
    code = text.strip().upper().replace(" ", "")
    if re.fullmatch(r"[A-Z]\d{3}[0-9A-Z]{0,2}", code, re.ASCII):
        code = f"{code[:3]}.{code[3:]}"
    if not ICD.fullmatch(code):
        raise Refused("icd_form")
    return code


def set_diagnosis(
    work: Work,
    *,
    client_id: str,
    code: str,
    name: str = "",
    visit_id: str | None = None,
    corrects_id: str | None = None,
    reason: str = "",
) -> EntryRow:
    """A signed diagnosis; without a name the favourite's is taken (`name_missing` where there is none).

    One that `corrects_id` names is corrected, with a `reason`.
    """
    require(work, "write_entry")
    code = normal_icd(code)
    known = work.session.scalars(select(FavouriteCode.name).where(FavouriteCode.code == code)).first()
    name = name.strip() or known or ""
    if not name or len(name) > MOST:
        raise Refused("name_missing")
    facts = {"code": code, "name": name}
    words = Words("diagnosis", "diagnosis", "", visit_id, {}, facts, corrects_id, None, reason)
    return write_signed(work, client_id=client_id, words=words)


def list_diagnoses(work: Work, client_id: str) -> list[Diagnosis]:
    """A client's diagnoses as they now read, newest first; logged with the client."""
    client = open_journal(work, client_id, "list_diagnoses")
    return diagnoses_in(entries_of(work, ids_of(work, client), ("diagnosis",)))


def diagnoses_in(entries: Sequence[EntryRow]) -> list[Diagnosis]:
    """The diagnoses among some entries, without those that have been corrected."""
    return [
        Diagnosis(row.id, row.date, row.words.facts["code"], row.words.facts["name"], row.author, row.genuine)
        for row in entries
        if row.kind == "diagnosis" and row.corrected_by_id is None and row.words.facts
    ]


def prescribe(
    work: Work,
    *,
    client_id: str,
    substance: str,
    atc: str,
    strength: str,
    dose: str,
    first: dt.date,
    to: dt.date | None = None,
    reason: str,
    visit_id: str | None = None,
    corrects_id: str | None = None,
    why: str = "",
) -> EntryRow:
    """A signed line of the list of medicines. A midwife prescribes contraceptives only (ATC G02B, G03A).

    One that `corrects_id` names is corrected; `why` says why.

    Refused: `atc_form`, `medicine_missing`, `to_before_from`, `not_midwifes`.
    """
    require(work, "prescribe")
    told = {"substance": substance, "atc": atc.upper(), "strength": strength, "dose": dose, "reason": reason}
    told = {name: text.strip() for name, text in told.items()}
    for name, text in told.items():  # in the form's order
        if name == "atc" and not ATC.fullmatch(text):
            raise Refused("atc_form")
        if not 0 < len(text) <= MOST:
            raise Refused("medicine_missing", field=name)
    check_medicine(work, told["atc"])
    if to is not None and to < first:
        raise Refused("to_before_from")
    facts = {**told, "from": first.isoformat(), "to": to.isoformat() if to else None}
    words = Words("prescription", "prescription", "", visit_id, {}, facts, corrects_id, None, why)
    return write_signed(work, client_id=client_id, words=words)


def stop_prescription(work: Work, *, entry_id: str, why: str) -> EntryRow:
    """The medicine is stopped today, signed, with the reason, by who could have prescribed it.

    Refused: `reason_needed`, `already_stopped`, `not_midwifes`.
    """
    require(work, "prescribe")
    root = _root(work, entry_id, ("prescription",))
    if not why.strip():
        raise Refused("reason_needed")
    if _followed(work, root.id):
        raise Refused("already_stopped")
    words = Words("prescription_stop", "prescription_stop", facts={"why": why.strip()}, follows_id=root.id)
    return write_signed(work, client_id=client_of(work, root.client_id).id, words=words)


def list_prescriptions(work: Work, client_id: str) -> list[Prescription]:
    """A client's medicines, those in force first, then by day; logged with the client."""
    client = open_journal(work, client_id, "list_prescriptions")
    kinds = ("prescription", "prescription_stop")
    found = prescriptions_in(entries_of(work, ids_of(work, client), kinds))
    return sorted(found, key=lambda row: not row.in_force(work.today))


def prescriptions_in(entries: Sequence[EntryRow]) -> list[Prescription]:
    """The list of medicines among some entries: each as its newest correction reads, with its stop."""
    stops = {row.words.follows_id: row for row in entries if row.kind == "prescription_stop"}
    found = []
    for row in entries:
        if row.kind != "prescription" or row.corrected_by_id is not None or not row.words.facts:
            continue
        stop = stops.get(chain(entries, row.id)[0].id)
        told = row.words.facts
        found.append(
            Prescription(
                row.id,
                told["substance"],
                told["atc"],
                told["strength"],
                told["dose"],
                told["from"],
                told["to"],
                told["reason"],
                row.author,
                stop.date if stop else None,
                stop.words.facts.get("why", "") if stop else "",
                row.genuine and (stop is None or stop.genuine),
            )
        )
    return found


def answer_paper(work: Work, *, entry_id: str, answer: str) -> EntryRow:
    """The answer to a referral or a request, as it came today, signed by the one who reads it.

    Refused: `entry_empty`, `already_answered`.
    """
    require(work, "write_entry")
    root = _root(work, entry_id, tuple(ANSWERS))
    if not answer.strip():
        raise Refused("entry_empty")
    if _followed(work, root.id):
        raise Refused("already_answered")
    kind, client = ANSWERS[root.kind], client_of(work, root.client_id)
    words = Words(kind, kind, facts={"answer": answer.strip()}, follows_id=root.id)
    keep_recalls(work, answered(work, ids_of(work, client), (kind,)))
    return write_signed(work, client_id=client.id, words=words)


def list_awaited(work: Work) -> list[Awaited]:
    """Referrals and requests without an answer, everyone's, oldest first; one log row. None of a blocked part."""
    require(work, "read_journal")
    follow = aliased(Entry)
    rows = open_parts(
        work,
        work.session.scalars(
            select(Entry)
            .outerjoin(follow, follow.follows_id == Entry.id)
            .where(Entry.kind.in_(tuple(ANSWERS)), Entry.corrects_id.is_(None), follow.id.is_(None))
            .order_by(Entry.date, Entry.id)
        ),
    )
    clients = {row.client_id: client_of(work, row.client_id) for row in rows}
    work.log("list_awaited", count=len(rows))
    cards = cards_of(work, [client.id for client in clients.values()])
    names = staff_names(work)
    found = []
    for row in rows:
        client = clients[row.client_id]
        card = cards.get(client.id, (None, 0))[0]
        found.append(
            Awaited(
                row.id,
                client.id,
                client.code,
                (card.name if card else "") or client.code,
                row.kind,
                row.date,
                names.get(row.author_id, ""),
                (work.today - dt.date.fromisoformat(row.date)).days,
                row.author_id,
            )
        )
    return found


def _root(work: Work, entry_id: str, kinds: Sequence[str]) -> Entry:
    root = root_of(work, reached_entry(work, entry_id))
    if root.kind not in kinds:
        raise Refused("no_such_entry")
    return root


def _followed(work: Work, entry_id: str) -> bool:
    return work.session.scalars(select(Entry.id).where(Entry.follows_id == entry_id)).first() is not None


def list_favourites(work: Work) -> list[Favourite]:
    """The clinic's own list of codes, by code."""
    require(work, "write_entry")
    query = select(FavouriteCode).where(FavouriteCode.dropped.is_(False)).order_by(FavouriteCode.code)
    return [Favourite(row.id, row.version, row.code, row.name) for row in work.session.scalars(query)]


def keep_favourite(work: Work, *, code: str, name: str) -> Favourite:
    """A code for the clinic's list, or another name for one that is there."""
    require(work, "write_entry")
    code, name = normal_icd(code), name.strip()
    if not name or len(name) > 120:
        raise Refused("name_missing")
    row = work.session.scalars(
        select(FavouriteCode).where(FavouriteCode.code == code)
    ).first() or FavouriteCode(id=new_id(), code=code)
    row.name, row.dropped = name, False
    work.save("keep_favourite", row)
    return Favourite(row.id, row.version, row.code, row.name)


def drop_favourite(work: Work, *, favourite_id: str, version: int) -> None:
    """The code is no longer offered; diagnoses keep it."""
    require(work, "write_entry")
    row = work.session.get(FavouriteCode, favourite_id)
    if row is None or row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by if row else "", ""))
    row.dropped = True
    work.save("drop_favourite", row)
