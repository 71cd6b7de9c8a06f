"""The access log: searched by colleague, kind, client and time; ids as names, codes in words; each search logged."""

import datetime as dt
import time

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from spiral.records import staff, visits
from spiral.records.log_search import search_log
from spiral.ui.administration import log_tab
from spiral.ui.administration.log_extract_sheet import LogExtractSheet
from spiral.ui.paper_preview import PaperPreview
from tests.make import PASSWORD, TODAY, record, register
from tests.ui.keyboard import ALT, CTRL, focused, name_of, press, tab_to, write
from tests.ui.window import sheet

Key = Qt.Key


@pytest.fixture
def codes(clinic):
    """Two clients' codes: the midwife's with a visit voided with a reason, and the therapist's."""
    box = clinic.open("midwife1")
    one = register(box)
    visit = record(box, one.id, start="08:30")
    with box.work(TODAY) as work:
        visits.void_visit(
            work, visit_id=visit.id, version=visit.version, reason="wrong_client", note="Fel person i boken"
        )
    box.close()
    box = clinic.open("therapist1")
    two = register(box, identity="Havet")
    box.close()
    return one.code, two.code


@pytest.fixture
def tab(open_tab, codes):
    return open_tab("chief", "log")


def column(tab, key):
    return [tab.rows.text_at(at, key) for at in range(len(tab.rows.rows()))]


def actions(tab):
    return [row.action for row in tab.rows.rows()]


def test_the_newest_lines_stand_first_in_words(tab):
    at = actions(tab).index("sign_in")
    assert column(tab, "who")[: at + 1] == ["Chefen"] * (at + 1)
    assert column(tab, "what")[at] == "loggade in"
    assert [row.seq for row in tab.rows.rows()] == sorted((row.seq for row in tab.rows.rows()), reverse=True)
    assert all(len(at) == len("2026-11-24 10:40:00") for at in column(tab, "at"))


def test_the_search_by_client_shows_the_code_and_the_reason_given(tab, codes):
    tab_to("Klientens kod")
    write(codes[0])
    press(Key.Key_Return)
    assert set(column(tab, "client")) == {codes[0]}
    assert "register_client" in actions(tab)
    assert any("Fel person i boken" in about for about in column(tab, "about"))
    assert "Blomman" not in " ".join(column(tab, "about"))


def search():
    """Ctrl+F brings the keyboard to the first field, Enter searches from there."""
    press(Key.Key_F, CTRL)
    press(Key.Key_Return)


def test_ctrl_f_alone_searches_nothing(tab):
    searches = searches_of(tab)
    press(Key.Key_F, CTRL)
    assert focused() is tab.who
    assert searches_of(tab) == searches + 1  # the one that counted


def test_the_search_by_colleague_and_kind(tab):
    people = {row.login: row.id for row in tab.desk.ask(staff.list_staff)}
    tab.who.set_value(people["therapist1"])
    search()
    assert set(column(tab, "who")) == {"Tora Terapeut"}
    tab.kind.set_value("register_client")
    search()
    assert actions(tab) == ["register_client"]
    tab.who.set_value(None)
    search()
    assert sorted(column(tab, "who")) == ["Barbro Morska", "Tora Terapeut"]


def test_the_search_by_day(tab):
    now = dt.datetime.now().date()
    tab.last.set_value(now - dt.timedelta(days=1))
    search()
    assert tab.rows.rows() == []
    assert tab.rows.empty.isVisible()
    assert tab.rows.empty.sentence.text() == "Ingen rad passar det du söker."
    tab.last.set_value(now)
    tab.first.set_value(now)
    search()
    assert tab.rows.rows()


def test_a_day_that_cannot_be_read_is_told_beside_it(tab):
    tab.first.line.setText("31/11")
    search()
    assert "2026-11-24" in tab.fields["first"].error
    assert name_of(focused()) == "Från"
    assert tab.first.line.text() == "31/11"
    assert tab.rows.rows()


def test_every_search_is_logged_and_one_that_found_nothing_is_not_made_again(tab):
    tab.client.setText("FINNS-INTE")
    search()
    assert tab.rows.rows() == []
    searches = searches_of(tab)
    tab.refresh()
    tab.refresh()
    assert searches_of(tab) == searches + 1  # the one that counted


def searches_of(tab):
    return len(tab.desk.ask(search_log, action="search_log"))


def test_older_lines_come_below(tab, monkeypatch):
    monkeypatch.setattr(log_tab, "PAGE", 5)
    search()
    first = [row.seq for row in tab.rows.rows()]
    assert len(first) == 5
    assert tab.older.isVisible()
    press(Key.Key_PageDown, ALT)
    seqs = [row.seq for row in tab.rows.rows()]
    assert seqs[:5] == first
    assert len(seqs) == 10
    assert seqs == sorted(seqs, reverse=True)


def test_colleagues_stand_by_name_where_a_line_is_about_them(tab):
    people = {row.login: row.id for row in tab.desk.ask(staff.list_staff)}
    tab.kind.set_value("grant")
    search()
    told = " | ".join(column(tab, "about"))
    assert "Gunnel Kolog, patientjournalen" in told
    assert people["gyn1"] not in told


def test_a_refresh_keeps_what_was_looked_for(tab):
    tab.kind.set_value("grant")
    tab.client.setText("K-0001")
    tab.refresh()
    assert (tab.kind.value(), tab.client.text()) == ("grant", "K-0001")


def test_days_are_the_clinics_own_and_not_those_of_utc(clinic, monkeypatch):
    """A line is written now; by a clock 11 hours before or 13 after UTC its day may be another than UTC's."""
    try:
        for zone in ("Pacific/Niue", "Pacific/Tongatapu"):
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            today = dt.datetime.now().date()
            box = clinic.open("chief")
            with box.work(TODAY) as work:
                found = search_log(work, action="sign_in", first=today, last=today, most=1)
                outside = search_log(work, action="sign_in", first=today + dt.timedelta(days=1), most=1)
            box.close()
            assert log_tab.local_time(found[0].at)[:10] == today.isoformat()
            assert outside == []
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("given", [True, False])
def test_a_log_extract_is_made_by_code_with_the_password_again(open_tab, clinic, qtbot, given):
    box = clinic.open("midwife1")
    client = register(box, kind="alias", identity="Blomman")
    box.close()
    tab = open_tab("chief", "log")
    if given:
        tab.client.setText(client.code)
    press(Key.Key_U, CTRL)
    form = sheet(tab.main, LogExtractSheet)
    if given:
        assert focused() is form.password.line
    else:
        form.code.setText("K-0009")
    press(Key.Key_Return, CTRL)
    assert form.fields["password"].error == "Skriv ditt lösenord."
    form.password.line.setText(PASSWORD)
    if not given:
        press(Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda: bool(form.fields["code"].error))
        assert form.fields["code"].error == "Klienten finns inte."
        form.code.setText(client.code)
    press(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in tab.main.findChildren(PaperPreview)))
    shown = sheet(tab.main, PaperPreview)
    qtbot.waitUntil(lambda: bool(shown.paper.pages))
    with pypdfium2.PdfDocument(shown._data) as paper:
        text = " ".join("\n".join(each.get_textpage().get_text_range() for each in paper).split())
    for words in ("Loggutdrag", client.code, "Registrerade en klient", "Barbro Morska", "barnmorska"):
        assert words in text, words
    assert "Blomman" not in text
