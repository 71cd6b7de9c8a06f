"""A client in words: tags beside the name, flags in order of danger, the number with its last four hidden."""

import datetime as dt

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.cards import CONTACT_WAYS
from spiral.records.chart import Chart
from spiral.records.chart_warnings import Warnings
from spiral.records.clients import Card, ClientRow
from spiral.records.codes import IdentityKind
from spiral.records.identity import FULL_KINDS
from spiral.records.visits import VisitRow
from spiral.ui.parts.tag import Mark

HIDDEN = "••••"
NOTHING = "–"


def client_marks(row: ClientRow | VisitRow) -> tuple[Mark, ...]:
    """What must be seen beside a name: that the person is anonymous, that the identity is protected."""
    anonymous = (Mark(tr("Anonymous"), "outlined"),) if row.is_alias else ()
    return (*anonymous, Mark(tr("Protected"), "warn", "shield-fill")) if row.protected else anonymous


def client_flags(card: Card) -> list[Mark]:
    """What must be known before anything is done, in order of danger."""
    found: list[Mark] = []
    if card.protected:
        found.append(Mark(tr("Protected identity"), "warn", "shield-fill"))
    if card.kind == IdentityKind.ALIAS:
        found.append(Mark(tr("Anonymous"), "outlined"))
    if card.may_not_be_reached:
        found.append(Mark(contact_words(card), "danger", "prohibit", card.contact_note))
    elif card.contact_by or card.not_contact_by:
        ways = tr("Safe contact: {ways}", ways=contact_words(card))
        found.append(Mark(ways, "accent", "chat-circle-dots", card.contact_note))
    elif card.contact_note:
        said = tr("To think of when we make contact")
        found.append(Mark(said, "accent", "chat-circle-dots", card.contact_note))
    if card.interpreter:
        spoken = tr("Interpreter: {language}", language=card.language) if card.language else tr("Interpreter")
        found.append(Mark(spoken, "neutral", "translate"))
    return found


def warning_marks(told: Warnings) -> list[Mark]:
    """What the journal warns of, in order of danger."""
    found = []
    if told.hypersensitivity:
        found.append(Mark(tr("Hypersensitive: {to}", to=told.hypersensitivity), "danger", "warning-fill"))
    if told.hiv:
        found.append(Mark(tr("Lives with HIV"), "warn", "drop"))
    if told.other:
        found.append(Mark(told.other, "warn", "warning"))
    return found


def journal_flags(chart: Chart | None, warnings: Warnings) -> list[Mark]:
    """Warnings, for who holds the journal, and blocks once it is open; they come before everything else."""
    blocks = chart.blocks if chart else ()
    parts = [phrase("role", block.part) for block in blocks if block.ended_on is None]
    blocked = tr("Blocked: {parts}", parts=", ".join(parts))
    return [*warning_marks(warnings), *([Mark(blocked, "danger", "lock-simple-fill")] if parts else [])]


def contact_words(card: Card) -> str:
    """The ways that are safe, and those that the person has said no to; nothing when nobody has asked."""
    if card.may_not_be_reached:
        return tr("May not be reached at all")
    told = [phrase("contact_way", way) for way in card.contact_by]
    if told and {*card.contact_by, *card.not_contact_by} >= set(CONTACT_WAYS) and card.not_contact_by:
        return tr("only {ways}", ways=", ".join(told))
    told += [tr("not {way}", way=phrase("contact_way", way)) for way in card.not_contact_by]
    return ", ".join(told)


def contact_note(note: str) -> str:
    """What to think of before making contact, as a line; nothing when nothing is."""
    return tr("To think of when we make contact: {note}", note=note) if note else ""


def number_words(card: Card, *, whole: bool = False) -> str:
    """The number as it is said, YYYYMMDD-NNNN, with its last four hidden unless the `whole` is asked for."""
    if card.kind not in FULL_KINDS:
        return ""
    return f"{card.identity[:8]}-{card.identity[8:] if whole else HIDDEN}"


def age_words(row: ClientRow, today: dt.date) -> str:
    """The age in years, where it is known."""
    age = row.age(today)
    return "" if age is None else tr("{years} years", years=age)
