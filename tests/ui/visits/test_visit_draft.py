"""A visit as the form has it: times and minutes as typed, what to write instead, what two editors each changed."""

import datetime as dt
from dataclasses import replace

import pytest

from spiral.language import set_language
from spiral.records.visits import VisitVersion
from spiral.ui.visits.visit_draft import (
    VisitDraft,
    changed_words,
    clock_typed,
    minutes_problem,
    minutes_typed,
)
from tests.make import TODAY

WHOLE = VisitDraft(
    client_id="c",
    date=TODAY,
    start="09:30",
    minutes="45",
    service="midwife_exam",
    programme="spiral",
    staff_id="me",
)


@pytest.fixture(autouse=True)
def swedish():
    set_language("sv")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", "09:00"),
        ("13", "13:00"),
        ("930", "09:30"),
        ("0930", "09:30"),
        ("9.30", "09:30"),
        ("9:30", "09:30"),
        (" 23:59 ", "23:59"),
        ("0", "00:00"),
        ("24", None),
        ("2460", None),
        ("9:3", None),
        ("12345", None),
        ("kl 9", None),
        ("", None),
        ("٩", None),
    ],
)
def test_time_typed(typed, meant):
    assert clock_typed(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("45", 45), ("1", 1), ("600", 600), (" 45 min", 45), ("0", None), ("601", None), ("-5", None)],
)
def test_minutes_typed(typed, meant):
    assert minutes_typed(typed) == meant


@pytest.mark.parametrize(
    ("typed", "usual", "meant"),
    [
        ("4500", 45, "Menade du 45?"),
        ("4500", 0, "Menade du 45?"),
        ("6011", 0, "Menade du 60?"),
        ("1:30", 0, "Menade du 90?"),
        ("30000", 30, "Menade du 30?"),
        ("", 45, ""),
        ("0", 45, ""),
    ],
)
def test_minutes_meant(typed, usual, meant):
    said = minutes_problem(typed, usual)
    assert said.startswith("Skriv 1–600 minuter.")
    assert said.removeprefix("Skriv 1–600 minuter.").strip() == meant


def test_a_whole_draft_has_no_problem():
    assert WHOLE.problems(TODAY) == {}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"date": None}, "date"),
        ({"start": "25"}, "start"),
        ({"minutes": "many"}, "minutes"),
        ({"service": None}, "service"),
        ({"staff_id": None}, "staff_id"),
        ({"assisted_by": "me"}, "assisted_by"),
        ({"arrived": "nyss"}, "arrived"),
        ({"date": TODAY + dt.timedelta(days=1), "outcome": "attended"}, "outcome"),
        ({"date": TODAY + dt.timedelta(days=1), "outcome": "no_show"}, "outcome"),
        ({"date": TODAY + dt.timedelta(days=1), "arrived": "09:00"}, "arrived"),
    ],
)
def test_each_problem_stands_by_its_field(change, field):
    found = replace(WHOLE, **change).problems(TODAY)
    assert list(found) == [field]
    assert found[field].endswith(".")


def test_a_cancellation_may_lie_ahead():
    tomorrow = TODAY + dt.timedelta(days=1)
    assert replace(WHOLE, date=tomorrow, outcome="cancelled").problems(TODAY) == {}


def test_only_what_changed_is_saved():
    assert replace(WHOLE, start="1000", outcome="attended").changes(WHOLE) == {
        "start": "10:00",
        "outcome": "attended",
    }
    assert replace(WHOLE, start="930").changes(WHOLE) == {}


def test_another_service_brings_its_programme():
    draft = replace(WHOLE, service="support_series", programme="spiral")
    assert draft.changes(WHOLE) == {"service": "support_series", "programme": "spiral"}


def test_mine_on_top_of_theirs():
    mine = replace(WHOLE, minutes="60", start="10:00")
    theirs = replace(WHOLE, start="11:00", outcome="attended")
    assert mine.over(WHOLE, theirs) == replace(WHOLE, minutes="60", start="10:00", outcome="attended")


def test_a_version_in_words():
    older = VisitVersion(
        1, {"start": "09:00", "outcome": "planned", "drop_in": False, "client_id": "a"}, "", ""
    )
    newer = VisitVersion(
        2, {"start": "10:00", "outcome": "attended", "drop_in": True, "client_id": "b"}, "", ""
    )
    words = {"outcome": {"planned": "planerat", "attended": "genomfört"}}
    assert changed_words(newer, older, words) == [
        "annan klient",
        "start 09:00 → 10:00",
        "drop-in nej → ja",
        "utfall planerat → genomfört",
    ]
