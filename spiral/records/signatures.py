"""Signing a person's own words: Ed25519 over the content, bound to clinic, row and version."""

from spiral.records.staff import read_list
from spiral.vault.keys import b64, is_signed, sign, unb64
from spiral.vault.staff_list import known_keys
from spiral.vault.work import Work


def _parts(work: Work, row: str, version: int, content: str) -> tuple[bytes, ...]:
    return work.box.clinic.encode(), row.encode(), str(version).encode(), content.encode()


def sign_content(work: Work, label: str, *, row: str, version: int, content: str) -> str:
    """The signature of the one who acts, as base64."""
    return b64(sign(work.box.keys.signing, label, *_parts(work, row, version, content)))


def is_genuine(
    work: Work, label: str, signature: str, *, signer: str, row: str, version: int, content: str
) -> bool:
    """Whether this colleague, also one who has left, signed exactly this."""
    known: dict[str, bytes] = work.remembered("signing keys", lambda: _signing_keys(work))
    key = known.get(signer)
    parts = _parts(work, row, version, content)
    return key is not None and is_signed(key, unb64(signature), label, *parts)


def _signing_keys(work: Work) -> dict[str, bytes]:
    known = known_keys(work.session, read_list(work), work.box.clinic)
    return {staff_id: keys.signing for staff_id, keys in known.items()}
