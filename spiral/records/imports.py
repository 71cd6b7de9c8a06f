"""Import of visits and of clients' answers: all or nothing, every bad row named, twice changes nothing."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from spiral.records.approvals import months_of_client, note_changes
from spiral.records.catalogue import choices, list_services
from spiral.records.codes import Gender
from spiral.records.genders import DatedGenders, genders_of
from spiral.records.identity import shaped_like_number
from spiral.records.import_files import MASK, ClientRow, ParsedFile, Problem, Progress, VisitRow, read_rows
from spiral.records.import_values import word
from spiral.records.models import Answers, Client, ClientGender, Staff, Visit
from spiral.records.rights import require
from spiral.records.staff import read_list
from spiral.vault.errors import Refused
from spiral.vault.tables import Base, new_id
from spiral.vault.work import Work

ANSWERS = "statistics/answers"
QUESTIONS = ("contact_source", "citizenship", "income", "drug_use", "substitution", "prostitution")


@dataclass(frozen=True)
class Imported:
    """What an import did, or would do: rows added, rows already there, and every problem (then nothing was added).

    `known_codes`: codes of the file that the register has already and that get rows; whoever reads them can tell
    whether they are the same people. `new_names`: staff that nobody here is called.
    """

    kind: str
    rows: int
    added: int
    already: int
    new_clients: int
    new_staff: int
    problems: tuple[Problem, ...]
    columns_left: tuple[str, ...]
    other_sheets: int
    dry_run: bool
    known_codes: tuple[str, ...] = ()
    new_names: tuple[str, ...] = ()


@dataclass
class _Plan:
    """What is to be written, gathered before anything is."""

    already: int = 0
    rows: dict[type[Base], list[dict[str, Any]]] = field(default_factory=dict)
    retold: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """Dated genders that are there already, by client and day: the day and the gender they get."""
    problems: list[Problem] = field(default_factory=list)
    months: set[str] = field(default_factory=set)
    lines: dict[tuple[str, ...], int] = field(default_factory=dict)

    def add(self, table: type[Base], **facts: Any) -> None:
        self.rows.setdefault(table, []).append(facts)

    def count(self, table: type[Base]) -> int:
        return len(self.rows.get(table, ()))


def import_visits(
    work: Work, *, data: bytes, filename: str, dry_run: bool = False, progress: Progress | None = None
) -> Imported:
    """Take in a visit log (design 5). A new client code becomes a client, a new staff name a person without sign-in."""
    require(work, "import_visits")
    services = list_services(work)
    names = {word(name): row.code for row in services for name in (row.code, row.name_sv, row.name_en)}
    programmes = {word(choice[key]): choice["code"] for choice in choices()["programme"] for key in choice}
    parsed = read_rows(
        data, filename, "visits", services=names, programmes=programmes, today=work.today, progress=progress
    )
    plan = _Plan(problems=list(parsed.problems))
    dated = {row.code: [each for each in services if each.code == row.code] for row in services}
    clients = _Clients(work, plan, parsed.rows)
    staff = _StaffByName(work, plan)
    existing = _existing_visits(work, parsed.rows)
    read: list[tuple[VisitRow, str]] = []
    for row in parsed.rows:
        service = next(
            (each for each in reversed(dated[row.service]) if each.from_date <= row.date.isoformat()), None
        )
        if service is None or (row.programme and row.programme not in service.programmes):
            column, value, reason = (
                ("service", row.service, "unknown_service")
                if service is None
                else ("programme", row.programme or "", "programme_not_of_service")
            )
            plan.problems.append(Problem(row.line, parsed.headings[column], value, reason))
            continue
        read.append((row, row.programme or service.programme))
    homes = _homes(read)
    for row, programme in read:
        client_id = clients.id_of(row.client, homes[row.client])
        clients.check_gender(row.line, parsed.headings.get("gender", ""), row.client, row.date, row.gender)
        _plan_visit(plan, row, client_id, programme, staff, existing)
    clients.plan_genders(parsed.rows)
    return _finish(work, "visits", parsed, plan, clients.known, Visit, dry_run, progress)


def _homes(rows: Iterable[tuple[VisitRow, str]]) -> dict[str, str]:
    """Where a new code belongs: to the street's or KAST's people only when all its rows are theirs."""
    programmes: dict[str, set[str]] = {}
    for row, programme in rows:
        programmes.setdefault(row.client, set()).add(programme)
    return {
        code: next(iter(each)) if each in ({"outreach"}, {"kast"}) else "unit"
        for code, each in programmes.items()
    }


Found = tuple[str, int, str, bool]


def _existing_visits(work: Work, rows: Sequence[VisitRow]) -> dict[tuple[str, ...], Found]:
    """Visits of the file's days: (date, start, client, service, staff) -> outcome, minutes, programme, void."""
    if not rows:
        return {}
    first, last = min(row.date for row in rows).isoformat(), max(row.date for row in rows).isoformat()
    goes_on = {
        client_id: merged or client_id
        for client_id, merged in work.session.execute(select(Client.id, Client.merged_into))
    }
    found = work.session.execute(
        select(
            Visit.date,
            Visit.start,
            Visit.client_id,
            Visit.service,
            Visit.staff_id,
            Visit.outcome,
            Visit.minutes,
            Visit.programme,
            Visit.void,
        ).where(Visit.date >= first, Visit.date <= last)
    )
    visits: dict[tuple[str, ...], Found] = {}
    for date, start, client, service, staff, outcome, minutes, programme, void in found:
        key = date, start, goes_on[client], service, staff
        if key not in visits or visits[key][3]:
            visits[key] = outcome, minutes, programme, void is not None
    return visits


