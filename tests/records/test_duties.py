"""What waits for me: every source, whose it is, how urgent, and that nobody without the journal has any of it."""

import datetime as dt
from dataclasses import asdict

import pytest

from spiral.language import set_language
from spiral.records import recalls, samples
from spiral.records.chart_reason import give_reason
from spiral.records.clients import register_code
from spiral.records.concerns import answer_concern, report_concern
from spiral.records.duties import CALM, LATE, SOON, has_duties, list_duties
from spiral.records.entry_drafts import Words, keep_draft
from spiral.records.screenings import keep_screening
from tests.make import TODAY


@pytest.fixture(autouse=True)
def swedish():
    set_language("sv")
    yield
    set_language("sv")


def draft(house, login, client, days_ago):
    house.today = TODAY - dt.timedelta(days=days_ago)
    words = Words(parts={"text": "Ringde."}, date=house.today.isoformat())
    row = house.do(login, keep_draft, client_id=client, words=words)
    house.today = TODAY
    return row


def duties(house, login="midwife1"):
    return house.do(login, list_duties)


@pytest.mark.parametrize(
    ("days_ago", "when", "urgency"),
    [
        (0, "idag", CALM),
        (10, (TODAY - dt.timedelta(days=10)).isoformat(), CALM),
        (11, "låses om 3 dagar", SOON),
        (13, "låses om 1 dag", SOON),
        (15, "låst osignerad", LATE),
    ],
)
def test_a_draft_waits_until_it_is_locked(house, days_ago, when, urgency):
    row = draft(house, "midwife1", house.client(), days_ago)
    (duty,) = duties(house)
    assert (duty.kind, duty.name, duty.when, duty.urgency) == ("unsigned", "Blomman", when, urgency)
    assert duty.opens == ("draft", row.id) if urgency != LATE else duty.opens[0] == "entry"


def test_what_others_write_does_not_wait_for_me(house):
    draft(house, "gyn1", house.client(), 0)
    assert duties(house) == []
    assert len(duties(house, "gyn1")) == 1


def sample(house, login, client, kind, days_ago, outcome=None, *, read=False):
    house.today = TODAY - dt.timedelta(days=days_ago)
    row = house.do(login, samples.take_sample, client_id=client, kind=kind)
    house.today = TODAY
    if outcome:
        row = house.do(login, samples.answer_sample, sample_id=row.id, version=row.version, outcome=outcome)
    if read:
        row = house.do(login, samples.read_result, sample_id=row.id, version=row.version)
    return row


@pytest.mark.parametrize(
    ("outcome", "days_ago", "told"),
    [
        (None, 13, None),
        (None, 14, ("results", "Klamydia, inget svar än", "för 14 dagar sedan", SOON)),
        ("negative", 3, ("results", "Klamydia, negativt", "ska läsas", SOON)),
        ("positive", 3, ("results", "Klamydia, positivt", "nå idag", LATE)),
    ],
)
def test_results_by_age_and_outcome(house, outcome, days_ago, told):
    sample(house, "midwife1", house.client(), "chlamydia", days_ago, outcome)
    found = [(duty.kind, duty.words, duty.when, duty.urgency) for duty in duties(house)]
    assert found == ([told] if told else [])


def test_a_positive_one_waits_until_all_of_it_is_done(house):
    row = sample(house, "midwife1", house.client(), "chlamydia", 3, "positive", read=True)
    (duty,) = duties(house)
    assert (duty.kind, duty.when, duty.urgency) == ("disease", "6 kvar", LATE)
    house.do("midwife1", samples.do_duty, sample_id=row.id, version=row.version, duty="informed")
    (duty,) = duties(house)
    assert duty.when == "5 kvar"
    assert "informera" not in duty.words


def recall(house, login, client, due, latest=None, made=60):
    house.today = TODAY - dt.timedelta(days=made)
    day = TODAY + dt.timedelta(days=due)
    last = TODAY + dt.timedelta(days=latest) if latest is not None else None
    row = house.do(login, recalls.plan_recall, client_id=client, kind="injection", due=day, latest=last)
    house.today = TODAY
    return row


@pytest.mark.parametrize(
    ("due", "latest", "urgency"),
    [
        (8, None, None),
        (7, None, CALM),
        (0, None, SOON),
        (-14, None, SOON),
        (-15, None, LATE),
        (-5, -1, LATE),
        (-5, 0, SOON),
    ],
)
def test_recalls_come_a_week_before_and_are_late_after_the_latest_day(house, due, latest, urgency):
    recall(house, "midwife1", house.client(), due, latest)
    assert [duty.urgency for duty in duties(house)] == ([urgency] if urgency else [])


def test_how_one_may_reach_the_client_and_has_tried(house):
    safe = house.client(phone="070-174 06 12", contact_by=("sms",))
    row = recall(house, "midwife1", safe, -1)
    house.do(
        "midwife1", recalls.note_attempt, recall_id=row.id, version=row.version, way="sms", outcome="sent"
    )
    recall(house, "midwife1", house.client("Havet"), -2)
    told = {duty.name: (duty.note, duty.blocked) for duty in duties(house)}
    assert told["Blomman"] == ("1 försök; sms", False)
    assert told["Havet"] == ("inget säkert sätt att nå klienten", True)


