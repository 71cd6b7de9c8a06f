"""The parts of the screen: what they show, say aloud, and do with keys."""

import datetime as dt
import sys
from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QColor, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from spiral.language import set_language
from spiral.ui import palette
from spiral.ui.parts import buttons, kept, question
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.chart import YearChart, YearFigures
from spiral.ui.parts.chip import Chip
from spiral.ui.parts.choice import OPTION, Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow, focus_first_error
from spiral.ui.parts.focus_ring import FocusRing
from spiral.ui.parts.footer import Footer
from spiral.ui.parts.key_hint import key_text, show_hints
from spiral.ui.parts.month_grid import MonthGrid, day_in_text
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.question import NobodyAnswered, Question, Verb, answering, ask, ask_text
from spiral.ui.parts.rail import Place, Rail
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, RowsModel, Rule, Section
from spiral.ui.parts.scrolling import scrolling
from spiral.ui.parts.search_field import SearchField
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.swedish_order import in_order
from spiral.ui.parts.tabs import Tabs
from spiral.ui.parts.tag import FILL, INK, Mark, Tag
from spiral.ui.parts.target_bar import Outcome, bar_words
from spiral.ui.parts.text import ShortText, Text
from spiral.ui.parts.tick import Tick

TODAY = dt.date(2026, 11, 23)


@dataclass(frozen=True)
class Person:
    id: int
    name: str
    visits: int


PEOPLE = (Person(1, "Öberg", 3), Person(2, "Zeta", 20), Person(3, "Åsa", 1), Person(4, "Ärla", 100))


