"""Läkarkonferens: month by month the clients whose consents name me, what is shared of each, and the notes."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import month_name, phrase
from spiral.records.consents import RECORDS, my_records
from spiral.records.dates import add_months, month_days
from spiral.records.doctors_conference import InCommon, list_in_common
from spiral.records.shared_notes import SharedNoteRow
from spiral.reports.names import capital, clock
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN, STRONG
from spiral.ui.parts.buttons import Button, icon_button, plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.reading import Reading, Told
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.tag import Mark
from spiral.ui.sharing.consents_sheet import frame_words, open_consents, state_mark
from spiral.ui.sharing.shared_note_sheet import open_shared_note

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

READING = 520


def page(desk: Desk, main: "MainWindow") -> Page:
    """The page of the monthly conference."""
    return DoctorsConferencePage(desk, main)


class DoctorsConferencePage(Page):
    """The clients at the left, what is shared of the chosen one at the right. Only months up to this one."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self.month = desk.today().replace(day=1)
        self._shown: str | None = None
        super().__init__(desk, main)

    def _build(self) -> None:
        self.setObjectName("page")
        self.before = icon_button("caret-left", tr("The month before"), key="PgUp")
        self.after = icon_button("caret-right", tr("The month after"), key="PgDown")
        self.consents = plain(tr("Consent…"), key="Ctrl+M")
        self.write = primary(tr("New note"), icon="plus", key="Ctrl+J")
        actions = [self.before, self.after, self.consents, self.write]
        self.head = PageHead(tr("Doctors' conference"), " ", actions)
        self.clients: RowList[InCommon] = RowList(
            "in-common",
            tr("Clients whose consents name you"),
            [
                Column("who", tr("Client"), _who, stretch=True, whole=True, sortable=False),
                Column("note", tr("Note"), self._noted, sortable=False),
            ],
            row_id=lambda row: row.client_id,
            row_height=48,
            empty=tr(
                "Nobody yet. A client stands here when she has agreed to share something at the conference and "
                "the consent names you: it is written down on the client's page, under Consent."
            ),
        )
        self.reading = Reading(tr("What is shared"))
        card = Card()
        card.add(self.clients, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(SideBySide(card, self.reading, width=READING), 1)

    def _noted(self, row: InCommon) -> Cell:
        """Whether the month has a note."""
        if not row.in_force:
            return Cell((Mark(phrase("consent_state", "ran_out"), "warn", "clock"),))
        if row.draft_id is not None:
            return Cell((Mark(tr("Draft"), "warn", "pencil-simple"),))
        days = [note.date for note in row.notes if self._is_of_month(note)]
        return Cell((Words(max(days)),)) if days else Cell((Words(tr("none this month"), "muted"),))

    def _is_of_month(self, note: SharedNoteRow) -> bool:
        return note.date[:7] == self.month.isoformat()[:7]

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.consents.clicked.connect(self.open_consents)
        self.write.clicked.connect(self.write_note)
        self.consents.bind(self)
        self.write.bind(self)
        self.clients.row_activated.connect(lambda row: self.main.open_client(row.client_id))
        self.clients.selectionModel().currentChanged.connect(lambda _now, _before: self._show_chosen())
        for key, by in (("PgUp", -1), ("PgDown", 1)):
            self._key(key, lambda by=by: self.step(by))
        self._key("Home", self.go_home)

    def _key(self, key: str, does) -> None:  # type: ignore[no-untyped-def]
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    # --- what is shown -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        found = self.desk.ask(list_in_common)
        items: list[InCommon | Section] = []
        mutual = [row for row in found if row.in_force and row.is_mutual]
        single = [row for row in found if row.in_force and not row.is_mutual]
        for title, rows in (
            (tr("Shared from both records"), mutual),
            (tr("Shared from one record"), single),
            (tr("The consent has run out"), [row for row in found if not row.in_force]),
        ):
            if rows:
                items += [Section(title, str(len(rows))), *rows]
        chosen = self.clients.chosen()
        self.clients.set_rows(items)
        if chosen is None or not self.clients.choose(chosen.client_id):
            self.clients.choose_end()
        month = f"{capital(month_name(self.month.month))} {self.month.year}"
        with_note = sum(any(map(self._is_of_month, row.notes)) for row in found)
        told = (
            f"{tr('{n} clients', n=len(found))}  ·  {tr('{noted} with a note this month', noted=with_note)}"
        )
        self.head.set_subtitle(f"{month}  ·  {told}" if found else month)
        self.after.setEnabled(self.month < self.desk.today().replace(day=1))
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.clients.chosen()
        for button in (self.consents, self.write):
            button.setVisible(row is not None)
        if row is None:
            self._shown = None
            self.reading.show_told([])
            self._tell_keys()
            return
        self.write.setVisible(any(row.of(record) for record in my_records(self.desk.actor)))
        self.write.set_words(tr("Go on writing") if row.draft_id else tr("New note"))
        self._tell_keys()
        self.reading.show_told(self._told(row))
        if row.client_id != self._shown:
            self._shown = row.client_id
            self.reading.verticalScrollBar().setValue(0)

    def _tell_keys(self) -> None:
        if self.isVisible():
            self.main.show_footer()

    def _told(self, row: InCommon) -> list[Told]:
        """What is shared from each record, this month's notes, then the earlier conferences'."""
        told = [each for record in RECORDS for each in _shared_from(row, record)]
        of_month = [note for note in row.notes if self._is_of_month(note)]
        earlier = [note for note in row.notes if not self._is_of_month(note)]
        texts = {note.id: note for note in row.notes}
        told += [self._note(note, texts) for note in of_month if note.corrected_by_id is None]
        told += [self._note(note, texts) for note in earlier if note.corrected_by_id is None]
        return told

    def _note(self, note: SharedNoteRow, texts: dict[str, SharedNoteRow]) -> Told:
        title = tr("Conference {day}", day=note.date)
        signed = tr("{name}, signed {when}", name=note.author, when=clock(note.signed_at))
        marks = () if note.genuine else (Mark(tr("the signature does not fit"), "danger", "warning-fill"),)
        former: list[tuple[str, str]] = []
        at = note
        while at.corrects_id in texts:
            why, at = at.words.reason, texts[at.corrects_id or ""]
            former.append((tr("Before: {name}, {when}. Corrected: {why}", name=at.author,
                              when=clock(at.signed_at), why=why), at.words.text))  # fmt: skip
        if note.corrects_id:
            marks = (*marks, Mark(tr("corrected"), "neutral", "pencil-simple"))
        can: tuple[QWidget, ...] = (self._correct(note),) if note.author_id == self.desk.actor.id else ()
        return Told(title, "", marks, ((signed, note.words.text),), tuple(former), None, can)

    def _correct(self, note: SharedNoteRow) -> Button:
        button = plain(tr("Correct…"), small=True)
        button.setAccessibleDescription(note.date)
        button.clicked.connect(
            lambda: open_shared_note(
                self.main, self.desk, note.client_id, dt.date.fromisoformat(note.date), corrects=note.id
            )
        )
        return button

    # --- what is done ------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Another month; not beyond this one: nothing has been said there."""
        self._go(add_months(self.month, by))

    def go_home(self) -> None:
        """This month."""
        self._go(self.desk.today().replace(day=1))

    def _go(self, month: dt.date) -> None:
        self.month = min(month, self.desk.today().replace(day=1))
        self.refresh()

    def write_note(self) -> None:
        """Ctrl+J: the chosen client's note of this month's conference, or the draft that was begun."""
        row = self.clients.chosen()
        if row is not None:
            day = min(month_days(self.month.year, self.month.month)[1], self.desk.today())
            open_shared_note(self.main, self.desk, row.client_id, day, draft_id=row.draft_id or "")

    def open_consents(self) -> None:
        """Ctrl+M: what the chosen client consents to."""
        row = self.clients.chosen()
        if row is not None:
            open_consents(self.main, self.desk, row.client_id)

    def look_for(self, client_id: str) -> None:
        """Choose a client."""
        self.clients.choose(client_id)
        self.take_focus()

    # --- the page ----------------------------------------------------------------------------------------

    def where(self) -> str:
        return self.month.isoformat()

    def go_to(self, where: str) -> None:
        self._go(dt.date.fromisoformat(where))

    def footer_keys(self) -> FooterKeys:
        can = ((self.write, tr("note")), (self.consents, tr("consent")))
        return (
            (("Up", "Down"), tr("choose")),
            ("Enter", tr("open the client")),
            *((button.key(), words) for button, words in can if not button.isHidden()),
            (("PgUp", "PgDown"), tr("month")),
            ("Alt+Left", tr("back")),
        )

    def footer_fact(self) -> str:
        return tr("The reading is logged")

    def parts_beside(self) -> tuple[QWidget, ...]:
        return (self.reading,)

    def take_focus(self) -> None:
        self.clients.setFocus()


def _who(row: InCommon) -> Cell:
    some = row.in_force or row.ran_out
    records = [phrase("shares_from", record) for record in RECORDS if any(record == r.record for r in some)]
    said = ", ".join((records[0], *(words.lower() for words in records[1:])))
    return Cell((Words(row.name, weight=STRONG),), second_line(said))


def _shared_from(row: InCommon, record: str) -> list[Told]:
    """The consents from a record, or that none names the reader: whether there is such a record is not told."""
    found = [each for each in (*row.in_force, *row.ran_out) if each.record == record]
    if not found:
        title = phrase("shares_from", record)
        return [Told(title, "", (Mark(tr("no consent"), "outlined"),))]
    return [
        Told(phrase("shares_from", record), "", (state_mark(each),), ((frame_words(each), each.what),))
        for each in found
    ]
