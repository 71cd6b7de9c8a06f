"""Imports: all or nothing, every bad row named, twice changes nothing, and what a file makes of clients and staff."""

import datetime as dt
import io
import json
from itertools import permutations

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from spiral.records import answers, approvals, catalogue, clients, imports, merging, staff, visits
from spiral.records.cards import Card
from spiral.records.genders import gender_on, genders_of
from spiral.records.models import Answers, Client, ClientGender, Staff, Visit
from spiral.vault.box import Box
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from tests.depth import deep
from tests.make import TODAY
from tests.records.conftest import Act, rolled_back

HEAD = "date,time,client,gender,service,staff,status,minutes"
TABLES = (Visit, Client, ClientGender, Answers, Staff)


def take(act: Act, *lines: str, head: str = HEAD, login: str = "chief", **told):
    data = "\n".join((head, *lines)).encode()
    return imports.import_visits(act(login), data=data, filename="log.csv", **told)


def take_clients(act: Act, *lines: str, head: str, login: str = "midwife1"):
    data = "\n".join((head, *lines)).encode()
    return imports.import_clients(act(login), data=data, filename="clients.csv")


def rows(act: Act) -> dict[str, int]:
    session = act().session
    return {t.__name__: session.scalar(select(func.count()).select_from(t)) or 0 for t in TABLES}


def line(
    date="2026-01-07",
    time="09:00",
    client="X-1",
    gender="woman",
    service="phone",
    who="Nina",
    status="attended",
):
    return f"{date},{time},{client},{gender},{service},{who},{status},15"


def reasons(done) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.column, problem.reason) for problem in done.problems]


def test_what_a_new_file_adds(act: Act):
    before = rows(act)
    done = take(
        act, line(), line(time="10:00", client="X-2", who="midwife1"), line(time="11:00", status="planned")
    )
    assert (done.rows, done.added, done.already, done.new_clients, done.new_staff) == (3, 3, 0, 2, 1)
    after = rows(act)
    assert {name: after[name] - before[name] for name in after} == {
        "Visit": 3,
        "Client": 2,
        "ClientGender": 2,
        "Answers": 0,
        "Staff": 1,
    }
    found = act().session.scalars(select(Visit).order_by(Visit.start)).all()
    midwife = act("midwife1").actor.id
    assert [visit.staff_id == midwife for visit in found] == [False, True, False]
    assert [clients.list_clients(act())[n].card for n in range(2)] == [None, None]


def test_codes_that_the_register_has_and_new_names_are_told_by_name_and_each_client_is_found_in_the_log(
    act: Act,
):
    first = clients.register_client(
        act("midwife1"), card=Card(kind="alias", identity="Blomman"), gender="woman"
    )
    lines = (
        line(client=first.code),
        line(client=first.code, time="10:00"),
        line(client="X-9", time="11:00", who="midwife1"),
    )
    for told in (take(act, *lines, dry_run=True), take(act, *lines)):
        assert (told.known_codes, told.new_names) == ((first.code,), ("Nina",))
    found = act().session.execute(
        select(LogRow.client_id, LogRow.body).where(LogRow.action == "import_visits").order_by(LogRow.seq)
    )
    assert [(client_id, json.loads(body)["count"]) for client_id, body in found] == [
        (None, 6),
        (first.id, 2),
        (None, 1),  # that she is a woman is known from an earlier day
    ]
    again = take(act, *lines)
    assert (again.known_codes, again.new_names) == ((), ())


def test_the_same_file_twice_changes_nothing(act: Act):
    lines = line(), line(time="10:00", gender="unknown"), line(client="X-2", gender="unknown")
    take(act, *lines)
    before = rows(act)
    done = take(act, *lines)
    assert (done.added, done.already, done.new_clients, done.new_staff) == (0, 3, 0, 0)
    assert rows(act) == before


def test_a_dry_run_counts_and_writes_nothing_but_its_line(act: Act):
    before = rows(act)
    done = take(act, line(), dry_run=True)
    assert (done.added, done.new_clients, done.new_staff, done.dry_run) == (1, 1, 1, True)
    assert rows(act) == before
    assert act().session.scalars(select(LogRow.action).order_by(LogRow.seq.desc())).first() == "check_visits"


def test_one_bad_row_and_nothing_is_taken(act: Act):
    before = rows(act)
    done = take(act, line(), line(date="2026-02-30", service="massage"), line(time="12:00"))
    assert reasons(done) == [(3, "date", "no_such_date"), (3, "service", "unknown_service")]
    assert (done.added, rows(act)) == (0, before)


