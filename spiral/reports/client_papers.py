"""Papers that are handed to a client: large enough to read together, quiet, and with room to sign."""

from collections.abc import Iterable, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from spiral.language import tr
from spiral.records.settings import UnitDetails
from spiral.reports.names import clock, plain
from spiral.reports.paper import (
    ACCENT,
    HAIRLINE,
    OUTLINE,
    WIDTH,
    Cell,
    make_document,
    marked,
    small,
    strong,
    words,
)

SIZE = 10.5
LABEL = 46 * mm
Fact = tuple[str, str]


def opening(title: str, lead: str) -> list[Flowable]:
    """The title over a line, and a sentence on what the paper is."""
    head = Table(
        [[words(title, "title")]],
        colWidths=[WIDTH],
        style=[
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ("LINEBELOW", (0, 0), (-1, -1), 1.2, ACCENT),
        ],
    )
    return [head, *([words(lead, "lead", SIZE)] if lead else []), Spacer(0, 3 * mm)]


def facts(rows: Iterable[Fact]) -> Table:
    """What was agreed, a line each: the question to the left, the answer to the right."""
    told = [[words(label, "cell", SIZE), paragraphs(text)] for label, text in rows]
    return Table(
        told,
        colWidths=[LABEL, WIDTH - LABEL],
        hAlign="LEFT",
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HAIRLINE),
        ],
    )


def paragraphs(text: str) -> list[Cell]:
    """Each line that was written as a paragraph of its own; empty lines are left out."""
    lines = [plain(line) for line in text.splitlines() if line.strip()]
    return [words(line, "cell", SIZE) for line in lines]


def section(heading: str, text: str) -> list[Flowable]:
    """A heading with what was written under it; nothing when nothing was."""
    body = paragraphs(text)
    if not body:
        return []
    spaced = [each for line in body for each in (line, Spacer(0, 1.5 * mm))]
    return [KeepTogether([words(heading, "section"), *spaced[:2]]), *spaced[2:]]


def listed(heading: str, texts: Sequence[str]) -> list[Flowable]:
    """A heading with numbered lines; nothing when there are none."""
    lines = [words(f"{number}. {plain(text)}", "cell", SIZE) for number, text in enumerate(texts, 1)]
    if not lines:
        return []
    spaced = [each for line in lines for each in (line, Spacer(0, 1.5 * mm))]
    return [KeepTogether([words(heading, "section"), *spaced[:2]]), *spaced[2:]]


def signatures(names: Sequence[str]) -> Flowable:
    """For each a line for place and day and one for the signature, the name below it; kept on one page."""
    wide, gap = (WIDTH - 10 * mm) / 2, 10 * mm
    rows: list[list[Cell]] = []
    style: list[tuple[object, ...]] = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    for number, name in enumerate(names):
        rows += [["", "", ""], [words(tr("Place and date"), "note"), "", words(plain(name), "note")]]
        style += [
            ("LINEBELOW", (column, 2 * number), (column, 2 * number), 0.6, OUTLINE) for column in (0, 2)
        ]
    table = Table(
        rows,
        colWidths=[wide, gap, wide],
        rowHeights=[13 * mm, 7 * mm] * len(names),
        hAlign="LEFT",
        style=style,
    )
    return KeepTogether([Spacer(0, 4 * mm), table])


def reach_words(details: UnitDetails) -> str:
    """Where the unit is and how to ring it, at the foot; empty while nobody has written it."""
    ring = tr("Telephone {phone}", phone=details.phone) if details.phone else ""
    told = ". ".join(filter(None, (details.address, ring)))
    return f"{told}." if told else ""


def print_paper(story: list[Flowable], *, title: str, unit: str, printed_at: str, note: str = "") -> bytes:
    """The PDF's bytes. The unit and the title stand above each page; nothing of the client in its properties."""
    made = tr("Printed {when}.", when=clock(printed_at))

    def margin(page: int) -> tuple[Flowable, Flowable]:
        rest = "" if page == 1 else small(f" · {title}")
        return marked(strong(plain(unit)) + rest), words(" ".join(filter(None, (made, note))), "note")

    return make_document(story, title=title, author=plain(unit), margin=margin)
