"""Assessment, reviews, closing: due days, forms beside each other, open things, reopening, who pays."""

import datetime as dt
from typing import Any

import pytest

from spiral.records.asked_times import ask_time
from spiral.records.assessments import (
    AssessmentForm,
    drop_goal,
    list_assessments,
    list_former_goals,
    list_goals,
    set_goal,
    write_assessment,
)
from spiral.records.case_fees import InvoiceSum, Payer, list_fees, list_invoices, set_fee
from spiral.records.case_reviews import (
    GoalMark,
    ReviewForm,
    goals_over_time,
    hold_review,
    list_reviews,
    list_reviews_due,
)
from spiral.records.case_talks import list_case_talks
from spiral.records.cases import (
    hand_over_case,
    link_on,
    list_cases,
    list_handovers,
    list_linked_on,
    list_taken_over,
    note_taken_over,
    read_case,
)
from spiral.records.closings import (
    ClosingForm,
    GoalOutcome,
    close_case,
    read_closing,
    reopen_case,
    settle_follow_up,
)
from spiral.records.conferences import (
    ask_conference,
    make_agenda,
    read_conference,
    read_conference_unnamed,
    write_minutes,
)
from spiral.records.follow_ups import list_follow_ups
from spiral.records.open_things import list_open_things
from spiral.records.process_notes import NoteWords, drop_note_draft, keep_note
from spiral.records.recalls import plan_recall
from spiral.records.sessions import make_sessions
from spiral.records.visits import read_visit, record_visit, set_outcome
from spiral.vault.errors import Refused
from tests.make import TODAY, record
from tests.records.house import House
from tests.records.treating import case, contract, goal, note

DAY = dt.timedelta(days=1)


def test_three_talks_with_their_form(house: House) -> None:
    mine = case(house)
    form = AssessmentForm(own_words="Jag orkar inte.", violence="Ja, förr.", time_frame="Två år.")
    told: dict[str, Any] = {"case_id": mine.id, "date": TODAY}
    house.do("therapist1", write_assessment, **told, number=1, version=0, form=form)
    house.do("therapist1", write_assessment, **told, number=3, version=0, form=AssessmentForm(needs="Sömn."))
    with pytest.raises(Refused, match="changed_by_other"):
        house.do("therapist2", write_assessment, **told, number=1, version=0, form=form)
    with pytest.raises(Refused, match="assessment_number"):
        house.do("therapist1", write_assessment, **told, number=4, version=0, form=form)
    house.do(
        "therapist1", write_assessment, **told, number=1, version=1, form=AssessmentForm(own_words="Jo.")
    )
    rows = house.do("therapist2", list_assessments, mine.id)
    assert [(row.number, row.version, row.form.own_words or row.form.needs) for row in rows] == [
        (1, 2, "Jo."),
        (3, 1, "Sömn."),
    ]


def test_goals_are_reworded_and_dropped(house: House) -> None:
    mine = case(house)
    first, second = goal(house, mine.id, "Sova"), goal(house, mine.id, "Sluta")
    house.do("therapist1", set_goal, case_id=mine.id, words="Sova gott", goal_id=first.id, version=1)
    house.do("therapist1", drop_goal, case_id=mine.id, goal_id=second.id, version=1)
    assert [row.words for row in house.do("therapist1", list_goals, mine.id)] == ["Sova gott"]
    dropped = house.do("therapist1", list_goals, mine.id, dropped=True)[1]
    assert (dropped.words, dropped.dropped) == ("Sluta", str(TODAY))
    former = house.do("therapist2", list_former_goals, mine.id)
    assert [(row.goal_id, row.words, row.written_by) for row in former] == [
        (first.id, "Sova", "Tora Terapeut")
    ]


@pytest.mark.parametrize(
    ("today", "due"),
    [("2027-01-27", None), ("2027-01-28", False), ("2027-02-28", False), ("2027-03-01", True)],
)
def test_a_review_is_asked_for_a_month_ahead(house: House, today: str, due: bool | None) -> None:
    mine = case(house, opened=dt.date(2026, 8, 31))
    contract(house, mine.id, start=dt.date(2026, 8, 31))
    house.today = dt.date.fromisoformat(today)
    rows = house.do("therapist1", list_reviews_due, house.ids["therapist1"])
    assert [(row.due, row.number, row.overdue) for row in rows] == (
        [] if due is None else [("2027-02-28", 1, due)]
    )
    assert house.do("therapist1", list_reviews_due, house.ids["therapist2"]) == []


