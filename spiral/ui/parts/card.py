"""Card: a surface with a hairline and rounded corners, with a head (title, count, action) when it has one."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.ui.palette import CARD_RADIUS, GAP, NEAR, SMALL, STRONG, colours
from spiral.ui.parts.text import ShortText, Text

HEAD = 40


class Line(QWidget):
    """A hairline across a card."""

    def __init__(self, inset: int = 0) -> None:
        super().__init__()
        self._inset = inset
        self.setFixedHeight(1)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(self._inset, 0, -self._inset, 0), colours().tone("hairline"))
        painter.end()


class Corners(QWidget):
    """Lies on top of a card: rounds what is in its corners and draws the hairline."""

    def __init__(self, parent: QWidget, outside: str, line: str) -> None:
        super().__init__(parent)
        self._outside, self._line = outside, line
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        around = QPainterPath()
        around.addRect(box)
        inside = QPainterPath()
        inside.addRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
        painter.fillPath(around - inside, colours().tone(self._outside))
        painter.setPen(QPen(colours().tone(self._line), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CARD_RADIUS, CARD_RADIUS)
        painter.end()


class Card(QWidget):
    """`body` is the layout to fill. Without padding its content reaches the hairline, as lists do."""

    def __init__(
        self,
        title: str = "",
        *,
        aside: str = "",
        aside_right: bool = False,
        action: QWidget | None = None,
        padding: int = 0,
        outside: str = "background",
        line: str = "hairline",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.title = Text(title, weight=STRONG)
        self.aside = ShortText(aside, size=SMALL, tone="muted")
        if title:
            column.addWidget(self._head(action, aside_right))
            column.addWidget(Line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(NEAR if padding else 0)
        column.addLayout(self.body, 1)
        self._corners = Corners(self, outside, line)

    def _head(self, action: QWidget | None, aside_right: bool) -> QWidget:
        head = QWidget()
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(GAP, 0, GAP - (4 if action is not None else 0), 0)
        row.setSpacing(NEAR)
        row.addWidget(self.title)
        if aside_right:
            row.addStretch(1)
        row.addWidget(self.aside)
        if not aside_right:
            row.addStretch(1)
        if action is not None:
            row.addWidget(action)
        return head

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there."""
        self.body.addWidget(widget, stretch)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ChildAdded) and hasattr(
            self, "_corners"
        ):
            self._corners.setGeometry(self.rect())
            self._corners.raise_()
        return super().event(event)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("surface"))
        painter.end()
