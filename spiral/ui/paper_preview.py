"""The print preview: the very pages, zoom and page keys, a printer where there is one, else the PDF as a file."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.ui.desk import Desk
from spiral.ui.palette import MARGIN, NEAR
from spiral.ui.paper_view import PaperView
from spiral.ui.parts.buttons import icon_button, plain
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import ask_printer
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.reports.report_files import kinds_of, printed_at, save_file
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDTH = 960
ZOOM_KEYS = (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1))


def has_printer() -> bool:
    """Whether this machine knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


class PaperPreview(SideSheet):
    """A sheet over the page, or over the form it was asked from. Without a printer the primary button saves the PDF.

    `make` gives the bytes off the screen's thread; `stem` names the file and the print job, and never a person.
    """

    out = Signal()
    """It has been printed, or saved as the PDF that is shown."""

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        make: Callable[..., bytes],
        facts: Mapping[str, Any],
        *,
        stem: str,
        subtitle: str = "",
    ) -> None:
        self._prints = has_printer()
        super().__init__(
            main.centralWidget() or main,
            tr("Print preview"),
            subtitle=subtitle,
            save=tr("Print…") if self._prints else tr("Save PDF…"),
            save_key="Ctrl+P" if self._prints else "Ctrl+S",
            cancel=tr("Close"),
            width=WIDTH,
        )
        self.main, self.desk, self.stem = main, desk, stem
        self._make, self._facts = make, facts
        self._data: bytes | None = None
        self._fitted = False
        self._build_bar()
        self._build_pages()
        self._build_foot()
        self.closed.connect(self._gone)

    def _build_bar(self) -> None:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(MARGIN - 1, NEAR, 16, NEAR)
        row.setSpacing(NEAR)
        before = icon_button("caret-up", tr("The page before"), key="PgUp")
        after = icon_button("caret-down", tr("The page after"), key="PgDown")
        smaller = icon_button("magnifying-glass-minus", tr("Smaller"), key="Ctrl+-")
        larger = icon_button("magnifying-glass-plus", tr("Larger"), key="Ctrl++")
        wide = plain(tr("Page width"), key="Ctrl+0")
        self.place, self.size_words = Text(tone="muted"), Text(tone="muted")
        for part in (before, after, self.place):
            row.addWidget(part)
        row.addStretch(1)
        for part in (smaller, self.size_words, larger, wide):
            row.addWidget(part)
        self.add_banner(bar)
        before.clicked.connect(lambda: self._turn(-1))
        after.clicked.connect(lambda: self._turn(1))
        smaller.clicked.connect(lambda: self._zoom(-1))
        larger.clicked.connect(lambda: self._zoom(1))
        wide.clicked.connect(self._fit)
        wide.bind(self)
        self._bar_buttons = (before, after, smaller, larger, wide)
        for key, by in ZOOM_KEYS:
            self._shortcut(key, lambda by=by: self._zoom(by))
        self._shortcut("PgUp", lambda: self._turn(-1))
        self._shortcut("PgDown", lambda: self._turn(1))
        self._shortcut("Home", lambda: self.paper.go_to(1))
        self._shortcut("End", lambda: self.paper.go_to(len(self.paper.pages)))

    def _shortcut(self, key: str, does) -> None:  # type: ignore[no-untyped-def]
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    def _build_pages(self) -> None:
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(tr("Making the pages"))
        self.notice = Notice()
        self.paper = PaperView()
        self.paper.page_changed.connect(lambda _page: self._say_place())
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(0)
        self.add(self.progress)
        self.add(self.notice)
        self.add(self.paper, 1)

    def _build_foot(self) -> None:
        if self._prints:
            pdf = plain(tr("Save PDF…"), icon="file-pdf", key="Ctrl+S")
            pdf.clicked.connect(self.save_pdf)
            self.add_action(pdf)
        self.save_asked.connect(self._print if self._prints else self.save_pdf)
        self.foot.save.setEnabled(False)

    def read(self) -> None:
        """Make the pages off the screen's thread."""
        self.desk.send(
            self._make,
            owner=self,
            done=self._show,
            failed=self._failed,
            reads=True,
            printed_at=printed_at(self.desk),
            **self._facts,
        )

    def _show(self, data: bytes) -> None:
        if not self.isVisible():
            return
        self._data = data
        self.progress.hide()
        self.paper.show_pdf(data)
        self._fit()
        self.foot.save.setEnabled(True)
        if not self._prints:
            self.foot.set_note(tr("No printer is set up on this computer."), "printer")

    def _failed(self, refused: Refused) -> None:
        self.progress.hide()
        self.notice.say("danger", refusal(refused))

    def _turn(self, by: int) -> None:
        self.paper.go_to(self.paper.page() + by)

    def _zoom(self, by: int) -> None:
        self.paper.step_zoom(by)
        self._say_place()

    def _fit(self) -> None:
        self.paper.fit_width()
        self._say_place()

    def _say_place(self) -> None:
        page, pages = self.paper.page(), len(self.paper.pages)
        self.place.setText(tr("Page {page} of {pages}", page=page, pages=pages))
        self.size_words.setText(tr("{percent} %", percent=self.paper.percent))

    def save_pdf(self) -> None:
        """The very bytes that are shown, in a file."""
        if self._data is None:
            return
        data = self._data
        if save_file(self.main, self, lambda: data, f"{self.stem}.pdf", kinds_of("pdf")) is not None:
            self.out.emit()

    def _print(self) -> None:
        printer = ask_printer(self, tr("Print the paper"))
        if printer is None:
            return
        printer.setDocName(self.stem)
        if self.paper.print_on(printer):
            self.main.tell("ok", tr("Sent to the printer"))
            self.out.emit()
            self.close_sheet()
        else:
            self.notice.say("danger", tr("The printer does not answer. Save the PDF instead."))

    def _gone(self) -> None:
        self.paper.clear()
        self.deleteLater()


def open_paper(
    main: "MainWindow", desk: Desk, make: Callable[..., bytes], *, stem: str, subtitle: str = "", **facts: Any
) -> PaperPreview:
    """Show a paper as it will print."""
    sheet = PaperPreview(main, desk, make, facts, stem=stem, subtitle=subtitle)
    sheet.open_sheet(sheet.paper)
    sheet.read()
    return sheet


def show_paper(main: "MainWindow", desk: Desk, data: bytes, *, stem: str, subtitle: str = "") -> PaperPreview:
    """Show a paper that is made already."""

    def made(_work: Work, *, printed_at: str) -> bytes:
        return data

    return open_paper(main, desk, made, stem=stem, subtitle=subtitle)
