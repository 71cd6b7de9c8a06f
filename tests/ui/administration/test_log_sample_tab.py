"""The chief's sample of the log on the screen: drawn once, odd lines first, judged by letters, signed off, printed."""

import datetime as dt

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from spiral.records.chart import read_chart
from spiral.reports.journal_files import log_sample_paper
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.question import answering
from tests.make import TODAY, record, register
from tests.ui.keyboard import CTRL, press
from tests.ui.register import newest, words_in_sight
from tests.ui.window import told

Key = Qt.Key


@pytest.fixture
def next_month():
    """The log has the machine's own times: its month is over a month from now."""
    return (dt.datetime.now(dt.UTC).date().replace(day=1) + dt.timedelta(days=40)).replace(day=5)


@pytest.fixture
def tab(clinic, open_tab, next_month):
    box = clinic.open("midwife1")
    seen, strange = register(box, kind="alias", identity="Blomman"), register(box, identity="Morska")
    record(box, seen.id)
    with box.work(TODAY) as work:
        read_chart(work, seen.id)
    with box.work(TODAY) as work:
        read_chart(work, strange.id, reason="Söker journal.")
    box.close()
    return open_tab("chief", "sample", today=next_month)


def judge_all(tab):
    tab.rows.choose_end()
    tab.rows.setFocus()
    press(Key.Key_I, times=len(tab.rows.rows()))


def test_a_month_is_drawn_once_and_odd_lines_come_first(tab):
    assert tab.state.text() == "Inte draget än."
    assert "Inget är draget för månaden." in tab.rows.empty.sentence.text()
    press(Key.Key_D, CTRL)
    lines = tab.rows.rows()
    # an act is a line, the strange one first
    assert [line.entry.client for line in lines] == ["K-0002", "K-0001"]
    odd = [bool(line.oddities) for line in lines]
    assert odd == sorted(odd, reverse=True)
    assert not tab.draw.isVisible()
    shown = words_in_sight(tab)
    assert "K-0001" in shown
    assert "Blomman" not in shown


def test_letters_judge_and_what_is_not_in_order_needs_a_note(tab):
    press(Key.Key_D, CTRL)
    tab.rows.choose_end()
    tab.rows.setFocus()
    first, second = tab.rows.rows()[:2]
    press(Key.Key_I)
    assert tab.rows.chosen().id == second.id
    with answering(None):
        press(Key.Key_N)
    assert [line.judgement for line in tab.rows.rows()[:2]] == ["in_order", None]
    with answering("Frågade varför."):
        press(Key.Key_F)
    assert [(line.id, line.judgement, line.note) for line in tab.rows.rows()[:2]] == [
        (first.id, "in_order", ""),
        (second.id, "asked_about", "Frågade varför."),
    ]


def test_it_is_signed_off_when_every_line_is_judged_and_then_stands(tab, qtbot):
    press(Key.Key_D, CTRL)
    tab.off.click()
    assert told(tab.main) == "Några rader är inte bedömda än."
    judge_all(tab)
    assert tab.main.notice.isHidden()  # the refusal goes when something has been done
    assert tab.state.text() == "Varje rad är bedömd."
    with answering("no", "off"):
        tab.off.click()
        assert tab.off.isVisible()
        tab.off.click()
    assert not tab.off.isVisible()
    assert "Signerad" in tab.state.text()
    assert all(not button.isEnabled() for button in tab.judging)
    press(Key.Key_I)
    assert told(tab.main) == "Stickprovet är klart och kan inte ändras."
    press(Key.Key_P, CTRL)
    sheet = newest(tab.main, PaperPreview)
    qtbot.waitUntil(lambda: bool(sheet.paper.pages))
    month = tab.month.value()
    assert sheet.stem == f"loggkontroll-{month}"
    data = tab.desk.ask(log_sample_paper, month=month, printed_at="2026-12-24 10:00")
    with pypdfium2.PdfDocument(data) as paper:
        text = "\n".join(page.get_textpage().get_text_range() for page in paper)
    for words in (f"Stickprov ur loggen, {month}", "Barbro Morska", "i sin ordning", "Chefen"):
        assert words in text
    assert "Blomman" not in text


def test_a_whole_sample_is_drawn_judged_signed_off_and_printed_by_keys_alone(tab, qtbot):
    press(Key.Key_D, CTRL)
    assert tab.rows.hasFocus()
    count = len(tab.rows.rows())
    assert count == 2
    press(Key.Key_Home)
    with answering("Känner ej klienten."):
        press(Key.Key_F)
    press(Key.Key_I)
    assert [line.judgement for line in tab.rows.rows()] == ["asked_about", "in_order"]
    with answering("off"):
        press(Key.Key_Return, CTRL)
    assert "Signerad" in tab.state.text()
    press(Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: bool(newest(tab.main, PaperPreview).paper.pages))
