"""Before a journal opens without a visit today: why? Few words, kept in the access log.

It stands in the client's chart, and in a sheet before what is opened from a list (`through_gate`).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records.catalogue import choices
from spiral.records.chart import chart_needs_reason
from spiral.records.chart_reason import give_reason
from spiral.records.clients import ClientRow, read_client
from spiral.ui.desk import Desk
from spiral.ui.palette import GAP, NEAR, font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.field import Field
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


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
        self.open.clicked.connect(self.give)
        self.line.returnPressed.connect(self.give)
        self.line.textEdited.connect(lambda _text: self.field.clear_error())

    def give(self) -> None:
        """Hand on what is written; nothing written is told beside the field."""
        if self.line.text().strip():
            self.reason_given.emit(self.line.text().strip())
        else:
            self.field.set_error(tr("Write why, or choose one of those below."))
            self.field.focus()


class GateSheet(SideSheet):
    """The same question about one client, before something of the journal is opened from elsewhere."""

    def __init__(self, main: "MainWindow", desk: Desk, whose: ClientRow, then: Callable[[], object]) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Open the journal"),
            save=tr("Open the journal"),
            is_changed=lambda: False,
        )
        self._desk, self._client, self._then = desk, whose.id, then
        banner = WhoseBanner()
        banner.show_whose(whose, desk.today())
        self.add_banner(banner)
        self.notice, self.gate = Notice(), JournalGate()
        self.gate.open.hide()
        self.add(self.notice)
        self.add(self.gate)
        self.form.addStretch(1)
        self.gate.reason_given.connect(self.given)
        self.save_asked.connect(self.gate.give)
        self.closed.connect(self.deleteLater)

    def given(self, reason: str) -> None:
        try:
            self._desk.do(give_reason, client_id=self._client, reason=reason)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        self._then()


def through_gate(main: "MainWindow", desk: Desk, client_id: str, then: Callable[[], object]) -> None:
    """Go on at once where the journal is open to me today, else when I have said why."""
    if not desk.may("read_journal") or not desk.ask(chart_needs_reason, client_id):
        then()
        return
    sheet = GateSheet(main, desk, desk.ask(read_client, client_id), then)
    sheet.open_sheet(sheet.gate.line)
