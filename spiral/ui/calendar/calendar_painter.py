"""CalendarPainter: how the calendar's days, rooms and bookings look."""

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from spiral.ui.calendar.calendar_cells import CellShown, Entry, GridColumn, GridRow
from spiral.ui.palette import BODY, CARD_RADIUS, MEDIUM, REGULAR, SMALL, STRONG, TAG_RADIUS, colours, font
from spiral.ui.parts.icon import paint_icon

HEAD = 38
TOP = 15
ENTRY = 22
STEP = 25
STRIP = 5
FIRST, LAST = 8 * 60, 20 * 60
LINE = 15
HOURS = (12 * 60, 17 * 60)
ICON = 13
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
FILL = {
    "plain": "surface",
    "weekly": "accent_soft",
    "taken": "sunken",
    "clash": "danger_soft",
    "offer": "surface",
}
EDGE = {
    "plain": "hairline",
    "weekly": "accent_soft",
    "taken": "hairline",
    "clash": "danger",
    "offer": "accent",
}
INK = {"plain": "text", "weekly": "text", "taken": "muted", "clash": "text", "offer": "accent"}


class CalendarPainter:
    """`wide`: one day has the whole width, and each booking all its words. `two_lines`: dates below weekdays."""

    wide = False
    two_lines = False

    def corner(self, painter: QPainter, box: QRect, words: tuple[str, str]) -> None:
        """Where the heads meet: what the rows are, and which week it is."""
        painter.fillRect(box, colours().tone("sunken"))
        self._lines(painter, box)
        place = QRectF(box).adjusted(10, 0, -4, 0)
        self._text(painter, place, ", ".join(words), SMALL, REGULAR, "muted", place.right())

    def column_head(self, painter: QPainter, box: QRect, day: GridColumn) -> None:
        """A day: weekday strong, the date beside it or below, a red day's name, the evening at the right."""
        theme = colours()
        painter.fillRect(box, theme.tone("accent_soft" if day.is_today else "sunken"))
        self._lines(painter, box)
        if day.is_today:
            painter.fillRect(box.left(), box.bottom() - 1, box.width(), 2, theme.tone("accent"))
        ink = "danger" if day.holiday else "accent" if day.is_today else "text"
        words = QRectF(box).adjusted(9, 0, -8, 0)
        date, tone = (day.holiday, "danger") if day.holiday else (day.date, "muted")
        if self.two_lines:
            upper, lower = words.adjusted(0, 3, 0, -18), words.adjusted(0, 18, 0, -3)
            right = self._evening(painter, upper, day.evening) if day.evening else words.right()
            self._text(painter, upper, day.title, SMALL, STRONG, ink, right)
            self._text(painter, lower, date, SMALL, REGULAR, tone, words.right())
            return
        right = self._evening(painter, words, day.evening) if day.evening else words.right()
        left = words.left() + self._text(painter, words, day.title, BODY, STRONG, ink, right) + 8
        beside = QRectF(left, words.top(), right - left, words.height())
        self._text(painter, beside, date, SMALL, REGULAR, tone, right)

    def fits(self, day: GridColumn, width: int) -> bool:
        """Whether a day's words stand beside each other."""
        needed = QFontMetricsF(font(BODY, STRONG)).horizontalAdvance(day.title) + 8
        needed += QFontMetricsF(font(SMALL)).horizontalAdvance(day.holiday or day.date)
        return needed + (2 * ICON + 12 if day.evening else 0) <= width - 17

    def _evening(self, painter: QPainter, words: QRectF, hour: str) -> float:
        metrics = QFontMetricsF(font(SMALL, MEDIUM))
        left = words.right() - metrics.horizontalAdvance(hour)
        place = QRectF(left, words.top(), words.right() - left + 2, words.height())
        self._text(painter, place, hour, SMALL, MEDIUM, "muted", words.right() + 2)
        icon = QRectF(left - ICON - 4, words.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, icon, "moon", colours().tone("muted"))
        return icon.left() - 4

    def row_head(self, painter: QPainter, box: QRect, row: GridRow) -> None:
        """A room or a colleague, in at most three lines, with its note."""
        painter.fillRect(box, colours().tone("surface"))
        self._lines(painter, box)
        words = QRectF(box).adjusted(10, 10, -4, -4)
        painter.setFont(font(BODY, MEDIUM))
        painter.setPen(colours().tone("text"))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        used = painter.drawText(words, int(wrap), row.title)
        if row.note:
            painter.setFont(font(SMALL))
            painter.setPen(colours().tone(row.tone))
            painter.drawText(words.adjusted(0, used.height() + 2, 0, 0), int(wrap), row.note)

    def _lines(self, painter: QPainter, box: QRect) -> None:
        line = colours().tone("hairline")
        painter.fillRect(box.right(), box.top(), 1, box.height(), line)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, line)

    def cell(self, painter: QPainter, box: QRect, cell: CellShown, *, today: bool) -> None:
        """A row's day: the strip, the bookings by the clock, the free time."""
        painter.fillRect(box, colours().tone("sunken" if cell.closed else "surface"))
        self._lines(painter, box)
        inner = QRectF(box).adjusted(8, 0, -8, 0)
        self._strip(painter, QRectF(inner.left(), inner.top() + 6, inner.width(), STRIP), cell)
        for at, entry in enumerate(cell.entries):
            place = QRectF(inner.left(), inner.top() + TOP + at * STEP, inner.width(), ENTRY)
            self._entry(painter, place, entry)
        lines = wrapped(cell.free, inner.width())
        top = inner.bottom() - 4 - len(lines) * LINE
        for at, line in enumerate(lines):
            free = QRectF(inner.left(), top + at * LINE, inner.width(), LINE)
            self._text(painter, free, line, SMALL, REGULAR, "muted", free.right())

    def _strip(self, painter: QPainter, box: QRectF, cell: CellShown) -> None:
        theme, unit = colours(), box.width() / (LAST - FIRST)
        painter.fillRect(box, theme.tone("track"))
        for first, last, clash in cell.busy:
            left = box.left() + (max(first, FIRST) - FIRST) * unit
            right = box.left() + (min(last, LAST) - FIRST) * unit
            if right > left:
                part = QRectF(left, box.top(), right - left, box.height())
                painter.fillRect(part, theme.tone("danger" if clash else "accent"))
        for hour in HOURS:
            left = box.left() + (hour - FIRST) * unit
            painter.fillRect(QRectF(left, box.top() - 2, 1, box.height() + 4), theme.tone("outline"))

    def _entry(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        theme = colours()
        dashed = entry.look == "offer"
        pen = QPen(theme.tone(EDGE[entry.look]), 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(theme.tone(FILL[entry.look]))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), TAG_RADIUS, TAG_RADIUS)
        right = box.right() - 6
        for icon in entry.icons:
            tone = "warn" if icon == "shield-fill" else "danger" if icon == "warning-fill" else "muted"
            if icon == "arrows-clockwise":
                tone = "accent"
            paint_icon(
                painter, QRectF(right - ICON, box.center().y() - ICON / 2, ICON, ICON), icon, theme.tone(tone)
            )
            right -= ICON + 4
        ink = "danger" if entry.look == "clash" else INK[entry.look]
        words = box.adjusted(7, 0, 0, 0)
        time = f"{entry.start}–{entry.end}" if self.wide else entry.start
        words.setLeft(words.left() + self._text(painter, words, time, SMALL, MEDIUM, ink, right) + 7)
        words.setLeft(words.left() + self._title(painter, words, entry, right) + 12)
        if self.wide:
            self._text(painter, words, entry.more, SMALL, REGULAR, "muted", right)

    def _title(self, painter: QPainter, words: QRectF, entry: Entry, right: float) -> float:
        """Who it is; how full reception hours are stands last and is never cut. How wide it became."""
        title, count = entry.title, ""
        if entry.row is None and "/" in title:
            title, _, count = title.rpartition(" ")
        needed = QFontMetricsF(font(SMALL)).horizontalAdvance(count) + 5 if count else 0
        told = self._text(painter, words, title, SMALL, REGULAR, INK[entry.look], right - needed)
        if count:
            beside = words.adjusted(told + 4, 0, 0, 0)
            told += 4 + self._text(painter, beside, count, SMALL, REGULAR, INK[entry.look], right)
        return told

    def on_its_way(self, entry: Entry, words: str) -> Entry:
        """A booking as it looks before it is put down."""
        return replace(
            entry, key=f"{entry.key} moving", title=words, look="offer", icons=("arrow-bend-up-right",)
        )

    def ring(self, painter: QPainter, box: QRect) -> None:
        """Where the keyboard is."""
        painter.setPen(QPen(colours().tone("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box), CARD_RADIUS - 2, CARD_RADIUS - 2)

    def _text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        size: int,
        weight: QFont.Weight,
        tone: str,
        right: float,
    ) -> float:
        """Draw a line up to `right`, cut with an ellipsis where it must; how wide it became."""
        face = font(size, weight)
        shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, max(right - box.left(), 0))
        painter.setFont(face)
        painter.setPen(colours().tone(tone))
        painter.drawText(QRectF(box.left(), box.top(), right - box.left() + 1, box.height()), LEFT, shown)
        return QFontMetricsF(face).horizontalAdvance(shown)


def wrapped(text: str, width: float) -> list[str]:
    """A text in lines no wider than `width`, broken between words: times are never cut."""
    metrics, lines = QFontMetricsF(font(SMALL)), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def lines_of(text: str, width: float) -> int:
    """How many lines a text needs."""
    return len(wrapped(text, width))
