"""A report of concern on paper: when, why, to whom, by whom, in what words, the answer, and every former text."""

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.clients import UNIT, ClientRow, client_of, read_client, read_code
from spiral.records.concerns import ConcernRow, ConcernText, read_concern
from spiral.reports.entry_words import signed_words
from spiral.reports.journal_paper import (
    facts_table,
    journal_document,
    opening,
    signature,
    text_block,
    whose_words,
)
from spiral.reports.names import capital
from spiral.reports.paper import words
from spiral.vault.work import Work


def concern_paper(work: Work, *, report_id: str, printed_at: str) -> bytes:
    """A report that one of my roles made, as PDF; the reading is logged with the client."""
    report = read_concern(work, report_id)
    in_register = client_of(work, report.client_id).home == UNIT
    return concern_pdf(
        report,
        client=(read_client if in_register else read_code)(work, report.client_id),
        unit=work.box.unit,
        printed_at=printed_at,
        printed_by=work.actor.name,
    )


def concern_pdf(
    report: ConcernRow, *, client: ClientRow, unit: str, printed_at: str, printed_by: str
) -> bytes:
    """The text that holds with who signed it, the answer, and below them each former text with why."""
    title = tr("Report of concern to the social services")
    made_by = ", ".join(filter(None, (report.made_by, report.role and phrase("role", report.role))))
    story: list[Flowable] = [opening(title, (report.date,))]
    story.append(facts_table(((tr("Client"), whose_words(client)), (tr("Reported by"), made_by))))
    story += _texts(report)
    story.append(signature(tr("Place and date"), made_by))
    return journal_document(
        story,
        title=f"{title} {report.date}",
        unit=unit,
        whose=whose_words(client),
        printed_at=printed_at,
        printed_by=printed_by,
    )


def concern_blocks(report: ConcernRow) -> list[Flowable]:
    """A report within the client's journal."""
    title = tr("Report of concern to the social services")
    return [words(title, "part"), words(report.made_by, "note"), *_texts(report)]


def _texts(report: ConcernRow) -> list[Flowable]:
    told = _text(report)
    if report.answer_signature is not None or report.answered_on:
        told += text_block(tr("Answer, {day}", day=report.answered_on), report.answer)
    if report.answer_signature is not None:
        told.append(words(f"{capital(signed_words(report.answer_signature))}.", "note"))
    reasons = [report.reason, *(each.reason for each in report.former)]
    for each, why in zip(report.former, reasons, strict=False):
        told.append(words(tr("Reason for the correction: {why}", why=why), "note"))
        told.append(words(tr("Former text, {signed}", signed=signed_words(each.signature)), "section"))
        told += _text(each)
    return told


def _text(text: ConcernRow | ConcernText) -> list[Flowable]:
    told: list[Flowable] = [
        facts_table(
            (
                (tr("Reported on"), text.date),
                (tr("Why"), capital(phrase("concern", text.why))),
                (tr("To whom"), text.to),
            )
        )
    ]
    told += text_block(tr("What was reported"), text.words)
    if isinstance(text, ConcernRow):
        told.append(words(f"{capital(signed_words(text.signature))}.", "note"))
    return told
