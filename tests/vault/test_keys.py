"""Passwords become keys at a bounded cost; what is sealed to someone opens for them alone, in its place alone."""

import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spiral.vault import keys as k
from spiral.vault.errors import Broken
from tests.make import QUICK

SALT = bytes(16)


@pytest.mark.parametrize(
    "kdf",
    [
        k.Kdf(k.FLOOR_KIB - 1),
        k.Kdf(k.CAP_KIB + 1),
        k.Kdf(2**40),
        k.Kdf(-1),
        k.Kdf(k.FLOOR_KIB, time=2),
        k.Kdf(k.FLOOR_KIB, time=10**9),
        k.Kdf(k.FLOOR_KIB, lanes=0),
        k.Kdf(k.FLOOR_KIB, lanes=17),
    ],
    ids=str,
)
def test_a_cost_outside_floor_and_cap_is_refused_before_anything_is_computed(kdf: k.Kdf, monkeypatch) -> None:
    monkeypatch.setattr(k, "hash_secret_raw", lambda *_: pytest.fail("it was computed"))
    with pytest.raises(Broken, match="unit_keys_damaged"):
        kdf.derive("en mening om båtar", SALT)


def test_a_salt_of_another_length_is_refused() -> None:
    with pytest.raises(Broken, match="unit_keys_damaged"):
        QUICK.derive("en mening om båtar", bytes(15))


def test_the_default_cost_is_a_quarter_of_a_gigabyte() -> None:
    assert (k.Kdf().memory_kib, k.Kdf().time, k.Kdf().lanes) == (262144, 3, 4)


def test_a_password_is_the_same_however_its_letters_are_composed() -> None:
    told = "a\u030angstro\u0308m och \ufb01sk"
    expected = hash_secret_raw("ångström och fisk".encode(), SALT, 3, 64 * 1024, 4, 32, Type.ID)
    assert QUICK.derive(told, SALT) == expected


def test_a_password_of_stray_bytes_is_a_password_like_another() -> None:
    assert len(QUICK.derive("\udcff" * 15, SALT)) == 32


def test_a_key_pair_goes_through_bytes() -> None:
    pair = k.KeyPair.fresh()
    assert k.KeyPair.from_bytes(pair.to_bytes()).public == pair.public


def test_a_fingerprint_tells_people_apart() -> None:
    one, other = k.KeyPair.fresh().public, k.KeyPair.fresh().public
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint != k.PublicKeys(one.exchange, other.signing).fingerprint
    assert len(one.fingerprint.split()) == 5


def test_what_is_sealed_to_someone_opens_for_them_in_its_place_alone() -> None:
    mine, other = k.KeyPair.fresh(), k.KeyPair.fresh()
    sealed = k.seal_to(mine.public.exchange, b"key", "spiral/grant", b"clinic", b"register")
    assert k.open_sealed_to(mine.exchange, sealed, "spiral/grant", b"clinic", b"register") == b"key"
    for private, label, bound in (
        (other.exchange, "spiral/grant", (b"clinic", b"register")),
        (mine.exchange, "spiral/root", (b"clinic", b"register")),
        (mine.exchange, "spiral/grant", (b"clinic", b"journal")),
        (mine.exchange, "spiral/grant", (b"clinicr", b"egister")),
    ):
        with pytest.raises(Broken, match="grant_damaged"):
            k.open_sealed_to(private, sealed, label, *bound)
    with pytest.raises(Broken):
        k.open_sealed_to(mine.exchange, sealed[:20], "spiral/grant", b"clinic", b"register")


def test_a_signature_holds_for_its_label_parts_and_signer() -> None:
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw()
    signed = k.sign(key, "spiral/log", b"a", b"b")
    assert k.is_signed(public, signed, "spiral/log", b"a", b"b")
    assert not k.is_signed(public, signed, "spiral/grant", b"a", b"b")
    assert not k.is_signed(public, signed, "spiral/log", b"ab")
    assert not k.is_signed(public, b"short", "spiral/log", b"a", b"b")
    assert not k.is_signed(other.public_key().public_bytes_raw(), signed, "spiral/log", b"a", b"b")
    assert not k.is_signed(b"no key", signed, "spiral/log", b"a", b"b")


def test_a_wrapped_key_opens_with_its_key_and_facts_alone() -> None:
    kek = bytes(range(32))
    wrapped = k.wrap(kek, b"secret", b"facts")
    assert k.unwrap(kek, wrapped, b"facts") == b"secret"
    for key, aad in ((bytes(32), b"facts"), (kek, b"other facts")):
        with pytest.raises(InvalidTag):
            k.unwrap(key, wrapped, aad)


def test_text_that_is_not_base64_is_damage() -> None:
    with pytest.raises(Broken, match="unit_keys_damaged"):
        k.unb64("å")


def test_keys_are_not_printed() -> None:
    pair = k.KeyPair.fresh()
    assert "0x" in repr(pair)
    assert pair.to_bytes().hex() not in repr(pair)
