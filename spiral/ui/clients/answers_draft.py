"""The five answers as the form has them, before anything is kept. Unanswered stays unanswered."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from spiral.phrases import refusal
from spiral.records.answers import AnswersRow
from spiral.ui.two_editors import SharedDraft
from spiral.vault.errors import Refused


@dataclass
class AnswersDraft(SharedDraft):
    """`told` has an empty text for what was not answered; `version` is that of the day's answers, 0 for none."""

    date: dt.date | None
    told: dict[str, str] = field(default_factory=dict)
    version: int = 0

    @classmethod
    def of_day(cls, day: dt.date | None, answers: Sequence[AnswersRow]) -> "AnswersDraft":
        """What was answered that day already, else nothing."""
        there = next((row for row in answers if day and row.date == day.isoformat()), None)
        return cls(day, dict(there.told) if there else {}, there.version if there else 0)

    def answered(self) -> dict[str, str]:
        """What was answered."""
        return {question: answer for question, answer in self.told.items() if answer}

    def problems(self, today: dt.date) -> dict[str, str]:
        """What to say beside the day."""
        if self.date is None:
            return {"date": refusal(Refused("bad_date"))}
        return {"date": refusal(Refused("date_in_future"))} if self.date > today else {}

    def facts(self) -> dict[str, Any]:
        """What `give_answers` takes beside the client."""
        return {"date": self.date, "told": self.answered(), "version": self.version}
