"""A new person of outreach's or KAST's: a code of their own and a gender, and nothing that can name them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spiral.language import language, tr
from spiral.phrases import phrases, refusal
from spiral.records import clients
from spiral.records.catalogue import choice_name
from spiral.records.clients import HOME_LETTER, UNIT
from spiral.ui.desk import Desk
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class NewCodeSheet(SideSheet):
    """Where the person belongs is asked only of one who works in both."""

    def __init__(self, main: "MainWindow", desk: Desk, saved: Callable[[str], object]) -> None:
        super().__init__(
            main.centralWidget() or main, tr("New code"), save=tr("Make the code"), is_changed=self.changed
        )
        self._main, self._desk, self._saved = main, desk, saved
        homes = [home for home in HOME_LETTER if home != UNIT and home in desk.actor.roles]
        self.home = Choice([(home, choice_name("programme", home, language())) for home in homes])
        self.home.set_value(homes[0])
        self.gender = Segments(
            [Segment(code, words.capitalize()) for code, words in phrases("gender").items()],
            tr("Gender for statistics"),
        )
        self.gender.set_value("unknown")
        self.notice = Notice()
        self.belongs = Field(tr("Belongs to"), self.home)
        self.add(self.notice)
        self.add(
            Text(tr("The person gets the next code. Nothing that can name anybody is kept here."), wrap=True)
        )
        if len(homes) > 1:
            self.add(self.belongs)
        self.add(Field(tr("Gender for statistics"), self.gender))
        self.form.addStretch(1)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def changed(self) -> bool:
        """A gender is too little to ask about."""
        return False

    def save(self) -> None:
        """Make the code and say which it became."""
        try:
            row = self._desk.do(clients.register_code, gender=self.gender.value(), home=self.home.value())
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        self._main.tell("ok", tr("The new code is {code}.", code=row.code))
        self._saved(row.id)


def open_new_code(main: "MainWindow", desk: Desk, *, saved: Callable[[str], object]) -> NewCodeSheet:
    """Open the sheet."""
    sheet = NewCodeSheet(main, desk, saved)
    sheet.open_sheet(sheet.gender)
    return sheet
