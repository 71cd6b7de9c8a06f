"""A time that is booked or moved, with a room: for whom, what, when, where and with whom."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.asked_times import AskedRow, list_asked_times, settle_asked_time
from spiral.records.bookings import BookingRow, book_visit, list_bookings, move_booking
from spiral.records.clashes import Wanted
from spiral.records.codes import Role
from spiral.records.free_times import FreePlace, find_first_time, find_free_place
from spiral.records.rooms import RoomRow, list_rooms
from spiral.records.sessions import MovedTalk, make_talk
from spiral.records.visits import VisitRow
from spiral.ui.calendar.calendar_hours import outside_words, read_outside
from spiral.ui.calendar.weeks_before import EARLIER, Moved, offer_earlier
from spiral.ui.clients.client_words import contact_note
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.parts.buttons import Button, plain
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.field import Field
from spiral.ui.parts.month_grid import day_words
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.visits.visit_draft import FIELDS, VisitDraft, clock_typed, minutes_typed
from spiral.ui.visits.visit_fields import VisitFields
from spiral.ui.visits.visit_read import VisitForm, read_new_form, read_visit_form
from spiral.ui.visits.who_wished import with_who_wished
from spiral.ui.way_out import CLASH, accept_words, place_words
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Saved = Callable[[VisitRow], object]
ACCEPT_KEY = "Ctrl+M"
NOTHING: Moved = MappingProxyType({})


@dataclass(frozen=True)
class BookingForm:
    """What the sheet needs: the visit's form, the rooms, and the room it has or is asked for.

    `about` tells from where in the calendar or the queue it was opened, so that it can be opened so again.
    """

    visit: VisitForm
    rooms: tuple[RoomRow, ...]
    room_id: str | None
    asked: AskedRow | None = None
    contract_id: str = ""
    moved: BookingRow | None = None
    about: str = ""


def read_booking_form(
    work: Work,
    *,
    client_id: str,
    date: dt.date,
    now: str,
    start: str = "",
    room_id: str | None = None,
    staff_id: str | None = None,
    asked: AskedRow | None = None,
) -> BookingForm:
    """A time to be booked, with what is known from where one stood in the calendar."""
    day, known_there = date.isoformat(), (start, room_id, staff_id, asked.id if asked else "")
    form = read_new_form(work, client_id=client_id, date=date, now=now, drop_in=False)
    draft = form.draft
    service = asked.service if asked else draft.service
    if staff_id is not None and staff_id not in {each.id for each in form.givers(service)}:
        service = None
    if service is None and staff_id is not None:
        theirs = (code for code, _ in form.service_options() if staff_id in {g.id for g in form.givers(code)})
        service = next(theirs, None)
    giver = staff_id or form.usual_giver(service)
    known = form.services.get(service or "")
    if asked is not None and known is not None:
        givers = [giver] if giver else [each.id for each in form.givers(service)]
        found = find_first_time(work, among=givers, minutes=known.minutes, first=date, not_before=now)
        if found is not None:
            giver, place = found
            draft, start, room_id = replace(draft, date=place.date), place.start, place.room_id
    draft = replace(
        draft,
        start=start or draft.start,
        service=service,
        staff_id=giver,
        programme=form.usual_programme(service, giver),
        minutes=str(known.minutes) if known else "",
    )
    about = " ".join((day, *(each or "-" for each in known_there)))
    return BookingForm(replace(form, draft=draft), tuple(list_rooms(work)), room_id, asked, about=about)


def read_move_form(work: Work, *, row: BookingRow, now: str) -> BookingForm:
    """A booked time, or a weekly time further on, to be moved; what its own contract keeps is never in its way."""
    form = read_visit_form(work, visit_id=row.visit.id) if row.visit else _ahead_form(work, row, now)
    return BookingForm(
        form, tuple(list_rooms(work)), row.room_id, None, row.contract_id or "", row, moved_about(row)
    )


def _ahead_form(work: Work, row: BookingRow, now: str) -> VisitForm:
    """The talk that is to come, as a visit to be."""
    assert row.ahead is not None
    day = dt.date.fromisoformat(row.date)
    form = read_new_form(work, client_id=row.ahead.client_id, date=day, now=now, drop_in=False)
    draft = replace(
        form.draft,
        start=row.start,
        minutes=str(row.minutes),
        service=row.ahead.service,
        staff_id=row.staff_id,
        programme=form.usual_programme(row.ahead.service, row.staff_id),
    )
    return replace(form, draft=draft)


class BookingSheet(SideSheet):
    """`saved` is called with the visit as it was booked or moved."""

    def __init__(self, main: "MainWindow", desk: Desk, form: BookingForm, saved: Saved) -> None:
        self._row, moves = form.visit.row, form.moved is not None
        super().__init__(
            main.centralWidget() or main,
            tr("Move a time") if moves else tr("Book a time"),
            save=tr("Move") if moves else tr("Book"),
            is_changed=self.changed,
        )
        self._main, self._desk, self._form, self._saved = main, desk, form, saved
        self._out: FreePlace | None = None
        self._warned: tuple[Any, ...] | None = None
        self._earlier: Moved = NOTHING
        self.banner_of = WhoseBanner(codes=set(desk.actor.roles) == {Role.ASSISTANT.value})
        self.banner_of.show_whose(form.visit.whose, desk.today())
        self.add_banner(self.banner_of)
        self.notice = Notice()
        self.fields = VisitFields(form.visit, desk.today, desk.clock)
        self.fields.plan_only()
        if moves:
            self.fields.lock_what()
        rooms = [(None, tr("No room")), *((r.id, r.name) for r in form.rooms if r.offered)]
        self.room = Choice(rooms)
        self.room.set_value(form.room_id)
        self.room_field = Field(tr("Room"), self.room)
        self.add(self.notice)
        whose = form.visit.whose
        if whose is not None and whose.card is not None and whose.card.contact_note:
            self.add(Text(contact_note(whose.card.contact_note), wrap=True))
        self.add(self.fields)
        self.add(self.room_field)
        if form.asked is not None and form.asked.words:
            self.foot.set_note(tr("The wish: {words}", words=form.asked.words), "chat-circle-dots")
        self.form.addStretch(1)
        self._before = self._facts()
        client = form.visit.whose.id if form.visit.whose is not None else None
        FormKeeping(self, main, desk, self.notice, "booking", self.inputs, client_id=client, about=form.about)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def changed(self) -> bool:
        """Whether anything would be lost."""
        return self._facts() != self._before

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return {**self.fields.inputs(), "room": self.room}

    def _facts(self) -> tuple[VisitDraft, str | None]:
        return self.fields.draft(), self.room.value()

    def save(self) -> None:
        """Book or move; a clash is told with the way out, and nothing typed is lost."""
        self.notice.clear()
        draft = self.fields.draft()
        if self.fields.say(draft.problems(self._desk.today(), self.fields.usual_minutes())):
            return
        if self._warns(draft):
            return
        try:
            with self.settled():
                row = self._keep(draft)
        except Refused as refused:
            self._refused(refused, draft)
            return
        self.close_sheet()
        self._saved(row)
        day = day_words(dt.date.fromisoformat(row.date)).lower()
        self._main.tell("ok", tr("Booked: {day} {time}.", day=day, time=row.start))

    def _warns(self, draft: VisitDraft) -> bool:
        """A time outside the colleague's hours is told once; saved again it is booked."""
        when: dict[str, Any] = {
            "staff_id": draft.staff_id,
            "date": draft.date,
            "start": clock_typed(draft.start),
            "minutes": minutes_typed(draft.minutes),
        }
        day = None if tuple(when.values()) == self._warned else self._desk.ask(read_outside, **when)
        if day is None:
            return False
        self._warned = tuple(when.values())
        name = self._form.visit.staff[draft.staff_id or ""].name
        again = tr("Save again if it is to be then all the same.")
        self.notice.say("warn", tr("Outside the reception hours"), f"{outside_words(day, name)} {again}")
        self.scroller.ensureWidgetVisible(self.notice)
        self.foot.save.setFocus()
        return True

    def _keep(self, draft: VisitDraft) -> VisitRow:
        when = {
            "date": draft.date,
            "start": clock_typed(draft.start),
            "minutes": minutes_typed(draft.minutes),
        }
        facts: dict[str, Any] = when | {"staff_id": draft.staff_id, "room_id": self.room.value()}
        if self._form.moved is not None:
            return with_who_wished(self._main, lambda who: self._move(facts | {"wished_by": who}))
        told = {"client_id": draft.client_id, "service": draft.service, "programme": draft.programme}
        return self._desk.do(_book, asked=self._form.asked, assisted_by=draft.assisted_by, **told, **facts)

    def _move(self, facts: dict[str, Any]) -> VisitRow:
        if self._row is not None:  # as it was when the form was opened
            return self._desk.do(move_booking, visit_id=self._row.id, version=self._row.version, **facts)
        assert self._form.moved is not None
        return self._desk.do(move_row, row=self._form.moved, earlier=self._earlier, **facts)

    def _refused(self, refused: Refused, draft: VisitDraft) -> None:
        if refused.reason in CLASH:
            self._show_way_out(refused, draft)
        elif refused.reason == EARLIER and self._form.moved is not None:
            button = offer_earlier(self._desk, self.notice.say, self._form.moved, refused, self._with_earlier)
            if button is not None:
                button.bind(self)
                button.setFocus()
        elif refused.reason in FIELDS:
            self.fields.say({FIELDS[refused.reason]: refusal(refused)})
        else:
            self.notice.say("danger", refusal(refused))
        self.scroller.ensureWidgetVisible(self.notice)

    def _with_earlier(self, earlier: Moved) -> None:
        """The weeks before have their places: move this one."""
        self._earlier = earlier
        self.save()

    def _show_way_out(self, refused: Refused, draft: VisitDraft) -> None:
        assert draft.date is not None
        assert draft.staff_id is not None
        start, minutes = clock_typed(draft.start), minutes_typed(draft.minutes)
        assert start is not None
        assert minutes is not None
        wanted = Wanted(draft.date, start, minutes, draft.staff_id, self.room.value(), draft.assisted_by)
        visit_id = self._row.id if self._row else ""
        self._out = self._desk.ask(
            find_free_place, wanted, visit_id=visit_id, contract_id=self._form.contract_id
        )
        actions: list[Button] = []
        if self._out is not None:
            take = plain(accept_words(self._out, wanted), key=ACCEPT_KEY)
            take.clicked.connect(self.take_way_out)
            take.bind(self)
            actions.append(take)
        self.notice.say("danger", refusal(refused), place_words(self._out, wanted), actions)
        if actions:
            actions[0].setFocus()

    def take_way_out(self) -> None:
        """Fill in the free place; it is booked when the person saves."""
        if self._out is None:
            return
        self.fields.day.set_value(self._out.date)
        self.fields.lines["start"].setText(self._out.start)
        self.room.set_value(self._out.room_id)
        self._out = None
        self.notice.clear()
        self.foot.save.setFocus()


