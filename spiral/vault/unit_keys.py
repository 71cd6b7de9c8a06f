"""`unit.keys`: what is needed before the database opens. JSON, replaced whole; the one before is kept beside it."""

import hashlib
import json
import os
import secrets
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spiral.vault import keys as k
from spiral.vault.access_log import canonical, write_safely
from spiral.vault.errors import Broken, Refused
from spiral.vault.sealing import joined

UNIT_KEYS = "unit.keys"
CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH = 16
Person = dict[str, Any]


def read_unit_keys(folder: Path) -> dict[str, Any]:
    """`unit.keys` as facts; Broken when it is missing, cut, damaged or not ours.

    The checksum tells a damaged file from a wrong password. It proves nothing: anyone can count it anew.
    """
    try:
        facts = json.loads((folder / UNIT_KEYS).read_text("utf-8"))
        whole = (
            facts["format"] == "spiral-unit-keys"
            and facts["version"] == 1
            and facts["check"] == _check(facts)
        )
        if not whole or not all(isinstance(person, dict) for person in facts["people"].values()):
            raise Broken("unit_keys_damaged")
        if (
            len(k.unb64(facts["root"])) != 32
            or not isinstance(facts["clinic"], str)
            or not isinstance(facts["unit"], str)
        ):
            raise Broken("unit_keys_damaged")
    except (FileNotFoundError, NotADirectoryError):
        raise Broken("clinic_missing") from None
    except PermissionError:
        raise Broken("clinic_forbidden") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        raise Broken("unit_keys_damaged") from None
    return dict(facts)


def _check(facts: dict[str, Any]) -> str:
    told = {name: value for name, value in facts.items() if name != "check"}
    return hashlib.sha256(canonical(told).encode()).hexdigest()


def write_unit_keys(folder: Path, facts: dict[str, Any], *, forget: bool = False) -> None:
    """Replace `unit.keys` whole; the one before is kept as `unit.keys.before`.

    `forget`: the one before must not open anything any more (an old password, someone who ended), so it becomes
    a copy of the new one, or goes where that cannot be written.
    """
    file, before = folder / UNIT_KEYS, folder / (UNIT_KEYS + ".before")
    text = json.dumps(facts | {"check": _check(facts)}, indent=1, ensure_ascii=False) + "\n"
    if file.exists() and not forget:
        write_safely(before, file.read_text("utf-8"))
    write_safely(file, text)
    if forget:
        try:
            write_safely(before, text)
        except OSError:
            before.unlink(missing_ok=True)


def _bound(clinic: str, person: Person) -> bytes:
    """What a wrapped key is bound to: the clinic, the person, the cost and the public keys."""
    bound = {name: person[name] for name in ("id", "login", "kdf", "exchange", "signing") if name in person}
    return joined(clinic.encode(), canonical(bound).encode())


def _kek(facts: dict[str, Any], secret: str) -> bytes:
    kdf = k.Kdf(int(facts["memory_kib"]), int(facts["time"]), int(facts["lanes"]))
    return kdf.derive(secret, k.unb64(facts["salt"]))


def wrapped_person(
    clinic: str, staff_id: str, login: str, pair: k.KeyPair, file_key: bytes, password: str, kdf: k.Kdf
) -> Person:
    """A person's entry: private keys under the password's key, the file key sealed to the public one."""
    salt = os.urandom(16)
    person: Person = {
        "id": staff_id,
        "login": login,
        "kdf": k.kdf_facts(kdf, salt),
        "exchange": k.b64(pair.public.exchange),
        "signing": k.b64(pair.public.signing),
    }
    person["private"] = k.wrap(kdf.derive(password, salt), pair.to_bytes(), _bound(clinic, person))
    person["file_key"] = k.b64(
        k.seal_to(pair.public.exchange, file_key, "spiral/file-key", clinic.encode(), staff_id.encode())
    )
    return person


def unwrapped_person(clinic: str, person: Person, password: str) -> tuple[k.KeyPair, bytes]:
    """A person's keys and the file key; InvalidTag when the password is another, Broken when the entry is damaged."""
    try:
        raw = k.unwrap(_kek(person["kdf"], password), person["private"], _bound(clinic, person))
        pair = k.KeyPair.from_bytes(raw)
        bound = clinic.encode(), str(person["id"]).encode()
        return pair, k.open_sealed_to(pair.exchange, k.unb64(person["file_key"]), "spiral/file-key", *bound)
    except (KeyError, TypeError, ValueError, AttributeError, Broken):
        raise Broken("unit_keys_damaged") from None


def spend_as_long(facts: dict[str, Any], password: str) -> None:
    """Take as long over a login that is not there as over a wrong password, so that time tells no login."""
    costs = [entry["kdf"] for entry in facts["people"].values() if "private" in entry and "kdf" in entry]
    try:
        _kek(costs[0], password)
    except (IndexError, KeyError, TypeError, ValueError, Broken):
        k.Kdf().derive(password, bytes(16))


def with_code(
    clinic: str, staff_id: str, login: str, file_key: bytes, kdf: k.Kdf
) -> tuple[Person, str, bytes]:
    """An entry that waits for its person, the one-time code (80 bits, behind Argon2id), and the code's public key.

    The code is `CODE_LENGTH` letters without I, O, 0 and 1, printed in groups of four.
    """
    code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    salt = os.urandom(16)
    kek = kdf.derive(code, salt)
    waiting: Person = {"id": staff_id, "login": login, "kdf": k.kdf_facts(kdf, salt)}
    waiting["file_key"] = k.wrap(kek, file_key, _bound(clinic, waiting))
    public = k.code_signing_key(kek).public_key().public_bytes_raw()
    return (
        {"id": staff_id, "enrolment": waiting},
        "-".join(code[i : i + 4] for i in range(0, CODE_LENGTH, 4)),
        public,
    )


def opened_by_code(clinic: str, person: Person, code: str) -> tuple[Ed25519PrivateKey, bytes]:
    """The code's signing key and the file key; Refused when no code waits or it is another one."""
    waiting = person.get("enrolment")
    if not isinstance(waiting, dict):
        raise Refused("no_code_waiting")
    try:
        kek = _kek(waiting["kdf"], "".join(letter for letter in code.upper() if letter in CODE_LETTERS))
        return k.code_signing_key(kek), k.unwrap(kek, waiting["file_key"], _bound(clinic, waiting))
    except InvalidTag:
        raise Refused("wrong_code") from None
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Broken("unit_keys_damaged") from None
