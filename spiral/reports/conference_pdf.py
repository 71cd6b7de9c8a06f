"""A treatment conference on paper without names: decisions by code, questions, minutes."""

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.conferences import ConferenceRow
from spiral.reports.client_papers import SIZE, facts, opening, print_paper, section
from spiral.reports.names import capital, plain
from spiral.reports.paper import words


def make_conference_pdf(conference: ConferenceRow, *, unit: str, printed_at: str) -> bytes:
    """A conference as `read_conference_unnamed` gives it; an enquiry without a client has a number for its code."""
    title = tr("Treatment conference {date}", date=conference.date)
    present = ", ".join(map(plain, conference.present))
    lead = tr("Present: {names}.", names=present) if present else ""
    story: list[Flowable] = opening(title, lead)
    rows = [
        (
            plain(each.code) or tr("Enquiry {number}", number=number),
            ", ".join(filter(None, (capital(phrase("enquiry_state", each.decision)), plain(each.staff)))),
        )
        for number, each in enumerate(conference.decisions, 1)
    ]
    if rows:
        story.append(facts(rows))
    asked = "\n".join(
        ": ".join(filter(None, (plain(each.code), each.words))) for each in conference.questions
    )
    story += section(tr("Questions taken up"), asked)
    story += section(tr("Conference minutes"), conference.minutes)
    if not (rows or asked or conference.minutes.strip()):
        story.append(words(tr("Nothing is written of this conference."), "lead", SIZE))
    safe = tr(
        "Names and numbers that the register knows are taken out; read it through before you hand it on."
    )
    return print_paper(story, title=title, unit=unit, printed_at=printed_at, note=safe)
