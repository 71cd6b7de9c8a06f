"""Idag: the day by the clock, what waits for an outcome, and the one who drops in."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.records.codes import Outcome, Role
from spiral.records.dates import holiday_name
from spiral.records.duties import has_duties
from spiral.records.visits import VisitRow
from spiral.reports.names import capital
from spiral.ui.client_finder import open_finder
from spiral.ui.desk import Desk
from spiral.ui.duty_list import open_duty
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN
from spiral.ui.parts.buttons import icon_button, plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.month_grid import day_words
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.today.chief_today import ChiefToday
from spiral.ui.today.day_list import NO_OUTCOME_KEY, OUTCOME_KEYS, DayList, outcome_word
from spiral.ui.today.day_read import Day, by_the_clock, day_summary, missing_keys, read_day
from spiral.ui.today.drop_in import DropIn
from spiral.ui.today.outcomes import UNDO_KEY, Outcomes
from spiral.ui.today.today_side import TodaySide
from spiral.ui.visits.visit_sheet import open_new, open_new_person, open_visit
from spiral.ui.visits.void_sheet import open_void

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

MINE, HOUSE = "mine", "house"
LOOK_AT_CLOCK_MS = 20_000


def page(desk: Desk, main: "MainWindow") -> Page:
    """The page of the place called today: the chief's own has counts and no client."""
    return TodayPage(desk, main) if desk.may("list_visits") else ChiefToday(desk, main)


def at_front_desk(desk: Desk) -> bool:
    """Whether clients see the screen, and receiving is others' work: codes first, and the whole house."""
    return set(desk.actor.roles) == {Role.ASSISTANT.value}


