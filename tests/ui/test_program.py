"""The program from its first start: a clinic is set up, its people enrol, sign in, lock, change their dress."""

import re
import shutil
import sys

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from spiral.language import language
from spiral.records.entry_drafts import list_unsigned, read_draft
from spiral.records.form_drafts import PLACE, find_form
from spiral.ui import app as program_module
from spiral.ui import palette
from spiral.ui.app import Program, choose_language, set_up
from spiral.ui.forms.forms_again import open_again
from spiral.ui.hand_over import HandOverWindow
from spiral.ui.idle import Idle
from spiral.ui.journal.screening_sheet import open_screening
from spiral.ui.main_window import MainWindow
from spiral.ui.parts import kept
from spiral.ui.parts.key_hint import hints_shown
from spiral.ui.parts.question import Verb, answering, ask
from spiral.ui.start.set_up_wizard import SetUpWizard
from spiral.ui.start.sign_in_page import SignInPage
from spiral.ui.start.start_page import Demo, StartPage
from spiral.vault.errors import Refused
from tests.make import PASSWORD, QUICK, TODAY, record, register
from tests.ui.keyboard import ALT, CTRL, NONE, focused, name_of, press, tab_to, write
from tests.ui.register import words_in_sight

Key = Qt.Key


@pytest.fixture
def start(qtbot, dressed, qapp):
    """`start(folder)` starts the program as `main.py` does, on a display of its own."""
    programs = []

    def started(folder=None, **facts):
        kept.set_person("")
        program = Program(folder, today=TODAY, kdf=QUICK, **facts)
        programs.append(program)
        program.start()
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield started
    for program in programs:
        program.close()
        program.window.close()
        program.window.deleteLater()
    choose_language("sv")
    palette.apply(qapp, dark=False)


@pytest.fixture
def signed_in(start, clinic, qtbot):
    def opened(login="midwife1", folder=clinic.folder):
        program = start(folder)
        sign_in(program, qtbot, login)
        return program

    return opened


def page(program):
    return program.window.centralWidget()


def lock(program, qtbot):
    press(Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: isinstance(page(program), SignInPage) and program.window.isActiveWindow())


def sign_in(program, qtbot, login, password=PASSWORD):
    write(login)
    press(Key.Key_Return)
    write(password)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow) and program.window.isActiveWindow())


# --- locked, and back ------------------------------------------------------------------------------------


def half_a_concern(program):
    """On a client's page, with a report of concern half written and the cursor in the midst of a word."""
    window = program.window
    client = window.index.find("Blomman")[0].id
    record(window.desk.box, client, start="13:00")
    window.open_client(client)
    window.page.show_tab("concerns")
    open_again(window, window.desk, "concern", client, "")
    sheet = window.open_forms()[-1]
    sheet.words.setText("Hon är rädd att gå hem.")
    sheet.words.setFocus()
    cursor = sheet.words.textCursor()
    cursor.setPosition(7)
    sheet.words.setTextCursor(cursor)
    return client


def is_back(window, client):
    sheet = window.open_forms()[-1]
    assert window.place == ("client", client)
    assert window.page.where() == "concerns"
    assert sheet.words.text() == "Hon är rädd att gå hem."
    assert (window.focusWidget() is sheet.words, sheet.words.textCursor().position()) == (True, 7)


@pytest.fixture
def with_client(clinic):
    box = clinic.open("midwife1")
    register(box)
    box.close()
    return clinic


def test_after_the_lock_page_form_and_cursor_are_back(with_client, signed_in, qtbot):
    program = signed_in()
    client = half_a_concern(program)
    with answering("keep") as asked:
        lock(program, qtbot)
    assert asked == []
    assert page(program).notice.text.text() == "Utkastet är sparat. Du fortsätter där du var."
    assert "Blomman" not in words_in_sight(page(program))
    write(PASSWORD)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow))
    qtbot.waitUntil(lambda: bool(program.window.open_forms()))
    is_back(program.window, client)
    assert program.desk.ask(find_form, kind=PLACE) is None
    program.window.rail.theme_chosen.emit(True)  # dressed anew, the same
    qtbot.waitUntil(palette.is_dark)
    qtbot.waitUntil(lambda: bool(program.window.open_forms()))
    is_back(program.window, client)


