"""A client's card: one way of writing, every fault at once, exceptions as a warning."""

import datetime as dt

import pytest

from spiral.records.cards import Card, check_card, examine_card
from spiral.records.recalls import safe_ways
from spiral.vault.errors import Refused
from tests.make import TODAY

EIGHTEEN_TODAY = dt.date(2008, 11, 24)


def alias(**facts):
    return Card(**{"kind": "alias", "identity": "Blomman"} | facts)


def test_a_card_is_tidied_and_survives_being_sealed():
    card = check_card(
        alias(identity="  Bl\u00f6m   man ", given_name=" Åsa  Maria ", contact_by=("sms",)), TODAY
    )
    assert (card.identity, card.given_name) == ("Blöm man", "Åsa Maria")
    assert Card.from_json(card.to_json()) == card
    assert "phone" not in card.to_json()


def test_a_code_has_no_identity():
    assert check_card(Card(kind="code", identity="vad som helst"), TODAY).identity == ""


def test_every_fault_is_told_by_its_field():
    wrong = alias(
        identity="", birth="1984-02-30", phone="x", email="x", contact_by=("pigeon",), called="x" * 501
    )
    _, problems = examine_card(wrong, TODAY)
    assert {field: refused.reason for field, refused in problems.items()} == {
        "identity": "identity_missing",
        "birth": "bad_date",
        "phone": "phone_form",
        "email": "email_form",
        "contact_by": "unknown_contact_way",
        "called": "text_too_long",
    }
    with pytest.raises(Refused, match="identity_missing"):
        check_card(wrong, TODAY)


@pytest.mark.parametrize(
    ("born", "reason"),
    [
        (EIGHTEEN_TODAY, ""),
        (EIGHTEEN_TODAY + dt.timedelta(days=1), "reason_needed_under_18"),
        (dt.date(1906, 11, 2), ""),
    ],
)
def test_eighteen_is_counted_on_the_day(born, reason):
    _, problems = examine_card(alias(birth=born.isoformat()), TODAY)
    assert [refused.reason for refused in problems.values()] == ([reason] if reason else [])


def test_the_county_is_a_warning_that_a_reason_answers():
    with pytest.raises(Refused, match="reason_needed_outside_county"):
        check_card(alias(outside_county=True), TODAY)
    assert check_card(alias(outside_county=True, exception="agreed"), TODAY).outside_county


@pytest.mark.parametrize("birth", ["2026-11-25", "1905-01-01"])
def test_a_birth_date_that_cannot_be(birth):
    _, problems = examine_card(alias(birth=birth), TODAY)
    assert list(problems) == ["birth"]


def test_a_no_is_kept_apart_from_what_nobody_has_asked_and_counts_before_a_yes():
    told = check_card(
        alias(contact_by=("sms", "phone"), not_contact_by=("phone",), phone="070-174 06 01"), TODAY
    )
    assert (told.contact_by, told.not_contact_by) == (("sms",), ("phone",))
    assert safe_ways(told) == ("sms",)
    assert Card.from_json(told.to_json()) == told
    assert not told.may_not_be_reached
    assert alias(not_contact_by=("phone", "message", "letter", "sms", "email")).may_not_be_reached
    old = Card.from_json('{"contact_by": ["sms"], "kind": "alias"}')
    assert (old.contact_by, old.not_contact_by) == (("sms",), ())
    with pytest.raises(Refused, match="unknown_contact_way"):
        check_card(alias(not_contact_by=("duva",)), TODAY)