def test_reviews_stand_beside_each_other(house: House) -> None:
    mine = case(house, opened=TODAY - 300 * DAY)
    row = contract(house, mine.id, start=dt.date(2026, 2, 1))
    one, two = goal(house, mine.id, "Sova"), goal(house, mine.id, "Sluta")
    form = ReviewForm(
        content="Vi talade.", goals=(GoalMark(one.id, 3, "Lite."), GoalMark(two.id)), what_next="Vidare."
    )
    first = house.do("therapist1", hold_review, contract_id=row.id, held=dt.date(2026, 8, 1), form=form)
    assert (first.number, first.due, first.in_time, first.form) == (1, "2026-08-01", True, form)
    second = house.do(
        "therapist1",
        hold_review,
        contract_id=row.id,
        held=TODAY,
        form=ReviewForm(goals=(GoalMark(one.id, 7), GoalMark(two.id, 0))),
    )
    assert (second.number, second.due) == (2, "2027-02-01")
    reviews = house.do("therapist1", list_reviews, mine.id)
    goals = house.do("therapist1", list_goals, mine.id)
    assert [marks for _, marks in goals_over_time(goals, reviews)] == [[3, 7], [None, 0]]
    for mark, reason in ((GoalMark(one.id, 11), "how_far_out_of_range"), (GoalMark("no", 1), "no_such_goal")):
        with pytest.raises(Refused, match=reason):
            house.do(
                "therapist1", hold_review, contract_id=row.id, held=TODAY, form=ReviewForm(goals=(mark,))
            )
    again = house.do(
        "therapist1", hold_review, contract_id=row.id, held=TODAY, form=form, number=2, version=second.version
    )
    assert (again.number, again.version) == (2, 2)


def test_open_things_are_shown_and_settled_by_the_closing(house: House) -> None:
    mine = case(house, opened=TODAY - 300 * DAY)
    row = contract(house, mine.id, start=TODAY - 14 * DAY)
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 14 * DAY)
    house.do("therapist1", set_outcome, visit_id=made[0].id, version=1, outcome="attended")
    house.do("therapist1", set_outcome, visit_id=made[1].id, version=1, outcome="no_show")
    one = goal(house, mine.id)
    draft = house.do("therapist1", keep_note, case_id=mine.id, words=NoteWords("Ett"), date=TODAY)
    things = house.do("therapist1", list_open_things, mine.id)
    assert (len(things.planned), things.my_drafts, things.contracts) == (3, (draft.id,), (row.id,))
    facts: dict[str, Any] = {
        "case_id": mine.id,
        "version": house.do("therapist1", read_case, mine.id).version,
        "date": TODAY,
        "reason": "as_agreed",
        "form": ClosingForm((GoalOutcome(one.id, "partly", "Oftast."),), "Bra.", "Ringa."),
    }
    with pytest.raises(Refused, match="notes_unsigned"):
        house.do("therapist1", close_case, **facts)
    house.do("therapist1", drop_note_draft, draft_id=draft.id, version=1)
    with pytest.raises(Refused, match="talk_without_outcome"):
        house.do("therapist1", close_case, **facts)
    house.do("therapist1", set_outcome, visit_id=made[2].id, version=1, outcome="cancelled")
    with pytest.raises(Refused, match="reason_needed"):
        house.do("therapist1", close_case, **(facts | {"reason": "tired"}))
    closed = house.do("therapist1", close_case, **facts)
    assert (closed.follow_up_due, closed.form) == ("2027-05-24", facts["form"])
    assert (closed.talks["attended"], closed.talks["no_show"], closed.talks["cancelled"]) == (1, 1, 1)
    assert closed.talks["offered"] == 3
    assert house.do("therapist1", list_cases) == []
    things = house.do("therapist1", list_open_things, mine.id)
    assert (things.planned, things.contracts) == ((), ())
    with pytest.raises(Refused, match="case_closed"):
        note(house, mine.id)


