"""Idag: what each role sees, the day by the clock, one key an outcome, undo, drop-in; by keyboard alone."""

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from spiral.records import clients, visits
from spiral.records.booked import list_booked
from spiral.records.cases import open_case
from spiral.records.contracts import Frame, Terms, make_contract
from spiral.records.new_person import record_new_person
from spiral.records.rooms import list_rooms
from spiral.records.sessions import make_sessions
from spiral.records.staff import list_staff
from spiral.ui.main_window import MainWindow
from spiral.ui.parts.buttons import Button
from spiral.ui.parts.rows_model import Rule, Section
from spiral.ui.today.chief_today import ChiefToday
from spiral.ui.today.day_list import DayList
from spiral.ui.visits.visit_sheet import VisitSheet
from spiral.vault.errors import Refused
from tests.make import TODAY, Clinic, record, register

YESTERDAY = TODAY - dt.timedelta(days=1)
CHRISTMAS_EVE = dt.date(2026, 12, 24)
NAMES = {"asa": "Åsa Ek", "alias": "Blomman", "bibi": "Bibi Al"}


@pytest.fixture(scope="module")
def busy_clinic(made_clinic, tmp_path_factory):
    """A clinic with a day: the midwife's, the gynaecologist's that she assists, treatment's, outreach's and KAST's."""
    folder = tmp_path_factory.mktemp("busy") / "clinic"
    shutil.copytree(made_clinic, folder)
    clinic = Clinic(folder)
    box = clinic.open("midwife1")
    asa = register(
        box,
        kind="personnummer",
        identity="198809229803",
        given_name="Åsa",
        family_name="Ek",
        contact_by=("sms",),
    )
    alias = register(box)
    bibi = register(
        box, kind="personnummer", identity="199001019810", given_name="Bibi", family_name="Al", protected=True
    )
    with box.work(TODAY) as work:
        staff = {row.login: row.id for row in list_staff(work)}
    record(box, asa.id, start="08:30", outcome="attended", arrived_at="08:26")
    record(box, alias.id, start="11:30", outcome="no_show")
    record(box, bibi.id, start="13:00", arrived_at="12:54")
    record(box, alias.id, start="14:00", arrived_at="13:38")
    gyn = {"service": "gyn_exam", "staff_id": staff["gyn1"], "minutes": 30}
    record(box, asa.id, start="17:00", assisted_by=box.actor.id, **gyn)
    record(box, bibi.id, start="17:30", **gyn)
    record(box, asa.id, date=YESTERDAY, start="15:30")
    record(box, alias.id, date=TODAY - dt.timedelta(days=4), start="10:00")
    record(box, asa.id, date=TODAY + dt.timedelta(days=1), start="10:00")
    box.close()
    box = clinic.open("therapist1")
    record(box, asa.id, service="therapy", start="09:00", minutes=50)
    record(box, asa.id, service="therapy", date=YESTERDAY, start="09:00", minutes=50)
    box.close()
    for login, service in (("outreach1", "outreach_talk"), ("kast1", "kast_talk")):
        box = clinic.open(login)
        with box.work(TODAY) as work:
            record_new_person(
                work,
                gender="man",
                home=login[:-1],
                service=service,
                date=TODAY,
                start="10:00",
                minutes=50,
                staff_id=box.actor.id,
            )
        box.close()
    return folder


