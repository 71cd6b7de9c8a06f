"""From the phone call to the first visit: the desk takes it, the conference decides, the 14 days are watched."""

import datetime as dt
from typing import Any

import pytest

from spiral.records.bookings import move_booking
from spiral.records.cases import list_cases
from spiral.records.clients import read_client
from spiral.records.conferences import (
    ask_conference,
    decide_enquiry,
    list_conference_days,
    list_decisions,
    make_agenda,
    read_conference,
    read_conference_unnamed,
    settle_question,
    write_minutes,
)
from spiral.records.enquiries import (
    Asker,
    change_enquiry,
    list_enquiries,
    read_enquiry,
    take_enquiry,
    withdraw_enquiry,
)
from spiral.records.first_visits import (
    count_promises,
    list_first_visits,
    offer_first_visit,
)
from spiral.records.visits import change_visit, set_outcome
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.house import House
from tests.records.treating import case, enquiry, offered

DAY = dt.timedelta(days=1)


def test_only_a_name_to_call_by_is_needed(house: House) -> None:
    row = house.do("assistant1", take_enquiry, asker=Asker(called="  Nova "), way="phone")
    assert (row.asker, row.state, row.gender, row.code) == (Asker(called="Nova"), "new", "unknown", "")
    with pytest.raises(Refused, match="name_to_call_by_missing"):
        house.do("assistant1", take_enquiry, asker=Asker(called=" ", phone="070-174 06 01"), way="phone")
    with pytest.raises(Refused, match="unknown_choice"):
        house.do("assistant1", take_enquiry, asker=Asker(called="Nova"), way="pigeon")
    with pytest.raises(Refused, match="phone_form"):
        house.do("assistant1", take_enquiry, asker=Asker(called="Nova", phone="ring"), way="phone")
    with pytest.raises(Refused, match="date_in_future"):
        house.do("assistant1", take_enquiry, asker=Asker(called="Nova"), way="phone", date=TODAY + DAY)


def test_an_enquiry_is_changed_withdrawn_and_then_settled(house: House) -> None:
    row = enquiry(house)
    asker = Asker(called="Nova", phone="070-174 06 01", contact_by=("sms",), wish="Vill prata med någon.")
    changed = house.do("therapist1", change_enquiry, enquiry_id=row.id, version=1, asker=asker, way="mail")
    assert (changed.asker, changed.way, changed.version) == (asker, "mail", 2)
    with pytest.raises(Refused, match="changed_by_other"):
        house.do("assistant1", withdraw_enquiry, enquiry_id=row.id, version=1)
    house.do("assistant1", withdraw_enquiry, enquiry_id=row.id, version=2)
    assert house.do("assistant1", list_enquiries) == []
    told = house.do("assistant1", read_enquiry, row.id)
    assert (told.state, told.asker) == ("withdrawn", asker)
    with pytest.raises(Refused, match="enquiry_settled"):
        house.do("assistant1", change_enquiry, enquiry_id=row.id, version=3, asker=asker, way="mail")


def test_the_agenda_is_made_by_the_program(house: House) -> None:
    later, earlier = enquiry(house, called="Sen", date=TODAY), enquiry(house, called="Tidig")
    mine = case(house)
    asked = house.do("therapist2", ask_conference, words="Kan vi ses i Samtalsrum 3?", case_id=mine.id)
    agenda = house.do("therapist1", make_agenda, TODAY)
    assert [row.asker.called for row in agenda.enquiries] == ["Tidig", "Sen"]
    assert [(row.words, row.code) for row in agenda.questions] == [("Kan vi ses i Samtalsrum 3?", mine.code)]
    house.do("therapist1", settle_question, question_id=asked.id, version=1, date=TODAY)
    for row, decision in ((earlier, "decline"), (later, "wait")):
        house.do("therapist1", decide_enquiry, enquiry_id=row.id, version=1, date=TODAY, decision=decision)
    agenda = house.do("therapist1", make_agenda, TODAY + 7 * DAY)
    assert [row.asker.called for row in agenda.enquiries] == ["Sen"]
    assert agenda.questions == ()


