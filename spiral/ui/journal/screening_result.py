"""What a screening form came to: sum, level and "not a diagnosis" together; and the alert with what to do now."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records.instruments import Finding, Instrument, Score
from spiral.reports.names import capital
from spiral.reports.screening_words import (
    alert_words,
    band_words,
    caveat,
    finding_words,
    incomplete_words,
    part_words,
    signed_change,
)
from spiral.ui.journal.screening_read import Filled
from spiral.ui.palette import MEDIUM, SMALL, STRONG, TITLE, colours
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.tag import Tag
from spiral.ui.parts.text import Text

EDGE = 16
TONES = {"none": "ok", "low": "ok", "negative": "ok", "severe": "danger", "dependence": "danger"}


class ScreeningResult(QWidget):
    """Never a level without all answers, and never a level alone."""

    def __init__(self) -> None:
        super().__init__()
        self.sum = Text(size=TITLE, weight=STRONG)
        self.of = Text(tone="muted")
        self.parts = Text(size=SMALL, tone="muted", wrap=True)
        self.change = Text(size=SMALL, weight=MEDIUM)
        self.caveat = Text(size=SMALL, tone="muted", wrap=True)
        tags = QWidget()
        self._tags = Flow(tags)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.sum)
        first.addWidget(self.of)
        first.addSpacing(8)
        first.addWidget(tags, 1, Qt.AlignmentFlag.AlignVCenter)
        below = QHBoxLayout()
        below.setSpacing(8)
        for text in (self.change, self.caveat):
            text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.caveat, 1)
        below.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 8, EDGE, 8)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.parts)
        column.addLayout(below)

    def show_score(
        self,
        instrument: Instrument,
        score: Score,
        findings: Mapping[str, Finding],
        gender: str,
        former: Filled | None,
    ) -> None:
        """A form as far as it is filled in, against the one before."""
        complete = score.answered == score.of
        scored = bool(instrument.bands)
        self.sum.setVisible(scored)
        self.of.setVisible(scored)
        self.sum.setText(str(score.sum) if complete else "–")
        self.of.setText(tr("of {most}", most=instrument.most))
        empty_layout(self._tags)
        if not complete:
            self._tags.addWidget(Tag(incomplete_words(score), "neutral", "x", tall=True))
        for word in band_words(instrument, score, gender):
            self._tags.addWidget(Tag(word, TONES.get(score.band or "", "warn"), tall=True))
        told = part_words(instrument, score) if scored else finding_words(instrument, findings, complete)
        self.parts.setText(capital(told))
        self.parts.setVisible(bool(told) and score.answered > 0)
        self.caveat.setText(caveat(instrument))
        compares = scored and complete and former is not None and former.complete
        self.change.setVisible(compares)
        if compares and former is not None:
            change = signed_change(score.sum - former.score.sum)
            self.change.setText(tr("{change} since {day}", change=change, day=former.date))
        words = [self.sum.text(), self.of.text()] if scored else []
        words += [incomplete_words(score)] if not complete else band_words(instrument, score, gender)
        self.setAccessibleName(". ".join([" ".join(words), self.caveat.text()]))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("sunken"))
        painter.end()


class AlertBar(QWidget):
    """A fill, an icon, a sentence and the next step. Hidden until a form has reached it."""

    def __init__(self) -> None:
        super().__init__()
        self.told = Text(weight=STRONG, tone="danger", wrap=True)
        self.next = Text(size=SMALL, wrap=True)
        self.write = plain(tr("Write"), icon="note-pencil")
        line = QHBoxLayout(self)
        line.setContentsMargins(EDGE, 10, EDGE, 10)
        line.setSpacing(12)
        line.addWidget(Icon("warning-fill", "danger", 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.told)
        words.addWidget(self.next)
        line.addLayout(words, 1)
        line.addWidget(self.write)
        self.hide()

    def show_alert(self, instrument: Instrument, score: Score) -> None:
        """Tell it, or nothing."""
        self.setVisible(score.alert)
        if score.alert:
            told, step = alert_words(instrument)
            self.told.setText(told)
            self.next.setText(step)
            self.setAccessibleName(f"{told}. {step}")

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("danger_soft"))
        painter.fillRect(0, 0, self.width(), 1, colours().tone("danger"))
        painter.end()
