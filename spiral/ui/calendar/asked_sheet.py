"""The queue of asked-for times: who waits, for what and how soon; booked from here, or taken out."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records.asked_times import AskedRow, ask_time, list_asked_times, settle_asked_time
from spiral.records.catalogue import choice_name, choices, services_on
from spiral.records.codes import Role
from spiral.reports.names import capital
from spiral.ui.calendar.booking_sheet import open_booking
from spiral.ui.clients.client_read import read_person
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.palette import NEAR, STRONG, font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tag import Mark
from spiral.ui.visits.visit_read import read_new_form
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class AskedSheet(SideSheet):
    """The queue, the soonest first."""

    def __init__(self, main: "MainWindow", desk: Desk) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Waiting for a time"),
            save=tr("Book a time…"),
            save_key="Ctrl+B",
            cancel=tr("Close"),
        )
        self._main, self._desk = main, desk
        self._codes = set(desk.actor.roles) == {Role.ASSISTANT.value}
        self.ask = plain(tr("Ask for a time…"), icon="plus", key="Ctrl+N")
        self.drop = plain(tr("Not wanted any more"), key="Delete")
        self.rows: RowList[AskedRow] = RowList(
            "asked-times",
            tr("Waiting for a time"),
            self._columns(),
            row_height=48,
            empty=tr("Nobody waits for a time. A colleague or a client asks, and the desk books from here."),
        )
        self.rows.set_menu(self._fill_menu)
        above = QHBoxLayout()
        above.setSpacing(NEAR)
        above.addWidget(self.ask.bind(self))
        above.addWidget(self.drop.bind(self))
        above.addStretch(1)
        self.form.addLayout(above)
        self.add(self.rows, 1)
        self.ask.clicked.connect(self._ask)
        self.drop.clicked.connect(self._drop)
        self.save_asked.connect(self._book)
        self.rows.row_activated.connect(lambda _row: self._book())
        desk.changed.connect(self.refresh)
        self.closed.connect(self._gone)
        self.refresh()

    def _columns(self) -> list[Column[AskedRow]]:
        services = self._desk.ask(services_on, self._desk.today())
        today = self._desk.today()

        def what(row: AskedRow) -> str:
            return capital(services[row.service].name(language())) if row.service in services else row.service

        def soon(row: AskedRow) -> Cell:
            words = choice_name("how_soon", row.how_soon, language())
            if row.is_late(today):
                return Cell((Mark(tr("{day} has passed", day=row.by), "danger", "warning-fill"),))
            by = tr("by {day}", day=row.by) if row.by else ""
            return Cell((Words(words),), second_line(by) if by else ())

        return [
            Column("who", tr("Client"), self._who, stretch=True, whole=True),
            Column(
                "what",
                tr("Service"),
                lambda row: Cell((Words(what(row)),), second_line(row.words)),
                stretch=True,
            ),
            Column("soon", tr("How soon"), soon, lambda row: row.by or "9999"),
            Column("asked", tr("Asked"), lambda row: Cell((Words(row.asked_on),), second_line(row.asked_by))),
        ]

    def _who(self, row: AskedRow) -> Cell:
        name = row.code if self._codes else row.name
        shield = (Mark(tr("Protected"), "warn", "shield-fill"),) if row.protected else ()
        return Cell((Words(name, weight=STRONG), *shield))

    def refresh(self) -> None:
        """Who waits now."""
        self.rows.set_rows(self._desk.ask(list_asked_times))
        if self.rows.rows() and self.rows.chosen() is None:
            self.rows.choose_end()
        for button in (self.drop, self.foot.save):
            button.setEnabled(bool(self.rows.rows()))

    def _fill_menu(self, menu: QMenu, _row: AskedRow) -> None:
        menu.addAction(tr("Book a time…")).triggered.connect(self._book)
        menu.addAction(tr("Not wanted any more")).triggered.connect(self._drop)

    def _book(self) -> None:
        row = self.rows.chosen()
        if row is not None:
            open_booking(self._main, self._desk, client_id=row.client_id, date=self._desk.today(), asked=row)

    def _drop(self) -> None:
        row = self.rows.chosen()
        if row is None:
            return
        try:
            self._desk.do(settle_asked_time, asked_id=row.id, version=row.version)
        except Refused as refused:
            self._main.refuse(refused)
            return
        self._main.tell("ok", tr("Taken out of the queue."))

    def _ask(self) -> None:
        self._main.find_client(lambda client_id: open_ask(self._main, self._desk, client_id))

    def _gone(self) -> None:
        self._desk.changed.disconnect(self.refresh)
        self.deleteLater()


class AskSheet(SideSheet):
    """Ask for a time for a client: what, how soon, a wish about when."""

    def __init__(self, main: "MainWindow", desk: Desk, client_id: str) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Ask for a time"),
            save=tr("Put in the queue"),
            is_changed=lambda: self._facts() != self._before,
        )
        self._main, self._desk, self._client_id = main, desk, client_id
        form = desk.ask(
            read_new_form, client_id=client_id, date=desk.today(), now=desk.clock(), drop_in=False
        )
        banner = WhoseBanner(codes=set(desk.actor.roles) == {Role.ASSISTANT.value})
        banner.show_whose(desk.ask(read_person, client_id), desk.today())
        self.add_banner(banner)
        self.notice = Notice()
        self.service = Choice(form.service_options(), placeholder=tr("Choose"))
        self.soon = Choice([(each["code"], each[language()]) for each in choices()["how_soon"]])
        self.soon.set_value("two_weeks")
        self.words = QLineEdit()
        self.words.setFont(font())
        self.service_field = Field(tr("Service"), self.service)
        self.add(self.notice)
        self.add(FieldRow(self.service_field, Field(tr("How soon"), self.soon), stretch=self.service_field))
        hint = tr("For the desk: days or hours that suit. Not what the visit is about.")
        self.add(Field(tr("A wish about the time"), self.words, hint=hint))
        self.form.addStretch(1)
        self._before = self._facts()
        FormKeeping(self, main, desk, self.notice, "asked_time", self.inputs, client_id=client_id)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return {"service": self.service, "soon": self.soon, "words": self.words}

    def _facts(self) -> tuple[str | None, str | None, str]:
        return self.service.value(), self.soon.value(), self.words.text()

    def save(self) -> None:
        """Put it in the queue."""
        service, soon, words = self._facts()
        if service is None:
            self.service_field.set_error(tr("Choose a service."))
            self.service_field.focus()
            return
        try:
            with self.settled():
                row = self._desk.do(
                    ask_time, client_id=self._client_id, service=service, how_soon=soon or "", words=words
                )
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        day = dt.date.fromisoformat(row.by).isoformat() if row.by else ""
        told = tr("In the queue, by {day}.", day=day) if day else tr("In the queue.")
        self._main.tell("ok", told)


def open_asked(main: "MainWindow", desk: Desk) -> AskedSheet:
    """Show the queue."""
    sheet = AskedSheet(main, desk)
    sheet.open_sheet(sheet.rows if sheet.rows.rows() else sheet.ask)
    return sheet


def open_ask(main: "MainWindow", desk: Desk, client_id: str) -> AskSheet | None:
    """Ask for a time for a client."""
    try:
        sheet = AskSheet(main, desk, client_id)
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet.open_sheet(sheet.service)
    return sheet
