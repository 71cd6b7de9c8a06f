"""Sealed fields: AES-256-GCM under a key of the compartment and the field, bound to one row and version.

Layout: version (1 byte) | algorithm (1) | generation (4, big-endian) | nonce (12) | ciphertext and tag.
The format and its vectors stand in docs/key-format.md.
"""

import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from spiral.vault.errors import Broken

VERSION = 1
AES_256_GCM = 1
PAD_TO = 64
HEADER = 6
NONCE = 12


def joined(*parts: bytes) -> bytes:
    """Each part behind its own length (4 bytes, big-endian), so that no two lists give the same bytes."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


@lru_cache(maxsize=512)
def field_key(compartment_key: bytes, label: str) -> bytes:
    """The key of one field of one compartment: HKDF-SHA256 with the field's fixed label as info."""
    return HKDF(SHA256(), 32, None, b"spiral/field/" + label.encode()).derive(compartment_key)


def _pad(plain: bytes) -> bytes:
    return plain + b"\x80" + b"\0" * (-(len(plain) + 1) % PAD_TO)


def _unpad(padded: bytes) -> bytes:
    plain, mark, zeros = padded.rpartition(b"\x80")
    if not mark or zeros.strip(b"\0"):
        raise Broken("sealed_field_damaged")
    return plain


def _bound_to(header: bytes, clinic: str, row: str, row_version: int) -> bytes:
    return joined(header, clinic.encode(), row.encode(), str(row_version).encode())


def seal(
    key: bytes,
    generation: int,
    label: str,
    clinic: str,
    row: str,
    row_version: int,
    text: str,
    nonce: bytes | None = None,
) -> bytes:
    """Seal `text` for one field of one version of one row. `nonce` is given by the format's vectors only."""
    header = bytes((VERSION, AES_256_GCM)) + generation.to_bytes(4, "big")
    nonce = nonce or os.urandom(NONCE)
    aad = _bound_to(header, clinic, row, row_version)
    return header + nonce + AESGCM(field_key(key, label)).encrypt(nonce, _pad(text.encode()), aad)


def generation_of(sealed: bytes) -> int:
    """Which generation of the compartment's key opens this field; Broken if it is not a sealed field."""
    if len(sealed) < HEADER + NONCE + 16 or sealed[0] != VERSION or sealed[1] != AES_256_GCM:
        raise Broken("sealed_field_damaged")
    return int.from_bytes(sealed[2:HEADER], "big")


def open_sealed(key: bytes, label: str, clinic: str, row: str, row_version: int, sealed: bytes) -> str:
    """The text of a sealed field; Broken when a bit was flipped or it was moved to another place."""
    generation_of(sealed)
    header, nonce, rest = sealed[:HEADER], sealed[HEADER : HEADER + NONCE], sealed[HEADER + NONCE :]
    try:
        padded = AESGCM(field_key(key, label)).decrypt(
            nonce, rest, _bound_to(header, clinic, row, row_version)
        )
    except InvalidTag:
        raise Broken("sealed_field_damaged") from None
    return _unpad(padded).decode()