def test_a_reopened_case_remembers_the_old(house: House) -> None:
    mine = case(house)
    facts: dict[str, Any] = {"date": TODAY, "reason": "by_client", "form": ClosingForm()}
    house.do("therapist1", close_case, case_id=mine.id, version=1, **facts)
    again = house.do("therapist1", reopen_case, case_id=mine.id, staff_id=house.ids["therapist2"])
    assert (again.follows, again.staff, again.state) == (mine.id, "Tina Terapeut", "assessment")
    with pytest.raises(Refused, match="case_open_already"):
        house.do("therapist1", reopen_case, case_id=mine.id)
    both = house.do("therapist1", list_cases, client_id=mine.client_id, closed=True)
    assert {row.id for row in both} == {mine.id, again.id}
    assert house.do("therapist1", list_handovers, mine.id) == []


def test_the_follow_up_is_asked_for_and_settled(house: House) -> None:
    mine = case(house)
    house.do(
        "therapist1", close_case, case_id=mine.id, version=1, date=TODAY, reason="moved", form=ClosingForm()
    )
    house.today = dt.date(2027, 4, 23)
    assert house.do("therapist1", list_follow_ups) == []
    house.today = dt.date(2027, 4, 24)
    assert [(row.due, row.overdue) for row in house.do("therapist1", list_follow_ups)] == [
        ("2027-05-24", False)
    ]
    told = house.do("therapist1", settle_follow_up, case_id=mine.id, date=house.today)
    assert told.follow_up_done == "2027-04-24"
    assert house.do("therapist1", list_follow_ups) == []
    assert house.do("therapist1", read_closing, mine.id).reason == "moved"


def test_linked_on_inside_and_outside(house: House) -> None:
    mine = case(house)
    told: dict[str, Any] = {"case_id": mine.id, "date": TODAY}
    house.do(
        "therapist1", link_on, **told, place="psychiatry", outside=True, words="Mottagningen vid torget."
    )
    rows = house.do("therapist1", list_linked_on, mine.id)
    assert [(row.place, row.outside, row.words) for row in rows] == [
        ("psychiatry", True, "Mottagningen vid torget.")
    ]


def test_who_pays_and_the_invoice_list(house: House) -> None:
    nacka = case(house, client_id=house.client("Havet", municipality="Nacka"), opened=dt.date(2026, 1, 1))
    lund = case(house, client_id=house.client("Sol", municipality="Lund"), opened=dt.date(2026, 1, 1))
    home = case(
        house, client_id=house.client("Rönn", municipality="Stockholms stad"), opened=dt.date(2026, 1, 1)
    )
    days = [dt.date(2026, 10, day) for day in (1, 8, 15, 22)]
    for number, mine in enumerate((nacka, lund, home)):
        for day in days:
            record(
                house.as_("therapist1"),
                mine.client_id,
                service="therapy",
                minutes=50,
                date=day,
                start=f"{9 + number:02d}:00",
                outcome="no_show" if day == days[1] else "attended",
            )
    payer = Payer("Nacka", "IFO 12/26", "2026-09-20", 500)
    told: dict[str, Any] = {"case_id": nacka.id, "until": dt.date(2026, 10, 14)}
    house.do("assistant1", set_fee, **told, from_date=dt.date(2026, 10, 1), payer=payer)
    later = Payer("Nacka", "IFO 40/26", "2026-10-10", 600)
    house.do("assistant1", set_fee, case_id=nacka.id, from_date=dt.date(2026, 10, 15), payer=later)
    assert [row.payer for row in house.do("therapist1", list_fees, nacka.id)] == [later, payer]
    bill = house.do("assistant1", list_invoices, "2026-10")
    assert [(row.payer.decision, row.code, row.sessions, row.amount) for row in bill.rows] == [
        ("IFO 12/26", nacka.code, 1, 500),
        ("IFO 40/26", nacka.code, 2, 1200),
    ]
    assert bill.sums == (InvoiceSum("2026-10", "Nacka", 3, 1700),)
    year = house.do("therapist1", list_invoices, "2026")
    assert (year.sums, year.rows, year.undecided) == (bill.sums, bill.rows, bill.undecided)
    assert house.do("assistant1", list_invoices, "2026-09").rows == ()
    for word in ("Havet", "Sol", "Rönn"):
        assert word not in repr(bill)
    # a decision without an end gives way to a later one
    house.do("assistant1", set_fee, case_id=nacka.id, from_date=dt.date(2026, 10, 1), payer=payer)
    again = house.do("assistant1", list_invoices, "2026-10")
    assert [(row.payer.decision, row.sessions) for row in again.rows] == [("IFO 12/26", 1), ("IFO 40/26", 2)]
    assert [(row.code, row.municipality, row.sessions) for row in bill.undecided] == [(lund.code, "Lund", 3)]
    with pytest.raises(Refused, match="no_fee_at_home"):
        house.do(
            "assistant1",
            set_fee,
            case_id=home.id,
            from_date=TODAY,
            payer=Payer("Stockholm", "1", "2026-01-01", 500),
        )
    with pytest.raises(Refused, match="decision_missing"):
        house.do(
            "assistant1",
            set_fee,
            case_id=lund.id,
            from_date=TODAY,
            payer=Payer("Lund", "", "2026-01-01", 500),
        )
    with pytest.raises(Refused, match="no_such_period"):
        house.do("assistant1", list_invoices, "2026-13")


