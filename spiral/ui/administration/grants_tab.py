"""Keys to give: who waits, appointed by whom, with which fingerprint, and what of it I can give."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records import staff
from spiral.ui.administration.staff_tab import roles_in_words
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import NEAR, SMALL, STRONG
from spiral.ui.parts.buttons import primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.swedish_order import swedish_key
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused
from spiral.vault.grants import Waiting


def parts_in_words(names: tuple[str, ...] | list[str]) -> str:
    """Compartments as a colleague reads them."""
    return ", ".join(phrase("compartment", each) for each in names)


def _who(row: Waiting) -> Cell:
    words = Words(row.member.name, weight=STRONG)
    return Cell((words,), second_line(roles_in_words(row.member.roles)))


def _elsewhere(row: Waiting) -> str:
    return parts_in_words([each for each in row.compartments if each not in row.mine])


def columns() -> list[Column[Waiting]]:
    """Who, appointed by, fingerprint, what I can give, what somebody else must."""
    return [
        Column("who", tr("Who"), _who, stretch=True, whole=True),
        Column("added_by", tr("Added by"), lambda row: row.added_by),
        Column("fingerprint", tr("Fingerprint"), lambda row: row.fingerprint),
        Column("mine", tr("You can give"), lambda row: parts_in_words(row.mine) or "–", stretch=True),
        Column(
            "others",
            tr("Somebody else must give"),
            lambda row: _elsewhere(row) or "–",
            tone="muted",
            stretch=True,
        ),
    ]


class GrantsTab(Page):
    """One press gives, after showing who."""

    def _build(self) -> None:
        guide = tr(
            "Whoever gets a key can read what it opens. Before you give: is this the colleague you think, appointed by "
            "the chief? Ask them to read out the fingerprint under “My sign-in”, and compare."
        )
        self.guide = Text(guide, tone="muted", wrap=True)
        self.give = primary(tr("Give keys…"), icon="key", key="Ctrl+G")
        top = QHBoxLayout()
        top.setSpacing(NEAR * 2)
        top.addWidget(self.guide, 1)
        top.addWidget(self.give)
        self.rows: RowList[Waiting] = RowList(
            "grants",
            tr("Keys to give"),
            columns(),
            row_height=48,
            row_id=lambda row: row.member.id,
            empty=tr(
                "Nobody waits for keys. A new colleague stands here after their first sign-in, until those who hold "
                "the keys that the roles need have given them."
            ),
        )
        card = Card()
        card.add(self.rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(card, 1)
        self.own = Text(size=SMALL, tone="muted", wrap=True)
        column.addWidget(self.own)

    def _connect(self) -> None:
        self.give.bind(self)
        self.give.clicked.connect(self._give_chosen)
        self.rows.row_activated.connect(self.grant)
        self.rows.row_chosen.connect(lambda _row: self._offer())

    def refresh(self) -> None:
        waiting = self.desk.ask(staff.list_waiting)
        self.rows.set_rows(sorted(waiting, key=lambda row: (not row.mine, swedish_key(row.member.name))))
        mine = [row for row in waiting if row.member.id == self.desk.actor.id]
        self.own.setVisible(bool(mine))
        self.own.setText(tr("You wait yourself; nobody can give keys to themselves."))
        if self.rows.chosen() is None:
            self.rows.choose_end()
        self._offer()

    def _offer(self) -> None:
        row = self.rows.chosen()
        self.give.setVisible(row is not None and bool(row.mine))

    def _give_chosen(self) -> None:
        row = self.rows.chosen()
        if row is not None:
            self.grant(row)

    def grant(self, row: Waiting) -> None:
        """Show who, then give what I hold of what the roles ask for."""
        if not row.mine:
            self.main.tell("neutral", tr("You hold none of these keys: a colleague who does must give them."))
            return
        text = tr(
            "{name} ({roles}), added by {who}, will be able to read: {what}. The fingerprint is {print}.",
            name=row.member.name,
            roles=roles_in_words(row.member.roles),
            who=row.added_by,
            what=parts_in_words(row.mine),
            print=row.fingerprint,
        )
        verbs = [Verb("wait", tr("Not now")), Verb("give", tr("Give the keys"), "primary")]
        if ask(self, tr("Give keys to {name}?", name=row.member.name), text, verbs) != "give":
            return
        try:
            given = self.desk.do(staff.grant_staff, row.member.login)
        except Refused as refused:
            self.main.tell("danger", refusal(refused))
            return
        told = tr("{name} was given: {what}", name=row.member.name, what=parts_in_words(given))
        self.main.tell("ok", told, tr("It opens at their next sign-in."))

    def footer_keys(self) -> FooterKeys:
        row = self.rows.chosen()
        return (("Enter", tr("give keys")),) if row is not None and row.mine else ()

    def footer_fact(self) -> str:
        return tr("Giving keys is logged")

    def take_focus(self) -> None:
        self.rows.setFocus()
