"""PageHead: the title of a page, one line about it, and what can be done, which goes below when it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spiral.ui.palette import BODY, NEAR, STRONG, TITLE
from spiral.ui.parts.buttons import Button
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.tag import Tag
from spiral.ui.parts.text import Text


def gap() -> QWidget:
    """A little air between two groups of actions."""
    made = QWidget()
    made.setFixedSize(4, 1)
    return made


class Title(Text):
    """One line where there is room; a long name goes on below and is never cut."""

    def __init__(self) -> None:
        super().__init__(size=TITLE, weight=STRONG, wrap=True)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 160), self.sizeHint().height())


class PageHead(QWidget):
    """`aside` is said beside the title (a week), `tag` is its state, `beside` chooses what it is of.

    `actions` from left to right, primary last.
    """

    def __init__(
        self, title: str = "", subtitle: str = "", actions: Sequence[QWidget] = (), *, aside: str = "",
        tag: Tag | None = None, beside: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.title = Title()
        self.aside = Text(tone="muted")
        self.subtitle = Text(size=BODY, tone="muted", wrap=True)
        self.subtitle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.tag = tag
        self._wide = True
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(NEAR)
        words = QVBoxLayout()
        words.setSpacing(4)
        first = self._first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.title)
        first.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignVCenter)
        if tag is not None:
            first.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        if beside is not None:
            first.addWidget(beside, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.subtitle)
        self._box.addLayout(words, 1)
        self._actions = QWidget()
        self._flow = Flow(self._actions, right=True)
        self._box.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignVCenter)
        tall = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        tall.setHeightForWidth(True)
        self._actions.setSizePolicy(tall)
        tall.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(tall)
        self.set_title(title, aside)
        self.set_subtitle(subtitle)
        self.set_actions(actions)

    def set_title(self, title: str, aside: str = "") -> None:
        """The title and what is said beside it."""
        self.title.setText(title)
        self.aside.setText(aside)
        self.aside.setVisible(bool(aside))

    def set_subtitle(self, text: str) -> None:
        """The line under the title."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def set_actions(self, actions: Sequence[QWidget]) -> None:
        """What can be done here."""
        empty_layout(self._flow)
        for number, action in enumerate(actions):
            if number and isinstance(action, Button) and action.kind() == "primary":
                self._flow.addWidget(gap())
            self._flow.addWidget(action)
        self._actions.setVisible(bool(actions))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._flow.sizeHint().width() + self._first.sizeHint().width() + NEAR
        wide = self.width() >= needed
        if wide != self._wide:
            self._wide = wide
            way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
            self._box.setDirection(way)
