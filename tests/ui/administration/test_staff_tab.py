"""Staff: a colleague is added with a code shown once, changed, ended, matched; all by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records import staff
from spiral.records.imports import import_visits
from spiral.records.rights import SHAPE
from spiral.ui.administration.staff_sheet import StaffSheet
from spiral.ui.clients.match_sheet import MatchSheet
from spiral.ui.parts.question import answering
from spiral.ui.start.code_sheet import CodeSheet
from spiral.vault.box import enrol
from tests.make import PASSWORD, QUICK
from tests.ui.keyboard import CTRL, SHIFT, focused, name_of, press, tab_to, write
from tests.ui.window import sheet, told

Key = Qt.Key
HEAD = "date,time,client,gender,service,staff,status,minutes\n"


def people(tab):
    return {row.login or row.name: row for row in tab.rows.rows()}


def choose(tab, login):
    return tab.rows.choose(people(tab)[login].id)


def add(tab, name="Åsa Ek", role="barnmorska"):
    press(Key.Key_N, CTRL)
    write(name)
    tab_to(role)
    press(Key.Key_Space)
    press(Key.Key_S, CTRL)


# --- a new colleague -------------------------------------------------------------------------------------


def test_a_colleague_is_added_by_keyboard_and_the_code_is_shown_once(open_tab, clinic):
    tab = open_tab("chief", "staff")
    add(tab)
    code = sheet(tab.main, CodeSheet)
    assert code.title.text() == "Engångskod"
    shown = code.code.text()
    assert len(shown.replace("-", "")) == 16
    with answering("keep") as asked:
        press(Key.Key_Escape)
    assert asked[0].text == "Den visas inte igen."
    assert code.isVisible()
    press(Key.Key_C, CTRL | SHIFT)
    assert QApplication.clipboard().text() == shown
    press(Key.Key_Escape)
    QApplication.processEvents()
    assert not [each for each in tab.main.findChildren(CodeSheet) if each.isVisible()]
    assert people(tab)["asaek"].state == "waiting"
    assert tab.rows.text_at(list(people(tab)).index("asaek"), "state") == "koden inte använd ännu"
    tab.desk.close()
    box = enrol(clinic.folder, "asaek", shown, PASSWORD, shape=SHAPE, kdf=QUICK)
    assert box.actor.name == "Åsa Ek"
    box.close()


def test_the_login_follows_the_name_until_another_is_written(open_tab):
    tab = open_tab("chief", "staff")
    press(Key.Key_N, CTRL)
    form = sheet(tab.main, StaffSheet).fields
    write("Åsa Björk")
    assert form.login_line.text() == "asabj"
    tab_to("Inloggningsnamn")
    form.login_line.selectAll()
    write("asa")
    form.name.focus()
    write("Åsa Björklund")
    assert form.login_line.text() == "asa"


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(open_tab):
    tab = open_tab("chief", "staff")
    press(Key.Key_N, CTRL)
    form = sheet(tab.main, StaffSheet).fields
    press(Key.Key_S, CTRL)
    assert form.name.error == "Ange ett namn på högst 120 tecken."
    assert form.roles.error == "Välj minst en roll."
    assert name_of(focused()) == "Namn"
    write("Ny Kollega")
    form.login_line.setText("midwife1")
    form.share_line.setText("0")
    form.picker.ticks["midwife"].click()
    press(Key.Key_S, CTRL)
    assert form.share.error == "Skriv 1–100."
    form.share_line.setText("50 %")
    press(Key.Key_S, CTRL)
    assert form.login.error == "Inloggningsnamnet midwife1 används redan."
    assert name_of(focused()) == "Inloggningsnamn"
    assert form.name_line.text() == "Ny Kollega"
    form.login_line.setText("ny")
    press(Key.Key_S, CTRL)
    assert people(tab)["ny"].share == 50


def test_the_chief_goes_with_no_other_role(open_tab):
    tab = open_tab("chief", "staff")
    press(Key.Key_N, CTRL)
    picker = sheet(tab.main, StaffSheet).fields.picker
    picker.ticks["midwife"].click()
    picker.ticks["therapist"].click()
    assert picker.roles() == {"midwife", "therapist"}
    picker.ticks["chief"].click()
    assert picker.roles() == {"chief"}
    assert sheet(tab.main, StaffSheet).opens.text() == "Behöver nycklar till: statistiken"
    picker.ticks["kast"].click()
    assert picker.roles() == {"kast"}


def test_esc_asks_only_when_something_was_written(open_tab):
    tab = open_tab("chief", "staff")
    press(Key.Key_N, CTRL)
    with answering() as asked:
        press(Key.Key_Escape)
    assert asked == []
    assert focused() is tab.rows
    press(Key.Key_N, CTRL)
    write("Någon")
    with answering("keep", "discard") as asked:
        press(Key.Key_Escape)
        assert sheet(tab.main, StaffSheet).fields.name_line.text() == "Någon"
        press(Key.Key_Escape)
    assert len(asked) == 2
    assert "nagon" not in people(tab)


# --- changed and ended -----------------------------------------------------------------------------------


def test_roles_and_share_are_changed(open_tab):
    tab = open_tab("chief", "staff")
    choose(tab, "midwife1")
    press(Key.Key_Return)
    form = sheet(tab.main, StaffSheet)
    assert form.fields.draft().roles == {"midwife"}
    form.fields.share_line.setText("75")
    form.fields.picker.ticks["therapist"].click()
    press(Key.Key_S, CTRL)
    row = people(tab)["midwife1"]
    assert (row.roles, row.share) == (("midwife", "therapist"), 75)
    assert told(tab.main) == "Barbro Morska är ändrad. Andra roller gäller från nästa inloggning."


def test_a_colleague_who_marries_has_another_name(open_tab):
    tab = open_tab("chief", "staff")
    choose(tab, "midwife1")
    press(Key.Key_Return)
    form = sheet(tab.main, StaffSheet).fields
    assert (name_of(focused()), form.name_line.text()) == ("Namn", "Barbro Morska")
    form.name_line.selectAll()
    press(Key.Key_Delete)
    press(Key.Key_S, CTRL)
    assert form.name.error == "Ange ett namn på högst 120 tecken."
    write("Barbro Gift")
    assert not form.login.isVisible()
    press(Key.Key_S, CTRL)
    row = people(tab)["midwife1"]
    assert (row.name, row.roles, row.share) == ("Barbro Gift", ("midwife",), 100)
    assert told(tab.main).startswith("Barbro Gift är ändrad.")


def test_a_colleague_is_ended_after_a_question_and_may_not_sign_in(open_tab, clinic):
    tab = open_tab("chief", "staff")
    choose(tab, "gyn1")
    with answering("keep") as asked:
        press(Key.Key_Delete)
    assert people(tab)["gyn1"].state == "active"
    assert "Gunnel Kolog" in asked[0].title
    with answering("end"):
        press(Key.Key_Delete)
    assert people(tab)["gyn1"].state == "ended"
    assert told(tab.main) == "Gunnel Kolog kan inte längre logga in."
    assert not tab.end.isVisible()
    assert not tab.change.isVisible()


def test_what_nobody_holds_any_more_is_told(open_tab):
    tab = open_tab("chief", "staff")
    choose(tab, "kast1")
    with answering("end"):
        press(Key.Key_Delete)
    assert told(tab.main).endswith("Ingen har dessa nycklar nu, de väntar på återställning: KAST-loggen")


@pytest.mark.parametrize("way", ["end", "change"])
def test_the_last_chief_stays(open_tab, way):
    tab = open_tab("chief", "staff")
    choose(tab, "chief")
    line = "Detta är enhetens enda enhetschef. En enhet måste ha en: lägg till en annan först."
    if way == "end":
        with answering("end"):
            press(Key.Key_Delete)
        assert told(tab.main) == line
    else:
        press(Key.Key_Return)
        form = sheet(tab.main, StaffSheet)
        form.fields.picker.ticks["midwife"].click()
        press(Key.Key_S, CTRL)
        assert form.fields.roles.error == line
        assert form.fields.draft().roles == {"midwife"}
    assert (people(tab)["chief"].state, people(tab)["chief"].roles) == ("active", ("chief",))


def test_names_stand_in_swedish_order(open_tab):
    tab = open_tab("chief", "staff")
    for name in ("Östen Ö", "Zoe Z", "Åsa Å", "Ärla Ä"):
        tab.desk.do(staff.add_staff, login=f"x{ord(name[0])}", name=name, roles=("kast",))
    names = [row.name for row in tab.rows.rows()]
    assert names[-4:] == ["Zoe Z", "Åsa Å", "Ärla Ä", "Östen Ö"]


# --- names from imports ----------------------------------------------------------------------------------


def test_a_name_from_an_import_is_matched_to_a_colleague(open_tab):
    tab = open_tab("chief", "staff")
    row = "2026-03-04,09:00,K-1,woman,midwife_exam,B. Morska,attended,30\n"
    tab.desk.do(import_visits, data=(HEAD + row).encode(), filename="v.csv")
    assert people(tab)["B. Morska"].state == "imported"
    choose(tab, "B. Morska")
    assert tab.match.isVisible()
    assert not tab.end.isVisible()
    press(Key.Key_Return)
    form = sheet(tab.main, MatchSheet)
    press(Key.Key_S, CTRL)
    assert form.field.error == "Välj en kollega."
    form.choice.set_value("midwife1")
    press(Key.Key_S, CTRL)
    assert told(tab.main) == "B. Morska räknas som Barbro Morska."
    assert "B. Morska" not in people(tab)
