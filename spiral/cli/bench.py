"""`bench`: each job beside the same work done straight on SQLCipher in plain SQL, in the same run.

Both sides work on the same encrypted file with the same pragmas. What Spiral does besides (rights, log row,
signature, the log's head kept outside, sealing) is what the ratio shows.
"""

import datetime as dt
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from spiral.cli.bench_clinic import PASSWORD, build_bench_clinic
from spiral.language import tr
from spiral.records import approvals, clients, entries, visits
from spiral.records.chart import read_chart
from spiral.records.client_index import ClientIndex
from spiral.records.codes import OFFERED
from spiral.records.production import Period
from spiral.records.rights import SHAPE
from spiral.reports.production import files_of
from spiral.vault.box import Box, sign_in
from spiral.vault.tables import new_id

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROUNDS, MANY, ENTRIES = 5, 100, 500
PLAIN = "plain"
Job = dict[str, Any]


def run_bench(client_count: int, visit_count: int) -> tuple[dict[str, Any], list[str]]:
    """Build a clinic of the given size in a temporary folder and measure; facts for JSON, and lines to read."""
    today = dt.date.today()
    folder = Path(tempfile.mkdtemp(prefix="spiral-bench-"))
    os.environ["SPIRAL_STATE"] = str(folder / "state")
    try:
        started = time.perf_counter()
        build_bench_clinic(folder / "clinic", client_count, visit_count, today)
        built = time.perf_counter() - started
        jobs = [*_measured(folder / "clinic", today)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    facts = {"clients": client_count, "visits": visit_count, "build_seconds": round(built, 1), "jobs": jobs}
    head = tr(
        "{clients} clients, {visits} visits; milliseconds, median", clients=client_count, visits=visit_count
    )
    return facts, [head, *(_line(job) for job in jobs)]


def _line(job: Job) -> str:
    plain = "" if job["plain_ms"] is None else f"{job['plain_ms']:>10.2f}"
    ratio = "" if job["ratio"] is None else f"{job['ratio']:>7.2f}x"
    return f"{job['job']:<34}{job['ms']:>10.2f}{plain:>10}{ratio:>8}  {job['note']}"


def _measured(folder: Path, today: dt.date) -> Iterator[Job]:
    yield _job(
        "sign in",
        lambda: sign_in(folder, "midwife1", PASSWORD, shape=SHAPE).close(),
        None,
        3,
        note=tr("Argon2id at 256 MiB is nearly all of it"),
    )
    box = sign_in(folder, "midwife1", PASSWORD, shape=SHAPE)
    try:
        app = _screen()
        yield _job("open the client index", lambda: _index(box, today), None, 1)
        yield from _finding(_index(box, today), box)
        yield _recording(box, today)
        yield _charting(box, today)
        yield from _reports(box, today)
        yield from _report_pages(box, today)
    finally:
        box.close()
    yield _window_up(folder, app)


def _job(
    name: str,
    ours: Callable[[], object],
    plain: Callable[[], object] | None,
    rounds: int = ROUNDS,
    *,
    note: str = "",
) -> Job:
    mine = _median_ms(ours, rounds)
    theirs = None if plain is None else _median_ms(plain, rounds)
    ratio = None if theirs is None else round(mine / theirs, 2)
    return {
        "job": name,
        "ms": round(mine, 3),
        "plain_ms": theirs and round(theirs, 3),
        "ratio": ratio,
        "note": note,
    }


def _median_ms(does: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        does()
        times.append((time.perf_counter() - started) * 1000)
    return median(times)


@contextmanager
def _plain(box: Box) -> Iterator[Any]:
    """A cursor of the driver on the same file, its connection already open."""
    connection = box.engine.raw_connection()
    try:
        yield connection.cursor()
    finally:
        connection.close()


def _screen() -> "QApplication":
    """What the window's own parts need, dressed but with nothing shown."""
    from PySide6.QtWidgets import QApplication

    from spiral.ui.palette import apply
    from spiral.ui.qt_messages import quiet_qt

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    quiet_qt()
    apply(app, dark=False)
    return app


def _index(box: Box, today: dt.date) -> ClientIndex:
    """As the window makes it: in Swedish order."""
    from spiral.ui.desk import Desk

    return Desk(box, lambda: today).index


def _finding(index: ClientIndex, box: Box) -> Iterator[Job]:
    typed = ["a", "as", "asa", "asa pa", "1985", "k-04", "berg", "b p"]
    names = [(place, client.name.casefold()) for place, client in enumerate(index.clients)]
    with _plain(box) as cursor:
        cursor.execute("CREATE TEMP TABLE names (place INTEGER PRIMARY KEY, name TEXT)")
        cursor.executemany("INSERT INTO names VALUES (?, ?)", names)
        cursor.execute("CREATE INDEX temp.names_name ON names (name)")

        def plain() -> None:
            for text in typed:
                cursor.execute(
                    "SELECT place FROM names WHERE name GLOB ? ORDER BY name LIMIT 50", (text + "*",)
                )
                cursor.fetchall()

        told = _job(
            "find a client, 8 letters typed",
            lambda: [index.find(text) for text in typed],
            plain,
            note=tr(
                "slowest letter {ms} ms",
                ms=round(max(_median_ms(_find(index, text), 3) for text in typed), 2),
            ),
        )
        yield told


def _find(index: ClientIndex, text: str) -> Callable[[], object]:
    return lambda: index.find(text)


def _recording(box: Box, today: dt.date) -> Job:
    minute, chance = count(), random.Random(1)
    with box.work(today) as work:
        everyone = [row.id for row in clients.list_clients(work)]
    with _plain(box) as cursor:
        cursor.execute("SELECT * FROM visits LIMIT 1")
        columns = [column[0] for column in cursor.description]
        sample = dict(zip(columns, cursor.fetchone(), strict=True))
        insert = f"INSERT INTO visits ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"

        def plain() -> None:
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute(
                insert,
                list(
                    (sample | {"id": new_id(), "client_id": chance.choice(everyone), "void": PLAIN}).values()
                ),
            )
            cursor.execute("COMMIT")

        def ours() -> None:
            at = next(minute)
            with box.work(today) as work:
                visits.record_visit(
                    work,
                    client_id=chance.choice(everyone),
                    service="midwife_exam",
                    date=today,
                    start=f"{at // 60 % 24:02d}:{at % 60:02d}",
                    minutes=45,
                    staff_id=box.actor.id,
                )

        told = _job("record a visit", ours, plain, MANY)
        cursor.execute("DELETE FROM visits WHERE void = ?", (PLAIN,))
    return told


def _charting(box: Box, today: dt.date) -> Job:
    """A chart of 500 signed entries: opened, and each signature checked."""
    with box.work(today) as work:
        client = clients.list_clients(work)[0].id
        for n in range(ENTRIES):
            day = (today - dt.timedelta(days=n)).isoformat()
            words = entries.Words(date=day, parts={"text": "Påhittad anteckning. " * 12})
            entries.write_signed(work, client_id=client, words=words)

    def ours() -> None:
        with box.work(today) as work:
            read_chart(work, client, reason="Mätning")

    with _plain(box) as cursor:

        def plain() -> None:
            cursor.execute("SELECT * FROM entries WHERE client_id = ? ORDER BY date", (client,))
            cursor.fetchall()

        return _job("open a chart of 500 entries", ours, plain)


def _reports(box: Box, today: dt.date) -> Iterator[Job]:
    last_month = (today.replace(day=1) - dt.timedelta(days=1)).isoformat()[:7]
    for name, period in (("tally a month", Period(last_month)), ("tally a year", Period(last_month[:4]))):
        yield _job(name, partial(_report, box, today, period), partial(_plain_report, box, period))

    def pdf() -> None:
        with box.work(today) as work:
            told = approvals.read_production(work, last_month)
            make = files_of(work, told, printed_at=today.isoformat())
        make("pdf")

    yield _job("the month's PDF, with its tally", pdf, None)


def _report_pages(box: Box, today: dt.date) -> Iterator[Job]:
    """What Rapporter reads of a period: its tally, last year's, the targets and the approvals."""
    from spiral.ui.reports.report_read import read_shown

    last_month = (today.replace(day=1) - dt.timedelta(days=1)).isoformat()[:7]
    for name, period in (
        ("a month as the page reads it", last_month),
        ("a year as the page reads it", last_month[:4]),
    ):

        def read(period: str = period) -> None:
            with box.work(today) as work:
                read_shown(work, period=period)

        yield _job(name, read, None, 3)


def _report(box: Box, today: dt.date, period: Period) -> None:
    with box.work(today) as work:
        approvals.read_production(work, period.text)


_JOINED = "FROM visits v JOIN clients c ON c.id = v.client_id WHERE v.void IS NULL AND v.date BETWEEN ? AND ?"
_GENDER = """(SELECT g.gender FROM client_genders g WHERE g.client_id = coalesce(c.merged_into, c.id)
 AND g.from_date <= {day} ORDER BY g.from_date DESC LIMIT 1)"""


def _plain_report(box: Box, period: Period) -> None:
    """The same figures: by outcome, by gender, persons, for services and programmes; measures by month so far."""
    day, so_far = (
        (period.first.isoformat(), period.last.isoformat()),
        (f"{period.year}-01-01", period.last.isoformat()),
    )
    before = (period.before.first.isoformat(), period.before.last.isoformat())
    offered = ", ".join(f"'{outcome.value}'" for outcome in OFFERED)
    with _plain(box) as cursor:
        for column in ("service", "programme"):
            cursor.execute(
                f"SELECT v.{column}, v.outcome, count(*), sum(v.minutes) {_JOINED} GROUP BY 1, 2", day
            )
            cursor.fetchall()
            attended = f"{_JOINED} AND v.outcome = 'attended' GROUP BY 1, 2"
            cursor.execute(f"SELECT v.{column}, {_GENDER.format(day='v.date')}, count(*) {attended}", day)
            cursor.fetchall()
            persons = "count(DISTINCT coalesce(c.merged_into, c.id))"
            cursor.execute(
                f"SELECT v.{column}, {_GENDER.format(day='?')}, {persons} {attended}", (day[1], *day)
            )
            cursor.fetchall()
        by_month = f"""SELECT substr(v.date, 1, 7), v.service, {_GENDER.format(day="v.date")},
         count(*), count(DISTINCT coalesce(c.merged_into, c.id))
         {_JOINED} AND v.outcome = 'attended' GROUP BY 1, 2, 3"""
        for days in (so_far, before):
            cursor.execute(by_month, days)
            cursor.fetchall()
        by_week = f"{_JOINED} AND v.outcome IN ({offered}) GROUP BY 1, 2"
        cursor.execute(f"SELECT strftime('%W', v.date), v.staff_id, count(*) {by_week}", day)
        cursor.fetchall()


def _window_up(folder: Path, app: "QApplication") -> Job:
    """From the password's end to the painted day."""
    from spiral.ui.desk import Desk
    from spiral.ui.main_window import MainWindow

    box = sign_in(folder, "midwife1", PASSWORD, shape=SHAPE)

    def up() -> None:
        window = MainWindow(Desk(box))
        window.show()
        app.processEvents()
        window.grab()
        window.close()

    try:
        return _job("window up, signed in", up, None, 3)
    finally:
        box.close()
