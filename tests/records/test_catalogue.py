"""Services, measures and choices: dated rows, of which the newest on or before a day counts."""

import datetime as dt

import pytest

from spiral.records import catalogue
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.conftest import Act

NAMES = (
    "gyn_exam midwife_exam midwife_talk physician psychiatric assessment therapy support_series relative "
    "outreach_talk network_meeting phone residence kast_talk kast_phone kast_mail kast_call"
)


def service(act: Act, **facts):
    told = {
        "code": "walk",
        "from_date": TODAY,
        "name_sv": "promenad",
        "name_en": "walk",
        "programmes": ("treatment",),
        "roles": ("therapist",),
        "minutes": 60,
    } | facts
    return catalogue.set_service(act("chief"), **told)


def targets(act: Act, day: dt.date) -> dict[str, int | None]:
    return {row.code: row.target for row in catalogue.measures_on(act(), day)}


def test_a_new_clinic_has_the_missions_services_in_order(act: Act):
    assert list(catalogue.services_on(act(), dt.date(1999, 1, 1))) == NAMES.split()


def test_a_new_clinic_has_the_missions_targets(act: Act):
    assert targets(act, TODAY) == {
        "gyn_women": 20,
        "midwife_exams": 21,
        "physician_persons": 31,
        "psychiatric_women": 4,
        "therapy_visits": None,
    }
    rows = {row.code: row for row in catalogue.measures_on(act(), TODAY)}
    assert rows["therapy_visits"].week_target == 15
    assert rows["therapy_visits"].services == ("assessment", "therapy", "support_series", "relative")
    assert {code: row.hours_target for code, row in rows.items() if row.hours_target} == {
        "gyn_women": 16,
        "physician_persons": 40,
        "psychiatric_women": 8,
    }


def test_a_target_counts_from_its_month_until_the_next(act: Act):
    for month, target in ((7, 25), (3, 22)):
        catalogue.set_target(
            act("chief"),
            measure="gyn_women",
            from_date=dt.date(2026, month, 1),
            target=target,
            hours_target=16,
        )
    found = [targets(act, dt.date(2026, month, 1))["gyn_women"] for month in (2, 3, 6, 7, 12)]
    assert found == [20, 22, 22, 25, 25]
    catalogue.set_target(act("chief"), measure="gyn_women", from_date=dt.date(2026, 7, 1), target=None)
    assert targets(act, dt.date(2026, 7, 1))["gyn_women"] is None
    assert [row.target for row in catalogue.list_measures(act()) if row.code == "gyn_women"] == [20, 22, None]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"measure": "smiles"}, "unknown_measure"),
        ({"from_date": dt.date(2026, 3, 2)}, "target_not_on_first"),
        ({"from_date": dt.date(1800, 1, 1)}, "unknown_measure"),
        ({"target": -1}, "target_out_of_range"),
        ({"target": 10_001}, "target_out_of_range"),
        ({"hours_target": -1}, "target_out_of_range"),
        ({"week_target": 10_001}, "target_out_of_range"),
    ],
)
def test_what_a_target_cannot_be(act: Act, facts, reason):
    told = {"measure": "gyn_women", "from_date": dt.date(2026, 3, 1), "target": 1} | facts
    with pytest.raises(Refused, match=reason):
        catalogue.set_target(act("chief"), **told)


def test_a_new_service_comes_last_and_only_from_its_day(act: Act):
    row = service(act, name_en=" ")
    assert row.name_en == "promenad"
    assert list(catalogue.services_on(act(), TODAY))[-1] == "walk"
    assert "walk" not in catalogue.services_on(act(), TODAY - dt.timedelta(days=1))


def test_a_changed_service_keeps_its_place_and_its_past(act: Act):
    service(act, code="therapy", name_sv="terapi", offered=False)
    before, now = (catalogue.services_on(act(), TODAY - dt.timedelta(days=n)) for n in (1, 0))
    assert list(before) == list(now)
    assert (before["therapy"].name_sv, before["therapy"].offered) == ("bearbetande samtal", True)
    assert (now["therapy"].name_sv, now["therapy"].offered) == ("terapi", False)
    service(act, code="therapy", name_sv="terapin")  # the same day again
    assert [row.name_sv for row in catalogue.list_services(act()) if row.code == "therapy"] == [
        "bearbetande samtal",
        "terapin",
    ]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"code": "Walk"}, "service_code_form"),
        ({"code": "gå"}, "service_code_form"),
        ({"code": ""}, "service_code_form"),
        ({"code": "x" * 41}, "service_code_form"),
        ({"name_sv": " "}, "name_missing"),
        ({"name_sv": "Samtal\x07"}, "identity_bad_characters"),
        ({"programmes": ()}, "programme_missing"),
        ({"programmes": ("gym",)}, "programme_missing"),
        ({"roles": ()}, "no_role"),
        ({"roles": ("boss",)}, "no_role"),
        ({"minutes": 0}, "minutes_out_of_range"),
        ({"minutes": 601}, "minutes_out_of_range"),
    ],
)
def test_what_a_service_cannot_be(act: Act, facts, reason):
    with pytest.raises(Refused, match=reason):
        service(act, **facts)


def test_choices_have_words_in_both_languages():
    for field, rows in catalogue.choices().items():
        assert len({row["code"] for row in rows}) == len(rows), field
        assert all(row["sv"].strip() and row["en"].strip() for row in rows), field
    assert catalogue.choice_name("void_reason", "twice", "sv") == "Registrerat två gånger"
    assert catalogue.choice_name("void_reason", "dropped", "sv") == "dropped"


def test_a_fields_choices_in_words_and_in_their_order():
    assert list(catalogue.choice_names("programme", "en").items()) == [
        ("spiral", "Spiral"),
        ("treatment", "Treatment"),
        ("outreach", "Outreach"),
        ("kast", "KAST"),
        ("any", "Common"),
    ]
    assert catalogue.choice_names("programme", "sv")["any"] == "Gemensamt"
