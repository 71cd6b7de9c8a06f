"""A client is registered, or the particulars of one are changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records import clients
from spiral.records.clients import ClientRow
from spiral.records.identity import FULL_KINDS
from spiral.ui.clients.client_draft import FIELDS, ClientDraft, card_changes
from spiral.ui.clients.client_fields import ClientFields, exceptions
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Saved = Callable[[str], object]


class ClientSheet(SideSheet):
    """`row` is the client to change, None a new one. `saved` gets the client's id."""

    def __init__(
        self, main: "MainWindow", desk: Desk, row: ClientRow | None, draft: ClientDraft, saved: Saved
    ) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("New client") if row is None else tr("Change particulars"),
            save=tr("Register") if row is None else "",
            is_changed=self.changed,
        )
        self._main, self._desk, self._row, self._saved = main, desk, row, saved
        self.notice = Notice()
        self.fields = ClientFields(desk.today, row)
        self.fields.set_draft(draft)
        if row is not None:
            banner = WhoseBanner()
            banner.show_whose(row, desk.today())
            self.add_banner(banner)
        self.add(self.notice)
        self.add(self.fields)
        self.form.addStretch(1)
        self._before = self.fields.draft()
        client_id = row.id if row is not None else None
        FormKeeping(self, main, desk, self.notice, "client", self.fields.inputs, client_id=client_id)
        self.fields.identity_left.connect(self.look_for_same)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def changed(self) -> bool:
        """Whether anything would be lost."""
        return self.fields.draft() != self._before

    # --- the same person, found before saving ----------------------------------------------------------

    def look_for_same(self) -> None:
        """Tell beside the number what is wrong with it, or who has it already."""
        draft = self.fields.draft()
        self.fields.same.clear()
        if draft.kind not in FULL_KINDS or not draft.identity.strip():
            return
        try:
            code = self._desk.ask(clients.find_same, draft.kind, draft.identity)
        except Refused as refused:
            self.fields.who.set_error(self.fields.fields["identity"], refusal(refused))
            return
        self.fields.who.set_error(self.fields.fields["identity"], "")
        if code is not None and (self._row is None or code != self._row.code):
            self._tell_same(code)

    def _tell_same(self, code: str) -> None:
        button = plain(tr("Open {code}", code=code), small=True)
        button.clicked.connect(lambda: self.open_same(code))
        self.fields.same.say(
            "warn", tr("This person is already registered, as {code}.", code=code), actions=[button]
        )

    def open_same(self, code: str) -> None:
        """Leave this form for the one who is there already; asks when something else was written."""
        found = next((row for row in self._main.index.clients if row.code == code), None)
        if found is not None and self.ask_close():
            self._saved(found.id)

    # --- saving ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep it; what is wrong stands beside its field, and nothing typed is lost."""
        self.notice.clear()
        draft, today = self.fields.draft(), self._desk.today()
        before = self._row.card if self._row else None
        if self.fields.say(draft.problems(today, before=before, new=self._row is None)):
            return
        try:
            with self.settled():
                row = self._keep(draft)
        except Refused as refused:
            self._refused(refused, draft)
            return
        self.close_sheet()
        self._main.tell("ok", tr("{code} is kept.", code=row.code))
        self._saved(row.id)

    def _keep(self, draft: ClientDraft) -> ClientRow:
        today = self._desk.today()
        if self._row is None:
            return self._desk.do(clients.register_client, **draft.register_facts(today))
        return self._desk.do(
            clients.change_client,
            client_id=self._row.id,
            card_version=self._row.card_version,
            **draft.change_facts(today, self._row),
        )

    def _refused(self, refused: Refused, draft: ClientDraft) -> None:
        if refused.reason == "changed_by_other" and self._row is not None:
            self._compare(refused, draft, self._row)
        elif refused.reason == "client_exists":
            self._tell_same(str(refused.facts["code"]))
            self.fields.fields["identity"].focus()
        elif refused.reason in FIELDS:
            self.fields.say({FIELDS[refused.reason]: refusal(refused)})
        else:
            self.notice.say("danger", refusal(refused))

    def _compare(self, refused: Refused, draft: ClientDraft, old: ClientRow) -> None:
        """Somebody was first: theirs is told and laid under mine, and what I changed stays as I wrote it."""
        today = self._desk.today()
        newer = self._desk.ask(clients.read_client, old.id)
        told = card_changes(newer.card, old.card, exceptions()) if newer.card and old.card else []
        before, theirs = ClientDraft.of(old, today), ClientDraft.of(newer, today)
        self._row = newer
        self.fields.set_draft(draft.over(before, theirs))
        self.notice.say("warn", refusal(refused), ", ".join(told))
        self.scroller.ensureWidgetVisible(self.notice)


def open_register(main: "MainWindow", desk: Desk, *, typed: str = "", saved: Saved) -> ClientSheet:
    """A new client, with what was typed in the search kept."""
    return _opened(ClientSheet(main, desk, None, ClientDraft.typed(typed, desk.today()), saved))


def open_change(main: "MainWindow", desk: Desk, row: ClientRow) -> ClientSheet:
    """The particulars of a client."""
    draft = ClientDraft.of(row, desk.today())
    return _opened(ClientSheet(main, desk, row, draft, lambda _client_id: None))


def _opened(sheet: ClientSheet) -> ClientSheet:
    identity = sheet.fields.lines["identity"]
    hidden = identity.echoMode() != identity.EchoMode.Normal
    sheet.open_sheet(sheet.fields.kind if hidden or not identity.isVisibleTo(sheet) else identity)
    return sheet
