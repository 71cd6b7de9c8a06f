"""The clinic's unsigned, by person and age: what a colleague may know of it."""

import datetime as dt

from spiral.records import blocks, chart_reason, clinic_unsigned, entries, entry_drafts
from tests.make import TODAY
from tests.records.house import House
from tests.records.journal_operations import note


def test_everyone_with_something_unsigned_the_oldest_first(house: House) -> None:
    one, two = house.client(), house.client("Havet")
    house.today = TODAY - dt.timedelta(days=15)
    house.do("gyn1", entry_drafts.keep_draft, client_id=one, words=note())
    house.today = TODAY - dt.timedelta(days=3)
    for client in (one, two):
        house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note())
    house.today = TODAY
    assert house.do("midwife1", entries.lock_overdue) == 1
    for login in ("midwife1", "gyn1"):
        first, second = house.do(login, clinic_unsigned.list_clinic_unsigned)
        assert (first.entries, first.oldest, first.blocked) == (1, "2026-11-09", 0)
        assert [(row.name, row.age, bool(row.entry_id)) for row in first.rows] == [("Blomman", 15, True)]
        assert (second.staff, second.entries) == ("Barbro Morska", 2)
        assert {(row.name, row.age, row.days_left) for row in second.rows} == {
            ("Blomman", 3, 11),
            ("Havet", 3, 11),
        }


def test_of_what_is_blocked_for_me_i_learn_the_number_alone(house: House) -> None:
    client = house.client()
    house.do("midwife1", chart_reason.give_reason, client_id=client, reason="after")
    house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note())
    house.do("midwife1", blocks.set_block, client_id=client, part="midwife", reason="client_wishes")
    (theirs,) = house.do("gyn1", clinic_unsigned.list_clinic_unsigned)
    assert (theirs.entries, theirs.rows, theirs.blocked) == (1, (), 1)
    (mine,) = house.do("midwife1", clinic_unsigned.list_clinic_unsigned)
    assert (len(mine.rows), mine.blocked) == (1, 0)
