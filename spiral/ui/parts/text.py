"""Text: a label that shows plain text in one of the sizes, weights and tones of the look."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from spiral.ui.palette import BODY, REGULAR, colours, font


class Text(QLabel):
    """A line or a paragraph of plain text; what people wrote is never read as markup."""

    def __init__(
        self,
        text: str = "",
        *,
        size: int = BODY,
        weight: QFont.Weight = REGULAR,
        tone: str = "text",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, weight))
        self.setWordWrap(wrap)
        self._tone = tone
        self._colour()
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour by its name."""
        self._tone = tone
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_tone"):
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        wanted = colours().tone(self._tone)
        if self.palette().color(QPalette.ColorRole.WindowText) == wanted:
            return
        chosen = self.palette()
        chosen.setColor(QPalette.ColorRole.WindowText, wanted)
        self.setPalette(chosen)


class ShortText(Text):
    """A line that gives way in narrow places: cut with an ellipsis, and then whole in its tooltip."""

    def __init__(self, text: str = "", **how: object) -> None:
        self._whole = ""
        super().__init__(text, **how)  # type: ignore[arg-type]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def whole(self) -> str:
        """All of the text, also when it is cut."""
        return self._whole

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 0))
        if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Created) and self.parent() is None:
            shown = self._whole
        super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
