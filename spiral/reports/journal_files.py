"""Papers and files out of the journal, each read and made in one piece; the reading is logged with the client."""

from spiral.language import language
from spiral.records.catalogue import services_on
from spiral.records.clients import read_client
from spiral.records.entries import BLOCKED, read_entry
from spiral.records.entry_drafts import SCREENING
from spiral.records.extracts import extract_journal, extract_log
from spiral.records.log_sample import list_log_samples
from spiral.records.recall_letters import write_letter
from spiral.records.screenings import list_screenings
from spiral.records.staff import staff_names
from spiral.reports.entry_pdf import entry_pdf
from spiral.reports.extract_pdf import journal_extract_pdf, log_extract_pdf
from spiral.reports.journal_bundle import bundle_text
from spiral.reports.journal_paper import whose_words
from spiral.reports.letter_pdf import letter_pdf
from spiral.reports.log_sample_pdf import log_sample_pdf
from spiral.reports.names import capital
from spiral.reports.questionnaire_response import response_text
from spiral.reports.screening_pdf import screening_pdf
from spiral.vault.errors import Refused
from spiral.vault.work import Work


def entry_paper(work: Work, *, entry_id: str, printed_at: str) -> bytes:
    """Anything signed, as PDF, with every text it has had; a screening form with the earlier ones beside."""
    told = read_entry(work, entry_id)
    if any(entry.state == BLOCKED for entry in told):
        raise Refused("blocked_part")
    client = read_client(work, told[-1].client_id)
    facts = {"unit": work.box.unit, "printed_at": printed_at, "printed_by": work.actor.name}
    if told[-1].kind == SCREENING:
        others = list_screenings(work, client.id, told[-1].template)
        return screening_pdf(told, others, client=client, **facts)
    return entry_pdf(told, client=client, **facts)


def journal_extract_paper(work: Work, *, client_id: str, password: str, printed_at: str) -> bytes:
    """The client's journal as PDF; the password is asked again. Refused: `wrong_password`."""
    extract = extract_journal(work, client_id=client_id, password=password)
    return journal_extract_pdf(
        extract,
        services=_services(work),
        staff=staff_names(work),
        unit=work.box.unit,
        printed_at=printed_at,
        printed_by=work.actor.name,
    )


def journal_extract_file(work: Work, *, client_id: str, password: str, printed_at: str) -> bytes:
    """The client's journal as a FHIR Bundle; the password is asked again. Refused: `wrong_password`."""
    extract = extract_journal(work, client_id=client_id, password=password)
    return bundle_text(extract, services=_services(work), staff=staff_names(work), made_at=work.now).encode()


def log_extract_paper(work: Work, *, client_id: str, password: str, printed_at: str) -> bytes:
    """Who has opened what about the client, as PDF; the password is asked again. Refused: `wrong_password`."""
    lines = extract_log(work, client_id=client_id, password=password)
    return log_extract_pdf(
        lines,
        whose=whose_words(read_client(work, client_id)),
        unit=work.box.unit,
        printed_at=printed_at,
        printed_by=work.actor.name,
    )


def coded_log_extract_paper(work: Work, *, code: str, password: str, printed_at: str) -> bytes:
    """The same by the client's code alone, for the chief, who has no name to print."""
    return log_extract_pdf(
        extract_log(work, code=code, password=password),
        whose=code.strip(),
        unit=work.box.unit,
        printed_at=printed_at,
        printed_by=work.actor.name,
    )


def log_sample_paper(work: Work, *, month: str, printed_at: str) -> bytes:
    """The work sheet of a month's sample of the log."""
    found = next((row for row in list_log_samples(work) if row.month == month), None)
    if found is None:
        raise Refused("no_such_line")
    return log_sample_pdf(found, unit=work.box.unit, printed_at=printed_at, printed_by=work.actor.name)


def recall_letter_paper(work: Work, *, recall_id: str, version: int, phone: str = "") -> bytes:
    """The neutral letter of a recall as PDF. Refused as `write_letter` is."""
    letter = write_letter(work, recall_id=recall_id, version=version, phone=phone)
    return letter_pdf(letter, day=work.today.isoformat())


def _services(work: Work) -> dict[str, str]:
    return {code: capital(row.name(language())) for code, row in services_on(work, work.today).items()}


def screening_response(work: Work, *, client_id: str, entry_id: str) -> bytes:
    """A signed form as a FHIR QuestionnaireResponse: the unit's own code, no name and no number."""
    row = next((each for each in list_screenings(work, client_id) if each.entry.id == entry_id), None)
    if row is None:
        raise Refused("no_such_entry")
    return response_text(row, read_client(work, client_id).code).encode()
