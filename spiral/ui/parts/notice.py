"""Notice: a message at the top of a page or a card, with the way out beside it."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.palette import BODY, CARD_RADIUS, FIELD_RADIUS, GAP, REGULAR, SMALL, STRONG, colours
from spiral.ui.parts.buttons import icon_button
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.text import Text

ICONS = {"ok": "check-circle", "neutral": "info", "warn": "clock", "danger": "warning-fill"}
FILLS = {"ok": "ok_soft", "neutral": "sunken", "warn": "warn_soft", "danger": "danger_soft"}
INKS = {"ok": "ok", "neutral": "muted", "warn": "warn", "danger": "danger"}


class Notice(QWidget):
    """Kind is ok, neutral, warn or danger. Hidden until it has something to say."""

    closed = Signal()

    def __init__(
        self, kind: str = "neutral", text: str = "", detail: str = "", *, closable: bool = False
    ) -> None:
        super().__init__()
        self._kind = kind
        self.icon = Icon(ICONS[kind], INKS[kind], 16)
        self.text = Text(wrap=True)
        self.detail = Text(size=SMALL, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP - 2, 6, GAP - 4, 6)
        self.setMinimumHeight(36)
        row.setSpacing(12)
        row.addWidget(self.icon)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self.detail)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(12)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(12)
        self._beside.addLayout(words, 1)
        self._beside.addLayout(self._actions)
        row.addLayout(self._beside, 1)
        self.close_button = icon_button("x", tr("Close"), kind="bare")
        self.close_button.setFixedSize(24, 24)
        if not closable:  # showing it before it lies in the notice would open a window
            self.close_button.hide()
        self.close_button.clicked.connect(self.clear)
        row.addWidget(self.close_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if text:  # not shown here: without a parent it would be a window of its own
            self._fill(kind, text, detail)
        else:
            self.hide()

    def say(self, kind: str, text: str, detail: str = "", actions: Iterable[QWidget] = ()) -> None:
        """Show a message; a screen reader is told."""
        self._fill(kind, text, detail)
        empty_layout(self._actions)
        before: QWidget = self.close_button
        for action in actions:
            self._actions.addWidget(action)
            QWidget.setTabOrder(before, action)
            before = action
        QWidget.setTabOrder(before, self.close_button)  # what closes it is last
        self._lay_out()
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def standing(self) -> bool:
        """Whether it tells of harm or of time running, which nothing good may push aside."""
        return not self.isHidden() and self._kind in ("warn", "danger")

    def take_over(self, other: "Notice") -> None:
        """Say what another says, with its actions; the other falls silent."""
        items = iter(lambda: other._actions.takeAt(0), None)
        actions = [widget for item in items if (widget := item.widget()) is not None]
        self.say(other._kind, other.text.text(), other.detail.text(), actions)
        other.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """What can be done goes below the words where it would take more than half of the width."""
        below = self._actions.sizeHint().width() > self.width() / 2
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._beside.direction() != way:
            self._beside.setDirection(way)
            self._beside.setSpacing(6 if below else 12)
            self._actions.setAlignment(Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0))

    def _fill(self, kind: str, text: str, detail: str) -> None:
        self._kind = kind
        self.icon.show_icon(ICONS[kind], INKS[kind])
        heavy = kind in ("danger", "warn") and bool(detail)
        self.text.setFont(_face(heavy))
        self.text.set_tone(INKS[kind] if heavy else "text")
        self.text.setText(text)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{text} {detail}".strip())

    def first_button(self) -> QWidget:
        """Where the keyboard goes in it: its first action, else what closes it."""
        layout = self._actions.itemAt(0)
        action = layout.widget() if layout is not None else None
        return self.close_button if action is None else action

    def clear(self) -> None:
        """Nothing more to say."""
        self.text.setText("")
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        painter.setBrush(theme.tone(FILLS[self._kind]))
        line = "danger" if self._kind == "danger" else FILLS[self._kind]
        radius = CARD_RADIUS if self._kind == "danger" else FIELD_RADIUS
        painter.setPen(QPen(theme.tone(line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()


def _face(heavy: bool):  # type: ignore[no-untyped-def]
    from spiral.ui.palette import font

    return font(BODY if heavy else 13, STRONG if heavy else REGULAR)
