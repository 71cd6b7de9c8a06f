"""Choice: one of several, in a field that opens a list."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from spiral.language import tr
from spiral.ui.palette import CONTROL, FIELD_RADIUS, colours
from spiral.ui.parts.icon import paint_icon

PADDING = 10
CARET = 14
OPTION = 28


class OptionHeight(QStyledItemDelegate):
    """Every option of the list is as high as a tick row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(super().sizeHint(option, index).width(), OPTION)


class Options(QListView):
    """The open list. Every key is the list's as long as it is open: the form below neither saves nor closes."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setAccessibleName(tr("Choices"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


class Choice(QComboBox):
    """Options are (value, text) pairs; `chosen` carries the value when a person has chosen."""

    chosen = Signal(object)

    def __init__(
        self, options: Iterable[tuple[Any, str]] = (), *, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._listed = False
        self.view().setAccessibleName(tr("Choices"))
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(CONTROL)
        self.setMaxVisibleItems(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_options(options)
        self.activated.connect(lambda _index: self.chosen.emit(self.value()))

    def set_options(self, options: Iterable[tuple[Any, str]]) -> None:
        """Other options; what was chosen stays chosen if it is still there."""
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        for value, text in options:
            self.addItem(text, value)
        self.set_value(kept)
        self.blockSignals(False)
        self.updateGeometry()

    def value(self) -> Any:
        """The chosen value, None when nothing is chosen."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Choose by value; one that is not among the options leaves nothing chosen."""
        found = next((row for row in range(self.count()) if self.itemData(row) == value), -1)
        self.setCurrentIndex(found if found >= 0 or self.placeholderText() or value is not None else 0)

    def showPopup(self) -> None:
        """The list in our own look is made when it is first opened: most never are, and it is slow to make."""
        if not self._listed:
            self._listed = True
            self.setView(Options())
            self.setItemDelegate(OptionHeight(self))
            self.view().ensurePolished()  # else its frame is not counted the first time, and a row is cut
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        texts = [self.itemText(row) for row in range(self.count())] + [self.placeholderText()]
        metrics = QFontMetricsF(self.font())
        width = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return QSize(round(width) + 2 * PADDING + CARET + 10, CONTROL)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 96), CONTROL)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        wrong = bool(self.property("error"))
        line = "danger" if wrong else "outline" if self.isEnabled() else "hairline"
        pen = 2 if wrong else 1
        painter.setPen(QPen(theme.tone(line), pen))
        painter.setBrush(theme.tone("surface" if self.isEnabled() else "sunken"))
        box = QRectF(self.rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
        painter.drawRoundedRect(box, FIELD_RADIUS, FIELD_RADIUS)
        words = QRectF(self.rect()).adjusted(PADDING + 1, 0, -PADDING - CARET - 4, 0)
        text = self.currentText() or self.placeholderText()
        ink = "text" if self.isEnabled() and self.currentText() else "muted"
        painter.setPen(theme.tone(ink))
        painter.setFont(self.font())
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()))
        self.setToolTip(text if shown != text else "")
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self.isEnabled():
            caret = QRectF(self.width() - PADDING - CARET, (self.height() - CARET) / 2, CARET, CARET)
            paint_icon(painter, caret, "caret-down", theme.tone("muted"))
        painter.end()
