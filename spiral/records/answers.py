"""The five statistics: what a client answered, dated, since it changes; each may be unanswered."""

import datetime as dt
import json
from dataclasses import dataclass

from sqlalchemy import Select, or_, select

from spiral.records.catalogue import choice_codes
from spiral.records.clients import client_of, log_read
from spiral.records.import_values import countries
from spiral.records.imports import ANSWERS, QUESTIONS
from spiral.records.models import Answers, Client
from spiral.records.rights import require
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work


@dataclass(frozen=True)
class AnswersRow:
    """What was answered on a day: question -> code (`citizenship`: ISO 3166 alpha-2); unanswered ones are left out."""

    date: str
    version: int
    told: dict[str, str]


def list_answers(work: Work, client_id: str) -> list[AnswersRow]:
    """A client's answers, newest first, those given under merged entries among them."""
    require(work, "read_answers")
    client = client_of(work, client_id)
    rows = work.session.scalars(_all_of(client).order_by(Answers.date.desc(), Answers.client_id != client.id))
    log_read(work, "read_answers", client)
    return [
        AnswersRow(
            row.date,
            row.version,
            json.loads(work.open("statistics", ANSWERS, row.id, row.version, row.sealed)),
        )
        for row in rows
    ]


def _all_of(client: Client) -> Select[Answers]:
    """The answers given under any of a person's entries."""
    entries = select(Client.id).where(or_(Client.id == client.id, Client.merged_into == client.id))
    return select(Answers).where(Answers.client_id.in_(entries))


def give_answers(
    work: Work, *, client_id: str, date: dt.date, told: dict[str, str], version: int = 0
) -> AnswersRow:
    """Write what was answered on a day; the same day again becomes a new version.

    `version` is that of the day's answers as they were seen, 0 for none: the second of two editors is told.
    Answers that came with a merged entry are changed where they lie.
    """
    require(work, "give_answers")
    client = client_of(work, client_id)
    if date > work.today:
        raise Refused("date_in_future")
    answered = {question: answer for question, answer in told.items() if answer}
    for question, answer in answered.items():
        allowed = (
            countries()
            if question == "citizenship"
            else choice_codes(question)
            if question in QUESTIONS
            else ()
        )
        if answer not in allowed:
            raise Refused("unknown_answer")
    of_day = list(
        work.session.scalars(
            _all_of(client)
            .where(Answers.date == date.isoformat())
            .order_by(Answers.client_id != client.id, Answers.version.desc())
        )
    )
    row = next((each for each in of_day if each.version == version), None)
    if of_day and row is None:
        raise Refused("changed_by_other", who=staff_names(work).get(of_day[0].changed_by, ""))
    if version and row is None:
        raise Refused("changed_by_other", who="")
    version += 1
    row = row or Answers(id=new_id(), client_id=client.id, date=date.isoformat())
    row.sealed = work.seal("statistics", ANSWERS, row.id, version, json.dumps(answered, sort_keys=True))
    work.save("give_answers", row, client=client.id)
    return AnswersRow(row.date, version, answered)
