"""A target as it is typed, before it is set."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from spiral.language import tr
from spiral.phrases import refusal
from spiral.vault.errors import Refused

MOST = 10_000


@dataclass
class TargetDraft:
    """Numbers as typed; an empty one is no target. `from_date` None is nothing that can be read as a day."""

    measure: str
    from_date: dt.date | None = None
    target: str = ""
    hours_target: str = ""
    week_target: str = ""

    def problems(self) -> dict[str, str]:
        """What to say beside each field."""
        found: dict[str, str] = {}
        if self.from_date is None:
            found["from_date"] = tr("Write the first of a month, for example 2027-01-01.")
        elif self.from_date.day != 1:
            found["from_date"] = refusal(Refused("target_not_on_first"))
        for name in ("target", "hours_target", "week_target"):
            text = getattr(self, name).strip()
            if text and not (text.isascii() and text.isdigit() and len(text) < 6 and int(text) <= MOST):
                found[name] = refusal(Refused("target_out_of_range"))
        return found

    def facts(self) -> dict[str, Any]:
        """What `set_target` takes."""
        numbers = {
            name: int(getattr(self, name)) if getattr(self, name).strip() else None
            for name in ("target", "hours_target", "week_target")
        }
        return {"measure": self.measure, "from_date": self.from_date, **numbers}


def next_month(day: dt.date) -> dt.date:
    """The first of the month after."""
    return (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
