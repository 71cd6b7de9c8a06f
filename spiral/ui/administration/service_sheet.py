"""A service: its names, programmes, who gives it, how long, from which day."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from spiral.language import language, tr
from spiral.phrases import phrases, refusal
from spiral.records import catalogue
from spiral.records.catalogue import ServiceRow
from spiral.records.codes import ANY, Role
from spiral.ui.administration.service_draft import ServiceDraft
from spiral.ui.palette import font
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, fit_width, focus_first_error
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tick import Tick
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.desk import Desk
    from spiral.ui.main_window import MainWindow

FIELD_OF = {
    "service_code_form": "code",
    "name_missing": "name_sv",
    "programme_missing": "programmes",
    "no_role": "roles",
    "minutes_out_of_range": "minutes",
}


class Ticks(QWidget):
    """Several of a few, in two columns."""

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self.ticks = {code: Tick(name) for code, name in names.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        half = (len(names) + 1) // 2
        for at, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, at % half, at // half)
        self.setFocusProxy(next(iter(self.ticks.values())))

    def values(self) -> tuple[str, ...]:
        """What is ticked, in the order shown."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def set_values(self, values: tuple[str, ...]) -> None:
        """Tick these."""
        for code, tick in self.ticks.items():
            tick.setChecked(code in values)


class ServiceSheet(SideSheet):
    """`row` is the service to change; None is a new one."""

    def __init__(self, main: "MainWindow", desk: "Desk", row: ServiceRow | None) -> None:
        name = row.name(language()) if row else ""
        title = tr("New service") if row is None else tr("Change a service")
        super().__init__(main.centralWidget() or main, title, subtitle=name, is_changed=self.changed)
        self._main, self._desk, self._row = main, desk, row
        self.notice = Notice()
        self.lines = {key: QLineEdit() for key in ("name_sv", "name_en", "code", "minutes")}
        for line in self.lines.values():
            line.setFont(font())
        fit_width(self.lines["minutes"], 8)
        self.day = DateField(desk.today)
        self.programmes = Ticks(catalogue.choice_names("programme", language()))
        self.roles = Ticks(
            {code: word for code, word in phrases("role").items() if code != Role.CHIEF}
            | {ANY: tr("everyone")}
        )
        self.offered = Tick(tr("Offered: can be chosen for new visits"))
        self.fields = {
            "name_sv": Field(tr("Name in Swedish"), self.lines["name_sv"]),
            "name_en": Field(
                tr("Name in English"), self.lines["name_en"], hint=tr("Empty: the Swedish one.")
            ),
            "code": Field(
                tr("Code"),
                self.lines["code"],
                hint=tr("For files and reports; it is never changed afterwards."),
            ),
            "programmes": Field(tr("Programme"), self.programmes),
            "roles": Field(tr("Given by"), self.roles),
            "minutes": Field(tr("Usual minutes"), self.lines["minutes"]),
            "from_date": Field(tr("Holds from"), self.day),
        }
        self.add(self.notice)
        for field in self.fields.values():
            self.add(field)
        self.add(self.offered)
        self.form.addStretch(1)
        self.fields["code"].setVisible(row is None)
        self._fill(row)
        for key, line in self.lines.items():
            line.textEdited.connect(lambda _text, field=self.fields[key]: field.clear_error())
        self._before = self.draft()
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def _fill(self, row: ServiceRow | None) -> None:
        self.day.set_value(self._desk.today())
        self.offered.setChecked(True)
        self.lines["minutes"].setText("45")
        if row is not None:
            for key in ("name_sv", "name_en", "code"):
                self.lines[key].setText(getattr(row, key))
            self.lines["minutes"].setText(str(row.minutes))
            self.programmes.set_values(row.programmes)
            self.roles.set_values(row.roles)
            self.offered.setChecked(row.offered)

    def _programmes(self) -> tuple[str, ...]:
        """A service's first programme is the usual one: it stays first."""
        ticked = self.programmes.values()
        first = self._row.programmes[:1] if self._row else ()
        return tuple(sorted(ticked, key=lambda code: code not in first))

    def draft(self) -> ServiceDraft:
        """What has been filled in."""
        return ServiceDraft(
            code=self.lines["code"].text(),
            name_sv=self.lines["name_sv"].text(),
            name_en=self.lines["name_en"].text(),
            programmes=self._programmes(),
            roles=set(self.roles.values()),
            minutes=self.lines["minutes"].text(),
            from_date=self.day.value(),
            offered=self.offered.isChecked(),
        )

    def changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft() != self._before

    def save(self) -> None:
        """Set the service, or say what is wrong beside the field."""
        draft = self.draft()
        self._say(draft.problems() | self._code_problem(draft))
        if focus_first_error(self.fields.values()):
            return
        try:
            self._desk.do(catalogue.set_service, **draft.facts())
        except Refused as refused:
            if refused.reason in FIELD_OF:
                self._say({FIELD_OF[refused.reason]: refusal(refused)})
                focus_first_error(self.fields.values())
            else:
                self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        day = draft.from_date.isoformat() if draft.from_date else ""
        self._main.tell("ok", tr("{name} holds from {day}.", name=draft.name_sv.strip(), day=day))

    def _code_problem(self, draft: ServiceDraft) -> dict[str, str]:
        """A new service may not take the code of one there is."""
        if self._row is None and any(
            each.code == draft.code.strip() for each in self._desk.ask(catalogue.list_services)
        ):
            return {"code": tr("There is a service with this code already.")}
        return {}

    def _say(self, problems: dict[str, str]) -> None:
        for key, field in self.fields.items():
            field.set_error(problems.get(key, ""))


def open_service(main: "MainWindow", desk: "Desk", row: ServiceRow | None) -> ServiceSheet:
    """Open the sheet."""
    sheet = ServiceSheet(main, desk, row)
    sheet.open_sheet()
    return sheet
