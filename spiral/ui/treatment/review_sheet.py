"""The six-monthly review, filled in together: content, each goal 0-10 in words, the relation to both, what next."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records.case_reviews import FAR, GoalMark, ReviewForm, ReviewRow, hold_review
from spiral.records.deadlines import shown_from
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import Inputs, widgets_of
from spiral.ui.forms.form_sheet import open_form
from spiral.ui.palette import SMALL, STRONG, font
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.ui.treatment.case_read import CaseShown
from spiral.ui.treatment.case_sheet import CaseSheet

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDTH = 760


class GoalField(QWidget):
    """A goal: how far it has come now, in the client's words, with the earlier marks beside it."""

    def __init__(self, goal_id: str, words: str, earlier: str, mark: GoalMark | None) -> None:
        super().__init__()
        self.goal_id = goal_id
        marks = [(None, tr("Not talked about"))] + [(far, str(far)) for far in range(FAR + 1)]
        self.far = Choice(marks)
        self.far.set_value(mark.how_far if mark else None)
        self.words = QLineEdit(mark.words if mark else "")
        self.words.setFont(font())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(words, weight=STRONG, wrap=True))
        column.addWidget(Text(earlier, size=SMALL, tone="muted", wrap=True))
        said = Field(tr("In the client's words"), self.words)
        column.addWidget(FieldRow(Field(tr("How far, 0 to 10"), self.far), said, stretch=said))
        self.far.setAccessibleName(f"{words}: {tr('How far, 0 to 10')}")
        self.words.setAccessibleName(f"{words}: {said.label.text()}")

    def mark(self) -> GoalMark:
        """What was filled in."""
        return GoalMark(self.goal_id, self.far.value(), self.words.text().strip())


class ReviewSheet(CaseSheet):
    """`row` is a review that was held, to change; None is the one that is due. A midwife notes its day alone."""

    kept_as = "review"
    refuses: ClassVar[Mapping[str, str]] = {
        "date_in_future": "held",
        "days_out_of_order": "held",
        "text_missing": "content",
    }

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown, row: ReviewRow | None) -> None:
        number = row.number if row else shown.review.number if shown.review else 1
        super().__init__(
            main,
            desk,
            shown.case.client_id,
            tr("Six-monthly review {number}", number=number),
            width=WIDTH,
            cancel=tr("Close"),
        )
        self._shown, self._row, self._number = shown, row, number
        self._says = shown.words is not None
        self.about = f"{shown.case.id} {number}"
        due = row.due if row else shown.review.due.isoformat() if shown.review else ""
        self.subtitle.setText(tr("due {day}", day=due))
        self.held = DateField(desk.today, past=True)
        self.held.set_value(desk.today())
        self.areas = {
            key: TextArea(3) for key in ("content", "relation_client", "relation_therapist", "what_next")
        }
        form = row.form if row else ReviewForm()
        self.add(self.field("held", tr("Held"), self.held))
        self.goals: list[GoalField] = []
        if self._says:
            self._lay_out(form)
        else:
            self.kept_as = ""
            self.add(Text(tr("What was said is written as a journal entry."), tone="muted", wrap=True))
        self.ready()

    def _lay_out(self, form: ReviewForm) -> None:
        self.add(self.field("content", tr("What we have talked about"), self.areas["content"]))
        self.goals = [self._goal(goal.id, goal.words, form) for goal in self._goals()]
        for goal in self.goals:
            self.add(goal)
        labels = {
            "relation_client": tr("How it has felt, says the client"),
            "relation_therapist": tr("How it has felt, says the therapist"),
            "what_next": tr("What comes next"),
        }
        for key, label in labels.items():
            self.add(self.field(key, label, self.areas[key], hint=self._last(key)))
        for key, area in self.areas.items():
            area.setText(getattr(form, key))

    def _goals(self) -> list[Any]:
        return [goal for goal in self._shown.words.goals if goal.dropped is None] if self._shown.words else []

    def _earlier(self) -> list[ReviewRow]:
        return [row for row in self._shown.reviews if row.number < self._number]

    def _goal(self, goal_id: str, words: str, form: ReviewForm) -> GoalField:
        marks = {mark.goal_id: mark for mark in form.goals}
        told = []
        for row in self._earlier():
            mark = next((each for each in row.form.goals if each.goal_id == goal_id), None)
            if mark is not None and mark.how_far is not None:
                told.append(tr("{day}: {far} of 10", day=row.held, far=mark.how_far))
        earlier = "   ".join(told) or tr("No earlier mark.")
        return GoalField(goal_id, words, earlier, marks.get(goal_id))

    def _last(self, key: str) -> str:
        """What was said at the review before, to have beside."""
        rows = self._earlier()
        text = getattr(rows[-1].form, key) if rows else ""
        return tr("{day}: {text}", day=rows[-1].held, text=text) if text else ""

    def inputs(self) -> Inputs:
        far = {f"far {each.goal_id}": each.far for each in self.goals}
        return widgets_of(self.fields, **far, **{f"words {each.goal_id}": each.words for each in self.goals})

    def facts(self) -> tuple[Any, ...]:
        return self.held.value(), self._form()

    def _form(self) -> ReviewForm:
        texts = {key: area.text().strip() for key, area in self.areas.items()}
        return ReviewForm(goals=tuple(goal.mark() for goal in self.goals), **texts)

    def problems(self) -> dict[str, str]:
        if self.held.value() is None:
            return {"held": self.held.problem() or tr("Write the day.")}
        return {}

    def save(self) -> None:
        """Held long before its day it is asked whether it is this review that was held: the next is due after it."""
        if self.problems() or not self._is_early() or self._counts():
            super().save()

    def _is_early(self) -> bool:
        held, due = self.held.value(), self._shown.review
        return self._row is None and held is not None and due is not None and held < shown_from(due.due)

    def _counts(self) -> bool:
        assert self._shown.review is not None
        title = tr("Is it review {number}?", number=self._number)
        text = tr("It is due {day}, and then counts as held: the next is half a year later.",
                  day=self._shown.review.due.isoformat())  # fmt: skip
        verbs = [Verb("no", tr("Cancel")), Verb("yes", tr("Save"), "primary")]
        return ask(self, title, text, verbs) == "yes"

    def keep(self) -> str:
        held, form = self.facts()
        contract_id = self._row.contract_id if self._row else ""
        if not contract_id:
            assert self._shown.contract is not None
            contract_id = self._shown.contract.id
        self.desk.do(
            hold_review,
            contract_id=contract_id,
            held=held,
            form=form,
            number=self._number,
            version=self._row.version if self._row else 0,
        )
        if not self._says:
            return tr("The review is kept. Write what was said as a journal entry.")
        return tr("The review is kept. Print it for the client with Ctrl+P.")


def open_review(
    main: "MainWindow", desk: Desk, shown: CaseShown, row: ReviewRow | None = None
) -> CaseSheet | None:
    """The review that is due, or one to change."""
    return open_form(main, lambda: ReviewSheet(main, desk, shown, row), "content" if shown.words else "held")
