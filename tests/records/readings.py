"""Every reading there is: found, so that none is forgotten, and tried with whatever lies in the clinic."""

import datetime as dt
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from spiral import records, reports, ui
from spiral.vault.errors import Refused
from spiral.vault.work import Work
from tests.make import PASSWORD, TODAY

VERBS = (
    "list_",
    "read_",
    "find_",
    "search_",
    "extract_",
    "count_",
    "plan_",
    "make_agenda",
    "begin_",
    "chart_",
)
PLAIN = {str: "x", int: 1, bool: True, dt.date: TODAY, Path: Path("none")}
NOT_OPERATIONS = {
    "begin_tracing",  # writes
    "plan_recall",  # writes
    "read_counted",  # of an operation that has asked for the right
    "read_list",  # of the staff, signed
    "read_paper",  # of a tracing that has been opened
    "read_result",  # writes
}
Values = Mapping[str, Sequence[Any]]


def whatever(folder: Path, **more: list[Any]) -> dict[str, list[Any]]:
    """What readings are asked with, whatever they read; every id that one can be asked with is `more`."""
    return {
        **{key: [TODAY] for key in ("date", "day", "first", "last", "back", "until")},
        "code": ["K-0001"],
        "days": [7],
        "dry_run": [True],
        "form": ["pdf", "xlsx"],
        "instrument": ["madrs"],
        "kind": ["diagnosis", "visits"],
        "language": ["sv"],
        "measure": ["gyn_women"],
        "month": ["2026-11"],
        "names": [True],
        "now": ["09:00"],
        "password": [PASSWORD],
        "path": [folder / "none.csv"],
        "period": ["2026-11", "2026"],
        "printed_at": ["2026-11-24 09:00"],
        "programme": ["any"],
        "reason": ["Provsvar"],
        "service": ["midwife_exam"],
        "since": [0],
        "staff": ["midwife1"],
        "text": ["2026-11"],
        "version": [1, 2],
        "week": ["2026-W48"],
        "year": [2026],
    } | more


@cache
def readings() -> dict[str, Callable[..., Any]]:
    """Every public function of records, reports and screens that reads by a unit of work, by module and name."""
    found = {}
    for package in (records, reports, ui):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".schema" in module.name:
                continue
            loaded = importlib.import_module(module.name)
            for name, function in inspect.getmembers(loaded, inspect.isfunction):
                if function.__module__ == module.name and _reads(name, function, package is records):
                    found[f"{module.name}.{name}"] = function
    return found


def _reads(name: str, function: Callable[..., Any], is_record: bool) -> bool:
    parameters = inspect.signature(function).parameters
    if next(iter(parameters), "") != "work" or name.startswith("_") or name in NOT_OPERATIONS:
        return False
    if is_record and not name.startswith(VERBS):
        return False
    return all(parameter.annotation in PLAIN for parameter in _needed(function))


def _needed(function: Callable[..., Any]) -> list[inspect.Parameter]:
    parameters = list(inspect.signature(function).parameters.values())[1:]
    return [each for each in parameters if each.default is inspect.Parameter.empty]


def told(work: Callable[[], Work], name: str, values: Values) -> list[str]:
    """What a reading tells, each way its arguments can be given; a refusal is its reason and facts, a crash its text.

    Each is tried in a savepoint, so that what a reading writes is not seen by the next.
    """
    function = readings()[name]
    values = {
        each.name: [PLAIN[each.annotation]] for each in _needed(function) if each.name[-3:] != "_id"
    } | values
    lacks = {each.name for each in _needed(function)} - set(values)
    assert not lacks, f"nothing is planted to read {name} with: {lacks}"
    names = [each for each in inspect.signature(function).parameters if each in values]
    found = []
    for turn in range(max((len(values[each]) for each in names), default=1)):
        facts = {each: values[each][turn % len(values[each])] for each in names}
        one = work()
        savepoint = one.session.begin_nested()
        try:
            answer = function(one, **facts)
            found.append(repr(answer() if callable(answer) else answer))
        except Refused as refused:
            found.append(f"{refused.reason} {refused.facts} {refused}")
        except Exception as error:
            found.append(repr(error))
        finally:
            savepoint.rollback()
    return found
