"""Contract, review, closing, supervision, conference: what stands on the paper, in both languages; long texts."""

from collections.abc import Iterator

import pypdfium2
import pytest

from spiral.language import set_language
from spiral.records.assessments import GoalRow
from spiral.records.case_reviews import GoalMark, ReviewForm, ReviewRow
from spiral.records.cases import CaseRow
from spiral.records.closings import ClosingForm, ClosingRow, GoalOutcome
from spiral.records.conferences import ConferenceRow, DecisionRow
from spiral.records.contracts import ContractRow, Frame, Terms, VersionRow
from spiral.records.process_notes import SupervisionNote
from spiral.records.settings import UnitDetails
from spiral.reports.client_papers import reach_words
from spiral.reports.closing_pdf import make_closing_pdf
from spiral.reports.conference_pdf import make_conference_pdf
from spiral.reports.contract_pdf import make_contract_pdf
from spiral.reports.reach_pdf import ReachLine, make_reach_pdf
from spiral.reports.review_pdf import make_review_pdf
from spiral.reports.supervision_pdf import make_supervision_pdf

UNIT, PRINTED = "Enheten i Provköping", "2026-11-24T10:00:00"
GOALS = [
    GoalRow("a", 1, "Sova <hela> nätter", "2026-01-01", None),
    GoalRow("b", 1, "Säga nej", "2026-01-01", None),
]
LONG = "\n".join("Vi talade om havet och om allt som ligger under ytan, rad för rad." for _ in range(120))


@pytest.fixture(autouse=True)
def swedish_again() -> Iterator[None]:
    yield
    set_language("sv")


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def agreed(
    terms: Terms,
    kind: str = "long",
    sessions: int | None = None,
    from_date: str = "2026-08-31",
    reach: str = "",
) -> bytes:
    version = VersionRow(
        "v", 1, from_date, Frame(2, "14:30", 50, "r", "s"), "Samtalsrum 1", "Tora Terapeut", terms, None
    )
    row = ContractRow("c", 1, "k", "cl", "K-0001", kind, "2026-08-31", sessions, None, None, None, (version,))
    return make_contract_pdf(
        row,
        version,
        unit=UNIT,
        client_name="Blomman",
        goals=[goal.words for goal in GOALS],
        reach=reach,
        printed_at=PRINTED,
    )


def test_the_contract_says_the_frame_and_who_signs() -> None:
    terms = Terms(
        "Vi hörs.", may_seek=True, seek_how="sms.", called="Eva", anonymous=True, other="Hissen är trasig."
    )
    (text,) = pages(agreed(terms))
    for words in (
        "Kontrakt om samtal",
        "Överenskommet mellan Eva och Tora Terapeut",
        "Tisdag 14:30–15:20, en gång i veckan",
        "Samtalsrum 1",
        "Du träffar Tora Terapeut",
        "Samtalen kostar ingenting.",
        "Så länge vi är överens om det",
        "Vi hörs.",
        "Hur: sms. Vi frågar då efter Eva.",
        "Klienten är anonym",
        "1. Sova <hela> nätter 2. Säga nej",
        "Första gången är omkring 2027-02-28.",
        "Ort och datum",
    ):
        assert words in text
    assert "Blomman" not in text


def test_a_series_for_one_who_must_not_be_sought_in_english() -> None:
    set_language("en")
    (text,) = pages(agreed(Terms(), "series", 20, "2026-10-01"))
    for words in (
        "20 talks",
        "Blomman",
        "We do not ring",
        "We know who the client is",
        "The contract began 2026-08-31",
    ):
        assert words in text
    assert "When a time is not used" not in text


def test_the_papers_tell_where_we_are_and_how_to_ring_when_it_is_known() -> None:
    where = UnitDetails("Mottagningen", "Gatan 1, Byn", "08-465 004 12")
    (text,) = pages(agreed(Terms(), reach=reach_words(where)))
    assert "Gatan 1, Byn. Telefon 08-465 004 12." in text
    assert "Mottagningen" not in text
    assert reach_words(UnitDetails("", "", "08-465 004 12")) == "Telefon 08-465 004 12."
    assert reach_words(UnitDetails("Mottagningen", "", "")) == ""


def review(number: int, held: str, marks: tuple[int | None, ...], content: str = "Vi talade.") -> ReviewRow:
    told = tuple(
        GoalMark(goal.id, mark, "Lite." if mark else "") for goal, mark in zip(GOALS, marks, strict=True)
    )
    form = ReviewForm(content, told, "Tryggt.", "Nära.", "Vidare.")
    return ReviewRow(str(number), 1, "k", "c", number, held, held, True, "Tora", form)


