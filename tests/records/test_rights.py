"""Who may do what: every operation of the table tried by every role, and the log row that each leaves."""

import ast
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from spiral import records
from spiral.records import (
    answers,
    approvals,
    booked,
    catalogue,
    client_history,
    clients,
    counted,
    form_drafts,
    imports,
    log_search,
    merging,
    opening_hours,
    reception_hours,
    rooms,
    settings,
    staff,
    visits,
)
from spiral.records.cards import Card
from spiral.records.codes import Role
from spiral.records.models import Staff
from spiral.records.rights import MAY, check_roles, compartments_of
from spiral.records.whole import check_head, check_whole
from spiral.vault.errors import Refused
from spiral.vault.work import Work
from tests.make import TODAY
from tests.records import journal_operations, treatment_operations
from tests.records.conftest import Act

LOGINS = {
    "midwife": "midwife1",
    "gynaecologist": "gyn1",
    "physician": "physician1",
    "psychiatrist": "psychiatrist1",
    "therapist": "therapist1",
    "outreach": "outreach1",
    "kast": "kast1",
    "assistant": "assistant1",
    "chief": "chief",
}
GIVES = {
    "midwife": "midwife_exam",
    "gynaecologist": "gyn_exam",
    "physician": "physician",
    "psychiatrist": "psychiatric",
    "therapist": "therapy",
    "outreach": "outreach_talk",
    "kast": "kast_talk",
}
# As the mission says it, written out once more: m midwife, g p y doctors, t therapist, o outreach, k kast,
# a assistant, c chief.
LETTERS = dict(zip("mgpytokac", LOGINS, strict=True))
TABLE = {
    "list_staff": "mgpytokac",
    "add_staff": "c",
    "end_staff": "c",
    "change_staff": "c",
    "match_staff": "c",
    "grant": "mgpytokac",
    "list_visits": "mgpytoka",
    "read_visit": "mgpytoka",
    "record_visit": "mgpytoka",
    "change_visit": "mgpytoka",
    "void_visit": "mgpytoka",
    "count_missing_outcomes": "c",
    "keep_form": "mgpytokac",
    "find_clients": "mgpyta",
    "read_client": "mgpyta",
    "register_client": "mgpyta",
    "change_client": "mgpyta",
    "merge_clients": "mta",
    "find_codes": "ok",
    "read_answers": "mt",
    "give_answers": "mt",
    "read_production": "mtc",
    "approve_production": "c",
    "list_counted": "mtc",
    "read_catalogue": "mgpytokac",
    "change_catalogue": "c",
    "search_log": "c",
    "verify": "mgpytokac",
    "import_visits": "mac",
    "import_clients": "mc",
    **journal_operations.TABLE,
    **treatment_operations.TABLE,
}


@dataclass
class There:
    """What lies in the clinic when an operation is tried; `visit` is one that the role reaches, of `visitor`."""

    role: str
    client: str
    other: str
    visitor: str
    visit: str
    staff_id: str
    imported: str
    held: str
    pack: Path
    planted: journal_operations.Planted | None = None
    treated: treatment_operations.Treated | None = None

    @property
    def gives(self) -> str:
        """The service that the role gives."""
        return GIVES[self.role]


def _made(act: Act, role: str, folder: Path) -> There:
    card = Card(kind="alias", identity="Blomman")
    client = clients.register_client(act("midwife1"), card=card, gender="woman").id
    other = clients.register_client(act("midwife1"), card=card, gender="woman").id
    file = b"date,time,client,gender,service,staff,status,minutes\n2026-01-07,09:00,X-1,woman,phone,Nina,attended,15\n"
    imports.import_visits(act("chief"), data=file, filename="x.csv")
    imported = act("chief").session.scalars(select(Staff.id).where(Staff.name == "Nina")).one()
    receiver = role if role in GIVES else "midwife"
    own = act(LOGINS[receiver])
    visitor = client
    if receiver in ("outreach", "kast"):
        visitor = clients.register_code(act(LOGINS[receiver]), gender="unknown", home=receiver).id
        own = act(LOGINS[receiver])
    visit = visits.record_visit(own, client_id=visitor, **_facts(receiver, own.actor.id, "09:00"))
    held = client
    if role in ("outreach", "kast"):
        held = clients.register_code(act(LOGINS[role]), gender="unknown", home=role).id
    pack = journal_operations.pack(folder)
    return There(receiver, client, other, visitor, visit.id, own.actor.id, imported, held, pack)


