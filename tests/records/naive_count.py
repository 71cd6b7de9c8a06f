"""The production report counted once more, the slow way, from the mission's words alone ("Exactly", section 4).

Nothing of the program is used here: loops over plain rows, no query, no code of `spiral`.
"""

import calendar
import datetime as dt
from dataclasses import dataclass, field, replace

GENDERS = ("woman", "man", "trans", "unknown")
OUTCOMES = ("attended", "no_show", "cancelled", "withdrawn", "planned")
OFFERED = ("attended", "no_show", "cancelled")
SERVICES = {
    "gyn_exam": "spiral",
    "midwife_exam": "spiral",
    "midwife_talk": "spiral",
    "physician": "spiral",
    "psychiatric": "spiral",
    "assessment": "treatment",
    "therapy": "treatment",
    "support_series": "treatment",
    "relative": "treatment",
    "outreach_talk": "outreach",
    "network_meeting": "any",
    "phone": "any",
    "residence": "any",
    "kast_talk": "kast",
    "kast_phone": "kast",
    "kast_mail": "kast",
    "kast_call": "kast",
}
OTHER_PROGRAMMES = {"support_series": "spiral", "relative": "kast"}
PROGRAMMES = ("spiral", "treatment", "outreach", "kast", "any")
THERAPY = ("assessment", "therapy", "support_series", "relative")
MEASURES = {
    "gyn_women": (("gyn_exam",), "women"),
    "midwife_exams": (("midwife_exam",), "visits"),
    "physician_persons": (("physician",), "persons"),
    "psychiatric_women": (("psychiatric",), "women"),
    "therapy_visits": (THERAPY, "visits"),
}
FIRST_TARGETS = {"gyn_women": 20, "midwife_exams": 21, "physician_persons": 31, "psychiatric_women": 4}
HOURS = {"gyn_women": 16, "physician_persons": 40, "psychiatric_women": 8}


@dataclass(frozen=True)
class Row:
    """One visit as a file tells it; `staff` is whom it counts for."""

    date: str
    time: str
    client: str
    gender: str
    service: str
    staff: str
    status: str
    minutes: int
    programme: str
    void: bool = False


