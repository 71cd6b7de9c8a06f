"""Forms being filled in: their writer's alone, sealed where the finished thing will lie, gone when it is saved."""

import pytest
from sqlalchemy import select

from spiral.records import concerns, form_drafts, merging
from spiral.records.clients import register_code
from spiral.records.form_drafts import KINDS, PLACE, drop_form, find_form, keep_form, list_forms
from spiral.records.journal_models import FormDraft
from spiral.records.staff import end_staff
from spiral.vault.database import RECORDS
from spiral.vault.errors import Refused
from spiral.vault.sealing import generation_of
from spiral.vault.work import Work
from tests.records.house import House

WORDS = {"why": "abuse", "words": "Hon är rädd att gå hem."}
# Written out once more from what each thing is: journal, counselling, register, shared or statistics.
LIES = {
    "journal": "visit_content diagnosis prescription stop paper_answer sample tracing warnings"
    " samples recall new_recall phrase block block_lift block_end",
    "counselling": "question conference goal assessment linked_on review closing",
    "register": "visit client asked_time enquiry fee contract"
    " booking void merge decision first_visit handover pause talk_time",
    "statistics": "answers",
    "shared": "consent",
}
WRITER = {
    "journal": "midwife1",
    "counselling": "therapist1",
    "register": "therapist1",
    "statistics": "therapist1",
    "shared": "therapist1",
}


@pytest.mark.parametrize("compartment", LIES)
def test_a_draft_lies_where_the_finished_thing_will(house: House, compartment: str) -> None:
    client, login = house.client(), WRITER[compartment]
    for kind in LIES[compartment].split():
        kept = house.do(login, keep_form, kind=kind, client_id=client, values=WORDS)
        assert house.do(login, find_form, kind=kind, client_id=client).values == WORDS
        with house.as_(login).work(house.today) as work:
            row = work.session.get_one(FormDraft, kept.id)
            work.log("read_form")
            label = form_drafts.DRAFT
            assert WORDS["words"] in work.open(compartment, label, row.id, row.version, row.sealed)


def test_every_kind_is_told_of_above() -> None:
    told = {kind for kinds in LIES.values() for kind in kinds.split()}
    assert told | {"concern", "concern_answer", PLACE} == set(KINDS)


@pytest.mark.parametrize(
    ("login", "compartment"),
    [("midwife1", "journal"), ("therapist1", "counselling"), ("assistant1", "register"), ("kast1", "kast")],
)
def test_a_concern_lies_where_its_writers_role_reads(house: House, login: str, compartment: str) -> None:
    client = house.client()
    if login == "kast1":
        client = house.do(login, register_code, gender="man", home="kast").id
    kept = house.do(login, keep_form, kind="concern", client_id=client, values=WORDS)
    with house.as_(login).work(house.today) as work:
        assert work.session.get_one(FormDraft, kept.id).compartment == compartment


def test_a_draft_is_typed_over_and_bound_to_person_client_kind_and_what_it_is_about(house: House) -> None:
    client, other = house.client(), house.client("Rosen")
    facts = {"kind": "goal", "client_id": client, "about": "one"}
    first = house.do("therapist1", keep_form, **facts, values={"words": "So"})
    again = house.do("therapist1", keep_form, **facts, values={"words": "Sova"}, draft_id=first.id)
    assert (again.version, again.id) == (2, first.id)
    found = house.do("therapist1", find_form, **facts)
    assert found.values == {"words": "Sova"}
    for miss in ({"about": "two"}, {"client_id": other}, {"kind": "assessment"}):
        assert house.do("therapist1", find_form, **(facts | miss)) is None
    assert house.do("therapist2", find_form, **facts) is None
    assert house.do("therapist2", list_forms) == []
    with pytest.raises(Refused, match="not_your_draft"):
        house.do("therapist2", keep_form, **facts, values={}, draft_id=first.id)
    with pytest.raises(Refused, match="not_your_draft"):
        house.do("therapist2", drop_form, first.id)
    [waiting] = house.do("therapist1", list_forms)
    assert (waiting.kind, waiting.about, waiting.name, waiting.age) == ("goal", "one", "Blomman", 0)
    house.do("therapist1", drop_form, first.id)
    with pytest.raises(Refused, match="draft_gone"):
        house.do("therapist1", keep_form, **facts, values={}, draft_id=first.id)


