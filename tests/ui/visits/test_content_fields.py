"""What a visit contained: ticks with their details, samples and recalls, kept with the visit; by keys alone."""

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from spiral.records import visits
from spiral.records.chart import read_chart
from spiral.records.visit_contents import list_contents
from spiral.reports.content_words import content_words
from spiral.ui.journal.entry_sheet import EntrySheet
from spiral.ui.journal.journal_gate import GateSheet
from spiral.ui.start.keys_sheet import open_keys
from spiral.ui.visits.visit_sheet import VisitSheet, open_new, open_new_person, open_visit
from tests.make import TODAY, Clinic
from tests.ui.charting import make_journal
from tests.ui.keyboard import ALT, CTRL, NONE, SHIFT, focused, press, tab_to, write
from tests.ui.register import newest, open_window


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    return make_journal(made_clinic, tmp_path_factory.mktemp("journal") / "clinic")


@pytest.fixture
def clinic(written, tmp_path):
    shutil.copytree(written, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def main_of(open_desk, qtbot):
    return lambda login="midwife1": open_window(qtbot, open_desk(login))


def blomman(main):
    return main.index.find("blomman")[0].id


def new(main, **facts):
    sheet = open_new(main, main.desk, client_id=blomman(main), **facts)
    QApplication.processEvents()
    return sheet


def tick(sheet, code):
    return next(each for each in sheet.contents.ticks if each.kind.code == code)


def chart(main):
    return main.desk.ask(read_chart, blomman(main), reason="prov")


def kept(main):
    (visit,) = [row for row in main.desk.ask(visits.list_day, TODAY) if row.client_id == blomman(main)]
    return visit, {row.code: row for row in main.desk.ask(list_contents, visit.id)}


def test_ticked_by_space_kept_with_the_visit_and_its_recall(main_of):
    main = main_of()
    sheet = new(main)
    tick(sheet, "injection").box.setChecked(True)
    assert tick(sheet, "injection").recall.words.text().startswith("En bevakning startas")
    sheet.close_sheet()
    chart(main)  # said why: now what decides its day is known
    sheet = new(main)
    press(Qt.Key.Key_V, ALT)
    write("sp")
    press(Qt.Key.Key_Space)
    tab_to("Preparat")
    write("Depo-Provera")
    press(Qt.Key.Key_Tab)
    write("B-77")
    assert tick(sheet, "injection").recall.words.text() == "Nästa 2027-02-09, senast 2027-02-16"
    assert sheet.foot.note.whole() == "Startar 1 bevakning"
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_S, CTRL)
    visit, done = kept(main)
    assert visit.outcome == "attended"
    assert done["injection"].details == {
        "product": "Depo-Provera",
        "batch": "B-77",
        "given_by": main.desk.actor.id,
    }
    (recall,) = chart(main).recalls
    eleven, twelve = TODAY + dt.timedelta(days=77), TODAY + dt.timedelta(days=84)
    assert (recall.kind, recall.due, recall.latest) == ("injection", str(eleven), str(twelve))


def test_tab_goes_from_a_tick_through_what_it_opened(main_of):
    main = main_of()
    chart(main)  # said why: the recall's day is known and can be changed
    sheet = new(main)
    injection = tick(sheet, "injection")
    injection.box.setChecked(True)
    QApplication.processEvents()
    injection.box.setFocus()
    for each in (*injection.inputs.values(), injection.recall.change, sheet.fields.outcome):
        press(Qt.Key.Key_Tab)
        assert each.hasFocus(), each.accessibleName()


def test_tab_goes_from_drop_in_to_the_ticks_to_the_outcome_and_harm_is_last(main_of):
    main = main_of()
    new(main).save()
    visit, _ = kept(main)
    sheet = open_visit(main, main.desk, visit.id)
    fields = sheet.fields
    fields.drop_in.setFocus()
    order = [sheet.contents.ticks[0].box, fields.outcome, sheet.foot.cancel, sheet.write, sheet.foot.save]
    for each in [*order, sheet.void]:
        press(Qt.Key.Key_Tab)
        assert each.hasFocus(), focused().accessibleName()
    for each in reversed([fields.drop_in, *order]):
        press(Qt.Key.Key_Tab, SHIFT)
        assert each.hasFocus(), focused().accessibleName()


