"""A free weekly time near the one wished: another room, another hour, another weekday; never one that is kept."""

import datetime as dt

from spiral.records.bookings import book_visit
from spiral.records.contracts import Frame, read_contract
from spiral.records.free_weekly_times import find_free_weekly
from spiral.records.opening_hours import open_hours
from spiral.records.weekly_times import minute_of
from tests.make import TODAY
from tests.records.house import House
from tests.records.treating import case, contract, frame

WEEK = dt.timedelta(weeks=1)


def find(house: House, wished: Frame, **facts) -> Frame | None:
    return house.do("therapist1", find_free_weekly, wished, **({"start": TODAY} | facts))


def test_a_time_that_nothing_keeps_is_the_one_wished(house: House) -> None:
    assert find(house, frame(house)) == frame(house)


def test_a_colleague_in_the_room_gives_another_room(house: House) -> None:
    contract(house, case(house, "therapist2").id, "therapist2")
    found = find(house, frame(house))
    assert found is not None
    assert (found.weekday, found.time) == (2, "09:00")
    assert found.room_id != house.rooms[2]


def test_my_own_contract_gives_another_hour_of_the_day(house: House) -> None:
    contract(house, case(house).id)
    found = find(house, frame(house))
    assert found is not None
    assert (found.weekday, found.time, found.room_id) == (2, "10:00", house.rooms[2])


def test_a_full_day_gives_the_next_weekday_and_it_can_be_agreed_on(house: House) -> None:
    opens, closes = house.do("therapist1", open_hours, TODAY) or (0, 0)
    for number, at in enumerate(range(opens, closes - 49, 50)):
        time = f"{at // 60:02d}:{at % 60:02d}"
        own = case(house, client_id=house.client(f"Nummer {number}"))
        contract(house, own.id, frame=frame(house, time=time))
    found = find(house, frame(house))
    assert found is not None
    assert found.weekday == 3
    assert minute_of(found.time) == 9 * 60
    row = contract(house, case(house, client_id=house.client("Sist")).id, frame=found)
    assert house.do("therapist1", read_contract, row.id).versions[0].frame == found


def test_a_single_booking_soon_is_gone_round_but_not_the_clients_own(house: House) -> None:
    client = house.client()
    told = {"client_id": client, "service": "therapy", "start": "09:00", "minutes": 50}
    booked = house.do(
        "therapist1",
        book_visit,
        date=TODAY + WEEK,
        staff_id=house.ids["therapist1"],
        room_id=house.rooms[2],
        **told,
    )
    found = find(house, frame(house))
    assert found is not None
    assert found.time == "10:00"
    assert find(house, frame(house), code=booked.code) == frame(house)
