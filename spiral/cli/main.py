"""Which command was meant, and how what came of it is told."""

import argparse
import contextlib
import datetime as dt
import io
import os
import re
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from spiral import __version__
from spiral.cli import commands
from spiral.cli.asking import check_places, check_words
from spiral.language import N_, set_language, tr
from spiral.phrases import refusal
from spiral.records.codes import Gender
from spiral.records.dates import parse_date
from spiral.records.identity import seen
from spiral.records.instruments import scored_codes
from spiral.vault.errors import Broken, Refused

DONE, REFUSED, WRONG_USAGE, ENVIRONMENT_FAILED = 0, 1, 2, 3
USAGE_REASONS = {"no_such_period", "not_a_head", "one_place_twice"}


class _Parser(argparse.ArgumentParser):
    """One line for wrong usage, exit 2."""

    def error(self, message: str) -> NoReturn:
        print(tr("Wrong usage: {what}", what=seen(_usage_words(message))), file=sys.stderr)
        print(tr("See {command} --help", command=self.prog), file=sys.stderr)
        raise SystemExit(WRONG_USAGE)


USAGE_WORDS = (
    (r"the following arguments are required: (?P<what>.+)", N_("{what} is missing")),
    (r"one of the arguments (?P<what>.+) is required", N_("one of {what} is needed")),
    (
        r"argument (?P<what>.+?): not allowed with argument (?P<other>.+)",
        N_("{what} does not go with {other}"),
    ),
    (
        r"argument (?P<what>.+?): invalid choice: (?P<given>.+) \(choose from (?P<known>.+)\)",
        N_("{what} is one of {known}, not {given}"),
    ),
    (r"argument (?P<what>.+?): invalid int value: (?P<given>.+)", N_("{what} is a number, not {given}")),
    (r"argument (?P<what>.+?): expected one argument", N_("{what} needs a value")),
    (r"unrecognized arguments: (?P<what>.+)", N_("{what} is not known here")),
    (r"argument (?P<what>.+?): (?P<why>.+)", N_("{what}: {why}")),
)


def _usage_words(message: str) -> str:
    """What argparse says of wrong usage, in the language that was chosen."""
    for pattern, words in USAGE_WORDS:
        if found := re.fullmatch(pattern, message):
            named: dict[str, str] = found.groupdict()
            return tr(words).format(**named)
    return message


def _day(text: str) -> dt.date:
    try:
        return parse_date(text, dt.date.today())
    except Refused:
        raise argparse.ArgumentTypeError(tr("{text} is not a day (YYYY-MM-DD)", text=text[:30])) from None


def _count(text: str) -> int:
    try:
        count = int(text)
    except ValueError:
        count = 0
    if count < 1:
        raise argparse.ArgumentTypeError(tr("{text} is not a number above 0", text=text[:30]))
    return count


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument("--today", type=_day, default=argparse.SUPPRESS, metavar="YYYY-MM-DD")
    json_out = _Parser(add_help=False)
    json_out.add_argument("--json", metavar="F")
    clinic = _Parser(add_help=False)
    clinic.add_argument("clinic", type=Path, metavar="CLINIC")
    signed_in = _Parser(add_help=False)
    signed_in.add_argument("--as", dest="login", required=True, metavar="LOGIN")

    parser = _Parser(prog="main.py", description=tr("Spiral, the unit's own records"))
    parser.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD")
    parser.add_argument("--version", action="version", version=f"Spiral {__version__}")
    commands_of = parser.add_subparsers(dest="command", parser_class=_Parser, metavar="COMMAND")

    window = commands_of.add_parser("window", parents=[common], help=tr("the window"))
    window.add_argument("clinic", type=Path, nargs="?", metavar="CLINIC")
    window.set_defaults(run=commands.window)

    demo = commands_of.add_parser(
        "demo", parents=[common], help=tr("a made-up clinic with its report and screens")
    )
    demo.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    demo.set_defaults(run=commands.demo)

    init = commands_of.add_parser("init", parents=[clinic, common], help=tr("set up a clinic"))
    init.add_argument("--unit", required=True, metavar="NAME")
    init.add_argument("--chief", required=True, metavar="LOGIN")
    init.add_argument("--name", metavar="NAME")
    init.add_argument("--no-recovery-sheet", action="store_true")
    init.set_defaults(run=commands.init)

    staff = commands_of.add_parser("staff", help=tr("add, enrol, grant, end and list staff"))
    staff_of = staff.add_subparsers(
        dest="staff_command", parser_class=_Parser, metavar="COMMAND", required=True
    )
    add = staff_of.add_parser("add", parents=[clinic, signed_in, common, json_out])
    add.add_argument("--login", dest="who", required=True, metavar="L")
    add.add_argument("--name", required=True, metavar="NAME")
    add.add_argument("--role", required=True, metavar="ROLE[,ROLE]")
    add.add_argument("--share", type=int, default=100, metavar="PERCENT")
    add.set_defaults(run=commands.staff_add)
    enrol = staff_of.add_parser("enrol", parents=[clinic, common])
    enrol.add_argument("--login", dest="who", required=True, metavar="L")
    enrol.set_defaults(run=commands.staff_enrol)
    for name, run in (("grant", commands.staff_grant), ("end", commands.staff_end)):
        one = staff_of.add_parser(name, parents=[clinic, signed_in, common])
        one.add_argument("--login", dest="who", required=True, metavar="L")
        one.set_defaults(run=run)
    listed = staff_of.add_parser("list", parents=[clinic, signed_in, common, json_out])
    listed.set_defaults(run=commands.staff_list)

    imported = commands_of.add_parser("import", help=tr("take in visits or clients from a file"))
    kinds = imported.add_subparsers(dest="kind", parser_class=_Parser, metavar="KIND", required=True)
    for kind in ("visits", "clients"):
        one = kinds.add_parser(kind, parents=[clinic, signed_in, common, json_out])
        one.add_argument("file", type=Path, metavar="FILE")
        one.add_argument("--dry-run", action="store_true")
        one.set_defaults(run=commands.import_file)

    for name, run, words in (
        ("report", commands.report, tr("the production report of a month or a year")),
        ("approve", commands.approve, tr("approve and lock a month")),
    ):
        of = commands_of.add_parser(name, help=words)
        one = of.add_subparsers(
            dest="report", parser_class=_Parser, metavar="REPORT", required=True
        ).add_parser("production", parents=[clinic, signed_in, common, json_out])
        period = one.add_mutually_exclusive_group(required=True)
        period.add_argument("--month", metavar="YYYY-MM")
        if name == "report":
            period.add_argument("--year", metavar="YYYY")
            for form in ("pdf", "xlsx", "csv"):
                one.add_argument(f"--{form}", type=Path, metavar="F")
        one.set_defaults(run=run)

    verify = commands_of.add_parser(
        "verify",
        parents=[clinic, signed_in, common, json_out],
        help=tr("check that the clinic is whole and the log unbroken"),
    )
    verify.add_argument(
        "--head", metavar="HEAD", help=tr("a head of the log, as it stands on a printed report")
    )
    verify.set_defaults(run=commands.verify)

    scored = commands_of.add_parser(
        "score", parents=[json_out, common], help=tr("count a screening form; no clinic is needed")
    )
    scored.add_argument("instrument", choices=scored_codes(), metavar="INSTRUMENT")
    scored.add_argument("--answers", required=True, metavar="2,0,1,...")
    scored.add_argument(
        "--gender", choices=[each.value for each in Gender], default="unknown", metavar="GENDER"
    )
    scored.set_defaults(run=commands.score)

    bench = commands_of.add_parser("bench", parents=[json_out, common], help=tr("measure the speed"))
    bench.add_argument("--clients", type=_count, default=50_000, metavar="N")
    bench.add_argument("--visits", type=_count, default=1_000_000, metavar="N")
    bench.set_defaults(run=commands.bench)
    return parser