@pytest.fixture
def clinic(busy_clinic, tmp_path):
    shutil.copytree(busy_clinic, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def open_page(open_desk, qtbot):
    """The window of someone at Idag."""

    def opened(login="midwife1", **when):
        window = MainWindow(open_desk(login, **when))
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.page.take_focus()
        return window.page

    return opened


def press(key, modifiers=Qt.KeyboardModifier.NoModifier, text=""):
    target = QApplication.focusWidget()
    if text:
        QTest.sendKeyEvent(QTest.KeyAction.Click, target, key, text, modifiers)
    else:
        QTest.keyClick(target, key, modifiers)


def rows(page, key):
    return [page.list.text_at(at, key) for at, item in lines(page) if not isinstance(item, Section | Rule)]


def lines(page):
    return list(enumerate(page.list.rows_model.items()))


def headings(page):
    return [
        item.text if isinstance(item, Rule) else item.title
        for _, item in lines(page)
        if isinstance(item, Section | Rule)
    ]


def sheet_of(page):
    return page.main.centralWidget().findChild(VisitSheet)


def chosen_outcome(page):
    return page.list.chosen().outcome


# --- what is shown -------------------------------------------------------------------------------------


def test_the_midwifes_day_by_the_clock(open_page):
    page = open_page()
    assert page.head.title.text() == "Tisdag 2026-11-24"
    assert page.head.aside.text() == "vecka 48"
    assert headings(page) == ["Förmiddag", "Eftermiddag", "13:42", "Kväll"]
    assert rows(page, "time") == ["08:30", "11:30", "13:00", "14:00", "17:00"]
    assert rows(page, "client") == [
        "Åsa Ek",
        "Blomman Anonym",
        "Bibi Al Skyddad",
        "Blomman Anonym",
        "Åsa Ek",
    ]
    assert rows(page, "outcome") == ["Genomfört", "Uteblev", "Utfall?", "Planerat", "Planerat"]
    assert rows(page, "arrived") == ["08:26", "", "12:54", "13:38", ""]
    assert "Nybesök" in rows(page, "service")[0]
    evening = next(item for _, item in lines(page) if isinstance(item, Section) and item.title == "Kväll")
    assert evening.note == "du assisterar Gunnel Kolog"


def test_the_day_in_words(open_page):
    page = open_page()
    assert page.head.subtitle.text() == (
        "5 besök:  1 genomfört,  1 uteblivet,  3 kvar.  Blomman väntar sedan 13:38."
    )


def test_work_begins_where_an_outcome_is_lacking(open_page):
    page = open_page()
    assert page.list.hasFocus()
    assert page.list.chosen().start == "13:00"
    keys = [button.key() for button in page.list.drawer().findChildren(Button)]
    assert keys == ["G", "U", "Å", "I", "Enter"]


@pytest.mark.parametrize(
    ("login", "seen"),
    [
        ("gyn1", ["17:00", "17:30"]),
        ("therapist1", ["09:00"]),
        ("physician1", []),
        ("outreach1", ["10:00"]),
        ("kast1", ["10:00"]),
    ],
)
def test_each_sees_their_own_day(open_page, login, seen):
    page = open_page(login)
    assert rows(page, "time") == seen


@pytest.mark.parametrize(
    ("login", "seen"),
    [
        ("midwife1", ["08:30", "11:30", "13:00", "14:00", "17:00", "17:30"]),
        ("therapist1", ["09:00"]),
        ("outreach1", ["10:00"]),
        ("kast1", ["10:00"]),
    ],
)
def test_the_whole_house_is_what_my_programmes_are(open_page, login, seen):
    page = open_page(login)
    press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert rows(page, "time") == seen
    assert all(rows(page, "staff"))
    press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert page.whose.value() == "mine"


def test_a_talk_of_a_series_says_which_it_is(open_page):
    page = open_page("therapist1")
    desk, whose = page.desk, page.main.index.find("Blomman")[0].id
    made = desk.do(open_case, client_id=whose, staff_id=desk.actor.id)
    row = desk.do(
        make_contract,
        case_id=made.id,
        kind="series",
        start=TODAY,
        frame=Frame(TODAY.isoweekday(), "15:00", 50, desk.ask(list_rooms)[0].id, desk.actor.id),
        terms=Terms(),
    )
    desk.do(make_sessions, contract_id=row.id, until=TODAY + dt.timedelta(weeks=1))
    assert [words.endswith("1 av 20") for words in rows(page, "service")] == [False, True]


def test_the_front_desk_sees_codes_and_the_whole_house(open_page):
    page = open_page("assistant1")
    assert len(rows(page, "time")) == 7
    assert not page.whose.isVisible()
    shown = " ".join(rows(page, "client")) + page.head.subtitle.text()
    shown += " ".join(page.side.missing.text_at(at, "who") for at in range(3))
    assert all(name not in shown for name in NAMES.values())
    assert "K-0001" in shown
    assert "Skyddad" in shown


def test_outreach_and_kast_have_codes_of_their_own(open_page):
    assert rows(open_page("outreach1"), "client") == ["U-0001"]
    assert rows(open_page("kast1"), "client") == ["A-0001"]


def test_the_chief_sees_counts_and_no_client(open_page, qtbot):
    page = open_page("chief")
    assert isinstance(page, ChiefToday)
    assert [(row.staff, row.visits, row.oldest) for row in page.missing.rows()] == [
        ("Barbro Morska", 2, "2026-11-20"),
        ("Tora Terapeut", 1, "2026-11-23"),
    ]
    assert page.head.subtitle.text() == "3 utfall saknas, det äldsta sedan 2026-11-20."
    qtbot.waitUntil(lambda: bool(page.month.rows()))
    assert {row.key: row.actual for row in page.month.rows()}["midwife_exams"] == 1
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert page.main.page.period == "2026-11"
    qtbot.waitUntil(lambda: page.main.page.shown is not None)


def test_an_empty_day_says_what_to_do(open_page):
    page = open_page("physician1")
    assert page.head.subtitle.text() == "Inga besök."
    assert "Ctrl+N" in page.list.empty.sentence.text()
    assert page.drop_in.hasFocus()


def test_forty_visits_and_a_long_name(open_page, clinic):
    box = clinic.open("midwife1")
    long = register(box, kind="alias", identity="Ä" * 60, protected=True)
    record(box, long.id, date=YESTERDAY, start="16:00")
    for number in range(40):
        record(box, long.id, start=f"{7 + number // 4:02d}:{number % 4 * 15 + 5:02d}", minutes=15)
    box.close()
    page = open_page()
    assert len(page.list.rows()) == 45
    assert page.list.visualRect(page.list.currentIndex()).intersects(page.list.viewport().rect())
    at = page.list.rows_model.column_at("client")
    assert page.list.columnWidth(at) > page.list.fontMetrics().horizontalAdvance("Ä" * 60)
    assert "Anonym Skyddad" in page.side.missing.text_at(2, "who")


def test_holidays_and_eves_are_shown(open_page):
    page = open_page()
    page.show_day(CHRISTMAS_EVE)
    assert page.holiday.isVisible()
    assert page.holiday.mark().text == "Julafton"
    press(Qt.Key.Key_Home)
    assert not page.holiday.isVisible()


def test_coming_days(open_page):
    page = open_page()
    told = {row.date: row.visits for row in page.side.coming.rows()}
    assert told["2026-11-25"] == 1
    assert told["2026-11-26"] == 0
    assert "2026-11-28" not in told
    page.side.coming.setFocus()
    press(Qt.Key.Key_Return)
    assert page.day == dt.date(2026, 11, 25)


def test_booked_days_are_logged_without_a_client(open_desk):
    desk = open_desk("midwife1")
    days = desk.ask(list_booked, first=TODAY, days=2)
    assert [(day.visits, day.first) for day in days] == [(4, "13:00"), (1, "10:00")]
    [tomorrow] = desk.ask(visits.list_day, TODAY + dt.timedelta(days=1))
    desk.ask(visits.void_visit, visit_id=tomorrow.id, version=tomorrow.version, reason="twice")
    assert [(day.visits, day.first) for day in desk.ask(list_booked, first=TODAY, days=2)][1] == (0, "")
    with pytest.raises(Refused, match="not_allowed"):
        open_desk("chief").ask(list_booked, first=TODAY, days=2)


# --- moving --------------------------------------------------------------------------------------------


def test_back_forward_and_home(open_page):
    page = open_page()
    press(Qt.Key.Key_PageUp)
    assert page.day == YESTERDAY
    assert rows(page, "outcome") == ["Utfall?"]
    assert headings(page) == ["Eftermiddag"]
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_PageDown)
    assert page.day == TODAY + dt.timedelta(days=1)
    assert rows(page, "outcome") == ["Planerat"]
    press(Qt.Key.Key_Home)
    assert page.day == TODAY


