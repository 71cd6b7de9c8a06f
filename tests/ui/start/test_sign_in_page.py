"""Sign-in: one line for whatever is wrong, nothing typed lost, the one-time code once, who locked."""

import os
import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from spiral.records import staff
from spiral.ui.start import sign_in_page
from spiral.ui.start.sign_in_page import Locked, SignInPage
from spiral.vault.box import sign_in
from tests.make import PASSWORD, QUICK, TODAY, make_clinic
from tests.ui.keyboard import ALT, focused, name_of, press, tab_to, write

Key = Qt.Key
NEW = "fyra fiskmåsar på en brygga"


@pytest.fixture
def show(qtbot, dressed, clinic):
    """The page, and the boxes that it opened."""
    opened = []

    def shown(folder=clinic.folder, **facts):
        page = SignInPage(folder, kdf=QUICK, **facts)
        qtbot.addWidget(page)
        page.signed_in.connect(opened.append)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.take_focus()
        page.opened = opened
        return page

    yield shown
    for box in opened:
        box.close()


@pytest.fixture(scope="module")
def foreign_folder(tmp_path_factory):
    return make_clinic(tmp_path_factory.mktemp("foreign") / "clinic", people=()).folder


def answered(qtbot, page):
    qtbot.waitUntil(lambda: page._work is None)


def in_the_card(page):
    return page.notice.text.text()


def test_login_enter_password_enter(show, qtbot):
    page = show()
    assert name_of(focused()) == "Inloggningsnamn"
    write(" Midwife1 ")
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert [box.actor.login for box in page.opened] == ["midwife1"]
    assert page.password.widget.text() == ""


def test_tab_goes_in_reading_order(show):
    page = show()
    assert tab_to("Öppna en annan") == [
        "Inloggningsnamn",
        "Lösenord",
        "Visa lösenordet",
        "Logga in",
        "Jag har en engångskod",
    ]
    assert page.isVisible()


@pytest.mark.parametrize(
    ("login", "password"), [("midwife1", "fel lösenord helt och hållet"), ("ingen", PASSWORD)]
)
def test_what_is_wrong_is_one_line_that_does_not_say_which(show, qtbot, login, password):
    page = show()
    write(login)
    press(Key.Key_Return)
    write(password)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert page.password.error == "Inloggningsnamnet eller lösenordet är fel."
    assert page.login_text() == login
    assert page.password.widget.text() == password
    assert name_of(focused()) == "Lösenord"
    assert page.opened == []
    write(PASSWORD)  # what was wrong is marked: writing takes its place
    assert page.password.widget.text() == PASSWORD
    assert page.password.error == ""


def test_what_is_missing_is_asked_for_where_it_is_missing(show):
    page = show()
    page.start()
    assert page.login.error == "Skriv ditt inloggningsnamn."
    write("midwife1")
    page.start()
    assert page.password.error == "Skriv ditt lösenord."
    assert name_of(focused()) == "Lösenord"


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b'{"format": "something else"}', os.urandom(4096)])
def test_damaged_unit_keys_are_one_line_and_nothing_changes(show, qtbot, clinic, damaged):
    (clinic.folder / "unit.keys").write_bytes(damaged)
    before = contents(clinic.folder)
    page = show()
    line = "Nyckelfilen unit.keys är skadad eller hör till något annat. Återställ en säkerhetskopia."
    assert in_the_card(page) == line
    write("midwife1")
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert in_the_card(page) == line
    assert page.login_text() == "midwife1"
    assert contents(clinic.folder) == before


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("wrong", ["foreign", "cut", "gone", "noise"])
def test_records_that_are_not_the_clinics_are_one_line(show, qtbot, clinic, foreign_folder, wrong):
    records = clinic.folder / "records.db"
    match wrong:
        case "foreign":
            shutil.copy(foreign_folder / "records.db", records)
        case "cut":
            records.write_bytes(records.read_bytes()[:5000])
        case "gone":
            records.unlink()
        case "noise":
            records.write_bytes(os.urandom(8192))
    page = show()
    write("midwife1")
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert in_the_card(page).endswith("Återställ en säkerhetskopia.")
    assert "\n" not in in_the_card(page)
    assert page.opened == []
    assert page.button.isEnabled()


