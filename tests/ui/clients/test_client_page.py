"""A client's page and its forms: banner, time line, particulars, answers, two entries of one person; by keys alone."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from spiral.records import clients
from spiral.records.answers import give_answers, list_answers
from spiral.records.cards import Card
from spiral.records.client_history import read_history
from spiral.ui.client_finder import ClientFinder
from spiral.ui.clients.answers_sheet import AnswersSheet
from spiral.ui.clients.client_page import ClientPage
from spiral.ui.clients.client_sheet import ClientSheet, open_register
from spiral.ui.clients.merge_sheet import MergeSheet
from spiral.ui.parts.buttons import Button
from spiral.ui.parts.question import answering
from spiral.ui.visits.visit_sheet import VisitSheet
from spiral.vault.tables import LogRow
from tests.make import TODAY, Clinic
from tests.ui.keyboard import tab_to
from tests.ui.register import (
    ARLA,
    ASA,
    HIDDEN_ADDRESS,
    YOUNG,
    ctrl,
    in_sight,
    make_register,
    newest,
    open_window,
    press,
    words_in_sight,
    write,
)


@pytest.fixture(scope="module")
def registered(made_clinic, tmp_path_factory):
    return make_register(made_clinic, tmp_path_factory.mktemp("page") / "clinic")


@pytest.fixture
def clinic(registered, tmp_path):
    shutil.copytree(registered, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def open_client(open_desk, qtbot):
    """The page of the client that a search finds, for whoever signs in."""

    def opened(who="asa", login="midwife1"):
        window = open_window(qtbot, open_desk(login))
        window.open_client(window.index.find(who)[0].id)
        assert isinstance(window.page, ClientPage)
        return window.page

    return opened


def log_of(page, action):
    with page.desk.box.work(TODAY) as work:
        return work.session.query(LogRow).filter(LogRow.action == action).count()


def read(page):
    return page.desk.ask(clients.read_client, page.client_id)


# --- the banner ------------------------------------------------------------------------------------------


def test_the_banner_says_who_it_is_with_flags_in_order_of_danger(open_client):
    page = open_client()
    assert page.banner.name.text() == "Åsa Nordin"
    assert "42 år" in page.banner.facts.text()
    assert page.banner.number.text() == "19841103-••••"
    assert page.banner.flags() == ["Säker kontakt: sms", "Tolk: engelska"]
    assert page.main.windowTitle() == "Spiral"


def test_the_whole_number_is_a_logged_reading_and_hidden_again(open_client):
    page = open_client()
    before = log_of(page, "read_client")
    page.banner.show_number.setFocus()
    press(Qt.Key.Key_Space)
    assert page.banner.number.text() == "19841103-9806"
    assert log_of(page, "read_client") == before + 1
    press(Qt.Key.Key_Space)
    assert page.banner.number.text() == "19841103-••••"
    press(Qt.Key.Key_Space)
    page.refresh()
    assert page.banner.number.text() == "19841103-••••"


def test_an_alias_is_tagged_and_has_no_number(open_client):
    page = open_client("blomman")
    assert page.banner.flags() == ["Anonym"]
    assert not page.banner.show_number.isVisible()


@pytest.mark.parametrize("login", ["midwife1", "gyn1", "therapist1", "assistant1"])
def test_with_protected_identity_nothing_of_where_is_on_the_page(open_client, login):
    page = open_client("ärla", login)
    seen = words_in_sight(page)
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    seen += words_in_sight(page)
    for secret in (HIDDEN_ADDRESS, "Gömdköping", ARLA, ARLA[-4:]):
        assert secret not in seen
    assert "Skyddad identitet" in page.banner.flags()
    press(Qt.Key.Key_F2)
    assert newest(page.main, ClientSheet).fields.lines["address"].text() == HIDDEN_ADDRESS


# --- the time line ---------------------------------------------------------------------------------------


def test_the_time_line_has_visits_with_outcome_first_and_void(open_client):
    page = open_client()
    told = [page.time_line.text_at(line, "card") for line in range(3)]
    assert [row.date for row in page.time_line.rows()] == ["2026-11-26", "2026-11-17", "2026-11-17"]
    assert "Makulerat" in told[1]
    assert "registrerat två gånger" in told[1]
    assert "drop-in" in told[1]
    assert "Genomfört" in told[2]
    assert "Nybesök" in told[2]
    assert page.side.next.words()[0] == "När: 2026-11-26 13:00"


def test_enter_opens_the_visit_and_ctrl_b_books(open_client):
    page = open_client(login="assistant1")
    assert page.time_line.hasFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    newest(page.main, VisitSheet)
    press(Qt.Key.Key_Escape)
    assert page.time_line.hasFocus()
    ctrl(Qt.Key.Key_B)
    newest(page.main, VisitSheet)


def test_no_key_of_the_page_works_under_an_open_form(open_client):
    page = open_client()
    ctrl(Qt.Key.Key_B)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3):
        press(key)
    assert not in_sight(page.main, ClientSheet)
    assert not in_sight(page.main, AnswersSheet)


@pytest.mark.parametrize(("login", "code"), [("outreach1", "U-0001"), ("kast1", "A-0001")])
def test_a_code_has_a_time_line_reports_of_concern_and_nothing_else(open_client, login, code):
    page = open_client(code, login)
    assert page.banner.name.text() == code
    assert page.banner.flags() == []
    passed = []
    for _ in range(2):
        press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        passed.append(page.tabs.current())
    assert passed == ["concerns", "time-line"]
    assert not page.side.contact.isVisible()
    assert not page.side.answers.isVisible()
    ctrl(Qt.Key.Key_B)
    newest(page.main, VisitSheet)


def test_a_code_of_another_programme_is_nobody(open_client):
    page = open_client("A-0001", "kast1")
    other = page.desk
    page = open_client("U-0001", "outreach1")
    with page.desk.box.work(TODAY) as work:
        kast = work.session.query(clients.Client).filter(clients.Client.home == "kast").one().id
    page.main.open_client(kast)
    assert page.main.notice.text.text() == "Klienten finns inte."
    assert other is not page.desk


# --- particulars -----------------------------------------------------------------------------------------


def test_particulars_are_changed_by_keys_and_the_history_says_who_and_what(open_client):
    page = open_client("blomman", "assistant1")
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.current() == "particulars"
    press(Qt.Key.Key_F2)
    sheet = newest(page.main, ClientSheet)
    sheet.fields.lines["phone"].setFocus()
    write("070-174 06 55")
    ctrl(Qt.Key.Key_S)
    assert not in_sight(page.main, ClientSheet)
    assert "Telefon: 070-174 06 55" in page.particulars.contact.words()
    assert "Telefon: 070-174 06 55 (Assar Assistent)" in page.particulars.history.words()[0]
    assert "registrerad (Barbro Morska)" in page.particulars.history.words()[1]


def test_a_voided_visit_is_left_by_esc(open_client):
    page = open_client(login="assistant1")
    page.time_line.choose(next(each.id for each in page.time_line.rows() if "Makulerat" in each.plain))
    press(Qt.Key.Key_Return)
    newest(page.main, VisitSheet)
    press(Qt.Key.Key_Escape)
    assert not in_sight(page.main, VisitSheet)
    assert page.time_line.hasFocus()


def test_page_keys_scroll_and_the_cards_take_the_keyboard(open_client):
    page = open_client()
    page.main.resize(1366, 420)
    QApplication.processEvents()
    page.show_tab("particulars")
    QApplication.processEvents()
    bar = page.particulars.scroller.verticalScrollBar()
    press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    page.particulars.merge.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.particulars.identity
    assert "Åsa" in page.particulars.identity.accessibleDescription()


def test_an_alias_becomes_an_identity_only_with_a_reason_and_is_logged_as_such(open_client):
    page = open_client("blomman")
    page.change()
    sheet = newest(page.main, ClientSheet)
    assert not sheet.fields.fields["reason"].isVisible()
    sheet.fields.kind.set_value("personnummer")
    sheet.fields.kind.chosen.emit("personnummer")
    assert sheet.fields.lines["given_name"].text() == "Blomman"
    sheet.fields.lines["identity"].setText("900101-9828")
    ctrl(Qt.Key.Key_S)
    assert sheet.fields.fields["reason"].error
    assert sheet.fields.reason.choice.usual["shown_identity"].hasFocus()
    press(Qt.Key.Key_Space)
    ctrl(Qt.Key.Key_S)
    assert read(page).card.identity == "199001019828"
    assert log_of(page, "identify_client") == 1


def test_the_second_of_two_editors_is_told_and_keeps_the_text(open_client):
    page = open_client("blomman")
    page.change()
    sheet = newest(page.main, ClientSheet)
    row = read(page)
    theirs = Card(kind="alias", identity="Blomman", language="polska", phone="070-174 06 77")
    page.desk.ask(clients.change_client, client_id=row.id, card_version=row.card_version, card=theirs)
    sheet.fields.lines["phone"].setText("070-174 06 66")
    ctrl(Qt.Key.Key_S)
    assert sheet.isVisible()
    assert "Språk: polska" in sheet.notice.detail.text()
    assert sheet.fields.lines["phone"].text() == "070-174 06 66"
    assert sheet.fields.lines["language"].text() == "polska"
    ctrl(Qt.Key.Key_S)
    card = read(page).card
    assert (card.phone, card.language) == ("070-174 06 66", "polska")


def test_a_kept_number_shows_only_while_the_keyboard_is_in_it(open_client):
    page = open_client()
    page.change()
    line = newest(page.main, ClientSheet).fields.lines["identity"]
    assert "19841103-9806" not in line.displayText()
    line.setFocus()
    assert line.displayText() == "19841103-9806"
    press(Qt.Key.Key_Tab)
    assert "9806" not in line.displayText()


def test_yes_no_and_not_asked_are_kept_as_they_were_said(open_client):
    page = open_client("blomman")
    page.change()
    sheet = newest(page.main, ClientSheet)
    answers = sheet.fields.ways.answers
    sheet.fields.ways.set_ways(("sms",), ("letter",))
    assert [answers[way].currentText() for way in ("phone", "sms", "letter")] == ["Inte frågat", "Ja", "Nej"]
    ctrl(Qt.Key.Key_S)
    card = read(page).card
    assert (card.contact_by, card.not_contact_by) == (("sms",), ("letter",))
    assert "Brev i neutralt kuvert: nej" in page.side.contact.words()
    assert "Telefon: inte frågat" in page.side.contact.words()


def test_a_changed_gender_is_dated_and_both_days_stand(open_client):
    page = open_client()
    page.change()
    sheet = newest(page.main, ClientSheet)
    assert not sheet.fields.gender_from.isVisible()
    sheet.fields.gender.setFocus()
    press(Qt.Key.Key_Right)
    assert sheet.fields.gender_from.isVisible()
    sheet.fields.gender_from.setText("idag")
    ctrl(Qt.Key.Key_S)
    assert page.desk.ask(read_history, page.client_id).genders[0] == (TODAY.isoformat(), "man")
    assert any("man från 2026-11-24" in line for line in page.particulars.identity.words())
    assert "Kön i statistiken: man från 2026-11-24 (" in page.particulars.history.words()[0]


# --- registering -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("spelling", ["198411039806", "841103-9806", "19841103 9806"])
def test_the_same_person_in_another_spelling_is_found_before_saving(open_client, spelling):
    page = open_client("blomman", "assistant1")
    sheet = open_register(page.main, page.desk, saved=page.main.open_client)
    sheet.fields.kind.set_value("personnummer")
    sheet.fields.lines["identity"].setText(spelling)
    sheet.fields.lines["identity"].setFocus()
    press(Qt.Key.Key_Tab)
    assert "K-0001" in sheet.fields.same.text.text()
    before = len(page.main.index.clients)
    ctrl(Qt.Key.Key_S)
    assert sheet.isVisible()
    assert len(page.main.index.clients) == before
    with answering("discard"):
        sheet.open_same("K-0001")
    assert page.main.page.banner.name.text() == "Åsa Nordin"


def test_saved_from_the_field_itself_the_same_person_is_found_too(open_client):
    page = open_client("blomman")
    sheet = open_register(page.main, page.desk, typed="841103-9806", saved=page.main.open_client)
    ctrl(Qt.Key.Key_S)
    assert "K-0001" in sheet.fields.same.text.text()
    assert sheet.fields.lines["identity"].hasFocus()
    press(Qt.Key.Key_Tab)
    button = next(each for each in sheet.fields.same.findChildren(Button) if each.words() == "Öppna K-0001")
    button.setFocus()
    press(Qt.Key.Key_Space)
    assert page.main.page.banner.name.text() == "Åsa Nordin"


def test_a_wrong_number_is_told_when_the_field_is_left_and_stays(open_client):
    page = open_client("blomman")
    sheet = open_register(page.main, page.desk, saved=page.main.open_client)
    sheet.fields.kind.set_value("personnummer")
    sheet.fields.lines["identity"].setFocus()
    write("841103-9807")
    press(Qt.Key.Key_Tab)
    assert "Sista siffran" in sheet.fields.fields["identity"].error
    assert sheet.fields.lines["identity"].text() == "841103-9807"
    ctrl(Qt.Key.Key_S)
    assert sheet.fields.lines["identity"].hasFocus()


def test_someone_under_18_is_received_with_a_reason(open_client):
    page = open_client("blomman")
    sheet = open_register(page.main, page.desk, typed=YOUNG, saved=page.main.open_client)
    ctrl(Qt.Key.Key_S)
    assert "under 18" in sheet.fields.warning.text.text()
    assert sheet.fields.exception.hasFocus()
    told, area = sheet.fields.fields["exception"].error_line, sheet.scroller.viewport()
    assert area.rect().contains(told.mapTo(area, told.rect().bottomLeft()))
    assert sheet.fields.exception.itemText(0) == "Akut behov"
    assert sheet.fields.exception.value() is None
    sheet.fields.exception.set_value("reported")
    ctrl(Qt.Key.Key_S)
    row = read(page.main.page)
    assert (row.card.identity, row.card.exception) == (YOUNG, "reported")


def test_esc_asks_only_when_something_was_written(open_client):
    page = open_client()
    page.change()
    press(Qt.Key.Key_Escape)
    assert not in_sight(page.main, ClientSheet)
    page.change()
    newest(page.main, ClientSheet).fields.lines["phone"].setText("070")
    with answering("keep") as asked:
        press(Qt.Key.Key_Escape)
    assert len(asked) == 1
    assert in_sight(page.main, ClientSheet)


def test_another_page_waits_until_the_open_form_may_be_left(open_client):
    page = open_client()
    page.change()
    newest(page.main, ClientSheet).fields.lines["phone"].setText("070")
    with answering("keep"):
        page.main.go("clients")
    assert page.main.page is page
    with answering("discard"):
        page.main.go("clients")
    assert page.main.page is not page
    assert not in_sight(page.main, ClientSheet)


# --- the five answers ------------------------------------------------------------------------------------


def test_new_answers_are_dated_and_unanswered_stays_unanswered(open_client):
    page = open_client()
    assert "Ekonomi: inte besvarat" in page.side.answers.words()
    press(Qt.Key.Key_F3)
    sheet = newest(page.main, AnswersSheet)
    sheet.choices["income"].set_value("studies")
    sheet.choices["citizenship"].set_value("ER")
    sheet.day.setText("-3")
    ctrl(Qt.Key.Key_S)
    (row,) = page.desk.ask(list_answers, page.client_id)
    assert (row.date, row.told) == ("2026-11-21", {"citizenship": "ER", "income": "studies"})
    assert "Medborgarskap: Eritrea" in page.side.answers.words()
    assert "Droger: inte besvarat" in page.side.answers.words()


def test_two_who_ask_the_same_day_do_not_write_over_each_other(open_client):
    page = open_client()
    page.give_answers()
    sheet = newest(page.main, AnswersSheet)
    page.desk.ask(give_answers, client_id=page.client_id, date=TODAY, told={"income": "work"})
    sheet.choices["drug_use"].set_value("former")
    ctrl(Qt.Key.Key_S)
    assert sheet.isVisible()
    assert "Ekonomi: Arbete" in sheet.notice.detail.text()
    assert sheet.choices["drug_use"].value() == "former"
    ctrl(Qt.Key.Key_S)
    (row,) = page.desk.ask(list_answers, page.client_id)
    assert row.told == {"income": "work", "drug_use": "former"}


@pytest.mark.parametrize(("login", "sees"), [("therapist1", True), ("assistant1", False), ("gyn1", False)])
def test_the_answers_are_the_midwifes_and_the_therapists(open_client, login, sees):
    page = open_client("asa", login)
    assert page.side.answers.isVisible() is sees
    press(Qt.Key.Key_F3)
    assert in_sight(page.main, AnswersSheet) is sees
    assert log_of(page, "read_answers") == (1 if sees else 0)


# --- two entries of one person ---------------------------------------------------------------------------


def test_two_entries_are_shown_side_by_side_and_become_one(open_client):
    page = open_client("blomman")
    kept = page.client_id
    page.show_tab("particulars")
    page.particulars.merge.setFocus()
    press(Qt.Key.Key_Space)
    newest(page.main, ClientFinder)
    write("asa")
    press(Qt.Key.Key_Return)
    sheet = newest(page.main, MergeSheet)
    seen = words_in_sight(sheet)
    assert "Blomman" in seen
    assert "Åsa Nordin" in seen
    assert "070-174 06 12" in seen
    assert ASA[-4:] not in seen
    ctrl(Qt.Key.Key_S)
    assert sheet.why.error
    assert sheet.why.choice.usual["same_number"].hasFocus()
    tab_to("Annat")
    press(Qt.Key.Key_Space)
    write("fann två kort")
    ctrl(Qt.Key.Key_S)
    page = page.main.page
    assert page.client_id == kept
    assert page.banner.name.text() == "Åsa Nordin"
    assert len(page.time_line.rows()) == 3
    assert [row.name for row in page.main.index.clients] == ["K-0004", "Åsa Nordin", "Ärla Öberg"]


def test_doctors_do_not_merge(open_client):
    page = open_client("asa", "gyn1")
    page.show_tab("particulars")
    assert not page.particulars.merge.isVisible()


def test_every_widget_that_takes_focus_has_a_name(open_client):
    page = open_client()
    page.show_tab("particulars")
    forms = [page.change, page.give_answers]
    for opens in forms:
        opens()
    nameless = [
        widget
        for widget in page.main.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.focusProxy() is None
        and not widget.accessibleName()
    ]
    assert nameless == []
