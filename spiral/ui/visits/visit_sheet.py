"""A visit in a sheet over the day: planned, recorded, changed, voided, with its history."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records import visits
from spiral.records.catalogue import choice_name
from spiral.records.clients import UNIT
from spiral.records.codes import Outcome, Role
from spiral.records.new_person import record_new_person
from spiral.records.visit_keeping import Contents, keep_with_contents
from spiral.records.visits import VisitRow, VisitVersion
from spiral.reports import names as say
from spiral.ui.clients.client_read import read_person
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping
from spiral.ui.journal.journal_gate import through_gate
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.parts.buttons import danger, plain, quiet
from spiral.ui.parts.month_grid import day_in_text
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.parts.text import Text
from spiral.ui.visits.content_fields import ContentFields
from spiral.ui.visits.contents_read import ContentForm, former_lines, read_content_form
from spiral.ui.visits.visit_draft import FIELDS, VisitDraft, changed_words
from spiral.ui.visits.visit_fields import VisitFields
from spiral.ui.visits.visit_read import VisitForm, read_new_form, read_visit_form
from spiral.ui.visits.void_sheet import open_void
from spiral.ui.visits.who_wished import with_who_wished
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Saved = Callable[[VisitRow], object]
DROP_IN = "drop-in"


class VisitSheet(SideSheet):
    """`saved` is called with the visit as it was kept. `content` for who writes what a visit contained."""

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        form: VisitForm,
        saved: Saved,
        content: ContentForm | None,
        *,
        closed: bool = False,
    ) -> None:
        super().__init__(
            main.centralWidget() or main,
            _title(form),
            subtitle=_subtitle(form),
            is_changed=self.changed,
        )
        self._main, self._desk, self._form, self._saved = main, desk, form, saved
        self._row, self._content = form.row, content
        self.other_client = quiet(tr("Another client…"), small=True)
        roles = set(desk.actor.roles)
        self.banner_of = WhoseBanner(codes=roles == {Role.ASSISTANT.value}, trailing=self.other_client)
        self.add_banner(self.banner_of)
        self.notice = Notice()
        self.fields = VisitFields(form, desk.today, desk.clock)
        if not desk.may("register_client"):
            self.fields.hide_alias()
        self.contents = ContentFields(content, desk.today) if content is not None else None
        if self.contents is not None:
            self.fields.add_above_outcome(self.contents)
        self.open_journal = plain(tr("Open the journal, to see what the visit contained"), icon="lock-simple")
        if closed:
            self.fields.add_above_outcome(self.open_journal)
        self.add(self.notice)
        self.add(self.fields)
        self.void = danger(tr("Void…"))
        self.come_last(self.void)
        self.write = plain(tr("Save and write"), key="Ctrl+J")
        if content is not None:
            self.add_action(self.write)
        self._lay_out_rest()
        self._show_whose()
        self._before = self.fields.draft()
        self._show_contents()
        self._contents_before = self._contents()
        self._connect()
        self._keep_drafts()

    def _keep_drafts(self) -> None:
        """The visit's facts and an alias lie in the register, what it contained in the journal."""
        if self._row is not None and self._row.void:
            return
        contents = self.contents
        FormKeeping(
            self,
            self._main,
            self._desk,
            self.notice,
            "visit",
            self.fields.inputs,
            client_id=self._form.whose.id if self._form.whose is not None else None,
            about=self._about(),
            also={} if contents is None else {"visit_content": contents.filled},
        )

    def _about(self) -> str:
        """Which of the client's visits it is; of the new ones, whether it is a drop-in."""
        if self._row is not None:
            return self._row.id
        return DROP_IN if self._form.draft.drop_in and self._form.whose is not None else ""

    def _lay_out_rest(self) -> None:
        """The history of a visit that is kept, and the way to void it, far from the button that saves."""
        self._history = QVBoxLayout()
        self._history.setSpacing(4)
        self.form.addLayout(self._history)
        self.form.addStretch(1)
        row = self._row
        if row is None:
            return
        self._show_history()
        if row.void:
            reason = choice_name("void_reason", row.void, language())
            self.marks.addWidget(Tag(tr("Voided: {reason}", reason=reason), "danger", "prohibit"))
            self.fields.setEnabled(False)
            self.foot.save.hide()
            self.other_client.hide()
            return
        below = QHBoxLayout()
        below.addWidget(self.void)
        below.addStretch(1)
        self.form.addLayout(below)

    def _connect(self) -> None:
        self.fields.bind(self)
        if self.contents is not None:
            self.contents.bind(self)
        self.other_client.clicked.connect(self._choose_client)
        self.void.clicked.connect(self._void)
        self.save_asked.connect(self.save)
        self.write.clicked.connect(lambda: self.save(write=True))
        self.open_journal.clicked.connect(self._open_journal)
        if self.contents is not None:
            self.fields.changed.connect(self._show_contents)
            self.contents.changed.connect(self._tell_recalls)
        self.closed.connect(self.deleteLater)

    def _show_contents(self) -> None:
        """The ticks are those of the chosen service; a recall is reckoned from the visit's day."""
        if self.contents is not None:
            draft = self.fields.draft()
            self.contents.show_service(draft.service, draft.programme, draft.date)
            self._tell_recalls()

    def _tell_recalls(self) -> None:
        number = self.contents.recalls_started() if self.contents is not None else 0
        self.foot.set_note(tr("Starts {n} recalls", n=number) if number else "")
        if self.fields.fields["outcome"].error:
            self.fields.fields["outcome"].clear_error()

    def _contents(self) -> Contents:
        return self.contents.contents() if self.contents is not None else Contents()

    def _show_whose(self) -> None:
        row = self._row
        first = (Mark(tr("First visit"), "accent", "star"),) if row is not None and row.first else ()
        warnings = warning_marks(self._content.warnings) if self._content is not None else []
        self.banner_of.show_whose(self._form.whose, self._desk.today(), (*warnings, *first))
        self.other_client.setVisible(not self.fields.new_person)

    def changed(self) -> bool:
        """Whether anything would be lost."""
        return self.fields.draft() != self._before or self._contents() != self._contents_before

    # --- saving ----------------------------------------------------------------------------------------

    def save(self, *, write: bool = False) -> None:
        """Keep the visit; what is wrong stands beside its field, and nothing typed is lost. `write`: then an entry."""
        self.notice.clear()
        draft = self.fields.draft()
        if self.fields.say(self._problems(draft)) or (self.contents is not None and self.contents.problem()):
            return
        if self._row is not None and not self._has_changed(draft):
            self.close_sheet()
            self._write(self._row, write)
            return
        try:
            with self.settled():
                row = self._keep(draft)
        except Refused as refused:
            self._refused(refused, draft)
            return
        self.close_sheet()
        self._saved(row)
        self._main.tell(
            "ok",
            tr("Saved: {day} {time}.", day=day_in_text(dt.date.fromisoformat(row.date)), time=row.start),
        )
        self._write(row, write)

    def _write(self, row: VisitRow, asked: bool) -> None:
        """Ctrl+J: on to the entry of this visit."""
        if asked:
            from spiral.ui.journal.entry_sheet import open_entry

            open_entry(self._main, self._desk, client_id=row.client_id, visit_id=row.id)

    def _open_journal(self) -> None:
        """Say why, and come back to the visit with what it contained."""
        if self._row is not None and self._form.whose is not None and self.ask_close():
            main, desk, row, saved = self._main, self._desk, self._row, self._saved
            through_gate(main, desk, self._form.whose.id, lambda: open_visit(main, desk, row.id, saved))

    def _problems(self, draft: VisitDraft) -> dict[str, str]:
        problems = draft.problems(self._desk.today(), self.fields.usual_minutes())
        if draft.alias and draft.alias.strip() and home_of(self._desk, draft.programme) != UNIT:
            problems["alias"] = tr("Outreach and KAST keep a code and no name. Leave this empty.")
        if self._contents().ticks and draft.outcome != Outcome.ATTENDED:
            problems.setdefault("outcome", tr("What is ticked belongs to a visit that took place."))
        return problems

    def _has_changed(self, draft: VisitDraft) -> bool:
        changes = draft.changes(VisitDraft.of(self._row)) if self._row is not None else draft.facts()
        return bool(changes) or self._contents() != self._contents_before

    def _keep(self, draft: VisitDraft) -> VisitRow:
        contents = self._contents()
        taken_back = self._contents_before.ticks and not contents.ticks
        before = self._row.id if self._row is not None and taken_back else None

        def keep(wished_by: str | None) -> VisitRow:
            record = self._recording(draft, wished_by)
            if self.contents is None or contents == self._contents_before:
                return self._desk.do(record)
            return self._desk.do(keep_with_contents, record=record, contents=contents, before=before)

        return with_who_wished(self._main, keep)

    def _recording(self, draft: VisitDraft, wished_by: str | None) -> Callable[[Work], VisitRow]:
        """What writes the visit itself."""
        if self._row is not None:
            changes = draft.changes(VisitDraft.of(self._row))
            if not changes:
                return partial(visits.read_visit, visit_id=self._row.id)
            changes |= {"wished_by": wished_by}
            return partial(visits.change_visit, visit_id=self._row.id, version=self._row.version, **changes)
        facts = draft.facts()
        if not self.fields.new_person:
            return partial(visits.record_visit, **facts)
        del facts["client_id"]
        alias, gender = draft.alias or "", draft.gender or ""
        home = home_of(self._desk, draft.programme)
        return partial(record_new_person, alias=alias, gender=gender, home=home, **facts)

    def _refused(self, refused: Refused, draft: VisitDraft) -> None:
        if refused.reason == "changed_by_other" and self._row is not None:
            self._compare(refused, draft)
        elif refused.reason in FIELDS:
            self.fields.say({FIELDS[refused.reason]: refusal(refused)})
        else:
            self.notice.say("danger", refusal(refused))

    def _compare(self, refused: Refused, draft: VisitDraft) -> None:
        """Somebody was first: theirs is told and laid under mine, and what I changed stays as I wrote it."""
        assert self._row is not None
        before = VisitDraft.of(self._row)
        newer = self._desk.ask(read_visit_form, visit_id=self._row.id)
        assert newer.row is not None
        theirs = VisitDraft.of(newer.row)
        told = _between(before, theirs, newer)
        self._row, self._form = newer.row, newer
        self.fields.set_draft(draft.over(before, theirs))
        self._show_history()
        self._show_whose()
        self.notice.say("warn", refusal(refused), ", ".join(told))
        self.scroller.ensureWidgetVisible(self.notice)

    # --- history, another client, voiding --------------------------------------------------------------

    def _show_history(self) -> None:
        while item := self._history.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._history.addWidget(Text(tr("History"), weight=STRONG))
        versions, words = self._form.versions, self._form.words()
        for at, version in enumerate(versions):
            older = versions[at + 1] if at + 1 < len(versions) else None
            what = changed_words(version, older, words) if older else [tr("recorded")]
            when = say.clock(version.changed_at)
            line = f"{when}  {version.changed_by}: {', '.join(what) or '–'}"
            self._history.addWidget(Text(line, size=SMALL, tone="muted", wrap=True))
        for line in former_lines(self._content):
            self._history.addWidget(Text(line, size=SMALL, tone="muted", wrap=True))

    def _choose_client(self) -> None:
        from spiral.ui.client_finder import open_finder

        open_finder(self._main, self.set_client, "")

    def set_client(self, client_id: str) -> None:
        """The visit is another client's."""
        try:
            whose = self._desk.ask(read_person, client_id)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self._form, self._content = replace(self._form, whose=whose), None
        self.fields.set_client(client_id)
        self._show_whose()

    def _void(self) -> None:
        assert self._row is not None
        open_void(self._main, self._desk, self._row, self.close_sheet)


