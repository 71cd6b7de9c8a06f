"""Rapporter: what is shown, that every number opens the visits behind it, approval, the year, paper and files."""

import datetime as dt
import shutil

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from spiral.records import visits
from spiral.records.approvals import approve_production
from spiral.records.counted import list_counted
from spiral.records.imports import import_visits
from spiral.ui import paper_preview
from spiral.ui.main_window import MainWindow
from spiral.ui.parts.question import answering
from spiral.ui.parts.rail import Place
from spiral.ui.reports import reports_page
from spiral.ui.reports.report_files import write_whole
from spiral.ui.reports.report_preview import ReportPreview
from spiral.ui.reports.report_read import period_typed, step, working_month
from spiral.vault.errors import Broken, Refused
from tests.make import TODAY, Clinic
from tests.ui.window import settled

MARCH = "2026-03"
HEAD = "date,time,client,gender,service,staff,status,minutes"
ROWS = (
    "2025-03-05,09:00,K-2,woman,gyn_exam,gyn1,attended,30",
    "2026-02-04,09:00,K-1,woman,gyn_exam,gyn1,attended,30",
    "2026-03-04,09:00,K-1,woman,gyn_exam,gyn1,attended,30",
    "2026-03-18,09:00,K-1,woman,gyn_exam,gyn1,attended,30",
    "2026-03-04,10:00,K-2,woman,gyn_exam,gyn1,attended,30",
    "2026-03-11,09:00,M-1,man,gyn_exam,gyn1,attended,30",
    "2026-03-25,09:00,K-3,woman,gyn_exam,gyn1,planned,30",
    "2026-03-25,10:00,K-4,woman,gyn_exam,gyn1,no_show,30",
    "2026-03-25,11:00,K-5,woman,gyn_exam,gyn1,cancelled,30",
    "2026-03-02,09:00,B-1,woman,therapy,therapist1,attended,50",
    "2026-03-03,09:00,B-2,man,therapy,therapist1,attended,50",
    "2026-03-04,09:00,B-3,woman,therapy,therapist1,no_show,50",
    "2026-04-01,09:00,K-9,woman,gyn_exam,gyn1,attended,30",
)


@pytest.fixture(scope="module")
def counted_clinic(made_clinic, tmp_path_factory):
    """The clinic with some visits, imported once."""
    folder = tmp_path_factory.mktemp("counted") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("chief")
    with box.work(TODAY) as work:
        told = import_visits(work, data="\n".join([HEAD, *ROWS]).encode(), filename="visits.csv")
    box.close()
    assert told.added == len(ROWS)
    return folder


