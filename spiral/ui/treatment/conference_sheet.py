"""The minutes of a conference: who was there, what was said, the day's decisions; printed without names on request."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records import conferences
from spiral.records.cases import TREATMENT
from spiral.reports.conference_pdf import make_conference_pdf
from spiral.reports.names import capital, clock
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.palette import SMALL
from spiral.ui.paper_preview import open_paper
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow
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
        days = [(each, each) for each in desk.ask(conferences.list_conference_days)]
        self.past = Choice(days, placeholder=tr("Choose"))
        self.past_field = Field(tr("Earlier conferences"), self.past)
        self.add(self.notice)
        self.add(FieldRow(self.date_field, self.past_field))
        self.past_field.setVisible(bool(days))
        self.add(self.decided)
        ticks = Flow(spacing=12)
        self.form.addLayout(ticks)
        for tick in self.present.values():
            ticks.addWidget(tick)
        self.add(
            Field(tr("What was said at the conference"), self.minutes, hint=tr("Sealed in counselling."))
        )
        self.earlier = Text(size=SMALL, tone="muted", wrap=True)
        self.add(self.earlier)
        self.form.addStretch(1)
        show = plain(tr("Print without names"), icon="printer", key="Ctrl+P")
        show.clicked.connect(self._print)
        self.add_action(show)
        self._version, self._before = 0, self.facts()
        self._read_day: dt.date | None = None
        self._read()
        self.date.changed.connect(lambda _day: self._other_day())
        self.past.chosen.connect(self._open_past)
        about = day.isoformat()
        FormKeeping(self, main, desk, self.notice, "conference", self.inputs, about=about)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def _open_past(self, day: str) -> None:
        self.date.set_value(dt.date.fromisoformat(day))
        self._other_day()

    def _other_day(self) -> None:
        """That day's minutes. What is typed goes along to a day that has none, and is in the way of one that has."""
        day = self.date.value()
        if day is None or day == self._read_day:
            return
        self.date_field.clear_error()
        typed = self.facts() != self._before
        if typed and self._desk.ask(conferences.read_conference, day).version:
            self.date_field.set_error(
                tr("There are minutes of {day} already. Save or close these first.", day=day)
            )
            self.date.set_value(self._read_day)
            self.date_field.focus()
            return
        self._read(keep_typed=typed)

    def _read(self, *, keep_typed: bool = False) -> None:
        day = self.date.value()
        if day is None:
            return
        row = self._desk.ask(conferences.read_conference, day)
        self._version, self._read_day = row.version, day
        self.past.set_value(day.isoformat())
        if not keep_typed:
            self.minutes.setText(row.minutes)
            for tick in self.present.values():
                tick.setChecked(tick.text() in row.present)
        self.earlier.setText("\n".join(_earlier_words(row)))
        lines = [
            ", ".join(filter(None, (each.code, capital(phrase("decision", each.decision)), each.staff)))
            for each in row.decisions
        ]
        self.decided.setText("\n".join(lines) or tr("Nothing was decided that day."))
        if not keep_typed:
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


def _earlier_words(row: conferences.ConferenceRow) -> list[str]:
    """What the minutes said before they were written over, newest first."""
    return [
        "\n".join(
            (tr("Until {when}, written by {who}", when=clock(each.until), who=each.written_by), each.form)
        )
        for each in row.earlier
    ]


def open_minutes(main: "MainWindow", desk: Desk, day: dt.date) -> MinutesSheet:
    """The minutes of a day."""
    sheet = MinutesSheet(main, desk, day)
    sheet.open_sheet(sheet.minutes)
    return sheet
