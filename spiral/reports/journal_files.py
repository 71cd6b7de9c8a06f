"""Papers and files out of the journal, each read and made in one piece; the reading is logged with the client."""

from spiral.records.clients import read_client
from spiral.records.entries import BLOCKED, read_entry
from spiral.records.screenings import ScreeningRow, list_screenings
from spiral.reports.entry_pdf import entry_pdf
from spiral.reports.questionnaire_response import response_text
from spiral.reports.screening_pdf import screening_pdf
from spiral.vault.errors import Refused
from spiral.vault.work import Work


def entry_paper(work: Work, *, entry_id: str, printed_at: str) -> bytes:
    """A signed entry, certificate, statement, referral or request as PDF, with every text it has had."""
    told = read_entry(work, entry_id)
    if any(entry.state == BLOCKED for entry in told):
        raise Refused("blocked_part")
    return entry_pdf(
        told,
        client=read_client(work, told[-1].client_id),
        unit=work.box.unit,
        printed_at=printed_at,
        printed_by=work.actor.name,
    )


def screening_paper(work: Work, *, client_id: str, entry_id: str, printed_at: str) -> bytes:
    """A signed form as PDF, with the earlier ones of its instrument."""
    row, others = _screening(work, client_id, entry_id)
    return screening_pdf(
        row,
        others,
        client=read_client(work, client_id),
        unit=work.box.unit,
        printed_at=printed_at,
        printed_by=work.actor.name,
    )


def screening_response(work: Work, *, client_id: str, entry_id: str) -> bytes:
    """A signed form as a FHIR QuestionnaireResponse: the unit's own code, no name and no number."""
    row, _ = _screening(work, client_id, entry_id)
    return response_text(row, read_client(work, client_id).code).encode()


def _screening(work: Work, client_id: str, entry_id: str) -> tuple[ScreeningRow, list[ScreeningRow]]:
    found = list_screenings(work, client_id)
    row = next((each for each in found if each.entry.id == entry_id), None)
    if row is None:
        raise Refused("no_such_entry")
    return row, [each for each in found if each.instrument == row.instrument]
