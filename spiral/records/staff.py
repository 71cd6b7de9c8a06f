"""Staff: who belongs to the unit, who waits for keys, and people from imports who are matched to them."""

import itertools
import json
import re
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.catalogue import seed_catalogue
from spiral.records.identity import check_characters, shaped_like_number, tidy
from spiral.records.models import Staff
from spiral.records.rights import check_roles, compartments_of, require
from spiral.records.rooms import seed_rooms
from spiral.vault.errors import Refused
from spiral.vault.grants import (
    NewHolder,
    Waiting,
    fellow_holders,
    grant_missing,
    holders,
    new_holders,
    waiting_grants,
)
from spiral.vault.staff_list import (
    StaffList,
    add_member,
    change_roles,
    end_member,
    public_keys,
    read_staff_list,
    rename_member,
)
from spiral.vault.tables import History, new_id
from spiral.vault.work import Work

LOGIN = re.compile(r"[a-z0-9åäö][a-z0-9åäö._-]{1,39}")


@dataclass(frozen=True)
class StaffRow:
    """Someone who receives clients. `state` is active, waiting (code not used), ended or imported (no sign-in)."""

    id: str
    version: int
    name: str
    login: str | None
    roles: tuple[str, ...]
    share: int
    state: str
    fingerprint: str
    matched_to: str | None


def set_up_unit(work: Work) -> None:
    """The first rows of a new clinic: the chief's own, the catalogue and the rooms."""
    work.save("staff_row", Staff(id=work.actor.id, name=work.actor.name, login=work.actor.login, share=100))
    seed_catalogue(work)
    seed_rooms(work)


def read_list(work: Work) -> StaffList:
    """The signed staff list in force."""
    return work.remembered(
        "staff list", lambda: read_staff_list(work.session, work.box.root_public, work.box.clinic)
    )


def _row(work: Work, listed: StaffList, row: Staff) -> StaffRow:
    member = listed.by_id(row.id)
    keys = public_keys(work.session, member, work.box.clinic) if member else None
    state = "imported" if member is None else "ended" if member.ended else "active" if keys else "waiting"
    return StaffRow(
        row.id,
        row.version,
        row.name,
        row.login,
        member.roles if member else (),
        row.share,
        state,
        keys.fingerprint if keys else "",
        row.matched_to,
    )


def list_staff(work: Work) -> list[StaffRow]:
    """Everyone, by name; a person who was matched to another is not listed."""
    require(work, "list_staff")
    listed = read_list(work)
    rows = work.session.scalars(select(Staff).where(Staff.matched_to.is_(None)).order_by(Staff.name))
    return [_row(work, listed, row) for row in rows]


def add_staff(
    work: Work, *, login: str, name: str, roles: tuple[str, ...], share: int = 100
) -> tuple[StaffRow, str]:
    """List a new person; the one-time code is returned and kept nowhere. `share` is percent of full time, 1-100."""
    require(work, "add_staff")
    login, name = login.strip().casefold(), checked_name(name)
    check_login(login)
    asked = check_roles(roles)
    _check_share(share)
    staff_id = new_id()
    code = add_member(work, staff_id=staff_id, login=login, name=name, roles=asked)
    row = Staff(id=staff_id, name=name, login=login, share=share)
    work.save("staff_row", row)
    return _row(work, read_list(work), row), code


def check_login(login: str) -> None:
    """Refused unless 2-40 small letters, digits, dot, hyphen or underscore; never like a personal number."""
    if not LOGIN.fullmatch(login):
        raise Refused("login_form")
    if shaped_like_number(login):
        raise Refused("staff_like_number")


def checked_name(name: str) -> str:
    """A name of a unit or a colleague without needless spaces; Refused when it is none."""
    name = tidy(name)
    if not name or len(name) > 120:
        raise Refused("name_missing")
    check_characters(name)
    if shaped_like_number(name):
        raise Refused("staff_like_number")
    return name


def _check_share(share: int) -> None:
    if not 1 <= share <= 100:
        raise Refused("share_out_of_range")


def change_staff(
    work: Work,
    *,
    login: str,
    roles: tuple[str, ...] | None = None,
    share: int | None = None,
    name: str | None = None,
) -> StaffRow:
    """Other roles, another share of full time, or another name; what was signed before keeps the name of its day."""
    require(work, "change_staff")
    listed = read_list(work)
    member = listed.active(login)
    if member is None:
        raise Refused("no_such_staff", login=login)
    if roles is not None and check_roles(roles) != member.roles:
        change_roles(work, login, check_roles(roles))
    row = _staff(work, member.id)
    if name is not None and checked_name(name) != row.name:
        rename_member(work, login, checked_name(name))
        row.name = checked_name(name)
        work.save("staff_row", row)
    if share is not None and share != row.share:
        _check_share(share)
        row.share = share
        work.save("staff_row", row)
    return _row(work, read_list(work), row)


