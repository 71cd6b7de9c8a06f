"""Give a measure another target from the first of a month."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.phrases import phrase, refusal
from spiral.records import catalogue
from spiral.records.catalogue import MeasureRow
from spiral.ui.administration.target_draft import TargetDraft, next_month
from spiral.ui.palette import font
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, fit_width, focus_first_error
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.desk import Desk
    from spiral.ui.main_window import MainWindow


class TargetSheet(SideSheet):
    """A measure that is followed by the week has a weekly target; the others a monthly one and perhaps hours."""

    def __init__(self, main: "MainWindow", desk: "Desk", row: MeasureRow, history: list[MeasureRow]) -> None:
        name = row.name(language())
        super().__init__(
            main.centralWidget() or main, tr("New target"), subtitle=name, is_changed=self.changed
        )
        self._main, self._desk, self._row, self._name = main, desk, row, name
        self.notice = Notice()
        self.day = DateField(desk.today)
        self.day.set_value(next_month(desk.today()))
        weekly = any(each.week_target is not None for each in history)
        self.lines = {
            "target": _number_line(row.target),
            "hours_target": _number_line(row.hours_target),
            "week_target": _number_line(row.week_target),
        }
        self.fields = {
            "from_date": Field(tr("Holds from the first of"), self.day),
            "target": Field(
                tr("Target a month ({counts})", counts=phrase("counts", row.counts)), self.lines["target"]
            ),
            "hours_target": Field(
                tr("Hours a month"), self.lines["hours_target"], hint=tr("Empty: not followed.")
            ),
            "week_target": Field(tr("A week for one who works full time"), self.lines["week_target"]),
        }
        self.add(self.notice)
        for field in self.fields.values():
            self.add(field)
        for key in ("target", "hours_target"):
            self.fields[key].setVisible(not weekly)
        self.fields["week_target"].setVisible(weekly)
        self.add(
            Text(
                tr("An empty field is no target. Months before keep what they had."), tone="muted", wrap=True
            )
        )
        self.form.addStretch(1)
        for name, line in self.lines.items():
            line.textEdited.connect(lambda _text, field=self.fields[name]: field.clear_error())
        self._before = self.draft()
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def draft(self) -> TargetDraft:
        """What has been filled in."""
        texts = {name: line.text() for name, line in self.lines.items()}
        return TargetDraft(self._row.code, self.day.value(), **texts)

    def changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft() != self._before

    def save(self) -> None:
        """Set the target, or say what is wrong beside the field."""
        problems = self.draft().problems()
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))
        if focus_first_error(self.fields.values()):
            return
        try:
            self._desk.do(catalogue.set_target, **self.draft().facts())
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        self._main.tell("ok", tr("{name} has another target.", name=self._name))


def _number_line(value: int | None) -> QLineEdit:
    line = QLineEdit("" if value is None else str(value))
    line.setFont(font())
    fit_width(line, 8)
    return line


def open_target(main: "MainWindow", desk: "Desk", row: MeasureRow, history: list[MeasureRow]) -> TargetSheet:
    """Open the sheet."""
    sheet = TargetSheet(main, desk, row, history)
    sheet.open_sheet()
    return sheet
