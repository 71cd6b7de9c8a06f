"""AnswerDots: an item's answers as a row of dots; the chosen one is filled, the former one a ring. By keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.language import tr
from spiral.ui.palette import REGULAR, SMALL, STRONG, TINY, colours, font

STEP = 20
HEIGHT = 28
SMALL_DOT, BIG_DOT = 4, 9
BETWEEN = 14
MISSING = "-"


@dataclass(frozen=True)
class Option:
    """An answer: its code, the word beside its dot ("" for a figure, which stands in it), its column of the grid."""

    code: str
    word: str
    column: int


class AnswerDots(QWidget):
    """A figure or the first letter of a word chooses, and the keyboard goes on (`stepped` carries +1 or -1).

    Left and Right move, Delete takes the answer away. `chosen` carries the code when a person has chosen.
    """

    chosen = Signal(str)
    stepped = Signal(int)

    def __init__(self, name: str, options: Sequence[Option], *, columns: int) -> None:
        super().__init__()
        self._name, self._options, self._columns = name, tuple(options), columns
        self._value, self._former = MISSING, MISSING
        self._read_only = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", 6)
        self.setAccessibleDescription(tr("A figure or a letter answers; Delete takes the answer away."))
        self._say()

    def value(self) -> str:
        """The chosen answer's code, `-` where there is none."""
        return self._value

    def set_value(self, value: str, former: str = MISSING) -> None:
        """Show an answer, and what it was before, without a signal."""
        self._value, self._former = value, former
        self._say()
        self.update()

    def keys(self) -> list[tuple[tuple[str, ...], str]]:
        """The keys that answer, in words, for F1 and above the rows."""
        if self._read_only:
            return []
        worded = [each for each in self._options if each.word]
        told: list[tuple[tuple[str, ...], str]] = [((each.word[0].upper(),), each.word) for each in worded]
        if not worded:
            first, last = self._options[0].code, self._options[-1].code
            told = [((first, last), tr("answer with the figure, {first} to {last}", first=first, last=last))]
        return [*told, (("Delete",), tr("take the answer away"))]

    def set_read_only(self) -> None:
        """Only to be read: neither keys nor the mouse change it."""
        self._read_only = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _say(self) -> None:
        told = f"{self._name}: {self._word(self._value)}"
        if self._former not in (MISSING, self._value):
            told += ", " + tr("before {answer}", answer=self._word(self._former))
        self.setAccessibleName(told)

    def _word(self, code: str) -> str:
        option = next((each for each in self._options if each.code == code), None)
        return tr("no answer") if option is None else option.word or option.code

    # --- choosing --------------------------------------------------------------------------------------

    def _choose(self, code: str) -> None:
        if code != self._value:
            self._value = code
            self._say()
            self.update()
            self.chosen.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = Qt.Key(event.key()), event.text().casefold()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) or typed == MISSING:
            self._choose(MISSING)
        elif typed and (found := self._found(typed)):
            self._choose(found.code)
            self.stepped.emit(1)
        else:
            super().keyPressEvent(event)

    def _found(self, typed: str) -> Option | None:
        """The answer that a key means: a figure, or the first word from the chosen one on with that letter."""
        at = next((n for n, each in enumerate(self._options) if each.code == self._value), -1)
        turned = self._options[at + 1 :] + self._options[: at + 1]
        return next((each for each in turned if (each.word or each.code).casefold().startswith(typed)), None)

    def _move(self, by: int) -> None:
        at = next((n for n, each in enumerate(self._options) if each.code == self._value), None)
        wanted = 0 if at is None else min(max(at + by, 0), len(self._options) - 1)
        self._choose(self._options[wanted].code)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._read_only:
            event.ignore()
            return
        for option, box in zip(self._options, self._boxes(), strict=True):
            if box.contains(event.position()):
                self._choose(MISSING if option.code == self._value else option.code)

    # --- drawing ---------------------------------------------------------------------------------------

    def _has_words(self) -> bool:
        return any(option.word for option in self._options)

    def _boxes(self) -> list[QRectF]:
        if not self._has_words():
            return [QRectF(each.column * STEP, 0, STEP, HEIGHT) for each in self._options]
        boxes, left = [], 0.0
        metrics = QFontMetricsF(font(SMALL, STRONG))
        for option in self._options:
            width = round(STEP + metrics.horizontalAdvance(option.word) + BETWEEN)
            boxes.append(QRectF(left, 0, width, HEIGHT))
            left += width
        return boxes

    def sizeHint(self) -> QSize:
        return QSize(round(max(self._boxes()[-1].right(), self._columns * STEP)), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for option, box in zip(self._options, self._boxes(), strict=True):
            self._paint_option(painter, option, box)
        painter.end()

    def _paint_option(self, painter: QPainter, option: Option, box: QRectF) -> None:
        theme, on = colours(), option.code == self._value
        middle = QPointF(box.left() + STEP / 2, HEIGHT / 2)
        ink = theme.tone("accent")
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(middle, BIG_DOT, BIG_DOT)
            if not option.word:
                painter.setFont(font(TINY, STRONG))
                painter.setPen(theme.tone("on_accent"))
                painter.drawText(
                    QRectF(middle.x() - BIG_DOT, 0, 2 * BIG_DOT, HEIGHT),
                    Qt.AlignmentFlag.AlignCenter,
                    option.code,
                )
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            former = option.code == self._former
            painter.setPen(QPen(ink if former else theme.tone("outline"), 1.5 if former else 1))
            painter.drawEllipse(middle, SMALL_DOT, SMALL_DOT)
            if former:
                painter.drawEllipse(middle, BIG_DOT - 1.5, BIG_DOT - 1.5)
        if option.word:
            painter.setFont(font(SMALL, STRONG if on else REGULAR))
            painter.setPen(theme.tone("text" if on else "muted"))
            painter.drawText(
                box.adjusted(STEP + 2, 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                option.word,
            )


class DotHeads(QWidget):
    """The figures above the dots."""

    def __init__(self, heads: Sequence[str]) -> None:
        super().__init__()
        self._heads = heads
        self.setFixedSize(STEP * len(heads), HEIGHT)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setFont(font(TINY))
        painter.setPen(colours().tone("muted"))
        for at, head in enumerate(self._heads):
            painter.drawText(QRectF(at * STEP, 0, STEP, HEIGHT), Qt.AlignmentFlag.AlignCenter, head)
        painter.end()