def test_a_result_is_told_in_a_safe_way_only(house):
    """Whom only a letter reaches is not called."""
    told = house.client(address="Gatan 1", phone="070-174 06 12", contact_by=("letter",))
    sample(house, "midwife1", told, "chlamydia", 3, "positive")
    sample(house, "midwife1", house.client("Havet"), "chlamydia", 3, "positive", read=True)
    shown = {duty.name: (duty.when, duty.note, duty.blocked) for duty in duties(house)}
    assert shown["Blomman"] == ("nå idag: brev", "brev i neutralt kuvert", False)
    assert shown["Havet"][1:] == ("inget säkert sätt att nå klienten", True)


def test_which_form_and_that_it_is_a_correction_is_told_where_the_journal_is_open(house):
    client = house.client()
    facts = {"client_id": client, "instrument": "madrs-s", "filled_by": "client", "answers": ["0"] * 9}
    house.do("psychiatrist1", keep_screening, **facts)
    assert [duty.words for duty in duties(house, "psychiatrist1")] == ["Skattning"]
    house.do("psychiatrist1", give_reason, client_id=client, reason="Skattning")
    assert [duty.words for duty in duties(house, "psychiatrist1")] == ["Skattning, MADRS-S"]


def test_an_alert_stands_before_what_is_long_overdue(house):
    client = house.client()
    recall(house, "midwife1", client, -60)
    facts = {"client_id": client, "instrument": "madrs-s", "filled_by": "client"}
    house.do("psychiatrist1", keep_screening, **facts, answers=["0"] * 8 + ["5"], handed_over=True)
    found = [(duty.alert, duty.urgency) for duty in duties(house)]
    assert found == [(True, LATE), (False, LATE)]


def test_the_midwife_looks_after_everyones_and_a_doctor_her_own(house):
    client = house.client()
    recall(house, "gyn1", client, 0)
    recall(house, "midwife1", client, -1)
    assert len(duties(house)) == 2
    assert len(duties(house, "gyn1")) == 1
    assert duties(house, "physician1") == []


def test_the_most_pressing_first(house):
    client = house.client()
    for due in (3, -30, 0):
        recall(house, "midwife1", client, due)
    assert [duty.urgency for duty in duties(house)] == [LATE, SOON, CALM]


@pytest.mark.parametrize("login", ["therapist1", "assistant1", "outreach1", "kast1", "chief"])
def test_nobody_else_has_any_of_it(house, login):
    client = house.client()
    draft(house, "midwife1", client, 0)
    recall(house, "midwife1", client, 0)
    sample(house, "midwife1", client, "hiv", 3, "positive")
    assert [asdict(duty) for duty in duties(house, login)] == []
    assert has_duties(house.as_(login).actor) == (login != "chief")  # of treatment, and reports of concern


@pytest.mark.parametrize(
    ("login", "waits"),
    [
        ("gyn1", True),
        ("midwife1", True),  # looks after the clinic's
        ("physician1", False),
        ("therapist1", False),
        ("assistant1", False),
        ("outreach1", False),
    ],
)
def test_a_report_of_concern_waits_for_its_answer_in_the_role_that_made_it(house, login, waits):
    client = house.client()
    facts = {"client_id": client, "why": "minor", "to": "Socialtjänsten", "words": "Hemligt"}
    house.today = TODAY - dt.timedelta(days=14)
    row = house.do("gyn1", report_concern, **facts)
    house.today = TODAY
    found = [duty for duty in duties(house, login) if duty.kind == "concerns"]
    assert [(duty.words, duty.when, duty.urgency, duty.name) for duty in found] == (
        [("Svar väntas från Socialtjänsten", "för 14 dagar sedan", SOON, "Blomman")] if waits else []
    )
    assert "Hemligt" not in str(found)
    house.do("gyn1", give_reason, client_id=client, reason="Svaret")
    house.do("gyn1", answer_concern, report_id=row.id, version=1, answer="Utredning inledd")
    assert [duty for duty in duties(house, login) if duty.kind == "concerns"] == []


@pytest.mark.parametrize("login", ["outreach1", "kast1"])
def test_a_report_about_a_code_waits_for_those_who_work_there(house, login):
    home = login[:-1]
    code = house.do(login, register_code, gender="unknown", home=home)
    facts = {"client_id": code.id, "why": "abuse", "to": "Socialjouren", "words": "Våld"}
    house.do(login, report_concern, **facts)
    (duty,) = duties(house, login)
    assert (duty.name, duty.when, duty.urgency) == (code.code, "idag", CALM)


def rows_logged(house, login):
    with house.as_(login).work(TODAY) as work:
        before = work.head.seq
        list_duties(work)
        return work.head.seq - before


def test_what_is_opened_for_the_list_is_one_row_of_the_log_and_nothing_opened_is_none(house):
    assert rows_logged(house, "midwife1") == 0
    client = house.client()
    draft(house, "midwife1", client, 0)
    sample(house, "midwife1", client, "chlamydia", 20)
    recalls_due = {"client_id": client, "kind": "follow_up", "due": TODAY}
    house.do("midwife1", recalls.plan_recall, **recalls_due)
    assert len(duties(house)) == 3
    assert rows_logged(house, "midwife1") == 1
