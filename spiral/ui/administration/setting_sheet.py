"""One of the clinic's own numbers or texts, from a day on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.records.settings import YES_NO, SettingKind, SettingNow, set_setting
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import FormSheet, open_form
from spiral.ui.palette import font
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.text import Text

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDE = {"number": 6, YES_NO: 0, "phone": 20, "text": 0}


class SettingSheet(FormSheet):
    """The rule in words stands above the field; its limits below it."""

    refuses: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("setting_out_of_range", "phone_form", "text_too_long"), "value"
    )

    def __init__(self, main: "MainWindow", desk: Desk, row: SettingNow) -> None:
        super().__init__(main, desk, tr("Change a rule"))
        self._row, kind = row, row.kind
        english = language() == "en"
        self.day = DateField(desk.today)
        self.day.set_value(desk.today())
        self.add(Text(kind.rule_en if english else kind.rule_sv, tone="muted", wrap=True))
        name = kind.en if english else kind.sv
        self.value = _input(row, name)
        self.add(self.field("value", name, self.value, hint=_hint(kind), characters=WIDE[kind.form]))
        self.add(self.field("from_date", tr("Holds from"), self.day))
        self.ready()

    def facts(self) -> Any:
        told = self.value.value() if isinstance(self.value, Segments) else self.value.text().strip()
        return told, self.day.value()

    def problems(self) -> dict[str, str]:
        found, (value, day) = {}, self.facts()
        kind = self._row.kind
        if kind.form == "number" and not (value.isascii() and value.isdigit() and len(value) < 6):
            found["value"] = tr(
                "Write a whole number between {least} and {most}.", least=kind.least, most=kind.most
            )
        if day is None:
            found["from_date"] = self.day.problem() or tr("Write the day from which it holds.")
        elif day < self.desk.today():
            found["from_date"] = tr("A rule holds from today or later.")
        return found

    def keep(self) -> str:
        value, day = self.facts()
        kind = self._row.kind
        told = int(value) if kind.is_number else value
        row = self.desk.do(set_setting, code=kind.code, from_date=day, value=told)
        return tr("From {day}: {value}.", day=row.from_date, value=value_words(kind, row.value))


def value_words(kind: SettingKind, value: int | str) -> str:
    """What is set, as it is read."""
    if kind.form == YES_NO:
        return tr("yes") if value else tr("no")
    return str(value) or tr("not filled in")


def _input(row: SettingNow, name: str) -> QLineEdit | Segments:
    if row.kind.form == YES_NO:
        choice = Segments([Segment(1, tr("Yes")), Segment(0, tr("No"))], name)
        choice.set_value(row.value)
        return choice
    line = QLineEdit(str(row.value))
    line.setFont(font())
    return line


def _hint(kind: SettingKind) -> str:
    """What fits in the field."""
    if kind.form == YES_NO:
        return ""
    if kind.is_number:
        return tr("Between {least} and {most}.", least=kind.least, most=kind.most)
    return tr("Digits, as one rings it: 08-123 456 78.") if kind.form == "phone" else tr("One line.")


def open_setting(main: "MainWindow", desk: Desk, row: SettingNow) -> SettingSheet | None:
    """The number's form."""
    sheet = open_form(main, lambda: SettingSheet(main, desk, row), "value")
    if sheet is not None and isinstance(sheet.value, QLineEdit):
        sheet.value.selectAll()
    return sheet
