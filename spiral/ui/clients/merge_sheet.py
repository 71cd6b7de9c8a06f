"""Two entries are one person: both side by side, which one goes on, why; nothing is lost."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records.clients import Card as ClientCard
from spiral.records.merging import merge_clients
from spiral.ui.clients.client_draft import field_names
from spiral.ui.clients.client_read import ClientShown, read_shown
from spiral.ui.clients.client_words import NOTHING, contact_words, number_words
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.forms.reason_field import ReasonField
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class MergeSheet(SideSheet):
    """`one` is the client whose page is open, `other` the one that was found."""

    def __init__(self, main: "MainWindow", desk: Desk, one: ClientShown, other: ClientShown) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Are these the same person?"),
            save=tr("Join into one"),
            is_changed=lambda: bool(self.why.text()) or self.keeps.value() != one.row.id,
        )
        self._main, self._desk, self._pair = main, desk, (one, other)
        self.notice = Notice()
        self.table = _table(one, other)
        self.keeps = Segments(
            [Segment(shown.row.id, shown.row.code) for shown in self._pair], tr("The entry that goes on")
        )
        self.keeps.set_value(one.row.id)
        self.why = ReasonField("merge_clients", tr("Why they are the same person"))
        text = tr(
            "The visits of both are counted as one person's, also in months gone by; approved months get a dated "
            "difference. What the entry that goes on lacks is taken from the other, whose own particulars stay in the "
            "history. This is logged and cannot be taken back."
        )
        self.add(self.notice)
        self.add(self.table)
        self.add(Field(tr("The entry that goes on"), self.keeps))
        self.add(Text(text, wrap=True))
        self.add(self.why)
        self.form.addStretch(1)
        client, about = one.row.id, other.row.id
        FormKeeping(self, main, desk, self.notice, "merge", self.inputs, client_id=client, about=about)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return {"keeps": self.keeps, "why": self.why.choice}

    def save(self) -> None:
        """Join them, and open the one that goes on."""
        reason = self.why.text()
        self.why.set_error("" if reason else refusal(Refused("reason_needed")))
        if not reason:
            self.why.focus()
            return
        keep = self.keeps.value()
        other = next(shown.row.id for shown in self._pair if shown.row.id != keep)
        try:
            with self.settled():
                row = self._desk.do(merge_clients, keep_id=keep, other_id=other, reason=reason)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        self._main.open_client(row.id)
        self._main.tell("ok", tr("The two entries are one person now, {code}.", code=row.code))


def _table(one: ClientShown, other: ClientShown) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)
    for column, shown in enumerate((one, other), 1):
        grid.addWidget(Text(shown.row.code, weight=STRONG), 0, column)
    for line, (label, left, right) in enumerate(compared(one, other), 1):
        grid.addWidget(Text(label, size=SMALL, tone="muted"), line, 0)
        for column, said in ((1, left), (2, right)):
            words = Text(said, wrap=True, weight=STRONG if left != right else Text().font().weight())
            words.setAccessibleName(f"{label}, {(one, other)[column - 1].row.code}: {said}")
            grid.addWidget(words, line, column)
    return made


def compared(one: ClientShown, other: ClientShown) -> list[tuple[str, str, str]]:
    """Line by line what each entry says; a line that neither has is left out."""
    left, right = _said(one), _said(other)
    return [
        (label, left[label] or NOTHING, right[label] or NOTHING)
        for label in left
        if left[label] or right[label]
    ]


def _said(shown: ClientShown) -> dict[str, str]:
    card, names = shown.row.card or ClientCard(), field_names()
    alive = [visit for visit in shown.visits if not visit.void]
    return {
        tr("Name"): card.name,
        names["kind"]: phrase("identity_kind", card.kind),
        tr("Number"): number_words(card),
        names["birth"]: card.birth_date.isoformat() if card.birth_date else "",
        tr("Gender"): phrase("gender", shown.row.gender),
        names["phone"]: card.phone,
        names["email"]: card.email,
        names["address"]: tr("not shown here") if card.protected and card.address else card.address,
        names["contact_by"]: contact_words(card),
        names["language"]: card.language,
        names["protected"]: tr("yes") if card.protected else "",
        tr("Visits that you may see"): str(len(alive)),
        tr("Last visit"): alive[0].date if alive else "",
    }


def open_merge(main: "MainWindow", desk: Desk, one_id: str, other_id: str) -> MergeSheet | None:
    """Show both side by side; None when they cannot be joined at all."""
    try:
        one, other = desk.ask(read_shown, one_id), desk.ask(read_shown, other_id)
        if one.row.id == other.row.id:
            raise Refused("same_client")
        if one.history is None or other.history is None:
            raise Refused("no_such_client")
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet = MergeSheet(main, desk, one, other)
    sheet.open_sheet(sheet.keeps)
    return sheet
