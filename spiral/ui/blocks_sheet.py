"""Blocks (spärrar) of a client's journal: what is blocked and why, lifted for me, set and ended."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase, phrases, refusal
from spiral.records import blocks
from spiral.records.blocks import BlockRow
from spiral.records.clients import ClientRow
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.palette import GAP, SMALL, STRONG, font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.field import Field, fit_width
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

LIFT, SET, END = "lift", "set", "end"


class BlocksSheet(SideSheet):
    """Each block with what can be done with it; one form at a time opens below."""

    def __init__(self, main: "MainWindow", desk: Desk, row: ClientRow) -> None:
        super().__init__(
            main.centralWidget() or main, tr("Blocks"), cancel=tr("Close"), is_changed=self._written
        )
        self._main, self._desk, self._client = main, desk, row.id
        banner = WhoseBanner()
        banner.show_whose(row, desk.today())
        self.add_banner(banner)
        self.notice = Notice()
        self.new = plain(tr("Block a part of the journal…"), icon="lock-simple")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._below = QVBoxLayout()
        self._form: BlockForm | None = None
        self.add(self.notice)
        self.add(Text(tr("A block is a rule of the program: it hides entries of one role from the others."),
                      size=SMALL, tone="muted", wrap=True))  # fmt: skip
        self.form.addLayout(self._list)
        self.add(self.new)
        self.form.addLayout(self._below)
        self.form.addStretch(1)
        self.foot.save.hide()
        self.new.clicked.connect(lambda: self._open_form(SET, None))
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)
        self._refresh()

    def _written(self) -> bool:
        return self._form is not None and bool(self._form.reason.text().strip())

    def _refresh(self) -> None:
        """The blocks as they now stand."""
        empty_layout(self._list)
        rows = self._desk.ask(blocks.list_blocks, self._client)
        if not rows:
            self._list.addWidget(Text(tr("Nothing in this journal is blocked."), wrap=True))
        for row in rows:
            self._list.addWidget(self._card(row))

    def _card(self, row: BlockRow) -> QWidget:
        card = Card(padding=12, outside="surface")
        state = tr("ended {day}", day=row.ended_on) if row.ended_on else tr("since {day}", day=row.set_on)
        part = capital(phrase("role", row.part))
        card.add(Text(f"{part}, {state}", weight=STRONG, wrap=True))
        told = [tr("Set by {staff}.", staff=row.set_by), row.reason]
        card.add(Text(" ".join(filter(None, told)), size=SMALL, tone="muted", wrap=True))
        for lift in row.lifts:
            words = tr(
                "Lifted {first}–{last} for {staff}, {why}: {reason}",
                first=lift.first,
                last=lift.last,
                staff=lift.staff,
                why=phrase("lift_why", lift.why),
                reason=lift.reason,
            )
            card.add(Text(words, size=SMALL, wrap=True))
        if row.ended_on is None:
            across = QHBoxLayout()
            if row.hides:
                lifts = plain(tr("Lift for me…"), icon="lock-simple-open", small=True)
                lifts.clicked.connect(lambda: self._open_form(LIFT, row))
                across.addWidget(lifts)
            ends = plain(tr("End the block…"), small=True)
            ends.clicked.connect(lambda: self._open_form(END, row))
            across.addWidget(ends)
            across.addStretch(1)
            card.body.addLayout(across)
        return card

    def _open_form(self, does: str, row: BlockRow | None) -> None:
        empty_layout(self._below)
        self._form = BlockForm(does, row)
        self._below.addWidget(self._form)
        self.foot.save.set_words(self._form.verb())
        self.foot.save.show()
        self._form.first().setFocus()
        self.scroller.ensureWidgetVisible(self._form)

    def save(self) -> None:
        """Do what the open form asks; a reason that is missing is asked for beside its field."""
        form = self._form
        if form is None:
            return
        try:
            self._desk.do(form.operation(), **form.facts(self._client))
        except Refused as refused:
            if refused.reason == "reason_needed":
                form.reason_field.set_error(refusal(refused))
                form.reason_field.focus()
            else:
                self.notice.say("danger", refusal(refused))
            return
        self._form = None
        empty_layout(self._below)
        self.foot.save.hide()
        self._refresh()
        self.close_button.setFocus()


class BlockForm(QWidget):
    """Lift (why, for how many days), set (which part) or end a block; always with a reason."""

    def __init__(self, does: str, row: BlockRow | None) -> None:
        super().__init__()
        self._does, self._row = does, row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(12)
        self.part = Choice(
            [(part, capital(phrase("role", part))) for part in blocks.PARTS], placeholder=tr("Choose")
        )
        self.why = Segments([Segment(code, words) for code, words in phrases("lift_why").items()], tr("Why"))
        self.why.set_value(blocks.CONSENT)
        self.days, self.reason = QLineEdit("1"), QLineEdit()
        for line in (self.days, self.reason):
            line.setFont(font())
        fit_width(self.days, 4)
        self.reason_field = Field(tr("Reason"), self.reason)
        if does == LIFT:
            column.addWidget(Field(tr("Why it is lifted"), self.why))
            column.addWidget(Field(tr("For how many days, today counted"), self.days, hint=tr("At most 7.")))
        if does == SET:
            column.addWidget(Field(tr("What those of one role have written"), self.part))
        column.addWidget(self.reason_field)
        self.reason.textEdited.connect(lambda _text: self.reason_field.clear_error())

    def verb(self) -> str:
        """What the button that saves says."""
        return {LIFT: tr("Lift the block"), SET: tr("Set the block"), END: tr("End the block")}[self._does]

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return {LIFT: self.why, SET: self.part, END: self.reason}[self._does]

    def operation(self) -> Callable[..., object]:
        """What is done."""
        done: dict[str, Callable[..., object]] = {
            LIFT: blocks.lift_block,
            SET: blocks.set_block,
            END: blocks.end_block,
        }
        return done[self._does]

    def facts(self, client: str) -> dict[str, object]:
        """With which facts."""
        reason = self.reason.text()
        if self._row is None:
            return {"client_id": client, "part": self.part.value() or "", "reason": reason}
        if self._does == END:
            return {"block_id": self._row.id, "version": self._row.version, "reason": reason}
        days = self.days.text().strip()
        return {
            "block_id": self._row.id,
            "why": self.why.value(),
            "reason": reason,
            "days": int(days) if days.isascii() and days.isdigit() else 0,
        }


def open_blocks(main: "MainWindow", desk: Desk, row: ClientRow) -> BlocksSheet:
    """Open the sheet."""
    sheet = BlocksSheet(main, desk, row)
    sheet.open_sheet(sheet.new)
    return sheet
