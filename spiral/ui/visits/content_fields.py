"""What a visit contained: ticks in two columns, each with its detail, its samples and the recall that it starts."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records.sample_kinds import sample_kinds
from spiral.records.visit_contents import ContentKind, Detail, Tick, check_tick, kinds_for
from spiral.records.visit_keeping import Contents
from spiral.ui.forms.form_keeping import Inputs
from spiral.ui.palette import NEAR, SMALL, STRONG, TAG_RADIUS, colours, font
from spiral.ui.parts import tick as parts
from spiral.ui.parts.button_group import ButtonGroup
from spiral.ui.parts.buttons import link
from spiral.ui.parts.chip import Chip
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow, scroll_to
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.focus_ring import REACH
from spiral.ui.parts.footer import Keys
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.key_hint import KeyHint
from spiral.ui.parts.text import Text
from spiral.ui.visits.contents_read import ContentForm
from spiral.vault.errors import Refused

INDENT = 26
JUMP = "Alt+V"


class RecallLine(QWidget):
    """The recall a tick starts, with its date; "Ändra" opens another day with its reason, or none this time."""

    changed = Signal()

    def __init__(self, today: Callable[[], dt.date], *, started: bool) -> None:
        super().__init__()
        self._due = ""
        self.words = Text(size=SMALL, wrap=True)
        self.change = link(tr("Change it"), small=True)
        self.day = DateField(today, words=False)
        self.reason = QLineEdit()
        self.reason.setFont(font())
        self.none = parts.Tick(tr("No recall this time"))
        if started:  # showing it before it lies in the sheet would open a window
            self.none.hide()
        self.day_field = Field(tr("Another day"), self.day)
        self.reason_field = Field(tr("Reason"), self.reason)
        line = QHBoxLayout()
        line.setContentsMargins(10, 0, 8, 0)
        line.setSpacing(8)
        line.addWidget(Icon("bell", "accent", 14))
        line.addWidget(self.words, 1)
        line.addWidget(self.change)
        self._line = QWidget()
        self._line.setLayout(line)
        self._line.setMinimumHeight(24)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(10, 4, 10, 8)
        below.setSpacing(6)
        for part in (self.day_field, self.reason_field, self.none):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._below)
        self._below.hide()
        self.change.clicked.connect(self._open)
        self.day.changed.connect(lambda _day: self._touched())
        self.reason.textEdited.connect(lambda _text: self._touched())
        self.none.toggled.connect(lambda _on: self._touched())

    def tell(self, due: str, latest: str) -> None:
        """When it is due; not known until the visit is kept where the journal is not open to me."""
        self.change.setVisible(bool(due))
        if not due:
            self.words.setText(tr("A recall is started; its day comes when the visit is kept"))
            return
        if self.day.text() in ("", self._due):
            self.day.set_value(dt.date.fromisoformat(due))
        self._due = due
        told = tr("Next {day}", day=due)
        self.words.setText(f"{told}, {tr('latest {day}', day=latest)}" if latest else told)

    def moved(self) -> tuple[dt.date, str] | None:
        """Another day with its reason, where one was chosen."""
        day = self.day.value()
        if self.none.isChecked() or day is None or day.isoformat() == self._due:
            return None
        return day, self.reason.text().strip()

    def problem(self) -> bool:
        """Tell beside the field what is missing for another day."""
        wrong = bool(self.day.text()) and self.day.value() is None
        self.day_field.set_error(self.day.problem() if wrong else "")
        moved = self.moved()
        self.reason_field.set_error(refusal(Refused("reason_needed")) if moved and not moved[1] else "")
        for field in (self.day_field, self.reason_field):
            if field.error:
                self._below.show()
                field.focus()
                return True
        return False

    def _open(self) -> None:
        self._below.setVisible(self._below.isHidden())
        if not self._below.isHidden():
            self.day_field.focus()

    def _touched(self) -> None:
        self.words.set_tone("muted" if self.none.isChecked() else "text")
        self.changed.emit()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().tone("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, -4), TAG_RADIUS, TAG_RADIUS)
        painter.end()


class ContentTick(QWidget):
    """One thing that a visit can contain; what belongs to it opens below when it is ticked, and nothing moves aside."""

    changed = Signal()

    def __init__(self, kind: ContentKind, form: ContentForm, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self.kind, self._form, self._today = kind, form, today
        self.box = parts.Tick(str(getattr(kind, language())))
        self.inputs: dict[str, QLineEdit | Choice] = {}
        self._fields: dict[str, tuple[FieldRow | None, Field]] = {}
        self.chips: dict[str, Chip] = {}
        self.recall: RecallLine | None = None
        self._day: dt.date | None = None
        self._below: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.box)
        self._fill()
        self.box.toggled.connect(self._toggled)

    def _lay_out(self) -> QWidget:
        """What belongs to the tick; made when it is first ticked, since most never are."""
        made = QWidget()
        below = QVBoxLayout(made)
        below.setContentsMargins(INDENT, REACH, 0, 4)  # the ring of the tick lies above
        below.setSpacing(4)
        self.chips = {code: self._chip(code) for code in self.kind.samples}
        if self.chips:
            holder = QWidget()
            flow = Flow(holder)
            for chip in self.chips.values():
                flow.addWidget(chip)
            below.addWidget(holder)
            ButtonGroup(holder).take(list(self.chips.values()))
        self._lay_out_details(below)
        if self.kind.recall:
            self.recall = RecallLine(self._today, started=self._form.recall_of(self.kind.code) is not None)
            below.addWidget(self.recall)
            self.recall.changed.connect(self.changed)
            self._tell_recall()
        self._column.addWidget(made)
        return made

    def _chip(self, code: str) -> Chip:
        taken = code in self._form.sampled
        chip = Chip(str(getattr(sample_kinds()[code], language())), square=True, on=taken)
        chip.setEnabled(not taken)
        chip.toggled.connect(lambda _on: self.changed.emit())
        return chip

    def _lay_out_details(self, below: QVBoxLayout) -> None:
        together: list[Field] = []
        for detail in self.kind.details:
            widget = self._input(detail)
            name = str(getattr(detail, language()))
            if detail.kind == "text" and not detail.required:
                widget.setAccessibleName(name)
                if isinstance(widget, QLineEdit):
                    widget.setPlaceholderText(name)
                below.addWidget(widget)
                continue
            together.append(Field(name, widget, characters=5 if detail.kind == "number" else 0))
            self._fields[detail.code] = (None, together[-1])
        for some in _in_rows(together, 3 if self.kind.code == "blood_pressure" else 2):
            row = FieldRow(*some, stretch=None if len(some) > 2 else some[-1])
            below.addWidget(row)
            for code, (_row, field) in self._fields.items():
                if field in some:
                    self._fields[code] = (row, field)

    def _input(self, detail: Detail) -> QLineEdit | Choice:
        widget: QLineEdit | Choice
        if detail.kind == "choice":
            widget = Choice(
                [(each["code"], each[language()]) for each in detail.choices], placeholder=tr("Choose")
            )
            widget.chosen.connect(lambda _value: self._touched(detail.code))
        elif detail.kind == "staff":
            receives = [(each.id, each.name) for each in self._form.staff.values() if each.roles]
            widget = Choice(receives, placeholder=tr("Choose"))
            widget.set_value(self._form.me)
            widget.chosen.connect(lambda _value: self._touched(detail.code))
        else:
            widget = QLineEdit()
            widget.setFont(font())
            widget.setPlaceholderText(detail.unit)
            widget.textEdited.connect(lambda _text: self._touched(detail.code))
        self.inputs[detail.code] = widget
        return widget

    def _fill(self) -> None:
        row = self._form.rows.get(self.kind.code)
        if row is None:
            return
        self.box.setChecked(True)
        self._below = self._lay_out()
        for code, text in row.details.items():
            widget = self.inputs[code]
            if isinstance(widget, Choice):
                widget.set_value(text)
            else:
                widget.setText(text)

    # --- what is told ----------------------------------------------------------------------------------

    def set_day(self, day: dt.date) -> None:
        """The visit's day: the recall is reckoned from it."""
        self._day = day
        self._tell_recall()

    def _tell_recall(self) -> None:
        if self.recall is not None and self.kind.recall and self._day is not None:
            self.recall.tell(*self._form.dates(self.kind.code, self.kind.recall, self._day))

    def filled(self) -> Inputs:
        """What is filled in, by name: the tick first, which opens the rest; unticked, only what was typed in it."""
        code = self.kind.code
        found: dict[str, QWidget] = {code: self.box}
        lines: dict[str, QWidget] = {f"{code} {name}": widget for name, widget in self.inputs.items()}
        if self.recall is not None:
            lines[f"{code} why"] = self.recall.reason
        ticked = self.box.isChecked()
        return found | {n: w for n, w in lines.items() if ticked or (isinstance(w, QLineEdit) and w.text())}

    def tick(self) -> Tick:
        """As it will be written."""
        told = {code: _text_of(widget) for code, widget in self.inputs.items()}
        starts = self.recall is None or not self.recall.none.isChecked()
        return Tick(self.kind.code, {code: text for code, text in told.items() if text}, starts)

    def samples(self) -> list[str]:
        """The samples taken now."""
        return [code for code, chip in self.chips.items() if chip.isChecked() and chip.isEnabled()]

    def starts_recall(self) -> bool:
        """Whether saving starts a recall that was not there."""
        new = self.recall is not None and self._form.rows.get(self.kind.code) is None
        return self.box.isChecked() and new and self.recall is not None and not self.recall.none.isChecked()

    def problem(self) -> bool:
        """Tell beside the detail what is missing or cannot be right, with the keyboard there."""
        for code in self._fields:
            self._say(code, "")
        if not self.box.isChecked():
            return False
        try:
            check_tick(self.tick())
        except Refused as refused:
            code = str(refused.facts.get("detail", "")) or self._out_of_range()
            words = tr("Fill this in.") if refused.reason == "detail_missing" else refusal(refused)
            self._say(code, words)
            self._fields[code][1].focus()
            return True
        return self.recall is not None and self.recall.problem()

    def _out_of_range(self) -> str:
        for detail in self.kind.details:
            if detail.kind == "number" and (text := _text_of(self.inputs[detail.code])):
                fits = text.isascii() and text.isdigit() and detail.least <= int(text) <= detail.most
                if not fits:
                    return detail.code
        return next(iter(self._fields))

    def _say(self, code: str, words: str) -> None:
        row, field = self._fields[code]
        if row is not None:
            row.set_error(field, words)

    def _touched(self, code: str) -> None:
        if code in self._fields and self._fields[code][1].error:
            self._say(code, "")
        self.changed.emit()

    def _toggled(self, on: bool) -> None:
        if on and self._below is None:
            self._below = self._lay_out()
        if on and len(self.chips) == 1:
            for chip in self.chips.values():
                chip.setChecked(True)
        if self._below is not None:
            self._below.setVisible(on)
        if on and self.box.hasFocus():
            scroll_to(self)
        self.changed.emit()


