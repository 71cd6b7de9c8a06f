"""An entry in a sheet: kept as a draft while one writes, signed with Ctrl+Enter, corrected with its why."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.entries import EntryRow, sign_entry
from spiral.records.entry_drafts import DraftRow, Words, drop_draft, keep_draft
from spiral.records.own_phrases import list_own_phrases
from spiral.ui.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.entry_fields import EntryFields
from spiral.ui.entry_read import EntryForm, read_correction, read_draft_entry, read_new_entry
from spiral.ui.own_phrases_sheet import open_own_phrases
from spiral.ui.parts.buttons import danger, plain
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import ask_text
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

KEEP_MS = 1200
AGAIN_MS = 3000
WIDTH = 720
Signed = Callable[[EntryRow], object]


class EntrySheet(SideSheet):
    """What is typed is kept within two seconds; Esc closes and keeps it. Only signing makes it an entry."""

    def __init__(self, main: "MainWindow", desk: Desk, form: EntryForm, signed: Signed) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Correction") if form.words.corrects_id else tr("Entry"),
            save=tr("Sign"),
            save_key="Ctrl+Return",
            cancel=tr("Close"),
            width=WIDTH,
            is_changed=lambda: not self._is_kept(),
        )
        self._main, self._desk, self._signed = main, desk, signed
        self._draft: DraftRow | None = form.draft
        self._client = form.whose.id
        banner = WhoseBanner()
        banner.show_whose(form.whose, desk.today(), warning_marks(form.warnings))
        self.add_banner(banner)
        self.banner_of = banner
        self.state = Tag("", "neutral", "pencil-simple")
        self.marks.addWidget(self.state)
        self.notice = Notice()
        self.fields = EntryFields(form, desk.today)
        self.discard = danger(tr("Throw the draft away…"))
        self.own = plain(tr("My phrases…"), key="Ctrl+M")
        self.add(self.notice)
        self.add(self.fields)
        self.add(self.discard)
        self.form.addStretch(1)
        self.add_action(self.own)
        self._kept = self._begun = self.fields.words()
        self._done = False
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._connect()
        self._show_state()

    def _connect(self) -> None:
        self.fields.changed.connect(self._touched)
        self.fields.no_room.connect(self._no_room)
        self._timer.timeout.connect(self.keep_now)
        self.save_asked.connect(self.sign)
        self._key("Ctrl+Enter", self.foot.save.press_by_key)
        self.discard.clicked.connect(self.throw_away)
        self.own.clicked.connect(self._open_phrases)
        self.closed.connect(self._closed)
        for leaving in (self._main.signed_out, self._main.language_chosen, self._main.theme_chosen):
            leaving.connect(self._leave)
        self._main.installEventFilter(self)

    # --- keeping ---------------------------------------------------------------------------------------

    def _touched(self) -> None:
        """The clock starts at the first keystroke and is not put off by the next."""
        if not self._timer.isActive():
            self._timer.start(KEEP_MS)

    def _is_kept(self) -> bool:
        words = self.fields.words()
        nothing = self._draft is None and words.empty and not words.reason
        return self._done or nothing or words == self._kept

    def keep_now(self) -> bool:
        """Seal what is written; False when it could not be kept, and then it is tried again."""
        self._timer.stop()
        if self._is_kept():
            return True
        words = self.fields.words()
        try:
            self._draft = self._keep(words)
        except Refused as refused:
            if refused.reason in ("date_in_future", "bad_date"):
                self.fields.say(self.fields.day_field, refusal(refused))
            else:
                self.notice.say("danger", tr("The draft is NOT kept."), refusal(refused))
            self._timer.start(AGAIN_MS)
            return False
        self._kept = words
        self.notice.clear()
        self._show_state(self._desk.clock())
        return True

    def _keep(self, words: Words) -> DraftRow:
        draft = self._draft
        if draft is not None:
            try:
                return self._desk.ask(
                    keep_draft, client_id=self._client, words=words, draft_id=draft.id, version=draft.version
                )
            except Refused as refused:
                if refused.reason != "draft_gone":
                    raise
        return self._desk.ask(keep_draft, client_id=self._client, words=words)

    def _show_state(self, when: str = "") -> None:
        draft = self._draft
        self.state.setVisible(draft is not None)
        self.discard.setVisible(draft is not None)
        if draft is None:
            return
        told = tr("Draft, kept {time}", time=when) if when else tr("Draft")
        self.state.show_mark(Mark(told, "neutral", "pencil-simple"))
        self.foot.set_note(tr("Locked unsigned in {n} days", n=draft.days_left), "lock-simple")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._main and event.type() == QEvent.Type.Close:
            self._leave()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """The program is locked, closed or dressed anew: what is written is kept first."""
        if self.isVisible():
            self.keep_now()

    # --- signing, closing, throwing away ---------------------------------------------------------------

    def sign(self) -> None:
        """Make it an entry that nobody can change; what is missing is told beside its field."""
        if not self.keep_now():
            return
        draft = self._draft
        try:
            if draft is None:
                raise Refused("entry_empty")
            row = self._desk.ask(sign_entry, draft_id=draft.id, version=draft.version)
        except Refused as refused:
            self._refused(refused)
            return
        self._done = True
        self.close_sheet()
        self._signed(row)
        self._main.tell("ok", tr("Signed. From now on it can be corrected, and not changed."))

    def _refused(self, refused: Refused) -> None:
        heading = self.fields.headings.get(str(refused.facts.get("heading", "")))
        if refused.reason == "heading_missing" and heading is not None:
            self.fields.say(heading, refusal(refused))
        elif refused.reason == "reason_needed_correction":
            self.fields.say(self.fields.reason_field, refusal(refused))
        else:
            self.notice.say("danger", refusal(refused))
            self.scroller.ensureWidgetVisible(self.notice)

    def ask_close(self) -> bool:
        """Close and keep the draft; only what could not be kept is asked about."""
        if not self.keep_now():
            return super().ask_close()
        draft = self._draft
        nothing = draft is not None and self._kept.empty
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
        reason = ask_text(self, tr("Throw the draft away?"), text, tr("Reason"), tr("Throw away"))
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
        self._timer.stop()
        self._main.removeEventFilter(self)
        self.deleteLater()
        self._desk.changed.emit()  # drafts are kept without a word, so that a page below does not jump while one types

    def _no_room(self, headings: list[str]) -> None:
        self.notice.say(
            "warn",
            tr(
                "The other template has no place for what stands under {headings}.",
                headings=", ".join(headings),
            ),
            tr("Move that text first."),
        )

    def _open_phrases(self) -> None:
        def told() -> None:
            self.fields.take_phrases(self._desk.ask(list_own_phrases))

        open_own_phrases(self._main, self._desk, told)


def open_entry(
    main: "MainWindow",
    desk: Desk,
    *,
    client_id: str,
    visit_id: str | None = None,
    signed: Signed = lambda _row: None,
) -> EntrySheet | None:
    """Ctrl+J: a new entry, of a visit or alone; None when it is refused."""
    return _opened(
        main, desk, lambda: desk.ask(read_new_entry, client_id=client_id, visit_id=visit_id), signed
    )


def open_draft(
    main: "MainWindow", desk: Desk, draft_id: str, signed: Signed = lambda _row: None
) -> EntrySheet | None:
    """A draft of mine, to go on with."""
    return _opened(main, desk, lambda: desk.ask(read_draft_entry, draft_id=draft_id), signed)


def open_correction(
    main: "MainWindow", desk: Desk, entry_id: str, signed: Signed = lambda _row: None
) -> EntrySheet | None:
    """Ctrl+R: an entry's text to be changed, with a reason; the former stays in full."""
    return _opened(main, desk, lambda: desk.ask(read_correction, entry_id=entry_id), signed)


def _opened(
    main: "MainWindow", desk: Desk, read: Callable[[], EntryForm], signed: Signed
) -> EntrySheet | None:
    try:
        form = read()
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet = EntrySheet(main, desk, form, signed)
    sheet.open_sheet(sheet.fields.first())
    return sheet
