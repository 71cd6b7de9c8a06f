"""The time line's cards: each visit, entry, sample and recall of a client in words, before anything is drawn."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records.catalogue import choice_name
from spiral.records.chart import Chart
from spiral.records.codes import Outcome
from spiral.records.duties import recall_note
from spiral.records.entries import BLOCKED, LOCKED, EntryRow, chain
from spiral.records.entry_drafts import LISTED, PAPERS, DraftRow, Words
from spiral.records.identity import fold
from spiral.records.recall_rules import recall_kinds
from spiral.records.recalls import RecallRow
from spiral.records.sample_kinds import sample_kinds
from spiral.records.samples import READ, VOID, SampleRow
from spiral.records.visit_contents import ContentRow
from spiral.records.visits import VisitRow
from spiral.reports.content_words import content_words
from spiral.reports.entry_words import entry_texts, entry_title, signed_words
from spiral.reports.names import clock
from spiral.reports.result_words import former_words, why_words
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.journal.sample_words import outcome_mark
from spiral.ui.palette import MEDIUM, SMALL
from spiral.ui.parts import cell
from spiral.ui.parts.cell import Glyph, Piece
from spiral.ui.parts.paragraphs import Block, Paragraph, Sunken, words_of
from spiral.ui.parts.tag import Mark
from spiral.ui.today.day_list import LOOKS, outcome_word

VISITS, NOTES, SAMPLES, SCREENINGS, PAPERS_KIND, RECALLS = (
    "visits",
    "notes",
    "samples",
    "screenings",
    "papers",
    "recalls",
)
KINDS = (VISITS, NOTES, SAMPLES, SCREENINGS, PAPERS_KIND, RECALLS)
ENTRY_ICONS = {"screening": "chart-line", "diagnosis": "first-aid-kit", "prescription": "pill"}
Row = VisitRow | EntryRow | DraftRow | SampleRow | RecallRow


@dataclass(frozen=True)
class TimeCard:
    """A line of the time line. `kind` is what the chips filter by, `row` what Enter opens, `folded` what is searched.

    `first`, `second` and `right` are as a cell's; `blocks` the text below.
    """

    id: str
    kind: str
    date: str
    time: str
    icon: str
    tone: str
    row: Row
    first: tuple[Piece, ...]
    second: str = ""
    right: tuple[Piece, ...] = ()
    blocks: tuple[Block, ...] = ()
    said: str = ""
    folded: str = field(default="", repr=False)

    @property
    def plain(self) -> str:
        """Everything the card says, for reading aloud."""
        head = cell.Cell(self.first, cell.second_line(self.second) if self.second else ()).plain
        return ". ".join(filter(None, (head, self.said, *words_of(self.blocks))))


def kind_names() -> dict[str, str]:
    """The kinds as the chips name them."""
    return {
        VISITS: tr("Visits"),
        NOTES: tr("Entries"),
        SAMPLES: tr("Samples"),
        SCREENINGS: tr("Screenings"),
        PAPERS_KIND: tr("Papers"),
        RECALLS: tr("Recalls"),
    }


def cards_of(shown: ClientShown) -> list[TimeCard]:
    """The client's time line, newest first; without a chart it is the visits alone."""
    chart = shown.chart
    contents: dict[str, list[ContentRow]] = {}
    for content in chart.contents if chart else ():
        contents.setdefault(content.visit_id, []).append(content)
    made = [_visit(visit, shown, contents.get(visit.id, ())) for visit in shown.visits]
    if chart is not None:
        starts = {visit.id: visit.start for visit in chart.visits}
        made += [_draft(draft, starts) for draft in chart.drafts]
        made += list(_entries(chart, starts))
        made += [_sample(sample) for sample in chart.samples]
        made += [_recall(recall) for recall in chart.recalls]
    return sorted(made, key=lambda card: (card.date, card.time), reverse=True)


def within(cards: Sequence[TimeCard], first: str, last: str) -> list[TimeCard]:
    """The cards from a day to a day, both among them."""
    return [card for card in cards if first <= card.date <= last]


def matching(cards: Sequence[TimeCard], kind: str | None, typed: str) -> list[TimeCard]:
    """The cards of a kind (None: all) in which every word that was typed stands."""
    words = fold(typed).split()
    return [
        card for card in cards if kind in (None, card.kind) and all(word in card.folded for word in words)
    ]


def _card(*, said: str = "", **facts: Any) -> TimeCard:
    card = TimeCard(said=said, **facts)
    told = f"{card.date} {card.time} {card.plain} {cell.Cell(card.right).plain}"
    object.__setattr__(card, "folded", fold(told))
    return card


# --- visits ----------------------------------------------------------------------------------------------


