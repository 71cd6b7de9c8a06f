"""The chief's figures: 2008 as a check, counted another way; reviews, open cases, first visits by hand."""

import csv
import datetime as dt
from collections import Counter, defaultdict

import pytest

from spiral.records.case_reviews import ReviewForm, hold_review
from spiral.records.cases import link_on
from spiral.records.catalogue import RESOURCES
from spiral.records.closings import ClosingForm, close_case
from spiral.records.first_visits import offer_first_visit
from spiral.records.imports import import_visits
from spiral.records.sessions import end_contract
from spiral.records.treatment_figures import Talks, read_treatment
from spiral.records.visits import record_visit
from spiral.vault.errors import Refused
from tests.make import TODAY, record
from tests.records.house import House
from tests.records.treating import case, contract, enquiry, frame, offered

FILE = RESOURCES / "demo" / "visits-2008.csv"
DAY = dt.timedelta(days=1)


def counted(rows: list[dict[str, str]]) -> tuple[int, int, int, int]:
    status = Counter(row["status"] for row in rows)
    return status["attended"], status["no_show"], status["cancelled"], len({row["client"] for row in rows})


def figures(row: Talks) -> tuple[int, int, int, int]:
    return row.held, row.no_show, row.cancelled, row.persons


def test_2008(house: House) -> None:
    house.do("chief", import_visits, data=FILE.read_bytes(), filename=FILE.name)
    told = house.do("chief", read_treatment, "2008")
    assert (told.total.offered, told.total.held, told.total.missed) == (1391, 1046, 345)
    assert {row.key: row.persons for row in told.by_gender} == {
        "woman": 52,
        "man": 5,
        "trans": 0,
        "unknown": 0,
    }
    with FILE.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["service"] == "therapy"]
    names = {"therapist1": "Tora Terapeut", "therapist2": "Tina Terapeut", "therapist3": "therapist3"}
    groups: dict[str, dict[str, list[dict[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        year, week, _ = dt.date.fromisoformat(row["date"]).isocalendar()
        groups["staff"][names[row["staff"]]].append(row)
        groups["week"][f"{year}-W{week:02d}"].append(row)
        groups["month"][row["date"][:7]].append(row)
    imported = {row.name: row for row in told.by_therapist}
    assert {name: figures(row) for name, row in imported.items()} == {
        name: counted(each) for name, each in groups["staff"].items()
    }
    assert {row.key: figures(row) for row in told.by_week} == {
        k: counted(v) for k, v in groups["week"].items()
    }
    assert {row.key: figures(row) for row in told.by_month} == {
        k: counted(v) for k, v in groups["month"].items()
    }
    march = house.do("chief", read_treatment, "2008-03")
    assert figures(march.total) == counted(groups["month"]["2008-03"])


def test_reviews_in_time_late_missing_and_not_due(house: House) -> None:
    starts = [
        dt.date(2026, 2, 1),
        dt.date(2026, 3, 1),
        dt.date(2026, 4, 1),
        dt.date(2026, 6, 30),
        dt.date(2026, 1, 15),
    ]
    rows = []
    for number, start in enumerate(starts):
        mine = case(house, client_id=house.client(f"K{number}"), opened=start)
        told = frame(house, weekday=number + 1)
        rows.append(contract(house, mine.id, start=start, frame=told))
    house.do(
        "therapist1",
        hold_review,
        contract_id=rows[0].id,
        held=dt.date(2026, 8, 1),
        form=ReviewForm("Vi talade."),
    )
    house.do(
        "therapist1",
        hold_review,
        contract_id=rows[1].id,
        held=dt.date(2026, 9, 2),
        form=ReviewForm("Vi talade."),
    )
    house.do("therapist1", end_contract, contract_id=rows[4].id, version=1, last=dt.date(2026, 7, 14))
    told = house.do("chief", read_treatment, "2026").reviews
    assert (told.due, told.in_time, told.late, told.missing) == (3, 1, 1, 1)
    told = house.do("chief", read_treatment, "2026-10").reviews
    assert (told.due, told.missing) == (1, 1)


def test_open_cases_by_length_and_closed_ones(house: House) -> None:
    opened = ["2024-11-24", "2024-11-25", "2025-11-24", "2026-05-24", "2026-05-25", "2026-11-24"]
    cases = [
        case(house, client_id=house.client(f"K{n}"), opened=dt.date.fromisoformat(day))
        for n, day in enumerate(opened)
    ]
    told = house.do("chief", read_treatment, "2026-11")
    assert [(row.from_months, row.cases) for row in told.open_cases] == [(0, 2), (6, 1), (12, 2), (24, 1)]
    assert (told.opened, told.closed, told.talks_in_closed) == (1, 0, None)
    for day in (1, 8, 15):
        record(
            house.as_("therapist1"),
            cases[0].client_id,
            service="therapy",
            minutes=50,
            date=dt.date(2026, 11, day),
            outcome="attended" if day < 15 else "no_show",
        )
    for each in cases[:2]:
        house.do(
            "therapist1",
            close_case,
            case_id=each.id,
            version=1,
            date=TODAY,
            reason="as_agreed",
            form=ClosingForm(),
        )
    told = house.do("chief", read_treatment, "2026-11")
    assert (told.closed, told.talks_in_closed, sum(row.cases for row in told.open_cases)) == (2, 1.0, 4)


def test_time_to_the_first_visit(house: House) -> None:
    for number, after in enumerate((2, 8, 16)):
        row = offered(house, TODAY - 20 * DAY, called=f"Nova {number}")
        made = house.do("chief", read_treatment, "2026-11")
        assert row.id
        assert made.first_visits.median_days == (None, 2.0, 5.0)[number]
        visit_day = TODAY - 20 * DAY + after * DAY
        book_first(house, row.id, visit_day, f"{9 + number:02d}:00")
    told = house.do("chief", read_treatment, "2026-11").first_visits
    assert told.median_days == 8.0
    assert [(row.period, row.kept, row.broken) for row in told.promises] == [
        ("2026-11", 2, 1),
        ("2026-Q4", 2, 1),
    ]


def book_first(house: House, enquiry_id: str, day: dt.date, start: str) -> None:
    house.do("assistant1", offer_first_visit, enquiry_id=enquiry_id, date=day, start=start, room_id=None)


def test_codes_alone_and_for_the_chief_and_therapists_only(house: House) -> None:
    case(house, client_id=house.client("Hemliga Blomman"))
    told = house.do("chief", read_treatment, "2026")
    assert "Blomman" not in repr(told)
    assert "K-0001" not in repr(told)
    for login in ("midwife1", "assistant1", "physician1"):
        with pytest.raises(Refused, match="not_allowed"):
            house.do(login, read_treatment, "2026")


def test_how_they_came_and_who_was_linked_on(house: House) -> None:
    for source, day in (("police", TODAY), ("police", TODAY), (None, TODAY), ("friend", TODAY - 400 * DAY)):
        enquiry(house, source=source, date=day)
    mine = case(house)
    for place, outside in (("clinic", False), ("psychiatry", True), ("social_services", True)):
        house.do("therapist1", link_on, case_id=mine.id, date=TODAY, place=place, outside=outside)
    told = house.do("chief", read_treatment, "2026")
    assert told.came_by == (("", 1), ("police", 2))
    assert (told.linked_inside, told.linked_outside) == (1, 2)
    assert house.do("chief", read_treatment, "2025").linked_outside == 0


def test_a_midwifes_supporting_talks_are_the_clinics(house: House) -> None:
    client = house.client()
    for login, programme in (("midwife1", "spiral"), ("therapist1", "treatment")):
        facts = {"service": "support_series", "programme": programme, "outcome": "attended"}
        record(house.as_(login), client, minutes=50, **facts)
    told = house.do("chief", read_treatment, "2026-11")
    assert [(row.name, row.held) for row in told.by_therapist] == [("Tora Terapeut", 1)]
    assert told.total.held == 1


def test_week_53_goes_over_the_years_end(house: House) -> None:
    mine = case(house)
    house.today = dt.date(2027, 1, 15)
    facts = {"service": "therapy", "start": "09:00", "minutes": 50, "outcome": "attended"}
    facts |= {"client_id": mine.client_id, "staff_id": house.ids["therapist1"]}
    for day in ("2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04"):
        house.do("therapist1", record_visit, date=dt.date.fromisoformat(day), **facts)
    weeks = [
        [(row.key, row.held) for row in house.do("chief", read_treatment, period).by_week]
        for period in ("2026-12", "2026", "2027-01")
    ]
    assert weeks == [[("2026-W53", 1)], [("2026-W53", 1)], [("2026-W53", 2), ("2027-W01", 1)]]


def test_the_14_days_go_over_the_years_end_and_count_where_the_conference_was(house: House) -> None:
    house.today = dt.date(2026, 12, 21)
    for number, day in enumerate((dt.date(2027, 1, 4), dt.date(2027, 1, 5))):  # 14 and 15 days after
        row = offered(house, house.today, called=f"Nova {number}")
        told = {"start": "13:00", "room_id": house.rooms[2]}
        house.do("assistant1", offer_first_visit, enquiry_id=row.id, date=day, **told)
    house.today = dt.date(2027, 1, 15)
    (month, quarter) = house.do("chief", read_treatment, "2026").first_visits.promises
    assert (month.period, month.kept, month.broken, quarter.period) == ("2026-12", 1, 1, "2026-Q4")
    assert house.do("chief", read_treatment, "2027").first_visits.promises == ()