def test_the_program_is_started_anew_by_the_lock_and_only_a_colleagues_name_is_handed_on(
    with_client, start, qtbot, monkeypatch
):
    handed = []
    program = start(with_client.folder, relaunch=handed.append)
    sign_in(program, qtbot, "midwife1")
    half_a_concern(program)
    press(Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: bool(handed))
    assert program.desk is None
    assert [(each.login, each.name) for each in handed] == [("midwife1", "Barbro Morska")]
    told = {}
    monkeypatch.setattr(program_module.os, "execve", lambda path, args, env: told.update(env=env, args=args))
    program_module.start_anew(handed[0])
    assert "rädd" not in str(told)
    monkeypatch.setenv(program_module.LOCKED, told["env"][program_module.LOCKED])
    assert program_module.locked_before() == handed[0]
    assert program_module.LOCKED not in program_module.os.environ


def test_nobody_there_locks_also_over_a_question(signed_in, qtbot):
    program = signed_in()
    answers = []
    QTimer.singleShot(0, lambda: program._idle.inactive.emit())
    verbs = [Verb("keep", "Behåll", "primary"), Verb("throw", "Kasta", "danger")]
    answers.append(ask(program.window.page, "Kasta?", "Det är inte sparat.", verbs))
    qtbot.waitUntil(lambda: isinstance(page(program), SignInPage))
    assert answers == [None]
    assert re.fullmatch(r"Klockan \d\d:\d\d, efter 5 minuter utan aktivitet\.", page(program).under.text())


def test_idle_after_the_clinics_minutes_or_a_sleep(qtbot, qapp):
    clock = [1000.0]
    heard = []
    line = QLineEdit()
    qtbot.addWidget(line)
    idle = Idle(5, now=lambda: clock[0])
    idle.inactive.connect(lambda: heard.append(clock[0]))

    def wait(seconds):
        for _ in range(seconds // 5):
            clock[0] += 5
            idle.look()

    idle._focus_moved(None, line)
    wait(295)
    QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, NONE))
    wait(295)
    assert heard == []
    wait(5)
    assert (heard, idle.slept) == ([1595.0], False)
    clock[0] += 40  # the machine slept
    idle.look()
    assert (heard, idle.slept) == ([1595.0, 1635.0], True)
    idle.stop()


# --- from nothing ----------------------------------------------------------------------------------------


def test_from_an_empty_computer_to_signed_in_by_keyboard_alone(start, qtbot, tmp_path):
    folder = tmp_path / "mottagningen"
    program = start()
    assert isinstance(page(program), StartPage)
    press(Key.Key_Space)
    wizard = page(program)
    assert isinstance(wizard, SetUpWizard)

    write("Enheten på Öland")
    press(Key.Key_Tab)
    write(str(folder))
    assert tab_to("Enhetschefens namn") == ["En tom mapp på den här datorn", "Välj…"]
    write("Åke Öberg")
    tab_to("Nytt lösenord")
    write(PASSWORD)
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.first is not None)

    _enrol_next("Disa Ek", "barnmorska")
    qtbot.waitUntil(lambda: wizard.notice.text.text() == "Disa Ek kan logga in.")
    assert name_of(focused()) == "Namn"
    _enrol_next("Ove Alm", "byråassistent")
    qtbot.waitUntil(lambda: wizard.notice.text.text() == "Ove Alm kan logga in.")
    assert wizard.notice.detail.text() == "Ove Alm fick nycklar till: registret"
    tab_to("Alla är tillagda: till inloggningen")
    press(Key.Key_Space)

    assert isinstance(page(program), SignInPage)
    sign_in(program, qtbot, "oveal")
    told = [place.name for place in program.window.places()]
    assert told == [
        "Idag",
        "Klienter",
        "Att göra",
        "Kalender",
        "Nyanmälningar",
        "Rapporter",
        "Administration",
    ]
    assert program.desk.box.holds("register")


def _enrol_next(name, role):
    write(name)
    tab_to(role)
    press(Key.Key_Space)
    tab_to("Nästa: kollegan väljer lösenord")
    press(Key.Key_Space)
    write(PASSWORD)
    press(Key.Key_Return)
    write(PASSWORD)
    press(Key.Key_Return)


