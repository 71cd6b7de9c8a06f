"""The very pages that will print: pypdfium2 draws the bytes of the PDF, at any zoom, one below the other."""

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.palette import colours

POINTS = 72
ZOOMS = (50, 75, 100, 125, 150, 200, 300)  # per cent
SCREEN_DPI = 96
PAPER_DPI = 300
BETWEEN = 16


def draw_page(document: pypdfium2.PdfDocument, at: int, scale: float) -> QImage:
    """A page as a picture; `scale` is in pixels per point."""
    page = document[at]
    try:
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        picture = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        return picture
    finally:
        page.close()


class PaperPage(QWidget):
    """One page, drawn when it comes into sight."""

    def __init__(self, document: pypdfium2.PdfDocument, at: int) -> None:
        super().__init__()
        self._document, self._at = document, at
        self._picture: QImage | None = None
        self._size = document.get_page_size(at)
        self.setAccessibleName(tr("Page {page}", page=at + 1))

    def zoom(self, percent: int) -> None:
        """Draw it larger or smaller."""
        self._picture = None
        unit = SCREEN_DPI / POINTS * percent / 100
        self.setFixedSize(QSize(round(self._size[0] * unit), round(self._size[1] * unit)))
        self.update()

    def paintEvent(self, _event: object) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture is None:
            self._picture = draw_page(self._document, self._at, self.width() * ratio / self._size[0])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._picture)
        painter.setPen(QPen(colours().tone("outline"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PaperView(QScrollArea):
    """`page_changed` carries the number of the page in sight, from 1. Pages are white in both themes, as paper is."""

    page_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.percent = 100
        self._document: pypdfium2.PdfDocument | None = None
        self.pages: list[PaperPage] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The pages"))
        self._content = QWidget()
        self._content.setObjectName("content")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        self._column.setSpacing(BETWEEN)
        self.setWidget(self._content)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.page_changed.emit(self.page()))

    def show_pdf(self, data: bytes) -> None:
        """Show a document from its first page."""
        self.clear()
        self._document = pypdfium2.PdfDocument(data)
        self.destroyed.connect(self._document.close)
        self.pages = [PaperPage(self._document, at) for at in range(len(self._document))]
        for page in self.pages:
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self.set_zoom(self.percent)
        self.page_changed.emit(1)

    def clear(self) -> None:
        """Let the document go."""
        for page in self.pages:
            page.hide()
            page.deleteLater()
        self.pages = []
        if self._document is not None:
            self._document.close()
            self._document = None

    def set_zoom(self, percent: int) -> None:
        """Another size; the page in sight stays."""
        at = self.page()
        self.percent = percent
        for page in self.pages:
            page.zoom(percent)
        self._content.adjustSize()
        self.go_to(at)

    def step_zoom(self, by: int) -> None:
        """The next larger or smaller size."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.percent))
        self.set_zoom(ZOOMS[min(max(nearest + by, 0), len(ZOOMS) - 1)])

    def fit_width(self) -> None:
        """As wide as there is room for."""
        if self._document is not None:
            points = max(self._document.get_page_size(at)[0] for at in range(len(self.pages)))
            bar = 0 if self.verticalScrollBar().isVisible() else self.verticalScrollBar().sizeHint().width()
            room = self.viewport().width() - 2 * BETWEEN - bar
            self.set_zoom(max(25, int(room / points * POINTS / SCREEN_DPI * 100)))

    def page(self) -> int:
        """The number of the page in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(sum(self._top(at) <= middle for at in range(len(self.pages))), 1)

    def _top(self, at: int) -> int:
        return BETWEEN + sum(page.height() + BETWEEN for page in self.pages[:at])

    def go_to(self, number: int) -> None:
        """Scroll to a page."""
        if self.pages:
            at = min(max(number, 1), len(self.pages)) - 1
            self._column.activate()
            self.verticalScrollBar().setValue(self._top(at) - BETWEEN)

    def print_on(self, printer: QPrinter) -> bool:
        """Print every page as it is shown; False when the printer does not answer."""
        if self._document is None:
            return False
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            return False
        for at in range(len(self.pages)):
            if at:
                printer.newPage()
            dpi = min(printer.resolution(), PAPER_DPI)
            picture = draw_page(self._document, at, dpi / POINTS)
            across, down = (side * printer.resolution() / POINTS for side in self._document.get_page_size(at))
            painter.drawImage(QRectF(0, 0, across, down), picture)
        return bool(painter.end())