def test_the_line_of_the_time_moves(open_page):
    page = open_page()
    page.desk.clock = lambda: "14:10"
    page.look_at_clock()
    assert headings(page) == ["Förmiddag", "Eftermiddag", "14:10", "Kväll"]
    assert rows(page, "outcome")[3] == "Utfall?"


def test_the_line_waits_for_a_key_that_has_the_keyboard(open_page):
    page = open_page()
    button = page.list.drawer().findChildren(Button)[1]
    button.setFocus()
    page.desk.clock = lambda: "14:10"
    page.look_at_clock()
    assert button.hasFocus()
    assert "13:42" in headings(page)


def test_after_midnight_the_page_follows(open_page):
    page = open_page()
    page.desk._today = lambda: TODAY + dt.timedelta(days=1)
    page.desk.clock = lambda: "00:00"
    page.look_at_clock()
    assert page.day == TODAY + dt.timedelta(days=1)


# --- one key an outcome --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "text", "outcome"),
    [
        (Qt.Key.Key_G, "g", "attended"),
        (Qt.Key.Key_U, "u", "no_show"),
        (Qt.Key.Key_Aring, "å", "cancelled"),
        (Qt.Key.Key_I, "i", "withdrawn"),
    ],
)
def test_one_key_an_outcome_and_undo(open_page, key, text, outcome):
    page = open_page()
    press(key, text=text)
    assert page.list.chosen().start == "13:00"
    assert chosen_outcome(page) == outcome
    assert page.main.notice.isVisible()
    assert [button.words() for button in page.main.notice.findChildren(Button) if button.words()] == ["Ångra"]
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chosen_outcome(page) == "planned"
    assert page.list.chosen().arrived_at == "12:54"
    assert page.list.hasFocus()


