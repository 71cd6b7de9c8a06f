"""Contracts and their talks: the weekly time kept, red days skipped, moves, pauses, versions, the counter."""

import datetime as dt
from typing import Any

import pytest

from spiral.records.bookings import book_visit, list_bookings, move_booking
from spiral.records.cases import read_case
from spiral.records.contracts import Terms, list_contracts, note_signed, read_contract, renew_contract
from spiral.records.pauses import end_pause, list_pauses, pause_contract
from spiral.records.sessions import (
    MovedTalk,
    change_contract,
    count_sessions,
    end_contract,
    list_sessions,
    list_weeks_before,
    make_sessions,
    make_talk,
    plan_sessions,
)
from spiral.records.visits import set_outcome
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.house import House
from tests.records.treating import case, contract, frame

WEEK = dt.timedelta(weeks=1)


def book(house: House, day: dt.date, start: str, room: int | None, login: str = "therapist2") -> Any:
    """A single booking in the way."""
    return house.do(
        login,
        book_visit,
        client_id=house.client("Hindret"),
        service="therapy",
        date=day,
        start=start,
        minutes=50,
        staff_id=house.ids[login],
        room_id=None if room is None else house.rooms[room],
    )


def test_a_contract_has_terms_a_paper_and_puts_the_case_in_talks(house: House) -> None:
    mine = case(house)
    terms = Terms(unused_time="Vi hörs.", may_seek=True, seek_how="sms", called="Eva", anonymous=True)
    row = contract(house, mine.id, terms=terms, expected_months=24)
    assert (row.kind, row.sessions, row.until) == ("long", None, "2028-11-24")
    assert row.versions[0].terms == terms
    signed = house.do(
        "therapist1", note_signed, contract_id=row.id, version_id=row.versions[0].id, signed_on=TODAY
    )
    assert (signed.versions[0].signed_on, signed.versions[0].terms) == (str(TODAY), terms)
    assert house.do("therapist1", read_case, mine.id).state == "talks"
    with pytest.raises(Refused, match="contract_open_already"):
        contract(house, mine.id)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"minutes": 45}, "contract_minutes"),
        ({"time": "9:00"}, "bad_time"),
        ({"weekday": 8}, "unknown_choice"),
        ({"staff_id": "midwife1"}, "not_a_keeper"),
        ({"room_id": "nowhere"}, "no_such_room"),
    ],
)
def test_a_frame_that_cannot_be(house: House, facts: dict[str, Any], reason: str) -> None:
    if "staff_id" in facts:
        facts = {"staff_id": house.ids["midwife1"]}
    with pytest.raises(Refused, match=reason):
        contract(house, case(house).id, frame=frame(house, **facts))


def test_the_weekly_time_is_kept_before_its_talks_are_made(house: House) -> None:
    contract(house, case(house).id)
    other = case(house, "therapist2", house.client("Havet"))
    with pytest.raises(Refused, match="time_taken") as told:
        contract(house, other.id, "therapist2", frame=frame(house, "therapist2", time="09:49"))
    assert told.value.facts["what"].startswith("Samtalsrum 1 K-")
    far = TODAY + 60 * WEEK
    with pytest.raises(Refused, match="time_taken"):
        book(house, far, "09:30", 2)
    kept = house.do("assistant1", list_bookings, first=far)
    assert [(row.start, row.room, row.visit) for row in kept] == [("09:00", "Samtalsrum 1", None)]
    book(house, far, "09:30", 3)
    contract(house, other.id, "therapist2", frame=frame(house, "therapist2", time="09:50"))


def test_a_series_gets_twenty_talks_past_the_red_days(house: House) -> None:
    row = contract(house, case(house).id, kind="series")
    plan = house.do("therapist1", plan_sessions, row.id, until=TODAY + 40 * WEEK)
    skipped = [(str(each.day), each.holiday) for each in plan if each.skipped]
    assert skipped == []
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 40 * WEEK)
    assert [visit.date for visit in made] == [str(TODAY + n * WEEK) for n in range(20)]
    assert {(visit.service, visit.programme, visit.minutes) for visit in made} == {
        ("support_series", "treatment", 50)
    }
    assert house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 40 * WEEK) == []
    assert house.do("therapist1", read_contract, row.id).until == made[-1].date
    book(house, TODAY + 20 * WEEK, "09:00", 2)


