"""From outside: nothing that a person said, and no one's name, number or address, is found in any file."""

import base64
import contextlib
import datetime as dt
import io
import json
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from spiral.cli.main import main
from spiral.records import (
    answers,
    chart,
    clients,
    entry_drafts,
    form_drafts,
    process_notes,
    shared_notes,
    staff,
    tracing_papers,
    visits,
)
from spiral.records.client_history import read_history
from spiral.records.clients import Card
from spiral.records.rights import COMPARTMENTS
from spiral.records.whole import SEALED
from spiral.vault.box import Box
from spiral.vault.database import RECORDS
from spiral.vault.errors import Broken, Refused
from spiral.vault.keys import open_sealed_to, unb64
from spiral.vault.sealing import open_sealed
from spiral.vault.staff_list import unit_secrets
from spiral.vault.tables import Base
from spiral.vault.unit_keys import read_unit_keys, unwrapped_person
from tests.make import PASSWORD, PEOPLE, TODAY, Clinic, make_clinic, record, register
from tests.planted_journal import JOURNAL, OWN, keep_journal, keep_own
from tests.planted_treatment import WORDS, treat, treated

ALIAS = "Nattviolen Planterad"
REGISTER = {
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
}
REASONS = {
    "reason for voiding": "Planterad orsak: hon kom aldrig",
    "reason for change": "Planterad orsak: ny telefon",
}
IN_REGISTER = ("wish", "decision", "terms", "asked time")
SHARED = ("consent", "shared note", "shared draft")
# compartment -> what lies in it, by name; written out once more, and compared with what each person's keys open
WHERE = {
    "register": REGISTER | {name: WORDS[name] for name in IN_REGISTER} | OWN["register"],
    "statistics": {"answers": '"citizenship": "KI"', "answer": "buprenorphine"},
    "journal": JOURNAL,
    "counselling": {name: text for name, text in WORDS.items() if name not in (*IN_REGISTER, *SHARED)}
    | OWN["counselling"],
    "shared": {name: WORDS[name] for name in SHARED},
    "outreach": OWN["outreach"],
    "kast": OWN["kast"],
}
PLANTED = (
    REASONS | {"password": PASSWORD} | {name: text for some in WHERE.values() for name, text in some.items()}
)
VOID = "wrong_client"
LOGGED = {*REASONS, "lift"}
"""What the chief's own keys open by right beside the statistics: the log's reasons."""


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
    patch.setenv("SPIRAL_PASSWORD", PASSWORD)
    clinic = make_clinic(place / "clinic", tuple(PEOPLE))
    box = clinic.open("therapist1")
    treat(box)
    keep_own(box, "counselling", register(box, identity="Klockan").id)
    box.close()
    for login, home in (("outreach1", "outreach"), ("kast1", "kast")):
        box = clinic.open(login)
        keep_own(box, home)
        box.close()
    box = clinic.open("assistant1")
    keep_own(box, "register", register(box, identity="Skvattramen").id)
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
    keep_journal(box, client.id)
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
    copy = out.parent / "copy"
    shutil.copytree(clinic.folder, copy)
    (copy / "in-use.lock").unlink(missing_ok=True)
    files = [f"--{form}={out / form}" for form in ("pdf", "xlsx", "csv", "json")]
    month = ["--month", "2026-10", "--as", "chief"]
    commands: list[list[str]] = [
        ["report", "production", str(copy), *month, *files],
        ["approve", "production", str(copy), *month, f"--json={out / 'a'}"],
        ["staff", "list", str(copy), "--as", "chief", f"--json={out / 's'}"],
        *(["verify", str(copy), "--as", login, f"--json={out / login}"] for login in ("chief", *PEOPLE)),
        *(["report", "production", str(copy), "--month", "2026-10", "--as", login] for login in PEOPLE),
    ]
    for number, words in enumerate(commands):
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = main([*words, "--today=2026-11-24"])
        (out / f"{number}.txt").write_text(said.getvalue())
        refused = words[0] == "report" and words[-1] in set(PEOPLE) - {"midwife1", "therapist1"}
        assert code == (1 if refused else 0), said.getvalue()
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


def test_the_secrets_are_read_by_those_who_work_with_them(planted: Planted) -> None:
    """Else their absence would prove nothing."""
    box = _opened(planted, "midwife1")
    with box.work(TODAY) as work:
        rows = [row.card for row in clients.list_clients(work) if row.card]
        told = " ".join(repr(card) for card in rows)
        numbered = next(row for row in clients.list_clients(work) if row.card and row.card.given_name)
        told += repr(read_history(work, numbered.id))
        told += repr(answers.list_answers(work, numbered.id)).replace("'", '"')
        told += repr(chart.read_chart(work, numbered.id, reason="prov"))
    box.close()
    box = _opened(planted, "therapist1")
    told += treated(box)
    box.close()
    others = {*LOGGED, "password", "form", "phrase", "interval", "partner", "concern"}
    others |= {name for some in OWN.values() for name in some}  # by every key, below
    assert [name for name, text in PLANTED.items() if name not in others and text not in told] == []


def _opened(planted: Planted, login: str) -> Box:
    """A copy of the clinic, since the real one is still open."""
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


