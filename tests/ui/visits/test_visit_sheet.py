"""The form of a visit: whose it is, few keys, what is wrong beside its field, two editors, voiding; by keyboard."""

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from spiral.records import visits
from spiral.records.new_person import record_new_person
from spiral.records.staff import change_staff
from spiral.ui.main_window import MainWindow
from spiral.ui.parts.question import answering
from spiral.ui.parts.tag import Tag
from spiral.ui.visits.visit_sheet import VisitSheet, open_new, open_new_person, open_visit
from spiral.ui.visits.void_sheet import VoidSheet
from tests.make import TODAY, Clinic, record, register

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.fixture(scope="module")
def one_client(made_clinic, tmp_path_factory):
    """A clinic with Åsa, who has been here once, and Blomman, who has not."""
    folder = tmp_path_factory.mktemp("one") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("midwife1")
    asa = register(
        box,
        kind="personnummer",
        identity="198809229803",
        given_name="Åsa",
        family_name="Ek",
        protected=True,
        contact_by=("sms",),
    )
    register(box)
    record(box, asa.id, date=TODAY - dt.timedelta(days=7), outcome="attended")
    box.close()
    return folder


@pytest.fixture
def clinic(one_client, tmp_path):
    shutil.copytree(one_client, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def main_of(open_desk, qtbot):
    """The window of someone."""

    def opened(login="midwife1", **when):
        window = MainWindow(open_desk(login, **when))
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return opened


def client(main, name):
    return main.index.find(name)[0].id


def new(main, name="asa", **facts):
    sheet = open_new(main, main.desk, client_id=client(main, name), **facts)
    assert sheet is not None
    return sheet


class Keys:
    """Presses keys at whatever has the keyboard, and counts them."""

    def __init__(self):
        self.count = 0

    def __call__(self, key, modifiers=Qt.KeyboardModifier.NoModifier, text=""):
        self.count += 1
        target = QApplication.focusWidget()
        if text:
            QTest.sendKeyEvent(QTest.KeyAction.Click, target, key, text, modifiers)
        else:
            QTest.keyClick(target, key, modifiers)

    def type(self, text):
        for letter in text:
            self.count += 1
            QTest.keyClick(QApplication.focusWidget(), letter)


@pytest.fixture
def keys():
    return Keys()


def day_of(main, day=TODAY):
    return main.desk.ask(visits.list_day, day)


def flags(sheet):
    return [tag.accessibleName() for tag in sheet.banner_of.findChildren(Tag)]


# --- whose it is ---------------------------------------------------------------------------------------


def test_the_form_shows_whose_it_is(main_of):
    sheet = new(main_of())
    assert sheet.banner_of.name.text() == "Åsa Ek"
    facts = sheet.banner_of.facts.text()
    assert "38 år" in facts
    assert "19880922-••••" in facts
    assert "9803" not in facts
    assert flags(sheet) == ["Skyddad identitet", "Säker kontakt: sms"]


def test_the_front_desk_sees_the_code_first(main_of):
    sheet = new(main_of("assistant1"))
    assert sheet.banner_of.name.text() == "K-0001"
    assert "Åsa Ek" in sheet.banner_of.facts.text()


def test_the_first_visit_is_found_by_the_program(main_of):
    main = main_of()
    row = main.desk.ask(visits.list_day, TODAY - dt.timedelta(days=7))[0]
    sheet = open_visit(main, main.desk, row.id)
    assert "Nybesök" in flags(sheet)


# --- few keys ------------------------------------------------------------------------------------------


def test_a_standard_visit_in_twelve_keys(main_of, keys):
    main = main_of()
    new(main)
    keys.type("1030")
    keys(Qt.Key.Key_G, ALT)
    keys(Qt.Key.Key_S, CONTROL)
    assert keys.count == 6 <= 12
    [row] = day_of(main)
    assert (row.start, row.minutes, row.service, row.programme) == ("10:30", 45, "midwife_exam", "spiral")
    assert (row.staff, row.outcome, row.name) == ("Barbro Morska", "attended", "Åsa Ek")


def test_another_days_visit_of_another_service_in_twelve_keys(main_of, keys):
    """A date, a time, minutes of its own and another service, all by keys."""
    main = main_of()
    new(main)
    keys(Qt.Key.Key_Tab, SHIFT)
    keys.type("+1")
    keys(Qt.Key.Key_Tab)
    keys.type("9")
    keys(Qt.Key.Key_Tab)
    keys(Qt.Key.Key_Tab)
    keys.type("s")
    keys(Qt.Key.Key_S, CONTROL)
    assert keys.count <= 12
    [row] = day_of(main, TOMORROW)
    assert (row.start, row.service, row.minutes, row.outcome) == ("09:00", "midwife_talk", 60, "planned")


@pytest.mark.parametrize(
    ("login", "service", "minutes"),
    [
        ("midwife1", "midwife_exam", 45),
        ("gyn1", "gyn_exam", 30),
        ("physician1", "physician", 45),
        ("psychiatrist1", "psychiatric", 60),
        ("therapist1", "assessment", 50),
    ],
)
def test_what_is_usual_for_each(main_of, keys, login, service, minutes):
    main = main_of(login)
    new(main)
    keys(Qt.Key.Key_S, CONTROL)
    [row] = day_of(main)
    assert (row.service, row.minutes, row.start) == (service, minutes, "13:40")
    assert row.staff_id == main.desk.actor.id


@pytest.mark.parametrize(("login", "service"), [("outreach1", "outreach_talk"), ("kast1", "kast_talk")])
def test_what_is_usual_for_outreach_and_kast(main_of, keys, login, service):
    main = main_of(login)
    open_new_person(main, main.desk)
    keys(Qt.Key.Key_S, CONTROL)
    [row] = day_of(main)
    assert row.service == service
    assert row.drop_in


def test_the_desk_begins_with_what_the_client_had_last(main_of, keys):
    main = main_of("assistant1")
    sheet = new(main, date=TOMORROW)
    assert sheet.fields.draft().service == "midwife_exam"
    keys(Qt.Key.Key_S, CONTROL)
    [row] = day_of(main, TOMORROW)
    assert (row.staff, row.start) == ("Barbro Morska", "09:00")


def test_where_nothing_is_usual_the_keyboard_begins_there(main_of, keys):
    main = main_of("assistant1")
    sheet = new(main, "blomman")
    assert sheet.fields.service.hasFocus()
    keys(Qt.Key.Key_S, CONTROL)
    assert sheet.fields.fields["service"].error == "Välj en tjänst."
    keys.type("g")
    assert sheet.fields.staff.currentText() == "Gunnel Kolog, gynekolog"
    assert sheet.fields.fields["service"].error == ""
    keys(Qt.Key.Key_S, CONTROL)
    assert [row.service for row in day_of(main)] == ["gyn_exam"]


def test_tab_goes_in_reading_order(main_of, keys):
    sheet = new(main_of())
    fields = sheet.fields
    order = [fields.lines["start"], fields.lines["minutes"], fields.service, fields.staff, fields.assisted]
    order += [fields.lines["arrived"], fields.arrive, fields.drop_in]
    order += [sheet.contents.ticks[0].box, fields.outcome]
    for widget in order:
        assert QApplication.focusWidget() is widget
        assert widget.accessibleName()
        keys(Qt.Key.Key_Tab)


# --- one field moves another ---------------------------------------------------------------------------


def test_another_service_brings_its_minutes_but_never_over_typed_ones(main_of):
    fields = new(main_of()).fields
    fields.service.setCurrentIndex(fields.service.findData("midwife_talk"))
    fields.service.activated.emit(fields.service.currentIndex())
    assert fields.lines["minutes"].text() == "60"
    fields.lines["minutes"].setText("50")
    fields.service.setCurrentIndex(fields.service.findData("midwife_exam"))
    fields.service.activated.emit(fields.service.currentIndex())
    assert fields.lines["minutes"].text() == "50"


def test_a_service_of_two_programmes_can_be_put_in_either(main_of, keys):
    main = main_of()
    sheet = new(main)
    sheet.fields.service.setFocus()
    keys.type("jag")
    assert sheet.fields.programme.value() == "spiral"
    assert sheet.fields.programme.isEnabled()
    keys(Qt.Key.Key_Tab)
    assert sheet.fields.programme.hasFocus()
    keys.type("beh")
    keys(Qt.Key.Key_S, CONTROL)
    assert [row.programme for row in day_of(main)] == ["treatment"]


def test_a_service_offers_only_those_who_give_it(main_of, keys):
    sheet = new(main_of())
    sheet.fields.service.setFocus()
    keys.type("g")
    offered = [sheet.fields.staff.itemText(at) for at in range(sheet.fields.staff.count())]
    assert offered == ["Gunnel Kolog, gynekolog"]


# --- what is wrong -------------------------------------------------------------------------------------


def test_wrong_minutes_say_what_to_write_and_stay(main_of, keys):
    main = main_of()
    sheet = new(main)
    keys(Qt.Key.Key_Tab)
    keys.type("4500")
    keys(Qt.Key.Key_S, CONTROL)
    minutes = sheet.fields.fields["minutes"]
    assert minutes.error == "Skriv 1–600 minuter. Menade du 45?"
    assert sheet.fields._rows[1].error_lines[minutes].isVisible()
    assert sheet.fields.lines["minutes"].text() == "4500"
    assert sheet.fields.lines["minutes"].hasFocus()
    assert day_of(main) == []
    keys.type("45")
    assert minutes.error == ""
    keys(Qt.Key.Key_S, CONTROL)
    assert [row.minutes for row in day_of(main)] == [45]


def test_the_keyboard_goes_to_the_first_that_is_wrong(main_of, keys):
    sheet = new(main_of())
    sheet.fields.lines["minutes"].setText("0")
    sheet.fields.lines["start"].setText("half past")
    keys(Qt.Key.Key_S, CONTROL)
    assert sheet.fields.lines["start"].hasFocus()
    assert sheet.fields.fields["minutes"].error


def test_a_day_that_is_none_is_told(main_of, keys):
    sheet = new(main_of())
    keys(Qt.Key.Key_Tab, SHIFT)
    keys.type("2026-02-30")
    keys(Qt.Key.Key_S, CONTROL)
    assert "2026-11-24" in sheet.fields.fields["date"].error
    assert sheet.fields.day.text() == "2026-02-30"


@pytest.mark.parametrize(
    ("typed", "day"),
    [("261130", "2026-11-30"), ("idag", "2026-11-24"), ("+7", "2026-12-01"), ("v49", "2026-11-30")],
)
def test_days_as_people_type_them(main_of, keys, typed, day):
    main = main_of()
    new(main)
    keys(Qt.Key.Key_Tab, SHIFT)
    keys.type(typed)
    keys(Qt.Key.Key_S, CONTROL)
    assert len(day_of(main, dt.date.fromisoformat(day))) == 1


def test_a_holiday_stands_beside_the_day(main_of, keys):
    sheet = new(main_of())
    keys(Qt.Key.Key_Tab, SHIFT)
    keys.type("2026-12-25")
    keys(Qt.Key.Key_Tab)
    assert sheet.fields.day.words.text() == "fredag, vecka 52, Juldagen"


def test_the_same_visit_twice_is_told_beside_the_time(main_of, keys, clinic):
    main = main_of()
    new(main)
    keys.type("9")
    keys(Qt.Key.Key_S, CONTROL)
    sheet = new(main)
    keys.type("9")
    keys(Qt.Key.Key_S, CONTROL)
    assert sheet.fields.fields["start"].error.startswith("Samma besök")
    assert sheet.fields.lines["start"].text() == "9"
    assert len(day_of(main)) == 1


def test_what_has_not_been_cannot_have_taken_place(main_of, keys):
    sheet = new(main_of(), date=TOMORROW)
    keys(Qt.Key.Key_G, ALT)
    keys(Qt.Key.Key_S, CONTROL)
    assert sheet.fields.fields["outcome"].error
    keys(Qt.Key.Key_P, ALT)
    assert sheet.fields.outcome.value() is None
    assert not sheet.fields.fields["outcome"].error


# --- letters with Alt ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        (Qt.Key.Key_G, "attended"),
        (Qt.Key.Key_U, "no_show"),
        (Qt.Key.Key_Aring, "cancelled"),
        (Qt.Key.Key_I, "withdrawn"),
    ],
)
def test_outcomes_by_alt(main_of, keys, key, outcome):
    main = main_of()
    new(main)
    keys(key, ALT)
    keys(Qt.Key.Key_S, CONTROL)
    assert [row.outcome for row in day_of(main)] == [outcome]


