"""A case in words: its state in a line, its talks as a list, its notes, goals, assessment and contract as cards."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from spiral.language import language, tr
from spiral.phrases import phrase, weekday_name
from spiral.records.assessments import AssessmentForm, AssessmentRow
from spiral.records.case_reviews import ReviewForm, ReviewRow, goals_over_time
from spiral.records.cases import CaseRow
from spiral.records.catalogue import choice_name
from spiral.records.closings import ClosingRow
from spiral.records.codes import Outcome
from spiral.records.contracts import ContractRow, Terms, VersionRow
from spiral.records.process_notes import NoteRow
from spiral.records.sessions import SessionRow
from spiral.reports.names import capital, clock
from spiral.ui.parts.cell import Cell, Glyph, Words
from spiral.ui.parts.reading import Told
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.tag import Mark
from spiral.ui.today.day_list import LOOKS, outcome_word
from spiral.ui.treatment.case_forms import form_labels
from spiral.ui.treatment.case_read import CaseShown, CaseWords
from spiral.ui.treatment.goals_chart import GoalLine, GoalsChart

Paragraphs = tuple[tuple[str, str], ...]


def state_marks(shown: CaseShown, today: dt.date) -> list[Mark]:
    """Where the case stands, and what is running out, in words."""
    state = {"assessment": "accent", "talks": "ok", "closed": "neutral"}[shown.case.state]
    word = phrase("case_state", shown.case.state) if shown.words or shown.contract else tr("open case")
    ended = shown.contracts[0].ended if shown.contracts and shown.contract is None else None
    found = [Mark(capital(word), state, "handshake")]
    if shown.is_open and ended is not None:
        found = [Mark(tr("The contract ended {day}", day=ended), "warn", "handshake")]
    count = shown.count
    if count is not None:
        words = tr("{used} of {n} talks used", used=count.used, n=count.sessions)
        found.append(Mark(words, "warn" if count.ask_renewal else "neutral"))
        if count.ask_renewal:
            found.append(Mark(tr("Ask about renewal"), "warn", "clock"))
    if shown.review is not None and shown.is_open:
        due = shown.review.due.isoformat()
        if shown.review.overdue:
            found.append(Mark(tr("Review overdue since {day}", day=due), "danger", "warning-fill"))
        elif shown.review.asked:
            found.append(Mark(tr("Review due {day}", day=due), "warn", "clock"))
        else:
            found.append(Mark(tr("Next review {day}", day=due), "neutral"))
    drafts = len(shown.words.drafts) if shown.words else 0
    if drafts:
        found.append(Mark(tr("{n} unsigned notes", n=drafts), "warn", "pencil-simple"))
    return found


def state_line(shown: CaseShown, today: dt.date) -> str:
    """Who has the case, since when, the weekly time, the next talk."""
    case, contract = shown.case, shown.contract
    parts = [case.staff, tr("since {day}", day=case.opened)]
    if contract is not None:
        frame = contract.on(today).frame
        parts.append(
            tr("{weekday} {time}, {room}", weekday=weekday_name(frame.weekday), time=frame.time,
               room=contract.on(today).room)
        )  # fmt: skip
        if contract.on(today).frame.staff_id != case.staff_id:
            parts.append(tr("the weekly time is still with {staff}", staff=contract.on(today).staff))
    talk = shown.next_talk(today)
    if talk is not None:
        parts.append(tr("next {day} {time}", day=talk.visit.date, time=talk.visit.start))
    if case.closed:
        parts.append(tr("closed {day}", day=case.closed))
    return "  ·  ".join(parts)


def case_days(case: CaseRow) -> str:
    """A case by its days, where a client has had several."""
    if case.closed:
        return tr("Closed case, {first} to {last}", first=case.opened, last=case.closed)
    return tr("The case since {first}", first=case.opened)


def talk_columns(shown_of: "ShownOf") -> list[Column[SessionRow]]:
    """A talk: day and time, moved or not, how it went, the phase and whether a note is signed."""

    def day(row: SessionRow) -> Cell:
        moved = (Mark(tr("moved from {day}", day=row.slot), "outlined"),) if row.moved else ()
        return Cell((Words(row.visit.date, fixed=True), Words(row.visit.start, "muted"), *moved))

    def outcome(row: SessionRow) -> Cell:
        icon, tone = LOOKS[Outcome(row.visit.outcome)]
        return Cell((Glyph(icon, tone), Words(outcome_word(row.visit.outcome))))

    def note(row: SessionRow) -> Cell:
        found = shown_of().note_of(row.visit.id)
        if found is None and shown_of().has_draft(row.visit.date):
            return Cell((Mark(tr("Draft"), "warn", "pencil-simple"),))
        if found is None:
            lacks = row.visit.outcome == Outcome.ATTENDED and shown_of().words is not None
            return Cell((Words(tr("no note") if lacks else "–", "muted"),))
        phase = (Words(capital(phrase("phase", found.words.phase))),) if found.words.phase else ()
        frame = (Mark(tr("extended frame"), "accent"),) if found.words.extended else ()
        signed = Mark(tr("Signed"), "ok", "check-circle")
        locked = Mark(tr("Locked unsigned"), "warn", "pencil-simple")
        return Cell((*phase, *frame, locked if found.locked else signed))

    columns = [
        Column(
            "day", tr("Day"), day, lambda row: (row.visit.date, row.visit.start), stretch=True, whole=True
        ),
        Column("outcome", tr("Outcome"), outcome),
    ]
    return [*columns, Column("note", tr("Note"), note, stretch=True)] if shown_of().words else columns


class ShownOf:
    """Gives the case that is shown now, to the columns of a list made once."""

    def __init__(self, shown: CaseShown) -> None:
        self.shown = shown

    def __call__(self) -> CaseShown:
        return self.shown


def note_cards(notes: Sequence[NoteRow], actions: dict[str, tuple[QWidget, ...]]) -> list[Told]:
    """Signed notes, newest first; a correction shows its text first and the former in full below."""
    by_id = {note.id: note for note in notes}
    shown = [note for note in notes if note.corrected_by_id is None]
    return [_note_card(note, by_id, actions.get(note.id, ())) for note in shown]


def _note_card(note: NoteRow, by_id: dict[str, NoteRow], actions: tuple[QWidget, ...]) -> Told:
    marks = []
    if note.words.phase:
        marks.append(Mark(capital(phrase("phase", note.words.phase))))
    if note.words.extended:
        marks.append(Mark(tr("extended frame"), "accent"))
    if note.corrects_id:
        marks.append(Mark(tr("Corrected"), "warn", "pencil-simple"))
    if note.locked:
        marks.append(Mark(tr("Locked unsigned"), "warn", "pencil-simple"))
    if not note.genuine:
        marks.append(Mark(tr("The signature does not fit"), "danger", "warning-fill"))
    former: list[tuple[str, str]] = []
    older = by_id.get(note.corrects_id or "")
    while older is not None:
        told = tr("Earlier text, signed {when} by {who}", when=clock(older.signed_at), who=older.author)
        former.append((told, older.words.text))
        older = by_id.get(older.corrects_id or "")
    signed = f"{note.author} {clock(note.signed_at)}"
    why = ((tr("Why it was corrected"), note.words.reason),) if note.words.reason else ()
    return Told(note.date, signed, tuple(marks), (("", note.words.text), *why), tuple(former), None, actions)


def goal_cards(
    shown: CaseShown, actions: dict[str, tuple[QWidget, ...]], on_goals: tuple[QWidget, ...] = ()
) -> list[Told]:
    """The goals with their marks drawn over time and in words, then each review, the newest first.

    How a goal was worded before stands below them.
    """
    words = shown.words
    if words is None:
        return []
    told = []
    if words.goals:
        over = goals_over_time(words.goals, shown.reviews)
        days = [row.held for row in shown.reviews]
        lines = [GoalLine(at, goal.words, tuple(marks)) for at, (goal, marks) in enumerate(over, 1)]
        chart = GoalsChart(days, lines) if days else None
        rows = tuple(
            _goal_words(line, days, dropped=goal.dropped) for line, (goal, _) in zip(lines, over, strict=True)
        )
        beside = tr("0 to 10 at each review") if days else ""
        told.append(Told(tr("The client's goals"), beside, (), rows, _former_goals(words), chart, on_goals))
    return [*told, *review_cards(shown, actions)]


def review_cards(shown: CaseShown, actions: dict[str, tuple[QWidget, ...]]) -> list[Told]:
    """The reviews that were held, the newest first."""
    return [_review_card(row, actions.get(row.id, ())) for row in reversed(shown.reviews)]


def _former_goals(words: CaseWords) -> Paragraphs:
    numbers = {goal.id: number for number, goal in enumerate(words.goals, 1)}
    return tuple(
        (
            tr("Goal {number}, until {when}, by {who}", number=numbers[each.goal_id], when=clock(each.until),
               who=each.written_by),
            each.words,
        )
        for each in words.former_goals
    )  # fmt: skip


def _goal_words(line: GoalLine, days: Sequence[str], *, dropped: str | None) -> tuple[str, str]:
    marks = "   ".join(
        f"{day}: {'–' if mark is None else mark}" for day, mark in zip(days, line.marks, strict=True)
    )
    gone = tr("no goal since {day}", day=dropped) if dropped else ""
    return "", "   ".join(filter(None, (f"{line.number}. {line.words}", marks, gone)))


def _review_card(row: ReviewRow, actions: tuple[QWidget, ...]) -> Told:
    mark = (
        Mark(tr("In time"), "ok", "check-circle")
        if row.in_time
        else Mark(tr("Held after its day, {day}", day=row.due), "warn", "clock")
    )
    title = tr("Six-monthly review {number}, {day}", number=row.number, day=row.held)
    return Told(
        title, row.written_by, (mark,), _review_says(row.form), _earlier(row, _review_says), None, actions
    )


def _review_says(form: ReviewForm) -> Paragraphs:
    said = "\n".join(
        f"{mark.how_far if mark.how_far is not None else '–'}: {mark.words}"
        for mark in form.goals
        if mark.words or mark.how_far is not None
    )
    return (
        (tr("What we have talked about"), form.content),
        (tr("About the goals"), said),
        (tr("How it has felt, says the client"), form.relation_client),
        (tr("How it has felt, says the therapist"), form.relation_therapist),
        (tr("What comes next"), form.what_next),
    )


def _earlier(row: "ReviewRow | AssessmentRow", says: Callable[[Any], Paragraphs]) -> Paragraphs:
    """What was written over, each version with its own line: only what it said otherwise than the one after it."""
    found, after = [], says(row.form)
    for each in row.earlier:
        told = says(each.form)
        other = [
            f"{label}: {text or '–'}"
            for (label, text), now in zip(told, after, strict=True)
            if text != now[1]
        ]
        head = tr("Until {when}, written by {who}", when=clock(each.until), who=each.written_by)
        found.append((head, "\n".join(other)))
        after = told
    return tuple(found)


def assessment_cards(shown: CaseShown, actions: dict[str, tuple[QWidget, ...]]) -> list[Told]:
    """The first talks' forms, and where the client was linked on."""
    words = shown.words
    if words is None:
        return []
    labels = form_labels()

    def says(form: AssessmentForm) -> Paragraphs:
        return tuple((labels[key], getattr(form, key)) for key in labels)

    told = [
        Told(
            tr("Assessment talk {number}", number=row.number),
            f"{row.date}  {row.written_by}",
            (),
            says(row.form),
            _earlier(row, says),
            None,
            actions.get(str(row.number), ()),
        )
        for row in words.assessments
    ]
    if words.linked:
        rows = tuple(
            (
                ", ".join((each.date, tr("outside the unit") if each.outside else tr("inside the unit"))),
                ". ".join(filter(None, (choice_name("linked_to", each.place, language()), each.words))),
            )
            for each in words.linked
        )
        told.append(Told(tr("Linked on"), "", (), rows))
    return told


