"""Keys to give: who waits, with the fingerprint; given after a question; the other holders told at their sign-in."""

import pytest
from PySide6.QtCore import Qt

from spiral.records import staff
from spiral.records.rights import SHAPE
from spiral.ui.main_window import MainWindow
from spiral.ui.parts.buttons import Button
from spiral.ui.parts.question import answering
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.start.told_at_sign_in import tell_at_sign_in
from spiral.vault.box import enrol
from tests.make import PASSWORD, QUICK, TODAY
from tests.ui.keyboard import CTRL, SHIFT, focused, name_of, press
from tests.ui.window import sheet, told

Key = Qt.Key


@pytest.fixture
def newcomer(clinic):
    """Disa Ek, midwife, enrolled and waiting; her fingerprint."""
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        code = staff.add_staff(work, login="disa", name="Disa Ek", roles=("midwife",))[1]
    box.close()
    box = enrol(clinic.folder, "disa", code, PASSWORD, shape=SHAPE, kdf=QUICK)
    shown = box.keys.public.fingerprint
    box.close()
    return shown


def test_nobody_waits_and_the_list_says_what_it_is_for(open_tab):
    tab = open_tab("midwife1", "grants")
    assert [name for _, name in tab.main.page.tabs._tabs] == ["Nycklar att ge", "Textpaket", "Min inloggning"]
    assert tab.rows.empty.isVisible()
    assert tab.rows.empty.sentence.text().startswith("Ingen väntar på nycklar. En ny kollega står här")
    assert not tab.give.isVisible()
    assert tab.footer_keys() == ()


def test_who_waits_is_shown_with_the_fingerprint_and_given_after_a_question(open_tab, newcomer):
    tab = open_tab("midwife1", "grants")
    assert dict(tab.main.page.tabs._tabs)["grants"] == "Nycklar att ge (1)"
    assert tab.main.rail.entry("administration").count == 1
    seen = {key: tab.rows.text_at(0, key) for key in ("who", "added_by", "fingerprint", "mine", "others")}
    assert seen == {
        "who": "Disa Ek, barnmorska",
        "added_by": "Chefen",
        "fingerprint": newcomer,
        "mine": "patientjournalen, registret, det som delas med samtycke, statistiken",
        "others": "–",
    }
    with answering("wait") as asked:
        press(Key.Key_Return)
    assert newcomer in asked[0].text
    assert "Chefen" in asked[0].text
    assert len(tab.rows.rows()) == 1
    with answering("give"):
        press(Key.Key_G, CTRL)
    assert tab.rows.rows() == []
    assert tab.main.rail.entry("administration").count == 0
    assert told(tab.main).startswith("Disa Ek fick nycklar till: ")


def test_the_chief_gives_the_statistics_and_a_holder_the_rest(open_tab, newcomer):
    tab = open_tab("chief", "grants")
    assert tab.rows.text_at(0, "mine") == "statistiken"
    assert tab.rows.text_at(0, "others") == "patientjournalen, registret, det som delas med samtycke"
    with answering("give"):
        press(Key.Key_Return)
    assert not tab.give.isVisible()
    press(Key.Key_Return)
    assert told(tab.main) == "Du har ingen av de här nycklarna: en kollega som har dem måste ge dem."


def test_the_newcomer_waits_and_gives_nothing_to_herself(open_tab, newcomer):
    tab = open_tab("disa", "own")
    assert [name for _, name in tab.main.page.tabs._tabs] == ["Textpaket", "Min inloggning"]
    assert tab.lacked.text().startswith("Du väntar på att en kollega ger dig nycklar till: ")
    assert tab.held.text() == "Du kan inte öppna något än."
    assert tab.print.text() == newcomer


# --- told at sign-in -------------------------------------------------------------------------------------


@pytest.fixture
def sign_in_as(open_desk, qtbot):
    """The window as it is when someone has just signed in."""

    def signed_in(login):
        desk = open_desk(login)
        window = MainWindow(desk)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        tell_at_sign_in(window, desk)
        return window

    return signed_in


