"""What the form of a client says, without a screen."""

import datetime as dt
from dataclasses import replace

import pytest

from spiral.language import set_language
from spiral.records.answers import AnswersRow
from spiral.records.cards import CONTACT_WAYS, Card
from spiral.records.clients import ClientRow
from spiral.ui.clients.answers_draft import AnswersDraft
from spiral.ui.clients.client_draft import ClientDraft, card_changes
from spiral.ui.clients.client_side import contact_lines
from spiral.ui.clients.client_words import client_flags, contact_words
from tests.make import TODAY
from tests.ui.register import ASA, YOUNG


@pytest.fixture(autouse=True)
def swedish():
    set_language("sv")


def draft(**facts):
    return ClientDraft(**{"kind": "alias", "identity": "Blomman", "gender_from": TODAY} | facts)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Nils", "alias"),
        ("841103", "personnummer"),
        ("19841103-9806", "personnummer"),
        ("841163-2395", "samordningsnummer"),
        ("990000000001", "reservnummer"),
        ("12 röda", "alias"),
    ],
)
def test_what_was_typed_in_the_search_is_kept_where_it_belongs(typed, kind):
    told = ClientDraft.typed(typed, TODAY)
    assert (told.kind, told.identity) == (kind, typed)


def test_an_alias_becomes_names_and_a_number_stays_when_the_kind_changes():
    named = draft(identity="Anna von Berg").with_kind("personnummer")
    assert (named.identity, named.given_name, named.family_name) == ("", "Anna", "von Berg")
    typed = draft(identity="19841103-9806").with_kind("personnummer")
    assert (typed.identity, typed.given_name) == ("19841103-9806", "")
    there = draft(identity="Blomman", given_name="Bo").with_kind("personnummer")
    assert (there.given_name, there.family_name) == ("Bo", "")
    number = draft(kind="personnummer", identity=ASA)
    assert number.with_kind("samordningsnummer").identity == ASA
    assert number.with_kind("alias").identity == ""
    assert number.with_kind("personnummer") is number


def test_what_was_written_comes_back_with_its_kind():
    number = draft(kind="personnummer", identity=ASA, given_name="Åsa")
    code = number.with_kind("code", [number])
    alias = code.with_kind("alias", [number, code])
    assert (code.identity, alias.identity) == ("", "")
    assert alias.with_kind("personnummer", [number, code, alias]) == number
    called = draft(identity="Anna von Berg")
    named = called.with_kind("personnummer", [called])
    assert named.with_kind("alias", [called, named]) == called


def test_a_municipality_is_a_name():
    assert set(draft(municipality="123 45").problems(TODAY)) == {"municipality"}
    assert draft(municipality="Upplands-Bro").problems(TODAY) == {}


@pytest.mark.parametrize(
    ("facts", "field", "says"),
    [
        ({"identity": " "}, "identity", "Skriv"),
        ({"identity": "19841103-9806"}, "identity", "välj Personnummer"),
        ({"given_name": "19841103-9806"}, "given_name", "personnummer"),
        ({"family_name": "841103 9806"}, "family_name", "personnummer"),
        ({"called": "Åsa 841103-9806"}, "called", "personnummer"),
        ({"kind": "personnummer", "identity": "19841103-9807"}, "identity", "sista siffran"),
        ({"kind": "personnummer", "identity": "1984"}, "identity", "10 eller 12"),
        ({"kind": "personnummer", "identity": "19841163-2395"}, "identity", "samordningsnummer"),
        ({"kind": "reservnummer", "identity": "123456789012"}, "identity", "99"),
        ({"birth": "19 84"}, "birth", "datum"),
        ({"birth": "2030-01-01"}, "birth", "efter dagens datum"),
        ({"phone": "ring mig"}, "phone", "telefonnummer"),
        ({"email": "a@b"}, "email", "e-post"),
        ({"birth": "2011-02-03"}, "exception", "under 18"),
        ({"outside_county": True}, "exception", "utanför länet"),
        ({"gender_from": None}, "gender_from", "datum"),
        ({"gender_from": TODAY + dt.timedelta(days=1)}, "gender_from", "efter dagens datum"),
        ({"contact_note": "x" * 501}, "contact_note", "500"),
    ],
)
def test_every_problem_stands_at_its_field_and_says_what_to_do(facts, field, says):
    problems = draft(**facts).problems(TODAY)
    assert list(problems) == [field]
    assert says.lower() in problems[field].lower()


def test_all_problems_are_told_at_once_in_the_order_of_the_form():
    wrong = draft(identity="", birth="igår kväll", phone="x", email="y", gender_from=None)
    assert list(wrong.problems(TODAY)) == ["identity", "birth", "phone", "email", "gender_from"]


