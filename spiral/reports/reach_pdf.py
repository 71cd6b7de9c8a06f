"""Whom to reach about a changed time: when, whom, what to tell, the safe ways. Nothing of what the visit is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from spiral.language import tr
from spiral.reports.client_papers import opening, print_paper
from spiral.reports.names import plain
from spiral.reports.paper import HAIRLINE, OUTLINE, WIDTH, words

WHEN, WHO, TOLD, BOX = 24 * mm, 40 * mm, 48 * mm, 16 * mm
TICK = 4 * mm


@dataclass(frozen=True)
class ReachLine:
    """One to reach. `how` are the safe ways in words, `told` what became of the time."""

    date: str
    start: str
    who: str
    told: str
    how: str


def make_reach_pdf(lines: Sequence[ReachLine], *, printed_at: str) -> bytes:
    """The list as PDF, with a box for each who was reached; neither the unit nor a service is named."""
    title = tr("Changed times")
    head = (tr("Time"), tr("Whom"), tr("What to tell"), tr("How"), tr("Told"))
    rows = [[words(each, "cell") for each in head]]
    for each in lines:
        when = f"{each.date} {each.start}"
        rows.append(
            [*(words(plain(text), "cell", 9.5) for text in (when, each.who, each.told, each.how)), _box()]
        )
    story: list[Flowable] = opening(
        title, tr("Tell only as each has said is safe. Shred the list afterwards.")
    )
    story.append(
        Table(
            rows,
            colWidths=[WHEN, WHO, TOLD, WIDTH - WHEN - WHO - TOLD - BOX, BOX],
            repeatRows=1,
            style=[
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 4),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, HAIRLINE),
            ],
        )
    )
    return print_paper(story, title=title, unit="", printed_at=printed_at)


def _box() -> Table:
    return Table([[""]], colWidths=[TICK], rowHeights=[TICK], style=[("BOX", (0, 0), (-1, -1), 0.8, OUTLINE)])
