"""Targets: changed from the first of a month; months before keep theirs."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from spiral.language import set_language
from spiral.records import catalogue
from spiral.ui.administration.target_sheet import TargetSheet
from spiral.ui.parts.question import answering
from tests.ui.keyboard import CTRL, focused, name_of, press, write
from tests.ui.window import sheet, told

Key = Qt.Key


@pytest.fixture
def tab(open_tab):
    return open_tab("chief", "targets")


def open_sheet(tab, measure="gyn_women"):
    tab.rows.choose(measure)
    press(Key.Key_Return)
    return sheet(tab.main, TargetSheet)


def valid(tab, day, measure="gyn_women"):
    rows = tab.desk.ask(catalogue.measures_on, dt.date.fromisoformat(day))
    return next((row.target, row.hours_target, row.week_target) for row in rows if row.code == measure)


def test_each_measure_stands_with_what_holds_today(tab):
    shown = {row.code: [tab.rows.text_at(at, key) for key in ("target", "hours", "week")] for at, row in
             enumerate(tab.rows.rows())}  # fmt: skip
    assert shown == {
        "gyn_women": ["20", "16", "–"],
        "midwife_exams": ["21", "–", "–"],
        "physician_persons": ["31", "40", "–"],
        "psychiatric_women": ["4", "8", "–"],
        "therapy_visits": ["–", "–", "15"],
    }
    assert tab.rows.text_at(0, "from") == "från början"


def test_a_new_target_holds_from_its_month_and_old_months_keep_theirs(tab):
    form = open_sheet(tab)
    assert form.day.line.text() == "2026-12-01"
    form.lines["target"].setFocus()
    form.lines["target"].selectAll()
    write("24")
    press(Key.Key_S, CTRL)
    assert told(tab.main) == "Kvinnor hos gynekolog har fått ett nytt mål."
    assert [valid(tab, day)[0] for day in ("2008-03-01", "2026-11-30", "2026-12-01", "2027-06-01")] == [
        20,
        20,
        24,
        24,
    ]
    assert tab.rows.text_at(0, "target") == "20"  # today is in November
    assert [row.from_date for row in tab.history.rows()] == ["2026-12-01", "1900-01-01"]
    assert tab.history.text_at(0, "target") == "24"


def test_a_target_of_a_month_gone_by_is_not_changed_by_one_before_it(tab):
    for month, target in (("2026-06-01", 25), ("2026-03-01", 22)):
        tab.desk.do(
            catalogue.set_target,
            measure="midwife_exams",
            from_date=dt.date.fromisoformat(month),
            target=target,
        )
    assert [valid(tab, day, "midwife_exams")[0] for day in ("2026-02-28", "2026-05-31", "2026-06-01")] == [
        21,
        22,
        25,
    ]


@pytest.mark.parametrize(
    ("day", "target", "field", "said"),
    [
        ("2026-12-15", "24", "from_date", "Ett produktionsmål börjar gälla den första i en månad."),
        ("hej", "24", "from_date", "Skriv den första i en månad, till exempel 2027-01-01."),
        ("2026-12-01", "-3", "target", "Ett produktionsmål är 0–10 000, eller tomt."),
        ("2026-12-01", "10001", "target", "Ett produktionsmål är 0–10 000, eller tomt."),
        ("2026-12-01", "tjugo", "target", "Ett produktionsmål är 0–10 000, eller tomt."),
    ],
)
def test_what_is_wrong_stands_beside_it_and_nothing_changes(tab, day, target, field, said):
    form = open_sheet(tab)
    form.day.line.setText(day)
    form.lines["target"].setText(target)
    press(Key.Key_S, CTRL)
    assert form.isVisible()
    assert form.fields[field].error.replace("\N{NO-BREAK SPACE}", " ") == said
    assert form.fields[field].isAncestorOf(focused())
    assert form.lines["target"].text() == target
    assert len(tab.history.rows()) == 1


def test_a_measure_followed_by_the_week_has_a_weekly_target_only(tab):
    form = open_sheet(tab, "therapy_visits")
    assert [key for key, field in form.fields.items() if field.isVisible()] == ["from_date", "week_target"]
    form.lines["week_target"].setText("12")
    press(Key.Key_S, CTRL)
    assert valid(tab, "2026-12-01", "therapy_visits") == (None, None, 12)
    assert valid(tab, "2026-11-01", "therapy_visits") == (None, None, 15)


def test_an_empty_field_is_no_target(tab):
    form = open_sheet(tab)
    form.lines["hours_target"].setText("")
    press(Key.Key_S, CTRL)
    assert valid(tab, "2026-12-01") == (20, None, None)


def test_esc_asks_only_when_something_was_changed(tab):
    open_sheet(tab)
    with answering() as asked:
        press(Key.Key_Escape)
    assert asked == []
    form = open_sheet(tab)
    form.lines["target"].setText("99")
    with answering("discard"):
        press(Key.Key_Escape)
    assert valid(tab, "2026-12-01")[0] == 20
    assert name_of(focused()) == "Mål"


def test_measures_are_named_in_the_language_of_the_screen(tab):
    set_language("en")
    tab.refresh()
    assert tab.rows.text_at(0, "name") == "Women seen by a gynaecologist, different women"
