"""One key an outcome: what a letter does with a visit, what is said about it, and how it is taken back."""

from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.records import visits
from spiral.records.codes import Outcome
from spiral.records.visits import VisitRow
from spiral.ui.desk import Desk
from spiral.ui.parts.buttons import plain
from spiral.ui.today.day_list import ARRIVED_KEY, OUTCOME_KEYS, outcome_word
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

UNDO_KEY = "Ctrl+Z"


class Outcomes:
    """Sets outcomes and arrivals for one window; the last one can be undone as long as nobody has changed it since."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self._desk, self._main = desk, main
        self._undo: tuple[VisitRow, VisitRow] | None = None

    def press(self, key: str, row: VisitRow, called: str) -> VisitRow | None:
        """Do what a letter says; None when it was refused. `called`: the client's name or code as the list has it."""
        try:
            if key == ARRIVED_KEY:
                at = self._desk.clock()
                done = self._desk.do(visits.mark_arrived, visit_id=row.id, version=row.version, at=at)
                told = tr("{who} came at {time}.", who=called, time=at)
            else:
                outcome = OUTCOME_KEYS.get(key, Outcome.PLANNED)
                done = self._desk.do(
                    visits.set_outcome, visit_id=row.id, version=row.version, outcome=outcome
                )
                told = tr("{who}: {outcome}.", who=called, outcome=outcome_word(outcome).lower())
        except Refused as refused:
            self._main.refuse(refused)
            return None
        self._undo = (row, done)
        button = plain(tr("Undo"), key=UNDO_KEY, small=True)
        button.clicked.connect(self.undo)
        self._main.tell("ok", told, actions=[button])
        return done

    def undo(self) -> str | None:
        """Back to how the visit was before the last key; its id, or None when there is nothing to take back."""
        if self._undo is None:
            return None
        before, after = self._undo
        self._undo = None
        try:
            self._desk.do(
                visits.change_visit,
                visit_id=after.id,
                version=after.version,
                outcome=before.outcome,
                arrived_at=before.arrived_at,
            )
        except Refused as refused:
            self._main.refuse(refused)
            return None
        word = outcome_word(before.outcome).lower()
        waits = before.arrived_at and before.outcome == Outcome.PLANNED
        self._main.tell("neutral", tr("Taken back: {outcome}.", outcome=tr("arrived") if waits else word))
        return after.id
