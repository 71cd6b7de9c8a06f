"""Open hours, what is free of a day, the nearest place for what finds its time taken, and therapists' loads."""

import datetime as dt

import pytest

from spiral.records.bookings import book_visit, list_bookings
from spiral.records.clashes import Wanted
from spiral.records.free_times import find_free_place, free_spans
from spiral.records.loads import loads_of
from spiral.records.opening_hours import is_evening, list_opening_hours, open_hours, set_opening_hours
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.house import House
from tests.records.treating import case, contract

WEDNESDAY = dt.date(2026, 11, 25)
NINE, FIVE = 9 * 60, 17 * 60


def hours(house: House, day: dt.date):
    return house.do("assistant1", open_hours, day)


def test_the_house_is_open_on_wednesday_evenings_and_shut_on_red_days_and_weekends(house: House) -> None:
    assert hours(house, TODAY) == (NINE, FIVE)
    assert hours(house, WEDNESDAY) == (NINE, 20 * 60)
    assert [is_evening(hours(house, TODAY)), is_evening(hours(house, WEDNESDAY))] == [False, True]
    assert hours(house, dt.date(2026, 11, 28)) is None
    assert hours(house, dt.date(2026, 12, 25)) is None
    assert hours(house, dt.date(2025, 12, 24)) is None  # a Wednesday, but Christmas Eve


def test_the_chief_sets_other_hours_from_a_day_on(house: House) -> None:
    later = TODAY + dt.timedelta(weeks=1)
    told = {"weekday": 2, "from_date": later}
    house.do("chief", set_opening_hours, **told, opens="10:30", closes="19:00")
    house.do("chief", set_opening_hours, weekday=3, from_date=TODAY, opens=None, closes=None)
    assert hours(house, TODAY) == (NINE, FIVE)
    assert hours(house, later) == (10 * 60 + 30, 19 * 60)
    assert hours(house, later + dt.timedelta(weeks=40)) == (10 * 60 + 30, 19 * 60)
    assert hours(house, WEDNESDAY) is None
    assert hours(house, WEDNESDAY - dt.timedelta(weeks=1)) == (NINE, 20 * 60)
    rows = house.do("kast1", list_opening_hours)
    assert [(row.weekday, row.from_date) for row in rows if row.weekday < 4] == [
        (1, None),
        (2, None),
        (2, later.isoformat()),
        (3, TODAY.isoformat()),
    ]
    house.do(
        "chief", set_opening_hours, **told, opens="11:00", closes="19:00"
    )  # the same day: another version
    assert hours(house, later) == (11 * 60, 19 * 60)
    for opens, closes, reason in (
        ("17:00", "09:00", "hours_out_of_order"),
        ("09:00", "09:00", "hours_out_of_order"),
        ("09:00", None, "hours_out_of_order"),
        ("9", "17:00", "bad_time"),
        ("25:00", "26:00", "bad_time"),
    ):
        with pytest.raises(Refused, match=reason):
            house.do("chief", set_opening_hours, **told, opens=opens, closes=closes)


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ([], [(NINE, FIVE)]),
        ([(NINE, 600)], [(600, FIVE)]),
        ([(600, 660), (630, 700)], [(NINE, 600), (700, FIVE)]),
        ([(480, 560)], [(560, FIVE)]),
        ([(560, 1000)], []),
        ([(NINE, FIVE)], []),
        ([(600, 2000)], [(NINE, 600)]),
    ],
)
def test_what_is_free(taken: list[tuple[int, int]], free: list[tuple[int, int]]) -> None:
    assert free_spans(taken, (NINE, FIVE)) == free


def test_a_closed_day_has_nothing_free() -> None:
    assert free_spans([], None) == []


def book(house: House, date: dt.date, start: str, room: int, login: str = "therapist1", service="therapy"):
    return house.do(
        "assistant1",
        book_visit,
        client_id=house.client(),
        service=service,
        date=date,
        start=start,
        minutes=50,
        staff_id=house.ids[login],
        room_id=house.rooms[room],
    )


def test_the_way_out_is_another_room_at_that_time(house: House) -> None:
    book(house, WEDNESDAY, "10:00", 2)
    book(house, WEDNESDAY, "10:00", 0, "therapist2")
    wanted = Wanted(WEDNESDAY, "10:30", 50, house.ids["midwife1"], house.rooms[2])
    place = house.do("assistant1", find_free_place, wanted)
    assert (place.date, place.start, place.room_id) == (WEDNESDAY, "10:30", house.rooms[1])


def test_when_the_colleague_is_taken_it_is_another_time_that_day(house: House) -> None:
    book(house, WEDNESDAY, "10:00", 2)
    wanted = Wanted(WEDNESDAY, "10:00", 50, house.ids["therapist1"], house.rooms[3])
    place = house.do("assistant1", find_free_place, wanted)
    assert (place.date, place.start, place.room) == (WEDNESDAY, "09:00", "Samtalsrum 2")


def test_another_time_is_proposed_on_the_quarters_as_the_first_free_one_is(house: House) -> None:
    book(house, WEDNESDAY, "10:00", 2)
    wanted = Wanted(WEDNESDAY, "10:00", 40, house.ids["therapist1"], house.rooms[3])
    assert house.do("assistant1", find_free_place, wanted).start == "09:15"  # 40 minutes, and then ten


def test_a_day_that_is_not_open_is_never_proposed(house: House) -> None:
    saturday = dt.date(2026, 11, 28)
    wanted = Wanted(saturday, "10:00", 50, house.ids["therapist1"], house.rooms[3])
    place = house.do("assistant1", find_free_place, wanted)
    assert (place.date, place.start) == (dt.date(2026, 11, 30), "10:00")


def test_the_load_counts_booked_talks_and_kept_weekly_times_against_the_post(house: House) -> None:
    monday = dt.date(2026, 11, 23)
    book(house, WEDNESDAY, "10:00", 2)
    book(house, WEDNESDAY, "13:00", 2, service="network_meeting")
    made = case(house, "therapist2")
    contract(house, made.id, "therapist2", start=TODAY)
    for login in ("assistant1", "therapist1"):
        with house.as_(login).work(TODAY) as work:
            week = list_bookings(work, first=monday, days=7)
            loads = loads_of(work, monday, week)
        mine, other = loads[house.ids["therapist1"]], loads[house.ids["therapist2"]]
        assert (mine.booked, mine.target) == (1, 15)
        assert (other.booked, other.target, other.full) == (1, 7.5, False)


def test_what_is_proposed_beside_it_counts_as_taken(house: House) -> None:
    wanted = Wanted(WEDNESDAY, "10:00", 50, house.ids["therapist1"], house.rooms[2])
    place = house.do("assistant1", find_free_place, wanted, beside=[wanted])
    assert (place.date, place.start) == (WEDNESDAY, "09:00")  # the same colleague: no other room helps
    other = Wanted(WEDNESDAY, "10:00", 50, house.ids["therapist2"], house.rooms[2])
    place = house.do("assistant1", find_free_place, wanted, beside=[other])
    assert (place.start, place.room_id) == ("10:00", house.rooms[0])
