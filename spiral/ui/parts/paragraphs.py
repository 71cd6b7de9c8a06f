"""Paragraphs: longer text drawn in a row of a list, wrapped; measured and drawn by the same layout."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from spiral.ui.palette import BODY, STRONG, TAG_RADIUS, colours, font

BETWEEN = 4
PADDING = 8
BAR = 3
LINE_SEPARATOR = "\N{LINE SEPARATOR}"


@dataclass(frozen=True)
class Paragraph:
    """Some text, with a heavier `label` before it on the same line."""

    text: str
    label: str = ""
    tone: str = "text"
    size: int = BODY

    @property
    def plain(self) -> str:
        """The words, for reading aloud."""
        return f"{self.label}: {self.text}" if self.label else self.text


@dataclass(frozen=True)
class Sunken:
    """Paragraphs in a sunken block with a bar at the left: what was said before."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def plain(self) -> str:
        """The words, for reading aloud."""
        return " ".join(each.plain for each in self.paragraphs)


Block = Paragraph | Sunken


def height_of(blocks: Sequence[Block], width: float) -> float:
    """How high some blocks are when nothing is cut."""
    total = 0.0
    for block in blocks:
        inside = block.paragraphs if isinstance(block, Sunken) else (block,)
        room = width - BAR - 2 * PADDING - 4 if isinstance(block, Sunken) else width
        total += sum(_laid_out(each, room)[1] + BETWEEN for each in inside)
        total += 2 * PADDING - BETWEEN if isinstance(block, Sunken) else 0
        total += BETWEEN if isinstance(block, Sunken) else 0
    return total


def paint_blocks(painter: QPainter, box: QRectF, blocks: Sequence[Block]) -> None:
    """Draw blocks one below the other, from the top of a box."""
    top = box.top()
    for block in blocks:
        if isinstance(block, Sunken):
            high = height_of([block], box.width()) - BETWEEN
            _paint_ground(painter, QRectF(box.left(), top, box.width(), high))
            inner, below = box.left() + BAR + PADDING + 4, top + PADDING
            for each in block.paragraphs:
                below += _paint(painter, QPointF(inner, below), each, box.width() - BAR - 2 * PADDING - 4)
                below += BETWEEN
            top += high + BETWEEN
        else:
            top += _paint(painter, QPointF(box.left(), top), block, box.width()) + BETWEEN


def _paint_ground(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours().tone("sunken"))
    painter.drawRoundedRect(box, TAG_RADIUS, TAG_RADIUS)
    painter.fillRect(QRectF(box.left(), box.top(), BAR, box.height()), colours().tone("outline"))


def _paint(painter: QPainter, spot: QPointF, paragraph: Paragraph, width: float) -> float:
    layout, high = _laid_out(paragraph, width)
    painter.setPen(colours().tone(paragraph.tone))
    layout.draw(painter, spot)
    return high


def _laid_out(paragraph: Paragraph, width: float) -> tuple[QTextLayout, float]:
    label = f"{paragraph.label}  " if paragraph.label else ""
    text = (label + paragraph.text).replace("\r\n", "\n").replace("\n", LINE_SEPARATOR)
    layout = QTextLayout(text, font(paragraph.size))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if label:
        heavy = QTextLayout.FormatRange()
        heavy.start, heavy.length = 0, len(label)
        heavy.format = QTextCharFormat()
        heavy.format.setFontWeight(STRONG)
        layout.setFormats([heavy])
    high = 0.0
    layout.beginLayout()
    for line in iter(layout.createLine, None):
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, high))
        high += line.height()
    layout.endLayout()
    return layout, high


def words_of(blocks: Sequence[Block]) -> Iterator[str]:
    """The blocks in words, for reading aloud and for searching."""
    return (block.plain for block in blocks)
