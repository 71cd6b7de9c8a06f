"""The print preview: the very pages, zoom and page keys, a printer where there is one, and the report as files."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.reports import names as say
from spiral.ui.desk import Desk
from spiral.ui.palette import MARGIN, NEAR
from spiral.ui.paper_view import PaperView
from spiral.ui.parts.buttons import icon_button, plain
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import ask_printer
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.report_files import printed_at, save_report
from spiral.ui.report_read import make_file
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDTH = 960
ZOOM_KEYS = (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1))


def has_printer() -> bool:
    """Whether this machine knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def open_preview(main: "MainWindow", desk: Desk, period: str) -> "ReportPreview":
    """Show the report of a period as it will print."""
    sheet = ReportPreview(main, desk, period)
    sheet.open_sheet(sheet.paper)
    sheet.read()
    return sheet


class ReportPreview(SideSheet):
    """A sheet over the page. Without a printer the primary button saves the PDF."""

    def __init__(self, main: "MainWindow", desk: Desk, period: str) -> None:
        self._prints = has_printer()
        super().__init__(
            main.content,
            tr("Print preview"),
            subtitle=say.period_words(period),
            save=tr("Print…") if self._prints else tr("Save PDF…"),
            save_key="Ctrl+P" if self._prints else "Ctrl+S",
            cancel=tr("Close"),
            width=WIDTH,
        )
        self.main, self.desk, self.period = main, desk, period
        self._data: bytes | None = None
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
        self.progress.setAccessibleName(tr("Making the report"))
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
            pdf.clicked.connect(lambda: self._save("pdf"))
            self.add_action(pdf)
        excel = plain(tr("Excel…"), icon="file-arrow-down", key="Ctrl+E")
        excel.clicked.connect(lambda: self._save("xlsx"))
        self.add_action(excel)
        text = plain(tr("CSV…"), icon="file-text")
        text.clicked.connect(lambda: self._save("csv"))
        self.add_action(text)
        self.save_asked.connect(self._print if self._prints else lambda: self._save("pdf"))
        self.foot.save.setEnabled(False)

    def read(self) -> None:
        """Make the pages off the screen's thread."""
        self.desk.send(
            make_file,
            owner=self,
            done=self._show,
            failed=self._failed,
            reads=True,
            period=self.period,
            form="pdf",
            printed_at=printed_at(self.desk),
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

    def _save(self, form: str) -> None:
        save_report(self.desk, self.main, self.period, form, self)

    def _print(self) -> None:
        printer = ask_printer(self, tr("Print the report"))
        if printer is None:
            return
        printer.setDocName(tr("Production report"))
        if self.paper.print_on(printer):
            self.main.tell("ok", tr("Sent to the printer"))
            self.close_sheet()
        else:
            self.notice.say("danger", tr("The printer does not answer. Save the PDF instead."))

    def _gone(self) -> None:
        self.paper.clear()
        self.deleteLater()