def home_of(desk: Desk, programme: str | None) -> str:
    """Where someone new is kept: in the register, or under a code of outreach's or KAST's."""
    if programme in ("outreach", "kast") and programme in desk.actor.roles:
        return programme
    return UNIT


def _between(before: VisitDraft, theirs: VisitDraft, form: VisitForm) -> list[str]:
    """What another changed, in words."""
    old, new = ({**each.facts(), "date": str(each.date)} for each in (before, theirs))
    versions = (VisitVersion(2, new, "", ""), VisitVersion(1, old, "", ""))
    return changed_words(*versions, form.words())


def _title(form: VisitForm) -> str:
    if form.row is not None:
        return tr("Visit")
    return tr("Drop-in") if form.draft.drop_in else tr("New visit")


def _subtitle(form: VisitForm) -> str:
    row = form.row
    return "" if row is None else f"{day_in_text(dt.date.fromisoformat(row.date))}, {row.start}"


def open_new(
    main: "MainWindow",
    desk: Desk,
    *,
    client_id: str,
    date: dt.date | None = None,
    drop_in: bool = False,
    saved: Saved = lambda _row: None,
) -> VisitSheet | None:
    """A visit to be recorded or planned; None when the client cannot be opened."""
    day = desk.today() if drop_in or date is None else date

    def read() -> VisitForm:
        return desk.ask(read_new_form, client_id=client_id, date=day, now=desk.clock(), drop_in=drop_in)

    return _opened(main, desk, read, saved)


