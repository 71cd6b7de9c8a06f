"""The fields of an entry: template, visit, day, a text under each heading; own phrases grow as one types."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.records.entry_drafts import Words
from spiral.records.own_phrases import LAST_WORD, PhraseRow, expand
from spiral.records.templates import Heading, Template, templates
from spiral.ui.journal.entry_read import EntryForm
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.text_area import TextArea

ENDS_A_WORD = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryArea(TextArea):
    """A short form of one's own becomes its phrase when the word ends; Ctrl+Z takes it back."""

    def __init__(self, phrases: Sequence[PhraseRow]) -> None:
        super().__init__(lines=1)
        self.phrases = phrases

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and Qt.Key(event.key()) in ENDS_A_WORD:
            self.expand()
        super().keyPressEvent(event)

    def expand(self) -> None:
        """The short form before the cursor, if it is one, in full."""
        cursor = self.textCursor()
        at = cursor.position()
        text = self.text()
        grown = None if cursor.hasSelection() else expand(text, at, self.phrases)
        word = LAST_WORD.search(text[:at])
        if grown is None or word is None:
            return
        whole, end = grown
        cursor.setPosition(word.start())
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(whole[word.start() : end])
        self.setTextCursor(cursor)


class EntryFields(QWidget):
    """`changed` whenever something is. Another template is refused while it has no room for what is written."""

    changed = Signal()
    no_room = Signal(list)

    def __init__(self, form: EntryForm, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._form, self._words = form, form.words
        self.areas: dict[str, EntryArea] = {}
        self.headings: dict[str, Field] = {}
        self.reason = TextArea(lines=1)
        self.reason.setText(form.words.reason)
        self.template = Choice(form.template_options())
        none = (None, tr("No visit"))
        self.visit = Choice([*((each.id, form.visit_words(each)) for each in form.visits), none])
        self.day = DateField(today, past=True, words=False)
        self.day_field = Field(tr("Day"), self.day)
        self.reason_field = Field(
            tr("Why is it corrected?"),
            self.reason,
            hint=tr("The former text stays in full below the new one."),
        )
        template = Field(tr("Template"), self.template)
        visit = Field(tr("Visit"), self.visit)
        self._rows = [
            FieldRow(template, self.day_field, stretch=template),
            FieldRow(visit, stretch=visit),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.reason_field)
        for row in self._rows:
            column.addWidget(row)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(12)
        column.addLayout(self._texts)
        self.reason_field.setVisible(bool(form.words.corrects_id))
        self.template.setEnabled(not form.words.corrects_id)
        self.template.set_value(form.words.template)
        self.visit.set_value(form.words.visit_id)
        self.day.set_value(dt.date.fromisoformat(form.words.date) if form.words.date else today())
        self._show_headings(form.words.template, form.words.parts)
        self._connect()

    def _connect(self) -> None:
        self.template.chosen.connect(self._template_chosen)
        self.visit.chosen.connect(self._visit_chosen)
        self.day.changed.connect(lambda _day: self._day_changed())
        self.reason.textChanged.connect(self._reason_changed)

    # --- headings --------------------------------------------------------------------------------------

    def _show_headings(self, code: str, parts: Mapping[str, str]) -> None:
        empty_layout(self._texts)
        self.areas, self.headings = {}, {}
        template = templates()[code]
        for heading in template.headings:
            area = EntryArea(self._form.phrases)
            area.setText(parts.get(heading.code, ""))
            name = str(getattr(heading, language()))
            field = Field(name, area, hint=_hint(heading, area.text()))
            area.textChanged.connect(lambda code=heading.code: self._text_changed(code))
            self.areas[heading.code], self.headings[heading.code] = area, field
            self._texts.addWidget(field)

    def _template_chosen(self, code: str) -> None:
        if code == self._words.template:
            return
        template = templates()[code]
        parts = self.parts()
        lost = [name for name in parts if template.heading(name) is None]
        if lost:
            self.template.set_value(self._words.template)
            self.no_room.emit([_name_of(templates()[self._words.template], name) for name in lost])
            return
        self._words = replace(self._words, template=code)
        self._show_headings(code, parts)
        self.changed.emit()

    def _visit_chosen(self, visit_id: str | None) -> None:
        """The visit brings its day, and its template while nothing is written."""
        visit = next((each for each in self._form.visits if each.id == visit_id), None)
        if visit is not None:
            self.day.set_value(dt.date.fromisoformat(visit.date))
        if not self.parts() and self.template.isEnabled():
            code = self._form.usual_template(visit_id).code
            self.template.set_value(code)
            self._template_chosen(code)
        self.changed.emit()

    # --- what is written -------------------------------------------------------------------------------

    def parts(self) -> dict[str, str]:
        """The text under each heading that has any."""
        return {code: area.text() for code, area in self.areas.items() if area.text().strip()}

    def words(self) -> Words:
        """What has been written; a day that cannot be read is the one there was."""
        day = self.day.value()
        return replace(
            self._words,
            date=day.isoformat() if day else self._words.date,
            visit_id=self.visit.value(),
            parts=self.parts(),
            reason=self.reason.text().strip(),
        )

    def first(self) -> QWidget:
        """Where the keyboard begins: the reason of a correction, else the first heading without text."""
        if self._words.corrects_id:
            return self.reason
        areas = list(self.areas.values())
        return next((area for area in areas if not area.text().strip()), areas[0])

    def take_phrases(self, phrases: Sequence[PhraseRow]) -> None:
        """My phrases are others now."""
        for area in self.areas.values():
            area.phrases = phrases

    # --- errors ----------------------------------------------------------------------------------------

    def say(self, field: Field, text: str) -> None:
        """Tell beside a field what to write, with the keyboard in it."""
        if field is self.day_field:
            self._rows[0].set_error(field, text)
        else:
            field.set_error(text)
        field.focus()

    def _text_changed(self, code: str) -> None:
        field, heading = self.headings[code], templates()[self._words.template].heading(code)
        if field.error:
            field.clear_error()
        if heading is not None and (heading.required or heading.help):
            field.set_hint(_hint(heading, self.areas[code].text()))
        self.changed.emit()

    def _day_changed(self) -> None:
        self._rows[0].set_error(self.day_field, self.day.problem() if self.day.text() else "")
        self.changed.emit()

    def _reason_changed(self) -> None:
        if self.reason_field.error:
            self.reason_field.clear_error()
        self.changed.emit()


def _hint(heading: Heading, text: str) -> str:
    """What to write, and while nothing is written that something must be."""
    needed = tr("Needed before it can be signed.") if heading.required and not text.strip() else ""
    return " ".join(filter(None, (heading.help.get(language(), ""), needed)))


def _name_of(template: Template, code: str) -> str:
    heading = template.heading(code)
    return str(getattr(heading, language())) if heading else code
