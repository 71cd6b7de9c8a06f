"""What is written in a sheet is kept within two seconds: one clock, one mark, one way out, for every form."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from spiral.language import tr
from spiral.phrases import refusal
from spiral.ui.parts.buttons import danger
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tag import Mark, Tag
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

KEEP_MS = 1200
AGAIN_MS = 3000


class Keeping(QObject):
    """`is_kept` tells whether anything is left to keep, `keep` seals it or says why not.

    It is tried again when it was refused; and done at once when the program is locked, closed or dressed anew.
    A sheet that keeps is never asked about then. `notice` tells what could not be kept, or `not_kept` does.
    """

    def __init__(
        self,
        sheet: SideSheet,
        main: "MainWindow",
        *,
        is_kept: Callable[[], bool],
        keep: Callable[[], object],
        notice: Notice,
        not_kept: Callable[[Refused], bool] = lambda _refused: False,
    ) -> None:
        super().__init__(sheet)
        self._sheet, self._main, self._notice = sheet, main, notice
        self._is_kept, self._keep, self._not_kept = is_kept, keep, not_kept
        self._told = False
        self.state = Tag("", "neutral", "pencil-simple")
        self.state.hide()
        sheet.marks.addWidget(self.state)
        self.discard = danger(tr("Throw the draft away…"))
        self.discard.hide()
        sheet.come_last(self.discard)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.now)
        sheet.keeping = self
        sheet.closed.connect(self._closed)
        for leaving in (main.signed_out, main.language_chosen, main.theme_chosen):
            leaving.connect(self._leave)
        main.installEventFilter(self)

    asks = False
    reopens: Callable[[], tuple[str, str | None, str] | None] = staticmethod(lambda: None)

    def is_safe(self) -> bool:
        """Whether there is a draft, and all that is written lies in it."""
        return not self.state.isHidden() and self._is_kept()

    def throw(self) -> None:
        """Throw the draft away; a kind that is asked about does it."""

    def as_offered(self) -> bool:
        """Whether nobody has touched it since it was opened as a draft."""
        return False

    def settled(self) -> AbstractContextManager[None]:
        """Round what saves the form; a draft that is signed goes by itself."""
        return nullcontext()

    def touched(self, *_what: object) -> None:
        """The clock starts at the first keystroke and is not put off by the next."""
        if not self._timer.isActive():
            self._timer.start(KEEP_MS)

    def now(self) -> bool:
        """Seal what is written; False when it could not be kept, and then it is tried again."""
        self._timer.stop()
        if self._is_kept():
            return True
        try:
            self._keep()
        except Refused as refused:
            self.tell(refused)
            self._timer.start(AGAIN_MS)
            return False
        if self._told:  # only what is said here: why a form was not saved stands
            self._told = False
            self._notice.clear()
        return True

    def tell(self, refused: Refused) -> None:
        """Why it is not kept: beside its field, else above."""
        if not self._not_kept(refused):
            self._told = True
            self._notice.say("danger", tr("The draft is NOT kept."), refusal(refused))

    def show(self, *, is_draft: bool, when: str = "") -> None:
        """Mark the sheet as a draft, with the time it was kept."""
        self.state.setVisible(is_draft)
        self.discard.setVisible(is_draft)
        told = tr("Draft, kept {time}", time=when) if when else tr("Draft")
        self.state.show_mark(Mark(told, "neutral", "pencil-simple"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._main and event.type() == QEvent.Type.Close:
            self._leave()
        return super().eventFilter(watched, event)

    def release(self) -> None:
        """The form is no longer on the sheet, which stays open."""
        self._closed()
        self._sheet.keeping = None
        for each in (self.state, self.discard):
            each.hide()
            each.deleteLater()
        self.deleteLater()

    def _leave(self) -> None:
        if self._sheet.isVisible():
            self.now()

    def _closed(self) -> None:
        self._timer.stop()
        self._main.removeEventFilter(self)
