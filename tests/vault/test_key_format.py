"""The format as docs/key-format.md tells it, recomputed from its words alone, and then through the program."""

import base64
import hashlib
import hmac
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from spiral.vault import access_log, sealing
from spiral.vault import keys as k
from spiral.vault.staff_list import is_list_signed, sealed_secrets
from spiral.vault.tables import StaffListRow
from spiral.vault.unit_keys import opened_by_code, read_unit_keys, unwrapped_person

DOCS = Path(__file__).resolve().parents[2] / "docs"
VECTORS: dict[str, Any] = json.loads((DOCS / "key-format-vectors.json").read_text("utf-8"))


# --- what the document says, in a few lines of another hand ---------------------------------------------


def lengths(*parts: bytes) -> bytes:
    out = b""
    for part in parts:
        out += (
            bytes([len(part) >> 24 & 255, len(part) >> 16 & 255, len(part) >> 8 & 255, len(part) & 255])
            + part
        )
    return out


def sorted_json(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def argon(secret: str, facts: dict[str, Any]) -> bytes:
    told = unicodedata.normalize("NFKC", secret).encode("utf-8")
    salt = base64.b64decode(facts["salt"])
    return hash_secret_raw(told, salt, facts["time"], facts["memory_kib"], facts["lanes"], 32, Type.ID)


def expanded(key: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, info).derive(key)


def _extract(salt: bytes, material: bytes) -> bytes:
    return hmac.new(salt or bytes(32), material, hashlib.sha256).digest()


def _expand(key: bytes, info: bytes, length: int) -> bytes:
    out, block = b"", b""
    for n in range(1, 3):
        block = hmac.new(key, block + info + bytes([n]), hashlib.sha256).digest()
        out += block
    return out[:length]


def hpke_open(private: bytes, sealed: bytes, info: bytes) -> bytes:
    """RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, AES-256-GCM 0x0002."""
    enc, ciphertext = sealed[:32], sealed[32:]
    own = X25519PrivateKey.from_private_bytes(private)
    shared = own.exchange(X25519PublicKey.from_public_bytes(enc))
    kem = b"KEM" + bytes([0, 0x20])
    prk = _extract(b"", b"HPKE-v1" + kem + b"eae_prk" + shared)
    context = enc + own.public_key().public_bytes_raw()
    secret = _expand(prk, bytes([0, 32]) + b"HPKE-v1" + kem + b"shared_secret" + context, 32)
    suite = b"HPKE" + bytes([0, 0x20, 0, 1, 0, 2])
    psk_id = _extract(b"", b"HPKE-v1" + suite + b"psk_id_hash")
    info_hash = _extract(b"", b"HPKE-v1" + suite + b"info_hash" + info)
    schedule = bytes([0]) + psk_id + info_hash
    prk = _extract(secret, b"HPKE-v1" + suite + b"secret")
    key = _expand(prk, bytes([0, 32]) + b"HPKE-v1" + suite + b"key" + schedule, 32)
    nonce = _expand(prk, bytes([0, 12]) + b"HPKE-v1" + suite + b"base_nonce" + schedule, 12)
    return AESGCM(key).decrypt(nonce, ciphertext, b"")


def signed(private_hex: str, *parts: bytes) -> str:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private_hex)).sign(lengths(*parts)).hex()


def public_of(private_hex: str) -> bytes:
    return X25519PrivateKey.from_private_bytes(bytes.fromhex(private_hex)).public_key().public_bytes_raw()


def verifying(private_hex: str) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private_hex)).public_key().public_bytes_raw()


# --- the vectors -----------------------------------------------------------------------------------------


def test_parts_behind_their_lengths() -> None:
    told = VECTORS["joined"]
    parts = [bytes.fromhex(part) for part in told["parts_hex"]]
    assert lengths(*parts).hex() == told["hex"] == sealing.joined(*parts).hex()


def test_canonical_json() -> None:
    told = VECTORS["canonical"]
    assert sorted_json(told["value"]).decode() == told["text"] == access_log.canonical(told["value"])


