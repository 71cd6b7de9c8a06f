"""The chief's monthly sample of the access log: drawn by the program, judged line by line, signed off and kept."""

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import month_name, phrase, phrases
from spiral.records.catalogue import reason_words
from spiral.records.log_sample import (
    LogSampleRow,
    SampleLine,
    draw_sample,
    judge_line,
    list_log_samples,
    sign_off,
)
from spiral.reports.journal_files import log_sample_paper
from spiral.reports.log_sample_pdf import oddity_words
from spiral.reports.names import capital, clock
from spiral.ui.administration.log_tab import local_time
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.paper_preview import open_paper
from spiral.ui.parts.buttons import key_button, plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Glyph, Words, second_line
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.question import Verb, ask, ask_text
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.scrolling import scrolling
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

KEYS = {"I": "in_order", "F": "asked_about", "N": "not_in_order"}


class LogSampleTab(Page):
    """The chief sees who, when, what and which code; no text. Letters judge the chosen line."""

    def _build(self) -> None:
        self.samples: dict[str, LogSampleRow] = {}
        self.month = Choice()
        self.month.setAccessibleName(tr("Month"))
        self.draw = primary(tr("Draw the sample"), icon="shuffle", key="Ctrl+D")
        self.off = primary(tr("Sign it off"), icon="check", key="Ctrl+Return")
        self.print = plain(tr("Work sheet"), key="Ctrl+P")
        self.state = Text(tone="muted")
        self.judging = [key_button(key, capital(phrase("judgement", code))) for key, code in KEYS.items()]
        self.rows: RowList[SampleLine] = RowList(
            "log-sample",
            tr("Sample of the log"),
            _columns(),
            row_height=44,
            keys="".join(KEYS),
            empty=tr(
                "Nothing is drawn for this month. The program draws 20 lines by chance, and the odd ones."
            ),
        )
        above = Flow()
        for part in (self.month, self.print, self.draw, self.off, self.state):
            above.addWidget(part)
        card = Card()
        card.add(self.rows, 1)
        self.rows.setMinimumHeight(200)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(12)
        column.addLayout(above)
        judge = Flow()
        for button, words in zip(self.judging, phrases("judgement").values(), strict=True):
            judge.addWidget(button)
            judge.addWidget(Text(words, size=SMALL, tone="muted"))
        column.addWidget(card, 1)
        column.addLayout(judge)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def _connect(self) -> None:
        self.month.chosen.connect(lambda _month: self._show())
        self.draw.clicked.connect(self.draw_month)
        self.off.clicked.connect(self.sign_off)
        self.print.clicked.connect(self.print_sheet)
        for button in (self.draw, self.off, self.print):
            button.bind(self)
        self.rows.key_pressed.connect(lambda key, line: self.judge(line, KEYS[key]))
        for button, code in zip(self.judging, KEYS.values(), strict=True):
            button.clicked.connect(lambda _on=False, code=code: self._judge_chosen(code))

    def refresh(self) -> None:
        self.samples = {row.month: row for row in self.desk.ask(list_log_samples)}
        months = sorted({*self.samples, *_months_over(self.desk.today())}, reverse=True)
        self.month.set_options([(month, _month_words(month)) for month in months])
        if self.month.value() is None:
            self.month.set_value(months[0])
        self._show()

    def _show(self) -> None:
        sample = self.samples.get(self.month.value())
        lines = list(sample.lines) if sample else []
        done = sample is not None and sample.signed_off_at is not None
        self.rows.set_rows(lines)
        if lines and self.rows.chosen() is None:
            self.rows.choose_end()
        self.draw.setVisible(sample is None)
        self.print.setVisible(sample is not None)
        self.off.setVisible(sample is not None and not done)
        for button in self.judging:
            button.setEnabled(sample is not None and not done)
        self.state.setText(_state_words(sample))

    def draw_month(self) -> None:
        """Draw the chosen month; once."""
        year, month = map(int, self.month.value().split("-"))
        self._do(lambda: self.desk.do(draw_sample, year=year, month=month))

    def _judge_chosen(self, code: str) -> None:
        if (line := self.rows.chosen()) is not None:
            self.judge(line, code)

    def judge(self, line: SampleLine, code: str) -> None:
        """A line's judgement; what was not plainly in order needs a note."""
        note: str | None = ""
        if code != "in_order":
            title, label = capital(phrase("judgement", code)), tr("What you found")
            text = tr("The note is sealed for whoever checks the log.")
            note = ask_text(self, title, text, label, tr("Judge it"), start=line.note)
            if note is None:
                return
        at = [each.id for each in self.rows.rows()].index(line.id)
        facts = {"line_id": line.id, "version": line.version, "judgement": code}
        if self._do(lambda: self.desk.do(judge_line, **facts, note=note or "")):  # type: ignore[arg-type]
            rest = self.rows.rows()
            self.rows.choose(rest[min(at + 1, len(rest) - 1)].id)
            self.rows.setFocus()

    def sign_off(self) -> None:
        """Every line is judged: the sample is done, and kept."""
        sample = self.samples[self.month.value()]
        verbs = [Verb("no", tr("Cancel")), Verb("off", tr("Sign it off"), "primary")]
        told = tr("Nothing in it can be changed after that.")
        title = tr("Sign the sample off?")
        judged = all(line.judgement for line in sample.lines)
        if judged and ask(self, title, told, verbs) != "off":
            return
        self._do(lambda: self.desk.do(sign_off, sample_id=sample.id, version=sample.version))

    def _do(self, does) -> bool:  # type: ignore[no-untyped-def]
        try:
            does()
        except Refused as refused:
            self.main.refuse(refused)
            return False
        return True

    def print_sheet(self) -> None:
        """Ctrl+P: the work sheet as it will print."""
        month = self.month.value()
        if month in self.samples:
            title = tr("Sample of the log")
            open_paper(
                self.main,
                self.desk,
                log_sample_paper,
                stem=f"{tr('log-sample')}-{month}",
                subtitle=title,
                month=month,
            )

    def footer_keys(self) -> FooterKeys:
        return (
            (("Up", "Down"), tr("choose")),
            *((key, phrase("judgement", code)) for key, code in KEYS.items()),
            ("Ctrl+P", tr("work sheet")),
        )

    def footer_fact(self) -> str:
        return tr("The reading is logged")

    def take_focus(self) -> None:
        (self.rows if self.rows.rows() else self.draw).setFocus()


