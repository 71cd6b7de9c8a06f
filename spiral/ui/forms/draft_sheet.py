"""A signed document being written in a sheet: kept as a draft, signed with Ctrl+Enter, thrown away with a reason."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.chart_warnings import Warnings
from spiral.records.clients import ClientRow
from spiral.records.entries import sign_entry
from spiral.records.entry_drafts import DraftRow, Words, drop_draft, keep_draft
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.forms.keeping import Keeping
from spiral.ui.forms.reason_field import ask_reason
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDTH = 720


class Form(Protocol):
    """What is written in: `words()` tells it, `changed` tells when to keep it."""

    @property
    def changed(self) -> SignalInstance: ...
    def words(self) -> Words: ...
    def first(self) -> QWidget: ...


class Sheet(Protocol):
    """A sheet with what is written in."""

    @property
    def fields(self) -> Form: ...
    def open_sheet(self, focus: QWidget | None = None) -> None: ...


Read = TypeVar("Read")
Made = TypeVar("Made", bound=Sheet)


class DraftSheet(SideSheet):
    """What is filled in is kept within two seconds; Esc closes and keeps it. Only signing makes it an entry.

    A kind of document gives its `fields`, and says how it is kept (`_keep_words`), signed (`_sign_draft`) and what
    is told of it (`_signed_as`, `_refused`).
    """

    signed = Signal(object)

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        title: str,
        *,
        whose: ClientRow,
        warnings: Warnings,
        draft: DraftRow | None,
        subtitle: str = "",
    ) -> None:
        super().__init__(
            main.centralWidget() or main,
            title,
            subtitle=subtitle,
            save=tr("Sign"),
            save_key="Ctrl+Return",
            cancel=tr("Close"),
            width=WIDTH,
            is_changed=lambda: not self._is_kept(),
        )
        self._main, self._desk = main, desk
        self._draft = draft
        self._client = whose.id
        banner = WhoseBanner()
        banner.show_whose(whose, desk.today(), warning_marks(warnings))
        self.add_banner(banner)
        self.banner_of = banner
        self.notice = Notice()
        self.add(self.notice)
        self.keeps = Keeping(
            self,
            main,
            is_kept=self._is_kept,
            keep=self._keep_form,
            notice=self.notice,
            not_kept=self._not_kept,
        )
        self.state, self.discard = self.keeps.state, self.keeps.discard
        self.discard.clicked.connect(self.throw_away)
        self._done = False
        self.keeps.reopens = lambda: ("entry", self._client, self._draft.id) if self._draft else None

    def take_form(self, form: Form) -> None:
        """The form is laid in the sheet: from now on what changes in it is kept."""
        self._form = form
        self._kept = self._begun = form.words()
        form.changed.connect(self.keeps.touched)
        self.save_asked.connect(self.sign)
        self._key("Ctrl+Enter", self.foot.save.press_by_key)
        self.closed.connect(self._closed)
        self._show_state()

    # --- keeping ---------------------------------------------------------------------------------------

    def _is_kept(self) -> bool:
        words = self._form.words()
        nothing = self._draft is None and self._is_empty(words) and not words.reason
        return self._done or nothing or words == self._kept

    def _is_empty(self, words: Words) -> bool:
        """Whether nothing has been filled in, so that nothing needs to be kept."""
        return words.empty

    def keep_now(self) -> bool:
        """Seal what is written; False when it could not be kept, and then it is tried again."""
        return self.keeps.now()

    def _keep_form(self) -> None:
        words = self._form.words()
        self._draft = self._keep(words)
        self._kept = words
        self._show_state(self._desk.clock())

    def _not_kept(self, _refused: Refused) -> bool:
        """Whether it was told beside its field why what is written is not kept."""
        return False

    def _keep(self, words: Words) -> DraftRow:
        draft = self._draft
        if draft is not None:
            try:
                return self._keep_words(words, draft_id=draft.id, version=draft.version)
            except Refused as refused:
                if refused.reason != "draft_gone":
                    raise
        return self._keep_words(words)

    def _keep_words(self, words: Words, draft_id: str | None = None, version: int = 0) -> DraftRow:
        return self._desk.ask(
            keep_draft, client_id=self._client, words=words, draft_id=draft_id, version=version
        )

    def _show_state(self, when: str = "") -> None:
        draft = self._draft
        self.keeps.show(is_draft=draft is not None, when=when)
        if draft is not None:
            self.foot.set_note(tr("Locks in {n} days", n=draft.days_left), "lock-simple")

    # --- signing, closing, throwing away ---------------------------------------------------------------

    def sign(self) -> None:
        """Make it an entry that nobody can change; what is missing is told beside its field."""
        self.notice.clear()
        if not self.keep_now():
            return
        draft = self._draft
        try:
            if draft is None:
                raise Refused("entry_empty")
            row = self._sign_draft(draft)
        except Refused as refused:
            self._refused(refused)
            return
        self._done = True
        self.close_sheet()
        self.signed.emit(row)
        self._tell_signed(row)

    def _sign_draft(self, draft: DraftRow) -> object:
        return self._desk.ask(sign_entry, draft_id=draft.id, version=draft.version)

    def _tell_signed(self, _row: object) -> None:
        self._main.tell("ok", tr("Signed. From now on it can be corrected, and not changed."))

    def _refused(self, refused: Refused) -> None:
        self.notice.say("danger", refusal(refused))
        self.scroller.ensureWidgetVisible(self.notice)

    def ask_close(self) -> bool:
        """Close and keep the draft; only what could not be kept is asked about."""
        if not self.keep_now():
            return super().ask_close()
        draft = self._draft
        nothing = draft is not None and self._is_empty(self._kept)
        untouched = draft is not None and bool(draft.words.corrects_id) and self._kept == self._begun
        if draft is not None and (nothing or untouched):
            self._drop(draft, tr("nothing was written") if nothing else tr("nothing was changed"))
        self.close_sheet()
        if self._draft is not None:
            self._main.tell("neutral", tr("The draft is kept, and waits under To do."))
        return True

    def throw_away(self) -> None:
        """The draft is of no use: why is asked and stands in the log."""
        draft = self._draft
        if draft is None or not self.keep_now():
            return
        text = tr("What is written is not kept anywhere. The reason stands in the access log.")
        reason = ask_reason(self, tr("Throw the draft away?"), text, "drop_draft", tr("Throw away"))
        if reason is None or self._draft is None:
            return
        if self._drop(self._draft, reason):
            self.close_sheet()

    def _drop(self, draft: DraftRow, reason: str) -> bool:
        try:
            self._desk.ask(drop_draft, draft_id=draft.id, version=draft.version, reason=reason)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return False
        self._draft, self._done = None, True
        return True

    def _closed(self) -> None:
        self.deleteLater()
        self._desk.changed.emit()  # drafts are kept without a word, so that a page below does not jump while one types


def open_sheet_of(main: "MainWindow", read: Callable[[], Read], make: Callable[[Read], Made]) -> Made | None:
    """The sheet of what is read, with the keyboard in its first field; None when reading it is refused."""
    try:
        form = read()
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet = make(form)
    sheet.open_sheet(sheet.fields.first())
    return sheet
