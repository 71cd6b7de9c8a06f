"""Services, measures and choices: data that a unit can change.

The row in force on a day is the newest of its code on or before that day.
"""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from spiral.records.codes import ANY, Role
from spiral.records.identity import check_characters
from spiral.records.models import Approval, Measure, Service
from spiral.records.rights import require
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FROM_THE_START = "1900-01-01"


@dataclass(frozen=True)
class ServiceRow:
    """A service from a day on; `minutes` is the usual length."""

    code: str
    from_date: str
    name_sv: str
    name_en: str
    programmes: tuple[str, ...]
    roles: tuple[str, ...]
    minutes: int
    offered: bool

    def name(self, language: str) -> str:
        """The service's name on a screen or paper in a language, `sv` or `en`."""
        return self.name_en if language == "en" else self.name_sv

    @property
    def programme(self) -> str:
        """The programme of a visit that names none."""
        return self.programmes[0]

    def is_for(self, roles: Iterable[str]) -> bool:
        """Whether someone with these roles gives the service."""
        return ANY in self.roles or not set(self.roles).isdisjoint(roles)


@dataclass(frozen=True)
class MeasureRow:
    """A measure from a day on. `counts` is `women`, `persons` or `visits`; targets a month, `week_target` a week."""

    code: str
    from_date: str
    name_sv: str
    name_en: str
    counts: str
    services: tuple[str, ...]
    target: int | None
    hours_target: int | None
    week_target: int | None

    def name(self, language: str) -> str:
        """The measure's name on a screen or paper in a language, `sv` or `en`."""
        return self.name_en if language == "en" else self.name_sv


@lru_cache
def choices() -> dict[str, list[dict[str, str]]]:
    """The choices of each field as they stand in `resources/choices.json`: code, sv, en."""
    return dict(json.loads((RESOURCES / "choices.json").read_text("utf-8")))


def choice_codes(field: str) -> tuple[str, ...]:
    """The codes one may choose from in a field."""
    return tuple(choice["code"] for choice in choices()[field])


def choice_name(field: str, code: str, language: str) -> str:
    """A choice in words; the code itself when the unit has dropped the choice."""
    return next((choice[language] for choice in choices()[field] if choice["code"] == code), code)


def choice_names(field: str, language: str) -> dict[str, str]:
    """Every choice of a field in words, in its order: for menus."""
    return {choice["code"]: choice[language] for choice in choices()[field]}


@lru_cache
def _short_names() -> dict[str, str]:
    return dict(json.loads((RESOURCES / "short_names.json").read_text("utf-8")))


def short_name(name: str) -> str:
    """A service's name where there is little room, as in `resources/short_names.json`; else the name itself."""
    return _short_names().get(name, name)


@lru_cache
def reasons() -> dict[str, list[dict[str, str]]]:
    """The usual reasons at each thing that asks for one, as in `resources/reasons.json`: code, sv, en."""
    return dict(json.loads((RESOURCES / "reasons.json").read_text("utf-8")))


def reason_words(told: str, language: str) -> str:
    """A reason as people read it: a usual one's words, else as it was written."""
    usual = (each for many in reasons().values() for each in many)
    return next((each[language] for each in usual if each["code"] == told), told)


def seed_catalogue(work: Work) -> None:
    """Give a new clinic its services and measures from `resources/`."""
    services = json.loads((RESOURCES / "services.json").read_text("utf-8"))
    measures = json.loads((RESOURCES / "measures.json").read_text("utf-8"))
    rows: list[Service | Measure] = [
        Service(id=new_id(), from_date=FROM_THE_START, position=n, offered=True, **_joined(facts))
        for n, facts in enumerate(services)
    ]
    rows += [
        Measure(id=new_id(), from_date=FROM_THE_START, position=n, **_joined(facts))
        for n, facts in enumerate(measures)
    ]
    work.save("seed", *rows)


def _joined(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: ",".join(value) if isinstance(value, list) else value for name, value in facts.items()}


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()


def _service(row: Service) -> ServiceRow:
    return ServiceRow(
        row.code,
        row.from_date,
        row.name_sv,
        row.name_en,
        _split(row.programmes),
        _split(row.roles),
        row.minutes,
        row.offered,
    )


def _measure(row: Measure) -> MeasureRow:
    return MeasureRow(
        row.code,
        row.from_date,
        row.name_sv,
        row.name_en,
        row.counts,
        _split(row.services),
        row.target,
        row.hours_target,
        row.week_target,
    )


def services_on(work: Work, day: dt.date) -> dict[str, ServiceRow]:
    """Every service by code as it is on a day, in the unit's order."""
    return work.remembered(f"services {day}", lambda: _services_on(work, day))