@pytest.fixture
def clinic(counted_clinic, tmp_path):
    shutil.copytree(counted_clinic, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def open_page(open_desk, qtbot, monkeypatch):
    """The window of someone at the reports, with nothing else in the rail."""

    def opened(login="chief", period=MARCH):
        monkeypatch.setattr(MainWindow, "places", lambda _self: [Place("reports", "Rapporter", "chart-bar")])
        window = MainWindow(open_desk(login))
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page = window.page
        page.go_to(period)
        page.take_focus()
        settled(qtbot, page)
        return page

    return opened


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def behind(card):
    return [(row.code, row.date) for row in card.list.rows()]


def measure(page, key="gyn_women"):
    page.overview.measures.choose(key)
    return page.overview.measures.rows_model.line_of(key, lambda row: row.key)


def cell(page, column, key="gyn_women"):
    return page.overview.measures.text_at(measure(page, key), column)


# --- the month -------------------------------------------------------------------------------------------


def test_the_month_shows_outcome_target_last_year_and_the_year_so_far(open_page):
    page = open_page()
    assert cell(page, "name") == "Kvinnor hos gynekolog, olika kvinnor, 2,0 av 16 tim"
    assert cell(page, "actual") == "2 av 20"
    assert cell(page, "verdict") == "18 under"
    assert cell(page, "share") == "10\N{NO-BREAK SPACE}%"
    assert cell(page, "last") == "1"
    assert cell(page, "so_far") == "3 av 60"
    assert [cell(page, f"visits-{each}") for each in ("woman", "man", "trans", "all")] == ["3", "1", "–", "4"]
    assert [cell(page, f"persons-{each}") for each in ("woman", "man", "all")] == ["2", "1", "3"]
    assert cell(page, "undone") == "1 + 1"
    assert page.tag.mark().text == "Inte godkänd"
    assert "Ett besök saknar utfall." in page.head.subtitle.text()


def test_what_does_not_count_stands_beside_the_result_with_its_codes(open_page):
    page = open_page()
    measure(page)
    rows = page.overview.left_out.reasons.rows()
    assert [(row.words, row.examples, row.visits) for row in rows] == [
        ("annat kön än måttet räknar", "M-1 2026-03-11", 1),
        ("fortfarande planerat efter sin dag", "K-3 2026-03-25", 1),
    ]
    page.overview.left_out.reasons.row_activated.emit(rows[1])
    assert behind(page.overview.behind) == [("K-3", "2026-03-25")]


@pytest.mark.parametrize(
    ("column", "codes"),
    [
        ("actual", ["K-1", "K-2", "K-1"]),
        ("last", ["K-2"]),
        ("so_far", ["K-1", "K-1", "K-2", "K-1"]),
        ("visits-woman", ["K-1", "K-2", "K-1"]),
        ("visits-man", ["M-1"]),
        ("persons-man", ["M-1"]),
        ("visits-all", ["K-1", "K-2", "M-1", "K-1"]),
        ("undone", ["K-4", "K-5"]),
    ],
)
def test_every_number_of_a_measure_opens_the_visits_behind_it(open_page, column, codes):
    page = open_page()
    measure(page)
    page.overview.measures.number_asked.emit(page.overview.measures.chosen(), column)
    assert [code for code, _ in behind(page.overview.behind)] == codes


def test_a_person_who_came_twice_is_counted_once_and_the_list_says_so(open_page):
    page = open_page()
    measure(page)
    card = page.overview.behind
    assert [card.list.text_at(line, "note") for line in range(3)] == [
        "kvinna",
        "kvinna",
        "kvinna, räknas en gång",
    ]
    assert card.aside.whole() == "mars 2026: 2 personer, 3 besök"


def test_left_and_right_go_from_number_to_number_enter_to_the_list_and_esc_back(open_page):
    page = open_page()
    measure(page)
    page.overview.measures.setFocus()
    press(Qt.Key.Key_Right)
    assert behind(page.overview.behind) == [("K-2", "2025-03-05")]
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Return)
    assert page.overview.behind.list.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.overview.measures.hasFocus()


# --- services, programmes, weeks -------------------------------------------------------------------------


def ask(view, row, column):
    view.table.choose(row)
    view._column = column
    view.ask()
    return [code for code, _ in behind(view.behind)]


def test_services_and_programmes_have_their_figures_and_lists(open_page):
    page = open_page()
    page.tabs.step(1)
    line = page.services.table.rows_model.line_of("gyn_exam", lambda row: row.id)
    told = [page.services.table.text_at(line, each) for each in ("offered", "attended", "no_show", "planned")]
    assert told == ["6", "4", "1", "1"]
    assert ask(page.services, "gyn_exam", "offered") == ["K-1", "K-2", "M-1", "K-1", "K-4", "K-5"]
    assert ask(page.services, "gyn_exam", "planned") == ["K-3"]
    assert ask(page.services, "gyn_exam", "persons-man") == ["M-1"]
    page.tabs.step(1)
    assert ask(page.programmes, "treatment", "attended") == ["B-1", "B-2"]
    assert ask(page.programmes, "treatment", "visits-man") == ["B-2"]


def test_a_therapists_week_has_attended_target_and_offered_and_its_list(open_page):
    page = open_page()
    page.tabs.step(3)
    row = next(row for row in page.weeks.table.rows() if row.week == "2026-W10")
    line = page.weeks.table.rows_model.line_of(row.id, lambda each: each.id)
    told = [page.weeks.table.text_at(line, each) for each in ("name", "attended", "target", "offered")]
    assert told == ["Tora Terapeut", "2", "15", "3"]
    assert ask(page.weeks, row.id, "attended") == ["B-1", "B-2"]
    assert ask(page.weeks, row.id, "offered") == ["B-1", "B-2", "B-3"]


