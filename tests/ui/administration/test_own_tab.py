"""What is one's own: the password changed by keyboard, the fingerprint, the keys one holds."""

import pytest
from PySide6.QtCore import Qt

from spiral.records import staff
from spiral.records.rights import SHAPE
from spiral.vault.box import sign_in
from spiral.vault.errors import Broken, Refused
from tests.make import PASSWORD, TODAY
from tests.ui.keyboard import CTRL, focused, name_of, press, write
from tests.ui.window import told

Key = Qt.Key
NEW = "fyra fiskmåsar på en brygga"


@pytest.fixture
def tab(open_tab):
    return open_tab("midwife1", "own")


def change(tab, qtbot, old=PASSWORD, new=NEW, again=None):
    tab.old.focus()
    write(old)
    press(Key.Key_Return)
    write(new)
    press(Key.Key_Return)
    write(new if again is None else again)
    press(Key.Key_Return)
    qtbot.waitUntil(tab.button.isEnabled)


def test_the_password_is_changed_by_keyboard_and_the_old_one_is_dead(tab, qtbot, clinic):
    assert name_of(focused()) == "Nuvarande lösenord"
    change(tab, qtbot)
    assert told(tab.main) == "Lösenordet är bytt."
    assert [
        field.text() for field in (tab.old_line, tab.chosen.password.widget, tab.chosen.again.widget)
    ] == [""] * 3
    tab.desk.close()
    with pytest.raises(Refused, match="wrong_login_or_password"):
        sign_in(clinic.folder, "midwife1", PASSWORD, shape=SHAPE)
    sign_in(clinic.folder, "midwife1", NEW, shape=SHAPE).close()


@pytest.mark.parametrize(
    ("old", "new", "again", "field", "said"),
    [
        ("", NEW, NEW, "old", "Skriv det lösenord du har nu."),
        ("fel lösenord alldeles", NEW, NEW, "old", "Lösenordet är fel."),
        (PASSWORD, "kort", "kort", "password", "Lösenordet måste ha minst 15 tecken."),
        (PASSWORD, NEW, NEW + "!", "again", "Lösenorden är inte lika."),
    ],
)
def test_what_is_wrong_stands_beside_it_and_nothing_is_lost(tab, qtbot, clinic, old, new, again, field, said):
    change(tab, qtbot, old, new, again)
    wrong = {"old": tab.old, "password": tab.chosen.password, "again": tab.chosen.again}[field]
    assert wrong.error == said
    assert wrong.isAncestorOf(focused())
    assert tab.old_line.text() == old
    assert (tab.chosen.draft().password, tab.chosen.draft().again) == (new, again)
    tab.desk.close()
    sign_in(clinic.folder, "midwife1", PASSWORD, shape=SHAPE).close()


def test_a_password_made_of_ones_own_name_is_refused(tab, qtbot):
    change(tab, qtbot, new="midwife1 123456")
    assert tab.chosen.password.error.startswith("Lösenordet hör till de första")


def test_a_key_file_that_cannot_be_written_is_told_and_the_old_password_counts(
    tab, qtbot, clinic, monkeypatch
):
    def fails(*_args, **_facts):
        raise Broken("password_not_written")

    monkeypatch.setattr("spiral.ui.administration.own_tab.change_password", fails)
    change(tab, qtbot)
    assert "det gamla lösenordet gäller" in told(tab.main)
    assert tab.chosen.draft().password == NEW


def test_the_fingerprint_and_the_keys_one_holds(tab):
    assert tab.print.text() == tab.desk.box.keys.public.fingerprint
    assert tab.roles.text() == "Roller: barnmorska"
    assert tab.held.text().startswith("Du kan öppna: patientjournalen, registret")
    assert not tab.lacked.isVisible()


def test_what_another_role_asks_for_is_waited_for(open_tab, clinic):
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        staff.change_staff(work, login="midwife1", roles=("midwife", "therapist"))
    box.close()
    tab = open_tab("midwife1", "own")
    assert tab.lacked.text() == "Du väntar på att en kollega ger dig nycklar till: behandlingsakten"


def test_keys_that_came_since_open_at_the_next_sign_in(tab):
    tab.desk.box.compartments.pop(("journal", 1))
    tab.refresh()
    assert tab.lacked.text() == "Givet sedan du loggade in, öppnas när du loggar in på nytt: patientjournalen"


def test_lock_now_is_here_too(tab, qtbot):
    with qtbot.waitSignal(tab.main.signed_out):
        press(Key.Key_L, CTRL)
    with qtbot.waitSignal(tab.main.signed_out):
        tab.lock.click()
