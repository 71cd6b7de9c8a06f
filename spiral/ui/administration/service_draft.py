"""A service as the form has it, before it is set."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from spiral.language import tr
from spiral.phrases import refusal
from spiral.vault.errors import Refused

LONGEST_NAME = 120


@dataclass
class ServiceDraft:
    """`minutes` as typed. A new service's code is never changed afterwards."""

    code: str = ""
    name_sv: str = ""
    name_en: str = ""
    programmes: tuple[str, ...] = ()
    roles: set[str] = field(default_factory=set)
    minutes: str = "45"
    from_date: dt.date | None = None
    offered: bool = True

    def problems(self) -> dict[str, str]:
        """What to say beside each field."""
        found: dict[str, str] = {}
        code = self.code.strip()
        if not (code.isascii() and code.replace("_", "a").isalnum() and code.islower() and len(code) <= 40):
            found["code"] = refusal(Refused("service_code_form"))
        if not self.name_sv.strip() or len(self.name_sv) > LONGEST_NAME:
            found["name_sv"] = refusal(Refused("name_missing"))
        if not self.programmes:
            found["programmes"] = refusal(Refused("programme_missing"))
        if not self.roles:
            found["roles"] = refusal(Refused("no_role"))
        minutes = self.minutes.strip()
        if not (minutes.isascii() and minutes.isdigit() and len(minutes) < 4 and 1 <= int(minutes) <= 600):
            found["minutes"] = refusal(Refused("minutes_out_of_range"))
        if self.from_date is None:
            found["from_date"] = tr("Write the day from which it holds.")
        return found

    def facts(self) -> dict[str, Any]:
        """What `set_service` takes."""
        return {
            "code": self.code.strip(),
            "from_date": self.from_date,
            "name_sv": self.name_sv,
            "name_en": self.name_en,
            "programmes": self.programmes,
            "roles": tuple(sorted(self.roles)),
            "minutes": int(self.minutes),
            "offered": self.offered,
        }