def test_arrived_now(main_of, keys):
    main = main_of()
    new(main)
    keys(Qt.Key.Key_A, ALT)
    keys(Qt.Key.Key_S, CONTROL)
    assert [row.arrived_at for row in day_of(main)] == ["13:42"]


# --- closing -------------------------------------------------------------------------------------------


def test_nothing_is_asked_when_nothing_changed(main_of, keys):
    sheet = new(main_of())
    with answering() as asked:
        keys(Qt.Key.Key_Escape)
    assert asked == []
    assert not sheet.isVisible()


def test_what_was_typed_is_asked_about(main_of, keys):
    sheet = new(main_of())
    keys.type("8")
    with answering("keep") as asked:
        keys(Qt.Key.Key_Escape)
    assert len(asked) == 1
    assert sheet.isVisible()
    assert sheet.fields.lines["start"].text() == "8"


# --- change, two editors, history, voiding -------------------------------------------------------------


@pytest.fixture
def kept(main_of, clinic):
    """The window, and a planned visit of today's as it is kept."""
    main = main_of()
    row = main.desk.do(
        visits.record_visit,
        client_id=client(main, "asa"),
        service="midwife_exam",
        date=TODAY,
        start="15:00",
        minutes=45,
        staff_id=main.desk.actor.id,
    )
    return main, row


