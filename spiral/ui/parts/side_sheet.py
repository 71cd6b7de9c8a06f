"""SideSheet: something to fill in, at the right over the page it belongs to, so that the day is never lost."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from spiral.language import tr
from spiral.ui.palette import GAP, MARGIN, NEAR, SECTION, SMALL, STRONG, colours
from spiral.ui.parts.buttons import Button, icon_button, plain, primary
from spiral.ui.parts.card import Line
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.key_hint import KeyHint
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.reading_order import in_reading_order
from spiral.ui.parts.text import ShortText, Text

WIDTH = 664
HEAD = 48
FOOT = 56
SAVES, SIGNS = "Ctrl+S", "Ctrl+Return"


class SheetFoot(QWidget):
    """What the sheet will do, in words, and the buttons; never scrolls."""

    def __init__(self, save: str, save_key: str, cancel: str) -> None:
        super().__init__()
        self.setFixedHeight(FOOT)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(NEAR)
        self.icon = Icon("bell", "accent", 14)
        self.note = ShortText(size=SMALL)
        row.addWidget(self.icon)
        row.addWidget(self.note, 1)
        self.cancel = plain(cancel, key="Esc")
        self.extra = QHBoxLayout()
        self.extra.setSpacing(NEAR)
        self.save = primary(save, key=save_key)
        row.addWidget(self.cancel)
        row.addLayout(self.extra)
        row.addWidget(self.save)
        self.set_note("")

    def set_note(self, text: str, icon: str = "bell") -> None:
        """Say what saving starts."""
        self.note.setText(text)
        self.icon.show_icon(icon, "accent")
        self.icon.setVisible(bool(text))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("background"))
        painter.fillRect(0, 0, self.width(), 1, colours().tone("hairline"))
        painter.end()


class Panel(QWidget):
    """The surface of the sheet."""

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("surface"))
        painter.fillRect(0, 0, 1, self.height(), colours().tone("hairline"))
        painter.end()


class Keeps(Protocol):
    """What keeps what is written in a sheet. `asks`: a person who closes it says whether the draft stays."""

    asks: bool
    reopens: Callable[[], tuple[str, str | None, str] | None]

    def now(self) -> bool: ...
    def is_safe(self) -> bool: ...
    def throw(self) -> None: ...
    def as_offered(self) -> bool: ...
    def settled(self) -> AbstractContextManager[None]: ...


def _upwards(widget: QWidget | None) -> list[QWidget]:
    """A widget and what it lies in, the nearest first."""
    found = []
    while widget is not None:
        found.append(widget)
        widget = widget.parentWidget()
    return found


def _takes_keyboard(widget: QWidget) -> bool:
    """Whether it is still there to be written in; a card's button may have gone meanwhile."""
    return (
        isValid(widget)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    )