def test_a_second_running_program_is_told(show, qtbot, clinic):
    other = clinic.open("gyn1")
    page = show()
    write("midwife1")
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert in_the_card(page).startswith("Mottagningen är redan öppen")
    other.close()
    page.start()
    answered(qtbot, page)
    assert [box.actor.login for box in page.opened] == ["midwife1"]


def test_someone_who_was_ended_is_refused_as_anybody_else(show, qtbot, clinic):
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        staff.end_staff(work, "midwife1")
    box.close()
    page = show()
    write("midwife1")
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert page.password.error == "Inloggningsnamnet eller lösenordet är fel."


# --- the one-time code -----------------------------------------------------------------------------------


@pytest.fixture
def code(clinic):
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        made = staff.add_staff(work, login="disa", name="Disa Ek", roles=("midwife",))[1]
    box.close()
    return made


def test_a_new_colleague_enrols_with_the_code_by_keyboard_alone(show, qtbot, clinic, code):
    page = show()
    tab_to("Jag har en engångskod")
    press(Key.Key_Space)
    write("disa")
    press(Key.Key_Return)
    write(code.lower().replace("-", " "))
    press(Key.Key_Return)
    write(NEW)
    press(Key.Key_Return)
    write(NEW)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert [box.actor.name for box in page.opened] == ["Disa Ek"]
    assert page.opened[0].compartments == {}
    page.opened.pop().close()

    again = show()
    again._use_code(True)
    write("disa")
    press(Key.Key_Return)
    write(code)
    again.chosen.setText(NEW)
    again.start()
    answered(qtbot, again)
    assert again.login.error == "Ingen engångskod väntar på det här inloggningsnamnet."
    assert again.opened == []


def test_who_has_a_code_and_tries_a_password_is_shown_the_way(show, qtbot, code):
    page = show()
    write("disa")
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert "engångskod" in in_the_card(page)
    assert page.code.isVisible()
    assert name_of(focused()) == "Engångskod"
    assert page.login_text() == "disa"


@pytest.mark.parametrize(
    ("typed", "password", "again", "field", "said"),
    [
        ("", NEW, NEW, "code", "Skriv koden."),
        ("AAAA-AAAA-AAAA-AAAA", NEW, NEW, "code", "Koden är fel."),
        ("right", "för kort", "för kort", "password", "Lösenordet måste ha minst 15 tecken."),
        ("right", NEW, NEW + "x", "again", "Lösenorden är inte lika."),
    ],
)
def test_what_is_wrong_with_a_code_or_password_stands_beside_it(
    show, qtbot, code, typed, password, again, field, said
):
    page = show()
    page._use_code(True)
    write("disa")
    press(Key.Key_Return)
    write(code if typed == "right" else typed)
    page.chosen.setText(password, again)
    page.start()
    answered(qtbot, page)
    wrong = {"code": page.code, "password": page.chosen.password, "again": page.chosen.again}[field]
    assert wrong.error == said
    assert wrong.isAncestorOf(focused())
    assert page.login_text() == "disa"
    assert page.chosen.draft().password == password
    assert page.opened == []


# --- locked, busy, leaving -------------------------------------------------------------------------------

LOCKED = Locked("midwife1", "Barbro Morska", "barnmorska", "13:42")


