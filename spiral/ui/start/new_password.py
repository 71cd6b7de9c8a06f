"""NewPassword: a new password twice, with what is wrong with it told while it is typed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.parts.field import Field, focus_first_error
from spiral.ui.parts.password_field import PasswordField
from spiral.ui.start.password_draft import PasswordDraft


class NewPassword(QWidget):
    """`known` gives the words the password may not be made of; `entered` is Enter in the second field."""

    entered = Signal()

    def __init__(self, known: Callable[[], tuple[str, ...]] = tuple) -> None:
        super().__init__()
        self._known = known
        self.password = Field(tr("New password"), PasswordField(), hint=PasswordDraft().advice())
        self.again = Field(tr("The same once more"), PasswordField())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.password)
        column.addWidget(self.again)
        self._line(self.password).textEdited.connect(lambda _text: self._advise())
        self._line(self.again).textEdited.connect(lambda _text: self.again.clear_error())
        self._line(self.password).returnPressed.connect(self.again.focus)
        self._line(self.again).returnPressed.connect(self.entered)

    def _line(self, field: Field):  # type: ignore[no-untyped-def]
        assert isinstance(field.widget, PasswordField)
        return field.widget.line

    def draft(self) -> PasswordDraft:
        """What has been typed."""
        return PasswordDraft(
            self._line(self.password).text(), self._line(self.again).text(), known=self._known()
        )

    def _advise(self) -> None:
        self.password.clear_error()
        self.password.set_hint(self.draft().advice())

    def check(self) -> bool:
        """Tell what is wrong beside the fields; True when the password may be used."""
        problems = self.draft().problems()
        self.password.set_error(problems.get("password", ""))
        self.again.set_error(problems.get("again", ""))
        return not focus_first_error((self.password, self.again))

    def refuse(self, text: str) -> None:
        """What the vault said no to."""
        self.password.set_error(text)
        self.password.focus()

    def setText(self, password: str, again: str | None = None) -> None:
        """As if it had been typed."""
        self._line(self.password).setText(password)
        self._line(self.again).setText(password if again is None else again)
        self._advise()

    def clear(self) -> None:
        """Nothing is left of it."""
        for field in (self.password, self.again):
            assert isinstance(field.widget, PasswordField)
            field.widget.clear()
            field.clear_error()
        self.password.set_hint(self.draft().advice())
