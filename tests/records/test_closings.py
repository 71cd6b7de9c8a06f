"""Assessment, reviews, closing: due days, forms beside each other, open things, reopening, who pays."""

import datetime as dt
from typing import Any

import pytest

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
from spiral.records.cases import link_on, list_cases, list_handovers, list_linked_on, read_case
from spiral.records.closings import (
    ClosingForm,
    GoalOutcome,
    close_case,
    list_follow_ups,
    list_open_things,
    read_closing,
    reopen_case,
    settle_follow_up,
)
from spiral.records.process_notes import NoteWords, drop_note_draft, keep_note
from spiral.records.sessions import make_sessions
from spiral.records.visits import set_outcome
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