def _plan_visit(
    plan: _Plan,
    row: VisitRow,
    client_id: str,
    programme: str,
    staff: "_StaffByName",
    existing: dict[tuple[str, ...], Found],
) -> None:
    date, start = row.date.isoformat(), row.time.strftime("%H:%M")
    staff_id = staff.id_of(row.staff)
    first = plan.lines.setdefault((date, start, client_id, row.service, staff_id), row.line)
    if first != row.line:
        plan.problems.append(Problem(row.line, "", "", "row_twice", {"first": first}))
        return
    for staff_id in staff.known(row.staff):
        there = existing.get((date, start, client_id, row.service, staff_id))
        if there is None:
            continue
        if there[3] or there[:3] == (row.outcome.value, row.minutes, programme):
            plan.already += 1
        else:
            plan.problems.append(Problem(row.line, "", "", "row_differs"))
        return
    plan.months.add(date[:7])
    plan.add(
        Visit,
        id=new_id(),
        date=date,
        start=start,
        minutes=row.minutes,
        service=row.service,
        programme=programme,
        client_id=client_id,
        staff_id=staff.id_of(row.staff),
        assisted_by=None,
        outcome=row.outcome.value,
        arrived_at=None,
        drop_in=False,
        void=None,
    )


class _StaffByName:
    """Staff by login or name; one that is new becomes a person without sign-in."""

    def __init__(self, work: Work, plan: _Plan) -> None:
        self.plan = plan
        self.by_word: dict[str, list[str]] = {}
        active = {member.id for member in read_list(work).members if not member.ended}
        rows = sorted(work.session.scalars(select(Staff)), key=lambda row: (row.id not in active, row.id))
        for row in sorted(rows, key=lambda row: row.login is None):
            ids = [row.id, *([row.matched_to] if row.matched_to else [])]
            ids += [other.id for other in rows if other.matched_to == row.id]
            for name in {word(row.login or ""), word(row.name)} - {""}:
                self.by_word.setdefault(name, []).extend(
                    each for each in ids if each not in self.by_word.get(name, ())
                )

    def known(self, text: str) -> list[str]:
        """Every id that the word stands for, a sign-in first."""
        return self.by_word.get(word(text), [])

    def id_of(self, text: str) -> str:
        """The id that a new visit gets."""
        if not self.known(text):
            staff_id = new_id()
            self.by_word[word(text)] = [staff_id]
            self.plan.add(Staff, id=staff_id, name=text, login=None, share=100, matched_to=None)
        return self.known(text)[0]


