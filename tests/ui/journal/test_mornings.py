"""A midwife's and a psychiatrist's morning by the keyboard alone, from Idag to the signed paper."""

import shutil

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from spiral.records.chart import read_chart
from spiral.records.instruments import read_instrument
from spiral.records.screenings import keep_screening, sign_screening
from spiral.records.visit_contents import list_contents
from spiral.reports.journal_files import entry_paper
from spiral.ui.journal.entry_sheet import EntrySheet
from spiral.ui.journal.new_recall_sheet import NewRecallSheet
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.visits.visit_sheet import VisitSheet
from tests.make import TODAY, Clinic, record, register
from tests.ui.keyboard import ALT, CTRL, SHIFT, focused, press, tab_to, write
from tests.ui.register import in_sight, newest, open_window

Key = Qt.Key
EARLIER = {3: "4434343431", 17: "3333333331"}


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    """Åsa has a time with the midwife today, Blomman one with the psychiatrist, who has had MADRS twice."""
    folder = tmp_path_factory.mktemp("morning") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("midwife1")
    asa = register(box, kind="personnummer", identity="198809229803", given_name="Åsa", family_name="Ek")
    record(box, asa.id, start="08:00")
    box.close()
    box = Clinic(folder).open("psychiatrist1")
    client = register(box, gender="woman")
    record(box, client.id, service="psychiatric", start="08:30")
    for day, answers in EARLIER.items():
        with box.work(TODAY.replace(day=day)) as work:
            facts = {"instrument": "madrs", "answers": list(answers), "filled_by": "clinician"}
            form = keep_screening(work, client_id=client.id, **facts)
            sign_screening(work, draft_id=form.id, version=form.version)
    box.close()
    return folder


@pytest.fixture
def clinic(written, tmp_path):
    shutil.copytree(written, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


def choose_in_menu(menu: QMenu, name: str) -> None:
    """Down to the line, and Enter."""
    for _ in menu.actions():
        QTest.keyClick(menu, Key.Key_Down)
        if (action := menu.activeAction()) is not None and action.text().startswith(name):
            break
    QTest.keyClick(menu, Key.Key_Return)
    QApplication.processEvents()


def menu_of(main) -> QMenu:
    return next(each for each in main.findChildren(QMenu) if each.isVisible())


def chart_of(main):
    return main.desk.ask(read_chart, main.page.client_id)


def test_a_midwifes_morning(open_desk, qtbot):
    main = open_window(qtbot, open_desk("midwife1"))
    main.page.take_focus()
    press(Key.Key_Home)
    press(Key.Key_Return)  # the first of the day
    sheet = newest(main, VisitSheet)
    press(Key.Key_A, ALT)  # she has come
    press(Key.Key_G, ALT)  # and it takes place
    press(Key.Key_V, ALT)  # to what the visit contained, where letters find
    write("sti")
    press(Key.Key_Space)
    press(Key.Key_Tab)
    press(Key.Key_Space)  # chlamydia
    press(Key.Key_V, ALT)
    write("sp")
    press(Key.Key_Space)
    for text in ("Depo-Provera", "B-77"):
        press(Key.Key_Tab)
        write(text)
    press(Key.Key_V, ALT)
    write("blodt")
    press(Key.Key_Space)
    for text in ("118", "76"):
        press(Key.Key_Tab)
        write(text)
    assert (
        "senast"
        in next(each for each in sheet.contents.ticks if each.kind.code == "injection").recall.words.text()
    )
    press(Key.Key_J, CTRL)  # kept, and on to the entry
    newest(main, EntrySheet)
    write("Kommer för p-spruta. Vill testa sig.")
    tab_to("Planering")
    write("Ny spruta om elva veckor.")
    press(Key.Key_Return, CTRL)
    assert not in_sight(main, SideSheet)
    press(Key.Key_K, CTRL)
    write("asa")
    press(Key.Key_Return)
    press(Key.Key_B, CTRL | SHIFT)
    newest(main, NewRecallSheet)
    write("uppföljande")
    tab_to("Några ord om det, om du vill")
    write("Samtal om sömnen")
    press(Key.Key_S, CTRL)
    chart = chart_of(main)
    (visit,) = [row for row in chart.visits if row.date == TODAY.isoformat()]
    assert (visit.outcome, bool(visit.arrived_at)) == ("attended", True)
    assert {row.code for row in main.desk.ask(list_contents, visit.id)} == {
        "sti_sampling",
        "injection",
        "blood_pressure",
    }
    assert [(row.kind, row.state) for row in chart.samples] == [("chlamydia", "taken")]
    assert {row.kind for row in chart.recalls} == {"injection", "follow_up"}
    (entry,) = chart.entries
    assert (entry.state, entry.genuine, entry.words.visit_id) == ("signed", True, visit.id)


def test_a_psychiatrists_morning(open_desk, qtbot):
    main = open_window(qtbot, open_desk("psychiatrist1"))
    press(Key.Key_K, CTRL)
    write("blomman")
    press(Key.Key_Return)
    press(Key.Key_Tab, CTRL, times=2)
    pane = main.page.panes["screenings"]
    press(Key.Key_N, CTRL)
    choose_in_menu(menu_of(main), "MINI")
    for _ in read_instrument("mini").items:  # each module by the arrows
        press(Key.Key_Right)
        press(Key.Key_Down)
    press(Key.Key_Return, CTRL)
    press(Key.Key_N, CTRL)
    choose_in_menu(menu_of(main), "MADRS")
    write("2222222221")
    press(Key.Key_Return, CTRL)
    assert [row.score.sum for row in pane.table.rows()] == [19, 28, 33]
    press(Key.Key_Tab, CTRL)
    papers = main.page.panes["papers"]
    press(Key.Key_N, CTRL)
    choose_in_menu(menu_of(main), "Diagnos")
    write("f321")
    tab_to("Diagnos i ord")
    write("Medelsvår depressiv episod")
    press(Key.Key_Return, CTRL)
    press(Key.Key_N, CTRL)
    choose_in_menu(menu_of(main), "Läkemedel")
    write("Sertralin")
    told = {
        "ATC-kod": "N06AB06",
        "Styrka": "50 mg",
        "Dosering": "1 dagligen",
        "Orsak till läkemedlet": "Depression",
    }
    for name, text in told.items():
        tab_to(name)
        write(text)
    press(Key.Key_Return, CTRL)
    press(Key.Key_N, CTRL)
    choose_in_menu(menu_of(main), "Läkarintyg…")
    sheet = newest(main, EntrySheet)
    for field in list(sheet.fields.headings.values()):
        tab_to(field.label.text())
        write("Som det är.")
    press(Key.Key_Return, CTRL)
    assert not in_sight(main, SideSheet)
    assert papers.rows.chosen().what == "Läkarintyg"
    press(Key.Key_P, CTRL)
    preview = newest(main, PaperPreview)
    qtbot.waitUntil(lambda: len(preview.paper.pages) >= 1)
    data = main.desk.ask(entry_paper, entry_id=papers.rows.chosen().id, printed_at="2026-11-24 10:00")
    with pypdfium2.PdfDocument(data) as paper:
        assert "Petra Psyk" in "".join(page.get_textpage().get_text_range() for page in paper)
    press(Key.Key_Escape)
    chart = chart_of(main)
    assert [(row.code, row.genuine) for row in chart.diagnoses] == [("F32.1", True)]
    assert [row.substance for row in chart.prescriptions] == ["Sertralin"]
    assert all(row.state == "signed" and row.genuine for row in chart.entries)
    assert focused() is papers.rows