def test_a_case_is_handed_over_by_who_has_it_else_with_a_reason_and_she_is_told(house: House) -> None:
    mine = case(house)
    told: dict[str, Any] = {"case_id": mine.id, "version": 1, "to_id": house.ids["therapist2"]}
    with pytest.raises(Refused, match="reason_needed_handover"):
        house.do("therapist2", hand_over_case, **told)
    house.do("therapist2", hand_over_case, **told, reason="Tora är sjukskriven.")
    ((row, taken),) = house.do("therapist1", list_taken_over)
    assert (row.to_staff, taken.id) == ("Tina Terapeut", mine.id)
    assert house.do("therapist2", list_taken_over) == []
    with pytest.raises(Refused, match="no_such_case"):
        house.do("therapist2", note_taken_over, handover_id=row.id)
    house.do("therapist1", note_taken_over, handover_id=row.id)
    assert house.do("therapist1", list_taken_over) == []
    # she who hands her own over is not told of it
    house.do("therapist2", hand_over_case, case_id=mine.id, version=2, to_id=house.ids["therapist1"])
    assert house.do("therapist2", list_taken_over) == []


def test_a_midwifes_case_is_reviewed_and_closed_and_says_nothing(house: House) -> None:
    mine = case(house, "midwife1", programme="spiral", opened=TODAY - 300 * DAY)
    row = contract(house, mine.id, "midwife1", start=dt.date(2026, 2, 1), kind="series")
    house.do("midwife1", make_sessions, contract_id=row.id, until=dt.date(2026, 12, 31))
    for talk in house.do("midwife1", list_case_talks, mine.id):
        if talk.visit.date <= str(TODAY):
            house.do("midwife1", set_outcome, visit_id=talk.visit.id, version=1, outcome="attended")
    assert [each.number for each in house.do("midwife1", list_reviews_due)] == [1]
    assert house.do("therapist1", list_reviews_due) == []
    assert house.do("therapist1", make_agenda, TODAY).reviews == ()
    held: dict[str, Any] = {"contract_id": row.id, "held": dt.date(2026, 8, 3)}
    with pytest.raises(Refused, match="words_in_journal"):
        house.do("midwife1", hold_review, **held, form=ReviewForm("Vi talade."))
    house.do("midwife1", hold_review, **held, form=ReviewForm())
    assert [(each.number, each.in_time) for each in house.do("midwife1", list_reviews, mine.id)] == [
        (1, False)
    ]
    end: dict[str, Any] = {"case_id": mine.id, "version": 2, "date": TODAY, "reason": "as_agreed"}
    with pytest.raises(Refused, match="words_in_journal"):
        house.do("midwife1", close_case, **end, form=ClosingForm(summary="Bra."))
    with pytest.raises(Refused, match="no_such_case"):
        house.do("therapist1", close_case, **end, form=ClosingForm())
    closed = house.do("midwife1", close_case, **end, form=ClosingForm())
    assert (closed.follow_up_due, closed.talks["attended"]) == ("2027-05-24", closed.talks["offered"])
    assert closed.talks["attended"] == 20
    house.today = dt.date(2027, 5, 1)
    assert [each.case_id for each in house.do("midwife1", list_follow_ups)] == [mine.id]
    assert house.do("therapist1", list_follow_ups) == []
    again = house.do("midwife1", reopen_case, case_id=mine.id)
    assert (again.follows, again.programme) == (mine.id, "spiral")


