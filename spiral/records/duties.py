"""What waits for me: one list of duties, gathered from every source that my roles have.

A new kind of duty is one function from a unit of work to its duties, and one line in SOURCES.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from spiral.language import N_, language, tr
from spiral.phrases import phrase
from spiral.records.codes import Role
from spiral.records.concern_duties import CONCERN_SOURCES
from spiral.records.conference_duties import CONFERENCE_SOURCES
from spiral.records.duty import CALM, LATE, ORDER, SOON, Duty, Source
from spiral.records.entries import lock_overdue
from spiral.records.entry_drafts import SCREENING, Unsigned, list_unsigned
from spiral.records.form_drafts import FormWaiting, list_forms
from spiral.records.instruments import read_instrument
from spiral.records.note_locks import lock_overdue_notes
from spiral.records.papers import list_awaited
from spiral.records.recall_rules import recall_kind
from spiral.records.recalls import ALERT, RecallRow, list_recalls
from spiral.records.rights import may
from spiral.records.sample_kinds import sample_kinds
from spiral.records.samples import ANSWERED, INFORMED, POSITIVE, READ, VOID, SampleRow, list_waiting_samples
from spiral.records.treatment_duties import TREATMENT_SOURCES
from spiral.vault.errors import Refused
from spiral.vault.work import Actor, Work

AHEAD = 7
SOON_LOCKED = 3
NO_ANSWER_AFTER = 14
UNSIGNED, RESULTS, DISEASE, RECALLS, ANSWERS = "unsigned", "results", "disease", "recalls", "answers"
FORMS = "forms"
DRAFT, ENTRY, RECALL, SAMPLE, FORM = "draft", "entry", "recall", "sample", "form"


def list_duties(work: Work) -> list[Duty]:
    """Everything that waits for me, by source and then the most pressing first; one log row for all of it.

    Drafts that have waited too long are locked first.
    """
    _lock_overdue(work)
    found: list[Duty] = []
    with work.as_one("list_duties"):
        for source in SOURCES:
            if may(work.actor, source.right):
                found += sorted(_read(source, work), key=_pressing)
    return found


def _pressing(duty: Duty) -> tuple[object, ...]:
    """What must be assessed now before all else, then by urgency and day."""
    return (not duty.alert, ORDER.index(duty.urgency), duty.due, duty.code)


def _lock_overdue(work: Work) -> None:
    """Who waits for keys locks nothing yet."""
    for right, lock in (("write_entry", lock_overdue), ("write_counselling", lock_overdue_notes)):
        try:
            if may(work.actor, right):
                lock(work)
        except Refused as refused:
            if refused.reason != "compartment_closed":
                raise


def _read(source: Source, work: Work) -> list[Duty]:
    """Who waits for keys has no duties yet."""
    try:
        return source.read(work)
    except Refused as refused:
        if refused.reason == "compartment_closed":
            return []
        raise


def has_duties(actor: Actor) -> bool:
    """Whether anything but a form half filled in can wait for someone with these roles."""
    return any(may(actor, source.right) for source in SOURCES if source.kind != FORMS)


def duty_titles() -> dict[str, str]:
    """The heading of each kind, in their order."""
    return {
        kind: tr(title)
        for source in SOURCES
        for kind, title in ((source.kind, source.title), *source.also.items())
    }


# --- the journal's sources -------------------------------------------------------------------------------


def unsigned_duties(work: Work) -> list[Duty]:
    """My drafts, and entries that were locked before I signed them."""
    return [_unsigned(row, work.today) for row in list_unsigned(work)]


def _unsigned(row: Unsigned, today: dt.date) -> Duty:
    opens = (ENTRY, row.entry_id) if row.entry_id else (DRAFT, row.draft_id or "")
    if row.entry_id:
        when, urgency = tr("locked unsigned"), LATE
    elif row.days_left <= SOON_LOCKED:
        when, urgency = tr("locked in {n} days", n=row.days_left), SOON
    else:
        when, urgency = (tr("today") if row.begun_on == today.isoformat() else row.begun_on), CALM
    words = unsigned_words(row)
    return _duty(UNSIGNED, opens, row, words, row.begun_on, when, urgency)


def unsigned_words(row: Unsigned) -> str:
    """What is written, as far as it may be told: which form was filled in, and that it is a correction."""
    words = phrase("entry_kind", row.kind)
    if row.kind == SCREENING and row.template:
        words = f"{words}, {read_instrument(row.template).title}"
    return tr("{what}, correction", what=words) if row.corrects else words


def form_duties(work: Work) -> list[Duty]:
    """Forms that I began and did not save; a visit and what it contained are one."""
    rows = list_forms(work)
    visits = {(row.client_id, row.about) for row in rows if row.kind == "visit"}
    return [
        _form(row, work.today)
        for row in rows
        if row.kind != "visit_content" or (row.client_id, row.about) not in visits
    ]


def _form(row: FormWaiting, today: dt.date) -> Duty:
    words = phrase("form", row.kind)
    when = tr("today") if row.begun_on == today.isoformat() else row.begun_on
    opens = (FORM, f"{row.kind} {row.about}")
    name = row.name or words
    return Duty(
        FORMS,
        f"{FORMS} {row.id}",
        row.client_id or "",
        row.code,
        name,
        words,
        row.begun_on,
        when,
        CALM,
        opens,
    )


def result_duties(work: Work) -> list[Duty]:
    """Samples that nobody has answered for two weeks, answers that nobody has read, results to tell the client; and
    what a positive one of a disease that is traced obliges to, until all of it is done."""
    waiting = [row for row in list_waiting_samples(work) if _concerns_me(work, *row.concerns)]
    return [
        _left(row) if row.state in (READ, VOID) else _result(row)
        for row in waiting
        if row.state in (ANSWERED, READ, VOID) or _unanswered(row)
    ]


def _unanswered(row: SampleRow) -> bool:
    return row.state not in (ANSWERED, READ) and row.days >= NO_ANSWER_AFTER


def _result(row: SampleRow) -> Duty:
    name = str(getattr(sample_kinds()[row.kind], language()))
    if row.state != ANSWERED:
        when = tr("{n} days ago", n=row.days)
        words = tr("{sample}, no answer yet", sample=name)
        return _duty(RESULTS, (SAMPLE, row.id), row, words, row.taken_on, when, SOON)
    words = f"{name}, {phrase('sample_outcome', row.outcome).lower()}"
    if not row.abnormal:
        return _duty(RESULTS, (SAMPLE, row.id), row, words, row.taken_on, tr("to be read"), SOON)
    duty = _duty(RESULTS, (SAMPLE, row.id), row, words, row.taken_on, _today_by(row.safe_ways), LATE)
    return _reached(duty, row.safe_ways)


def _today_by(ways: Sequence[str]) -> str:
    """To be told today, by the first way that is safe; none is no leave to call."""
    return tr("reach today: {way}", way=phrase("contact_way_short", ways[0])) if ways else tr("reach today")


def _reached(duty: Duty, ways: Sequence[str], tried: int = 0) -> Duty:
    """With how the client may be reached."""
    return replace(duty, note=reach_words(ways, tried), blocked=not ways)


def _left(row: SampleRow) -> Duty:
    left = [duty.code for duty in row.duties if duty.done_on is None]
    name = str(getattr(sample_kinds()[row.kind], language()))
    kind = RESULTS if set(left) == {INFORMED} and row.outcome != POSITIVE else DISEASE
    if kind == RESULTS and row.outcome:
        name = f"{name}, {phrase('sample_outcome', row.outcome).lower()}"
    words = f"{name}: {', '.join(phrase('sti_duty', code) for code in left)}"
    when = tr("{n} left", n=len(left)) if kind == DISEASE else tr("to be told")
    duty = _duty(kind, (SAMPLE, row.id), row, words, row.taken_on, when, LATE)
    return _reached(duty, row.safe_ways)


def recall_duties(work: Work) -> list[Duty]:
    """Recalls that are overdue, due, or due within a week; a screening form's alert waits for everyone here."""
    until = work.today + dt.timedelta(days=AHEAD)
    return [
        _recall(row)
        for row in list_recalls(work, until=until)
        if row.alert or _concerns_me(work, row.made_by_id)
    ]