def _facts(role: str, staff_id: str, start: str) -> dict[str, Any]:
    return {
        "service": GIVES[role],
        "date": TODAY - dt.timedelta(days=1),
        "start": start,
        "minutes": 30,
        "staff_id": staff_id,
    }


def _drop_hours(work: Work) -> None:
    told = {"weekday": 4, "starts": "13:00", "ends": "16:00", "from_date": TODAY}
    row = reception_hours.set_reception_hours(work, staff_id=work.actor.id, **told)
    reception_hours.drop_reception_hours(work, hours_id=row.id, version=row.version)


def _code_of(work: Work) -> None:
    home = "kast" if "kast" in work.actor.roles else "outreach"
    row = clients.register_code(work, gender="unknown", home=home)
    clients.read_code(work, row.id)


CLIENTS = b"client,date,gender,income\nX-2,2026-01-07,woman,work\n"
VISITS = (
    b"date,time,client,gender,service,staff,status,minutes\n2026-01-07,10:00,X-2,man,phone,Nina,attended,15\n"
)

# operation of the table -> every function that does it
Doing = Callable[[Work, There], Any]
OPERATIONS: dict[str, tuple[Doing, ...]] = {
    "list_staff": (lambda w, _: staff.list_staff(w),),
    "add_staff": (lambda w, _: staff.add_staff(w, login="ny", name="Ny Person", roles=("kast",)),),
    "end_staff": (lambda w, _: staff.end_staff(w, "kast1"),),
    "change_staff": (lambda w, _: staff.change_staff(w, login="therapist1", share=50, name="Tora Gift"),),
    "match_staff": (lambda w, t: staff.match_staff(w, imported_id=t.imported, to_login="kast1"),),
    "grant": (
        lambda w, _: staff.grant_staff(w, "midwife1"),
        lambda w, _: staff.list_waiting(w),
        lambda w, _: staff.list_new_holders(w),
        lambda w, _: staff.list_fellow_holders(w),
    ),
    "list_visits": (
        lambda w, _: visits.list_day(w, TODAY),
        lambda w, t: visits.list_day(w, TODAY, t.staff_id),
        lambda w, _: visits.list_without_outcome(w),
        lambda w, t: visits.list_client_visits(w, t.client),
        lambda w, _: booked.list_booked(w, first=TODAY, days=7),
    ),
    "read_visit": (
        lambda w, t: visits.read_visit(w, t.visit),
        lambda w, t: visits.list_visit_versions(w, t.visit),
    ),
    "record_visit": (
        lambda w, t: visits.record_visit(w, client_id=t.visitor, **_facts(t.role, t.staff_id, "11:00")),
    ),
    "change_visit": (
        lambda w, t: visits.change_visit(w, visit_id=t.visit, version=1, minutes=55),
        lambda w, t: visits.set_outcome(w, visit_id=t.visit, version=1, outcome="attended"),
        lambda w, t: visits.mark_arrived(w, visit_id=t.visit, version=1, at="08:55"),
    ),
    "void_visit": (lambda w, t: visits.void_visit(w, visit_id=t.visit, version=1, reason="twice"),),
    "keep_form": (
        lambda w, _: form_drafts.keep_form(w, kind="place", values={}),
        lambda w, _: form_drafts.find_form(w, kind=form_drafts.keep_form(w, kind="place", values={}).kind),
        lambda w, _: form_drafts.list_forms(w),
        lambda w, _: form_drafts.drop_form(w, form_drafts.keep_form(w, kind="place", values={}).id),
    ),
    "count_missing_outcomes": (lambda w, _: visits.count_missing_outcomes(w),),
    "find_clients": (
        lambda w, _: clients.list_clients(w),
        lambda w, _: clients.read_register(w),
        lambda w, _: clients.list_changed(w, 0),
        lambda w, _: clients.find_same(w, "personnummer", "191212121212"),
    ),
    "read_client": (
        lambda w, t: clients.read_client(w, t.client),
        lambda w, t: client_history.read_history(w, t.client),
    ),
    "register_client": (
        lambda w, _: clients.register_client(w, card=Card(kind="alias", identity="Kvisten"), gender="man"),
    ),
    "change_client": (
        lambda w, t: clients.change_client(
            w, client_id=t.client, card_version=1, card=Card(kind="alias", identity="Rosen")
        ),
    ),
    "merge_clients": (
        lambda w, t: merging.merge_clients(w, keep_id=t.client, other_id=t.other, reason="samma"),
    ),
    "find_codes": (lambda w, _: clients.list_codes(w), lambda w, _: _code_of(w)),
    "read_answers": (lambda w, t: answers.list_answers(w, t.client),),
    "give_answers": (
        lambda w, t: answers.give_answers(w, client_id=t.client, date=TODAY, told={"income": "work"}),
    ),
    "read_production": (
        lambda w, _: approvals.read_production(w, "2026-01"),
        lambda w, _: approvals.list_months(w, 2026),
        lambda w, _: approvals.list_differences(w, 2026),
    ),
    "approve_production": (lambda w, _: approvals.approve_production(w, "2026-01"),),
    "list_counted": (
        lambda w, _: counted.list_counted(w, period="2026-01", measure="gyn_women"),
        lambda w, _: counted.list_of_service(w, period="2026-01", service="phone"),
        lambda w, _: counted.list_of_programme(w, period="2026-01", programme="any"),
        lambda w, _: counted.list_of_week(w, measure="therapy_visits", week="2026-W02", staff="therapist1"),
    ),
    "read_catalogue": (
        lambda w, _: catalogue.list_services(w),
        lambda w, _: catalogue.list_measures(w),
        lambda w, _: rooms.list_rooms(w),
        lambda w, _: opening_hours.list_opening_hours(w),
        lambda w, _: reception_hours.list_reception_hours(w),
        lambda w, _: settings.read_settings(w),
        lambda w, _: settings.read_setting(w, "idle_lock_minutes"),
        lambda w, _: settings.read_unit_details(w),
        lambda w, _: clients.last_change(w),
    ),
    "change_catalogue": (
        lambda w, _: catalogue.set_target(w, measure="gyn_women", from_date=dt.date(2027, 1, 1), target=3),
        lambda w, _: rooms.set_room(w, name="Vinden"),
        lambda w, _: opening_hours.set_opening_hours(
            w, weekday=6, from_date=TODAY, opens="10:00", closes="14:00"
        ),
        lambda w, _: reception_hours.set_reception_hours(
            w, staff_id=w.actor.id, weekday=3, starts="16:00", ends="20:00", from_date=TODAY
        ),
        lambda w, _: _drop_hours(w),
        lambda w, _: settings.set_setting(w, code="entry_lock_days", from_date=TODAY, value=10),
        lambda w, _: settings.set_setting(w, code="unit_phone", from_date=TODAY, value="08-465 004 12"),
        lambda w, _: catalogue.set_service(
            w,
            code="walk",
            from_date=TODAY,
            name_sv="promenad",
            name_en="",
            programmes=("any",),
            roles=("any",),
            minutes=30,
        ),
    ),
    "verify": (lambda w, _: check_head(w, "1 0123 4567 89ab cdef"),),
    "search_log": (lambda w, _: log_search.search_log(w), lambda w, _: log_search.list_actions(w)),
    "import_visits": (
        lambda w, _: imports.import_visits(w, data=VISITS, filename="v.csv"),
        lambda w, _: imports.import_visits(w, data=VISITS, filename="v.csv", dry_run=True),
    ),
    "import_clients": (
        lambda w, _: imports.import_clients(w, data=CLIENTS, filename="c.csv"),
        lambda w, _: imports.import_clients(w, data=CLIENTS, filename="c.csv", dry_run=True),
    ),
    **journal_operations.OPERATIONS,
    **treatment_operations.OPERATIONS,
}
# What the unit says of itself: staff, settings, which months are locked and differ, what is counted for a number on
# the screen. Nothing of a client, and nothing opened: no log row.
NOT_LOGGED = {
    "count_missing_outcomes",
    "list_staff",
    "grant",
    "read_catalogue",
    "list_months",
    "list_differences",
    "list_actions",
}
NOT_LOGGED |= journal_operations.NOT_LOGGED | treatment_operations.NOT_LOGGED