def test_a_password_becomes_a_key() -> None:
    told = VECTORS["kdf"]
    salt = bytes.fromhex(told["salt_hex"])
    facts = told | {"salt": base64.b64encode(salt).decode()}
    assert argon(told["password"], facts).hex() == told["key_hex"]
    kdf = k.Kdf(told["memory_kib"], told["time"], told["lanes"])
    assert kdf.derive(told["password"], salt).hex() == told["key_hex"]


def test_a_persons_entry() -> None:
    told = VECTORS["person"]
    entry, clinic = told["entry"], told["clinic"]
    bound = {name: entry[name] for name in ("id", "login", "kdf", "exchange", "signing")}
    aad = lengths(clinic.encode(), sorted_json(bound))
    assert aad.hex() == told["aad_hex"]
    raw = base64.b64decode(entry["private"])
    private = AESGCM(argon(told["password"], entry["kdf"])).decrypt(raw[:12], raw[12:], aad)
    assert private.hex() == told["exchange_private_hex"] + told["signing_private_hex"]
    assert base64.b64decode(entry["exchange"]) == public_of(told["exchange_private_hex"])
    assert base64.b64decode(entry["signing"]) == verifying(told["signing_private_hex"])
    info = lengths(b"spiral/file-key", clinic.encode(), entry["id"].encode())
    assert hpke_open(private[:32], base64.b64decode(entry["file_key"]), info).hex() == told["file_key_hex"]
    digest = hashlib.sha256(
        lengths(base64.b64decode(entry["exchange"]), base64.b64decode(entry["signing"]))
    ).hexdigest()
    assert told["fingerprint"].replace(" ", "") == digest[:20]
    pair, file_key = unwrapped_person(clinic, entry, told["password"])
    assert (pair.to_bytes(), file_key.hex()) == (private, told["file_key_hex"])
    assert pair.public.fingerprint == told["fingerprint"]


def test_a_one_time_code() -> None:
    told = VECTORS["code"]
    waiting, clinic = told["entry"]["enrolment"], told["clinic"]
    letters = told["code"].replace("-", "")
    key = argon(letters, waiting["kdf"])
    assert key.hex() == told["key_hex"]
    aad = lengths(clinic.encode(), sorted_json({name: waiting[name] for name in ("id", "login", "kdf")}))
    raw = base64.b64decode(waiting["file_key"])
    assert AESGCM(key).decrypt(raw[:12], raw[12:], aad).hex() == told["file_key_hex"]
    assert expanded(key, b"spiral/enrolment/sign").hex() == told["signing_private_hex"]
    assert base64.b64encode(verifying(told["signing_private_hex"])).decode() == told["code_public"]
    person = VECTORS["person"]["entry"]
    parts = (
        clinic.encode(),
        waiting["id"].encode(),
        *(base64.b64decode(person[n]) for n in ("exchange", "signing")),
    )
    assert signed(told["signing_private_hex"], b"spiral/enrolment", *parts) == told["enrolment_signature_hex"]
    keys = [base64.b64decode(person[n]) for n in ("exchange", "signing")]
    code_public = base64.b64decode(told["code_public"])
    assert hashlib.sha256(lengths(*keys, code_public)).hexdigest() == told["enrolled"]
    assert k.PublicKeys(*keys).enrolled(code_public) == told["enrolled"]
    for typed in (told["typed"], told["code"]):
        signer, file_key = opened_by_code(clinic, told["entry"], typed)
        assert file_key.hex() == told["file_key_hex"]
        assert k.sign(signer, "spiral/enrolment", *parts).hex() == told["enrolment_signature_hex"]


def test_unit_keys_and_its_checksum(tmp_path: Path) -> None:
    told = VECTORS["unit_keys"]
    without = {name: value for name, value in told.items() if name != "check"}
    assert hashlib.sha256(sorted_json(without)).hexdigest() == told["check"]
    (tmp_path / "unit.keys").write_text(json.dumps(told), "utf-8")
    assert read_unit_keys(tmp_path) == told


