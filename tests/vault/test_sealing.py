"""A sealed field opens in its own place alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiral.vault.errors import Broken
from spiral.vault.sealing import PAD_TO, generation_of, joined, open_sealed, seal

KEY = bytes(range(32))
PLACE = ("register/client-card", "clinic-1", "row-1", 3)


def sealed(text: str = "Åsa bor på Gatan 1") -> bytes:
    label, clinic, row, version = PLACE
    return seal(KEY, 7, label, clinic, row, version, text)


@given(st.text())
def test_what_was_sealed_opens(text: str) -> None:
    assert open_sealed(KEY, *PLACE, sealed(text)) == text


@given(st.data())
def test_any_flipped_bit_is_refused(data: st.DataObject) -> None:
    field = bytearray(sealed())
    bit = data.draw(st.integers(0, len(field) * 8 - 1))
    field[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Broken, match="sealed_field_damaged"):
        open_sealed(KEY, *PLACE, bytes(field))


@given(st.integers(0, 200))
def test_a_cut_field_is_refused(length: int) -> None:
    field = sealed()
    with pytest.raises(Broken, match="sealed_field_damaged"):
        open_sealed(KEY, *PLACE, field[: min(length, len(field) - 1)])


@pytest.mark.parametrize(
    "moved",
    [
        ("register/identity-mark", "clinic-1", "row-1", 3),
        ("register/client-card", "clinic-2", "row-1", 3),
        ("register/client-card", "clinic-1", "row-2", 3),
        ("register/client-card", "clinic-1", "row-1", 4),
        ("register/client-card", "clinic-1r", "ow-1", 3),
    ],
    ids=["field", "clinic", "row", "version", "the line between clinic and row"],
)
def test_moved_to_another_place_it_does_not_open(moved: tuple[str, str, str, int]) -> None:
    with pytest.raises(Broken, match="sealed_field_damaged"):
        open_sealed(KEY, *moved, sealed())


def test_another_compartments_key_does_not_open_it() -> None:
    with pytest.raises(Broken):
        open_sealed(bytes(32), *PLACE, sealed())


def test_another_generation_cannot_be_claimed() -> None:
    field = sealed()
    assert generation_of(field) == 7
    claimed = field[:2] + (8).to_bytes(4, "big") + field[6:]
    with pytest.raises(Broken):
        open_sealed(KEY, *PLACE, claimed)


def test_lengths_tell_only_steps_of_the_padding() -> None:
    assert {len(sealed("x" * n)) for n in range(PAD_TO)} == {6 + 12 + PAD_TO + 16}
    assert len(sealed("x" * PAD_TO)) == 6 + 12 + 2 * PAD_TO + 16


def test_the_same_text_is_sealed_otherwise_each_time() -> None:
    assert sealed() != sealed()


@given(st.lists(st.binary(max_size=5), max_size=4), st.lists(st.binary(max_size=5), max_size=4))
def test_no_two_lists_of_parts_give_the_same_bytes(one: list[bytes], other: list[bytes]) -> None:
    assert (joined(*one) == joined(*other)) == (one == other)
