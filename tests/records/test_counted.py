"""The lists behind the numbers hold exactly the visits that the numbers count, and no name."""

import json
from pathlib import Path

import pytest

from spiral.records import approvals, clients, counted, imports, production, visits
from spiral.records.cards import Card
from spiral.records.genders import genders_of
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from tests.make import TODAY
from tests.records.conftest import Act, rolled_back

LOG_2008 = Path(__file__).parents[2] / "resources" / "demo" / "visits-2008.csv"
MEASURES = ("gyn_women", "midwife_exams", "physician_persons", "psychiatric_women", "therapy_visits")


@pytest.fixture(scope="module")
def march(boxes):
    """The report of March 2008 with the list behind each of its numbers."""
    with rolled_back(boxes) as act:
        imports.import_visits(act("chief"), data=LOG_2008.read_bytes(), filename="x.csv")
        report = approvals.read_production(act("chief"), "2008-03")
        lists = {
            (measure, which): counted.list_counted(
                act("chief"), period="2008-03", measure=measure, which=which
            )
            for measure in MEASURES
            for which in ("counted", "gender", "planned")
        }
        for row in report["services"]:
            for outcome in (None, "attended", "no_show", "cancelled", "withdrawn", "planned"):
                lists[row["service"], outcome] = counted.list_of_service(
                    act("chief"), period="2008-03", service=row["service"], outcome=outcome
                )
        return report, lists


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measures_list_is_its_figure(march, measure):
    report, lists = march
    row = next(row for row in report["measures"] if row["key"] == measure)
    found = lists[measure, "counted"]
    assert row["actual"] == (len(found) if row["counts"] == "visits" else len({v.client_id for v in found}))
    for line in row["not_counted"]:
        assert len(lists[measure, line["reason"]]) == line["visits"]


def test_a_services_list_is_its_figure(march):
    report, lists = march
    for row in report["services"]:
        for outcome in ("attended", "no_show", "cancelled", "withdrawn", "planned"):
            assert len(lists[row["service"], outcome]) == row[outcome]
        assert len(lists[row["service"], None]) == row["offered"]


def test_the_weeks_list_is_its_figure(march, boxes):
    report, _ = march
    weeks = [each for row in report["measures"] for each in row.get("weeks", ()) if each["offered"]]
    assert weeks
    with rolled_back(boxes) as act:
        imports.import_visits(act("chief"), data=LOG_2008.read_bytes(), filename="x.csv")
        for each in weeks:
            found = counted.list_of_week(
                act("chief"), measure="therapy_visits", week=each["week"], staff=each["staff"]
            )
            assert len(found) == each["offered"]
            assert len([row for row in found if row.outcome == "attended"]) == each["attended"]


def test_by_gender_of_the_day_and_of_the_person(act: Act):
    head = "date,time,client,gender,service,staff,status,minutes\n"
    lines = [
        "2026-01-07,09:00,A,unknown,gyn_exam,Nina,attended,15",
        "2026-01-08,09:00,A,woman,gyn_exam,Nina,attended,15",
        "2026-01-08,10:00,B,man,gyn_exam,Nina,attended,15",
        "2026-01-08,11:00,C,woman,gyn_exam,Nina,planned,15",
    ]
    imports.import_visits(act("chief"), data=(head + "\n".join(lines)).encode(), filename="x.csv")

    def of_service(**asked):
        found = counted.list_of_service(act("chief"), period="2026-01", service="gyn_exam", **asked)
        return [(row.code, row.gender) for row in found]

    assert of_service(outcome="attended", gender="woman") == [("A", "woman")]
    assert of_service(outcome="attended", gender="unknown") == [("A", "unknown")]
    assert of_service(outcome="attended", gender="woman", persons=True) == [("A", "unknown"), ("A", "woman")]
    codes = {
        which: [
            row.code
            for row in counted.list_counted(act("chief"), period="2026-01", measure="gyn_women", which=which)
        ]
        for which in ("counted", "gender", "planned")
    }
    assert codes == {"counted": ["A", "A"], "gender": ["B"], "planned": ["C"]}


def test_the_lists_have_codes_and_never_names(act: Act):
    client = clients.register_client(
        act(), card=Card(kind="alias", identity="Blomman", protected=True), gender="woman"
    ).id
    visits.record_visit(
        act(),
        client_id=client,
        service="midwife_exam",
        date=TODAY,
        start="09:00",
        minutes=30,
        staff_id=act().actor.id,
        outcome="attended",
    )
    for login in ("chief", "midwife1"):
        found = counted.list_counted(act(login), period="2026-11", measure="midwife_exams")
        assert [(row.name, row.code) for row in found] == [("K-0001", "K-0001")]


def test_who_is_not_the_chief_sees_their_own_programmes(act: Act):
    head = "date,time,client,gender,service,staff,status,minutes\n"
    line = "2026-01-07,09:00,A,woman,therapy,Nina,attended,15"
    imports.import_visits(act("chief"), data=(head + line).encode(), filename="x.csv")
    for login, found in (("midwife1", 0), ("therapist1", 1), ("chief", 1)):
        rows = counted.list_counted(act(login), period="2026-01", measure="therapy_visits")
        assert len(rows) == found


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"measure": "smiles"}, "unknown_measure"),
        ({"which": "all"}, "unknown_measure"),
        ({"period": "2026-13"}, "no_such_period"),
    ],
)
def test_what_cannot_be_asked(act: Act, asked, reason):
    told = {"period": "2026-01", "measure": "gyn_women"} | asked
    with pytest.raises(Refused, match=reason):
        counted.list_counted(act("chief"), **told)


def test_the_list_is_logged_with_its_count_and_no_client(act: Act):
    work = act("chief")
    counted.list_counted(work, period="2026-01", measure="gyn_women")
    row = work.session.get(LogRow, work.head.seq)
    assert row is not None
    assert (row.action, row.client_id, json.loads(row.body)["count"]) == ("list_counted", None, 0)


def test_a_list_reads_the_genders_of_its_own_clients_alone(act: Act, monkeypatch):
    head = "date,time,client,gender,service,staff,status,minutes\n"
    lines = [
        "2026-01-08,09:00,A,woman,gyn_exam,Nina,attended,15",
        "2026-01-08,10:00,B,man,gyn_exam,Nina,attended,15",
        "2026-01-08,11:00,C,woman,therapy,Nina,attended,50",
    ]
    imports.import_visits(act("chief"), data=(head + "\n".join(lines)).encode(), filename="x.csv")
    asked = set()

    def noted(work, client_ids):
        asked.update(ids := set(client_ids))
        return genders_of(work, ids)

    for module in (counted, production):
        monkeypatch.setattr(module, "genders_of", noted)
    women = counted.list_counted(act("chief"), period="2026-01", measure="gyn_women")
    men = counted.list_counted(act("chief"), period="2026-01", measure="gyn_women", which="gender")
    assert ([row.code for row in women], [row.code for row in men]) == (["A"], ["B"])
    assert asked == {row.client_id for row in (*women, *men)}
