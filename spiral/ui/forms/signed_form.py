"""A small form that is signed as it is saved: a diagnosis, a medicine, an answer. What was typed is asked about."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.banner import seen_warnings
from spiral.records.chart_warnings import Warnings
from spiral.records.clients import ClientRow, read_client
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs, widgets_of
from spiral.ui.palette import font
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text_area import TextArea
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


def read_warnings(work: Work, client_id: str) -> Warnings:
    """What the journal warns of, where it stands beside what is signed; logged with the client."""
    read_client(work, client_id)
    return seen_warnings(work, client_id)


class SignedForm(SideSheet):
    """`fields` by name; `beside` says at which field a refusal stands. A kind of form does its own `sign`.

    With `kept_as` what is written is kept as a draft; `about` says what of the client's it is about.
    """

    beside: ClassVar[Mapping[str, str]] = {}
    kept_as = ""

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        whose: ClientRow,
        title: str,
        *,
        subtitle: str = "",
        save: str = "",
    ) -> None:
        super().__init__(
            main.centralWidget() or main,
            title,
            subtitle=subtitle,
            save=save or tr("Sign"),
            save_key="Ctrl+Return",
            is_changed=lambda: self.typed() != self._before,
        )
        self._main, self._desk, self._whose = main, desk, whose
        banner = WhoseBanner()
        marks = warning_marks(desk.ask(read_warnings, whose.id)) if desk.may("read_journal") else []
        banner.show_whose(whose, desk.today(), marks)
        self.add_banner(banner)
        self.notice = Notice()
        self.add(self.notice)
        self.fields: dict[str, Field] = {}
        self.about = ""
        self._before: Sequence[object] = ()
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def line(
        self, name: str, label: str, text: str = "", *, hint: str = "", characters: int = 0
    ) -> QLineEdit:
        """A line to write in."""
        line = QLineEdit(text)
        line.setFont(font())
        self.fields[name] = Field(label, line, hint=hint, characters=characters)
        return line

    def area(self, name: str, label: str, text: str = "", *, hint: str = "", lines: int = 3) -> TextArea:
        """Several lines to write in."""
        area = TextArea(lines=lines)
        area.setText(text)
        self.fields[name] = Field(label, area, hint=hint)
        return area

    def begin(self, focus: QWidget) -> None:
        """The form is built: show it."""
        self.form.addStretch(1)
        self._before = self.typed()
        if self.kept_as:
            FormKeeping(
                self,
                self._main,
                self._desk,
                self.notice,
                self.kept_as,
                self.inputs,
                client_id=self._whose.id,
                about=self.about,
            )
        self.open_sheet(focus)

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return widgets_of(self.fields)

    def typed(self) -> Sequence[object]:
        """What stands in the form, to know whether something would be lost."""
        return [_value(field.widget) for field in self.fields.values()]

    def save(self) -> None:
        """Sign it; what is missing is told beside its field."""
        self.notice.clear()
        for field in self.fields:
            self._set_error(field, "")
        try:
            with self.settled():
                self.sign()
        except Refused as refused:
            name = self.beside.get(refused.reason, str(refused.facts.get("field", "")))
            if name in self.fields:
                self.say(name, refusal(refused))
            else:
                self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()

    def say(self, name: str, text: str) -> None:
        """Tell beside a field what to write, with the keyboard in it."""
        self._set_error(name, text)
        self.fields[name].focus()

    def _set_error(self, name: str, text: str) -> None:
        field = self.fields[name]
        row = next((row for row in self.findChildren(FieldRow) if field in row.fields), None)
        if row is None:
            field.set_error(text)
        else:
            row.set_error(field, text)

    def sign(self) -> None:
        """Do it; Refused is told beside its field."""
        raise NotImplementedError


def _value(widget: QWidget) -> object:
    told = getattr(widget, "text", None) or getattr(widget, "value", None)
    return told() if told is not None else None
