"""A visit that was wrong is voided with a reason: it stays, and counts nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records import visits
from spiral.records.catalogue import choices
from spiral.records.visits import VisitRow
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.forms.reason_field import read_by_chief
from spiral.ui.palette import font
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.desk import Desk
    from spiral.ui.main_window import MainWindow


class VoidSheet(SideSheet):
    """`voided` is called when it is done."""

    def __init__(self, main: "MainWindow", desk: "Desk", row: VisitRow, voided: Callable[[], object]) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Void a visit"),
            subtitle=f"{row.code}, {row.date} {row.start}",
            save=tr("Void the visit"),
            is_changed=lambda: self.draft() != (None, ""),
        )
        self._main, self._desk, self._row, self._voided = main, desk, row, voided
        self.notice = Notice()
        options = [(each["code"], each[language()]) for each in choices()["void_reason"]]
        self.reason = Choice(options, placeholder=tr("Choose"))
        self.note = QLineEdit()
        self.note.setFont(font())
        self.reason_field = Field(tr("What was wrong"), self.reason)
        self.add(self.notice)
        self.add(
            Text(
                tr("The visit stays to be read, with who voided it and why. It counts in no report."),
                tone="muted",
                wrap=True,
            )
        )
        self.add(self.reason_field)
        self.add(Field(tr("A word about it, if you like"), self.note, hint=read_by_chief()))
        self.form.addStretch(1)
        self.reason.chosen.connect(lambda _value: self.reason_field.clear_error())
        client = row.client_id
        FormKeeping(self, main, desk, self.notice, "void", self.inputs, client_id=client, about=row.id)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def draft(self) -> tuple[str | None, str]:
        """The reason's code and the note."""
        return self.reason.value(), self.note.text().strip()

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return {"reason": self.reason, "note": self.note}

    def save(self) -> None:
        """Void it, or say what is missing."""
        reason, note = self.draft()
        if reason is None:
            self.reason_field.set_error(tr("Choose what was wrong."))
            self.reason_field.focus()
            return
        row = self._row
        try:
            with self.settled():
                self._desk.do(
                    visits.void_visit, visit_id=row.id, version=row.version, reason=reason, note=note or None
                )
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        self._voided()
        self._main.tell("ok", tr("The visit is voided. It stays to be read, and counts nowhere."))


def open_void(
    main: "MainWindow", desk: "Desk", row: VisitRow, voided: Callable[[], object] = lambda: None
) -> VoidSheet:
    """Open the sheet."""
    sheet = VoidSheet(main, desk, row, voided)
    sheet.open_sheet()
    return sheet
