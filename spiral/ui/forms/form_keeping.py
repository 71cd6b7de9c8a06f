"""A form being filled in: its draft is offered again when it is opened next, and gone when the thing is saved."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.form_drafts import FormFilled, drop_form, find_form, keep_form
from spiral.reports.names import clock
from spiral.ui.desk import Desk
from spiral.ui.forms.keeping import KEEP_MS, Keeping
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.side_sheet import SideSheet
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Inputs = Mapping[str, QWidget]


def widgets_of(fields: Mapping[str, Field], **more: QWidget) -> Inputs:
    """What is filled in, by the names that the form has for its fields; one with several `inputs` gives them all."""
    found: dict[str, QWidget] = {}
    for name, one in fields.items():
        inputs = getattr(one.widget, "inputs", None)
        found |= {f"{name} {part}": each for part, each in inputs().items()} if inputs else {name: one.widget}
    return found | more


def _value(widget: Any) -> Any:
    """What stands in a field; a day as it was typed, since to read it would write it out."""
    if isinstance(widget, QAbstractButton):
        return widget.isChecked()
    return widget.text() if hasattr(widget, "setText") else widget.value()


def _put(widget: Any, value: Any) -> None:
    """As if a person had filled it in, so that what follows from it follows."""
    if _value(widget) == value:
        return
    if isinstance(widget, QAbstractButton):
        widget.setChecked(value)
    elif hasattr(widget, "setText"):
        widget.setText(value)
    else:
        widget.set_value(value)
        widget.chosen.emit(value)


@dataclass
class _Part:
    """What of a form lies in one compartment. `empty` is what stood there when the form was opened."""

    kind: str
    inputs: Callable[[], Inputs]
    draft: FormFilled | None = None
    empty: dict[str, Any] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)

    def typed(self) -> dict[str, Any]:
        return {name: _value(widget) for name, widget in self.inputs().items()}

    def changes(self) -> dict[str, Any]:
        """What a person has filled in: as it was and as it is. What others write in the rest goes on beneath."""
        typed = self.typed()
        return {n: [self.empty.get(n), told] for n, told in typed.items() if told != self.empty.get(n)}

    def fill(self) -> bool:
        """Put the draft in the form; False when something under it is no longer as it was."""
        assert self.draft is not None
        left, agrees = dict(self.draft.values), True
        while found := [name for name in self.inputs() if name in left]:
            for name in found:
                was, told = left.pop(name)
                a_day = isinstance(self.inputs()[name], DateField)  # which begins at today's
                agrees &= a_day or self.empty.get(name, was) == was
                if name in (inputs := self.inputs()):
                    _put(inputs[name], told)
        return agrees


class FormKeeping(Keeping):
    """`inputs` is what is filled in, by name; `also` what lies in another compartment, by the kind it is kept as.

    `about` says which of the client's forms of this kind it is. What is filled in is looked at every 1.2 s.
    """

    asks = True

    def __init__(
        self,
        sheet: SideSheet,
        main: "MainWindow",
        desk: Desk,
        notice: Notice,
        kind: str,
        inputs: Callable[[], Inputs],
        *,
        client_id: str | None = None,
        about: str = "",
        also: Mapping[str, Callable[[], Inputs]] = MappingProxyType({}),
    ) -> None:
        super().__init__(sheet, main, is_kept=self._is_kept_all, keep=self._keep_all, notice=notice)
        self._desk, self._client, self._about = desk, client_id, about
        self._saved = False
        self.reopens = lambda: (kind, client_id, about)
        self._parts = [_Part(each, told) for each, told in {kind: inputs, **also}.items()]
        self.discard.clicked.connect(self._throw_away)
        sheet.add(self.discard)  # before a draft is found: shown without a parent it would be a window
        self._find()
        self._offered = [part.typed() for part in self._parts]
        looks = QTimer(self, interval=KEEP_MS)
        looks.timeout.connect(
            lambda: self.now() if sheet.isVisible() and not self._timer.isActive() else None
        )
        looks.start()

    def _find(self) -> None:
        for part in self._parts:
            part.empty = part.typed()
        agrees = True
        for part in self._parts:
            try:
                part.draft = self._desk.ask(
                    find_form, kind=part.kind, client_id=self._client, about=self._about
                )
            except Refused:  # whose keys or rights do not reach it saves nothing here either
                continue
            if part.draft is not None:
                agrees &= part.fill()
        for part in self._parts:
            part.kept = part.changes()
        drafts = [part.draft for part in self._parts if part.draft is not None]
        if drafts:
            self.show(is_draft=True, when=clock(max(each.kept_at for each in drafts)))
        if self._about and not agrees:
            told = tr("Something has been changed here since you wrote this draft.")
            self._notice.say("warn", told, tr("What you wrote stands as you wrote it. Look before you save."))

    def now(self) -> bool:
        """As every sheet, also with a question on the way to saving; what has just been saved is not kept again."""
        if self._saved:
            return True
        with self._desk.settling(None):
            return super().now()

    # --- keeping -----------------------------------------------------------------------------------------

    def _is_kept_all(self) -> bool:
        return all(part.changes() == part.kept for part in self._parts)

    def _keep_all(self) -> None:
        for part in self._parts:
            if (changes := part.changes()) != part.kept:
                self._keep_part(part, changes)
        is_draft = any(part.draft is not None for part in self._parts)
        self.show(is_draft=is_draft, when=self._desk.clock())

    def _keep_part(self, part: _Part, changes: dict[str, Any]) -> None:
        facts: dict[str, Any] = {
            "kind": part.kind,
            "client_id": self._client,
            "about": self._about,
            "values": changes,
        }
        if not changes:
            self._drop(part)
        else:
            draft_id = part.draft.id if part.draft else None
            try:
                part.draft = self._desk.ask(keep_form, **facts, draft_id=draft_id)
            except Refused as refused:
                if refused.reason != "draft_gone":
                    raise
                part.draft = self._desk.ask(keep_form, **facts)
        part.kept = changes

    def _drop(self, part: _Part) -> None:
        if part.draft is not None:
            draft, part.draft = part.draft, None
            try:
                self._desk.ask(drop_form, draft.id)
            except Refused as refused:
                if refused.reason != "draft_gone":
                    raise

    def as_offered(self) -> bool:
        """Whether this is a draft that nobody has touched since the form was opened: it stays as it is."""
        typed = [part.typed() for part in self._parts]
        return typed == self._offered and any(part.draft is not None for part in self._parts)

    # --- saved, or thrown away ---------------------------------------------------------------------------

    @contextmanager
    def settled(self) -> Iterator[None]:
        """Round what saves the form: the draft goes in the same transaction, or stays."""

        def settle(work: Work) -> None:
            for part in self._parts:
                if part.draft is not None:
                    drop_form(work, part.draft.id, saved=True)
            self._saved = True

        saved = False
        try:
            with self._desk.settling(settle):
                yield
            saved = self._saved
        finally:
            self._saved = False
        if saved:
            for part in self._parts:
                part.draft = None
            self.begin_anew()

    def begin_anew(self) -> None:
        """What stands in the form now is nobody's words any more."""
        for part in self._parts:
            part.empty, part.kept = part.typed(), {}
        self.show(is_draft=False)

    def throw(self) -> None:
        """The draft is of no use."""
        for part in self._parts:
            self._drop(part)
        self.begin_anew()

    def _throw_away(self) -> None:
        verbs = [Verb("keep", tr("Keep"), "primary"), Verb("drop", tr("Throw away"), "danger")]
        text = tr("What is written is not kept anywhere.")
        if ask(self._sheet, tr("Throw the draft away?"), text, verbs) != "drop":
            return
        try:
            self.throw()
        except Refused as refused:
            self._notice.say("danger", refusal(refused))
            return
        self._sheet.close_sheet()
