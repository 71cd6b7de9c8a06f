"""The first time: a new clinic, its chief, and the first colleagues at the same keyboard, one after the other."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.ui.administration.staff_draft import StaffDraft
from spiral.ui.administration.staff_fields import StaffFields
from spiral.ui.front_page import FrontPage, wide_button
from spiral.ui.palette import NEAR, SECTION, SMALL, STRONG, font
from spiral.ui.parts.buttons import link, plain
from spiral.ui.parts.field import Field, focus_first_error
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import ask_folder
from spiral.ui.parts.text import ShortText, Text
from spiral.ui.slow_work import SlowWork
from spiral.ui.start.first_staff import FirstStaff
from spiral.ui.start.new_password import NewPassword
from spiral.ui.start.set_up_draft import SetUpDraft
from spiral.vault.errors import Refused
from spiral.vault.keys import Kdf
from spiral.vault.network_share import is_shared

WIDE = 560
FIELD_OF = {
    "folder_not_empty": "folder",
    "disk_readonly": "folder",
    "disk_failed": "folder",
    "login_form": "login",
}


class SetUpWizard(FrontPage):
    """Two steps: the clinic with its chief, then its people. `done` carries the folder; `left` before anything is."""

    done = Signal(object)
    left = Signal()

    def __init__(self, today: Callable[[], dt.date], *, kdf: Kdf | None = None) -> None:
        super().__init__(width=WIDE)
        self._today, self._kdf = today, kdf
        self.first: FirstStaff | None = None
        self._work: SlowWork | None = None
        self.notice = Notice()
        self.clinic = ClinicStep()
        self.people = PeopleStep()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Making keys"))
        for part in (self.clinic, self.people, self.progress, self.notice):
            self.card.add(part)
        self.people.hide()
        self.progress.hide()
        self.back = link(tr("Back"), small=True)
        self.add_link("", self.back)
        self.back.clicked.connect(self.left)
        self.clinic.make_button.clicked.connect(self.make)
        self.clinic.chosen.entered.connect(self.make)
        self.people.next_button.clicked.connect(self.notice.clear)
        self.people.add_button.clicked.connect(self.add)
        self.people.chosen.entered.connect(self.add)
        self.people.finish.clicked.connect(self.finish)

    def take_focus(self) -> None:
        """Where it goes on: the colleague's password, else the first field of the step."""
        if self.first is None:
            self.clinic.unit.focus()
        else:
            (self.people.chosen.password if self.people.is_handed_over else self.people.fields.name).focus()

    def take_over(self, other: "SetUpWizard") -> None:
        """Go on where another stood, which is left with nothing: the same in another language or theme."""
        self.clinic.take_over(other.clinic)
        self.people.fields.set_draft(other.people.fields.draft())
        if other.first is not None:
            first, other.first = other.first, None
            self._created(first)
            if other.people.is_handed_over:
                self.people.hand_over()
                typed = other.people.chosen.draft()
                self.people.chosen.setText(typed.password, typed.again)

    def _send(self, does: Callable[[], object], done: Callable[..., object]) -> None:
        self._set_busy(True)
        self.notice.clear()

        def arrived(told: object) -> None:
            self._work = None
            self._set_busy(False)
            done(told)

        def failed(refused: Refused) -> None:
            self._work = None
            self._set_busy(False)
            self._refused(refused)

        self._work = SlowWork(does, done=arrived, failed=failed)

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for part in (self.clinic, self.people, self.back, self.strip):
            part.setEnabled(not busy)

    def make(self) -> None:
        """Make the clinic and its chief."""
        step = self.clinic
        if self._work is not None or not step.check():
            return
        facts = step.draft().facts() | {"password": step.chosen.draft().password}
        today, kdf = self._today(), self._kdf
        self._send(lambda: FirstStaff(**facts, today=today, kdf=kdf), self._created)

    def _created(self, first: FirstStaff) -> None:
        self.first = first
        self.clinic.chosen.clear()
        self.clinic.hide()
        self.unit.setText(first.unit)
        self.unit.show()
        self.back.hide()
        self.people.show()
        self.people.show_people(first)
        self.take_focus()

    def add(self) -> None:
        """Enrol a colleague with the password they have just chosen, and let those present give them keys."""
        step, first = self.people, self.first
        if first is None or self._work is not None or not step.fields.check() or not step.chosen.check():
            return
        facts, password = step.fields.draft().facts(), step.chosen.draft().password

        def enrol() -> dict[str, list[str]]:
            first.add(facts, password)
            return first.grant()

        self._send(enrol, self._added)

    def _added(self, given: dict[str, list[str]]) -> None:
        assert self.first is not None
        name = self.people.fields.draft().facts()["name"]
        self.people.clear()
        self.people.show_people(self.first)
        lines = [
            tr(
                "{name} was given: {what}",
                name=who,
                what=", ".join(phrase("compartment", each) for each in what),
            )
            for who, what in given.items()
        ]
        self.notice.say("ok", tr("{name} can sign in.", name=name), " ".join(lines))
        self.take_focus()

    def finish(self) -> None:
        """All have enrolled; each signs in as themselves from now on."""
        if self.first is not None and self._work is None:
            folder = self.first.folder
            self.first.close()
            self.first = None
            self.done.emit(folder)

    def let_go(self) -> None:
        """The window is closing: whoever is being enrolled will be, and then all keys go."""
        first = self.first
        if self._work is not None:
            self._work.forget(lambda told: _close(told, first))
        elif first is not None:
            first.close()
        self.first = None

    def _refused(self, refused: Refused) -> None:
        said = self.clinic.refuse(refused) if self.first is None else self.people.refuse(refused)
        if not said:
            self.notice.say("danger", refusal(refused))