@pytest.mark.parametrize("period", ["2026-11", "2026-12"])
def test_weeks_to_come_are_not_judged(open_page, period):
    page = open_page(period=period)
    table = page.weeks.table
    for row in table.rows():
        to_come = dt.date.fromisocalendar(2026, int(row.week[-2:]), 1) > TODAY
        line = table.rows_model.line_of(row.id, lambda each: each.id)
        assert (table.text_at(line, "share") == "–") == to_come, row.week
    assert table.rows()


def test_a_therapist_reads_the_numbers_but_only_lists_of_the_own_programme(open_page):
    page = open_page("therapist1")
    assert cell(page, "actual") == "2 av 20"
    assert behind(page.overview.behind) == []
    words = "3 besök hör till program som du inte arbetar i"
    assert page.overview.behind.foot.whole() == page.overview.behind.list.empty.sentence.text() == words
    assert cell(page, "actual", "therapy_visits") == "2"
    assert [code for code, _ in behind(page.overview.behind)] == ["B-1", "B-2"]
    assert page.approve.parent() is None
    QTest.keyClick(page.overview.measures, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.tag.mark().text == "Inte godkänd"


# --- moving in time --------------------------------------------------------------------------------------


def test_pages_step_months_and_home_comes_back(open_page):
    page = open_page()
    press(Qt.Key.Key_PageDown)
    assert (page.period, page.field.text()) == ("2026-04", "april 2026")
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_PageUp)
    assert page.period == "2026-02"
    press(Qt.Key.Key_Home)
    assert page.period == "2026-11"


def test_a_month_is_counted_off_the_screen_and_none_is_approved_by_the_figures_of_another(open_page, qtbot):
    page = open_page()
    page.go_to("2026-02")
    assert (page.shown.report["period"], page.field.text()) == (MARCH, "februari 2026")
    assert (page.approve.isVisible(), page.tag.isVisible()) == (False, False)
    settled(qtbot, page)
    assert page.shown.report["period"] == "2026-02"
    assert cell(page, "actual") == "1 av 20"
    assert (page.approve.isVisible(), page.tag.isVisible()) == (True, True)


def test_what_takes_long_to_count_says_so_and_gives_the_keyboard_back(open_page, qtbot):
    page = open_page()
    page.go_to("2026-02")
    page._late.timeout.emit()
    assert (page.progress.isVisible(), page.stack.isEnabled()) == (True, False)
    settled(qtbot, page)
    assert (page.progress.isVisible(), page.stack.isEnabled(), page._late.isActive()) == (False, True, False)
    assert page.overview.measures.hasFocus()


def test_a_month_can_be_typed_and_a_bad_one_is_told_and_kept(open_page):
    page = open_page()
    page.field.setFocus()
    page.field.setText("2026-02")
    press(Qt.Key.Key_Return)
    assert page.period == "2026-02"
    page.field.setFocus()
    page.field.setText("2026-13")
    press(Qt.Key.Key_Return)
    assert (
        page.error.words.text()
        == "Perioden 2026-13 finns inte. Skriv en månad som 2008-03 eller ett år som 2008."
    )
    assert (page.field.text(), page.period, page.field.hasFocus()) == ("2026-13", "2026-02", True)
    QTest.keyClick(page.field, "1")
    assert page.error.words.text() == ""


@pytest.mark.parametrize(
    ("typed", "period"),
    [("2008-03", "2008-03"), ("200803", "2008-03"), ("mars 2008", "2008-03"), ("Okt 2008", "2008-10"),
     ("2008-3", "2008-03"), (" 2008 ", "2008")],
)  # fmt: skip
def test_a_period_is_understood_as_people_type_it(dressed, typed, period):
    assert period_typed(typed) == period


@pytest.mark.parametrize("typed", ["", "mars", "2008-13", "2008-00", "08-03", "mars 08", "1899", "x 2008"])
def test_what_is_no_period_is_refused(dressed, typed):
    with pytest.raises(Refused, match="no_such_period"):
        period_typed(typed)


def test_steps_and_the_working_month():
    assert [step("2008-12", 1), step("2008-01", -1), step("2008", 1)] == ["2009-01", "2007-12", "2009"]
    assert [step("2199-12", 1), step("1900", -1)] == ["2199-12", "1900"]
    assert working_month(dt.date(2026, 1, 15)) == "2025-12"
    assert working_month(dt.date(2026, 1, 16)) == "2026-01"


# --- approval --------------------------------------------------------------------------------------------


