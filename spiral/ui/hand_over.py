"""The client fills in a form alone: one form and nothing else, no name, no result, until a colleague signs in."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records.instruments import MISSING, Instrument
from spiral.records.screenings import keep_screening
from spiral.ui.clients.answer_rows import AnswerRows
from spiral.ui.desk import Desk
from spiral.ui.journal.screening_read import read_draft_screening
from spiral.ui.palette import MARGIN, STRONG, TITLE
from spiral.ui.parts.buttons import primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.scrolling import scrolling
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

KEEP_MS = 1200
WIDTH = 720


class HandOverWindow(QMainWindow):
    """What is answered is kept as a draft, for the colleague to look at and sign.

    `given_back` when the client is done, or somebody locks; the program then closes the clinic. The window has no
    rail, no search and no key but its own.
    """

    given_back = Signal()

    def __init__(self, desk: Desk, draft_id: str) -> None:
        super().__init__()
        self._desk, self.done_with = desk, False
        form = desk.ask(read_draft_screening, draft_id=draft_id)
        assert form.draft is not None
        self._draft, self._words = form.draft, form.words
        self.rows = AnswerRows(
            form.instrument, form.packs.get(str(form.words.facts["language"])), tells=False
        )
        self.rows.set_answers(form.words.facts["answers"])
        self._kept = self.rows.answers()
        self.notice = Notice()
        self.done = primary(tr("Done"), icon="check", key="Ctrl+Return", height=40)
        self._build(form.instrument)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.keep_now)
        self.rows.changed.connect(self._touched)
        self.done.clicked.connect(self.give_back)
        self.done.bind(self)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.lock)
        self.setWindowTitle("Spiral")

    def _build(self, instrument: Instrument) -> None:
        card = Card()
        card.add(self.rows)
        content = QWidget()
        content.setMaximumWidth(WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(Text(instrument.title, size=TITLE, weight=STRONG))
        if how := instrument.how.get(language(), ""):
            column.addWidget(Text(how, wrap=True))
        keys = tr(
            "Click on your answer, or press its figure. The up and down arrows change line. "
            "You may change an answer, and leave a question out. When you are done: press Done."
        )
        who = tr("Your answers are kept in your journal, and can be read by those here who work in it.")
        column.addWidget(Text(keys, wrap=True))
        column.addWidget(Text(who, tone="muted", wrap=True))
        column.addWidget(self.notice)
        column.addWidget(card)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.done)
        column.addLayout(foot)
        column.addStretch(1)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(content, 100)
        across.addStretch(1)
        self.setCentralWidget(scrolling(middle))

    def take_focus(self) -> None:
        """The keyboard in the first item without an answer."""
        self.rows.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _touched(self) -> None:
        if not self._timer.isActive():
            self._timer.start(KEEP_MS)

    def keep_now(self) -> bool:
        """Seal what is answered; False when it could not be kept, and then it is tried again."""
        self._timer.stop()
        answers = self.rows.answers()
        if answers == self._kept:
            return True
        facts = self._words.facts
        try:
            self._draft = self._desk.ask(
                keep_screening,
                client_id=self._draft.client_id,
                instrument=self._words.template,
                answers=answers,
                filled_by="client",
                language=facts["language"],
                edition=facts.get("edition", ""),
                visit_id=self._words.visit_id,
                draft_id=self._draft.id,
                version=self._draft.version,
                handed_over=True,
            )
        except Refused as refused:
            self.notice.say("danger", tr("The draft is NOT kept."), refusal(refused))
            self._timer.start(KEEP_MS)
            return False
        self._kept = answers
        self.notice.clear()
        return True

    def give_back(self) -> None:
        """The client is done; what has no answer is told first."""
        left = self.rows.answers().count(MISSING)
        if left:
            verbs = [Verb("on", tr("Go on answering"), "primary"), Verb("done", tr("I am done"))]
            title = tr("{n} questions have no answer.", n=left)
            if ask(self, title, tr("You may leave them out."), verbs) != "done":
                self.take_focus()
                return
        if self.keep_now():
            self.done_with = True
            self.given_back.emit()

    def lock(self) -> None:
        """Keep what is answered and close the clinic; nothing can prevent it."""
        self.keep_now()
        self.given_back.emit()

    def closeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self.keep_now()
        super().closeEvent(event)
