"""Duties in a list, under their headings; what each opens."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from spiral.language import tr
from spiral.records.concern_duties import CONCERN
from spiral.records.conference_duties import CONSENT, SHARED_NOTE
from spiral.records.duties import DRAFT, ENTRY, FORM, RECALL, SAMPLE, duty_titles
from spiral.records.duty import CALM, LATE, SOON, Duty
from spiral.records.form_drafts import JOURNAL, KINDS
from spiral.records.treatment_duties import ASKED_TIME, CASE, ENQUIRY, NOTE
from spiral.ui.desk import Desk
from spiral.ui.journal.journal_gate import through_gate
from spiral.ui.palette import MEDIUM, REGULAR, SMALL, STRONG
from spiral.ui.parts.cell import Cell, Glyph, Words, paint_cell, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

TONES = {LATE: "danger", SOON: "warn", CALM: "muted"}
ICONS = {
    "unsigned": "pencil-simple",
    "forms": "pencil-simple",
    "results": "flask",
    "disease": "first-aid-kit",
    "recalls": "clock",
    "notes": "pencil-simple",
    "first_visits": "tray",
    "shared": "users-three",
}
OF_JOURNAL = (DRAFT, RECALL, SAMPLE)
TWO_LINES = 44


class DutyList(RowList[Duty]):
    """`whole`: with a column for what is in the way; else as narrow as the card on Idag."""

    def __init__(self, *, whole: bool) -> None:
        wide = [
            Column("who", tr("Client"), _name, stretch=True, whole=True),
            Column("words", tr("What"), _words, stretch=True),
            Column("note", tr("Reaching the client"), _note, stretch=True),
            Column("when", tr("By when"), _when, lambda duty: duty.due, "right"),
        ]
        super().__init__(
            "duties" if whole else "duties-today",
            tr("To do"),
            [
                Column("icon", "", _icon, width=40, sortable=False, padding=(0, 8)),
                *(wide if whole else [Column("who", tr("Client"), _who, stretch=True, paint=_paint_who)]),
            ],
            row_height=36 if whole else TWO_LINES,
            head=whole,
            inset_lines=not whole,
            empty=tr("Nothing waits for you: no entry to sign, no result to read, nobody to reach."),
        )

    def show_duties(self, duties: Iterable[Duty]) -> None:
        """The duties under their headings, with how many there are; one with what must be assessed now comes first.

        When the chosen one is done, the one after it is chosen.
        """
        titles, found = duty_titles(), list(duties)
        alerts = {duty.kind for duty in found if duty.alert}
        items: list[Duty | Section] = []
        for kind in sorted(titles, key=lambda kind: kind not in alerts):
            some = [duty for duty in found if duty.kind == kind]
            if some:
                items += [Section(titles[kind], str(len(some))), *some]
        chosen, before = self.chosen(), self.rows()
        self.set_rows(items)
        if chosen is not None and chosen not in self.rows():
            self._choose_after(before, before.index(chosen))

    def _choose_after(self, before: list[Duty], at: int) -> None:
        """The next that is left of those that stood below, else the last above."""
        for duty in (*before[at:], *reversed(before[:at])):
            if self.choose(duty.id):
                return


def _icon(duty: Duty) -> Cell:
    return Cell(
        (Glyph(ICONS.get(duty.kind, "check-square"), TONES[duty.urgency]),), said=duty_titles()[duty.kind]
    )


def _who(duty: Duty) -> Cell:
    return Cell((Words(duty.name, "text", MEDIUM, fixed=True),), second_line(duty.words), _when(duty).first)


def _paint_who(painter: QPainter, box: QRectF, duty: Duty) -> None:
    """In the narrow card what it is about may go on below the day."""
    cell, middle = _who(duty), box.center().y() + 1
    paint_cell(painter, QRectF(box.left(), middle - 19, box.width(), 19), replace(cell, second=()))
    paint_cell(painter, QRectF(box.left(), middle, box.width(), 17), Cell(cell.second))


def _name(duty: Duty) -> Cell:
    return Cell((Words(duty.name, "text", STRONG),))


def _words(duty: Duty) -> Cell:
    return Cell((Words(duty.words),))


def _note(duty: Duty) -> Cell:
    tone = "danger" if duty.blocked else "muted"
    return Cell((Words(duty.note, tone, size=SMALL),)) if duty.note else Cell()


def _when(duty: Duty) -> Cell:
    weight = REGULAR if duty.urgency == CALM else STRONG
    return Cell((Words(duty.when, TONES[duty.urgency], weight, SMALL, fixed=True),))


def open_duty(main: "MainWindow", desk: Desk, duty: Duty) -> None:
    """Enter: what the duty is about. A kind of duty with a form of its own adds it to OPENERS."""
    what, about = duty.opens

    def opens() -> None:
        try:
            OPENERS[what](main, desk, duty, about)
        except Refused as refused:
            main.refuse(refused)

    if what in OF_JOURNAL:
        through_gate(main, desk, duty.client_id, opens)
    else:
        opens()


def _open_draft(main: "MainWindow", desk: Desk, _duty: Duty, draft_id: str) -> None:
    from spiral.ui.journal.document_sheets import open_draft

    open_draft(main, desk, draft_id)


def _open_recall(main: "MainWindow", desk: Desk, duty: Duty, recall_id: str) -> None:
    from spiral.ui.journal.recall_sheet import find_recall, open_recall

    found = find_recall(desk, recall_id)
    if found is None:
        main.open_client(duty.client_id)
    else:
        open_recall(main, desk, found)


def _open_client(main: "MainWindow", _desk: Desk, duty: Duty, about: str) -> None:
    from spiral.ui.clients.client_page import ClientPage

    main.open_client(duty.client_id)
    if isinstance(main.page, ClientPage):
        main.page.look_for(about)


def _open_note(main: "MainWindow", desk: Desk, duty: Duty, draft_id: str) -> None:
    from spiral.ui.treatment.note_sheet import open_note_draft

    open_note_draft(main, desk, duty.client_id, draft_id)


def _open_case(main: "MainWindow", _desk: Desk, duty: Duty, _case_id: str) -> None:
    from spiral.ui.clients.client_page import CASE as CASE_TAB
    from spiral.ui.clients.client_page import ClientPage

    main.open_client(duty.client_id)
    if isinstance(main.page, ClientPage):
        main.page.show_tab(CASE_TAB)


def _open_offer(main: "MainWindow", _desk: Desk, _duty: Duty, enquiry_id: str) -> None:
    from spiral.ui.treatment.enquiries_page import EnquiriesPage

    main.go("enquiries")
    if isinstance(main.page, EnquiriesPage):
        main.page.look_for(enquiry_id)


def _open_queue(main: "MainWindow", desk: Desk, _duty: Duty, _asked_id: str) -> None:
    from spiral.ui.calendar.asked_sheet import open_asked

    open_asked(main, desk)


def _open_sample(main: "MainWindow", desk: Desk, duty: Duty, sample_id: str) -> None:
    from spiral.ui.journal.sample_sheet import open_sample_of

    open_sample_of(main, desk, duty.client_id, sample_id)


def _open_shared_note(main: "MainWindow", desk: Desk, duty: Duty, draft_id: str) -> None:
    from spiral.ui.sharing.shared_note_sheet import open_shared_note

    open_shared_note(main, desk, duty.client_id, desk.today(), draft_id=draft_id)


def _open_consent(main: "MainWindow", desk: Desk, _duty: Duty, client_id: str) -> None:
    from spiral.ui.sharing.consents_sheet import open_consents

    open_consents(main, desk, client_id)


def _open_form(main: "MainWindow", desk: Desk, duty: Duty, form: str) -> None:
    from spiral.ui.forms.forms_again import open_again

    kind, _, about = form.partition(" ")

    def opens() -> None:
        open_again(main, desk, kind, duty.client_id or None, about)

    if KINDS[kind].compartment == JOURNAL and duty.client_id:
        through_gate(main, desk, duty.client_id, opens)
    else:
        opens()


def _open_concern(main: "MainWindow", desk: Desk, duty: Duty, report_id: str) -> None:
    from spiral.ui.journal.concern_sheet import open_concern

    open_concern(main, desk, duty.client_id, report_id)


OPENERS: dict[str, Callable[["MainWindow", Desk, Duty, str], None]] = {
    DRAFT: _open_draft,
    ENTRY: _open_client,
    FORM: _open_form,
    RECALL: _open_recall,
    SAMPLE: _open_sample,
    NOTE: _open_note,
    CASE: _open_case,
    ENQUIRY: _open_offer,
    ASKED_TIME: _open_queue,
    SHARED_NOTE: _open_shared_note,
    CONSENT: _open_consent,
    CONCERN: _open_concern,
}