def test_an_outcome_is_taken_away_by_a_key_that_is_shown(open_page):
    page = open_page()
    page.list.choose_end()
    assert [button.key() for button in page.list.drawer().findChildren(Button)] == [
        "U",
        "Å",
        "I",
        "P",
        "Enter",
    ]
    press(Qt.Key.Key_P, text="p")
    assert chosen_outcome(page) == "planned"
    assert page.list.chosen().arrived_at == "08:26"
    press(Qt.Key.Key_P, text="p")
    assert page.main.notice.text.text() == "Besöket har inget utfall."


def test_an_arrival_is_taken_back_by_undo_only(open_page):
    page = open_page()
    page.list.choose_end(last=True)
    press(Qt.Key.Key_A, text="a")
    assert page.list.chosen().arrived_at == "13:42"
    press(Qt.Key.Key_A, text="a")
    assert page.list.chosen().arrived_at == "13:42"
    assert page.main.notice.text.text().startswith("Det står redan så")
    assert "A" not in dict(page.footer_keys())
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.list.chosen().arrived_at is None
    assert "A" in dict(page.footer_keys())


def test_nobody_has_stayed_away_before_the_time(open_page):
    page = open_page()  # 13:42
    page.list.choose_end(last=True)
    assert page.list.chosen().start == "17:00"
    for key, text in ((Qt.Key.Key_U, "u"), (Qt.Key.Key_G, "g")):
        press(key, text=text)
        assert chosen_outcome(page) == "planned"
        assert page.main.notice.text.text() == "Besöket har inte börjat."
    assert not {"U", "G"} & set(dict(page.footer_keys()))
    press(Qt.Key.Key_A, text="a")
    press(Qt.Key.Key_G, text="g")
    assert chosen_outcome(page) == "attended"


def test_an_arrival_belongs_to_its_own_day(open_page):
    page = open_page()
    press(Qt.Key.Key_PageUp)
    page.list.choose_end()
    press(Qt.Key.Key_A, text="a")
    assert page.list.chosen().arrived_at is None


def test_the_same_place_is_found_again(open_page):
    page = open_page()
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    where = page.where()
    again = open_page()
    again.go_to(where)
    assert (again.day, again.whose_day, again.whose.value()) == (YESTERDAY, "house", "house")
    assert rows(again, "staff") == ["Barbro Morska"]


def test_the_button_in_the_drawer_does_the_same(open_page):
    page = open_page()
    button = next(each for each in page.list.drawer().findChildren(Button) if each.key() == "G")
    button.click()
    assert chosen_outcome(page) == "attended"
    assert page.list.hasFocus()


