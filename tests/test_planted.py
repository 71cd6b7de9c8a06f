"""From outside: nothing that a person said, and no one's name, number or address, is found in any file."""

import base64
import datetime as dt
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from spiral.records import answers, chart, clients, entries, entry_drafts, staff, visits
from spiral.records.client_history import read_history
from spiral.records.clients import Card
from spiral.records.entry_drafts import Words
from spiral.vault.box import Box
from spiral.vault.database import RECORDS
from spiral.vault.keys import open_sealed_to, unb64
from spiral.vault.unit_keys import read_unit_keys, unwrapped_person
from tests.make import PASSWORD, TODAY, Clinic, make_clinic, record, register
from tests.planted_treatment import WORDS, treat, treated

ROOT = Path(__file__).resolve().parents[1]
ALIAS = "Nattviolen Planterad"
PLANTED = {
    "given name": "Åsalill",
    "family name": "Planteberg-Öström",
    "name to use": "Plantisen",
    "personnummer": "198507099805",
    "phone": "070-555 01 99",
    "email": "plantisen@example.org",
    "address": "Planterargränd 77 B, 123 45 Provköping",
    "municipality": "Planteringe",
    "contact note": "Ring aldrig hem, planterad man svarar",
    "language": "tigrinjaplant",
    "exception": "planterat undantag",
    "alias": ALIAS,
    "former phone": "070-555 01 11",
    "reason for voiding": "Planterad orsak: hon kom aldrig",
    "reason for change": "Planterad orsak: ny telefon",
    "answers": '"citizenship": "KI"',
    "answer": "buprenorphine",
    "journal": "Planterad anteckning om en planterad spruta",
    "draft": "Planterat utkast som aldrig signeras",
    "password": PASSWORD,
    **WORDS,
}
VOID = "wrong_client"
FOR_THE_CHIEF = {"reason for voiding", "reason for change", "answers", "answer", "password"}
"""What the chief's own keys open by right: the log's reasons, the statistics; and the password is their own too."""


@dataclass(frozen=True)
class Planted:
    """A clinic with secrets in it, the folders of everything that was written, and the chief's file key."""

    clinic: Clinic
    places: tuple[Path, ...]


def _card(**facts: object) -> Card:
    told: dict[str, object] = {
        "kind": "personnummer",
        "identity": "850709-9805",
        "given_name": PLANTED["given name"],
        "family_name": PLANTED["family name"],
        "called": PLANTED["name to use"],
        "phone": PLANTED["former phone"],
        "email": PLANTED["email"],
        "address": PLANTED["address"],
        "municipality": PLANTED["municipality"],
        "outside_county": True,
        "contact_note": PLANTED["contact note"],
        "language": PLANTED["language"],
        "exception": PLANTED["exception"],
        "protected": True,
    }
    return Card(**(told | facts))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Planted]:
    place = tmp_path_factory.mktemp("planted")
    temp, state, out = place / "temp", place / "state", place / "out"
    for folder in (temp, state, out):
        folder.mkdir()
    patch = pytest.MonkeyPatch()
    patch.setenv("SPIRAL_STATE", str(state))
    patch.setenv("TMPDIR", str(temp))
    patch.setattr(tempfile, "tempdir", str(temp))
    clinic = make_clinic(place / "clinic", ("midwife1", "therapist1"))
    box = clinic.open("therapist1")
    treat(box)
    box.close()
    box = clinic.open("midwife1")
    _live(box)
    _print(clinic, out)
    yield Planted(clinic, (clinic.folder, temp, state, out))
    box.close()
    patch.undo()


def _live(box: Box) -> None:
    """A day's work with secrets in every field there is. The box stays open: the write-ahead log is searched too."""
    with box.work(TODAY) as work:
        client = clients.register_client(work, card=_card(), gender="woman")
    with box.work(TODAY) as work:
        clients.change_client(
            work,
            client_id=client.id,
            card_version=1,
            card=_card(phone=PLANTED["phone"]),
            reason=PLANTED["reason for change"],
        )
    register(box, kind="alias", identity=ALIAS)
    with box.work(TODAY) as work:
        told = {"citizenship": "KI", "substitution": "buprenorphine", "drug_use": "former"}
        answers.give_answers(work, client_id=client.id, date=TODAY, told=told)
    for kept, words in ((entries.write_signed, "journal"), (entry_drafts.keep_draft, "draft")):
        with box.work(TODAY) as work:
            kept(work, client_id=client.id, words=Words(template="free", parts={"text": PLANTED[words]}))
    last_month = dt.date(2026, 10, 6)
    visit = record(box, client.id, date=last_month, start="10:00", outcome="attended")
    wrong = record(box, client.id, date=last_month, start="11:00", outcome="attended")
    with box.work(TODAY) as work:
        visits.void_visit(
            work, visit_id=wrong.id, version=wrong.version, reason=VOID, note=PLANTED["reason for voiding"]
        )
    with box.work(TODAY) as work:
        clients.list_clients(work)
        read_history(work, client.id)
        visits.list_visit_versions(work, visit.id)
        answers.list_answers(work, client.id)
    box.engine.dispose()
    record(box, client.id, date=last_month, start="12:00")