def history(sheet):
    held = sheet._history
    return [held.itemAt(at).widget().text() for at in range(1, held.count())]


def test_a_change_is_a_new_version_with_its_words(kept, keys):
    main, row = kept
    open_visit(main, main.desk, row.id)
    keys.type("1530")
    keys(Qt.Key.Key_G, ALT)
    keys(Qt.Key.Key_S, CONTROL)
    sheet = open_visit(main, main.desk, row.id)
    newest, first = history(sheet)
    assert newest.endswith("Barbro Morska: start 15:00 → 15:30, utfall planerat → genomfört")
    assert first.endswith("Barbro Morska: registrerades")


def test_saving_without_a_change_writes_nothing(kept, keys):
    main, row = kept
    open_visit(main, main.desk, row.id)
    keys(Qt.Key.Key_S, CONTROL)
    assert main.desk.ask(visits.read_visit, row.id).version == row.version


def test_the_second_of_two_editors_is_told_and_keeps_their_text(kept, keys):
    main, row = kept
    sheet = open_visit(main, main.desk, row.id)
    keys(Qt.Key.Key_Tab)
    keys.type("60")
    main.desk.ask(
        visits.change_visit, visit_id=row.id, version=row.version, start="16:00", outcome="cancelled"
    )
    keys(Qt.Key.Key_S, CONTROL)
    assert sheet.isVisible()
    assert "Barbro Morska har ändrat" in sheet.notice.text.text()
    assert sheet.notice.detail.text() == "start 15:00 → 16:00, utfall planerat → återbud"
    assert sheet.fields.lines["minutes"].text() == "60"
    assert sheet.fields.lines["start"].text() == "16:00"
    keys(Qt.Key.Key_S, CONTROL)
    both = main.desk.ask(visits.read_visit, row.id)
    assert (both.start, both.outcome, both.minutes) == ("16:00", "cancelled", 60)


