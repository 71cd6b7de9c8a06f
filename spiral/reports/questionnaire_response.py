"""A filled screening form as a FHIR R4 QuestionnaireResponse: answers and who filled it in, no name and no number."""

import json
from typing import Any

from spiral.records.instruments import MISSING, SCORE, read_instrument
from spiral.records.screenings import ScreeningRow

EDITION = "urn:spiral:fhir:edition"
FILLED_BY = {"client": "Patient", "clinician": "Practitioner"}


def questionnaire_response(row: ScreeningRow, client_code: str) -> dict[str, Any]:
    """The resource. The client is told by the unit's own code."""
    entry = row.entry
    response: dict[str, Any] = {
        "resourceType": "QuestionnaireResponse",
        "id": entry.id,
        "questionnaire": f"urn:spiral:fhir:questionnaire:{row.instrument}",
        "language": row.language,
        "status": _status(row),
        "subject": {"type": "Patient", "identifier": {"system": "urn:spiral:client", "value": client_code}},
        "source": {"type": FILLED_BY[row.filled_by]},
        "author": {"type": "Practitioner", "display": entry.author},
        "extension": _extensions(row),
        "item": [
            {"linkId": item.number, "answer": [{"valueCoding": {"code": answer}}]}
            for item, answer in zip(read_instrument(row.instrument).items, row.answers, strict=True)
            if answer != MISSING
        ],
    }
    response["source"]["identifier"] = (
        response["subject"]["identifier"]
        if row.filled_by == "client"
        else {"system": "urn:spiral:staff", "value": entry.author_id}
    )
    response["author"]["identifier"] = {"system": "urn:spiral:staff", "value": entry.author_id}
    if entry.signed_at:
        response["authored"] = entry.signed_at
    return response


def _status(row: ScreeningRow) -> str:
    """What was corrected is `entered-in-error`, its correction `amended`; a form that was broken off `stopped`.

    Nothing here is `in-progress`: a form that is signed is not written in any more.
    """
    if row.entry.corrected_by_id:
        return "entered-in-error"
    if row.entry.words.corrects_id:
        return "amended"
    return "completed" if row.complete else "stopped"


def _extensions(row: ScreeningRow) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = [{"url": "sum", "valueInteger": row.score.sum}]
    if row.score.band:
        told.append({"url": "band", "valueCode": row.score.band})
    told += [
        {"url": "part", "extension": _part(code, value)}
        for code, value in row.score.parts.items()
        if value is not None
    ]
    told += [{"url": "reached", "valueCode": code} for code in row.reached]
    found = [{"url": SCORE, "extension": told}]
    return [*found, {"url": EDITION, "valueString": row.edition}] if row.edition else found


def _part(code: str, value: int | str) -> list[dict[str, Any]]:
    kind = "valueInteger" if isinstance(value, int) else "valueCode"
    return [{"url": "code", "valueCode": code}, {"url": "value", kind: value}]


def response_text(row: ScreeningRow, client_code: str) -> str:
    """The same as the text of a file."""
    return json.dumps(questionnaire_response(row, client_code), ensure_ascii=False, indent=1) + "\n"
