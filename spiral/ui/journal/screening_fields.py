"""The fields of a screening form: day, language, who answers, the answers; what they come to as they are given."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrases
from spiral.records.entry_drafts import Words
from spiral.records.instruments import findings, score
from spiral.reports.names import capital
from spiral.ui.clients.answer_rows import AnswerRows
from spiral.ui.journal.screening_read import ScreeningForm
from spiral.ui.journal.screening_result import AlertBar, ScreeningResult
from spiral.ui.parts.card import Card
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.text_area import TextArea


class ScreeningFields(QWidget):
    """`changed` whenever something is. The result and the alert follow every answer."""

    changed = Signal()

    def __init__(self, form: ScreeningForm, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._form = form
        facts = form.words.facts
        self.reason = TextArea(lines=1)
        self.reason.setText(form.words.reason)
        self.reason_field = Field(
            tr("Why is it corrected?"),
            self.reason,
            hint=tr("The former answers stay in full below the new ones."),
        )
        self.day = DateField(today, past=True, words=False)
        self.day.set_value(dt.date.fromisoformat(form.words.date))
        self.language = Choice([(code, capital(words)) for code, words in phrases("form_language").items()])
        self.language.set_value(facts["language"])
        self.by = Choice([(code, capital(words)) for code, words in phrases("filled_by").items()])
        self.by.set_value(facts["filled_by"])
        self.edition = Choice([(edition, edition) for edition in form.instrument.editions])
        if form.instrument.editions:
            self.edition.set_value(facts.get("edition"))
        self.day_field = Field(tr("Day"), self.day)
        self.result = ScreeningResult()
        self.alert = AlertBar()
        self.rows = AnswerRows(form.instrument, form.packs.get(facts["language"]))
        former = form.former.answers if form.former else ()
        self.rows.set_answers(facts["answers"], former)
        self.rows.show_edition(facts.get("edition", ""))
        self._build()
        self._connect()
        self._count()

    def _build(self) -> None:
        fields = [self.day_field, Field(tr("Language of the form"), self.language)]
        if self._form.instrument.by_client:
            fields.append(Field(tr("Answered by"), self.by))
        if self._form.instrument.editions:
            fields.append(Field(tr("Version"), self.edition))
        self.row = FieldRow(*fields)
        self._card = Card(outside="surface")
        for part in (self.result, self.rows, self.alert):
            self._card.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.reason_field)
        column.addWidget(self.row)
        column.addWidget(self._card)
        self.reason_field.setVisible(bool(self._form.words.corrects_id))

    def _connect(self) -> None:
        self.language.chosen.connect(lambda _code: self._show_wording())
        for field in (self.language, self.by):
            field.chosen.connect(lambda _value: self.changed.emit())
        self.edition.chosen.connect(lambda _value: self._edition_chosen())
        self.day.changed.connect(lambda _day: self._day_changed())
        self.reason.textChanged.connect(self._reason_changed)
        self.rows.changed.connect(self._answered)

    def _edition_chosen(self) -> None:
        self.rows.show_edition(self.edition.value() or "")
        self._answered()

    def _show_wording(self) -> None:
        """The clinic's wording in the language that is chosen, under the answers given so far."""
        answers, former = self.rows.answers(), self._form.former.answers if self._form.former else ()
        rows = AnswerRows(self._form.instrument, self._form.packs.get(self.language.value()))
        rows.set_answers(answers, former)
        rows.show_edition(self.edition.value() or "")
        rows.changed.connect(self._answered)
        self._card.body.replaceWidget(self.rows, rows)
        self.rows.hide()
        self.rows.deleteLater()
        self.rows = rows

    def _answered(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        form, answers = self._form, self.rows.answers()
        edition = self.edition.value() or ""
        counted = score(form.instrument, answers, form.gender, edition)
        age = form.words.facts.get("age", form.whose.age(dt.date.fromisoformat(form.words.date)))
        found = findings(form.instrument, answers, age, edition)
        self.result.show_score(form.instrument, counted, found, form.gender, form.former)
        self.alert.show_alert(form.instrument, counted)

    def words(self) -> Words:
        """What has been filled in; a day that cannot be read is the one there was."""
        day = self.day.value()
        facts = {
            "answers": list(self.rows.answers()),
            "filled_by": self.by.value(),
            "language": self.language.value(),
            "edition": self.edition.value() or self._former_edition(),
        }
        return replace(
            self._form.words,
            date=day.isoformat() if day else self._form.words.date,
            facts=facts,
            reason=self.reason.text().strip(),
        )

    def _former_edition(self) -> str:
        """The version of the wording that was used, as long as the language is the same."""
        facts = self._form.words.facts
        return str(facts.get("edition", "")) if facts["language"] == self.language.value() else ""

    def unanswered(self) -> int:
        """How many items have no answer."""
        return self.rows.unanswered()

    def first(self) -> QWidget:
        """Where the keyboard begins: the reason of a correction, else the first item without an answer."""
        return self.reason if self._form.words.corrects_id else self.rows.first()

    def say(self, field: Field, text: str) -> None:
        """Tell beside a field what to write, with the keyboard in it."""
        if field is self.day_field:
            self.row.set_error(field, text)
        else:
            field.set_error(text)
        field.focus()

    def _day_changed(self) -> None:
        self.row.set_error(self.day_field, self.day.problem() if self.day.text() else "")
        self.changed.emit()

    def _reason_changed(self) -> None:
        if self.reason_field.error:
            self.reason_field.clear_error()
        self.changed.emit()