def test_voiding_asks_why(kept, keys):
    main, row = kept
    sheet = open_visit(main, main.desk, row.id)
    sheet.void.setFocus()
    keys(Qt.Key.Key_Space)
    over = main.centralWidget().findChild(VoidSheet)
    keys(Qt.Key.Key_S, CONTROL)
    assert over.reason_field.error == "Välj vad som blev fel."
    keys.type("reg")
    keys(Qt.Key.Key_S, CONTROL)
    assert not over.isVisible()
    assert not sheet.isVisible()
    assert day_of(main) == []
    assert main.desk.ask(visits.read_visit, row.id).void == "twice"
    again = open_visit(main, main.desk, row.id)
    assert not again.fields.isEnabled()
    assert not again.foot.save.isVisible()
    assert history(again)[0].endswith("makulerat – → Registrerat två gånger")


def test_escape_from_voiding_gives_the_form_back_as_it_was(kept, keys):
    main, row = kept
    sheet = open_visit(main, main.desk, row.id)
    keys.type("16")
    sheet.void.setFocus()
    keys(Qt.Key.Key_Space)
    keys(Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.void.hasFocus()
    assert sheet.fields.lines["start"].text() == "16:00"


def test_it_can_be_another_clients(kept, keys):
    main, row = kept
    sheet = open_visit(main, main.desk, row.id)
    sheet.set_client(client(main, "blomman"))
    assert sheet.banner_of.name.text() == "Blomman"
    assert sheet.changed()
    keys(Qt.Key.Key_S, CONTROL)
    assert main.desk.ask(visits.read_visit, row.id).name == "Blomman"


def test_assisted_by_a_colleague(main_of, keys):
    main = main_of("gyn1")
    sheet = new(main)
    sheet.fields.assisted.setFocus()
    keys.type("bar")
    keys(Qt.Key.Key_S, CONTROL)
    assert [row.assistant for row in day_of(main)] == ["Barbro Morska"]


def test_another_programmes_visit_does_not_open(main_of, clinic):
    box = clinic.open("kast1")
    with box.work(TODAY) as work:
        row = record_new_person(
            work,
            gender="man",
            home="kast",
            service="kast_talk",
            date=TODAY,
            start="10:00",
            minutes=50,
            staff_id=box.actor.id,
        )
    box.close()
    main = main_of()
    assert open_visit(main, main.desk, row.id) is None
    assert main.notice.isVisible()


def test_a_wrong_alias_stands_beside_its_field(main_of, keys):
    main = main_of()
    sheet = open_new_person(main, main.desk, alias="198809229803")
    keys(Qt.Key.Key_S, CONTROL)
    assert sheet.fields.fields["alias"].error
    assert sheet.fields.lines["alias"].text() == "198809229803"
    assert day_of(main) == []


def test_an_alias_is_never_dropped_without_a_word(main_of, keys, clinic):
    """Who works with both: the street's people have no alias, and what was typed is not lost."""
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        change_staff(work, login="midwife1", roles=("midwife", "outreach"))
    box.close()
    main = main_of()
    sheet = open_new_person(main, main.desk, alias="Solstolen")
    sheet.fields.service.setFocus()
    keys.type("st")
    assert sheet.fields.draft().service == "outreach_talk"
    keys(Qt.Key.Key_S, CONTROL)
    assert sheet.fields.fields["alias"].error
    assert sheet.fields.lines["alias"].text() == "Solstolen"
    sheet.fields.lines["alias"].clear()
    keys(Qt.Key.Key_S, CONTROL)
    assert [row.code for row in day_of(main)] == ["U-0001"]


def test_every_field_has_a_name(main_of):
    sheet = new(main_of())
    assert all(line.accessibleName() for line in sheet.findChildren(QLineEdit))
    assert isinstance(sheet, VisitSheet)
