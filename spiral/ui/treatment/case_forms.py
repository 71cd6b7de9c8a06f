"""The small forms of a case: open one, a goal, an assessment talk, linked on, handed over, who pays."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.records import assessments, case_fees, cases
from spiral.records.assessments import FORM_FIELDS, TALKS, AssessmentForm, GoalRow
from spiral.records.case_fees import Payer
from spiral.records.cases import KEEPER, CaseRow
from spiral.records.catalogue import choices
from spiral.records.contracts import ContractRow
from spiral.records.sessions import change_contract
from spiral.records.staff import StaffRow, list_staff
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import Inputs, widgets_of
from spiral.ui.forms.form_sheet import open_form
from spiral.ui.forms.reason_field import ReasonField
from spiral.ui.palette import font
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import FieldRow
from spiral.ui.parts.swedish_order import in_order
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.ui.parts.tick import Tick
from spiral.ui.treatment.case_read import CaseShown
from spiral.ui.treatment.case_sheet import CaseSheet
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


def form_labels() -> dict[str, str]:
    """The questions of the assessment in words, in their order."""
    return {
        "own_words": tr("The problem in the client's own words"),
        "needs": tr("Needs"),
        "goals": tr("What the client wants help with"),
        "time_frame": tr("Time frame"),
        "family": tr("Family"),
        "dependence": tr("Dependence"),
        "prostitution": tr("Experience of prostitution"),
        "violence": tr("Violence and abuse"),
        "earlier_treatment": tr("Earlier treatment"),
        "social_services": tr("Contact with social services"),
        "psychiatry": tr("Contact with psychiatry"),
        "probation": tr("Contact with probation"),
        "other": tr("Other"),
    }


def keepers(desk: Desk, programme: str) -> list[StaffRow]:
    """Who may have a case of a programme."""
    role = KEEPER[programme]
    rows = [row for row in desk.ask(list_staff) if role in row.roles and row.state == "active"]
    return in_order(rows, lambda row: row.name)


class OpenCaseSheet(CaseSheet):
    """A case for a client there is: who takes it."""

    def __init__(self, main: "MainWindow", desk: Desk, client_id: str, programme: str) -> None:
        super().__init__(main, desk, client_id, tr("Open a case"), save=tr("Open the case"))
        self._programme = programme
        self.staff = Choice(
            ((row.id, row.name) for row in keepers(desk, programme)), placeholder=tr("Choose")
        )
        self.staff.set_value(desk.actor.id)
        self.add(self.field("staff", tr("Who takes it"), self.staff))
        self.ready()

    def facts(self) -> Any:
        return self.staff.value()

    def problems(self) -> dict[str, str]:
        return {} if self.staff.value() else {"staff": tr("Choose who takes it.")}

    def keep(self) -> str:
        self.desk.do(
            cases.open_case, client_id=self.whose.id, staff_id=self.staff.value(), programme=self._programme
        )
        return tr("The case is open.")


class GoalSheet(CaseSheet):
    """A goal in the client's words; `row` is one to word otherwise."""

    kept_as = "goal"
    refuses: ClassVar[Mapping[str, str]] = {"text_missing": "words"}

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown, row: GoalRow | None) -> None:
        super().__init__(main, desk, shown.case.client_id, tr("A goal"))
        self._shown, self._row = shown, row
        self.about = f"{shown.case.id} {row.id}" if row else shown.case.id
        self.words = TextArea(2)
        self.words.setText(row.words if row else "")
        self.add(self.field("words", tr("In the client's words"), self.words))
        self.ready()

    def facts(self) -> Any:
        return self.words.text()

    def keep(self) -> str:
        row = self._row
        self.desk.do(
            assessments.set_goal,
            case_id=self._shown.case.id,
            words=self.words.text(),
            goal_id=row.id if row else None,
            version=row.version if row else 0,
        )
        return tr("The goal is kept.")


class AssessmentSheet(CaseSheet):
    """The form of talk 1, 2 or 3; what was written before stands there to go on from."""

    kept_as = "assessment"
    refuses: ClassVar[Mapping[str, str]] = {"date_in_future": "date"}

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown, number: int) -> None:
        title = tr("Assessment talk {number} of {of}", number=number, of=TALKS)
        super().__init__(main, desk, shown.case.client_id, title)
        self._shown, self._number = shown, number
        self.about = f"{shown.case.id} {number}"
        written = {row.number: row for row in shown.words.assessments} if shown.words else {}
        self._row = written.get(number)
        form = self._row.form if self._row else AssessmentForm()
        self.date = DateField(desk.today, past=True)
        self.date.set_value(desk.today())
        self.add(self.field("date", tr("Day"), self.date))
        self.areas = {key: TextArea(2) for key in FORM_FIELDS}
        for key, label in form_labels().items():
            self.areas[key].setText(getattr(form, key))
            self.add(self.field(key, label, self.areas[key]))
        self.ready()

    def facts(self) -> Any:
        return self.date.value(), self._form()

    def _form(self) -> AssessmentForm:
        return AssessmentForm(**{key: area.text().strip() for key, area in self.areas.items()})

    def problems(self) -> dict[str, str]:
        return {} if self.date.value() else {"date": self.date.problem() or tr("Write the day.")}

    def keep(self) -> str:
        day = self.date.value()
        assert day is not None
        self.desk.do(
            assessments.write_assessment,
            case_id=self._shown.case.id,
            number=self._number,
            version=self._row.version if self._row else 0,
            date=day,
            form=self._form(),
        )
        return tr("The assessment talk is kept.")


