"""The minutes of a conference: who was there, what was said, the day's decisions; printed without names on request."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records import conferences
from spiral.records.cases import TREATMENT
from spiral.reports.conference_pdf import make_conference_pdf
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.palette import SMALL
from spiral.ui.paper_preview import open_paper
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.ui.parts.tick import Tick
from spiral.ui.treatment.case_forms import keepers
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


def conference_paper(work: Work, *, date: dt.date, printed_at: str) -> bytes:
    """A conference on paper, by codes and without names."""
    row = conferences.read_conference_unnamed(work, date)
    return make_conference_pdf(row, unit=work.box.unit, printed_at=printed_at)


class MinutesSheet(SideSheet):
    """One day's conference."""

    def __init__(self, main: "MainWindow", desk: Desk, day: dt.date) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Conference minutes"),
            is_changed=lambda: self.facts() != self._before,
        )
        self._main, self._desk = main, desk
        self.date = DateField(desk.today, past=True)
        self.date.set_value(day)
        self.minutes = TextArea(8)
        self.present = {each.id: Tick(each.name) for each in keepers(desk, TREATMENT)}
        self.decided = Text(size=SMALL, tone="muted", wrap=True)
        self.notice = Notice()
        self.date_field = Field(tr("The conference's day"), self.date)
        self.add(self.notice)
        self.add(self.date_field)
        self.add(self.decided)
        ticks = Flow(spacing=12)
        self.form.addLayout(ticks)
        for tick in self.present.values():
            ticks.addWidget(tick)
        self.add(Field(tr("Minutes"), self.minutes, hint=tr("Sealed in counselling.")))
        self.form.addStretch(1)
        show = plain(tr("Print without names"), icon="printer", key="Ctrl+P")
        show.clicked.connect(self._print)
        self.add_action(show)
        self.date.changed.connect(lambda _day: self._read())
        self._version = 0
        self._read()
        about = day.isoformat()
        FormKeeping(self, main, desk, self.notice, "conference", self.inputs, about=about)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def _read(self) -> None:
        day = self.date.value()
        if day is None:
            return
        row = self._desk.ask(conferences.read_conference, day)
        self._version = row.version
        self.minutes.setText(row.minutes)
        for tick in self.present.values():
            tick.setChecked(tick.text() in row.present)
        lines = [
            ", ".join(filter(None, (each.code, capital(phrase("decision", each.decision)), each.staff)))
            for each in row.decisions
        ]
        self.decided.setText("\n".join(lines) or tr("Nothing was decided that day."))
        self._before = self.facts()

    def inputs(self) -> Inputs:
        """What is filled in, by name; another day reads that day's minutes first."""
        return {"date": self.date, "said": self.minutes, **self.present}

    def facts(self) -> tuple[Any, ...]:
        """What has been written."""
        present = tuple(key for key, tick in self.present.items() if tick.isChecked())
        return self.minutes.text(), present

    def save(self) -> None:
        """Keep the minutes."""
        day = self.date.value()
        if day is None:
            self.date_field.set_error(self.date.problem() or tr("Write the day."))
            self.date_field.focus()
            return
        minutes, present = self.facts()
        try:
            with self.settled():
                self._desk.do(
                    conferences.write_minutes,
                    date=day,
                    version=self._version,
                    minutes=minutes,
                    present=present,
                )
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        self._main.tell("ok", tr("The minutes are kept."))

    def _print(self) -> None:
        day = self.date.value()
        if day is not None:
            title, name = tr("Conference minutes"), tr("conference")
            open_paper(self._main, self._desk, conference_paper, stem=name, subtitle=title, date=day)


def open_minutes(main: "MainWindow", desk: Desk, day: dt.date) -> MinutesSheet:
    """The minutes of a day."""
    sheet = MinutesSheet(main, desk, day)
    sheet.open_sheet(sheet.minutes)
    return sheet
