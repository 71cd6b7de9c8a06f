"""Reception hours: when each colleague receives or sits by the phone, as the calendar proposes times."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.codes import Role
from spiral.records.reception_hours import ReceptionRow, drop_reception_hours, list_reception_hours
from spiral.records.rooms import list_rooms
from spiral.records.staff import StaffRow, list_staff
from spiral.reports.names import capital
from spiral.ui.administration.reception_sheet import kind_words, often_words, open_reception
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.swedish_order import in_order
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused


class ReceptionTab(Page):
    """For the chief."""

    def _build(self) -> None:
        guide = tr("Who has no hours here receives when the house is open. A red day is closed.")
        self.drop = plain(tr("Take away…"), key="Delete")
        self.change = plain(tr("Change…"), key="Return")
        self.new = primary(tr("New hours…"), icon="plus", key="Ctrl+N")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Text(guide, tone="muted", wrap=True), 1)
        for button in (self.drop, self.change, self.new):
            top.addWidget(button)
        self._names: dict[str, str] = {}
        self.hours: RowList[ReceptionRow] = RowList(
            "reception-hours",
            tr("Reception hours"),
            self._columns(),
            row_height=48,
            empty=tr("Everyone receives when the house is open. Ctrl+N gives a colleague hours."),
        )
        card = Card()
        card.add(self.hours, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(card, 1)

    def _columns(self) -> list[Column[ReceptionRow]]:
        return [
            Column(
                "who", tr("Who"), lambda row: self._names.get(row.staff_id, ""), weight=STRONG, stretch=True
            ),
            Column("day", tr("Weekday"), _weekday, lambda row: (row.weekday, row.starts)),
            Column("hours", tr("Time"), lambda row: f"{row.starts}–{row.ends}"),
            Column("kind", tr("For"), lambda row: kind_words(row.kind)),
            Column("room", tr("Room"), lambda row: row.room or "–"),
            Column(
                "from",
                tr("Holds"),
                lambda row: Cell(
                    (Words(tr("from {day}", day=row.from_date)),),
                    second_line(tr("until {day}", day=row.until)) if row.until else (),
                ),
                lambda row: row.from_date,
            ),
        ]

    def _connect(self) -> None:
        self.new.bind(self)
        self.drop.bind(self)
        self.new.clicked.connect(lambda: self._open(None))
        self.change.clicked.connect(lambda: self._open(self.hours.chosen()))
        self.drop.clicked.connect(self._drop)
        self.hours.row_activated.connect(self._open)

    def refresh(self) -> None:
        self._names = {row.id: row.name for row in self.desk.ask(list_staff)}
        self.hours.set_rows(self.desk.ask(list_reception_hours))
        if self.hours.chosen() is None:
            self.hours.choose_end()
        for button in (self.change, self.drop):
            button.setEnabled(bool(self.hours.rows()))

    def _open(self, row: ReceptionRow | None) -> None:
        people = [each for each in self.desk.ask(list_staff) if _receives(each)]
        named = in_order(people, lambda each: each.name)
        open_reception(self.main, self.desk, row, named, self.desk.ask(list_rooms))

    def _drop(self) -> None:
        row = self.hours.chosen()
        if row is None:
            return
        title = tr("Take away {name}'s hours?", name=self._names.get(row.staff_id, ""))
        said = tr("They count no more, on any day. To end them on a day, change them instead.")
        verbs = [Verb("keep", tr("Keep them")), Verb("drop", tr("Take away"), "danger")]
        if ask(self.main, title, said, verbs) != "drop":
            return
        try:
            self.desk.do(drop_reception_hours, hours_id=row.id, version=row.version)
        except Refused as refused:
            self.main.refuse(refused)
            return
        self.main.tell("ok", tr("The hours are taken away."))

    def footer_keys(self) -> FooterKeys:
        return (("Ctrl+N", tr("new hours")), ("Enter", tr("change")), ("Delete", tr("take away")))

    def take_focus(self) -> None:
        self.hours.setFocus()


def _receives(row: StaffRow) -> bool:
    return row.state in ("active", "waiting") and bool(set(row.roles) - {Role.CHIEF, Role.ASSISTANT})


def _weekday(row: ReceptionRow) -> Cell:
    lines = [often_words(row.every)] + ([tr("red days too")] if row.red_days else [])
    return Cell((Words(capital(phrase("weekday", str(row.weekday)))),), second_line(", ".join(lines)))