def test_a_warning_is_no_wall():
    young = draft(kind="personnummer", identity=YOUNG)
    assert "under 18" in young.needs_exception(TODAY)
    assert replace(young, exception="acute_need").problems(TODAY) == {}
    assert draft().needs_exception(TODAY) == ""


def test_an_identity_where_there_was_an_alias_needs_a_reason():
    number = draft(kind="personnummer", identity=ASA)
    alias = Card(kind="alias", identity="Blomman")
    assert list(number.problems(TODAY, before=alias, new=False)) == ["reason"]
    assert list(number.problems(TODAY, before=None, new=False)) == ["reason"]
    assert replace(number, reason="legitimerad").problems(TODAY, before=alias, new=False) == {}
    assert number.problems(TODAY, before=Card(kind="personnummer", identity=ASA), new=False) == {}
    assert number.problems(TODAY) == {}


def test_a_birth_date_is_read_as_people_write_it_and_not_kept_beside_a_number():
    assert draft(birth="841103").card(TODAY).birth == "1984-11-03"
    assert draft(kind="personnummer", identity=ASA, birth="841104").card(TODAY).birth == ""
    assert (
        draft(kind="reservnummer", identity="991984123456", birth="841103").card(TODAY).birth == "1984-11-03"
    )


def test_what_another_kept_is_laid_under_mine():
    before = draft(phone="070-1", language="engelska")
    mine, theirs = replace(before, phone="070-2"), replace(before, language="polska", phone="070-3")
    assert mine.over(before, theirs) == replace(before, phone="070-2", language="polska")


def test_a_number_that_is_kept_stands_in_the_form_as_people_write_it():
    row = ClientRow("1", 1, "K-1", "woman", Card(kind="personnummer", identity=ASA), 3)
    told = ClientDraft.of(row, TODAY)
    assert told.identity == f"{ASA[:8]}-{ASA[8:]}"
    assert told.card(TODAY) == replace(row.card, identity=told.identity)
    assert told.problems(TODAY, before=row.card, new=False) == {}


def test_gender_is_sent_only_when_it_changed():
    row = ClientRow("1", 1, "K-1", "woman", Card(kind="alias", identity="Blomman"), 3)
    same = ClientDraft.of(row, TODAY)
    assert same.change_facts(TODAY, row)["gender"] is None
    assert replace(same, gender="man").change_facts(TODAY, row)["gender"] == "man"


def test_the_history_tells_what_changed_in_words_but_no_number_and_no_hidden_address():
    old = Card(kind="alias", identity="Blomman", phone="070-1", contact_by=("sms",))
    new = Card(kind="personnummer", identity=ASA, phone="070-2", address="Hemligagatan 7", protected=True)
    told = card_changes(new, old, {})
    assert "Telefon: 070-1 blev 070-2" in told
    assert "Säker kontakt: sms togs bort" in told
    assert "Identitet: alias blev personnummer" in told
    assert ASA not in "".join(told)
    assert "Hemligagatan" not in "".join(told)
    assert card_changes(new, new, {}) == []


def test_answers_of_a_day_that_has_some_are_changed_and_unanswered_stays_unanswered():
    known = [AnswersRow(TODAY.isoformat(), 2, {"income": "work"})]
    same = AnswersDraft.of_day(TODAY, known)
    assert (same.told, same.version) == ({"income": "work"}, 2)
    fresh = AnswersDraft.of_day(TODAY - dt.timedelta(days=1), known)
    assert (fresh.told, fresh.version) == ({}, 0)
    fresh.told = {"income": "", "drug_use": "none"}
    assert fresh.facts()["told"] == {"drug_use": "none"}
    assert list(AnswersDraft(None).problems(TODAY)) == ["date"]
    assert list(AnswersDraft(TODAY + dt.timedelta(days=1)).problems(TODAY)) == ["date"]
    assert fresh.problems(TODAY) == {}


def test_a_way_of_contact_is_a_yes_a_no_or_nobody_has_asked():
    card = Card(contact_by=("sms",), not_contact_by=("phone", "letter"))
    said = [(label, words) for label, words, _icon, _tone in contact_lines(card)][:5]
    assert said == [
        ("Telefon", "nej"), ("Lämna meddelande", "inte frågat"), ("Brev i neutralt kuvert", "nej"), ("Sms", "ja"),
        ("E-post", "inte frågat"),
    ]  # fmt: skip
    assert contact_words(card) == "sms, inte telefon, inte brev i neutralt kuvert"
    assert contact_words(Card()) == ""
    assert [mark.text for mark in client_flags(Card(not_contact_by=CONTACT_WAYS))] == ["Får inte nås alls"]
    (mark,) = client_flags(Card(contact_note="Sambon svarar."))
    assert (mark.text, mark.tip) == ("Att tänka på vid kontakt", "Sambon svarar.")
    assert card_changes(replace(card, not_contact_by=("phone",)), replace(card, not_contact_by=()), {}) == [
        "Nej till kontakt: telefon"
    ]