@pytest.fixture(scope="module")
def raw(planted: Planted) -> dict[str, list[tuple[str, int, bytes]]]:
    """Every sealed value there is, by its table: the row's id, its version, the value. By the file's key alone."""
    facts = read_unit_keys(planted.clinic.folder)
    _, file_key = unwrapped_person(facts["clinic"], facts["people"]["chief"], PASSWORD)
    connection = sqlcipher.connect(f"file:{planted.clinic.folder / RECORDS}?mode=ro", uri=True)
    connection.execute(f"PRAGMA key = \"x'{file_key.hex()}'\"")
    found: dict[str, list[tuple[str, int, bytes]]] = {}
    for table in sealed_tables():
        version = "version" if "version" in Base.metadata.tables[table].columns else "1"
        rows = list(connection.execute(f"SELECT id, {version}, sealed FROM {table}"))
        for row_id, number, body in connection.execute(
            f"SELECT row_id, version, body FROM history WHERE kind='{table}'"
        ):
            rows.append((row_id, number, unb64(json.loads(body)["sealed"])))
        found[table] = rows
    connection.close()
    return found


def sealed_tables() -> list[str]:
    """Every table that keeps something sealed, as the schema has them; grants are tried as what they are."""
    return [
        name for name, table in Base.metadata.tables.items() if "sealed" in table.columns and name != "grants"
    ]


LABELS = {label for fields in SEALED.values() for _, _, label in fields} | {
    entry_drafts.DRAFT,
    form_drafts.DRAFT,
    process_notes.DRAFT,
    shared_notes.DRAFT,
    tracing_papers.KEY,
    tracing_papers.PAPER,
}


def opened_by(box: Box, raw: dict[str, list[tuple[str, int, bytes]]]) -> dict[str, list[str]]:
    """What a person's keys open of every sealed value, under each label and place that fits, by table."""
    keys = [*box.compartments.values(), box.file_key]
    opened: dict[str, list[str]] = {}
    for table in sorted(raw, key=lambda name: name != "tracing_keys"):  # a key that opens is tried as one
        for row_id, version, sealed in raw[table]:
            for key in tuple(keys):
                for label in LABELS:
                    with contextlib.suppress(Broken, Refused):
                        told = open_sealed(key, label, box.clinic, row_id, version, sealed)
                        opened.setdefault(table, []).append(told)
                        keys += [unb64(told)] if table == "tracing_keys" else []
    return opened


def test_every_table_with_something_sealed_has_something_planted(
    planted: Planted, raw: dict[str, list[tuple[str, int, bytes]]]
) -> None:
    """And all of it opens for somebody: a new table with a label that nobody tries is noticed here."""
    assert [table for table, rows in raw.items() if not rows] == []
    opened: dict[str, int] = dict.fromkeys(raw, 0)
    for login in ("midwife1", "therapist1", "outreach1", "kast1"):
        box = _opened(planted, login)
        for table, told in opened_by(box, raw).items():
            opened[table] = opened[table] + len(told)
        box.close()
    assert [table for table, rows in raw.items() if opened[table] < len(rows)] == []


@pytest.mark.parametrize("login", ["chief", *PEOPLE])
def test_the_raw_file_and_a_persons_keys_tell_what_the_role_reads_and_nothing_else(
    planted: Planted, raw: dict[str, list[tuple[str, int, bytes]]], login: str
) -> None:
    """Nothing of the journal but for the clinic, nothing of counselling but for the therapist."""
    box = _opened(planted, login)
    role = PEOPLE[login][1] if login in PEOPLE else "chief"
    mine = {name for name, roles in COMPARTMENTS.items() if role in roles}
    assert {name for name, _ in box.compartments} == mine
    told = [text for each in opened_by(box, raw).values() for text in each]
    told += _log_and_grants(box)
    said = "\n".join(told).encode()
    read = {name for place in mine for name in WHERE[place]} | (LOGGED if login == "chief" else set())
    assert {name for name, text in PLANTED.items() if found_in(said, text)} == read
    box.close()


def _log_and_grants(box: Box) -> list[str]:
    """The reasons in the log, as far as the person's keys reach them; another's grant opens for nobody."""
    told = []
    with box.work(TODAY) as work:
        run = work.session.connection().exec_driver_sql
        reasons = [json.loads(body)["reason"] for (body,) in run("SELECT body FROM access_log")]
        try:
            audit = unit_secrets(box, staff.read_list(work))[1]
        except (Broken, Refused):
            audit = box.keys.exchange
        for sealed in filter(None, reasons):
            with contextlib.suppress(Broken):
                told.append(open_sealed_to(audit, unb64(sealed), "spiral/reason").decode())
        for (sealed,) in run("SELECT sealed FROM grants"):
            for label in ("spiral/grant", "spiral/file-key", "spiral/root"):
                with pytest.raises(Broken):
                    open_sealed_to(box.keys.exchange, sealed, label)
        work.log("tried")
    return told


def test_the_open_file_says_nothing_in_its_columns(planted: Planted) -> None:
    """Raw SQL with the file's key, which everyone has: no words, names, numbers."""
    folder = planted.clinic.folder
    facts = read_unit_keys(folder)
    _, file_key = unwrapped_person(facts["clinic"], facts["people"]["kast1"], PASSWORD)
    dump = _dump(folder, file_key)
    assert b"midwife1" in dump  # the file is open
    assert [what for what, text in PLANTED.items() if found_in(dump, text)] == []


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
