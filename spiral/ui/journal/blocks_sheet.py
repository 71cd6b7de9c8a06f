"""Blocks (spärrar) of a client's journal: what is blocked and why, lifted for me, set and ended."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.phrases import phrase, phrases
from spiral.records import blocks
from spiral.records.blocks import BlockRow
from spiral.records.catalogue import reason_words
from spiral.records.clients import ClientRow
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.forms.cards_sheet import CardForm, CardsSheet, card_button
from spiral.ui.forms.reason_field import ReasonField
from spiral.ui.palette import font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.field import fit_width
from spiral.ui.parts.reading import Told
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.tag import Mark

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class BlocksSheet(CardsSheet):
    """Each block with what can be done with it."""

    def __init__(self, main: "MainWindow", desk: Desk, row: ClientRow) -> None:
        self.empty = tr("Nothing in this journal is blocked.")
        self.new = plain(tr("Block a part of the journal…"), icon="lock-simple")
        explained = tr("A block is a rule of the program: it hides entries of one role from the others.")
        super().__init__(main, desk, row, tr("Blocks"), explained, self.new)
        self.new.clicked.connect(lambda: self.open_form(SetForm(self.client_id)))

    def told(self) -> Iterable[Told]:
        today = self.desk.today().isoformat()
        return [self._told(row, today) for row in self.desk.ask(blocks.list_blocks, self.client_id)]

    def _told(self, row: BlockRow, today: str) -> Told:
        state = tr("ended {day}", day=row.ended_on) if row.ended_on else tr("since {day}", day=row.set_on)
        title = f"{capital(phrase('role', row.part))}, {state}"
        set_by = tr("Set by {staff}.", staff=row.set_by)
        paragraphs = [("", " ".join(filter(None, (set_by, reason_words(row.reason, language())))))]
        lifted = False
        for lift in row.lifts:
            words = tr("Lifted {first}–{last} for {staff}, {why}", first=lift.first, last=lift.last,
                       staff=lift.staff, why=phrase("lift_why", lift.why))  # fmt: skip
            paragraphs.append((words, reason_words(lift.reason, language())))
            mine = lift.staff_id == self.desk.actor.id and lift.first <= today <= lift.last
            lifted = lifted or (mine and row.ended_on is None)
        marks = (Mark(tr("lifted for you"), "warn", "lock-simple-open"),) if lifted else ()
        if row.hides:
            marks = (Mark(tr("hidden from you"), "danger", "lock-simple"),)
        lift_it = card_button(
            tr("Lift for me…"), "lock-simple-open", lambda: self.open_form(LiftForm(row)), title
        )
        end_it = card_button(tr("End the block…"), "", lambda: self.open_form(EndForm(row)), title)
        can = () if row.ended_on else (lift_it, end_it) if row.hides else (end_it,)
        return Told(title, "", marks, tuple(paragraphs), (), None, can)


class ReasonForm(CardForm):
    """Everything that is done with a block has a reason; that it is lifted or ended is told in the log."""

    asked, in_log = "", True
    refuses: ClassVar[Mapping[str, str]] = {
        "reason_needed": "reason",
        "lift_too_long": "days",
        "unknown_part": "part",
    }

    def __init__(self, verb: str, about: str = "") -> None:
        super().__init__(verb, about)
        self.reason = ReasonField(self.asked, in_log=self.in_log)

    def finish(self) -> None:
        """The reason comes last."""
        self.add_field("reason", self.reason)
        self.begun()

    def facts(self) -> Any:
        return self.reason.text()


class SetForm(ReasonForm):
    """Block the entries of one role."""

    kept_as = "block"

    asked, in_log = "set_block", False

    def __init__(self, client_id: str) -> None:
        super().__init__(tr("Set the block"))
        self._client = client_id
        self.part = Choice(
            [(part, capital(phrase("role", part))) for part in blocks.PARTS], placeholder=tr("Choose")
        )
        self.field("part", tr("What those of one role have written"), self.part)
        self.finish()

    def facts(self) -> Any:
        return self.part.value(), self.reason.text()

    def problems(self) -> dict[str, str]:
        return {} if self.part.value() else {"part": tr("Choose whose entries are blocked.")}

    def do(self, desk: Desk) -> str:
        part, reason = self.facts()
        desk.do(blocks.set_block, client_id=self._client, part=part, reason=reason)
        return tr("The block is set.")


class LiftForm(ReasonForm):
    """Lift a block for me, by consent or in an emergency, for a day to a week."""

    kept_as = "block_lift"

    asked = "lift_block"

    def __init__(self, row: BlockRow) -> None:
        super().__init__(tr("Lift the block"), row.id)
        self._row = row
        self.why = Segments([Segment(code, words) for code, words in phrases("lift_why").items()], tr("Why"))
        self.days = QLineEdit("1")
        self.days.setFont(font())
        fit_width(self.days, 4)
        self.field("why", tr("Why it is lifted"), self.why)
        self.field("days", tr("For how many days, today counted"), self.days, hint=tr("At most 7."))
        self.finish()

    def facts(self) -> Any:
        return self.why.value(), self.days.text(), self.reason.text()

    def problems(self) -> dict[str, str]:
        return {} if self.why.value() else {"why": tr("Choose why: it stands in the log.")}

    def do(self, desk: Desk) -> str:
        why, days, reason = self.facts()
        days = days.strip()
        told = int(days) if days.isascii() and days.isdigit() else 0
        desk.do(blocks.lift_block, block_id=self._row.id, why=why, reason=reason, days=told)
        return tr("The block is lifted for you, and that is logged.")


class EndForm(ReasonForm):
    """The client no longer wishes the block."""

    kept_as = "block_end"

    asked = "end_block"

    def __init__(self, row: BlockRow) -> None:
        super().__init__(tr("End the block"), row.id)
        self._row = row
        self.finish()

    def do(self, desk: Desk) -> str:
        row = self._row
        desk.do(blocks.end_block, block_id=row.id, version=row.version, reason=self.facts())
        return tr("The block is ended.")


def open_blocks(main: "MainWindow", desk: Desk, row: ClientRow) -> BlocksSheet:
    """Open the sheet."""
    sheet = BlocksSheet(main, desk, row)
    sheet.open_sheet(sheet.new)
    return sheet


def open_block_form(main: "MainWindow", desk: Desk, row: ClientRow, kind: str, about: str) -> BlocksSheet:
    """Open the sheet with a form that was kept; `about` is the block that is lifted or ended."""
    sheet = open_blocks(main, desk, row)
    if kind == SetForm.kept_as:
        sheet.open_form(SetForm(row.id))
    else:
        form = LiftForm if kind == LiftForm.kept_as else EndForm
        found = next(each for each in desk.ask(blocks.list_blocks, row.id) if each.id == about)
        sheet.open_form(form(found))
    return sheet