def _months_over(today: dt.date) -> list[str]:
    """The last three months that are over."""
    found, first = [], today.replace(day=1)
    for _ in range(3):
        first = (first - dt.timedelta(days=1)).replace(day=1)
        found.append(f"{first:%Y-%m}")
    return found


def _month_words(month: str) -> str:
    return f"{capital(month_name(int(month[5:])))} {month[:4]}"


def _state_words(sample: LogSampleRow | None) -> str:
    if sample is None:
        return tr("Not drawn yet.")
    if sample.signed_off_at:
        when = clock(sample.signed_off_at)
        return tr("Signed off {when} by {who}.", when=when, who=sample.signed_off_by)
    left = sum(line.judgement is None for line in sample.lines)
    return tr("{n} lines to judge.", n=left) if left else tr("Every line is judged.")


def _columns() -> list[Column[SampleLine]]:
    return [
        Column(
            "what", tr("What, and what is odd in it"), _what, lambda line: -len(line.oddities), stretch=True
        ),
        Column("who", tr("Who, and when"), _who, lambda line: line.entry.at),
        Column("client", tr("Client"), lambda line: line.entry.client or "–"),
        Column("judgement", tr("Judgement"), _judgement),
    ]


def _what(line: SampleLine) -> Cell:
    """What was done; below it what is odd, then the reason that was given."""
    odd = (Glyph("warning", "warn"), Words(oddity_words(line), "warn", size=SMALL)) if line.oddities else ()
    reason = second_line(reason_words(line.entry.reason, language())) if line.entry.reason else ()
    return Cell((Words(capital(phrase("action", line.entry.action))),), (*odd, *reason))


def _who(line: SampleLine) -> Cell:
    words = Words(line.entry.who or "–", weight=STRONG)
    return Cell((words,), second_line(local_time(line.entry.at)[:-3]))


def _judgement(line: SampleLine) -> Cell:
    if line.judgement is None:
        return Cell((Words(tr("to be judged"), "muted"),))
    tone, icon = ("ok", "check-circle") if line.judgement == "in_order" else ("danger", "warning-fill")
    words = Words(phrase("judgement", line.judgement), tone)
    return Cell((Glyph(icon, tone), words), second_line(line.note) if line.note else ())
