"""The six-monthly review on paper, for the client: what was said, each goal then and now."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether

from spiral.language import tr
from spiral.records.assessments import GoalRow
from spiral.records.case_reviews import ReviewRow, goals_over_time
from spiral.reports.client_papers import SIZE, opening, print_paper, section, signatures
from spiral.reports.names import NONE, plain
from spiral.reports.paper import Grid, Row, words


def make_review_pdf(
    review: ReviewRow,
    *,
    earlier: Sequence[ReviewRow],
    goals: Sequence[GoalRow],
    unit: str,
    client_name: str,
    therapist: str,
    reach: str = "",
    printed_at: str,
) -> bytes:
    """A review as PDF, with the marks of the earlier ones beside it (the newest four)."""
    title = tr("Six-monthly review")
    lead = tr(
        "{client} and {therapist} looked back together on {date}.",
        client=plain(client_name),
        therapist=plain(therapist),
        date=review.held,
    )
    story: list[Flowable] = opening(title, lead)
    form = review.form
    story += section(tr("What we have talked about"), form.content)
    story += _goals(goals, [*earlier[-4:], review])
    story += section(tr("How it has felt, says the client"), form.relation_client)
    story += section(tr("How it has felt, says the therapist"), form.relation_therapist)
    story += section(tr("What comes next"), form.what_next)
    story.append(signatures([plain(client_name), plain(therapist)]))
    return print_paper(story, title=title, unit=unit, printed_at=printed_at, note=reach)


def _goals(goals: Sequence[GoalRow], reviews: Sequence[ReviewRow]) -> list[Flowable]:
    """A line for each goal: its mark in each review, and the words of this one."""
    said = {mark.goal_id: mark.words for mark in reviews[-1].form.goals}
    marked = [
        (goal, marks) for goal, marks in goals_over_time(goals, reviews) if any(m is not None for m in marks)
    ]
    if not marked:
        return []
    rows: list[Row] = [
        (plain(goal.words), *(NONE if mark is None else str(mark) for mark in marks))
        for goal, marks in marked
    ]
    grid = Grid([tr("Goal"), *(review.held for review in reviews)], rows, bold=(len(reviews),), largest=SIZE)
    told = [f"{plain(goal.words)}: {plain(said[goal.id])}" for goal, _ in marked if said.get(goal.id)]
    scale = words(tr("0 is not at all on the way, 10 is there."), "note")
    return [
        KeepTogether([words(tr("The goals"), "section"), grid.table(), scale]),
        *section(tr("In my own words"), "\n".join(told)),
    ]
