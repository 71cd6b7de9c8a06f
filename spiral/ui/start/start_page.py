"""Start: no clinic is known yet. Set one up, open one, or look at a made-up one."""

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.ui.front_page import FrontPage, wide_button
from spiral.ui.palette import SMALL
from spiral.ui.parts.buttons import Button, link, plain
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import ask_folder
from spiral.ui.parts.text import Text
from spiral.ui.slow_work import SlowWork
from spiral.ui.start.clinic_folder import has_clinic
from spiral.vault.errors import Refused
from spiral.vault.network_share import is_shared


@dataclass(frozen=True)
class Demo:
    """How a made-up clinic is made, and how one signs in to it."""

    build: Callable[[Path, dt.date], None]
    is_demo: Callable[[Path], bool]
    password: str
    logins: tuple[str, ...]


class StartPage(FrontPage):
    """`clinic_chosen` carries a folder that holds a clinic. `back_asked` only by who `came_from` a clinic."""

    set_up_asked = Signal()
    clinic_chosen = Signal(object)
    back_asked = Signal()

    def __init__(self, today: Callable[[], dt.date], demo: Demo | None, *, came_from: bool = False) -> None:
        super().__init__()
        self._today, self._demo = today, demo
        self._work: SlowWork | None = None
        self.add_heading(tr("Welcome"), tr("Choose how you want to begin."))
        self.set_up = wide_button(tr("Set up a clinic"))
        self.open = wide_button(tr("Open a clinic…"), kind="plain")
        self.look = wide_button(tr("Look at a made-up clinic"), kind="plain")
        self._add(self.set_up, tr("A new folder, a chief, and the first colleagues."))
        self._add(self.open, tr("A folder with unit.keys and records.db in it."))
        if demo is not None:
            self._add(self.look, tr("Nobody in it exists. It takes a quarter of a minute to make."))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Making the made-up clinic"))
        self.cancel = plain(tr("Cancel"), key="Esc")
        self.notice = Notice()
        for part in (self.progress, self.cancel, self.notice):
            self.card.add(part)
        self._set_busy(False)
        self.set_up.clicked.connect(self.set_up_asked)
        self.open.clicked.connect(self.choose)
        self.look.clicked.connect(self.make_demo)
        self.cancel.clicked.connect(self.let_go)
        if came_from:
            self.back = link(tr("Back"), small=True)
            self.back.clicked.connect(self.back_asked)
            self.add_link("", self.back)
        QShortcut(QKeySequence("Esc"), self).activated.connect(lambda: self._escape(came_from))

    def _escape(self, came_from: bool) -> None:
        """Cancel what is being made, else back to the clinic one came from."""
        if self._work is not None:
            self.let_go()
        elif came_from:
            self.back_asked.emit()

    def _add(self, button: Button, text: str) -> None:
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(button)
        column.addWidget(Text(text, size=SMALL, tone="muted", wrap=True))
        button.setAccessibleDescription(text)
        self.card.add(pair)

    def take_focus(self) -> None:
        self.set_up.setFocus()

    def choose(self) -> None:
        """Open a folder that holds a clinic."""
        found = ask_folder(self, tr("Open a clinic"))
        if not found:
            return
        folder = Path(found)
        if is_shared(folder):
            self.notice.say("danger", refusal(Refused("network_share")))
        elif not has_clinic(folder):
            self.notice.say("danger", refusal(Refused("clinic_missing")))
        else:
            self.clinic_chosen.emit(folder)

    def make_demo(self) -> None:
        """Make the made-up clinic in a folder of its own under the system's temporary one."""
        demo = self._demo
        if demo is None or self._work is not None:
            return
        folder, today = Path(tempfile.mkdtemp(prefix="spiral-demo-")) / "clinic", self._today()

        def build() -> Path:
            try:
                demo.build(folder, today)
            except BaseException:
                shutil.rmtree(folder.parent, ignore_errors=True)
                raise
            return folder

        self._set_busy(True)
        self.notice.say("neutral", tr("Making the made-up clinic …"))
        self._work = SlowWork(build, done=self._made, failed=self._refused)

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        for button in (self.set_up, self.open, self.look):
            button.setEnabled(not busy)

    def _made(self, folder: Path) -> None:
        self._work = None
        self._set_busy(False)
        self.clinic_chosen.emit(folder)

    def _refused(self, refused: Refused) -> None:
        self._work = None
        self._set_busy(False)
        self.notice.say("danger", refusal(refused))

    def let_go(self) -> None:
        """Nobody waits for the made-up clinic any more: what was made of it is thrown away."""
        if self._work is not None:
            self._work.forget(
                lambda told: (
                    shutil.rmtree(told.parent, ignore_errors=True) if isinstance(told, Path) else None
                )
            )
            self._work = None
            self._set_busy(False)
            self.notice.clear()
            self.take_focus()
