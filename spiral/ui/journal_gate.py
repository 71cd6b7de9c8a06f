"""Before a chart opens without a visit today: why? Few words, kept in the access log."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.records.catalogue import choices
from spiral.ui.palette import GAP, NEAR, font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.field import Field
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.text import Text


class JournalGate(Card):
    """`reason_given` carries the reason, written or chosen among those that the unit often has."""

    reason_given = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Why do you open the journal?"), padding=GAP)
        told = tr(
            "There is no visit today. The reason is kept in the access log, sealed for whoever checks it."
        )
        self.add(Text(told, tone="muted", wrap=True))
        self.line = QLineEdit()
        self.line.setFont(font())
        self.open = plain(tr("Open the journal"), icon="lock-simple-open", key="Enter")
        self.field = Field(tr("Reason"), self.line)
        across = QHBoxLayout()
        across.setSpacing(NEAR)
        across.addWidget(self.field, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 20, 0, 0)
        beside.addWidget(self.open)
        beside.addStretch(1)
        across.addLayout(beside)
        self.body.addLayout(across)
        usual = QWidget()
        flow = Flow(usual)
        self.usual = [plain(choice[language()], small=True) for choice in choices()["chart_reason"]]
        for button in self.usual:
            button.clicked.connect(lambda _on=False, button=button: self.reason_given.emit(button.words()))
            flow.addWidget(button)
        self.add(usual)
        self.open.clicked.connect(self._give)
        self.line.returnPressed.connect(self._give)
        self.line.textEdited.connect(lambda _text: self.field.clear_error())

    def _give(self) -> None:
        if self.line.text().strip():
            self.reason_given.emit(self.line.text().strip())
        else:
            self.field.set_error(tr("Write why, or choose one of those below."))
            self.field.focus()
