"""The answer to a referral or a request, as it came, read and signed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from spiral.language import tr
from spiral.records.clients import ClientRow
from spiral.records.entries import EntryRow
from spiral.records.papers import answer_paper
from spiral.reports.entry_words import entry_texts, entry_title
from spiral.ui.desk import Desk
from spiral.ui.forms.signed_form import SignedForm
from spiral.ui.palette import MEDIUM, SMALL
from spiral.ui.parts.text import Text

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class PaperAnswerSheet(SignedForm):
    """What was asked stands above."""

    kept_as = "paper_answer"
    beside: ClassVar[Mapping[str, str]] = {"entry_empty": "answer"}

    def __init__(self, main: "MainWindow", desk: Desk, whose: ClientRow, paper: EntryRow) -> None:
        title = tr("The answer")
        super().__init__(main, desk, whose, title, subtitle=f"{entry_title(paper.words)} {paper.date}")
        self._paper, self.about = paper, paper.id
        for label, text in entry_texts(paper.words):
            self.add(Text(label, size=SMALL, weight=MEDIUM, tone="muted"))
            self.add(Text(text, wrap=True))
        self.answer = self.area("answer", tr("The answer, as it came"), lines=4)
        self.add(self.fields["answer"])
        self.begin(self.answer)

    def sign(self) -> None:
        self._desk.do(answer_paper, entry_id=self._paper.id, answer=self.answer.text())