def test_arrows_and_letters_go_among_the_ticks(main_of):
    sheet = new(main_of())
    boxes = [each.box for each in sheet.contents.ticks]
    half = (len(boxes) + 1) // 2
    press(Qt.Key.Key_V, ALT)
    assert boxes[0].hasFocus()
    for key, at in (
        ("Down", 1),
        ("Down", 2),
        ("Up", 1),
        ("Right", half + 1),
        ("Left", 1),
        ("End", -1),
        ("Home", 0),
    ):
        press(getattr(Qt.Key, f"Key_{key}"))
        assert boxes[at].hasFocus(), (key, focused().text())
    for letters, name in (
        ("sti", "STI-provtagning"),
        ("k", "Kopparspiral insatt"),
        ("å", None),
        ("rem", "Remiss"),
    ):
        before = focused().text()
        write(letters)
        assert focused().text() == (name or before)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_V, ALT)
    assert focused().text() == "Remiss"  # where one was


def test_a_standard_visit_in_well_below_25_keys(main_of):
    """Two samples, an injection with product and batch, blood pressure, and on to the entry; the words not counted."""
    main = main_of()
    new(main)
    counted = 0

    def keys(*pressed, modifiers=NONE):
        nonlocal counted
        for key in pressed:
            counted += 1
            write(key) if isinstance(key, str) else press(key, modifiers)

    tab, space, v = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_V
    keys(v, modifiers=ALT)
    keys("s", "t", space, tab, space, Qt.Key.Key_Right, space)
    keys(v, modifiers=ALT)
    keys("s", "p", space)
    for text in ("Depo-Provera", "B-77"):
        keys(tab)
        write(text)
    keys(v, modifiers=ALT)
    keys("b", space)
    for text in ("128", "78"):
        keys(tab)
        write(text)
    keys(Qt.Key.Key_G, modifiers=ALT)
    keys(Qt.Key.Key_J, modifiers=CTRL)
    newest(main, EntrySheet)
    assert counted <= 22
    visit, done = kept(main)
    assert (visit.outcome, set(done)) == ("attended", {"sti_sampling", "injection", "blood_pressure"})
    assert sorted(row.kind for row in chart(main).samples) == ["chlamydia", "gonorrhoea"]
    assert done["injection"].details["batch"] == "B-77"
    assert content_words(done["blood_pressure"], {}) == "Blodtryck (128/78 mmHg)"


def test_the_columns_stand_whatever_opens_in_them(main_of):
    sheet = new(main_of())
    at = [each.box.mapTo(sheet, QPoint()).x() for each in sheet.contents.ticks]
    for each in sheet.contents.ticks:
        each.box.setChecked(True)
        QApplication.processEvents()
    assert [each.box.mapTo(sheet, QPoint()).x() for each in sheet.contents.ticks] == at


def test_all_keys_of_the_form_are_listed(main_of):
    main = main_of()
    new(main)
    told = dict(open_keys(main).groups["I det här formuläret"])
    assert {("Alt+G",), ("Alt+U",), ("Alt+Å",), ("Alt+I",), ("Alt+V",), ("Ctrl+J",), ("Ctrl+S",)} <= set(told)


def test_a_tick_taken_back_leaves_no_draft(main_of):
    sheet = new(main_of())
    box = tick(sheet, "injection").box
    box.setChecked(True)
    sheet.keeping.now()
    box.setChecked(False)
    sheet.keeping.now()
    assert not sheet.keeping.as_offered()
    sheet.close_sheet()
    assert [part.draft for part in sheet.keeping._parts] == [None, None]


def test_what_is_missing_is_told_beside_the_detail(main_of):
    main = main_of()
    sheet = new(main)
    pressure = tick(sheet, "blood_pressure")
    pressure.box.setChecked(True)
    pressure.inputs["systolic"].setText("1280")
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_S, CTRL)
    assert sheet.isVisible()
    assert pressure._fields["systolic"][1].error
    assert pressure.inputs["systolic"].hasFocus()
    write("128")
    press(Qt.Key.Key_S, CTRL)
    assert pressure.inputs["diastolic"].hasFocus()
    assert pressure.inputs["systolic"].text() == "128"


def test_ticks_belong_to_a_visit_that_took_place(main_of):
    main = main_of()
    sheet = new(main)
    tick(sheet, "condoms").box.setChecked(True)
    press(Qt.Key.Key_S, CTRL)
    assert "Genomfört" in sheet.fields.fields["outcome"].error
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_S, CTRL)
    assert set(kept(main)[1]) == {"condoms"}