def printed_review(*reviews: ReviewRow) -> list[str]:
    facts = {"unit": UNIT, "client_name": "Eva", "therapist": "Tora Terapeut", "printed_at": PRINTED}
    return pages(make_review_pdf(reviews[-1], earlier=reviews[:-1], goals=GOALS, **facts))


def test_the_review_has_the_earlier_marks_beside() -> None:
    (text,) = printed_review(review(1, "2026-02-28", (2, None)), review(2, "2026-08-31", (5, 0)))
    assert "Mål 2026-02-28 2026-08-31 Sova <hela> nätter 2 5 Säga nej – 0" in text
    for words in (
        "Vi talade.",
        "Sova <hela> nätter: Lite.",
        "Tryggt.",
        "Nära.",
        "Vidare.",
        "Eva och Tora Terapeut",
    ):
        assert words in text


def test_a_long_review_goes_on_over_pages_and_loses_nothing() -> None:
    told = printed_review(review(1, "2026-08-31", (5, 0), LONG))
    assert len(told) > 2
    assert " ".join(told).count("Vi talade om havet") == 120
    assert "Halvårsuppföljning" in told[1]


def test_the_closing_counts_the_talks_and_each_goal() -> None:
    who, days = ("cl", "K-0001", "Eva", True, False), ("2024-01-01", "2026-11-24")
    case = CaseRow("k", 1, *who, "treatment", "s", "Tora", "closed", *days, None, None)
    form = ClosingForm(
        (GoalOutcome("a", "reached", "Jag sover."), GoalOutcome("b", "given_up")), "Bra.", "Ringa."
    )
    talks = {"attended": 74, "no_show": 6, "cancelled": 11, "offered": 91}
    row = ClosingRow("k", 1, "2026-11-24", "as_agreed", "2027-05-24", None, talks, "Tora", form)
    facts = {"reason": "Enligt överenskommelse", "unit": UNIT, "client_name": "Eva", "printed_at": PRINTED}
    (text,) = pages(make_closing_pdf(case, row, goals=GOALS, **facts))
    for words in (
        "74 genomförda av 91 erbjudna; 6 uteblivna, 11 återbud",
        "omkring 2027-05-24",
        "Sova <hela> nätter: Nått. Jag sover.",
        "Säga nej: Övergivet",
        "Ringa.",
        "Du får alltid komma tillbaka.",
    ):
        assert words in text


def test_supervision_and_conference_say_by_code_or_nothing() -> None:
    notes = [SupervisionNote(1, 3, "end", True, "[…] kom.")]
    (text,) = pages(make_supervision_pdf(notes, unit=UNIT, printed_at=PRINTED))
    assert "Anteckning 1, vecka 3 i kontakten" in text
    assert "utvidgad ram" in text
    told = ConferenceRow(
        "2026-11-24",
        1,
        ("Tora",),
        "Vi talade.",
        (
            DecisionRow("e", "2026-11-24", "offer", "Tora", "K-0007"),
            DecisionRow("f", "2026-11-24", "wait", "", ""),
        ),
        (),
    )
    (text,) = pages(make_conference_pdf(told, unit=UNIT, printed_at=PRINTED))
    for words in (
        "Behandlingskonferens 2026-11-24",
        "K-0007",
        "Första besök erbjudet, Tora",
        "Nyanmälan 2 Väntar",
        "Vi talade.",
    ):
        assert words in text


def test_whom_to_reach_names_neither_the_unit_nor_a_service() -> None:
    lines = [
        ReachLine(
            "2026-11-25", "10:00", f"Namn {n} {'långt ' * 9}", "Flytta till fredag", "sms 070-174 06 05"
        )
        for n in range(60)
    ]
    first, *rest = pages(make_reach_pdf(lines, printed_at=PRINTED))
    assert rest
    assert "Ändrade tider" in first
    assert all(f"Namn {n} " in " ".join([first, *rest]) for n in range(60))
    assert UNIT not in first


def test_the_same_paper_is_the_same_bytes_and_its_properties_name_nobody() -> None:
    assert agreed(Terms(called="Eva")) == agreed(Terms(called="Eva"))
    document = pypdfium2.PdfDocument(agreed(Terms(called="Eva")))
    assert "Eva" not in str(document.get_metadata_dict())
    document.close()
