"""Back before an absence ends: from which day, which bookings go back where they were, and whom to reach again."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.absences import AbsenceRow
from spiral.records.codes import Outcome, Role
from spiral.records.early_returns import Returned, end_absence, list_returned
from spiral.ui.calendar.reach_list import ReachList, Told, reach_words, who_is
from spiral.ui.desk import Desk
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Line
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

STAYS, BACK = "stays", "back"


class ReturnedRow(QWidget):
    """A booking as it is now, and whether it goes back where it was."""

    def __init__(self, row: Returned, *, codes: bool) -> None:
        super().__init__()
        self.row = row
        booking = row.now.booking
        now = " ".join((booking.date, booking.start, booking.staff, booking.room)).strip()
        if booking.outcome == Outcome.WITHDRAWN:
            now = tr("cancelled")
        options: list[tuple[object, str]] = [(STAYS, tr("Stays as it is: {now}", now=now))]
        if not row.in_the_way:
            options.append((BACK, tr("Back to {place}", place=self.place())))
        self.how = Choice(options)
        self.how.set_value(STAYS)
        title = f"{row.date}  {row.start}  {who_is(row.now, codes=codes)}"
        self.how.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(Text(title, weight=STRONG, wrap=True))
        column.addWidget(Text(reach_words(row.now), size=SMALL, tone="muted", wrap=True))
        if row.in_the_way:
            taken = tr("Its time is taken: {what}.", what=row.in_the_way)
            column.addWidget(Text(taken, size=SMALL, tone="warn", wrap=True))
        column.addWidget(self.how)
        column.addWidget(Line())

    def place(self) -> str:
        """Where it was."""
        return " ".join(filter(None, (self.row.date, self.row.start, self.row.room)))

    @property
    def goes_back(self) -> bool:
        """Whether it was chosen to go back."""
        return bool(self.how.value() == BACK)


class EarlyReturnSheet(SideSheet):
    """The day back first; below it what was settled for the days that are left."""

    def __init__(self, main: "MainWindow", desk: Desk, absence: AbsenceRow, words: str) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Back earlier"),
            save=tr("End the absence"),
            is_changed=lambda: not self.done and any(row.goes_back for row in self.rows),
        )
        self._main, self._desk, self._absence = main, desk, absence
        self._codes = set(desk.actor.roles) == {Role.ASSISTANT.value}
        self.rows: list[ReturnedRow] = []
        self.done = False
        self.notice = Notice()
        self.lead = Text(words, wrap=True)
        self.back = DateField(desk.today)
        self.back.set_value(max(desk.today(), dt.date.fromisoformat(absence.first)))
        self.day = Field(tr("Back at work from"), self.back)
        self.all_back = plain(tr("All back"), small=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.reach = ReachList((), codes=self._codes)
        self.print = plain(tr("Print the list"), icon="printer", key="Ctrl+P")
        self.print.clicked.connect(lambda: self.reach.print_list(self._main, self._desk))
        self.add_action(self.print)
        self.print.hide()
        for part in (self.notice, self.lead, self.day, self.all_back):
            self.add(part)
        self.form.addLayout(self._list)
        self.form.addStretch(1)
        self.back.changed.connect(lambda _day: self._read())
        self.all_back.clicked.connect(self._choose_all)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)
        self._read()

    def _read(self) -> None:
        """What was settled for the days from the chosen one on."""
        empty_layout(self._list)
        self.rows = []
        day = self.back.value()
        if day is not None:
            found = self._desk.ask(list_returned, absence_id=self._absence.id, back=day)
            self.rows = [ReturnedRow(row, codes=self._codes) for row in found]
        for row in self.rows:
            self._list.addWidget(row)
        self.all_back.setVisible(any(not row.row.in_the_way for row in self.rows))

    def _choose_all(self) -> None:
        for row in self.rows:
            if not row.row.in_the_way:
                row.how.set_value(BACK)

    def save(self) -> None:
        """End the absence and put back what was chosen, in one step; then whom to reach."""
        self.notice.clear()
        day = self.back.value()
        if self.done:
            self.close_sheet()
        elif day is None:
            self.day.set_error(self.back.problem() or tr("Write the day."))
            self.day.focus()
        else:
            self._end(day)

    def _end(self, day: dt.date) -> None:
        back = [row for row in self.rows if row.goes_back]
        restored = [row.row.now.booking.visit.id for row in back if row.row.now.booking.visit]
        try:
            ended = self._desk.do(
                end_absence,
                absence_id=self._absence.id,
                version=self._absence.version,
                back=day,
                restored=restored,
            )
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.done = True
        told = [Told(row.row.now, tr("Back to {place}", place=row.place())) for row in back]
        told += [Told(each, tr("The talk takes place after all")) for each in ended.again]
        empty_layout(self._list)
        self.rows = []
        for part in (self.day, self.all_back):
            part.hide()
        self.reach = ReachList(told, codes=self._codes)
        self._list.addWidget(self.reach)
        self.print.setVisible(bool(told))
        self.lead.setText(
            tr("The absence is ended. Tell these {n} clients, only as they have said is safe.", n=len(told))
            if told
            else tr("The absence is ended. Nobody needs to be told.")
        )
        self.foot.cancel.hide()
        self.foot.save.set_words(tr("Done"))
        self.foot.save.setFocus()


def open_early_return(main: "MainWindow", desk: Desk, absence: AbsenceRow, words: str) -> EarlyReturnSheet:
    """End an absence before its last day."""
    sheet = EarlyReturnSheet(main, desk, absence, words)
    sheet.open_sheet(sheet.back)
    return sheet