def button(window, text):
    return next(each for each in window.standing.findChildren(Button) if each.accessibleName() == text)


def grant(clinic, holder, login="disa"):
    box = clinic.open(holder)
    with box.work(TODAY) as work:
        staff.grant_staff(work, login)
    box.close()


def test_the_first_sign_in_after_others_got_keys_tells_who_once(sign_in_as, clinic, newcomer):
    sign_in_as("gyn1").desk.close()  # told of those who were there before
    grant(clinic, "midwife1")
    window = sign_in_as("gyn1")
    assert told(window).startswith("En kollega har fått nycklar som du också har")
    button(window, "Visa vilka").click()
    form = sheet(window, SideSheet)
    words = [text.text() for text in form.findChildren(Text) if text.isVisible()]
    assert words.count("Disa Ek") == 1
    for line in (
        "Kan läsa: patientjournalen, registret, det som delas med samtycke",
        "Tillagd av Chefen",
        "Nycklar från Barbro Morska",
        f"Fingeravtryck {newcomer}",
    ):
        assert line in words
    press(Key.Key_Escape)
    assert not [each for each in window.findChildren(SideSheet) if each.isVisible()]
    window.desk.close()
    assert not sign_in_as("gyn1").standing.isVisible()


def test_the_new_holders_are_reached_by_keyboard_and_stay_when_something_else_is_told(
    sign_in_as, clinic, newcomer
):
    sign_in_as("gyn1").desk.close()
    grant(clinic, "midwife1")
    window = sign_in_as("gyn1")
    window.tell("ok", "Sparat.")
    assert told(window).startswith("En kollega har fått nycklar som du också har")
    assert told(window).endswith("Sparat.")
    window.rail.entry("today").setFocus()
    press(Key.Key_F6)
    assert name_of(focused()) == "Visa vilka"
    press(Key.Key_Tab)
    assert name_of(focused()) == "Stäng"
    press(Key.Key_Tab, SHIFT)
    press(Key.Key_Return)
    form = sheet(window, SideSheet)
    assert "Disa Ek" in [text.text() for text in form.findChildren(Text)]


def test_who_holds_my_keys_can_be_read_again(open_tab, clinic, newcomer):
    grant(clinic, "midwife1")
    tab = open_tab("gyn1", "own")
    tab.holders.click()
    words = [text.text() for text in sheet(tab.main, SideSheet).findChildren(Text)]
    assert {"Disa Ek", "Barbro Morska"} <= set(words)
    assert "Kan läsa: patientjournalen, registret, det som delas med samtycke" in words


def test_who_gave_the_keys_is_not_told_of_them(sign_in_as, clinic, newcomer):
    sign_in_as("midwife1").desk.close()
    grant(clinic, "midwife1")
    assert not sign_in_as("midwife1").standing.isVisible()


def test_who_can_give_is_told_at_sign_in_and_shown_the_way(sign_in_as, clinic, newcomer):
    sign_in_as("therapist1")
    window = sign_in_as("therapist1")
    assert told(window) == "En kollega väntar på nycklar som du kan ge."
    assert window.rail.entry("administration").count == 1
    button(window, "Nycklar att ge").click()
    assert window.place[0] == "administration"
    assert window.page.where() == "grants"
    assert not window.standing.isVisible()


def test_who_waits_is_told_what_for(sign_in_as, newcomer):
    assert told(sign_in_as("disa")).startswith("Du väntar på att en kollega ger dig nycklar till: ")


def test_a_log_that_was_put_back_is_told_first(sign_in_as, clinic, newcomer):
    older = (clinic.folder / "records.db").read_bytes()
    clinic.open("gyn1").close()
    (clinic.folder / "records.db").write_bytes(older)
    for extra in clinic.folder.glob("records.db-*"):
        extra.unlink()
    window = sign_in_as("midwife1")
    assert told(window).startswith("Åtkomstloggen saknar en rad")