def test_the_window_and_its_title_bar_fit_the_screen(start, qapp):
    program = start()
    room = qapp.primaryScreen().availableGeometry()
    assert program.window.width() <= room.width()
    assert program.window.height() + 30 <= room.height()


def test_the_clinic_used_last_is_offered_at_the_next_start(start, clinic, qtbot):
    program = start(clinic.folder)
    sign_in(program, qtbot, "chief")
    program.close()
    again = start()
    assert isinstance(page(again), SignInPage)
    assert page(again).unit.whole() == "Enheten i Provköping"


def test_a_clinic_that_has_gone_gives_the_start_page(start, clinic, tmp_path):
    kept.set_person("")
    kept.keep("clinic", str(tmp_path / "borta"))
    assert isinstance(page(start()), StartPage)


@pytest.mark.parametrize("way", ["link", "escape"])
def test_who_asks_for_another_clinic_can_go_back(start, clinic, way):
    program = start(clinic.folder)
    page(program).other_link.click()
    assert isinstance(page(program), StartPage)
    if way == "link":
        tab_to("Tillbaka")
        press(Key.Key_Return)
    else:
        press(Key.Key_Escape)
    assert isinstance(page(program), SignInPage)
    assert program.folder == clinic.folder


def test_a_folder_without_a_clinic_is_one_line_and_nothing_is_made_in_it(start, tmp_path, qtbot):
    empty = tmp_path / "tom"
    empty.mkdir()
    program = start()
    with answering(str(empty)):
        tab_to("Öppna en mottagning…")
        press(Key.Key_Space)
    assert page(program).notice.text.text() == "Det finns ingen mottagning i den här mappen."
    assert list(empty.iterdir()) == []
    assert isinstance(page(program), StartPage)


def test_a_made_up_clinic_is_made_off_the_screen_and_says_how_to_sign_in(start, made_clinic, qtbot):
    built = []

    def build(folder, today):
        built.append((folder, today))
        shutil.copytree(made_clinic, folder)

    demo = Demo(
        build, lambda folder: (folder, TODAY) in built, "ett påhittat lösenord", ("chief", "midwife1")
    )
    program = start(demo=demo)
    tab_to("Titta på en påhittad mottagning")
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(page(program), SignInPage))
    said = page(program).notice.text.text()
    assert "chief, midwife1" in said
    assert "ett påhittat lösenord" in said
    shutil.rmtree(built[0][0].parent)


def test_a_made_up_clinic_nobody_waits_for_is_thrown_away(start, qtbot):
    built = []

    def build(folder, today):
        folder.mkdir()
        built.append(folder)

    program = start(demo=Demo(build, lambda _folder: True, "", ()))
    page(program).make_demo()
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(built) and not built[0].exists())
    assert not built[0].parent.exists()
    assert isinstance(page(program), StartPage)
    assert page(program).set_up.isEnabled()


# --- language and colours --------------------------------------------------------------------------------


def test_english_and_dark_before_sign_in_keep_what_was_typed(start, clinic):
    program = start(clinic.folder)
    write("midwife1")
    page(program).strip.language_chosen.emit("en")
    page(program).strip.theme_chosen.emit(True)
    assert page(program).login_text() == "midwife1"
    assert name_of(focused()) == "Password"
    assert page(program).button.accessibleName() == "Sign in"
    assert palette.is_dark()
    assert language() == "en"


def test_english_and_dark_while_a_clinic_is_set_up_keep_all_that_is_typed(start, qtbot, tmp_path):
    program = start()
    program.show_set_up()
    step = page(program).clinic
    for line, text in (
        (step.unit_line, "Enheten"),
        (step.folder_line, str(tmp_path / "ny")),
        (step.name_line, "Ce"),
    ):
        line.setText(text)
    step.chosen.setText(PASSWORD, PASSWORD)
    page(program).strip.language_chosen.emit("en")
    step = page(program).clinic
    assert (step.unit_line.text(), step.name_line.text()) == ("Enheten", "Ce")
    assert step.make_button.accessibleName() == "Set up the clinic"
    page(program).make()
    qtbot.waitUntil(lambda: page(program).first is not None)
    people = page(program).people
    people.fields.name_line.setText("Bo Ek")
    people.fields.login_line.setText("bo")
    people.fields.picker.set_roles({"midwife"})
    people.next_button.click()
    people.chosen.setText(PASSWORD, "halv")
    page(program).strip.theme_chosen.emit(True)
    people = page(program).people
    assert people.is_handed_over
    assert people.fields.draft().roles == {"midwife"}
    assert (people.chosen.draft().password, people.chosen.draft().again) == (PASSWORD, "halv")
    assert page(program).first is not None


