"""The import sheet: choose what and which file, see what would come of it, and only then take it in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QProgressBar, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.imports import Imported
from spiral.reports.names import capital
from spiral.ui.administration.import_draft import BadCell, ImportDraft, bad_cells, counts_of, take_in
from spiral.ui.desk import Desk, Errand
from spiral.ui.palette import MEDIUM, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.field import Field
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import ask_open_path
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


WIDTH = 760


def open_import(main: "MainWindow", desk: Desk) -> "ImportSheet":
    """Open the sheet over the page in view, for who may import."""
    sheet = ImportSheet(main, desk)
    sheet.open_sheet(sheet.kind if len(sheet.kinds) > 1 else sheet.choose)
    return sheet


class ImportSheet(SideSheet):
    """A chosen file is tried at once, and nothing is written; only a file without faults can be imported."""

    def __init__(self, main: "MainWindow", desk: Desk) -> None:
        super().__init__(
            main.centralWidget() or main, tr("Import"), save=tr("Import"), cancel=tr("Close"), width=WIDTH
        )
        self.main, self.desk = main, desk
        self._errand: Errand | None = None
        words = {"visits": tr("Visits"), "clients": tr("Clients' answers")}
        self.kinds = [kind for kind in words if desk.may(f"import_{kind}")]
        self.kind = Segments([Segment(kind, words[kind]) for kind in self.kinds], tr("What to import"))
        self.kind.set_value(self.kinds[0])
        self._build()
        self.kind.chosen.connect(lambda _kind: self._try_again())
        self.choose.clicked.connect(self._choose)
        self.path.returnPressed.connect(self._try)
        self.path.textEdited.connect(lambda _text: self._forget())
        self.cancel.clicked.connect(self._cancel)
        self.save_asked.connect(self._import)
        self.closed.connect(self._gone)
        self._forget()

    def _build(self) -> None:
        kind = QWidget()
        row = QHBoxLayout(kind)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind)
        row.addStretch(1)
        kind.setFocusProxy(self.kind)
        self.kind_field = Field(tr("What to import"), kind)
        self.kind.set_value(self.kind.value())
        self.add(self.kind_field)
        self.path = QLineEdit()
        self.choose = plain(tr("Choose a file…"), icon="folder-open", key="Ctrl+O").bind(self)
        files = QWidget()
        files.setFocusProxy(self.path)
        across = QHBoxLayout(files)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.path, 1)
        across.addWidget(self.choose)
        self.path_field = Field(tr("File (CSV or .xlsx)"), files)
        self.add(self.path_field)
        self.hint = Text(
            tr("The file is tried first: nothing is written until you press Import."), tone="muted", wrap=True
        )
        self.add(self.hint)
        self.add(self._progress_row())
        self.notice = Notice()
        self.add(self.notice)
        self.counts = QWidget()
        self._counts = QGridLayout(self.counts)
        self._counts.setContentsMargins(0, 0, 0, 0)
        self._counts.setHorizontalSpacing(16)
        self._counts.setVerticalSpacing(4)
        self._counts.setColumnStretch(1, 1)
        self.add(self.counts)
        self.faults = Card(tr("What is wrong in the file"), aside=" ", outside="surface")
        self.list: RowList[BadCell] = RowList(
            "import-faults",
            tr("What is wrong in the file"),
            fault_columns(),
            row_height=32,
            head_fill="sunken",
        )
        self.list.setMinimumHeight(220)
        self.faults.add(self.list, 1)
        self.add(self.faults, 100)
        self.form.addStretch(1)

    def _progress_row(self) -> QWidget:
        self.busy = QWidget()
        row = QHBoxLayout(self.busy)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("How far the import is"))
        self.told = Text(tone="muted")
        self.cancel = plain(tr("Stop"), icon="x")
        row.addWidget(self.progress, 1)
        row.addWidget(self.told)
        row.addWidget(self.cancel)
        return self.busy

    # --- trying ----------------------------------------------------------------------------------------

    def draft(self) -> ImportDraft:
        """What stands in the sheet."""
        return ImportDraft(self.kind.value(), self.path.text())

    def _forget(self) -> None:
        self.path_field.clear_error()
        self.notice.hide()
        self.counts.hide()
        self.faults.hide()
        self.busy.hide()
        self.foot.save.setEnabled(False)
        self.foot.save.set_words(tr("Import"))

    def _choose(self) -> None:
        kinds = tr("Tables (*.csv *.xlsx);;All files (*)")
        path = ask_open_path(self, tr("Choose a file to import"), kinds)
        if path is not None:
            self.path.setText(path)
            self._try()

    def _try_again(self) -> None:
        self._forget()
        if self.path.text().strip():
            self._try()

    def _try(self) -> None:
        self._forget()
        problems = self.draft().problems()
        if problems:
            self.path_field.set_error(problems["path"])
            self.path_field.focus()
            return
        self._send(dry_run=True)

    def _import(self) -> None:
        self._send(dry_run=False)

    # --- the slow work ---------------------------------------------------------------------------------

    def _send(self, *, dry_run: bool) -> None:
        if self._errand is not None:
            return
        self.foot.save.setEnabled(False)
        self._hold(True)
        self._errand = self.desk.send(
            take_in,
            owner=self,
            done=self._done,
            failed=self._failed,
            progress=self._progressed,
            reads=dry_run,
            **self.draft().facts(dry_run=dry_run),
        )

    def _hold(self, working: bool) -> None:
        """While it works only Stop can be pressed."""
        self.progress.setRange(0, 0)
        self.told.setText("")
        self.busy.setVisible(working)
        for part in (self.kind, self.path, self.choose):
            part.setEnabled(not working)
        if working:
            self.cancel.setFocus()

    def _progressed(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
        self.told.setText(tr("{done} of {total}", done=done, total=total))

    def _cancel(self) -> None:
        if self._errand is not None:
            self._errand.cancel()

    def _done(self, told: Imported) -> None:
        self._errand = None
        if not self.isVisible():
            self._tell_late(told)
            return
        self._hold(False)
        self._show_counts(told)
        if told.problems:
            self._show_faults(told)
        elif told.dry_run:
            self._show_tried(told)
        else:
            self._show_imported(told)

    def _tell_late(self, told: Imported) -> None:
        """The sheet was closed, and the import was done before it could stop."""
        if not told.dry_run and told.added:
            self.main.tell("ok", tr("Imported: {n} rows.", n=told.added))
        self.deleteLater()

    def _failed(self, refused: Refused) -> None:
        self._errand = None
        if not self.isVisible():
            self.deleteLater()
            return
        self._hold(False)
        if refused.reason == "cancelled":
            self.notice.say("neutral", refusal(refused))
        else:
            self.path_field.set_error(refusal(refused))
        self.path_field.focus()

    def _show_counts(self, told: Imported) -> None:
        empty_layout(self._counts)
        for at, (words, figure) in enumerate(counts_of(told)):
            self._counts.addWidget(Text(capital(words), tone="muted"), at, 0)
            self._counts.addWidget(Text(figure, weight=STRONG, wrap=True), at, 1)
        self.counts.setVisible(not told.problems)

    def _show_faults(self, told: Imported) -> None:
        lines = len({problem.line for problem in told.problems})
        self.notice.say(
            "danger",
            tr("Nothing was imported: {n} lines have faults.", n=lines),
            tr("Correct the file, and choose it again."),
        )
        self.faults.aside.setText(tr("{n} faults", n=len(told.problems)))
        self.list.set_rows(bad_cells(told.problems))
        self.faults.show()
        self.list.setFocus()

    def _show_tried(self, told: Imported) -> None:
        if not told.added:
            self.notice.say("neutral", tr("Everything in the file is already there."))
            self.choose.setFocus()
            return
        self.notice.say("ok", tr("The file can be imported. Nothing is written yet."))
        self.foot.save.set_words(tr("Import {n} rows", n=told.added))
        self.foot.save.setEnabled(True)
        self.foot.save.setFocus()

    def _show_imported(self, told: Imported) -> None:
        name = Path(self.path.text()).name
        self.notice.say("ok", tr("Imported: {n} rows.", n=told.added), name)
        self.foot.save.set_words(tr("Import"))
        self.foot.cancel.setFocus()

    def _gone(self) -> None:
        """Closing stops what is under way: nothing is left behind."""
        self._cancel()
        if self._errand is None:
            self.deleteLater()


def fault_columns() -> list[Column[BadCell]]:
    """Where, what stood there, and why not."""
    return [
        Column("line", tr("Line"), lambda b: f"{b.line}", lambda b: b.line, "right"),
        Column("column", tr("Column"), lambda b: b.column, weight=MEDIUM),
        Column("value", tr("Value"), lambda b: b.value),
        Column("reason", tr("Why it cannot be taken"), lambda b: Cell((Words(b.reason),)), stretch=True),
    ]
