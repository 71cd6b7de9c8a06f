"""An enquiry: who asks for help, how they came to us, how they are reached safely. Only a name to call by is needed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.phrases import phrase, phrases, refusal
from spiral.records.catalogue import choices
from spiral.records.clients import ClientRow
from spiral.records.conferences import list_decisions
from spiral.records.enquiries import Asker, EnquiryRow, change_enquiry, take_enquiry
from spiral.records.identity import fold
from spiral.reports.names import capital
from spiral.ui.clients.client_read import read_person
from spiral.ui.clients.contact_ways import NO, YES, ContactWays
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs, widgets_of
from spiral.ui.palette import SMALL, font
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow, focus_first_error
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

LEAST_DIGITS = 5
LINES = {
    "called": 24,
    "phone": 18,
    "email": 26,
    "address": 40,
    "municipality": 20,
    "referred_by": 30,
    "contact_note": 40,
}


class EnquirySheet(SideSheet):
    """`row` is an enquiry to change; None takes one."""

    refuses: ClassVar[Mapping[str, str]] = {
        "name_to_call_by_missing": "called",
        "date_in_future": "date",
        "identity_too_long": "called",
        "identity_bad_characters": "called",
        "alias_like_number": "called",
        "phone_form": "phone",
        "email_form": "email",
    }

    def __init__(self, main: "MainWindow", desk: Desk, row: EnquiryRow | None) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("New enquiry") if row is None else tr("Enquiry"),
            is_changed=lambda: self.facts() != self._before,
        )
        self._main, self._desk, self._row = main, desk, row
        self.client_id = row.client_id if row else None
        self.notice = Notice()
        self._same_told = False
        self._make()
        self._lay_out()
        self._fill(row)
        self._before = self.facts()
        if row is None:
            self.takes_client = self.take_client
            for key in ("called", "phone"):
                self.lines[key].editingFinished.connect(self._tell_same)
        about = row.id if row else ""
        FormKeeping(self, main, desk, self.notice, "enquiry", self.inputs, about=about)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def _make(self) -> None:
        self.lines = {key: QLineEdit() for key in LINES}
        for line in self.lines.values():
            line.setFont(font())
        self.way = Choice(_options("enquiry_way"))
        self.source = Choice([(None, tr("Not said")), *_options("enquiry_source")])
        self.gender = Choice(phrases("gender").items())
        self.date = DateField(self._desk.today, past=True)
        self.wish = TextArea(3)
        self.ways = ContactWays()

    def _lay_out(self) -> None:
        labels = {
            "called": tr("What to call the person"),
            "phone": tr("Phone"),
            "email": tr("E-mail"),
            "address": tr("Address"),
            "municipality": tr("Municipality"),
            "referred_by": tr("Referred by"),
            "contact_note": tr("To think of when we make contact"),
        }
        self.fields = {
            key: Field(labels[key], line, characters=LINES[key]) for key, line in self.lines.items()
        }
        of = self.fields
        of["date"] = Field(tr("Day"), self.date)
        of["way"], of["source"] = Field(tr("How"), self.way), Field(tr("How they came to us"), self.source)
        of["gender"] = Field(tr("Gender"), self.gender)
        of["wish"] = Field(
            tr("What the person asks for"), self.wish, hint=tr("In a few words. Sealed in the register.")
        )
        self.add(self.notice)
        self.known = Text(tone="muted", wrap=True)
        self.known.setVisible(False)
        self.add(self.known)
        self.decided = Text(size=SMALL, tone="muted", wrap=True)
        self.decided.setVisible(False)
        self.add(self.decided)
        for row in (
            (of["called"], of["gender"]),
            (of["date"], of["way"]),
            (of["source"], of["referred_by"]),
            (of["phone"], of["email"]),
        ):
            self.add(FieldRow(*row))
        of["contact_by"] = self.ways.field()
        self.add(of["contact_by"])
        self.add(of["contact_note"])
        self.add(of["wish"])
        self.add(FieldRow(of["address"], of["municipality"]))
        self.form.addStretch(1)

    def _fill(self, row: EnquiryRow | None) -> None:
        self.date.set_value(self._desk.today())
        self.gender.set_value("unknown")
        if row is None:
            find = plain(tr("Known client…"), icon="magnifying-glass", key="Ctrl+K")
            find.clicked.connect(lambda: self._main.find_client(self.take_client))
            self.foot.extra.addWidget(find)  # the window's own key: it finds for the form in hand
            return
        self._show_decisions(row)
        self.date.setText(row.date)
        self.fields["date"].setEnabled(False)
        self.way.set_value(row.way)
        self.source.set_value(row.source)
        self.gender.set_value(row.gender)
        for key, line in self.lines.items():
            line.setText(getattr(row.asker, key))
        self.wish.setText(row.asker.wish)
        self.ways.set_ways(row.asker.contact_by, row.asker.not_contact_by)

    def _show_decisions(self, row: EnquiryRow) -> None:
        """What the conferences have decided so far, oldest first."""
        lines = [
            ", ".join(filter(None, (each.date, capital(phrase("decision", each.decision)), each.staff)))
            for each in self._desk.ask(list_decisions, row.id)
        ]
        self.decided.setText("\n".join(lines))
        self.decided.setVisible(bool(lines))

    def take_client(self, client_id: str) -> None:
        """It is a client we know: the enquiry is theirs, and what is not filled in yet stands as we know it."""
        row = self._desk.ask(read_person, client_id)
        self.client_id = row.id
        self.notice.clear()
        self.known.setText(tr("A known client: {name}, {code}", name=row.name, code=row.code))
        self.known.setVisible(True)
        self.gender.set_value(row.gender)
        card = row.card
        told = {"called": card.called or card.name if card else row.code}
        if card is not None and not card.protected:
            told |= {key: getattr(card, key) for key in ("phone", "email", "contact_note")}
        for key, text in told.items():
            if not self.lines[key].text().strip():
                self.lines[key].setText(text)
        if card is not None and not self.ways.ways(YES) and not self.ways.ways(NO):
            self.ways.set_ways(card.contact_by, card.not_contact_by)
        self.lines["called"].setFocus()

    def _tell_same(self) -> None:
        """Somebody with that name or number is a client already: the same person is not to be two."""
        index = self._desk.index_if_made()
        if self.client_id is not None or index is None:
            return
        called, number = fold(self.lines["called"].text()).strip(), _digits(self.lines["phone"].text())
        found = next((row for row in index.clients if _is_same(row, called, number)), None)
        if found is None:
            if self._same_told:
                self._same_told = False
                self.notice.clear()
            return
        same = plain(tr("It is that client"), small=True)
        same.clicked.connect(lambda: self.take_client(found.id))
        told = tr(
            "There is a client with that name or number: {name}, {code}.", name=found.name, code=found.code
        )
        self.notice.say("warn", told, "", [same])
        self._same_told = True

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return widgets_of(self.fields)

    def facts(self) -> tuple[Any, ...]:
        """What has been filled in."""
        return (
            self._asker(),
            self.way.value(),
            self.source.value(),
            self.gender.value(),
            self.date.value(),
            self.client_id,
        )

    def _asker(self) -> Asker:
        texts = {key: line.text() for key, line in self.lines.items()}
        yes, no = self.ways.ways(YES), self.ways.ways(NO)
        return Asker(contact_by=yes, not_contact_by=no, wish=self.wish.text(), **texts)

    def save(self) -> None:
        """Keep it; what is wrong stands beside its field."""
        self.notice.clear()
        self._same_told = False
        for field in self.fields.values():
            field.clear_error()
        if self.date.value() is None:
            self.fields["date"].set_error(self.date.problem() or tr("Write the day."))
            focus_first_error(self.fields.values())
            return
        asker, way, source, gender, day, _client = self.facts()
        told: dict[str, Any] = {"asker": asker, "way": way, "source": source, "gender": gender}
        try:
            with self.settled():
                if self._row is None:
                    self._desk.do(take_enquiry, date=day, client_id=self.client_id, **told)
                else:
                    self._desk.do(change_enquiry, enquiry_id=self._row.id, version=self._row.version, **told)
        except Refused as refused:
            key = self.refuses.get(refused.reason)
            if key is None:
                self.notice.say("danger", refusal(refused))
            else:
                self.fields[key].set_error(refusal(refused))
                self.fields[key].focus()
            return
        self.close_sheet()
        self._main.tell("ok", tr("Kept. It stands on the next conference's agenda."))


def _digits(text: str) -> str:
    return "".join(each for each in text if each.isdigit())


def _is_same(row: ClientRow, called: str, number: str) -> bool:
    """Whether a client goes by that name, or has that number; what is too short tells nobody."""
    card = row.card
    if card is None:
        return False
    names = {fold(each) for each in (card.name, card.called, card.identity if row.is_alias else "") if each}
    return called in names or (len(number) > LEAST_DIGITS and _digits(card.phone) == number)


def _options(field: str) -> list[tuple[object, str]]:
    return [(each["code"], each[language()]) for each in choices()[field]]


def open_enquiry(main: "MainWindow", desk: Desk, row: EnquiryRow | None = None) -> EnquirySheet:
    """Take an enquiry, or change one."""
    sheet = EnquirySheet(main, desk, row)
    sheet.open_sheet(sheet.lines["called"])
    return sheet