def _visit(visit: VisitRow, shown: ClientShown, contents: Sequence[ContentRow]) -> TimeCard:
    first: list[Piece] = [cell.Words(shown.service(visit), "muted" if visit.void else "text", MEDIUM)]
    first.append(Mark(tr("Voided"), "danger", "prohibit") if visit.void else _outcome_mark(visit))
    if visit.first:
        first.append(Mark(tr("First visit"), "accent", "star"))
    icon, tone = ("prohibit", "danger") if visit.void else LOOKS[Outcome(visit.outcome)]
    blocks: tuple[Block, ...] = ()
    if contents:
        done = "; ".join(content_words(content, shown.staff) for content in contents)
        blocks = (Paragraph(done, tr("Content"), size=SMALL),)
    return _card(
        id=visit.id,
        kind=VISITS,
        date=visit.date,
        time=visit.start,
        icon=icon,
        tone=tone,
        row=visit,
        first=tuple(first),
        second=_below(visit),
        right=(_small(_staff(visit)),),
        blocks=blocks,
        said=_staff(visit),
    )


def _outcome_mark(visit: VisitRow) -> Piece:
    if visit.outcome == Outcome.PLANNED:
        return Mark(outcome_word(visit.outcome), "outlined")
    return cell.Words(outcome_word(visit.outcome), LOOKS[Outcome(visit.outcome)][1], size=SMALL)


def _below(visit: VisitRow) -> str:
    told = [tr("{minutes} min", minutes=visit.minutes)]
    if visit.drop_in:
        told.append(tr("drop-in"))
    if visit.void:
        told.append(tr("voided: {reason}", reason=choice_name("void_reason", visit.void, language()).lower()))
    return ", ".join(told)


def _staff(visit: VisitRow) -> str:
    if not visit.assistant:
        return visit.staff
    return tr("{staff}, {assistant} assists", staff=visit.staff, assistant=visit.assistant)


# --- entries and drafts ----------------------------------------------------------------------------------


def text_of(words: Words, tone: str = "text") -> tuple[Paragraph, ...]:
    """The text under its headings, and what is no text in words."""
    return tuple(Paragraph(text, label, tone) for label, text in entry_texts(words))


def _entries(chart: Chart, starts: Mapping[str, str]) -> Iterator[TimeCard]:
    """One card for each entry, with what it corrects below it."""
    for entry in chart.entries:
        if entry.corrected_by_id is None:
            yield _entry(chain(chart.entries, entry.id) if entry.words.corrects_id else [entry], starts)


def _entry(told: Sequence[EntryRow], starts: Mapping[str, str]) -> TimeCard:
    entry, former = told[-1], told[-2::-1]
    first: list[Piece] = [cell.Words(entry_title(entry.words), "text", MEDIUM)]
    if entry.state == BLOCKED:
        first.append(Mark(tr("Blocked"), "danger", "lock-simple-fill"))
    if entry.state == LOCKED:
        first.append(Mark(tr("Locked unsigned"), "warn", "lock-simple"))
    if former:
        first.append(Mark(tr("Corrected"), "warn", "pencil-simple"))
    if any(each.genuine is False for each in told):
        first.append(Mark(tr("The signature does not fit"), "danger", "warning-fill"))
    blocks: list[Block] = list(text_of(entry.words))
    if entry.state == BLOCKED:
        part = phrase("role", entry.part)
        blocks.append(
            Paragraph(tr("Blocked: written as {role}. Enter opens the blocks.", role=part), tone="muted")
        )
    reasons = [entry.words.reason, *(each.words.reason for each in former)]
    for each, why in zip(former, reasons, strict=False):
        if why:
            blocks.append(
                Paragraph(tr("Reason for the correction: {why}", why=why), tone="muted", size=SMALL)
            )
        heading = Paragraph("", tr("Former text, {signed}", signed=signed_words(each)), "muted", SMALL)
        blocks.append(Sunken((heading, *text_of(each.words, "muted"))))
    return _card(
        id=entry.id,
        kind=_kind_of(entry.kind),
        date=entry.date,
        time=_time(entry, starts),
        icon="note-pencil" if former else ENTRY_ICONS.get(entry.kind, "note"),
        tone="danger" if former else "muted",
        row=entry,
        first=tuple(first),
        right=_signature(entry),
        blocks=tuple(blocks),
        said=signed_words(entry) if entry.state != BLOCKED else "",
    )


def _signature(entry: EntryRow) -> tuple[Piece, ...]:
    if entry.signed_at is None or entry.state == BLOCKED:
        return (_small(entry.author),)
    fits = entry.genuine is not False
    seal = Glyph("check-circle", "ok") if fits else Glyph("warning-fill", "danger")
    return (seal, _small(f"{initials(entry.author)} {clock(entry.signed_at)}"))


