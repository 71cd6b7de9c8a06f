"""The one-time code of a new colleague: shown once, large, with what to do next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from spiral.language import tr
from spiral.records.staff import StaffRow
from spiral.ui.palette import SMALL, STRONG, TITLE
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.sunken import Sunken
from spiral.ui.parts.text import Text

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class CodeSheet(SideSheet):
    """Closing with Esc before the code was copied asks first, since it is kept nowhere."""

    def __init__(self, main: "MainWindow", row: StaffRow, code: str) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("One-time code"),
            subtitle=row.name,
            save=tr("I have given it"),
            save_key="Ctrl+S",
        )
        self._code, self._copied = code, False
        self.foot.cancel.hide()
        self.add(
            Text(
                tr("{name} is added. The login is {login}.", name=row.name, login=row.login or ""), wrap=True
            )
        )
        box = Sunken()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        self.code = Text(code, size=TITLE, weight=STRONG)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAccessibleName(tr("One-time code {code}", code=" ".join(code)))
        inside.addWidget(self.code)
        row_of = QHBoxLayout()
        self.copy = plain(tr("Copy"), icon="copy", key="Ctrl+Shift+C").bind(self)
        self.copied = Text(size=SMALL, tone="ok")
        row_of.addWidget(self.copy)
        row_of.addWidget(self.copied, 1)
        inside.addLayout(row_of)
        self.add(box)
        self.add(Text(tr("What to do next"), weight=STRONG))
        for number, step in enumerate(self._steps(row), 1):
            self.add(Text(f"{number}.  {step}", wrap=True))
        self.add(
            Text(
                tr("If the code is lost: end the sign-in and add the colleague anew."),
                tone="muted",
                wrap=True,
            )
        )
        self.form.addStretch(1)
        self.copy.clicked.connect(self._copy)
        self.save_asked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def _steps(self, row: StaffRow) -> list[str]:
        return [
            tr("Give the code to {name} yourself, face to face or by phone. It works once.", name=row.name),
            tr(
                "{name} chooses “I have a one-time code” at sign-in, and a password of their own.",
                name=row.name,
            ),
            tr("A colleague who holds the keys gives them under Administration, “Keys to give”."),
        ]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self._copied = True
        self.copied.setText(tr("Copied. It is not shown again when this is closed."))

    def ask_close(self) -> bool:
        verbs = [Verb("keep", tr("Show it still"), "primary"), Verb("close", tr("Close"))]
        title, text = tr("Has the code been noted?"), tr("It is not shown again.")
        if not self._copied and ask(self, title, text, verbs) != "close":
            return False
        self.close_sheet()
        return True


def open_code(main: "MainWindow", row: StaffRow, code: str) -> CodeSheet:
    """Show the code."""
    sheet = CodeSheet(main, row, code)
    sheet.open_sheet(sheet.copy)
    return sheet