def test_an_offer_registers_the_client_and_opens_the_case(house: House) -> None:
    row = enquiry(house, called="Nova", phone="070-174 06 01", contact_by=("sms",))
    told = {"enquiry_id": row.id, "version": 1, "date": TODAY, "decision": "offer"}
    with pytest.raises(Refused, match="not_a_keeper"):
        house.do("therapist1", decide_enquiry, **told, staff_id=house.ids["midwife1"])
    with pytest.raises(Refused, match="not_a_keeper"):
        house.do("therapist1", decide_enquiry, **told)
    with pytest.raises(Refused, match="not_allowed"):
        house.do("assistant1", decide_enquiry, **told, staff_id=house.ids["therapist2"])
    decided = house.do("therapist1", decide_enquiry, **told, staff_id=house.ids["therapist2"])
    opened = house.do("therapist2", list_cases, staff_id=house.ids["therapist2"])
    assert [(each.name, each.state, each.is_alias) for each in opened] == [("Nova", "assessment", True)]
    assert (decided.code, decided.staff) == (opened[0].code, "Tina Terapeut")
    card = house.do("assistant1", read_client, opened[0].client_id).card
    assert card is not None
    assert (card.phone, card.contact_by) == ("070-174 06 01", ("sms",))
    assert [each.decision for each in house.do("assistant1", list_decisions, row.id)] == ["offer"]


def test_minutes_are_sealed_and_versioned(house: House) -> None:
    row = offered(house)
    told = house.do(
        "therapist1",
        write_minutes,
        date=TODAY,
        version=0,
        minutes="Vi talade.",
        present=[house.ids["therapist2"]],
    )
    with pytest.raises(Refused, match="changed_by_other"):
        house.do("therapist2", write_minutes, date=TODAY, version=0, minutes="Nej.")
    house.do("therapist2", write_minutes, date=TODAY, version=told.version, minutes="Vi talade mer.")
    told = house.do("therapist1", read_conference, TODAY)
    assert (told.minutes, told.version) == ("Vi talade mer.", 2)
    assert [(each.enquiry_id, each.decision) for each in told.decisions] == [(row.id, "offer")]
    assert house.do("therapist1", list_conference_days) == [str(TODAY)]


@pytest.mark.parametrize(("since", "promise"), [(9, "running"), (10, "amber"), (14, "amber"), (15, "red")])
def test_the_clock_runs_from_the_conference(house: House, since: int, promise: str) -> None:
    offered(house, TODAY - since * DAY)
    (row,) = house.do("assistant1", list_first_visits)
    assert (row.promise, row.days, row.name) == (promise, since, "Nova")


@pytest.mark.parametrize(("after", "promise"), [(14, "kept"), (15, "late")])
def test_the_day_offered_settles_it(house: House, after: int, promise: str) -> None:
    row = offered(house, TODAY - 8 * DAY)
    day = TODAY + (after - 8) * DAY
    visit = house.do(
        "assistant1", offer_first_visit, enquiry_id=row.id, date=day, start="13:00", room_id=house.rooms[2]
    )
    assert (visit.service, visit.staff) == ("assessment", "Tora Terapeut")
    assert house.do("assistant1", list_first_visits) == []
    (told,) = house.do("assistant1", list_first_visits, settled=True)
    assert (told.offered_for, told.promise, told.days) == (str(day), promise, after)
    # her own wish for another day changes nothing, but what the unit withdraws was not kept
    house.do("therapist1", set_outcome, visit_id=visit.id, version=1, outcome="cancelled")
    assert house.do("therapist1", list_first_visits, settled=True)[0].promise == promise
    house.do("therapist1", set_outcome, visit_id=visit.id, version=2, outcome="withdrawn")
    assert house.do("therapist1", list_first_visits)[0].promise == "running"
    house.do("assistant1", offer_first_visit, enquiry_id=row.id, date=day + DAY, start="13:00", room_id=None)
    assert house.do("therapist1", list_first_visits, settled=True)[0].offered_for == str(day + DAY)