class SideSheet(QWidget):
    """Lies over `over` (a window's content). Fill `form`; `banner` says whose it is and never scrolls.

    Ctrl+S saves what can be changed afterwards, Ctrl+Enter signs what cannot.
    `save_asked` when a person saves: the page does it and calls `close_sheet()`. Esc and cancel close, and ask
    only when `is_changed()` says that something would be lost. Focus goes back to where it came from.
    """

    save_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        over: QWidget,
        title: str,
        *,
        subtitle: str = "",
        save: str = "",
        save_key: str = SAVES,
        cancel: str = "",
        width: int = WIDTH,
        is_changed: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(over)
        self._over = over
        self._width = width
        self._came_from: list[QWidget] = []
        self._harmful: list[QWidget] = []
        self.is_changed = is_changed
        self.keeping: Keeps | None = None
        self.takes_client: Callable[[str], object] | None = (
            None  # what Ctrl+K finds, where the form is about one
        )
        self.setAccessibleName(title)
        self.panel = Panel(self)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(title, subtitle))
        column.addWidget(Line())
        self.banner = QVBoxLayout()
        column.addLayout(self.banner)
        self.scroller = QScrollArea()
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setObjectName("content")
        self.form = QVBoxLayout(content)
        self.form.setContentsMargins(MARGIN - 1, 12, MARGIN, GAP)
        self.form.setSpacing(12)
        self.scroller.setWidget(content)
        column.addWidget(self.scroller, 1)
        self.foot = SheetFoot(save or tr("Save"), save_key, cancel or tr("Cancel"))
        column.addWidget(self.foot)
        self.foot.save.clicked.connect(self.save_asked)
        self.foot.cancel.clicked.connect(self.ask_close)
        self._saves = self._key(save_key, self.foot.save.press_by_key)
        self._key("Esc", self.ask_close)
        if save_key == SAVES:  # what can be changed is saved by either key, what is signed by one alone
            self._key(SIGNS, self.foot.save.press_by_key)
        over.installEventFilter(self)
        self.hide()

    def _head(self, title: str, subtitle: str) -> QWidget:
        head = QWidget()
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(MARGIN - 1, 0, GAP, 0)
        row.setSpacing(10)
        self.title = Text(title, size=SECTION, weight=STRONG)
        self.subtitle = ShortText(subtitle, tone="muted")
        self.marks = QHBoxLayout()
        self.marks.setSpacing(NEAR)
        self.close_button = icon_button("x", tr("Close"), key="Esc", kind="bare")
        self.close_button.clicked.connect(self.ask_close)
        row.addWidget(self.title)
        row.addWidget(self.subtitle)
        row.addLayout(self.marks)
        row.addStretch(1)
        row.addWidget(KeyHint("Esc"))
        row.addWidget(self.close_button)
        return head

    def _key(self, key: str, does: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(key, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)
        return shortcut

    def set_signs(self, signs: bool) -> None:
        """Whether what the button does now can be changed afterwards, in a form that does several things."""
        self.foot.save.set_key(SIGNS if signs else SAVES)
        self._saves.setEnabled(not signs)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a part of the form below what is there."""
        self.form.addWidget(widget, stretch)

    def add_banner(self, widget: QWidget) -> None:
        """Say whose it is, above the form."""
        self.banner.addWidget(widget)
        self.banner.addWidget(Line())

    def add_action(self, button: Button) -> None:
        """One more button in the foot, between cancel and save; its key works in the sheet."""
        self.foot.extra.addWidget(button)
        if button.key():
            button.bind(self)

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Show the sheet and put the keyboard in it."""
        self._came_from = _upwards(QApplication.focusWidget())
        self._place()
        self.show()
        self.raise_()
        first = focus if focus is not None and focus.isEnabled() else self._first_focusable()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def settled(self) -> AbstractContextManager[None]:
        """Round the operation that saves the form: what was kept of it goes in the same transaction."""
        return self.keeping.settled() if self.keeping is not None else nullcontext()

    def ask_close(self) -> bool:
        """Close; when something changed, ask first. True when it closed."""
        if not self.may_leave():
            return False
        self.close_sheet()
        return True

    def may_leave(self) -> bool:
        """Whether what is written may go, or is kept as a draft; when something changed, it is asked."""
        keeping = self.keeping if self.keeping is not None and self.keeping.asks else None
        if keeping is not None and keeping.as_offered():
            pass
        elif self.is_changed():
            verbs = [Verb("keep", tr("Keep writing"), "primary"), Verb("discard", tr("Throw away"), "danger")]
            title, text = tr("Throw away what you have written?"), tr("It has not been saved.")
            if keeping is not None:
                verbs.insert(1, Verb("draft", tr("Keep as a draft")))
                title = tr("Keep what you have written?")
                text = tr("It has not been saved. As a draft it waits here and under To do.")
            return self._left_as(ask(self, title, text, verbs), keeping)
        elif keeping is not None:
            keeping.now()
        return True

    def _left_as(self, answer: str | None, keeping: Keeps | None) -> bool:
        """Do with the draft what was answered; False when the sheet stays open."""
        if answer == "discard" and keeping is not None:
            keeping.throw()
        return answer == "discard" or (answer == "draft" and keeping is not None and keeping.now())

    def set_aside(self) -> bool:
        """Keep what is written where it can be kept; else close as `ask_close`. False when one keeps writing."""
        return (self.keeping is not None and self.keeping.now()) or self.ask_close()

    def close_sheet(self) -> None:
        """Close without a question, and give the keyboard back."""
        self.hide()
        came_from, self._came_from = self._came_from, []
        if came_from:
            back = next((widget for widget in came_from if _takes_keyboard(widget)), self._over)
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _first_focusable(self) -> QWidget:
        for widget in in_reading_order(self.scroller):
            if (
                widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget.isVisibleTo(self)
                and widget.isEnabled()
            ):
                return widget
        return self.foot.cancel if self.foot.save.isHidden() else self.foot.save

    def come_last(self, button: QWidget) -> None:
        """What does harm is reached by Tab after the button that saves, wherever it stands."""
        self._harmful.append(button)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet in reading order; the page below waits."""
        last = [each for each in self._harmful if isValid(each)]
        order = [each for each in in_reading_order(self.panel) if each not in last] + last
        if not forward:
            order.reverse()
        here = QApplication.focusWidget()
        at = order.index(here) + 1 if here in order else 0
        target = next((each for each in order[at:] + order[:at] if self._stops(each)), None)
        if target is not None and target is not here:
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            target.setFocus(reason)
            if self.scroller.isAncestorOf(target):
                self.scroller.ensureWidgetVisible(target, 0, 24)
        return True

    def _stops(self, widget: QWidget) -> bool:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        return bool(takes) and widget.isVisible() and widget.isEnabled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        over = self._over
        self.setGeometry(over.rect())
        width = min(self._width, over.width())
        self.panel.setGeometry(QRect(over.width() - width, 0, width, over.height()))

    def mousePressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        event.accept()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("scrim"))
        painter.end()
