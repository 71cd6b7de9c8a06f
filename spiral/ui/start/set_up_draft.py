"""A clinic that is being set up, before its folder is made."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.staff import check_login
from spiral.vault.errors import Refused

LONGEST_NAME = 120


@dataclass
class SetUpDraft:
    """Where, which unit, and its first chief. The password has a draft of its own."""

    folder: str = ""
    unit: str = ""
    name: str = ""
    login: str = "chief"

    def problems(self) -> dict[str, str]:
        """What to say beside `folder`, `unit`, `name` and `login`."""
        found: dict[str, str] = {}
        if not self.folder.strip():
            found["folder"] = tr("Choose a folder for the clinic.")
        elif folder_problem := _folder_problem(Path(self.folder.strip())):
            found["folder"] = folder_problem
        for field, text in (("unit", self.unit), ("name", self.name)):
            if not text.strip() or len(" ".join(text.split())) > LONGEST_NAME:
                found[field] = refusal(Refused("name_missing"))
        try:
            check_login(self.login.strip().casefold())
        except Refused as refused:
            found["login"] = refusal(refused)
        return found

    def facts(self) -> dict[str, Any]:
        """What the first staff are made of."""
        return {
            "folder": Path(self.folder.strip()).expanduser(),
            "unit": " ".join(self.unit.split()),
            "name": " ".join(self.name.split()),
            "login": self.login.strip().casefold(),
        }


def _folder_problem(folder: Path) -> str:
    folder = folder.expanduser()
    if not folder.is_absolute():
        return tr("Write the whole path of the folder.")
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            return refusal(Refused("folder_not_empty"))
    except OSError:
        return refusal(Refused("disk_readonly"))
    return ""
