"""The register: identities of every kind, the same number found again, changes, and two entries made one."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from stdnum import luhn

from spiral.records import client_history, clients, merging, visits
from spiral.records.cards import Card
from spiral.records.clients import ClientRow
from spiral.records.models import Client, ClientCard
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from tests.depth import deep
from tests.make import TODAY
from tests.records.conftest import Act, rolled_back

NUMBER = "191212121212"


def register(act: Act, login: str = "midwife1", gender: str = "woman", **card: Any) -> ClientRow:
    told = {"kind": "alias", "identity": "Blomman"} | card
    return clients.register_client(act(login), card=Card(**told), gender=gender)


def change(act: Act, row: ClientRow, reason: str | None = None, login: str = "midwife1", **facts: Any):
    gender = {name: facts.pop(name) for name in ("gender", "gender_from") if name in facts}
    return clients.change_client(
        act(login),
        client_id=row.id,
        card_version=row.card_version,
        card=Card(**facts),
        reason=reason,
        **gender,
    )


@pytest.mark.parametrize(
    ("card", "name", "is_alias"),
    [
        ({"kind": "alias", "identity": " Lilla  Blomman "}, "Lilla Blomman", True),
        ({"kind": "code", "identity": ""}, "K-0001", False),
        ({"kind": "code", "identity": "", "called": "Blomman"}, "Blomman", False),
        ({"kind": "personnummer", "identity": NUMBER}, "K-0001", False),
        (
            {"kind": "personnummer", "identity": "121212+1212", "given_name": "Åsa", "family_name": "Öst"},
            "Åsa Öst",
            False,
        ),
        ({"kind": "samordningsnummer", "identity": "701063-2391"}, "K-0001", False),
        ({"kind": "reservnummer", "identity": "99AB12345678"}, "K-0001", False),
    ],
)
def test_each_kind_of_identity_is_registered(act: Act, card, name, is_alias):
    row = register(act, **card)
    assert (row.code, row.name, row.is_alias) == ("K-0001", name, is_alias)


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        ({"kind": "passport"}, "unknown_identity_kind"),
        ({"identity": " "}, "identity_missing"),
        ({"identity": "19121212-1212"}, "alias_like_number"),
        ({"kind": "personnummer", "identity": "19121212-1213"}, "bad_checksum"),
        ({"email": "ingen adress"}, "email_form"),
        ({"phone": "ring inte"}, "phone_form"),
        ({"contact_by": ("pigeon",)}, "unknown_contact_way"),
        ({"birth": "2026-13-01"}, "bad_date"),
        ({"birth": "2026-11-25"}, "date_in_future"),
        ({"address": "x" * 501}, "text_too_long"),
        ({"birth": "2008-11-25"}, "reason_needed_under_18"),
        ({"outside_county": True}, "reason_needed_outside_county"),
    ],
)
def test_what_a_card_cannot_be(act: Act, card, reason):
    with pytest.raises(Refused, match=reason):
        register(act, **card)


def test_eighteen_today_needs_no_reason_and_a_reason_opens_the_wall(act: Act):
    assert register(act, birth="2008-11-24").age(TODAY) == 18
    assert register(act, birth="2010-01-01", exception="urgent").age(TODAY) == 16
    assert register(act, outside_county=True, exception="urgent").card.outside_county


def test_codes_go_on_from_the_highest(act: Act):
    assert [register(act).code for _ in range(2)] == ["K-0001", "K-0002"]
    clients.register_client(act(), card=Card(), gender="man", code="K-0100")
    clients.register_client(act(), card=Card(), gender="man", code="Egen kod")
    assert register(act).code == "K-0101"


@pytest.mark.parametrize(
    ("code", "reason"),
    [("K-0001", "code_taken"), ("19121212-1212", "code_like_number"), ("x" * 41, "code_form")],
)
def test_a_code_of_ones_own_choice(act: Act, code, reason):
    register(act)
    with pytest.raises(Refused, match=reason):
        clients.register_client(act(), card=Card(), gender="man", code=code)


def test_an_unknown_gender_word_is_refused(act: Act):
    with pytest.raises(Refused, match="unknown_gender"):
        register(act, gender="kvinna")


@st.composite
def numbers(draw):
    """A personal number in two spellings; the check digit is stdnum's."""
    born = draw(st.dates(dt.date(1927, 1, 1), dt.date(2008, 11, 24)))
    nine = f"{born:%y%m%d}{draw(st.integers(1, 999)):03}"
    ten = nine + luhn.calc_check_digit(nine)
    spellings = (
        f"{born:%Y}"[:2] + ten,
        f"{ten[:6]}-{ten[6:]}",
        f"{born:%Y}"[:2] + f"{ten[:6]} {ten[6:]}",
        f" {ten} ",
    )
    return draw(st.tuples(st.sampled_from(spellings), st.sampled_from(spellings)))


