"""A colleague as the form has them, before anything is kept."""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.rights import check_roles
from spiral.records.staff import check_login
from spiral.vault.errors import Refused

LONGEST_NAME = 120


@dataclass
class StaffDraft:
    """`share` is as typed, percent of full time."""

    name: str = ""
    login: str = ""
    roles: set[str] = field(default_factory=set)
    share: str = "100"

    def problems(self) -> dict[str, str]:
        """What to say beside `name`, `login`, `roles` and `share`; empty when it may be kept."""
        found: dict[str, str] = {}
        name = " ".join(self.name.split())
        if not name or len(name) > LONGEST_NAME:
            found["name"] = refusal(Refused("name_missing"))
        try:
            check_login(self.login.strip().casefold())
        except Refused as refused:
            found["login"] = refusal(refused)
        try:
            check_roles(self.roles)
        except Refused as refused:
            found["roles"] = refusal(refused)
        if self.share_number() is None:
            found["share"] = tr("Write 1–100.")
        return found

    def share_number(self) -> int | None:
        """The share as a number, 1-100; None when it is not one."""
        text = self.share.strip().rstrip("%").strip()
        if not text.isascii() or not text.isdigit() or len(text) > 3:
            return None
        return int(text) if 1 <= int(text) <= 100 else None

    def facts(self) -> dict[str, Any]:
        """What `add_staff` takes."""
        return {
            "login": self.login.strip().casefold(),
            "name": " ".join(self.name.split()),
            "roles": check_roles(self.roles),
            "share": self.share_number(),
        }


def suggested_login(name: str) -> str:
    """A login from a name: first name and the first letters of the last, a-z only ("Åsa Björk" gives "asabj")."""
    plain = unicodedata.normalize("NFD", name.casefold()).encode("ascii", "ignore").decode()
    words = [word for word in re.split(r"[^a-z]+", plain) if word]
    if not words:
        return ""
    first, last = words[0], words[-1] if len(words) > 1 else ""
    made = (first + last[:2])[:20]
    return made if len(made) > 1 else ""
