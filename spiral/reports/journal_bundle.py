"""A client's journal as a FHIR R4 Bundle: visits, entries and papers, forms, diagnoses, medicines, samples, recalls."""

import base64
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from spiral.language import language
from spiral.phrases import phrase
from spiral.records.blocks import BlockRow
from spiral.records.chart import Chart
from spiral.records.concerns import ConcernRow
from spiral.records.duties import recall_note
from spiral.records.entries import BLOCKED, EntryRow
from spiral.records.entry_drafts import NOTE, PAPERS, SCREENING
from spiral.records.extracts import JournalExtract
from spiral.records.identity import FULL_KINDS
from spiral.records.papers import ANSWERS, Diagnosis, Prescription, diagnoses_in, prescriptions_in
from spiral.records.recall_rules import recall_kinds
from spiral.records.recalls import DONE, RecallRow
from spiral.records.sample_kinds import sample_kinds
from spiral.records.samples import READ, VOID, SampleRow
from spiral.records.screenings import as_screening
from spiral.records.visit_contents import ContentRow
from spiral.records.visits import VisitRow
from spiral.reports.content_words import content_name, detail_words
from spiral.reports.entry_words import entry_texts, entry_title
from spiral.reports.questionnaire_response import questionnaire_response
from spiral.reports.result_words import former_words, tracing_words, why_words

NUMBERS = {"personnummer": "urn:oid:1.2.752.129.2.1.3.1", "samordningsnummer": "urn:oid:1.2.752.129.2.1.3.3"}
GENDERS = {"woman": "female", "man": "male", "trans": "other", "unknown": "unknown"}
ENCOUNTERS = {"planned": "planned", "attended": "finished"}
ICD = "urn:oid:1.2.752.116.1.1.1.1.3"  # ICD-10-SE
VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
REPLACED = ("diagnosis", "prescription")
ATC = "http://www.whocc.no/atc"
Resource = dict[str, Any]


def journal_bundle(
    extract: JournalExtract, *, services: dict[str, str], staff: Mapping[str, str], made_at: str
) -> Resource:
    """Everything the extract holds; every text of a corrected entry.

    A corrected document is `superseded`, anything else that was corrected `entered-in-error`; for each correction a
    Provenance says who, when, why, and what it revises.
    """
    chart = extract.chart
    entries = [row for row in chart.entries if row.state != BLOCKED]
    resources = [_patient(extract)]
    resources += [_encounter(row, services) for row in chart.visits]
    resources += [_procedure(row, chart.client.id, staff) for row in chart.contents]
    resources += [_document(row) for row in entries if row.kind in (NOTE, *PAPERS, *ANSWERS.values())]
    resources += [
        questionnaire_response(as_screening(row), chart.client.code)
        for row in entries
        if row.kind == SCREENING
    ]
    resources += [_condition(row, chart.client.id) for row in chart.diagnoses]
    resources += [_medicine(row, chart.client.id) for row in chart.prescriptions]
    resources += [_replaced(row) for row in entries if row.corrected_by_id and row.kind in REPLACED]
    resources += [_observation(row) for row in chart.samples]
    resources += [_service_request(row) for row in chart.recalls]
    resources += [_provenance(row) for row in entries if row.words.corrects_id]
    resources += [_consent(row, chart.client.id) for row in chart.blocks]
    resources += [_communication(row) for row in extract.concerns]
    if chart.warnings.hypersensitivity:
        resources.append(_allergy(chart))
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": made_at,
        "entry": [{"fullUrl": f"urn:uuid:{each['id']}", "resource": each} for each in resources],
    }


def bundle_text(
    extract: JournalExtract, *, services: dict[str, str], staff: Mapping[str, str], made_at: str
) -> str:
    """The same as the text of a file."""
    told = journal_bundle(extract, services=services, staff=staff, made_at=made_at)
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _patient(extract: JournalExtract) -> Resource:
    client = extract.chart.client
    told: Resource = {
        "resourceType": "Patient",
        "id": client.id,
        "identifier": [{"system": "urn:spiral:client", "value": client.code}],
        "gender": GENDERS[client.gender],
    }
    card = client.card
    if card is not None and card.kind in NUMBERS and card.kind in FULL_KINDS:
        told["identifier"].append({"system": NUMBERS[card.kind], "value": card.identity})
    if card is not None and card.name:
        told["name"] = [{"text": card.name}]
    return told


