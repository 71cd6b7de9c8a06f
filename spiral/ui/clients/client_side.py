"""Beside the time line: what holds now, the next visit, how to reach the person, the answers with their day."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import phrases
from spiral.records.answers import AnswersRow
from spiral.records.catalogue import choice_name
from spiral.records.chart import Chart
from spiral.records.clients import Card as ClientCard
from spiral.reports.names import capital, clock
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.clients.client_words import NOTHING
from spiral.ui.clients.countries import country_name
from spiral.ui.palette import SMALL
from spiral.ui.parts.card import Card
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.text import Text
from spiral.ui.today.time_cards import recall_name

Line = tuple[str, str, str, str]
LABEL = 96


def question_names() -> dict[str, str]:
    """What each of the statistics' questions is called."""
    return {
        "contact_source": tr("Contact"),
        "citizenship": tr("Citizenship"),
        "income": tr("Income"),
        "drug_use": tr("Drugs"),
        "substitution": tr("Substitution"),
        "prostitution": tr("Prostitution"),
    }


def answer_words(question: str, answer: str) -> str:
    """An answer in words; the country for a citizenship."""
    return country_name(answer) if question == "citizenship" else choice_name(question, answer, language())


class FactCard(Card):
    """Lines of (label, words, icon, tone) under a title, with a day at the right of it.

    It takes the keyboard, so that whoever uses no mouse comes to read it where it must be scrolled to.
    """

    def __init__(self, title: str) -> None:
        super().__init__(title, aside=" ", aside_right=True)
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(16, 10, 16, 10)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, LABEL)
        self._grid.setColumnStretch(2, 1)
        self.add(self._lines)
        self.told: list[Line] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)

    def tell(self, lines: Sequence[Line], when: str = "") -> None:
        """Other lines."""
        empty_layout(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        self.told = list(lines)
        self.aside.setText(when)
        for at, (label, words, icon, tone) in enumerate(lines):
            self._grid.addWidget(Text(label, size=SMALL, tone="muted"), at, 0, top)
            if icon:
                self._grid.addWidget(Icon(icon, tone, 14), at, 1, top)
            said = Text(words, size=SMALL, tone=tone, wrap=True)
            said.setAccessibleName(f"{label}: {words}")
            self._grid.addWidget(said, at, 2 if icon else 1, 1, 1 if icon else 2)
        self.setAccessibleDescription(". ".join(self.words()))

    def words(self) -> list[str]:
        """What the card says, line by line."""
        return [f"{label}: {words}" for label, words, _icon, _tone in self.told]


class ClientSide(QWidget):
    """The cards in a column."""

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self._today = today.isoformat()
        self.next = FactCard(tr("Next visit"))
        self.now = FactCard(tr("Holds now"))
        self.contact = FactCard(tr("Safe contact"))
        self.answers = FactCard(tr("Statistics"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (self.now, self.next, self.contact, self.answers):
            column.addWidget(card)
        column.addStretch(1)

    def show_client(self, shown: ClientShown) -> None:
        """Another client."""
        has_chart = shown.chart is not None
        self.next.setVisible(not has_chart)
        self.next.tell(_next(shown, self._today))
        self.now.setVisible(has_chart)
        if shown.chart is not None:
            self.now.tell([_next_in_short(shown, self._today), *now_lines(shown.chart, self._today)])
        in_register = shown.history is not None
        self.contact.setVisible(in_register)
        if shown.history is not None:
            newest = shown.history.cards[0].changed_at if shown.history.cards else ""
            self.contact.tell(contact_lines(shown.row.card or ClientCard()), clock(newest)[:10])
        self.answers.setVisible(shown.answers is not None)
        if shown.answers is not None:
            self.answers.tell(*answer_lines(shown.answers))


def _next(shown: ClientShown, today: str) -> list[Line]:
    visit = shown.next_visit(today)
    if visit is None:
        return [(tr("Booked"), tr("no visit"), "", "muted")]
    return [
        (tr("When"), f"{visit.date} {visit.start}", "", "text"),
        (tr("What"), shown.service(visit), "", "text"),
        (tr("With"), visit.staff, "", "text"),
    ]


def _next_in_short(shown: ClientShown, today: str) -> Line:
    visit = shown.next_visit(today)
    if visit is None:
        return (tr("Next visit"), tr("no visit"), "", "muted")
    return (tr("Next visit"), f"{visit.date} {visit.start}, {shown.service(visit)}", "", "text")


def now_lines(chart: Chart, today: str) -> list[Line]:
    """What is to be done for the client and by when, and the medicines in force."""
    lines: list[Line] = []
    tones = {"coming": ("", "text"), "due": ("clock", "warn"), "overdue": ("warning-fill", "danger")}
    for recall in chart.recalls:
        if recall.state != "closed":
            day = (
                tr("latest {day}", day=recall.latest) if recall.latest and recall.due <= today else recall.due
            )
            lines.append((recall_name(recall.kind), day, *tones[recall.state]))
    for medicine in chart.prescriptions:
        if medicine.in_force(dt.date.fromisoformat(today)):
            name = f"{medicine.substance} {medicine.strength}, {medicine.dose}"
            lines.append((tr("Medicine"), name, "", "text"))
    return lines


def contact_lines(card: ClientCard) -> list[Line]:
    """May we phone, leave a message, write …; by what name. What nobody has asked is not a no."""
    lines: list[Line] = []
    if card.may_not_be_reached:
        lines.append((tr("Safe contact"), tr("May not be reached at all"), "prohibit", "danger"))
    for way, name in phrases("contact_way").items():
        if way in card.not_contact_by:
            said = (tr("no"), "x", "danger")
        elif way in card.contact_by:
            said = (tr("yes"), "check", "ok")
        else:
            said = (tr("not asked"), "minus", "muted")
        lines.append((capital(name), *said))
    if card.contact_note:
        lines.append((tr("To think of"), card.contact_note, "", "text"))
    lines.append((tr("Name to use"), card.called or card.given_name or card.name or NOTHING, "", "text"))
    if card.protected:
        lines.append((tr("Address"), tr("not shown here"), "shield", "muted"))
    return lines


def answer_lines(answers: Sequence[AnswersRow]) -> tuple[list[Line], str]:
    """The newest answer to each question, and the day of the newest of all."""
    lines: list[Line] = []
    for question, name in question_names().items():
        given = next((row.told[question] for row in answers if question in row.told), None)
        if given is None:
            lines.append((name, tr("not answered"), "minus", "muted"))
        else:
            lines.append((name, answer_words(question, given), "", "text"))
    return lines, answers[0].date if answers else ""
