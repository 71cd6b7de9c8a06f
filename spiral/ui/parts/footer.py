"""Footer: the keys that work now, and to the right one quiet fact."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.ui.palette import MARGIN, SMALL, colours, font
from spiral.ui.parts.key_hint import cap_width, key_text, paint_cap

HEIGHT = 32
Keys = Sequence[tuple[Sequence[str] | str, str]]


class Footer(QWidget):
    """Hints are (keys, words); those that do not fit are left out from the right, the last one and the fact never."""

    def __init__(self, keys: Keys = (), fact: str = "") -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_keys(keys)
        self.set_fact(fact)

    def set_keys(self, keys: Keys) -> None:
        """The keys that work now."""
        self._keys = [((shown,) if isinstance(shown, str) else tuple(shown), words) for shown, words in keys]
        self.setAccessibleName(
            ", ".join(f"{' '.join(key_text(key) for key in shown)} {words}" for shown, words in self._keys)
        )
        self.update()

    def set_fact(self, fact: str) -> None:
        """The quiet fact at the right."""
        self._fact = fact
        self.setAccessibleDescription(fact)
        self.update()

    def fact(self) -> str:
        """What stands at the right."""
        return self._fact

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def fitting(self, room: float) -> list[tuple[tuple[str, ...], str]]:
        """The hints that have room: as many as fit from the left, and the last one, which tells where all stand."""
        metrics = QFontMetricsF(font(SMALL))
        widths = [
            sum(cap_width(key) + 6 for key in shown) + metrics.horizontalAdvance(words) + 16
            for shown, words in self._keys
        ]
        if not widths or sum(widths) - 16 <= room:
            return self._keys
        left, found = room + 16 - widths[-1], []
        for hint, width in zip(self._keys[:-1], widths, strict=False):
            if width > left:
                break
            found.append(hint)
            left -= width
        return [*found, self._keys[-1]] if room + 16 >= widths[-1] else found

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics = colours(), QFontMetricsF(font(SMALL))
        painter.fillRect(self.rect(), theme.tone("background"))
        painter.fillRect(0, 0, self.width(), 1, theme.tone("hairline"))
        fact_width = metrics.horizontalAdvance(self._fact)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        end = self.width() - MARGIN - fact_width
        painter.setFont(font(SMALL))
        painter.setPen(theme.tone("muted"))
        painter.drawText(QRectF(end, 1, fact_width + 4, HEIGHT), middle, self._fact)
        left: float = MARGIN
        for shown, words in self.fitting(end - 16 - left):
            for key in shown:
                left += cap_width(key)
                paint_cap(painter, (left, HEIGHT / 2 + 0.5), key, theme.tone("muted"), theme.tone("outline"))
                left += 6
            painter.setFont(font(SMALL))
            painter.setPen(theme.tone("muted"))
            painter.drawText(QRectF(left, 1, self.width(), HEIGHT), middle, words)
            left += metrics.horizontalAdvance(words) + 16
        painter.end()