def _recall(row: RecallRow) -> Duty:
    urgency = {"overdue": LATE, "due": SOON}.get(row.state, CALM)
    if row.alert and urgency != CALM:
        urgency, when = LATE, tr("assess now")
    elif row.latest and urgency != CALM:
        when = tr("latest {day}", day=row.latest)
    else:
        when = tr("since {day}", day=row.due) if urgency == LATE else row.due
    name = str(getattr(recall_kind(row.kind), language()))
    note = recall_note(row.note)
    said = [note] if row.alert and note else [name, note]
    words = ", ".join(filter(None, said))
    words = words[:1].upper() + words[1:]
    duty = _duty(RECALLS, (RECALL, row.id), row, words, row.latest or row.due, when, urgency)
    alert = row.alert and urgency == LATE
    return replace(_reached(duty, row.safe_ways, len(row.attempts)), alert=alert)


def recall_note(note: str) -> str:
    """A recall's note as people read it; one that a screening's alert made says so."""
    alert, _, told = note.partition(" ")
    if alert != ALERT:
        return note
    instrument, _, day = told.partition(" ")
    return tr("alert in {instrument} {day}", instrument=read_instrument(instrument).title, day=day)


def reach_words(ways: Sequence[str], tried: int = 0) -> str:
    """How often one has tried to reach the client, and which ways are safe."""
    told = tr("{n} attempts", n=tried) if tried else ""
    safe = ", ".join(phrase("contact_way", way) for way in ways) or tr("no safe way to reach the client")
    return "; ".join(filter(None, (told, safe)))


def answer_duties(work: Work) -> list[Duty]:
    """Referrals and requests of mine that nobody has answered."""
    return [
        _duty(
            ANSWERS,
            (ENTRY, row.entry_id),
            row,
            phrase("entry_kind", row.kind),
            row.date,
            tr("{n} days ago", n=row.days),
            SOON if row.days >= NO_ANSWER_AFTER else CALM,
        )
        for row in list_awaited(work)
        if _concerns_me(work, row.staff_id)
    ]


def _concerns_me(work: Work, *who: str) -> bool:
    """The midwife looks after everyone's, a doctor what is the doctor's own (by id: a name can be another's)."""
    return Role.MIDWIFE in work.actor.roles or work.actor.id in who


class _Whose(Protocol):
    """A row that says whose it is."""

    @property
    def client_id(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...


def _duty(
    kind: str, opens: tuple[str, str], row: _Whose, words: str, due: str, when: str, urgency: str
) -> Duty:
    return Duty(
        kind, f"{kind} {opens[1]}", row.client_id, row.code, row.name, words, due, when, urgency, opens
    )


SOURCES: Sequence[Source] = (
    Source(UNSIGNED, N_("Unsigned"), "write_entry", unsigned_duties),
    Source(FORMS, N_("Drafts"), "keep_form", form_duties),
    Source(RESULTS, N_("Results"), "read_journal", result_duties, {DISEASE: N_("Communicable disease")}),
    Source(RECALLS, N_("Recalls"), "read_journal", recall_duties),
    Source(ANSWERS, N_("Answers awaited"), "read_journal", answer_duties),
    *CONCERN_SOURCES,
    *TREATMENT_SOURCES,
    *CONFERENCE_SOURCES,
)
