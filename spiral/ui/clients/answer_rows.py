"""A screening form's items in rows: number, our own heading or the clinic's wording, the answers, the change."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records.instruments import MISSING, Instrument, Item
from spiral.records.text_packs import Pack
from spiral.reports.screening_words import (
    alerting,
    answer_word,
    item_heading,
    item_number,
    item_words,
    sections,
    signed_change,
)
from spiral.ui.palette import MEDIUM, SMALL, STRONG, colours
from spiral.ui.parts.answer_dots import AnswerDots, DotHeads, Option
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.sunken import Sunken
from spiral.ui.parts.text import ShortText, Text

EDGE = 16
NUMBER_WIDTH = 60
CHANGE_WIDTH = 40
LEAST_HEADING = 80


class AnswerRow(QWidget):
    """One item. What has reached an alert is filled, has an icon, and its change is told like any other's."""

    def __init__(self, instrument: Instrument, item: Item, columns: list[str], pack: Pack | None) -> None:
        super().__init__()
        self.item = item
        self._alerts = False
        told = item_words(instrument, item)
        self.dots = AnswerDots(told, _options(instrument, item, columns), columns=len(columns))
        self._instrument = instrument
        self.heading = ShortText(item_heading(item))
        self.heading.setMinimumWidth(LEAST_HEADING if item_heading(item) else 0)
        self.icon = Icon("warning-fill", "danger", 14)
        self.answer = Text(weight=MEDIUM)
        self.change = Text(tone="muted")
        self.change.setFixedWidth(CHANGE_WIDTH)
        self.change.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.setSpacing(8)
        number = Text(item_number(instrument, item), size=SMALL, tone="muted")
        number.setMinimumWidth(NUMBER_WIDTH if number.text() else 0)
        line.addWidget(number)
        line.addWidget(self.heading, 0)
        line.addWidget(self.icon)
        line.addStretch(1)
        line.addWidget(self.answer)
        line.addWidget(self.dots)
        line.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 2, EDGE, 2)
        column.setSpacing(2)
        column.addLayout(line)
        for text in _wording(item, pack):
            column.addWidget(text)
        self.icon.hide()
        self.answer.hide()

    def show_answer(self, answer: str, former: str, *, alerts: bool) -> None:
        """An answer, and how it has changed."""
        self.dots.set_value(answer, former)
        self._alerts = alerts
        self.icon.setVisible(alerts)
        self.heading.set_tone("danger" if alerts else "text")
        self.change.setText(_change(answer, former))
        self.change.set_tone("danger" if alerts else "muted")
        if not self.answer.isHidden():
            self.answer.setText(answer_word(self._instrument, answer) if answer != MISSING else "–")
            self.answer.set_tone("danger" if alerts else "text")
        self.update()

    def set_read_only(self) -> None:
        """Only to be read; answers that are words are then the chosen word alone."""
        self.dots.set_read_only()
        if any(answer_word(self._instrument, code) != code for code in self.item.answers):
            self.dots.hide()
            self.answer.show()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        if self._alerts:
            painter.fillRect(self.rect(), colours().tone("danger_soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours().tone("hairline"))
        painter.end()


class AnswerRows(QWidget):
    """All the rows. `changed` when a person has answered; Up and Down move between them, as an answer does.

    What does not `tell` is in the client's hands: it shows no alert and no change.
    """

    changed = Signal()

    def __init__(
        self, instrument: Instrument, pack: Pack | None = None, *, tells: bool = True, read_only: bool = False
    ) -> None:
        super().__init__()
        self.instrument = instrument
        self.rows: list[AnswerRow] = []
        self._former: tuple[str, ...] = (MISSING,) * len(instrument.items)
        self._tells = tells
        columns = _columns(instrument)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if columns:
            column.addWidget(self._heads(columns))
        self._sections: list[tuple[QWidget, tuple[Item, ...]]] = []
        for heading, items in sections(instrument):
            if heading:
                self._sections.append((_section(heading), items))
                column.addWidget(self._sections[-1][0])
            for item in items:
                row = AnswerRow(instrument, item, columns, pack)
                row.dots.chosen.connect(lambda _code: self._answered())
                row.dots.stepped.connect(lambda by, row=row: self._step(row, by))
                if read_only:
                    row.set_read_only()
                self.rows.append(row)
                column.addWidget(row)
        if not read_only and self.rows and not columns:
            column.insertWidget(0, self._keys())
        column.addStretch(1)

    def _keys(self) -> QWidget:
        """Which letters answer, where the answers are words."""
        told: dict[str, list[str]] = {}
        for (key, *_), words in chain.from_iterable(row.dots.keys() for row in self.rows):
            if words not in told.setdefault(key, []):
                told[key].append(words)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(EDGE, 8, EDGE, 4)
        said = ", ".join(f"{key} {' / '.join(words)}" for key, words in told.items())
        line.addWidget(Text(tr("Keys that answer: {keys}", keys=said), size=SMALL, tone="muted", wrap=True))
        return holder

    def _heads(self, columns: Sequence[str]) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(EDGE, 0, EDGE, 0)
        line.setSpacing(8)
        self.ring = Icon("circle", "accent", 12)
        self.ring_words = ShortText(tr("the former answer, where it differs"), size=SMALL, tone="muted")
        for part in (self.ring, self.ring_words):
            part.hide()
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(DotHeads(columns))
        change = Text(size=SMALL, tone="muted")
        change.setFixedWidth(CHANGE_WIDTH)
        change.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._change_head = change
        line.addWidget(change)
        return head

    def answers(self) -> tuple[str, ...]:
        """One code for each item, `-` where there is none and where the edition does not ask."""
        return tuple(MISSING if row.isHidden() else row.dots.value() for row in self.rows)

    def unanswered(self) -> int:
        """How many of the items that are asked have no answer."""
        return sum(row.dots.value() == MISSING for row in self._asked())

    def _asked(self) -> list[AnswerRow]:
        return [row for row in self.rows if not row.isHidden()]

    def show_edition(self, edition: str) -> None:
        """Only what an edition asks; what was answered of the rest comes back with its own edition."""
        asked = dict(
            zip((item.number for item in self.instrument.items), self.instrument.asked(edition), strict=True)
        )
        for row in self.rows:
            row.setVisible(asked[row.item.number])
        for heading, items in self._sections:
            heading.setVisible(any(asked[item.number] for item in items))

    def set_answers(self, answers: Sequence[str], former: Sequence[str] = ()) -> None:
        """Show a form, with the former one's answers as rings."""
        self._former = tuple(former) or (MISSING,) * len(self.rows)
        self._show(answers)

    def _show(self, answers: Sequence[str]) -> None:
        alerts = alerting(self.instrument, tuple(answers)) if self._tells else ()
        differs = False
        for at, row in enumerate(self.rows):
            row.show_answer(answers[at], self._former[at], alerts=at in alerts)
            differs = differs or self._former[at] not in (MISSING, answers[at])
        if _columns(self.instrument):
            for part in (self.ring, self.ring_words):
                part.setVisible(differs)
            self._change_head.setText(
                tr("Difference") if differs and self._tells else ""
            )  # it keeps its room

    def _answered(self) -> None:
        self._show(self.answers())
        self.changed.emit()

    def _step(self, row: AnswerRow, by: int) -> None:
        rows = self._asked()
        at = rows.index(row) + by
        if 0 <= at < len(rows):
            reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
            rows[at].dots.setFocus(reason)

    def first(self) -> QWidget:
        """Where the keyboard begins: the first item without an answer."""
        asked = self._asked()
        return next((row.dots for row in asked if row.dots.value() == MISSING), asked[0].dots)


def _columns(instrument: Instrument) -> list[str]:
    """The heads above the dots: every figure that some item can have; none for answers in words."""
    codes = list(dict.fromkeys(code for item in instrument.items for code in item.answers))
    return [code for code in codes if answer_word(instrument, code) == code]


def _options(instrument: Instrument, item: Item, columns: list[str]) -> list[Option]:
    made = []
    for at, code in enumerate(item.answers):
        word = answer_word(instrument, code)
        made.append(
            Option(code, "" if word == code else word, columns.index(code) if code in columns else at)
        )
    return made


def _change(answer: str, former: str) -> str:
    if not (answer.isdigit() and former.isdigit()) or answer == former:
        return ""
    return signed_change(int(answer) - int(former))


def _wording(item: Item, pack: Pack | None) -> list[Text]:
    """The clinic's own wording of the item and of its answers, where it has loaded one."""
    if pack is None:
        return []
    told = [Text(pack.items[item.number], wrap=True)]
    answers = pack.answers.get(item.number, {})
    told += [Text(f"{code}  {answers[code]}", size=SMALL, tone="muted", wrap=True) for code in answers]
    return told


def _section(heading: str) -> QWidget:
    holder = Sunken()
    line = QHBoxLayout(holder)
    line.setContentsMargins(EDGE, 6, EDGE, 6)
    line.addWidget(Text(heading, size=SMALL, weight=STRONG))
    return holder
