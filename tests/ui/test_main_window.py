"""The window: places and keys by role; on every page a name to read aloud, one language, no person above."""

import re
from itertools import chain

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from spiral.language import placeholders, read_ts, set_language, ts_path
from spiral.records import catalogue
from spiral.ui.app import choose_language
from spiral.ui.main_window import MainWindow
from spiral.ui.parts.question import Verb, answering, ask
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tabs import Tabs
from spiral.vault.errors import Refused
from tests.make import PEOPLE
from tests.ui.keyboard import ALT, CTRL, SHIFT, focused, name_of, press, tab_to, write

Key = Qt.Key
EVERYONE = ("chief", *PEOPLE)
PLACES = {
    "chief": ["today", "reports", "administration"],
    "midwife1": ["today", "clients", "todo", "calendar", "reports", "administration"],
    "gyn1": ["today", "clients", "todo", "calendar", "administration"],
    "physician1": ["today", "clients", "todo", "calendar", "administration"],
    "psychiatrist1": ["today", "clients", "todo", "calendar", "administration"],
    "therapist1": ["today", "clients", "todo", "calendar", "enquiries", "reports", "administration"],
    "outreach1": ["today", "clients", "todo", "calendar", "administration"],
    "kast1": ["today", "clients", "todo", "calendar", "administration"],
    "assistant1": ["today", "clients", "todo", "calendar", "enquiries", "reports", "administration"],
}


@pytest.fixture
def open_window(open_desk, qtbot):
    def opened(login, **when):
        window = MainWindow(open_desk(login, **when))
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return opened


def every_view(window):
    """Each place, and each tab of it, one after the other."""
    for place in window.places():
        window.go(place.key)
        QApplication.processEvents()
        yield place.key
        for tabs in window.page.findChildren(Tabs):
            for key, _name in list(tabs._tabs):
                if tabs.isVisible() and key != tabs.current():
                    tabs._choose(key)
                    QApplication.processEvents()
                    yield f"{place.key} {key}"


def every_sheet(window):
    """Each form of Administration that this person may open, one after the other."""
    window.go("administration")
    page = window.page
    for tab, button in (("staff", "add"), ("staff", "change"), ("targets", "change"), ("services", "add")):
        if tab in dict(page.tabs._tabs):
            page.go_to(tab)
            page.tab(tab).rows.choose_end()
            yield from _opened(window, getattr(page.tab(tab), button))
    for button in page._actions():
        yield from _opened(window, button)


def _opened(window, button):
    button.click()
    QApplication.processEvents()
    sheet = next(each for each in window.findChildren(SideSheet) if each.isVisible())
    yield sheet.title.text()
    sheet.close_sheet()
    QApplication.processEvents()


@pytest.mark.parametrize("login", EVERYONE)
def test_alt_and_a_number_go_to_the_places_of_the_role_and_only_those(open_window, login):
    window = open_window(login)
    assert [place.key for place in window.places()] == PLACES[login]
    assert [window.rail.entry(key).isVisible() for key in PLACES[login]] == [True] * len(PLACES[login])
    assert set(window.rail._entries) == set(PLACES[login])
    reached = []
    for number in range(1, 10):
        press(Key(Key.Key_0 + number), ALT)
        reached.append(window.place[0])
    rest = [PLACES[login][-1]] * (9 - len(PLACES[login]))
    assert reached == PLACES[login] + rest


@pytest.mark.parametrize("login", EVERYONE)
def test_whatever_takes_the_keyboard_has_a_name_and_no_window_a_persons(open_window, login):
    window = open_window(login)
    people = {name for name, _ in PEOPLE.values()} | {"Chefen"}
    nameless = []
    for view in chain(every_view(window), every_sheet(window)):
        nameless += [
            f"{view}: {type(widget).__name__} {widget.objectName()}"
            for widget in window.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not name_of(widget)
        ]
        titles = {each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()}
        assert not any(person in title for person in people for title in titles)
        assert window.windowTitle() == "Spiral"
    assert nameless == []


# --- one language ----------------------------------------------------------------------------------------