def test_approving_asks_first_with_verbs_and_not_yet_changes_nothing(open_page, qtbot):
    page = open_page()
    with answering("wait") as asked:
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (asked[0].title, asked[0].verbs) == ("Godkänna mars 2026?", ("wait", "approve"))
    assert page.tag.mark().text == "Inte godkänd"
    with answering("approve"):
        page.approve.click()
    settled(qtbot, page)
    assert page.tag.mark().text == "Godkänd"
    assert page.head.subtitle.text().startswith("Godkänd ")
    assert page.head.subtitle.text().count("Chefen") == 1
    assert not page.approve.isVisible()
    assert page.overview.measures.hasFocus()


def test_a_month_that_is_not_over_is_refused_and_told(open_page):
    page = open_page(period="2026-11")
    with answering("approve"):
        page.approve.click()
    assert page.main.notice.text.text() == "2026-11 är inte slut ännu och kan inte godkännas."
    assert page.tag.mark().text == "Inte godkänd"


def test_an_approved_month_keeps_what_was_printed_and_shows_later_changes_with_their_day(open_page, clinic):
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        approve_production(work, MARCH)
    box.close()
    box = clinic.open("midwife1")
    with box.work(TODAY) as work:
        row = next(row for row in list_counted(work, period=MARCH, measure="gyn_women") if row.code == "K-2")
        visits.void_visit(work, visit_id=row.id, version=row.version, reason="wrong_client")
    box.close()
    page = open_page()
    assert cell(page, "actual") == "1 av 20, godkänd 2"
    later = page.overview.left_out.later.rows()
    assert [(row.words, row.when, row.change) for row in later] == [
        ("2 blev 1", "2026-11-24", "–1"),
        ("mars", "2026-11-24", "–1"),
    ]


# --- the year --------------------------------------------------------------------------------------------


def test_the_year_counts_persons_once_and_its_chart_has_the_tables_numbers(open_page, qtbot):
    page = open_page()
    measure(page)
    page.length.chosen.emit("year")
    qtbot.waitUntil(lambda: page.shown.report["period"] == "2026")
    assert page.progress.isHidden()
    assert cell(page, "actual") == "3 av 240"
    assert cell(page, "so_far") == "4 av 240"
    rows = page.overview.months.list.rows()
    assert [row.actual for row in rows] == [0, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0, None]
    assert page.overview.year.chart.figures.this_year == tuple(row.actual for row in rows)
    assert page.overview.year.chart.figures.last_year[2] == rows[2].last_year == 1
    assert page.overview.year.chart.figures.target == (20,) * 12
    assert page.overview.left.currentWidget() is page.overview.months
    page.overview.measures.setFocus()
    press(Qt.Key.Key_Return)
    assert len(behind(page.overview.behind)) == 5
    press(Qt.Key.Key_Escape)
    page.overview.months.list.choose(MARCH)
    page.overview.months.list.setFocus()
    press(Qt.Key.Key_Return)
    assert (page.period, page.length.value()) == (MARCH, "month")


def test_a_year_that_comes_late_does_not_replace_the_month_one_has_gone_to(open_page, qtbot):
    page = open_page()
    page.go_to("2026")
    page.go_to("2026-02")
    qtbot.waitUntil(lambda: not page.desk._errands)
    assert (page.shown.report["period"], page.stack.isEnabled()) == ("2026-02", True)
    assert page.progress.isHidden()


@pytest.mark.parametrize("asked", ["2026-02", "2025"])
def test_a_period_that_cannot_be_read_is_told_and_the_one_in_view_stays(open_page, qtbot, monkeypatch, asked):
    page = open_page()

    def refused(_work, *, period):
        raise Broken("damaged")

    monkeypatch.setattr(reports_page, "read_shown", refused)
    page.go_to(asked)
    qtbot.waitUntil(lambda: page.main.notice.isVisible())
    assert page.main.notice.text.text()
    assert (page.period, page.field.text(), page.length.value()) == (MARCH, "mars 2026", "month")
    assert (page.stack.isEnabled(), page.progress.isHidden()) == (True, True)
    assert page.shown.report["period"] == MARCH


def test_the_chart_moves_to_another_month_by_key(open_page):
    page = open_page()
    page.overview.year.chart.setFocus()
    press(Qt.Key.Key_Left)
    assert page.period == "2026-02"


# --- paper and files -------------------------------------------------------------------------------------


