"""The day by the clock as a list: its columns, its letters, and the keys that open under the chosen visit."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from spiral.language import tr
from spiral.records.codes import Outcome
from spiral.records.visits import VisitRow
from spiral.ui.clients.client_words import client_marks
from spiral.ui.palette import MEDIUM, REGULAR, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.cell import Cell, Glyph, Words
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.page_head import gap
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.tag import Mark
from spiral.ui.parts.text import Text

OUTCOME_KEYS = {
    "G": Outcome.ATTENDED,
    "U": Outcome.NO_SHOW,
    "Å": Outcome.CANCELLED,
    "I": Outcome.WITHDRAWN,
}
ARRIVED_KEY, NO_OUTCOME_KEY = "A", "P"
NARROW, WIDE = 600, 900
LOOKS = {
    Outcome.PLANNED: ("circle-dashed", "muted"),
    Outcome.ATTENDED: ("check-circle", "ok"),
    Outcome.NO_SHOW: ("x-circle", "danger"),
    Outcome.CANCELLED: ("arrow-u-up-left", "muted"),
    Outcome.WITHDRAWN: ("prohibit", "muted"),
}


def outcome_word(outcome: str) -> str:
    """An outcome as it stands in a list, in one word."""
    return {
        Outcome.PLANNED: tr("Booked"),
        Outcome.ATTENDED: tr("Took place"),
        Outcome.NO_SHOW: tr("No-show"),
        Outcome.CANCELLED: tr("Cancelled"),
        Outcome.WITHDRAWN: tr("Called off"),
    }[Outcome(outcome)]


class DayList(RowList[VisitRow]):
    """`house`: everyone's visits, with who receives; `codes`: codes instead of names, where clients see the screen.

    `place` says which talk of a series a visit is, and is empty for others.
    """

    def __init__(
        self,
        *,
        house: bool,
        codes: bool,
        service: Callable[[VisitRow], str],
        place: Callable[[VisitRow], str],
        empty: str,
    ) -> None:
        self._house, self._codes, self._service, self._place = house, codes, service, place
        self._day, self._today, self._now = dt.date.min, dt.date.min, ""
        self.press: Callable[[str, VisitRow], object] = lambda _key, _row: None
        self.open: Callable[[VisitRow], object] = lambda _row: None
        super().__init__(
            "day-house" if house else "day",
            tr("The day's visits"),
            self._columns(house),
            row_height=36,
            keys=f"{ARRIVED_KEY}{NO_OUTCOME_KEY}{''.join(OUTCOME_KEYS)}",
            drawer=self._keys_of,
            empty=empty,
        )

    def set_moment(self, day: dt.date, today: dt.date, now: str) -> None:
        """Which day is shown, and what time it is: it decides what is asked for and what may be pressed."""
        self._day, self._today, self._now = day, today, now

    def shown_name(self, row: VisitRow) -> str:
        """What this list calls the client."""
        return row.code if self._codes else row.name

    def lacks_outcome(self, row: VisitRow) -> bool:
        """Whether it has ended, or the person has come and its time has begun, and nothing is said of how it went."""
        if row.outcome != Outcome.PLANNED or self._day > self._today:
            return False
        return (
            self._day < self._today or row.end <= self._now or bool(row.arrived_at and row.start <= self._now)
        )

    def may_press(self, key: str, row: VisitRow) -> bool:
        """Whether a letter does anything with a visit today."""
        if key == ARRIVED_KEY:
            return self._day == self._today and row.outcome == Outcome.PLANNED and not row.arrived_at
        if key == NO_OUTCOME_KEY:
            return row.outcome != Outcome.PLANNED
        outcome = OUTCOME_KEYS[key]
        happened = outcome in (Outcome.ATTENDED, Outcome.NO_SHOW)
        return row.outcome != outcome and not (happened and not self.has_begun(row))

    def has_begun(self, row: VisitRow) -> bool:
        """Whether its time has come, or the person has: before that nobody has stayed away."""
        if row.date != self._today.isoformat():
            return row.date < self._today.isoformat()
        return row.start <= self._now or bool(row.arrived_at) or row.outcome == Outcome.ATTENDED

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen visit stays in sight; where it is narrow minutes give way, and then who receives."""
        width = event.size().width()
        self.setColumnHidden(self.rows_model.column_at("minutes"), width < (WIDE if self._house else NARROW))
        if self._house:
            self.setColumnHidden(self.rows_model.column_at("staff"), width < NARROW)
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    # --- columns ---------------------------------------------------------------------------------------

    def _columns(self, house: bool) -> list[Column[VisitRow]]:
        received = [Column("staff", tr("Receives"), self._staff)] if house else []
        return [
            Column("time", tr("Time"), self._time, width="08:88"),
            Column(
                "minutes",
                "",
                lambda row: tr("{minutes} min", minutes=row.minutes),
                lambda row: row.minutes,
                "right",
                tone="muted",
                size=12,
                hint=tr("Minutes"),
            ),
            Column("client", tr("Client"), self._client, stretch=True, whole=True),
            Column("service", tr("Service"), self._service_cell, stretch=True),
            *received,
            Column("arrived", tr("Arrived"), self._arrived),
            Column("outcome", tr("Outcome"), self._outcome),
        ]

    def _tone(self, row: VisitRow) -> str:
        return "text" if row.outcome == Outcome.PLANNED else "muted"

    def _time(self, row: VisitRow) -> Cell:
        return Cell((Words(row.start, self._tone(row), MEDIUM),))

    def _client(self, row: VisitRow) -> Cell:
        return Cell((Words(self.shown_name(row), "text", STRONG), *client_marks(row)))

    def _service_cell(self, row: VisitRow) -> Cell:
        place = self._place(row)
        marks = (
            *((Mark(place),) if place else ()),
            *((Mark(tr("Drop-in")),) if row.drop_in else ()),
            *((Mark(tr("First visit"), "accent"),) if row.first else ()),
        )
        return Cell((Words(self._service(row), self._tone(row)), *marks))

    def _staff(self, row: VisitRow) -> Cell:
        return Cell((Words(row.staff, self._tone(row), size=12),))

    def _arrived(self, row: VisitRow) -> Cell:
        if not row.arrived_at:
            return Cell()
        ink = "accent" if row.outcome == Outcome.PLANNED else "muted"
        return Cell((Glyph("sign-in", ink), Words(row.arrived_at, ink)))

    def _outcome(self, row: VisitRow) -> Cell:
        if self.lacks_outcome(row):
            return Cell((Words(tr("Outcome?"), "accent", STRONG),))
        icon, ink = LOOKS[Outcome(row.outcome)]
        return Cell((Glyph(icon, ink), Words(outcome_word(row.outcome), ink, REGULAR)))

    # --- the chosen visit ------------------------------------------------------------------------------

    def _keys_of(self, row: VisitRow) -> QWidget:
        """The chosen visit's keys; at the front desk, what is kept from the screen is in the visit itself."""
        drawer = QWidget()
        flow = Flow(drawer, right=True)
        flow.setContentsMargins(12, 4, 12, 8)
        if row.assisted_by and row.assistant:
            flow.addWidget(Text(tr("Assists: {name}", name=row.assistant), size=12, tone="muted"))
        words = {
            ARRIVED_KEY: tr("Arrived"),
            **{key: outcome_word(outcome) for key, outcome in OUTCOME_KEYS.items()},
            NO_OUTCOME_KEY: tr("No outcome yet"),
        }
        for key, word in words.items():
            if self.may_press(key, row):
                button = plain(word, key=key, small=True, key_first=True)
                button.clicked.connect(lambda _on=False, key=key: self.press(key, row))
                flow.addWidget(button)
        flow.addWidget(gap())
        opens = plain(tr("Open the visit"), key="Enter", small=True, key_first=True)
        opens.clicked.connect(lambda: self.open(row))
        flow.addWidget(opens)
        return drawer
