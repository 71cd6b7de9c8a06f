"""The contract as a form: kind, the weekly time with its room, what was agreed; changed by a new version from a day."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import phrases, weekday_name
from spiral.records.case_fees import usual
from spiral.records.contracts import (
    LONG,
    LONGEST,
    SHORTEST,
    USUAL_SESSIONS,
    Frame,
    Terms,
    VersionRow,
    make_contract,
)
from spiral.records.free_weekly_times import find_free_weekly
from spiral.records.rooms import list_rooms
from spiral.records.sessions import change_contract
from spiral.reports.names import capital
from spiral.ui.calendar.booking_sheet import ACCEPT_KEY
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import Inputs, widgets_of
from spiral.ui.forms.form_sheet import open_form
from spiral.ui.palette import font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import FieldRow
from spiral.ui.parts.text_area import TextArea
from spiral.ui.parts.tick import Tick
from spiral.ui.treatment.case_read import CaseShown
from spiral.ui.treatment.case_sheet import CaseSheet
from spiral.ui.treatment.first_visit_sheet import MORNING, talking_room
from spiral.ui.visits.visit_draft import clock_typed
from spiral.ui.way_out import CLASH
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

LENGTHS = range(SHORTEST, LONGEST + 1, 5)
USUAL_MONTHS = "24"


class ContractSheet(CaseSheet):
    """`version` is the one to change; None makes a contract."""

    kept_as = "contract"
    refuses: ClassVar[Mapping[str, str]] = {
        "bad_time": "time",
        "time_taken": "time",
        "staff_away": "time",
        "contract_minutes": "minutes",
        "sessions_out_of_range": "length",
        "months_out_of_range": "length",
        "version_before_last": "from_date",
        "no_such_room": "room",
    }

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        shown: CaseShown,
        version: VersionRow | None,
        from_date: dt.date | None = None,
    ) -> None:
        title = tr("Change the contract") if version else tr("New contract")
        super().__init__(main, desk, shown.case.client_id, title)
        self._shown, self._version = shown, version
        self.about = f"{shown.case.id} {version.id}" if version else shown.case.id
        self._make()
        self._lay_out()
        self._fill()
        self.from_date.set_value(from_date or desk.today())
        self.kind.chosen.connect(lambda _kind: self._other_kind())
        self.ready()

    def _line(self) -> QLineEdit:
        line = QLineEdit()
        line.setFont(font())
        return line

    def _make(self) -> None:
        self.kind = Choice((code, capital(words)) for code, words in phrases("contract_kind").items())
        self.from_date = DateField(self.desk.today)
        self.weekday = Choice((day, capital(words)) for day, words in _weekdays())
        self.time, self.length, self.called, self.seek_how = (self._line() for _ in range(4))
        self.minutes = Choice((each, str(each)) for each in LENGTHS)
        self._rooms = self.desk.ask(list_rooms)
        offered = ((row.id, row.name) for row in self._rooms if row.offered)
        self.room = Choice(offered, placeholder=tr("Choose"))
        self.unused, self.other = TextArea(2), TextArea(2)
        self.may_seek = Tick(tr("We may ring or seek the client who stays away"))
        self.anonymous = Tick(tr("The client is anonymous"))

    def _lay_out(self) -> None:
        field = self.field
        self.add(
            FieldRow(
                field("kind", tr("Kind"), self.kind),
                field("from_date", tr("From"), self.from_date),
                field("length", tr("Months, or talks"), self.length, characters=5),
            )
        )
        self.add(
            FieldRow(
                field("weekday", tr("Weekday"), self.weekday),
                field("time", tr("Time"), self.time, characters=6),
                field("minutes", tr("Minutes"), self.minutes),
                field("room", tr("Room"), self.room),
            )
        )
        self.add(field("unused", tr("When a time is not used"), self.unused))
        self.add(self.may_seek)
        self.add(
            FieldRow(
                field("seek_how", tr("How"), self.seek_how, characters=30),
                field("called", tr("By what name"), self.called, characters=20),
            )
        )
        self.add(self.anonymous)
        self.add(field("other", tr("What else we agreed"), self.other))
        self.fields["length"].setVisible(self._version is None)
        self.kind.setEnabled(self._version is None)

    def _fill(self) -> None:
        version, contract = self._version, self._shown.contract
        self.kind.set_value(contract.kind if version and contract else LONG)
        self.length.setText(USUAL_MONTHS)
        self.unused.setText(str(usual()["unused_time"]))
        if version is None:
            self.called.setText(self.whose.card.called if self.whose.card else "")
            self.anonymous.setChecked(self.whose.is_alias)
            self._propose()
            return
        self._show_frame(version.frame)
        terms = version.terms
        self.unused.setText(terms.unused_time or self.unused.text())
        self.other.setText(terms.other)
        self.called.setText(terms.called)
        self.seek_how.setText(terms.seek_how)
        self.may_seek.setChecked(terms.may_seek)
        self.anonymous.setChecked(terms.anonymous)

    def _propose(self) -> None:
        """The time of the latest talk, else the free one nearest to it."""
        last = max(self._shown.talks, key=lambda row: row.visit.date, default=None)
        day = dt.date.fromisoformat(last.visit.date) if last else self.desk.today()
        start = last.visit.start if last else MORNING
        room = talking_room([row for row in self._rooms if row.offered]) or ""
        wished = Frame(day.isoweekday(), start, SHORTEST, room, self._shown.case.staff_id)
        self._show_frame(self._free_near(wished, self.desk.today()) or wished)

    def _free_near(self, wished: Frame, start: dt.date) -> Frame | None:
        contract = self._shown.contract
        return self.desk.ask(
            find_free_weekly,
            wished,
            start=start,
            contract_id=contract.id if contract else "",
            code=self._shown.case.code,
        )

    def _show_frame(self, frame: Frame) -> None:
        self.weekday.set_value(frame.weekday)
        self.time.setText(frame.time)
        self.minutes.set_value(frame.minutes)
        self.room.set_value(frame.room_id)

    def _other_kind(self) -> None:
        usual = USUAL_SESSIONS[self.kind.value()]
        self.length.setText(str(usual) if usual else USUAL_MONTHS)

    def inputs(self) -> Inputs:
        return widgets_of(self.fields, may_seek=self.may_seek, anonymous=self.anonymous)

    def facts(self) -> tuple[Any, ...]:
        frame = (self.weekday.value(), self.time.text(), self.minutes.value(), self.room.value())
        return self.kind.value(), self.from_date.value(), self.length.text(), frame, self._terms()

    def _terms(self) -> Terms:
        return Terms(
            unused_time=self.unused.text().strip(),
            may_seek=self.may_seek.isChecked(),
            seek_how=self.seek_how.text().strip(),
            called=self.called.text().strip(),
            anonymous=self.anonymous.isChecked(),
            other=self.other.text().strip(),
        )

    def problems(self) -> dict[str, str]:
        found = {}
        if self.from_date.value() is None:
            found["from_date"] = self.from_date.problem() or tr("Write the day.")
        if clock_typed(self.time.text()) is None:
            found["time"] = tr("Write a time as 09:30 or 930.")
        if not self.unused.text().strip():
            found["unused"] = tr("Write what you have agreed: it stands on the paper that both sign.")
        if self.room.value() is None:
            found["room"] = tr("Choose a room.")
        if (
            self._version is None
            and self.length.text().strip()
            and not self.length.text().strip().isdecimal()
        ):
            found["length"] = tr("Write a whole number.")
        return found

    def _frame(self) -> Frame:
        """The frame as it is typed; only once there are no problems."""
        time = clock_typed(self.time.text())
        assert time is not None
        keeper = self._shown.case.staff_id
        return Frame(self.weekday.value(), time, self.minutes.value(), self.room.value(), keeper)

    def keep(self) -> str:
        day, frame = self.from_date.value(), self._frame()
        assert day is not None
        if self._version is None:
            self._make_contract(day, frame)
            return tr("The weekly time is kept from now on. Make the talks next.")
        contract = self._shown.contract
        assert contract is not None
        self.desk.do(
            change_contract,
            contract_id=contract.id,
            version=contract.version,
            from_date=day,
            frame=frame,
            terms=self._terms(),
        )
        return tr("Changed from {day}. Print it for both to sign.", day=day)

    def refused(self, refused: Refused) -> None:
        """A time that is taken is told beside it, with the nearest weekly time that is free."""
        super().refused(refused)
        day = self.from_date.value()
        if refused.reason not in CLASH or day is None:
            return
        frame = self._free_near(self._frame(), day)
        if frame is None:
            self.notice.say("warn", tr("No weekly time is free."))
            return
        take = plain(tr("Take that time"), key=ACCEPT_KEY)
        take.clicked.connect(lambda: self._take(frame))
        take.bind(self)
        self.notice.say("warn", tr("Free instead: {place}.", place=self._frame_words(frame)), "", [take])

    def _frame_words(self, frame: Frame) -> str:
        room = next((row.name for row in self._rooms if row.id == frame.room_id), "")
        return tr("{weekday} {time}, {room}", weekday=weekday_name(frame.weekday), time=frame.time, room=room)

    def _take(self, frame: Frame) -> None:
        self._show_frame(frame)
        self.notice.clear()
        self.fields["time"].clear_error()
        self.foot.save.setFocus()

    def _make_contract(self, day: dt.date, frame: Frame) -> None:
        number = int(self.length.text()) if self.length.text().strip() else None
        is_long = self.kind.value() == LONG
        self.desk.do(
            make_contract,
            case_id=self._shown.case.id,
            kind=self.kind.value(),
            start=day,
            frame=frame,
            terms=self._terms(),
            sessions=None if is_long else number,
            expected_months=number if is_long else None,
        )


def _weekdays() -> list[tuple[int, str]]:
    return [(day, weekday_name(day)) for day in range(1, 8)]


def open_contract(
    main: "MainWindow",
    desk: Desk,
    shown: CaseShown,
    version: VersionRow | None = None,
    from_date: dt.date | None = None,
) -> CaseSheet | None:
    """A new contract, or another version of the one there is, from today or a later day on."""
    return open_form(main, lambda: ContractSheet(main, desk, shown, version, from_date), "time")
