"""What operations are tested on. Most tests act in one transaction that is rolled back; a house is a copy.

Everyone has a box of their own, on a copy of the clinic (the copies have the same keys), and acts in the same
transaction: `act("midwife1")` is a unit of work by the midwife, and sees what was done before it. In a `house`
one after the other does something, each in a transaction of its own.
"""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from spiral.records.cards import Card
from spiral.records.chart_reason import give_reason
from spiral.records.clients import register_client
from spiral.vault.box import Box
from spiral.vault.work import Work
from tests.make import PEOPLE, TODAY, Clinic
from tests.records.house import house, house_template, monday, whole_house

__all__ = ["house", "house_template", "monday", "whole_house"]

Act = Callable[..., Work]


@pytest.fixture(scope="session")
def whole_clinic(made_clinic: Path) -> Path:
    """A clinic with all its people and nothing else. Copy it; never write in it."""
    return made_clinic


@pytest.fixture(scope="session")
def boxes(whole_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Box]]:
    """Everyone's opened box."""
    opened = {}
    for login in ("chief", *PEOPLE):
        folder = tmp_path_factory.mktemp("copies") / login
        shutil.copytree(whole_clinic, folder)
        opened[login] = Clinic(folder).open(login)
    yield opened
    for box in opened.values():
        box.close()


@pytest.fixture
def act(boxes: dict[str, Box]) -> Iterator[Act]:
    """`act(login, today)`: a unit of work in this test's transaction, of which nothing is left afterwards."""
    with rolled_back(boxes) as acting:
        yield acting


@contextmanager
def rolled_back(boxes: dict[str, Box]) -> Iterator[Act]:
    """A transaction in which everyone can act; nothing of it is left. Also for each example of a property."""

    def forget() -> None:
        for box in boxes.values():
            box.memory.clear()

    def act(login: str = "midwife1", today: dt.date = TODAY) -> Work:
        forget()  # what this person remembers may be older than what another has done
        return Work(boxes[login], session, today)

    with Session(boxes["chief"].engine, expire_on_commit=False, autoflush=False) as session:
        session.begin()
        try:
            yield act
        finally:
            session.rollback()
            forget()


def patient(act: Act, *logins: str, gender: str = "woman", **card: Any) -> str:
    """A client's id, whose journal these people have said why they open."""
    told = Card(**{"kind": "alias", "identity": "Blomman"} | card)
    client = register_client(act("midwife1"), card=told, gender=gender).id
    for login in logins:
        give_reason(act(login), client_id=client, reason="Prov")
    return client


@pytest.fixture
def clinic(whole_clinic: Path, tmp_path: Path) -> Clinic:
    """A clinic of the test's own, for what is committed."""
    shutil.copytree(whole_clinic, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")