def test_the_next_start_has_the_language_and_colours_chosen_before(
    start, clinic, qapp, monkeypatch, tmp_path
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    before = QSettings.defaultFormat()
    try:
        set_up(qapp)
        program = start(clinic.folder)
        page(program).strip.language_chosen.emit("en")
        page(program).strip.theme_chosen.emit(True)
        program.close()
        choose_language("sv")
        palette.apply(qapp, dark=False)
        set_up(qapp)
        assert (language(), palette.is_dark()) == ("en", True)
        assert page(start(clinic.folder)).button.accessibleName() == "Sign in"
    finally:
        QSettings.setDefaultFormat(before)


def test_each_person_has_their_own_language_and_colours(signed_in, qtbot):
    program = signed_in("midwife1")
    for choose, wanted in (
        (lambda: program.window.language_chosen.emit("en"), lambda: language() == "en"),
        (lambda: program.window.theme_chosen.emit(True), palette.is_dark),
    ):
        before = program.window
        choose()
        qtbot.waitUntil(lambda before=before: program.window is not before)
        assert wanted()
    lock(program, qtbot)
    press(Key.Key_B, ALT)
    sign_in(program, qtbot, "assistant1")
    program.window.language_chosen.emit("sv")
    qtbot.waitUntil(lambda: language() == "sv")
    lock(program, qtbot)
    press(Key.Key_B, ALT)
    sign_in(program, qtbot, "midwife1")
    assert (language(), palette.is_dark()) == ("en", True)


def test_another_language_keeps_the_place_and_the_tab(signed_in, qtbot):
    program = signed_in("chief")
    program.window.go("administration")
    program.window.page.go_to("log")
    before = program.window
    program.window.language_chosen.emit("en")
    qtbot.waitUntil(lambda: program.window is not before)
    assert program.window.place == ("administration", "")
    assert program.window.page.where() == "log"
    program.window.go("reports")
    program.window.page.go_to("2026-03")
    before = program.window
    program.window.theme_chosen.emit(True)
    qtbot.waitUntil(lambda: program.window is not before)
    assert program.window.page.where() == "2026-03"


# --- locking, leaving, what nobody foresaw ---------------------------------------------------------------


def test_locking_closes_the_clinic_and_asks_only_for_the_password(signed_in, clinic, qtbot):
    program = signed_in("midwife1")
    lock(program, qtbot)
    assert program.desk is None
    assert page(program).heading.text() == "Låst"
    assert page(program).login.isHidden()
    assert page(program).notice.isHidden()  # nothing was written
    clinic.open("gyn1").close()  # nobody holds it
    write(PASSWORD)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow))
    assert program.desk.actor.login == "midwife1"


def test_locking_with_a_form_open_and_work_under_way_ends_quietly(signed_in, qtbot):
    program = signed_in("chief")
    program.window.go("administration")
    program.window.page.check.click()
    lock(program, qtbot)
    assert page(program).heading.text() == "Låst"


def test_signing_out_shows_nobodys_name(signed_in, qtbot):
    program = signed_in("midwife1")
    program.window.rail.sign_out_asked.emit()
    qtbot.waitUntil(lambda: isinstance(page(program), SignInPage))
    assert page(program).heading.text() == "Logga in"
    assert page(program).login_text() == ""
    assert page(program).person.isHidden()


def test_who_was_asked_at_signing_out_and_kept_writing_locks_as_before(signed_in, qtbot):
    program = signed_in("chief")
    program.window.go("administration")
    program.window.page.go_to("staff")
    program.window.page.tab("staff").add.click()
    write("Ny Kollega")
    with answering("keep"):
        program.window.rail.sign_out_asked.emit()
    with answering("discard"):
        lock(program, qtbot)
    assert page(program).heading.text() == "Låst"


