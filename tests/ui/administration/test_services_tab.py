"""Services: renamed, added, no longer offered, each from a day on; visits before keep what was."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from spiral.language import set_language
from spiral.records import catalogue
from spiral.ui.administration.service_sheet import ServiceSheet
from spiral.ui.parts.question import answering
from tests.make import TODAY
from tests.ui.keyboard import CTRL, focused, press, tab_to, write
from tests.ui.window import sheet, told

Key = Qt.Key


@pytest.fixture
def tab(open_tab):
    return open_tab("chief", "services")


def change(tab, code):
    tab.rows.choose(code)
    press(Key.Key_Return)
    return sheet(tab.main, ServiceSheet)


def new(tab):
    press(Key.Key_N, CTRL)
    return sheet(tab.main, ServiceSheet)


def on(tab, day, code):
    return tab.desk.ask(catalogue.services_on, day).get(code)


def shown(tab, code, column="name"):
    return tab.rows.text_at([row.code for row in tab.rows.rows()].index(code), column)


def test_a_service_is_renamed_from_a_day_and_days_before_keep_the_name(tab):
    form = change(tab, "phone")
    form.lines["name_sv"].selectAll()
    write("samtal på telefon")
    form.day.line.setText("2026-12-01")
    press(Key.Key_S, CTRL)
    assert told(tab.main) == "samtal på telefon gäller från 2026-12-01."
    assert on(tab, dt.date(2026, 11, 30), "phone").name("sv") == "telefonkonsultation"
    assert on(tab, dt.date(2026, 12, 1), "phone").name("sv") == "samtal på telefon"
    assert on(tab, dt.date(2026, 12, 1), "phone").minutes == 15
    assert shown(tab, "phone") == "Samtal på telefon"
    assert shown(tab, "phone", "from") == "2026-12-01"


def test_a_new_service_is_added_by_keyboard(tab):
    new(tab)
    write("akupunktur")
    tab_to("Kod")
    write("acupuncture")
    tab_to("Spiral")
    press(Key.Key_Space)
    tab_to("barnmorska")
    press(Key.Key_Space)
    press(Key.Key_S, CTRL)
    made = on(tab, TODAY, "acupuncture")
    assert (made.name("sv"), made.name("en")) == ("akupunktur", "akupunktur")
    assert (made.programmes, made.roles, made.minutes, made.offered) == (("spiral",), ("midwife",), 45, True)
    assert on(tab, TODAY - dt.timedelta(days=1), "acupuncture") is None


def test_a_service_no_longer_offered_is_marked_and_stays_in_the_list(tab):
    form = change(tab, "residence")
    form.offered.click()
    press(Key.Key_S, CTRL)
    assert shown(tab, "residence") == "Klientbesök i boende erbjuds inte längre"
    assert not on(tab, TODAY, "residence").offered
    assert on(tab, TODAY - dt.timedelta(days=1), "residence").offered


def test_the_usual_programme_stays_the_first(tab):
    form = change(tab, "support_series")
    assert on(tab, TODAY, "support_series").programme == "treatment"
    form.programmes.ticks["kast"].click()
    press(Key.Key_S, CTRL)
    assert on(tab, TODAY, "support_series").programmes == ("treatment", "spiral", "kast")


def test_what_is_missing_stands_beside_it_and_what_was_typed_stays(tab):
    form = new(tab)
    form.lines["minutes"].setText("601")
    form.day.line.setText("31 november")
    press(Key.Key_S, CTRL)
    wrong = [key for key, field in form.fields.items() if field.error]
    assert wrong == ["name_sv", "code", "programmes", "roles", "minutes", "from_date"]
    assert form.fields["name_sv"].isAncestorOf(focused())
    assert form.lines["minutes"].text() == "601"
    assert form.day.line.text() == "31 november"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("phone", "Det finns redan en tjänst med den koden."),
        ("Ny Tjänst", "En tjänsts kod är små bokstäver a–z, siffror och understreck, högst 40 tecken."),
    ],
)
def test_a_code_that_cannot_be_taken_is_told(tab, code, said):
    form = new(tab)
    form.lines["name_sv"].setText("något nytt")
    form.lines["code"].setText(code)
    form.programmes.set_values(("spiral",))
    form.roles.set_values(("midwife",))
    press(Key.Key_S, CTRL)
    assert form.fields["code"].error == said
    assert form.fields["code"].isAncestorOf(focused())


def test_the_code_of_a_service_is_never_changed(tab):
    assert not change(tab, "phone").fields["code"].isVisible()


def test_esc_asks_when_something_was_changed(tab):
    form = change(tab, "phone")
    form.lines["name_sv"].setText("annat")
    with answering("keep", "discard") as asked:
        press(Key.Key_Escape)
        assert form.lines["name_sv"].text() == "annat"
        press(Key.Key_Escape)
    assert len(asked) == 2
    assert on(tab, TODAY, "phone").name("sv") == "telefonkonsultation"


def test_services_are_named_in_the_language_of_the_screen(tab):
    set_language("en")
    tab.refresh()
    assert shown(tab, "phone") == "Telephone consultation"