def test_a_row_already_there_with_other_content_is_a_bad_row(act: Act):
    take(act, line())
    assert reasons(take(act, line(status="no_show"))) == [(2, "", "row_differs")]
    assert reasons(take(act, line().replace(",15", ",20"))) == [(2, "", "row_differs")]


def test_a_row_that_stands_twice_is_seen_under_login_and_name(act: Act):
    done = take(act, line(who="midwife1"), line(client="X-2"), line(who="Barbro Morska"))
    assert reasons(done) == [(4, "", "row_twice")]
    assert done.problems[0].facts == {"first": 2}


def test_a_row_is_known_again_when_its_name_has_become_a_colleague(act: Act):
    take(act, line(who="Tora T."))
    name = act("chief").session.scalars(select(Staff.id).where(Staff.name == "Tora T.")).one()
    staff.match_staff(act("chief"), imported_id=name, to_login="therapist1")
    for who in ("Tora T.", "therapist1", "Tora Terapeut"):
        assert take(act, line(who=who)).already == 1


def test_a_row_is_known_again_when_its_client_was_merged(act: Act):
    take(act, line(), line(client="X-2", time="10:00"))
    ids = dict(act().session.execute(select(Client.code, Client.id)).all())
    merging.merge_clients(act(), keep_id=ids["X-2"], other_id=ids["X-1"], reason="samma person")
    assert take(act, line(), line(client="X-2", time="10:00")).already == 2
    done = take(act, line(client="X-2", date="2026-01-09"), line(date="2026-01-09"))
    assert reasons(done) == [(3, "", "row_twice")]


def test_a_voided_visit_is_not_taken_in_again(act: Act):
    take(act, line())
    visit = act().session.scalars(select(Visit)).one()
    visits.void_visit(act(), visit_id=visit.id, version=1, reason="twice")
    assert take(act, line()).already == 1
    assert take(act, line(status="no_show")).already == 1


def test_a_gender_that_contradicts_is_named_by_the_files_own_heading(act: Act):
    head = "Datum;Tid;Klient;Kön;Tjänst;Personal;Utfall;Minuter".replace(";", ",")
    done = take(
        act, line(), line(time="10:00", gender="unknown"), line(time="11:00", gender="man"), head=head
    )
    assert reasons(done) == [(4, "Kön", "gender_contradicts")]
    assert done.problems[0].facts == {"known": "woman"}


def test_a_gender_that_has_changed_contradicts_only_on_its_own_side(act: Act):
    take(act, line(date="2026-01-07"))
    row = next(row for row in clients.list_clients(act()) if row.code == "X-1")
    clients.change_client(
        act(), client_id=row.id, card_version=0, card=Card(), gender="man", gender_from=TODAY
    )
    assert take(act, line(date="2026-02-07")).added == 1
    assert take(act, line(date="2026-02-08", gender="man")).problems[0].reason == "gender_contradicts"
    assert take(act, line(date=TODAY.isoformat(), gender="man")).added == 1


def test_unknown_becomes_known_from_its_day(act: Act):
    take(act, line(date="2026-01-07", gender="unknown"), line(date="2026-01-09"))
    found = act().session.execute(select(ClientGender.from_date, ClientGender.gender)).all()
    assert sorted(map(tuple, found)) == [("2026-01-07", "unknown"), ("2026-01-09", "woman")]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_which_file_comes_first_makes_no_difference_to_gender(act: Act, order: tuple[int, ...]):
    lines = [
        line(date="2026-01-07", gender="unknown"),
        line(date="2026-03-04"),
        line(date="2026-04-09", gender="unknown"),
        line(date="2026-05-06"),
    ]
    for at in order:
        take(act, lines[at])
    told = [
        approvals.read_production(act("chief"), f"2026-{month:02d}")["programmes"][-1]["visits"]
        for month in (1, 3, 4, 5)
    ]
    assert [next(gender for gender, visits in row.items() if visits) for row in told] == [
        "unknown",
        "woman",
        "woman",
        "woman",
    ]


DAYS = [dt.date(2026, 1, 7) + dt.timedelta(days=14 * step) for step in range(5)]
TOLD = st.lists(
    st.tuples(st.sampled_from(DAYS), st.sampled_from(("woman", "unknown"))), min_size=1, max_size=6
)