class TodayPage(Page):
    """One day at a time, mine or the whole house's."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self.day = desk.today()
        self._today = desk.today()
        self._codes = at_front_desk(desk)
        self.whose_day = HOUSE if self._codes else MINE
        self.shown: Day | None = None
        self._clock_shown = ""
        self.outcomes = Outcomes(desk, main)
        super().__init__(desk, main)

    # --- parts -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("page")
        self.before = icon_button("caret-left", tr("The day before"), key="PgUp")
        self.now_button = plain(tr("Today"), key="Home")
        self.after = icon_button("caret-right", tr("The day after"), key="PgDown")
        self.new = primary(tr("New visit"), icon="plus", key="Ctrl+N")
        self.whose = Segments(
            [Segment(MINE, tr("My day")), Segment(HOUSE, tr("Whole house"))], tr("Whose visits"), check=False
        )
        self.whose.set_value(self.whose_day)
        self.whose.setToolTip(tr("Alt+H changes between them"))
        self.holiday = Tag("", "warn", "flag")
        moves = [self.before, self.now_button, self.after, self.new]
        self.head = PageHead(actions=moves, tag=self.holiday, beside=None if self._codes else self.whose)
        self.lists = {kind: self._list(kind) for kind in ((HOUSE,) if self._codes else (MINE, HOUSE))}
        self.stack = QStackedWidget()
        for each in self.lists.values():
            self.stack.addWidget(each)
        card = Card()
        card.add(self.stack, 1)
        self.dropping_in = DropIn(self.desk, self._drop_in_prompt(), shows=not self._codes)
        self.drop_in = self.dropping_in.field
        card.add(self.dropping_in)
        self.side = TodaySide(self.called, duties=has_duties(self.desk.actor))
        self.cards = SideBySide(card, self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.cards, 1)

    def _list(self, kind: str) -> DayList:
        made = DayList(
            house=kind == HOUSE,
            codes=self._codes,
            service=lambda row: self.shown.service(row) if self.shown else row.service,
            place=lambda row: self.shown.place(row) if self.shown else "",
            empty=tr(
                "No visits this day. Ctrl+N books one, and whoever drops in is written in the field below."
            ),
        )
        made.press, made.open = self.press, self.open_row
        made.key_pressed.connect(self.press)
        made.row_activated.connect(self.open_row)
        made.row_chosen.connect(lambda _row: self.main.show_footer() if self.isVisible() else None)
        made.set_menu(self._fill_menu)
        return made

    def _drop_in_prompt(self) -> str:
        if self.desk.may("find_clients"):
            return tr(
                "Drop-in: write a name, alias or birth date, or press Enter for someone new and anonymous"
            )
        return tr("Drop-in: write a code, or press Enter for a new one")

    def _connect(self) -> None:
        for button, by in ((self.before, -1), (self.after, 1)):
            button.clicked.connect(lambda _on=False, by=by: self.show_day(self.day + dt.timedelta(days=by)))
        self.now_button.clicked.connect(lambda: self.show_day(self.desk.today()))
        self.now_button.bind(self)
        self._key("PgUp", self.before.click)
        self._key("PgDown", self.after.click)
        self.new.clicked.connect(self.new_visit)
        self.new.bind(self)
        self.whose.chosen.connect(self._show_whose)
        if not self._codes:
            self._key("Alt+H", self._other_whose)
        self.drop_in.bind(self)
        self.dropping_in.received.connect(self._receive)
        self.dropping_in.new.connect(self._receive_new)
        self.dropping_in.many.connect(lambda typed: open_finder(self.main, self._receive, typed))
        self.dropping_in.failed.connect(self.main.refuse)
        self._key(UNDO_KEY, self._undo)
        self.side.missing.press = self.press_missing
        self.side.missing.key_pressed.connect(self.press_missing)
        self.side.missing.row_activated.connect(self.open_row)
        self.side.day_asked.connect(self.show_day)
        self.side.all_duties_asked.connect(lambda: self.main.go("todo"))
        self.side.duties.row_activated.connect(lambda duty: open_duty(self.main, self.desk, duty))
        self._clock = QTimer(self, interval=LOOK_AT_CLOCK_MS)
        self._clock.timeout.connect(self.look_at_clock)
        self._clock.start()

    def _key(self, key: str, does) -> None:  # type: ignore[no-untyped-def]
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    # --- what is shown ---------------------------------------------------------------------------------

    @property
    def list(self) -> DayList:
        """The list in view."""
        return self.lists[self.whose_day]

    def called(self, row: VisitRow) -> str:
        """What a client is called on this screen: a code where clients see it."""
        return row.code if self._codes else row.name

    def refresh(self) -> None:
        staff_id = self.desk.actor.id if self.whose_day == MINE else None
        self.shown = self.desk.ask(read_day, day=self.day, staff_id=staff_id)
        self._today = self.desk.today()
        self.head.set_title(capital(day_words(self.day)), tr("week {week}", week=self.day.isocalendar().week))
        holiday = holiday_name(self.day, language())
        self.holiday.show_mark(Mark(holiday or "", "warn", "flag"))
        self.holiday.setVisible(bool(holiday))
        self.now_button.setEnabled(self.day != self._today)
        self._show_rows()
        self.side.show_day(self.shown.missing, self.shown.booked)
        if has_duties(self.desk.actor):
            self.side.show_duties(self.main.duties)

    def _show_rows(self) -> None:
        assert self.shown is not None
        is_today = self.day == self._today
        clock = self._clock_shown = self.desk.clock()
        now = clock if is_today else None
        rows = self.shown.visits
        self.list.set_moment(self.day, self._today, clock)
        self.list.set_rows(by_the_clock(rows, now, self.desk.actor.id))
        names = {row.id: self.called(row) for row in rows}
        self.head.set_subtitle(
            day_summary(rows, now, names) or missing_keys(self.desk.box) or tr("No visits.")
        )
        self.stack.setCurrentWidget(self.list)

    def look_at_clock(self) -> None:
        """The line of the time moves by itself; after midnight the page follows to the new day."""
        if not self.isVisible() or self.shown is None or self.desk.clock() == self._clock_shown:
            return
        drawer, focus = self.list.drawer(), QApplication.focusWidget()
        if drawer is not None and focus is not None and drawer.isAncestorOf(focus):
            return  # a key of the chosen visit has the keyboard: the line waits
        if self.desk.today() != self._today and self.day == self._today:
            self.show_day(self.desk.today())
        elif self.day == self._today:
            self._show_rows()

    def where(self) -> str:
        return f"{self.day} {self.whose_day}"

    def go_to(self, where: str) -> None:
        day, _, kind = where.partition(" ")
        if kind in self.lists:
            self.whose_day = kind
            self.whose.set_value(kind)
        self.show_day(dt.date.fromisoformat(day))

    def show_day(self, day: dt.date) -> None:
        """Another day."""
        self.day = day
        self.refresh()
        self.main.show_footer()

    def _show_whose(self, kind: str) -> None:
        had_focus = self.list.hasFocus()
        self.whose_day = kind
        self.whose.set_value(kind)
        self.refresh()
        if had_focus:
            self.list.setFocus()

    def _other_whose(self) -> None:
        self._show_whose(HOUSE if self.whose_day == MINE else MINE)

    # --- what is done ----------------------------------------------------------------------------------

    def press(self, key: str, row: VisitRow) -> None:
        """A letter in the day's list, or its button."""
        if not self.list.may_press(key, row):
            self._why_not(key, row)
            return
        if self.outcomes.press(key, row, self.called(row)) is None:
            self.refresh()  # somebody was first: theirs is shown, so that the next key is about what is so
        self.list.setFocus()

    def _why_not(self, key: str, row: VisitRow) -> None:
        if key in OUTCOME_KEYS and row.outcome == OUTCOME_KEYS[key]:
            self.main.tell("neutral", tr("It says so already. {key} takes the last one back.", key=UNDO_KEY))
        elif key == NO_OUTCOME_KEY:
            self.main.tell("neutral", tr("The visit has no outcome."))
        elif key in OUTCOME_KEYS:
            self.main.tell("neutral", tr("The visit has not begun."))
        elif row.arrived_at and row.outcome == Outcome.PLANNED:
            self.main.tell("neutral", tr("It says so already. {key} takes the last one back.", key=UNDO_KEY))
        elif self.day != self._today:
            self.main.tell("neutral", tr("An arrival is marked on the day itself. Enter opens the visit."))
        else:
            word = outcome_word(row.outcome).lower()
            self.main.tell("neutral", tr("The visit has its outcome: {outcome}.", outcome=word))

    def press_missing(self, key: str, row: VisitRow) -> None:
        """A letter in the list of what has no outcome; the next one is chosen."""
        rows = self.side.missing.rows()
        at = next((place for place, each in enumerate(rows) if each.id == row.id), 0)
        if self.outcomes.press(key, row, self.called(row)) is None:
            self.refresh()
            return
        rows = self.side.missing.rows()
        if rows:
            self.side.missing.choose(rows[min(at, len(rows) - 1)].id)
            self.side.missing.setFocus()
        else:
            self.list.setFocus()

    def _undo(self) -> None:
        changed = self.outcomes.undo()
        if changed is not None and self.list.choose(changed):
            self.list.setFocus()

    def open_row(self, row: VisitRow) -> None:
        """Enter: the visit as a form over the day."""
        open_visit(self.main, self.desk, row.id)

    def new_visit(self) -> None:
        """Ctrl+N: for whom, then the form with the day that is shown."""
        self.main.find_client(
            lambda client_id: open_new(
                self.main, self.desk, client_id=client_id, date=self.day, saved=self.show_saved
            )
        )

    def _receive_new(self, alias: str) -> None:
        open_new_person(self.main, self.desk, alias=alias, saved=self.show_saved)

    def _receive(self, client_id: str) -> None:
        open_new(self.main, self.desk, client_id=client_id, drop_in=True, saved=self.show_saved)

    def show_saved(self, row: VisitRow) -> None:
        """The visit that was saved is the chosen one, when its day is the one shown."""
        self.drop_in.clear()
        if self.list.choose(row.id):
            self.list.setFocus()

    def _fill_menu(self, menu: QMenu, row: VisitRow) -> None:
        menu.addAction(tr("Open the visit")).triggered.connect(lambda: self.open_row(row))
        if self.desk.may("read_client"):
            show = menu.addAction(tr("Open the client"))
            show.triggered.connect(lambda: self.main.open_client(row.client_id))
        menu.addAction(tr("Void…")).triggered.connect(lambda: open_void(self.main, self.desk, row))

    # --- the window ------------------------------------------------------------------------------------

    def footer_keys(self) -> FooterKeys:
        letters = {
            "A": tr("arrived"),
            **{key: outcome_word(outcome).lower() for key, outcome in OUTCOME_KEYS.items()},
        }
        chosen = self.list.chosen()
        letters = {
            key: word for key, word in letters.items() if chosen is None or self.list.may_press(key, chosen)
        }
        whose = () if self._codes else (("Alt+H", tr("mine/all")),)
        return (
            (("Up", "Down"), tr("choose")),
            *letters.items(),
            (UNDO_KEY, tr("undo")),
            (("PgUp", "PgDown"), tr("day")),
            *whose,
            ("Ctrl+D", tr("drop-in")),
            ("F6", tr("next part")),
        )

    def parts_beside(self) -> Sequence[QWidget]:
        return (self.side.missing, self.side.duties, self.side.coming)

    def take_focus(self) -> None:
        if self.list.rows():
            if self.list.chosen() is None:
                self._choose_next()
            self.list.setFocus()
        else:
            self.drop_in.setFocus()

    def _choose_next(self) -> None:
        """Where work goes on: the first that lacks its outcome, else the first that is to come."""
        rows = self.list.rows()
        lacking = (row for row in rows if self.list.lacks_outcome(row))
        coming = (row for row in rows if row.outcome == "planned")
        chosen = next(lacking, None) or next(coming, None) or rows[0]
        self.list.choose(chosen.id)
