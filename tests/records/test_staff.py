"""Staff: added, changed, ended, granted; names from files matched to colleagues."""

import pytest
from sqlalchemy import select

from spiral.records import chart, entries, imports, log_search, staff
from spiral.records.models import Staff
from spiral.records.rights import SHAPE
from spiral.records.whole import check_whole
from spiral.vault.box import enrol
from spiral.vault.errors import Refused
from tests.make import PASSWORD, PEOPLE, QUICK, TODAY, Clinic
from tests.records.conftest import Act
from tests.records.house import House
from tests.records.journal_operations import note

LINE = (
    "date,time,client,gender,service,staff,status,minutes\n2026-01-07,09:00,X-1,woman,phone,{},attended,15\n"
)


def imported(act: Act, name: str) -> str:
    imports.import_visits(act("chief"), data=LINE.format(name).encode(), filename="x.csv")
    return act("chief").session.scalars(select(Staff.id).where(Staff.name == name)).one()


def test_everyone_is_listed_by_name_with_their_state(act: Act):
    rows = staff.list_staff(act("kast1"))
    assert [row.name for row in rows] == sorted(["Chefen", *(name for name, _ in PEOPLE.values())])
    assert {row.state for row in rows} == {"active"}
    assert next(row.roles for row in rows if row.login == "kast1") == ("kast",)


def test_a_new_person_waits_for_the_code(act: Act):
    row, code = staff.add_staff(
        act("chief"), login=" Ny.Person ", name="  Ny   Person ", roles=("kast", "therapist"), share=50
    )
    assert (row.login, row.name, row.roles, row.share, row.state) == (
        "ny.person",
        "Ny Person",
        ("therapist", "kast"),
        50,
        "waiting",
    )
    assert code


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"login": "kast1"}, "login_taken"),
        ({"login": "x"}, "login_form"),
        ({"login": "två ord"}, "login_form"),
        ({"login": "x" * 41}, "login_form"),
        ({"name": " "}, "name_missing"),
        ({"name": "x" * 121}, "name_missing"),
        ({"name": "Ny\x1b[2J"}, "identity_bad_characters"),
        ({"name": "Anna 19811228/9874"}, "staff_like_number"),
        ({"login": "811228-9874"}, "staff_like_number"),
        ({"roles": ("boss",)}, "unknown_role"),
        ({"roles": ()}, "no_role"),
        ({"roles": ("chief", "midwife")}, "chief_alone"),
        ({"share": 0}, "share_out_of_range"),
        ({"share": 101}, "share_out_of_range"),
    ],
)
def test_who_cannot_be_added(act: Act, facts, reason):
    told = {"login": "ny", "name": "Ny", "roles": ("kast",)} | facts
    with pytest.raises(Refused, match=reason):
        staff.add_staff(act("chief"), **told)


def test_roles_and_share_change(act: Act):
    row = staff.change_staff(act("chief"), login="therapist1", roles=("kast", "therapist"), share=75)
    assert (row.roles, row.share) == (("therapist", "kast"), 75)
    for facts, reason in (
        ({"login": "nobody"}, "no_such_staff"),
        ({"login": "therapist1", "share": 0}, "share_out_of_range"),
        ({"login": "chief", "roles": ("kast",)}, "last_chief"),
    ):
        with pytest.raises(Refused, match=reason):
            staff.change_staff(act("chief"), **facts)


def test_ending_someone_tells_what_nobody_holds_any_more(act: Act):
    assert staff.end_staff(act("chief"), "therapist1") == ["counselling"]
    row = next(row for row in staff.list_staff(act("chief")) if row.login == "therapist1")
    assert row.state == "ended"
    with pytest.raises(Refused, match="no_such_staff"):
        staff.end_staff(act("chief"), "therapist1")
    with pytest.raises(Refused, match="last_chief"):
        staff.end_staff(act("chief"), "chief")


