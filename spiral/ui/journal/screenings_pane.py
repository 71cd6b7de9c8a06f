"""The tab of screenings: an instrument's forms, the chosen one with its answers, the curve, and the same as a table."""

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.entries import EntryRow
from spiral.records.instruments import MISSING, Instrument, instrument_codes, read_instrument
from spiral.reports.journal_files import screening_response
from spiral.reports.screening_words import (
    band_word,
    band_words,
    finding_words,
    incomplete_words,
)
from spiral.ui.clients.answer_rows import AnswerRows
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.desk import Desk
from spiral.ui.journal.entry_print import print_entry
from spiral.ui.journal.journal_pane import JournalPane
from spiral.ui.journal.screening_read import DRAFT, Filled, filled_forms, former_of
from spiral.ui.journal.screening_result import AlertBar, ScreeningResult
from spiral.ui.journal.screening_sheet import open_screening, open_screening_correction, open_screening_draft
from spiral.ui.page import FooterKeys
from spiral.ui.palette import GAP, NEAR, SECTION, SMALL, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Glyph, Words
from spiral.ui.parts.chip import Chip
from spiral.ui.parts.empty_state import EmptyState
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.scrolling import scrolling
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.parts.text import ShortText, Text
from spiral.ui.parts.trend_chart import Level, Reading, TrendChart
from spiral.ui.reports.report_files import kinds_of, save_file

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

SIDE = 600
STACK_BELOW = 1000
LEVEL_TONES = {2: ("ok_soft", "danger_soft"), 4: ("ok_soft", "sunken", "warn_soft", "danger_soft")}


