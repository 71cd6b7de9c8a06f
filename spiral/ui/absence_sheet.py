"""Someone is ill or on holiday: every booking is settled in one step, and then the list of whom to reach."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import phrase, refusal
from spiral.records.absences import (
    CANCEL,
    HAND_OVER,
    MOVE,
    Affected,
    Settled,
    list_affected,
    record_absence,
)
from spiral.records.catalogue import choices
from spiral.records.clashes import Wanted
from spiral.records.codes import Role
from spiral.records.free_times import FreePlace, find_free_place
from spiral.records.staff import StaffRow, list_staff
from spiral.ui.desk import Desk
from spiral.ui.palette import NEAR, SMALL, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Line
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow, focus_first_error
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.swedish_order import in_order
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


@dataclass(frozen=True)
class Affairs:
    """The bookings of someone's days away, each with the first free time after them, and who could take over."""

    affected: tuple[Affected, ...]
    places: dict[str, FreePlace | None]
    colleagues: tuple[StaffRow, ...]


def read_affairs(work: Work, *, staff_id: str, first: dt.date, last: dt.date) -> Affairs:
    """What has to be settled, and what can be proposed."""
    rows = list_affected(work, staff_id=staff_id, first=first, last=last)
    people = list_staff(work)
    roles = next((set(row.roles) for row in people if row.id == staff_id), set())
    places: dict[str, FreePlace | None] = {}
    proposed: list[Wanted] = []
    for row in rows:
        booking = row.booking
        if booking.visit is None:
            continue
        day = dt.date.fromisoformat(booking.date)
        wanted = Wanted(day, booking.start, booking.minutes, staff_id, booking.room_id)
        place = find_free_place(
            work,
            wanted,
            contract_id=booking.contract_id or "",
            not_before=last + dt.timedelta(days=1),
            beside=proposed,
        )
        places[booking.visit.id] = place
        if place is not None:
            proposed.append(replace(wanted, date=place.date, start=place.start, room_id=place.room_id))
    others = [
        row for row in people if row.id != staff_id and row.state == "active" and roles & set(row.roles)
    ]
    return Affairs(tuple(rows), places, tuple(in_order(others, lambda row: row.name)))


class AffectedRow(QWidget):
    """One booking: when and who, how the client may be reached, and what becomes of it."""

    def __init__(self, row: Affected, affairs: Affairs, *, codes: bool) -> None:
        super().__init__()
        self.row = row
        visit = row.booking.visit
        self.place = affairs.places.get(visit.id) if visit else None
        options: list[tuple[object, str]] = [(None, tr("Choose"))]
        if self.place is not None:
            where = " ".join(filter(None, (self.place.date.isoformat(), self.place.start, self.place.room)))
            options.append((MOVE, tr("Move to {place}", place=where)))
        options += [
            ((HAND_OVER, each.id), tr("Hand over to {name}", name=each.name)) for each in affairs.colleagues
        ]
        options.append((CANCEL, tr("Cancel, by the unit")))
        self.how = Choice(options)
        self.who = (visit.code if codes else row.called or visit.code) if visit else tr("Booked time")
        title = f"{row.booking.date}  {row.booking.start}–{row.booking.end}  {self.who}"
        self.how.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(Text(title, weight=STRONG, wrap=True))
        column.addWidget(Text(reach_words(row), size=SMALL, tone="muted", wrap=True))
        column.addWidget(self.how)
        column.addWidget(Line())

    def settled(self) -> Settled | None:
        """What was chosen; None for nothing yet."""
        value, visit = self.how.value(), self.row.booking.visit
        if value is None or visit is None:
            return None
        if value == MOVE and self.place is not None:
            return Settled(
                visit.id, visit.version, MOVE, self.place.date, self.place.start, self.place.room_id
            )
        if isinstance(value, tuple | list):
            return Settled(visit.id, visit.version, HAND_OVER, staff_id=value[1])
        return Settled(visit.id, visit.version, CANCEL)

    def outcome_words(self) -> str:
        """What became of it, for the list of whom to reach."""
        return self.how.currentText()


def reach_words(row: Affected) -> str:
    """How a client may be reached: the safe ways and nothing else; by what name."""
    if not row.ways:
        return tr("No safe way is known: tell at the next visit.")
    ways = ", ".join(phrase("contact_way", way) for way in row.ways)
    called = tr("ask for {name}", name=row.called) if row.called else ""
    return "  ·  ".join(filter(None, (ways, row.phone, row.email, called, row.note)))


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
        self.all_cancel = plain(tr("Cancel all"), small=True)
        self.all_move = plain(tr("Move all"), small=True)
        self.lead = Text(tone="muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.add(self.notice)
        self.add(self._who_row)
        self.add(self._day_row)
        self.add(self.lead)
        across = QHBoxLayout()
        across.setSpacing(NEAR)
        for button in (self.all_move, self.all_cancel):
            across.addWidget(button)
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

    def _other_days(self) -> None:
        if self.rows:
            self._show(())
            self.foot.save.set_words(tr("Show the bookings"))
            self.lead.setText("")
        self._asked = None

    def _choose_all(self, how: str) -> None:
        for row in self.rows:
            row.how.set_value(how if how == CANCEL or row.place is not None else CANCEL)

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
        (self.rows[0].how if self.rows else self.foot.save).setFocus()

    def _show(self, rows: Sequence[AffectedRow]) -> None:
        empty_layout(self._list)
        self.rows = list(rows)
        for row in self.rows:
            self._list.addWidget(row)
        for button in (self.all_move, self.all_cancel):
            button.setVisible(bool(self.rows))

    def _settle(self) -> None:
        assert self._asked is not None
        settled = [row.settled() for row in self.rows]
        open_rows = [row for row, each in zip(self.rows, settled, strict=True) if each is None]
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
        told = [(row.who, row.row, row.outcome_words()) for row in self.rows]
        self._show(())
        self._who_row.hide()
        self._day_row.hide()
        self.title.setText(tr("Whom to reach"))
        self.lead.setText(
            tr(
                "The absence is recorded. Tell these {n} clients, only as they have said is safe.",
                n=len(told),
            )
            if told
            else tr("The absence is recorded. Nobody needs to be told.")
        )
        for who, row, outcome in told:
            self._list.addWidget(
                Text(f"{row.booking.date}  {row.booking.start}  {who}", weight=STRONG, wrap=True)
            )
            self._list.addWidget(Text(outcome, wrap=True))
            self._list.addWidget(Text(reach_words(row), size=SMALL, tone="muted", wrap=True))
            self._list.addWidget(Line())
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
