"""Cell: what stands in one place of a list: words, icons and tags on one line, and perhaps a line below."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from spiral.ui.palette import BODY, REGULAR, SMALL, colours, font
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.tag import Mark, mark_width, paint_mark

GAP = 9


@dataclass(frozen=True)
class Words:
    """Some words of a cell in one tone, weight and size. `fixed` words are never cut."""

    text: str
    tone: str = "text"
    weight: QFont.Weight = REGULAR
    size: int = BODY
    fixed: bool = False


@dataclass(frozen=True)
class Glyph:
    """An icon of a cell. It says nothing by itself: words stand beside it."""

    name: str
    tone: str = "muted"
    size: int = 16


Piece = Words | Glyph | Mark


@dataclass(frozen=True)
class Cell:
    """`first` is the line, `second` the smaller one below, `right` stands flush right of both and is never cut.

    `said` is read aloud instead of the words.
    """

    first: tuple[Piece, ...] = ()
    second: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()
    said: str = ""
    gap: int = GAP

    @property
    def plain(self) -> str:
        """The words of the cell, for reading aloud and for a tooltip."""
        if self.said:
            return self.said
        lines = (" ".join(filter(None, map(_said, line))) for line in (self.first, self.second, self.right))
        return ", ".join(filter(None, lines))


def second_line(text: str, tone: str = "muted") -> tuple[Piece, ...]:
    """Small muted words for the line below."""
    return (Words(text, tone, REGULAR, SMALL),)


def _said(piece: Piece) -> str:
    return "" if isinstance(piece, Glyph) else piece.text


def piece_width(piece: Piece) -> float:
    """How wide a piece is when nothing is cut."""
    match piece:
        case Words():
            return QFontMetricsF(font(piece.size, piece.weight)).horizontalAdvance(piece.text)
        case Glyph():
            return piece.size
        case Mark():
            return mark_width(piece)


def cell_width(cell: Cell) -> float:
    """How wide a cell is when nothing is cut."""
    right = _line_width(cell.right, cell.gap)
    return max(_line_width(cell.first, cell.gap), _line_width(cell.second, cell.gap)) + (right and right + 8)


def _line_width(line: tuple[Piece, ...], gap: int) -> float:
    return sum(map(piece_width, line)) + gap * max(len(line) - 1, 0)


def paint_cell(painter: QPainter, box: QRectF, cell: Cell, align: str = "left") -> bool:
    """Draw a cell in a box; gives back whether something had to be cut."""
    if cell.right:
        width = _line_width(cell.right, cell.gap)
        _paint_line(
            painter, QRectF(box.right() - width, box.top(), width, box.height()), cell.right, cell.gap, "left"
        )
        box = box.adjusted(0, 0, -width - 8, 0)
    if not cell.second:
        return _paint_line(painter, box, cell.first, cell.gap, align)
    top = box.top() + (box.height() - 36) / 2
    upper = QRectF(box.left(), top + 1, box.width(), 19)
    lower = QRectF(box.left(), top + 19, box.width(), 17)
    cut = _paint_line(painter, upper, cell.first, cell.gap, align)
    return _paint_line(painter, lower, cell.second, cell.gap, align) or cut


def _paint_line(painter: QPainter, box: QRectF, line: tuple[Piece, ...], gap: int, align: str) -> bool:
    width = _line_width(line, gap)
    left = box.left()
    if align == "right":
        left = max(box.right() - width, box.left())
    elif align == "center":
        left = max(box.center().x() - width / 2, box.left())
    lacking = max(width - box.width(), 0.0)
    cut = lacking > 1
    for piece in line:
        needed = piece_width(piece)
        if lacking > 1 and isinstance(piece, Words) and not piece.fixed:
            least = min(needed, 24.0)
            taken = min(lacking, needed - least)
            lacking -= taken
            needed -= taken
        _paint_piece(painter, QRectF(left, box.top(), needed, box.height()), piece)
        left += needed + gap
    return cut


def _paint_piece(painter: QPainter, box: QRectF, piece: Piece) -> None:
    match piece:
        case Glyph():
            square = QRectF(box.left(), box.center().y() - piece.size / 2, piece.size, piece.size)
            paint_icon(painter, square, piece.name, colours().tone(piece.tone))
        case Mark():
            paint_mark(painter, (box.left(), box.center().y()), piece)
        case Words():
            face = font(piece.size, piece.weight)
            painter.setFont(face)
            painter.setPen(colours().tone(piece.tone))
            text = QFontMetricsF(face).elidedText(piece.text, Qt.TextElideMode.ElideRight, box.width() + 1)
            place = box.adjusted(0, 0, 4, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