def test_letters_never_act_while_someone_types(open_page):
    page = open_page()
    page.drop_in.setFocus()
    QTest.keyClicks(page.drop_in, "guia")
    assert page.drop_in.text() == "guia"
    assert [row.outcome for row in page.list.rows()].count("planned") == 3


def test_what_has_not_been_cannot_have_taken_place(open_page):
    page = open_page()
    press(Qt.Key.Key_PageDown)
    page.list.choose_end()
    for key, text in ((Qt.Key.Key_G, "g"), (Qt.Key.Key_U, "u"), (Qt.Key.Key_A, "a")):
        press(key, text=text)
        assert chosen_outcome(page) == "planned"
        assert page.list.chosen().arrived_at is None
        told = page.main.notice.text.text()
        assert told.startswith("Ankomst märks" if text == "a" else "Besöket har inte börjat")
    assert [button.key() for button in page.list.drawer().findChildren(Button)] == ["Å", "I", "Enter"]
    press(Qt.Key.Key_Aring, text="å")
    assert chosen_outcome(page) == "cancelled"


def test_the_second_of_two_is_told(open_page):
    page = open_page()
    row = page.list.chosen()
    page.desk.ask(visits.set_outcome, visit_id=row.id, version=row.version, outcome="no_show")
    press(Qt.Key.Key_G, text="g")
    assert "har ändrat" in page.main.notice.text.text()
    assert chosen_outcome(page) == "no_show"
    press(Qt.Key.Key_G, text="g")
    assert chosen_outcome(page) == "attended"


def test_earlier_days_without_outcome(open_page):
    page = open_page()
    missing = page.side.missing
    assert [row.date for row in missing.rows()] == ["2026-11-20", "2026-11-23"]
    assert page.side.missing_card.aside.text() == "2"
    missing.setFocus()
    press(Qt.Key.Key_G, text="g")
    assert [row.date for row in missing.rows()] == ["2026-11-23"]
    assert missing.hasFocus()
    assert missing.chosen().date == "2026-11-23"
    press(Qt.Key.Key_U, text="u")
    assert missing.rows() == []
    assert page.list.hasFocus()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [row.date for row in missing.rows()] == ["2026-11-23"]


# --- opening, booking, dropping in ---------------------------------------------------------------------


def test_enter_opens_the_visit_and_escape_gives_the_row_back(open_page):
    page = open_page()
    press(Qt.Key.Key_Return)
    sheet = sheet_of(page)
    assert sheet.banner_of.name.text() == "Bibi Al"
    press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert page.list.chosen().start == "13:00"


def test_a_visit_is_booked_on_the_day_that_is_shown(open_page):
    page = open_page()
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "blom")
    press(Qt.Key.Key_Return)
    assert sheet_of(page).banner_of.name.text() == "Blomman"
    QTest.keyClicks(QApplication.focusWidget(), "1515")
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [(row.name, row.start) for row in page.list.rows()] == [("Åsa Ek", "10:00"), ("Blomman", "15:15")]
    assert page.list.hasFocus()
    assert page.list.chosen().start == "15:15"


def test_several_of_a_name_are_chosen_among(open_page, clinic):
    box = clinic.open("midwife1")
    register(box, kind="alias", identity="Åsalill")
    box.close()
    page = open_page()
    page.drop_in.setFocus()
    QTest.keyClicks(page.drop_in, "asa")
    press(Qt.Key.Key_Return)
    assert sheet_of(page) is None
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert sheet_of(page).banner_of.name.text() == "Åsalill"
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.list.chosen().name == "Åsalill"
    assert page.list.chosen().drop_in


def test_who_drops_in_is_shown_while_one_types(open_page, clinic):
    box = clinic.open("midwife1")
    for alias in ("Åsalill", "Åsamaria"):
        register(box, kind="alias", identity=alias)
    box.close()
    page = open_page()
    page.drop_in.setFocus()
    QTest.keyClicks(page.drop_in, "a")
    assert page.dropping_in.found.rows() == []
    QTest.keyClicks(page.drop_in, "sa")
    assert [row.name for row in page.dropping_in.found.rows()] == ["Åsa Ek", "Åsalill", "Åsamaria"]
    assert page.dropping_in.found.chosen() is None  # nobody is received by mistake
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert page.drop_in.hasFocus()
    press(Qt.Key.Key_Return)
    assert sheet_of(page).banner_of.name.text() == "Åsalill"
    press(Qt.Key.Key_Escape)
    page.drop_in.setText("Solstolen")
    assert page.dropping_in.told.text().startswith("Ingen heter så.")
    assert not page.dropping_in.found.isVisible()


