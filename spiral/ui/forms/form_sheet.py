"""FormSheet: what a form on a sheet has: a message, fields by name, one way to save and to refuse."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtWidgets import QWidget

from spiral.phrases import refusal
from spiral.records.clients import ClientRow
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs, widgets_of
from spiral.ui.parts.field import Field, focus_first_error
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Form = TypeVar("Form", bound="FormSheet")


class FormSheet(SideSheet):
    """Fill `fields`; `facts()` is what would be lost; `keep()` does it. `refuses`: a refusal's field by its reason.

    `whose` is the client it is about, who then stands at its top.
    With `kept_as` what is written is kept as a draft; `about` says what of the client's it is about.
    """

    refuses: ClassVar[Mapping[str, str]] = {}
    kept_as = ""

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        title: str,
        *,
        save: str = "",
        whose: ClientRow | None = None,
        **how: Any,
    ) -> None:
        super().__init__(
            main.centralWidget() or main,
            title,
            save=save,
            is_changed=lambda: self.facts() != self._before,
            **how,
        )
        self.main, self.desk = main, desk
        self.fields: dict[str, Field] = {}
        if whose is not None:
            banner = WhoseBanner()
            banner.show_whose(whose, desk.today())
            self.add_banner(banner)
        self.notice = Notice()
        self.add(self.notice)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)
        self.about = ""
        self._client_id = whose.id if whose is not None else None
        self._before: Any = None

    def ready(self) -> None:
        """Everything is filled in as it was: from here on a change is one."""
        self.form.addStretch(1)
        self._before = self.facts()
        if self.kept_as:
            facts: dict[str, Any] = {"client_id": self._client_id, "about": self.about}
            FormKeeping(self, self.main, self.desk, self.notice, self.kept_as, self.inputs, **facts)

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return widgets_of(self.fields)

    def field(self, key: str, label: str, widget: QWidget, **how: Any) -> Field:
        """A field by its name."""
        self.fields[key] = Field(label, widget, **how)
        return self.fields[key]

    def facts(self) -> Any:
        """What has been filled in."""
        raise NotImplementedError

    def problems(self) -> dict[str, str]:
        """What to write instead, by field."""
        return {}

    def keep(self) -> str:
        """Do it; the words that tell how it went."""
        raise NotImplementedError

    def save(self) -> None:
        """Keep it; what is wrong stands beside its field, and nothing typed is lost."""
        self.notice.clear()
        found = self.problems()
        for key, field in self.fields.items():
            field.set_error(found.get(key, ""))
        if focus_first_error(self.fields.values()):
            return
        try:
            with self.settled():
                told = self.keep()
        except Refused as refused:
            self.refused(refused)
            return
        self.close_sheet()
        if told:
            self.main.tell("ok", told)

    def refused(self, refused: Refused) -> None:
        """Why not, where it belongs."""
        key = self.refuses.get(refused.reason)
        if key in self.fields:
            self.fields[key].set_error(refusal(refused))
            self.fields[key].focus()
        else:
            self.notice.say("danger", refusal(refused))
            self.scroller.ensureWidgetVisible(self.notice)


def open_form(main: "MainWindow", make: Callable[[], Form], focus: str = "") -> Form | None:
    """Open a form with the keyboard in a field; None when what it needs is refused."""
    try:
        sheet = make()
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet.open_sheet(sheet.fields[focus].widget if focus else None)
    return sheet
