"""Builders for treatment: an enquiry, a case, a contract, with valid defaults."""

import datetime as dt
from typing import Any

from spiral.records.assessments import GoalRow, set_goal
from spiral.records.cases import CaseRow, open_case
from spiral.records.conferences import decide_enquiry
from spiral.records.contracts import ContractRow, Frame, Terms, make_contract
from spiral.records.enquiries import Asker, EnquiryRow, take_enquiry
from spiral.records.process_notes import NoteRow, NoteWords, keep_note, sign_note
from tests.make import TODAY
from tests.records.house import House


def enquiry(house: House, **facts: Any) -> EnquiryRow:
    """Someone rang the desk yesterday; the asker's facts among the others."""
    asker = Asker(
        **{name: facts.pop(name) for name in list(facts) if name in Asker.__dataclass_fields__}
        or {"called": "Nova"}
    )
    told: dict[str, Any] = {"way": "phone", "date": TODAY - dt.timedelta(days=30), "gender": "woman"} | facts
    return house.do("assistant1", take_enquiry, asker=asker, **told)


def offered(house: House, conference: dt.date = TODAY, login: str = "therapist1", **facts: Any) -> EnquiryRow:
    """An enquiry that a conference offered a first visit, with a therapist."""
    made = enquiry(house, **facts)
    house.do(
        "therapist1",
        decide_enquiry,
        enquiry_id=made.id,
        version=made.version,
        date=conference,
        decision="offer",
        staff_id=house.ids[login],
    )
    return made


def case(house: House, login: str = "therapist1", client_id: str | None = None, **facts: Any) -> CaseRow:
    """An open case."""
    told = {"client_id": client_id or house.client(), "staff_id": house.ids[login]} | facts
    return house.do(login, open_case, **told)  # type: ignore[arg-type]


def frame(house: House, login: str = "therapist1", room: int = 2, **facts: Any) -> Frame:
    """Tuesdays at nine."""
    told: dict[str, Any] = {
        "weekday": 2,
        "time": "09:00",
        "minutes": 50,
        "room_id": house.rooms[room],
        "staff_id": house.ids[login],
    }
    return Frame(**(told | facts))


def contract(
    house: House, case_id: str, login: str = "therapist1", start: dt.date = TODAY, **facts: Any
) -> ContractRow:
    """A long contract from today (a Tuesday)."""
    told: dict[str, Any] = {"kind": "long", "frame": frame(house, login), "terms": Terms()} | facts
    return house.do(login, make_contract, case_id=case_id, start=start, **told)


def goal(house: House, case_id: str, words: str = "Sova om nätterna") -> GoalRow:
    """A goal in the client's words."""
    return house.do("therapist1", set_goal, case_id=case_id, words=words)


def note(
    house: House, case_id: str, text: str = "Ett samtal.", login: str = "therapist1", **facts: Any
) -> NoteRow:
    """A signed note of today."""
    told: dict[str, Any] = {"date": TODAY} | facts
    draft = house.do(login, keep_note, case_id=case_id, words=NoteWords(text=text), **told)
    return house.do(login, sign_note, draft_id=draft.id, version=draft.version)