class _Clients:
    """Clients by code, and what is known of their gender; a new code becomes a client without identity."""

    def __init__(self, work: Work, plan: _Plan, rows: Sequence[VisitRow | ClientRow]) -> None:
        self.plan = plan
        found = work.session.execute(select(Client.code, Client.id, Client.merged_into))
        self.ids = {code: merged or client_id for code, client_id, merged in found}
        self.known = {row.client: self.ids[row.client] for row in rows if row.client in self.ids}
        self.genders: dict[str, DatedGenders] = genders_of(work, set(self.known.values()))
        self.told: dict[str, DatedGenders] = {
            client_id: list(rows) for client_id, rows in self.genders.items()
        }

    def id_of(self, code: str, home: str = "unit") -> str:
        """The id of the client that goes on under a code."""
        if code not in self.ids:
            self.ids[code] = new_id()
            self.plan.add(Client, id=self.ids[code], code=code, home=home, merged_into=None)
        return self.ids[code]

    def check_gender(self, line: int, column: str, code: str, date: dt.date, gender: Gender | None) -> None:
        """A known gender that contradicts the one valid that day is a problem; `unknown` contradicts nothing."""
        if gender is None or gender == Gender.UNKNOWN:
            return
        told = self.told.setdefault(self.ids[code], [])
        known = sorted((day, each) for day, each in told if each != Gender.UNKNOWN)
        before = [each for day, each in known if day <= date.isoformat()]
        valid = before[-1] if before else known[0][1] if known else gender
        if valid != gender:
            self.plan.problems.append(
                Problem(line, column, gender.value, "gender_contradicts", {"known": valid})
            )
        elif (date.isoformat(), gender.value) not in told:
            told.append((date.isoformat(), gender.value))

    def plan_genders(self, rows: Iterable[VisitRow | ClientRow]) -> None:
        """What is known of gender from which day on; which file comes first makes no difference.

        A gender told for a day before the first known one moves that row back, so that no second row of the
        same gender ends a change in between. `unknown` counts only before the first known one.
        """
        for row in sorted(rows, key=lambda row: (row.date, row.gender == Gender.UNKNOWN)):
            if row.gender is None or row.client not in self.ids:
                continue
            client_id, day = self.ids[row.client], row.date.isoformat()
            told = self.genders.setdefault(client_id, [])
            known = sorted(each for each in told if each[1] != Gender.UNKNOWN)
            if (known and known[0][0] <= day) or (day, row.gender.value) in told:
                continue
            if row.gender == Gender.UNKNOWN:
                if not any(date <= day for date, _ in told):
                    self._tell(client_id, day, row.gender)
                continue
            unknown_that_day = (day, Gender.UNKNOWN.value) in told
            if unknown_that_day:
                self._retell(client_id, (day, Gender.UNKNOWN.value), (day, row.gender.value))
                if known:
                    self._retell(client_id, known[0], (known[0][0], Gender.UNKNOWN.value))
            elif known:
                self._retell(client_id, known[0], (day, row.gender.value))
            else:
                self._tell(client_id, day, row.gender)

    def _tell(self, client_id: str, day: str, gender: Gender) -> None:
        self.genders[client_id].append((day, gender.value))
        self.plan.add(ClientGender, id=new_id(), client_id=client_id, from_date=day, gender=gender.value)

    def _retell(self, client_id: str, before: tuple[str, str], after: tuple[str, str]) -> None:
        """Another day or gender of a row that is there already."""
        told = self.genders[client_id]
        told[told.index(before)] = after
        self.plan.retold[client_id, before[0]] = after


def import_clients(
    work: Work, *, data: bytes, filename: str, dry_run: bool = False, progress: Progress | None = None
) -> Imported:
    """Take in clients' answers to the five statistics, each dated; an empty cell is an answer that was not given."""
    require(work, "import_clients")
    parsed = read_rows(
        data, filename, "clients", choices=_choice_words(), today=work.today, progress=progress
    )
    plan = _Plan(problems=list(parsed.problems))
    clients = _Clients(work, plan, parsed.rows)
    existing = _existing_answers(work)
    for row in parsed.rows:
        client_id = clients.id_of(row.client)
        clients.check_gender(row.line, parsed.headings.get("gender", ""), row.client, row.date, row.gender)
        told = {name: value for name in QUESTIONS if (value := getattr(row, name)) is not None}
        key = client_id, row.date.isoformat()
        if key not in existing:
            first = plan.lines.setdefault(key, row.line)
            if first == row.line:
                _plan_answers(work, plan, *key, told)
            else:
                plan.problems.append(Problem(row.line, "", "", "row_twice", {"first": first}))
        elif any(_told(work, there) == told for there in existing[key]):
            plan.already += 1
        else:
            plan.problems.append(Problem(row.line, "", "", "row_differs"))
    clients.plan_genders(parsed.rows)
    return _finish(work, "clients", parsed, plan, clients.known, Answers, dry_run, progress)