def moved_about(row: BookingRow) -> str:
    """Which booking is moved: its day, and the visit or the contract whose weekly time it is."""
    return f"{row.date} {row.visit.id if row.visit else row.contract_id}"


def open_booking_again(main: "MainWindow", desk: Desk, client_id: str, about: str) -> QWidget | None:
    """A form that was kept: a new booking, or the move of one that still stands where it did."""
    day, *told = about.split()
    date = dt.date.fromisoformat(day)
    if len(told) > 1:
        start, room_id, staff_id, asked_id = (None if each == "-" else each for each in told)
        asked = next((row for row in desk.ask(list_asked_times) if row.id == asked_id), None)
        known: dict[str, Any] = {
            "start": start or "",
            "room_id": room_id,
            "staff_id": staff_id,
            "asked": asked,
        }
        return open_booking(main, desk, client_id=client_id, date=date, **known)
    found = desk.ask(list_bookings, first=date)
    return open_move(main, desk, next(row for row in found if row.whose and moved_about(row) == about))


def visit_of(work: Work, *, row: BookingRow, earlier: Moved = NOTHING) -> VisitRow:
    """A booking's visit; that of a weekly time further on is made, with those before it (`earlier`: elsewhere)."""
    if row.visit is not None:
        return row.visit
    if row.ahead is None or row.contract_id is None:
        raise Refused("no_such_visit")
    day = dt.date.fromisoformat(row.slot or row.date)
    return make_talk(work, contract_id=row.contract_id, day=day, moved=earlier)