def _subject(client_id: str) -> Resource:
    return {"reference": f"urn:uuid:{client_id}"}


def _encounter(row: VisitRow, services: dict[str, str]) -> Resource:
    status = "entered-in-error" if row.void else ENCOUNTERS.get(row.outcome, "cancelled")
    return {
        "resourceType": "Encounter",
        "id": row.id,
        "status": status,
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
        "type": [{"text": services.get(row.service, row.service)}],
        "subject": _subject(row.client_id),
        "period": {"start": row.date},
    }


def _procedure(row: ContentRow, client_id: str, staff: Mapping[str, str]) -> Resource:
    told: Resource = {
        "resourceType": "Procedure",
        "id": row.id,
        "status": "completed",
        "code": {"text": content_name(row.code)},
        "subject": _subject(client_id),
        "encounter": _subject(row.visit_id),
        "performedDateTime": row.date,
        "recorder": {"display": row.staff},
    }
    if details := detail_words(row, staff):
        told["note"] = [{"text": details}]
    return told


def _document(row: EntryRow) -> Resource:
    text = "\n\n".join(f"{label}\n{told}".strip() for label, told in entry_texts(row.words))
    told: Resource = {
        "resourceType": "DocumentReference",
        "id": row.id,
        "status": "superseded" if row.corrected_by_id else "current",
        "docStatus": "amended" if row.words.corrects_id else "final" if row.signed_at else "preliminary",
        "type": {"text": entry_title(row.words)},
        "subject": _subject(row.client_id),
        "author": [{"display": row.author}],
        "content": [
            {
                "attachment": {
                    "contentType": "text/plain; charset=utf-8",
                    "language": "sv",
                    "data": base64.b64encode(text.encode()).decode(),
                    "creation": row.date,
                }
            }
        ],
    }
    if row.signed_at:
        told["date"] = row.signed_at
    if row.words.corrects_id:
        told["relatesTo"] = [
            {"code": "replaces", "target": {"reference": f"urn:uuid:{row.words.corrects_id}"}}
        ]
        told["description"] = row.words.reason
    return told


def _condition(row: Diagnosis, client_id: str) -> Resource:
    return {
        "resourceType": "Condition",
        "id": row.entry_id,
        "code": {"coding": [{"system": ICD, "code": row.code, "display": row.name}], "text": row.name},
        "subject": _subject(client_id),
        "recordedDate": row.date,
        "recorder": {"display": row.staff},
    }


def _medicine(row: Prescription, client_id: str) -> Resource:
    end = row.stopped or row.to
    period = {"start": row.first} | ({"end": end} if end else {})
    return {
        "resourceType": "MedicationStatement",
        "id": row.entry_id,
        "status": "stopped" if row.stopped else "active",
        "medicationCodeableConcept": {
            "coding": [{"system": ATC, "code": row.atc}],
            "text": f"{row.substance} {row.strength}",
        },
        "subject": _subject(client_id),
        "effectivePeriod": period,
        "informationSource": {"display": row.staff},
        "reasonCode": [{"text": row.reason}],
        "dosage": [{"text": row.dose}],
    } | ({"statusReason": [{"text": row.why}]} if row.why else {})


def _replaced(row: EntryRow) -> Resource:
    """A diagnosis or a medicine as it read before it was corrected."""
    if row.kind == "diagnosis":
        (diagnosis,) = diagnoses_in([replace(row, corrected_by_id=None)])
        status = {"coding": [{"system": VERIFICATION, "code": "entered-in-error"}]}
        return _condition(diagnosis, row.client_id) | {"verificationStatus": status}
    (medicine,) = prescriptions_in([replace(row, corrected_by_id=None)])
    return _medicine(medicine, row.client_id) | {"status": "entered-in-error"}