class LinkSheet(CaseSheet):
    """Linked on to another part of the unit, or outside it."""

    kept_as = "linked_on"
    refuses: ClassVar[Mapping[str, str]] = {"date_in_future": "date"}

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown) -> None:
        super().__init__(main, desk, shown.case.client_id, tr("Linked on"))
        self._shown, self.about = shown, shown.case.id
        options = [(each["code"], each[language()]) for each in choices()["linked_to"]]
        self.place = Choice(options, placeholder=tr("Choose"))
        self.date = DateField(desk.today, past=True)
        self.date.set_value(desk.today())
        self.outside = Tick(tr("Outside the unit"), ticked=True)
        self.words = TextArea(2)
        self.add(
            FieldRow(
                self.field("place", tr("Where to"), self.place), self.field("date", tr("Day"), self.date)
            )
        )
        self.add(self.outside)
        self.add(self.field("words", tr("A word about it"), self.words))
        self.place.chosen.connect(
            lambda code: self.outside.setChecked(code not in ("clinic", "outreach", "kast"))
        )
        self.ready()

    def inputs(self) -> Inputs:
        return widgets_of(self.fields, outside=self.outside)

    def facts(self) -> Any:
        return self.place.value(), self.date.value(), self.outside.isChecked(), self.words.text()

    def problems(self) -> dict[str, str]:
        found = {} if self.place.value() else {"place": tr("Choose where to.")}
        return found if self.date.value() else found | {"date": self.date.problem() or tr("Write the day.")}

    def keep(self) -> str:
        place, day, outside, words = self.facts()
        self.desk.do(
            cases.link_on, case_id=self._shown.case.id, date=day, place=place, outside=outside, words=words
        )
        return tr("Noted: linked on.")


def _hand_over(
    work: Work, *, case: CaseRow, contract: ContractRow | None, to_id: str, reason: str
) -> CaseRow:
    """The case and, with a contract, its weekly time from today: both or neither."""
    row = cases.hand_over_case(work, case_id=case.id, version=case.version, to_id=to_id, reason=reason)
    if contract is not None:
        latest = contract.versions[0]
        change_contract(
            work,
            contract_id=contract.id,
            version=contract.version,
            from_date=max(work.today, dt.date.fromisoformat(latest.from_date)),
            frame=replace(latest.frame, staff_id=row.staff_id),
            terms=latest.terms,
        )
    return row


class HandoverSheet(CaseSheet):
    """Another colleague takes the case, and may open its notes. Who does not have it gives a reason."""

    kept_as = "handover"
    refuses: ClassVar[Mapping[str, str]] = {
        "not_a_keeper": "staff",
        "same_keeper": "staff",
        "reason_needed_handover": "reason",
    }

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown) -> None:
        super().__init__(main, desk, shown.case.client_id, tr("Hand the case over"), save=tr("Hand over"))
        self._shown, self.about = shown, shown.case.id
        others = [row for row in keepers(desk, shown.case.programme) if row.id != shown.case.staff_id]
        self.staff = Choice(((row.id, row.name) for row in others), placeholder=tr("Choose"))
        self.add(self.field("staff", tr("To whom"), self.staff))
        self.reason: ReasonField | None = None
        if shown.case.staff_id != desk.actor.id:
            staff = shown.case.staff
            self.reason = ReasonField("hand_over_case", tr("Why you and not {staff}", staff=staff))
            self.fields["reason"] = self.reason
            self.add(self.reason)
            self.add(Text(tr("{staff} is told.", staff=staff), tone="muted", wrap=True))
        contract = shown.contract
        self.along = Tick(tr("The weekly time and its planned talks go along"), ticked=contract is not None)
        self.add(self.along)
        self.along.setVisible(contract is not None)
        self.ready()

    def inputs(self) -> Inputs:
        return widgets_of(self.fields, along=self.along)

    def facts(self) -> Any:
        reason = self.reason.text() if self.reason is not None else ""
        return self.staff.value(), self.along.isChecked(), reason

    def problems(self) -> dict[str, str]:
        found = {} if self.staff.value() else {"staff": tr("Choose to whom.")}
        if self.reason is not None and not self.reason.text():
            found["reason"] = tr("Choose why, or write it under Other.")
        return found

    def keep(self) -> str:
        contract = self._shown.contract if self.along.isChecked() else None
        to_id, _along, reason = self.facts()
        row = self.desk.do(_hand_over, case=self._shown.case, contract=contract, to_id=to_id, reason=reason)
        return tr("{name} has the case from today.", name=row.staff)


