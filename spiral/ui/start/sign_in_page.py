"""Sign-in: login and password, or the one-time code of someone new. The box is opened off the screen's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.rights import SHAPE
from spiral.ui.front_page import FrontPage, wide_button
from spiral.ui.palette import NEAR, SMALL, STRONG, font
from spiral.ui.parts.buttons import link, quiet
from spiral.ui.parts.field import Field
from spiral.ui.parts.initials import Initials
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.password_field import TALL_LINE, PasswordField
from spiral.ui.parts.sunken import Sunken
from spiral.ui.parts.text import ShortText, Text
from spiral.ui.slow_work import SlowWork
from spiral.ui.start.new_password import NewPassword
from spiral.vault.box import Box, enrol, sign_in
from spiral.vault.errors import Refused
from spiral.vault.keys import Kdf
from spiral.vault.unit_keys import read_unit_keys


@dataclass(frozen=True)
class Locked:
    """Who locked, and when (HH:MM).

    `given_back`: a client has filled in a form and is thanked; `named` whether the colleague's name stands there.
    Why: nobody had touched it for so many `idle` minutes, the machine had `slept`, or (neither) somebody locked.
    `draft`: something half written lies sealed; of what and of whom is never told here.
    """

    login: str
    name: str
    roles: str
    at: str
    given_back: bool = False
    named: bool = True
    idle: int = 0
    slept: bool = False
    draft: bool = False

    def words(self) -> str:
        """When and why."""
        if self.slept:
            return tr("At {time}, when the computer had slept.", time=self.at)
        if self.idle:
            return tr("At {time}, after {n} minutes without activity.", n=self.idle, time=self.at)
        return tr("At {time}. The clinic is closed until you sign in.", time=self.at)


def _thanks(locked: Locked) -> str:
    """To the client, in whose hands the screen still is."""
    told = tr("Your answers are kept, and the form is closed.")
    if not locked.named:
        return f"{told} {tr('Give the computer back.')}"
    return f"{told} {tr('Give the computer back to {name}.', name=locked.name)}"


class SignInPage(FrontPage):
    """`signed_in` carries the opened box. Everything that is said no to stands in the card; nothing typed is lost
    but passwords, when they were wrong and when somebody else is to sign in.
    """

    signed_in = Signal(object)
    other_clinic = Signal()

    def __init__(
        self, folder: Path, *, login: str = "", locked: Locked | None = None, note: str = "",
        kdf: Kdf | None = None,
    ) -> None:  # fmt: skip
        self._folder, self._kdf, self.locked = folder, kdf, locked
        self._work: SlowWork | None = None
        self._trouble: Refused | None = None
        super().__init__(self._unit_name())
        self._build(login, note)
        self._connect()
        self._use_code(False)
        if self._trouble is not None:
            self.notice.say("danger", refusal(self._trouble))

    def _unit_name(self) -> str:
        try:
            return str(read_unit_keys(self._folder)["unit"])
        except Refused as refused:
            self._trouble = refused
            return ""

    # --- building --------------------------------------------------------------------------------------

    def _build(self, login: str, note: str) -> None:
        self.heading = Text(size=24, weight=STRONG)
        self.under = Text(tone="muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.heading)
        words.addWidget(self.under)
        self.card.body.addLayout(words)
        self.person = self._person()
        self.card.add(self.person)
        self.login = Field(tr("Login"), _tall_line(login))
        self.password = Field(tr("Password"), PasswordField())
        self.code = Field(
            tr("One-time code"),
            _tall_line(""),
            hint=tr("Four groups of four, as the chief gave it to you."),
        )
        self.chosen = NewPassword(lambda: (self.login_text(), self.unit.whole()))
        for part in (self.login, self.password, self.code, self.chosen):
            self.card.add(part)
        self.card.body.addSpacing(4)
        self.button = wide_button(tr("Sign in"), key="Return")
        self.card.add(self.button)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Opening the clinic"))
        self.progress.hide()
        self.card.add(self.progress)
        self.notice = Notice()
        self.card.add(self.notice)
        self._note = note
        self._say_note()
        self.code_link = link(tr("I have a one-time code"), small=True)
        self.password_link = link(tr("I have a password"), small=True)
        self.other_link = link(tr("Open another"), small=True)
        self.add_link(tr("New here?"), self.code_link)
        self.add_link(tr("Been here before?"), self.password_link)
        self.add_link(tr("Another clinic?"), self.other_link)

    def _person(self) -> QWidget:
        """Who locked, and the way to be someone else."""
        shown = Sunken()
        row = QHBoxLayout(shown)
        row.setContentsMargins(12, NEAR, NEAR, NEAR)
        row.setSpacing(12)
        locked = self.locked or Locked("", "", "", "")
        row.addWidget(Initials(locked.name, 40))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ShortText(locked.name, weight=STRONG))
        words.addWidget(ShortText(locked.roles, size=SMALL, tone="muted"))
        row.addLayout(words, 1)
        self.change = quiet(tr("Someone else"), key="Alt+B")
        row.addWidget(self.change)
        return shown

    def _connect(self) -> None:
        self.button.clicked.connect(self.start)
        self.change.clicked.connect(self._be_someone_else)
        QShortcut(QKeySequence("Alt+B"), self).activated.connect(self._be_someone_else)
        self.code_link.clicked.connect(lambda: self._use_code(True))
        self.password_link.clicked.connect(lambda: self._use_code(False))
        self.other_link.clicked.connect(self.other_clinic)
        _line(self.login).returnPressed.connect(self._after_login)
        _line(self.password).returnPressed.connect(self.start)
        _line(self.code).returnPressed.connect(self.chosen.password.focus)
        self.chosen.entered.connect(self.start)
        for field in (self.login, self.password, self.code):
            _line(field).textEdited.connect(lambda _text, field=field: field.clear_error())

    # --- which of the two ------------------------------------------------------------------------------

    def login_text(self) -> str:
        """Who signs in."""
        if self.locked is not None:
            return self.locked.login
        return _line(self.login).text().strip().casefold()

    def _use_code(self, on: bool) -> None:
        """The form for the one-time code, or the one for a password."""
        self._by_code = on
        if on:
            self.locked = None
        locked = self.locked
        back = locked is not None and locked.given_back
        self.heading.setText(
            tr("Welcome") if on else tr("Thank you!") if back else tr("Locked") if locked else tr("Sign in")
        )
        if on:
            self.under.setText(tr("Choose a password of your own. Nobody else can see or reset it."))
        elif locked and back:
            self.under.setText(_thanks(locked))
        elif locked:
            self.under.setText(locked.words())
        else:
            self.under.setText(tr("Every sign-in is logged."))
        self.person.setVisible(locked is not None and locked.named)
        self.login.setVisible(locked is None)
        self.password.setVisible(not on)
        self.code.setVisible(on)
        self.chosen.setVisible(on)
        self.button.set_words(
            tr("Choose the password and sign in") if on else tr("Unlock") if locked else tr("Sign in")
        )
        for shown, button in ((not on, self.code_link), (on, self.password_link)):
            pair = button.parentWidget()
            assert pair is not None
            pair.setVisible(shown)
        self.links.invalidate()
        self._say_note()
        self.take_focus()

    def _be_someone_else(self) -> None:
        if self.locked is not None and self._work is None:
            self.locked = None
            _line(self.login).clear()
            self._forget_password()
            self._use_code(False)

    def _forget_password(self) -> None:
        """What one person has typed is never there for the next, nor shown."""
        assert isinstance(self.password.widget, PasswordField)
        self.password.widget.clear()
        self.password.clear_error()

    def _after_login(self) -> None:
        (self.code if self._by_code else self.password).focus()

    def take_focus(self) -> None:
        if self.locked is None and not _line(self.login).text():
            self.login.focus()
        else:
            self._after_login()

    # --- doing it --------------------------------------------------------------------------------------

    def start(self) -> None:
        """Sign in, or enrol."""
        if self._work is not None:
            return
        login = self.login_text()
        if not login:
            self.login.set_error(tr("Write your login."))
            self.login.focus()
            return
        if self._by_code:
            self._start_enrolment(login)
            return
        password = _line(self.password).text()
        if not password:
            self.password.set_error(tr("Write your password."))
            self.password.focus()
            return
        self._send(lambda: sign_in(self._folder, login, password, shape=SHAPE))

    def _start_enrolment(self, login: str) -> None:
        code = _line(self.code).text().strip()
        if not code:
            self.code.set_error(tr("Write the code."))
            self.code.focus()
        elif self.chosen.check():
            password = self.chosen.draft().password
            self._send(lambda: enrol(self._folder, login, code, password, shape=SHAPE, kdf=self._kdf))

    def _say_note(self) -> None:
        """What stands in the card when nothing is wrong: that a draft is safe, how to sign in to a made-up clinic."""
        if self.locked is not None and self.locked.draft:
            self.notice.say("ok", tr("The draft is kept. You go on where you were."), self._note)
        elif self._note:
            self.notice.say("neutral", self._note)
        else:
            self.notice.clear()

    def _send(self, does: Callable[[], Box]) -> None:
        self._set_busy(True)
        self._say_note()
        self._work = SlowWork(does, done=self._opened, failed=self._refused)

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for part in (self.login, self.password, self.code, self.chosen, self.button, self.change):
            part.setEnabled(not busy)

    def _opened(self, box: Box) -> None:
        self._work = None
        self._forget_password()
        self.chosen.clear()
        self.signed_in.emit(box)

    def _refused(self, refused: Refused) -> None:
        """Beside the field where there is one, else in the card."""
        self._work = None
        self._set_busy(False)
        text = refusal(refused)
        match refused.reason:
            case "wrong_login_or_password":
                self.password.set_error(text)
                self.password.focus()
            case "wrong_code":
                self.code.set_error(text)
                self.code.focus()
            case "no_code_waiting":
                self.login.set_error(text)
                self.login.focus()
            case "not_enrolled":
                self._use_code(True)
                self.notice.say("neutral", text)
            case "password_short" | "password_common":
                self.chosen.refuse(text)
            case _:
                self.notice.say("danger", text)
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """The page is leaving: a box that is still being opened is closed again."""
        if self._work is not None:
            self._work.forget(lambda told: told.close() if isinstance(told, Box) else None)
            self._work = None


def _tall_line(text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setFont(font())
    line.setStyleSheet(TALL_LINE)
    return line


def _line(field: Field) -> QLineEdit:
    widget = field.widget
    line = widget.line if isinstance(widget, PasswordField) else widget
    assert isinstance(line, QLineEdit)
    return line
