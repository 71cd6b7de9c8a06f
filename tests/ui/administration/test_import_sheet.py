"""Import in the window: tried first, every bad row in a table, progress and stop, twice changes nothing."""

import threading

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import func, select

from spiral.records.import_files import Problem
from spiral.records.imports import Imported
from spiral.records.models import Visit
from spiral.ui.administration import import_sheet
from spiral.ui.administration.import_draft import ImportDraft, bad_cells, counts_of, take_in
from spiral.ui.administration.import_sheet import ImportSheet
from spiral.ui.parts.question import answering
from tests.ui.keyboard import CTRL, focused, name_of, press, write
from tests.ui.window import sheet

Key = Qt.Key
HEAD = "date,time,client,gender,service,staff,status,minutes"
GOOD = (
    "2026-11-02,09:00,K-1,woman,gyn_exam,gyn1,attended,30",
    "2026-11-02,10:00,K-2,man,physician,physician1,no_show,45",
    "2026-11-03,09:00,K-1,woman,therapy,Nya Namnet,attended,50",
)
BAD = (
    "2026-11-31,09:00,K-1,woman,gyn_exam,gyn1,attended,30",
    "2026-11-03,09:00,K-1,woman,hembesök,gyn1,attended,999",
    "2026-12-24,09:00,K-2,woman,gyn_exam,gyn1,attended,30",
    "2026-11-04,09:00,K-3,woman,gyn_exam,gyn1,attended,30",
    "2026-11-05,09:00,K-3,man,gyn_exam,gyn1,attended,30",
)


@pytest.fixture
def file(tmp_path):
    def written(*rows, name="besök.csv", head=HEAD):
        path = tmp_path / name
        path.write_text("\n".join([head, *rows]) + "\n", "utf-8")
        return str(path)

    return written


@pytest.fixture
def open_sheet(open_tab):
    def opened(login="chief"):
        page = open_tab(login, "own").main
        press(Key.Key_I, CTRL)
        return sheet(page, ImportSheet)

    return opened


def choose(form, path, qtbot):
    with answering(path):
        press(Key.Key_O, CTRL)
    settle(form, qtbot)


def settle(form, qtbot):
    qtbot.waitUntil(lambda: form._errand is None)


def figures(form):
    grid = form._counts
    words = [
        grid.itemAtPosition(at, 0).widget().text()
        for at in range(grid.rowCount())
        if grid.itemAtPosition(at, 0)
    ]
    return {word: grid.itemAtPosition(at, 1).widget().text() for at, word in enumerate(words)}


def seen(form):
    return [
        tuple(form.list.text_at(at, key) for key in ("line", "column", "value"))
        for at in range(len(form.list.rows()))
    ]


def count(form):
    """How many visits the clinic has."""
    return form.desk.ask(count_visits)


def count_visits(work):
    return work.session.scalar(select(func.count()).select_from(Visit))


# --- tried, then taken in --------------------------------------------------------------------------------


def test_a_good_file_is_tried_then_imported_and_twice_changes_nothing(open_sheet, file, qtbot):
    form = open_sheet()
    assert not form.foot.save.isEnabled()
    path = file(*GOOD)
    choose(form, path, qtbot)
    assert form.notice.text.text() == "Filen kan läsas in. Ingenting är skrivet än."
    assert figures(form) == {
        "Rader i filen": "3",
        "Läggs till": "3",
        "Fanns redan": "0",
        "Nya klienter": "2",
        "Nya namn bland personalen": "Nya Namnet",
    }
    assert count(form) == 0
    assert name_of(focused()).startswith("Läs in 3 rader")
    press(Key.Key_S, CTRL)
    settle(form, qtbot)
    assert form.notice.text.text() == "Inläst: 3 rader."
    assert count(form) == 3
    assert not form.foot.save.isEnabled()
    choose(form, path, qtbot)
    assert form.notice.text.text() == "Allt i filen finns redan."
    assert figures(form)["Fanns redan"] == "3"
    assert not form.foot.save.isEnabled()
    assert count(form) == 3


def test_every_bad_row_is_named_and_nothing_is_imported(open_sheet, file, qtbot):
    form = open_sheet()
    choose(form, file(*GOOD, *BAD), qtbot)
    assert form.notice.text.text() == "Inget lästes in: 4 rader har fel."
    assert seen(form) == [
        ("5", "date", "2026-11-31"),
        ("6", "service", "hembesök"),
        ("6", "minutes", "999"),
        ("7", "date", "2026-12-24"),
        ("9", "gender", "man"),
    ]
    reasons = [row.reason for row in form.list.rows()]
    assert reasons[0] == "Datumet finns inte."
    assert reasons[4].endswith("där klientens kön är kvinna.")
    assert focused() is form.list
    assert not form.foot.save.isEnabled()
    press(Key.Key_S, CTRL)
    assert count(form) == 0


def test_a_corrected_file_is_tried_again_with_enter_in_the_field(open_sheet, file, qtbot):
    form = open_sheet()
    path = file(BAD[0])
    form.path_field.focus()
    write(path)
    press(Key.Key_Return)
    settle(form, qtbot)
    assert form.faults.isVisible()
    file(GOOD[0])
    form.path_field.focus()
    press(Key.Key_Return)
    settle(form, qtbot)
    assert not form.faults.isVisible()
    assert form.foot.save.isEnabled()


