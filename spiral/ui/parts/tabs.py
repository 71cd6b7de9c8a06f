"""Tabs: the strip under a banner; the tab one is on has its words in accent and a line of 3 px."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.language import tr
from spiral.ui.palette import BODY, MEDIUM, SMALL, STRONG, colours, font
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.key_hint import cap_width, hints_shown, paint_cap

HEIGHT = 40
BETWEEN = 25
CLOSE = 8
CARET = 20


class Tabs(QWidget):
    """Tabs are (key, text) pairs; `chosen` carries the key. Arrows move; Ctrl+Tab is for the page to bind.

    Where they do not all have room, those that stand with the one that is on are shown, and carets at the ends tell
    that there are more.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self._name = name
        self._tabs: list[tuple[str, str]] = []
        self._current = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_tabs(tabs)

    def set_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Other tabs; the one that was on stays on if it is still there."""
        self._tabs = list(tabs)
        keys = [key for key, _ in self._tabs]
        self.set_current(self._current if self._current in keys else keys[0] if keys else "")
        self.updateGeometry()

    def current(self) -> str:
        """The key of the tab one is on."""
        return self._current

    def set_current(self, key: str) -> None:
        """Move to a tab, without a signal."""
        self._current = key
        self.setAccessibleName(f"{self._name}: {dict(self._tabs).get(key, '')}")
        self.update()

    def step(self, by: int) -> None:
        """To the tab `by` places on, round and round."""
        keys = [key for key, _ in self._tabs]
        self._choose(keys[(keys.index(self._current) + by) % len(keys)])

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.set_current(key)
            self.chosen.emit(key)

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(font(BODY, STRONG))
        return [metrics.horizontalAdvance(text) for _, text in self._tabs]

    def _shown(self) -> range:
        """Which of the tabs stand in the strip: all, or as many in a row as have room."""
        widths, room = self._widths(), self.width()
        if sum(widths) + CLOSE * (len(widths) - 1) <= room:
            return range(len(widths))
        on = next((at for at, (key, _) in enumerate(self._tabs) if key == self._current), 0)
        first, left = 0, float(CARET)
        for at, width in enumerate(widths):
            if at > first and left + width > room - CARET:
                if at > on:
                    return range(first, at)
                first, left = at, float(CARET)
            left += width + CLOSE
        return range(first, len(widths))

    def _boxes(self) -> list[QRectF]:
        """Where each tab stands; nothing for one that is not shown."""
        widths, shown = self._widths(), self._shown()
        between = BETWEEN
        if len(shown) > 1:
            taken = sum(widths[at] for at in shown) + (0 if len(shown) == len(widths) else 2 * CARET)
            between = int(max(CLOSE, min(BETWEEN, (self.width() - taken) / (len(shown) - 1))))
        boxes, left = [], float(CARET if shown.start else 0)
        for at, width in enumerate(widths):
            boxes.append(QRectF(round(left), 0, round(width), HEIGHT) if at in shown else QRectF())
            left += width + between if at in shown else 0
        return boxes

    def _carets(self) -> dict[int, QRectF]:
        """Where more tabs are told of, and which tab each goes to."""
        shown = self._shown()
        found = {}
        if shown.start > 0:
            found[shown.start - 1] = QRectF(0, 0, CARET - 4, HEIGHT - 4)
        if shown.stop < len(self._tabs):
            found[shown.stop] = QRectF(self.width() - CARET + 4, 0, CARET - 4, HEIGHT - 4)
        return found

    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(round(sum(widths) + BETWEEN * max(len(widths) - 1, 0)), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._tabs:
            self.step(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at, caret in self._carets().items():
            if caret.contains(event.position()):
                self._choose(self._tabs[at][0])
                return
        for (key, _), box in zip(self._tabs, self._boxes(), strict=True):
            if not box.isEmpty() and box.adjusted(-8, 0, 8, 0).contains(event.position()):
                self._choose(key)
                break

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        boxes = self._boxes()
        for (key, text), box in zip(self._tabs, boxes, strict=True):
            if box.isEmpty():
                continue
            on = key == self._current
            painter.setFont(font(BODY, STRONG if on else MEDIUM))
            painter.setPen(theme.tone("accent" if on else "muted"))
            painter.drawText(
                box.adjusted(0, 0, 2, -4), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
            )
            if on:
                painter.fillRect(QRectF(box.left(), HEIGHT - 3, box.width(), 3), theme.tone("accent"))
        first = self._shown().start
        for at, caret in self._carets().items():
            name = "caret-left" if at < first else "caret-right"
            paint_icon(painter, caret.adjusted(0, 12, 0, -12), name, theme.tone("muted"))
        self._paint_hint(painter, max((box.right() for box in boxes), default=0))
        painter.end()

    def _paint_hint(self, painter: QPainter, taken: float) -> None:
        theme, words = colours(), tr("next tab")
        width = QFontMetricsF(font(SMALL)).horizontalAdvance(words)
        if not hints_shown() or taken + width + cap_width("Ctrl+Tab") + 48 > self.width():
            return
        painter.setFont(font(SMALL))
        painter.setPen(theme.tone("muted"))
        place = QRectF(self.width() - width - 1, 0, width + 2, HEIGHT - 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        spot = (self.width() - width - 24, (HEIGHT - 4) / 2)
        paint_cap(painter, spot, "Ctrl+Tab", theme.tone("muted"), theme.tone("outline"))
