"""A paper out of the journal: whose it is at the top of every page, who printed it when, pages numbered."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from spiral.language import tr
from spiral.records.clients import ClientRow
from spiral.records.identity import FULL_KINDS
from spiral.reports import names as say
from spiral.reports.paper import (
    ACCENT,
    MUTED,
    OUTLINE,
    WIDTH,
    Cell,
    escaped,
    make_document,
    marked,
    small,
    strong,
    style,
    words,
)

BARE = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def whose_words(client: ClientRow) -> str:
    """Name and number as they stand on a paper; an alias or a code alone where that is all there is."""
    card = client.card
    if card is None:
        return client.code
    number = f"{card.identity[:8]}-{card.identity[8:]}" if card.kind in FULL_KINDS else ""
    return ", ".join(filter(None, (client.name, number)))


def opening(title: str, aside: Sequence[str] = ()) -> Table:
    """The title, and what is said beside it, over a line."""
    right = marked("<br/>".join(small(line) for line in aside), "right")
    return Table(
        [[words(title, "title"), right]],
        colWidths=[WIDTH * 0.68, WIDTH * 0.32],
        style=[
            *BARE,
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ("LINEBELOW", (0, 0), (-1, 0), 1.2, ACCENT),
        ],
    )


def facts_table(facts: Sequence[tuple[str, str]]) -> Table:
    """Names and what stands for them, a line each."""
    rows: list[list[Cell]] = [[words(name, "head"), words(value)] for name, value in facts if value]
    return Table(
        rows, colWidths=[42 * mm, WIDTH - 42 * mm], style=[*BARE, ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]
    )


def text_block(heading: str, text: str) -> list[Flowable]:
    """Text under its heading, as it was written, line for line."""
    told: list[Flowable] = [words(heading, "part")] if heading else []
    return told + [words(line or " ", "text") for line in text.splitlines()]


def signature(*lines: str) -> Flowable:
    """Where somebody signs on paper."""
    row = [list(lines)]
    return KeepTogether(
        [
            Spacer(1, 16 * mm),
            Table(
                row,
                colWidths=[WIDTH * 0.5] * len(lines),
                style=[
                    ("FONT", (0, 0), (-1, -1), style("note").fontName, 7.5),
                    ("TEXTCOLOR", (0, 0), (-1, -1), MUTED),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("LINEABOVE", (0, 0), (-1, 0), 0.8, OUTLINE),
                ],
            ),
        ]
    )


def journal_document(
    story: list[Flowable], *, title: str, unit: str, whose: str, printed_at: str, printed_by: str
) -> bytes:
    """The PDF's bytes. The document's own title says what it is and not whose: a file's properties travel."""
    printed = tr("Printed {when} by {who}.", when=say.clock(printed_at), who=say.plain(printed_by))
    secret = tr("Secret under the law on public access: keep it as you keep a journal.")

    def margin(page: int) -> tuple[Flowable, Flowable]:
        rest = small(f" · {whose}" if page == 1 else f" · {title} · {whose}")
        foot = "<br/>".join(map(escaped, (f"{printed} {secret}",)))
        return marked(strong(say.plain(unit)) + rest), marked(foot, "note")

    return make_document(story, title=title, author=say.plain(unit), margin=margin)
