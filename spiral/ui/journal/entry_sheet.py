"""An entry in a sheet: text under the headings of its template, signed, corrected with its why."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.entries import EntryRow
from spiral.records.entry_drafts import NOTE
from spiral.records.own_phrases import list_own_phrases
from spiral.reports.entry_words import entry_title
from spiral.ui.desk import Desk
from spiral.ui.forms.draft_sheet import DraftSheet, open_sheet_of
from spiral.ui.journal.entry_fields import EntryFields
from spiral.ui.journal.entry_read import EntryForm, read_correction, read_draft_entry, read_new_entry
from spiral.ui.journal.own_phrases_sheet import open_own_phrases
from spiral.ui.parts.buttons import plain
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Signed = Callable[[EntryRow], object]


class EntrySheet(DraftSheet):
    """The template's headings, and phrases of one's own that grow as one types."""

    def __init__(self, main: "MainWindow", desk: Desk, form: EntryForm, signed: Signed) -> None:
        paper = form.words.kind != NOTE
        title = entry_title(form.words) if paper else tr("Entry")
        title = tr("Correction") if form.words.corrects_id else title
        super().__init__(main, desk, title, whose=form.whose, warnings=form.warnings, draft=form.draft)
        self.signed.connect(signed)
        self.fields = EntryFields(form, desk.today)
        if paper and not form.words.corrects_id:
            self.fields.changed.connect(lambda: self.title.setText(entry_title(self.fields.words())))
        self.own = plain(tr("My phrases…"), key="Ctrl+M")
        self.add(self.fields)
        self.add(self.discard)
        self.form.addStretch(1)
        self.add_action(self.own)
        self.fields.no_room.connect(self._no_room)
        self.own.clicked.connect(self._open_phrases)
        self.take_form(self.fields)

    def _not_kept(self, refused: Refused) -> bool:
        told = refused.reason in ("date_in_future", "bad_date")
        if told:
            self.fields.say(self.fields.day_field, refusal(refused))
        return told

    def _refused(self, refused: Refused) -> None:
        heading = self.fields.headings.get(str(refused.facts.get("heading", "")))
        if refused.reason == "heading_missing" and heading is not None:
            self.fields.say(heading, refusal(refused))
        elif refused.reason == "reason_needed_correction":
            self.fields.say(self.fields.reason_field, refusal(refused))
        else:
            super()._refused(refused)

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
    template: str | None = None,
    signed: Signed = lambda _row: None,
) -> EntrySheet | None:
    """Ctrl+J: a new entry, of a visit or alone, or a paper by its template; None when it is refused."""
    facts = {"client_id": client_id, "visit_id": visit_id, "template": template}
    return _opened(main, desk, lambda: desk.ask(read_new_entry, **facts), signed)  # type: ignore[arg-type]


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
    return open_sheet_of(main, read, lambda form: EntrySheet(main, desk, form, signed))