def _existing_answers(work: Work) -> dict[tuple[str, str], list[Answers]]:
    """Answers by the client that goes on and the day; two merged entries may both have answered on one."""
    found: dict[tuple[str, str], list[Answers]] = {}
    goes_on = func.coalesce(Client.merged_into, Client.id)
    rows = work.session.execute(select(goes_on, Answers).join(Client, Client.id == Answers.client_id))
    for client_id, row in rows:
        found.setdefault((client_id, row.date), []).append(row)
    return found


def _told(work: Work, row: Answers) -> Any:
    return json.loads(work.open("statistics", ANSWERS, row.id, row.version, row.sealed))


def _choice_words() -> dict[str, dict[str, str]]:
    return {
        name: {word(choice[key]): choice["code"] for choice in choices()[name] for key in choice}
        for name in QUESTIONS
        if name in choices()
    }


def _plan_answers(work: Work, plan: _Plan, client_id: str, date: str, told: Mapping[str, str]) -> None:
    row_id = new_id()
    sealed = work.seal("statistics", ANSWERS, row_id, 1, json.dumps(told, sort_keys=True))
    plan.add(Answers, id=row_id, client_id=client_id, date=date, sealed=sealed)


def _finish(
    work: Work,
    kind: str,
    parsed: ParsedFile[Any],
    plan: _Plan,
    known: Mapping[str, str],
    table: type[Base],
    dry_run: bool,
    progress: Progress | None,
) -> Imported:
    problems = sorted((_masked(problem) for problem in plan.problems), key=lambda problem: problem.line)
    gets = Counter(facts["client_id"] for facts in plan.rows.get(table, ()))
    if not problems and not dry_run:
        order = (Staff, Client, ClientGender, Answers, Visit)
        rows: dict[type[Base], list[dict[str, Any]]] = {
            each: plan.rows[each] for each in order if each in plan.rows
        }
        if rows:
            work.save_many(
                f"import_{kind}", rows, about=f"{plan.count(table)} rows", progress=_stopping(progress)
            )
            for client_id in sorted(set(known.values()) & set(gets)):  # each is found by its code in the log
                work.log(f"import_{kind}", client=client_id, count=gets[client_id])
        if retold := _retold(work, plan):
            work.save(f"import_{kind}", *retold)
        if rows or retold:
            told = {row["client_id"] for row in rows.get(ClientGender, ())} | {
                row.client_id for row in retold
            }
            new = {row["id"] for row in rows.get(Client, ())}  # all their visits are in the file
            note_changes(work, plan.months | months_of_client(work, *sorted(told - new)))
    if dry_run or problems or not (plan.rows or plan.retold):
        work.log(f"check_{kind}", count=len(parsed.rows))
    added = 0 if problems else plan.count(table)
    return Imported(
        kind,
        len(parsed.rows) + len({p.line for p in parsed.problems if p.line > 1}),
        added,
        plan.already,
        plan.count(Client),
        plan.count(Staff),
        tuple(problems),
        tuple(parsed.headings_unknown),
        parsed.other_sheets,
        dry_run,
        tuple(sorted(code for code, client_id in known.items() if client_id in gets)),
        tuple(facts["name"] for facts in plan.rows.get(Staff, ())),
    )


def _retold(work: Work, plan: _Plan) -> list[ClientGender]:
    """The rows of gender that were there already, as they are to be."""
    rows = []
    for (client_id, day), (from_date, gender) in plan.retold.items():
        row = work.session.scalars(
            select(ClientGender).where(ClientGender.client_id == client_id, ClientGender.from_date == day)
        ).one()
        row.from_date, row.gender = from_date, gender
        rows.append(row)
    return rows


def _masked(problem: Problem) -> Problem:
    if shaped_like_number(problem.value) and problem.value != MASK:
        return Problem(problem.line, problem.column, MASK, problem.reason, problem.facts)
    return problem


def _stopping(progress: Progress | None) -> Callable[[int, int], None] | None:
    if progress is None:
        return None

    def told(done: int, total: int) -> None:
        if progress(done, total) is False:
            raise Refused("cancelled")

    return told
