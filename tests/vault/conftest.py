"""A real encrypted clinic with a client, an answer and a visit in it, copied for each test."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from spiral.records import answers
from spiral.vault.box import Box
from spiral.vault.database import RECORDS
from tests.make import TODAY, Clinic, make_clinic, record, register

PEOPLE = ("midwife1", "gyn1", "therapist1")


@dataclass(frozen=True)
class Vault(Clinic):
    """A clinic and the key of its file, for those who go round the program."""

    file_key: bytes

    def sql(self, *statements: str) -> list[tuple[object, ...]]:
        """Raw SQL through the file key; the rows of the last statement."""
        connection = sqlcipher.connect(str(self.folder / RECORDS), isolation_level=None)
        try:
            connection.execute(f"PRAGMA key = \"x'{self.file_key.hex()}'\"")
            rows: list[tuple[object, ...]] = []
            for statement in statements:
                rows = connection.execute(statement).fetchall()
            return rows
        finally:
            connection.close()


@pytest.fixture(scope="session")
def made_vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    """Made once. Copy it; never write in it."""
    clinic = make_clinic(tmp_path_factory.mktemp("vault") / "clinic", PEOPLE)
    box = clinic.open("midwife1")
    client = register(box, given_name="Åsa", phone="08-123 456")
    record(box, client.id)
    with box.work(TODAY) as work:
        answers.give_answers(work, client_id=client.id, date=TODAY, told={"citizenship": "SE"})
    key = box.file_key
    box.close()
    return Vault(clinic.folder, key)


@pytest.fixture
def vault(made_vault: Vault, tmp_path: Path) -> Vault:
    """A clinic of the test's own."""
    shutil.copytree(made_vault.folder, tmp_path / "clinic")
    return Vault(tmp_path / "clinic", made_vault.file_key)


OpenBox = Callable[..., Box]


@pytest.fixture
def sign(vault: Vault) -> Iterator[OpenBox]:
    """`sign("midwife1")` signs in; one at a time, the one before is closed."""
    opened: list[Box] = []

    def sign_as(login: str) -> Box:
        while opened:
            opened.pop().close()
        opened.append(vault.open(login))
        return opened[-1]

    yield sign_as
    while opened:
        opened.pop().close()


@pytest.fixture(scope="session")
def today() -> dt.date:
    return TODAY
