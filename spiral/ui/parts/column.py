"""Parts of a form one below the other, shown and hidden together."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.ui.palette import NEAR


def column_of(*parts: QWidget, gap: int = NEAR + 4) -> QWidget:
    """The parts in a holder of their own."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    return holder