def test_the_front_desk_names_nobody_while_one_types(open_page):
    page = open_page("assistant1")
    page.drop_in.setFocus()
    QTest.keyClicks(page.drop_in, "asa")
    assert not page.dropping_in.found.isVisible()
    press(Qt.Key.Key_Return)
    assert sheet_of(page).banner_of.name.text() == "K-0001"


def test_a_known_person_drops_in(open_page):
    page = open_page()
    press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert page.drop_in.hasFocus()
    QTest.keyClicks(page.drop_in, "asa")
    press(Qt.Key.Key_Return)
    assert sheet_of(page).banner_of.name.text() == "Åsa Ek"
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    chosen = page.list.chosen()
    assert (chosen.name, chosen.start, chosen.arrived_at, chosen.drop_in) == (
        "Åsa Ek",
        "13:42",
        "13:42",
        True,
    )
    assert page.drop_in.text() == ""
    assert page.list.hasFocus()


def test_someone_new_and_anonymous_in_three_keys(open_page):
    page = open_page()
    press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    chosen = page.list.chosen()
    assert chosen.name == chosen.code == "K-0004"
    assert chosen.drop_in
    assert chosen.outcome == "planned"


def test_a_name_nobody_has_becomes_an_alias(open_page):
    page = open_page()
    page.drop_in.setFocus()
    QTest.keyClicks(page.drop_in, "Solstolen")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    chosen = page.list.chosen()
    assert (chosen.name, chosen.is_alias, chosen.outcome) == ("Solstolen", True, "attended")


def test_what_was_typed_stays_when_the_sheet_is_closed(open_page):
    page = open_page()
    page.drop_in.setFocus()
    QTest.keyClicks(page.drop_in, "Solstolen")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert page.drop_in.text() == "Solstolen"
    assert page.drop_in.hasFocus()


@pytest.mark.parametrize(("login", "letter"), [("outreach1", "U"), ("kast1", "A")])
def test_someone_new_of_the_streets_or_kasts(open_page, login, letter):
    page = open_page(login)
    page.drop_in.setFocus()
    press(Qt.Key.Key_Return)
    assert not sheet_of(page).fields.lines["alias"].isVisible()
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.list.chosen().code == f"{letter}-0002"


def test_a_new_person_without_a_possible_visit_is_not_kept(open_desk):
    desk = open_desk("midwife1")
    before = len(desk.ask(clients.list_clients))
    with pytest.raises(Refused, match="unknown_service"):
        desk.ask(
            record_new_person,
            alias="Ingen",
            gender="woman",
            service="nothing",
            date=TODAY,
            start="09:00",
            minutes=45,
            staff_id=desk.actor.id,
        )
    assert len(desk.ask(clients.list_clients)) == before


def test_every_part_that_takes_focus_has_a_name(open_page):
    page = open_page()
    for widget in page.findChildren(DayList) + page.findChildren(Button):
        assert widget.accessibleName()
    assert page.drop_in.accessibleName()
    assert page.side.coming.accessibleName()


def test_who_waits_for_keys_is_told_so_and_a_drop_in_says_why_it_cannot_be(open_page):
    page = open_page("midwife1")
    box = page.desk.box
    for held in [each for each in box.compartments if each[0] == "register"]:
        del box.compartments[held]
    box.memory.clear()
    page.main._index = None
    page.show_day(TODAY + dt.timedelta(days=300))
    assert page.head.subtitle.text() == "Du väntar på nycklar från en kollega som har dem: registret."
    page.drop_in.setText("Blomman")
    page.dropping_in.enter()
    assert "Du har ingen nyckel" in page.main.notice.text.text()
    assert page.drop_in.text() == "Blomman"
