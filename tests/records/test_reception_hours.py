"""A colleague's hours: each week or every other, over week 53, red days, the phone; beside a count day by day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiral.records.absences import record_absence
from spiral.records.bookings import book_visit
from spiral.records.clashes import Wanted
from spiral.records.dates import holiday_name
from spiral.records.free_times import find_first_time, find_free_place
from spiral.records.reception_hours import (
    Receiving,
    ReceptionRow,
    drop_reception_hours,
    list_reception_hours,
    receiving,
    receiving_on,
    set_reception_hours,
)
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.house import House

WEDNESDAY = dt.date(2026, 11, 25)
HOUSE = (9 * 60, 17 * 60)
DAYS = st.dates(dt.date(2019, 1, 1), dt.date(2033, 12, 31))
EVENING = {"weekday": 3, "starts": "16:00", "ends": "20:00"}


def clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


@st.composite
def rows(draw: st.DrawFn) -> ReceptionRow:
    first = draw(DAYS)
    starts, ends = sorted(draw(st.lists(st.integers(0, 1439), min_size=2, max_size=2, unique=True)))
    return ReceptionRow(
        "",
        1,
        "",
        draw(st.sampled_from(["visits", "visits", "phone"])),
        draw(st.integers(1, 7)),
        clock(starts),
        clock(ends),
        draw(st.sampled_from([1, 2])),
        first.isoformat(),
        draw(st.none() | st.integers(0, 900).map(lambda n: (first + dt.timedelta(days=n)).isoformat())),
        red_days=draw(st.booleans()),
    )


def counted(told: list[ReceptionRow], day: dt.date, kind: str) -> set[int]:
    """Each minute of a day that some row covers, by walking every day from the row's first."""
    minutes: set[int] = set()
    for row in told:
        at, turn = dt.date.fromisoformat(row.from_date), -1
        while at <= day:
            turn += at.strftime("%u") == str(row.weekday)
            at += dt.timedelta(days=1)
        ended = row.until is not None and dt.date.fromisoformat(row.until) < day
        falls = day.strftime("%u") == str(row.weekday) and turn >= 0 and turn % row.every == 0
        red = holiday_name(day, "sv") and not row.red_days
        if row.kind == kind and falls and not ended and not red:
            minutes |= set(range(*(int(t[:2]) * 60 + int(t[3:]) for t in (row.starts, row.ends))))
    return minutes


@given(st.lists(rows(), max_size=4), DAYS, st.sampled_from([HOUSE, None]))
def test_hours_are_those_of_a_count_day_by_day(told, day: dt.date, house) -> None:
    found = receiving_on(told, day, house)
    holds = [
        row
        for row in told
        if row.kind == "visits" and row.from_date <= str(day) and (row.until is None or str(day) <= row.until)
    ]
    expected = counted(told, day, "visits") if holds else set(range(*house)) if house else set()
    assert {minute for span in found.spans for minute in range(*span)} == expected
    assert {minute for span in found.phone for minute in range(*span)} == counted(told, day, "phone")
    assert found.own == bool(holds)
    assert all(one[1] < other[0] for one, other in zip(found.spans, found.spans[1:], strict=False))


def test_every_other_week_goes_on_over_week_53() -> None:
    """2026 has 53 weeks: 51, 53, 2, 4; the number of the week alone would double one."""
    row = ReceptionRow("", 1, "", "visits", 2, "13:00", "16:00", 2, "2026-12-15", red_days=True)
    days = [dt.date(2026, 12, 1) + dt.timedelta(days=n) for n in range(60)]
    assert [day.isocalendar().week for day in days if row.is_on(day)] == [51, 53, 2, 4]


def test_begun_after_its_weekday_the_first_turn_is_the_week_after() -> None:
    row = ReceptionRow("", 1, "", "visits", 2, "13:00", "16:00", 2, "2026-11-26")
    assert [str(day) for day in (dt.date(2026, 12, n) for n in range(1, 32)) if row.is_on(day)] == [
        "2026-12-01",
        "2026-12-15",
        "2026-12-29",
    ]


def test_a_visit_lies_in_the_hours_whole_and_never_in_the_phone_s() -> None:
    day = Receiving(((540, 1020),), phone=((660, 780),), own=True)
    told = {"09:00": True, "10:00": True, "10:30": False, "12:30": False, "13:00": True, "16:30": False}
    assert {start: day.holds(start, 60) for start in told} == told


def add(house: House, login: str, **facts):
    told = EVENING | {"staff_id": house.ids[login], "from_date": TODAY} | facts
    return house.do("chief", set_reception_hours, **told)