def test_samples_are_taken_and_cannot_be_taken_twice(main_of):
    main = main_of()
    sheet = new(main)
    sti = tick(sheet, "sti_sampling")
    sti.box.setChecked(True)
    sti.chips["chlamydia"].setChecked(True)
    tick(sheet, "cell_sampling").box.setChecked(True)
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_S, CTRL)
    assert sorted(row.kind for row in chart(main).samples) == ["cell_sample", "chlamydia"]
    again = open_visit(main, main.desk, kept(main)[0].id)
    chip = tick(again, "sti_sampling").chips["chlamydia"]
    assert chip.isChecked()
    assert not chip.isEnabled()
    tick(again, "condoms").box.setChecked(True)
    press(Qt.Key.Key_S, CTRL)
    assert len(chart(main).samples) == 2


def test_another_day_needs_a_reason_and_never_passes_the_latest(main_of):
    main = main_of()
    sheet = new(main)
    spruta = tick(sheet, "injection")
    spruta.box.setChecked(True)
    for code, text in (("product", "Depo-Provera"), ("batch", "B-77")):
        spruta.inputs[code].setText(text)
    spruta.recall.change.click()
    spruta.recall.day.setText("2027-02-15")
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_S, CTRL)
    assert spruta.recall.reason_field.error
    write("Reser bort")
    press(Qt.Key.Key_S, CTRL)
    (recall,) = chart(main).recalls
    assert recall.due == "2027-02-15"


def test_no_recall_this_time(main_of):
    main = main_of()
    sheet = new(main)
    cell = tick(sheet, "cell_sampling")
    cell.box.setChecked(True)
    cell.recall.none.setChecked(True)
    assert sheet.foot.note.whole() == ""
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_S, CTRL)
    assert chart(main).recalls == ()


def test_taken_back_when_the_visit_did_not_take_place(main_of):
    main = main_of()
    sheet = new(main)
    tick(sheet, "condoms").box.setChecked(True)
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_S, CTRL)
    again = open_visit(main, main.desk, kept(main)[0].id)
    assert not again.changed()
    tick(again, "condoms").box.setChecked(False)
    assert again.changed()
    press(Qt.Key.Key_U, ALT)
    press(Qt.Key.Key_S, CTRL)
    visit, done = kept(main)
    assert (visit.outcome, done) == ("no_show", {})


def test_someone_new_can_be_examined_at_once(main_of):
    main = main_of()
    sheet = open_new_person(main, main.desk, alias="Havet")
    tick(sheet, "condoms").box.setChecked(True)
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_S, CTRL)
    (visit,) = [row for row in main.desk.ask(visits.list_day, TODAY) if row.name == "Havet"]
    assert [row.code for row in main.desk.ask(list_contents, visit.id)] == ["condoms"]


def test_ctrl_j_saves_and_goes_on_to_the_entry(main_of):
    main = main_of()
    new(main)
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_J, CTRL)
    sheet = newest(main, EntrySheet)
    assert sheet.banner_of.name.text() == "Blomman"
    assert sheet.fields.words().visit_id == kept(main)[0].id


def test_before_its_day_there_is_nothing_to_tick(main_of):
    sheet = new(main_of(), date=TODAY + dt.timedelta(days=3))
    assert sheet.contents.isHidden()
    sheet.fields.day.setText("2026-11-24")
    assert not sheet.contents.isHidden()


@pytest.mark.parametrize("login", ["assistant1", "therapist1"])
def test_who_lacks_the_journal_sees_no_ticks(main_of, login):
    main = main_of(login)
    sheet = new(main)
    assert sheet.contents is None
    assert not sheet.write.isVisible()


def test_an_older_visit_leads_through_the_reason_to_what_it_contained(main_of):
    main = main_of()
    facts = {"service": "midwife_exam", "start": "09:00", "minutes": 45, "outcome": "attended"}
    day = TODAY - dt.timedelta(days=3)
    me = main.desk.actor.id
    row = main.desk.do(visits.record_visit, client_id=blomman(main), date=day, staff_id=me, **facts)
    sheet = open_visit(main, main.desk, row.id)
    assert sheet.contents is None
    sheet.open_journal.click()
    newest(main, GateSheet).gate.field.choice.usual["prepares"].click()
    assert newest(main, VisitSheet).contents is not None
