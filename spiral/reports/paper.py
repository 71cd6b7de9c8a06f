"""The paper that reports are printed on: fonts, colours, tables that repeat their heads, numbered pages."""

import io
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias
from xml.sax.saxutils import escape as escaped

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

from spiral.language import language, tr

FONTS = Path(__file__).resolve().parent.parent.parent / "resources" / "fonts"
REGULAR, BOLD = "SpiralSans", "SpiralSans-Bold"
FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf"}

TEXT, MUTED, ACCENT = HexColor("#1B2427"), HexColor("#526067"), HexColor("#0B6467")
OUTLINE, HAIRLINE, HEAD = HexColor("#7E8B91"), HexColor("#D5DBD8"), HexColor("#EAF2F1")
WARN, OK, WHITE = HexColor("#8A5200"), HexColor("#2A6631"), HexColor("#FFFFFF")

MARGIN = 18 * mm
WIDTH = A4[0] - 2 * MARGIN
PAD = 1.4 * mm
SIZES = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
LEAST_NAME = 34 * mm
SHORT = 8  # characters: a head that is not broken

Cell: TypeAlias = "str | Flowable"
Row = Sequence[Cell]


@cache
def register_fonts() -> None:
    """Make the embedded fonts known to reportlab, once."""
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, FONTS / file))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


@cache
def style(name: str, size: float = 8.5) -> ParagraphStyle:
    """A text style: title, lead, section, part, text, cell, total, number, head, note, right."""
    register_fonts()
    facts: dict[str, dict[str, Any]] = {
        "title": {"fontName": BOLD, "fontSize": 18, "leading": 23},
        "lead": {"fontSize": 10, "leading": 14, "spaceBefore": 4},
        "section": {
            "fontName": BOLD,
            "fontSize": 12,
            "leading": 15,
            "spaceBefore": 13,
            "spaceAfter": 4,
            "keepWithNext": 1,
        },
        "part": {
            "fontName": BOLD,
            "fontSize": 9,
            "leading": 12,
            "spaceBefore": 7,
            "spaceAfter": 3,
            "keepWithNext": 1,
        },
        "cell": {},
        "text": {"fontSize": 10, "leading": 14},
        "total": {"fontName": BOLD},
        "number": {"alignment": TA_RIGHT, "splitLongWords": 0},
        "head": {"fontSize": size - 1, "leading": size + 1, "textColor": MUTED},
        "head_right": {
            "fontSize": size - 1,
            "leading": size + 1,
            "textColor": MUTED,
            "alignment": TA_RIGHT,
            "splitLongWords": 0,
        },
        "note": {"fontSize": 7.5, "leading": 10, "textColor": MUTED, "spaceBefore": 3},
        "right": {"fontSize": 8.5, "leading": 12, "textColor": MUTED, "alignment": TA_RIGHT},
    }
    base = {"fontName": REGULAR, "fontSize": size, "leading": size * 1.3, "textColor": TEXT}
    return ParagraphStyle(name, **{**base, **facts[name]})


def words(text: str, name: str = "cell", size: float = 8.5) -> Paragraph:
    """Text that wraps; whatever people wrote is shown as it is, never as markup."""
    return Paragraph(escaped(text), style(name, size))


def strong(text: str) -> str:
    """Bold markup around escaped text, for `marked`."""
    return f"<b>{escaped(text)}</b>"


def coloured(text: str, colour: Any) -> str:
    """Bold markup in a colour, for `marked`."""
    return f'<font color="#{colour.hexval()[2:]}">{strong(text)}</font>'


def small(text: str) -> str:
    """A quiet second line, for `marked`."""
    return f'<font size="7" color="#{MUTED.hexval()[2:]}">{escaped(text)}</font>'


def marked(markup: str, name: str = "cell", size: float = 8.5) -> Paragraph:
    """Text that is markup already (made by `strong` and `small`)."""
    return Paragraph(markup, style(name, size))