@settings(max_examples=deep(25, 250), deadline=None)
@given(told=TOLD, cuts=st.lists(st.booleans(), min_size=6, max_size=6), change=st.booleans())
def test_order_and_splitting_of_files_make_no_difference_to_gender(
    boxes: dict[str, Box], told: list[tuple[dt.date, str]], cuts: list[bool], change: bool
):
    lines = [
        line(date=day.isoformat(), gender=gender, time=f"{9 + place}:00")
        for place, (day, gender) in enumerate(told)
    ]
    files: list[list[str]] = []
    for each, cut in zip(lines, cuts, strict=False):
        if cut or not files:
            files.append([])
        files[-1].append(each)
    known = min((day for day, gender in told if gender == "woman"), default=None)
    unknown = min((day for day, gender in told if gender == "unknown"), default=None)
    for order in (files, files[::-1], [[each] for each in lines], [lines]):
        with rolled_back(boxes) as act:
            for file in order:
                assert not take(act, *file).problems
            (client,) = act().session.scalars(select(Client).where(Client.code == "X-1"))
            if change and known is not None:
                clients.change_client(
                    act("midwife1"),
                    client_id=client.id,
                    card_version=0,
                    card=Card(kind="alias", identity="Någon"),
                    gender="trans",
                    gender_from=DAYS[-1],
                )
            rows_of = genders_of(act(), [client.id])[client.id]
            for day in (DAYS[0] - dt.timedelta(days=1), *DAYS, DAYS[-1] + dt.timedelta(days=1)):
                expected = "woman"
                if known is None or (unknown is not None and unknown < known and day < known):
                    expected = "unknown"
                elif change and day >= DAYS[-1]:
                    expected = "trans"
                assert gender_on(rows_of, day.isoformat()) == expected


def test_an_earlier_day_of_the_same_gender_does_not_end_a_change_between(act: Act):
    take(act, line(date="2026-05-06"))
    take(act, line(date="2026-03-04"))
    (client,) = act().session.scalars(select(Client).where(Client.code == "X-1"))
    clients.change_client(
        act("midwife1"),
        client_id=client.id,
        card_version=0,
        card=Card(kind="alias", identity="Någon"),
        gender="trans",
        gender_from=dt.date(2026, 4, 1),
    )
    rows_of = genders_of(act(), [client.id])[client.id]
    assert [gender_on(rows_of, f"2026-0{month}-10") for month in (2, 3, 4, 5)] == ["woman", "woman"] + [
        "trans"
    ] * 2


def test_a_new_code_is_the_streets_only_when_all_its_rows_are(act: Act):
    take(
        act,
        line(client="gata", service="outreach_talk"),
        line(client="gata", service="outreach_talk", time="10:00"),
        line(client="båda", service="outreach_talk"),
        line(client="båda", service="midwife_exam", time="10:00"),
        line(client="kast", service="kast_mail"),
    )
    homes = dict(act().session.execute(select(Client.code, Client.home)).all())
    assert homes == {"gata": "outreach", "båda": "unit", "kast": "kast"}


@pytest.mark.parametrize(
    ("service", "programme", "told"),
    [
        ("support_series", "", "treatment"),
        ("support_series", "Spiral", "spiral"),
        ("relative", "kast", "kast"),
        ("phone", "", "any"),
        ("phone", "spiral", None),
        ("gyn_exam", "treatment", None),
        ("gyn_exam", "gym", None),
    ],
)
def test_a_visit_has_its_own_programme_else_its_services_first(act: Act, service, programme, told):
    done = take(act, f"{line(service=service)},{programme}", head=f"{HEAD},programme")
    if told is None:
        assert [problem.column for problem in done.problems] == ["programme"]
    else:
        assert act().session.scalars(select(Visit.programme)).one() == told


def test_a_service_of_the_units_own_is_known_from_its_day(act: Act):
    catalogue.set_service(
        act("chief"),
        code="walk",
        from_date=TODAY,
        name_sv="Promenad i parken",
        name_en="Walk",
        programmes=("treatment",),
        roles=("therapist",),
        minutes=30,
    )
    done = take(act, line(date=TODAY.isoformat(), service="promenad i parken"), line(service="walk"))
    assert reasons(done) == [(3, "service", "unknown_service")]
    assert take(act, line(date=TODAY.isoformat(), service="promenad i parken")).added == 1