def _print(clinic: Clinic, out: Path) -> None:
    """Every file that leaves the program, and what its commands say. The open clinic is copied for it, as it lies."""
    import shutil

    copy = out.parent / "copy"
    shutil.copytree(clinic.folder, copy)
    (copy / "in-use.lock").unlink(missing_ok=True)
    environment = os.environ | {"SPIRAL_PASSWORD": PASSWORD}
    files = [f"--{form}={out / form}" for form in ("pdf", "xlsx", "csv", "json")]
    for number, words in enumerate(
        (
            ["report", "production", str(copy), "--month", "2026-10", "--as", "chief", *files],
            [
                "approve",
                "production",
                str(copy),
                "--month",
                "2026-10",
                "--as",
                "chief",
                f"--json={out / 'a'}",
            ],
            ["verify", str(copy), "--as", "midwife1", f"--json={out / 'v'}"],
            ["staff", "list", str(copy), "--as", "chief", f"--json={out / 's'}"],
        )
    ):
        code = "import sys; from spiral.cli.main import main; sys.exit(main(sys.argv[1:]))"
        done = subprocess.run(
            [sys.executable, "-c", code, *words, "--today=2026-11-24"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        (out / f"{number}.txt").write_bytes(done.stdout + done.stderr)
    shutil.rmtree(copy)


def spellings(text: str) -> Iterator[bytes]:
    """The ways in which a text could lie in a file: three encodings, each plain, in hex and in base64."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        raw = text.encode(encoding)
        yield raw
        yield raw.hex().encode()
        yield raw.hex().upper().encode()
        for shift in range(3):
            encoded = base64.b64encode(b"\0" * shift + raw)
            start, end = -(-shift * 4 // 3), len(encoded) - (4 if (len(raw) + shift) % 3 else 0)
            yield encoded[start:end]
            yield encoded[start:end].replace(b"+", b"-").replace(b"/", b"_")


def found_in(content: bytes, text: str) -> bool:
    return any(spelling in content for spelling in spellings(text))


def every_file(places: tuple[Path, ...]) -> dict[str, bytes]:
    """Every file's content; the parts of packed files too, since what is packed is not seen from outside."""
    import re
    import zipfile
    import zlib

    contents: dict[str, bytes] = {}
    for place in places:
        for file in place.rglob("*"):
            if not file.is_file():
                continue
            raw = file.read_bytes()
            contents[str(file)] = raw + file.name.encode()
            if zipfile.is_zipfile(io.BytesIO(raw)):
                with zipfile.ZipFile(io.BytesIO(raw)) as packed:
                    for name in packed.namelist():
                        contents[f"{file}:{name}"] = packed.read(name)
            for number, stream in enumerate(re.findall(rb"stream\r?\n(.*?)endstream", raw, re.DOTALL)):
                try:
                    packed_part = base64.a85decode(stream.strip(), adobe=False) if b"~>" in stream else stream
                    contents[f"{file}#{number}"] = zlib.decompress(packed_part)
                except (ValueError, zlib.error):
                    continue
    return contents


@pytest.mark.parametrize("shift", range(3))
def test_the_search_finds_what_is_there(shift: int) -> None:
    for text in PLANTED.values():
        for raw in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")):
            for hidden in (raw, raw.hex().encode(), base64.b64encode(b"x" * shift + raw + b"yy")):
                assert found_in(b"before" + hidden + b"after", text)
    assert not found_in(b"nothing of the kind", ALIAS)


def test_the_secrets_are_in_the_clinic(planted: Planted) -> None:
    """Else their absence would prove nothing: whoever has the keys reads every one of them."""
    box = _opened(planted, "midwife1")
    with box.work(TODAY) as work:
        rows = [row.card for row in clients.list_clients(work) if row.card]
        told = " ".join(repr(card) for card in rows)
        numbered = next(row for row in clients.list_clients(work) if row.card and row.card.given_name)
        told += repr(read_history(work, numbered.id))
        told += repr(answers.list_answers(work, numbered.id)).replace("'", '"')
        told += repr(chart.read_chart(work, numbered.id, reason="prov").entries)
        told += repr(
            [entry_drafts.read_draft(work, each.draft_id) for each in entry_drafts.list_unsigned(work)]
        )
    box.close()
    box = _opened(planted, "therapist1")
    told += treated(box)
    reasons = {"reason for voiding", "reason for change", "password"}
    assert [name for name, text in PLANTED.items() if name not in reasons and text not in told] == []
    box.close()


def _opened(planted: Planted, login: str) -> Box:
    """A copy of the clinic, since the real one is still open."""
    import shutil

    copy = Path(tempfile.mkdtemp(dir=planted.clinic.folder.parent)) / "clinic"
    shutil.copytree(planted.clinic.folder, copy)
    return Clinic(copy).open(login)


def test_nothing_planted_is_in_any_file(planted: Planted) -> None:
    contents = every_file(planted.places)
    names = {Path(name).name for name in contents}
    assert {RECORDS, f"{RECORDS}-wal", "unit.keys", "pdf", "xlsx", "csv", "json"} <= names
    found = [
        (name, what)
        for name, raw in contents.items()
        for what, text in PLANTED.items()
        if found_in(raw, text)
    ]
    assert found == []


def test_the_file_itself_tells_nothing_in_clear(planted: Planted) -> None:
    """Even what lies in clear inside the encrypted file: logins, codes, the unit's name."""
    for name in (RECORDS, f"{RECORDS}-wal"):
        raw = (planted.clinic.folder / name).read_bytes()
        assert not any(found_in(raw, text) for text in ("midwife1", "K-0001", "Provköping", "midwife_exam"))


def test_the_chief_with_raw_sql_reads_nothing(planted: Planted) -> None:
    """Everything in the open file, and everything that any key of the chief's opens in it: no one's words."""
    folder = planted.clinic.folder
    facts = read_unit_keys(folder)
    pair, file_key = unwrapped_person(facts["clinic"], facts["people"]["chief"], PASSWORD)
    dump = _dump(folder, file_key)
    assert b"midwife1" in dump  # the file is open
    assert [what for what, text in PLANTED.items() if found_in(dump, text)] == []
    box = _opened(planted, "chief")
    assert {name for name, _ in box.compartments} == {"statistics"}
    opened = _everything_opened(box, pair)
    assert {what for what, text in PLANTED.items() if found_in(opened, text)} <= FOR_THE_CHIEF
    assert found_in(
        opened, PLANTED["answer"]
    )  # statistics are the chief's by right: the key does open fields
    assert found_in(opened, PLANTED["reason for voiding"])
    box.close()


def _dump(folder: Path, file_key: bytes) -> bytes:
    """Every table, index and value of the open file, also as it lies in its pages."""
    connection = sqlcipher.connect(f"file:{folder / RECORDS}?mode=ro", uri=True)
    try:
        connection.execute(f"PRAGMA key = \"x'{file_key.hex()}'\"")
        parts = []
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall():
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                for value in row:
                    parts.append(value if isinstance(value, bytes) else str(value).encode())
        return b"\n".join(parts)
    finally:
        connection.close()


def _everything_opened(box: Box, pair: object) -> bytes:
    """Each sealed value of the file under each key that the chief has, under each label and place that fits."""
    import json

    from spiral.records.whole import SEALED
    from spiral.vault.errors import Broken, Refused
    from spiral.vault.sealing import open_sealed
    from spiral.vault.staff_list import unit_secrets

    opened: list[str] = []
    with box.work(TODAY) as work:
        audit = unit_secrets(box, staff.read_list(work))[1]
        run = work.session.connection().exec_driver_sql
        for (body,) in run("SELECT body FROM access_log"):
            if json.loads(body)["reason"]:
                opened.append(
                    open_sealed_to(audit, unb64(json.loads(body)["reason"]), "spiral/reason").decode()
                )
        filled: set[str] = set()
        for table, fields in SEALED.items():
            rows = [tuple(row) for row in run(f"SELECT id, version, sealed FROM {table}")]
            rows += [
                (row_id, version, unb64(json.loads(body)["sealed"]))
                for row_id, version, body in run(
                    f"SELECT row_id, version, body FROM history WHERE kind='{table}'"
                )
            ]
            filled |= {table} if rows else set()
            for row_id, version, sealed in rows:
                for key in [*box.compartments.values(), box.file_key]:
                    for _, _, label in fields:
                        try:
                            opened.append(open_sealed(key, label, box.clinic, row_id, version, sealed))
                        except (Broken, Refused):
                            continue
        assert {"client_cards", "answers", "entries"} <= filled
        for (sealed,) in run("SELECT sealed FROM grants"):
            for label in ("spiral/grant", "spiral/file-key", "spiral/root"):
                with pytest.raises(Broken):
                    open_sealed_to(box.keys.exchange, sealed, label)
        work.log("tried")
    return "\n".join(opened).encode()