def width_of(text: str, size: float, bold: bool = False) -> float:
    """How wide a line is, in points."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, BOLD if bold else REGULAR, size))


class Grid:
    """A table of a name and its figures: columns as wide as what they hold, the name takes the rest and wraps.

    Heads repeat on every page and no row is split. `texts` are left-aligned columns, `fixed` widths in points,
    `bold` columns in bold, `totals` how many of the last rows are sums, `rules` the columns with a thin line before.
    `groups` are heads above heads. `joined` columns are empty where a row goes on with the one above: no line there,
    and such rows stay on one page. `largest` is the text's size where there is room.
    """

    def __init__(
        self,
        head: Sequence[str],
        rows: Sequence[Row],
        *,
        texts: Sequence[int] = (0,),
        wide: int = 0,
        fixed: dict[int, float] | None = None,
        bold: Sequence[int] = (),
        totals: int = 0,
        groups: Sequence[tuple[str, int, int]] = (),
        rules: Sequence[int] = (),
        joined: Sequence[int] = (),
        close: bool = False,
        largest: float = SIZES[0],
    ) -> None:
        self.head, self.rows, self.texts, self.wide = head, rows, texts, wide
        self.fixed, self.bold, self.totals = fixed or {}, bold, totals
        self.groups, self.rules, self.joined, self.close = groups, rules, joined, close
        sizes = dict.fromkeys((largest, *SIZES))
        self.size = next((size for size in sizes if self._name_width(size) >= LEAST_NAME), SIZES[-1])

    def _column(self, column: int, size: float) -> float:
        if column in self.fixed:
            return self.fixed[column]
        bold = column in self.bold or self.totals > 0
        head = self.head[column]
        longest = [width_of(word, size - 1) for word in ([head] if len(head) < SHORT else head.split(" "))]
        longest += [width_of(row[column], size, bold) for row in self.rows if isinstance(row[column], str)]
        return max(longest, default=0) + 2 * PAD + 0.5

    def _name_width(self, size: float) -> float:
        return WIDTH - sum(self._column(each, size) for each in range(len(self.head)) if each != self.wide)

    def _widths(self) -> list[float]:
        name = max(self._name_width(self.size), 20 * mm)
        return [
            name if each == self.wide else self._column(each, self.size) for each in range(len(self.head))
        ]

    def table(self) -> Table:
        """The table, ready to stand on the page."""
        size = self.size
        heads: list[list[Cell]] = []
        if self.groups:
            top: list[Cell] = [""] * len(self.head)
            for text, first, _ in self.groups:
                top[first] = words(text, "head", size)
            heads.append(top)
        heads.append(
            [
                words(text, "head" if column in self.texts else "head_right", size)
                for column, text in enumerate(self.head)
            ]
        )
        body = [
            [self._cell(row, column, index) for column in range(len(self.head))]
            for index, row in enumerate(self.rows)
        ]
        return Table(
            [*heads, *body],
            colWidths=self._widths(),
            repeatRows=len(heads),
            hAlign="LEFT",
            style=self._style(len(heads)),
        )

    def _cell(self, row: Row, column: int, index: int) -> Cell:
        cell = row[column]
        if column != self.wide or not isinstance(cell, str):
            return cell
        return words(cell, "total" if index >= len(self.rows) - self.totals else "cell", self.size)

    def _style(self, heads: int) -> list[tuple[Any, ...]]:
        size = self.size
        last_head = heads - 1
        style: list[tuple[Any, ...]] = [
            ("FONT", (0, 0), (-1, -1), REGULAR, size, size * 1.3),
            ("TEXTCOLOR", (0, 0), (-1, -1), TEXT),
            ("VALIGN", (0, heads), (-1, -1), "MIDDLE"),
            ("VALIGN", (0, 0), (-1, last_head), "BOTTOM"),
            ("ALIGN", (0, 0), (-1, -1), "RIGHT"),
            ("BACKGROUND", (0, 0), (-1, last_head), HEAD),
            ("LEFTPADDING", (0, 0), (-1, -1), PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), PAD),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
        ]
        if self.close:
            style += [("TOPPADDING", (0, heads), (-1, -1), 1.2), ("BOTTOMPADDING", (0, heads), (-1, -1), 2.2)]
        style += self._lines(heads) + self._zeros(heads)
        style += [("ALIGN", (column, 0), (column, -1), "LEFT") for column in self.texts]
        style += [("FONT", (column, heads), (column, -1), BOLD, size, size * 1.3) for column in self.bold]
        style += [("LINEBEFORE", (column, 0), (column, -1), 0.4, HAIRLINE) for column in self.rules]
        if self.groups:
            style += [("BOTTOMPADDING", (0, 0), (-1, 0), 0), ("TOPPADDING", (0, 1), (-1, 1), 1)]
            style += [("SPAN", (first, 0), (last, 0)) for _, first, last in self.groups]
        if self.totals:
            style += [
                ("FONT", (0, -self.totals), (-1, -1), BOLD, size, size * 1.3),
                ("LINEABOVE", (0, -self.totals), (-1, -self.totals), 1, TEXT),
            ]
        return style

    def _lines(self, heads: int) -> list[tuple[Any, ...]]:
        """The thin line below each row, and what must not be split."""
        if not self.joined:
            together = ("NOSPLIT", (0, -min(3, len(self.rows))), (0, -1))
            return [("LINEBELOW", (0, heads - 1), (-1, -1), 0.4, HAIRLINE), together]
        style: list[tuple[Any, ...]] = [
            ("LINEBELOW", (self.joined[-1] + 1, heads - 1), (-1, -1), 0.4, HAIRLINE)
        ]
        starts = [index for index, row in enumerate(self.rows) if row[self.joined[0]]]
        for first, after in zip(starts, [*starts[1:], len(self.rows)], strict=True):
            last = heads + after - 1
            style.append(("LINEBELOW", (0, last), (self.joined[-1], last), 0.4, HAIRLINE))
            if 1 < after - first <= 20:
                style.append(("NOSPLIT", (0, heads + first), (0, last)))
        return style

    def _zeros(self, heads: int) -> list[tuple[Any, ...]]:
        """Zeros stand back, so that the other figures are seen."""
        return [
            ("TEXTCOLOR", (column, heads + index), (column, heads + index), MUTED)
            for index, row in enumerate(self.rows)
            for column, cell in enumerate(row)
            if cell in ("0", "–")
        ]


class _NumberedCanvas(Canvas):
    """A canvas that knows how many pages there are when it writes `page n of m`."""

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:
        """Keep the page until all are known."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Number the pages and write them."""
        for page, kept in enumerate(self._kept, 1):
            self.__dict__.update(kept)
            self.setFont(REGULAR, 8)
            self.setFillColor(MUTED)
            top = A4[1] - 14 * mm
            self.drawRightString(
                A4[0] - MARGIN, top, tr("page {page} of {pages}", page=page, pages=len(self._kept))
            )
            super().showPage()
        super().save()