def texts_of(window):
    """Every text that is seen or read aloud: words, buttons, rows, heads, hints."""
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QTableView):
            model = widget.model()
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
                for row in range(model.rowCount()):
                    yield str(model.index(row, column).data() or "")
        if isinstance(widget, Tabs):
            yield from (name for _, name in widget._tabs)


def words_of(desk, code, other):
    """What must not be seen in the `other` language: whole phrases of this one, and the catalogue's names in it."""
    sources = read_ts(ts_path("sv"))
    english = set(sources)
    swedish = {form for message in sources.values() for form in message.forms}
    mine, theirs = (swedish, english) if code == "sv" else (english, swedish)
    rows = [*desk.ask(catalogue.list_services), *desk.ask(catalogue.list_measures)]
    names = {row.name(code) for row in rows} - {row.name(other) for row in rows}
    told = {name[:1].upper() + name[1:] for name in names} | names
    plain, patterns = told, []
    for text in mine - theirs:
        if not placeholders(text):
            plain.add(text)
        elif len(re.sub(r"\{\w+\}", "", text)) > 12:
            patterns.append(re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(text))))
    codes = {row.code for row in rows}  # the same in every language
    return plain - codes, patterns


@pytest.mark.parametrize(
    ("login", "code", "other"),
    [("chief", "sv", "en"), ("midwife1", "sv", "en"), ("kast1", "sv", "en"), ("chief", "en", "sv")],
)
def test_no_view_mixes_the_languages(open_desk, qtbot, login, code, other):
    desk = open_desk(login)
    plain, patterns = words_of(desk, code, other)
    choose_language(other)
    try:
        window = MainWindow(desk)
        qtbot.addWidget(window)
        window.show()
        mixed, seen = set(), {""}
        for view in chain(every_view(window), every_sheet(window)):
            for text in set(texts_of(window)) - seen:
                seen.add(text)
                if text in plain or any(pattern.fullmatch(text) for pattern in patterns):
                    mixed.add(f"{view}: {text}")
        assert sorted(mixed) == []
    finally:
        choose_language("sv")


def test_the_search_for_mixed_language_finds_it(open_desk, qtbot):
    desk = open_desk("chief")
    plain, patterns = words_of(desk, "sv", "en")
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.go("administration")
    set_language("en")
    seen = [text for text in texts_of(window) if text in plain or any(p.fullmatch(text) for p in patterns)]
    assert {"Personal", "Fingeravtryck", "Min inloggning"} <= set(seen)
    assert any(text.endswith("kan logga in.") for text in seen)


# --- moving about ----------------------------------------------------------------------------------------


@pytest.fixture
def half_written(open_window):
    """The chief's window with a new colleague's form half written."""
    window = open_window("chief")
    window.go("administration")
    window.page.go_to("staff")
    window.page.tab("staff").add.click()
    write("Ny Kollega")
    return window


