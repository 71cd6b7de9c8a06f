"""Rail: the places of the program, the search above them, the person and the lock below."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QActionGroup,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from spiral.language import language, tr
from spiral.ui.palette import (
    BODY,
    FIELD_RADIUS,
    MEDIUM,
    SMALL,
    STRONG,
    TAG_RADIUS,
    colours,
    font,
    is_dark,
)
from spiral.ui.parts.buttons import Button, icon_button, press_by_enter
from spiral.ui.parts.card import Line
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.key_hint import hints_shown
from spiral.ui.parts.search_field import SearchField
from spiral.ui.parts.spiral_mark import SpiralMark
from spiral.ui.parts.text import ShortText

WIDE = 200
NARROW = 56
NARROW_BELOW = 900
ENTRY = 36
LOWEST_ENTRY = 24
BETWEEN = 4
RING = 4  # room for the focus ring round an entry


@dataclass(frozen=True)
class Place:
    """An entry of the rail: its key in the program, its name and its icon."""

    key: str
    name: str
    icon: str


class RailEntry(QAbstractButton):
    """One place; the one where one is has a surface, an accent bar and a filled icon."""

    def __init__(self, place: Place, number: int) -> None:
        super().__init__()
        self.place = place
        self.count = 0
        self.narrow = False
        self.setText(place.name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(ENTRY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(f"Alt+{number}")
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """The number in the badge; 0 takes it away."""
        self.count = count
        self.setAccessibleName(f"{self.place.name}, {count}" if count else self.place.name)
        self.setToolTip(self.accessibleName() if self.narrow else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(WIDE - 25, ENTRY)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, on = colours(), self.isChecked()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if on or self.underMouse():
            painter.setPen(QPen(theme.tone("hairline" if on else "rail"), 1))
            painter.setBrush(theme.tone("surface" if on else "hover"))
            painter.drawRoundedRect(box, FIELD_RADIUS, FIELD_RADIUS)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tone("accent"))
            bar = QRectF(5 if not self.narrow else 1, (self.height() - 18) / 2, 3, 18)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        icon = QRectF((self.width() - 18) / 2 if self.narrow else 16, (self.height() - 18) / 2, 18, 18)
        name = self.place.icon + ("-fill" if on else "")
        paint_icon(painter, icon, name, theme.tone("accent" if on else "muted"))
        if not self.narrow:
            painter.setFont(font(BODY, STRONG if on else MEDIUM))
            painter.setPen(theme.tone("text"))
            taken = self._badge_width() + 8 if self.count else 8
            words = QRectF(46, 0, self.width() - 46 - taken, self.height())
            shown = QFontMetricsF(painter.font()).elidedText(
                self.place.name, Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self.count:
            self._paint_badge(painter)
        painter.end()

    def _badge_text(self) -> tuple[str, QFont]:
        return str(self.count) if self.count < 1000 else "999+", font(10 if self.narrow else SMALL, STRONG)

    def _badge_width(self) -> float:
        text, face = self._badge_text()
        return max(QFontMetricsF(face).horizontalAdvance(text) + (6 if self.narrow else 10), 14)

    def _paint_badge(self, painter: QPainter) -> None:
        theme = colours()
        text, face = self._badge_text()
        width, height = self._badge_width(), 14 if self.narrow else 20
        left = self.width() - width - (0 if self.narrow else 4)
        box = QRectF(left, 1 if self.narrow else (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tone("accent_soft"))
        painter.drawRoundedRect(box, TAG_RADIUS, TAG_RADIUS)
        painter.setPen(theme.tone("accent"))
        painter.setFont(face)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class PlaceList(QScrollArea):
    """The entries: lower where there is little room, and when they are as low as they may be they scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[RailEntry] = []
        content = QWidget()
        content.setObjectName("content")
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(RING, RING, RING, RING)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.setWidget(content)

    def set_entries(self, entries: Sequence[RailEntry]) -> None:
        """Others than before."""
        empty_layout(self.column)
        self.entries = list(entries)
        for entry in entries:
            self.column.addWidget(entry)
        self.column.addStretch(1)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(WIDE, len(self.entries) * (ENTRY + BETWEEN) - BETWEEN + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, LOWEST_ENTRY + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        room, count = self.height() - 2 * RING, max(len(self.entries), 1)
        height = min(ENTRY, max(LOWEST_ENTRY, room // count))
        self.column.setSpacing(min(BETWEEN, max(0, (room - count * height) // max(count - 1, 1))))
        for entry in self.entries:
            entry.setFixedHeight(height)


class PersonButton(QAbstractButton):
    """Who is signed in; opens a menu with language, theme and sign-out."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = False
        self._name, self._role = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_person(self, name: str, role: str) -> None:
        """The name and the role in words."""
        self._name, self._role = name, role
        self.setAccessibleName(tr("{name}, {role}: language, theme, sign out", name=name, role=role))
        self.setToolTip(f"{name}\n{role}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(WIDE - 25, 40)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tone("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), FIELD_RADIUS, FIELD_RADIUS)
        circle = QRectF((self.width() - 32) / 2 if self.narrow else 0, 4, 32, 32)
        paint_initials(painter, circle, self._name)
        if not self.narrow:
            metrics = QFontMetricsF(font(SMALL, STRONG))
            width = self.width() - 40 - 18
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.setFont(font(SMALL, STRONG))
            painter.setPen(theme.tone("text"))
            name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(40, 4, width, 16), left, name)
            painter.setFont(font(SMALL))
            painter.setPen(theme.tone("muted"))
            role = QFontMetricsF(font(SMALL)).elidedText(self._role, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(40, 20, width, 16), left, role)
            paint_icon(painter, QRectF(self.width() - 16, 14, 12, 12), "caret-up", theme.tone("muted"))
        painter.end()


def paint_initials(painter: QPainter, circle: QRectF, name: str) -> None:
    """The initials of a colleague in a soft circle."""
    words = name.split()
    initials = "".join(word[0] for word in (words[0], words[-1]))[: min(len(words), 2)] if words else ""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours().tone("accent_soft"))
    painter.drawEllipse(circle)
    painter.setFont(font(round(circle.height() * 0.38), STRONG))
    painter.setPen(colours().tone("accent"))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials.upper())


class Rail(QWidget):
    """Alt+1 to Alt+9 go to the places. Under 900 px of window it shows icons only."""

    chosen = Signal(str)
    searched = Signal()
    lock_asked = Signal()
    sign_out_asked = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(bool)
    hints_chosen = Signal(bool)

    def __init__(self, unit: str, places: Sequence[Place] = (), *, search: bool = True) -> None:
        super().__init__()
        self._entries: dict[str, RailEntry] = {}
        self._narrow = False
        self.setFixedWidth(WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        self._beside = QVBoxLayout()
        for part in (self._above, self._beside, self._below):
            part.setSpacing(4)
            column.addLayout(part)
        column.insertStretch(2, 1)
        self._build_head(unit)
        self.search = SearchField(tr("Find client"), key="Ctrl+K")
        self.search_button = icon_button("magnifying-glass", tr("Find client"), key="Ctrl+K")
        self.search_button.clicked.connect(self.searched)
        self.search_button.hide()
        if not search:  # showing it before it lies in the rail would open a window
            self.search.hide()
        self._searches = search
        self._above.addWidget(self.search)
        self._above.addWidget(self.search_button)
        self._above.addSpacerItem(QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum))
        self.list = PlaceList()
        self._beside.addWidget(self.list)
        self._build_foot()
        self.set_places(places)
        self.set_narrow(self.screen().availableGeometry().width() < NARROW_BELOW)

    def _build_head(self, unit: str) -> None:
        self._head = QWidget()
        self._head.setFixedHeight(72)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(7, 0, 0, 0)
        row.setSpacing(11)
        self._head_row = row
        self.mark = SpiralMark(24)
        row.addWidget(self.mark)
        self._names = QWidget()
        words = QVBoxLayout(self._names)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(ShortText("Spiral", weight=STRONG))
        words.addWidget(ShortText(unit, size=SMALL, tone="muted"))
        words.addStretch(1)
        row.addWidget(self._names, 1)
        self._above.addWidget(self._head)

    def _build_foot(self) -> None:
        self._below.addWidget(Line())
        self._below.addSpacing(4)
        self.person = PersonButton()
        self.person.clicked.connect(self.open_person_menu)
        self.lock = Button(tr("Lock now"), icon="lock-simple", key="Ctrl+L")
        self.lock.setProperty("alignLeft", True)
        self.lock.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.lock.clicked.connect(self.lock_asked)
        self.lock_button = icon_button("lock-simple", tr("Lock now"), key="Ctrl+L")
        self.lock_button.clicked.connect(self.lock_asked)
        self.lock_button.hide()
        for part in (self.person, self.lock, self.lock_button):
            self._below.addWidget(part)

    def set_places(self, places: Sequence[Place]) -> None:
        """The places this person may use; a missing right is absent, not greyed."""
        for shortcut in self.findChildren(QShortcut):
            shortcut.deleteLater()
        self._entries = {}
        for number, place in enumerate(places, 1):
            entry = RailEntry(place, number)
            entry.clicked.connect(lambda _on=False, key=place.key: self.chosen.emit(key))
            self._entries[place.key] = entry
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(entry.click)
        self.list.set_entries(list(self._entries.values()))
        in_order = [self.search, self.search_button, *self._entries.values(), self.person]
        for one, following in pairwise(in_order):
            self.setTabOrder(one, following)
        self._dress()

    def entry(self, key: str) -> RailEntry:
        """The entry of a place."""
        return self._entries[key]

    def set_current(self, key: str) -> None:
        """Show where one is, without a signal."""
        if key in self._entries:
            self._entries[key].setChecked(True)
            self.list.ensureWidgetVisible(self._entries[key], 0, RING)

    def set_count(self, key: str, count: int) -> None:
        """The badge of a place."""
        if key in self._entries:
            self._entries[key].set_count(count)

    def set_person(self, name: str, role: str) -> None:
        """Who is signed in."""
        self.person.set_person(name, role)

    def open_person_menu(self) -> None:
        """Language, theme, key hints and sign-out."""
        menu = self.person_menu()
        menu.popup(self.person.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def person_menu(self) -> QMenu:
        """The menu of the person, made anew each time so that its ticks are right."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        languages = QActionGroup(menu)
        for code, name in (("sv", "Svenska"), ("en", "English")):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(language() == code)
            action.triggered.connect(lambda _on=False, code=code: self.language_chosen.emit(code))
            languages.addAction(action)
        menu.addSeparator()
        themes = QActionGroup(menu)
        for dark, name in ((False, tr("Light")), (True, tr("Dark"))):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(is_dark() == dark)
            action.triggered.connect(lambda _on=False, dark=dark: self.theme_chosen.emit(dark))
            themes.addAction(action)
        menu.addSeparator()
        hints = menu.addAction(tr("Keys on the buttons"))
        hints.setCheckable(True)
        hints.setChecked(hints_shown())
        hints.triggered.connect(self.hints_chosen)
        menu.addSeparator()
        menu.addAction(tr("Sign out")).triggered.connect(self.sign_out_asked)
        return menu

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and hasattr(self, "lock_button"):
            self.set_narrow(self.window().width() < NARROW_BELOW)
        return super().event(event)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, or icons and names."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress()

    def _dress(self) -> None:
        narrow = self._narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._names.setVisible(not narrow)
        self._head.setFixedHeight(48 if narrow else 72)
        self._head_row.setContentsMargins(4 if narrow else 7, 0, 0, 0)
        right = 12 if narrow else 13
        self._above.setContentsMargins(12, 0, right, 0)
        self._beside.setContentsMargins(12 - RING, 0, right - RING, 0)
        self._below.setContentsMargins(12, 0, right, 4 if narrow else 12)
        self.search.setVisible(self._searches and not narrow)
        self.search_button.setVisible(self._searches and narrow)
        self.lock.setVisible(not narrow)
        self.lock_button.setVisible(narrow)
        for entry in self._entries.values():
            entry.narrow = narrow
            entry.set_count(entry.count)
        self.person.narrow = narrow
        self.person.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("rail"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colours().tone("hairline"))
        painter.end()
