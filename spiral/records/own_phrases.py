"""Phrases of one's own: a short form that becomes a longer text as one types. Sealed, and nobody else's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.journal_models import OwnPhrase
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, reseal, seal_facts
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

PHRASE = Place("journal", "journal/own-phrase")
SHORT = re.compile(r"[^\W_]{1,20}")
LAST_WORD = re.compile(r"[^\W_]+\Z")


@dataclass(frozen=True)
class PhraseRow:
    """A short form of letters and digits, and what it becomes."""

    id: str
    version: int
    short: str
    text: str


def list_own_phrases(work: Work) -> list[PhraseRow]:
    """My own phrases, by their short form. No client is in them: only who wrote them can open them here."""
    require(work, "write_entry")
    rows = [_row(work, phrase) for phrase in _mine(work)]
    work.log("list_own_phrases", count=len(rows))
    return sorted(rows, key=lambda row: row.short.casefold())


def keep_own_phrase(work: Work, *, short: str, text: str) -> PhraseRow:
    """A new phrase, or another text for the same short form. Refused: `phrase_form`, `entry_empty`."""
    require(work, "write_entry")
    if not SHORT.fullmatch(short):
        raise Refused("phrase_form")
    if not text.strip():
        raise Refused("entry_empty")
    same = (each for each in _mine(work) if _row(work, each).short.casefold() == short.casefold())
    phrase = next(same, None) or OwnPhrase(id=new_id(), staff_id=work.actor.id, dropped=False)
    seal_facts(work, PHRASE, phrase, {"short": short, "text": text})
    work.save("keep_own_phrase", phrase)
    return _row(work, phrase)


def drop_own_phrase(work: Work, *, phrase_id: str, version: int) -> None:
    """The phrase no longer expands."""
    require(work, "write_entry")
    phrase = next((each for each in _mine(work) if each.id == phrase_id), None)
    if phrase is None or phrase.version != version:
        raise Refused("changed_by_other", who=work.actor.name)
    phrase.dropped = True
    reseal(work, PHRASE, phrase)
    work.save("drop_own_phrase", phrase)


def expand(text: str, cursor: int, phrases: Iterable[PhraseRow]) -> tuple[str, int] | None:
    """The text with the short form before the cursor expanded, and where the cursor is then; None for no phrase."""
    word = LAST_WORD.search(text[:cursor])
    found = next((p for p in phrases if word and p.short.casefold() == word[0].casefold()), None)
    if word is None or found is None:
        return None
    return text[: word.start()] + found.text + text[cursor:], word.start() + len(found.text)


def _mine(work: Work) -> list[OwnPhrase]:
    query = select(OwnPhrase).where(OwnPhrase.staff_id == work.actor.id, OwnPhrase.dropped.is_(False))
    return list(work.session.scalars(query))


def _row(work: Work, phrase: OwnPhrase) -> PhraseRow:
    told = facts_of(work, PHRASE, phrase)
    return PhraseRow(phrase.id, phrase.version, told["short"], told["text"])
