"""Talks made ahead: every week up to a day, the red days and pauses shown, what stands in the way settled."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase, weekday_name
from spiral.records.clashes import Wanted
from spiral.records.dates import add_months
from spiral.records.free_times import FreePlace, find_free_place
from spiral.records.sessions import MovedTalk, PlannedTalk, make_sessions, plan_sessions
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import open_form
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.tag import Tag
from spiral.ui.parts.text import Text
from spiral.ui.treatment.case_read import CaseShown
from spiral.ui.treatment.case_sheet import CaseSheet
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

MONTHS_AHEAD = 4
SKIP = "skip"


def read_plan(
    work: Work, *, contract_id: str, until: dt.date
) -> tuple[list[PlannedTalk], dict[dt.date, FreePlace | None]]:
    """The weeks to come, and for each in whose way something stands the nearest free place."""
    plan = plan_sessions(work, contract_id, until=until)
    places = {
        each.day: find_free_place(
            work,
            Wanted(each.day, each.frame.time, each.frame.minutes, each.frame.staff_id, each.frame.room_id),
            contract_id=contract_id,
        )
        for each in plan
        if each.clash is not None
    }
    return plan, places


class TalksSheet(CaseSheet):
    """First the weeks are shown, then they are made: all of them or none."""

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown) -> None:
        super().__init__(main, desk, shown.case.client_id, tr("Make talks ahead"), save=tr("Make the talks"))
        assert shown.contract is not None
        self._contract = shown.contract
        self.until = DateField(desk.today)
        self.until.set_value(add_months(desk.today(), MONTHS_AHEAD))
        self.lead = Text(tone="muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.choices: dict[dt.date, Choice] = {}
        self.plan: list[PlannedTalk] = []
        self.places: dict[dt.date, FreePlace | None] = {}
        self.add(self.field("until", tr("Up to"), self.until))
        self.add(self.lead)
        self.form.addLayout(self._list)
        self.until.changed.connect(lambda _day: self.show_plan())
        self.ready()
        self.show_plan()

    def facts(self) -> tuple[Any, ...]:
        return self.until.value(), tuple(choice.value() for choice in self.choices.values())

    def show_plan(self) -> None:
        """The weeks up to the day that is chosen."""
        empty_layout(self._list)
        self.choices, self.plan = {}, []
        until = self.until.value()
        if until is not None:
            self.plan, self.places = self.desk.ask(read_plan, contract_id=self._contract.id, until=until)
        made = [each for each in self.plan if each.skipped is None]
        self.lead.setText(
            tr("{n} talks can be made.", n=len(made))
            if self.plan
            else tr("There is nothing to make up to that day.")
        )
        for each in self.plan:
            if each.skipped is not None or each.clash is not None:
                self._list.addWidget(self._row(each))
        self.foot.save.setEnabled(bool(made))
        self._before = self.facts()

    def _row(self, each: PlannedTalk) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        day = f"{capital(weekday_name(each.day))} {each.day.isoformat()}"
        if each.skipped is not None:
            why = each.holiday or phrase("skipped", each.skipped)
            column.addWidget(Text(tr("{day}: no talk, {why}", day=day, why=why), wrap=True))
            return row
        assert each.clash is not None
        column.addWidget(
            Tag(tr("{day}: {what} is taken {start}–{end}", day=day, what=each.clash.what, start=each.clash.start,
                   end=each.clash.end), "danger", "warning-fill")
        )  # fmt: skip
        options: list[tuple[object, str]] = [(SKIP, tr("No talk that week"))]
        place = self.places.get(each.day)
        if place is not None:
            where = f"{place.date.isoformat()} {place.start} {place.room}"
            options.insert(0, ("move", tr("Move to {place}", place=where)))
        choice = Choice(options)
        choice.setAccessibleName(day)
        choice.set_value(options[0][0])
        self.choices[each.day] = choice
        column.addWidget(choice)
        return row

    def problems(self) -> dict[str, str]:
        if self.until.value() is None:
            return {"until": self.until.problem() or tr("Write the day.")}
        return {}

    def keep(self) -> str:
        until = self.until.value()
        assert until is not None
        skip = {day for day, choice in self.choices.items() if choice.value() == SKIP}
        moved = {}
        for day in set(self.choices) - skip:
            place = self.places[day]
            assert place is not None
            assert place.room_id is not None
            moved[day] = MovedTalk(place.date, place.start, place.room_id)
        made = self.desk.do(make_sessions, contract_id=self._contract.id, until=until, skip=skip, moved=moved)
        return tr("{n} talks are made, up to {day}.", n=len(made), day=made[-1].date if made else until)


def open_talks(main: "MainWindow", desk: Desk, shown: CaseShown) -> CaseSheet | None:
    """Make the talks of the contract in force."""
    return open_form(main, lambda: TalksSheet(main, desk, shown), "until")