def test_a_grant() -> None:
    told = VECTORS["grant"]
    parts = [told[name].encode() for name in ("clinic", "compartment")]
    parts += [str(told["generation"]).encode(), told["staff_id"].encode()]
    sealed = bytes.fromhex(told["sealed_hex"])
    private = bytes.fromhex(told["to_private_hex"])
    assert hpke_open(private, sealed, lengths(b"spiral/grant", *parts)).hex() == told["key_hex"]
    to = public_of(told["to_private_hex"])
    assert signed(told["granter_private_hex"], b"spiral/grant", *parts, to, sealed) == told["signature_hex"]
    own = X25519PrivateKey.from_private_bytes(private)
    assert k.open_sealed_to(own, sealed, "spiral/grant", *parts).hex() == told["key_hex"]
    signature = bytes.fromhex(told["signature_hex"])
    assert k.is_signed(verifying(told["granter_private_hex"]), signature, "spiral/grant", *parts, to, sealed)
    again = k.seal_to(to, bytes.fromhex(told["key_hex"]), "spiral/grant", *parts)
    assert hpke_open(private, again, lengths(b"spiral/grant", *parts)).hex() == told["key_hex"]


def test_the_staff_list_and_the_unit_secrets() -> None:
    told = VECTORS["staff_list"]
    body, clinic = json.loads(told["body"]), told["clinic"]
    assert sorted_json(body).decode() == told["body"]
    assert set(body) == {"people", "audit", "chiefs"}
    assert set(body["people"][0]) == {"id", "login", "name", "roles", "code_public", "added_by", "ended"}
    parts = b"spiral/staff-list", clinic.encode(), str(told["serial"]).encode(), told["body"].encode()
    assert signed(told["root_private_hex"], *parts) == told["signature_hex"]
    info = lengths(b"spiral/root", clinic.encode(), told["chief"].encode())
    sealed = base64.b64decode(body["chiefs"][told["chief"]])
    chief = bytes.fromhex(told["chief_exchange_private_hex"])
    assert hpke_open(chief, sealed, info).hex() == told["root_private_hex"] + told["audit_private_hex"]
    assert base64.b64decode(body["audit"]) == public_of(told["audit_private_hex"])
    row = StaffListRow(
        serial=told["serial"], body=told["body"], signature=bytes.fromhex(told["signature_hex"])
    )
    assert is_list_signed(row, verifying(told["root_private_hex"]), clinic)
    row.serial += 1
    assert not is_list_signed(row, verifying(told["root_private_hex"]), clinic)
    again = sealed_secrets(b"r" * 32, b"a" * 32, clinic, told["chief"], public_of(chief.hex()))
    assert hpke_open(chief, base64.b64decode(again), info) == b"r" * 32 + b"a" * 32


@pytest.mark.parametrize("told", VECTORS["field"], ids=lambda told: f"{len(told['text'])} characters")
def test_a_sealed_field(told: dict[str, Any]) -> None:
    key = expanded(bytes.fromhex(told["compartment_key_hex"]), b"spiral/field/" + told["label"].encode())
    assert key.hex() == told["field_key_hex"]
    header = bytes([1, 1]) + told["generation"].to_bytes(4, "big")
    aad = lengths(header, told["clinic"].encode(), told["row"].encode(), str(told["row_version"]).encode())
    assert aad.hex() == told["aad_hex"]
    padded = told["text"].encode() + b"\x80"
    while len(padded) % 64:
        padded += b"\0"
    assert padded.hex() == told["padded_hex"]
    nonce = bytes.fromhex(told["nonce_hex"])
    sealed = header + nonce + AESGCM(key).encrypt(nonce, padded, aad)
    assert sealed.hex() == told["sealed_hex"]
    place = told["label"], told["clinic"], told["row"], told["row_version"]
    compartment = bytes.fromhex(told["compartment_key_hex"])
    assert sealing.seal(compartment, told["generation"], *place, told["text"], nonce) == sealed
    assert sealing.open_sealed(compartment, *place, sealed) == told["text"]
    assert sealing.generation_of(sealed) == told["generation"]


def test_a_mark() -> None:
    told = VECTORS["mark"]
    key = expanded(bytes.fromhex(told["compartment_key_hex"]), b"spiral/field/" + told["label"].encode())
    parts = lengths(told["clinic"].encode(), told["text"].encode())
    assert hmac.new(key, parts, hashlib.sha256).hexdigest() == told["mark"]