def move_row(work: Work, *, row: BookingRow, earlier: Moved = NOTHING, **facts: Any) -> VisitRow:
    """Move what stands in the calendar; the talk of a weekly time is made and moved in one step, or neither.

    Where its own time is taken it is made at once where it goes.
    """
    if row.visit is None:
        day = dt.date.fromisoformat(row.slot or row.date)
        room_id = facts.get("room_id", row.room_id) or row.room_id or ""
        there = MovedTalk(facts.get("date") or day, facts.get("start") or row.start, room_id)
        earlier = {**earlier, day: there}
    visit = visit_of(work, row=row, earlier=earlier)
    return move_booking(work, visit_id=visit.id, version=visit.version, **facts)


def _book(work: Work, *, asked: AskedRow | None, **facts: Any) -> VisitRow:
    """Book, and take the wish it answers out of the queue: both or neither."""
    row = book_visit(work, **facts)
    if asked is not None:
        settle_asked_time(work, asked_id=asked.id, version=asked.version, visit_id=row.id)
    return row


def open_booking(
    main: "MainWindow", desk: Desk, saved: Saved = lambda _row: None, **known: Any
) -> QWidget | None:
    """Book a time for a client; what is known from the calendar or the queue stands there."""
    return _opened(main, desk, lambda: desk.ask(read_booking_form, now=desk.clock(), **known), saved)


def open_move(
    main: "MainWindow", desk: Desk, row: BookingRow, saved: Saved = lambda _row: None
) -> QWidget | None:
    """Another day, time, room or colleague for a booked time."""
    if row.whose is None:
        return None
    return _opened(main, desk, lambda: desk.ask(read_move_form, row=row, now=desk.clock()), saved)


def _opened(
    main: "MainWindow", desk: Desk, read: Callable[[], BookingForm], saved: Saved
) -> BookingSheet | None:
    try:
        form = read()
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet = BookingSheet(main, desk, form, saved)
    sheet.open_sheet(sheet.fields.first())
    return sheet
