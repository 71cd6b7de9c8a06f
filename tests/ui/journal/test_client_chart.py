"""The chart on a client's page: why it is opened, corrections, signatures, chips, search, blocks; by keys alone."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from spiral.records.blocks import list_blocks
from spiral.records.journal_models import Entry
from spiral.ui.journal.blocks_sheet import BlocksSheet
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.question import answering
from spiral.ui.today.time_cards import NOTES, VISITS, cards_of
from spiral.vault.tables import LogRow
from tests.make import TODAY, Clinic, register
from tests.ui.charting import CALLED, NEW, OLD, SECRET, WHY, WORDS_OF_JOURNAL, make_journal, write
from tests.ui.keyboard import CTRL, SHIFT, tab_to
from tests.ui.register import ctrl, newest, open_window, press, words_in_sight
from tests.ui.register import write as typed


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    return make_journal(made_clinic, tmp_path_factory.mktemp("journal") / "clinic")


@pytest.fixture
def clinic(written, tmp_path):
    shutil.copytree(written, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def open_client(open_desk, qtbot):
    """The page of the client that a search finds, for whoever signs in."""

    def opened(who="asa", login="midwife1"):
        window = open_window(qtbot, open_desk(login))
        window.open_client(window.index.find(who)[0].id)
        QApplication.processEvents()
        return window.page

    return opened


def opened_charts(page):
    with page.desk.box.work(TODAY) as work:
        rows = work.session.query(LogRow).filter(LogRow.action == "read_chart")
        return [("reason" in row.body and '"reason":null' not in row.body) for row in rows]


def card(page, words):
    return next(each for each in page.time_line.rows() if words in each.plain)


def test_the_chosen_entry_is_printed_and_what_is_not_signed_is_not(open_client, qtbot):
    page = open_client()
    chosen = card(page, CALLED)
    page.time_line.choose(chosen.id)
    page.time_line.setFocus()
    ctrl(Qt.Key.Key_P)
    preview = newest(page.main, PaperPreview)
    qtbot.waitUntil(lambda: len(preview.paper.pages) == 1)
    assert preview.stem == f"journalanteckning-telefonkontakt-{chosen.row.date}"
    press(Qt.Key.Key_Escape)
    visit = next(each for each in page.time_line.rows() if each.kind == VISITS)
    page.time_line.choose(visit.id)
    page.time_line.setFocus()
    ctrl(Qt.Key.Key_P)
    assert page.main.notice.text.text() == "Det som är signerat kan skrivas ut: välj en anteckning."


# --- opening ---------------------------------------------------------------------------------------------


def test_with_a_visit_today_the_chart_opens_at_once(open_client):
    page = open_client()
    assert page.chart.gate.isHidden()
    assert CALLED in words_in_sight(page)
    assert opened_charts(page) == [False]


def test_without_a_visit_the_reason_is_asked_first(open_client, clinic):
    box = clinic.open("midwife1")
    havet = register(box, identity="Havet")
    write(box, havet.id, "Kom för ett halvår sedan.")
    box.close()
    page = open_client("havet")
    assert page.chart.gate.isVisible()
    assert "halvår" not in words_in_sight(page)
    assert opened_charts(page) == []
    tab_to("Öppna journalen")
    press(Qt.Key.Key_Space)
    assert page.chart.gate.field.error
    tab_to("Annat")
    press(Qt.Key.Key_Space)
    typed("Ringer")
    press(Qt.Key.Key_Return)
    assert page.chart.gate.isHidden()
    assert "halvår" in words_in_sight(page)
    assert page.time_line.hasFocus()
    assert opened_charts(page) == [True]
    page.refresh()
    assert page.chart.gate.isHidden()


def test_a_usual_reason_is_one_key(open_client):
    page = open_client("blomman")
    tab_to("Provsvar")
    press(Qt.Key.Key_Space)
    assert page.shown.chart is not None
    assert opened_charts(page) == [True]


# --- what it shows ---------------------------------------------------------------------------------------


def test_a_correction_shows_the_new_text_and_the_old_in_full(open_client):
    page = open_client()
    told = card(page, NEW).plain
    assert told.index(NEW) < told.index(WHY) < told.index("Tidigare text, signerad") < told.index(OLD)
    assert "Rättad" in told
    assert sum(OLD in each.plain for each in page.time_line.rows()) == 1


def test_the_signature_is_told(open_client):
    told = card(open_client(), CALLED).plain
    assert "av Barbro Morska" in told
    assert "STÄMMER INTE" not in told


def test_a_signature_that_does_not_fit_is_told(open_client):
    page = open_client()
    with page.desk.box.work(TODAY) as work:
        first, second = work.session.query(Entry).filter(Entry.part == "midwife").order_by(Entry.id).limit(2)
        first.signature = second.signature
        work.log("read_entry")
    page.refresh()
    assert "SIGNATUREN STÄMMER INTE" in words_in_sight(page)


def test_every_icon_is_one_that_there_is(open_client, qtbot):
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter

    page = open_client()
    picture = QImage(20, 20, QImage.Format.Format_ARGB32)
    painter = QPainter(picture)
    for each in page.time_line.rows():
        paint_icon(painter, QRectF(0, 0, 20, 20), each.icon, QColor("black"))
    painter.end()


def test_cards_are_drawn_and_not_built(open_client):
    page = open_client()
    few = len(page.findChildren(QWidget))
    some = page.time_line.rows()
    page.time_line.show_cards([replace(some[at % len(some)], id=str(at)) for at in range(500)])
    assert len(page.time_line.rows()) == 500
    assert len(page.findChildren(QWidget)) == few


def test_higher_cards_for_more_words_and_narrower_places(open_client):
    page = open_client()
    tall, low = card(page, NEW), card(page, CALLED)
    line = page.time_line
    height = line._row_height_of(tall)
    assert height > line._row_height_of(low) + 60
    page.main.resize(700, 768)
    assert line._row_height_of(tall) >= height


def test_what_was_guessed_is_measured_when_there_is_time(open_client, qtbot):
    page = open_client()
    tall = card(page, NEW)
    cards = [replace(tall, id=str(at)) for at in range(60)]
    page.time_line.show_cards(cards)
    heights = page.time_line.verticalHeader()
    qtbot.waitUntil(lambda: heights.sectionSize(59) == heights.sectionSize(0))
    assert heights.length() == 60 * heights.sectionSize(0)


# --- chips and search ------------------------------------------------------------------------------------


def test_chips_count_and_filter(open_client):
    page = open_client()
    chips = page.chart.chips
    assert chips[VISITS].accessibleName() == "Besök 1"
    assert chips[NOTES].accessibleName() == "Anteckningar 3"
    chips[NOTES].setFocus()
    press(Qt.Key.Key_Space)
    assert [each.kind for each in page.time_line.rows()] == [NOTES] * 3
    press(Qt.Key.Key_Space)
    assert len(page.time_line.rows()) == 4


def test_a_chip_leaves_the_chosen_card_in_sight(open_client):
    page = open_client()
    line = page.time_line
    line.setFixedHeight(90)
    notes = [each for each in line.rows() if each.kind == NOTES]
    line.choose(notes[0].id)
    line.scrollToBottom()
    page.chart.choose(NOTES)
    assert line.viewport().rect().intersects(line.visualRect(line.currentIndex()))


def test_ctrl_f_searches_and_esc_shows_everything_again(open_client):
    page = open_client()
    ctrl(Qt.Key.Key_F)
    typed("OREGEL blodning")
    assert [CALLED in each.plain for each in page.time_line.rows()] == [True]
    press(Qt.Key.Key_Return)
    assert page.time_line.hasFocus()
    ctrl(Qt.Key.Key_F)
    typed("finns inte")
    assert page.time_line.rows() == []
    assert "Esc" in page.time_line.empty.sentence.text()
    press(Qt.Key.Key_Escape)
    assert len(page.time_line.rows()) == 4


def test_a_period_narrows_the_time_line_and_its_counts_until_esc(open_client):
    page = open_client()
    dates = [each.date for each in page.time_line.rows()]
    first, last = sorted(set(dates))[0], sorted(set(dates))[-1]
    press(Qt.Key.Key_F, CTRL | SHIFT)
    assert page.chart.period.first.line.hasFocus()
    typed(first)
    press(Qt.Key.Key_Tab)
    page.chart.period.last.line.setFocus()
    typed(first)
    press(Qt.Key.Key_Return)
    assert [each.date for each in page.time_line.rows()] == [each for each in dates if each == first]
    assert page.chart.chips["all"].accessibleName() == f"Allt {dates.count(first)}"
    assert page.time_line.hasFocus()
    press(Qt.Key.Key_F, CTRL | SHIFT)
    typed(last)
    press(Qt.Key.Key_Return)
    assert page.chart.period.problem.text() == "Sista dagen ligger före den första."
    press(Qt.Key.Key_Escape)
    assert [each.date for each in page.time_line.rows()] == dates
    assert not page.chart.period.isVisible()


# --- blocks ----------------------------------------------------------------------------------------------


def test_what_is_blocked_has_no_words_until_it_is_lifted(open_client):
    page = open_client()
    assert SECRET not in words_in_sight(page)
    assert "Spärr: psykiatrikonsult" in page.banner.flags()
    page.time_line.choose(card(page, "Spärrad").id)
    press(Qt.Key.Key_Return)
    sheet = newest(page.main, BlocksSheet)
    tab_to("Häv för mig…")
    press(Qt.Key.Key_Space)
    ctrl(Qt.Key.Key_S)
    assert sheet.card_form.fields[
        "why"
    ].error  # nobody has said that the client consents until somebody says so
    press(Qt.Key.Key_Right)
    ctrl(Qt.Key.Key_S)
    assert sheet.card_form.fields["reason"].error
    tab_to("Klienten har tillfrågats")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    typed("8")
    ctrl(Qt.Key.Key_S)
    assert "7" in sheet.card_form.fields["days"].error
    typed("7")
    ctrl(Qt.Key.Key_S)
    assert "hävd för dig" in words_in_sight(sheet)
    assert "2026-11-24–2026-11-30" in words_in_sight(sheet)
    press(Qt.Key.Key_Escape)
    assert SECRET in words_in_sight(page)
    with page.desk.box.work(TODAY) as work:
        assert work.session.query(LogRow).filter(LogRow.action == "lift_block").count() == 1


def test_a_block_is_set_and_ended_by_keyboard_and_what_is_written_is_asked_about(open_client):
    page = open_client()
    page.open_blocks()
    sheet = newest(page.main, BlocksSheet)
    press(Qt.Key.Key_Space)  # the keyboard is on Block a part of the journal…
    ctrl(Qt.Key.Key_S)
    assert sheet.card_form.fields["part"].error
    press(Qt.Key.Key_Down)
    tab_to("Klienten önskar det")
    press(Qt.Key.Key_Space)
    with answering(None) as asked:
        press(Qt.Key.Key_Escape)
    assert asked
    ctrl(Qt.Key.Key_S)
    assert sheet.card_form is None
    first = page.desk.ask(list_blocks, page.client_id)
    assert [(row.part, row.reason) for row in first if row.hides or row.reason == "client_wishes"]
    assert len(first) == 2
    tab_to("Avsluta spärren…")
    press(Qt.Key.Key_Space)
    tab_to("Klienten vill inte ha spärren längre")
    press(Qt.Key.Key_Space)
    ctrl(Qt.Key.Key_S)
    assert sum(row.ended_on is not None for row in page.desk.ask(list_blocks, page.client_id)) == 1


# --- who must not see it ---------------------------------------------------------------------------------


@pytest.mark.parametrize("login", ["therapist1", "assistant1"])
def test_without_the_journal_no_word_of_it_is_on_the_page(open_client, login):
    page = open_client("asa", login)
    seen = words_in_sight(page.main)
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    seen += words_in_sight(page.main) + page.main.footer.accessibleName()
    for secret in (*WORDS_OF_JOURNAL, "Journal", "journal", "Spärr"):
        assert secret not in seen
    assert page.shown.chart is None
    ctrl(Qt.Key.Key_J)
    ctrl(Qt.Key.Key_R)
    assert all(each.kind == VISITS for each in cards_of(page.shown))
    assert opened_charts(page) == []
