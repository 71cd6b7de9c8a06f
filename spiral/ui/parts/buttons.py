"""Buttons: a verb, an icon when it helps, its key in a cap. One primary button a page."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from spiral.ui.palette import BODY, CONTROL, FIELD_RADIUS, MEDIUM, SMALL, STRONG, colours, font
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.key_hint import cap_width, hints_shown, key_text, paint_cap

ICON = 16
BETWEEN = 8


class Button(QPushButton):
    """A push button that draws itself: `kind` is primary, plain, quiet or bare (no outline), link or danger."""

    def __init__(
        self,
        text: str,
        *,
        kind: str = "plain",
        icon: str = "",
        key: str = "",
        height: int = CONTROL,
        small: bool = False,
        key_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._icon, self._key = kind, icon, key
        self._small, self._key_first, self._compact = small, key_first, False
        self._padding = 0 if kind == "link" else 8 if small or not text else 12
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self.setFont(font(SMALL if small else BODY, STRONG if kind in ("primary", "danger") else MEDIUM))
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Change the words; `&` is a letter like any other."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        if self._key:
            self.setAccessibleDescription(key_text(self._key))
        self.updateGeometry()

    def set_key(self, key: str) -> None:
        """Another key in the cap; who shows it binds it."""
        self._key = key
        self.set_words(self.words())

    def words(self) -> str:
        """The words on the button."""
        return self.text().replace("&&", "&")

    def set_compact(self, compact: bool) -> None:
        """Without the cap, and with an icon without the words, which are then its tooltip."""
        self._compact = compact
        self.setToolTip(self.words() if compact and self._icon else "")
        self.updateGeometry()
        self.update()

    def kind(self) -> str:
        """Which kind of button it is."""
        return self._kind

    def key(self) -> str:
        """The key in the cap, or nothing."""
        return self._key

    def bind(self, scope: QWidget) -> "Button":
        """Let the key press the button while the focus is somewhere in `scope`."""
        shortcut = QShortcut(QKeySequence(self._key), scope)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.press_by_key)
        return self

    def press_by_key(self) -> None:
        """As a click, when the button is there to be pressed."""
        if self.isEnabled() and self.isVisible():
            self.click()

    def sizeHint(self) -> QSize:
        return QSize(max(self.minimumWidth(), round(self._content() + 2 * self._padding)), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _pieces(self) -> list[tuple[str, float]]:
        pieces: list[tuple[str, float]] = []
        if self._icon:
            pieces.append(("icon", ICON))
        if self.words() and not (self._compact and self._icon):
            pieces.append(("words", QFontMetricsF(self.font()).horizontalAdvance(self.words())))
        if self._key and hints_shown() and not self._compact:
            pieces.insert(0 if self._key_first else len(pieces), ("key", cap_width(self._key)))
        return pieces

    def _content(self) -> float:
        pieces = self._pieces()
        return sum(width for _, width in pieces) + self._gap() * max(len(pieces) - 1, 0)

    def _gap(self) -> int:
        return 6 if self._small else BETWEEN

    def _colours(self) -> tuple[QColor, QColor | None, QColor | None, QColor]:
        """Ink, fill, line and cap."""
        theme = colours()
        hovered, pressed = self.underMouse() and self.isEnabled(), self.isDown()
        if not self.isEnabled():
            fill = None if self._kind in ("quiet", "bare", "link") else theme.tone("sunken")
            line = None if fill is None else theme.tone("hairline")
            return theme.tone("muted"), fill, line, theme.tone("hairline")
        match self._kind:
            case "primary":
                fill = theme.tone("accent_pressed" if hovered or pressed else "accent")
                return theme.tone("on_accent"), fill, None, theme.tone("on_accent")
            case "danger":
                fill = theme.tone("danger_soft" if hovered or pressed else "surface")
                return theme.tone("danger"), fill, theme.tone("danger"), theme.tone("danger")
            case "bare":
                return (
                    theme.tone("muted"),
                    theme.tone("hover") if hovered or pressed else None,
                    None,
                    theme.tone("outline"),
                )
            case "quiet" | "link":
                fill = theme.tone("hover") if (hovered or pressed) and self._kind == "quiet" else None
                return theme.tone("accent"), fill, None, theme.tone("outline")
        fill = theme.tone("accent_soft" if pressed else "hover" if hovered else "surface")
        line = theme.tone("outline_on_soft" if pressed else "outline")
        return theme.tone("text"), fill, line, line

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, fill, line, cap = self._colours()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(line, 1) if line is not None else Qt.PenStyle.NoPen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        if fill is not None or line is not None:
            painter.drawRoundedRect(
                box if line is not None else QRectF(self.rect()), FIELD_RADIUS, FIELD_RADIUS
            )
        self._paint_pieces(painter, ink, cap)
        painter.end()

    def _paint_pieces(self, painter: QPainter, ink: QColor, cap: QColor) -> None:
        left = (self.width() - self._content()) / 2
        if self.property("alignLeft"):
            left = self._padding
        middle = self.height() / 2
        for piece, width in self._pieces():
            if piece == "key" and self.property("alignLeft"):
                left = self.width() - self._padding - width + 3
            if piece == "icon":
                paint_icon(painter, QRectF(left, middle - ICON / 2, ICON, ICON), self._icon, ink)
            elif piece == "key":
                key_ink = ink if self._kind in ("primary", "danger") else colours().tone("muted")
                paint_cap(painter, (left + width, middle), self._key, key_ink, cap)
            else:
                painter.setFont(self.font())
                painter.setPen(ink)
                place = QRectF(left, 0, width + 2, self.height())
                painter.drawText(
                    place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.words()
                )
            left += width + self._gap()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; a key held down presses once."""
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


def press_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press what has the keyboard, when the key is Enter alone; a key held down presses once."""
    plain_key = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not plain_key:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def primary(text: str, *, icon: str = "", key: str = "", height: int = CONTROL) -> Button:
    """The filled button: the one thing this page is for."""
    return Button(text, kind="primary", icon=icon, key=key, height=height)


def plain(
    text: str, *, icon: str = "", key: str = "", small: bool = False, key_first: bool = False
) -> Button:
    """An outlined button."""
    return Button(text, icon=icon, key=key, small=small, key_first=key_first, height=26 if small else CONTROL)


def quiet(text: str, *, icon: str = "", key: str = "", small: bool = False) -> Button:
    """Words in the accent colour, without an outline."""
    return Button(text, kind="quiet", icon=icon, key=key, small=small, height=26 if small else CONTROL)


def link(text: str, *, small: bool = False) -> Button:
    """As quiet, but flush with the text around it."""
    return Button(text, kind="link", small=small, height=20)


def danger(text: str, *, icon: str = "", key: str = "") -> Button:
    """For what does harm; never beside the primary button."""
    return Button(text, kind="danger", icon=icon, key=key)


def icon_button(icon: str, name: str, *, key: str = "", kind: str = "plain") -> Button:
    """A square button with only an icon; `name` is read aloud and shown as a tooltip."""
    made = Button("", kind=kind, icon=icon)
    made.setFixedWidth(CONTROL)
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({key_text(key)})" if key else name)
    return made


def key_button(key: str, name: str) -> Button:
    """A square button with only its key in a cap, for a row of outcomes; `name` is read aloud."""
    made = Button("", key=key, small=True, height=26)
    made.setFixedWidth(CONTROL)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