def _provenance(row: EntryRow) -> Resource:
    """Who corrected what, when and why."""
    return {
        "resourceType": "Provenance",
        "id": str(uuid5(UUID(row.id), "correction")),
        "target": [_subject(row.id)],
        "recorded": row.signed_at or f"{row.date}T00:00:00Z",
        "reason": [{"text": row.words.reason}],
        "agent": [{"who": {"display": row.author}}],
        "entity": [{"role": "revision", "what": _subject(row.words.corrects_id or "")}],
    }


def _service_request(row: RecallRow) -> Resource:
    """A recall: what is to be done, by when; revoked when it was closed without being done."""
    closed = "completed" if row.closed_why == DONE else "revoked"
    told: Resource = {
        "resourceType": "ServiceRequest",
        "id": row.id,
        "status": closed if row.state == "closed" else "active",
        "intent": "plan",
        "code": {"text": str(getattr(recall_kinds()[row.kind], language()))},
        "subject": _subject(row.client_id),
        "occurrencePeriod": {"start": row.due} | ({"end": row.latest} if row.latest else {}),
        "authoredOn": row.made_on,
        "requester": {"display": row.made_by},
    }
    if note := recall_note(row.note):
        told["note"] = [{"text": note}]
    return told


def _consent(row: BlockRow, client_id: str) -> Resource:
    """A block: what one role wrote is denied to the others; for whom, and when, it was lifted."""
    lifts = [
        {
            "type": "permit",
            "period": {"start": lift.first, "end": lift.last},
            "actor": [{"role": {"text": "recipient"}, "reference": {"display": lift.staff}}],
        }
        for lift in row.lifts
    ]
    provision: Resource = {"type": "deny", "period": {"start": row.set_on}}
    if row.ended_on:
        provision["period"]["end"] = row.ended_on
    if lifts:
        provision["provision"] = lifts
    return {
        "resourceType": "Consent",
        "id": row.id,
        "status": "inactive" if row.ended_on else "active",
        "scope": {"text": "patient-privacy"},
        "category": [{"text": phrase("role", row.part)}],
        "patient": _subject(client_id),
        "dateTime": row.set_on,
        "performer": [{"display": row.set_by}],
        "provision": provision,
    }


def _communication(row: ConcernRow) -> Resource:
    """A report of concern, every text of it, and the answer."""
    texts = [row.words, *(each.words for each in row.former), row.answer]
    return {
        "resourceType": "Communication",
        "id": row.id,
        "status": "completed",
        "subject": _subject(row.client_id),
        "sent": f"{row.date}T00:00:00Z",
        "recipient": [{"display": row.to}],
        "sender": {"display": row.made_by},
        "reasonCode": [{"text": phrase("concern", row.why)}],
        "payload": [{"contentString": text} for text in texts if text],
    }


def _allergy(chart: Chart) -> Resource:
    return {
        "resourceType": "AllergyIntolerance",
        "id": str(uuid5(UUID(chart.client.id), "hypersensitivity")),
        "clinicalStatus": {"coding": [{"system": CLINICAL, "code": "active"}]},
        "code": {"text": chart.warnings.hypersensitivity},
        "patient": _subject(chart.client.id),
    }


def _status(row: SampleRow) -> str:
    if row.state == VOID:
        return "entered-in-error"
    if row.state == READ:
        return "corrected" if row.former else "final"
    return "preliminary" if row.outcome else "registered"


def _observation(row: SampleRow) -> Resource:
    """A sample with its result; why it was corrected or voided, and every result before, stand in the notes."""
    told: Resource = {
        "resourceType": "Observation",
        "id": row.id,
        "status": _status(row),
        "code": {"text": str(getattr(sample_kinds()[row.kind], language()))},
        "subject": _subject(row.client_id),
        "effectiveDateTime": row.taken_on,
    }
    if row.outcome:
        told["valueCodeableConcept"] = {"text": phrase("sample_outcome", row.outcome)}
    if row.abnormal:
        told["interpretation"] = [{"coding": [{"system": INTERPRETATION, "code": "A"}]}]
    former = [f"{head}: {text}" for head, text in former_words(row)]
    if notes := [text for text in (row.answer, why_words(row), tracing_words(row), *former) if text]:
        told["note"] = [{"text": text} for text in notes]
    return told
