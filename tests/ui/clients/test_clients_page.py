"""Klienter: the list in Swedish order, narrowed as one types, a new one by key; each role its own; a first day."""

import shutil

import pytest
from PySide6.QtCore import Qt

from spiral.ui.clients.client_page import ClientPage
from spiral.ui.clients.client_sheet import ClientSheet
from spiral.ui.clients.clients_page import ClientsPage
from spiral.ui.clients.new_code_sheet import NewCodeSheet
from spiral.ui.desk import Desk
from spiral.vault.tables import LogRow
from tests.make import TODAY, Clinic
from tests.ui.register import (
    ARLA,
    ASA,
    HIDDEN_ADDRESS,
    ctrl,
    in_sight,
    make_register,
    newest,
    open_window,
    press,
    words_in_sight,
    write,
)

IN_ORDER = ["Blomman", "K-0004", "Åsa Nordin", "Ärla Öberg"]


@pytest.fixture(scope="module")
def registered(made_clinic, tmp_path_factory):
    return make_register(made_clinic, tmp_path_factory.mktemp("list") / "clinic")


@pytest.fixture
def clinic(registered, tmp_path):
    shutil.copytree(registered, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def open_page(open_desk, qtbot):
    """Klienter of whoever signs in."""

    def opened(login="midwife1"):
        window = open_window(qtbot, open_desk(login))
        window.go("clients")
        assert isinstance(window.page, ClientsPage)
        return window.page

    return opened


def names(page):
    return [row.name for row in page.rows.rows()]


@pytest.mark.parametrize("login", ["midwife1", "gyn1", "therapist1", "assistant1"])
def test_who_holds_the_register_sees_everyone_in_swedish_order(open_page, login):
    page = open_page(login)
    assert names(page) == IN_ORDER
    assert page.rows.text_at(2, "age") == "42"
    assert page.rows.text_at(2, "contact") == "sms"
    assert page.rows.text_at(3, "name") == "Ärla Öberg Skyddad"
    assert [page.rows.text_at(1, key) for key in ("name", "code")] == ["ingen identitet", "K-0004"]


@pytest.mark.parametrize(("login", "code"), [("outreach1", "U-0001"), ("kast1", "A-0001")])
def test_outreach_and_kast_see_only_codes_and_make_a_new_one(open_page, login, code):
    page = open_page(login)
    assert names(page) == [code]
    assert "Nordin" not in words_in_sight(page)
    ctrl(Qt.Key.Key_N)
    newest(page.main, NewCodeSheet)
    press(Qt.Key.Key_Space)
    ctrl(Qt.Key.Key_S)
    assert names(page) == [code, code.replace("1", "2")]
    assert page.rows.chosen().name == code.replace("1", "2")
    assert page.rows.hasFocus()


def test_the_chief_has_no_such_place(open_desk, qtbot):
    window = open_window(qtbot, open_desk("chief"))
    assert "clients" not in [place.key for place in window.places()]


def test_nothing_that_must_not_be_seen_is_in_the_list(open_page):
    page = open_page("assistant1")
    told = words_in_sight(page)
    for secret in (ASA, ARLA, "9806", "9810", HIDDEN_ADDRESS, "Gömdköping", "070-174"):
        assert secret not in told
    assert page.main.windowTitle() == "Spiral"


def test_narrowed_by_keys_and_opened(open_page):
    page = open_page()
    ctrl(Qt.Key.Key_F)
    write("9806")
    assert names(page) == ["Åsa Nordin"]
    assert page.head.subtitle.text() == "1 av 4 stämmer"
    press(Qt.Key.Key_Return)
    assert isinstance(page.main.page, ClientPage)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.main.page is page
    assert page.rows.chosen().name == "Åsa Nordin"


def test_down_from_the_field_and_enter_in_the_list(open_page):
    page = open_page()
    page.field.setFocus()
    press(Qt.Key.Key_Down)
    assert page.rows.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert page.main.page.banner.name.text() == "K-0004"


def test_a_new_client_by_key_keeps_what_was_typed_and_is_opened(open_page):
    page = open_page("assistant1")
    ctrl(Qt.Key.Key_F)
    write("Kometen")
    ctrl(Qt.Key.Key_N)
    assert newest(page.main, ClientSheet).fields.draft().identity == "Kometen"
    ctrl(Qt.Key.Key_S)
    assert page.main.page.banner.name.text() == "Kometen"
    page.field.clear()
    page.main.go("clients")
    assert "Kometen" in names(page)


@pytest.mark.parametrize(
    ("login", "word"), [("midwife1", "registrerar den första"), ("kast1", "skapar den första koden")]
)
def test_a_first_day_says_what_the_list_is_for_and_what_to_do(
    made_clinic, tmp_path, dressed, qtbot, login, word
):
    shutil.copytree(made_clinic, tmp_path / "first")
    desk = Desk(Clinic(tmp_path / "first").open(login), lambda: TODAY)
    window = open_window(qtbot, desk)
    window.go("clients")
    page = window.page
    assert names(page) == []
    assert page.rows.empty.isVisible()
    assert "Ctrl+N" in page.rows.empty.sentence.text()
    assert word in page.rows.empty.sentence.text()
    assert page.field.hasFocus()
    ctrl(Qt.Key.Key_N)
    assert in_sight(window, ClientSheet) or in_sight(window, NewCodeSheet)
    desk.close()


def test_opening_the_list_is_one_line_in_the_log(open_page):
    page = open_page()
    with page.desk.box.work(page.desk.today()) as work:
        before = work.session.query(LogRow).filter(LogRow.action == "list_clients").count()
    page.field.setText("a")
    page.refresh()
    with page.desk.box.work(page.desk.today()) as work:
        assert work.session.query(LogRow).filter(LogRow.action == "list_clients").count() == before == 1
