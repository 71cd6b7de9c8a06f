"""TextArea: plain text of several lines that grows as one writes; Tab goes on to the next field."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from spiral.ui.palette import font
from spiral.ui.parts.field import scroll_to

EDGES = 18


class TextArea(QPlainTextEdit):
    """At least `lines` lines high; what is pasted is plain text."""

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = lines
        self.setFont(font())
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """What stands here."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Put other text here, with the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only."""
        if source.hasText():
            self.insertPlainText(source.text())

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        lines = max(self._least, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + EDGES
        grows = height > self.height()
        self.setFixedHeight(height)
        if grows and self.hasFocus():
            scroll_to(self)  # the line one writes stays in sight
