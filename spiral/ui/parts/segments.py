"""Segments: one of a few, side by side, all in sight, each with its key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.ui.palette import BODY, CONTROL, FIELD_RADIUS, REGULAR, STRONG, colours, font
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.key_hint import cap_width, hints_shown, paint_cap

PADDING = 14
CHECK = 14


@dataclass(frozen=True)
class Segment:
    """One choice: its value, its word and its key."""

    value: Any
    text: str
    key: str = ""


class Segments(QWidget):
    """Nothing is chosen until a person chooses; `chosen` carries the value. Arrow keys move and choose."""

    chosen = Signal(object)

    def __init__(
        self, segments: Sequence[Segment], name: str, *, check: bool = True, grow: bool = False
    ) -> None:
        super().__init__()
        self._segments = list(segments)
        self._value: Any = None
        self._name = name
        self._check = check
        self._compact = False
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(CONTROL)
        policy = QSizePolicy.Policy.Expanding if grow else QSizePolicy.Policy.Maximum
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.set_value(None)

    def set_compact(self, compact: bool) -> None:
        """Without the keys' caps."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def bind(self, scope: QWidget) -> "Segments":
        """Let each segment's key choose it while the focus is somewhere in `scope`."""
        for segment in self._segments:
            if segment.key:
                shortcut = QShortcut(QKeySequence(segment.key), scope)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda chosen=segment: self._choose(chosen))
        return self

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Each segment's key with its words, for the list of all keys."""
        return tuple((each.key, each.text[:1].lower() + each.text[1:]) for each in self._segments if each.key)

    def value(self) -> Any:
        """The chosen value, or None."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose by value, without a signal."""
        self._value = value
        found = next((at for at, one in enumerate(self._segments) if one.value == value), None)
        self._at = self._at if found is None else found
        said = "" if found is None else self._segments[found].text
        self.setAccessibleName(f"{self._name}: {said}" if said else self._name)
        self.update()

    def _choose(self, segment: Segment) -> None:
        if not self.isEnabled():
            return
        changed = segment.value != self._value
        self.set_value(segment.value)
        if changed:
            self.chosen.emit(segment.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            begun = self._value is not None
            at = max(0, min(self._at + step, len(self._segments) - 1)) if begun else self._at
            self._choose(self._segments[at])
        elif event.key() == Qt.Key.Key_Space or (
            self._value is None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._choose(self._segments[self._at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for segment, box in zip(self._segments, self._boxes(), strict=True):
            if box.contains(event.position()):
                self._choose(segment)

    def _caps(self) -> bool:
        """Whether the keys are shown: where there is no room for them the words come first."""
        return self._hints() and sum(self._widths(caps=True)) <= self.width() + 1

    def _hints(self) -> bool:
        return hints_shown() and not self._compact

    def _widths(self, *, caps: bool) -> list[float]:
        metrics = QFontMetricsF(font(BODY, STRONG))
        widths = []
        for segment in self._segments:
            width = metrics.horizontalAdvance(segment.text) + 2 * PADDING
            width += cap_width(segment.key) + 6 if segment.key and caps else 0
            widths.append(width + (CHECK if self._check else 0))
        return widths

    def _boxes(self) -> list[QRectF]:
        widths = self._widths(caps=self._caps())
        spare = (self.width() - sum(widths)) / len(widths)
        boxes, left = [], 0.0
        for width in widths:
            boxes.append(QRectF(round(left), 0, round(left + width + spare) - round(left), self.height()))
            left += width + spare
        return boxes

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths(caps=self._hints()))), CONTROL)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(sum(self._widths(caps=False))), CONTROL)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        frame = QPainterPath()
        outer = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame.addRoundedRect(outer, FIELD_RADIUS, FIELD_RADIUS)
        painter.fillPath(frame, theme.tone("surface" if self.isEnabled() else "sunken"))
        wrong = bool(self.property("error"))
        painter.setPen(QPen(theme.tone("danger" if wrong else "outline"), 2 if wrong else 1))
        painter.drawPath(frame)
        for at, box in enumerate(self._boxes()):
            if at:
                painter.setPen(QPen(theme.tone("outline"), 1))
                painter.drawLine(box.topLeft(), box.bottomLeft())
        for segment, box in zip(self._segments, self._boxes(), strict=True):
            self._paint_segment(painter, segment, box, frame)
        painter.end()

    def _paint_segment(self, painter: QPainter, segment: Segment, box: QRectF, frame: QPainterPath) -> None:
        theme, on = colours(), segment.value == self._value and self._value is not None
        if on:
            painter.save()
            painter.setClipPath(frame)
            painter.fillRect(box, theme.tone("accent_soft"))
            painter.setClipping(False)
            edge = QPainterPath()
            edge.addRect(box.adjusted(0, 0.5, 0, -0.5))
            painter.setPen(QPen(theme.tone("accent"), 1))
            painter.drawPath(edge & frame)
            painter.restore()
        face = font(BODY, STRONG if on else REGULAR)
        width = QFontMetricsF(face).horizontalAdvance(segment.text)
        cap = cap_width(segment.key) + 6 if segment.key and self._caps() else 0
        mark = CHECK + 5 if on and self._check else 0
        left = box.left() + (box.width() - width - cap - mark) / 2
        ink = theme.tone("muted" if not self.isEnabled() else "accent" if on else "text")
        if mark:
            place = QRectF(left, (self.height() - CHECK) / 2, CHECK, CHECK)
            paint_icon(painter, place, "check", theme.tone("accent"))
        painter.setFont(face)
        painter.setPen(ink)
        words = QRectF(left + mark, 0, width + 2, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, segment.text)
        if cap:
            line = theme.tone("outline_on_soft" if on else "outline")
            paint_cap(
                painter,
                (left + mark + width + cap, self.height() / 2),
                segment.key,
                theme.tone("muted"),
                line,
            )