def contract_cards(
    shown: CaseShown,
    actions: dict[str, tuple[QWidget, ...]],
    today: dt.date,
    on_hands: tuple[QWidget, ...] = (),
) -> list[Told]:
    """The contract in force and those before, with their versions; who pays; who has had the case."""
    told = [
        _version_card(contract, version, shown, today, actions.get(version.id, ()))
        for contract in shown.contracts
        for version in contract.versions
    ]
    if shown.fees:
        rows = tuple(
            (
                tr("from {day} until {last}", day=row.from_date, last=row.until)
                if row.until
                else tr("from {day}", day=row.from_date),
                tr("{municipality}, decision {decision}, {fee} kronor a talk", municipality=row.payer.municipality,
                   decision=row.payer.decision, fee=row.payer.fee),
            )
            for row in shown.fees
        )  # fmt: skip
        told.append(Told(tr("Who pays"), "", (), rows))
    if shown.handovers:
        hands = tuple((row.date, f"{row.from_staff} → {row.to_staff}") for row in shown.handovers)
        told.append(Told(tr("Handed over"), "", (), hands, (), None, on_hands))
    return told


def _version_card(
    contract: ContractRow, version: VersionRow, shown: CaseShown, today: dt.date, actions: tuple[QWidget, ...]
) -> Told:
    in_force = contract.ended is None and contract.on(today).id == version.id
    marks = [Mark(tr("In force"), "ok", "check-circle") if in_force else Mark(tr("Earlier"))]
    if contract.ended:
        marks = [Mark(tr("ended {day}", day=contract.ended))]
    elif version.from_date > today.isoformat() and version.from_date != contract.start:
        marks = [Mark(tr("from {day}", day=version.from_date), "accent")]
    signed = (
        Mark(tr("Signed {day}", day=version.signed_on), "ok", "check-circle")
        if version.signed_on
        else Mark(tr("Paper not signed"), "warn", "pencil-simple")
    )
    frame = version.frame
    when = tr(
        "{weekday} {time}, {minutes} minutes, {room}, {staff}",
        weekday=capital(weekday_name(frame.weekday)), time=frame.time, minutes=frame.minutes,
        room=version.room, staff=version.staff,
    )  # fmt: skip
    pauses = ", ".join(f"{row.first}–{row.last}" for row in shown.pauses) if in_force else ""
    title = f"{capital(phrase('contract_kind', contract.kind))}, {version.from_date}"
    terms = _terms(version.terms)
    return Told(title, "", (*marks, signed), (("", when), (tr("Pauses"), pauses), *terms), (), None, actions)


