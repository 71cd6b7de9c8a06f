"""The reports: a month's or a year's production against its targets, the list behind each number, paper and files."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.approvals import approve_production
from spiral.reports import names as say
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN
from spiral.ui.parts.buttons import icon_button, plain, primary
from spiral.ui.parts.field import ErrorLine
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.tabs import Tabs
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.reports.concern_table import ConcernTable
from spiral.ui.reports.content_table import ContentTable
from spiral.ui.reports.figures_part import FiguresPart
from spiral.ui.reports.invoice_table import InvoiceTable
from spiral.ui.reports.invoices_page import InvoicesPage
from spiral.ui.reports.period_field import PeriodField
from spiral.ui.reports.report_files import save_report
from spiral.ui.reports.report_overview import Overview
from spiral.ui.reports.report_read import Shown, period_typed, read_shown, step, working_month
from spiral.ui.reports.report_tables import TallyTable, WeekTable
from spiral.ui.treatment.treatment_table import TreatmentTable
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


NARROW = 760
LATE = 300  # ms; what takes longer to count says that it does


def page(desk: Desk, main: "MainWindow") -> Page:
    """The page of the place called reports; the desk has the invoice list alone."""
    return ReportsPage(desk, main) if desk.may("read_production") else InvoicesPage(desk, main)


class ReportsPage(Page):
    """One period at a time; the newest reading wins, an older one that comes late is dropped."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self.period = working_month(desk.today())
        self._asked = 0
        self._held: QWidget | None = None
        self.shown: Shown | None = None
        super().__init__(desk, main)

    def _build(self) -> None:
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(self._head())
        self.error = ErrorLine()
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self.error, 1)
        column.addLayout(beside)
        column.addLayout(self._strip())
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(tr("Counting"))
        self.progress.hide()
        self._late = QTimer(self, singleShot=True)
        column.addWidget(self.progress)
        self.notice = Notice()
        column.addWidget(self.notice)
        self.overview = Overview(self.desk)
        self.services, self.programmes = TallyTable(self.desk, "service"), TallyTable(self.desk, "programme")
        self.weeks = WeekTable(self.desk)
        self.views: dict[str, Overview | TallyTable | WeekTable] = {
            "targets": self.overview,
            "services": self.services,
            "programmes": self.programmes,
            "weeks": self.weeks,
        }
        self.stack = QStackedWidget()
        for view in self.views.values():
            self.stack.addWidget(view)
        for part in self.parts.values():
            self.stack.addWidget(part)
        column.addWidget(self.stack, 1)

    def _head(self) -> QWidget:
        self.before = icon_button("caret-left", tr("The period before"), key="PgUp")
        self.after = icon_button("caret-right", tr("The period after"), key="PgDown")
        self.field = PeriodField()
        self.excel = plain(tr("Excel"), icon="file-arrow-down")
        self._key(self, "Ctrl+E", self.excel.click)
        self.preview = plain(tr("Show print"), icon="printer", key="Ctrl+P").bind(self)
        actions = [self.before, self.field, self.after, self.excel, self.preview]
        self.approve = primary("", icon="check", key="Ctrl+Return")
        if self.desk.may("approve_production"):
            actions.append(self.approve.bind(self))
        self.tag = Tag("", tall=True)
        self.head = PageHead(tr("Production report"), " ", actions, tag=self.tag)
        return self.head

    def _strip(self) -> QHBoxLayout:
        tabs = [
            ("targets", tr("Measures")),
            ("services", tr("Services")),
            ("programmes", tr("Programmes")),
            ("weeks", tr("By therapist")),
        ]
        self.parts: dict[str, FiguresPart] = {}
        for right, key, name, kind in (
            ("read_treatment_figures", "treatment", tr("Treatment"), TreatmentTable),
            ("read_fees", "invoices", tr("Invoice list"), InvoiceTable),
            ("count_contents", "contents", tr("Contents of visits"), ContentTable),
            ("count_concerns", "concerns", tr("Reports of concern"), ConcernTable),
        ):
            if self.desk.may(right):
                self.parts[key] = kind(self.desk)
                tabs.append((key, name))
        self.tabs = Tabs(tabs, tr("The report's parts"))
        segments = [Segment("month", tr("Month")), Segment("year", tr("Year"))]
        self.length = Segments(segments, tr("Month or year"), check=False)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.length)
        return row

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.field.typed.connect(self._typed)
        self.field.textEdited.connect(lambda _text: self._field_error(""))
        self.excel.clicked.connect(self._save)
        self.preview.clicked.connect(self._show_print)
        self.approve.clicked.connect(self._approve)
        self._late.timeout.connect(self._say_late)
        self.tabs.chosen.connect(self.show_part)
        self.length.chosen.connect(self._change_length)
        self.overview.month_asked.connect(self.go_to)
        for view in self.views.values():
            view.behind.client_asked.connect(self.main.open_client)
        for owner in (
            self.field,
            self.tabs,
            self.length,
            self.overview.measures,
            self.overview.year,
            self.services.table,
            self.programmes.table,
            self.weeks.table,
            *(part.table for part in self.parts.values()),
        ):
            self._key(owner, "PgUp", lambda: self.step(-1))
            self._key(owner, "PgDown", lambda: self.step(1))
            if owner is not self.field:
                self._key(owner, "Home", lambda: self.go_to(working_month(self.desk.today())))
        self._key(self, "Ctrl+Tab", lambda: self._turn(1))
        self._key(self, "Ctrl+Shift+Tab", lambda: self._turn(-1))

    def _key(self, owner: QWidget, key: str, does) -> None:  # type: ignore[no-untyped-def]
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the files' buttons are icons alone."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        for button, words in ((self.excel, tr("Excel")), (self.preview, tr("Show print"))):
            button.set_words("" if narrow else words)
            button.setAccessibleName(words)
            button.setToolTip(words if narrow else "")

    # --- which period and part -------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """The period before or after."""
        self.go_to(step(self.period, by))

    def where(self) -> str:
        return self.period

    def go_to(self, period: str) -> None:
        """Another month or year."""
        self.period = period
        self._field_error("")
        self.refresh()

    def _typed(self, text: str) -> None:
        try:
            period = period_typed(text)
        except Refused as refused:
            self._field_error(refusal(refused))
            return
        self.go_to(period)
        self.take_focus()

    def _field_error(self, text: str) -> None:
        self.error.say(text)
        self.field.setProperty("error", bool(text))
        self.field.setAccessibleDescription(text)
        self.field.style().polish(self.field)

    def _change_length(self, length: str) -> None:
        if length == "year":
            self._month = self.period
            self.go_to(self.period[:4])
        else:
            month = getattr(self, "_month", "")
            same = month[:4] == self.period
            self.go_to(month if same else f"{self.period}-01")

    def _turn(self, by: int) -> None:
        self.tabs.step(by)
        self.take_focus()

    def show_part(self, key: str) -> None:
        """One of the report's parts; figures of their own are read when they are looked at."""
        if self.part is not None:
            self.part.show_period(self.period)
            self.stack.setCurrentWidget(self.part)
        else:
            self.stack.setCurrentWidget(self.views[key])
        self._say_part()
        self.main.show_footer()

    @property
    def part(self) -> FiguresPart | None:
        """The figures of their own that one looks at; None while it is the production report."""
        return self.parts.get(self.tabs.current())

    # --- reading and showing ---------------------------------------------------------------------------

    def refresh(self) -> None:
        self._asked += 1
        asked = self._asked
        self._say_period()
        self._say_part()
        self._late.start(LATE)

        def done(shown: Shown) -> None:
            if asked == self._asked:
                self._show(shown)

        def failed(refused: Refused) -> None:
            if asked == self._asked:
                self._not_read(refused)

        self.desk.send(read_shown, owner=self, done=done, failed=failed, reads=True, period=self.period)

    def _say_late(self) -> None:
        """What takes time to count says so, and the figures in view are seen to be another period's."""
        self._held = self.focusWidget()
        self.progress.show()
        self.stack.setEnabled(False)

    def _ready(self) -> None:
        """The figures can be used again, by the keyboard too when counting took it from them."""
        self._late.stop()
        self.progress.hide()
        self.stack.setEnabled(True)
        held, self._held = self._held, None
        if (
            held is not None
            and self.stack.isAncestorOf(held)
            and not self.isAncestorOf(QApplication.focusWidget() or self.main)
        ):
            self.take_focus()

    def _not_read(self, refused: Refused) -> None:
        """Tell why, and stand at the period whose figures are in view."""
        self._ready()
        self.main.refuse(refused)
        if self.shown is not None:
            self.period = self.shown.period.text
            self._say_period()
            self._say_part()

    def _say_period(self) -> None:
        month = len(self.period) == 7
        self.field.show_period(self.period)
        self.length.set_value("month" if month else "year")
        self.before.setAccessibleName(tr("The month before") if month else tr("The year before"))
        self.after.setAccessibleName(tr("The month after") if month else tr("The year after"))

    def _show(self, shown: Shown) -> None:
        kept = self.focusWidget()
        self.shown = shown
        self._ready()
        self._show_state(shown)
        self._show_empty(shown)
        today = self.desk.today()
        self.overview.show_period(shown, f"{today.year:04d}-{today.month:02d}")
        for view in (self.services, self.programmes, self.weeks):
            view.show_period(shown)
        if self.part is not None:
            self.part.show_period(self.period)
        if kept is not None and kept is not self.focusWidget() and kept.isVisible():
            kept.setFocus()

    def _show_state(self, shown: Shown) -> None:
        report, month = shown.report, shown.period.is_month
        words = [tr("Made {day}.", day=self.desk.today().isoformat())]
        if report["approved"]:
            self.tag.show_mark(Mark(tr("Approved"), "ok", "lock-simple"))
            words = [f"{say.status(report)}."]
        else:
            self.tag.show_mark(Mark(tr("Not approved"), "warn", "hourglass-medium"))
        if not month:
            words.clear()
            approved = len(shown.approved_months)
            words.append(tr("{approved} of 12 months are approved.", approved=approved))
            words.append(tr("Persons are counted once in the year."))
        if shown.without_outcome:
            words.append(tr("{n} visits lack an outcome.", n=shown.without_outcome))
        self.head.set_subtitle("  ".join(words))
        name = say.period_words(self.period).split(" ")[0]
        self.approve.set_words(tr("Approve {month}…", month=name))
        self._say_part()

    def _say_part(self) -> None:
        """Whether it is approved is said of the production report alone, and approved there."""
        part, shown = self.part, self.shown
        self.head.set_title(tr("Production report") if part is None else part.title)
        seen = shown if shown is not None and shown.period.text == self.period else None
        self.tag.setVisible(part is None and seen is not None)
        self.head.subtitle.setVisible(part is None)
        waits = seen is not None and seen.period.is_month and not seen.report["approved"]
        self.approve.setVisible(waits and part is None and self.desk.may("approve_production"))

    def _show_empty(self, shown: Shown) -> None:
        if not shown.is_empty:
            self.notice.hide()
            return
        words = tr("There are no visits in {period}.", period=say.period_words(self.period))
        buttons = []
        if self.desk.may("import_visits"):
            button = plain(tr("Import visits…"), icon="upload-simple")
            button.clicked.connect(self._import)
            buttons.append(button)
        self.notice.say("neutral", words, actions=buttons)

    # --- what can be done ------------------------------------------------------------------------------

    def _import(self) -> None:
        from spiral.ui.administration.import_sheet import open_import

        open_import(self.main, self.desk)

    def _show_print(self) -> None:
        from spiral.ui.reports.report_preview import open_preview

        if self.part is not None:
            self.part.show_print(self.main)
        else:
            open_preview(self.main, self.desk, self.period)

    def _save(self) -> None:
        if self.part is not None:
            self.part.save(self.main, "xlsx", self)
        else:
            save_report(self.desk, self.main, self.period, "xlsx", self)

    def _approve(self) -> None:
        month = say.period_words(self.period)
        verbs = [Verb("wait", tr("Not yet")), Verb("approve", tr("Approve"), "primary")]
        title = tr("Approve {month}?", month=month)
        text = tr(
            "The figures are locked as printed. Later corrections stand as dated differences below them."
        )
        if ask(self, title, text, verbs) != "approve":
            return
        try:
            self.desk.do(approve_production, self.period)
        except Refused as refused:
            self.main.refuse(refused)
        else:
            self.main.tell("ok", tr("{month} is approved.", month=say.capital(month)))
        self.take_focus()

    def footer_keys(self) -> FooterKeys:
        step_words = tr("month") if len(self.period) == 7 else tr("year")
        if self.part is not None:
            return (
                (("Up", "Down"), tr("choose")),
                (("PgUp", "PgDown"), step_words),
                ("Ctrl+Tab", tr("next tab")),
                ("Ctrl+E", tr("Excel")),
                ("Ctrl+P", tr("print")),
            )
        return (
            (("Up", "Down"), tr("measure")),
            (("Left", "Right"), tr("number")),
            ("Return", tr("the list behind")),
            (("PgUp", "PgDown"), step_words),
            ("Ctrl+E", tr("Excel")),
            ("Ctrl+P", tr("print")),
        )

    def footer_fact(self) -> str:
        if self.desk.may("read_client"):
            return tr("The reading is logged")
        return tr("No journal can be opened from here")

    def take_focus(self) -> None:
        if self.part is not None:
            self.part.table.setFocus()
            return
        view = self.views[self.tabs.current()]
        (view.measures if isinstance(view, Overview) else view.table).setFocus()
