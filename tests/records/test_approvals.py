"""A month approved and locked; what comes later stands as a dated difference. And the report's shape."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select

from spiral.records import approvals, catalogue, imports, merging, staff, visits
from spiral.records.models import Client
from spiral.records.production import count_without_outcome, period_of
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.conftest import Act

HEAD = "date,time,client,gender,service,staff,status,minutes\n"


def take(act: Act, *lines: str, today: dt.date = TODAY) -> None:
    done = imports.import_visits(
        act("chief", today), data=(HEAD + "\n".join(lines)).encode(), filename="x.csv"
    )
    assert not done.problems


def measure(report: dict[str, Any], key: str) -> dict[str, Any]:
    return next(row for row in report["measures"] if row["key"] == key)


def test_an_approved_month_keeps_what_was_printed(act: Act):
    take(act, "2026-01-07,09:00,A,woman,gyn_exam,Nina,attended,15")
    approvals.approve_production(act("chief"), "2026-01")
    for day, client in ((1, "B"), (2, "C")):
        line = f"2026-01-08,1{day}:00,{client},woman,gyn_exam,Nina,attended,15"
        take(act, line, today=TODAY + dt.timedelta(days=day))
    report = approvals.read_production(act("midwife1"), "2026-01")
    row = measure(report, "gyn_women")
    assert report["approved"] is True
    assert report["approved_by"] == "Chefen"
    assert (row["printed"], row["actual"]) == (1, 3)
    assert row["differences"] == [
        {"date": "2026-11-25", "from": 1, "to": 2},
        {"date": "2026-11-26", "from": 2, "to": 3},
    ]
    assert measure(report, "midwife_exams")["differences"] == []
    assert approvals.list_differences(act("midwife1"), 2026) == {"2026-01": {"gyn_women": row["differences"]}}
    assert approvals.list_differences(act("midwife1"), 2025) == {}


def test_a_change_that_leaves_the_figure_is_no_difference(act: Act):
    take(act, "2026-01-07,09:00,A,woman,gyn_exam,Nina,attended,15")
    approvals.approve_production(act("chief"), "2026-01")
    take(act, "2026-01-08,09:00,A,woman,gyn_exam,Nina,attended,15")
    assert approvals.list_differences(act("chief"), 2026) == {}


@pytest.mark.parametrize("kind", ["visits", "clients"])
def test_a_gender_that_an_import_tells_changes_approved_months_with_a_difference(act: Act, kind: str):
    take(
        act,
        "2026-01-07,09:00,A,unknown,gyn_exam,Nina,attended,15",
        "2026-02-09,09:00,A,unknown,gyn_exam,Nina,attended,15",
    )
    for month in ("2026-01", "2026-02"):
        approvals.approve_production(act("chief"), month)
    if kind == "visits":
        take(act, "2026-01-08,09:00,A,woman,phone,Nina,attended,15")
    else:
        data = b"client,date,gender,income\nA,2026-01-02,woman,work\n"
        assert not imports.import_clients(act("chief"), data=data, filename="x.csv").problems
    for month in ("2026-01", "2026-02"):
        row = measure(approvals.read_production(act("chief"), month), "gyn_women")
        assert (row["printed"], row["actual"]) == (0, 1)
        assert row["differences"] == [{"date": TODAY.isoformat(), "from": 0, "to": 1}]


@pytest.mark.parametrize(
    ("month", "today", "reason"),
    [
        ("2026-11", TODAY, "month_not_over"),
        ("2026-11", dt.date(2026, 11, 30), "month_not_over"),
        ("2027-01", TODAY, "month_not_over"),
        ("2026", TODAY, "no_such_period"),
        ("2026-13", TODAY, "no_such_period"),
    ],
)
def test_what_cannot_be_approved(act: Act, month, today, reason):
    with pytest.raises(Refused, match=reason):
        approvals.approve_production(act("chief", today), month)


def test_a_month_is_approved_once_and_from_the_day_after_it(act: Act):
    assert approvals.approve_production(act("chief", dt.date(2026, 12, 1)), "2026-11")["approved"] is True
    with pytest.raises(Refused, match="already_approved"):
        approvals.approve_production(act("chief", dt.date(2026, 12, 2)), "2026-11")
    assert approvals.list_months(act("chief"), 2026)["2026-11"] is True
    assert approvals.list_months(act("chief"), 2026)["2026-10"] is False


def test_a_year_is_approved_when_its_months_are(act: Act):
    for number in range(1, 13):
        assert approvals.read_production(act("chief"), "2025")["approved"] is False
        approvals.approve_production(act("chief"), f"2025-{number:02}")
    report = approvals.read_production(act("chief"), "2025")
    assert report["approved"] is True
    assert measure(report, "gyn_women")["printed"] is None


@pytest.mark.parametrize(
    "text", ["2008-00", "2008-13", "2008-3", "08-03", "1899", "2200", "mars", "", "2008-03-01", "٢٠٠٨"]
)
def test_a_period_that_does_not_exist(text: str):
    with pytest.raises(Refused, match="no_such_period"):
        period_of(text)


def test_leap_years_and_the_year_before():
    assert period_of("2008-02").last == dt.date(2008, 2, 29)
    assert period_of("2009-02").before.text == "2008-02"
    assert (period_of("2008").first, period_of("2008").last) == (dt.date(2008, 1, 1), dt.date(2008, 12, 31))
    assert period_of("2008-03").to_date == ["2008-01", "2008-02", "2008-03"]


# --- the shape of design 5 -------------------------------------------------------------------------------

GENDERS = {"woman": int, "man": int, "trans": int, "unknown": int}
TALLY = {
    "offered": int,
    "attended": int,
    "no_show": int,
    "cancelled": int,
    "withdrawn": int,
    "planned": int,
    "visits": GENDERS,
    "persons": GENDERS,
}
MEASURE = {
    "key": str,
    "counts": str,
    "target": (int, type(None)),
    "actual": int,
    "hours_target": (int, type(None)),
    "hours": float,
    "last_year": (int, type(None)),
    "year_to_date": int,
    "year_to_date_target": (int, type(None)),
    "printed": (int, type(None)),
    "differences": list,
    "not_counted": list,
}


def assert_shape(told: dict[str, Any], shape: dict[str, Any]) -> None:
    for name, kind in shape.items():
        assert name in told, name
        if isinstance(kind, dict):
            assert_shape(told[name], kind)
        else:
            assert isinstance(told[name], kind), (name, told[name])
            assert kind is bool or not isinstance(told[name], bool), name


@pytest.mark.parametrize("period", ["2026-01", "2026", "1999-05"])
def test_the_report_has_the_designs_shape(act: Act, period: str):
    take(
        act,
        "2026-01-07,09:00,A,woman,gyn_exam,Nina,attended,15",
        "2026-01-07,10:00,A,woman,therapy,Nina,no_show,15",
    )
    report = approvals.read_production(act("chief"), period)
    assert_shape(report, {"report": str, "unit": str, "period": str, "approved": bool})
    assert (report["report"], report["unit"], report["period"]) == (
        "production",
        "Enheten i Provköping",
        period,
    )
    for row in report["measures"]:
        assert_shape(row, MEASURE)
        assert [line["reason"] for line in row["not_counted"]] == ["gender", "planned"]
        for week in row.get("weeks", ()):
            assert_shape(
                week, {"week": str, "staff": str, "attended": int, "offered": int, "target": (int, float)}
            )
    assert "weeks" in measure(report, "therapy_visits")
    for row in report["services"]:
        assert_shape(row, {"service": str, **TALLY})
    for row in report["programmes"]:
        assert_shape(row, {"programme": str, **TALLY})
    assert len(report["services"]) == 17
    assert [row["programme"] for row in report["programmes"]] == [
        "spiral",
        "treatment",
        "outreach",
        "kast",
        "any",
    ]


@pytest.mark.parametrize(("share", "target"), [(100, 15), (80, 12), (75, 11.25), (50, 7.5)])
def test_a_weeks_target_is_in_proportion_to_the_post(act: Act, share: int, target: float):
    staff.change_staff(act("chief"), login="therapist1", share=share)
    weeks = measure(approvals.read_production(act("chief"), "2026-01"), "therapy_visits")["weeks"]
    assert {(week["week"], week["target"]) for week in weeks} == {
        (f"2026-W0{number}", target) for number in range(1, 6)
    }


def test_a_therapist_has_no_row_before_the_first_visit_once_there_is_one(act: Act):
    take(act, "2026-03-04,09:00,A,woman,therapy,therapist1,attended,50")
    weeks = {
        month: measure(approvals.read_production(act("chief"), month), "therapy_visits")["weeks"]
        for month in ("2026-02", "2026-03", "2026-04")
    }
    assert weeks["2026-02"] == []
    assert {row["staff"] for month in ("2026-03", "2026-04") for row in weeks[month]} == {"therapist1"}


def test_weeks_are_kept_for_a_matched_name_and_not_for_a_voided_visit(act: Act):
    take(
        act,
        "2026-01-08,09:00,A,woman,therapy,T Terapeut,attended,50",
        "2026-01-08,10:00,A,woman,therapy,therapist1,attended,50",
        "2026-06-10,09:00,A,woman,therapy,therapist1,attended,50",
    )
    own = act("therapist1")
    early = next(row for row in visits.list_day(own, dt.date(2026, 1, 8)) if row.staff_id == own.actor.id)
    visits.void_visit(own, visit_id=early.id, version=1, reason="twice")

    def staff_of(month: str) -> set[str]:
        report = approvals.read_production(act("chief"), month)
        return {row["staff"] for row in measure(report, "therapy_visits")["weeks"]}

    assert staff_of("2026-02") == set()
    imported = next(row.id for row in staff.list_staff(act("chief")) if row.name == "T Terapeut")
    staff.match_staff(act("chief"), imported_id=imported, to_login="therapist1")
    assert staff_of("2025-12") == set()
    assert staff_of("2026-02") == {"therapist1"}


def test_who_gives_every_service_of_a_measure_has_its_weeks(act: Act):
    """Others give some of them: a midwife the ego-supportive talks, KAST the relatives'."""
    staff.change_staff(act("chief"), login="assistant1", roles=("kast", "therapist"), share=40)
    weeks = measure(approvals.read_production(act("chief"), "2026-01"), "therapy_visits")["weeks"]
    assert {row["staff"] for row in weeks} == {"assistant1", "therapist1"}
    for code, roles in (
        ("therapy", ("therapist", "midwife")),
        ("assessment", ("midwife",)),
        ("relative", ("midwife", "kast")),
    ):
        catalogue.set_service(
            act("chief"),
            code=code,
            from_date=dt.date(2026, 1, 1),
            name_sv=code,
            name_en="",
            programmes=("treatment",),
            roles=roles,
            minutes=50,
        )
    weeks = measure(approvals.read_production(act("chief"), "2026-01"), "therapy_visits")["weeks"]
    assert {row["staff"] for row in weeks} == {"midwife1"}


