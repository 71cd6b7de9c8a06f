"""SearchField: a field with a glass at the left and its key at the right."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from spiral.ui.palette import colours, font
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.key_hint import cap_width, hints_shown, paint_cap

ICON = 16


class SearchField(QLineEdit):
    """`textChanged` as one types, `returnPressed` on Enter; Esc empties it first and then lets go."""

    def __init__(
        self, prompt: str, *, key: str = "", icon: str = "magnifying-glass", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._icon = key, icon
        self.setFont(font())
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.setProperty("searching", True)
        self.textChanged.connect(lambda _text: self._set_margins())
        self._set_margins()

    def bind(self, scope: QWidget) -> "SearchField":
        """Let the key bring the keyboard here while the focus is somewhere in `scope`."""
        shortcut = QShortcut(QKeySequence(self._key), scope)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.take_focus)
        return self

    def take_focus(self) -> None:
        """Bring the keyboard here, with what stands here marked; what it lies in scrolls to it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self, 0, 12)
            around = around.parentWidget()

    def _set_margins(self) -> None:
        cap = cap_width(self._key) + 2 if self._has_cap() else 0
        self.setTextMargins(ICON + 8, 0, round(cap), 0)

    def _has_cap(self) -> bool:
        return bool(self._key) and hints_shown() and not self.text()

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        place = QRectF(11, (self.height() - ICON) / 2, ICON, ICON)
        paint_icon(painter, place, self._icon, theme.tone("muted"))
        if self._has_cap() and self.width() > cap_width(self._key) + 80:
            spot = (self.width() - 8, self.height() / 2)
            paint_cap(painter, spot, self._key, theme.tone("muted"), theme.tone("outline"))
        painter.end()