@pytest.mark.parametrize("wrong", ["missing", "empty", "noise", "heads", "none"])
def test_a_file_that_is_no_table_is_one_line_beside_the_field(open_sheet, tmp_path, qtbot, wrong):
    path = tmp_path / "fil.csv"
    match wrong:
        case "empty":
            path.write_bytes(b"")
        case "noise":
            path.write_bytes(bytes(range(256)) * 40)
    form = open_sheet()
    form.path.setText("" if wrong == "none" else str(tmp_path if wrong == "heads" else path))
    form.path_field.focus()
    press(Key.Key_Return)
    settle(form, qtbot)
    assert form.path_field.error.endswith(".")
    assert "\n" not in form.path_field.error
    assert name_of(focused()) == "Fil (CSV eller .xlsx)"
    assert count(form) == 0


@pytest.fixture
def gate(monkeypatch):
    """What is sent waits until the gate is set, so that it cannot be done before it is stopped."""
    gate = threading.Event()

    def waiting(work, **facts):
        assert gate.wait(20)
        return take_in(work, **facts)

    monkeypatch.setattr(import_sheet, "take_in", waiting)
    return gate


def test_stop_leaves_nothing_behind(open_sheet, file, qtbot, gate):
    form = open_sheet()
    gate.set()
    choose(form, file(*GOOD), qtbot)
    assert form.foot.save.isEnabled()
    gate.clear()
    press(Key.Key_S, CTRL)
    assert form.busy.isVisible()
    assert focused() is form.cancel
    press(Key.Key_Space)
    gate.set()
    settle(form, qtbot)
    assert form.notice.text.text() == "Avbrutet. Inget sparades."
    assert count(form) == 0
    assert not form.busy.isVisible()


def test_progress_is_told_in_rows(open_sheet, file, qtbot):
    form = open_sheet()
    form._progressed(500, 3000)
    assert form.progress.value() == 500
    assert form.progress.maximum() == 3000
    assert form.told.text() == "500 av 3000"


def test_closing_the_sheet_stops_what_is_under_way(open_sheet, file, qtbot, gate):
    form = open_sheet()
    gate.set()
    choose(form, file(*GOOD), qtbot)
    main = form.main
    gate.clear()
    form._send(dry_run=False)
    form.close_sheet()
    gate.set()
    qtbot.waitUntil(lambda: not main.desk._errands)
    assert main.notice.text.text() == ""
    assert main.desk.ask(count_visits) == 0


# --- who may, and what -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("login", "kinds"),
    [("chief", ["visits", "clients"]), ("midwife1", ["visits", "clients"]), ("assistant1", ["visits"])],
)
def test_each_role_is_offered_what_it_may_import(open_sheet, login, kinds):
    assert open_sheet(login).kinds == kinds


@pytest.mark.parametrize("login", ["gyn1", "therapist1", "kast1"])
def test_who_may_not_import_has_no_button_and_no_key(open_tab, login):
    tab = open_tab(login, "own")
    assert not tab.main.page.bring.isVisible()
    press(Key.Key_I, CTRL)
    assert not tab.main.findChildren(ImportSheet)


def test_clients_answers_are_imported_too(open_sheet, file, qtbot):
    form = open_sheet("midwife1")
    choose(form, file(GOOD[0]), qtbot)
    press(Key.Key_S, CTRL)
    settle(form, qtbot)
    form.kind.set_value("clients")
    head = "client,date,gender,contact_source,citizenship,income,drug_use,substitution,prostitution"
    answers = file("K-1,2026-11-02,woman,friend,SE,work,none,none,former", name="svar.csv", head=head)
    choose(form, answers, qtbot)
    assert figures(form)["Läggs till"] == "1"
    press(Key.Key_S, CTRL)
    settle(form, qtbot)
    assert form.notice.text.text() == "Inläst: en rad."


# --- without Qt ------------------------------------------------------------------------------------------


def test_a_draft_needs_a_file():
    assert ImportDraft("visits", " ").problems() == {"path": "Välj en fil."}
    assert ImportDraft("visits", " a.csv ").facts(dry_run=True) == {
        "kind": "visits", "path": "a.csv", "dry_run": True,
    }  # fmt: skip


def test_problems_become_rows_in_the_files_order():
    problems = (
        Problem(7, "minuter", "0", "bad_minutes", {"least": 1, "most": 600}),
        Problem(9, "kön", "x", "unknown_gender"),
    )
    cells = bad_cells(problems)
    assert [(cell.line, cell.column, cell.value) for cell in cells] == [(7, "minuter", "0"), (9, "kön", "x")]
    assert cells[0].reason == "Minuter är ett heltal, 1–600."


def test_what_was_left_unread_is_named():
    done = Imported("visits", 3, 2, 1, 0, 0, (), ("humör", "färg"), 1, dry_run=False)
    assert counts_of(done)[1] == ("tillagda", "2")
    assert [figure for _, figure in counts_of(done)[-2:]] == ["humör, färg", "1"]
