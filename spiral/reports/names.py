"""What the production report calls things, on paper and in a spreadsheet: names, periods, figures in words."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from spiral.language import language, tr
from spiral.phrases import month_name

Report = Mapping[str, Any]
NONE = "–"
GENDERS = ("woman", "man", "trans", "unknown")
OUTCOMES = ("offered", "attended", "no_show", "cancelled", "withdrawn", "planned")
CONTROLS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True)
class Names:
    """The unit's own words for its measures, services, programmes and staff, by code; a missing one shows the code."""

    measures: Mapping[str, str] = field(default_factory=dict)
    services: Mapping[str, str] = field(default_factory=dict)
    programmes: Mapping[str, str] = field(default_factory=dict)
    staff: Mapping[str, str] = field(default_factory=dict)

    def measure(self, row: Mapping[str, Any]) -> str:
        """A measure's name: the unit's, else the row's own."""
        return plain(self.measures.get(row["key"]) or row.get("name") or row["key"])

    def service(self, code: str) -> str:
        """A service's name."""
        return plain(self.services.get(code) or code)

    def programme(self, code: str) -> str:
        """A programme's name."""
        return plain(self.programmes.get(code) or code)

    def person(self, login: str) -> str:
        """The name of one of the staff."""
        return plain(self.staff.get(login) or login)


def plain(text: object) -> str:
    """One line of text without control characters."""
    return CONTROLS.sub(" ", str(text)).strip()


def capital(text: str) -> str:
    """The text with a capital first letter, for the beginning of a row."""
    return text[:1].upper() + text[1:]


def title(report: Report) -> str:
    """The report's title with its period in words: `Produktionsrapport, mars 2008`."""
    period = report["period"]
    if len(period) == 4:
        return tr("Production report {year}", year=period)
    return tr("Production report, {period}", period=period_words(period))


def period_words(period: str) -> str:
    """A month or a year in words: `mars 2008`, `2008`."""
    return f"{month_name(int(period[5:7]))} {period[:4]}" if len(period) > 4 else period


def year_before(period: str) -> str:
    """The same month, or the year, one year earlier, in words."""
    return period_words(f"{int(period[:4]) - 1:04d}{period[4:]}")


def status(report: Report) -> str:
    """Whether the report is approved, when and by whom."""
    if not report.get("approved"):
        return tr("Not approved – preliminary")
    when, who = clock(report.get("approved_at") or ""), plain(report.get("approved_by") or "")
    if when and who:
        return tr("Approved {when} by {who}", when=when, who=who)
    return tr("Approved {when}", when=when) if when else tr("Approved")


def clock(moment: str) -> str:
    """A moment as it is read, `YYYY-MM-DD HH:MM` in this machine's time; other text as it stands."""
    try:
        told = dt.datetime.fromisoformat(moment)
    except ValueError:
        return plain(moment)
    if len(moment) <= 10:
        return moment
    return (told.astimezone() if told.tzinfo else told).strftime("%Y-%m-%d %H:%M")


def number(value: float | int | None) -> str:
    """A figure: `–` when there is none, a decimal comma in Swedish, thousands apart from 10 000.

    Below zero it begins with a dash: the paper's font has no minus sign.
    """
    if value is None:
        return NONE
    text = f"{value:,}" if abs(value) >= 10_000 else f"{value}"
    sign = NONE if text.startswith("-") else ""
    text = text.lstrip("-").removesuffix(".0").replace(",", "\u00a0")
    return sign + (text.replace(".", ",") if language() == "sv" else text)


def hours_words(value: float | None) -> str:
    """Hours with one decimal, two where they are needed: `8,0`, `8,75`."""
    if value is None:
        return NONE
    text = f"{value:.2f}".removesuffix("0")
    return text.replace(".", ",") if language() == "sv" else text


def share_of(actual: float | None, target: float | None) -> float | None:
    """The outcome as a part of the target; None without a target."""
    return None if actual is None or not target else actual / target


def percent(share: float | None) -> str:
    """A share in whole per cent."""
    return NONE if share is None else f"{number(round(share * 100))}\u00a0%"


def signed(value: float) -> str:
    """A change with its sign."""
    return f"+{number(value)}" if value > 0 else number(value)


def week_words(week: str) -> str:
    """An ISO week without its year: `v 10`."""
    return tr("wk {week}", week=int(week.partition("-W")[2]))


def week_days(week: str) -> str:
    """The days of an ISO week: `3–9 mars`, `31 mars–6 april`."""
    first = dt.date.fromisocalendar(int(week[:4]), int(week.partition("-W")[2]), 1)
    last = first + dt.timedelta(days=6)
    end = f"{last.day}\u00a0{month_name(last.month)}"
    if first.month == last.month:
        return f"{first.day}–{end}"
    return f"{first.day}\u00a0{month_name(first.month)}\u00a0–\u00a0{end}"


def week_state(week: str, day: dt.date) -> str:
    """Whether a week is to come or under way on a day; nothing when it is over. One to come is not judged."""
    first = dt.date.fromisocalendar(int(week[:4]), int(week.partition("-W")[2]), 1)
    if day < first:
        return tr("to come")
    return tr("under way") if day < first + dt.timedelta(days=7) else ""


def is_to_come(week: str, day: dt.date) -> bool:
    """Whether a week has not begun."""
    return week > f"{day.isocalendar().year}-W{day.isocalendar().week:02d}"


def gender_heads() -> dict[str, str]:
    """The headings of the gender columns."""
    return {"woman": tr("women"), "man": tr("men"), "trans": tr("trans"), "unknown": tr("unknown")}


def outcome_heads() -> dict[str, str]:
    """The headings of the outcome columns."""
    return {
        "offered": tr("Offered"),
        "attended": tr("Attended"),
        "no_show": tr("No-shows"),
        "cancelled": tr("Cancelled"),
        "withdrawn": tr("Withdrawn"),
        "planned": tr("Planned"),
    }