def test_an_approved_month_keeps_its_target(act: Act):
    approvals.approve_production(act("chief"), "2026-03")
    facts = {"measure": "gyn_women", "target": 25, "hours_target": 16}
    with pytest.raises(Refused, match="target_of_approved_month"):
        catalogue.set_target(act("chief"), from_date=dt.date(2026, 2, 1), **facts)
    catalogue.set_target(act("chief"), from_date=dt.date(2026, 4, 1), **facts)
    told = [
        measure(approvals.read_production(act("chief"), f"2026-{m:02d}"), "gyn_women")["target"]
        for m in (3, 4)
    ]
    assert told == [20, 25]


def test_last_year_is_none_only_without_any_visit_that_month(act: Act):
    take(act, "2025-01-07,09:00,A,woman,phone,Nina,planned,15")
    told = measure(approvals.read_production(act("chief"), "2026-01"), "gyn_women")
    assert told["last_year"] == 0
    assert measure(approvals.read_production(act("chief"), "2026-02"), "gyn_women")["last_year"] is None


def test_a_planned_visit_is_not_counted_from_the_day_after(act: Act):
    line = "{},09:00,A,woman,gyn_exam,Nina,planned,15"
    take(act, *(line.format(TODAY + dt.timedelta(days=n)) for n in (-1, 0, 1)))
    row = measure(approvals.read_production(act("chief"), "2026-11"), "gyn_women")
    assert row["not_counted"] == [{"reason": "gender", "visits": 0}, {"reason": "planned", "visits": 1}]