def test_a_right_to_the_finished_thing_is_asked_for(house: House) -> None:
    client = house.client()
    for login, kind in (("midwife1", "goal"), ("assistant1", "diagnosis"), ("chief", "concern")):
        with pytest.raises(Refused, match="not_allowed"):
            house.do(login, keep_form, kind=kind, client_id=client, values=WORDS)


def test_a_merged_clients_draft_is_found_under_the_one_that_goes_on(house: House) -> None:
    keep, other = house.client("Åsa"), house.client("Asa")
    house.do("midwife1", keep_form, kind="diagnosis", client_id=other, values=WORDS)
    house.do("therapist1", merging.merge_clients, keep_id=keep, other_id=other, reason="samma")
    found = house.do("midwife1", find_form, kind="diagnosis", client_id=keep)
    assert (found.values, found.client_id) == (WORDS, keep)
    assert house.do("midwife1", list_forms)[0].client_id == keep


def test_what_is_saved_takes_its_draft_away_in_the_same_transaction(house: House) -> None:
    client = house.client()
    told = WORDS | {"to": "Soc"}
    kept = house.do("midwife1", keep_form, kind="concern", client_id=client, values=told)

    def save(work: Work, to: str) -> None:
        drop_form(work, kept.id, saved=True)
        concerns.report_concern(work, client_id=client, **(told | {"to": to}))

    with pytest.raises(Refused, match="addressee_missing"):
        house.do("midwife1", save, "")
    assert house.do("midwife1", find_form, kind="concern", client_id=client).values == told
    house.do("midwife1", save, "Socialtjänsten")
    assert house.do("midwife1", find_form, kind="concern", client_id=client) is None
    assert len(house.do("midwife1", concerns.list_concerns, client)) == 1


def test_the_file_says_in_clear_neither_kind_nor_what_it_is_about(house: House) -> None:
    house.do("midwife1", keep_form, kind="tracing", client_id=house.client(), about="positive", values=WORDS)
    with house.as_("chief").work(house.today) as work:
        [row] = work.session.scalars(select(FormDraft))
        told = {name: value for name, value in vars(row).items() if isinstance(value, str)}
        assert not {"tracing", "positive", *WORDS.values()} & set(told.values())


def test_a_tracings_draft_is_overwritten_and_the_log_of_writes_emptied(house: House) -> None:
    kept = house.do("midwife1", keep_form, kind="tracing", client_id=house.client(), values=WORDS)
    with house.as_("midwife1").work(house.today) as work:
        sealed = bytes(work.session.get_one(FormDraft, kept.id).sealed)
    house.do("midwife1", drop_form, kept.id)
    wal = house.clinic.folder / f"{RECORDS}-wal"
    assert not wal.exists() or wal.stat().st_size == 0
    with house.as_("midwife1").work(house.today) as work:
        assert sealed not in [row.sealed for row in work.session.scalars(select(FormDraft))]


def test_an_ended_colleagues_draft_is_there_when_she_is_back(house: House) -> None:
    client = house.client()
    house.do("therapist2", keep_form, kind="goal", client_id=client, values=WORDS)
    house.do("chief", end_staff, "therapist2")
    assert house.do("therapist1", list_forms) == []
    with house.as_("therapist1").work(house.today) as work:
        assert len(list(work.session.scalars(select(FormDraft)))) == 1


def test_a_draft_outlives_a_new_generation_of_the_compartments_key(house: House) -> None:
    facts = {"kind": "diagnosis", "client_id": house.client()}
    kept = house.do("midwife1", keep_form, **facts, values=WORDS)
    box = house.as_("midwife1")
    box.compartments["journal", 2] = bytes(range(32))
    try:
        assert house.do("midwife1", find_form, **facts).values == WORDS
        house.do("midwife1", keep_form, **facts, values={"code": "N76"}, draft_id=kept.id)
        with box.work(house.today) as work:
            assert generation_of(work.session.get_one(FormDraft, kept.id).sealed) == 2
        assert house.do("midwife1", find_form, **facts).values == {"code": "N76"}
    finally:
        del box.compartments["journal", 2]