@settings(max_examples=deep(25, 250), suppress_health_check=[HealthCheck.too_slow])
@given(spellings=numbers())
def test_the_same_person_is_found_in_any_spelling(boxes, spellings):
    with rolled_back(boxes) as act:
        assert clients.find_same(act("assistant1"), "personnummer", spellings[1]) is None
        row = register(act, kind="personnummer", identity=spellings[0])
        assert clients.find_same(act("assistant1"), "personnummer", spellings[1]) == row.code
        with pytest.raises(Refused, match="client_exists") as refused:
            register(act, kind="personnummer", identity=spellings[1])
        assert refused.value.facts == {"code": row.code}


def test_nobody_has_the_same_alias(act: Act):
    register(act)
    assert clients.find_same(act(), "alias", "Blomman") is None
    assert register(act).code == "K-0002"


# --- changes ---------------------------------------------------------------------------------------------


def test_a_card_has_its_history_with_who_and_when(act: Act):
    row = register(act, phone="070-123 45 67")
    row = change(act, row, login="assistant1", kind="alias", identity="Blomman", phone="08-12 34 56")
    assert (row.card.phone, row.card_version) == ("08-12 34 56", 2)
    cards = client_history.read_history(act(), row.id).cards
    assert [(each.card.phone, each.version, each.changed_by) for each in cards] == [
        ("08-12 34 56", 2, "Assar Assistent"),
        ("070-123 45 67", 1, "Barbro Morska"),
    ]


def test_the_second_of_two_editors_is_told(act: Act):
    row = register(act)
    change(act, row, login="assistant1", kind="alias", identity="Rosen")
    with pytest.raises(Refused, match="changed_by_other") as refused:
        change(act, row, kind="alias", identity="Kvisten")
    assert refused.value.facts == {"who": "Assar Assistent"}


def test_a_change_to_what_stands_writes_nothing(act: Act):
    row = register(act)
    work = act()
    clients.change_client(work, client_id=row.id, card_version=1, card=row.card, gender="woman")
    assert (
        work.session.scalars(select(LogRow.action).order_by(LogRow.seq.desc())).first() == "register_client"
    )


@pytest.mark.parametrize(
    "before", [{"kind": "alias", "identity": "Blomman"}, {"kind": "code", "identity": ""}]
)
def test_an_alias_or_code_becomes_an_identity_with_a_reason_and_a_step_of_its_own(act: Act, before):
    row = register(act, **before)
    with pytest.raises(Refused, match="reason_needed_identity"):
        change(act, row, kind="personnummer", identity=NUMBER)


def test_becoming_an_identity_is_its_own_line_in_the_log(act: Act):
    row = register(act)
    row = change(act, row, reason="visade legitimation", kind="personnummer", identity=NUMBER)
    assert row.card.identity == NUMBER
    newest = act().session.scalars(select(LogRow).order_by(LogRow.seq.desc())).first()
    assert newest is not None
    assert (newest.action, newest.client_id) == ("identify_client", row.id)
    assert "legitimation" not in newest.body


def test_a_change_to_a_number_that_another_has_is_refused(act: Act):
    register(act, kind="personnummer", identity=NUMBER)
    other = register(act)
    with pytest.raises(Refused, match="client_exists"):
        change(act, other, reason="legitimation", kind="personnummer", identity="121212+1212")


def test_a_gender_has_its_days(act: Act):
    row = register(act, gender="unknown")
    row = change(act, row, kind="alias", identity="Blomman", gender="man")
    day = TODAY - dt.timedelta(days=100)
    row = change(act, row, kind="alias", identity="Blomman", gender="woman", gender_from=day)
    assert row.gender == "man"
    genders = client_history.read_history(act(), row.id).genders
    assert genders == ((TODAY.isoformat(), "man"), (day.isoformat(), "woman"))
    with pytest.raises(Refused, match="date_in_future"):
        change(
            act,
            row,
            kind="alias",
            identity="Blomman",
            gender="trans",
            gender_from=TODAY + dt.timedelta(days=1),
        )


