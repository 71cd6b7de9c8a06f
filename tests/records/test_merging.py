"""Two entries that are one person: nothing of either is lost, and approved months tell the difference."""

import datetime as dt
import json

import pytest

from spiral.records import clients, visits
from spiral.records.answers import give_answers, list_answers
from spiral.records.approvals import approve_production, list_differences
from spiral.records.cards import Card
from spiral.records.client_history import read_history
from spiral.records.genders import gender_on, genders_of
from spiral.records.merging import join_cards, merge_clients
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from tests.make import TODAY

ASA, OTHER = "198411039806", "199001019810"
NUMBER = Card(kind="personnummer", identity=ASA, given_name="Åsa", contact_by=("sms",))
ALIAS = Card(kind="alias", identity="Blomman", phone="070-174 06 12", contact_by=("letter",), protected=True)
CODE = Card(kind="code")
OCTOBER = dt.date(2026, 10, 14)


def new(work, card, gender="woman", day=TODAY):
    assert work.today == day
    return clients.register_client(work, card=card, gender=gender)


def merge(work, keep, other, reason="samma person"):
    return merge_clients(work, keep_id=keep.id, other_id=other.id, reason=reason)


@pytest.mark.parametrize(
    ("kept", "other", "expected"),
    [
        (NUMBER, CODE, NUMBER),
        (CODE, ALIAS, ALIAS),
        (
            NUMBER,
            ALIAS,
            Card(
                kind="personnummer", identity=ASA, given_name="Åsa", called="Blomman",
                phone="070-174 06 12", contact_by=("sms",), protected=True,
            ),
        ),
        (
            ALIAS,
            NUMBER,
            Card(
                kind="personnummer", identity=ASA, given_name="Åsa", called="Blomman",
                phone="070-174 06 12", contact_by=("letter",), protected=True,
            ),
        ),
    ],
)  # fmt: skip
def test_what_one_lacks_is_taken_from_the_other(kept, other, expected):
    assert join_cards(kept, other) == expected


def test_ways_of_contact_are_never_added_up():
    asked = Card(kind="alias", identity="A", contact_by=("sms",), contact_note="aldrig hem")
    unasked = Card(kind="alias", identity="B")
    assert join_cards(unasked, asked).contact_by == ("sms",)
    assert join_cards(unasked, asked).contact_note == "aldrig hem"
    assert join_cards(asked, Card(kind="alias", identity="B", contact_by=("phone",))).contact_by == ("sms",)


def test_the_number_goes_over_and_is_found_under_the_one_that_goes_on(act):
    work = act()
    kept, lost = new(work, ALIAS), new(work, NUMBER)
    told = merge(work, kept, lost)
    assert (told.id, told.card.identity, told.card.phone) == (kept.id, ASA, "070-174 06 12")
    assert clients.find_same(work, "personnummer", "841103-9806") == kept.code
    assert clients.read_client(work, lost.id).id == kept.id
    assert [row.code for row in clients.list_clients(work)] == [kept.code]


def test_both_cards_stay_in_the_history(act):
    work = act()
    kept, lost = new(work, NUMBER), new(work, ALIAS)
    merge(work, kept, lost)
    cards = [(each.code, each.card.identity, each.card.phone) for each in read_history(work, kept.id).cards]
    assert cards == [
        ("", ASA, "070-174 06 12"),
        ("", ASA, ""),
        (lost.code, "Blomman", "070-174 06 12"),
    ]


def test_visits_and_answers_of_both_are_the_persons(act):
    work = act()
    kept, lost = new(work, ALIAS), new(work, CODE)
    for client, start in ((kept, "09:00"), (lost, "08:00")):
        visits.record_visit(
            work, client_id=client.id, service="midwife_exam", date=TODAY, start=start, minutes=45,
            staff_id=work.actor.id, outcome="attended",
        )  # fmt: skip
        give_answers(work, client_id=client.id, date=TODAY, told={"income": "work"})
    merge(work, kept, lost)
    listed = visits.list_client_visits(work, kept.id)
    assert [(row.start, row.first) for row in listed] == [("09:00", False), ("08:00", True)]
    assert len(list_answers(work, kept.id)) == 2