def test_a_first_visit_that_is_moved_asks_who_wished_it(house: House) -> None:
    row = offered(house, TODAY)
    told: dict[str, Any] = {"enquiry_id": row.id, "start": "13:00", "room_id": house.rooms[2]}
    visit = house.do("assistant1", offer_first_visit, date=TODAY + 7 * DAY, **told)

    def moved(version: int, after: int, wished_by: str | None = None) -> tuple[str, str]:
        facts: dict[str, Any] = {"visit_id": visit.id, "version": version, "wished_by": wished_by}
        house.do("assistant1", move_booking, date=TODAY + after * DAY, **facts)
        (first,) = house.do("chief", list_first_visits, settled=True)
        return first.promise, str(first.offered_for)

    with pytest.raises(Refused, match="who_wished_move"):
        moved(1, 51)
    with pytest.raises(Refused, match="who_wished_move"):  # by the visit's own form too
        house.do("assistant1", change_visit, visit_id=visit.id, version=1, date=str(TODAY + 51 * DAY))
    assert moved(1, 51, "client") == ("kept", str(TODAY + 7 * DAY))
    assert moved(2, 8) == ("kept", str(TODAY + 7 * DAY))  # nearer, but not than what was offered
    assert moved(3, 51, "unit") == ("late", str(TODAY + 51 * DAY))
    assert moved(4, 14) == ("kept", str(TODAY + 14 * DAY))  # and offered earlier again
    house.do(
        "assistant1", move_booking, visit_id=visit.id, version=5, start="15:00"
    )  # another time asks nothing


def test_an_enquiry_without_an_offer_gets_no_first_visit(house: House) -> None:
    row = enquiry(house)
    with pytest.raises(Refused, match="enquiry_not_offered"):
        house.do("assistant1", offer_first_visit, enquiry_id=row.id, date=TODAY, start="13:00", room_id=None)


def test_the_share_kept_by_month_and_quarter() -> None:
    told = [
        ("2026-01-12", "kept"),
        ("2026-02-02", "late"),
        ("2026-03-30", "kept"),
        ("2026-03-31", "kept"),
        ("2026-12-31", "amber"),
        ("2026-12-01", "red"),
    ]
    rows = {
        row.period: (row.offers, row.kept, row.broken, row.running, row.share) for row in count_promises(told)
    }
    assert rows == {
        "2026-01": (1, 1, 0, 0, 1.0),
        "2026-02": (1, 0, 1, 0, 0.0),
        "2026-03": (2, 2, 0, 0, 1.0),
        "2026-Q1": (4, 3, 1, 0, 0.75),
        "2026-12": (2, 0, 1, 1, 0.0),
        "2026-Q4": (2, 0, 1, 1, 0.0),
    }
    assert list(rows) == ["2026-01", "2026-02", "2026-03", "2026-Q1", "2026-12", "2026-Q4"]


def test_the_chief_sees_the_promise_by_code(house: House) -> None:
    offered(house, TODAY - 20 * DAY, called="Hemliga Nova")
    (row,) = house.do("chief", list_first_visits)
    assert (row.promise, row.name) == ("red", row.code)
    assert "Nova" not in repr(row)


def test_minutes_without_names(house: House) -> None:
    offered(house, called="Nova", phone="070-174 06 01")
    case(house, client_id=house.client("Havet", called="Eva"))
    said = "Nova och Eva väntar; Novas nummer är 070-174 06 01."
    house.do("therapist1", write_minutes, date=TODAY, version=0, minutes=said)
    told = house.do("therapist1", read_conference_unnamed, TODAY)
    assert told.minutes == "[…] och […] väntar; […]s nummer är […]."
    assert house.do("therapist1", read_conference, TODAY).minutes == said
