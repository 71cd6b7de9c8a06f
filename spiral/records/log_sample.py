"""The chief's monthly sample of the access log: drawn by the program, judged line by line, signed off and kept."""

import datetime as dt
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.clients import OWN_NAME
from spiral.records.dates import midnight, month_days
from spiral.records.journal_models import LogSample, LogSampleLine
from spiral.records.log_search import LogEntry, log_entries
from spiral.records.models import Client, Visit
from spiral.records.production import merged_clients
from spiral.records.rights import require
from spiral.records.staff import name_then, read_list, staff_names
from spiral.vault.errors import Refused
from spiral.vault.keys import b64, open_sealed_to, seal_to, unb64
from spiral.vault.staff_list import unit_secrets
from spiral.vault.tables import LogRow, new_id
from spiral.vault.work import Work

NOTE = "spiral/judgement"
MUCH_IN_SHORT_TIME, NO_VISIT_NEAR = "much_in_short_time", "no_visit_near"
ODDITIES = (OWN_NAME, MUCH_IN_SHORT_TIME, NO_VISIT_NEAR)
JUDGEMENTS = ("in_order", "asked_about", "not_in_order")
MANY, WITHIN = 20, dt.timedelta(hours=1)
NEAR = dt.timedelta(days=30)
DRAWN, MOST_ODD = 20, 30
ACT = dt.timedelta(minutes=5)
ALONG = frozenset(
    {
        "list_blocks",
        "list_cases",
        "list_concerns",
        "list_contents",
        "list_diagnoses",
        "list_prescriptions",
        "list_recalls",
        "list_samples",
        "list_screenings",
        "list_visits",
        "read_answers",
        "read_assessments",
        "read_contract",
        "read_fees",
        "read_form",
        "read_goals",
        "read_reviews",
        "see_warnings",
    }
)
"""What the program reads along when a client is opened."""
NEWCOMER = frozenset({"register_client", "register_code"})
"""Who is registered has no visit yet."""
BY_ITSELF = frozenset({"import_clients", "import_visits", "list_affected", "lock_entries"})
"""Lines that no one person's look at one client wrote."""


@dataclass(frozen=True)
class SampleLine:
    """A line to judge: what the log says, what is odd in it (ODDITIES), and the judgement (JUDGEMENTS) with a note."""

    id: str
    version: int
    entry: LogEntry
    oddities: tuple[str, ...]
    judgement: str | None
    note: str
    judged_by: str


@dataclass(frozen=True)
class LogSampleRow:
    """A month's sample, the odd lines on top; `signed_off_at` (UTC) when it is done."""

    id: str
    version: int
    month: str
    drawn_on: str
    lines: tuple[SampleLine, ...]
    signed_off_by: str
    signed_off_at: str | None


@dataclass(frozen=True)
class Opening:
    """A line of the log that is about a client: what the rules of oddness look at."""

    seq: int
    at: dt.datetime
    staff_id: str
    client_id: str
    about: str
    action: str = ""

    @property
    def own_name(self) -> bool:
        """Whether the client has the reader's family name."""
        return OWN_NAME in self.about.split()


def single_acts(openings: Iterable[Opening]) -> list[Opening]:
    """One line for each act: what one person does with one client within five minutes.

    It is told by a line about one's own name, else by the first that the program did not read along, else by the
    first. What the program wrote by itself, or for many clients at once, is left out.
    """
    acts: dict[tuple[str, str], list[list[Opening]]] = defaultdict(list)
    for each in sorted(openings, key=lambda each: each.seq):
        if each.action in BY_ITSELF:
            continue
        theirs = acts[each.staff_id, each.client_id]
        if theirs and each.at - theirs[-1][0].at <= ACT:
            theirs[-1].append(each)
        else:
            theirs.append([each])
    told = [
        min(
            act,
            key=lambda each: (
                not each.own_name,
                each.action in ALONG,
                each.action in NEWCOMER,
                each.seq,
            ),
        )
        for theirs in acts.values()
        for act in theirs
    ]
    return sorted(told, key=lambda each: each.seq)


def odd_openings(openings: Sequence[Opening], visits: Iterable[tuple[str, dt.date]]) -> dict[int, list[str]]:
    """What is odd, by the line's number: a client of one's own name; 20 or more clients within an hour by one
    person; no visit of the client's within 30 days before or after."""
    days: dict[str, list[dt.date]] = defaultdict(list)
    for client_id, day in visits:
        days[client_id].append(day)
    hurried = _hurried(openings)
    found = {}
    for each in openings:
        near = each.action in NEWCOMER or any(
            abs(day - each.at.date()) <= NEAR for day in days[each.client_id]
        )
        odd = {
            OWN_NAME: each.own_name,
            MUCH_IN_SHORT_TIME: each.seq in hurried,
            NO_VISIT_NEAR: not near,
        }
        if any(odd.values()):
            found[each.seq] = [code for code in ODDITIES if odd[code]]
    return found


def _hurried(openings: Sequence[Opening]) -> set[int]:
    by_staff: dict[str, list[Opening]] = defaultdict(list)
    for each in sorted(openings, key=lambda each: each.at):
        by_staff[each.staff_id].append(each)
    hurried: set[int] = set()
    for theirs in by_staff.values():
        begin = 0
        for end, each in enumerate(theirs):
            while each.at - theirs[begin].at > WITHIN:
                begin += 1
            window = theirs[begin : end + 1]
            if len({one.client_id for one in window}) >= MANY:
                hurried |= {one.seq for one in window}
    return hurried