def test_a_gender_that_both_know_does_not_end_a_later_change_between(act):
    earlier = new(act("midwife1", OCTOBER), CODE, day=OCTOBER)
    kept = new(act(), ALIAS)
    merge(act(), kept, earlier)
    between = dt.date(2026, 11, 2)
    clients.change_client(
        act(), client_id=kept.id, card_version=1, card=ALIAS, gender="trans", gender_from=between
    )
    rows = genders_of(act(), [kept.id])[kept.id]
    days = (dt.date(2026, 10, 1), OCTOBER, between, TODAY)
    assert [gender_on(rows, day.isoformat()) for day in days] == ["woman", "woman", "trans", "trans"]


def test_an_unknown_gender_takes_the_others_days(act):
    work = act()
    kept, lost = new(work, ALIAS, "unknown"), new(work, CODE, "man")
    with pytest.raises(Refused, match="gender_known"):
        clients.change_client(
            work, client_id=lost.id, card_version=1, card=CODE, gender="unknown", gender_from=OCTOBER
        )
    clients.change_client(
        work, client_id=lost.id, card_version=1, card=CODE, gender="woman", gender_from=OCTOBER
    )
    assert merge(work, kept, lost).gender == "man"
    assert ("2026-10-14", "woman") in genders_of(work, [kept.id])[kept.id]


def test_an_earlier_gender_of_the_other_stays_earlier_and_a_later_one_counts_for_nothing(act):
    work = act()
    kept, lost = new(work, ALIAS, "woman"), new(work, CODE, "trans")
    clients.change_client(
        work, client_id=lost.id, card_version=1, card=CODE, gender="man", gender_from=OCTOBER
    )
    assert merge(work, kept, lost).gender == "woman"
    assert sorted(genders_of(work, [kept.id])[kept.id]) == [("2026-10-14", "man"), ("2026-11-24", "woman")]


def test_approved_months_get_a_dated_difference(act):
    work = act("midwife1", OCTOBER)
    pair = [new(work, card, day=OCTOBER) for card in (ALIAS, NUMBER)]
    chief = act("chief", OCTOBER)
    from spiral.records.staff import list_staff

    physician = next(row.id for row in list_staff(chief) if row.login == "physician1")
    doctor = act("physician1", OCTOBER)
    for client, start in zip(pair, ("09:00", "10:00"), strict=True):
        visits.record_visit(
            doctor, client_id=client.id, service="physician", date=OCTOBER, start=start, minutes=45,
            staff_id=physician, outcome="attended",
        )  # fmt: skip
    approve_production(act("chief"), "2026-10")
    work = act()
    merge(work, *pair)
    assert list_differences(act("chief"), 2026) == {
        "2026-10": {"physician_persons": [{"date": "2026-11-24", "from": 2, "to": 1}]}
    }


@pytest.mark.parametrize(
    ("cards", "reason", "why"),
    [
        ((NUMBER, Card(kind="personnummer", identity=OTHER)), "samma", "merge_two_identities"),
        ((NUMBER, ALIAS), " ", "reason_needed"),
    ],
)
def test_refused(act, cards, reason, why):
    work = act()
    with pytest.raises(Refused, match=why):
        merge(work, *(new(work, card) for card in cards), reason=reason)


def test_one_entry_or_one_of_another_home_is_refused(act):
    work = act()
    row = new(work, ALIAS)
    with pytest.raises(Refused, match="same_client"):
        merge(work, row, row)
    code = clients.register_code(act("kast1"), gender="man", home="kast")
    with pytest.raises(Refused, match="no_such_client"):
        merge(act(), row, code)


def test_a_doctor_may_not_and_the_log_names_both(act):
    work = act()
    kept, lost = new(work, ALIAS), new(work, CODE)
    with pytest.raises(Refused, match="not_allowed"):
        merge(act("gyn1"), kept, lost)
    work = act()
    merge(work, kept, lost)
    row = work.session.query(LogRow).order_by(LogRow.seq.desc()).first()
    assert (row.action, row.client_id, json.loads(row.body)["about"]) == ("merge_clients", kept.id, lost.id)
