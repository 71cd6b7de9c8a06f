"""Someone is ill or on holiday: every booking is settled in one step, and then the list of whom to reach."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records.absences import CANCEL, MOVE, AbsenceRow, list_absences, record_absence
from spiral.records.catalogue import choice_name, choices
from spiral.records.codes import Role
from spiral.records.staff import list_staff
from spiral.ui.calendar.affected_rows import AffectedRow, read_affairs
from spiral.ui.calendar.early_return_sheet import open_early_return
from spiral.ui.calendar.reach_list import ReachList, Told
from spiral.ui.desk import Desk
from spiral.ui.palette import NEAR
from spiral.ui.parts.buttons import plain, quiet
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow, focus_first_error
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.swedish_order import in_order
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


AHEAD = 366  # days on which absences to come are shown


class AbsenceSheet(SideSheet):
    """First who and when, then what becomes of each booking, and at last whom to reach."""

    def __init__(self, main: "MainWindow", desk: Desk, staff_id: str | None, day: dt.date) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Absence"),
            save=tr("Show the bookings"),
            is_changed=lambda: bool(self.rows) and not self.done,
        )
        self._main, self._desk = main, desk
        self._codes = set(desk.actor.roles) == {Role.ASSISTANT.value}
        self.rows: list[AffectedRow] = []
        self.done = False
        self._asked: tuple[str, dt.date, dt.date] | None = None
        self.notice = Notice()
        self._make_fields(staff_id, day)
        self.all_cancel = plain(tr("Cancel all"), key="Ctrl+I", small=True)
        self.all_move = plain(tr("Move all"), key="Ctrl+M", small=True)
        self.lead = Text(tone="muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.reach = ReachList((), codes=self._codes)
        self.print = plain(tr("Print the list"), icon="printer", key="Ctrl+P")
        self.print.clicked.connect(lambda: self.reach.print_list(self._main, self._desk))
        self.add_action(self.print)
        self.print.hide()
        self.known = self._known_absences()
        self.add(self.notice)
        self.add(self.known)
        self.add(self._who_row)
        self.add(self._day_row)
        self.add(self.lead)
        across = QHBoxLayout()
        across.setSpacing(NEAR)
        for button in (self.all_move, self.all_cancel):
            across.addWidget(button.bind(self))
            button.hide()
        across.addStretch(1)
        self.form.addLayout(across)
        self.form.addLayout(self._list)
        self.form.addStretch(1)
        self.all_move.clicked.connect(lambda: self._choose_all(MOVE))
        self.all_cancel.clicked.connect(lambda: self._choose_all(CANCEL))
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def _make_fields(self, staff_id: str | None, day: dt.date) -> None:
        people = [
            row
            for row in in_order(self._desk.ask(list_staff), lambda row: row.name)
            if row.state in ("active", "waiting") and set(row.roles) - {Role.CHIEF, Role.ASSISTANT}
        ]
        self.staff = Choice([(row.id, row.name) for row in people], placeholder=tr("Choose"))
        self.staff.set_value(staff_id)
        self.kind = Choice([(each["code"], each[language()]) for each in choices()["absence"]])
        self.first, self.last = DateField(self._desk.today), DateField(self._desk.today)
        self.first.set_value(day)
        self.last.set_value(day)
        self.fields = {
            "staff": Field(tr("Who is away"), self.staff),
            "kind": Field(tr("Why"), self.kind),
            "first": Field(tr("First day"), self.first),
            "last": Field(tr("Last day"), self.last),
        }
        self._who_row = FieldRow(self.fields["staff"], self.fields["kind"], stretch=self.fields["staff"])
        self._day_row = FieldRow(self.fields["first"], self.fields["last"])
        for field in (self.first, self.last):
            field.changed.connect(lambda _day: self._other_days())
        self.staff.chosen.connect(lambda _value: self._other_days())

    def _known_absences(self) -> QWidget:
        """Who is away now or will be, each to be ended early."""
        today = self._desk.today()
        rows = self._desk.ask(list_absences, first=today, last=today + dt.timedelta(days=AHEAD))
        names = {row.id: row.name for row in self._desk.ask(list_staff)}
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in rows:
            why = choice_name("absence", row.kind, language()).lower()
            words = tr(
                "{name}: {why}, {first} to {last}",
                name=names.get(row.staff_id, ""), why=why, first=row.first, last=row.last,
            )  # fmt: skip
            back = quiet(tr("Back earlier…"), icon="arrow-u-up-left", small=True)
            back.setAccessibleName(f"{tr('Back earlier…')} {words}")
            back.clicked.connect(lambda _on=False, row=row, words=words: self._back(row, words))
            across = QHBoxLayout()
            across.setSpacing(NEAR)
            across.addWidget(Text(words, wrap=True), 1)
            across.addWidget(back)
            column.addLayout(across)
        if not rows:
            made.hide()
        return made

    def _back(self, row: AbsenceRow, words: str) -> None:
        self.close_sheet()
        open_early_return(self._main, self._desk, row, words)

    def _other_days(self) -> None:
        if self.rows:
            self._show(())
            self.foot.save.set_words(tr("Show the bookings"))
            self.lead.setText("")
        self._asked = None

    def _choose_all(self, how: str) -> None:
        for row in self.rows:
            row.how.set_value(how if how == CANCEL or row.place is not None else CANCEL)
        self.notice.clear()

    def save(self) -> None:
        """Show what is booked; then settle it all in one step."""
        self.notice.clear()
        if self.done:
            self.close_sheet()
        elif self._asked is None:
            self._read()
        else:
            self._settle()

    def _read(self) -> None:
        problems = {
            "staff": tr("Choose who is away.") if self.staff.value() is None else "",
            "first": self.first.problem() or (tr("Write the first day.") if not self.first.value() else ""),
            "last": self.last.problem() or (tr("Write the last day.") if not self.last.value() else ""),
        }
        for key, row in (("staff", self._who_row), ("first", self._day_row), ("last", self._day_row)):
            row.set_error(self.fields[key], problems[key])
        if focus_first_error(self.fields.values()):
            return
        first, last = self.first.value(), self.last.value()
        assert first is not None
        assert last is not None
        asked = (self.staff.value(), first, last)
        try:
            affairs = self._desk.ask(read_affairs, staff_id=asked[0], first=first, last=last)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self._asked = asked
        self._show([AffectedRow(row, affairs, codes=self._codes) for row in affairs.affected])
        count = len(self.rows)
        lead = (
            tr("{n} bookings: choose what becomes of each.", n=count) if count else tr("Nothing is booked.")
        )
        self.lead.setText(lead)
        self.foot.save.set_words(tr("Record the absence"))
        first_choice = next((row.how for row in self.rows if not row.skips), self.foot.save)
        first_choice.setFocus()

    def _show(self, rows: Sequence[AffectedRow]) -> None:
        empty_layout(self._list)
        self.rows = list(rows)
        for row in self.rows:
            self._list.addWidget(row)
            row.how.chosen.connect(lambda _how: self.notice.clear())
        for button in (self.all_move, self.all_cancel):
            button.setVisible(any(not row.skips for row in self.rows))

    def _settle(self) -> None:
        assert self._asked is not None
        settled = [row.settled() for row in self.rows]
        pairs = zip(self.rows, settled, strict=True)
        open_rows = [row for row, each in pairs if each is None and not row.skips]
        if open_rows:
            self.notice.say(
                "danger", tr("Choose what becomes of each booking. {n} are left.", n=len(open_rows))
            )
            open_rows[0].how.setFocus()
            return
        staff_id, first, last = self._asked
        try:
            self._desk.do(
                record_absence,
                staff_id=staff_id,
                first=first,
                last=last,
                kind=self.kind.value(),
                settled=[each for each in settled if each is not None],
            )
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self._show_reach()

    def _show_reach(self) -> None:
        """Whom to reach, how, and what to tell."""
        self.done = True
        told = [Told(row.row, row.outcome_words()) for row in self.rows]
        self._show(())
        for part in (self._who_row, self._day_row, self.known):
            part.hide()
        self.title.setText(tr("Whom to reach"))
        self.lead.setText(
            tr(
                "The absence is recorded. Tell these {n} clients, only as they have said is safe.",
                n=len(told),
            )
            if told
            else tr("The absence is recorded. Nobody needs to be told.")
        )
        self.reach = ReachList(told, codes=self._codes)
        self._list.addWidget(self.reach)
        self.print.setVisible(bool(told))
        self.foot.cancel.hide()
        self.foot.save.set_words(tr("Done"))
        self.foot.save.setFocus()


def open_absence(
    main: "MainWindow", desk: Desk, *, staff_id: str | None = None, day: dt.date | None = None
) -> AbsenceSheet:
    """Record that someone is away."""
    sheet = AbsenceSheet(main, desk, staff_id, day or desk.today())
    sheet.open_sheet(sheet.staff)
    return sheet
