"""What stands above and below the calendar's grid: the way through time, what the rows are, the signs in words."""

from PySide6.QtWidgets import QWidget

from spiral.language import tr
from spiral.ui.calendar.calendar_read import HOUSE, PEOPLE, ROOMS
from spiral.ui.desk import Desk
from spiral.ui.palette import SMALL
from spiral.ui.parts.buttons import icon_button, plain, primary, quiet
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.text import Text

WEEK, DAY = "week", "day"


class CalendarHead(PageHead):
    """Back, today, forward; week or day; rooms, people or the house; a new booking."""

    def __init__(self) -> None:
        self.before = icon_button("caret-left", tr("Earlier"), key="PgUp")
        self.now = plain(tr("Today"), key="Home")
        self.after = icon_button("caret-right", tr("Later"), key="PgDown")
        lengths = [Segment(WEEK, tr("Week"), "4"), Segment(DAY, tr("Day"), "5")]
        kinds = [
            Segment(ROOMS, tr("Rooms"), "1"),
            Segment(PEOPLE, tr("People"), "2"),
            Segment(HOUSE, tr("House"), "3"),
        ]
        self.lengths = Segments(lengths, tr("How long"), check=False)
        self.kinds = Segments(kinds, tr("By what"), check=False)
        self.new = primary(tr("New booking"), icon="plus", key="Ctrl+N")
        actions = [self.before, self.now, self.after, self.lengths, self.kinds, self.new]
        super().__init__(tr("Calendar"), actions=actions, aside=" ")

    def set_compact(self, compact: bool) -> None:
        """One row where there is little room: the rail and the grid's corner say what and which week it is."""
        self.title.setVisible(not compact)
        self.aside.setVisible(not compact)
        for part in (self.now, self.lengths, self.kinds, self.new):
            part.set_compact(compact)


class CalendarFoot(QWidget):
    """The signs in words, and what is done from here now and then."""

    def __init__(self, desk: Desk, scope: QWidget) -> None:
        super().__init__()
        flow = Flow(self, spacing=14)
        self._signs: list[QWidget] = []
        for icon, tone, words in signs():
            one = QWidget()
            line = Flow(one, spacing=4)
            line.addWidget(Icon(icon, tone, 14))
            line.addWidget(Text(words, size=SMALL, tone="muted"))
            flow.addWidget(one)
            self._signs.append(one)
        self.absence = quiet(tr("Absence…"), icon="user-minus", key="Ctrl+O", small=True)
        self.asked = quiet(tr("Waiting for a time"), icon="queue", key="Ctrl+Q", small=True)
        self.names = quiet(tr("Show names"), icon="eye", key="Alt+N", small=True)
        offered = (
            (self.absence, desk.may("record_absence")),
            (self.asked, desk.may("list_asked_times")),
            (self.names, desk.may("find_clients")),
        )
        for button, shown in offered:
            if shown:
                flow.addWidget(button.bind(scope))

    def set_compact(self, compact: bool) -> None:
        """The signs are left to what is read aloud and to the tooltips."""
        for sign in self._signs:
            sign.setVisible(not compact)


def signs() -> list[tuple[str, str, str]]:
    """The signs in words: icon, tone, word."""
    return [
        ("arrows-clockwise", "accent", tr("contract, every week")),
        ("first-aid", "muted", tr("reception hours, booked of what fits")),
        ("moon", "muted", tr("evening")),
        ("shield-fill", "warn", tr("protected: only Booked is shown")),
    ]
