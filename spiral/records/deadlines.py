"""What is due when in treatment: six-monthly reviews, the 14 days to a first visit, a series' talks, the follow-up.

Pure rules (mission 4 and 6; source 3.6.2): today is a parameter, months are counted from the start each time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from spiral.records.codes import Outcome
from spiral.records.dates import add_months

REVIEW_MONTHS = 6
FIRST_VISIT_DAYS, AMBER_FROM = 14, 10
FOLLOW_UP_MONTHS = 6
RENEW_WHEN_LEFT, RENEW_OF = 3, 20


class Promise(StrEnum):
    """How it stands with a first visit within 14 days of the conference."""

    KEPT = "kept"
    LATE = "late"
    RUNNING = "running"
    AMBER = "amber"
    RED = "red"


def review_due(start: date, number: int) -> date:
    """The day of review 1, 2, 3 ...: 6, 12, 18 ... months after the start, cut at the month's end.

    Always from the start: from 31 August the first is the last of February, the second 31 August again.
    """
    return add_months(start, REVIEW_MONTHS * number)


def reviews_due(start: date, until: date) -> list[date]:
    """Every review's day up to and with `until`."""
    found: list[date] = []
    while (due := review_due(start, len(found) + 1)) <= until:
        found.append(due)
    return found


def next_review(start: date, held: Iterable[int], today: date) -> int:
    """The number of the review to hold now: the one after the latest held; a skipped one is not caught up.

    When a later one is due within a month, that is the one: it looks back over the skipped ones too.
    """
    after = max(held, default=0) + 1
    return max(after, len(reviews_due(start, add_months(today, 1))))


def shown_from(due: date) -> date:
    """From when a review is asked for: a month ahead."""
    return add_months(due, -1)


def is_in_time(due: date, held: date | None) -> bool:
    """Whether a review was held at the latest on its day."""
    return held is not None and held <= due


def first_visit_promise(conference: date, offered_for: date | None, today: date) -> Promise:
    """Kept when a first visit was offered for a day at most 14 after the conference.

    Without an offer: running, amber from day 10, red after day 14.
    """
    days = ((offered_for or today) - conference).days
    if offered_for is not None:
        return Promise.KEPT if days <= FIRST_VISIT_DAYS else Promise.LATE
    if days > FIRST_VISIT_DAYS:
        return Promise.RED
    return Promise.AMBER if days >= AMBER_FROM else Promise.RUNNING


@dataclass(frozen=True)
class SeriesCount:
    """A series' counter. A missed talk is used; one cancelled by the client or withdrawn by the unit is not."""

    sessions: int
    held: int
    missed: int

    @property
    def used(self) -> int:
        """Held and missed together."""
        return self.held + self.missed

    @property
    def left(self) -> int:
        """Talks still to come; never below none."""
        return max(self.sessions - self.used, 0)

    @property
    def ask_renewal(self) -> bool:
        """Whether it is time to ask if the series is to be renewed: at 17 used of 20, at 4 of 5."""
        share = self.sessions * RENEW_WHEN_LEFT // RENEW_OF
        return self.left <= min(max(share, 1), RENEW_WHEN_LEFT)


def count_series(sessions: int, outcomes: Iterable[str]) -> SeriesCount:
    """The counter of a series of so many talks, from its visits' outcomes."""
    told = list(outcomes)
    return SeriesCount(sessions, told.count(Outcome.ATTENDED), told.count(Outcome.NO_SHOW))


def follow_up_due(closed: date) -> date:
    """The follow-up talk's day: half a year after the closing, cut at the month's end."""
    return add_months(closed, FOLLOW_UP_MONTHS)
