"""My own phrases: a short form that becomes a longer text as one types."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.own_phrases import PhraseRow, drop_own_phrase, keep_own_phrase, list_own_phrases
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.palette import SMALL, font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDTH = 560


class OwnPhrasesSheet(SideSheet):
    """The list above, the chosen phrase below; saving under a short form that is there changes its text."""

    def __init__(self, main: "MainWindow", desk: Desk, told: Callable[[], object]) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("My phrases"),
            cancel=tr("Close"),
            width=WIDTH,
            is_changed=self._changed,
        )
        self._desk, self._told = desk, told
        self.notice = Notice()
        self.rows: RowList[PhraseRow] = RowList(
            "own-phrases",
            tr("My phrases"),
            [
                Column("short", tr("Short form"), lambda row: row.short, width=110),
                Column("text", tr("Becomes"), lambda row: row.text, stretch=True),
            ],
            empty=tr("Write for example ua and what it shall become. It grows when the word ends."),
        )
        self.rows.setMinimumHeight(160)
        self.short, self.text = QLineEdit(), TextArea(lines=3)
        self.short.setFont(font())
        self.short_field = Field(tr("Short form"), self.short, characters=20, hint=tr("Letters and digits."))
        self.text_field = Field(tr("Becomes"), self.text)
        self.drop = plain(tr("Take away"))
        self.add(self.notice)
        self.add(
            Text(
                tr("Only you can open them. Write nothing of a client here."),
                size=SMALL,
                tone="muted",
                wrap=True,
            )
        )
        self.add(self.rows, 1)
        self.add(self.short_field)
        self.add(self.text_field)
        self.add(self.drop)
        self.rows.row_chosen.connect(self._show)
        self.drop.clicked.connect(self._take_away)
        self.short.textEdited.connect(lambda _text: self.short_field.clear_error())
        self.save_asked.connect(self.save)
        self.closed.connect(self._close)
        self._shown = ("", "")
        self._draft = FormKeeping(self, main, desk, self.notice, "phrase", self.inputs)
        self._read()

    def inputs(self) -> Inputs:
        """What is filled in, by name: both, also when only one is otherwise than in the chosen phrase."""
        is_chosen = self._shown != ("", "") and not self._changed()
        return {} if is_chosen else {"short": self.short, "text": self.text}

    def _changed(self) -> bool:
        return (self.short.text().strip(), self.text.text().strip()) != self._shown

    def _refresh(self) -> None:
        self._shown = ("", "")
        self.short.clear()
        self.text.setText("")
        self._draft.throw()
        self._read()

    def _read(self) -> None:
        self.rows.set_rows(self._desk.ask(list_own_phrases))
        self.drop.setEnabled(False)

    def _show(self, row: PhraseRow | None) -> None:
        if row is None or self._changed():
            return
        self.short.setText(row.short)
        self.text.setText(row.text)
        self._shown = (row.short, row.text)
        self.drop.setEnabled(True)

    def save(self) -> None:
        """Keep the phrase; the sheet stays for the next."""
        try:
            with self.settled():
                self._desk.ask(
                    keep_own_phrase, short=self.short.text().strip(), text=self.text.text().strip()
                )
        except Refused as refused:
            field = self.short_field if refused.reason == "phrase_form" else self.text_field
            field.set_error(refusal(refused))
            field.focus()
            return
        self.text_field.clear_error()
        self._refresh()
        self.short.setFocus()

    def _take_away(self) -> None:
        row = self.rows.chosen()
        if row is None:
            return
        try:
            self._desk.ask(drop_own_phrase, phrase_id=row.id, version=row.version)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self._refresh()
        self.short.setFocus()

    def _close(self) -> None:
        self._told()
        self.deleteLater()


def open_own_phrases(main: "MainWindow", desk: Desk, told: Callable[[], object]) -> OwnPhrasesSheet:
    """Open the sheet; `told` when it is closed."""
    sheet = OwnPhrasesSheet(main, desk, told)
    sheet.open_sheet(sheet.short)
    return sheet
