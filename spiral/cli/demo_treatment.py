"""The made-up clinic's treatment: contracts with weekly times, a case in the middle, enquiries on the way."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from spiral.records import visits
from spiral.records.asked_times import ask_time
from spiral.records.assessments import AssessmentForm, list_goals, set_goal, write_assessment
from spiral.records.case_fees import Payer, set_fee, usual
from spiral.records.case_reviews import GoalMark, ReviewForm, hold_review
from spiral.records.cases import open_case
from spiral.records.codes import Outcome
from spiral.records.concerns import answer_concern, report_concern
from spiral.records.conferences import ask_conference, decide_enquiry, write_minutes
from spiral.records.contracts import Frame, Terms, make_contract, note_signed
from spiral.records.dates import add_months, holiday_name
from spiral.records.enquiries import Asker, take_enquiry
from spiral.records.first_visits import offer_first_visit
from spiral.records.process_notes import NoteWords, keep_note, sign_note
from spiral.records.rooms import list_rooms
from spiral.records.sessions import list_sessions, make_sessions
from spiral.records.staff import list_staff
from spiral.vault.box import Box
from spiral.vault.errors import Refused
from spiral.vault.work import Work

Open = Callable[[Path, str], Box]
# therapist, room, weekday, time, client, kind, begun so many weeks ago
CONTRACTS = (
    ("therapist1", 2, 1, "09:00", "Åsa", "long", 61),
    ("therapist1", 2, 1, "13:00", "Bibi", "long", 5),
    ("therapist1", 2, 2, "10:00", "Cleo", "series", 17),
    ("therapist1", 2, 3, "09:00", "Disa", "long", 6),
    ("therapist1", 2, 3, "17:00", "Ebba", "long", 4),
    ("therapist1", 2, 4, "10:00", "Fia", "long", 3),
    ("therapist1", 2, 5, "09:00", "Greta", "series", 4),
    ("therapist2", 3, 1, "10:00", "Hedda", "long", 5),
    ("therapist2", 3, 2, "09:00", "Ida", "long", 4),
    ("therapist2", 3, 2, "13:00", "Östen", "relative", 2),
    ("therapist2", 3, 3, "18:00", "Jenny", "long", 3),
    ("therapist2", 3, 4, "14:00", "Klara", "series", 6),
    ("therapist3", 4, 1, "15:00", "Lo", "long", 5),
    ("therapist3", 4, 4, "13:00", "Mia", "long", 4),
    ("therapist3", 4, 5, "13:00", "Nora", "series", 3),
)
GOALS = ("Sova om nätterna", "Säga nej när jag inte vill", "Ha någon att ringa")
REVIEWED = "Åsa"
REVIEWS = (
    ("Vi har talat om uppväxten och om nätterna.", (3, 2, 5)),
    ("Hon sover bättre de veckor vi ses, och har ringt sin syster.", (6, 3, 8)),
)
AHEAD_WEEKS = 5
# who pays for a client from elsewhere, and by which decision
PAYERS = {"Bibi": ("Nacka", "IFO 12/26"), "Hedda": ("Solna", "SN 2026-114"), "Mia": ("Nacka", "IFO 31/26")}
# so many days ago, by whom, about whom, why, answered
CONCERNS = (
    (70, "therapist1", "Greta", "mental_illness", True),
    (40, "therapist1", "Disa", "abuse", True),
    (12, "therapist2", "Ida", "mental_illness", False),
    (5, "midwife1", "Klara", "abuse", False),
)
UNUSED = "Den som inte kommer ringer före klockan 9. En tid som inte används räknas, men kostar ingenting."
# so many days ago, how, who sent them, called, what they want
ENQUIRIES = (
    (2, "phone", "friend", "Vera", "Vill prata med någon. Har sålt sex tidigare."),
    (5, "referral", "psychiatry", "Rosa", "Remiss från öppenvården, traumasymtom."),
    (6, "mail", "relative", "Sten", "Orolig för sin dotter."),
)
# conference so many days ago, with whom, called, first visit so many days after (None: not booked)
OFFERS = (
    (19, "therapist1", "Måns", None),
    (11, "therapist2", "Iris", None),
    (6, "therapist3", "Siv", 8),
    (40, "therapist1", "Alma", 9),
)


def record_treatment(folder: Path, today: dt.date, people: dict[str, str], open_as: Open) -> None:
    """Contracts with their talks, the case one looks at, the way in, and who waits for a doctor's time."""
    by_therapist: dict[str, list[tuple[int, int, str, str, str, int]]] = {}
    for login, room, weekday, time, who, kind, weeks in CONTRACTS:
        by_therapist.setdefault(login, []).append((room, weekday, time, who, kind, weeks))
    for login, rows in by_therapist.items():
        box = open_as(folder, login)
        try:
            for row in rows:
                with box.work(today) as work:
                    _contract(work, people, *row)
        finally:
            box.close()
    _way_in(folder, today, open_as)
    _concerns(folder, today, people, open_as)
    _asked(folder, today, people, open_as)