def test_a_name_from_a_file_is_matched_once_and_no_longer_listed(act: Act):
    name = imported(act, "Tora Extra")
    assert next(row.state for row in staff.list_staff(act("chief")) if row.id == name) == "imported"
    matched = staff.match_staff(act("chief"), imported_id=name, to_login="therapist1")
    assert matched.login == "therapist1"
    assert name not in {row.id for row in staff.list_staff(act("chief"))}
    assert staff.staff_ids(act("chief"))[name] == matched.id
    assert staff.staff_names(act("chief"))[name] == "Tora Terapeut"
    for facts, reason in (
        ({"imported_id": name, "to_login": "kast1"}, "staff_not_imported"),
        ({"imported_id": matched.id, "to_login": "kast1"}, "staff_not_imported"),
        ({"imported_id": name, "to_login": "nobody"}, "no_such_staff"),
        ({"imported_id": "nobody", "to_login": "kast1"}, "no_such_staff"),
    ):
        with pytest.raises(Refused, match=reason):
            staff.match_staff(act("chief"), **facts)


def test_a_second_midwife_waits_for_the_first_and_then_holds_the_same(clinic: Clinic):
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        _, code = staff.add_staff(work, login="midwife2", name="Maja", roles=("midwife",))
    box.close()
    enrol(clinic.folder, "midwife2", code, PASSWORD, shape=SHAPE, kdf=QUICK).close()

    box = clinic.open("midwife1")
    with box.work(TODAY) as work:
        waiting = next(each for each in staff.list_waiting(work) if each.member.login == "midwife2")
        assert set(waiting.compartments) == {"register", "journal", "shared", "statistics"}
        assert set(staff.grant_staff(work, "midwife2")) == set(waiting.compartments)
        assert staff.grant_staff(work, "midwife2") == []
        with pytest.raises(Refused, match="no_such_staff"):
            staff.grant_staff(work, "nobody")
    box.close()

    box = clinic.open("midwife2")
    assert all(box.holds(each) for each in ("register", "journal", "shared", "statistics"))
    assert not box.holds("counselling")
    box.close()

    box = clinic.open("physician1")
    with box.work(TODAY) as work:
        told = staff.list_new_holders(work)
        assert staff.list_new_holders(work) == []
        assert set(told) <= set(staff.list_fellow_holders(work))
    box.close()
    assert {(each.name, each.compartment) for each in told if each.name == "Maja"} == {
        ("Maja", "register"),
        ("Maja", "journal"),
        ("Maja", "shared"),
    }


def test_a_colleague_who_marries_has_another_name_and_what_was_signed_keeps_the_old_one(house: House):
    def rename(name: str | None = None, share: int | None = None):
        with house.as_("chief").work(TODAY) as work:
            return staff.change_staff(work, login="midwife1", name=name, share=share)

    client = house.client()
    first = house.do("midwife1", entries.write_signed, client_id=client, words=note())
    row = rename(" Barbro  Gift ")
    assert (row.name, row.login, row.roles) == ("Barbro Gift", "midwife1", ("midwife",))
    house.boxes.pop("midwife1").close()  # her next sign-in
    second = house.do("midwife1", entries.write_signed, client_id=client, words=note())
    assert house.as_("midwife1").actor.name == "Barbro Gift"
    shown = house.do("midwife1", chart.read_chart, client, reason="Ringer.")
    names = {entry.id: entry.author for entry in shown.entries}
    assert names == {first.id: "Barbro Morska", second.id: "Barbro Gift"}
    rename(share=80)  # another version with the same name
    rename("Barbro Skild")
    told = house.do("gyn1", chart.read_chart, client, reason="Ringer.")
    assert {entry.id: entry.author for entry in told.entries} == names
    logged = house.do("chief", log_search.search_log, action="staff_name")
    assert [line.about for line in logged] == [row.id] * 2
    for name, reason in (("  ", "name_missing"), ("Anna 19811228/9874", "staff_like_number")):
        with pytest.raises(Refused, match=reason):
            rename(name)
    assert check_whole(house.as_("chief"), TODAY).faults == ()
