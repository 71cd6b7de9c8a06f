"""Add a colleague, or change one's name, roles and share of full time."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records import staff
from spiral.records.rights import compartments_of
from spiral.records.staff import StaffRow
from spiral.ui.administration.staff_draft import StaffDraft
from spiral.ui.administration.staff_fields import StaffFields
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.start.code_sheet import open_code
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.desk import Desk
    from spiral.ui.main_window import MainWindow


class StaffSheet(SideSheet):
    """`row` is the colleague to change; None is a new one."""

    def __init__(self, main: "MainWindow", desk: "Desk", row: StaffRow | None) -> None:
        title = tr("New colleague") if row is None else tr("Change a colleague")
        save = tr("Add") if row is None else tr("Save")
        super().__init__(
            main.centralWidget() or main,
            title,
            subtitle=row.name if row else "",
            save=save,
            is_changed=self.changed,
        )
        self._main, self._desk, self._row = main, desk, row
        self.notice = Notice()
        self.fields = StaffFields(login=row is None)
        self.opens = Text(tone="muted", wrap=True)
        self.add(self.notice)
        self.add(self.fields)
        self.add(self.opens)
        self.form.addStretch(1)
        if row is not None:
            self.fields.set_draft(StaffDraft(row.name, row.login or "", set(row.roles), str(row.share)))
        self._before = self.fields.draft()
        self.fields.picker.changed.connect(self._say_what_opens)
        self._say_what_opens()
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def changed(self) -> bool:
        """Whether anything would be lost."""
        return self.fields.draft() != self._before

    def _say_what_opens(self) -> None:
        """Which keys the chosen roles ask for."""
        opened = compartments_of(self.fields.draft().roles)
        what = ", ".join(phrase("compartment", each) for each in sorted(opened))
        self.opens.setText(tr("Needs keys to: {what}", what=what) if what else "")

    def save(self) -> None:
        """Add or change; a refusal stands beside its field and nothing typed is lost."""
        if not self.fields.check():
            return
        try:
            if self._row is None:
                self._add()
            else:
                self._change(self._row)
        except Refused as refused:
            if not self.fields.refuse(refused):
                self.notice.say("danger", refusal(refused))

    def _add(self) -> None:
        row, code = self._desk.do(staff.add_staff, **self.fields.draft().facts())
        self.close_sheet()
        open_code(self._main, row, code)

    def _change(self, row: StaffRow) -> None:
        draft = self.fields.draft()
        assert row.login is not None
        changed = self._desk.do(
            staff.change_staff,
            login=row.login,
            roles=tuple(draft.roles),
            share=draft.share_number(),
            name=draft.name,
        )
        self.close_sheet()
        told = tr("{name} is changed. Other roles take effect at the next sign-in.", name=changed.name)
        self._main.tell("ok", told)


def open_add(main: "MainWindow", desk: "Desk") -> QWidget:
    """Add a colleague."""
    return _opened(StaffSheet(main, desk, None))


def open_change(main: "MainWindow", desk: "Desk", row: StaffRow) -> QWidget:
    """Change a colleague's name, roles and share."""
    return _opened(StaffSheet(main, desk, row))


def _opened(sheet: StaffSheet) -> StaffSheet:
    sheet.open_sheet()
    return sheet