def _contract(
    work: Work, people: dict[str, str], room: int, weekday: int, time: str, who: str, kind: str, weeks: int
) -> None:
    start = work.today - dt.timedelta(days=work.today.isoweekday() - weekday, weeks=weeks)
    opened = start - dt.timedelta(weeks=3)
    case = open_case(work, client_id=people[who], staff_id=work.actor.id, opened=opened)
    frame = Frame(weekday, time, 50, list_rooms(work)[room].id, work.actor.id)
    terms = Terms(unused_time=UNUSED, may_seek=True, seek_how="sms, utan att säga varifrån", called=who)
    contract = make_contract(
        work,
        case_id=case.id,
        kind=kind,
        start=start,
        frame=frame,
        terms=terms,
        expected_months=24 if kind == "long" else None,
    )
    note_signed(work, contract_id=contract.id, version_id=contract.versions[0].id, signed_on=start)
    until = work.today + dt.timedelta(weeks=AHEAD_WEEKS)
    make_sessions(work, contract_id=contract.id, until=until)
    for number, talk in enumerate(list_sessions(work, contract.id), 1):
        visit = talk.visit
        if visit.date >= work.today.isoformat():
            break
        outcome = {0: Outcome.NO_SHOW, 5: Outcome.CANCELLED}.get(number % 9, Outcome.ATTENDED)
        visits.set_outcome(work, visit_id=visit.id, version=visit.version, outcome=outcome)
    if who in PAYERS:
        payer = Payer(*PAYERS[who], opened.isoformat(), usual()["fee_a_session"])
        set_fee(work, case_id=case.id, from_date=opened, payer=payer)
    if who == REVIEWED:
        _middle(work, case.id, contract.id, start, opened)


def _middle(work: Work, case_id: str, contract_id: str, start: dt.date, opened: dt.date) -> None:
    """A case that has come to its middle: goals, the first talks, a review, notes signed and one begun."""
    for words in GOALS:
        set_goal(work, case_id=case_id, words=words)
    form = AssessmentForm(
        own_words="Jag vill sluta gå omkring och vara rädd.",
        needs="Trygghet, sömn, någon som inte dömer.",
        goals="Se målen i ärendet.",
        time_frame="Två år, en gång i veckan.",
        earlier_treatment="Kort kontakt i öppenvården för fem år sedan.",
    )
    for number in (1, 2):
        day = opened + dt.timedelta(weeks=number - 1)
        write_assessment(work, case_id=case_id, number=number, version=0, date=day, form=form)
    goals = list_goals(work, case_id)
    for number, (content, far) in enumerate(REVIEWS, 1):
        review = ReviewForm(
            content=content,
            goals=tuple(GoalMark(goal.id, mark, "") for goal, mark in zip(goals, far, strict=True)),
            relation_client="Ovant i början. Nu känns det som en plats där jag får vara arg.",
            relation_therapist="Mer tillit sedan i våras. Vi märker när vi går för fort.",
            what_next="Fortsätta varje vecka. Stanna längre vid det som gör henne rädd.",
        )
        held = min(add_months(start, 6 * number), work.today)
        hold_review(work, contract_id=contract_id, held=held, form=review, number=number)
    past = [talk.visit for talk in list_sessions(work, contract_id) if talk.visit.outcome == Outcome.ATTENDED]
    texts = (
        ("Vi började tala om modern. Hon blev tyst, och sa sedan att hon aldrig sagt det högt.", "beginning"),
        (
            "Kom i tid. Berättade om en dröm som återkommer. Vi stannade vid känslan av att inte få luft.",
            "middle",
        ),
        ("Arg på mig för att jag var ledig förra veckan. Vi kunde prata om det.", "middle"),
    )
    for visit, (text, phase) in zip(past[-4:-1], texts, strict=False):
        day = dt.date.fromisoformat(visit.date)
        told = NoteWords(text, phase, extended=phase == "beginning")
        draft = keep_note(work, case_id=case_id, words=told, date=day, visit_id=visit.id)
        sign_note(work, draft_id=draft.id, version=draft.version)
    last = past[-1]
    keep_note(
        work,
        case_id=case_id,
        words=NoteWords("Lugnare i dag. Började själv tala om", "middle"),
        date=dt.date.fromisoformat(last.date),
        visit_id=last.id,
    )