def test_red_days_are_skipped_and_shown(house: House) -> None:
    thursday = TODAY + dt.timedelta(days=2)
    row = contract(house, case(house).id, start=thursday, frame=frame(house, weekday=4))
    plan = house.do("therapist1", plan_sessions, row.id, until=dt.date(2027, 5, 10))
    assert [(str(each.day), each.holiday) for each in plan if each.skipped == "holiday"] == [
        ("2026-12-24", "Julafton"),
        ("2026-12-31", "Nyårsafton"),
        ("2027-05-06", "Kristi himmelsfärdsdag"),
    ]
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=dt.date(2027, 5, 10))
    assert len(made) == len(plan) - 3
    assert made[-1].date == "2027-04-29"


def test_what_stands_in_the_way_is_named_and_then_skipped_or_moved(house: House) -> None:
    row = contract(house, case(house).id, start=TODAY + WEEK)
    for n in (1, 2):
        with pytest.raises(Refused, match="time_taken"):
            book(house, TODAY + n * WEEK, "09:30", 2)
    until = TODAY + 4 * WEEK
    # someone's booking that was there before the contract
    second = case(house, "therapist2", house.client("Havet"))
    book(house, TODAY + 2 * WEEK, "13:30", 3)
    book(house, TODAY + 3 * WEEK, "13:30", 3)
    other = contract(house, second.id, "therapist2", frame=frame(house, "therapist2", 3, time="13:00"))
    with pytest.raises(Refused, match="time_taken") as told:
        house.do("therapist2", make_sessions, contract_id=other.id, until=until)
    assert (told.value.facts["date"], told.value.facts["count"]) == (str(TODAY + 2 * WEEK), 2)
    plan = house.do("therapist2", plan_sessions, other.id, until=until)
    assert [each.clash is not None for each in plan] == [False, False, True, True, False]
    made = house.do(
        "therapist2",
        make_sessions,
        contract_id=other.id,
        until=until,
        skip=[TODAY + 2 * WEEK],
        moved={TODAY + 3 * WEEK: MovedTalk(TODAY + 3 * WEEK, "15:00", house.rooms[4])},
    )
    assert [(visit.date, visit.start) for visit in made] == [
        (str(TODAY), "13:00"),
        (str(TODAY + WEEK), "13:00"),
        (str(TODAY + 3 * WEEK), "15:00"),
        (str(until), "13:00"),
    ]
    assert row.id != other.id


def test_the_desk_sees_whose_a_weekly_time_is_and_makes_the_talk_it_moves(house: House) -> None:
    mine = case(house)
    row = contract(house, mine.id)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + WEEK)
    day = TODAY + 3 * WEEK
    (kept,) = house.do("assistant1", list_bookings, first=day)
    assert (kept.visit, kept.whose.code, kept.whose.service) == (None, row.code, "therapy")
    (kept,) = house.do("physician1", list_bookings, first=day)
    assert kept.whose is None
    made = house.do("assistant1", make_talk, contract_id=row.id, day=day)
    assert (made.date, made.start, made.outcome) == (str(day), kept.start, "planned")
    talks = house.do("therapist1", list_sessions, row.id)
    assert [each.slot for each in talks] == [str(TODAY + n * WEEK) for n in range(4)]
    with pytest.raises(Refused, match="no_such_visit"):
        house.do("assistant1", make_talk, contract_id=row.id, day=day)
    with pytest.raises(Refused, match="no_such_visit"):
        house.do("assistant1", make_talk, contract_id=row.id, day=day + dt.timedelta(days=8))
    with pytest.raises(Refused, match="no_such_contract"):
        house.do("midwife1", make_talk, contract_id=row.id, day=day + WEEK)
    assert len(house.do("therapist1", list_sessions, row.id)) == 4


def test_an_earlier_week_that_is_taken_is_named_and_gets_another_place_with_the_week_asked_for(
    house: House,
) -> None:
    book(house, TODAY + WEEK, "09:30", 2)
    book(house, TODAY + 3 * WEEK, "09:30", 2)
    row = contract(house, case(house).id, start=TODAY)
    day = TODAY + 3 * WEEK
    with pytest.raises(Refused) as told:
        house.do("assistant1", make_talk, contract_id=row.id, day=day)
    assert (told.value.reason, told.value.facts["date"]) == ("earlier_week_taken", TODAY + WEEK)
    before = house.do("assistant1", list_weeks_before, contract_id=row.id, day=day)
    assert [each.day for each in before] == [TODAY + WEEK]
    moved = {TODAY + WEEK: MovedTalk(TODAY + WEEK, "14:00", house.rooms[3])}
    with pytest.raises(Refused, match="time_taken"):
        house.do("assistant1", make_talk, contract_id=row.id, day=day, moved=moved)
    moved[day] = MovedTalk(day, "15:00", house.rooms[3])
    made = house.do("assistant1", make_talk, contract_id=row.id, day=day, moved=moved)
    assert (made.date, made.start) == (str(day), "15:00")
    talks = house.do("therapist1", list_sessions, row.id)
    assert [(each.slot, each.visit.start) for each in talks] == [
        (str(TODAY), "09:00"),
        (str(TODAY + WEEK), "14:00"),
        (str(TODAY + 2 * WEEK), "09:00"),
        (str(day), "15:00"),
    ]


