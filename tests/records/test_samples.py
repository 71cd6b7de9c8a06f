"""Samples, results, the duties of a positive one, and partner tracing whose papers are truly destroyed."""

import datetime as dt
import shutil
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import select

from spiral.records import partner_tracing, samples
from spiral.records.cards import Card
from spiral.records.journal_models import TracingKey, TracingPaper
from spiral.records.partner_tracing import look_back_from
from spiral.records.sample_kinds import diseases, report_number, rikskod
from spiral.records.samples import SampleRow
from spiral.records.whole import check_whole
from spiral.vault.access_log import canonical
from spiral.vault.box import Box
from spiral.vault.errors import Broken
from spiral.vault.tables import History, LogRow
from tests.make import TODAY
from tests.records.house import House
from tests.records.test_entries import refused

PAGE = 4096
CONTACT = "Rutger Kontaktsson"


def positive(house: House, client: str, kind: str = "chlamydia") -> SampleRow:
    row = house.do("midwife1", samples.take_sample, client_id=client, kind=kind)
    row = house.do("midwife1", samples.send_sample, sample_id=row.id, version=row.version)
    facts = {"sample_id": row.id, "version": row.version, "outcome": "positive"}
    row = house.do("midwife1", samples.answer_sample, **facts, answer="DNA påvisat")
    return house.do("midwife1", samples.read_result, sample_id=row.id, version=row.version)


def test_a_normal_result_is_closed_when_it_is_read_and_signed(house: House) -> None:
    client = house.client()
    row = house.do("midwife1", samples.take_sample, client_id=client, kind="cell_sample")
    facts: dict[str, Any] = {"sample_id": row.id, "version": 1}
    assert refused(house, "midwife1", samples.read_result, **facts) == "sample_not_so_far"
    assert refused(house, "midwife1", samples.answer_sample, **facts, outcome="positive") == (
        "unknown_outcome_of_sample"
    )
    row = house.do("midwife1", samples.answer_sample, **facts, outcome="normal")
    assert [each.state for each in house.do("midwife1", samples.list_waiting_samples)] == ["answered"]
    row = house.do("midwife1", samples.read_result, sample_id=row.id, version=row.version)
    assert (row.state, row.genuine, row.open, row.duties) == ("read", True, False, ())
    facts = {"sample_id": row.id, "version": row.version, "outcome": "abnormal"}
    assert refused(house, "midwife1", samples.answer_sample, **facts) == "sample_is_read"
    assert house.do("midwife1", samples.list_waiting_samples) == []


def test_a_positive_result_stays_until_every_duty_is_done(house: House) -> None:
    client = house.client(kind="personnummer", identity="191212121212")
    row = positive(house, client)
    assert [duty.code for duty in row.duties] == [
        "informed",
        "rules_spoken",
        "rules_written",
        "treated",
        "reported",
        "traced",
    ]
    assert row.abnormal
    for duty in ("informed", "rules_spoken", "rules_written", "treated", "reported"):
        row = house.do("midwife1", samples.do_duty, sample_id=row.id, version=row.version, duty=duty)
    again = {"sample_id": row.id, "version": row.version}
    assert refused(house, "midwife1", samples.do_duty, **again, duty="treated") == "duty_done"
    assert refused(house, "midwife1", samples.do_duty, **again, duty="traced") == "duty_by_tracing"
    assert refused(house, "midwife1", samples.do_duty, **again, duty="no such") == "unknown_duty"
    (waiting,) = house.do("midwife1", samples.list_waiting_samples)
    assert [duty.code for duty in waiting.duties if duty.done_on is None] == ["traced"]
    house.do("midwife1", partner_tracing.begin_tracing, **again)
    row = house.do("midwife1", partner_tracing.end_tracing, sample_id=row.id, version=row.version + 1)
    assert (row.open, house.do("midwife1", samples.list_waiting_samples)) == (False, [])


def test_who_has_no_number_is_reported_with_a_word_about_how(house: House) -> None:
    row = positive(house, house.client(), "hepatitis_b")
    facts: dict[str, Any] = {"sample_id": row.id, "version": row.version, "duty": "reported"}
    assert refused(house, "midwife1", samples.do_duty, **facts) == "report_number_missing"
    row = house.do("midwife1", samples.do_duty, **facts, note="Reservnummer från sjukhuset")
    assert [duty.note for duty in row.duties if duty.done_on] == ["Reservnummer från sjukhuset"]


@pytest.mark.parametrize(
    ("identity", "code"),
    [("198001019876", "80-9876"), ("200106612385", "01-2385"), ("Blomman", None), ("", None)],
)
def test_rikskod_is_birth_year_and_the_last_four(identity: str, code: str | None) -> None:
    assert rikskod(identity) == code


def test_what_a_client_is_called_in_a_report() -> None:
    known = Card(kind="personnummer", identity="198001019876")
    assert report_number(diseases()["syphilis"], known) == "80-9876"
    assert report_number(diseases()["hepatitis_c"], known) == "198001019876"
    assert report_number(diseases()["hiv"], Card(kind="alias", identity="Blomman")) is None
    assert {name for name, each in diseases().items() if each.report_by == "full_number"} == {
        "hepatitis_b",
        "hepatitis_c",
    }