class ScreeningsPane(JournalPane):
    """`instrument` is the one in view; `chosen` the form in view, the newest to begin with."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        super().__init__(desk, main)
        self.forms: list[Filled] = []
        self.instrument = ""
        self.chips: dict[str, Chip] = {}
        chips = QWidget()
        self._chips = Flow(chips)
        self.new = plain(tr("New screening"), icon="plus", key="Ctrl+N")
        self.print = plain(tr("Print"), key="Ctrl+P")
        self.export = plain(tr("FHIR…"), key="Ctrl+E")
        above = QHBoxLayout()
        above.setSpacing(NEAR)
        above.addWidget(chips, 1)
        for button in (self.print, self.export, self.new):
            above.addWidget(button)
        self.empty = EmptyState(tr("No screening form is filled in yet. Ctrl+N begins one."), None, self)
        self.card = FormCard()
        self.trend = Card(tr("Over time"), aside=tr("higher is worse; the same figures stand below"))
        self.chart = TrendChart(tr("Over time"))
        self.trend.add(self.chart, 1)
        self.table: RowList[Filled] = RowList("screenings", tr("Filled forms"), _columns(), row_height=30)
        table = Card()
        table.add(self.table, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self.trend, 3)
        beside.addWidget(table, 2)
        self.sides = SideBySide(self.card, right, width=SIDE, below=STACK_BELOW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(self.empty)
        column.addWidget(self.sides, 1)
        self._connect()

    def _connect(self) -> None:
        self.new.clicked.connect(self.choose_instrument)
        self.new.bind(self)
        self.table.row_chosen.connect(self._form_chosen)
        self.table.row_activated.connect(self.open_form)
        self.card.go_on.clicked.connect(lambda: self._with_chosen(self.open_form))
        self.card.correct.clicked.connect(self.correct)
        self.print.clicked.connect(lambda: self._with_chosen(self.print_form))
        self.export.clicked.connect(lambda: self._with_chosen(self.export_form))
        for button in (self.print, self.export):
            button.bind(self)
        self.card.alert.write.clicked.connect(self._write)

    # --- showing ---------------------------------------------------------------------------------------

    def show_client(self, shown: ClientShown) -> None:
        super().show_client(shown)
        self.forms = filled_forms(shown.chart) if shown.chart else []
        self._make_chips()
        self._show_instrument()

    def _make_chips(self) -> None:
        counts = Counter(form.instrument.code for form in self.forms)
        codes = [code for code in _order() if counts[code]]
        if self.instrument not in codes:
            self.instrument = self.forms[0].instrument.code if self.forms else ""
        if codes != list(self.chips):
            empty_layout(self._chips)
            self.chips = {code: self._chip(code) for code in codes}
        for code, chip in self.chips.items():
            chip.set_count(counts[code])
            chip.setChecked(code == self.instrument)

    def _chip(self, code: str) -> Chip:
        chip = Chip(read_instrument(code).title)
        chip.clicked.connect(lambda: self.show_instrument(code))
        self._chips.addWidget(chip)
        return chip

    def show_instrument(self, code: str) -> None:
        """Another instrument's forms."""
        self.instrument = code
        for each, chip in self.chips.items():
            chip.setChecked(each == code)
        self._show_instrument()

    def _show_instrument(self) -> None:
        mine = [form for form in self.forms if form.instrument.code == self.instrument]
        self.empty.setVisible(not mine)
        self.sides.setVisible(bool(mine))
        for button in (self.print, self.export):
            button.setVisible(bool(mine))
        self.table.set_rows(mine)
        if mine and self.table.chosen() is None:
            self.table.choose_end()
        self.trend.setVisible(bool(mine) and bool(mine[0].instrument.bands))
        if (chosen := self.table.chosen()) is not None:
            self._show_form(chosen)

    def _form_chosen(self, form: Filled | None) -> None:
        if form is not None:
            self._show_form(form)
        if self.isVisible():
            self.main.show_footer()

    def _show_form(self, form: Filled) -> None:
        self.card.show_form(form, former_of(form, self.forms))
        for button in (self.print, self.export):
            button.setVisible(form.state != DRAFT)
        mine = [each for each in self.forms if each.instrument.code == form.instrument.code]
        readings = [
            Reading(
                dt.date.fromisoformat(each.date),
                each.score.sum if each.complete else None,
                each.id == form.id,
            )
            for each in mine
            if each.state != DRAFT or each.id == form.id
        ]
        self.chart.show_trend(levels(form.instrument, form.gender), readings, form.instrument.most or 1)

    # --- doing -----------------------------------------------------------------------------------------

    def _with_chosen(self, does) -> None:  # type: ignore[no-untyped-def]
        if (form := self.table.chosen()) is not None:
            does(form)

    def choose_instrument(self) -> None:
        """Ctrl+N: which instrument?"""
        menu = instrument_menu(self, self.new_form)
        menu.popup(self.new.mapToGlobal(self.new.rect().bottomLeft()))

    def new_form(self, code: str) -> None:
        """An empty form of an instrument."""
        if self.shown is not None:
            self.instrument = code
            open_screening(
                self.main, self.desk, client_id=self.shown.row.id, instrument=code, signed=self._signed
            )

    def open_form(self, form: Filled) -> None:
        """Enter: go on with a draft of mine; what is signed is shown beside."""
        if form.state != DRAFT:
            self.main.tell("neutral", tr("The form is signed. Ctrl+R corrects it."))
        elif form.row.staff_id != self.desk.actor.id:  # type: ignore[union-attr]
            told = tr("The draft is {name}'s, and only {name} writes in it.", name=form.staff)
            self.main.tell("neutral", told)
        else:
            open_screening_draft(self.main, self.desk, form.id, self._signed)

    def correct(self) -> None:
        form = self.table.chosen()
        if form is not None and form.state != DRAFT:
            open_screening_correction(self.main, self.desk, form.id, self._signed)

    def _signed(self, row) -> None:  # type: ignore[no-untyped-def]
        self.show_instrument(row.instrument)
        if self.table.choose(row.entry.id):
            self.table.setFocus()

    def print_form(self, form: Filled) -> None:
        """Ctrl+P: the form as it will print."""
        if form.state != DRAFT:
            print_entry(self.main, self.desk, form.id, form.row.words)

    def export_form(self, form: Filled) -> None:
        """Ctrl+E: the form as FHIR, under the unit's own code."""
        if self.shown is None or form.state == DRAFT:
            return
        client = self.shown.row.id
        save_file(
            self.main,
            self,
            lambda: self.desk.ask(screening_response, client_id=client, entry_id=form.id),
            f"{form.instrument.code}-{form.date}.json",
            kinds_of("json"),
        )

    def _write(self) -> None:
        from spiral.ui.journal.entry_sheet import open_entry

        if self.shown is not None:
            open_entry(self.main, self.desk, client_id=self.shown.row.id)

    def footer_keys(self) -> FooterKeys:
        chosen = self.table.chosen()
        signed = chosen is not None and chosen.state != DRAFT
        of_signed = (("Ctrl+P", tr("print")), ("Ctrl+R", tr("correct"))) if signed else ()
        return ((("Up", "Down"), tr("choose")), ("Ctrl+N", tr("new screening")), *of_signed)

    def take_focus(self) -> None:
        (self.table if self.table.rows() else self.new).setFocus()


