"""The case on the client's page: where it stands, talks, notes, goals and reviews, the assessment, the contract."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.cases import SPIRAL, TREATMENT
from spiral.records.codes import Role
from spiral.records.contracts import ContractRow, VersionRow
from spiral.records.process_notes import NoteRow
from spiral.records.sessions import SessionRow
from spiral.ui.desk import Desk
from spiral.ui.forms.reason_field import ask_reason
from spiral.ui.page import FooterKeys
from spiral.ui.palette import NEAR, SMALL
from spiral.ui.parts.buttons import Button, plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.empty_state import EmptyState
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.menu_letters import lettered
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.reading import Reading, Told
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.parts.text import Text
from spiral.ui.today.day_list import OUTCOME_KEYS
from spiral.ui.today.outcomes import UNDO_KEY, Outcomes
from spiral.ui.treatment import case_forms as forms
from spiral.ui.treatment import case_papers as papers
from spiral.ui.treatment.case_actions import CaseActions
from spiral.ui.treatment.case_read import CaseShown, read_case_shown
from spiral.ui.treatment.case_told import (
    ShownOf,
    assessment_cards,
    case_days,
    closing_card,
    contract_cards,
    goal_cards,
    note_cards,
    review_cards,
    state_line,
    state_marks,
    talk_columns,
)
from spiral.ui.treatment.note_sheet import NoteAbout, open_note, open_note_correction, open_note_draft
from spiral.ui.treatment.review_sheet import open_review
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

LEAST_PART = 220
SIGN_KEY = "Ctrl+U"
TALKS, NOTES, GOALS, ASSESSMENT, CONTRACT = "talks", "notes", "goals", "assessment", "contract"


class CaseTab(QWidget):
    """`changed` when what its keys can do is another. Reads when it is looked at, and only then."""

    changed = Signal()

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        super().__init__()
        self.desk, self.main = desk, main
        self.client_id = ""
        self.shown: CaseShown | None = None
        self.reason = ""
        self.case_id, self._cases = "", 0
        self.reads_words = desk.may("read_counselling")
        self.programme = TREATMENT if Role.THERAPIST in desk.actor.roles else SPIRAL
        self.outcomes = Outcomes(desk, main)
        self.acts = CaseActions(desk, main)
        self._shown_of: ShownOf | None = None
        self._last_talk = ""
        self.talks: RowList[SessionRow] | None = None
        self._build()
        self._connect()
        self.claim_room(False)

    # --- parts -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.open_case = plain(tr("Open a case…"), icon="plus")
        self.empty = EmptyState(
            tr(
                "No case yet. It opens with the conference's offer, or here for a client who comes straight in."
            ),
            self.open_case,
        )
        self.line = Text(size=SMALL, tone="muted", wrap=True)
        self._marks = Flow()
        strip = Card(padding=12)
        strip.body.addLayout(self._marks)
        strip.add(self.line)
        self.which = Choice([])
        self.which.setAccessibleName(tr("Which of the client's cases"))
        strip.body.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        self._actions = Flow()
        strip.body.addLayout(self._actions)
        self.notice = Notice()
        self.parts = Segments(
            [Segment(key, words, f"Ctrl+{at}") for at, (key, words) in enumerate(self._names().items(), 1)],
            tr("Parts of the case"),
            check=False,
        )
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(LEAST_PART)
        self.readings = {key: Reading(words) for key, words in self._names().items() if key != TALKS}
        for reading in self.readings.values():
            self.stack.addWidget(reading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        for part in (self.empty, strip, self.notice, self.parts):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        self.strip = strip
        self._make_buttons()

    def _names(self) -> dict[str, str]:
        words = {NOTES: tr("Notes"), GOALS: tr("Goals and reviews"), ASSESSMENT: tr("Assessment")}
        return {TALKS: tr("Talks"), **(words if self.reads_words else {}), CONTRACT: tr("Contract")}

    def _make_buttons(self) -> None:
        self.write = plain(tr("New note"), icon="pencil-simple", key="Ctrl+J", small=True)
        self.review = plain(tr("Review…"), key="Ctrl+H", small=True)
        self.more = plain(tr("More…"), key="Ctrl+M", small=True)
        for button in (self.write, self.review, self.more):
            self._actions.addWidget(button.bind(self))

    def _connect(self) -> None:
        self.open_case.clicked.connect(
            lambda: forms.open_new_case(self.main, self.desk, self.client_id, self.programme)
        )
        self.write.clicked.connect(self.write_note)
        self.review.clicked.connect(self._open_review)
        self.more.clicked.connect(self._pop_more)
        self.which.activated.connect(lambda _at: self._other_case(self.which.value()))
        self.parts.bind(self)
        self.parts.chosen.connect(self.show_part)
        self._key(UNDO_KEY, self.outcomes.undo)
        self._key(SIGN_KEY, self._sign_paper)
        self._key("Ctrl+P", lambda: self.acts.print_paper(self.shown, self.parts.value()))

    def _key(self, key: str, does: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    def claim_room(self, claims: bool) -> None:
        """Only while it is looked at does it need its height: another tab scrolls in its own."""
        policy = QSizePolicy.Policy.Preferred if claims else QSizePolicy.Policy.Ignored
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    # --- what is shown -----------------------------------------------------------------------------------

    def show_client(self, client_id: str) -> None:
        """The case of a client; another client's reason is forgotten."""
        if client_id != self.client_id:
            self.client_id, self.reason, self.case_id = client_id, "", ""
        try:
            shown = self.desk.ask(read_case_shown, client_id, self.reason, self.case_id)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        if self.case_id and shown is not None and len(shown.others) != self._cases:
            self.case_id = ""  # a new case has been opened: that is the one to look at
            self.show_client(client_id)
            return
        self.shown = shown
        for part in (self.strip, self.parts, self.stack):
            part.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        self.notice.clear()
        if shown is not None:
            self._show(shown)

    def _show(self, shown: CaseShown) -> None:
        today = self.desk.today()
        empty_layout(self._marks)
        for mark in state_marks(shown, today):
            self._marks.addWidget(Tag(mark.text, mark.kind, mark.icon))
        self.line.setText(state_line(shown, today))
        self.write.setVisible(self.reads_words and shown.is_open)
        self.review.setVisible(shown.is_open and shown.contract is not None)
        self.more.setVisible(bool(self.acts.more(shown)))
        self._show_which(shown)
        if self.talks is None:
            self._make_talks(shown)
        assert self._shown_of is not None
        assert self.talks is not None
        self._shown_of.shown = shown
        self.talks.set_rows(sorted(shown.talks, key=lambda row: row.visit.date, reverse=True))
        last = shown.last_talk(today)
        if last is not None and (last.visit.id != self._last_talk or self.talks.chosen() is None):
            self._last_talk = last.visit.id  # a new day begins at its own talk
            self.talks.choose(last.visit.id)
        self.readings[CONTRACT].show_told(
            [
                *self._closing(shown),
                *([] if shown.words else review_cards(shown, {})),
                *contract_cards(shown, self._contract_actions(shown), today, self._seen(shown)),
            ],
            tr("No contract yet. Ctrl+M makes one: it keeps the weekly time."),
        )
        if shown.words is not None:
            self._show_words(shown)
        if self.parts.value() is None:
            self.show_part(TALKS)

    def _make_talks(self, shown: CaseShown) -> None:
        self._shown_of = ShownOf(shown)
        self.talks = RowList(
            "case-talks",
            tr("Talks"),
            talk_columns(self._shown_of),
            row_id=lambda row: row.visit.id,
            keys="".join(OUTCOME_KEYS),
            empty=tr("No talks yet. The contract makes them ahead, each week at its time."),
        )
        self.talks.key_pressed.connect(self.press)
        self.talks.row_activated.connect(self.open_talk)
        card = Card()
        card.add(self.talks, 1)
        self._talks_card = card
        self.stack.insertWidget(0, card)

    def _show_words(self, shown: CaseShown) -> None:
        words = shown.words
        assert words is not None
        if words.notes is None:
            give = plain(tr("Give a reason…"), small=True)
            give.clicked.connect(self.give_reason)
            told = tr("The notes are {name}'s own.", name=shown.case.staff)
            why = tr("A colleague opens them at a hand-over, or with a reason, which is logged.")
            self.readings[NOTES].show_told([Told(told, "", (), (("", why),), (), None, (give,))])
        else:
            drafts = [self._draft_card(each.draft_id or "", each.date) for each in words.drafts]
            cards = note_cards(words.notes, self._note_actions(words.notes))
            empty = tr("No notes yet. Ctrl+J writes one: kept as you type, yours until you sign.")
            self.readings[NOTES].show_told([*drafts, *cards], empty)
        self.readings[GOALS].show_told(
            goal_cards(shown, self._review_actions(shown), self._goal_actions(shown)),
            tr("No goals yet. Ctrl+M writes the client's goals; they come back at each review."),
        )
        self.readings[ASSESSMENT].show_told(
            assessment_cards(shown, {}),
            tr("Nothing is written of the first talks yet. Ctrl+M opens the form."),
        )

    def _draft_card(self, draft_id: str, day: str) -> Told:
        go_on = plain(tr("Go on writing"), small=True)
        go_on.clicked.connect(lambda: open_note_draft(self.main, self.desk, self.client_id, draft_id))
        return Told(day, "", (Mark(tr("Draft"), "warn", "pencil-simple"),), (), (), None, (go_on,))

    def _note_actions(self, notes: tuple[NoteRow, ...]) -> dict[str, tuple[QWidget, ...]]:
        mine = [note for note in notes if self._is_mine(note)]
        actions: dict[str, tuple[QWidget, ...]] = {
            note.id: (self._sign_locked(note),) for note in mine if note.locked
        }
        return actions | {note.id: (self._correct(note),) for note in mine if not note.locked}

    def _sign_locked(self, note: NoteRow) -> Button:
        button = plain(tr("Sign as it stands"), small=True)
        button.setAccessibleDescription(note.date)
        button.clicked.connect(lambda: self.acts.sign_locked(note))
        return button

    def _correct(self, note: NoteRow) -> Button:
        button = plain(tr("Correct…"), small=True)
        button.setAccessibleDescription(note.date)
        button.clicked.connect(lambda: open_note_correction(self.main, self.desk, self.client_id, note.id))
        return button

    def correct(self) -> None:
        """Ctrl+R: my note of the talk that is chosen, among the notes my newest; each has its button too."""
        notes = self.shown.words.notes if self.shown is not None and self.shown.words is not None else None
        mine = [row for row in notes or () if self._is_mine(row) and not row.locked]
        if self.parts.value() == TALKS and self.talks is not None and (talk := self.talks.chosen()):
            mine = [row for row in mine if row.visit_id == talk.visit.id]
        if mine:
            open_note_correction(self.main, self.desk, self.client_id, mine[0].id)
        elif self.reads_words:
            self.main.tell("neutral", tr("There is no signed note of yours to correct here."))

    def _is_mine(self, note: NoteRow) -> bool:
        return note.author_id == self.desk.actor.id and note.corrected_by_id is None

    def _goal_actions(self, shown: CaseShown) -> tuple[QWidget, ...]:
        """Another wording of a goal, by its number; the former one stays to be read."""
        found = []
        for number, goal in enumerate(shown.words.goals if shown.words and shown.is_open else (), 1):
            if goal.dropped is None:
                button = plain(tr("Change goal {number}…", number=number), small=True)
                button.setAccessibleDescription(goal.words)
                button.clicked.connect(
                    lambda _on=False, goal=goal: forms.open_goal(self.main, self.desk, shown, goal)
                )
                found.append(button)
        return tuple(found)

    def _review_actions(self, shown: CaseShown) -> dict[str, tuple[QWidget, ...]]:
        found: dict[str, tuple[QWidget, ...]] = {}
        for row in shown.reviews:
            show = plain(tr("Show print"), icon="printer", small=True)
            show.clicked.connect(
                lambda _on=False, row=row: papers.open_review_paper(self.main, self.desk, row.case_id, row.id)
            )
            change = plain(tr("Change…"), small=True)
            change.clicked.connect(lambda _on=False, row=row: open_review(self.main, self.desk, shown, row))
            found[row.id] = (show, change) if shown.is_open else (show,)
        return found

    def _contract_actions(self, shown: CaseShown) -> dict[str, tuple[QWidget, ...]]:
        return {
            version.id: self._version_actions(contract, version, shown)
            for contract in shown.contracts
            for version in contract.versions
        }

    def _version_actions(
        self, contract: ContractRow, version: VersionRow, shown: CaseShown
    ) -> tuple[QWidget, ...]:
        show = plain(tr("Show print"), icon="printer", small=True)
        show.clicked.connect(
            lambda: papers.open_contract_paper(self.main, self.desk, contract.id, version.id)
        )
        if version.signed_on or not shown.is_open:
            return (show,)
        first = self._unsigned_paper() == (contract, version)
        sign = plain(tr("The paper is signed today"), key=SIGN_KEY if first else "", small=True)
        sign.clicked.connect(lambda: self.acts.note_signed(contract, version))
        return show, sign

    def _unsigned_paper(self) -> tuple[ContractRow, VersionRow] | None:
        """The newest paper that waits to be signed."""
        shown = self.shown
        if shown is None or not shown.is_open:
            return None
        papers = ((row, version) for row in shown.contracts for version in row.versions)
        return next((each for each in papers if not each[1].signed_on), None)

    def _sign_paper(self) -> None:
        if self.parts.value() == CONTRACT and (paper := self._unsigned_paper()) is not None:
            self.acts.note_signed(*paper)

    def _closing(self, shown: CaseShown) -> list[Told]:
        row = shown.closing
        if row is None:
            return []
        actions: list[Button] = []
        if shown.words is not None:
            actions.append(plain(tr("Show print"), icon="printer", small=True))
            actions[-1].clicked.connect(
                lambda: papers.open_closing_paper(self.main, self.desk, shown.case.id)
            )
        if row.follow_up_due and row.follow_up_done is None:
            actions.append(plain(tr("The follow-up talk is settled"), small=True))
            actions[-1].clicked.connect(lambda: self.acts.settle_follow_up(shown))
        if not shown.goes_on:
            actions.append(plain(tr("The client is back: a new case…"), small=True))
            actions[-1].clicked.connect(lambda: self.acts.reopen(shown))
        return [closing_card(row, shown, tuple(actions))]

    def _seen(self, shown: CaseShown) -> tuple[QWidget, ...]:
        """A case that a colleague took over from me waits until I say that I know."""
        found = []
        for row in shown.handovers:
            if row.mine_to_see:
                seen = plain(tr("I know that {staff} has it", staff=row.to_staff), small=True)
                seen.clicked.connect(lambda _on=False, row=row: self.acts.note_taken_over(row))
                found.append(seen)
        return tuple(found)

    def _show_which(self, shown: CaseShown) -> None:
        """Which of the client's cases it is, where there are several: the old ones are read as they were left."""
        all_cases = (shown.case, *shown.others)
        rows = sorted(
            all_cases, key=lambda row: (row.closed is None, row.opened, row.closed or ""), reverse=True
        )
        self.which.set_options([(row.id, case_days(row)) for row in rows])
        self.which.set_value(shown.case.id)
        self.which.setVisible(len(rows) > 1)

    def _other_case(self, case_id: str) -> None:
        self.case_id, self._cases = case_id, self.which.count() - 1
        self.show_client(self.client_id)

    def show_part(self, key: str) -> None:
        """Talks, notes, goals, the assessment or the contract; the keyboard follows."""
        self.parts.set_value(key)
        widget = self._talks_card if key == TALKS else self.readings[key]
        follows = self.isVisible() and not self.parts.hasFocus()
        self.stack.setCurrentWidget(widget)
        if follows:
            self.take_focus()
        self.changed.emit()

    # --- what is done ------------------------------------------------------------------------------------

    def press(self, key: str, row: SessionRow) -> None:
        """One key an outcome, as in the day's list."""
        if row.visit.date > self.desk.today().isoformat() and key in ("G", "U"):
            self.main.tell("neutral", tr("The visit has not taken place yet."))
            return
        self.outcomes.press(key, row.visit, row.visit.date)
        assert self.talks is not None
        self.talks.setFocus()

    def open_talk(self, row: SessionRow) -> None:
        """Enter on a talk: its note, or the visit for who writes none."""
        if self.reads_words and row.visit.outcome == "attended":
            found = self.shown.note_of(row.visit.id) if self.shown else None
            if found is not None:
                self.show_part(NOTES)
                self.readings[NOTES].setFocus()
            elif self.shown is not None and self.shown.is_open:
                self._note_of(row)
            return
        from spiral.ui.visits.visit_sheet import open_visit

        open_visit(self.main, self.desk, row.visit.id)

    def _note_of(self, row: SessionRow) -> None:
        assert self.shown is not None
        day = dt.date.fromisoformat(row.visit.date)
        open_note(self.main, self.desk, NoteAbout(self.client_id, self.shown.case.id, row.visit.id, day))

    def write_note(self) -> None:
        """Ctrl+J: of the talk that is chosen, else of the last one held without a note, else of none."""
        shown = self.shown
        if shown is None:
            return
        chosen = (
            self.talks.chosen() if self.talks and self.talks.isVisible() and self.talks.hasFocus() else None
        )
        held = [
            row
            for row in shown.talks
            if row.visit.outcome == "attended" and shown.note_of(row.visit.id) is None
        ]
        newest = max(held, key=lambda row: row.visit.date, default=None)
        talk = chosen if chosen in held else newest
        if talk is not None:
            self._note_of(talk)
        else:
            about = NoteAbout(self.client_id, shown.case.id, None, self.desk.today())
            open_note(self.main, self.desk, about)

    def give_reason(self) -> None:
        """A colleague's notes, with a reason that stands in the log."""
        text = tr("The reason is sealed in the access log.")
        title = tr("Why do you open a colleague's notes?")
        reason = ask_reason(self, title, text, "open_notes", tr("Open the notes"))
        if reason:
            self.reason = reason
            self.show_client(self.client_id)
            self.readings[NOTES].setFocus()

    def _open_review(self) -> None:
        if self.shown is not None and self.shown.contract is not None:
            open_review(self.main, self.desk, self.shown)

    def _pop_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in lettered(self.acts.more(self.shown)):
            menu.addAction(words).triggered.connect(lambda _on=False, act=act: act())
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    # --- the page ----------------------------------------------------------------------------------------

    def footer_keys(self) -> FooterKeys:
        can = ((self.write, tr("note")), (self.review, tr("review")), (self.more, tr("more")))
        notes = self.shown.words.notes if self.shown is not None and self.shown.words is not None else None
        correct = (("Ctrl+R", tr("correct")),) if any(map(self._is_mine, notes or ())) else ()
        sign = (
            ((SIGN_KEY, tr("paper signed")),)
            if self.parts.value() == CONTRACT and self._unsigned_paper()
            else ()
        )
        last = len(self._names())
        return (
            *((button.key(), words) for button, words in can if not button.isHidden()),
            *correct,
            *sign,
            ("Ctrl+P", tr("print")),
            ((f"Ctrl+1–{last}",), tr("parts")),
            ("Enter", tr("open")),
        )

    def take_focus(self) -> None:
        """The keyboard where work begins."""
        if self.shown is None:
            self.open_case.setFocus()
        elif self.parts.value() == TALKS and self.talks is not None:
            self.talks.setFocus()
        else:
            self.readings[self.parts.value()].setFocus()