def test_who_locked_gives_only_the_password(show, qtbot):
    page = show(locked=LOCKED)
    assert page.under.text() == "Klockan 13:42. Stängt tills du loggar in."
    assert name_of(focused()) == "Lösenord"
    write(PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert [box.actor.login for box in page.opened] == ["midwife1"]


def test_a_client_is_thanked_and_no_name_stands_there_where_the_clinic_has_it_so(show):
    page = show(locked=Locked("midwife1", "", "", "13:42", given_back=True, named=False))
    assert (page.heading.text(), page.person.isHidden()) == ("Tack!", True)
    assert page.under.text().endswith("Lämna tillbaka datorn.")
    assert page.login_text() == "midwife1"


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ({"idle": 5}, "Klockan 13:42, efter 5 minuter utan aktivitet."),
        ({"idle": 1}, "Klockan 13:42, efter 1 minut utan aktivitet."),
        ({"slept": True}, "Klockan 13:42, när datorn hade varit i viloläge."),
    ],
)
def test_the_card_says_when_and_why_it_locked(show, why, said):
    assert show(locked=replace(LOCKED, **why)).under.text() == said


def test_someone_else_may_sign_in_after_a_lock(show, qtbot):
    page = show(locked=replace(LOCKED, draft=True))
    assert in_the_card(page) == "Utkastet är sparat. Du fortsätter där du var."
    typed = page.password.widget
    write("någon annans")
    typed.shows.setChecked(True)
    press(Key.Key_B, ALT)
    assert (typed.text(), typed.line.echoMode()) == ("", QLineEdit.EchoMode.Password)
    assert page.person.isHidden()
    assert page.notice.isHidden()  # the draft is not theirs
    assert name_of(focused()) == "Inloggningsnamn"
    assert page.login_text() == ""
    write("gyn1")
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, page)
    assert [box.actor.login for box in page.opened] == ["gyn1"]


def test_while_it_opens_nothing_can_be_pressed_twice_and_it_says_so(show, qtbot):
    page = show(login="midwife1")
    write(PASSWORD)
    press(Key.Key_Return)
    if page._work is not None:
        assert page.progress.isVisible()
        assert not page.button.isEnabled()
        page.start()
    answered(qtbot, page)
    assert len(page.opened) == 1


def test_a_page_that_leaves_while_it_opens_lets_the_clinic_go(show, qtbot, monkeypatch):
    boxes = []

    def kept(*args, **facts):
        boxes.append(sign_in(*args, **facts))
        return boxes[-1]

    monkeypatch.setattr(sign_in_page, "sign_in", kept)
    page = show(login="midwife1")
    page.password.widget.setText(PASSWORD)
    page.start()
    page.let_go()
    qtbot.waitUntil(lambda: bool(boxes) and not boxes[0].lock.is_locked)
    assert page.opened == []


def test_what_nobody_foresaw_frees_the_page(show, qtbot, monkeypatch):
    def fails(*_args, **_facts):
        raise KeyError("Anna Svensson")

    monkeypatch.setattr(sign_in_page, "sign_in", fails)
    page = show(login="midwife1")
    page.password.widget.setText(PASSWORD)
    with qtbot.capture_exceptions() as raised:
        page.start()
        answered(qtbot, page)
    assert raised[0][0] is KeyError
    assert in_the_card(page).startswith("Något gick fel.")
    assert "Anna" not in in_the_card(page)
    assert page.button.isEnabled()
    assert page.login_text() == "midwife1"


def test_how_to_sign_in_to_the_made_up_clinic_stays_after_a_wrong_password(show, qtbot):
    page = show(note="Logga in som anna.")
    write("anna")
    press(Key.Key_Return)
    write("fel")
    press(Key.Key_Return)
    answered(qtbot, page)
    assert page.password.error
    assert page.notice.isVisible()
    assert page.notice.text.text() == "Logga in som anna."


def test_another_clinic_can_be_asked_for(show, qtbot):
    page = show()
    with qtbot.waitSignal(page.other_clinic):
        tab_to("Öppna en annan")
        press(Key.Key_Space)


def test_a_folder_without_a_clinic_is_told(show, tmp_path):
    (tmp_path / "tom").mkdir()
    assert in_the_card(show(tmp_path / "tom")) == "Det finns ingen mottagning i den här mappen."
