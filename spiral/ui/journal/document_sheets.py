"""Every kind of signed document has a form of its own: here the draft or the entry finds it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spiral.records.clients import read_client
from spiral.records.entries import EntryRow, check_corrector
from spiral.records.entry_drafts import SCREENING, read_draft
from spiral.records.screenings import ScreeningRow
from spiral.ui.desk import Desk
from spiral.ui.journal import entry_sheet, screening_sheet
from spiral.ui.journal.diagnosis_sheet import DiagnosisSheet
from spiral.ui.journal.prescription_sheet import PrescriptionSheet
from spiral.ui.parts.side_sheet import SideSheet
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

FORMS: dict[str, type[DiagnosisSheet] | type[PrescriptionSheet]] = {
    "diagnosis": DiagnosisSheet,
    "prescription": PrescriptionSheet,
}
Signed = Callable[[EntryRow], object]


def open_draft(
    main: "MainWindow", desk: Desk, draft_id: str, signed: Signed = lambda _row: None
) -> SideSheet | None:
    """A draft of mine in the form of its kind."""
    try:
        kind = desk.ask(read_draft, draft_id).words.kind
    except Refused as refused:
        main.refuse(refused)
        return None
    if kind == SCREENING:
        return screening_sheet.open_screening_draft(main, desk, draft_id, _of_screening(signed))
    return entry_sheet.open_draft(main, desk, draft_id, signed)


def open_correction(
    main: "MainWindow", desk: Desk, entry: EntryRow, signed: Signed = lambda _row: None
) -> SideSheet | None:
    """Ctrl+R: the entry's content to be changed, with a reason."""
    try:
        check_corrector(desk.actor, entry.part)
    except Refused as refused:
        main.refuse(refused)
        return None
    if entry.kind == SCREENING:
        return screening_sheet.open_screening_correction(main, desk, entry.id, _of_screening(signed))
    if entry.kind in FORMS:
        return FORMS[entry.kind](main, desk, desk.ask(read_client, entry.client_id), entry)
    return entry_sheet.open_correction(main, desk, entry.id, signed)


def _of_screening(signed: Signed) -> Callable[[ScreeningRow], object]:
    return lambda row: signed(row.entry)
