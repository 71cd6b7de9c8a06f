"""Nyanmälningar by keyboard: the desk takes one, the conference decides, 14 days count, the first visit is booked."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records.bookings import book_visit, list_bookings
from spiral.records.cards import Card
from spiral.records.cases import list_cases
from spiral.records.clients import register_client
from spiral.records.conferences import decide_enquiry, read_conference, write_minutes
from spiral.records.enquiries import Asker, list_enquiries, take_enquiry
from spiral.records.first_visits import list_first_visits, offer_first_visit
from spiral.records.form_drafts import list_forms
from spiral.ui.parts.question import answering
from spiral.ui.parts.rows_model import Section
from spiral.ui.treatment.conference_sheet import MinutesSheet
from spiral.ui.treatment.decision_sheet import DecisionSheet
from spiral.ui.treatment.enquiries_page import FIRST
from spiral.ui.treatment.enquiry_sheet import EnquirySheet, open_enquiry
from spiral.ui.treatment.first_visit_sheet import FirstVisitSheet
from spiral.ui.visits.visit_sheet import VisitSheet, open_visit
from tests.make import TODAY
from tests.ui.keyboard import CTRL, focused, press, write
from tests.ui.register import newest, open_window, words_in_sight
from tests.ui.window import told

Key = Qt.Key


@pytest.fixture
def enquiries(open_desk, qtbot):
    def opened(login: str = "therapist1", today: dt.date = TODAY):
        window = open_window(qtbot, open_desk(login, today=today))
        window.go("enquiries")
        QApplication.processEvents()
        return window.page

    return opened


def take(page, called: str = "Nova", days: int = 5) -> None:
    day = page.desk.today() - dt.timedelta(days=days)
    page.desk.do(take_enquiry, asker=Asker(called=called, wish="vill prata"), way="phone", date=day)


def offer(page, when: dt.date) -> None:
    """Decide on the chosen enquiry by the form."""
    press(Key.Key_Return)
    sheet = newest(page.main, DecisionSheet)
    sheet.date.set_value(when)
    sheet.decision._choose(sheet.decision._segments[0])
    sheet.staff.set_value(page.desk.actor.id)
    press(Key.Key_S, CTRL)


@pytest.mark.parametrize("login", ["chief", "midwife1", "physician1", "psychiatrist1", "outreach1", "kast1"])
def test_only_desk_and_therapists_have_the_place(open_desk, qtbot, login: str) -> None:
    window = open_window(qtbot, open_desk(login))
    assert "enquiries" not in [place.key for place in window.places()]


def test_the_desk_takes_one_with_only_a_name_to_call_by(enquiries) -> None:
    page = enquiries("assistant1")
    press(Key.Key_N, CTRL)
    sheet = newest(page.main, EnquirySheet)
    assert focused() is sheet.lines["called"]
    press(Key.Key_S, CTRL)
    assert sheet.fields["called"].error
    write("Åsa-Nova")
    press(Key.Key_S, CTRL)
    rows = page.desk.ask(list_enquiries)
    assert [(row.asker.called, row.way, row.gender) for row in rows] == [("Åsa-Nova", "phone", "unknown")]
    assert "dagordning" in told(page.main)
    assert "Åsa-Nova" in words_in_sight(page)


def test_why_it_is_not_saved_stands_while_the_draft_is_kept(enquiries) -> None:
    page = enquiries("assistant1")
    press(Key.Key_N, CTRL)
    sheet = newest(page.main, EnquirySheet)
    sheet.lines["called"].setText("Nova")
    sheet.lines["phone"].setText("ring mig")
    sheet.date.line.setText("idag")
    sheet.date.line.setFocus()
    press(Key.Key_S, CTRL)
    assert sheet.fields["phone"].error == "Detta är inget telefonnummer."
    assert focused() is sheet.lines["phone"]
    sheet.notice.say("danger", "Det gick inte.")
    sheet.wish.setText("vill prata")
    assert sheet.keeping.now()
    assert sheet.notice.standing()
    assert page.desk.ask(list_enquiries) == []


def test_who_goes_on_writing_is_told_in_the_rail_where_one_is(enquiries) -> None:
    page = enquiries("assistant1")
    press(Key.Key_N, CTRL)
    write("Nova")
    rail = page.main.rail
    with answering("keep"):
        rail.entry("calendar").click()
    assert (rail.entry("enquiries").isChecked(), rail.entry("calendar").isChecked()) == (True, False)


def test_the_desk_sees_no_decision_and_no_counselling_word(enquiries) -> None:
    page = enquiries("assistant1")
    take(page)
    page.take_focus()
    press(Key.Key_Return)
    assert newest(page.main, EnquirySheet).lines["called"].text() == "Nova"
    press(Key.Key_Escape)
    said = words_in_sight(page).lower()
    for word in ("protokoll", "fråga", "uppföljning", "mål"):
        assert word not in said


def test_the_program_makes_the_agenda_and_an_offer_opens_a_case(enquiries) -> None:
    page = enquiries()
    take(page)
    page.take_focus()
    assert [row.title for row in page.agenda.rows_model.items() if isinstance(row, Section)] == [
        "Nya anmälningar"
    ]
    offer(page, TODAY)
    assert page.desk.ask(list_enquiries) == []
    assert [case.name for case in page.desk.ask(list_cases)] == ["Nova"]
    assert "Beslutat: erbjud ett första besök." in told(page.main)


def test_an_offer_needs_someone_who_takes_it(enquiries) -> None:
    page = enquiries()
    take(page)
    page.take_focus()
    press(Key.Key_Return)
    sheet = newest(page.main, DecisionSheet)
    press(Key.Key_S, CTRL)
    assert sheet.fields["decision"].error
    sheet.decision._choose(sheet.decision._segments[0])
    press(Key.Key_S, CTRL)
    assert sheet.fields["staff"].error
    assert len(page.desk.ask(list_enquiries)) == 1


@pytest.mark.parametrize(
    ("ago", "words", "kind"),
    [
        (3, "11 dagar kvar av 14", "neutral"),
        (10, "4 dagar kvar av 14", "warn"),
        (14, "0 dagar kvar av 14", "warn"),
        (15, "1 dag över de 14", "danger"),
    ],
)
def test_the_14_days_are_red_and_amber_in_words_too(enquiries, ago: int, words: str, kind: str) -> None:
    page = enquiries()
    take(page, days=ago)
    page.take_focus()
    offer(page, TODAY - dt.timedelta(days=ago))
    page.show_part(FIRST)
    column = next(each for each in page.offers.rows_model.columns if each.key == "promise")
    mark = column.cell(page.offers.rows()[0]).first[0]
    assert (mark.text, mark.kind) == (words, kind)
    assert mark.icon


def test_the_first_visit_is_booked_at_the_nearest_free_time(enquiries) -> None:
    page = enquiries()
    take(page)
    page.take_focus()
    offer(page, TODAY)
    press(Key.Key_Tab, CTRL)
    press(Key.Key_Return)
    sheet = newest(page.main, FirstVisitSheet)
    assert "senast 2026-12-08" in sheet.subtitle.whole()
    assert (sheet.date.value(), sheet.start.text()) == (dt.date(2026, 11, 25), "10:00")
    press(Key.Key_S, CTRL)
    booked = page.desk.ask(list_bookings, first=dt.date(2026, 11, 25))
    assert [(row.start, row.room, row.visit.service) for row in booked] == [
        ("10:00", "Samtalsrum 1", "assessment")
    ]
    assert page.offers.rows() == []


def test_a_first_visit_that_clashes_takes_the_free_time_by_a_key(enquiries) -> None:
    page = enquiries()
    note = "Bara sms. Sambon svarar."
    asker = Asker(called="Nova", wish="vill prata", contact_by=("sms",), contact_note=note)
    page.desk.do(take_enquiry, asker=asker, way="phone", date=TODAY)
    page.take_focus()
    press(Key.Key_Return)
    assert note in words_in_sight(newest(page.main, DecisionSheet))
    press(Key.Key_Escape)
    offer(page, TODAY)
    (row,) = page.desk.ask(list_first_visits)
    press(Key.Key_Tab, CTRL)
    press(Key.Key_Return)
    sheet = newest(page.main, FirstVisitSheet)
    assert note in words_in_sight(sheet)
    facts = {"date": sheet.date.value(), "start": "10:00", "minutes": 50, "room_id": sheet.room.value()}
    case = page.desk.ask(list_cases)[0]
    page.desk.do(
        book_visit, client_id=row.client_id, service="assessment", staff_id=row.staff_id,
        programme=case.programme, case_id=case.id, **facts,
    )  # fmt: skip
    press(Key.Key_S, CTRL)
    assert sheet.notice.standing()
    press(Key.Key_M, CTRL)
    assert not sheet.notice.standing()
    taken = sheet.when()
    assert (taken["date"], taken["start"]) != (facts["date"], facts["start"])
    press(Key.Key_S, CTRL)
    assert page.offers.rows() == []


def test_a_question_stands_until_it_is_taken_up_and_minutes_are_kept(enquiries) -> None:
    page = enquiries()
    press(Key.Key_Q, CTRL)
    write("Hur gör vi i jul?")
    press(Key.Key_S, CTRL)
    assert "Hur gör vi i jul?" in words_in_sight(page)
    page.take_focus()
    press(Key.Key_Return)
    assert "Hur gör vi i jul?" not in words_in_sight(page)
    press(Key.Key_M, CTRL)
    assert newest(page.main, MinutesSheet)
    write("Två nya.")
    press(Key.Key_S, CTRL)
    assert page.desk.ask(read_conference, TODAY).minutes == "Två nya."


def test_one_who_does_not_ask_any_more_is_withdrawn_by_a_key(enquiries) -> None:
    page = enquiries("assistant1")
    take(page)
    page.take_focus()
    write("w")
    assert page.desk.ask(list_enquiries) == []


@pytest.mark.parametrize(("who", "offered_for"), [("client", 6), ("unit", 20), (None, 6)])
def test_a_first_visit_that_gets_a_later_day_asks_who_wished_it(
    enquiries, who: str, offered_for: int
) -> None:
    page = enquiries()
    take(page)
    page.take_focus()
    offer(page, TODAY)
    (first,) = page.desk.ask(list_first_visits)
    day = TODAY + dt.timedelta(days=6)
    facts = {"enquiry_id": first.enquiry_id, "start": "10:00", "room_id": None}
    visit = page.desk.do(offer_first_visit, date=day, **facts)
    sheet = open_visit(page.main, page.desk, visit.id)
    sheet.fields.day.setText(str(TODAY + dt.timedelta(days=20)))
    assert sheet.keeping.now()
    with answering(who) as asked:
        press(Key.Key_S, CTRL)
    assert [each.verbs for each in asked] == [("client", "unit")]
    assert bool(page.desk.ask(list_forms)) is (
        who is None
    )  # what is saved leaves no draft, also after a question
    left = [each for each in page.main.findChildren(VisitSheet) if each.isVisible()]
    assert bool(left) is (who is None)  # not answered: nothing is saved and nothing typed is lost
    (told,) = page.desk.ask(list_first_visits, settled=True)
    assert told.offered_for == str(TODAY + dt.timedelta(days=offered_for))


def test_an_enquiry_from_a_known_client_is_theirs(enquiries) -> None:
    page = enquiries("assistant1")
    card = Card(kind="alias", identity="Blomman", phone="070-174 06 09")
    page.desk.do(register_client, card=card, gender="woman")
    page.take_focus()
    press(Key.Key_N, CTRL)
    sheet = newest(page.main, EnquirySheet)
    write("BLOMMAN")
    press(Key.Key_Tab)
    assert "Det finns en klient med det namnet eller numret: Blomman" in words_in_sight(sheet.notice)
    sheet.lines["called"].setFocus()
    sheet.lines["called"].clear()
    press(Key.Key_K, CTRL)  # the sheet's own: the client is found for the form
    write("Blomman")
    press(Key.Key_Return)
    assert focused() is sheet.lines["called"]
    assert sheet.lines["called"].text() == "Blomman"
    assert "Känd klient: Blomman" in sheet.known.text()
    press(Key.Key_S, CTRL)
    (row,) = page.desk.ask(list_enquiries)
    assert row.client_id == page.main.index.find("Blomman")[0].id


def test_what_is_typed_in_the_minutes_is_not_lost_when_the_day_is_changed(enquiries) -> None:
    page = enquiries()
    earlier, later = TODAY - dt.timedelta(days=7), TODAY - dt.timedelta(days=1)
    for version, words in enumerate(("Först.", "Sedan.")):
        page.desk.do(write_minutes, date=earlier, version=version, minutes=words)
    page.take_focus()
    press(Key.Key_M, CTRL)
    sheet = newest(page.main, MinutesSheet)
    write("Vi talade länge.")
    sheet.date.setText(str(later))  # nothing is written of that day: it goes along
    assert sheet.minutes.text() == "Vi talade länge."
    sheet.past.setFocus()
    press(Key.Key_Down)
    assert sheet.minutes.text() == "Vi talade länge."
    assert "finns redan" in sheet.date_field.error
    press(Key.Key_S, CTRL)
    assert page.desk.ask(read_conference, later).minutes == "Vi talade länge."
    press(Key.Key_M, CTRL)
    again = newest(page.main, MinutesSheet)
    assert [again.past.itemText(at) for at in range(again.past.count())] == [str(later), str(earlier)]
    again.past.set_value(str(earlier))
    again.past.chosen.emit(str(earlier))
    assert again.minutes.text() == "Sedan."
    assert "Först." in again.earlier.text()


def test_the_decisions_so_far_stand_on_the_enquiry(enquiries) -> None:
    page = enquiries()
    take(page)
    (row,) = page.desk.ask(list_enquiries)
    page.desk.do(decide_enquiry, enquiry_id=row.id, version=row.version, date=TODAY, decision="wait")
    (row,) = page.desk.ask(list_enquiries)
    sheet = open_enquiry(page.main, page.desk, row)
    assert f"{TODAY}, Avvakta" in sheet.decided.text()
