"""New samples: what is taken is ticked, several at once, on a day."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.chart_warnings import Warnings
from spiral.records.clients import ClientRow
from spiral.records.rights import DOCTORS
from spiral.records.samples import SampleRow, sample_kinds, take_samples
from spiral.records.staff import list_staff
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.journal.sample_words import kind_name
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tick import Tick
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Taken = Callable[[list[SampleRow]], object]


class TakeSamplesSheet(SideSheet):
    """`visit_id` is today's visit, where there is one."""

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        whose: ClientRow,
        warnings: Warnings,
        visit_id: str | None,
        taken: Taken,
    ) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("New samples"),
            save=tr("Taken"),
            is_changed=lambda: bool(self.kinds()),
        )
        self._main, self._desk, self._whose = main, desk, whose
        self._visit, self._taken = visit_id, taken
        banner = WhoseBanner()
        banner.show_whose(whose, desk.today(), warning_marks(warnings))
        self.add_banner(banner)
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
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def kinds(self) -> list[str]:
        """What is ticked, in the list's order."""
        return [code for code, tick in self.ticks.items() if tick.isChecked()]

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
            self.day_field.set_error(
                self.day.problem() or tr("Write a day as 2026-11-23, 261123, today, +7 or w48.")
            )
            self.day_field.focus()
            return
        visit = self._visit if day == self._desk.today() else None
        try:
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
