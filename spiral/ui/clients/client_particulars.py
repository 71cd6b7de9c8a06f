"""Uppgifter: identity, gender from day to day, contact, language, protection, the five answers, and what changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.clients import Card as ClientCard
from spiral.records.clients import ClientRow
from spiral.reports.names import capital, clock
from spiral.ui.clients.client_draft import card_changes, field_names
from spiral.ui.clients.client_fields import exceptions
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.clients.client_side import FactCard, Line, answer_words, question_names
from spiral.ui.clients.client_words import NOTHING, number_words
from spiral.ui.desk import Desk
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.scrolling import scrolling

CONTACT = ("phone", "email", "address", "municipality")


class Particulars(QWidget):
    """The cards, one below the other, and what may be done with them."""

    change_asked = Signal()
    answers_asked = Signal()
    merge_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.change = plain(tr("Change particulars…"), icon="pencil-simple", key="F2")
        self.give = plain(tr("New answers…"), icon="note-pencil", key="F3")
        self.merge = plain(tr("Same person as…"), icon="git-merge")
        self.change.clicked.connect(self.change_asked)
        self.give.clicked.connect(self.answers_asked)
        self.merge.clicked.connect(self.merge_asked)
        actions = QWidget()
        row = Flow(actions)
        offered = {"change_client": self.change, "give_answers": self.give, "merge_clients": self.merge}
        for right, button in offered.items():
            if desk.may(right):
                row.addWidget(button)
        self.identity = FactCard(tr("Identity"))
        self.contact = FactCard(tr("Contact"))
        self.answers = FactCard(tr("The five answers, newest first"))
        self.history = FactCard(tr("What has changed"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(actions)
        read = (self.answers,) if desk.may("read_answers") else ()
        for card in (self.identity, self.contact, *read, self.history):
            column.addWidget(card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.scroller = scrolling(inside)
        whole.addWidget(self.scroller)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp and PgDn turn the pages, also inside a card that is taller than the window."""
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()), 0)
        if not pages:
            super().keyPressEvent(event)
            return
        bar = self.scroller.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def show_client(self, shown: ClientShown) -> None:
        """Another client."""
        assert shown.history is not None
        card = shown.row.card or ClientCard()
        genders = [(phrase("gender", gender), day) for day, gender in shown.history.genders]
        self.identity.tell([*identity_lines(shown.row, card), *gender_lines(genders)])
        self.contact.tell(contact_particulars(card))
        if shown.answers is not None:
            self.answers.tell(
                [(row.date, _told(row.told), "", "text") for row in shown.answers]
                or [(NOTHING, tr("Nobody has asked yet."), "", "muted")]
            )
        self.history.tell(history_lines(shown))


def identity_lines(row: ClientRow, card: ClientCard) -> list[Line]:
    """Kind, number or alias, names, birth date; what is not known is left out."""
    names = field_names()
    number = number_words(card) or (card.identity if card.kind == "alias" else "")
    kind = capital(phrase("identity_kind", card.kind))
    found = [
        (tr("Code"), row.code),
        (kind if number else names["kind"], number or kind),
        (names["given_name"], card.given_name),
        (names["family_name"], card.family_name),
        (names["called"], card.called),
        (names["birth"], card.birth_date.isoformat() if card.birth_date else ""),
        (names["exception"], exceptions().get(card.exception, card.exception)),
    ]
    return [(label, words, "", "text") for label, words in found if words]


def gender_lines(genders: Sequence[tuple[str, str]]) -> list[Line]:
    """The gender from each day on, newest first."""
    return [
        (
            tr("Gender") if not at else "",
            tr("{gender} from {day}", gender=gender, day=day),
            "",
            "text" if not at else "muted",
        )
        for at, (gender, day) in enumerate(genders)
    ]


def contact_particulars(card: ClientCard) -> list[Line]:
    """Phone, e-mail, address, language. With protected identity where the person lives stands only in the form."""
    names = field_names()
    lines: list[Line] = []
    for field in CONTACT:
        value = getattr(card, field)
        if card.protected and field in ("address", "municipality"):
            lines.append((names[field], tr("not shown here, only in the form"), "shield", "muted"))
        else:
            lines.append((names[field], value or NOTHING, "", "text" if value else "muted"))
    if card.outside_county:
        lines.append((names["outside_county"], tr("yes"), "", "text"))
    spoken = card.language or NOTHING
    if card.interpreter:
        spoken = tr("{language}, needs an interpreter", language=card.language or tr("language not written"))
    lines.append((names["language"], spoken, "", "text"))
    return lines


def _told(told: dict[str, str]) -> str:
    names = question_names()
    answered = [
        f"{name}: {answer_words(question, told[question])}"
        for question, name in names.items()
        if question in told
    ]
    return ", ".join(answered) or tr("nothing answered")


def history_lines(shown: ClientShown) -> list[Line]:
    """When, what in words, and by whom; newest first."""
    assert shown.history is not None
    cards, words = shown.history.cards, exceptions()
    dated: list[tuple[str, str]] = []
    for at, version in enumerate(cards):
        older = cards[at + 1] if at + 1 < len(cards) and cards[at + 1].code == version.code else None
        what = card_changes(version.card, older.card, words) if older else [tr("registered")]
        if version.code:
            what.insert(0, tr("the entry {code}", code=version.code))
        said = tr("{what} ({who})", what=", ".join(what) or NOTHING, who=version.changed_by)
        dated.append((version.changed_at, said))
    for change in shown.history.gender_changes:
        gender = tr("{gender} from {day}", gender=phrase("gender", change.gender), day=change.from_date)
        said = tr("{field}: {after}", field=tr("Gender for statistics"), after=gender)
        dated.append((change.changed_at, tr("{what} ({who})", what=said, who=change.changed_by)))
    dated.sort(key=lambda line: line[0], reverse=True)
    lines: list[Line] = [(clock(at), said, "", "text") for at, said in dated]
    return lines or [(NOTHING, tr("No particulars have been written yet."), "", "muted")]
