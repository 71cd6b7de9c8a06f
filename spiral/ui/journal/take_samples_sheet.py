"""New samples: what is taken is ticked, several at once, on a day."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.codes import Outcome
from spiral.records.rights import DOCTORS
from spiral.records.sample_kinds import sample_kinds
from spiral.records.samples import SampleRow, take_samples
from spiral.records.staff import list_staff
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.journal.sample_words import kind_name
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tick import Tick
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Taken = Callable[[list[SampleRow]], object]


class TakeSamplesSheet(SideSheet):
    """Bound to today's visit, where there is one. `taken` is called with what was taken."""

    def __init__(self, main: "MainWindow", desk: Desk, shown: ClientShown, taken: Taken) -> None:
        assert shown.chart is not None
        super().__init__(
            main.centralWidget() or main,
            tr("New samples"),
            save=tr("Taken"),
            is_changed=lambda: self._facts() != self._before,
        )
        self._main, self._desk, self._whose = main, desk, shown.row
        self._visit, self._taken = _visit_of(shown, desk.today().isoformat()), taken
        banner = WhoseBanner()
        banner.show_whose(shown.row, desk.today(), warning_marks(shown.chart.warnings))
        self.add_banner(banner)
        self.notice = Notice()
        self.add(self.notice)
        self.day = DateField(desk.today, past=True)
        self.day.set_value(desk.today())
        self.day_field = Field(tr("Taken on"), self.day)
        self.ticks = {code: Tick(kind_name(code)) for code in sample_kinds()}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for tick in self.ticks.values():
            column.addWidget(tick)
        holder.setFocusProxy(next(iter(self.ticks.values())))
        self.ticks_field = Field(tr("What is taken"), holder)
        self.add(self.ticks_field)
        self.add(self.day_field)
        doctors = [
            (row.id, row.name)
            for row in desk.ask(list_staff)
            if row.state == "active" and DOCTORS & set(row.roles) and row.id != desk.actor.id
        ]
        self.ordered_by = Choice(doctors, placeholder=tr("Nobody else"))
        if doctors:
            hint = tr("The doctor sees the answer in To do.")
            self.add(Field(tr("Ordered by, if a doctor did"), self.ordered_by, hint=hint))
        self.form.addStretch(1)
        self._before = self._facts()
        FormKeeping(self, main, desk, self.notice, "samples", self.inputs, client_id=shown.row.id)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def kinds(self) -> list[str]:
        """What is ticked, in the list's order."""
        return [code for code, tick in self.ticks.items() if tick.isChecked()]

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        return {**self.ticks, "day": self.day, "ordered_by": self.ordered_by}

    def _facts(self) -> tuple[object, ...]:
        return self.kinds(), self.day.text(), self.ordered_by.value()

    def save(self) -> None:
        """All of them, or none."""
        self.ticks_field.clear_error()
        self.day_field.set_error(self.day.problem())
        day = self.day.value()
        if not self.kinds():
            self.ticks_field.set_error(tr("Tick what is taken."))
            next(iter(self.ticks.values())).setFocus()
            return
        if day is None:
            self.day_field.set_error(self.day.problem() or self.day.ways_to_write())
            self.day_field.focus()
            return
        visit = self._visit if day == self._desk.today() else None
        try:
            with self.settled():
                rows = self._desk.do(
                    take_samples,
                    client_id=self._whose.id,
                    kinds=self.kinds(),
                    taken_on=day,
                    visit_id=visit,
                    ordered_by=self.ordered_by.value() or None,
                )
        except Refused as refused:
            self.day_field.set_error(refusal(refused))
            self.day_field.focus()
            return
        self.close_sheet()
        self._taken(rows)


def _visit_of(shown: ClientShown, today: str) -> str | None:
    """Today's visit, planned or attended."""
    here = (Outcome.PLANNED, Outcome.ATTENDED)
    found = (row.id for row in shown.visits if row.date == today and not row.void and row.outcome in here)
    return next(found, None)


def open_samples(
    main: "MainWindow", desk: Desk, shown: ClientShown, taken: Taken = lambda _rows: None
) -> TakeSamplesSheet:
    """Take samples of a client whose chart is open. Refused: `reason_needed_chart`."""
    if shown.chart is None:
        raise Refused("reason_needed_chart")
    sheet = TakeSamplesSheet(main, desk, shown, taken)
    sheet.open_sheet(next(iter(sheet.ticks.values())))
    return sheet