def test_the_table_is_the_missions():
    assert {name: {role.value for role in roles} for name, roles in MAY.items()} == {
        name: {LETTERS[letter] for letter in letters} for name, letters in TABLE.items()
    }


def test_every_operation_of_the_table_is_tried():
    assert set(OPERATIONS) == set(MAY)


def _requiring() -> dict[tuple[str, str], str]:
    """Every public function of the records that asks for a right: (module, name) -> the right."""
    found = {}
    for file in sorted(Path(records.__path__[0]).glob("*.py")):
        for function in ast.parse(file.read_text("utf-8")).body:
            if not isinstance(function, ast.FunctionDef) or function.name.startswith("_"):
                continue
            for call in ast.walk(function):
                if (
                    isinstance(call, ast.Call)
                    and isinstance(call.func, ast.Name)
                    and call.func.id in ("require", "at_version", "open_journal", "open_part")
                ):
                    right = "read_journal"  # at_version requires what it is given, as require does
                    if call.func.id in ("require", "at_version"):
                        if not isinstance(call.args[1], ast.Constant):
                            continue
                        right = call.args[1].value
                    found.setdefault((file.stem, function.name), right)
    return found


def _names_in(do: Callable[..., Any]) -> set[str]:
    """What a try calls, through the functions of this file too."""
    here = [value for name in do.__code__.co_names if callable(value := do.__globals__.get(name))]
    ours = [each for each in here if hasattr(each, "__code__") and each.__module__.startswith("tests.")]
    return set(do.__code__.co_names).union(*(_names_in(each) for each in ours))