def test_a_moved_talk_frees_its_hour_and_stays_its_weeks_talk(house: House) -> None:
    row = contract(house, case(house).id)
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 2 * WEEK)
    house.do(
        "assistant1",
        move_booking,
        visit_id=made[1].id,
        version=1,
        date=TODAY + WEEK + dt.timedelta(days=1),
        start="15:00",
    )
    book(house, TODAY + WEEK, "09:00", 2)
    told = house.do("therapist1", list_sessions, row.id)
    assert [(each.slot, each.moved) for each in told] == [
        (str(TODAY), False),
        (str(TODAY + WEEK), True),
        (str(TODAY + 2 * WEEK), False),
    ]
    assert house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 3 * WEEK)[0].date == str(
        TODAY + 3 * WEEK
    )


def test_the_counter_and_the_renewal(house: House) -> None:
    row = contract(house, case(house).id, kind="series", sessions=4, start=TODAY - 3 * WEEK)
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 20 * WEEK)
    for visit, outcome in zip(made, ("attended", "no_show", "cancelled"), strict=False):
        house.do("therapist1", set_outcome, visit_id=visit.id, version=1, outcome=outcome)
    count = house.do("therapist1", count_sessions, row.id)
    assert count is not None
    assert (count.held, count.missed, count.used, count.left, count.ask_renewal) == (1, 1, 2, 2, False)
    again = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 20 * WEEK)
    assert [visit.date for visit in again] == [str(TODAY + WEEK)]
    row = house.do("therapist1", read_contract, row.id)
    house.do("therapist1", renew_contract, contract_id=row.id, version=row.version, sessions=10)
    assert len(house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 40 * WEEK)) == 10
    long = contract(
        house,
        case(house, "therapist2", house.client("Havet")).id,
        "therapist2",
        frame=frame(house, "therapist2", 3),
    )
    with pytest.raises(Refused, match="contract_without_count"):
        house.do("therapist2", renew_contract, contract_id=long.id, version=1, sessions=10)


def test_a_pause_withdraws_its_talks_and_the_series_gets_them_back(house: House) -> None:
    row = contract(house, case(house).id, kind="relative")
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 20 * WEEK)
    assert len(made) == 5
    pause = house.do(
        "therapist1", pause_contract, contract_id=row.id, first=TODAY + WEEK, last=TODAY + 2 * WEEK
    )
    again = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 20 * WEEK)
    assert [visit.date for visit in again] == [str(TODAY + 5 * WEEK), str(TODAY + 6 * WEEK)]
    told = house.do("therapist1", list_sessions, row.id)
    assert [each.visit.outcome for each in told] == ["planned", "withdrawn", "withdrawn", *["planned"] * 4]
    book(house, TODAY + WEEK, "09:00", 2)
    assert house.do("therapist1", end_pause, pause_id=pause.id) == []  # the five are planned elsewhere
    assert house.do("therapist1", list_pauses, row.id) == []


def test_a_pause_that_ends_early_plans_its_talks_again_where_it_can(house: House) -> None:
    row = contract(house, case(house).id)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 5 * WEEK)
    first, last = TODAY + WEEK, TODAY + 4 * WEEK
    pause = house.do("therapist1", pause_contract, contract_id=row.id, first=first, last=last)
    book(house, TODAY + 3 * WEEK, "09:00", 2)
    house.today = TODAY + 2 * WEEK
    again = house.do("therapist1", end_pause, pause_id=pause.id)
    assert [visit.date for visit in again] == [str(TODAY + 2 * WEEK), str(TODAY + 4 * WEEK)]
    rested = house.do("therapist1", list_pauses, row.id)
    assert [(each.first, each.last) for each in rested] == [(str(first), "2026-12-07")]
    told = house.do("therapist1", list_sessions, row.id)
    outcomes = ["planned", "withdrawn", "planned", "withdrawn", "planned"]
    assert [each.visit.outcome for each in told][:5] == outcomes
    house.today = TODAY + 3 * WEEK
    with pytest.raises(Refused, match="no_such_pause"):
        house.do("therapist1", end_pause, pause_id=pause.id)