def _draft(draft: DraftRow, starts: Mapping[str, str]) -> TimeCard:
    left = tr("{n} days until it is locked", n=draft.days_left)
    return _card(
        id=draft.id,
        kind=_kind_of(draft.words.kind),
        date=draft.words.date,
        time=starts.get(draft.words.visit_id or "", clock(draft.kept_at)[11:]),
        icon="pencil-simple",
        tone="warn",
        row=draft,
        first=(
            cell.Words(entry_title(draft.words), "text", MEDIUM),
            Mark(tr("Draft"), "warn", "pencil-simple"),
        ),
        second=left,
        right=(_small(draft.staff),),
        blocks=text_of(draft.words),
        said=draft.staff,
    )


def _time(entry: EntryRow, starts: Mapping[str, str]) -> str:
    """The visit's start, else when it was signed where that was the same day."""
    signed = clock(entry.signed_at or "")
    own = signed[11:] if signed[:10] == entry.date else ""
    return starts.get(entry.words.visit_id or "", own)


def _kind_of(kind: str) -> str:
    if kind in (*PAPERS, *LISTED):
        return PAPERS_KIND
    return SCREENINGS if kind == "screening" else NOTES


def initials(name: str) -> str:
    """The first letters of the first and last word of a name."""
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


# --- samples and recalls ---------------------------------------------------------------------------------


def sample_name(code: str) -> str:
    """A kind of sample in words."""
    kind = sample_kinds().get(code)
    return str(getattr(kind, language())) if kind else code


def _sample(sample: SampleRow) -> TimeCard:
    first: list[Piece] = [cell.Words(sample_name(sample.kind), "text", MEDIUM)]
    if (mark := outcome_mark(sample)) is not None:
        first.append(mark)
    if sample.former and sample.state == READ:
        first.append(Mark(tr("Corrected"), "warn", "pencil-simple"))
    if sample.state not in (READ, VOID):
        first.append(Mark(phrase("sample_state", sample.state), "outlined"))
    if sample.genuine is False:
        first.append(Mark(tr("The signature does not fit"), "danger", "warning-fill"))
    told = [tr("Taken by {staff}.", staff=sample.taken_by)]
    if sample.read_at and sample.state == READ:
        told.append(tr("Answer read by {staff} {when}.", staff=sample.read_by, when=clock(sample.read_at)))
    left = [phrase("sti_duty", duty.code) for duty in sample.duties if duty.done_on is None]
    blocks: list[Block] = [Paragraph(sample.answer)] if sample.answer else []
    if left:
        blocks.append(Paragraph(", ".join(left), tr("Left to do"), "danger", SMALL))
    if why := why_words(sample):
        blocks.append(Paragraph(why, tone="muted", size=SMALL))
    for head, said in former_words(sample):
        blocks.append(Sunken((Paragraph("", head, "muted", SMALL), Paragraph(said, tone="muted"))))
    return _card(
        id=sample.id,
        kind=SAMPLES,
        date=sample.taken_on,
        time="",
        icon="flask",
        tone="danger" if sample.abnormal else "muted",
        row=sample,
        first=tuple(first),
        second=" ".join(told),
        blocks=tuple(blocks),
    )


def recall_name(code: str) -> str:
    """A kind of recall in words."""
    kind = recall_kinds().get(code)
    return str(getattr(kind, language())) if kind else code


STATES: dict[str, Callable[[], Mark]] = {
    "coming": lambda: Mark(tr("Coming"), "outlined"),
    "due": lambda: Mark(tr("Due"), "warn", "clock"),
    "overdue": lambda: Mark(tr("Overdue"), "danger", "warning-fill"),
}


def _recall(recall: RecallRow) -> TimeCard:
    closed = recall.state == "closed"
    why = phrase("recall_closing", recall.closed_why) if closed else ""
    state = Mark(tr("Closed: {why}", why=why), "neutral") if closed else STATES[recall.state]()
    told = [tr("Latest {day}.", day=recall.latest)] if recall.latest and not closed else []
    if recall.attempts:
        told.append(attempt_words(recall))
    return _card(
        id=recall.id,
        kind=RECALLS,
        date=recall.due,
        time="",
        icon="bell",
        tone="muted" if closed else "accent",
        row=recall,
        first=(cell.Words(recall_name(recall.kind), "muted" if closed else "text", MEDIUM), state),
        second=" ".join(filter(None, (recall.closed_note, *told)))
        or recall_note(recall.note)
        or tr("Begun {day}.", day=recall.made_on),
        right=(_small(recall.made_by),),
        said=recall.made_by,
    )


def attempt_words(recall: RecallRow) -> str:
    """How many times one has tried to reach the client, and how the last one went."""
    last = recall.attempts[-1]
    way, outcome = phrase("contact_way", last.way), phrase("attempt_outcome", last.outcome)
    number = tr("{n} attempts", n=len(recall.attempts))
    return tr(
        "{number}, the last {day}: {way}, {outcome}.", number=number, day=last.date, way=way, outcome=outcome
    )


def _small(text: str) -> Piece:
    return cell.Words(text, "muted", size=SMALL)