def spans(house: House, login: str, day: dt.date):
    return house.do("assistant1", receiving, house.ids[login], day).spans


def test_who_has_no_hours_receives_when_the_house_is_open(house: House) -> None:
    assert spans(house, "gyn1", WEDNESDAY) == ((540, 1200),)
    row = add(house, "gyn1", until=WEDNESDAY)
    assert spans(house, "gyn1", WEDNESDAY) == ((960, 1200),)
    assert spans(house, "gyn1", WEDNESDAY - dt.timedelta(days=1)) == ()
    assert spans(house, "gyn1", WEDNESDAY + dt.timedelta(days=1)) == ((540, 1020),)
    assert spans(house, "midwife1", WEDNESDAY) == ((540, 1200),)
    house.do("chief", drop_reception_hours, hours_id=row.id, version=row.version)
    assert spans(house, "gyn1", WEDNESDAY) == ((540, 1200),)
    assert house.do("assistant1", list_reception_hours) == []


def test_what_is_not_right_is_refused_with_its_reason(house: House) -> None:
    row = add(house, "gyn1")
    later = WEDNESDAY + dt.timedelta(days=1)
    for facts, reason in (
        ({"starts": "20:00", "ends": "16:00"}, "reception_out_of_order"),
        ({"starts": "8"}, "bad_time"),
        ({"until": TODAY - dt.timedelta(days=1)}, "days_out_of_order"),
        ({"every": 3}, "unknown_choice"),
        ({"kind": "walk"}, "unknown_choice"),
        ({"staff_id": "nobody"}, "no_such_staff"),
        ({"room_id": "nowhere"}, "no_such_room"),
        ({"starts": "19:00", "ends": "21:00"}, "reception_overlaps"),
        ({"hours_id": row.id, "version": 7}, "changed_by_other"),
        ({"hours_id": "none"}, "no_such_hours"),
    ):
        with pytest.raises(Refused) as refused:
            add(house, "gyn1", **facts)
        assert refused.value.reason == reason
    with pytest.raises(Refused, match="not_allowed"):
        house.do("gyn1", set_reception_hours, staff_id=house.ids["gyn1"], from_date=TODAY, **EVENING)
    add(house, "gyn1", weekday=4)
    add(house, "gyn1", kind="phone")
    first = add(house, "gyn1", weekday=5, every=2)
    add(
        house,
        "gyn1",
        weekday=5,
        every=2,
        from_date=dt.date.fromisoformat(first.from_date) + dt.timedelta(weeks=1),
    )
    changed = add(house, "gyn1", hours_id=row.id, version=row.version, ends="19:00", until=later)
    assert (changed.ends, changed.version, changed.until) == ("19:00", 2, later.isoformat())


def test_what_is_free_is_proposed_in_the_colleague_s_hours(house: House) -> None:
    add(house, "gyn1", room_id=house.rooms[0])
    client = house.client()
    found = {"among": [house.ids["gyn1"]], "minutes": 30}
    for start in ("16:00", "16:30"):
        staff_id, place = house.do("assistant1", find_first_time, first=TODAY, **found)
        assert (staff_id, place.date, place.start) == (house.ids["gyn1"], WEDNESDAY, start)
        assert place.room == "Mottagningen"
        booked = {"client_id": client, "service": "gyn_exam", "minutes": 30, "staff_id": staff_id}
        house.do(
            "assistant1", book_visit, date=place.date, start=place.start, room_id=place.room_id, **booked
        )
    wanted = Wanted(WEDNESDAY, "16:00", 30, house.ids["gyn1"], house.rooms[0])
    assert house.do("assistant1", find_free_place, wanted).start == "17:00"
    house.do(
        "assistant1",
        record_absence,
        staff_id=house.ids["gyn1"],
        first=WEDNESDAY + dt.timedelta(weeks=1),
        last=WEDNESDAY + dt.timedelta(weeks=1),
        kind="holiday",
    )
    _, place = house.do("assistant1", find_first_time, first=WEDNESDAY + dt.timedelta(days=1), **found)
    assert (place.date, place.start) == (WEDNESDAY + dt.timedelta(weeks=2), "16:00")


def test_nothing_is_proposed_in_the_phone_s_hours(house: House) -> None:
    add(house, "midwife1", kind="phone", weekday=3, starts="09:00", ends="11:00")
    found = house.do(
        "assistant1", find_first_time, among=[house.ids["midwife1"]], minutes=45, first=WEDNESDAY
    )
    assert found is not None
    assert found[1].start == "11:00"
