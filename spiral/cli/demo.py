"""`demo`: the made-up clinic, 2008's report of a month in files, and a picture of every screen."""

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path

from spiral.cli.asking import write_out
from spiral.cli.demo_clinic import NEW, PASSWORD, PEOPLE, build_clinic, open_as
from spiral.language import tr
from spiral.phrases import phrase
from spiral.records import approvals
from spiral.reports.production import files_of
from spiral.vault.errors import Broken

MONTH = "2008-03"


def make_demo(out: Path, today: dt.date, wanted: Callable[[str], bool] = lambda _name: True) -> None:
    """Everything into `out`: the clinic, the month's report, the screens; what was made is told line by line.

    Of the screens only those whose name is `wanted`.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Broken("file_not_written") from None
    clinic = out / "clinic"
    _tell(tr("Making a made-up clinic. It takes some minutes."))
    build_clinic(clinic, today)
    _tell(tr("The clinic is made. Writing the report …"))
    _write_report(out, clinic, today)
    _tell(tr("Drawing the screens, light and dark …"))
    from spiral.cli.demo_screens import draw_screens

    screens = draw_screens(clinic, out / "screens", today, wanted)
    print(tr("A made-up clinic lies in {folder}. Nobody in it exists.", folder=clinic))
    for login, name, role in [*((login, *who[:2]) for login, who in PEOPLE.items()), NEW]:
        print(f"  {login:<14} {name:<12} {phrase('role', role)}")
    print(tr("Everyone's password: {password}", password=PASSWORD))
    print(tr("The production of {month}: {file}", month=MONTH, file=out / f"production-{MONTH}.pdf"))
    print(tr("{n} pictures of the screens: {folder}", n=screens, folder=out / "screens"))


def _tell(words: str) -> None:
    """How far it has come, at once; what was made is told at the end on its own."""
    print(words, file=sys.stderr, flush=True)


def _write_report(out: Path, clinic: Path, today: dt.date) -> None:
    box = open_as(clinic, "chief")
    try:
        with box.work(today) as work:
            told = approvals.read_production(work, MONTH)
            make = files_of(work, told, printed_at=f"{today.isoformat()} {dt.datetime.now():%H:%M}")
    finally:
        box.close()
    for form in ("pdf", "xlsx"):
        write_out(out / f"production-{MONTH}.{form}", make(form))
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    write_out(out / f"production-{MONTH}.json", text.encode())
