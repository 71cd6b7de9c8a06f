"""The first people of a new clinic, enrolled one after the other at one keyboard. No Qt.

Each one's keys stay in this program's memory until the end, so that a colleague who came first can give keys to
one who came later: everyone stands by. One lock is held throughout, but for the moment in which one enrols.
"""

import datetime as dt
from pathlib import Path
from typing import Any

from spiral.records import staff
from spiral.records.rights import SHAPE
from spiral.vault.box import Box, create_clinic, enrol
from spiral.vault.grants import Waiting
from spiral.vault.keys import Kdf
from spiral.vault.staff_list import share_unit_secrets


class FirstStaff:
    """A new clinic and those who have enrolled so far; the chief is the first."""

    def __init__(
        self,
        folder: Path,
        *,
        unit: str,
        login: str,
        name: str,
        password: str,
        today: dt.date,
        kdf: Kdf | None = None,
    ) -> None:
        staff.check_login(login)
        self.folder, self.unit = folder, unit
        self._today, self._kdf = today, kdf
        self.chief = create_clinic(
            folder,
            unit=unit,
            login=login,
            name=name,
            password=password,
            shape=SHAPE,
            kdf=kdf,
            begin=staff.set_up_unit,
        )
        self._present: list[Box] = [self.chief]
        self._codes: dict[str, str] = {}

    def add(self, facts: dict[str, Any], password: str) -> staff.StaffRow:
        """List a colleague and enrol them with the password they chose; after a failure the same may be tried again."""
        login = facts["login"]
        if login not in self._codes:
            with self.chief.work(self._today) as work:
                self._codes[login] = staff.add_staff(work, **facts)[1]
        self.chief.lock.release()
        try:
            box = enrol(self.folder, login, self._codes[login], password, shape=SHAPE, kdf=self._kdf)
            box.lock.release()
            self._present.append(box)
        finally:
            self.chief.lock.acquire(timeout=5)
        del self._codes[login]
        return next(row for row in self.people() if row.login == login)

    def people(self) -> list[staff.StaffRow]:
        """Everyone who has been added, by name."""
        with self.chief.work(self._today) as work:
            return staff.list_staff(work)

    def waiting(self) -> list[Waiting]:
        """Who waits for keys now."""
        with self.chief.work(self._today) as work:
            return staff.list_waiting(work)

    def grant(self) -> dict[str, list[str]]:
        """Let everyone present give what they hold; the names of those who got keys, and which."""
        given: dict[str, list[str]] = {}
        for box in self._present:
            with box.work(self._today) as work:
                share_unit_secrets(work)
                for each in staff.list_waiting(work):
                    if each.mine:
                        got = staff.grant_staff(work, each.member.login)
                        given.setdefault(each.member.name, []).extend(got)
        return given

    def close(self) -> None:
        """Let everyone's keys go."""
        for box in reversed(self._present):
            box.close()
        self._present = []
