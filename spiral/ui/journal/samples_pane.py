"""The tab of samples: what waits first, by age; then what is done. Enter takes a sample its next step."""

from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.samples import SampleRow
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.desk import Desk
from spiral.ui.journal.journal_pane import JournalPane
from spiral.ui.journal.sample_sheet import open_sample
from spiral.ui.journal.sample_words import age_words, kind_name, outcome_mark
from spiral.ui.journal.take_samples_sheet import open_samples
from spiral.ui.page import FooterKeys
from spiral.ui.palette import MEDIUM, SMALL, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.text import Text

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class SamplesPane(JournalPane):
    """One list of the client's samples."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        super().__init__(desk, main)
        self.count = Text(tone="muted", wrap=True)
        self.new = plain(tr("New samples"), icon="flask", key="Ctrl+N")
        self.rows: RowList[SampleRow] = RowList(
            "samples",
            tr("Samples"),
            _columns(),
            row_height=44,
            empty=tr("No sample is taken yet. Ctrl+N takes the first."),
        )
        self.lay_list(self.rows, self.new, count=self.count)
        self.new.clicked.connect(self.take)
        self.new.bind(self)
        self.rows.row_activated.connect(lambda sample: open_sample(self.main, self.desk, sample))

    def show_client(self, shown: ClientShown) -> None:
        super().show_client(shown)
        samples = shown.chart.samples if shown.chart else ()
        waiting = sorted((row for row in samples if row.open), key=lambda row: row.taken_on)
        done = [row for row in samples if not row.open]
        items: list[SampleRow | Section] = []
        for title, some in ((tr("Waiting, oldest first"), waiting), (tr("Done"), done)):
            if some:
                items += [Section(title, str(len(some))), *some]
        self.rows.set_rows(items)
        self.count.setText(tr("{n} samples wait for something.", n=len(waiting)) if samples else "")

    def take(self) -> None:
        """Ctrl+N: what is taken now."""
        if self.shown is not None and self.shown.chart is not None:
            open_samples(self.main, self.desk, self.shown, self._taken)

    def _taken(self, rows: list[SampleRow]) -> None:
        if self.rows.choose(rows[0].id):
            self.rows.setFocus()

    def footer_keys(self) -> FooterKeys:
        return (
            (("Up", "Down"), tr("choose")),
            ("Enter", tr("next step")),
            ("Ctrl+N", tr("new samples")),
        )

    def take_focus(self) -> None:
        (self.rows if self.rows.rows() else self.new).setFocus()


def _columns() -> list[Column[SampleRow]]:
    return [
        Column("taken", tr("Taken"), lambda row: row.taken_on, width="2026-11-24 "),
        Column("kind", tr("Sample"), _kind, lambda row: kind_name(row.kind), stretch=True, whole=True),
        Column("outcome", tr("Outcome"), _outcome, lambda row: row.outcome),
        Column("state", tr("State"), _state, lambda row: row.state, stretch=True),
        Column("age", tr("Waits since"), _age, lambda row: row.days, "right"),
    ]


def _kind(row: SampleRow) -> Cell:
    return Cell((Words(kind_name(row.kind), "text", STRONG),), second_line(row.taken_by))


def _outcome(row: SampleRow) -> Cell:
    mark = outcome_mark(row)
    return Cell((mark,)) if mark else Cell((Words("–", "muted"),))


def _state(row: SampleRow) -> Cell:
    left = [phrase("sti_duty", duty.code) for duty in row.duties if duty.done_on is None]
    if left:
        return Cell((Words(tr("Left: {duties}", duties=", ".join(left)), "danger"),))
    below = second_line(f"{row.read_by} {row.read_at[:10]}") if row.read_at else ()
    return Cell((Words(phrase("sample_state", row.state)),), below)


def _age(row: SampleRow) -> Cell:
    words = age_words(row)
    return (
        Cell((Words(words, "warn" if row.open else "muted", MEDIUM, SMALL, fixed=True),)) if words else Cell()
    )
