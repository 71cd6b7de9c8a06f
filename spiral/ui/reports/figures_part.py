"""A part of the reports that is read when it is looked at, with a paper and a workbook of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from spiral.reports import names as say
from spiral.ui.desk import Desk
from spiral.ui.paper_preview import PaperPreview, open_paper
from spiral.ui.parts.row_list import RowList
from spiral.ui.reports.report_files import save_made

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Make = Callable[..., bytes]


class FiguresPart(QWidget):
    """`table` takes the keyboard. `make` gives the bytes of a `form` of a `period`; `stem` begins the file's name."""

    make: Make
    stem: str
    title: str
    table: RowList[Any]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.period = ""

    def show_period(self, period: str) -> None:
        """A month's or a year's figures."""
        raise NotImplementedError

    def show_print(self, main: "MainWindow") -> PaperPreview:
        """The pages as they will print."""
        return open_paper(
            main,
            self.desk,
            self.make,
            stem=f"{self.stem}-{self.period}",
            subtitle=f"{self.title}, {say.period_words(self.period)}",
            period=self.period,
            form="pdf",
        )

    def save(self, main: "MainWindow", form: str, parent: QWidget) -> None:
        """Ask where, and write a file."""
        save_made(
            self.desk, main, self.make, f"{self.stem}-{self.period}.{form}", form, parent, period=self.period
        )
