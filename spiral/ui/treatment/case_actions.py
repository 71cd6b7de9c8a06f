"""What is done with a case now and then: the menu in the order of its course, papers, signing, closing, coming back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.records import assessments, cases, closings, contracts, sessions
from spiral.records.assessments import GoalRow
from spiral.records.cases import HandoverRow
from spiral.records.contracts import USUAL_SESSIONS, ContractRow, VersionRow
from spiral.records.note_locks import sign_locked_note
from spiral.records.pauses import PauseRow, end_pause
from spiral.records.process_notes import NoteRow
from spiral.ui.desk import Desk
from spiral.ui.parts.question import Verb, ask
from spiral.ui.treatment import case_forms as forms
from spiral.ui.treatment import case_papers as papers
from spiral.ui.treatment.case_read import CaseShown
from spiral.ui.treatment.closing_sheet import open_closing
from spiral.ui.treatment.contract_sheet import open_contract
from spiral.ui.treatment.first_visit_sheet import open_assessment_time
from spiral.ui.treatment.pause_sheet import open_pause
from spiral.ui.treatment.talks_sheet import open_talks
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Action = tuple[str, Callable[[], object]]
NOTES, GOALS = "notes", "goals"


class CaseActions:
    """For one window; each says how it went."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self.desk, self.main = desk, main

    def note_signed(self, contract: ContractRow, version: VersionRow) -> None:
        self._do(
            lambda: self.desk.do(
                contracts.note_signed,
                contract_id=contract.id,
                version_id=version.id,
                signed_on=self.desk.today(),
            ),
            tr("Noted: signed by both, the paper lies in the binder."),
        )

    def sign_locked(self, note: NoteRow) -> None:
        """A note that was locked unsigned; what is wrong in it is corrected afterwards."""
        self._do(
            lambda: self.desk.do(sign_locked_note, note_id=note.id, version=note.version),
            tr("Signed as it stood. What is wrong is corrected now."),
        )

    def settle_follow_up(self, shown: CaseShown) -> None:
        """The follow-up talk was had, or the client did not want one."""
        self._do(
            lambda: self.desk.do(closings.settle_follow_up, case_id=shown.case.id, date=self.desk.today()),
            tr("It is not asked for any more."),
        )

    def note_taken_over(self, row: HandoverRow) -> None:
        """A colleague took my case over, and I know of it."""
        self._do(
            lambda: self.desk.do(cases.note_taken_over, handover_id=row.id),
            tr("Noted: it does not wait for you any more."),
        )

    def reopen(self, shown: CaseShown) -> None:
        """A new case that remembers the closed one."""
        verbs = [Verb("no", tr("Not now")), Verb("yes", tr("Open a new case"), "primary")]
        text = tr("The closed case stays as it is. The new one begins with the assessment.")
        if ask(self.main, tr("Open a new case for the client?"), text, verbs) == "yes":
            self._do(
                lambda: self.desk.do(
                    closings.reopen_case, case_id=shown.case.id, staff_id=self.desk.actor.id
                ),
                tr("The case is open."),
            )

    def print_paper(self, shown: CaseShown | None, part: str) -> None:
        """Ctrl+P: the paper of the part one looks at."""
        if shown is None:
            return
        if part == GOALS and shown.words and shown.reviews:
            papers.open_review_paper(self.main, self.desk, shown.case.id, shown.reviews[-1].id)
        elif part == NOTES and shown.words:
            papers.open_supervision_paper(self.main, self.desk, shown.case.id)
        elif shown.words and shown.closing:
            papers.open_closing_paper(self.main, self.desk, shown.case.id)
        elif shown.contracts:
            contract = shown.contract or shown.contracts[0]
            version = contract.on(self.desk.today())
            papers.open_contract_paper(self.main, self.desk, contract.id, version.id)

    def more(self, shown: CaseShown | None) -> list[Action]:
        """What can be done with the case now and then, in the order of its course."""
        if shown is None:
            return []
        main, desk = self.main, self.desk
        if not shown.is_open:
            back = (tr("The client is back: a new case…"), lambda: self.reopen(shown))
            return [] if shown.goes_on else [back]
        found: list[Action] = []
        if shown.words is not None:
            if shown.contract is None:
                book = (tr("Book an assessment talk…"), lambda: open_assessment_time(main, desk, shown))
                found.append(book)
            number = min(len(shown.words.assessments) + 1, 3)
            for each in range(1, number + 1):
                words = tr("Assessment talk {number}…", number=each)
                found.append((words, partial(forms.open_assessment, main, desk, shown, each)))
            found.append((tr("New goal…"), lambda: forms.open_goal(main, desk, shown)))
            for goal in shown.words.goals:
                if goal.dropped is None:
                    words = tr("No goal any more: {goal}…", goal=_short(goal.words))
                    found.append((words, partial(self._drop_goal, shown, goal)))
        contract = shown.contract
        if contract is None:
            found.append((tr("New contract…"), lambda: open_contract(main, desk, shown)))
        else:
            version = contract.on(desk.today())
            found.append((tr("Change the contract…"), lambda: open_contract(main, desk, shown, version)))
            found.append((tr("Make talks ahead…"), lambda: open_talks(main, desk, shown)))
            found.append((tr("Pause…"), lambda: open_pause(main, desk, shown)))
            for pause in shown.pauses:
                if pause.last >= desk.today().isoformat():
                    words = tr("End the pause {first}–{last}", first=pause.first, last=pause.last)
                    found.append((words, partial(self._end_pause, pause)))
            if contract.sessions is not None:
                more = USUAL_SESSIONS[contract.kind] or contract.sessions
                words = tr("Renew the series with {number} talks", number=more)
                found.append((words, lambda: self._renew(contract, more)))
            found.append((tr("End the contract…"), lambda: self._end_contract(contract)))
        if shown.words is not None:
            found.append((tr("Linked on…"), lambda: forms.open_link(main, desk, shown)))
            found.append((tr("Who pays…"), lambda: forms.open_fee(main, desk, shown)))
            found.append(
                (
                    tr("Print for supervision…"),
                    lambda: papers.open_supervision_paper(main, desk, shown.case.id),
                )
            )
        found.append((tr("Hand the case over…"), lambda: forms.open_handover(main, desk, shown)))
        found.append((tr("Close the case…"), lambda: open_closing(main, desk, shown)))
        return found

    def _drop_goal(self, shown: CaseShown, goal: GoalRow) -> None:
        verbs = [Verb("no", tr("Cancel")), Verb("drop", tr("No goal any more"), "danger")]
        if ask(self.main, tr("Is it no goal any more?"), goal.words, verbs) == "drop":
            self._do(
                lambda: self.desk.do(
                    assessments.drop_goal, case_id=shown.case.id, goal_id=goal.id, version=goal.version
                ),
                tr("It is a goal no more. What earlier reviews said of it stays."),
            )

    def _renew(self, contract: ContractRow, more: int) -> None:
        self._do(
            lambda: self.desk.do(
                contracts.renew_contract, contract_id=contract.id, version=contract.version, sessions=more
            ),
            tr("The series goes on with {number} talks. Make them ahead next.", number=more),
        )

    def _end_pause(self, pause: PauseRow) -> None:
        self._do(
            lambda: self.desk.do(end_pause, pause_id=pause.id),
            tr("The contract rests no more. Talks whose time is free are planned again."),
        )

    def _end_contract(self, contract: ContractRow) -> None:
        verbs = [Verb("no", tr("Not now")), Verb("end", tr("End the contract"), "danger")]
        text = tr("Its weekly time is free from tomorrow, and talks planned later are withdrawn.")
        if ask(self.main, tr("End the contract today?"), text, verbs) == "end":
            self._do(
                lambda: self.desk.do(
                    sessions.end_contract,
                    contract_id=contract.id,
                    version=contract.version,
                    last=self.desk.today(),
                ),
                tr("The contract is ended."),
            )

    def _do(self, act: Callable[[], object], told: str) -> None:
        try:
            act()
        except Refused as refused:
            self.main.refuse(refused)
            return
        self.main.tell("ok", told)


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
