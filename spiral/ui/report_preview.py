"""The production report's print preview: its pages, and the report as Excel and CSV too."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.reports import names as say
from spiral.ui.desk import Desk
from spiral.ui.paper_preview import PaperPreview, shown
from spiral.ui.parts.buttons import Button, plain
from spiral.ui.report_files import save_report
from spiral.ui.report_read import file_name, make_file

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class ReportPreview(PaperPreview):
    """The report of a period as it will print."""

    def __init__(self, main: "MainWindow", desk: Desk, period: str) -> None:
        self.period = period
        name = file_name(period, "pdf").removesuffix(".pdf")
        super().__init__(main, desk, say.period_words(period), name, make_file, period=period, form="pdf")

    def more_files(self) -> Sequence[Button]:
        excel = plain(tr("Excel…"), icon="file-arrow-down", key="Ctrl+E")
        excel.clicked.connect(lambda: self.save_as("xlsx"))
        text = plain(tr("CSV…"), icon="file-text")
        text.clicked.connect(lambda: self.save_as("csv"))
        return excel, text

    def save_as(self, form: str) -> None:
        save_report(self.desk, self.main, self.period, form, self)


def open_preview(main: "MainWindow", desk: Desk, period: str) -> PaperPreview:
    """Show the report of a period as it will print."""
    return shown(ReportPreview(main, desk, period))
