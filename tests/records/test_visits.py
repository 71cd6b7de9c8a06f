"""Visits: planned, received, corrected, voided; first visits; what a day shows and to whom."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from spiral.records import booked, clients, imports, log_search, merging, staff, visits
from spiral.records.cards import Card
from spiral.records.models import Client, Visit
from spiral.records.visits import VisitRow
from spiral.vault.errors import Refused
from spiral.vault.tables import History, LogRow
from tests.depth import deep
from tests.make import TODAY
from tests.records.conftest import Act, rolled_back

YESTERDAY, TOMORROW = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)


@pytest.fixture
def client(act: Act) -> str:
    return someone(act, "Blomman")


def someone(act: Act, alias: str) -> str:
    return clients.register_client(
        act("midwife1"), card=Card(kind="alias", identity=alias), gender="woman"
    ).id


def record(act: Act, client: str, login: str = "midwife1", **facts: Any) -> VisitRow:
    work = act(login)
    told = {
        "service": "midwife_exam",
        "date": TODAY,
        "start": "09:00",
        "minutes": 45,
        "staff_id": work.actor.id,
    }
    return visits.record_visit(work, client_id=client, **(told | facts))


def staff_id(act: Act, login: str) -> str:
    return act(login).actor.id


def test_a_recorded_visit_is_planned_in_its_services_programme(act: Act, client: str):
    row = record(act, client)
    assert (row.outcome, row.programme, row.version, row.void) == ("planned", "spiral", 1, None)
    assert (row.name, row.is_alias, row.staff, row.end) == ("Blomman", True, "Barbro Morska", "09:45")


@pytest.mark.parametrize(
    ("login", "facts", "programme"),
    [
        ("midwife1", {"service": "support_series"}, "treatment"),
        ("therapist1", {"service": "support_series"}, "treatment"),
        ("therapist1", {"service": "relative"}, "treatment"),
        ("midwife1", {"service": "phone"}, "any"),
        ("midwife1", {"service": "support_series", "programme": "spiral"}, "spiral"),
    ],
)
def test_the_programme_of_a_service_with_several(act: Act, client: str, login, facts, programme):
    assert record(act, client, login, **facts).programme == programme


def test_a_code_of_kasts_has_its_visits_there(act: Act):
    code = clients.register_code(act("kast1"), gender="man", home="kast").id
    assert record(act, code, "kast1", service="relative", programme="kast").programme == "kast"


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"service": "massage"}, "unknown_service"),
        ({"start": "9:00"}, "bad_time"),
        ({"start": "24:00"}, "bad_time"),
        ({"minutes": 0}, "minutes_out_of_range"),
        ({"minutes": 601}, "minutes_out_of_range"),
        ({"outcome": "done"}, "unknown_outcome"),
        ({"outcome": "attended", "date": TOMORROW}, "outcome_in_future"),
        ({"outcome": "no_show", "date": TOMORROW}, "outcome_in_future"),
        ({"arrived_at": "08:50", "date": TOMORROW}, "arrived_in_future"),
        ({"arrived_at": "kl 8"}, "bad_time"),
        ({"staff_id": "nobody"}, "no_such_staff"),
        ({"assisted_by": "nobody"}, "no_such_staff"),
        ({"service": "gyn_exam"}, "service_not_for_staff"),
        ({"programme": "treatment"}, "programme_not_of_service"),
    ],
)
def test_what_a_visit_cannot_be(act: Act, client: str, facts, reason):
    with pytest.raises(Refused, match=reason):
        record(act, client, **facts)


@pytest.mark.parametrize("outcome", ["planned", "cancelled", "withdrawn"])
def test_what_may_lie_ahead(act: Act, client: str, outcome: str):
    assert record(act, client, date=TOMORROW, outcome=outcome).outcome == outcome


def test_one_does_not_assist_oneself(act: Act, client: str):
    with pytest.raises(Refused, match="assisted_by_self"):
        record(act, client, assisted_by=staff_id(act, "midwife1"))


def test_the_same_visit_twice_is_refused_but_not_after_voiding(act: Act, client: str):
    first = record(act, client)
    with pytest.raises(Refused, match="visit_exists"):
        record(act, client, outcome="attended", minutes=10)
    record(act, client, start="09:45")
    visits.void_visit(act(), visit_id=first.id, version=1, reason="twice")
    assert record(act, client).id != first.id


def test_the_same_visit_is_known_under_a_merged_entry_and_a_matched_name(act: Act, client: str):
    head = b"date,time,client,gender,service,staff,status,minutes\n"
    for code, time in (("X-1", "09:00"), ("X-2", "10:00")):
        row = f"{TODAY},{time},{code},woman,midwife_exam,B Morska,attended,45".encode()
        assert not imports.import_visits(act("chief"), data=head + row, filename="log.csv").problems
        entry = act().session.scalars(select(Client.id).where(Client.code == code)).one()
        merging.merge_clients(act(), keep_id=client, other_id=entry, reason="samma")
    assert (
        record(act, client, start="09:00").start == "09:00"
    )  # another colleague's, until the name is matched
    imported = next(row.id for row in staff.list_staff(act("chief")) if row.name == "B Morska")
    staff.match_staff(act("chief"), imported_id=imported, to_login="midwife1")
    with pytest.raises(Refused, match="visit_exists"):
        record(act, client, start="10:00")
    other = record(act, client, start="11:00")
    with pytest.raises(Refused, match="visit_exists"):
        visits.change_visit(act(), visit_id=other.id, version=1, start="10:00")
    twin = visits.list_day(act(), TODAY, staff_id(act, "midwife1"))[0]
    assert twin.start == "09:00"
    assert visits.set_outcome(act(), visit_id=twin.id, version=1, outcome="no_show").outcome == "no_show"


def test_moving_a_visit_onto_another_is_refused(act: Act, client: str):
    record(act, client)
    other = record(act, client, start="10:00")
    with pytest.raises(Refused, match="visit_exists"):
        visits.change_visit(act(), visit_id=other.id, version=1, start="09:00")


def test_the_assistant_books_for_others_but_not_outside_the_house(act: Act, client: str):
    row = record(act, client, "assistant1", service="physician", staff_id=staff_id(act, "physician1"))
    assert row.staff == "Lars Läkare"
    with pytest.raises(Refused, match="not_yours"):
        record(act, client, "assistant1", service="outreach_talk", staff_id=staff_id(act, "outreach1"))
    with pytest.raises(Refused, match="not_yours"):
        record(act, client, "therapist1", staff_id=staff_id(act, "midwife1"))


def test_a_person_of_the_streets_has_no_visit_at_the_clinic(act: Act):
    code = clients.register_code(act("outreach1"), gender="woman", home="outreach").id
    record(act, code, "outreach1", service="outreach_talk")
    with pytest.raises(Refused, match="not_yours"):
        record(act, code, "midwife1")


@pytest.mark.parametrize(("login", "service"), [("outreach1", "outreach_talk"), ("kast1", "kast_talk")])
def test_nobody_without_the_register_writes_a_visit_on_its_clients(act: Act, client: str, login, service):
    code = clients.register_code(act(login), gender="man", home=login[:-1]).id
    row = record(act, code, login, service=service)
    with pytest.raises(Refused, match="no_such_client"):
        record(act, client, login, service=service, start="10:00")
    with pytest.raises(Refused, match="no_such_client"):
        visits.change_visit(act(login), visit_id=row.id, version=1, client_id=client)


def test_a_meeting_with_a_person_of_the_streets_is_seen_by_their_own_alone(act: Act):
    code = clients.register_code(act("outreach1"), gender="woman", home="outreach").id
    met = record(act, code, "outreach1", service="network_meeting")
    assert met.programme == "any"
    assert [row.id for row in visits.list_day(act("outreach1"), TODAY)] == [met.id]
    for login in ("midwife1", "therapist1", "assistant1", "kast1"):
        assert visits.list_day(act(login), TODAY) == []
        with pytest.raises(Refused, match="no_such_visit"):
            visits.read_visit(act(login), met.id)
    with pytest.raises(Refused, match="not_yours"):
        record(act, code, service="phone", start="11:00")


# --- changes ---------------------------------------------------------------------------------------------


def test_a_change_is_a_new_version_and_the_former_stays(act: Act, client: str):
    row = record(act, client)
    changed = visits.change_visit(act(), visit_id=row.id, version=1, start="10:30", minutes=20)
    assert (changed.version, changed.start, changed.minutes) == (2, "10:30", 20)
    versions = visits.list_visit_versions(act(), row.id)
    assert [(each.version, each.facts["start"], each.facts["minutes"]) for each in versions] == [
        (2, "10:30", 20),
        (1, "09:00", 45),
    ]
    assert {each.changed_by for each in versions} == {"Barbro Morska"}


def test_the_second_of_two_editors_is_told_who_was_first(act: Act, client: str):
    row = record(act, client)
    visits.set_outcome(act("assistant1"), visit_id=row.id, version=1, outcome="cancelled")
    with pytest.raises(Refused, match="changed_by_other") as refused:
        visits.set_outcome(act(), visit_id=row.id, version=1, outcome="attended")
    assert refused.value.facts == {"who": "Assar Assistent"}


def test_a_change_to_what_already_stands_writes_nothing(act: Act, client: str):
    row = record(act, client, "therapist1", service="support_series", programme="treatment")
    work = act("therapist1")
    same = visits.change_visit(
        work, visit_id=row.id, version=1, service="support_series", start="09:00", date=TODAY
    )
    assert same == row
    assert not any(map(work.session.is_modified, work.session.dirty))
    assert act().session.scalars(select(History).where(History.row_id == row.id)).all() == []


def test_the_programme_follows_the_service_only_when_the_service_changes(act: Act, client: str):
    row = record(act, client, "therapist1", service="support_series", programme="spiral")
    again = visits.change_visit(
        act("therapist1"), visit_id=row.id, version=1, service="support_series", minutes=20
    )
    assert again.programme == "spiral"
    other = visits.change_visit(act("therapist1"), visit_id=row.id, version=2, service="therapy")
    assert other.programme == "treatment"


def test_arrived_and_not_arrived(act: Act, client: str):
    row = record(act, client)
    here = visits.mark_arrived(act(), visit_id=row.id, version=1, at="08:55")
    assert (here.arrived_at, here.outcome) == ("08:55", "planned")
    assert visits.mark_arrived(act(), visit_id=row.id, version=2, at=None).arrived_at is None


def test_a_voided_visit_stays_with_its_reason_and_is_shown_nowhere(act: Act, client: str):
    row = record(act, client)
    with pytest.raises(Refused, match="reason_needed"):
        visits.void_visit(act(), visit_id=row.id, version=1, reason="vet inte")
    gone = visits.void_visit(act(), visit_id=row.id, version=1, reason="wrong_day", note="det var i går")
    assert gone.void == "wrong_day"
    assert visits.list_day(act(), TODAY) == []
    assert [each.void for each in visits.list_client_visits(act(), client)] == ["wrong_day"]
    assert act().session.get(Visit, row.id) is not None
    for change in (
        lambda: visits.set_outcome(act(), visit_id=row.id, version=2, outcome="attended"),
        lambda: visits.void_visit(act(), visit_id=row.id, version=2, reason="twice"),
    ):
        with pytest.raises(Refused, match="visit_void"):
            change()


def test_a_visit_that_the_role_does_not_reach_is_as_if_it_were_not(act: Act, client: str):
    row = record(act, client, "therapist1", service="therapy")
    with pytest.raises(Refused, match="no_such_visit"):
        visits.read_visit(act("midwife1"), row.id)
    with pytest.raises(Refused, match="no_such_visit"):
        visits.void_visit(act("gyn1"), visit_id=row.id, version=1, reason="twice")
    assert visits.read_visit(act("assistant1"), row.id) == row


def test_a_visit_moves_to_another_client(act: Act, client: str):
    other = someone(act, "Kvisten")
    row = record(act, client)
    moved = visits.change_visit(act(), visit_id=row.id, version=1, client_id=other)
    assert (moved.client_id, moved.name) == (other, "Kvisten")
    assert visits.list_client_visits(act(), client) == []
    with pytest.raises(Refused, match="no_such_client"):
        visits.change_visit(act(), visit_id=row.id, version=2, client_id="nobody")


def test_a_visit_that_moves_is_in_both_clients_logs(act: Act, client: str):
    other, row = someone(act, "Kvisten"), record(act, client)
    visits.change_visit(act(), visit_id=row.id, version=1, client_id=other, reason="fel")
    for code in ("K-0001", "K-0002"):
        newest = log_search.search_log(act("chief"), client_code=code)[0]
        assert (newest.action, newest.client, newest.reason) == ("change_visit", code, "fel")


def test_a_visit_moves_to_the_entry_that_goes_on(act: Act, client: str):
    keep = someone(act, "Kvisten")
    row = record(act, someone(act, "Rosen"))
    merging.merge_clients(act(), keep_id=keep, other_id=client, reason="samma person")
    visits.change_visit(act(), visit_id=row.id, version=1, client_id=client)
    assert act().session.get(Visit, row.id).client_id == keep
    kept = record(act, keep, start="11:00")
    assert visits.change_visit(act(), visit_id=kept.id, version=1, client_id=client).version == 1


def test_only_the_facts_of_a_visit_can_be_changed(act: Act, client: str):
    row = record(act, client)
    for fact in ("void", "id", "log_seq", "smell"):
        with pytest.raises(TypeError, match=fact):
            visits.change_visit(act(), visit_id=row.id, version=1, **{fact: "x"})
    assert visits.read_visit(act(), row.id) == row


def test_every_visit_without_outcome_is_told_however_many(act: Act, client: str):
    lines = [
        f"{TODAY - dt.timedelta(days=1 + n // 300)},{9 + n % 300 // 60:02}:{n % 60:02},K-0001,woman,"
        "phone,midwife1,planned,15"
        for n in range(501)
    ]
    file = "\n".join(["date,time,client,gender,service,staff,status,minutes", *lines])
    assert imports.import_visits(act("chief"), data=file.encode(), filename="x.csv").added == 501
    assert len(visits.list_without_outcome(act())) == 501


# --- lists -----------------------------------------------------------------------------------------------


def test_a_day_is_told_by_the_clock_and_by_colleague(act: Act, client: str):
    gyn, midwife = staff_id(act, "gyn1"), staff_id(act, "midwife1")
    late = record(act, client, start="15:00")
    early = record(act, client, "gyn1", service="gyn_exam", start="08:00", assisted_by=midwife)
    other_day = record(act, client, date=TOMORROW)
    assert [row.id for row in visits.list_day(act(), TODAY)] == [early.id, late.id]
    assert [row.id for row in visits.list_day(act(), TODAY, midwife)] == [early.id, late.id]
    assert [row.id for row in visits.list_day(act(), TODAY, gyn)] == [early.id]
    assert [row.id for row in visits.list_day(act(), TOMORROW)] == [other_day.id]
    assert early.assistant == "Barbro Morska"


def test_kast_sees_codes_and_only_its_own(act: Act, client: str):
    record(act, client)
    file = "date,time,client,gender,service,staff,status,minutes\n"
    file += f"{TODAY},10:00,K-0001,woman,kast_talk,kast1,planned,50\n"
    assert imports.import_visits(act("chief"), data=file.encode(), filename="x.csv").added == 1
    (mine,) = visits.list_day(act("kast1"), TODAY)
    assert (mine.name, mine.client_id) == ("K-0001", client)
    came = visits.set_outcome(act("kast1"), visit_id=mine.id, version=1, outcome="attended")
    assert came.outcome == "attended"


def test_what_has_no_outcome_is_told_oldest_first_and_the_chief_sees_whose(act: Act, client: str):
    older = record(act, client, date=TODAY - dt.timedelta(days=9))
    newer = record(act, client, date=YESTERDAY)
    record(act, client, date=YESTERDAY, start="11:00", outcome="attended")
    record(act, client)  # today is not late
    doctor = record(act, client, "physician1", service="physician", date=YESTERDAY, start="10:00")
    assert [row.id for row in visits.list_without_outcome(act())] == [older.id, newer.id, doctor.id]
    mine = visits.list_without_outcome(act(), staff_id(act, "midwife1"))
    assert [row.id for row in mine] == [older.id, newer.id]
    missing = visits.count_missing_outcomes(act("chief"))
    assert [(row.staff, row.visits, row.oldest) for row in missing] == [
        ("Barbro Morska", 2, (TODAY - dt.timedelta(days=9)).isoformat()),
        ("Lars Läkare", 1, YESTERDAY.isoformat()),
    ]


def test_opening_a_clients_visits_logs_the_client_and_the_count(act: Act, client: str):
    record(act, client)
    record(act, client, start="10:00")
    work = act()
    visits.list_client_visits(work, client)
    row = work.session.get(LogRow, work.head.seq)
    assert row is not None
    assert (row.action, row.client_id) == ("list_visits", client)
    assert '"count":2' in row.body


def test_booked_days_are_counted_without_clients(act: Act, client: str):
    record(act, client, date=TOMORROW, start="14:00")
    record(act, client, date=TOMORROW, start="08:30")
    record(act, client, date=TOMORROW, start="07:00", outcome="cancelled")
    days = booked.list_booked(act(), first=TODAY, days=3)
    assert [(day.visits, day.first) for day in days] == [(0, ""), (2, "08:30"), (0, "")]


# --- first visits ----------------------------------------------------------------------------------------

WHEN = [TODAY - dt.timedelta(days=n) for n in (400, 30, 2, 1, 0)]
SOME_VISITS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(WHEN),
        st.sampled_from(("08:00", "10:00")),
        st.sampled_from(("midwife_exam", "midwife_talk", "phone", "therapy")),
        st.sampled_from(("attended", "attended", "no_show", "planned")),
        st.booleans(),
    ),
    max_size=14,
    unique_by=lambda each: each[:4],
)


@settings(max_examples=deep(25, 250), suppress_health_check=[HealthCheck.too_slow])
@given(told=SOME_VISITS, merged=st.booleans())
def test_a_first_visit_is_the_earliest_attended_one_in_its_programme(boxes, told, merged):
    with rolled_back(boxes) as act:
        ids = [someone(act, alias) for alias in ("Blomman", "Kvisten", "Rosen")]
        rows = []
        for who, date, start, service, outcome, void in told:
            login = "therapist1" if service == "therapy" else "midwife1"
            row = record(act, ids[who], login, date=date, start=start, service=service, outcome=outcome)
            if void:
                visits.void_visit(act(login), visit_id=row.id, version=1, reason="twice")
            rows.append((ids[who], replace(row, void="twice" if void else None)))
        if merged:
            merging.merge_clients(act(), keep_id=ids[0], other_id=ids[1], reason="samma person")
            rows = [(ids[0] if who == ids[1] else who, row) for who, row in rows]
        expected = set()
        for who in ids:
            for programme in ("spiral", "treatment"):
                counted = [
                    row
                    for owner, row in rows
                    if owner == who
                    and row.programme == programme
                    and row.outcome == "attended"
                    and row.void is None
                ]
                if counted:
                    expected.add(min(counted, key=lambda row: (row.date, row.start, row.id)).id)
        shown = {
            row.id: row
            for login in ("assistant1",)
            for who in (ids[:1] + ids[2:] if merged else ids)
            for row in visits.list_client_visits(act(login), who)
        }
        assert set(shown) == {row.id for _, row in rows}
        assert {row_id for row_id, row in shown.items() if row.first} == expected


def test_an_earlier_visit_that_is_found_later_becomes_the_first(act: Act, client: str):
    row = record(act, client, outcome="attended")
    assert row.first
    code = visits.read_visit(act(), row.id).code
    data = "date,time,client,gender,service,staff,status,minutes\n"
    data += f"2020-01-02,09:00,{code},woman,midwife_talk,midwife1,attended,30\n"
    imports.import_visits(act("chief"), data=data.encode(), filename="x.csv")
    assert [each.first for each in visits.list_client_visits(act(), client)] == [False, True]
