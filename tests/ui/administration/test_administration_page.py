"""Administration: the tabs of each role, their keys, and the check of the whole clinic."""

import itertools

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import Qt

from spiral.ui.administration.verify_sheet import VerifySheet
from spiral.ui.parts.question import answering
from spiral.ui.parts.side_sheet import SideSheet
from tests.make import record, register
from tests.ui.keyboard import CTRL, SHIFT, focused, press
from tests.ui.window import sheet

Key = Qt.Key
CHIEF = [
    "staff",
    "grants",
    "targets",
    "services",
    "house",
    "reception",
    "settings",
    "texts",
    "log",
    "sample",
    "own",
]


@pytest.mark.parametrize(
    ("login", "tabs"),
    [("chief", CHIEF)]
    + [(each, ["grants", "texts", "own"]) for each in ("midwife1", "gyn1")]
    + [(each, ["grants", "own"]) for each in ("therapist1", "outreach1", "assistant1")],
)
def test_each_role_has_its_tabs(open_tab, login, tabs):
    page = open_tab(login, "own").main.page
    assert [key for key, _ in page.tabs._tabs] == tabs


def test_ctrl_tab_goes_round_the_tabs_and_back(open_tab):
    page = open_tab("chief", "staff").main.page
    reached = []
    for _ in CHIEF:
        press(Key.Key_Tab, CTRL)
        reached.append(page.where())
        assert page.isAncestorOf(focused())
    assert reached == [*CHIEF[1:], CHIEF[0]]
    press(Key.Key_Backtab, CTRL | SHIFT)
    assert page.where() == "own"


def test_the_tabs_can_be_walked_with_the_arrows(open_tab):
    page = open_tab("chief", "staff").main.page
    page.tabs.setFocus()
    press(Key.Key_Right, times=2)
    assert page.where() == "targets"
    assert focused() is page.tabs
    assert page.tabs.accessibleName() == "Administration: Mål"


@pytest.mark.parametrize("width", [1080, 640, 320])
def test_where_the_tabs_have_no_room_the_one_in_view_is_shown_and_all_are_reached(open_tab, width):
    page = open_tab("chief", "staff").main.page
    strip = page.tabs
    strip.resize(width, strip.height())
    seen = []
    for _ in CHIEF:
        boxes = dict(zip([key for key, _ in strip._tabs], strip._boxes(), strict=True))
        shown = [box for box in boxes.values() if not box.isEmpty()]
        assert not boxes[page.where()].isEmpty()
        assert all(box.left() >= 0 and box.right() <= width for box in shown)
        assert all(one.right() < other.left() for one, other in itertools.pairwise(shown))
        ends = [boxes[CHIEF[0]].isEmpty(), boxes[CHIEF[-1]].isEmpty()]
        assert len(strip._carets()) == sum(ends)
        seen.append(page.where())
        strip.step(1)
        strip.resize(width, strip.height())
    assert seen == CHIEF


def test_a_tab_is_made_when_it_is_first_shown(open_tab):
    page = open_tab("chief", "staff").main.page
    assert list(page._tabs) == ["staff"]


def test_only_the_tab_in_view_has_its_keys(open_tab):
    """Ctrl+N is a new colleague, a new target or a new service: one at a time."""
    page = open_tab("chief", "staff").main.page
    new = {"staff": "Ny kollega", "targets": "Nytt mål", "services": "Ny tjänst", "house": "Nytt rum"}
    for tab, title in [*new.items(), *new.items()]:
        page.go_to(tab)
        page.take_focus()
        press(Key.Key_N, CTRL)
        assert [each.title.text() for each in open_sheets(page.main)] == [title]
        press(Key.Key_Escape)


def open_sheets(main):
    return [each for each in main.findChildren(SideSheet) if each.isVisible()]


# --- is the clinic whole? --------------------------------------------------------------------------------


@pytest.fixture
def visit(clinic):
    box = clinic.open("midwife1")
    made = record(box, register(box).id, outcome="attended")
    box.close()
    return made


def checked(tab, qtbot):
    tab.main.page.check.click()
    form = sheet(tab.main, VerifySheet)
    qtbot.waitUntil(lambda: form._work is None)
    return form


def said(form):
    return [line.text() for line in form.lines]


def test_a_whole_clinic_is_said_to_be_so_and_what_was_not_opened(open_tab, qtbot, visit):
    form = checked(open_tab("chief", "own"), qtbot)
    assert form.result.text.text() == "Mottagningens filer är hela."
    assert not form.progress.isVisible()
    closed = next(line for line in said(form) if line.startswith("Inte öppnat, eftersom"))
    assert "registret" in closed
    assert "statistiken" not in closed
    assert said(form)[-1].startswith("Loggens huvud: ")
    press(Key.Key_Escape)
    assert open_sheets(form._main) == []


def test_a_head_on_paper_is_looked_for_in_the_log(open_tab, qtbot, visit):
    form = checked(open_tab("chief", "own"), qtbot)
    head = said(form)[-1].removeprefix("Loggens huvud: ")
    number, rest = head.split(" ", 1)
    for typed, words in (
        (head, "finns i loggen"),
        (f"{int(number) - 1} {rest}", "ingen rad med huvudet"),
    ):
        form.typed.setText(typed)
        form.typed.setFocus()
        press(Key.Key_Return)
        assert words in form.compared.text.text()
    form.typed.setText(rest)
    form.compare.click()
    assert form.paper.error.startswith("Ett huvud är ett nummer")
    assert not form.compared.isVisible()


def test_who_holds_the_register_opens_what_is_sealed_in_it(open_tab, qtbot, visit):
    form = checked(open_tab("midwife1", "own"), qtbot)
    opened = next(line for line in said(form) if line.startswith("Öppnade förseglade"))
    assert int(opened.split(": ")[1]) >= 1
    assert not any(line.startswith("Inte öppnat") and "registret" in line for line in said(form))


def test_a_row_that_was_tampered_with_is_named(open_tab, qtbot, clinic, visit):
    box = clinic.open("midwife1")
    key = box.file_key.hex()
    box.close()
    raw = sqlcipher.connect(str(clinic.folder / "records.db"))
    raw.execute(f"PRAGMA key = \"x'{key}'\"")
    (line,) = raw.execute("SELECT log_seq FROM visits WHERE id = ?", (visit.id,)).fetchone()
    raw.execute("UPDATE visits SET outcome = 'no_show' WHERE id = ?", (visit.id,))
    raw.commit()
    raw.close()
    form = checked(open_tab("chief", "own"), qtbot)
    assert form.result.text.text() == "1 fel hittades."
    assert "Skriv inget mer" in form.result.detail.text()
    assert len(said(form)) == 1
    assert said(form)[0] == f"Något har ändrats utan loggning, från loggrad {line}"


def test_closing_the_sheet_before_the_check_is_done_is_quiet(open_tab, qtbot, visit):
    tab = open_tab("chief", "own")
    tab.main.page.check.click()
    form = sheet(tab.main, VerifySheet)
    with answering():
        press(Key.Key_Escape)
    assert open_sheets(tab.main) == []
    assert form._work is None
