"""Reception hours by keyboard: given, told on which days they fall, changed, refused beside the field, taken away."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from spiral.records.reception_hours import EVERY_OTHER, list_reception_hours
from spiral.ui.administration.reception_sheet import ReceptionSheet
from spiral.ui.parts.question import answering
from tests.ui.keyboard import CTRL, press
from tests.ui.treating import staff_id
from tests.ui.window import sheet, told

Key = Qt.Key


@pytest.fixture
def tab(open_tab):
    return open_tab("chief", "reception")


def fill(form: ReceptionSheet, **facts) -> None:
    for name, value in facts.items():
        part = getattr(form, name)
        part.setText(value) if name in ("starts", "ends") else part.set_value(value)


def test_hours_are_given_changed_and_taken_away_by_keys(tab):
    press(Key.Key_N, CTRL)
    form = sheet(tab.main, ReceptionSheet)
    press(Key.Key_S, CTRL)
    assert form.fields["staff"].error == "Välj vem som tar emot."
    gyn = tab.desk.ask(staff_id, "gyn1")
    fill(form, staff=gyn, weekday=4, starts="16", ends="14", every=EVERY_OTHER)
    form.from_date.setText("2026-12-17")
    assert form.foot.note.whole() == "Närmast: 2026-12-17, 2027-01-14, 2027-01-28"  # the 31st is red, week 53
    press(Key.Key_S, CTRL)
    assert form.fields["ends"].error == "Mottagningen måste sluta senare på dagen än den börjar."
    fill(form, starts="13:00", ends="16:00")
    press(Key.Key_S, CTRL)
    assert told(tab.main) == "Torsdag 13:00–16:00, varannan vecka."
    assert tab.hours.text_at(0, "who") == "Gunnel Kolog"
    tab.hours.setFocus()
    press(Key.Key_Return)
    form = sheet(tab.main, ReceptionSheet)
    form.until.set_value(dt.date(2027, 6, 17))
    press(Key.Key_S, CTRL)
    (row,) = tab.desk.ask(list_reception_hours)
    assert (row.staff_id, row.until, row.version) == (gyn, "2027-06-17", 2)
    tab.hours.setFocus()
    with answering("keep"):
        press(Key.Key_Delete)
    assert tab.desk.ask(list_reception_hours) == [row]
    with answering("drop"):
        press(Key.Key_Delete)
    assert tab.desk.ask(list_reception_hours) == []
