"""A name that came with an import is one of the colleagues: from then on their visits are counted together."""

from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records import staff
from spiral.records.staff import StaffRow
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.swedish_order import swedish_key
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.desk import Desk
    from spiral.ui.main_window import MainWindow


class MatchSheet(SideSheet):
    """Choose the colleague."""

    def __init__(self, main: "MainWindow", desk: "Desk", row: StaffRow) -> None:
        super().__init__(
            main.centralWidget() or main, tr("Match to a colleague"), subtitle=row.name, save=tr("Match"),
            is_changed=lambda: self.choice.value() is not None,
        )  # fmt: skip
        self._main, self._desk, self._row = main, desk, row
        people = [each for each in desk.ask(staff.list_staff) if each.state in ("active", "waiting")]
        people.sort(key=lambda each: swedish_key(each.name))
        self.choice = Choice(
            [(each.login, f"{each.name} ({each.login})") for each in people],
            placeholder=tr("Choose a colleague"),
        )
        self.choice.set_value(None)
        self.field = Field(tr("{name} is", name=row.name), self.choice)
        self.notice = Notice()
        text = tr(
            "{name} came with an import and has no sign-in. After matching, the visits of both are counted together, "
            "also in months gone by. This cannot be taken back.",
            name=row.name,
        )
        self.add(self.notice)
        self.add(Text(text, wrap=True))
        self.add(self.field)
        self.form.addStretch(1)
        self.choice.chosen.connect(lambda _value: self.field.clear_error())
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def save(self) -> None:
        """Match, or say what is missing."""
        login = self.choice.value()
        if login is None:
            self.field.set_error(tr("Choose a colleague."))
            self.field.focus()
            return
        try:
            told = self._desk.do(staff.match_staff, imported_id=self._row.id, to_login=login)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        self._main.tell("ok", tr("{imported} is counted as {name}.", imported=self._row.name, name=told.name))


def open_match(main: "MainWindow", desk: "Desk", row: StaffRow) -> MatchSheet:
    """Open the sheet."""
    sheet = MatchSheet(main, desk, row)
    sheet.open_sheet()
    return sheet
