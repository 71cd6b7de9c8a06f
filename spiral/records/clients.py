"""The register: who a client is. Everything a person said is sealed; code, gender and merging lie in clear."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, select

from spiral.records.approvals import months_of_client, note_changes
from spiral.records.cards import Card, check_card
from spiral.records.codes import Gender, IdentityKind
from spiral.records.genders import gender_on, genders_of
from spiral.records.identity import FULL_KINDS, age_on, normal_identity, shaped_like_number, tidy
from spiral.records.models import Client, ClientCard, ClientGender
from spiral.records.rights import may, require
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

CARD = "register/client-card"
MARK = "register/identity-mark"
_CARD = ClientCard.__table__.c
EVERY_CARD = select(_CARD.client_id, _CARD.id, _CARD.version, _CARD.sealed)
CARDS = EVERY_CARD.where(_CARD.client_id.in_(bindparam("ids", expanding=True)))
ENTRIES = select(Client.id, Client.version, Client.code).where(Client.merged_into.is_(None))
UNIT = "unit"
OWN_NAME = "own_name"
HOME_LETTER = {UNIT: "K", "outreach": "U", "kast": "A"}


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
        cards |= _opened(work, work.session.execute(CARDS, {"ids": ids[start : start + 500]}))
    return cards


def _opened(work: Work, found: Iterable[Any]) -> dict[str, tuple[Card, int]]:
    return {
        client_id: (Card.from_json(work.open("register", CARD, row_id, version, sealed)), version)
        for client_id, row_id, version, sealed in found
    }


def list_clients(work: Work) -> list[ClientRow]:
    """Everyone in the register, for the index that names are searched in; one log row with the count."""
    return read_register(work)()


def read_register(work: Work) -> Callable[[], list[ClientRow]]:
    """The same still sealed: what is handed back opens it, when the log row is committed.

    To open fifty thousand takes a second or two, in which nobody could write if the transaction lasted as long.
    """
    require(work, "find_clients")
    sealed = work.session.execute(EVERY_CARD).all()
    genders: dict[str, list[tuple[str, str]]] = {}
    for client_id, from_date, gender in work.session.execute(
        select(ClientGender.client_id, ClientGender.from_date, ClientGender.gender)
    ):
        genders.setdefault(client_id, []).append((from_date, gender))
    entries = work.session.execute(ENTRIES.where(Client.home == UNIT).order_by(Client.code)).all()
    work.log("list_clients", count=len(entries))
    return lambda: _listed(work, entries, genders, _opened(work, sealed))


def list_changed(work: Work, since: int) -> tuple[list[ClientRow], set[str]]:
    """Those of the register who changed after a log row, as they are now, and the ids of those merged away."""
    require(work, "find_clients")
    queries = (
        select(Client.id).where(Client.log_seq > since),
        select(ClientCard.client_id).where(ClientCard.log_seq > since),
        select(ClientGender.client_id).where(ClientGender.log_seq > since),
    )
    changed = {client_id for query in queries for client_id in work.session.scalars(query)}
    entries = work.session.execute(ENTRIES.where(Client.home == UNIT, Client.id.in_(changed)))
    found = _listed(work, entries, genders_of(work, changed), cards_of(work, changed))
    work.log("list_clients", count=len(found))
    return found, changed - {row.id for row in found}


def _listed(
    work: Work,
    entries: Iterable[Any],
    genders: Mapping[str, list[tuple[str, str]]],
    cards: Mapping[str, tuple[Card, int]],
) -> list[ClientRow]:
    today = work.today.isoformat()
    return [
        ClientRow(
            client_id,
            version,
            code,
            gender_on(genders.get(client_id, ()), today),
            *cards.get(client_id, (None, 0)),
        )
        for client_id, version, code in entries
    ]


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


def last_change(work: Work) -> tuple[int, int]:
    """The log row of the newest change to any client, by which an index is too old, and how many cards there are."""
    require(work, "read_catalogue")
    newest = (select(func.max(table.log_seq)) for table in (Client, ClientCard, ClientGender))
    cards = work.session.scalar(select(func.count()).select_from(ClientCard)) or 0
    return max(work.session.scalar(query) or 0 for query in newest), cards


def log_read(
    work: Work,
    action: str,
    row: Client,
    *,
    count: int | None = None,
    reason: str | None = None,
    about: str | None = None,
) -> None:
    """Log that something of a client's is opened; one of the reader's own family name is marked, for the chief."""
    card = cards_of(work, [row.id]).get(row.id, (None, 0))[0]
    family = card.family_name.strip().casefold() if card else ""
    own = family != "" and work.actor.name.casefold().endswith(f" {family}")
    marked = " ".join(filter(None, (OWN_NAME if own else "", about)))
    work.log(action, client=row.id, count=count, reason=reason, about=marked or None)


def read_client(work: Work, client_id: str) -> ClientRow:
    """Open one client; logged with the client."""
    require(work, "read_client")
    row = client_of(work, client_id)
    if row.home != UNIT:
        raise Refused("no_such_client")
    log_read(work, "read_client", row)
    return row_of(work, row)


def read_code(work: Work, client_id: str) -> ClientRow:
    """Open one of outreach's or KAST's codes, for those who work there; logged with the code."""
    require(work, "find_codes")
    row = client_of(work, client_id)
    if row.home == UNIT or row.home not in work.actor.roles:
        raise Refused("no_such_client")
    work.log("read_client", client=row.id)
    genders = genders_of(work, [row.id])[row.id]
    return ClientRow(row.id, row.version, row.code, gender_on(genders, work.today.isoformat()), None)


def row_of(work: Work, row: Client) -> ClientRow:
    """A client with its card opened; the caller has logged it."""
    genders = genders_of(work, [row.id])[row.id]
    card = cards_of(work, [row.id]).get(row.id, (None, 0))
    return ClientRow(row.id, row.version, row.code, gender_on(genders, work.today.isoformat()), *card)


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
    client_gender = gender_row(row.id, work.today.isoformat(), gender)
    work.save("register_client", row, client_gender, _card_row(work, row.id, checked), client=row.id)
    return row_of(work, row)


def register_code(work: Work, *, gender: str, home: str) -> ClientRow:
    """A new person of the street's or KAST's, under a code of their own and nothing else."""
    require(work, "find_codes")
    if home not in work.actor.roles or home == UNIT:
        raise Refused("not_allowed", operation="find_codes")
    row = _new_client(work, None, home)
    work.save("register_code", row, gender_row(row.id, work.today.isoformat(), gender), client=row.id)
    return row_of(work, row)


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


def gender_row(client_id: str, day: str, gender: str) -> ClientGender:
    """A gender from a day on, not written yet."""
    if gender not in set(Gender):
        raise Refused("unknown_gender")
    return ClientGender(id=new_id(), client_id=client_id, from_date=day, gender=gender)


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
    return row_of(work, row)


def _changed_gender(work: Work, client_id: str, gender: str | None, day: dt.date) -> list[ClientGender]:
    known = genders_of(work, [client_id])[client_id]
    if gender is None or gender_on(known, day.isoformat()) == gender:
        return []
    if day > work.today:
        raise Refused("date_in_future")
    if gender == Gender.UNKNOWN and (len(known) > 1 or known[0][0] != day.isoformat()):
        raise Refused("gender_known")
    same = work.session.scalars(
        select(ClientGender).where(
            ClientGender.client_id == client_id, ClientGender.from_date == day.isoformat()
        )
    ).first()
    if same is None:
        return [gender_row(client_id, day.isoformat(), gender)]
    same.gender = gender_row(client_id, day.isoformat(), gender).gender
    return [same]


def may_see_names(work: Work) -> bool:
    """Whether the one who acts may read names at all."""
    return may(work.actor, "find_clients") and work.box.holds("register")
