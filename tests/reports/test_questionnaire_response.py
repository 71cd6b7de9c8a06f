"""What leaves as FHIR is FHIR to a library that is not ours, says what was answered, and names nobody."""

import json
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from pydantic import ValidationError

from spiral.records.entries import EntryRow
from spiral.records.entry_drafts import Words
from spiral.records.instruments import FOLDER, instrument_codes, read_instrument
from spiral.records.screenings import ScreeningRow, as_screening
from spiral.reports.questionnaire_response import questionnaire_response, response_text


def filled(code: str, answers: list[str], **facts: Any) -> ScreeningRow:
    told = {"answers": answers, "filled_by": "client", "language": "sv", "gender": "woman", "age": 30} | facts
    words = Words("screening", code, "2026-11-24", facts=told, corrects_id=facts.get("corrects_id"))
    return as_screening(
        EntryRow(
            id="5f0c9f0e-4a55-4c8e-9f52-0d5c8f0f4a11",
            version=1,
            client_id="c",
            date="2026-11-24",
            kind="screening",
            template=code,
            part="psychiatrist",
            author_id="1c7d7a3e-1d35-4c3c-9d62-6a5c6d2e7b10",
            author="Petra Psyk",
            begun_on="2026-11-24",
            state="signed",
            signed_at="2026-11-24T10:11:12.131415Z",
            genuine=True,
            words=words,
        )
    )


def first_answers(code: str) -> list[str]:
    return [next(iter(item.answers)) for item in read_instrument(code).items]


@pytest.mark.parametrize("code", instrument_codes())
def test_our_forms_are_questionnaires(code: str) -> None:
    told = json.loads(Path(FOLDER / f"{code}.json").read_text("utf-8"))
    form = Questionnaire.model_validate(told)
    assert form.url == f"urn:spiral:fhir:questionnaire:{code}"
    assert len(form.item) == len(read_instrument(code).items)


@pytest.mark.parametrize("code", instrument_codes())
@pytest.mark.parametrize("filled_by", ["client", "clinician"])
def test_a_filled_form_is_a_response_to_its_questionnaire(code: str, filled_by: str) -> None:
    editions = read_instrument(code).editions
    answers = first_answers(code)
    row = filled(code, answers, filled_by=filled_by, edition=editions[0] if editions else "")
    response = QuestionnaireResponse.model_validate_json(response_text(row, "K-0017"))
    assert (response.status, response.questionnaire) == ("completed", f"urn:spiral:fhir:questionnaire:{code}")
    assert [item.answer[0].valueCoding.code for item in response.item] == answers
    assert [item.linkId for item in response.item] == [item.number for item in read_instrument(code).items]
    assert response.subject.identifier.value == "K-0017"
    assert response.source.type == {"client": "Patient", "clinician": "Practitioner"}[filled_by]


def test_what_is_missing_is_left_out_and_said() -> None:
    response = questionnaire_response(filled("madrs", ["3", "-", *["2"] * 8]), "K-0017")
    assert QuestionnaireResponse.model_validate(response).status == "stopped"
    assert "2" not in [item["linkId"] for item in response["item"]]
    assert not any(each["url"] == "band" for each in response["extension"][0]["extension"])


def test_sum_band_and_parts_come_along() -> None:
    row = filled("audit", ["4", "3", *["0"] * 8])
    response = questionnaire_response(row, "K-0017")
    told = response["extension"][0]["extension"]
    assert told[:2] == [{"url": "sum", "valueInteger": 7}, {"url": "band", "valueCode": "hazardous"}]
    parts = {
        each["extension"][0]["valueCode"]: each["extension"][1] for each in told if each["url"] == "part"
    }
    assert parts["consumption"] == {"url": "value", "valueInteger": 7}


def test_a_correction_is_amended() -> None:
    row = filled("madrs", ["1"] * 10, corrects_id="1c7d7a3e-1d35-4c3c-9d62-6a5c6d2e7b10")
    assert questionnaire_response(row, "K-0017")["status"] == "amended"


def test_the_library_refuses_what_is_no_response() -> None:
    response = questionnaire_response(filled("madrs", ["1"] * 10), "K-0017")
    for wrong in ({"status": 7}, {"item": [{"answer": []}]}, {"unknown": "x"}):
        with pytest.raises(ValidationError):
            QuestionnaireResponse.model_validate(response | wrong)