def main(arguments: Sequence[str]) -> int:
    """Run one command; no arguments: the window, or the demo where there is no display."""
    set_language("en" if os.environ.get("SPIRAL_LANGUAGE") == "en" else "sv")
    os.umask(0o077)
    _write_whatever_is_said()
    try:
        asked = _parser().parse_args(_joined(arguments))
    except SystemExit as stopped:
        return int(stopped.code or 0)
    if asked.command is None:
        asked.clinic, asked.out = None, Path("out")
        asked.run = commands.window if commands.has_display() else commands.demo
    if sys.stdout is None and asked.run is not commands.window:
        return _cannot_tell()  # before anything is done: what is opened next would get its number
    try:
        check_words(asked)
        check_places(asked)
        asked.run(asked)
        sys.stdout.flush()
    except Refused as refused:
        return _refused(refused)
    except KeyboardInterrupt:
        print(tr("Interrupted; nothing was changed."), file=sys.stderr)
        return REFUSED
    except OSError:
        return _cannot_tell()
    except Exception as error:
        return _fault(error)
    return DONE


def _write_whatever_is_said() -> None:
    """A terminal that lacks a letter shows its code: a one-time code is said only once."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _joined(arguments: Sequence[str]) -> list[str]:
    """`--answers -,1,1` as `--answers=-,1,1`: argparse would take the first answer left out for an option."""
    told: list[str] = []
    for each in arguments:
        if told and told[-1] == "--answers" and each.startswith("-,"):
            told[-1] = f"--answers={each}"
        else:
            told.append(each)
    return told


def _refused(refused: Refused) -> int:
    """The reason and its lines on stderr; the exit code that it means."""
    lines = refused.facts.get("lines")
    for line in (refusal(refused), *(lines if isinstance(lines, tuple) else ())):
        print(seen(line), file=sys.stderr)
    if refused.reason in USAGE_REASONS:
        return WRONG_USAGE
    return ENVIRONMENT_FAILED if isinstance(refused, Broken) else REFUSED


def _fault(error: Exception) -> int:
    """A fault of ours is named by its place alone: its text could hold a person's words."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {Path(place.filename).name}:{place.lineno}"
    print(tr("A fault in the program: {where}. Tell who looks after it.", where=where), file=sys.stderr)
    return ENVIRONMENT_FAILED


def _cannot_tell() -> int:
    """Nobody can read what came of it (a full disk, a pipe that closed): say so, and let the rest go nowhere."""
    with contextlib.suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    print(tr("What came of it could not be written out."), file=sys.stderr)
    return ENVIRONMENT_FAILED
