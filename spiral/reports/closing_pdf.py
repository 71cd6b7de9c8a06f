"""The closing on paper, for the client: how the contact was, what came of the goals, and the way back."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.assessments import GoalRow
from spiral.records.cases import CaseRow
from spiral.records.closings import ClosingRow
from spiral.reports.client_papers import facts, opening, print_paper, section
from spiral.reports.names import capital, plain


def make_closing_pdf(
    case: CaseRow,
    closing: ClosingRow,
    *,
    goals: Sequence[GoalRow],
    reason: str,
    therapists: Sequence[str] = (),
    unit: str,
    client_name: str,
    reach: str = "",
    printed_at: str,
) -> bytes:
    """A closing as PDF. `reason` is the reason in the unit's own words; `therapists` who has had the case, in turn."""
    title = tr("Closing of a contact")
    lead = tr(
        "{client} and {therapist} have met here from {first} to {last}.",
        client=plain(client_name),
        therapist=", ".join(map(plain, therapists or (case.staff,))),
        first=case.opened,
        last=closing.date,
    )
    story: list[Flowable] = opening(title, lead)
    rows = [
        (tr("Why it ends"), plain(reason)),
        (tr("Talks"), _talks(closing)),
    ]
    if closing.follow_up_due:
        again = tr("We get in touch for a talk around {date}, if you want to.", date=closing.follow_up_due)
        rows.append((tr("Half a year later"), again))
    story.append(facts(rows))
    story += section(tr("How it has been"), closing.form.summary)
    story += section(tr("What came of the goals"), _goals(closing, goals))
    story += section(tr("What I take along"), closing.form.onwards)
    back = tr("You may always come back. Then a new contact begins, that remembers this one.")
    story += section(tr("The door is open"), back)
    return print_paper(story, title=title, unit=unit, printed_at=printed_at, note=reach)


def _talks(closing: ClosingRow) -> str:
    talks = closing.talks
    return tr(
        "{held} held of {offered} offered; {no_show} no-shows, {cancelled} cancelled",
        held=talks["attended"],
        offered=talks["offered"],
        no_show=talks["no_show"],
        cancelled=talks["cancelled"],
    )


def _goals(closing: ClosingRow, goals: Sequence[GoalRow]) -> str:
    words = {goal.id: plain(goal.words) for goal in goals}
    lines = []
    for told in closing.form.goals:
        said = f". {plain(told.words)}" if told.words else ""
        outcome = capital(phrase("goal_outcome", told.outcome))
        lines.append(f"{words.get(told.goal_id, '')}: {outcome}{said}")
    return "\n".join(lines)