def _services_on(work: Work, day: dt.date) -> dict[str, ServiceRow]:
    rows = work.session.scalars(
        select(Service).where(Service.from_date <= day.isoformat()).order_by(Service.from_date)
    )
    newest = {row.code: row for row in rows}
    return {
        row.code: _service(row) for row in sorted(newest.values(), key=lambda row: (row.position, row.code))
    }


def measures_on(work: Work, day: dt.date) -> list[MeasureRow]:
    """Every measure as it is on a day, in the unit's order."""
    return work.remembered(f"measures {day}", lambda: _measures_on(work, day))


def _measures_on(work: Work, day: dt.date) -> list[MeasureRow]:
    rows = work.session.scalars(
        select(Measure).where(Measure.from_date <= day.isoformat()).order_by(Measure.from_date)
    )
    newest = {row.code: row for row in rows}
    return [_measure(row) for row in sorted(newest.values(), key=lambda row: (row.position, row.code))]


def list_services(work: Work) -> list[ServiceRow]:
    """Every dated row of every service, oldest first within a service."""
    require(work, "read_catalogue")
    rows = work.session.scalars(select(Service).order_by(Service.position, Service.code, Service.from_date))
    return [_service(row) for row in rows]


def list_measures(work: Work) -> list[MeasureRow]:
    """Every dated row of every measure, oldest first within a measure."""
    require(work, "read_catalogue")
    rows = work.session.scalars(select(Measure).order_by(Measure.position, Measure.code, Measure.from_date))
    return [_measure(row) for row in rows]


def set_target(
    work: Work,
    *,
    measure: str,
    from_date: dt.date,
    target: int | None,
    hours_target: int | None = None,
    week_target: int | None = None,
) -> MeasureRow:
    """Give a measure other targets from the first of a month on; earlier months keep theirs.

    A month's target is the one valid on its 1st, so another day is refused, and so is a month that is approved.
    None is no target; 0-10000 else.
    """
    require(work, "change_catalogue")
    if from_date.day != 1:
        raise Refused("target_not_on_first")
    if any(value is not None and not 0 <= value <= 10_000 for value in (target, hours_target, week_target)):
        raise Refused("target_out_of_range")
    day = from_date.isoformat()
    if locked := work.session.scalar(select(func.max(Approval.month)).where(Approval.month >= day[:7])):
        raise Refused("target_of_approved_month", month=locked)
    known = list(
        work.session.scalars(select(Measure).where(Measure.code == measure).order_by(Measure.from_date))
    )
    before = [row for row in known if row.from_date <= day]
    if not before:
        raise Refused("unknown_measure", measure=measure)
    row = before[-1]
    if row.from_date != day:
        old = row
        row = Measure(
            id=new_id(),
            code=measure,
            from_date=day,
            position=old.position,
            name_sv=old.name_sv,
            name_en=old.name_en,
            counts=old.counts,
            services=old.services,
        )
    row.target, row.hours_target, row.week_target = target, hours_target, week_target
    work.save("set_target", row, about=f"{measure} {day}")
    return _measure(row)


def set_service(
    work: Work,
    *,
    code: str,
    from_date: dt.date,
    name_sv: str,
    name_en: str,
    programmes: tuple[str, ...],
    roles: tuple[str, ...],
    minutes: int,
    offered: bool = True,
) -> ServiceRow:
    """Add a service, or change one from a day on. Visits before that day keep what was."""
    require(work, "change_catalogue")
    _check_service(code, name_sv, programmes, roles, minutes)
    day = from_date.isoformat()
    rows = list(work.session.scalars(select(Service).where(Service.code == code).order_by(Service.from_date)))
    row = next((row for row in rows if row.from_date == day), None)
    if row is None:
        last = (
            work.session.scalars(select(Service.position).order_by(Service.position.desc()).limit(1)).first()
            or 0
        )
        row = Service(id=new_id(), code=code, from_date=day, position=rows[0].position if rows else last + 1)
    row.name_sv, row.name_en, row.minutes, row.offered = (
        name_sv.strip(),
        name_en.strip() or name_sv.strip(),
        minutes,
        offered,
    )
    row.programmes, row.roles = ",".join(programmes), ",".join(roles)
    work.save("set_service", row, about=f"{code} {day}")
    return _service(row)


def _check_service(
    code: str, name: str, programmes: tuple[str, ...], roles: tuple[str, ...], minutes: int
) -> None:
    if not code.isascii() or not code.replace("_", "a").isalnum() or not code.islower() or len(code) > 40:
        raise Refused("service_code_form")
    if not name.strip() or len(name) > 120:
        raise Refused("name_missing")
    check_characters(name)
    if not programmes or not set(programmes) <= set(choice_codes("programme")):
        raise Refused("programme_missing")
    if not roles or not set(roles) <= {*Role, ANY}:
        raise Refused("no_role")
    if not 1 <= minutes <= 600:
        raise Refused("minutes_out_of_range")
