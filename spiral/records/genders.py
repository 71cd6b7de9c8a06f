"""Gender for statistics: dated, and the one valid on a day."""

from collections.abc import Iterable

from sqlalchemy import bindparam, select

from spiral.records.codes import Gender
from spiral.records.models import ClientGender
from spiral.vault.work import Work

DatedGenders = list[tuple[str, str]]
PART, MANY = 1000, 6000
ALL = select(ClientGender.client_id, ClientGender.from_date, ClientGender.gender)
SOME = ALL.where(ClientGender.client_id.in_(bindparam("ids", expanding=True)))


def gender_on(rows: Iterable[tuple[str, str]], day: str) -> str:
    """The gender valid on a day from (from_date, gender) rows: the newest on or before it, else the earliest.

    A row `unknown` after a known one contradicts nothing, and so changes nothing.
    """
    found = ""
    for from_date, gender in sorted(rows):
        if found and from_date > day:
            break
        if not found or gender != Gender.UNKNOWN:
            found = gender
    return found or Gender.UNKNOWN


def genders_of(work: Work, client_ids: Iterable[str]) -> dict[str, DatedGenders]:
    """Each client's dated genders. For very many they are read all at once."""
    ids = list(set(client_ids))
    rows: dict[str, DatedGenders] = {client_id: [] for client_id in ids}
    parts = [None] if len(ids) > MANY else [ids[start : start + PART] for start in range(0, len(ids), PART)]
    for part in parts:
        found = work.session.execute(ALL if part is None else SOME, {} if part is None else {"ids": part})
        for client_id, from_date, gender in found:
            if client_id in rows:
                rows[client_id].append((from_date, gender))
    return rows
