"""Text packs: the wording of an instrument that the clinic holds the rights to, loaded from a file, kept here.

The file is JSON: instrument, language, edition, rights (who gave them), items {number: text} and, where the
pack has them, answers {number: {code: text}}. It must fit the instrument exactly.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select

from spiral.records.instruments import Instrument, read_instrument
from spiral.records.journal_models import TextPack
from spiral.records.rights import require
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

LARGEST = 500_000
LONGEST = 2000


_USED = select(TextPack).where(TextPack.dropped.is_not(True))


@dataclass(frozen=True)
class Pack:
    """The wording of an instrument in a language."""

    instrument: str
    language: str
    edition: str
    rights: str
    items: Mapping[str, str]
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def load_text_pack(work: Work, *, file: Path) -> Pack:
    """Read a pack and keep it; one of the same instrument and language is replaced, and stays in the history.

    Refused: `file_unreadable`, `pack_damaged` (not such a file), `pack_does_not_fit` (another form's numbers).
    """
    require(work, "load_text_pack")
    pack = _read(file)
    row = work.session.scalars(
        select(TextPack).where(TextPack.instrument == pack.instrument, TextPack.language == pack.language)
    ).first() or TextPack(id=new_id(), instrument=pack.instrument, language=pack.language)
    row.edition, row.dropped = pack.edition, None
    told = {"rights": pack.rights, "items": dict(pack.items), "answers": dict(pack.answers)}
    row.body = json.dumps(told, ensure_ascii=False)
    work.save("load_text_pack", row, about=f"{pack.instrument} {pack.language}")
    return pack


def list_text_packs(work: Work) -> list[Pack]:
    """The packs the clinic has loaded, by instrument and language."""
    require(work, "load_text_pack")
    rows = work.session.scalars(_USED.order_by(TextPack.instrument, TextPack.language))
    return [_pack(row) for row in rows]


def find_text_pack(work: Work, instrument: str, language: str) -> Pack | None:
    """The wording of an instrument in a language; None where the form shows numbers and our own headings."""
    require(work, "load_text_pack")
    row = _used(work, instrument, language)
    return _pack(row) if row else None


def check_text_pack(work: Work, *, file: Path) -> tuple[Pack, Pack | None]:
    """What a file would load, and the pack that it would replace; nothing changes."""
    require(work, "load_text_pack")
    pack = _read(file)
    row = _used(work, pack.instrument, pack.language)
    return pack, _pack(row) if row else None


def drop_text_pack(work: Work, *, instrument: str, language: str) -> None:
    """Use a pack no more: the form shows numbers and our own headings again. Refused: `no_such_pack`."""
    require(work, "load_text_pack")
    row = _used(work, instrument, language)
    if row is None:
        raise Refused("no_such_pack")
    row.dropped = True
    work.save("drop_text_pack", row, about=f"{instrument} {language}")


def _used(work: Work, instrument: str, language: str) -> TextPack | None:
    return work.session.scalars(
        _USED.where(TextPack.instrument == instrument, TextPack.language == language)
    ).first()


def _pack(row: TextPack) -> Pack:
    told = json.loads(row.body)
    return Pack(row.instrument, row.language, row.edition, told["rights"], told["items"], told["answers"])


def _read(file: Path) -> Pack:
    try:
        if file.stat().st_size > LARGEST:
            raise Refused("file_too_large")
        text = file.read_text("utf-8-sig")
    except OSError:
        raise Refused("file_unreadable") from None
    except UnicodeDecodeError:
        raise Refused("pack_damaged") from None
    try:
        facts = json.loads(text)
    except (ValueError, RecursionError):
        raise Refused("pack_damaged") from None
    return _checked(facts)


def _checked(facts: Any) -> Pack:
    names = ("instrument", "language", "edition", "rights")
    if not isinstance(facts, dict) or not all(_is_text(facts.get(name), 120) for name in names):
        raise Refused("pack_damaged")
    instrument = read_instrument(facts["instrument"])
    items: dict[str, str] = facts.get("items", {})
    answers: dict[str, dict[str, str]] = facts.get("answers", {})
    if len(facts["language"]) > 8 or not _is_texts(items) or not isinstance(answers, dict):
        raise Refused("pack_damaged")
    if not all(_is_texts(each) for each in answers.values()):
        raise Refused("pack_damaged")
    if not _fits(instrument, items, answers):
        raise Refused("pack_does_not_fit", instrument=instrument.title)
    return Pack(
        instrument.code, facts["language"], facts["edition"], facts["rights"], dict(items), dict(answers)
    )


def _fits(instrument: Instrument, items: dict[str, str], answers: dict[str, dict[str, str]]) -> bool:
    known = {item.number: set(item.answers) for item in instrument.items}
    return set(items) == set(known) and all(
        number in known and set(each) == known[number] for number, each in answers.items()
    )


def _is_text(value: Any, most: int) -> bool:
    return isinstance(value, str) and len(value.strip()) > 0 and len(value) <= most


def _is_texts(value: Any) -> bool:
    return isinstance(value, dict) and all(_is_text(text, LONGEST) for text in value.values())