@dataclass
class Log:
    """All that has been told: visits, each client's gender from a day on, who is who, and the dated targets."""

    visits: list[Row] = field(default_factory=list)
    genders: dict[str, dict[str, str]] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    targets: list[tuple[str, str, int | None]] = field(default_factory=list)
    shares: dict[str, int] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """A visit was told, and with it a gender on that day; `unknown` says nothing that is not known."""
        self.visits.append(row)
        told = self.genders.setdefault(self.who(row.client), {})
        if row.gender != "unknown" or row.date not in told:
            told[row.date] = row.gender

    def void(self, index: int) -> None:
        """A visit was wrong."""
        self.visits[index] = replace(self.visits[index], void=True)

    def merge(self, keep: str, other: str) -> None:
        """Two clients are one. The kept one's gender is the right one, if it is known at all."""
        keep, other = self.who(keep), self.who(other)
        mine, theirs = self.genders[keep], self.genders[other]
        if set(mine.values()) == {"unknown"}:
            for day, gender in theirs.items():
                if gender != "unknown" and day not in mine:
                    mine[day] = gender
        for code, goes_on in list(self.same.items()):
            if goes_on == other:
                self.same[code] = keep
        self.same[other] = keep

    def who(self, code: str) -> str:
        """The client that goes on."""
        return self.same.get(code, code)

    def gender(self, client: str, day: str) -> str:
        """The one valid that day: the newest known; before anything was told, the first that was."""
        told = sorted(self.genders[self.who(client)].items())
        known = [gender for from_date, gender in told if from_date <= day and gender != "unknown"]
        return known[-1] if known else told[0][1]

    def within(self, period: str) -> list[Row]:
        """The unvoided visits of a month or a year: those whose start date lies in it."""
        return [row for row in self.visits if row.date.startswith(period) and not row.void]

    def last_day(self, period: str) -> str:
        """The period's last day."""
        month = period if len(period) == 7 else f"{period}-12"
        return f"{month}-{calendar.monthrange(int(month[:4]), int(month[5:]))[1]:02}"

    def counts(self, row: Row, measure: str, period: str) -> bool:
        """Whether an attended visit counts in a measure: in a women's measure by the person's latest gender."""
        services, what = MEASURES[measure]
        if row.status != "attended" or row.service not in services:
            return False
        return what != "women" or self.gender(row.client, self.last_day(period)) == "woman"

    def figure(self, measure: str, period: str) -> int:
        """Different women or persons, or visits."""
        counted = [row for row in self.within(period) if self.counts(row, measure, period)]
        return (
            len(counted)
            if MEASURES[measure][1] == "visits"
            else len({self.who(row.client) for row in counted})
        )

    def months(self, period: str) -> list[str]:
        """The months from January to the period's end."""
        last = int(self.last_day(period)[5:7])
        return [f"{period[:4]}-{month:02}" for month in range(1, last + 1)]

    def target(self, measure: str, month: str) -> int | None:
        """The target valid on the month's 1st."""
        found = FIRST_TARGETS.get(measure)
        for code, from_date, target in sorted(self.targets, key=lambda each: each[1]):
            if code == measure and from_date <= f"{month}-01":
                found = target
        return found

    def targets_of(self, measure: str, months: list[str]) -> int | None:
        """Their sum; none when no month has one."""
        told = [self.target(measure, month) for month in months]
        return None if told == [None] * len(told) else sum(each or 0 for each in told)

    def measure(self, measure: str, period: str, today: str) -> dict[str, object]:
        """A measure's row."""
        services, what = MEASURES[measure]
        own = [row for row in self.within(period) if row.service in services]
        attended = [row for row in own if row.status == "attended"]
        before = f"{int(period[:4]) - 1}{period[4:]}"
        months = self.months(period)
        asked = [period] if len(period) == 7 else months
        return {
            "key": measure,
            "counts": what,
            "target": self.targets_of(measure, asked),
            "actual": self.figure(measure, period),
            "hours": sum(row.minutes for row in attended) / 60,
            "last_year": self.figure(measure, before) if self.within(before) else None,
            "year_to_date": sum(self.figure(measure, month) for month in months),
            "year_to_date_target": self.targets_of(measure, months),
            "not_counted": [
                {
                    "reason": "gender",
                    "visits": len([row for row in attended if not self.counts(row, measure, period)]),
                },
                {
                    "reason": "planned",
                    "visits": len([row for row in own if row.status == "planned" and row.date < today]),
                },
            ],
        }

    def table(self, period: str, kind: str, codes: tuple[str, ...]) -> list[dict[str, object]]:
        """The rows of services or programmes: visits by the gender of their day, persons by their latest."""
        rows: list[dict[str, object]] = []
        for code in codes:
            own = [row for row in self.within(period) if getattr(row, kind) == code]
            held = [row for row in own if row.status == "attended"]
            people = {self.who(row.client) for row in held}
            last = self.last_day(period)
            rows.append(
                {
                    kind: code,
                    "offered": len([row for row in own if row.status in OFFERED]),
                    **{each: len([row for row in own if row.status == each]) for each in OUTCOMES},
                    "visits": {
                        gender: len([row for row in held if self.gender(row.client, row.date) == gender])
                        for gender in GENDERS
                    },
                    "persons": {
                        gender: len([who for who in people if self.gender(who, last) == gender])
                        for gender in GENDERS
                    },
                }
            )
        return rows

    def weeks(self, period: str) -> dict[tuple[str, str], tuple[int, int, float]]:
        """(week, therapist) -> attended, offered, 15 x share; a week belongs to its Thursday's month."""
        found: dict[tuple[str, str], tuple[int, int, float]] = {}
        for row in self.visits:
            day = dt.date.fromisoformat(row.date)
            thursday = day + dt.timedelta(days=3 - day.weekday())
            if row.void or row.service not in THERAPY or row.status not in OFFERED:
                continue
            if not thursday.isoformat().startswith(period):
                continue
            # the year of an ISO week is that of its Thursday, and its number counts Thursdays
            key = f"{thursday.year}-W{(thursday.timetuple().tm_yday + 6) // 7:02}", row.staff
            attended, offered, _ = found.get(key, (0, 0, 0.0))
            share = 15 * self.shares.get(row.staff, 100) / 100
            found[key] = attended + (row.status == "attended"), offered + 1, share
        return found
