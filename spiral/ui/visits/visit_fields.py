"""The fields of a visit: what is chosen in one changes what may be chosen in the next, never what was typed."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import phrase, phrases
from spiral.records.catalogue import choice_name
from spiral.records.codes import Outcome
from spiral.records.staff import StaffRow
from spiral.ui.forms.form_keeping import Inputs, widgets_of
from spiral.ui.palette import NEAR, font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow, focus_first_error
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.tick import Tick
from spiral.ui.today.day_list import OUTCOME_KEYS, outcome_word
from spiral.ui.visits.visit_draft import VisitDraft, clock_typed
from spiral.ui.visits.visit_read import VisitForm

ORDER = (
    "alias",
    "gender",
    "date",
    "service",
    "staff_id",
    "programme",
    "start",
    "minutes",
    "assisted_by",
    "arrived",
    "outcome",
)


class VisitFields(QWidget):
    """`changed` whenever something is. `fields` in reading order, by the draft's names."""

    changed = Signal()

    def __init__(self, form: VisitForm, today: Callable[[], dt.date], clock: Callable[[], str]) -> None:
        super().__init__()
        self._form, self._clock = form, clock
        self._usual = ""
        self._planned = False
        self.new_person = form.draft.alias is not None
        self._make(today)
        self._lay_out()
        self._connect()
        self.set_draft(form.draft)

    def _make(self, today: Callable[[], dt.date]) -> None:
        self.day = DateField(today)
        self.lines = {key: QLineEdit() for key in ("start", "minutes", "arrived", "alias")}
        for line in self.lines.values():
            line.setFont(font())
        choose = tr("Choose")
        self.service = Choice(self._form.service_options(), placeholder=choose)
        self.programme = Choice(placeholder=choose)
        self.staff = Choice(placeholder=choose)
        nobody = [(None, tr("Nobody"))]
        self.assisted = Choice(nobody + [(each.id, _who(each)) for each in self._form.assistants()])
        self.drop_in = Tick(tr("Drop-in"))
        self.gender = Choice(phrases("gender").items())
        segments = [
            Segment(outcome, outcome_word(outcome), f"Alt+{key}") for key, outcome in OUTCOME_KEYS.items()
        ]
        self.outcome = Segments(segments, tr("Outcome"), grow=True)
        self.no_outcome = plain(tr("No outcome yet"), key="Alt+P", small=True)
        self.arrive = plain(tr("Now"), key="Alt+A")

    def _lay_out(self) -> None:
        self.fields: dict[str, Field] = {
            "alias": Field(tr("Alias, what to call the person"), self.lines["alias"], characters=30),
            "gender": Field(tr("Gender"), self.gender),
            "date": Field(tr("Day"), self.day),
            "start": Field(tr("Start"), self.lines["start"], characters=6),
            "minutes": Field(tr("Minutes"), self.lines["minutes"], characters=6),
            "service": Field(tr("Service"), self.service),
            "programme": Field(tr("Programme"), self.programme),
            "staff_id": Field(tr("Received by"), self.staff),
            "assisted_by": Field(tr("Assisted by"), self.assisted),
            "arrived": Field(tr("Arrived"), self.lines["arrived"], characters=6),
            "outcome": Field(tr("Outcome"), self.outcome),
        }
        of = self.fields
        self._rows = [
            FieldRow(of["alias"], of["gender"]),
            FieldRow(of["date"], of["start"], of["minutes"], stretch=of["date"]),
            FieldRow(of["service"], of["programme"], stretch=of["service"]),
            FieldRow(of["staff_id"], of["assisted_by"], stretch=of["staff_id"]),
            FieldRow(of["arrived"], Field(" ", self._beside_arrival())),
        ]
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for row in self._rows:
            column.addWidget(row)
        column.addWidget(of["outcome"])
        below = QHBoxLayout()
        below.addWidget(self.no_outcome)
        below.addStretch(1)
        column.addLayout(below)
        self._rows[0].setVisible(self.new_person)

    def _beside_arrival(self) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(NEAR)
        across.addWidget(self.arrive)
        across.addWidget(self.drop_in)
        return holder

    def add_above_outcome(self, widget: QWidget) -> None:
        """Put what the visit contained between the facts and how it went."""
        self._column.insertWidget(self._column.indexOf(self.fields["outcome"]), widget)

    def hide_alias(self) -> None:
        """Outreach and KAST keep a code and a gender, never a name to call somebody by."""
        self.fields["alias"].hide()

    def plan_only(self) -> None:
        """A time that is booked has no arrival and no outcome yet."""
        for part in (self._rows[4], self.fields["outcome"], self.no_outcome):
            part.hide()
        self._planned = True

    def lock_what(self) -> None:
        """Only when, where and with whom may change."""
        for part in (self.service, self.programme, self.assisted):
            part.setEnabled(False)

    def _connect(self) -> None:
        for key, line in self.lines.items():
            line.textEdited.connect(lambda _text, key=key: self._touched(key))
        self.lines["start"].editingFinished.connect(lambda: self._tidy("start"))
        self.lines["arrived"].editingFinished.connect(lambda: self._tidy("arrived"))
        self.day.changed.connect(lambda _day: self._touched("date"))
        self.service.chosen.connect(self._service_chosen)
        self.staff.chosen.connect(self._staff_chosen)
        self.programme.chosen.connect(lambda _value: self._touched("programme"))
        self.assisted.chosen.connect(lambda _value: self._touched("assisted_by"))
        self.gender.chosen.connect(lambda _value: self._touched("gender"))
        self.drop_in.toggled.connect(lambda _on: self.changed.emit())
        self.outcome.chosen.connect(lambda _value: self._outcome_chosen())
        self.no_outcome.clicked.connect(self._take_outcome_away)
        self.arrive.clicked.connect(self._arrived_now)

    def bind(self, scope: QWidget) -> None:
        """Let Alt with a letter work wherever the keyboard is in the sheet."""
        self.outcome.bind(scope)
        for key, does in (("Alt+A", self._arrived_now), ("Alt+P", self._take_outcome_away)):
            shortcut = QShortcut(QKeySequence(key), scope)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    # --- one field moves another -----------------------------------------------------------------------

    def _service_chosen(self, code: str) -> None:
        service = self._form.services[code]
        if self.lines["minutes"].text().strip() in ("", self._usual):
            self.lines["minutes"].setText(str(service.minutes))
            self._clear("minutes")
        self._usual = str(service.minutes)
        self._offer_staff(code)
        if self.staff.value() is None:
            self.staff.set_value(self._form.usual_giver(code))
        self._offer_programmes(code)
        self.programme.set_value(self._form.usual_programme(code, self.staff.value()))
        self._clear("staff_id")
        self._touched("service")

    def _staff_chosen(self, staff_id: str) -> None:
        code = self.service.value()
        usual = self._form.usual_programme(code, staff_id)
        if usual is not None and self.programme.count() > 1:
            self.programme.set_value(usual)
        self._touched("staff_id")

    def _offer_staff(self, code: str | None) -> None:
        self.staff.set_options((each.id, _who(each)) for each in self._form.givers(code))

    def _offer_programmes(self, code: str | None) -> None:
        service = self._form.services.get(code or "")
        codes = service.programmes if service else ()
        self.programme.set_options((each, choice_name("programme", each, language())) for each in codes)
        self.programme.setEnabled(len(codes) > 1)

    def _arrived_now(self) -> None:
        self.lines["arrived"].setText(self._clock())
        self._touched("arrived")

    def _outcome_chosen(self) -> None:
        self.no_outcome.setVisible(not self._planned and self.outcome.value() is not None)
        self._touched("outcome")

    def _take_outcome_away(self) -> None:
        self.outcome.set_value(None)
        self._outcome_chosen()
        if not self.outcome.hasFocus():
            self.outcome.setFocus()

    def _tidy(self, key: str) -> None:
        """A time that can be read is shown as HH:MM; another stays as it was typed."""
        told = clock_typed(self.lines[key].text())
        if told is not None:
            self.lines[key].setText(told)

    def inputs(self) -> Inputs:
        """What is filled in, by name, in the order in which one moves another."""
        of = {name: widgets_of(self.fields)[name] for name in ORDER}
        return {**of, "drop_in": self.drop_in}

    # --- the draft -------------------------------------------------------------------------------------

    def draft(self) -> VisitDraft:
        """What has been filled in."""
        return VisitDraft(
            client_id=self._client_id,
            date=self.day.value(),
            start=self.lines["start"].text(),
            minutes=self.lines["minutes"].text(),
            service=self.service.value(),
            programme=self.programme.value(),
            staff_id=self.staff.value(),
            assisted_by=self.assisted.value(),
            arrived=self.lines["arrived"].text(),
            drop_in=self.drop_in.isChecked(),
            outcome=self.outcome.value() or Outcome.PLANNED,
            alias=self.lines["alias"].text() if self.new_person else None,
            gender=self.gender.value() if self.new_person else None,
        )

    def set_draft(self, draft: VisitDraft) -> None:
        """Show a draft."""
        self._client_id = draft.client_id
        self.day.set_value(draft.date)
        for key in ("start", "minutes", "arrived"):
            self.lines[key].setText(getattr(draft, key))
        self.lines["alias"].setText(draft.alias or "")
        self.gender.set_value(draft.gender or "unknown")
        self.service.set_value(draft.service)
        known = self._form.services.get(draft.service or "")
        self._usual = str(known.minutes) if known else ""
        self._offer_staff(draft.service)
        self.staff.set_value(draft.staff_id)
        self._offer_programmes(draft.service)
        self.programme.set_value(draft.programme)
        self.assisted.set_value(draft.assisted_by)
        self.drop_in.setChecked(draft.drop_in)
        self.outcome.set_value(None if draft.outcome == Outcome.PLANNED else draft.outcome)
        self.no_outcome.setVisible(not self._planned and self.outcome.value() is not None)

    def set_client(self, client_id: str) -> None:
        """The visit is another client's."""
        self._client_id = client_id
        self.changed.emit()

    def usual_minutes(self) -> int:
        """The minutes of the chosen service, 0 without one."""
        return int(self._usual or 0)

    # --- errors ----------------------------------------------------------------------------------------

    def say(self, problems: dict[str, str]) -> bool:
        """Tell what is wrong beside each field, with the keyboard in the first; False when nothing is."""
        if "date" in problems and self.day.problem():
            problems = problems | {"date": self.day.problem()}
        for key, field in self.fields.items():
            self._set_error(key, field, problems.get(key, ""))
        return focus_first_error(self.fields.values())

    def _set_error(self, key: str, field: Field, text: str) -> None:
        row = next((each for each in self._rows if field in each.fields), None)
        if row is None:
            field.set_error(text)
        else:
            row.set_error(field, text)

    def _clear(self, key: str) -> None:
        if self.fields[key].error:
            self._set_error(key, self.fields[key], "")

    def _touched(self, key: str) -> None:
        self._clear(key)
        self.changed.emit()

    def first(self) -> QWidget:
        """Where the keyboard begins: the first that lacks something, else the start."""
        if self.new_person and self.fields["alias"].isVisibleTo(self) and not self.lines["alias"].text():
            return self.lines["alias"]
        lacking: tuple[tuple[Any, QWidget], ...] = (
            (self.service.value(), self.service),
            (self.staff.value(), self.staff),
        )
        return next((widget for value, widget in lacking if value is None), self.lines["start"])


def _who(row: StaffRow) -> str:
    """A colleague as one chooses among them: the name and the first role."""
    return f"{row.name}, {phrase('role', row.roles[0])}" if row.roles else row.name
