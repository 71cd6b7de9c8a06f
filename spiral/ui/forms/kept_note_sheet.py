"""A note that is kept as a sealed draft while one writes, signed with Ctrl+Enter, and thrown away with a question."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import refusal
from spiral.ui.desk import Desk
from spiral.ui.forms.keeping import Keeping
from spiral.ui.palette import font
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.text_area import TextArea
from spiral.ui.treatment.case_sheet import CaseSheet
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDTH = 720


class Words(Protocol):
    """What a note says, whatever else it tells."""

    @property
    def text(self) -> str: ...


class Kept(Protocol):
    """A draft of one of the kinds of note."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def words(self) -> Words: ...


Draft = TypeVar("Draft", bound=Kept)


class KeptNoteSheet(CaseSheet, Generic[Draft]):
    """What is typed is kept within two seconds; Esc closes and keeps it. Only signing makes it a note.

    A kind of note builds its fields round `day`, `text` and `reason` in `make`, fills them in `fill`, and says how
    a draft of it is kept, signed and dropped.
    """

    refuses: ClassVar[Mapping[str, str]] = {
        "text_missing": "text",
        "text_too_long": "text",
        "reason_needed": "reason",
        "date_in_future": "day",
    }

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        client_id: str,
        title: str,
        draft: Draft | None,
        *,
        corrects: bool,
    ) -> None:
        super().__init__(
            main,
            desk,
            client_id,
            title,
            save=tr("Sign"),
            save_key="Ctrl+Return",
            cancel=tr("Close"),
            width=WIDTH,
        )
        self.draft, self.corrects = draft, corrects
        self.keeps = Keeping(
            self,
            main,
            is_kept=self._is_kept,
            keep=self._keep_note,
            notice=self.notice,
            not_kept=self._not_kept,
        )
        self.state, self.discard = self.keeps.state, self.keeps.discard
        self.day = DateField(self.desk.today, past=True)
        self.text = TextArea(10)
        self.reason = QLineEdit()
        self.reason.setFont(font())
        self.make()
        self.add(self.field("reason", tr("Why it is corrected"), self.reason))
        self.fields["reason"].setVisible(corrects)
        self.add(self.discard)
        self.fill()
        self.ready()
        self._kept = self.facts()
        self._done = False
        self.is_changed = lambda: not self._is_kept()
        for changes in (self.text.textChanged, self.reason.textEdited, self.day.changed):
            changes.connect(self.keeps.touched)
        self._key("Ctrl+Enter", self.foot.save.press_by_key)
        self.discard.clicked.connect(self.throw_away)
        self.closed.connect(self._gone)
        self._show_state()

    # --- what a kind of note says ------------------------------------------------------------------------

    def make(self) -> None:
        """Lay out the fields, the reason left out."""
        raise NotImplementedError

    def fill(self) -> None:
        """Fill in what the draft says, or a new note's day."""
        raise NotImplementedError

    def facts(self) -> tuple[dt.date | None, Words]:
        """The day, and the words."""
        raise NotImplementedError

    def keep_draft(self, day: dt.date | None, words: Any) -> Draft:
        """Seal what is written."""
        raise NotImplementedError

    def sign_draft(self, draft: Draft) -> None:
        """Make it a note."""
        raise NotImplementedError

    def drop_draft(self, draft: Draft) -> None:
        """Throw it away."""
        raise NotImplementedError

    # --- keeping -----------------------------------------------------------------------------------------

    def _is_kept(self) -> bool:
        return self._done or self.facts() == self._kept

    def keep_now(self) -> bool:
        """Seal what is written; False when it could not be kept, and then it is tried again."""
        return self.keeps.now()

    def _keep_note(self) -> None:
        facts = self.facts()
        self.draft = self.keep_draft(*facts)
        self._kept = facts
        self._show_state(self.desk.clock())

    def _not_kept(self, refused: Refused) -> bool:
        told = refused.reason in self.refuses
        if told:
            self.refused(refused)
        return told

    def _show_state(self, when: str = "") -> None:
        self.keeps.show(is_draft=self.draft is not None, when=when)

    # --- signing, closing, throwing away -----------------------------------------------------------------

    def problems(self) -> dict[str, str]:
        if self.day.value() is None:
            return {"day": self.day.problem() or tr("Write the day.")}
        return {}

    def save(self) -> None:
        """Sign; what could not be kept is not signed either."""
        if self.keep_now():
            super().save()

    def keep(self) -> str:
        if self.draft is None:
            raise Refused("text_missing")
        self.sign_draft(self.draft)
        self._done = True
        return tr("Signed. From now on it can be corrected, and not changed.")

    def ask_close(self) -> bool:
        """Close and keep the draft; only what could not be kept is asked about."""
        if not self.keep_now():
            return super().ask_close()
        if self.draft is not None and not self.draft.words.text.strip():
            self._drop()
        self.close_sheet()
        if self.draft is not None:
            self.main.tell("neutral", tr("The draft is kept, unsigned."))
        return True

    def throw_away(self) -> None:
        """The draft is of no use; it was never part of the record."""
        verbs = [Verb("keep", tr("Keep"), "primary"), Verb("drop", tr("Throw away"), "danger")]
        text = tr("What is written is not kept anywhere.")
        if ask(self, tr("Throw the draft away?"), text, verbs) != "drop":
            return
        if self.keep_now() and self._drop():
            self.close_sheet()

    def _drop(self) -> bool:
        if self.draft is None:
            return True
        try:
            self.drop_draft(self.draft)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return False
        self.draft, self._done = None, True
        return True

    def _gone(self) -> None:
        self.desk.changed.emit()  # drafts are kept without a word, so that the page below stays still
