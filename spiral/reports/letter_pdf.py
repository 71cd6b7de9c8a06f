"""A letter in neutral words: whom it is for, a day and a text. Nothing tells who we are, or what it is about."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from spiral.records.recall_letters import Letter
from spiral.reports.journal_paper import text_block
from spiral.reports.paper import make_document, marked, words


def letter_pdf(letter: Letter, *, day: str) -> bytes:
    """The letter as it is put in the envelope; its properties name nobody and no unit."""
    story: list[Flowable] = [words(letter.name, "text"), words(letter.address, "text"), Spacer(1, 16 * mm)]
    story += [words(day, "text"), Spacer(1, 8 * mm), words(letter.heading, "text"), Spacer(1, 4 * mm)]
    for part in letter.text.split("\n\n"):
        story += [*text_block("", part), Spacer(1, 4 * mm)]
    return make_document(story, title="", author="", margin=lambda _page: (marked(""), marked("")))
