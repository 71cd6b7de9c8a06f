"""The register: who a client is. Everything a person said is sealed; code, gender and merging lie in clear."""

import datetime as dt
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from sqlalchemy import bindparam, func, select, update

from spiral.records.approvals import months_of_client, note_changes
from spiral.records.codes import Gender, IdentityKind
from spiral.records.genders import gender_on, genders_of
from spiral.records.identity import (
    FULL_KINDS,
    age_on,
    birth_date_of,
    is_adult,
    normal_identity,
    shaped_like_number,
    tidy,
)
from spiral.records.models import Client, ClientCard, ClientGender
from spiral.records.rights import may, require
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import History, new_id
from spiral.vault.work import Work

CARD = "register/client-card"
MARK = "register/identity-mark"
CARDS = select(ClientCard.client_id, ClientCard.id, ClientCard.version, ClientCard.sealed).where(
    ClientCard.client_id.in_(bindparam("ids", expanding=True))
)
UNIT = "unit"
HOME_LETTER = {UNIT: "K", "outreach": "U", "kast": "A"}
NEEDS_ADULT_REASON = "reason_needed_under_18"
NEEDS_COUNTY_REASON = "reason_needed_outside_county"


@dataclass(frozen=True)
class Card:
    """Who a client is, as the register keeps it. `contact_by`: ways that are safe (phone, message, letter, sms, email).

    `called` is the name to use when we ring or write; `birth` (YYYY-MM-DD) where the identity does not tell;
    `exception` the reason's code for someone under 18 or outside the county.
    """

    kind: str = IdentityKind.CODE
    identity: str = ""
    given_name: str = ""
    family_name: str = ""
    called: str = ""
    birth: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    municipality: str = ""
    outside_county: bool = False
    contact_by: tuple[str, ...] = ()
    contact_note: str = ""
    language: str = ""
    interpreter: bool = False
    protected: bool = False
    exception: str = ""

    @property
    def name(self) -> str:
        """The name shown: given and family name, else the alias or the name to use."""
        full = f"{self.given_name} {self.family_name}".strip()
        return full or (self.identity if self.kind == IdentityKind.ALIAS else "") or self.called

    @property
    def birth_date(self) -> dt.date | None:
        """From the identity, else as given."""
        told = birth_date_of(self.identity) if self.kind in FULL_KINDS else None
        return told or (dt.date.fromisoformat(self.birth) if self.birth else None)

    def to_json(self) -> str:
        """As it is sealed: fields that say nothing are left out."""
        told = {name: value for name, value in asdict(self).items() if value}
        return json.dumps(told, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Card":
        """What was sealed."""
        told = {name: value for name, value in json.loads(text).items() if name in CARD_FIELDS}
        told["contact_by"] = tuple(told.get("contact_by", ()))
        return cls(**told)


CARD_FIELDS = frozenset(each.name for each in fields(Card))
CONTACT_WAYS = ("phone", "message", "letter", "sms", "email")


@dataclass(frozen=True)
class ClientRow:
    """A client as the register's holders see them. `card` is None where no identity has been recorded."""

    id: str
    version: int
    code: str
    gender: str
    card: Card | None
    card_version: int = 0

    @property
    def name(self) -> str:
        """Name or alias, else the code."""
        return (self.card.name if self.card else "") or self.code

    @property
    def is_alias(self) -> bool:
        """Whether the person was promised anonymity."""
        return self.card is not None and self.card.kind == IdentityKind.ALIAS

    @property
    def protected(self) -> bool:
        """Whether the identity is protected."""
        return self.card is not None and self.card.protected

    def age(self, today: dt.date) -> int | None:
        """Whole years, where the birth date is known."""
        birth = self.card.birth_date if self.card else None
        return age_on(birth, today) if birth else None


@dataclass(frozen=True)
class CardVersion:
    """A card as it was, and who wrote it when (UTC)."""

    card: Card
    version: int
    changed_by: str
    changed_at: str


def client_of(work: Work, client_id: str) -> Client:
    """The client that goes on under this id; Refused when there is none."""
    row = work.session.get(Client, client_id)
    if row is None:
        raise Refused("no_such_client")
    return _goes_on(work, row)


def _goes_on(work: Work, row: Client) -> Client:
    survivor = work.session.get(Client, row.merged_into) if row.merged_into else row
    assert survivor is not None
    return survivor


def ids_of(work: Work, client: Client) -> list[str]:
    """The client's own id and those of the entries that were merged into it."""
    return [client.id, *work.session.scalars(select(Client.id).where(Client.merged_into == client.id))]


def unit_client(work: Work, client_id: str) -> Client:
    """As `client_of`, for a client of the register; the street's and KAST's people are not in it."""
    row = client_of(work, client_id)
    if row.home != UNIT:
        raise Refused("no_such_client")
    return row


def cards_of(work: Work, client_ids: Iterable[str]) -> dict[str, tuple[Card, int]]:
    """The opened cards of some clients with their versions; the caller logs it. Empty for who lacks the register."""
    if not work.box.holds("register"):
        return {}
    ids = list(set(client_ids))
    cards: dict[str, tuple[Card, int]] = {}
    for start in range(0, len(ids), 500):
        found = work.session.execute(CARDS, {"ids": ids[start : start + 500]})
        for client_id, row_id, version, sealed in found:
            cards[client_id] = Card.from_json(work.open("register", CARD, row_id, version, sealed)), version
    return cards


def list_clients(work: Work) -> list[ClientRow]:
    """Everyone in the register, for the index that names are searched in; one log row with the count."""
    require(work, "find_clients")
    cards = {
        client_id: (Card.from_json(work.open("register", CARD, row_id, version, sealed)), version)
        for client_id, row_id, version, sealed in work.session.execute(
            select(ClientCard.client_id, ClientCard.id, ClientCard.version, ClientCard.sealed)
        )
    }
    genders: dict[str, list[tuple[str, str]]] = {}
    for client_id, from_date, gender in work.session.execute(
        select(ClientGender.client_id, ClientGender.from_date, ClientGender.gender)
    ):
        genders.setdefault(client_id, []).append((from_date, gender))
    today = work.today.isoformat()
    found = [
        ClientRow(
            client_id,
            version,
            code,
            gender_on(genders.get(client_id, ()), today),
            *cards.get(client_id, (None, 0)),
        )
        for client_id, version, code in work.session.execute(
            select(Client.id, Client.version, Client.code)
            .where(Client.merged_into.is_(None), Client.home == UNIT)
            .order_by(Client.code)
        )
    ]
    work.log("list_clients", count=len(found))
    return found


def list_codes(work: Work) -> list[ClientRow]:
    """The codes of outreach and KAST, for those who work there: nothing that names a person."""
    require(work, "find_codes")
    homes = [home for home in ("outreach", "kast") if home in work.actor.roles]
    rows = list(
        work.session.scalars(
            select(Client).where(Client.home.in_(homes), Client.merged_into.is_(None)).order_by(Client.code)
        )
    )
    genders = genders_of(work, [row.id for row in rows])
    today = work.today.isoformat()
    work.log("list_codes", count=len(rows))
    return [ClientRow(row.id, row.version, row.code, gender_on(genders[row.id], today), None) for row in rows]


def last_change(work: Work) -> int:
    """The log row of the newest change to any client, so that an index made before it is made again."""
    require(work, "read_catalogue")
    newest = (select(func.max(table.log_seq)) for table in (Client, ClientCard, ClientGender))
    return max(work.session.scalar(query) or 0 for query in newest)


def read_client(work: Work, client_id: str) -> ClientRow:
    """Open one client; logged with the client."""
    require(work, "read_client")
    row = client_of(work, client_id)
    if row.home != UNIT:
        raise Refused("no_such_client")
    work.log("read_client", client=row.id)
    return client_row(work, row)


def client_row(work: Work, row: Client) -> ClientRow:
    """The client with gender and opened card; the caller logs it."""
    genders = genders_of(work, [row.id])[row.id]
    card = cards_of(work, [row.id]).get(row.id, (None, 0))
    return ClientRow(row.id, row.version, row.code, gender_on(genders, work.today.isoformat()), *card)


def list_card_versions(work: Work, client_id: str) -> list[CardVersion]:
    """The card as it is and as it was, newest first: phones and addresses change often, and none is forgotten."""
    require(work, "read_client")
    row = client_of(work, client_id)
    card = work.session.scalars(select(ClientCard).where(ClientCard.client_id == row.id)).first()
    if card is None:
        return []
    work.log("read_client", client=row.id)
    versions = [
        CardVersion(
            Card.from_json(work.open("register", CARD, card.id, card.version, card.sealed)),
            card.version,
            card.changed_by,
            card.changed_at,
        )
    ]
    former = work.session.scalars(
        select(History)
        .where(History.kind == "client_cards", History.row_id == card.id)
        .order_by(History.version.desc())
    )
    for old in former:
        told = json.loads(old.body)
        opened = work.open_text("register", CARD, card.id, old.version, told["sealed"])
        versions.append(
            CardVersion(Card.from_json(opened), old.version, told["changed_by"], told["changed_at"])
        )
    return versions


def next_code(work: Work, home: str = UNIT) -> str:
    """The next code of the unit's own: K-0001, or U- and A- for the street's and KAST's people."""
    letter = HOME_LETTER[home]
    longest = (
        select(Client.code)
        .where(Client.code.like(f"{letter}-%"))
        .order_by(func.length(Client.code).desc(), Client.code.desc())
        .limit(200)
    )
    numbers = [
        int(found[1])
        for code in work.session.scalars(longest)
        if (found := re.fullmatch(rf"{letter}-(\d{{1,9}})", code))
    ]
    return f"{letter}-{max(numbers, default=0) + 1:04d}"


def register_client(work: Work, *, card: Card, gender: str, code: str | None = None) -> ClientRow:
    """A new client. Nothing is mandatory but something to know the person by; the same number is found and refused."""
    require(work, "register_client")
    checked = check_card(card, work.today)
    row = _new_client(work, code, UNIT)
    client_gender = _gender_row(row.id, work.today.isoformat(), gender)
    work.save("register_client", row, client_gender, _card_row(work, row.id, checked), client=row.id)
    return client_row(work, row)


def register_code(work: Work, *, gender: str, home: str) -> ClientRow:
    """A new person of the street's or KAST's, under a code of their own and nothing else."""
    require(work, "find_codes")
    if home not in work.actor.roles or home == UNIT:
        raise Refused("not_allowed", operation="find_codes")
    row = _new_client(work, None, home)
    work.save("register_code", row, _gender_row(row.id, work.today.isoformat(), gender), client=row.id)
    return client_row(work, row)


def _new_client(work: Work, code: str | None, home: str) -> Client:
    code = tidy(code or "") or next_code(work, home)
    check_code(code)
    if work.session.scalars(select(Client.id).where(Client.code == code)).first():
        raise Refused("code_taken", code=code)
    return Client(id=new_id(), code=code, home=home)


def check_code(code: str) -> None:
    """Refused when a client code is shaped like a personal number, empty or longer than 40."""
    if shaped_like_number(code):
        raise Refused("code_like_number")
    if not code or len(code) > 40:
        raise Refused("code_form")


def _gender_row(client_id: str, day: str, gender: str) -> ClientGender:
    if gender not in set(Gender):
        raise Refused("unknown_gender")
    return ClientGender(id=new_id(), client_id=client_id, from_date=day, gender=gender)


def check_card(card: Card, today: dt.date) -> Card:
    """The card in its one way of writing; Refused with the reason when something cannot be right.

    Someone under 18 or from outside the county is received with a reason (mission 2): a warning, not a wall.
    """
    if card.kind not in set(IdentityKind):
        raise Refused("unknown_identity_kind")
    identity = (
        card.identity if card.kind == IdentityKind.CODE else normal_identity(card.kind, card.identity, today)
    )
    text: dict[str, Any] = {
        each.name: tidy(value) for each in fields(card) if isinstance(value := getattr(card, each.name), str)
    }
    checked = replace(
        card, **{**text, "identity": identity, "kind": card.kind, "contact_note": card.contact_note.strip()}
    )
    if checked.birth:
        _check_birth(checked.birth, today)
    if checked.email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", checked.email):
        raise Refused("email_form")
    if checked.phone and not re.fullmatch(r"\+?[\d\s()/-]{5,20}", checked.phone):
        raise Refused("phone_form")
    if not set(checked.contact_by) <= set(CONTACT_WAYS):
        raise Refused("unknown_contact_way")
    if any(len(value) > 500 for value in text.values()):
        raise Refused("text_too_long", most=500)
    birth = checked.birth_date
    if birth and not is_adult(birth, today) and not checked.exception:
        raise Refused(NEEDS_ADULT_REASON)
    if checked.outside_county and not checked.exception:
        raise Refused(NEEDS_COUNTY_REASON)
    return checked


def _check_birth(birth: str, today: dt.date) -> None:
    try:
        day = dt.date.fromisoformat(birth)
    except ValueError:
        raise Refused("bad_date") from None
    if not today.replace(year=today.year - 120, day=1) < day <= today:
        raise Refused("birth_in_future" if day > today else "bad_date")


def _mark(work: Work, card: Card) -> str | None:
    return work.mark("register", MARK, card.identity) if card.kind in FULL_KINDS else None


def _card_row(work: Work, client_id: str, card: Card) -> ClientCard:
    row = ClientCard(id=new_id(), client_id=client_id)
    row.mark = _mark(work, card)
    _refuse_same(work, row.mark, client_id)
    row.sealed = work.seal("register", CARD, row.id, 1, card.to_json())
    return row


def find_same(work: Work, kind: str, text: str) -> str | None:
    """The code of the client who already has this identity number, in whatever spelling; None for nobody."""
    require(work, "find_clients")
    if kind not in FULL_KINDS:
        return None
    mark = work.mark("register", MARK, normal_identity(kind, text, work.today))
    work.log("find_same", count=1)
    return _code_of_mark(work, mark, "")


def _code_of_mark(work: Work, mark: str | None, but: str) -> str | None:
    if mark is None:
        return None
    return work.session.scalars(
        select(Client.code)
        .join(ClientCard, ClientCard.client_id == Client.id)
        .where(ClientCard.mark == mark, Client.id != but)
    ).first()


def _refuse_same(work: Work, mark: str | None, client_id: str) -> None:
    code = _code_of_mark(work, mark, client_id)
    if code:
        raise Refused("client_exists", code=code)


def change_client(
    work: Work,
    *,
    client_id: str,
    card_version: int,
    card: Card,
    gender: str | None = None,
    gender_from: dt.date | None = None,
    reason: str | None = None,
) -> ClientRow:
    """A new version of the card (and a gender from a day on). The second of two editors is told.

    An alias or code that becomes an identity number is a step of its own in the log and needs a reason.
    """
    require(work, "change_client")
    row = client_of(work, client_id)
    if row.home != UNIT:
        raise Refused("no_such_client")
    checked = check_card(card, work.today)
    old = work.session.scalars(select(ClientCard).where(ClientCard.client_id == row.id)).first()
    if (old.version if old else 0) != card_version:
        raise Refused("changed_by_other", who=staff_names(work).get(old.changed_by if old else "", ""))
    written: list[ClientCard | ClientGender] = []
    became = False
    if old is None:
        became = checked.kind in FULL_KINDS
        written.append(_card_row(work, row.id, checked))
    else:
        before = Card.from_json(work.open("register", CARD, old.id, old.version, old.sealed))
        became = before.kind not in FULL_KINDS and checked.kind in FULL_KINDS
        if before != checked:
            old.mark = _mark(work, checked)
            _refuse_same(work, old.mark, row.id)
            old.sealed = work.seal("register", CARD, old.id, old.version + 1, checked.to_json())
            written.append(old)
    if became and not (reason or "").strip():
        raise Refused("reason_needed_identity")
    written += _changed_gender(work, row.id, gender, gender_from or work.today)
    if written:
        work.save("identify_client" if became else "change_client", *written, client=row.id, reason=reason)
        note_changes(work, months_of_client(work, row.id))
    return client_row(work, row)


def _changed_gender(work: Work, client_id: str, gender: str | None, day: dt.date) -> list[ClientGender]:
    known = genders_of(work, [client_id])[client_id]
    if gender is None or gender_on(known, day.isoformat()) == gender:
        return []
    if day > work.today:
        raise Refused("date_in_future")
    same = work.session.scalars(
        select(ClientGender).where(
            ClientGender.client_id == client_id, ClientGender.from_date == day.isoformat()
        )
    ).first()
    if same is None:
        return [_gender_row(client_id, day.isoformat(), gender)]
    same.gender = _gender_row(client_id, day.isoformat(), gender).gender
    return [same]


def merge_clients(work: Work, *, keep_id: str, other_id: str, reason: str) -> ClientRow:
    """Two entries are one person: the other's visits count as the kept one's; both cards and all visits stay.

    The identity that the kept entry lacks is taken from the other. Two different identity numbers are refused.
    """
    require(work, "merge_clients")
    keep, other = client_of(work, keep_id), client_of(work, other_id)
    if keep.id == other.id:
        raise Refused("same_client")
    if keep.home != UNIT or other.home != UNIT:
        raise Refused("no_such_client")
    if not reason.strip():
        raise Refused("reason_needed")
    cards = {
        row.client_id: row
        for row in work.session.scalars(
            select(ClientCard).where(ClientCard.client_id.in_((keep.id, other.id)))
        )
    }
    kept, lost = cards.get(keep.id), cards.get(other.id)
    if kept and lost and kept.mark and lost.mark and kept.mark != lost.mark:
        raise Refused("merge_two_identities")
    written: list[Client | ClientCard | ClientGender] = [other]
    if lost and (kept is None or (lost.mark and not kept.mark)):
        written += _card_moved(work, keep.id, kept, lost)
    for earlier in work.session.scalars(select(Client).where(Client.merged_into == other.id)):
        earlier.merged_into = keep.id
        written.append(earlier)
    other.merged_into = keep.id
    written += _genders_moved(work, keep.id, other.id)
    work.save("merge_clients", *written, client=keep.id, reason=reason, about=other.id)
    note_changes(work, months_of_client(work, keep.id))
    return client_row(work, keep)


def _genders_moved(work: Work, keep_id: str, other_id: str) -> list[ClientGender]:
    rows = genders_of(work, [keep_id, other_id])
    kept_known = any(gender != Gender.UNKNOWN for _, gender in rows[keep_id])
    taken = {day for day, _ in rows[keep_id]}
    return [
        _gender_row(keep_id, day, gender)
        for day, gender in rows[other_id]
        if not kept_known and gender != Gender.UNKNOWN and day not in taken
    ]


def _card_moved(work: Work, keep_id: str, kept: ClientCard | None, lost: ClientCard) -> list[ClientCard]:
    """The other's card goes over to the kept entry; the other keeps its own in the history, without the mark."""
    card = Card.from_json(work.open("register", CARD, lost.id, lost.version, lost.sealed))
    mark = lost.mark
    lost.mark = None
    lost.sealed = work.seal("register", CARD, lost.id, lost.version + 1, card.to_json())
    free_the_mark = update(ClientCard).where(ClientCard.id == lost.id).values(mark=None)
    work.session.execute(free_the_mark.execution_options(synchronize_session=False))
    if kept is None:
        kept = ClientCard(id=new_id(), client_id=keep_id)
        version = 1
    else:
        before = Card.from_json(work.open("register", CARD, kept.id, kept.version, kept.sealed))
        told = {
            name: value
            for name, value in asdict(before).items()
            if value and name not in ("kind", "identity")
        }
        card, version = replace(card, **told), kept.version + 1
    kept.mark = mark
    kept.sealed = work.seal("register", CARD, kept.id, version, card.to_json())
    return [lost, kept]


def may_see_names(work: Work) -> bool:
    """Whether the one who acts may read names at all."""
    return may(work.actor, "find_clients") and work.box.holds("register")
