"""The print preview of the production report, with the report as Excel and CSV beside it."""

from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.reports import names as say
from spiral.ui.desk import Desk
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.buttons import plain
from spiral.ui.reports.report_files import save_report
from spiral.ui.reports.report_read import make_file

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


def open_preview(main: "MainWindow", desk: Desk, period: str) -> "ReportPreview":
    """Show the report of a period as it will print."""
    sheet = ReportPreview(main, desk, period)
    sheet.open_sheet(sheet.paper)
    sheet.read()
    return sheet


class ReportPreview(PaperPreview):
    """The report of a period."""

    def __init__(self, main: "MainWindow", desk: Desk, period: str) -> None:
        self.period = period
        super().__init__(
            main,
            desk,
            make_file,
            {"period": period, "form": "pdf"},
            stem=tr("Production report"),
            subtitle=say.period_words(period),
        )
        excel = plain(tr("Excel…"), icon="file-arrow-down", key="Ctrl+E")
        excel.clicked.connect(lambda: self._save("xlsx"))
        self.add_action(excel)
        text = plain(tr("CSV…"), icon="file-text")
        text.clicked.connect(lambda: self._save("csv"))
        self.add_action(text)

    def save_pdf(self) -> None:
        self._save("pdf")

    def _save(self, form: str) -> None:
        save_report(self.desk, self.main, self.period, form, self)
