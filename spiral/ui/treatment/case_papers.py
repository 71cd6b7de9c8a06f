"""The papers of a case, read and made in one piece: contract, review, closing, notes for supervision."""

from typing import TYPE_CHECKING

from spiral.language import language, tr
from spiral.records import assessments, case_fees, case_reviews, cases, closings, contracts, process_notes
from spiral.records.cases import CaseRow
from spiral.records.catalogue import choice_name
from spiral.records.clients import cards_of, client_of
from spiral.records.rights import may
from spiral.records.settings import read_unit_details
from spiral.reports.client_papers import reach_words
from spiral.reports.closing_pdf import make_closing_pdf
from spiral.reports.contract_pdf import make_contract_pdf
from spiral.reports.review_pdf import make_review_pdf
from spiral.reports.supervision_pdf import make_supervision_pdf
from spiral.ui.desk import Desk
from spiral.ui.paper_preview import PaperPreview, open_paper
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


def called(work: Work, client_id: str) -> str:
    """The name that a paper uses: the one to call by, never more than the client has given."""
    client = client_of(work, client_id)
    card = cards_of(work, [client.id]).get(client.id, (None, 0))[0]
    return (card.called or card.name if card else "") or client.code


def contract_paper(work: Work, *, contract_id: str, version_id: str, printed_at: str) -> bytes:
    """A contract's version, with the goals for who may read them, and what a talk costs."""
    row = contracts.read_contract(work, contract_id)
    version = next(each for each in row.versions if each.id == version_id)
    reads = may(work.actor, "read_counselling")
    goals = assessments.list_goals(work, row.case_id) if reads else []
    fee = _fee(work, row.case_id, version.from_date) if reads else None
    return make_contract_pdf(
        row,
        version,
        unit=work.box.unit,
        client_name=called(work, row.client_id),
        reach=reach_words(read_unit_details(work)),
        goals=[goal.words for goal in goals],
        fee=fee,
        printed_at=printed_at,
    )


def _fee(work: Work, case_id: str, day: str) -> int | None:
    in_force = [
        row.payer.fee
        for row in case_fees.list_fees(work, case_id)
        if row.from_date <= max(day, work.today.isoformat()) <= (row.until or "9999")
    ]
    return in_force[0] if in_force else None


def review_paper(work: Work, *, case_id: str, review_id: str, printed_at: str) -> bytes:
    """A review, with the earlier marks beside it."""
    rows = case_reviews.list_reviews(work, case_id)
    review = next(row for row in rows if row.id == review_id)
    case = cases.read_case(work, case_id)
    return make_review_pdf(
        review,
        earlier=[row for row in rows if row.held < review.held],
        goals=assessments.list_goals(work, case_id, dropped=True),
        unit=work.box.unit,
        client_name=called(work, case.client_id),
        reach=reach_words(read_unit_details(work)),
        therapist=case.staff,
        printed_at=printed_at,
    )


def closing_paper(work: Work, *, case_id: str, printed_at: str) -> bytes:
    """A closing, with what came of each goal."""
    case, row = cases.read_case(work, case_id), closings.read_closing(work, case_id)
    return make_closing_pdf(
        case,
        row,
        goals=assessments.list_goals(work, case_id, dropped=True),
        reason=choice_name("closing_reason", row.reason, language()),
        therapists=_therapists(work, case),
        unit=work.box.unit,
        client_name=called(work, case.client_id),
        reach=reach_words(read_unit_details(work)),
        printed_at=printed_at,
    )


def _therapists(work: Work, case: CaseRow) -> list[str]:
    """Who has had the case, in turn, each once."""
    handed = reversed(cases.list_handovers(work, case.id))
    return list(dict.fromkeys([*(row.from_staff for row in handed), case.staff]))


def supervision_paper(work: Work, *, case_id: str, printed_at: str) -> bytes:
    """My notes of a case in order, without anything that names the client."""
    notes = process_notes.list_for_supervision(work, case_id)
    return make_supervision_pdf(notes, unit=work.box.unit, printed_at=printed_at)


def open_contract_paper(main: "MainWindow", desk: Desk, contract_id: str, version_id: str) -> PaperPreview:
    """Show the contract for both to sign."""
    name, title = tr("contract"), tr("Contract")
    facts = {"contract_id": contract_id, "version_id": version_id}
    return open_paper(main, desk, contract_paper, stem=name, subtitle=title, **facts)


def open_review_paper(main: "MainWindow", desk: Desk, case_id: str, review_id: str) -> PaperPreview:
    """Show a review for the client."""
    title = tr("Six-monthly review")
    facts = {"case_id": case_id, "review_id": review_id}
    return open_paper(main, desk, review_paper, stem=tr("review"), subtitle=title, **facts)


def open_closing_paper(main: "MainWindow", desk: Desk, case_id: str) -> PaperPreview:
    """Show the closing for the client."""
    return open_paper(main, desk, closing_paper, stem=tr("closing"), subtitle=tr("Closing"), case_id=case_id)


def open_supervision_paper(main: "MainWindow", desk: Desk, case_id: str) -> PaperPreview:
    """Show my notes as they go to supervision."""
    title = tr("For supervision")
    return open_paper(main, desk, supervision_paper, stem=tr("supervision"), subtitle=title, case_id=case_id)
