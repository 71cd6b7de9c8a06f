"""The fields of a client: identity first, then how to reach, language, protection, and the reasons asked for."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import phrases
from spiral.records.catalogue import choices
from spiral.records.clients import ClientRow
from spiral.records.codes import IdentityKind
from spiral.records.identity import FULL_KINDS
from spiral.ui.clients.client_draft import ClientDraft, field_names
from spiral.ui.clients.contact_ways import NO, YES, ContactWays
from spiral.ui.forms.form_keeping import Inputs, widgets_of
from spiral.ui.forms.reason_field import ReasonField
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow, focus_first_error
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.text import Text
from spiral.ui.parts.tick import Tick

LINES = (
    "code",
    "given_name",
    "family_name",
    "called",
    "phone",
    "email",
    "address",
    "municipality",
    "contact_note",
    "language",
)


def exceptions() -> dict[str, str]:
    """The reasons for receiving someone under 18 or from outside the county, in words."""
    return {choice["code"]: choice[language()] for choice in choices()["exception_reason"]}


class NumberLine(QLineEdit):
    """A number that is kept already shows only while the keyboard is in it: who stands behind sees dots."""

    def __init__(self) -> None:
        super().__init__()
        self._hides = False

    def hide_number(self) -> None:
        """Show dots whenever the keyboard is elsewhere."""
        self._hides = True
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._hides:
            self.setEchoMode(QLineEdit.EchoMode.Password)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class ClientFields(QWidget):
    """`identity_left` when a number has been written and is to be looked for among those who are registered."""

    identity_left = Signal()

    def __init__(self, today: Callable[[], dt.date], row: ClientRow | None) -> None:
        super().__init__()
        self._today, self._row = today, row
        self._before = row.card if row else None
        self._left: list[ClientDraft] = []  # what stood there before another kind of identity was chosen
        self._draft = ClientDraft(gender_from=today())
        number = NumberLine()
        self.lines: dict[str, QLineEdit] = {"identity": number, **{name: QLineEdit() for name in LINES}}
        if self._before is not None and self._before.kind in FULL_KINDS:
            number.hide_number()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._build_identity()
        self._build_contact()
        self._build_rest()
        self.setFocusProxy(self.kind)
        self._connect()
        self._give_way()

    # --- building --------------------------------------------------------------------------------------

    def _line(self, name: str, label: str, hint: str = "") -> Field:
        return Field(label, self.lines[name], hint=hint)

    def _heading(self, text: str) -> None:
        self._column.addWidget(Text(text, weight=STRONG))

    def _build_identity(self) -> None:
        names = field_names()
        self.kind = Choice([(code, _capital(words)) for code, words in phrases("identity_kind").items()])
        self.fields: dict[str, Field] = {
            "kind": Field(tr("Identity"), self.kind),
            "identity": self._line("identity", tr("Number or alias")),
        }
        self.who = FieldRow(self.fields["kind"], self.fields["identity"], even=True)
        self._column.addWidget(self.who)
        self.same = Notice()
        self._column.addWidget(self.same)
        self.fields |= {
            name: self._line(name, names[name]) for name in ("given_name", "family_name", "called")
        }
        self.named = FieldRow(self.fields["given_name"], self.fields["family_name"], even=True)
        self._column.addWidget(self.named)
        self.birth = DateField(self._today, past=True, words=False)
        self.fields["birth"] = Field(names["birth"], self.birth)
        self.called = FieldRow(self.fields["called"], self.fields["birth"], even=True)
        self._column.addWidget(self.called)
        self.gender = Segments(
            [Segment(code, _capital(words)) for code, words in phrases("gender").items()],
            tr("Gender for statistics"),
            grow=True,
        )
        self.gender_from = DateField(self._today, past=True, words=False)
        self.fields["gender"] = Field(tr("Gender for statistics"), self.gender)
        self.fields["gender_from"] = Field(tr("From the day"), self.gender_from)
        self.fields["code"] = self._line("code", tr("Code"), tr("Empty: the next free one"))
        beside, never = ("code", "gender_from") if self._row is None else ("gender_from", "code")
        self.fields[never].setParent(self)
        self.fields[never].hide()
        self.gendered = FieldRow(self.fields["gender"], self.fields[beside], even=True)
        self._column.addWidget(self.gendered)

    def _build_contact(self) -> None:
        names = field_names()
        self._heading(tr("How to reach"))
        self.ways = ContactWays()
        self.fields["contact_by"] = self.ways.field()
        self._column.addWidget(self.fields["contact_by"])
        self.fields["contact_note"] = self._line("contact_note", tr("To think of when we make contact"))
        self._column.addWidget(self.fields["contact_note"])
        for name in ("phone", "email", "address", "municipality"):
            self.fields[name] = self._line(name, names[name])
        self.reach = FieldRow(self.fields["phone"], self.fields["email"], even=True)
        self._column.addWidget(self.reach)
        self.lives = FieldRow(self.fields["address"], self.fields["municipality"], even=True)
        self._column.addWidget(self.lives)
        self.outside = Tick(names["outside_county"])
        self._column.addWidget(self.outside)

    def _build_rest(self) -> None:
        names = field_names()
        self._heading(tr("Language and protection"))
        self.fields["language"] = self._line("language", names["language"])
        self._column.addWidget(self.fields["language"])
        self.interpreter = Tick(tr("Needs an interpreter"))
        self.protected = Tick(names["protected"])
        self.protection = Text(
            tr(
                "With protected identity the address is shown only in this form, and nothing about where "
                "the person is or will be stands in lists or letters that do not need it."
            ),
            size=SMALL, tone="muted", wrap=True,
        )  # fmt: skip
        self._column.addWidget(self.interpreter)
        self._column.addWidget(self.protected)
        self._column.addWidget(self.protection)
        self.warning = Notice()
        self.exception = Choice(exceptions().items(), placeholder=tr("Choose a reason"))
        self.fields["exception"] = Field(tr("Why we receive the person all the same"), self.exception)
        self.reason = ReasonField("identify_client", tr("Why the person now has an identity"))
        self.fields["reason"] = self.reason
        for part in (self.warning, self.fields["exception"], self.fields["reason"]):
            self._column.addWidget(part)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._choose_kind)
        self.lines["identity"].editingFinished.connect(self._identity_left)
        self.birth.changed.connect(lambda _day: self._give_way())
        self.outside.toggled.connect(lambda _on: self._give_way())
        self.protected.toggled.connect(lambda _on: self._give_way())
        self.exception.chosen.connect(lambda _code: self._give_way())
        self.gender.chosen.connect(lambda _code: self._give_way())

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        ticks = {"outside": self.outside, "interpreter": self.interpreter, "protected": self.protected}
        return widgets_of(self.fields, **ticks)

    # --- what is filled in -----------------------------------------------------------------------------

    def draft(self) -> ClientDraft:
        """What stands in the fields."""
        return replace(
            self._draft,
            kind=self.kind.value(),
            birth=self.birth.text(),
            gender=self.gender.value() or self._draft.gender,
            gender_from=self.gender_from.value(),
            outside_county=self.outside.isChecked(),
            contact_by=self.ways.ways(YES),
            not_contact_by=self.ways.ways(NO),
            interpreter=self.interpreter.isChecked(),
            protected=self.protected.isChecked(),
            exception=self.exception.value() or "",
            **{name: line.text() for name, line in self.lines.items()},
            reason=self.reason.text(),
        )  # fmt: skip

    def set_draft(self, draft: ClientDraft) -> None:
        """Show another draft."""
        self._draft = draft
        self.kind.set_value(draft.kind)
        for name, line in self.lines.items():
            line.setText(getattr(draft, name))
        self.reason.choice.setText(draft.reason)
        self.birth.setText(draft.birth)
        self.gender.set_value(draft.gender)
        self.gender_from.set_value(draft.gender_from)
        self.outside.setChecked(draft.outside_county)
        self.ways.set_ways(draft.contact_by, draft.not_contact_by)
        self.interpreter.setChecked(draft.interpreter)
        self.protected.setChecked(draft.protected)
        self.exception.set_value(draft.exception)
        self.say({})

    def _choose_kind(self, kind: str) -> None:
        before = replace(self.draft(), kind=self._draft.kind)
        self._left.append(before)
        self.set_draft(before.with_kind(kind, self._left))
        self.same.clear()

    def _identity_left(self) -> None:
        self._draft = replace(self._draft, kind=self.kind.value())
        self._give_way()
        self.identity_left.emit()

    def _give_way(self) -> None:
        """Only what the answers so far ask for is in sight."""
        draft, today = self.draft(), self._today()
        identity = self.fields["identity"]
        identity.setVisible(draft.kind != IdentityKind.CODE)
        identity.label.setText(_capital(phrases("identity_kind")[draft.kind]))
        self.fields["birth"].setVisible(not draft.card_tells_birth(today))
        changed = self._row is not None and draft.gender != self._row.gender
        self.fields["gender_from"].setVisible(changed)
        self.protection.setVisible(draft.protected)
        needed = draft.needs_exception(today)
        self.fields["exception"].setVisible(bool(needed))
        if needed:
            self.warning.say("warn", needed)
        else:
            self.warning.clear()
        self.fields["reason"].setVisible(self._row is not None and draft.becomes_known(self._before))

    # --- what is wrong ---------------------------------------------------------------------------------

    def say(self, problems: dict[str, str]) -> bool:
        """Tell what is wrong beside the fields and go to the first; False when all is well."""
        self._give_way()
        rows = {field: row for row in self._rows() for field in row.fields}
        for name, field in self.fields.items():
            text = problems.get(name, "")
            if field in rows:
                rows[field].set_error(field, text)
            else:
                field.set_error(text)
        return focus_first_error(self.fields.values())

    def _rows(self) -> tuple[FieldRow, ...]:
        return self.who, self.named, self.called, self.gendered, self.reach, self.lives