Margin = Callable[[int], tuple[Flowable, Flowable]]
"""The text above and below a page, by its number."""


def make_document(story: list[Flowable], *, title: str, author: str, margin: Margin) -> bytes:
    """The PDF's bytes: A4, the same for the same story. `margin` gives what stands above and below each page."""
    register_fonts()
    above, below = margin(2)
    top = 14 * mm + above.wrap(WIDTH - 30 * mm, A4[1])[1]
    bottom = 12 * mm + below.wrap(WIDTH, A4[1])[1]
    frame = Frame(MARGIN, bottom + 3 * mm, WIDTH, A4[1] - top - bottom - 5 * mm, 0, 0, 0, 0)

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        head, foot = margin(canvas.getPageNumber())
        high = head.wrap(WIDTH - 30 * mm, A4[1])[1]
        head.drawOn(canvas, MARGIN, A4[1] - 14 * mm + 8 - high)
        high = foot.wrap(WIDTH, A4[1])[1]
        foot.drawOn(canvas, MARGIN, 11 * mm)
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, 11 * mm + high + 4, A4[0] - MARGIN, 11 * mm + high + 4)

    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        pageTemplates=[PageTemplate("page", [frame], onPage=draw)],
        title=title,
        author=author,
        subject="",
        creator="Spiral",
        producer="Spiral",
        lang=language(),
        displayDocTitle=1,
        invariant=1,
        initialFontName=REGULAR,
    )
    document.build(story, canvasmaker=_NumberedCanvas)
    return out.getvalue()
