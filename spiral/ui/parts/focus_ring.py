"""FocusRing: the 2 px accent ring, 2 px outside whatever has the keyboard, laid over so that nothing moves."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QScrollArea,
    QWidget,
)

from spiral.ui.palette import FIELD_RADIUS, colours

REACH = 4
FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ZOrderChange,
    QEvent.Type.ParentChange,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Follows the focus of the program. Widgets that show their focus themselves set `ownFocus`."""

    _one: ClassVar["FocusRing | None"] = None
    _gone: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []

    @classmethod
    def install(cls, app: QApplication) -> None:
        """Listen to the program's focus, once."""
        if not app.property("focusRing"):
            app.setProperty("focusRing", True)
            app.focusChanged.connect(cls._focus_changed)

    @classmethod
    def _focus_changed(cls, _old: QWidget | None, new: QWidget | None) -> None:
        if cls._one is not None:
            cls._one._leave()
        if new is None or not _wants_ring(new):
            return
        if cls._one is None:
            cls._one = FocusRing()
            cls._one.destroyed.connect(cls._forget)
        cls._one._follow(new)

    @classmethod
    def _forget(cls) -> None:
        cls._one = None

    def _follow(self, target: QWidget) -> None:
        self._target = target
        ground = _ground(target)
        self.setParent(ground)
        walker: QWidget | None = target
        while walker is not None and walker is not ground:
            walker.installEventFilter(self)
            walker.destroyed.connect(self._lost)
            self._followed.append(walker)
            walker = walker.parentWidget()
        self._place()

    def _leave(self) -> None:
        for widget in self._followed:
            try:
                widget.removeEventFilter(self)
                widget.destroyed.disconnect(self._lost)
            except RuntimeError:
                continue
        self._followed.clear()
        self._target = None
        self.hide()
        self.setParent(None)

    def _lost(self, *_gone: object) -> None:
        self._target = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in FOLLOWED and self._target is not None:
            self._place()
        return False

    def _place(self) -> None:
        ground = self.parentWidget()
        if self._target is None or ground is None or not self._target.isVisible():
            self.hide()
            return
        corner = self._target.mapTo(ground, QPoint(0, 0))
        place = self._target.rect().translated(corner).adjusted(-REACH, -REACH, REACH, REACH)
        place &= ground.rect()  # at the edge of what scrolls it lies on the control, not half outside
        if self.geometry() != place:
            self.setGeometry(place)
        self.raise_()
        self.show()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours().tone("accent"), 2))
        radius = self._target.property("radius") if self._target is not None else None
        radius = (FIELD_RADIUS if radius is None else int(radius)) + REACH - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()


def _wants_ring(widget: QWidget) -> bool:
    if widget.property("ownFocus") or isinstance(widget, QAbstractItemView | QMenu):
        return False
    return widget.window() is not widget


def _ground(widget: QWidget) -> QWidget:
    """What the ring lies on: the moving part of the nearest scroll area, so that it is cut there, or the window."""
    below, walker = widget, widget.parentWidget()
    while walker is not None:
        if isinstance(walker, QAbstractScrollArea) and not walker.isWindow():
            content = walker.widget() if isinstance(walker, QScrollArea) else None
            return content if content is not None and content is not widget else walker.viewport()
        if walker.isWindow():
            return walker
        below, walker = walker, walker.parentWidget()
    return below