WAYS = {
    "closing": lambda window: window.close(),
    "sign out": lambda window: window.rail.sign_out_asked.emit(),
    "language": lambda window: window.rail.language_chosen.emit("en"),
    "theme": lambda window: window.rail.theme_chosen.emit(True),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_way_out_throws_away_a_changed_form_without_asking(half_written, way):
    left = []
    for signal in (half_written.signed_out, half_written.language_chosen, half_written.theme_chosen):
        signal.connect(lambda *_what: left.append(1))
    with answering("keep") as asked:
        WAYS[way](half_written)
    assert (len(asked), left, half_written.isVisible()) == (1, [], True)
    assert focused().text() == "Ny Kollega"
    with answering("discard"):
        WAYS[way](half_written)
    assert half_written.open_forms() == []
    assert (not half_written.isVisible()) if way == "closing" else left == [1]


def test_the_lock_asks_nothing_and_nothing_prevents_it(half_written):
    locked = []
    half_written.signed_out.connect(lambda: locked.append(half_written.open_forms()))
    with answering("keep") as asked:
        press(Key.Key_L, CTRL)
    assert (asked, len(locked)) == ([], 1)


def test_back_goes_to_the_page_before_and_stops_at_the_first(open_window):
    window = open_window("midwife1")
    for key in ("clients", "administration"):
        window.go(key)
    seen = []
    for _ in range(3):
        press(Key.Key_Left, ALT)
        seen.append(window.place[0])
    assert seen == ["clients", "today", "today"]


def test_f6_goes_from_the_page_to_the_rail_and_back(open_window):
    window = open_window("chief")
    window.go("administration")
    on_the_page = focused()
    press(Key.Key_F6)
    assert name_of(focused()) == "Administration"
    press(Key.Key_F6)
    assert focused() is on_the_page


def test_ctrl_tab_works_from_the_rail(open_window):
    window = open_window("chief")
    window.go("administration")
    window.rail.entry("administration").setFocus()
    before = window.page.tabs.current()
    press(Key.Key_Tab, CTRL)
    after = window.page.tabs.current()
    assert after != before
    window.rail.entry("administration").setFocus()
    press(Key.Key_Tab, CTRL | SHIFT)
    assert window.page.tabs.current() == before


def test_ctrl_l_locks_while_a_question_is_open(open_window, qtbot):
    window = open_window("midwife1")
    locked, answers = [], []
    window.signed_out.connect(lambda: locked.append(len(answers)))

    def lock():
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog.isActiveWindow():
            looks.stop()
            press(Key.Key_L, CTRL)
            dialog.reject()  # so that the test ends when it does not lock

    looks = QTimer(interval=5)
    looks.timeout.connect(lock)
    looks.start()
    verbs = [Verb("keep", "Behåll", "primary"), Verb("throw", "Kasta", "danger")]
    answers.append(ask(window.page, "Kasta?", "Det är inte sparat.", verbs))
    assert answers == [None]
    assert locked == [0]
    assert QApplication.activeModalWidget() is None


def test_the_search_is_absent_for_who_has_nobody_to_find(open_window):
    assert not open_window("chief").rail.search.isVisible()
    assert open_window("assistant1").rail.search.isVisible()


def test_a_page_that_is_refused_is_told_and_the_old_one_stays(open_window, monkeypatch):
    window = open_window("chief")

    def refused():
        raise Refused("not_allowed", operation="read_production")

    window.go("reports")
    monkeypatch.setattr(window.page, "refresh", refused)
    window.go("administration")
    window.go("reports")
    assert window.notice.text.text() == "Din roll får inte göra detta."
    assert window.place[0] == "administration"
    assert window.page is window._pages["administration"]


def test_a_good_message_goes_by_itself_and_a_bad_one_stays(open_window):
    window = open_window("chief")
    window.tell("ok", "Klart.")
    assert window._quiet.isActive()
    window._quiet.timeout.emit()
    assert not window.notice.isVisible()
    window.tell("danger", "Fel.")
    assert not window._quiet.isActive()
    assert window.notice.isVisible()


def test_the_rail_is_reached_by_tab_in_reading_order(open_window):
    window = open_window("midwife1")
    window.rail.search.setFocus()
    in_order = [
        name_of(window.rail.search),
        "Idag",
        name_of(window.rail.person),
    ]  # arrows go between the places
    assert tab_to("Lås nu") == in_order


def test_a_good_message_does_not_push_away_one_of_harm(open_window):
    window = open_window("midwife1")
    window.refuse(Refused("visit_planned_past"))
    said = window.notice.text.text()
    window.tell("ok", "Sparat.")
    assert (window.held.text.text(), window.notice.text.text()) == (said, "Sparat.")
    assert window.held.isVisible()
    window.held.close_button.click()
    assert not window.held.isVisible()


def test_the_footer_always_tells_where_all_keys_stand(open_window):
    window = open_window("midwife1")
    for width in (300, 500, 900, 3000):
        fitting = window.footer.fitting(width)
        assert fitting[-1] == (("F1",), "alla tangenter")
        assert fitting == sorted(fitting, key=window.footer.fitting(9999).index)
    assert window.footer.fact() == "Låses efter 5 min"