def test_keys_on_the_buttons_can_be_turned_off(signed_in, qtbot):
    program = signed_in("midwife1")
    before = program.window
    program.window.rail.hints_chosen.emit(False)
    qtbot.waitUntil(lambda: program.window is not before)
    assert not hints_shown()
    before = program.window
    program.window.rail.hints_chosen.emit(True)
    qtbot.waitUntil(lambda: program.window is not before)
    assert hints_shown()


def test_to_be_told_no_is_no_fault_of_the_program(signed_in, monkeypatch):
    program = signed_in("midwife1")

    def refuse():
        raise Refused("no_such_visit")

    button = QPushButton("?", program.window)
    button.clicked.connect(refuse)
    monkeypatch.setattr(sys, "excepthook", program_module.tell_wrong)
    with answering("on") as asked:
        button.click()
    assert asked[0].title == "Det går inte"


def test_what_nobody_foresaw_is_told_without_its_words_and_the_program_goes_on(
    signed_in, qtbot, monkeypatch, capsys
):
    program = signed_in("midwife1")
    button = QPushButton("?", program.window)
    button.clicked.connect(lambda: 1 / {}["Anna Svensson 19811228-9874"])
    monkeypatch.setattr(sys, "excepthook", program_module.tell_wrong)
    with answering("on") as asked:
        button.click()
    assert asked[0].title == "Något gick fel"
    told = asked[0].text + capsys.readouterr().err
    assert "KeyError at test_program.py:" in told
    assert "Anna" not in told
    assert "9874" not in told
    program.window.go("administration")
    assert program.window.place[0] == "administration"


def test_a_window_is_never_named_after_a_person(signed_in, qtbot):
    program = signed_in("midwife1")
    for place in program.window.places():
        program.window.go(place.key)
        assert program.window.windowTitle() == "Spiral"
    lock(program, qtbot)
    assert program.window.windowTitle() == "Spiral"


def test_a_form_in_the_clients_hands_shows_that_form_and_nothing_else(signed_in, qtbot, clinic):
    box = clinic.open("midwife1")
    client = register(box, kind="alias", identity="Blomman")
    record(box, client.id)
    box.close()
    program = signed_in()
    main = program.window
    sheet = open_screening(main, main.desk, client_id=client.id, instrument="audit")
    sheet.give()
    qtbot.waitUntil(lambda: isinstance(program.window, HandOverWindow))
    window = program.window
    qtbot.waitUntil(window.isActiveWindow)
    shown = words_in_sight(window)
    assert "AUDIT" in shown
    assert "Här frågas om dina alkoholvanor" in shown
    assert "De som arbetar i journalen här kan läsa dem" in shown
    for hidden in ("Blomman", client.code, "Barbro", "Idag", "Klienter", "av 40", "diagnos"):
        assert hidden not in shown
    write("4444444444")
    for key, held in ((Key.Key_K, CTRL), (Key.Key_1, ALT), (Key.Key_F1, NONE), (Key.Key_Escape, NONE)):
        press(key, held)
    assert program.window is window
    assert "sannolikt" not in words_in_sight(window)
    press(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: isinstance(page(program), SignInPage))
    assert program.desk is None
    assert page(program).heading.text() == "Tack!"
    assert page(program).under.text().endswith("Lämna tillbaka datorn till Barbro Morska.")
    box = clinic.open("midwife1")
    with box.work(TODAY) as work:
        (draft,) = list_unsigned(work)
        facts = read_draft(work, draft.draft_id).words.facts
    box.close()
    assert (facts["filled_by"], facts["answers"]) == ("client", ["4"] * 10)


def test_what_the_client_leaves_out_is_asked_about_once(signed_in, qtbot, clinic):
    box = clinic.open("midwife1")
    client = register(box)
    record(box, client.id)
    box.close()
    program = signed_in()
    sheet = open_screening(program.window, program.window.desk, client_id=client.id, instrument="audit")
    sheet.give()
    qtbot.waitUntil(lambda: isinstance(program.window, HandOverWindow))
    qtbot.waitUntil(program.window.isActiveWindow)
    write("4")
    with answering("on", "done") as asked:
        press(Key.Key_Return, CTRL)
        assert isinstance(program.window, HandOverWindow)
        press(Key.Key_Return, CTRL)
    assert [each.title for each in asked] == ["9 frågor saknar svar."] * 2
    qtbot.waitUntil(lambda: isinstance(page(program), SignInPage))
