"""The commands. Each opens the clinic, does one operation, and tells what came of it."""

import datetime as dt
import os
import sys
from argparse import Namespace
from dataclasses import asdict
from typing import Any

from spiral.cli.asking import opened, secret, tell, today_of, write_out
from spiral.language import tr
from spiral.phrases import phrase, problem_text, refusal, some_of
from spiral.records import approvals, imports, instruments, staff
from spiral.records.import_files import Problem
from spiral.records.production import period_of
from spiral.records.rights import SHAPE
from spiral.records.whole import check_head, check_whole
from spiral.reports.names import capital
from spiral.vault.box import create_clinic, enrol
from spiral.vault.errors import Refused
from spiral.vault.passwords import check_password

LONGEST_LIST = 200


def has_display() -> bool:
    """Whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def window(asked: Namespace) -> None:
    """The window; returns when it is closed."""
    from spiral.cli import demo_clinic
    from spiral.ui.app import run
    from spiral.ui.start.start_page import Demo

    demo = Demo(
        demo_clinic.build_clinic,
        demo_clinic.is_demo,
        demo_clinic.PASSWORD,
        (*demo_clinic.PEOPLE, demo_clinic.NEW[0]),
    )
    run(asked.clinic, today=asked.today, demo=demo)


def demo(asked: Namespace) -> None:
    """A made-up clinic, its report and its screens."""
    from spiral.cli.demo import make_demo

    make_demo(asked.out, today_of(asked))


def score(asked: Namespace) -> None:
    """The sum, the parts, the band and the alert of a screening form."""
    instrument = instruments.read_instrument(asked.instrument)
    given = [answer.strip() for answer in asked.answers.split(",")]
    found = instruments.score(instrument, given, asked.gender)
    tell(asked, _score_line(instrument.title, found), asdict(found), _score_remarks(found))


def _score_line(title: str, found: instruments.Score) -> str:
    if found.answered < found.of:
        return tr(
            "{title}: incomplete, {answered} of {of}", title=title, answered=found.answered, of=found.of
        )
    if found.band:
        return f"{title}: {found.sum}, {phrase('band', found.band)}"
    ladders = ", ".join(
        f"{phrase('gender', of)}: {phrase('band', band)}" for of, band in (found.bands or {}).items()
    )
    return f"{title}: {found.sum} ({ladders})"


def _score_remarks(found: instruments.Score) -> list[str]:
    remarks = [tr("A screening, not a diagnosis.")]
    return [tr("Alert: thoughts of not living. Talk about it now."), *remarks] if found.alert else remarks


def bench(asked: Namespace) -> None:
    """The speed, beside plain SQL."""
    from spiral.cli.bench import run_bench

    facts, lines = run_bench(asked.clients, asked.visits)
    tell(asked, lines[0], facts, lines[1:])


def init(asked: Namespace) -> None:
    """Set up a clinic with its chief."""
    password = secret("SPIRAL_PASSWORD", tr("A password for the chief (15 characters or more): "), twice=True)
    login = asked.chief.strip().casefold()
    staff.check_login(login)
    unit, name = staff.checked_name(asked.unit), staff.checked_name(asked.name or login)
    create_clinic(
        asked.clinic,
        unit=unit,
        login=login,
        name=name,
        password=password,
        shape=SHAPE,
        begin=staff.set_up_unit,
    ).close()
    print(tr("The clinic is set up. {login} signs in as its chief.", login=login))
    print(tr("There is no backup and no recovery yet: no real clients in this version."))


def staff_add(asked: Namespace) -> None:
    """Add a person; with SPIRAL_NEW_PASSWORD also enrol them at once, at this keyboard."""
    new_password = os.environ.get("SPIRAL_NEW_PASSWORD")
    with opened(asked) as box, box.work(today_of(asked)) as work:
        if new_password:
            check_password(new_password, known=(asked.who.strip().casefold(), box.unit))
        row, code = staff.add_staff(
            work, login=asked.who, name=asked.name, roles=tuple(asked.role.split(",")), share=asked.share
        )
    if not new_password:
        tell(
            asked,
            tr("{login} is added. One-time code: {code}", login=row.login, code=code),
            {"login": row.login, "roles": row.roles, "code": code, "enrolled": False},
        )
        return
    assert row.login is not None
    enrol(asked.clinic, row.login, code, new_password, shape=SHAPE).close()
    with opened(asked) as box, box.work(today_of(asked)) as work:
        granted = staff.grant_staff(work, row.login)
        waiting = next(
            (each.compartments for each in staff.list_waiting(work) if each.member.login == row.login), ()
        )
    tell(
        asked,
        tr("{login} is added and enrolled.", login=row.login),
        {"login": row.login, "roles": row.roles, "enrolled": True, "granted": granted, "waiting": waiting},
        _waiting_line(waiting),
    )


def _waiting_line(waiting: tuple[str, ...]) -> list[str]:
    if not waiting:
        return []
    return [
        tr(
            "Waits for a colleague who holds it: {what}",
            what=", ".join(phrase("compartment", each) for each in waiting),
        )
    ]


def staff_enrol(asked: Namespace) -> None:
    """First sign-in with the one-time code."""
    login = asked.who.strip().casefold()
    code = secret("SPIRAL_CODE", tr("One-time code: "))
    password = secret(
        "SPIRAL_NEW_PASSWORD", tr("A password of your own (15 characters or more): "), twice=True
    )
    box = enrol(asked.clinic, login, code, password, shape=SHAPE)
    try:
        with box.work(today_of(asked)) as work:
            waiting = next(
                (each.compartments for each in staff.list_waiting(work) if each.member.login == login), ()
            )
    finally:
        box.close()
    tell(asked, tr("{login} is enrolled.", login=login), lines=_waiting_line(waiting))


def staff_grant(asked: Namespace) -> None:
    """Grant what the person's roles ask for and I hold."""
    with opened(asked) as box, box.work(today_of(asked)) as work:
        granted = staff.grant_staff(work, asked.who.strip().casefold())
    if granted:
        what = ", ".join(phrase("compartment", each) for each in granted)
        tell(asked, tr("{login} was granted: {what}", login=asked.who, what=what))
    else:
        tell(asked, tr("Nothing to grant {login}.", login=asked.who))