@pytest.fixture(autouse=True)
def screen(qapp, tmp_path):
    """A dressed program with settings of its own, in Swedish."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    set_language("sv")
    kept.set_person("test")
    palette.apply(qapp, dark=False)
    yield
    palette.apply(qapp, dark=False)
    show_hints(True)
    set_language("sv")


def columns() -> list[Column[Person]]:
    return [
        Column("name", "Namn", lambda person: person.name, stretch=True, whole=True),
        Column("visits", "Besök", lambda person: str(person.visits), lambda person: person.visits, "right"),
    ]


def people(qtbot, **how) -> RowList[Person]:
    rows = RowList("people", "Personer", columns(), **how)
    qtbot.addWidget(rows)
    rows.set_rows(PEOPLE)
    rows.resize(400, 300)
    rows.show()
    return rows


def names(rows: RowList[Person]) -> list[str]:
    return [person.name for person in rows.rows()]


def press(widget: QWidget, text: str) -> None:
    """Type letters that are not ASCII too."""
    for letter in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def focus(qtbot, widget: QWidget) -> None:
    window = widget.window()
    window.show()
    window.activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)


# --- colours -----------------------------------------------------------------------------------------------


def luminance(colour: str) -> float:
    shades = [part / 255 for part in QColor(colour).toTuple()[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shades)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


GROUNDS = (
    "background",
    "surface",
    "sunken",
    "hover",
    "rail",
    "accent_soft",
    "warn_soft",
    "danger_soft",
    "ok_soft",
)
INKS = ("text", "muted", "accent", "warn", "danger", "ok")


def test_contrast_formula():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("theme", [palette.LIGHT, palette.DARK], ids=["light", "dark"])
def test_every_text_can_be_read(theme):
    pairs = {(ink, ground) for ink in INKS for ground in GROUNDS}
    pairs |= {("on_accent", "accent"), ("on_accent", "accent_pressed")}
    pairs |= {(INK[kind], FILL[kind]) for kind in INK if FILL[kind]}
    measured = {pair: contrast(getattr(theme, pair[0]), getattr(theme, pair[1])) for pair in pairs}
    assert {pair: value for pair, value in measured.items() if value < 4.5} == {}


@pytest.mark.parametrize("theme", [palette.LIGHT, palette.DARK], ids=["light", "dark"])
def test_every_outline_can_be_seen(theme):
    pairs = {("outline", ground) for ground in ("background", "surface", "rail", "sunken", "hover")}
    pairs |= {("outline_on_soft", ground) for ground in ("accent_soft", "track")}
    pairs |= {(edge, ground) for edge in ("accent", "danger") for ground in GROUNDS}
    measured = {pair: contrast(getattr(theme, pair[0]), getattr(theme, pair[1])) for pair in pairs}
    assert {pair: value for pair, value in measured.items() if value < 3} == {}


def test_stylesheet_names_no_colour_that_does_not_exist():
    assert "@" not in palette.stylesheet(palette.LIGHT)


def test_a_theme_can_be_changed_while_the_program_runs(qapp, qtbot):
    label = Text("ord", tone="muted")
    qtbot.addWidget(label)
    label.show()
    palette.apply(qapp, dark=True)
    assert label.palette().windowText().color() == QColor(palette.DARK.muted)
    assert palette.is_dark()


def test_figures_have_one_width(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    label.setFont(palette.font())
    metrics = label.fontMetrics()
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")
    assert palette.families()[0] == "Inter"


# --- text --------------------------------------------------------------------------------------------------


def test_what_people_wrote_is_never_markup(qtbot):
    for label in (Text("<b>x</b>"), ShortText("<b>x</b>")):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == "<b>x</b>"


def test_cut_text_is_whole_in_its_tooltip(qtbot):
    label = ShortText("Ett mycket långt namn på en enhet")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.whole() == label.accessibleName()
    label.resize(600, 20)
    assert label.text() == label.whole()
    assert label.toolTip() == ""


def test_references_to_none_are_kept(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert sys.getrefcount(None) >= before - 50


# --- names to read aloud -----------------------------------------------------------------------------------


def test_the_sentence_of_an_empty_list_is_whole_in_a_narrow_place(qtbot):
    rows = RowList("few", "Personer", columns(), empty="Inga än. " * 20, grow=True)
    qtbot.addWidget(rows)
    rows.setFixedWidth(240)
    rows.show()
    QApplication.processEvents()
    assert (
        rows.viewport().height() >= rows.empty.height() >= rows.empty.heightForWidth(rows.viewport().width())
    )


def everything() -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    rows = RowList("all", "Personer", columns(), empty="Inga än.", empty_action=buttons.plain("Ny"))
    day = DateField(lambda: TODAY)
    sheet = SideSheet(window, "Besök")
    sheet.add(Field("Minuter", QLineEdit()))
    rail = Rail("Enheten", [Place("today", "Idag", "sun-horizon"), Place("todo", "Att göra", "check-square")])
    rail.set_person("Maria Ekström", "Barnmorska")
    head = PageHead(
        "Idag", "Elva besök", [buttons.icon_button("caret-left", "Dagen före"), buttons.primary("Nytt")]
    )
    notice = Notice("danger", "Krock", "Två i samma rum", closable=True)
    for part in (
        rail, head, notice, rows, Field("Dag", day), Field("Text", QPlainTextEdit()), Tick("Kondomer"),
        Chip("Allt", count=3), Choice([(1, "Ett")]), Segments([Segment(1, "Dag")], "Visa"),
        Tabs([("a", "Journal")], "Flikar"), SearchField("Sök"), Footer([("A", "anlänt")], "Låses"),
        MonthGrid(TODAY, TODAY), YearChart("Året"), buttons.key_button("G", "Genomfört"), Card("Kort"), Tag("Anonym"),
    ):  # fmt: skip
        column.addWidget(part)
    window.combo = Field("Tjänst", Choice([(1, "Ett")]))
    column.addWidget(window.combo)
    return window


def test_every_part_that_takes_the_keyboard_has_a_name(qtbot):
    window = everything()
    qtbot.addWidget(window)
    window.findChild(Choice).setAccessibleName("Val")
    window.show()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
    ]
    assert nameless == []


@pytest.mark.parametrize("dark", [False, True])
def test_every_part_draws_itself_without_a_word_of_complaint(qapp, qtbot, dark):
    palette.apply(qapp, dark)
    window = everything()
    qtbot.addWidget(window)
    window.resize(900, 1200)
    window.show()
    picture = window.grab().toImage()
    assert len({picture.pixelColor(x, y).name() for x in range(0, 900, 9) for y in range(0, 900, 9)}) > 4


# --- buttons, hints, focus ---------------------------------------------------------------------------------


def test_a_button_says_its_key_and_the_key_presses_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    line = QLineEdit(window)
    button = buttons.primary("Nytt & fint", icon="plus", key="Ctrl+N").bind(window)
    button.setParent(window)
    assert button.words() == button.accessibleName() == "Nytt & fint"
    assert button.accessibleDescription() == "Ctrl+N"
    window.show()
    focus(qtbot, line)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(line, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(line, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "link", "bare", "danger"])
def test_enter_presses_the_button_that_has_the_keyboard(qtbot, kind, key):
    button, pressed = buttons.Button("Gör det", kind=kind), []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(kind))
    focus(qtbot, button)
    QTest.keyClick(button, key)
    assert pressed == [kind]
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [kind]


def test_hints_can_be_turned_off(qtbot):
    button = buttons.plain("Spara", key="Ctrl+S")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    show_hints(False)
    assert button.sizeHint().width() < wide


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("Alt+Left", "Alt+←"),
        ("Space", "Mellanslag"),
        ("Ctrl+K", "Ctrl+K"),
        ("PgDown", "PgDn"),
        ("Ctrl++", "Ctrl++"),
    ],
)
def test_keys_as_they_stand_on_the_cap(key, shown):
    assert key_text(key) == shown


def test_the_ring_follows_the_focus(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    lines = [QLineEdit(), QLineEdit()]
    for line in lines:
        column.addWidget(line)
    window.resize(300, 200)
    for line in lines:
        focus(qtbot, line)
        (ring,) = window.findChildren(FocusRing)
        assert ring.isVisible()
        assert ring.geometry().center() == line.geometry().center()
        assert ring.width() == line.width() + 8
    window.resize(400, 260)
    qtbot.waitUntil(lambda: ring.width() == lines[1].width() + 8)


def test_the_ring_survives_what_it_lies_on(qtbot):
    first, second = QWidget(), QWidget()
    qtbot.addWidget(second)
    focus(qtbot, QLineEdit(first))
    first.close()
    first.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    line = QLineEdit(second)
    focus(qtbot, line)
    assert len(second.findChildren(FocusRing)) == 1


# --- fields ------------------------------------------------------------------------------------------------


def test_an_error_stands_beside_the_field_and_keeps_the_value(qtbot):
    field = Field("Minuter", QLineEdit("4500"), hint="1–600", characters=5)
    qtbot.addWidget(field)
    field.show()
    field.set_error("Skriv 1–600 minuter.")
    assert field.error_line.isVisible()
    assert field.error_line.words.text() == "Skriv 1–600 minuter."
    assert field.widget.text() == "4500"
    assert field.widget.property("error")
    assert field.widget.accessibleDescription() == "Skriv 1–600 minuter."
    assert not field.hint.isVisible()
    field.clear_error()
    assert not field.error_line.isVisible()
    assert field.hint.isVisible()
    assert field.widget.accessibleDescription() == "1–600"


def test_focus_goes_to_the_first_error(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    fields = [Field(name, QLineEdit(name)) for name in ("a", "b", "c")]
    for field in fields:
        column.addWidget(field)
    window.show()
    window.activateWindow()
    assert not focus_first_error(fields)
    fields[2].set_error("fel")
    fields[1].set_error("fel")
    assert focus_first_error(fields)
    qtbot.waitUntil(fields[1].widget.hasFocus)
    assert fields[1].widget.selectedText() == "b"


def test_each_error_of_a_row_stands_under_its_own_field(qtbot):
    one, two = Field("Start", QLineEdit()), Field("Minuter", QLineEdit())
    row = FieldRow(one, two)
    qtbot.addWidget(row)
    row.resize(600, 120)
    row.show()
    row.set_error(two, "två")
    row.set_error(one, "ett")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for field, words in ((one, "ett"), (two, "två")):
        line = row.error_lines[field]
        assert (line.words.text(), line.x(), line.isVisible()) == (words, field.x(), True)
        assert not field.error_line.isVisible()
    row.set_error(two, "Skriv hur många minuter det blev, mellan en och sexhundra, och inte fler än så.")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert row.error_lines[two].geometry().right() <= row.width()
    row.set_error(one, "")
    row.set_error(two, "")
    assert not any(line.isVisible() for line in row.error_lines.values())


def test_the_first_error_is_scrolled_to_where_it_stands(qtbot):
    inside = QWidget()
    column = QVBoxLayout(inside)
    fields = [Field(f"{at}", QLineEdit()) for at in range(30)]
    for field in fields:
        column.addWidget(field)
    area = scrolling(inside)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    fields[25].set_error("fel")
    assert focus_first_error(fields)
    told = fields[25].error_line
    seen = area.viewport().rect()
    assert seen.contains(told.mapTo(area.viewport(), told.rect().bottomLeft()))


def test_choice_by_value(qtbot):
    choice = Choice([("a", "Å"), ("b", "Ö")])
    qtbot.addWidget(choice)
    assert choice.value() == "a"
    choice.set_value("b")
    choice.set_options([("b", "Ö"), ("c", "Z")])
    assert choice.value() == "b"
    choice.set_value("gone")
    assert choice.value() is None
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    focus(qtbot, choice)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert chosen == ["b"]


def test_an_open_list_shows_every_row_at_once_and_keeps_the_keys(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    choice = Choice([("a", "Inte frågat"), ("b", "Ja"), ("c", "Nej")], parent=page)
    pressed: list[str] = []
    for key in ("Ctrl+S", "Esc"):
        shortcut = QShortcut(key, page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda key=key: pressed.append(key))
    page.show()
    choice.showPopup()
    rows = choice.view()
    assert rows.viewport().height() == 3 * OPTION
    qtbot.keyClick(rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Escape)
    assert pressed == []
    assert not rows.isVisible()
    assert choice.value() == "a"


def test_nothing_is_chosen_before_a_person_chooses(qtbot):
    outcome = Segments([Segment("a", "Ja", "Alt+G"), Segment("n", "Nej", "Alt+U")], "Utfall")
    qtbot.addWidget(outcome)
    chosen: list[str] = []
    outcome.chosen.connect(chosen.append)
    assert outcome.value() is None
    focus(qtbot, outcome)
    qtbot.keyClick(outcome, Qt.Key.Key_Right)
    qtbot.keyClick(outcome, Qt.Key.Key_Right)
    assert chosen == ["a", "n"]
    assert outcome.accessibleName() == "Utfall: Nej"


def test_tabs_step_round(qtbot):
    tabs = Tabs([("a", "Ett"), ("b", "Två")], "Flikar")
    qtbot.addWidget(tabs)
    chosen: list[str] = []
    tabs.chosen.connect(chosen.append)
    tabs.step(1)
    tabs.step(1)
    assert chosen == ["b", "a"]
    tabs.set_tabs([("b", "Två"), ("c", "Tre")])
    assert tabs.current() == "b"


# --- dates -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2026-11-23", "2026-11-23"), ("20261123", "2026-11-23"), ("261123", "2026-11-23"), ("idag", "2026-11-23"),
        ("today", "2026-11-23"), ("+7", "2026-11-30"), ("-3", "2026-11-20"), ("v48", "2026-11-23"),
    ],
)  # fmt: skip
def test_a_date_as_people_type_it(qtbot, typed, shown):
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    seen: list[dt.date] = []
    field.changed.connect(seen.append)
    focus(qtbot, field.line)
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text() == shown
    assert field.value() == seen[-1] == dt.date.fromisoformat(shown)
    assert field.problem() == ""


def test_what_is_no_day_stays_and_is_told(qtbot):
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    field.setText("2026-02-30")
    assert field.value() is None
    assert field.text() == "2026-02-30"
    assert "2026-11-23" in field.problem()
    field.setText("")
    assert field.problem() == ""


def test_the_day_is_told_in_words(qtbot):
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    field.set_value(dt.date(2026, 12, 24))
    assert field.words.text() == "torsdag, vecka 52, Julafton"


def test_arrows_move_a_day_and_the_calendar_opens(qtbot):
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    focus(qtbot, field.line)
    qtbot.keyClick(field.line, Qt.Key.Key_Up)
    assert field.value() == TODAY + dt.timedelta(days=1)
    popup = field.open_calendar()
    assert popup.isVisible()
    qtbot.keyClick(popup.grid, Qt.Key.Key_Down)
    qtbot.keyClick(popup.grid, Qt.Key.Key_PageDown)
    qtbot.keyClick(popup.grid, Qt.Key.Key_Return)
    assert field.value() == dt.date(2027, 1, 1)


def test_the_calendar_begins_on_monday(qtbot):
    grid = MonthGrid(dt.date(2026, 2, 28), TODAY)
    qtbot.addWidget(grid)
    assert grid.first_day() == dt.date(2026, 1, 26)
    assert grid.first_day().weekday() == 0
    grid.move_to(dt.date(2026, 8, 31))
    grid.step_months(6)
    assert grid.day() == dt.date(2027, 2, 28)


# --- lists -------------------------------------------------------------------------------------------------


def test_the_model_keeps_the_rules_of_qt(qtmodeltester):
    model = RowsModel(columns())
    model.set_items([Section("Förmiddag"), *PEOPLE[:2], Rule("13:42"), Section("Kväll"), *PEOPLE[2:]])
    qtmodeltester.check(model, force_py=True)
    model.sort_by("name")
    qtmodeltester.check(model, force_py=True)


def test_the_rules_of_qt_are_kept_while_the_rows_change(qtmodeltester):
    model = RowsModel(columns())
    qtmodeltester.check(model)
    model.set_items(PEOPLE)
    model.sort_by("visits", descending=True)
    model.set_items([])


def test_swedish_order(qtbot):
    assert in_order(["Öberg", "zeta", "Åsa", "Ärla", "Adam", "rum 10", "rum 9"], str) == [
        "Adam", "rum 9", "rum 10", "zeta", "Åsa", "Ärla", "Öberg",
    ]  # fmt: skip
    rows = people(qtbot)
    rows.columns.sort_by_click("name")
    assert names(rows) == ["Zeta", "Åsa", "Ärla", "Öberg"]
    rows.columns.sort_by_click("name")
    assert names(rows) == ["Öberg", "Ärla", "Åsa", "Zeta"]
    rows.columns.sort_by_click("name")
    assert names(rows) == ["Öberg", "Zeta", "Åsa", "Ärla"]


def test_numbers_sort_by_value_and_stand_to_the_right(qtbot):
    rows = people(qtbot)
    rows.columns.sort_by("visits")
    assert [person.visits for person in rows.rows()] == [1, 3, 20, 100]
    align = rows.rows_model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert align & Qt.AlignmentFlag.AlignRight


def test_rows_are_sorted_within_their_sections(qtbot):
    rows = people(qtbot)
    rows.set_rows([Section("Ett"), *PEOPLE[:2], Rule("nu"), Section("Två"), *PEOPLE[2:]])
    rows.columns.sort_by("name")
    shown = [getattr(item, "name", getattr(item, "title", "?")) for item in rows.rows_model.items()]
    assert shown == ["Ett", "Zeta", "Öberg", "Två", "Åsa", "Ärla"]


def test_the_chosen_row_stays_chosen(qtbot):
    rows = people(qtbot)
    seen: list[Person] = []
    rows.row_chosen.connect(seen.append)
    assert rows.choose(3)
    assert not rows.choose(99)
    rows.columns.sort_by("visits")
    assert rows.chosen() == PEOPLE[2]
    rows.set_rows([Section("x"), PEOPLE[2], PEOPLE[0]])
    assert rows.chosen() == PEOPLE[2]
    assert seen[0] == PEOPLE[2]


def test_keys_of_a_row(qtbot):
    rows = people(qtbot, keys="gå")
    rows.set_rows([Section("x"), *PEOPLE])
    pressed: list[tuple[str, Person]] = []
    opened: list[Person] = []
    rows.key_pressed.connect(lambda key, row: pressed.append((key, row)))
    rows.row_activated.connect(opened.append)
    focus(qtbot, rows)
    assert rows.chosen() == PEOPLE[0]
    press(rows, "åz")
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    press(rows, "g")
    qtbot.keyClick(rows, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert pressed == [("Å", PEOPLE[0]), ("G", PEOPLE[1])]
    assert opened == [PEOPLE[1]]
    assert rows.chosen() == PEOPLE[3]


def test_a_drawer_opens_under_the_chosen_row(qtbot):
    rows = people(qtbot, drawer=lambda person: QLabel(person.name) if person.visits > 1 else None)
    rows.choose(1)
    assert rows.drawer().text() == "Öberg"
    assert rows.rowHeight(0) == 72
    rows.choose(3)
    assert rows.drawer() is None
    assert rows.rowHeight(0) == 32


def test_how_a_person_set_up_a_list_is_kept(qtbot):
    rows = people(qtbot)
    head = rows.horizontalHeader()
    head.moveSection(1, 0)
    head.resizeSection(1, 93)
    rows.columns.sort_by("visits", descending=True)
    again = people(qtbot)
    assert again.columns.order() == ["visits", "name"]
    assert again.horizontalHeader().sectionSize(1) == 93
    assert again.rows_model.sorting() == ("visits", True)
    kept.set_person("another")
    assert people(qtbot).columns.order() == ["name", "visits"]
    kept.set_person("test")
    again.columns.reset()
    assert people(qtbot).rows_model.sorting() == (None, False)


def test_an_empty_list_says_what_it_is_for(qtbot):
    action = buttons.plain("Ny person")
    rows = people(qtbot, empty="Här står personer.", empty_action=action)
    assert not rows.empty.isVisible()
    rows.set_rows([])
    assert rows.empty.isVisible()
    assert action.isVisible()


def accent_at(widget, x, y):
    return widget.grab().toImage().pixelColor(x, y) == palette.colours().tone("accent")


def test_an_empty_list_shows_that_it_has_the_keyboard(qtbot):
    rows = people(qtbot)
    rows.set_rows([])
    focus(qtbot, rows)
    view = rows.viewport()
    assert accent_at(view, view.width() // 2, 0)
    rows.clearFocus()
    assert not accent_at(view, view.width() // 2, 0)


def test_the_chosen_number_has_a_ring(qtbot):
    rows = people(qtbot)
    rows.choose(3)
    assert rows.marked_cell().isEmpty()
    rows.mark_column("visits")
    cell = rows.marked_cell()
    assert cell.left() == rows.columnViewportPosition(rows.rows_model.column_at("visits"))
    assert accent_at(rows.viewport(), cell.center().x(), cell.top() + 3)
    rows.choose(1)
    assert rows.marked_cell().top() == rows.rowViewportPosition(rows.currentIndex().row())


def test_sorting_by_keyboard(qtbot):
    rows = people(qtbot)
    menu = rows.menu()
    by_visits = next(action for action in menu.actions() if "besök" in action.text())
    by_visits.trigger()
    assert rows.rows_model.sorting() == ("visits", False)


def test_a_whole_column_keeps_its_width_when_room_lacks(qtbot):
    long = Person(9, "Anna Bella Cecilia Disa Ebba Frida Gunhild Hedda Ingegerd Johanna", 1)
    rows = RowList("long", "Personer", [*columns(), Column("more", "Mer", lambda _: "m" * 90, stretch=True)])
    qtbot.addWidget(rows)
    rows.resize(420, 200)
    rows.set_rows([long])
    rows.show()
    assert rows.columnWidth(0) > rows.fontMetrics().horizontalAdvance(long.name)
    assert rows.columnWidth(2) == 96


def test_a_growing_list_is_as_high_as_its_rows(qtbot):
    rows = people(qtbot, grow=True)
    assert rows.height() == 32 + 4 * 32
    rows.set_rows(PEOPLE[:1])
    assert rows.height() == 64


def test_a_list_of_fifty_thousand_is_shown_and_sorted(qtbot):
    many = [Person(number, f"Namn {50_000 - number}", number) for number in range(50_000)]
    rows = people(qtbot)
    rows.set_rows(many)
    rows.columns.sort_by("visits", descending=True)
    assert rows.rows()[0].visits == 49_999


def test_cells_are_read_aloud():
    cell = Cell((Words("Ronja"), Mark("Anonym", "outlined")), (Words("Journal"),), (Words("i dag"),))
    assert cell.plain == "Ronja Anonym, Journal, i dag"
    assert Cell((Words("x"),), said="annat").plain == "annat"
    assert bar_words(Outcome(18, 20, 19)) == "18 av 20, 19 samma månad i fjol"


# --- sheets, questions, notices ----------------------------------------------------------------------------


def a_sheet(qtbot, changed: bool = False) -> tuple[QWidget, QLineEdit, SideSheet]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 600)
    below = QLineEdit(page)
    page.show()
    focus(qtbot, below)
    sheet = SideSheet(page, "Besök", is_changed=lambda: changed)
    for name in ("Start", "Minuter"):
        sheet.add(Field(name, QLineEdit()))
    sheet.open_sheet()
    return page, below, sheet


def test_a_sheet_opens_over_the_page_and_gives_the_keyboard_back(qtbot):
    page, below, sheet = a_sheet(qtbot)
    assert sheet.geometry() == page.rect()
    assert sheet.panel.width() == 664
    first = sheet.findChild(QLineEdit)
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    qtbot.waitUntil(below.hasFocus)


def test_a_sheet_gives_way_in_a_narrow_window(qtbot):
    page, _, sheet = a_sheet(qtbot)
    page.resize(500, 400)
    assert sheet.panel.width() == 500


def test_tab_stays_in_the_sheet(qtbot):
    _, below, sheet = a_sheet(qtbot)
    seen = set()
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(QApplication.focusWidget())
        seen.add(QApplication.focusWidget())
    assert below not in seen
    assert sheet.foot.save in seen


def test_ctrl_s_saves_and_closing_asks_only_when_something_changed(qtbot):
    _, _, sheet = a_sheet(qtbot, changed=True)
    with qtbot.waitSignal(sheet.save_asked):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    with answering("keep", None, "discard") as asked:
        assert not sheet.ask_close()
        assert not sheet.ask_close()
        assert sheet.isVisible()
        assert sheet.ask_close()
    assert len(asked) == 3
    assert asked[0].verbs == ("keep", "discard")
    assert not sheet.isVisible()
    _, _, sheet = a_sheet(qtbot)
    with answering():
        assert sheet.ask_close()


def test_a_question_nobody_answers_fails_the_test(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    with answering(), pytest.raises(NobodyAnswered):
        ask(page, "Säker?", "Det går inte att ångra.", [Verb("no", "Nej"), Verb("yes", "Ja")])
    assert question._answers is None


def test_questions_have_verbs_and_keys(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    dialog = Question(
        page, "Kasta?", "<b>Text</b>", [Verb("keep", "Behåll"), Verb("discard", "Kasta", "danger")]
    )
    qtbot.addWidget(dialog)
    focus(qtbot, dialog.buttons[0])
    qtbot.keyClick(dialog.buttons[0], Qt.Key.Key_Right)
    qtbot.keyClick(dialog.buttons[1], Qt.Key.Key_Return)
    assert dialog.answer == "discard"


def test_a_reason_is_asked_for_until_it_is_given(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    dialog = Question(page, "Makulera", "Varför?", [Verb("", "Avbryt"), Verb("yes", "Makulera", "primary")])
    qtbot.addWidget(dialog)
    dialog.add_field(Field("Orsak", QLineEdit()), "Skriv en orsak.")
    dialog.show()
    dialog.buttons[1].click()
    assert dialog.answer is None
    assert dialog.field.error == "Skriv en orsak."
    dialog.field.widget.setText("fel klient")
    dialog.buttons[1].click()
    assert dialog.answer == "yes"
    with answering("fel klient"):
        assert ask_text(page, "Makulera", "Varför?", "Orsak", "Makulera") == "fel klient"


def test_a_notice_says_and_falls_silent(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    assert not notice.isVisible()
    action = buttons.plain("Visa")
    notice.say("danger", "Krock", "i rum 2", [action])
    assert notice.isVisible()
    assert action.isVisible()
    assert notice.accessibleName() == "Krock i rum 2"
    notice.say("ok", "Klart")
    assert not action.isVisible()
    notice.clear()
    assert not notice.isVisible()


# --- rail, head, layouts, chart ----------------------------------------------------------------------------


def test_the_rail_goes_to_places(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    rail = Rail("Enheten", [Place("today", "Idag", "sun-horizon"), Place("todo", "Att göra", "check-square")])
    rail.setParent(window)
    window.resize(1200, 700)
    window.show()
    window.activateWindow()
    seen: list[str] = []
    rail.chosen.connect(seen.append)
    focus(qtbot, rail.entry("today"))
    qtbot.keyClick(rail.entry("today"), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert seen == ["todo"]
    assert rail.entry("todo").isChecked()
    QTest.keyClick(rail.entry("today"), Qt.Key.Key_Return)
    assert seen == ["todo", "today"]
    rail.set_count("todo", 9)
    assert rail.entry("todo").accessibleName() == "Att göra, 9"
    assert rail.width() == 200
    window.resize(683, 384)
    rail.resize(rail.width(), 384)
    assert rail.width() == 56
    rail.set_places([Place("clients", "Klienter", "users")])
    rail.set_current("clients")
    with pytest.raises(KeyError):
        rail.entry("today")


def test_the_person_menu(qtbot):
    rail = Rail("Enheten")
    qtbot.addWidget(rail)
    rail.set_person("Maria Ekström", "Barnmorska")
    actions = {action.text(): action for action in rail.person_menu().actions() if action.text()}
    assert actions["Svenska"].isChecked()
    languages: list[str] = []
    themes: list[bool] = []
    rail.language_chosen.connect(languages.append)
    rail.theme_chosen.connect(themes.append)
    actions["English"].trigger()
    actions["Mörkt"].trigger()
    assert (languages, themes) == (["en"], [True])
    with qtbot.waitSignal(rail.sign_out_asked):
        actions["Logga ut"].trigger()
    with qtbot.waitSignal(rail.lock_asked):
        qtbot.mouseClick(rail.lock, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))


def test_actions_go_below_a_long_title(qtbot):
    many = [buttons.plain(f"Knapp nummer {number}") for number in range(4)]
    head = PageHead("Produktionsrapport", "Två besök saknar utfall.", many)
    qtbot.addWidget(head)
    head.resize(1100, 80)
    head.show()
    assert many[0].mapTo(head, QPoint()).x() > head.title.width()
    head.resize(360, head.heightForWidth(360))
    QApplication.processEvents()
    lowest = max(button.mapTo(head, QPoint(0, button.height())).y() for button in many)
    assert lowest <= max(head.height(), head.minimumSizeHint().height(), head.sizeHint().height())
    assert all(button.mapTo(head, QPoint()).x() + button.width() <= head.width() for button in many)


def test_a_long_name_goes_on_below(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    head = PageHead("Anna-Karin Margareta Wilhelmina von Oxenstierna af Södermöre", aside="41 år")
    column.addWidget(head)
    column.addStretch(1)
    window.resize(460, 400)
    window.show()
    one_line = head.title.fontMetrics().height()
    assert head.title.height() >= 2 * one_line
    window.resize(1200, 400)
    qtbot.waitUntil(lambda: head.title.height() < 2 * one_line)


def test_the_side_goes_below_in_a_narrow_window(qtbot):
    main, side = QWidget(), QWidget()
    both = SideBySide(main, side)
    qtbot.addWidget(both)
    both.resize(1100, 600)
    both.show()
    assert side.width() == 304
    assert side.y() == main.y()
    both.resize(600, 300)
    qtbot.waitUntil(lambda: side.y() > main.y())


def test_the_chart_says_its_numbers(qtbot):
    chart = YearChart("Året 2026")
    qtbot.addWidget(chart)
    chart.resize(304, 240)
    chart.show_figures(YearFigures(2026, (16, 18, *(None,) * 10), (15,) * 12, (20,) * 12, 2))
    chart.show()
    assert chart.accessibleDescription() == "februari 2026: 18, i fjol 15, mål 20"
    months: list[int] = []
    chart.month_chosen.connect(months.append)
    focus(qtbot, chart)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert months == [1, 3]
    chart.show_figures(YearFigures(2026, (None,) * 12, (None,) * 12, (None,) * 12))
    assert "–" in chart.accessibleDescription()


def test_a_field_out_of_sight_is_scrolled_to_by_its_key(qtbot):
    field, content, area = SearchField("Drop-in", key="Ctrl+D"), QWidget(), QScrollArea()
    qtbot.addWidget(area)
    column = QVBoxLayout(content)
    column.addSpacing(900)
    column.addWidget(field)
    area.setWidget(content)
    area.resize(300, 200)
    area.show()
    assert field.visibleRegion().isEmpty()
    field.take_focus()
    assert not field.visibleRegion().isEmpty()


def test_search_empties_on_escape(qtbot):
    search = SearchField("Sök klient", key="Ctrl+K")
    qtbot.addWidget(search)
    focus(qtbot, search)
    press(search, "åsa")
    assert search.text() == "åsa"
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_a_day_inside_a_sentence_keeps_its_capital_in_english_only(dressed):
    day = dt.date(2026, 11, 24)
    assert day_in_text(day) == "tisdag 2026-11-24"
    set_language("en")
    assert day_in_text(day) == "Tuesday 2026-11-24"


@pytest.mark.parametrize("height", [384, 350])
def test_seven_places_fit_or_scroll_and_the_person_and_the_lock_are_reached(qtbot, height):
    window = QWidget()
    qtbot.addWidget(window)
    keys = [f"place{n}" for n in range(7)]
    rail = Rail("Enheten", [Place(key, key, "users") for key in keys])
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(rail)
    row.addStretch(1)
    window.resize(683, height)
    window.show()
    QApplication.processEvents()
    assert window.height() == height
    for part in (rail.person, rail.lock_button):
        assert rail.rect().contains(QRect(part.mapTo(rail, QPoint(0, 0)), part.size()))
    view = rail.list.viewport()
    places = [QRect(rail.entry(key).mapTo(view, QPoint(0, 0)), rail.entry(key).size()) for key in keys]
    assert all(one.bottom() < other.top() for one, other in pairwise(places))
    if height == 384:
        assert all(view.rect().contains(place) for place in places)
    rail.set_current(keys[-1])
    last = rail.entry(keys[-1])
    assert view.rect().contains(QRect(last.mapTo(view, QPoint(0, 0)), last.size()))
