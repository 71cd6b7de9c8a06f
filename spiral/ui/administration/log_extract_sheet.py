"""The log extract that a client asked for, made by the chief by the code alone. The password is asked again."""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit, QProgressBar

from spiral.language import tr
from spiral.reports.journal_files import coded_log_extract_paper
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import FormSheet, open_form
from spiral.ui.palette import font
from spiral.ui.paper_preview import show_paper
from spiral.ui.parts.field import focus_first_error
from spiral.ui.parts.password_field import PasswordField
from spiral.ui.parts.text import Text
from spiral.ui.reports.report_files import printed_at
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class LogExtractSheet(FormSheet):
    """What is made is logged, whether it is then printed or not."""

    refuses: ClassVar = {"wrong_password": "password", "no_such_client": "code"}

    def __init__(self, main: "MainWindow", desk: Desk, code: str) -> None:
        super().__init__(main, desk, tr("Log extract"), save=tr("Make it"), save_key="Ctrl+Return")
        self.code, self.password = QLineEdit(code), PasswordField()
        self.code.setFont(font())
        told = tr(
            "Who has opened or written what, and when. No reasons and no text. The paper has the code; a colleague who "
            "reads the register adds the name."
        )
        self.add(Text(told, tone="muted", wrap=True))
        self.add(self.field("code", tr("Client's code"), self.code, characters=14))
        self.add(self.field("password", tr("Your password, again"), self.password))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Making the pages"))
        self.progress.hide()
        self.add(self.progress)
        self.password.line.returnPressed.connect(self.save)
        self.ready()

    def facts(self) -> Any:
        return None  # nothing is lost that would be asked about

    def problems(self) -> dict[str, str]:
        found = {}
        if not self.code.text().strip():
            found["code"] = tr("Write the client's code.")
        if not self.password.line.text():
            found["password"] = tr("Write your password.")
        return found

    def save(self) -> None:
        """Make it, off the screen's thread: the password costs a second."""
        self.notice.clear()
        found = self.problems()
        for key, field in self.fields.items():
            field.set_error(found.get(key, ""))
        if focus_first_error(self.fields.values()):
            return
        self._set_busy(True)
        self.desk.send(
            coded_log_extract_paper,
            owner=self,
            done=self._made,
            failed=self._refused,
            reads=True,
            code=self.code.text(),
            password=self.password.line.text(),
            printed_at=printed_at(self.desk),
        )

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for part in (*self.fields.values(), self.foot.save):
            part.setEnabled(not busy)

    def _made(self, data: bytes) -> None:
        main, desk, day = self.main, self.desk, self.desk.today().isoformat()
        self.close_sheet()
        show_paper(main, desk, data, stem=f"{tr('log-extract')}-{day}", subtitle=tr("Log extract"))

    def _refused(self, refused: Refused) -> None:
        self._set_busy(False)
        self.refused(refused)


def open_log_extract(main: "MainWindow", desk: Desk, code: str) -> LogExtractSheet | None:
    """The form, with the keyboard in what is left to write."""
    return open_form(main, lambda: LogExtractSheet(main, desk, code), "password" if code else "code")
