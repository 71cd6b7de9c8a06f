"""What the banner warns of: hypersensitivity, HIV, anything else that must be seen first."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.banner import change_warnings, list_warnings
from spiral.records.chart_warnings import Warnings
from spiral.records.clients import ClientRow
from spiral.reports import names as say
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.palette import SMALL, font
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.parts.tick import Tick
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class WarningsSheet(SideSheet):
    """Short words: they stand in the banner of every page of this client, for who has opened the journal."""

    def __init__(self, main: "MainWindow", desk: Desk, row: ClientRow, told: Warnings) -> None:
        super().__init__(
            main.centralWidget() or main, tr("Warnings"), is_changed=lambda: self.told() != self._before
        )
        self._main, self._desk, self._client = main, desk, row.id
        self._before = replace(told, why="")
        banner = WhoseBanner()
        banner.show_whose(row, desk.today())
        self.add_banner(banner)
        self.notice = Notice()
        self.hypersensitivity, self.other = QLineEdit(told.hypersensitivity), QLineEdit(told.other)
        for line in (self.hypersensitivity, self.other):
            line.setFont(font())
        self.why = QLineEdit()
        self.why.setFont(font())
        self.why_field = Field(tr("Why it no longer stands as it did"), self.why)
        self.hiv = Tick(tr("Lives with HIV: cell samples every third month"), ticked=told.hiv)
        self.add(self.notice)
        self.add(Field(tr("Hypersensitive to"), self.hypersensitivity))
        self.add(self.hiv)
        self.add(Field(tr("Other that must be seen first"), self.other))
        self.add(self.why_field)
        for text in (self.hypersensitivity, self.other):
            text.textChanged.connect(lambda _text: self._ask_why())
        self.hiv.toggled.connect(lambda _on: self._ask_why())
        self._ask_why()
        for told_of in _history(desk, row.id):
            self.add(Text(told_of, size=SMALL, tone="muted", wrap=True))
        self.form.addStretch(1)
        FormKeeping(self, main, desk, self.notice, "warnings", self.inputs, client_id=row.id)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return {
            "hypersensitivity": self.hypersensitivity,
            "hiv": self.hiv,
            "other": self.other,
            "why": self.why,
        }

    def told(self) -> Warnings:
        """What has been filled in."""
        return replace(
            self._before,
            hypersensitivity=self.hypersensitivity.text().strip(),
            hiv=self.hiv.isChecked(),
            other=self.other.text().strip(),
            why=self.why.text().strip() if self.why_field.isVisibleTo(self) else "",
        )

    def _ask_why(self) -> None:
        """What is taken away or worded otherwise needs a reason."""
        now = replace(
            self._before,
            hypersensitivity=self.hypersensitivity.text(),
            hiv=self.hiv.isChecked(),
            other=self.other.text(),
        )
        self.why_field.setVisible(now.takes_from(self._before))

    def save(self) -> None:
        """Keep them, or say why not."""
        self.why_field.clear_error()
        if self.is_changed():
            try:
                with self.settled():
                    self._desk.do(change_warnings, client_id=self._client, warnings=self.told())
            except Refused as refused:
                if refused.reason == "reason_needed":
                    self.why_field.set_error(refusal(refused))
                    self.why.setFocus()
                    return
                self.notice.say("danger", refusal(refused))
                return
        self.close_sheet()


def _history(desk: Desk, client_id: str) -> list[str]:
    """What was warned of before, newest first: when, by whom, what."""
    told = []
    for each in desk.ask(list_warnings, client_id):
        marks = [mark.text for mark in warning_marks(each.warnings)]
        why = f" ({each.warnings.why})" if each.warnings.why else ""
        told.append(f"{say.clock(each.changed_at)}  {each.changed_by}: {', '.join(marks) or '–'}{why}")
    return told


def open_warnings(main: "MainWindow", desk: Desk, row: ClientRow, told: Warnings) -> WarningsSheet:
    """Open the sheet."""
    sheet = WarningsSheet(main, desk, row, told)
    sheet.open_sheet(sheet.hypersensitivity)
    return sheet
