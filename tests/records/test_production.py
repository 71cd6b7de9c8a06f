"""The production report: 2008 as it was published, and any other log as the mission's words count it."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from spiral.records import approvals, catalogue, clients, imports, merging, staff, visits
from spiral.records.cards import Card
from spiral.records.models import Client, Staff, Visit
from tests.depth import deep
from tests.records import naive_count
from tests.records.conftest import Act, rolled_back
from tests.records.naive_count import Log, Row

DATA = Path(__file__).parents[1] / "data"
LOG_2008 = Path(__file__).parents[2] / "resources" / "demo" / "visits-2008.csv"
PUBLISHED: dict[str, Any] = json.loads((DATA / "published-2008.json").read_text("utf-8"))
HEADS = ("date", "time", "client", "gender", "service", "staff", "status", "minutes", "programme")


def file_of(rows: list[Row]) -> bytes:
    lines = [",".join(HEADS)]
    lines += [",".join(str(getattr(row, name)) for name in HEADS) for row in rows]
    return "\n".join(lines).encode()


def take_in(act: Act, rows: list[Row], today: dt.date) -> None:
    done = imports.import_visits(act("chief", today), data=file_of(rows), filename="log.csv")
    assert not done.problems
    assert done.added == len(rows)


# --- 2008 ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def year_2008(boxes):
    """Every month's report and the year's, after the import of 2008."""
    with rolled_back(boxes) as act:
        data = LOG_2008.read_bytes()
        assert imports.import_visits(act("chief"), data=data, filename=LOG_2008.name).added == 2344
        months = [approvals.read_production(act("chief"), f"2008-{month:02}") for month in range(1, 13)]
        return months, approvals.read_production(act("chief"), "2008")


def row_of(report, kind, code):
    return next(row for row in report[f"{kind}s"] if row[kind] == code)


def attended(row):
    return sum(row["visits"].values())


@pytest.mark.parametrize("service", ["gyn_exam", "midwife_exam", "midwife_talk", "physician", "psychiatric"])
def test_a_services_visits_of_2008_sum_to_the_published(year_2008, service):
    months, year = year_2008
    published = PUBLISHED["spiral"][service]["visits"]
    assert sum(attended(row_of(month, "service", service)) for month in months) == published
    assert attended(row_of(year, "service", service)) == published


@pytest.mark.parametrize("service", ["gyn_exam", "midwife_exam", "midwife_talk", "physician", "psychiatric"])
def test_a_services_persons_of_2008_are_the_published(year_2008, service):
    persons = row_of(year_2008[1], "service", service)["persons"]
    published = PUBLISHED["spiral"][service]
    assert (persons["woman"], persons["man"]) == (published["women"], published.get("men", 0))


def test_the_clinic_and_treatment_of_2008_are_the_published(year_2008):
    months, year = year_2008
    spiral, treatment = (row_of(year, "programme", code) for code in ("spiral", "treatment"))
    assert sum(attended(row_of(month, "programme", "spiral")) for month in months) == 898
    assert (spiral["persons"]["woman"], spiral["persons"]["man"]) == (260, 17)
    held, offered = (
        sum(row_of(m, "programme", "treatment")[each] for m in months) for each in ("attended", "offered")
    )
    assert (offered, held) == (1391, 1046)
    assert (treatment["offered"], treatment["attended"]) == (1391, 1046)
    assert (treatment["persons"]["woman"], treatment["persons"]["man"]) == (52, 5)


def test_the_missed_visits_of_2008_are_the_published(year_2008):
    midwife = [row_of(year_2008[1], "service", code) for code in ("midwife_exam", "midwife_talk")]
    missed = sum(row["no_show"] + row["cancelled"] for row in midwife)
    assert missed == PUBLISHED["spiral"]["midwife_missed"]["total"]


def test_the_weeks_of_2008_hold_every_visit_of_treatment(year_2008):
    weeks = [each for month in year_2008[0] for row in month["measures"] for each in row.get("weeks", ())]
    assert sum(each["offered"] for each in weeks) == 1391
    assert sum(each["attended"] for each in weeks) == 1046
    assert len({each["week"] for each in weeks}) == 52
    assert len({each["week"] for each in weeks if each["offered"]}) == PUBLISHED["treatment"]["weeks"]


# --- any log, counted the slow way -----------------------------------------------------------------------

HIDDEN = ("outreach", "kast")
DAYS = [
    *(f"2007-12-{day}" for day in (28, 29, 30, 31)),
    *(f"2008-01-0{day}" for day in (1, 2, 6, 7)),
    *(f"2008-12-{day}" for day in (27, 28, 29, 30, 31)),
    *(f"2009-01-0{day}" for day in (1, 2, 3, 4, 5)),
    *(
        "2009-01-31",
        "2009-02-01",
        "2009-02-27",
        "2009-02-28",
        "2009-03-01",
        "2009-12-01",
        "2010-01-01",
        "2010-01-03",
    ),
]
PERIODS = ("2008-01", "2008-12", "2009-01", "2009-02", "2009-12", "2008", "2009", "2010-01")
STAFF = ("Tora Extra", "Nils Nilsson", "therapist1")
TODAY = dt.date(2009, 12, 1)


@st.composite
def logs(draw):
    """Visits of some clients, each of one gender or unknown; what is after TODAY has not happened."""
    # C-0 to C-3 are the clinic's and treatment's, so that the midwife can change and merge them
    gender_of = {f"C-{n}": draw(st.sampled_from(naive_count.GENDERS)) for n in range(6)}
    keys = draw(
        st.lists(
            st.tuples(
                st.sampled_from(DAYS),
                st.sampled_from(("08:00", "09:30")),
                st.sampled_from(sorted(gender_of)),
                st.sampled_from(sorted(naive_count.SERVICES)),
                st.sampled_from(STAFF),
            ),
            min_size=1,
            max_size=40,
            unique=True,
        )
    )
    rows, seen = [], set()
    for date, time, client, service, who in keys:
        if naive_count.SERVICES[service] in HIDDEN:
            client = "C-5"
        ahead = ("planned", "cancelled", "withdrawn")
        outcomes = ahead if date > TODAY.isoformat() else (*naive_count.OUTCOMES, "attended")
        status = draw(st.sampled_from(outcomes))
        if who == "therapist1" and service not in naive_count.THERAPY:
            who = "Nils Nilsson"
        programme = naive_count.SERVICES[service]
        if service in naive_count.OTHER_PROGRAMMES and draw(st.booleans()):
            programme = naive_count.OTHER_PROGRAMMES[service]
            if programme in HIDDEN:
                client = "C-5"
        minutes = draw(st.integers(1, 600))
        gender = draw(st.sampled_from((gender_of[client], gender_of[client], "unknown")))
        if (date, time, client, service, who) not in seen:
            seen.add((date, time, client, service, who))
            rows.append(Row(date, time, client, gender, service, who, status, minutes, programme))
    return rows


CORRECTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("void"), st.integers(0, 99)),
        st.tuples(st.just("outcome"), st.integers(0, 99), st.sampled_from(("attended", "no_show"))),
        st.tuples(st.just("move"), st.integers(0, 99), st.sampled_from(DAYS[:-2])),
        st.tuples(
            st.just("gender"),
            st.integers(0, 5),
            st.sampled_from(("woman", "man", "trans")),
            st.sampled_from(DAYS[:-2]),
        ),
        st.tuples(st.just("merge"), st.integers(0, 3), st.integers(0, 3)),
    ),
    max_size=6,
)
TARGETS = st.lists(
    st.tuples(
        st.sampled_from(sorted(naive_count.FIRST_TARGETS)),
        st.sampled_from(("2008-01-01", "2008-12-01", "2009-01-01", "2009-02-01")),
        st.one_of(st.none(), st.integers(0, 50)),
    ),
    max_size=4,
    unique_by=lambda each: each[:2],
)
MANY = settings(
    max_examples=deep(40, 400),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class Told:
    """The same things told to the program and to the slow count."""

    def __init__(self, act: Act, rows: list[Row]) -> None:
        self.act, self.log = act, Log()
        take_in(act, rows, TODAY)
        for row in rows:
            self.log.add(row)

    def match(self, imported: str, login: str) -> None:
        """A name from the file is a colleague."""
        work = self.act("chief")
        found = work.session.scalars(select(Staff.id).where(Staff.name == imported)).first()
        if found:
            staff.match_staff(work, imported_id=found, to_login=login)
        self.log.visits = [
            replace(row, staff=login) if row.staff == imported else row for row in self.log.visits
        ]

    def correct(self, step: tuple[Any, ...], today: dt.date) -> None:
        """One correction by someone who may; one that is not possible is left out of both."""
        kind, *facts = step
        getattr(self, f"_{kind}")(today, *facts)

    def _client(self, number: int) -> str | None:
        return (
            self.act("chief").session.scalars(select(Client.id).where(Client.code == f"C-{number}")).first()
        )

    def _visit(self, index: int) -> tuple[int, Visit] | None:
        """A visit that the assistant sees: of the clinic or of treatment, not voided."""
        index %= len(self.log.visits)
        row = self.log.visits[index]
        if row.void or row.programme not in ("spiral", "treatment", "any") or row.date > TODAY.isoformat():
            return None
        visit = self.act("assistant1").session.scalars(
            select(Visit)
            .join(Client, Client.id == Visit.client_id)
            .where(
                Visit.date == row.date,
                Visit.start == row.time,
                Client.code == row.client,
                Visit.service == row.service,
                Visit.minutes == row.minutes,
                Visit.void.is_(None),
            )
        )
        return index, visit.one()

    def _void(self, today: dt.date, index: int) -> None:
        if found := self._visit(index):
            work = self.act("assistant1", today)
            visits.void_visit(work, visit_id=found[1].id, version=found[1].version, reason="twice")
            self.log.void(found[0])

    def _outcome(self, today: dt.date, index: int, outcome: str) -> None:
        if found := self._visit(index):
            work = self.act("assistant1", today)
            visits.set_outcome(work, visit_id=found[1].id, version=found[1].version, outcome=outcome)
            self.log.visits[found[0]] = replace(self.log.visits[found[0]], status=outcome)

    def _move(self, today: dt.date, index: int, date: str) -> None:
        if found := self._visit(index):
            work = self.act("assistant1", today)
            visits.change_visit(
                work, visit_id=found[1].id, version=found[1].version, date=date, start=f"1{index % 10}:00"
            )
            moved = replace(self.log.visits[found[0]], date=date, time=f"1{index % 10}:00")
            self.log.visits[found[0]] = moved

    def _gender(self, today: dt.date, number: int, gender: str, date: str) -> None:
        client = self._client(number)
        code = self.log.who(f"C-{number}")
        if client is None or any(
            r.client == f"C-{number}" and r.programme in HIDDEN for r in self.log.visits
        ):
            return
        work = self.act("midwife1", today)
        row = clients.read_client(work, client)
        clients.change_client(
            work,
            client_id=client,
            card_version=row.card_version,
            card=row.card or Card(),
            gender=gender,
            gender_from=dt.date.fromisoformat(date),
        )
        if self.log.gender(code, date) != gender:
            self.log.genders[code][date] = gender

    def _merge(self, today: dt.date, keep: int, other: int) -> None:
        ids = self._client(keep), self._client(other)
        codes = [self.log.who(f"C-{number}") for number in (keep, other)]
        if None in ids or codes[0] == codes[1]:
            return
        if any(self.log.who(r.client) in codes and r.programme in HIDDEN for r in self.log.visits):
            return
        work = self.act("midwife1", today)
        merging.merge_clients(work, keep_id=str(ids[0]), other_id=str(ids[1]), reason="samma person")
        self.log.merge(*codes)


def check(report: dict[str, Any], log: Log, today: dt.date) -> None:
    """Every figure of a report against the slow count."""
    period = report["period"]
    for row in report["measures"]:
        told = log.measure(row["key"], period, today.isoformat())
        assert {name: row[name] for name in told} == told
    assert [row["key"] for row in report["measures"]] == list(naive_count.MEASURES)
    assert report["services"] == log.table(period, "service", tuple(naive_count.SERVICES))
    assert report["programmes"] == log.table(period, "programme", naive_count.PROGRAMMES)
    weeks = {(each["week"], each["staff"]): each for each in report["measures"][-1]["weeks"]}
    assert len(weeks) == len(report["measures"][-1]["weeks"])
    told_weeks = log.weeks(period)
    for key, each in weeks.items():
        attended, offered, target = told_weeks.pop(key, (0, 0, 15 * log.shares.get(key[1], 100) / 100))
        assert (each["attended"], each["offered"], each["target"]) == (attended, offered, target)
    assert not told_weeks


@MANY
@given(rows=logs(), targets=TARGETS, steps=CORRECTIONS, share=st.integers(1, 100))
def test_any_log_is_counted_as_the_slow_count_does(boxes, rows, targets, steps, share):
    with rolled_back(boxes) as act:
        told = Told(act, rows)
        told.match("Tora Extra", "therapist1")
        staff.change_staff(act("chief"), login="therapist1", share=share)
        told.log.shares["therapist1"] = share
        for measure, from_date, target in targets:
            day = dt.date.fromisoformat(from_date)
            hours = naive_count.HOURS.get(measure)
            catalogue.set_target(
                act("chief"), measure=measure, from_date=day, target=target, hours_target=hours
            )
        told.log.targets = targets
        for step in steps:
            told.correct(step, TODAY)
        for period in PERIODS:
            check(approvals.read_production(act("chief", TODAY), period), told.log, TODAY)


@MANY
@given(rows=logs(), steps=CORRECTIONS)
def test_each_change_of_an_approved_months_figure_is_a_dated_difference(boxes, rows, steps):
    with rolled_back(boxes) as act:
        told = Told(act, rows)
        months = ("2008-12", "2009-01")
        printed = {}
        for month in months:
            approvals.approve_production(act("chief", TODAY), month)
            printed[month] = {key: told.log.figure(key, month) for key in naive_count.MEASURES}
        expected: dict[tuple[str, str], list[dict[str, Any]]] = {}
        now = {month: dict(figures) for month, figures in printed.items()}
        for number, step in enumerate(steps):
            day = TODAY + dt.timedelta(days=number)
            told.correct(step, day)
            for month in months:
                for key, before in now[month].items():
                    after = told.log.figure(key, month)
                    if after != before:
                        change = {"date": day.isoformat(), "from": before, "to": after}
                        expected.setdefault((month, key), []).append(change)
                        now[month][key] = after
        for month in months:
            report = approvals.read_production(act("chief", TODAY), month)
            assert report["approved"] is True
            for row in report["measures"]:
                assert row["printed"] == printed[month][row["key"]]
                assert row["actual"] == now[month][row["key"]]
                assert row["differences"] == expected.get((month, row["key"]), [])