class ContentFields(QWidget):
    """The ticks of one service; those of another are made anew. `changed` whenever something is."""

    changed = Signal()

    def __init__(self, form: ContentForm, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._form, self._today = form, today
        self._service: str | None = None
        self.ticks: list[ContentTick] = []
        head = QHBoxLayout()
        head.setSpacing(NEAR)
        head.addWidget(Text(tr("Content"), weight=STRONG))
        self.count = Text(size=SMALL, tone="muted")
        head.addWidget(self.count)
        head.addWidget(KeyHint(JUMP))
        head.addStretch(1)
        head.addWidget(KeyHint("Space"))
        head.addWidget(Text(tr("ticks"), size=SMALL, tone="muted"))
        self._group = ButtonGroup(self)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        across = QHBoxLayout()
        across.setSpacing(16)
        for column in self._columns:
            half = QWidget()  # half of the width each, whatever opens in one of them
            half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            half.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            across.addWidget(half, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(across)

    def show_service(self, service: str | None, programme: str | None, day: dt.date | None) -> None:
        """Another service or day; hidden where nothing of this belongs, and before the day has come."""
        fits = programme == "spiral" and day is not None and day <= self._today()
        kinds = kinds_for(service or "") if fits else []
        self.setVisible(bool(kinds))
        if service != self._service and kinds:
            self._service = service
            self._make(kinds)
        if day is not None:
            for each in self.ticks:
                each.set_day(day)
        self._tell()

    def _make(self, kinds: Sequence[ContentKind]) -> None:
        for column in self._columns:
            empty_layout(column)
        self.ticks = [ContentTick(kind, self._form, self._today) for kind in kinds]
        half = (len(kinds) + 1) // 2
        for at, each in enumerate(self.ticks):
            self._columns[0 if at < half else 1].addWidget(each)
            each.changed.connect(self._tell)
            each.changed.connect(self.changed)
        for column in self._columns:
            column.addStretch(1)
        self._group.take([each.box for each in self.ticks], across=half)

    def bind(self, scope: QWidget) -> None:
        """Alt+V comes here from anywhere in the sheet."""
        shortcut = QShortcut(QKeySequence(JUMP), scope)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._group.focus)

    def keys(self) -> Keys:
        """What works here, for the list of all keys."""
        return (
            (JUMP, tr("what the visit contained")),
            (("Up", "Down"), tr("go among what the visit contained; letters find")),
            ("Space", tr("tick")),
        )

    def _tell(self) -> None:
        chosen = sum(each.box.isChecked() for each in self.ticks)
        self.count.setText(tr("{n} chosen", n=chosen) if chosen else "")

    def contents(self) -> Contents:
        """What has been ticked."""
        if self.isHidden():
            return Contents()
        on = [each for each in self.ticks if each.box.isChecked()]
        moved = {each.kind.code: told for each in on if each.recall and (told := each.recall.moved())}
        return Contents(
            tuple(each.tick() for each in on), moved, tuple(code for each in on for code in each.samples())
        )

    def filled(self) -> Inputs:
        """What is filled in of each thing, by name."""
        found: dict[str, QWidget] = {}
        for each in self.ticks:
            found |= each.filled()
        return found

    def recalls_started(self) -> int:
        """How many recalls saving starts."""
        return 0 if self.isHidden() else sum(each.starts_recall() for each in self.ticks)

    def problem(self) -> bool:
        """Tell the first that is wrong beside its field."""
        return not self.isHidden() and any(each.problem() for each in self.ticks)


def _text_of(widget: QLineEdit | Choice) -> str:
    return str(widget.value() or "") if isinstance(widget, Choice) else widget.text().strip()


def _in_rows(fields: Sequence[Field], most: int) -> list[Sequence[Field]]:
    return [fields[at : at + most] for at in range(0, len(fields), most)]
