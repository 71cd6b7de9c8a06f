"""EmptyState: one sentence on what a list is for, and the one button that fills it."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spiral.ui.palette import GAP, NEAR
from spiral.ui.parts.text import Text


class EmptyState(QWidget):
    """Stands where the first row would be."""

    def __init__(self, sentence: str, action: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Text(sentence, tone="muted", wrap=True)
        self.action = action
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, NEAR + 2, GAP, NEAR)
        column.setSpacing(NEAR)
        column.addWidget(self.sentence)
        if action is not None:
            row = QHBoxLayout()
            row.addWidget(action)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def say(self, sentence: str) -> None:
        """Another sentence."""
        self.sentence.setText(sentence)
