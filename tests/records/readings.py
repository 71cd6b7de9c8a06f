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
PLAIN = (str, int, bool, dt.date, Path)
NOT_OPERATIONS = {
    "begin_tracing",  # writes
    "plan_recall",  # writes
    "read_counted",  # of an operation that has asked for the right
    "read_list",  # of the staff, signed
    "read_paper",  # of a tracing that has been opened
    "read_result",  # writes
}
Values = Mapping[str, Sequence[Any]]


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
    needed = [each.name for each in _needed(function)]
    assert set(needed) <= set(values), f"no value to read {name} with: {set(needed) - set(values)}"
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
