"""Is the clinic as it was written? Checked off the screen's thread; the page waits under the sheet meanwhile."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QProgressBar

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records.whole import check_head, check_whole
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.slow_work import SlowWork
from spiral.vault.errors import Refused
from spiral.vault.verify import Checked

if TYPE_CHECKING:
    from spiral.ui.desk import Desk
    from spiral.ui.main_window import MainWindow

LONGEST_LIST = 200


class VerifySheet(SideSheet):
    """Starts when it is opened. Closing it early leaves the check to end by itself; nothing is changed by it."""

    def __init__(self, main: "MainWindow", desk: "Desk") -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Check the clinic"),
            subtitle=desk.unit,
            save=tr("Close"),
            save_key="Ctrl+S",
        )
        self.foot.cancel.hide()
        guide = tr(
            "The file, the staff list, every key, every line of the access log and every row is compared with its "
            "signature, and what your keys open is opened."
        )
        self.add(Text(guide, tone="muted", wrap=True))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Checking"))
        self.result = Notice()
        self.add(self.progress)
        self.add(self.result)
        self.lines: list[Text] = []
        self.typed = QLineEdit()
        self.paper = Field(tr("Head of the log on a printed report"), self.typed, characters=32)
        self.compare, self.compared = plain(tr("Compare")), Notice()
        for part in (self.paper, self.compare, self.compared):
            self.add(part)
            part.hide()
        self.typed.returnPressed.connect(self.compare_head)
        self.compare.clicked.connect(self.compare_head)
        self.form.addStretch(1)
        self.save_asked.connect(self.close_sheet)
        self._main, self._desk, box, today = main, desk, desk.box, desk.today()
        self._work: SlowWork | None = SlowWork(
            lambda: check_whole(box, today), done=self.show_checked, failed=self._refused
        )
        self.closed.connect(self._leave)
        self.destroyed.connect(lambda _gone=None, work=self._work: work.forget())  # locked meanwhile

    def _leave(self) -> None:
        if self._work is not None:
            self._work.forget()
            self._work = None
        self.deleteLater()

    def show_checked(self, checked: Checked) -> None:
        """What came of it."""
        self._work = None
        self.progress.hide()
        if checked.faults:
            self.result.say(
                "danger",
                tr("{n} faults were found.", n=len(checked.faults)),
                tr("Do not write anything more. Keep the folder as it is, and restore a backup beside it."),
            )
            for fault in checked.faults[:LONGEST_LIST]:
                self._tell(f"{phrase('fault', fault.code)} {fault.where}".rstrip())
            if len(checked.faults) > LONGEST_LIST:
                self._tell(tr("… and {n} more", n=len(checked.faults) - LONGEST_LIST))
            return
        self.result.say("ok", tr("The clinic is whole."))
        self._tell(tr("Rows: {n}", n=checked.rows))
        self._tell(tr("Lines in the access log: {n}", n=checked.log_rows))
        self._tell(tr("Sealed texts opened: {n}", n=checked.opened))
        if checked.closed:
            what = ", ".join(phrase("compartment", each) for each in checked.closed)
            self._tell(tr("Not opened, since your keys do not: {what}", what=what))
        self._tell(tr("Head of the log: {head}", head=checked.head), strong=True)
        self.paper.show()
        self.compare.show()

    def compare_head(self) -> None:
        """Whether the head on a paper is in the log."""
        typed = self.typed.text()
        self.paper.set_error("")
        self.compared.hide()
        try:
            found = self._desk.ask(check_head, typed)
        except Refused as refused:
            self.paper.set_error(refusal(refused))
            self.paper.focus()
            return
        if found:
            self.compared.say(
                "ok", tr("The line with the head {head} is in the log, as it was printed.", head=typed)
            )
        else:
            self.compared.say("danger", refusal(Refused("head_not_in_log", head=typed)))

    def _tell(self, text: str, *, strong: bool = False) -> None:
        line = Text(text, weight=STRONG, wrap=True) if strong else Text(text, wrap=True)
        self.lines.append(line)
        self.form.insertWidget(self.form.indexOf(self.paper), line)

    def _refused(self, refused: Refused) -> None:
        self._work = None
        self.progress.hide()
        self.result.say("danger", refusal(refused))


def open_verify(main: "MainWindow", desk: "Desk") -> VerifySheet:
    """Open the sheet, which checks at once."""
    sheet = VerifySheet(main, desk)
    sheet.open_sheet(sheet.foot.save)
    return sheet
