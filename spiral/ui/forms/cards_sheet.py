"""CardsSheet: what stands of one kind for a client, a card each, with what can be done; one form at a time below."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.clients import ClientRow
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, widgets_of
from spiral.ui.palette import GAP, NEAR, SMALL
from spiral.ui.parts.buttons import Button, plain
from spiral.ui.parts.field import Field, focus_first_error
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.reading import Told, told_card
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class CardForm(QWidget):
    """Fill `fields` and call `begun`; `do` does it and gives the words that tell so.

    `verb` stands on the button that saves; `refuses` is a refusal's field by its reason. What is written is kept as
    a draft of the kind `kept_as`; `about` says which of the client's forms of that kind it is.
    """

    refuses: ClassVar[Mapping[str, str]] = {}
    kept_as: ClassVar[str]

    def __init__(self, verb: str, about: str = "") -> None:
        super().__init__()
        self.verb, self.about = verb, about
        self.fields: dict[str, Field] = {}
        self._before: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GAP, 0, 0)
        self._column.setSpacing(12)

    def field(self, key: str, label: str, widget: QWidget, **how: Any) -> None:
        """One more field, by its name."""
        self.add_field(key, Field(label, widget, **how))

    def add_field(self, key: str, field: Field) -> None:
        """The same for one that is made already."""
        self.fields[key] = field
        self._column.addWidget(field)

    def begun(self) -> None:
        """Everything is filled in as it was: from here on a change is one."""
        self._before = self.facts()

    def is_changed(self) -> bool:
        """Whether something would be lost."""
        return bool(self.facts() != self._before)

    def facts(self) -> Any:
        """What has been filled in."""
        raise NotImplementedError

    def problems(self) -> dict[str, str]:
        """What to write instead, by field."""
        return {}

    def do(self, desk: Desk) -> str:
        """Do it; the words that tell how it went."""
        raise NotImplementedError


class CardsSheet(SideSheet):
    """A kind of thing says what its cards are (`told`) and what else can be done; the sheet shows them anew after each.

    `actions` stand below the cards and above the form.
    """

    empty = ""

    def __init__(
        self, main: "MainWindow", desk: Desk, row: ClientRow, title: str, explained: str, *actions: Button
    ) -> None:
        super().__init__(main.centralWidget() or main, title, cancel=tr("Close"), is_changed=self._is_written)
        self.main, self.desk, self.client_id = main, desk, row.id
        banner = WhoseBanner()
        banner.show_whose(row, desk.today())
        self.add_banner(banner)
        self.notice = Notice()
        self._cards, self._below = QVBoxLayout(), QVBoxLayout()
        self._cards.setSpacing(NEAR)
        self.card_form: CardForm | None = None
        self.add(self.notice)
        self.add(Text(explained, size=SMALL, tone="muted", wrap=True))
        self.form.addLayout(self._cards)
        self._actions = Flow()
        self.form.addLayout(self._actions)
        for action in actions:
            self._actions.addWidget(action)
        self.form.addLayout(self._below)
        self.form.addStretch(1)
        self.foot.save.hide()
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)
        self.show_cards()

    def told(self) -> Iterable[Told]:
        """The cards as they now stand."""
        raise NotImplementedError

    def show_cards(self) -> None:
        """Read them anew."""
        empty_layout(self._cards)
        found = list(self.told())
        if not found:
            self._cards.addWidget(Text(self.empty, wrap=True))
        for each in found:
            self._cards.addWidget(told_card(each, outside="surface"))

    def _is_written(self) -> bool:
        return self.card_form is not None and self.card_form.is_changed()

    def open_form(self, form: CardForm) -> None:
        """Lay a form below the cards, with what was kept of it; one that is written in is asked about first."""
        if not self.may_leave():
            return
        self._put_away()
        self.card_form = form
        self._below.addWidget(form)
        self.foot.save.set_words(form.verb)
        self.foot.save.show()
        facts: dict[str, Any] = {"client_id": self.client_id, "about": form.about}
        FormKeeping(
            self, self.main, self.desk, self.notice, form.kept_as, lambda: widgets_of(form.fields), **facts
        )
        next(iter(form.fields.values())).focus()
        self.scroller.ensureWidgetVisible(form)

    def _put_away(self) -> None:
        self.card_form = None
        if isinstance(self.keeping, FormKeeping):
            self.keeping.release()
        empty_layout(self._below)
        self.foot.save.hide()

    def save(self) -> None:
        """Do what the open form asks; what is wrong stands beside its field, and nothing typed is lost."""
        form = self.card_form
        if form is None:
            return
        self.notice.clear()
        found = form.problems()
        for key, field in form.fields.items():
            field.set_error(found.get(key, ""))
        if focus_first_error(form.fields.values()):
            return
        self.act(lambda: form.do(self.desk), form)

    def act(self, does: Callable[[], str], form: CardForm | None = None) -> None:
        """Do something, show the cards as they then stand, and tell how it went; a refusal stands where it belongs."""
        try:
            with self.settled() if form is not None else nullcontext():
                words = does()
        except Refused as refused:
            key = form.refuses.get(refused.reason, "") if form is not None else ""
            if form is not None and key in form.fields:
                form.fields[key].set_error(refusal(refused))
                form.fields[key].focus()
            else:
                self.notice.say("danger", refusal(refused))
                self.scroller.ensureWidgetVisible(self.notice)
            return
        if form is not None:
            self._put_away()
        self.show_cards()
        self.notice.say("ok", words)
        self.scroller.ensureWidgetVisible(self.notice)
        self.close_button.setFocus()


def card_button(words: str, icon: str, does: Callable[[], object], about: str) -> Button:
    """What can be done with a card; `about` tells which card, for who only hears it."""
    button = plain(words, icon=icon, small=True)
    button.setAccessibleDescription(about)
    button.clicked.connect(does)
    return button
