"""Text packs: the wording of an instrument that the clinic has the rights to, from a file; replaced, removed."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.instruments import instrument_codes, read_instrument
from spiral.records.text_packs import Pack, check_text_pack, drop_text_pack, list_text_packs, load_text_pack
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.question import Verb, ask, ask_open_path
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused


@dataclass(frozen=True)
class PackLine:
    """An instrument, and the pack of a language that it is shown with; None: it shows numbers and our headings."""

    code: str
    title: str
    pack: Pack | None

    @property
    def id(self) -> tuple[str, str]:
        """What tells one line from another."""
        return self.code, self.pack.language if self.pack else ""


def language_words(code: str) -> str:
    """A language by name; its code where the program has none."""
    return phrase("language", code) if code in ("sv", "en") else code


class TextPacksTab(Page):
    """For the clinic and the chief. The wording itself is seen in the forms."""

    def _build(self) -> None:
        guide = tr(
            "The questions' text does not come with the program. A pack is a file that the clinic has made or bought."
        )
        self.remove = plain(tr("Remove…"), key="Delete")
        self.load = primary(tr("Load a pack…"), icon="upload-simple", key="Ctrl+N")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Text(guide, tone="muted", wrap=True), 1)
        top.addWidget(self.remove)
        top.addWidget(self.load)
        self.rows: RowList[PackLine] = RowList("text-packs", tr("Text packs"), _columns())
        card = Card()
        card.add(self.rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.load.bind(self)
        self.load.clicked.connect(self.load_pack)
        self.remove.bind(self)
        self.remove.clicked.connect(self.remove_pack)
        self.rows.row_chosen.connect(lambda _row: self._offer())

    def refresh(self) -> None:
        packs = self.desk.ask(list_text_packs)
        lines = []
        for code in instrument_codes():
            title = read_instrument(code).title
            theirs = [pack for pack in packs if pack.instrument == code]
            lines += [PackLine(code, title, pack) for pack in theirs] or [PackLine(code, title, None)]
        self.rows.set_rows(lines)
        if self.rows.chosen() is None:
            self.rows.choose_end()
        self._offer()

    def _offer(self) -> None:
        line = self.rows.chosen()
        self.remove.setEnabled(line is not None and line.pack is not None)

    def load_pack(self) -> None:
        """Choose a file; say what it is and what it replaces; load it. A bad file changes nothing."""
        path = ask_open_path(self, tr("Load a text pack"), tr("Text pack (*.json)"))
        if path is None:
            return
        try:
            pack, replaced = self.desk.ask(check_text_pack, file=Path(path))
            if not self._agreed(pack, replaced):
                return
            self.desk.do(load_text_pack, file=Path(path))
        except Refused as refused:
            self.main.refuse(refused)
            return
        title = read_instrument(pack.instrument).title
        self.rows.choose((pack.instrument, pack.language))
        words = tr(
            "{form} is shown in {language} by {edition}.",
            form=title,
            language=language_words(pack.language),
            edition=pack.edition,
        )
        self.main.tell("ok", words)

    def _agreed(self, pack: Pack, replaced: Pack | None) -> bool:
        title = tr(
            "Load {form} in {language}?",
            form=read_instrument(pack.instrument).title,
            language=language_words(pack.language),
        )
        told = tr("{edition}. Rights: {rights}.", edition=pack.edition, rights=pack.rights)
        if replaced is not None:
            told += " " + tr("It replaces {edition}.", edition=replaced.edition)
        verbs = [Verb("no", tr("Cancel")), Verb("load", tr("Load"), "primary")]
        return ask(self, title, told, verbs) == "load"

    def remove_pack(self) -> None:
        """Use the chosen pack no more, after a question."""
        line = self.rows.chosen()
        if line is None or line.pack is None:
            return
        title = tr("Remove {edition}?", edition=line.pack.edition)
        told = tr(
            "{form} shows numbers and our own headings again. Answers that were given stay as they are.",
            form=line.title,
        )
        verbs = [Verb("keep", tr("Keep")), Verb("remove", tr("Remove"), "danger")]
        if ask(self, title, told, verbs) != "remove":
            return
        try:
            self.desk.do(drop_text_pack, instrument=line.code, language=line.pack.language)
        except Refused as refused:
            self.main.refuse(refused)

    def footer_keys(self) -> FooterKeys:
        return (("Ctrl+N", tr("load a pack")), ("Delete", tr("remove")))

    def take_focus(self) -> None:
        self.rows.setFocus()


def _columns() -> list[Column[PackLine]]:
    return [
        Column("form", tr("Form"), lambda line: line.title, weight=STRONG),
        Column(
            "language", tr("Language"), lambda line: language_words(line.pack.language) if line.pack else "–"
        ),
        Column("edition", tr("Edition"), _edition, stretch=True),
        Column("rights", tr("Rights"), lambda line: line.pack.rights if line.pack else "", tone="muted"),
    ]


def _edition(line: PackLine) -> Cell:
    if line.pack is None:
        return Cell((Words(tr("no pack: numbers and our own headings"), "muted"),))
    return Cell((Words(line.pack.edition),))
