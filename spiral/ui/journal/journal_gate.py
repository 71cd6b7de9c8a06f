"""Before a journal opens without a visit today: why? It is kept in the access log.

It stands in the client's chart, and in a sheet before what is opened from a list (`through_gate`).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.chart import chart_needs_reason
from spiral.records.chart_reason import give_reason
from spiral.records.clients import ClientRow, read_client
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.forms.reason_field import ReasonField
from spiral.ui.forms.signed_form import read_warnings
from spiral.ui.palette import GAP, NEAR
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class JournalGate(Card):
    """`reason_given` carries the reason: the code of a usual one, or what was written."""

    reason_given = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Why do you open the journal?"), padding=GAP)
        told = tr("There is no visit today. The reason is sealed in the access log.")
        self.add(Text(told, tone="muted", wrap=True))
        self.field = ReasonField("open_journal")
        self.open = plain(tr("Open the journal"), icon="lock-simple-open")
        across = QHBoxLayout()
        across.setSpacing(NEAR)
        across.addWidget(self.field, 1)
        across.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(across)
        self.open.clicked.connect(self.give)
        self.field.choice.given.connect(self.give)

    def give(self) -> None:
        """Hand on the reason; that there is none is told beside the field."""
        if self.field.text():
            self.reason_given.emit(self.field.text())
        else:
            self.field.set_error(tr("Choose why, or write it under Other."))
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
        banner.show_whose(whose, desk.today(), warning_marks(desk.ask(read_warnings, whose.id)))
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
    sheet.open_sheet(sheet.gate.field.choice)