class FeeSheet(CaseSheet):
    """Who pays, where the client lives in another municipality: only with a decision of theirs."""

    kept_as = "fee"
    refuses: ClassVar[Mapping[str, str]] = {
        "decision_missing": "decision",
        "no_fee_at_home": "municipality",
        "fee_out_of_range": "fee",
        "bad_date": "decided_on",
        "days_out_of_order": "until",
    }

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown) -> None:
        super().__init__(main, desk, shown.case.client_id, tr("Who pays"))
        self._shown, self.about = shown, shown.case.id
        self.lines = {key: QLineEdit() for key in ("municipality", "decision", "fee")}
        for line in self.lines.values():
            line.setFont(font())
        self.lines["fee"].setText(str(case_fees.usual()["fee_a_session"]))
        self.decided_on, self.from_date = DateField(desk.today, past=True), DateField(desk.today)
        self.until = DateField(desk.today)
        self.from_date.set_value(desk.today())
        self.add(
            FieldRow(
                self.field("municipality", tr("Municipality"), self.lines["municipality"], characters=24),
                self.field("fee", tr("Kronor a talk"), self.lines["fee"], characters=6),
            )
        )
        self.add(self.field("decision", tr("The decision's number"), self.lines["decision"], characters=24))
        self.add(
            FieldRow(
                self.field("decided_on", tr("Decided on"), self.decided_on),
                self.field("from_date", tr("Valid from"), self.from_date),
                self.field("until", tr("Valid until"), self.until),
            )
        )
        self.ready()

    def facts(self) -> Any:
        texts = tuple(line.text() for line in self.lines.values())
        return texts, self.decided_on.value(), self.from_date.value(), self.until.text()

    def problems(self) -> dict[str, str]:
        found = {}
        for key, field in (("decided_on", self.decided_on), ("from_date", self.from_date)):
            if field.value() is None:
                found[key] = field.problem() or tr("Write the day.")
        if self.until.text().strip() and self.until.value() is None:
            found["until"] = self.until.problem() or tr("Write the day.")
        if not self.lines["fee"].text().strip().isdecimal():
            found["fee"] = tr("Write a whole number.")
        return found

    def keep(self) -> str:
        decided, first = self.decided_on.value(), self.from_date.value()
        assert decided is not None
        assert first is not None
        payer = Payer(
            self.lines["municipality"].text(),
            self.lines["decision"].text(),
            decided.isoformat(),
            int(self.lines["fee"].text()),
        )
        case_id, last = self._shown.case.id, self.until.value()
        self.desk.do(case_fees.set_fee, case_id=case_id, from_date=first, until=last, payer=payer)
        return tr("Who pays is kept.")


def open_new_case(main: "MainWindow", desk: Desk, client_id: str, programme: str) -> CaseSheet | None:
    """Open a case for a client there is."""
    return open_form(main, lambda: OpenCaseSheet(main, desk, client_id, programme), "staff")


def open_goal(
    main: "MainWindow", desk: Desk, shown: CaseShown, row: GoalRow | None = None
) -> CaseSheet | None:
    """A new goal, or another wording."""
    return open_form(main, lambda: GoalSheet(main, desk, shown, row), "words")


def open_assessment(main: "MainWindow", desk: Desk, shown: CaseShown, number: int) -> CaseSheet | None:
    """The form of one of the first talks."""
    return open_form(main, lambda: AssessmentSheet(main, desk, shown, number), "own_words")


def open_link(main: "MainWindow", desk: Desk, shown: CaseShown) -> CaseSheet | None:
    """The client was linked on."""
    return open_form(main, lambda: LinkSheet(main, desk, shown), "place")


def open_handover(main: "MainWindow", desk: Desk, shown: CaseShown) -> CaseSheet | None:
    """Another colleague takes the case."""
    return open_form(main, lambda: HandoverSheet(main, desk, shown), "staff")


def open_fee(main: "MainWindow", desk: Desk, shown: CaseShown) -> CaseSheet | None:
    """A municipality's decision to pay."""
    return open_form(main, lambda: FeeSheet(main, desk, shown), "municipality")
