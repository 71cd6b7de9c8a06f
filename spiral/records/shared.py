"""The monthly conference with the psychiatrist: clients in common, and what each has consented to share.

Neither half knows of the other without the client's consent for this purpose and time. What is shared lies sealed
in `shared`, whose keys midwife, doctors and therapist hold; therapist and psychiatrist may use it here.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.cases import TREATMENT, CaseState, entries_of
from spiral.records.clients import cards_of, client_of
from spiral.records.codes import OFFERED
from spiral.records.dates import add_months
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, reseal, seal_facts
from spiral.records.staff import staff_names
from spiral.records.treatment_models import Case, Consent, SharedNote
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

CONSENT = Place("shared", "shared/consent")
NOTE = Place("shared", "shared/note")
PURPOSE = "monthly_conference"
LONGEST_MONTHS = 12
SEEN_WITHIN_MONTHS = 12


@dataclass(frozen=True)
class ConsentRow:
    """What a client agrees to share from a day until a day: from treatment, and from the psychiatrist's record."""

    id: str
    version: int
    client_id: str
    first: str
    last: str
    withdrawn: str | None
    from_treatment: str
    from_psychiatry: str
    given_to: str


@dataclass(frozen=True)
class InCommon:
    """A client whom both halves see, with the consent in force."""

    client_id: str
    code: str
    name: str
    therapist: str
    psychiatrist: str
    consent: ConsentRow


@dataclass(frozen=True)
class SharedNoteRow:
    """A note of a monthly conference, for both to read while the consent lasts."""

    id: str
    client_id: str
    date: str
    author: str
    words: str


def give_consent(
    work: Work, *, client_id: str, first: dt.date, last: dt.date, from_treatment: str, from_psychiatry: str
) -> ConsentRow:
    """The client agrees to share this at the monthly conference, for at most 12 months.

    Refused without what is to be shared from either side.
    """
    require(work, "write_shared")
    client = client_of(work, client_id)
    if not from_treatment.strip() or not from_psychiatry.strip():
        raise Refused("consent_says_nothing")
    if not first <= last <= add_months(first, LONGEST_MONTHS):
        raise Refused("consent_days", most=LONGEST_MONTHS)
    row = Consent(
        id=new_id(), client_id=client.id, purpose=PURPOSE, first=first.isoformat(), last=last.isoformat()
    )
    told = {"from_treatment": from_treatment.strip(), "from_psychiatry": from_psychiatry.strip()}
    seal_facts(work, CONSENT, row, told)
    work.save("give_consent", row, client=client.id)
    return _consent(work, row)


def withdraw_consent(work: Work, *, consent_id: str) -> ConsentRow:
    """The client takes it back from today: what was shared is not opened any more."""
    require(work, "write_shared")
    row = work.session.get(Consent, consent_id)
    if row is None or row.withdrawn:
        raise Refused("no_consent")
    row.withdrawn = work.today.isoformat()
    reseal(work, CONSENT, row)
    work.save("withdraw_consent", row, client=row.client_id)
    return _consent(work, row)


def _consent(work: Work, row: Consent) -> ConsentRow:
    told = facts_of(work, CONSENT, row)
    return ConsentRow(
        row.id,
        row.version,
        row.client_id,
        row.first,
        row.last,
        row.withdrawn,
        told.get("from_treatment", ""),
        told.get("from_psychiatry", ""),
        staff_names(work)[row.changed_by],
    )


def _in_force(work: Work, client_id: str | None = None) -> list[Consent]:
    today = work.today.isoformat()
    query = select(Consent).where(
        Consent.purpose == PURPOSE,
        Consent.first <= today,
        Consent.last >= today,
        Consent.withdrawn.is_(None),
    )
    if client_id is not None:
        query = query.where(Consent.client_id.in_(entries_of(work, client_id)))
    return list(work.session.scalars(query.order_by(Consent.first, Consent.id)))


def list_in_common(work: Work) -> list[InCommon]:
    """Clients with an open treatment case and a psychiatrist's visit within a year, who consent today; logged each."""
    require(work, "read_shared")
    found: dict[str, InCommon] = {}
    for consent in _in_force(work):
        client = client_of(work, consent.client_id)
        row = _in_common(work, client.id, client.code, consent)
        if row is not None:
            found[client.id] = row
    work.log("list_in_common", count=len(found))
    for client_id in found:
        work.log("read_shared", client=client_id)
    return sorted(found.values(), key=lambda row: row.code)


def _in_common(work: Work, client_id: str, code: str, consent: Consent) -> InCommon | None:
    entries, names = entries_of(work, client_id), staff_names(work)
    case = work.session.scalars(
        select(Case).where(
            Case.client_id.in_(entries), Case.programme == TREATMENT, Case.state != CaseState.CLOSED
        )
    ).first()
    visit = work.session.scalars(
        select(Visit)
        .where(
            Visit.client_id.in_(entries),
            Visit.service == "psychiatric",
            Visit.outcome.in_(OFFERED),
            Visit.date >= add_months(work.today, -SEEN_WITHIN_MONTHS).isoformat(),
            Visit.void.is_(None),
        )
        .order_by(Visit.date.desc())
    ).first()
    if case is None or visit is None:
        return None
    card = cards_of(work, [client_id]).get(client_id, (None, 0))[0]
    name = (card.name if card else "") or code
    return InCommon(
        client_id, code, name, names[case.staff_id], names[visit.staff_id], _consent(work, consent)
    )


def list_consents(work: Work, client_id: str) -> list[ConsentRow]:
    """A client's consents, the newest first, those ended among them; logged with the client."""
    require(work, "read_shared")
    client = client_of(work, client_id)
    rows = work.session.scalars(
        select(Consent)
        .where(Consent.client_id.in_(entries_of(work, client.id)))
        .order_by(Consent.first.desc())
    )
    work.log("read_shared", client=client.id)
    return [_consent(work, row) for row in rows]


def write_shared_note(work: Work, *, client_id: str, date: dt.date, words: str) -> SharedNoteRow:
    """A note of the conference that both halves read, under the consent in force. Refused without one."""
    require(work, "write_shared")
    client = client_of(work, client_id)
    consents = _in_force(work, client.id)
    if not consents:
        raise Refused("no_consent")
    if not words.strip():
        raise Refused("text_missing")
    if date > work.today:
        raise Refused("date_in_future")
    row = SharedNote(
        id=new_id(),
        client_id=client.id,
        consent_id=consents[-1].id,
        date=date.isoformat(),
        author_id=work.actor.id,
    )
    seal_facts(work, NOTE, row, {"words": words.strip()})
    work.save("write_shared_note", row, client=client.id)
    return _note(work, row)


def _note(work: Work, row: SharedNote) -> SharedNoteRow:
    words = facts_of(work, NOTE, row).get("words", "")
    return SharedNoteRow(row.id, row.client_id, row.date, staff_names(work)[row.author_id], words)


def list_shared_notes(work: Work, client_id: str) -> list[SharedNoteRow]:
    """A client's shared notes, the newest first; refused when no consent is in force; logged with the client."""
    require(work, "read_shared")
    client = client_of(work, client_id)
    if not _in_force(work, client.id):
        raise Refused("no_consent")
    rows = work.session.scalars(
        select(SharedNote)
        .where(SharedNote.client_id.in_(entries_of(work, client.id)))
        .order_by(SharedNote.date.desc(), SharedNote.changed_at.desc())
    )
    work.log("read_shared", client=client.id)
    return [_note(work, row) for row in rows]
