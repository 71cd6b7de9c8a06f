"""For the client: the journal as PDF or FHIR, and the log of who has opened it. The password is asked again."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.clients import ClientRow
from spiral.reports.journal_files import journal_extract_file, journal_extract_paper, log_extract_paper
from spiral.ui.desk import Desk
from spiral.ui.paper_preview import show_paper
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.password_field import PasswordField
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.reports.report_files import kinds_of, printed_at, save_file
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

JOURNAL, FHIR, LOG = "journal", "fhir", "log"


class ExtractSheet(SideSheet):
    """What is made is logged, whether it is then printed or not."""

    def __init__(self, main: "MainWindow", desk: Desk, whose: ClientRow) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Extract for the client"),
            save=tr("Make it"),
            save_key="Ctrl+Return",
        )
        self._main, self._desk, self._whose = main, desk, whose
        banner = WhoseBanner()
        banner.show_whose(whose, desk.today())
        self.add_banner(banner)
        self.notice = Notice()
        self.what = Segments(
            [
                Segment(JOURNAL, tr("The journal"), "Alt+J"),
                Segment(FHIR, tr("The journal as FHIR"), "Alt+F"),
                Segment(LOG, tr("The log"), "Alt+L"),
            ],
            tr("What is made"),
            grow=True,
        )
        self.what.bind(self)
        self.what.set_value(JOURNAL)
        self.told = Text(tone="muted", wrap=True)
        self.password = PasswordField()
        self.field = Field(tr("Your password, again"), self.password)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Making the pages"))
        self.progress.hide()
        for part in (self.notice, self.what, self.told, self.field, self.progress):
            self.add(part)
        self.form.addStretch(1)
        self.what.chosen.connect(lambda _what: self._tell())
        self.password.line.returnPressed.connect(self.make)
        self.save_asked.connect(self.make)
        self.closed.connect(self.deleteLater)
        self._tell()

    def _tell(self) -> None:
        told = {
            JOURNAL: tr(
                "The whole journal with every correction, to be printed or saved as PDF. Drafts are left out."
            ),
            FHIR: tr("The same for another record system, with name and number in it. Keep the file safe."),
            LOG: tr("Who has opened or written what, and when. No reasons and no text."),
        }
        self.told.setText(told[self.what.value()])

    def make(self) -> None:
        """Make it, off the screen's thread: the password costs a second."""
        if not self.password.line.text():
            self.field.set_error(tr("Write your password."))
            self.field.focus()
            return
        self._set_busy(True)
        makes = {JOURNAL: journal_extract_paper, FHIR: journal_extract_file, LOG: log_extract_paper}
        self._desk.send(
            makes[self.what.value()],
            owner=self,
            done=self._made,
            failed=self._refused,
            reads=True,
            client_id=self._whose.id,
            password=self.password.line.text(),
            printed_at=printed_at(self._desk),
        )

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for part in (self.what, self.field, self.foot.save):
            part.setEnabled(not busy)

    def _made(self, data: bytes) -> None:
        what, day = self.what.value(), self._desk.today().isoformat()
        main, desk = self._main, self._desk
        names = {JOURNAL: tr("Journal extract"), LOG: tr("Log extract")}
        stems = {JOURNAL: tr("journal-extract"), LOG: tr("log-extract")}
        if what == FHIR:
            self._set_busy(False)
            if save_file(main, self, lambda: data, f"journal-{day}.json", kinds_of("json")):
                self.close_sheet()
            return
        self.close_sheet()
        show_paper(main, desk, data, stem=f"{stems[what]}-{day}", subtitle=names[what])

    def _refused(self, refused: Refused) -> None:
        self._set_busy(False)
        if refused.reason == "wrong_password":
            self.field.set_error(refusal(refused))
            self.field.focus()
        else:
            self.notice.say("danger", refusal(refused))


def open_extract(main: "MainWindow", desk: Desk, whose: ClientRow) -> ExtractSheet:
    """What the client may have."""
    sheet = ExtractSheet(main, desk, whose)
    sheet.open_sheet(sheet.what)
    return sheet