def test_rows_and_their_digest() -> None:
    told = VECTORS["rows"]
    hashes = sorted(hashlib.sha256(body.encode()).hexdigest() for body in told["bodies"])
    assert hashlib.sha256("\n".join(hashes).encode()).hexdigest() == told["digest"]
    assert access_log.digest_of(told["bodies"]) == told["digest"]
    for body in told["bodies"]:
        facts = json.loads(body)
        assert sorted_json(facts).decode() == body
        assert "log_seq" not in facts
        assert None not in facts.values()


def test_a_log_row() -> None:
    told = VECTORS["log"]
    before = bytes.fromhex(told["previous_signature_hex"])
    chained = told["previous"].encode(), base64.b64encode(before), told["body"].encode()
    hashed = hashlib.sha256(b"\n".join(chained)).hexdigest()
    assert hashed == told["hash"] == access_log.hash_of(told["previous"], before, told["body"])
    parts = b"spiral/log", told["clinic"].encode(), hashed.encode()
    assert signed(told["signing_private_hex"], *parts) == told["signature_hex"]
    facts = json.loads(told["body"])
    assert sorted_json(facts).decode() == told["body"]
    assert facts["digest"] == VECTORS["rows"]["digest"]
    audit = bytes.fromhex(VECTORS["staff_list"]["audit_private_hex"])
    assert (
        hpke_open(audit, base64.b64decode(facts["reason"]), lengths(b"spiral/reason")).decode()
        == told["reason"]
    )
    assert told["printed"] == "1 " + " ".join(hashed[n : n + 4] for n in (0, 4, 8, 12))
    assert access_log.Head(1, hashed).printed == told["printed"]


def test_the_program_writes_such_log_rows(vault, sign) -> None:
    sign("midwife1").close()
    names = set(json.loads(VECTORS["log"]["body"]))
    previous, before = "0" * 64, b""
    for body, hashed, signature in vault.sql("SELECT body, hash, signature FROM access_log ORDER BY seq"):
        assert set(json.loads(str(body))) == names
        chained = f"{previous}\n{base64.b64encode(before).decode()}\n{body}"
        assert hashlib.sha256(chained.encode()).hexdigest() == hashed
        previous, before = str(hashed), bytes(signature)  # type: ignore[call-overload]


def test_the_program_logs_the_keys_of_each_who_enrolled(vault) -> None:
    (body,) = vault.sql("SELECT body FROM staff_lists ORDER BY serial DESC")[0]
    codes = {person["id"]: person["code_public"] for person in json.loads(str(body))["people"]}
    rows = vault.sql(
        "SELECT k.staff_id, k.exchange, k.signing, l.body FROM staff_keys k"
        " JOIN access_log l ON l.staff_id = k.staff_id AND l.action = 'enrol'"
    )
    assert len(rows) == len(codes) == 4
    for staff_id, exchange, signing, logged in rows:
        parts = bytes(exchange), bytes(signing), base64.b64decode(codes[str(staff_id)])  # type: ignore[call-overload]
        assert json.loads(str(logged))["digest"] == hashlib.sha256(lengths(*parts)).hexdigest()
        assert json.loads(str(logged))["about"] == staff_id


def test_what_someone_was_told_of() -> None:
    told = VECTORS["holders_told"]
    parts = b"spiral/holders-told", told["clinic"].encode(), told["body"].encode()
    assert signed(told["signing_private_hex"], *parts) == told["signature_hex"]


def test_where_the_head_lies() -> None:
    told = VECTORS["head_file"]
    name = hashlib.sha256(f"{told['clinic']}\n{told['folder']}".encode()).hexdigest()[:32] + ".json"
    assert name == told["name"]
    assert access_log._head_file(told["clinic"], Path(told["folder"])).name == name


def test_the_document_names_every_label_and_vector() -> None:
    text = (DOCS / "key-format.md").read_text("utf-8")
    vault = Path(sealing.__file__).parent
    labels = {
        label
        for file in vault.glob("*.py")
        for label in re.findall(r'b?"(spiral/[a-z/-]+)"', file.read_text())
    }
    assert {label for label in labels if f"`{label}" not in text} == set()
    assert {name for name in VECTORS if f"`{name}`" not in text} == set()