def _way_in(folder: Path, today: dt.date, open_as: Open) -> None:
    """Enquiries at the desk, offers of earlier conferences with their first visits or without, a question."""
    box = open_as(folder, "assistant1")
    try:
        with box.work(today) as work:
            for days, way, source, called, wish in ENQUIRIES:
                asker = Asker(called=called, phone="070-174 06 77", contact_by=("sms",), wish=wish)
                day = today - dt.timedelta(days=days)
                take_enquiry(work, asker=asker, way=way, date=day, source=source, gender="woman")
            offered = {}
            for days, _login, called, _after in OFFERS:
                day = today - dt.timedelta(days=days + 3)
                asker = Asker(called=called, phone="070-174 06 78", contact_by=("phone",))
                offered[called] = take_enquiry(work, asker=asker, way="phone", date=day, source="self")
    finally:
        box.close()
    box = open_as(folder, "therapist1")
    try:
        with box.work(today) as work:
            logins = {row.login: row.id for row in list_staff(work)}
            rooms = [room.id for room in list_rooms(work)]
            for days, login, called, after in OFFERS:
                day = today - dt.timedelta(days=days)
                row = offered[called]
                decide_enquiry(
                    work,
                    enquiry_id=row.id,
                    version=row.version,
                    date=day,
                    decision="offer",
                    staff_id=logins[login],
                )
                if after is not None:
                    _first_visit(work, row.id, _office_day(day + dt.timedelta(days=after)), rooms)
            ask_conference(work, words="Hur gör vi med tiderna under jullovet?")
            write_minutes(
                work,
                date=today - dt.timedelta(days=6),
                version=0,
                minutes="Två nya tas emot. Nästa gång: jullovet.",
                present=[logins[login] for login in ("therapist1", "therapist2", "therapist3")],
            )
    finally:
        box.close()


def _first_visit(work: Work, enquiry_id: str, day: dt.date, rooms: list[str]) -> None:
    for start in ("11:00", "14:00", "15:00", "16:00"):
        try:
            visit = offer_first_visit(work, enquiry_id=enquiry_id, date=day, start=start, room_id=rooms[2])
        except Refused as refused:
            if refused.reason != "time_taken":
                raise
            continue
        if day < work.today:
            visits.set_outcome(work, visit_id=visit.id, version=visit.version, outcome=Outcome.ATTENDED)
        return


def _office_day(day: dt.date) -> dt.date:
    """That day, or the next on which the house is open."""
    while day.weekday() > 4 or holiday_name(day, "sv"):
        day += dt.timedelta(days=1)
    return day


def _concerns(folder: Path, today: dt.date, people: dict[str, str], open_as: Open) -> None:
    """Reports to the social services, which the chief counts."""
    for days, login, who, why, answered in CONCERNS:
        box = open_as(folder, login)
        try:
            with box.work(today - dt.timedelta(days=days)) as work:
                row = report_concern(
                    work,
                    client_id=people[who],
                    why=why,
                    to="Socialtjänsten, mottagningen",
                    words="Påhittad anmälan.",
                )
                if answered:
                    answer_concern(work, report_id=row.id, version=row.version, answer="Mottagen.")
        finally:
            box.close()


def _asked(folder: Path, today: dt.date, people: dict[str, str], open_as: Open) -> None:
    box = open_as(folder, "midwife1")
    try:
        for days, who, service, soon, words in (
            (9, "Pia", "physician", "this_week", "helst efter lunch"),
            (3, "Olga", "psychiatric", "two_weeks", "vill helst inte ha måndagar"),
            (1, "Rut", "gyn_exam", "no_hurry", ""),
        ):
            with box.work(today - dt.timedelta(days=days)) as work:
                ask_time(work, client_id=people[who], service=service, how_soon=soon, words=words)
    finally:
        box.close()
