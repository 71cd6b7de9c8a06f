"""One's own phrases: they expand before the cursor, and are nobody else's."""

import pytest

from spiral.records import own_phrases
from spiral.records.own_phrases import PhraseRow, expand
from spiral.vault.errors import Refused
from tests.records.conftest import Act

PHRASES = [PhraseRow("1", 1, "ua", "utan anmärkning"), PhraseRow("2", 1, "åb", "åter vid behov")]


@pytest.mark.parametrize(
    ("text", "cursor", "found"),
    [
        ("ua", 2, ("utan anmärkning", 15)),
        ("Status ua", 9, ("Status utan anmärkning", 22)),
        ("Status UA. Plan", 9, ("Status utan anmärkning. Plan", 22)),
        ("Plan: ÅB", 8, ("Plan: åter vid behov", 20)),
        ("kua", 3, None),
        ("ua ", 3, None),
        ("uab", 2, ("utan anmärkningb", 15)),
        ("", 0, None),
    ],
)
def test_the_short_form_before_the_cursor_expands(
    text: str, cursor: int, found: tuple[str, int] | None
) -> None:
    assert expand(text, cursor, PHRASES) == found


def test_a_phrase_is_kept_changed_and_dropped_by_its_owner(act: Act) -> None:
    row = own_phrases.keep_own_phrase(act("midwife1"), short="ua", text="utan anmärkning")
    changed = own_phrases.keep_own_phrase(act("midwife1"), short="UA", text="utan anm.")
    assert (changed.id, changed.version, changed.text) == (row.id, 2, "utan anm.")
    assert own_phrases.list_own_phrases(act("gyn1")) == []
    with pytest.raises(Refused):
        own_phrases.drop_own_phrase(act("gyn1"), phrase_id=row.id, version=2)
    own_phrases.drop_own_phrase(act("midwife1"), phrase_id=row.id, version=2)
    assert own_phrases.list_own_phrases(act("midwife1")) == []
    for short in ("", "två ord", "a" * 21, "u.a"):
        with pytest.raises(Refused, match="phrase_form"):
            own_phrases.keep_own_phrase(act("midwife1"), short=short, text="x")
