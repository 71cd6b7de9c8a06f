"""The fields of a colleague: name, login, roles, share; used by the set-up wizard and by Administration."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrases, refusal
from spiral.records.codes import Role
from spiral.ui.administration.staff_draft import StaffDraft, suggested_login
from spiral.ui.palette import font
from spiral.ui.parts.field import Field, FieldRow, fit_width, focus_first_error
from spiral.ui.parts.text import Text
from spiral.ui.parts.tick import Tick
from spiral.vault.errors import Refused

FIELD_OF = {
    "name_missing": "name",
    "identity_bad_characters": "name",
    "login_form": "login",
    "login_taken": "login",
    "no_role": "roles",
    "chief_alone": "roles",
    "unknown_role": "roles",
    "last_chief": "roles",
    "share_out_of_range": "share",
}


class RolePicker(QWidget):
    """One tick a role. The chief goes with no other role: choosing one takes the other away."""

    changed = Signal()

    def __init__(self, *, chief: bool = True) -> None:
        super().__init__()
        self.ticks = {
            code: Tick(name) for code, name in phrases("role").items() if chief or code != Role.CHIEF
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        half = (len(self.ticks) + 1) // 2
        for at, (code, tick) in enumerate(self.ticks.items()):
            grid.addWidget(tick, at % half, at // half)
            tick.clicked.connect(lambda on, code=code: self._ticked(code, on))
        self.setFocusProxy(next(iter(self.ticks.values())))

    def roles(self) -> set[str]:
        """The roles that are ticked."""
        return {code for code, tick in self.ticks.items() if tick.isChecked()}

    def set_roles(self, roles: set[str] | tuple[str, ...]) -> None:
        """Tick these and no others."""
        for code, tick in self.ticks.items():
            tick.setChecked(code in roles)

    def _ticked(self, code: str, on: bool) -> None:
        if on:
            for other, tick in self.ticks.items():
                if (other == Role.CHIEF) != (code == Role.CHIEF):
                    tick.setChecked(False)
        self.changed.emit()


class StaffFields(QWidget):
    """`draft()` is what has been filled in; the login follows the name until a person writes another.

    Without `login` it is a colleague's who has one already: it is never changed.
    """

    def __init__(self, *, chief: bool = True, login: bool = True) -> None:
        super().__init__()
        self._own_login = False
        self._has_login = login
        self.name_line, self.login_line, self.share_line = QLineEdit(), QLineEdit(), QLineEdit("100")
        for line in (self.name_line, self.login_line, self.share_line):
            line.setFont(font())
        self.picker = RolePicker(chief=chief)
        self.name = Field(tr("Name"), self.name_line)
        self.login = Field(
            tr("Login"), self.login_line, hint=tr("2–40 small letters, digits, dots or hyphens.")
        )
        hint = tr("The chief goes with no other role, and reads no journal.") if chief else ""
        self.roles = Field(tr("Roles"), self.picker, hint=hint)
        fit_width(self.share_line, 6)
        self.share = Field(tr("Share of full time"), _with_unit(self.share_line, "%"))
        self.share.widget.setFocusProxy(self.share_line)
        self.share_line.setAccessibleName(tr("Share of full time"))
        self._row = FieldRow(self.login, self.share, stretch=self.login)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.name, self._row, self.roles):
            column.addWidget(part)
        self.login.setVisible(login)
        self.name_line.textEdited.connect(self._name_typed)
        self.login_line.textEdited.connect(self._login_typed)
        self.share_line.textEdited.connect(lambda _text: self._row.set_error(self.share, ""))
        self.picker.changed.connect(self.roles.clear_error)

    def _name_typed(self, name: str) -> None:
        self.name.clear_error()
        if self._has_login and not self._own_login:
            self.login_line.setText(suggested_login(name))

    def _login_typed(self, text: str) -> None:
        self._own_login = bool(text)
        self._row.set_error(self.login, "")

    def draft(self) -> StaffDraft:
        """What has been filled in."""
        return StaffDraft(
            self.name_line.text(), self.login_line.text(), self.picker.roles(), self.share_line.text()
        )

    def set_draft(self, draft: StaffDraft) -> None:
        """Show another draft."""
        self.name_line.setText(draft.name)
        self.login_line.setText(draft.login)
        self.picker.set_roles(draft.roles)
        self.share_line.setText(draft.share)
        self._own_login = bool(draft.login)
        self.say({})

    def say(self, problems: dict[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        self.name.set_error(problems.get("name", ""))
        self._row.set_error(self.login, problems.get("login", ""))
        self._row.set_error(self.share, problems.get("share", ""))
        self.roles.set_error(problems.get("roles", ""))

    def check(self) -> bool:
        """Tell what is wrong and go to the first; True when all is well."""
        problems = self.draft().problems()
        if not self._has_login:
            problems = {name: text for name, text in problems.items() if name != "login"}
        self.say(problems)
        return not focus_first_error((self.name, self.login, self.share, self.roles))

    def refuse(self, refused: Refused) -> bool:
        """Tell a refusal beside its field; False when it concerns none of them."""
        field = FIELD_OF.get(refused.reason)
        if field is None or (field == "login" and not self._has_login):
            return False
        self.say({field: refusal(refused)})
        focus_first_error((self.name, self.login, self.share, self.roles))
        return True


def _with_unit(line: QLineEdit, unit: str) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(line)
    row.addWidget(Text(unit, tone="muted"))
    row.addStretch(1)
    return whole