def test_visits_without_outcome_are_counted_once_each_in_a_measure_or_not(act: Act):
    times = [
        (service, f"{9 + n}:00".zfill(5)) for n, service in enumerate(("gyn_exam", "phone", "residence"))
    ]
    take(
        act,
        *(f"2026-11-23,{at},A,woman,{service},Nina,planned,15" for service, at in times),
        "2026-11-24,09:00,A,woman,phone,Nina,planned,15",
        "2026-11-23,15:00,A,woman,phone,Nina,cancelled,15",
        "2026-10-30,09:00,A,woman,phone,Nina,planned,15",
    )
    told = [count_without_outcome(act("chief"), period_of(text)) for text in ("2026-11", "2026", "2026-12")]
    assert told == [3, 4, 0]


def test_merged_entries_are_one_person_in_every_figure(act: Act):
    lines = [
        f"{day},09:00,{code},woman,{service},Nina,attended,15"
        for day in ("2025-01-08", "2026-01-08", "2026-02-09")
        for code in ("A", "B")
        for service in ("physician", "gyn_exam")
    ]
    take(act, *lines)
    ids = dict(act().session.execute(select(Client.code, Client.id)).all())
    approvals.approve_production(act("chief"), "2026-01")
    merging.merge_clients(act(), keep_id=ids["A"], other_id=ids["B"], reason="samma person")
    report = approvals.read_production(act("chief"), "2026-02")
    for key in ("physician_persons", "gyn_women"):
        row = measure(report, key)
        assert (row["actual"], row["year_to_date"]) == (1, 2)
        january = measure(approvals.read_production(act("chief"), "2026-01"), key)
        assert (january["printed"], january["actual"], january["last_year"]) == (2, 1, 1)
        assert january["differences"] == [{"date": TODAY.isoformat(), "from": 2, "to": 1}]
        assert measure(approvals.read_production(act("chief"), "2026"), key)["actual"] == 1
    persons = next(row for row in report["programmes"] if row["programme"] == "spiral")["persons"]
    assert persons["woman"] == 1
