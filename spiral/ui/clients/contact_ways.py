"""Safe contact: each way to reach a person, with yes, no, or nobody has asked; the same in every form that asks."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrases
from spiral.reports.names import capital
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.field import BETWEEN, Field
from spiral.ui.parts.text import Text

YES, NO = "yes", "no"


class ContactWays(QWidget):
    """For each way whether we may: yes, no, or nobody has asked."""

    def __init__(self) -> None:
        super().__init__()
        answers = [("", tr("not asked")), (YES, tr("yes")), (NO, tr("no"))]
        self.answers = {
            code: Choice([(value, capital(text)) for value, text in answers])
            for code in phrases("contact_way")
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN)
        for at, (code, answer) in enumerate(self.answers.items()):
            words = capital(phrases("contact_way")[code])
            answer.setAccessibleName(_may(code))
            answer.setFixedWidth(answer.sizeHint().width())
            across = QHBoxLayout()
            across.addWidget(Text(words), 1)
            across.addWidget(answer)
            grid.addLayout(across, at // 2, at % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.setFocusProxy(next(iter(self.answers.values())))

    def inputs(self) -> dict[str, Choice]:
        """What is filled in, by name."""
        return self.answers

    def ways(self, said: str) -> tuple[str, ...]:
        """The ways to which the person has said yes, or no."""
        return tuple(code for code, answer in self.answers.items() if answer.value() == said)

    def set_ways(self, yes: tuple[str, ...], no: tuple[str, ...]) -> None:
        """Show what has been said."""
        for code, answer in self.answers.items():
            answer.set_value(NO if code in no else YES if code in yes else "")

    def field(self) -> Field:
        """The ways under their question; each keeps its own name."""
        made = Field(tr("Safe contact: we may"), self)
        first = next(iter(self.answers))
        self.answers[first].setAccessibleName(_may(first))  # not the whole group's name
        return made


def _may(way: str) -> str:
    """What a way's answer is called, apart from the field of that number or address."""
    return tr("We may: {way}", way=phrases("contact_way")[way])
