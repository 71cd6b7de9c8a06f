"""Keys: a password becomes a key that wraps a person's own keys; what others grant is sealed to those."""

import base64
import hashlib
import os
import unicodedata
from dataclasses import dataclass
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from spiral.vault.errors import Broken
from spiral.vault.sealing import joined

FLOOR_KIB, CAP_KIB = 64 * 1024, 1024 * 1024
_SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


def b64(raw: bytes) -> str:
    """Bytes as text for JSON."""
    return base64.b64encode(raw).decode()


def unb64(text: str) -> bytes:
    """Text of JSON as bytes; Broken when it is not base64."""
    try:
        return base64.b64decode(text, validate=True)
    except (ValueError, TypeError):
        raise Broken("unit_keys_damaged") from None


@dataclass(frozen=True)
class Kdf:
    """Argon2id's cost; memory in KiB. Outside floor and cap it is refused before anything is computed."""

    memory_kib: int = 256 * 1024
    time: int = 3
    lanes: int = 4

    def derive(self, secret: str, salt: bytes) -> bytes:
        """32 bytes from a password (NFKC) and a 16-byte salt."""
        allowed = FLOOR_KIB <= self.memory_kib <= CAP_KIB and 3 <= self.time <= 10 and 1 <= self.lanes <= 16
        if not allowed or len(salt) != 16:
            raise Broken("unit_keys_damaged")
        told = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
        return hash_secret_raw(told, salt, self.time, self.memory_kib, self.lanes, 32, Type.ID)


@dataclass(frozen=True, repr=False)
class KeyPair:
    """A person's two private keys: one to be sealed to, one to sign with."""

    exchange: X25519PrivateKey
    signing: Ed25519PrivateKey

    @classmethod
    def fresh(cls) -> "KeyPair":
        """New random keys."""
        return cls(X25519PrivateKey.generate(), Ed25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, raw: bytes) -> "KeyPair":
        """From 64 bytes: exchange, then signing."""
        return cls(
            X25519PrivateKey.from_private_bytes(raw[:32]), Ed25519PrivateKey.from_private_bytes(raw[32:])
        )

    def to_bytes(self) -> bytes:
        """64 bytes: exchange, then signing."""
        return self.exchange.private_bytes_raw() + self.signing.private_bytes_raw()

    @property
    def public(self) -> "PublicKeys":
        """The two public halves."""
        return PublicKeys(
            self.exchange.public_key().public_bytes_raw(), self.signing.public_key().public_bytes_raw()
        )


@dataclass(frozen=True)
class PublicKeys:
    """What others need of a person: 32 bytes to seal to, 32 to check signatures with."""

    exchange: bytes
    signing: bytes

    @property
    def fingerprint(self) -> str:
        """Five groups of four hex digits to compare by eye."""
        digest = hashlib.sha256(joined(self.exchange, self.signing)).hexdigest()
        return " ".join(digest[i : i + 4] for i in range(0, 20, 4))

    def enrolled(self, code_public: bytes) -> str:
        """SHA-256 in hex over both keys and the public key of the code they were made with: as the log tells it."""
        return hashlib.sha256(joined(self.exchange, self.signing, code_public)).hexdigest()


def sign(key: Ed25519PrivateKey, label: str, *parts: bytes) -> bytes:
    """A signature over a label and parts, each behind its length."""
    return key.sign(joined(label.encode(), *parts))


def is_signed(public: bytes, signature: bytes, label: str, *parts: bytes) -> bool:
    """Whether the signature is this key's over this label and these parts."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, joined(label.encode(), *parts))
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def seal_to(public: bytes, secret: bytes, label: str, *bound: bytes) -> bytes:
    """HPKE base mode to an X25519 key, bound to a label and parts."""
    key = X25519PublicKey.from_public_bytes(public)
    return _SUITE.encrypt(secret, key, info=joined(label.encode(), *bound))


def open_sealed_to(private: X25519PrivateKey, sealed: bytes, label: str, *bound: bytes) -> bytes:
    """What `seal_to` sealed; Broken when it was changed or bound to something else."""
    try:
        return _SUITE.decrypt(sealed, private, info=joined(label.encode(), *bound))
    except (InvalidTag, ValueError):
        raise Broken("grant_damaged") from None


def wrap(kek: bytes, secret: bytes, aad: bytes) -> str:
    """AES-256-GCM under a derived key, as text."""
    nonce = os.urandom(12)
    return b64(nonce + AESGCM(kek).encrypt(nonce, secret, aad))


def unwrap(kek: bytes, wrapped: str, aad: bytes) -> bytes:
    """What `wrap` wrapped; InvalidTag when key or bound facts differ."""
    raw = unb64(wrapped)
    return AESGCM(kek).decrypt(raw[:12], raw[12:], aad)


def code_signing_key(kek: bytes) -> Ed25519PrivateKey:
    """The key that a one-time code makes; it signs, once, the keys that its person makes."""
    return Ed25519PrivateKey.from_private_bytes(
        HKDF(SHA256(), 32, None, b"spiral/enrolment/sign").derive(kek)
    )


def kdf_facts(kdf: Kdf, salt: bytes) -> dict[str, Any]:
    """The Argon2id parameters as they stand in unit.keys."""
    return {
        "alg": "argon2id",
        "memory_kib": kdf.memory_kib,
        "time": kdf.time,
        "lanes": kdf.lanes,
        "salt": b64(salt),
    }
