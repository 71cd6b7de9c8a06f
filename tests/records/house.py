"""A house with everyone in it, made once; each test has a copy of its own."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import pytest
from sqlalchemy import select

from spiral.records import clients, staff
from spiral.records.chart_reason import give_reason
from spiral.records.clients import Card
from spiral.records.models import Client
from spiral.records.rights import SHAPE
from spiral.records.rooms import list_rooms
from spiral.vault.access_log import state_folder
from spiral.vault.box import Box, enrol
from spiral.vault.database import RECORDS
from spiral.vault.errors import Refused
from spiral.vault.work import Work
from tests.make import PASSWORD, QUICK, TODAY, Clinic

P = ParamSpec("P")
T = TypeVar("T")


class House:
    """A clinic in which one after the other does something, each in a transaction of its own.

    Everyone signs in once; between tests the record file is put back as it was.
    """

    def __init__(self, template: Path, folder: Path) -> None:
        self.template, self.clinic, self.today = template, Clinic(folder), TODAY
        self.boxes: dict[str, Box] = {}
        shutil.copytree(template, folder)
        with self.as_("chief").work(TODAY) as work:
            self.ids = {row.login: row.id for row in staff.list_staff(work) if row.login}
            self.rooms = [room.id for room in list_rooms(work)]

    def as_(self, login: str) -> Box:
        """The clinic in this person's hands; what another wrote meanwhile is not remembered otherwise."""
        if login not in self.boxes:
            self.boxes[login] = self.clinic.open(login)
            self.boxes[login].lock.release()
        self.boxes[login].memory.clear()
        return self.boxes[login]

    def put_back(self) -> None:
        """The record file as it was at first."""
        self.today = TODAY
        for box in self.boxes.values():
            box.engine.dispose()
        for file in self.clinic.folder.glob(f"{RECORDS}*"):
            file.unlink()
        shutil.copyfile(self.template / RECORDS, self.clinic.folder / RECORDS)
        for kept in (state_folder() / "heads").glob("*"):  # or the log would seem rolled back
            kept.unlink()

    def do(
        self, login: str, operation: Callable[Concatenate[Work, P], T], *args: P.args, **facts: P.kwargs
    ) -> T:
        """One operation by one person, committed. Whoever is asked why a journal is opened says so."""
        try:
            with self.as_(login).work(self.today) as work:
                return operation(work, *args, **facts)
        except Refused as refused:
            if refused.reason != "reason_needed_chart":
                raise
        self.say_why(login)
        with self.as_(login).work(self.today) as work:
            return operation(work, *args, **facts)

    def say_why(self, login: str) -> None:
        """A reason, for the day, to open every client's journal."""
        with self.as_(login).work(self.today) as work:
            for client_id in work.session.scalars(select(Client.id).where(Client.home == clients.UNIT)):
                give_reason(work, client_id=client_id, reason="Prov")

    def client(self, alias: str = "Blomman", gender: str = "woman", **card: Any) -> str:
        """A client's id."""
        told = Card(**{"kind": "alias", "identity": alias} | card)
        return self.do("therapist1", clients.register_client, card=told, gender=gender).id


@pytest.fixture(scope="session")
def house_template(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clinic that is copied: PEOPLE and a second therapist."""
    folder = tmp_path_factory.mktemp("house") / "clinic"
    shutil.copytree(made_clinic, folder)
    clinic = Clinic(folder)
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


@pytest.fixture(scope="session")
def whole_house(house_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The house that every test uses in turn."""
    made = House(house_template, tmp_path_factory.mktemp("used") / "clinic")
    yield made
    for box in made.boxes.values():
        box.close()


@pytest.fixture
def house(whole_house: House) -> House:
    """The house as it was at first."""
    whole_house.put_back()
    return whole_house


@pytest.fixture(scope="session")
def monday() -> dt.date:
    """The Monday after TODAY."""
    return TODAY + dt.timedelta(days=7 - TODAY.weekday())