def open_new_person(
    main: "MainWindow", desk: Desk, *, alias: str = "", saved: Saved = lambda _row: None
) -> VisitSheet | None:
    """Someone who drops in and has never been here: the person and the visit in one step."""

    def read() -> VisitForm:
        return desk.ask(
            read_new_form, client_id=None, date=desk.today(), now=desk.clock(), drop_in=True, alias=alias
        )

    return _opened(main, desk, read, saved)


def open_visit(
    main: "MainWindow", desk: Desk, visit_id: str, saved: Saved = lambda _row: None
) -> VisitSheet | None:
    """A visit that is kept, to read or change."""
    return _opened(main, desk, lambda: desk.ask(read_visit_form, visit_id=visit_id), saved)


def _opened(main: "MainWindow", desk: Desk, read: Callable[[], VisitForm], saved: Saved) -> VisitSheet | None:
    content, closed = None, False
    try:
        form = read()
        try:
            content = _read_content(desk, form)
        except Refused as refused:
            closed = refused.reason == "reason_needed_chart"
            if not closed:
                raise
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet = VisitSheet(main, desk, form, saved, content, closed=closed)
    first = sheet.fields.first()
    sheet.open_sheet(first)
    if isinstance(first, QLineEdit):
        first.selectAll()
    return sheet


def _read_content(desk: Desk, form: VisitForm) -> ContentForm | None:
    """The ticks, for who writes them: not in a visit that is voided, nor for a code of others'."""
    if not desk.may("write_contents") or (form.row is not None and form.row.void):
        return None
    try:
        return desk.ask(
            read_content_form,
            client_id=form.whose.id if form.whose is not None else None,
            visit_id=form.row.id if form.row is not None and form.row.programme == "spiral" else None,
            staff=form.staff,
        )
    except Refused as refused:
        if refused.reason != "no_such_client":
            raise
        return None  # one of outreach's or KAST's codes has no journal
