"""The five statistics: dated, each may be unanswered, a new version when the same day is told again."""

import datetime as dt

import pytest

from spiral.records import answers, clients, merging
from spiral.records.cards import Card
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.conftest import Act

LAST_YEAR = dt.date(2025, 11, 24)


@pytest.fixture
def client(act: Act) -> str:
    return clients.register_client(act(), card=Card(), gender="woman").id


def give(
    act: Act, client: str, date: dt.date = TODAY, login: str = "midwife1", version: int = 0, **told: str
) -> answers.AnswersRow:
    return answers.give_answers(act(login), client_id=client, date=date, told=told, version=version)


def test_answers_are_told_newest_first_and_unanswered_ones_left_out(act: Act, client: str):
    give(act, client, LAST_YEAR, drug_use="active", citizenship="SE")
    give(act, client, login="therapist1", drug_use="former", income="")
    rows = answers.list_answers(act(), client)
    assert [(row.date, row.told) for row in rows] == [
        (TODAY.isoformat(), {"drug_use": "former"}),
        (LAST_YEAR.isoformat(), {"drug_use": "active", "citizenship": "SE"}),
    ]


def test_the_same_day_again_is_a_new_version(act: Act, client: str):
    give(act, client, income="work")
    with pytest.raises(Refused, match="changed_by_other"):
        give(act, client, login="therapist1", income="none")
    assert give(act, client, version=1, income="studies").version == 2
    assert [(row.version, row.told) for row in answers.list_answers(act(), client)] == [
        (2, {"income": "studies"})
    ]


@pytest.mark.parametrize(
    "told",
    [
        {"income": "lots"},
        {"citizenship": "sverige"},
        {"citizenship": "ZZ"},
        {"shoe_size": "38"},
        {"substitution": "active"},
    ],
)
def test_an_answer_that_cannot_be_chosen_is_refused(act: Act, client: str, told):
    with pytest.raises(Refused, match="unknown_answer"):
        give(act, client, **told)
    assert answers.list_answers(act(), client) == []


def test_nobody_answers_tomorrow(act: Act, client: str):
    with pytest.raises(Refused, match="date_in_future"):
        give(act, client, TODAY + dt.timedelta(days=1), income="work")


def test_answers_given_under_a_merged_entry_are_there(act: Act, client: str):
    other = clients.register_client(act(), card=Card(), gender="woman").id
    give(act, other, LAST_YEAR, income="work")
    merging.merge_clients(act(), keep_id=client, other_id=other, reason="samma person")
    assert [row.told for row in answers.list_answers(act(), client)] == [{"income": "work"}]


def test_answers_that_came_with_a_merged_entry_can_be_changed_on_their_day(act: Act, client: str):
    other = clients.register_client(act(), card=Card(), gender="woman").id
    give(act, other, LAST_YEAR, income="work")
    merging.merge_clients(act(), keep_id=client, other_id=other, reason="samma person")
    with pytest.raises(Refused, match="changed_by_other") as refused:
        give(act, client, LAST_YEAR, income="studies")
    assert refused.value.facts == {"who": "Barbro Morska"}
    assert give(act, client, LAST_YEAR, version=1, income="studies").version == 2
    assert [(row.version, row.told) for row in answers.list_answers(act(), client)] == [
        (2, {"income": "studies"})
    ]


def test_of_two_answers_of_a_day_the_entrys_own_comes_first_and_is_the_one_changed(act: Act, client: str):
    other = clients.register_client(act(), card=Card(), gender="woman").id
    give(act, other, income="work")
    give(act, client, income="none")
    merging.merge_clients(act(), keep_id=client, other_id=other, reason="samma person")
    give(act, client, version=1, income="studies")
    assert [row.told for row in answers.list_answers(act(), client)] == [
        {"income": "studies"},
        {"income": "work"},
    ]