def test_nothing_of_a_person_lies_in_clear(act: Act):
    row = register(act, given_name="Karolina", phone="070-123 45 67", kind="personnummer", identity=NUMBER)
    card = act().session.scalars(select(ClientCard).where(ClientCard.client_id == row.id)).one()
    logged = " ".join(act().session.scalars(select(LogRow.body)))
    for word in ("Karolina", "070-123", NUMBER, "1212"):
        assert word.encode() not in card.sealed
        assert card.mark is not None
        assert word not in card.mark or word == "1212"
        assert word not in logged or word == "1212"
    assert "Karolina" not in repr(card)


# --- two entries, one person -----------------------------------------------------------------------------


def visit(act: Act, row: ClientRow, start: str) -> None:
    work = act()
    visits.record_visit(
        work,
        client_id=row.id,
        service="midwife_exam",
        date=TODAY,
        start=start,
        minutes=30,
        staff_id=work.actor.id,
        outcome="attended",
    )


def test_merged_entries_lose_neithers_visits(act: Act):
    keep, other = register(act), register(act, identity="Rosen")
    visit(act, keep, "09:00")
    visit(act, other, "10:00")
    merged = merging.merge_clients(act(), keep_id=keep.id, other_id=other.id, reason="samma person")
    assert (merged.id, merged.code) == (keep.id, keep.code)
    assert len(visits.list_client_visits(act(), keep.id)) == 2
    assert len(visits.list_client_visits(act(), other.id)) == 2  # the old entry leads to the one that goes on
    assert clients.read_client(act(), other.id).id == keep.id
    assert [row.id for row in clients.list_clients(act())] == [keep.id]


def test_merging_twice_leads_to_the_last(act: Act):
    first, second, third = (register(act, identity=name) for name in ("Ett", "Två", "Tre"))
    merging.merge_clients(act(), keep_id=second.id, other_id=first.id, reason="x")
    merging.merge_clients(act(), keep_id=third.id, other_id=second.id, reason="x")
    assert clients.client_of(act(), first.id).id == third.id
    assert {c.merged_into for c in act().session.scalars(select(Client))} == {None, third.id}


def test_the_identity_that_the_kept_lacks_comes_over(act: Act):
    keep, other = register(act), register(act, kind="personnummer", identity=NUMBER)
    merged = merging.merge_clients(act(), keep_id=keep.id, other_id=other.id, reason="visade legitimation")
    assert merged.card.identity == NUMBER
    assert clients.find_same(act(), "personnummer", NUMBER) == keep.code
    with pytest.raises(Refused, match="client_exists"):
        register(act, kind="personnummer", identity=NUMBER)


def test_what_cannot_be_merged(act: Act):
    one = register(act, kind="personnummer", identity=NUMBER)
    two = register(act, kind="samordningsnummer", identity="701063-2391")
    three = register(act)
    for keep, other, reason, refusal in (
        (one, two, "samma", "merge_two_identities"),
        (one, one, "samma", "same_client"),
        (one, three, "  ", "reason_needed"),
    ):
        with pytest.raises(Refused, match=refusal):
            merging.merge_clients(act(), keep_id=keep.id, other_id=other.id, reason=reason)


def test_the_register_is_opened_after_its_log_row_is_written(act: Act):
    clients.register_client(act(), card=Card(kind="alias", identity="Blomman"), gender="woman")
    work = act()
    before = work.head.seq
    open_all = clients.read_register(work)
    assert (work.opened, work.head.seq) == (False, before + 1)
    assert [row.name for row in open_all()] == ["Blomman"]
    assert work.head.seq == before + 1


def test_the_streets_people_are_not_in_the_register(act: Act):
    code = clients.register_code(act("outreach1"), gender="woman", home="outreach")
    assert code.code == "U-0001"
    assert clients.list_clients(act()) == []
    assert [row.code for row in clients.list_codes(act("outreach1"))] == ["U-0001"]
    assert clients.list_codes(act("kast1")) == []
    for read in (
        lambda: clients.read_client(act(), code.id),
        lambda: clients.read_code(act("kast1"), code.id),
        lambda: merging.merge_clients(act(), keep_id=register(act).id, other_id=code.id, reason="x"),
    ):
        with pytest.raises(Refused, match="no_such_client"):
            read()
    with pytest.raises(Refused, match="not_allowed"):
        clients.register_code(act("outreach1"), gender="woman", home="kast")
