"""A house with everyone in it, made once; each test has a copy of its own."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import pytest

from spiral.records import clients, staff
from spiral.records.clients import Card
from spiral.records.rights import SHAPE
from spiral.records.rooms import list_rooms
from spiral.vault.box import Box, enrol
from spiral.vault.work import Work
from tests.make import PASSWORD, PEOPLE, QUICK, TODAY, Clinic, make_clinic

P = ParamSpec("P")
T = TypeVar("T")


class House:
    """A clinic in which one after the other does something, each in a transaction of its own."""

    def __init__(self, folder: Path) -> None:
        self.clinic = Clinic(folder)
        self.box: Box | None = None
        self.today = TODAY
        with self.as_("chief").work(TODAY) as work:
            self.ids = {row.login: row.id for row in staff.list_staff(work) if row.login}
            self.rooms = [room.id for room in list_rooms(work)]

    def as_(self, login: str) -> Box:
        """The clinic in this person's hands."""
        if self.box is None or self.box.actor.login != login:
            self.close()
            self.box = self.clinic.open(login)
        return self.box

    def do(
        self, login: str, operation: Callable[Concatenate[Work, P], T], *args: P.args, **facts: P.kwargs
    ) -> T:
        """One operation by one person, committed."""
        with self.as_(login).work(self.today) as work:
            return operation(work, *args, **facts)

    def client(self, alias: str = "Blomman", gender: str = "woman", **card: Any) -> str:
        """A client's id."""
        told = Card(**{"kind": "alias", "identity": alias} | card)
        return self.do("therapist1", clients.register_client, card=told, gender=gender).id

    def close(self) -> None:
        """Let the clinic go."""
        if self.box is not None:
            self.box.close()
            self.box = None


@pytest.fixture(scope="session")
def house_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clinic that is copied: PEOPLE and a second therapist."""
    folder = tmp_path_factory.mktemp("house") / "clinic"
    clinic = make_clinic(folder, tuple(PEOPLE))
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        code = staff.add_staff(
            work, login="therapist2", name="Tina Terapeut", roles=("therapist",), share=50
        )[1]
    box.close()
    enrol(folder, "therapist2", code, PASSWORD, shape=SHAPE, kdf=QUICK).close()
    box = clinic.open("therapist1")
    with box.work(TODAY) as work:
        staff.grant_staff(work, "therapist2")
    box.close()
    return folder


@pytest.fixture
def house(house_template: Path, tmp_path: Path) -> Iterator[House]:
    """A copy of the house for one test."""
    folder = tmp_path / "clinic"
    shutil.copytree(house_template, folder)
    made = House(folder)
    yield made
    made.close()


@pytest.fixture(scope="session")
def monday() -> dt.date:
    """The Monday after TODAY."""
    return TODAY + dt.timedelta(days=7 - TODAY.weekday())