def draw_sample(work: Work, *, year: int, month: int, seed: int | None = None) -> LogSampleRow:
    """Draw a month that is over: 20 acts with clients by chance, and up to 30 odd ones, a line each. Drawn once.

    Refused: `month_not_over`, `sample_drawn`. `seed` is given by tests only.
    """
    require(work, "sample_log")
    first, last = month_days(year, month)
    label = f"{year:04}-{month:02}"
    if last >= work.today:
        raise Refused("month_not_over", month=label)
    if work.session.scalars(select(LogSample.id).where(LogSample.month == label)).first():
        raise Refused("sample_drawn", month=label)
    openings = single_acts(_openings(work, first, last))
    odd = odd_openings(openings, _visits(work, first - NEAR, last + NEAR))
    chance = random.Random(seed) if seed is not None else random.SystemRandom()
    most_odd = sorted(odd, key=lambda seq: (-len(odd[seq]), ODDITIES.index(odd[seq][0]), seq))[:MOST_ODD]
    others = [each.seq for each in openings if each.seq not in most_odd]
    drawn = [*most_odd, *chance.sample(others, min(DRAWN, len(others)))]
    sample = LogSample(id=new_id(), month=label, drawn_on=work.today.isoformat())
    lines = [
        LogSampleLine(id=new_id(), sample_id=sample.id, seq=seq, oddities=",".join(odd.get(seq, ())))
        for seq in drawn
    ]
    work.save("draw_sample", sample, *lines, about=label)
    return _row(work, sample)


def _openings(work: Work, first: dt.date, last: dt.date) -> list[Opening]:
    rows = work.session.scalars(
        select(LogRow)
        .where(
            LogRow.at >= midnight(first),
            LogRow.at < midnight(last + dt.timedelta(days=1)),
            LogRow.client_id.is_not(None),
        )
        .order_by(LogRow.seq)
    )
    goes_on = merged_clients(work)
    return [
        Opening(
            row.seq,
            dt.datetime.fromisoformat(row.at),
            row.staff_id,
            goes_on.get(row.client_id or "", row.client_id or ""),
            json.loads(row.body)["about"] or "",
            row.action,
        )
        for row in rows
    ]


def _visits(work: Work, first: dt.date, last: dt.date) -> list[tuple[str, dt.date]]:
    """Each unvoided visit's client, under the entry that goes on, and its day."""
    found = work.session.execute(
        select(Client.id, Client.merged_into, Visit.date)
        .join(Visit, Visit.client_id == Client.id)
        .where(Visit.date.between(first.isoformat(), last.isoformat()), Visit.void.is_(None))
    )
    return [(row.merged_into or row.id, dt.date.fromisoformat(row.date)) for row in found]


def list_log_samples(work: Work) -> list[LogSampleRow]:
    """Every sample that was drawn, newest month first."""
    require(work, "sample_log")
    work.log("list_samples_of_log")
    return [
        _row(work, row) for row in work.session.scalars(select(LogSample).order_by(LogSample.month.desc()))
    ]


def judge_line(work: Work, *, line_id: str, version: int, judgement: str, note: str = "") -> LogSampleRow:
    """The chief's judgement of a line; `not_in_order` and `asked_about` need a note (`reason_needed`)."""
    require(work, "sample_log")
    line = work.session.get(LogSampleLine, line_id)
    if line is None:
        raise Refused("no_such_line")
    sample = _open_sample(work, line.sample_id)
    if line.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(line.changed_by, ""))
    if judgement not in JUDGEMENTS:
        raise Refused("unknown_judgement")
    if judgement != "in_order" and not note.strip():
        raise Refused("reason_needed")
    line.judgement, line.judged_by = judgement, work.actor.id
    line.note = b64(seal_to(work.box.audit_public, note.strip().encode(), NOTE)) if note.strip() else None
    work.save("judge_line", line)
    return _row(work, sample)


def sign_off(work: Work, *, sample_id: str, version: int) -> LogSampleRow:
    """The sample is done: every line is judged (`lines_unjudged`), and nothing in it changes any more."""
    require(work, "sample_log")
    sample = _open_sample(work, sample_id)
    if sample.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(sample.changed_by, ""))
    if any(line.judgement is None for line in _lines(work, sample.id)):
        raise Refused("lines_unjudged")
    sample.signed_off_by, sample.signed_off_at = work.actor.id, work.now
    work.save("sign_off_sample", sample, about=sample.month)
    return _row(work, sample)


def _open_sample(work: Work, sample_id: str) -> LogSample:
    sample = work.session.get(LogSample, sample_id)
    if sample is None:
        raise Refused("no_such_line")
    if sample.signed_off_at:
        raise Refused("sample_signed_off")
    return sample


def _lines(work: Work, sample_id: str) -> list[LogSampleLine]:
    return list(work.session.scalars(select(LogSampleLine).where(LogSampleLine.sample_id == sample_id)))


def _row(work: Work, sample: LogSample) -> LogSampleRow:
    lines = _lines(work, sample.id)
    rows = work.session.scalars(select(LogRow).where(LogRow.seq.in_([line.seq for line in lines])))
    entries = {entry.seq: entry for entry in log_entries(work, list(rows))}
    audit = unit_secrets(work.box, read_list(work))[1]
    names = staff_names(work)
    shown = [
        SampleLine(
            line.id,
            line.version,
            entries[line.seq],
            tuple(line.oddities.split(",")) if line.oddities else (),
            line.judgement,
            open_sealed_to(audit, unb64(line.note), NOTE).decode() if line.note else "",
            names.get(line.judged_by or "", ""),
        )
        for line in lines
    ]
    return LogSampleRow(
        sample.id,
        sample.version,
        sample.month,
        sample.drawn_on,
        tuple(sorted(shown, key=lambda line: (-len(line.oddities), line.entry.seq))),
        name_then(work, sample.signed_off_by, sample.signed_off_at)
        if sample.signed_off_by and sample.signed_off_at
        else "",
        sample.signed_off_at,
    )
