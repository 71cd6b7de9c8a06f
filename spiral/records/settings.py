"""What the clinic decides and says of itself, from a day on; what nobody has set is as in `resources/settings.json`.

A number has limits; a text (telephone, address, name on certificates) is a line, and empty until it is written.
"""

import datetime as dt
import json
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

from spiral.records.cards import PHONE
from spiral.records.catalogue import RESOURCES
from spiral.records.journal_models import Setting, TextSetting
from spiral.records.rights import require
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

YES_NO = "yes_no"


@dataclass(frozen=True)
class SettingKind:
    """What one may set: its names, the rule in words, what it is when nobody has set it, and its limits.

    `form` is `number`, `yes_no` (1 or 0), `phone` or `text`; the limits of a text are its characters.
    """

    code: str
    sv: str
    en: str
    rule_sv: str
    rule_en: str
    value: int | str
    least: int
    most: int
    form: str = "number"

    @property
    def is_number(self) -> bool:
        """Whether it is a number, and not a text."""
        return self.form in ("number", YES_NO)


@dataclass(frozen=True)
class SettingRow:
    """What is set from a day on."""

    code: str
    from_date: str
    value: int | str


@dataclass(frozen=True)
class UnitDetails:
    """What the unit says of itself on paper; empty where nobody has written it."""

    workplace: str
    address: str
    phone: str


@dataclass(frozen=True)
class SettingNow:
    """A setting as it is today, from which day (None: nobody has set it), and what is set for days to come."""

    kind: SettingKind
    value: int | str
    from_date: str | None
    coming: tuple[SettingRow, ...]


@cache
def setting_kinds() -> dict[str, SettingKind]:
    """What can be set."""
    told = json.loads((RESOURCES / "settings.json").read_text("utf-8"))
    return {facts["code"]: SettingKind(**facts) for facts in told}


def setting_on(work: Work, code: str, day: dt.date) -> int:
    """The number in force on a day."""
    return int(_value_on(work, code, day))


def read_setting(work: Work, code: str) -> int:
    """The number in force today."""
    require(work, "read_catalogue")
    return setting_on(work, code, work.today)


def read_unit_details(work: Work) -> UnitDetails:
    """What the unit says of itself today: for certificates, the clients' papers and the neutral letter."""
    require(work, "read_catalogue")
    codes = ("unit_workplace", "unit_address", "unit_phone")
    return UnitDetails(*(str(_value_on(work, code, work.today)) for code in codes))


def _value_on(work: Work, code: str, day: dt.date) -> int | str:
    rows = work.remembered(f"setting {code}", lambda: _rows(work, code))
    before = [row.value for row in rows if row.from_date <= day.isoformat()]
    return before[-1] if before else setting_kinds()[code].value


def _rows(work: Work, code: str) -> list[SettingRow]:
    if setting_kinds()[code].is_number:
        numbers = work.session.scalars(
            select(Setting).where(Setting.code == code).order_by(Setting.from_date)
        )
        return [SettingRow(row.code, row.from_date, row.value) for row in numbers]
    texts = select(TextSetting).where(TextSetting.code == code).order_by(TextSetting.from_date)
    return [SettingRow(row.code, row.from_date, row.text) for row in work.session.scalars(texts)]


def read_settings(work: Work) -> list[SettingNow]:
    """Everything that can be set, as it is today."""
    require(work, "read_catalogue")
    return [_now(work, kind) for kind in setting_kinds().values()]


def _now(work: Work, kind: SettingKind) -> SettingNow:
    rows, today = _rows(work, kind.code), work.today.isoformat()
    held = [row.from_date for row in rows if row.from_date <= today]
    coming = tuple(row for row in rows if row.from_date > today)
    return SettingNow(kind, _value_on(work, kind.code, work.today), held[-1] if held else None, coming)


def set_setting(work: Work, *, code: str, from_date: dt.date, value: int | str) -> SettingRow:
    """Another number or text from a day on; an empty text says nothing any more.

    Refused: `unknown_setting`, `setting_out_of_range`, `phone_form`, `text_too_long`.
    """
    require(work, "change_catalogue")
    kind = setting_kinds().get(code)
    if kind is None or kind.is_number != isinstance(value, int):
        raise Refused("unknown_setting")
    value = _checked(kind, value)
    day = from_date.isoformat()
    work.save("set_setting", _row_with(work, code, day, value), about=f"{code} {day}")
    return SettingRow(code, day, value)


def _checked(kind: SettingKind, value: int | str) -> int | str:
    if isinstance(value, int):
        if not kind.least <= value <= kind.most:
            raise Refused("setting_out_of_range", least=kind.least, most=kind.most)
        return value
    text = " ".join(value.split())
    if len(text) > kind.most:
        raise Refused("text_too_long", most=kind.most)
    if kind.form == "phone" and text:
        check_phone(text)
    return text


def check_phone(text: str) -> None:
    """Refused unless it can be rung: digits, with what usually stands between them (`phone_form`)."""
    if not PHONE.fullmatch(text):
        raise Refused("phone_form")


def _row_with(work: Work, code: str, day: str, value: int | str) -> Setting | TextSetting:
    """The day's row, a new one where there is none, with its number or text."""
    if isinstance(value, int):
        numbers = select(Setting).where(Setting.code == code, Setting.from_date == day)
        number = work.session.scalars(numbers).first() or Setting(id=new_id(), code=code, from_date=day)
        number.value = value
        return number
    texts = select(TextSetting).where(TextSetting.code == code, TextSetting.from_date == day)
    text = work.session.scalars(texts).first() or TextSetting(id=new_id(), code=code, from_date=day)
    text.text = value
    return text