@pytest.fixture
def preview(open_page, qtbot, monkeypatch):
    def opened(printers=True):
        monkeypatch.setattr(paper_preview, "has_printer", lambda: printers)
        page = open_page()
        press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        sheet = page.main.findChild(ReportPreview)
        qtbot.waitUntil(lambda: sheet.paper.verticalScrollBar().maximum() > 0)  # the pages are laid out
        return page, sheet

    return opened


def test_the_preview_shows_the_very_pages_of_the_pdf_that_is_saved(preview, qtbot, tmp_path):
    _page, sheet = preview()
    pages = len(sheet.paper.pages)
    assert sheet.place.text() == f"Sida 1 av {pages}"
    shown = sheet.paper.pages[0].grab().toImage()
    assert shown.width() > 500
    assert len({shown.pixel(x, shown.height() // 3) for x in range(shown.width())}) > 2
    press(Qt.Key.Key_PageDown)
    assert sheet.place.text() == f"Sida 2 av {pages}"
    before = sheet.paper.percent
    press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert sheet.paper.percent > before
    assert sheet.place.text() == f"Sida 2 av {pages}"
    target = tmp_path / "ut.pdf"
    with answering(str(target)) as asked:
        press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(target.exists)
    assert asked[0].text == "produktion-2026-03.pdf"
    document = pypdfium2.PdfDocument(target.read_bytes())
    words = document[0].get_textpage().get_text_bounded()
    assert len(document) == pages
    document.close()
    assert "mars 2026" in words
    assert "K-1" not in words


def test_a_preview_that_is_closed_before_its_pages_are_made_leaves_quietly(open_page, qtbot):
    page = open_page()
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    sheet = page.main.findChild(ReportPreview)
    press(Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(sheet, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not page.desk._errands)
    assert page.main.findChild(ReportPreview) is None
    assert not page.main.notice.isVisible()


def test_printing_sends_each_page_to_the_printer(preview, tmp_path):
    page, sheet = preview()
    pages = len(sheet.paper.pages)
    target = tmp_path / "skrivare.pdf"
    with answering(str(target)):
        sheet.foot.save.click()
    document = pypdfium2.PdfDocument(target)
    assert len(document) == pages
    document.close()
    assert page.main.notice.text.text() == "Skickad till skrivaren"
    assert page.overview.measures.hasFocus()


def test_without_a_printer_the_pdf_is_the_way_and_it_says_so(preview):
    _page, sheet = preview(printers=False)
    assert sheet.foot.save.words() == "Spara PDF…"
    assert sheet.foot.note.whole() == "Ingen skrivare finns på den här datorn."


def test_excel_is_one_key_and_its_name_says_nothing_of_anyone(open_page, qtbot, tmp_path):
    page = open_page()
    target = tmp_path / "ut.xlsx"
    with answering(str(target)) as asked:
        press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(target.exists)
    assert asked[0].text == "produktion-2026-03.xlsx"
    assert target.read_bytes()[:2] == b"PK"
    qtbot.waitUntil(lambda: page.main.notice.text.text() == "Sparad som ut.xlsx")


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path):
    there = tmp_path / "rapport.pdf"
    there.mkdir()
    with pytest.raises(Broken, match="file_not_written"):
        write_whole(there, b"ny")
    assert [each.name for each in tmp_path.iterdir()] == ["rapport.pdf"]


# --- the page itself -------------------------------------------------------------------------------------


def test_an_empty_month_offers_the_import_to_who_may(open_page):
    page = open_page(period="2026-06")
    assert page.notice.isVisible()
    assert page.notice.text.text() == "Det finns inga besök i juni 2026."
    assert page.notice._actions.count() == 1
    page = open_page("therapist1", period="2026-06")
    assert page.notice._actions.count() == 0


def test_everything_that_takes_the_keyboard_says_its_name(open_page):
    page = open_page()
    takes = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    ]
    assert [type(widget).__name__ for widget in takes if not widget.accessibleName()] == []


def test_the_page_can_be_read_in_a_small_window(open_page, qtbot):
    page = open_page()
    page.main.resize(683, 384)
    qtbot.waitUntil(lambda: page.width() < 683)
    assert page.excel.words() == ""
    assert page.excel.accessibleName() == "Excel"
    assert page.overview.left_out.y() > page.overview.left.y()
