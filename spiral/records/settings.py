"""Numbers that the clinic decides, from a day on; what nobody has set is as in `resources/settings.json`."""

import datetime as dt
import json
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

from spiral.records.catalogue import RESOURCES
from spiral.records.journal_models import Setting
from spiral.records.rights import require
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work


@dataclass(frozen=True)
class SettingKind:
    """A number one may set: its names, the rule in words, what it is when nobody has set it, and its limits."""

    code: str
    sv: str
    en: str
    rule_sv: str
    rule_en: str
    value: int
    least: int
    most: int


@dataclass(frozen=True)
class SettingRow:
    """A number from a day on."""

    code: str
    from_date: str
    value: int


@dataclass(frozen=True)
class SettingNow:
    """A number as it is today, from which day (None: nobody has set it), and what is set for days to come."""

    kind: SettingKind
    value: int
    from_date: str | None
    coming: tuple[SettingRow, ...]


@cache
def setting_kinds() -> dict[str, SettingKind]:
    """What can be set."""
    told = json.loads((RESOURCES / "settings.json").read_text("utf-8"))
    return {facts["code"]: SettingKind(**facts) for facts in told}


def setting_on(work: Work, code: str, day: dt.date) -> int:
    """The number in force on a day."""
    rows = work.remembered(f"setting {code}", lambda: _rows(work, code))
    before = [row.value for row in rows if row.from_date <= day.isoformat()]
    return before[-1] if before else setting_kinds()[code].value


def read_setting(work: Work, code: str) -> int:
    """The number in force today."""
    require(work, "read_catalogue")
    return setting_on(work, code, work.today)


def _rows(work: Work, code: str) -> list[SettingRow]:
    rows = work.session.scalars(select(Setting).where(Setting.code == code).order_by(Setting.from_date))
    return [SettingRow(row.code, row.from_date, row.value) for row in rows]


def list_settings(work: Work, code: str) -> list[SettingRow]:
    """Every dated number that was set, oldest first."""
    require(work, "read_catalogue")
    return _rows(work, code)


def read_settings(work: Work) -> list[SettingNow]:
    """Everything that can be set, as it is today."""
    require(work, "read_catalogue")
    return [_now(work, kind) for kind in setting_kinds().values()]


def _now(work: Work, kind: SettingKind) -> SettingNow:
    rows, today = _rows(work, kind.code), work.today.isoformat()
    held = [row.from_date for row in rows if row.from_date <= today]
    coming = tuple(row for row in rows if row.from_date > today)
    return SettingNow(kind, setting_on(work, kind.code, work.today), held[-1] if held else None, coming)


def set_setting(work: Work, *, code: str, from_date: dt.date, value: int) -> SettingRow:
    """Another number from a day on. Refused: `unknown_setting`, `setting_out_of_range`."""
    require(work, "change_catalogue")
    kind = setting_kinds().get(code)
    if kind is None:
        raise Refused("unknown_setting")
    if not kind.least <= value <= kind.most:
        raise Refused("setting_out_of_range", least=kind.least, most=kind.most)
    day = from_date.isoformat()
    row = work.session.scalars(
        select(Setting).where(Setting.code == code, Setting.from_date == day)
    ).first() or Setting(id=new_id(), code=code, from_date=day)
    row.value = value
    work.save("set_setting", row, about=f"{code} {day}")
    return SettingRow(code, day, value)
