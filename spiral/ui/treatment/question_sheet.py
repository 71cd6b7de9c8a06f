"""A question for the conference: it stands on the next agenda until it is taken up."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from spiral.language import tr
from spiral.records.conferences import ask_conference
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import FormSheet, open_form
from spiral.ui.parts.text_area import TextArea

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class QuestionSheet(FormSheet):
    """In one's own words."""

    kept_as = "question"
    refuses: ClassVar[Mapping[str, str]] = {"text_missing": "words"}

    def __init__(self, main: "MainWindow", desk: Desk) -> None:
        super().__init__(main, desk, tr("Ask the conference"), save=tr("Put on the agenda"))
        self.words = TextArea(3)
        hint = tr("It stands on the next agenda until it is taken up.")
        self.add(self.field("words", tr("Question"), self.words, hint=hint))
        self.ready()

    def facts(self) -> str:
        return self.words.text()

    def keep(self) -> str:
        self.desk.do(ask_conference, words=self.words.text())
        return tr("On the agenda.")


def open_question(main: "MainWindow", desk: Desk) -> QuestionSheet | None:
    """Put a question on the agenda."""
    return open_form(main, lambda: QuestionSheet(main, desk), "words")