def staff_end(asked: Namespace) -> None:
    """End a person's sign-in."""
    with opened(asked) as box, box.work(today_of(asked)) as work:
        alone = staff.end_staff(work, asked.who.strip().casefold())
    tell(
        asked,
        tr("{login} cannot sign in any more.", login=asked.who),
        lines=[
            tr("Nobody holds {what} now; it waits for recovery.", what=phrase("compartment", each))
            for each in alone
        ],
    )


def staff_list(asked: Namespace) -> None:
    """Everyone, with roles and state."""
    with opened(asked) as box, box.work(today_of(asked)) as work:
        rows = staff.list_staff(work)
        waiting = {each.member.id: each.compartments for each in staff.list_waiting(work)}
    facts = [
        {
            "login": row.login,
            "name": row.name,
            "roles": row.roles,
            "share": row.share,
            "state": row.state,
            "fingerprint": row.fingerprint,
            "waiting": waiting.get(row.id, ()),
        }
        for row in rows
    ]
    lines = [
        f"{row.login or '-':<16} {row.name:<28} {phrase('staff_state', row.state):<12} "
        f"{', '.join(phrase('role', role) for role in row.roles)}"
        for row in rows
    ]
    tell(asked, tr("{n} persons", n=len(rows)), {"staff": facts}, lines)


def import_file(asked: Namespace) -> None:
    """Take in a file, all or nothing."""
    try:
        if not asked.file.is_file():  # a pipe would be waited for, and could be read only once
            raise Refused("file_unreadable")
        data = asked.file.read_bytes()
    except OSError:
        raise Refused("file_unreadable") from None
    importer = imports.import_visits if asked.kind == "visits" else imports.import_clients
    with opened(asked) as box, box.work(today_of(asked)) as work:
        done = importer(
            work, data=data, filename=asked.file.name, dry_run=asked.dry_run, progress=_progress()
        )
    facts = asdict(done) | {"problems": [_problem(each) for each in done.problems]}
    if done.problems:
        if asked.json:
            tell(asked, "", facts)
        bad = len({problem.line for problem in done.problems})
        lines = [_problem_line(each) for each in done.problems[:LONGEST_LIST]]
        if more := len(done.problems) - len(lines):
            lines.append(tr("… and {n} more faults; --json tells them all.", n=more))
        raise Refused("import_refused", rows=bad, lines=tuple(lines))
    if asked.dry_run:
        summary = tr(
            "Nothing written: {added} of {rows} rows would be added, {already} are already there.",
            added=done.added,
            rows=done.rows,
            already=done.already,
        )
    else:
        summary = tr(
            "{added} of {rows} rows added, {already} were already there.",
            added=done.added,
            rows=done.rows,
            already=done.already,
        )
    lines = [
        tr(
            "{clients} new clients, {staff} new names among staff",
            clients=done.new_clients,
            staff=done.new_staff,
        )
    ]
    if done.known_codes:
        known = tr("{n} codes are already in the register", n=len(done.known_codes))
        lines.append(f"{known}: {some_of(done.known_codes)}")
    if done.new_names:
        lines.append(f"{capital(tr('new names among staff'))}: {some_of(done.new_names)}")
    if done.columns_left:
        lines.append(tr("Columns left unread: {columns}", columns=", ".join(done.columns_left)))
    tell(asked, summary, facts, lines)