def test_every_right_is_required_and_every_function_that_requires_one_is_tried():
    requiring = _requiring()
    assert set(requiring.values()) == set(MAY)
    tried = {operation: set().union(*map(_names_in, doing)) for operation, doing in OPERATIONS.items()}
    tried["verify"].add("check_whole")  # it opens its own work: below
    assert [each for each, right in requiring.items() if each[1] not in tried[right]] == []


@pytest.mark.parametrize("role", LOGINS)
@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_is_done_by_those_who_may_and_logged(
    act: Act, operation: str, role: str, tmp_path: Path
):
    there = _made(act, role, tmp_path)
    if operation in journal_operations.TABLE:
        there.planted = journal_operations.Planted(act, there.client)
        there.planted.add_waiting(act)
    if operation in treatment_operations.TABLE:
        there.treated = treatment_operations.made(act, role, there.client, there.other)
        if any("successor" in _names_in(do) for do in OPERATIONS[operation]):
            there.treated.add_successor(act, role)
    for do in OPERATIONS[operation]:
        work = act(LOGINS[role])
        before = work.head.seq
        savepoint = work.session.begin_nested()
        if LETTERS_OF[role] in TABLE[operation]:
            do(work, there)
            named = set(do.__code__.co_names) | {operation}
            if not named & NOT_LOGGED:
                assert work.head.seq > before, do.__code__.co_names
        else:
            with pytest.raises(Refused, match="not_allowed"):
                do(work, there)
            assert work.head.seq == before
        savepoint.rollback()


LETTERS_OF = {role: letter for letter, role in LETTERS.items()}


@pytest.mark.parametrize("role", LOGINS)
def test_everyone_may_verify_and_it_is_logged(boxes, role: str):
    box = boxes[LOGINS[role]]
    before = check_whole(box, TODAY)
    assert not before.faults
    assert check_whole(box, TODAY).log_rows == before.log_rows + 1


@pytest.mark.parametrize(
    ("roles", "held"),
    [
        ("midwife", "register journal shared statistics"),
        ("gynaecologist", "register journal shared"),
        ("physician", "register journal shared"),
        ("psychiatrist", "register journal shared"),
        ("therapist", "register counselling shared statistics"),
        ("outreach", "outreach"),
        ("kast", "kast"),
        ("assistant", "register"),
        ("chief", "statistics"),
        ("therapist,kast", "register counselling shared statistics kast"),
    ],
)
def test_the_compartments_that_roles_ask_for(roles: str, held: str):
    assert compartments_of(roles.split(",")) == set(held.split())


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (("chief", "midwife"), "chief_alone"),
        (("chief", "kast"), "chief_alone"),
        ((), "no_role"),
        ((" ", ""), "no_role"),
        (("boss",), "unknown_role"),
    ],
)
def test_roles_that_are_refused(asked: tuple[str, ...], reason: str):
    with pytest.raises(Refused, match=reason):
        check_roles(asked)


def test_roles_come_in_the_tables_order_once():
    assert check_roles([" kast", "therapist", "kast"]) == ("therapist", "kast")
    assert check_roles(tuple(Role)[:-1]) == tuple(role.value for role in Role)[:-1]