@pytest.mark.parametrize(
    ("months", "taken", "negative", "begins"),
    [
        (12, "2026-11-24", None, "2025-11-24"),
        (6, "2026-08-31", None, "2026-02-28"),
        (12, "2026-11-24", "2026-09-01", "2026-09-01"),
        (12, "2026-11-24", "2020-09-01", "2025-11-24"),
        (None, "2026-11-24", "2024-01-01", "2024-01-01"),
        (None, "2026-11-24", None, None),
    ],
)
def test_how_far_back_partners_are_traced(
    months: int | None, taken: str, negative: str | None, begins: str | None
) -> None:
    day = dt.date.fromisoformat
    found = look_back_from(months, day(taken), day(negative) if negative else None)
    assert found == (day(begins) if begins else None)


def decrypted(key: bytes, page: bytes) -> bytes:
    """A page of SQLCipher 4: AES-256-CBC, the nonce before the 64 bytes of HMAC at the page's end."""
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[-80:-64])).decryptor()
    return cipher.update(page[:-80]) + cipher.finalize()


def everything_in(box: Box) -> bytes:
    """Every page of the file, free ones too, and every frame that is left of the write-ahead log, decrypted."""
    file, wal = ((box.folder / name).read_bytes() for name in ("records.db", "records.db-wal"))
    pages = [file[16:PAGE], *(file[n : n + PAGE] for n in range(PAGE, len(file), PAGE))]
    frames = [wal[n + 24 : n + 24 + PAGE] for n in range(32, len(wal), PAGE + 24)]
    return b"".join(
        decrypted(box.file_key, page) for page in (*pages, *(f for f in frames if f[:3] != b"SQL"))
    )


def test_a_negative_contacts_paper_is_destroyed_and_only_the_fact_left(house: House) -> None:
    client = house.client()
    row = positive(house, client)
    tracing = house.do("midwife1", partner_tracing.begin_tracing, sample_id=row.id, version=row.version)
    assert (tracing.tracer, tracing.look_back_from) == ("Barbro Morska", "2025-11-24")
    for who in (CONTACT, "Nisse"):
        facts = {"sample_id": row.id, "version": tracing.version, "who": who, "reach": "070-1"}
        tracing = house.do("midwife1", partner_tracing.add_contact, **facts)
    house.do("midwife1", partner_tracing.try_contact, sample_id=row.id, number=1, way="phone", note="Svar")
    tracing = house.do("gyn1", partner_tracing.read_tracing, row.id)
    assert [(each.who, len(each.attempts)) for each in tracing.contacts] == [(CONTACT, 1), ("Nisse", 0)]
    end = {"sample_id": row.id, "version": tracing.version}
    assert refused(house, "midwife1", partner_tracing.end_tracing, **end) == "contacts_open"
    box = house.as_("midwife1")
    with box.work(TODAY) as work:
        sealed = {paper.id: paper.sealed for paper in work.session.scalars(select(TracingPaper))}
        keys = {key.id: key.sealed for key in work.session.scalars(select(TracingKey))}
    before = everything_in(box)
    assert all(cell in before for cell in (*sealed.values(), *keys.values()))
    copy = box.folder / "records.db.before-0007"
    shutil.copyfile(box.folder / "records.db", copy)
    closed = {"sample_id": row.id, "version": tracing.version, "number": 1, "outcome": "negative"}
    tracing = house.do("midwife1", partner_tracing.close_contact, **closed)
    assert tracing.contacts[0].destroyed
    assert (tracing.contacts[0].who, tracing.contacts[0].outcome) == ("", "negative")
    assert tracing.contacts[1].who == "Nisse"
    with box.work(TODAY) as work:
        left = list(work.session.scalars(select(TracingPaper.id)))
        assert list(work.session.scalars(select(TracingKey.id))) == left
        kinds = set(work.session.scalars(select(History.kind)))
    (gone,) = set(sealed) - set(left)
    after = everything_in(box)
    assert sealed[gone] not in after
    assert keys[gone] not in after
    assert not copy.exists()
    copy.mkdir()  # cannot be deleted as a file
    assert not kinds & {"tracing_papers", "tracing_keys"}
    again = closed | {"version": tracing.version}
    assert refused(house, "midwife1", partner_tracing.close_contact, **again) == "no_such_contact"
    last = {"sample_id": row.id, "version": tracing.version, "number": 2, "outcome": "not_found"}
    tracing = house.do("midwife1", partner_tracing.close_contact, **last)
    with pytest.raises(Broken, match="copy_not_destroyed"):
        house.do("midwife1", partner_tracing.end_tracing, sample_id=row.id, version=tracing.version)
    copy.rmdir()
    with house.as_("midwife1").work(TODAY) as work:
        assert list(work.session.scalars(select(TracingPaper))) == []
    assert check_whole(house.as_("midwife1"), TODAY).faults == ()


def test_the_log_does_not_tell_who_is_positive(house: House) -> None:
    client, other = house.client(), house.client("Tulpanen")
    row = positive(house, client)
    house.do("midwife1", partner_tracing.begin_tracing, sample_id=row.id, version=row.version)
    plain = house.do("midwife1", samples.take_sample, client_id=other, kind="chlamydia")
    facts = {"sample_id": plain.id, "version": 1, "outcome": "negative"}
    house.do("midwife1", samples.answer_sample, **facts)
    with house.as_("chief").work(TODAY) as work:
        told: dict[str | None, set[str]] = {}
        for client_id, action in work.session.execute(select(LogRow.client_id, LogRow.action)):
            told.setdefault(client_id, set()).add(action)
        bodies = canonical(list(work.session.scalars(select(LogRow.body))))
    assert told[client] == told[other]
    for word in ("positive", "tracing", "duty", "reported"):
        assert word not in bodies
