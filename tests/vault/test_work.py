"""One transaction: what was opened is handed over when its log row is committed, and not before."""

import json

import pytest
from sqlalchemy import select

from spiral.records import clients, staff
from spiral.records.clients import CARD
from spiral.records.models import Client, ClientCard, ClientGender
from spiral.vault.errors import Broken, Refused
from spiral.vault.keys import is_signed, open_sealed_to, unb64
from spiral.vault.sealing import joined
from spiral.vault.staff_list import unit_secrets
from spiral.vault.tables import History, LogRow, new_id
from spiral.vault.work import Work, body_of
from tests.make import TODAY


def only_client(vault) -> str:
    return str(vault.sql("SELECT id FROM clients")[0][0])


def log_length(vault) -> int:
    return int(str(vault.sql("SELECT count(*) FROM access_log")[0][0]))


def test_a_log_row_says_who_what_when_where_and_with_whom(vault, sign) -> None:
    box = sign("midwife1")
    client = only_client(vault)
    with box.work(TODAY) as work:
        clients.read_client(work, client)
    with box.work(TODAY) as work:
        row = work.session.scalars(select(LogRow).order_by(LogRow.seq.desc())).first()
        assert row is not None
        facts = json.loads(row.body)
        before = work.session.get(LogRow, row.seq - 1)
    assert before is not None
    assert facts["action"] == "read_client"
    assert (facts["user"], facts["client"], facts["unit"]) == (box.actor.id, client, "Enheten i Provköping")
    assert facts["at"].endswith("Z")
    assert facts["workstation"]
    assert facts["version"]
    assert facts["seq"] == row.seq
    assert (row.at, row.action, row.staff_id, row.client_id) == (
        facts["at"],
        "read_client",
        box.actor.id,
        client,
    )
    assert is_signed(
        box.keys.public.signing, row.signature, "spiral/log", box.clinic.encode(), row.hash.encode()
    )


def test_nothing_is_shown_when_the_log_cannot_be_written(vault, sign) -> None:
    box = sign("midwife1")
    client = only_client(vault)
    vault.sql(
        "CREATE TRIGGER no_more BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
    )
    shown = None
    with pytest.raises(Exception, match="disk is full"), box.work(TODAY) as work:
        shown = clients.read_client(work, client)
    assert shown is None


def test_nothing_is_handed_over_when_the_commit_fails(vault, sign) -> None:
    """The file may not grow: the log row is refused at the latest when it is committed."""
    box = sign("midwife1")
    client = only_client(vault)
    before = log_length(vault)

    def read() -> object:
        with box.work(TODAY) as work:
            pages = work.session.connection().exec_driver_sql("PRAGMA page_count").scalar()
            work.session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
            for _ in range(200):
                work.log("filling")
            return clients.read_client(work, client)

    with pytest.raises(Broken, match="disk_full"):
        read()
    assert log_length(vault) == before


def test_a_field_opened_without_a_log_row_is_not_handed_over(vault, sign) -> None:
    box = sign("midwife1")
    with pytest.raises(RuntimeError, match="without a log row"), box.work(TODAY) as work:
        assert clients.cards_of(work, [only_client(vault)])


def test_an_error_takes_everything_back(vault, sign) -> None:
    box = sign("midwife1")
    before = log_length(vault)

    def fail(work: Work) -> None:
        work.save("x", Client(id=new_id(), code="K-9"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), box.work(TODAY) as work:
        fail(work)
    assert log_length(vault) == before
    assert vault.sql("SELECT id FROM clients WHERE code='K-9'") == []
    with box.work(TODAY) as work:
        assert work.log("x") == before + 1


def test_a_new_version_keeps_the_former_one(sign) -> None:
    box = sign("midwife1")
    row = Client(id=new_id(), code="K-9")
    with box.work(TODAY) as work:
        work.save("x", row)
        first = body_of(row)
    with box.work(TODAY) as work:
        again = work.session.get(Client, row.id)
        assert again is not None
        again.code = "K-10"
        work.save("x", again, reason="därför")
    with box.work(TODAY) as work:
        now = work.session.get(Client, row.id)
        assert now is not None
        former = work.session.get(History, ("clients", row.id, 1))
        assert (now.version, now.code, now.changed_by) == (2, "K-10", box.actor.id)
        assert former is not None
        assert former.body == first
        assert former.log_seq == now.log_seq - 1


def test_columns_that_say_nothing_are_not_in_the_digest() -> None:
    row = Client(id="1", code="K-1", home="unit", version=1, changed_by="a", changed_at="b")
    told = '{"changed_at":"b","changed_by":"a","code":"K-1","home":"unit","id":"1","version":1}'
    assert body_of(row) == told


def test_many_rows_have_the_same_digest_as_each_saved(vault, sign) -> None:
    from spiral.records.whole import SEALED
    from spiral.vault.verify import verify

    box = sign("midwife1")
    made = [{"id": new_id(), "code": f"K-{n}", "home": "unit", "merged_into": None} for n in range(20, 25)]
    genders = [
        {"id": new_id(), "client_id": one["id"], "from_date": "2026-11-24", "gender": "woman"} for one in made
    ]
    with box.work(TODAY) as work:
        work.save_many("import_clients", {Client: made, ClientGender: genders})
    assert verify(box, SEALED).faults == ()


def test_a_reason_is_for_the_chiefs_alone(vault, sign) -> None:
    with sign("midwife1").work(TODAY) as work:
        work.log("void_visit", reason="Hon ångrade sig")
        where = work.head.seq
    body = json.loads(str(vault.sql(f"SELECT body FROM access_log WHERE seq={where}")[0][0]))
    assert "ångrade" not in json.dumps(body, ensure_ascii=False)
    box = sign("chief")
    with box.work(TODAY) as work:
        audit = unit_secrets(box, staff.read_list(work))[1]
    assert open_sealed_to(audit, unb64(body["reason"]), "spiral/reason").decode() == "Hon ångrade sig"


def test_a_part_without_key_is_refused(vault, sign) -> None:
    with sign("chief").work(TODAY) as work:
        card = work.session.scalars(select(ClientCard)).one()
        for ask in (
            lambda: work.open("register", CARD, card.id, card.version, card.sealed),
            lambda: work.seal("register", CARD, card.id, 2, "text"),
            lambda: work.mark("register", CARD, "text"),
        ):
            with pytest.raises(Refused, match="compartment_closed"):
                ask()
        work.log("tried")


def test_a_mark_is_keyed_and_bound_to_its_clinic_and_label(sign) -> None:
    import hashlib
    import hmac

    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    box = sign("midwife1")
    with box.work(TODAY) as work:
        found = work.mark("register", "register/identity-mark", "198001019999")
        assert found != work.mark("register", CARD, "198001019999")
    key = HKDF(SHA256(), 32, None, b"spiral/field/register/identity-mark").derive(
        box.compartments["register", 1]
    )
    told = joined(box.clinic.encode(), b"198001019999")
    assert found == hmac.new(key, told, hashlib.sha256).hexdigest()


def test_memory_is_forgotten_when_such_a_row_is_written_or_a_transaction_fails(sign) -> None:
    box = sign("chief")
    with box.work(TODAY) as work:
        assert work.remembered("x", lambda: 1) == 1
    with box.work(TODAY) as work:
        assert work.remembered("x", lambda: 2) == 1
    with pytest.raises(ZeroDivisionError), box.work(TODAY):
        raise ZeroDivisionError
    with box.work(TODAY) as work:
        assert work.remembered("x", lambda: 3) == 3
        staff.change_staff(work, login="gyn1", share=50)
        assert work.remembered("x", lambda: 4) == 4