def test_what_stands_open_beside_the_bookings_is_named(house: House) -> None:
    mine = case(house)
    facts: dict[str, Any] = {"service": "therapy", "date": TODAY + 3 * DAY, "outcome": "planned"}
    visit = record(house.as_("therapist1"), mine.client_id, **facts)  # from the day's list: it has no booking
    house.do("therapist1", ask_conference, words="Hur gör vi?", case_id=mine.id)
    house.do("therapist1", ask_time, client_id=mine.client_id, service="phone", how_soon="month")
    house.do("midwife1", plan_recall, client_id=mine.client_id, kind="to_do", due=TODAY)
    things = house.do("therapist1", list_open_things, mine.id)
    assert [each.id for each in things.planned] == [visit.id]
    assert (things.questions, things.asked, things.recalls) == (1, ("phone",), 0)
    end: dict[str, Any] = {"case_id": mine.id, "version": 1, "date": TODAY, "reason": "moved"}
    house.do("therapist1", close_case, **end, form=ClosingForm())
    assert house.do("therapist1", read_visit, visit.id).outcome == "withdrawn"
    hers = case(house, "midwife1", client_id=mine.client_id, programme="spiral")
    assert house.do("midwife1", list_open_things, hers.id).recalls == 1
    # the closing half a year ago asks for a talk, until one is held
    again = house.do("therapist1", reopen_case, case_id=mine.id)
    assert house.do("therapist1", list_open_things, again.id).follow_up == "2027-05-24"


def test_the_talk_that_is_held_answers_the_follow_up(house: House) -> None:
    mine = case(house)
    end: dict[str, Any] = {"case_id": mine.id, "version": 1, "date": TODAY, "reason": "moved"}
    house.do("therapist1", close_case, **end, form=ClosingForm())
    for day, waits in ((dt.date(2027, 4, 23), 1), (dt.date(2027, 4, 24), 0)):
        house.today = day  # from a month before its day on
        facts: dict[str, Any] = {"service": "therapy", "date": day, "outcome": "attended"}
        facts |= {"start": "09:00", "minutes": 50, "staff_id": house.ids["therapist1"]}
        house.do("therapist1", record_visit, client_id=mine.client_id, **facts)
        house.today = dt.date(2027, 5, 24)
        assert len(house.do("therapist1", list_follow_ups)) == waits
    assert house.do("therapist1", read_closing, mine.id).follow_up_done == "2027-04-24"


def test_what_was_written_over_stays_to_be_read(house: House) -> None:
    mine = case(house, opened=TODAY - 300 * DAY)
    row = contract(house, mine.id, start=dt.date(2026, 2, 1))
    told: dict[str, Any] = {"contract_id": row.id, "held": TODAY, "number": 1}
    house.do("therapist1", hold_review, **told, form=ReviewForm("Ett.", what_next="Vidare."))
    house.do("therapist2", hold_review, **told, version=1, form=ReviewForm("Två."))
    (review,) = house.do("therapist1", list_reviews, mine.id)
    assert [(each.written_by, each.form) for each in review.earlier] == [
        ("Tora Terapeut", ReviewForm("Ett.", what_next="Vidare."))
    ]
    talk: dict[str, Any] = {"case_id": mine.id, "number": 1, "date": TODAY}
    for version, words in enumerate(("Ett.", "Ett.", "Två.")):
        form = AssessmentForm(words)
        house.do("therapist1", write_assessment, **talk, version=version, form=form)
    (written,) = house.do("therapist1", list_assessments, mine.id)
    assert [each.form.own_words for each in written.earlier] == ["Ett."]
    for version, words in enumerate(("Först.", "Sedan.")):
        house.do("therapist1", write_minutes, date=TODAY, version=version, minutes=words)
    assert [each.form for each in house.do("therapist2", read_conference, TODAY).earlier] == ["Först."]
    assert house.do("therapist2", read_conference_unnamed, TODAY).earlier == ()