def _problem(problem: Problem) -> dict[str, Any]:
    told = refusal(Refused(problem.reason, **problem.facts))
    return {
        "line": problem.line,
        "column": problem.column,
        "value": problem.value,
        "reason": problem.reason,
        "told": told,
    }


def _problem_line(problem: Problem) -> str:
    return problem_text(problem.line, problem.column, problem.value, problem.reason, problem.facts)


def _progress() -> Any:
    """A counter on stderr while a long file is read, only at a terminal."""
    if not sys.stderr.isatty():
        return None

    def told(done: int, total: int) -> bool:
        end = "\n" if done >= total else ""
        print(f"\r{done}/{total} ", end=end, file=sys.stderr, flush=True)
        return True

    return told


def report(asked: Namespace) -> None:
    """The production report, to files and a summary."""
    from spiral.reports.names import number
    from spiral.reports.production import files_of, names_of

    told_month = asked.month is not None
    period = period_of(asked.month if told_month else asked.year)
    if told_month != period.is_month:
        raise Refused("no_such_period", period=period.text)
    with opened(asked) as box, box.work(today_of(asked)) as work:
        told = approvals.read_production(work, period.text)
        make = files_of(work, told, printed_at=_printed_at(asked))
        measures = names_of(work, period.text)
    for form in ("pdf", "xlsx", "csv"):
        if getattr(asked, form):
            write_out(getattr(asked, form), make(form))
    lines = [
        f"{measures.measure(row):<38} {row['actual']:>6} / {number(row['target'])}"
        for row in told["measures"]
    ]
    tell(asked, _summary(told), told, lines)


def _printed_at(asked: Namespace) -> str:
    return f"{today_of(asked).isoformat()} {dt.datetime.now():%H:%M}"


def _summary(told: dict[str, Any]) -> str:
    state = tr("approved") if told["approved"] else tr("not approved")
    return tr("Production {period}, {unit}: {state}", period=told["period"], unit=told["unit"], state=state)


def approve(asked: Namespace) -> None:
    """Approve and lock a month."""
    period_of(asked.month)
    with opened(asked) as box, box.work(today_of(asked)) as work:
        told = approvals.approve_production(work, asked.month)
        head = work.head.printed
    tell(asked, _summary(told), told, [tr("Head of the log: {head}", head=head)])


def verify(asked: Namespace) -> None:
    """Check the clinic, and a head on paper; exit 1 when something is not as it was written."""
    with opened(asked) as box:
        warned, found = list(box.warnings), True
        if asked.head is not None:
            with box.work(today_of(asked)) as work:
                found = check_head(work, asked.head)
        checked = check_whole(box, today_of(asked))
    facts = asdict(checked) | {"warnings": warned, "head_found": found if asked.head is not None else None}
    closed = [
        tr("Not opened, since your keys do not: {what}", what=phrase("compartment", each))
        for each in checked.closed
    ]
    summary = tr(
        "Whole: {rows} rows, {log} log rows, {opened} fields opened. Log head {head}",
        rows=checked.rows,
        log=checked.log_rows,
        opened=checked.opened,
        head=checked.head,
    )
    if checked.faults:
        if asked.json:
            tell(asked, "", facts)
        lines = tuple(f"{phrase('fault', each.code)} {each.where}".rstrip() for each in checked.faults)
        raise Refused("not_whole", faults=len(checked.faults), lines=lines[:LONGEST_LIST])
    if not found:
        if asked.json:
            tell(asked, "", facts)
        raise Refused("head_not_in_log", head=asked.head)
    if asked.head is not None:
        closed.append(tr("The line with the head {head} is in the log, as it was printed.", head=asked.head))
    tell(asked, summary, facts, closed)