def _close(told: object, first: FirstStaff | None) -> None:
    for each in (told, first):
        if isinstance(each, FirstStaff):
            each.close()


class ClinicStep(QWidget):
    """Folder, unit, chief."""

    def __init__(self) -> None:
        super().__init__()
        self.unit_line, self.folder_line = QLineEdit(), QLineEdit()
        self.name_line, self.login_line = QLineEdit(), QLineEdit("chief")
        for line in (self.unit_line, self.folder_line, self.name_line, self.login_line):
            line.setFont(font())
        self.browse = plain(tr("Choose…"), icon="folder-open")
        self.browse.clicked.connect(self._choose)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NEAR)
        row.addWidget(self.folder_line, 1)
        row.addWidget(self.browse)
        place.setFocusProxy(self.folder_line)
        self.unit = Field(tr("The unit's name"), self.unit_line)
        self.folder = Field(tr("An empty folder on this computer"), place)
        self.name = Field(tr("The chief's name"), self.name_line)
        self.login = Field(tr("The chief's login"), self.login_line)
        self.chosen = NewPassword(
            lambda: (self.login_line.text(), self.name_line.text(), self.unit_line.text())
        )
        self.make_button = wide_button(tr("Set up the clinic"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(tr("Set up a clinic"), size=24, weight=STRONG))
        warning = tr("There is no backup and no recovery yet: no real clients in this version.")
        column.addWidget(Notice("warn", warning))
        for part in (self.unit, self.folder, self.name, self.login, self.chosen, self.make_button):
            column.addWidget(part)
        for line, field in (
            (self.unit_line, self.unit),
            (self.folder_line, self.folder),
            (self.name_line, self.name),
            (self.login_line, self.login),
        ):
            line.textEdited.connect(lambda _text, field=field: field.clear_error())

    def _choose(self) -> None:
        found = ask_folder(self, tr("An empty folder on this computer"))
        if found:
            self.folder_line.setText(found)
            self.folder.clear_error()

    def take_over(self, other: "ClinicStep") -> None:
        """The same filled in."""
        typed, password = other.draft(), other.chosen.draft()
        lines = (self.folder_line, self.unit_line, self.name_line, self.login_line)
        for line, text in zip(lines, (typed.folder, typed.unit, typed.name, typed.login), strict=True):
            line.setText(text)
        self.chosen.setText(password.password, password.again)

    def draft(self) -> SetUpDraft:
        """What has been filled in."""
        return SetUpDraft(
            self.folder_line.text(), self.unit_line.text(), self.name_line.text(), self.login_line.text()
        )

    def _fields(self) -> dict[str, Field]:
        return {"unit": self.unit, "folder": self.folder, "name": self.name, "login": self.login}

    def check(self) -> bool:
        """Tell what is wrong and go to the first; True when all is well."""
        problems = self.draft().problems()
        if "folder" not in problems and is_shared(Path(self.folder_line.text().strip())):
            problems["folder"] = refusal(Refused("network_share"))
        for name, field in self._fields().items():
            field.set_error(problems.get(name, ""))
        return not focus_first_error(self._fields().values()) and self.chosen.check()

    def refuse(self, refused: Refused) -> bool:
        """Tell a refusal beside its field; False when it concerns none of them."""
        if refused.reason in ("password_short", "password_common"):
            self.chosen.refuse(refusal(refused))
            return True
        name = FIELD_OF.get(refused.reason)
        if name is not None:
            self._fields()[name].set_error(refusal(refused))
            self._fields()[name].focus()
        return name is not None


class PeopleStep(QWidget):
    """Who has enrolled so far; then who the next one is; then the password that this person chooses."""

    def __init__(self) -> None:
        super().__init__()
        self.listed = QVBoxLayout()
        self.listed.setSpacing(4)
        self.fields = StaffFields()
        self.next_button = wide_button(tr("Next: the colleague chooses a password"), kind="plain")
        self.finish = wide_button(tr("Everyone is in: go to sign-in"))
        self.who = _phase(self.fields, self.next_button, self.finish)
        self.turn = Text(size=SECTION, weight=STRONG, wrap=True)
        alone = tr("Let them sit down alone at the keyboard. Nobody else can see or reset the password.")
        self.chosen = NewPassword(lambda: (self.fields.draft().login, self.fields.draft().name, self._unit))
        self.add_button = wide_button(tr("Enrol, and give keys"))
        self.undo = plain(tr("Back"), key="Esc").bind(self)
        self.password = _phase(
            self.turn, Text(alone, tone="muted", wrap=True), self.chosen, self.add_button, self.undo
        )
        self._unit = ""
        self.heading = Text(tr("The first colleagues"), size=24, weight=STRONG)
        self.guide = Text(
            tr(
                "One after the other at this keyboard: fill in who it is, let the colleague choose a password, and "
                "those who are already here give the keys that the roles need. More can be added later, under "
                "Administration."
            ),
            tone="muted",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.guide)
        column.addLayout(self.listed)
        column.addWidget(self.who)
        column.addWidget(self.password)
        self.password.hide()
        self.next_button.clicked.connect(self.hand_over)
        self.undo.clicked.connect(self.take_back)

    def hand_over(self) -> None:
        """The form is filled in: now the colleague chooses a password."""
        if self.fields.check():
            self.turn.setText(tr("{name} chooses a password", name=self.fields.draft().facts()["name"]))
            self._show(self.password)
            self.chosen.password.focus()

    @property
    def is_handed_over(self) -> bool:
        """Whether the colleague sits at the keyboard, to choose a password."""
        return not self.password.isHidden()

    def take_back(self) -> None:
        """Back to who it is; what was filled in is still there."""
        self.chosen.clear()
        self._show(self.who)
        self.fields.name.focus()

    def _show(self, phase: QWidget) -> None:
        for one in (self.who, self.password):
            one.setVisible(one is phase)
        self.guide.setVisible(phase is self.who)

    def show_people(self, first: FirstStaff) -> None:
        """Everyone who is in, and what they still wait for."""
        self._unit = first.unit
        empty_layout(self.listed)
        waiting = {each.member.id: each.compartments for each in first.waiting()}
        for row in first.people():
            roles = ", ".join(phrase("role", role) for role in row.roles)
            line = QWidget()
            across = QHBoxLayout(line)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(NEAR)
            across.addWidget(ShortText(row.name, weight=STRONG))
            across.addWidget(ShortText(f"{row.login}, {roles}", tone="muted"), 1)
            self.listed.addWidget(line)
            if row.id in waiting:
                what = ", ".join(phrase("compartment", each) for each in waiting[row.id])
                self.listed.addWidget(
                    Text(tr("Waits for keys to: {what}", what=what), size=SMALL, tone="warn", wrap=True)
                )

    def clear(self) -> None:
        """Ready for the next one."""
        self.fields.set_draft(StaffDraft())
        self.chosen.clear()
        self._show(self.who)

    def refuse(self, refused: Refused) -> bool:
        """Tell a refusal beside its field; False when it concerns none of them."""
        if refused.reason in ("password_short", "password_common"):
            self.chosen.refuse(refusal(refused))
            return True
        if not self.fields.refuse(refused):
            return False
        self._show(self.who)
        self.fields.refuse(refused)
        return True


def _phase(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    return whole