def _terms(terms: Terms) -> Paragraphs:
    seek = tr("yes") if terms.may_seek else tr("no")
    told = ", ".join(filter(None, (seek, terms.seek_how, terms.called)))
    return (
        (tr("When a time is not used"), terms.unused_time),
        (tr("If we may ring or seek"), told),
        (tr("Anonymity"), tr("The client is anonymous") if terms.anonymous else ""),
        (tr("What else we agreed"), terms.other),
    )


def closing_card(row: ClosingRow, shown: CaseShown, actions: tuple[QWidget, ...]) -> Told:
    """How the case ended."""
    goals = {goal.id: goal.words for goal in shown.words.goals} if shown.words else {}
    outcomes = "\n".join(
        ". ".join(
            filter(
                None, (f"{goals.get(each.goal_id, '')}: {phrase('goal_outcome', each.outcome)}", each.words)
            )
        )
        for each in row.form.goals
    )
    talks = ", ".join(
        f"{row.talks[each]} {phrase('outcome', each)}" for each in ("attended", "no_show", "cancelled")
    )
    follow = row.follow_up_done or row.follow_up_due or ""
    paragraphs = (
        (tr("Why"), choice_name("closing_reason", row.reason, language())),
        (tr("Talks"), talks),
        (tr("What came of the goals"), outcomes),
        (tr("How it has been"), row.form.summary),
        (tr("What the client takes along"), row.form.onwards),
        (tr("Follow-up talk"), follow),
    )
    return Told(tr("Closed {day}", day=row.date), row.closed_by, (), paragraphs, (), None, actions)