def end_staff(work: Work, login: str) -> list[str]:
    """End someone's sign-in at once. Returned: compartments that nobody else holds, which wait for a holder."""
    require(work, "end_staff")
    ended = end_member(work, login)
    active = {member.id for member in read_list(work).members if not member.ended}
    return [name for name in sorted(compartments_of(ended.roles)) if not holders(work.session, active, name)]


def grant_staff(work: Work, login: str) -> list[str]:
    """Grant what the person's roles ask for and I hold; the names of what was granted."""
    require(work, "grant")
    member = read_list(work).active(login)
    if member is None:
        raise Refused("no_such_staff", login=login)
    return grant_missing(work, member)


def list_waiting(work: Work) -> list[Waiting]:
    """Who waits for keys, and which of them I can give."""
    require(work, "grant")
    return waiting_grants(work)


def list_new_holders(work: Work) -> list[NewHolder]:
    """Who holds what I hold and I have not been told of; asked at every sign-in, and told once."""
    require(work, "grant")
    return new_holders(work)


def list_fellow_holders(work: Work) -> list[NewHolder]:
    """Who holds what I hold, whenever they came to."""
    require(work, "grant")
    return fellow_holders(work)


def match_staff(work: Work, *, imported_id: str, to_login: str) -> StaffRow:
    """A person without sign-in from an import is this colleague: their visits are counted together from now on."""
    require(work, "match_staff")
    imported, member = _staff(work, imported_id), read_list(work).active(to_login)
    if member is None:
        raise Refused("no_such_staff", login=to_login)
    if imported.login is not None or imported.matched_to is not None:
        raise Refused("staff_not_imported")
    imported.matched_to = member.id
    work.save("match_staff", imported, about=f"{imported.id} {member.id}")
    return _row(work, read_list(work), _staff(work, member.id))


def _staff(work: Work, staff_id: str) -> Staff:
    row = work.session.get(Staff, staff_id)
    if row is None:
        raise Refused("no_such_staff", login="")
    return row


def staff_ids(work: Work) -> dict[str, str]:
    """Each staff id to the id it counts as."""
    return work.remembered(
        "staff ids",
        lambda: {staff_id: matched_to or staff_id for staff_id, _, matched_to in _staff_rows(work)},
    )


def staff_names(work: Work) -> dict[str, str]:
    """Each staff id to the name shown."""
    return work.remembered("staff names", lambda: _staff_names(_staff_rows(work)))


def _staff_names(rows: list[tuple[str, str, str | None]]) -> dict[str, str]:
    names = {staff_id: name for staff_id, name, _ in rows}
    return {staff_id: names[matched_to or staff_id] for staff_id, _, matched_to in rows}


def name_then(work: Work, staff_id: str, at: str) -> str:
    """Someone's name at a moment (UTC), for what was signed or decided then; a colleague who marries has had two."""
    then = work.remembered("staff names then", lambda: _names_then(work))
    former = [name for until, name in then.get(staff_id, ()) if at < until]
    return former[0] if former else staff_names(work).get(staff_id, "")


def _names_then(work: Work) -> dict[str, list[tuple[str, str]]]:
    """Each former name with the moment it ended, in order."""
    rows = work.session.execute(
        select(History.row_id, History.body)
        .where(History.kind == Staff.__tablename__)
        .order_by(History.row_id, History.version)
    )
    told: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for staff_id, body in rows:
        facts = json.loads(body)
        told[staff_id].append((facts["changed_at"], facts["name"]))
    for staff_id, changed_at, name in work.session.execute(select(Staff.id, Staff.changed_at, Staff.name)):
        told[staff_id].append((changed_at, name))
    return {
        staff_id: [
            (until, name)
            for (_, name), (until, next_name) in itertools.pairwise(versions)
            if name != next_name
        ]
        for staff_id, versions in told.items()
    }


def _staff_rows(work: Work) -> list[tuple[str, str, str | None]]:
    rows = select(Staff.id, Staff.name, Staff.matched_to)
    return work.remembered(
        "staff rows", lambda: [(one, name, to) for one, name, to in work.session.execute(rows)]
    )
