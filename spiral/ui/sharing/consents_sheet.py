"""What a client consents to share at the monthly conference: from which record, what, with whom and until when."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records import consents
from spiral.records.clients import ClientRow
from spiral.records.consents import ConsentRow, ConsentState, Sharer
from spiral.records.dates import add_months
from spiral.ui.clients.client_read import read_person
from spiral.ui.desk import Desk
from spiral.ui.forms.cards_sheet import CardForm, CardsSheet, card_button
from spiral.ui.palette import SMALL
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.reading import Told
from spiral.ui.parts.swedish_order import in_order
from spiral.ui.parts.tag import Mark
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.ui.parts.tick import Tick
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

PROPOSED_MONTHS = 6
MARKS = {
    ConsentState.IN_FORCE: ("ok", "check-circle"),
    ConsentState.RAN_OUT: ("warn", "clock"),
    ConsentState.WITHDRAWN: ("neutral", "x-circle"),
}


def state_mark(row: ConsentRow) -> Mark:
    """How it stands with a consent, in words."""
    kind, icon = MARKS[ConsentState(row.state)]
    return Mark(phrase("consent_state", row.state), kind, icon)


def frame_words(row: ConsentRow) -> str:
    """With whom, until when, and who wrote it down."""
    told = [
        tr("With {names}.", names=", ".join(row.names)),
        tr("From {first} until {last}.", first=row.first, last=row.last),
        tr("Written down by {name}.", name=row.given_to),
    ]
    if row.withdrawn:
        told.append(tr("Taken back {day}, written down by {name}.", day=row.withdrawn, name=row.withdrawn_by))
    return " ".join(told)


class ConsentsSheet(CardsSheet):
    """Those that name the reader, the ended ones too. What others may have agreed on is not told here."""

    def __init__(self, main: "MainWindow", desk: Desk, row: ClientRow) -> None:
        self.empty = tr("Nothing that names you is shared. A consent is written down with the client.")
        mine = consents.my_records(desk.actor)
        self.new = [
            plain(tr("New consent: {record}…", record=phrase("shares_from", each).lower()), icon="plus")
            for each in mine
        ]
        self.all = plain(tr("The client takes everything back…"))
        explained = tr(
            "For the monthly conference. Only those named know of a consent, you among them; it lasts a year at "
            "most and can be taken back at any time."
        )
        super().__init__(main, desk, row, tr("Consent to share"), explained, *self.new, self.all)
        for button, record in zip(self.new, mine, strict=True):
            button.clicked.connect(lambda _on=False, record=record: self.ask_for(record))
        self.all.clicked.connect(self.withdraw_all)

    def told(self) -> Iterable[Told]:
        return [self._told(row) for row in self.desk.ask(consents.list_consents, self.client_id)]

    def _told(self, row: ConsentRow) -> Told:
        title = phrase("shares_from", row.record)
        frame = frame_words(row)
        can: list[QWidget] = []
        if row.state == ConsentState.IN_FORCE:
            can.append(card_button(tr("Take back…"), "", lambda: self.withdraw(row), f"{title}. {frame}"))
        if row.state != ConsentState.WITHDRAWN and row.record in consents.my_records(self.desk.actor):
            can.append(
                card_button(tr("Ask again…"), "", lambda: self.ask_for(row.record, row), f"{title}. {frame}")
            )
        return Told(title, "", (state_mark(row),), ((frame, row.what),), (), None, tuple(can))

    def ask_for(self, record: str, row: ConsentRow | None = None) -> None:
        """A new consent from a record of mine; `row` is one that it goes on from."""
        self.open_form(ConsentForm(self.desk, self.client_id, record, row))

    def withdraw(self, row: ConsentRow) -> None:
        """The client takes one back."""
        text = tr("From now on nobody opens what was shared under it, and it stands in the history.")
        verbs = [Verb("no", tr("Cancel")), Verb("yes", tr("Take back"), "primary")]
        if ask(self, tr("The client takes the consent back?"), text, verbs) != "yes":
            return

        def does() -> str:
            self.desk.do(consents.withdraw_consent, consent_id=row.id, version=row.version)
            return tr("The consent is taken back. Nothing that was shared under it is opened any more.")

        self.act(does)

    def withdraw_all(self) -> None:
        """The client takes everything back, also what does not name me; whether there was any is not told."""
        text = tr(
            "Everything the client may share at the monthly conference is taken back, also what does not name "
            "you. You are not told whether there was anything."
        )
        verbs = [Verb("no", tr("Cancel")), Verb("yes", tr("Take everything back"), "primary")]
        if ask(self, tr("The client takes everything back?"), text, verbs) != "yes":
            return

        def does() -> str:
            self.desk.do(consents.withdraw_all, client_id=self.client_id)
            return tr("Nothing of the client's is shared from now on.")

        self.act(does)


class SharerPicker(QWidget):
    """One tick a colleague, first those who do not hold the record; nobody is proposed, whoever the client is."""

    changed = Signal()

    def __init__(self, sharers: Iterable[Sharer], record: str, chosen: Iterable[str] = ()) -> None:
        super().__init__()
        known = in_order(sharers, lambda each: each.name)
        self.ticks: dict[str, Tick] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        others = [each for each in known if record not in each.records]
        own = [each for each in known if record in each.records]
        for title, some in ((tr("Who do not hold the record"), others), (tr("Who hold it too"), own)):
            if some:
                column.addWidget(Text(title, size=SMALL, tone="muted"))
            for each in some:
                roles = ", ".join(phrase("role", role) for role in each.roles)
                self.ticks[each.id] = Tick(f"{each.name}, {roles}", ticked=each.id in set(chosen))
                column.addWidget(self.ticks[each.id])
        if self.ticks:
            self.setFocusProxy(next(iter(self.ticks.values())))

    def inputs(self) -> dict[str, QWidget]:
        """The ticks, by colleague."""
        return dict(self.ticks)

    def named(self) -> list[str]:
        """Those who are ticked."""
        return [key for key, tick in self.ticks.items() if tick.isChecked()]


class ConsentForm(CardForm):
    """A consent to write down; `row` is one to ask for again."""

    kept_as = "consent"
    refuses: ClassVar[Mapping[str, str]] = {
        "consent_says_nothing": "what",
        "text_too_long": "what",
        "consent_names_nobody": "named",
        "consent_days": "last",
    }

    def __init__(self, desk: Desk, client_id: str, record: str, row: ConsentRow | None) -> None:
        super().__init__(tr("Write the consent down"), f"{record} {row.id}" if row else record)
        self._client, self._record = client_id, record
        self.what = TextArea(3)
        self.what.setText(row.what if row else "")
        self.last = DateField(desk.today)
        self.last.set_value(add_months(desk.today(), PROPOSED_MONTHS))
        sharers = desk.ask(consents.list_sharers)
        self.named = SharerPicker(sharers, record, row.named if row else ())
        title = phrase("shares_from", record)
        hint = tr("In the client's words, so that those named know how far it goes. They read it.")
        self.field("what", tr("{record}: what may be shared", record=title), self.what, hint=hint)
        self.field("named", tr("With whom"), self.named)
        self.field("last", tr("Until and with"), self.last, hint=tr("A year at most."))
        self.begun()

    def facts(self) -> Any:
        return self.what.text(), self.named.named(), self.last.value()

    def problems(self) -> dict[str, str]:
        found = {}
        if not self.what.text().strip():
            found["what"] = tr("Write what may be shared.")
        if not self.named.named():
            found["named"] = tr("Choose with whom: at least one who does not hold the record itself.")
        if self.last.value() is None:
            found["last"] = self.last.problem() or tr("Write the day.")
        return found

    def do(self, desk: Desk) -> str:
        what, named, last = self.facts()
        assert isinstance(last, dt.date)
        desk.do(
            consents.give_consent,
            client_id=self._client,
            record=self._record,
            what=what,
            named=named,
            last=last,
        )
        return tr("The consent is written down.")


def open_consents(main: "MainWindow", desk: Desk, client_id: str) -> ConsentsSheet | None:
    """Open the sheet of a client."""
    try:
        sheet = ConsentsSheet(main, desk, desk.ask(read_person, client_id))
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet.open_sheet(sheet.new[0])
    return sheet


def open_consent_form(main: "MainWindow", desk: Desk, client_id: str, about: str) -> ConsentsSheet | None:
    """Open the sheet with a form that was kept: a record, and the consent that it goes on from, if any."""
    sheet = open_consents(main, desk, client_id)
    if sheet is not None:
        record, _, row_id = about.partition(" ")
        listed = desk.ask(consents.list_consents, client_id)
        sheet.ask_for(record, next(each for each in listed if each.id == row_id) if row_id else None)
    return sheet