def test_a_new_version_takes_the_planned_talks_along(house: House) -> None:
    row = contract(house, case(house).id, kind="series", sessions=6)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 20 * WEEK)
    from_date = TODAY + 2 * WEEK
    row = house.do("therapist1", read_contract, row.id)
    book(house, from_date + dt.timedelta(days=2), "15:00", 3)
    facts: dict[str, Any] = {
        "contract_id": row.id,
        "version": row.version,
        "from_date": from_date,
        "frame": frame(house, room=3, weekday=4, time="15:00"),
        "terms": Terms(called="Eva"),
    }
    with pytest.raises(Refused, match="time_taken"):
        house.do("therapist1", change_contract, **facts)
    changed = house.do("therapist1", change_contract, **facts, skip=[from_date + dt.timedelta(days=2)])
    assert [(each.from_date, each.signed_on) for each in changed.versions] == [
        (str(from_date), None),
        (str(TODAY), None),
    ]
    told = house.do("therapist1", list_sessions, row.id)
    assert [(each.slot, each.visit.start, each.moved) for each in told] == [
        ("2026-11-24", "09:00", False),
        ("2026-12-01", "09:00", False),
        ("2026-12-17", "15:00", False),
        ("2027-01-07", "15:00", False),
        ("2027-01-14", "15:00", False),
        ("2027-01-21", "15:00", False),
    ]
    assert changed.until == "2027-01-21"
    book(house, from_date, "09:00", 2)


def test_a_new_room_from_a_week_on_does_not_meet_its_own_talks(house: House) -> None:
    row = contract(house, case(house).id)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 4 * WEEK)
    house.do(
        "therapist1",
        change_contract,
        contract_id=row.id,
        version=2,
        from_date=TODAY + WEEK,
        frame=frame(house, room=3, time="09:30"),
        terms=Terms(),
        skip=[TODAY + WEEK],
    )
    told = house.do("therapist1", list_sessions, row.id)
    assert [(each.slot, each.visit.start) for each in told][1:] == [
        (str(TODAY + n * WEEK), "09:30") for n in (2, 3, 4, 5)
    ]


def test_the_end_frees_the_time_and_withdraws_what_is_left(house: House) -> None:
    row = contract(house, case(house).id)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 3 * WEEK)
    house.do("therapist1", end_contract, contract_id=row.id, version=2, last=TODAY + WEEK)
    told = house.do("therapist1", list_sessions, row.id)
    assert [each.visit.outcome for each in told] == ["planned", "planned", "withdrawn", "withdrawn"]
    book(house, TODAY + 2 * WEEK, "09:00", 2)
    book(house, TODAY + 30 * WEEK, "09:00", 2)
    with pytest.raises(Refused, match="contract_ended"):
        house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 5 * WEEK)


def test_a_midwifes_weekly_talks_have_a_contract_too(house: House) -> None:
    mine = case(house, "midwife1", house.client(), programme="spiral")
    row = contract(house, mine.id, "midwife1", kind="series", frame=frame(house, "midwife1", 0))
    made = house.do("midwife1", make_sessions, contract_id=row.id, until=TODAY + 30 * WEEK)
    assert {(visit.service, visit.programme) for visit in made} == {("support_series", "spiral")}
    with pytest.raises(Refused, match="no_such_case"):
        house.do("therapist1", list_contracts, mine.id)
    with pytest.raises(Refused, match="not_yours"):
        case(house, "therapist1", programme="spiral")


def test_talks_made_after_a_gap_begin_from_today(house: House) -> None:
    mine = case(house)
    row = contract(house, mine.id)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + WEEK)
    house.today = TODAY + 5 * WEEK + dt.timedelta(days=3)  # a Friday; nobody has made talks for a month
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 7 * WEEK)
    assert [each.date for each in made] == [str(TODAY + 6 * WEEK), str(TODAY + 7 * WEEK)]


def test_talks_go_on_through_week_53_into_the_new_year(house: House) -> None:
    mine = case(house)
    row = contract(house, mine.id)  # Tuesdays
    house.do("therapist1", make_sessions, contract_id=row.id, until=dt.date(2027, 1, 12))
    talks = house.do("therapist1", list_sessions, row.id)
    weeks = [dt.date.fromisoformat(talk.visit.date).isocalendar()[:2] for talk in talks]
    assert weeks == [*((2026, week) for week in range(48, 54)), (2027, 1), (2027, 2)]
    last = talks[5]
    assert (last.visit.date, last.moved) == ("2026-12-29", False)
    # moved over the year's end it stays the talk of week 53
    facts: dict[str, Any] = {"date": dt.date(2027, 1, 4), "room_id": house.rooms[2]}
    house.do("therapist1", move_booking, visit_id=last.visit.id, version=1, **facts)
    moved = house.do("therapist1", list_sessions, row.id)[5]
    assert (moved.slot, moved.visit.date, moved.moved) == ("2026-12-29", "2027-01-04", True)
