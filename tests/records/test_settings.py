"""What the unit says of itself: empty until it is written, a line from a day on, a telephone that can be rung."""

import datetime as dt

import pytest

from spiral.records.settings import UnitDetails, read_setting, read_settings, read_unit_details, set_setting
from tests.make import TODAY
from tests.records.house import House
from tests.records.test_entries import refused

TOMORROW = TODAY + dt.timedelta(days=1)


def test_nothing_is_said_until_the_chief_has_written_it(house: House) -> None:
    assert house.do("midwife1", read_unit_details) == UnitDetails("", "", "")
    told = {
        "unit_workplace": "  Mottagningen  i Byn ",
        "unit_address": "Gatan 1",
        "unit_phone": "+46 8 465 004",
    }
    for code, value in told.items():
        house.do("chief", set_setting, code=code, from_date=TODAY, value=value)
    written = UnitDetails("Mottagningen i Byn", "Gatan 1", "+46 8 465 004")
    assert house.do("outreach1", read_unit_details) == written
    assert (
        refused(house, "midwife1", set_setting, code="unit_phone", from_date=TODAY, value="") == "not_allowed"
    )


def test_a_text_holds_from_its_day_and_what_was_before_stays_known(house: House) -> None:
    house.do("chief", set_setting, code="unit_phone", from_date=TODAY, value="08-465 004 12")
    house.do("chief", set_setting, code="unit_phone", from_date=TOMORROW, value="")
    assert house.do("chief", read_unit_details).phone == "08-465 004 12"
    (phone,) = [row for row in house.do("chief", read_settings) if row.kind.code == "unit_phone"]
    assert (phone.value, phone.from_date) == ("08-465 004 12", TODAY.isoformat())
    assert [(row.from_date, row.value) for row in phone.coming] == [(TOMORROW.isoformat(), "")]


@pytest.mark.parametrize(
    ("code", "value", "reason"),
    [
        ("unit_phone", "Spiral", "phone_form"),
        ("unit_phone", "1234", "phone_form"),
        ("unit_phone", "0" * 21, "text_too_long"),
        ("unit_address", "g" * 201, "text_too_long"),
        ("unit_phone", 8, "unknown_setting"),
        ("entry_lock_days", "14", "unknown_setting"),
        ("no_such_thing", "x", "unknown_setting"),
    ],
)
def test_what_cannot_be_is_refused(house: House, code: str, value: int | str, reason: str) -> None:
    assert refused(house, "chief", set_setting, code=code, from_date=TODAY, value=value) == reason
    assert house.do("chief", read_setting, "entry_lock_days") == 14