def test_an_import_can_be_cancelled_and_leaves_nothing(act: Act):
    before = rows(act)
    with pytest.raises(Refused, match="cancelled"):
        take(act, line(), progress=lambda done, total: False)
    with pytest.raises(
        Refused, match="cancelled"
    ):  # while it is written; the runner takes the transaction back
        take(act, line(), progress=lambda done, total: done < total)
    act().session.rollback()
    assert rows(act) == before


def test_a_workbook_with_real_dates_is_taken_as_a_text_file_is(act: Act):
    book = openpyxl.Workbook()
    book.active.append(["Datum", "Tid", "Klient", "Kön", "Tjänst", "Personal", "Utfall", "Minuter"])
    book.active.append(
        [dt.date(2026, 1, 7), dt.time(9), "X-1", "kvinna", "telefonkonsultation", "Nina", "genomfört", 15]
    )
    out = io.BytesIO()
    book.save(out)
    assert imports.import_visits(act("chief"), data=out.getvalue(), filename="x.xlsx").added == 1
    assert take(act, line()).already == 1


def test_an_approved_month_gets_its_difference(act: Act):
    take(act, line(service="midwife_exam"))
    approvals.approve_production(act("chief"), "2026-01")
    take(act, line(service="midwife_exam", time="10:00"))
    assert approvals.list_differences(act("chief"), 2026) == {
        "2026-01": {"midwife_exams": [{"date": TODAY.isoformat(), "from": 1, "to": 2}]}
    }


# --- clients ---------------------------------------------------------------------------------------------

QUESTIONS = "client,date,gender,contact_source,citizenship,income,drug_use,substitution,prostitution"


def test_answers_are_taken_dated_and_an_empty_cell_is_not_an_answer(act: Act):
    done = take_clients(
        act,
        "X-1,2026-01-07,woman,friend,se,studies,former,none,similar",
        "X-1,2026-02-07,,,,work,,,",
        "X-2,2026-02-07,,,,,,,",
        head=QUESTIONS,
    )
    assert (done.rows, done.added, done.new_clients) == (3, 3, 2)
    ids = dict(act().session.execute(select(Client.code, Client.id)).all())
    assert [(row.date, row.told) for row in answers.list_answers(act(), ids["X-1"])] == [
        ("2026-02-07", {"income": "work"}),
        (
            "2026-01-07",
            {
                "contact_source": "friend",
                "citizenship": "SE",
                "income": "studies",
                "drug_use": "former",
                "substitution": "none",
                "prostitution": "similar",
            },
        ),
    ]
    assert answers.list_answers(act(), ids["X-2"])[0].told == {}


def test_answers_twice_change_nothing_and_others_are_bad_rows(act: Act):
    lines = "X-1,2026-01-07,woman,friend,,,,,", "X-2,2026-01-07,man,,,,,,"
    take_clients(act, *lines, head=QUESTIONS)
    assert take_clients(act, *lines, head=QUESTIONS).already == 2
    done = take_clients(act, "X-1,2026-01-07,woman,police,,,,,", "X-2,2026-01-08,woman,,,,,,", head=QUESTIONS)
    assert reasons(done) == [(2, "", "row_differs"), (3, "gender", "gender_contradicts")]


def test_answers_of_merged_entries_are_known_again(act: Act):
    lines = "X-1,2026-01-07,woman,friend,,,,,", "X-2,2026-01-07,woman,police,,,,,"
    take_clients(act, *lines, head=QUESTIONS)
    ids = dict(act().session.execute(select(Client.code, Client.id)).all())
    merging.merge_clients(act(), keep_id=ids["X-1"], other_id=ids["X-2"], reason="samma person")
    assert take_clients(act, *lines, head=QUESTIONS).already == 2
    again = [each.replace("2026-01-07", "2026-01-08") for each in lines]
    assert reasons(take_clients(act, *again, head=QUESTIONS)) == [(3, "", "row_twice")]


def test_swedish_words_for_answers(act: Act):
    head = "klient;datum;kön;kontakt;medborgarskap;ekonomi;droger;substitution;prostitution".replace(";", ",")
    assert take_clients(act, "X-1,2026-01-07,kvinna,friend,SE,studies,none,none,none", head=head).added == 1


def test_what_the_statistics_holders_import_the_chief_reads_too(act: Act):
    assert take_clients(act, "X-1,2026-01-07,woman,friend,,,,,", head=QUESTIONS, login="chief").added == 1
    with pytest.raises(Refused, match="not_allowed"):
        take_clients(act, "X-1,2026-01-07,woman,friend,,,,,", head=QUESTIONS, login="therapist1")
