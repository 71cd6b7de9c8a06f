"""Ctrl+K: found in every spelling, chosen by keys alone, nobody found, and the keyboard goes back."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records import clients
from spiral.records.clients import ClientRow, list_clients
from spiral.ui import desk as desk_module
from spiral.ui.client_finder import MOST, ClientFinder, open_finder
from spiral.ui.clients.client_page import ClientPage
from spiral.ui.clients.client_sheet import ClientSheet
from spiral.ui.clients.new_code_sheet import NewCodeSheet
from spiral.vault.tables import LogRow
from tests.make import Clinic, register
from tests.ui.register import (
    ARLA,
    ASA,
    ctrl,
    in_sight,
    make_register,
    newest,
    open_window,
    press,
    words_in_sight,
    write,
)


@pytest.fixture(scope="module")
def registered(made_clinic, tmp_path_factory):
    return make_register(made_clinic, tmp_path_factory.mktemp("finder") / "clinic")


@pytest.fixture
def clinic(registered, tmp_path):
    shutil.copytree(registered, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


def found(finder: ClientFinder) -> list[str]:
    return [row.name for row in finder.found.rows()]


FOUND = {
    "ås": "Åsa Nordin",
    "ÅS": "Åsa Nordin",
    "asa": "Åsa Nordin",
    "nord": "Åsa Nordin",
    "19841103": "Åsa Nordin",
    "841103": "Åsa Nordin",
    "9806": "Åsa Nordin",
    "841103-9806": "Åsa Nordin",
    "blom": "Blomman",
    "k-0004": "K-0004",
    "oberg a": "Ärla Öberg",
}


def test_found_as_one_types(open_desk, qtbot):
    window = open_window(qtbot, open_desk("midwife1"))
    ctrl(Qt.Key.Key_K)
    finder = newest(window, ClientFinder)
    for typed, who in FOUND.items():
        finder.field.clear()
        write(typed)
        assert found(finder) == [who], typed


def test_arrows_and_enter_choose_while_the_keyboard_stays_in_the_field(open_desk, qtbot):
    window = open_window(qtbot, open_desk("midwife1"))
    ctrl(Qt.Key.Key_K)
    finder = newest(window, ClientFinder)
    assert found(finder) == ["Blomman", "K-0004", "Åsa Nordin", "Ärla Öberg"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert finder.field.hasFocus()
    press(Qt.Key.Key_Return)
    assert isinstance(window.page, ClientPage)
    assert window.page.banner.name.text() == "Åsa Nordin"
    assert not in_sight(window, ClientFinder)


def test_esc_gives_the_keyboard_back(open_desk, qtbot):
    window = open_window(qtbot, open_desk("midwife1"))
    window.go("clients")
    window.page.field.setFocus()
    ctrl(Qt.Key.Key_K)
    write("asa")
    press(Qt.Key.Key_Escape)
    assert not in_sight(window, ClientFinder)
    assert QApplication.focusWidget() is window.page.field
    ctrl(Qt.Key.Key_K)
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert len([each for each in window.findChildren(ClientFinder) if each.isVisible()]) == 1


def test_tags_are_shown_and_no_whole_number_or_address(open_desk, qtbot):
    window = open_window(qtbot, open_desk("assistant1"))
    ctrl(Qt.Key.Key_K)
    told = words_in_sight(newest(window, ClientFinder))
    assert "Ärla Öberg, Skyddad" in told
    assert "Blomman, Anonym" in told
    assert "19841103-••••" in told
    for secret in (ASA, ARLA, ASA[-4:], "Hemligagatan", "Gömdköping"):
        assert secret not in told


def test_nobody_found_registers_a_new_one_with_what_was_typed(open_desk, qtbot):
    window = open_window(qtbot, open_desk("assistant1"))
    ctrl(Qt.Key.Key_K)
    write("Nattviol")
    finder = newest(window, ClientFinder)
    assert found(finder) == []
    assert finder.count.text().startswith("Ingen stämmer")
    press(Qt.Key.Key_Return)
    assert finder.isVisible()
    ctrl(Qt.Key.Key_N)
    sheet = newest(window, ClientSheet)
    assert sheet.fields.draft().identity == "Nattviol"
    ctrl(Qt.Key.Key_S)
    assert isinstance(window.page, ClientPage)
    assert window.page.banner.name.text() == "Nattviol"


def test_who_is_found_goes_to_the_one_who_asked(open_desk, qtbot):
    window = open_window(qtbot, open_desk("therapist1"))
    before, asked = window.page, []
    open_finder(window, asked.append, "blom")
    press(Qt.Key.Key_Return)
    assert asked == [window.index.find("blomman")[0].id]
    assert window.page is before


@pytest.mark.parametrize(("login", "codes"), [("outreach1", ["U-0001"]), ("kast1", ["A-0001"])])
def test_outreach_and_kast_find_only_codes_of_their_own(open_desk, qtbot, login, codes):
    window = open_window(qtbot, open_desk(login))
    ctrl(Qt.Key.Key_K)
    finder = newest(window, ClientFinder)
    assert found(finder) == codes
    write("asa")
    assert found(finder) == []
    ctrl(Qt.Key.Key_N)
    assert in_sight(window, NewCodeSheet)


def test_the_chief_finds_nobody(open_desk, qtbot):
    window = open_window(qtbot, open_desk("chief"))
    ctrl(Qt.Key.Key_K)
    assert not in_sight(window, ClientFinder)


def test_many_hits_say_so(clinic, open_desk, qtbot):
    box = clinic.open("midwife1")
    for number in range(MOST + 1):
        register(box, identity=f"Duva {number}")
    box.close()
    window = open_window(qtbot, open_desk("midwife1"))
    ctrl(Qt.Key.Key_K)
    write("duva")
    finder = newest(window, ClientFinder)
    assert len(finder.found.rows()) == MOST
    assert str(MOST) in finder.count.text()


def test_the_index_is_made_once_and_again_after_a_change(open_desk, qtbot):
    desk = open_desk("midwife1")
    window = open_window(qtbot, desk)
    index = window.index
    assert window.index is index
    rows: list[ClientRow] = desk.ask(list_clients)
    assert len(index.clients) == len(rows) == 4


def test_the_index_outlives_the_window_and_shows_that_it_is_being_made(open_desk, qtbot, monkeypatch):
    desk, shapes, read = open_desk("midwife1"), [], clients.read_register

    def listed(work):
        shapes.append(QApplication.overrideCursor().shape())
        return read(work)

    monkeypatch.setattr(clients, "read_register", listed)
    index = open_window(qtbot, desk).index
    assert open_window(qtbot, desk).index is index
    assert shapes == [Qt.CursorShape.WaitCursor]
    assert QApplication.overrideCursor() is None
    assert len(index.clients) == 4


@pytest.fixture
def large(monkeypatch):
    """Every register counts as one that takes its time."""
    monkeypatch.setattr(desk_module, "AT_ONCE", 0)


@pytest.mark.usefixtures("large")
def test_a_large_register_is_read_while_one_types(open_desk, qtbot):
    desk = open_desk("midwife1")
    window = open_window(qtbot, desk)
    with qtbot.waitSignal(desk.indexed):
        window.find_client()
        finder = newest(window, ClientFinder)
        assert found(finder) == []
        assert "läses" in finder.count.text()
        finder.field.setText("ås")
        assert "läses" in finder.count.text()
    assert found(finder) == ["Åsa Nordin"]
    assert finder.field.text() == "ås"


@pytest.mark.usefixtures("large")
def test_the_list_of_a_large_register_is_filled_when_it_has_been_read(open_desk, qtbot):
    desk = open_desk("midwife1")
    window = open_window(qtbot, desk)
    with qtbot.waitSignal(desk.indexed):
        window.go("clients")
        assert "läses" in words_in_sight(window.page)
    assert [row.code for row in window.page.rows.rows()] == ["K-0003", "K-0004", "K-0001", "K-0002"]
    assert "läses" not in words_in_sight(window.page)


@pytest.mark.usefixtures("large")
def test_who_is_registered_while_the_register_is_read_is_found(open_desk, qtbot):
    desk = open_desk("midwife1")
    window = open_window(qtbot, desk)
    with qtbot.waitSignal(desk.indexed):
        window.go("clients")
        register(desk.box, identity="Vallmon")
    assert [row.name for row in window.index.find("vall")] == ["Vallmon"]
    assert "Vallmon" in [row.name for row in window.page.rows.rows()]


@pytest.mark.usefixtures("large")
def test_who_cannot_wait_gets_the_index_that_is_being_made(open_desk, qtbot):
    desk = open_desk("midwife1")
    with qtbot.waitSignal(desk.indexed):
        assert desk.index_if_made() is None
        made = desk.index
    assert len(made.clients) == 4
    assert desk.index_if_made() is made
    with desk.box.work(desk.today()) as work:
        assert work.session.query(LogRow).filter(LogRow.action == "list_clients").count() == 1


@pytest.mark.usefixtures("large")
def test_a_drop_in_is_looked_for_in_the_register_that_is_read(open_desk, qtbot):
    desk = open_desk("midwife1")
    window = open_window(qtbot, desk)
    window.page.drop_in.setText("nord")
    with qtbot.waitSignal(desk.indexed):
        window.page.dropping_in.enter()
    assert found(newest(window, ClientFinder)) == ["Åsa Nordin"]


@pytest.mark.usefixtures("large")
def test_a_register_that_cannot_be_read_closes_the_finder_and_is_told(open_desk, qtbot):
    desk = open_desk("midwife1")
    window = open_window(qtbot, desk)
    desk.box.compartments.pop(("register", 1))
    with qtbot.waitSignal(desk.indexed):
        ctrl(Qt.Key.Key_K)
    assert not in_sight(window, ClientFinder)
    assert window.notice.isVisible()