class FormCard(Card):
    """The chosen form: what it came to, its answers, and what can be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Text(size=SECTION, weight=STRONG)
        self.day = Text(tone="muted")
        self.state = Tag("")
        self.by = ShortText(size=SMALL, tone="muted")
        head = QWidget()
        lines = QVBoxLayout(head)
        lines.setContentsMargins(GAP, 12, GAP, 12)
        lines.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(NEAR)
        for part in (self.title, self.day, self.state):
            first.addWidget(part)
        self.go_on = plain(tr("Go on with it"), icon="pencil-simple", small=True)
        self.correct = plain(tr("Correct"), key="Ctrl+R", small=True)
        first.addStretch(1)
        for button in (self.go_on, self.correct):
            first.addWidget(button)
        lines.addLayout(first)
        lines.addWidget(self.by)
        self.result = ScreeningResult()
        self.alert = AlertBar()
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.rows: AnswerRows | None = None
        self.add(head)
        self.add(self.result)
        self.add(scrolling(self._holder), 1)
        self.add(self.alert)

    def show_form(self, form: Filled, former: Filled | None) -> None:
        """Another form, against the one before it."""
        drafted = form.state == DRAFT
        self.title.setText(form.instrument.title)
        self.day.setText(form.date)
        told = {
            DRAFT: Mark(tr("Draft"), "warn", "pencil-simple"),
            "locked": Mark(tr("Locked unsigned"), "warn", "lock-simple"),
        }
        state = told.get(form.state, Mark(tr("Signed"), "ok", "check"))
        if isinstance(form.row, EntryRow) and form.row.genuine is False:
            state = Mark(tr("The signature does not fit"), "danger", "warning-fill")
        self.state.show_mark(state)
        by_client = form.filled_by == "client"
        parts = [
            tr("Answered by the client") if by_client else tr("Rated by {staff}", staff=form.staff),
            form.edition,
            phrase("form_language", form.language),
            tr("{answered} of {of} answered", answered=form.score.answered, of=form.score.of),
        ]
        self.by.setText(", ".join(filter(None, parts)))
        self.go_on.setVisible(drafted)
        self.correct.setVisible(not drafted)
        self.result.show_score(form.instrument, form.score, form.findings, form.gender, former)
        self.alert.show_alert(form.instrument, form.score)
        if self.rows is None or self.rows.instrument.code != form.instrument.code:
            empty_layout(self._rows)
            self.rows = AnswerRows(form.instrument, read_only=True)
            self._rows.addWidget(self.rows)
        self.rows.set_answers(form.answers, former.answers if former else ())
        self.rows.show_edition(form.edition)


def _order() -> list[str]:
    """Instruments by name."""
    return sorted(instrument_codes(), key=lambda code: read_instrument(code).title)


def instrument_menu(parent: QWidget, chosen) -> QMenu:  # type: ignore[no-untyped-def]
    """The instruments by name, each with its letter."""
    menu = QMenu(parent)
    for code in _order():
        menu.addAction(read_instrument(code).title).triggered.connect(
            lambda _on=False, code=code: chosen(code)
        )
    return menu


def levels(instrument: Instrument, gender: str) -> list[Level]:
    """The levels to draw behind a curve, the lowest first; none without a ladder or sums."""
    if instrument.code == "mdq" or not instrument.bands:
        return []
    bands = [band for band in instrument.bands if band.gender in (None, gender)]
    if instrument.genders and gender not in instrument.genders:
        return []
    tones = LEVEL_TONES.get(len(bands), ("ok_soft", "warn_soft", "danger_soft"))
    return [
        Level(
            band_word(instrument, band.code),
            band.low,
            band.high if band.high is not None else instrument.most,
            tone,
        )
        for band, tone in zip(sorted(bands, key=lambda band: band.low), tones, strict=True)
    ]


def _columns() -> list[Column[Filled]]:
    return [
        Column("date", tr("Day"), lambda form: form.date, width="2026-11-24 "),
        Column("sum", tr("Sum"), _sum, lambda form: form.score.sum, "right", weight=STRONG),
        Column("level", tr("Result"), _level, stretch=True, whole=True),
        Column("alert", tr("Alert"), _alert),
        Column("staff", tr("Signed by"), lambda form: form.staff),
        Column(
            "state", tr("State"), lambda form: phrase("entry_state", form.state), tone="muted", size=SMALL
        ),
    ]


def _sum(form: Filled) -> str:
    return str(form.score.sum) if form.complete and form.instrument.bands else "–"


def _level(form: Filled) -> str:
    """The result, and that a form is incomplete; MDQ's parts stand with it."""
    if not form.complete:
        return incomplete_words(form.score)
    if not form.instrument.bands:
        return finding_words(form.instrument, form.findings)
    told = [words.partition(",")[0].lower() for words in band_words(form.instrument, form.score, form.gender)]
    return ", ".join(told)


def _alert(form: Filled) -> Cell:
    if not form.instrument.alerts:
        return Cell()
    number = form.instrument.alerts[0][0]
    at = next(n for n, item in enumerate(form.instrument.items) if item.number == number)
    answer = form.answers[at]
    if answer == MISSING:
        return Cell((Words("–", "muted"),))
    word = answer if answer.isdigit() else phrase("answer_mini", answer)
    if not form.score.alert:
        return Cell((Words(word, "muted"),))
    return Cell(
        (Words(word, "danger", STRONG), Glyph("warning-fill", "danger", 14)),
        said=tr("Alert: {answer}", answer=word),
    )
