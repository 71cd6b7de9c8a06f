"""What a visit contained: ticks with details, and the recalls they start and answer. Codes in clear, details sealed."""

import datetime as dt
import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import func, select

from spiral.records.blocks import check_part, my_part, open_parts
from spiral.records.catalogue import RESOURCES
from spiral.records.chart_reason import open_part
from spiral.records.clients import client_of, ids_of
from spiral.records.codes import Outcome
from spiral.records.genders import gender_on, genders_of
from spiral.records.journal_models import Recall, VisitContent
from spiral.records.models import Client, Visit
from spiral.records.recalls import answered, answered_kinds, recall_after, reopened, started_by
from spiral.records.rights import require
from spiral.records.sealed_facts import Former, Place, facts_of, former_facts, reseal, seal_facts
from spiral.records.staff import staff_ids, staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

CONTENT = Place("journal", "journal/visit-content")
NUMBER = re.compile(r"\d{1,4}", re.ASCII)
LONGEST = 500


@dataclass(frozen=True)
class Detail:
    """A detail of a tick: `text`, `number` (between `least` and `most`), `choice` or `staff` (an id)."""

    code: str
    sv: str
    en: str
    kind: str = "text"
    required: bool = False
    least: int = 0
    most: int = 9999
    choices: tuple[Mapping[str, str], ...] = ()
    unit: str = ""


@dataclass(frozen=True)
class ContentKind:
    """Something a visit can contain, at which services, the kind of recall that it starts, the samples it may be.

    `said` is how details that belong together are told, as `{systolic}/{diastolic} mmHg`.
    """

    code: str
    sv: str
    en: str
    services: tuple[str, ...]
    details: tuple[Detail, ...]
    recall: str | None
    samples: tuple[str, ...] = ()
    said: str = ""


@dataclass(frozen=True)
class Tick:
    """One thing done. `details` by their codes; `recall` False when this time it starts none."""

    code: str
    details: Mapping[str, str] = field(default_factory=dict)
    recall: bool = True


@dataclass(frozen=True)
class ContentRow:
    """What was done at a visit; `staff` is who wrote it. `recall_id` is the recall it started."""

    id: str
    version: int
    visit_id: str
    date: str
    code: str
    details: Mapping[str, str]
    staff: str
    recall_id: str | None = None


@dataclass(frozen=True)
class FormerContent:
    """What a tick said before, or (`gone`) that it was taken away; who wrote that when (UTC)."""

    code: str
    details: Mapping[str, str]
    gone: bool
    staff: str
    at: str


@dataclass(frozen=True)
class ContentCount:
    """How often something was done in a period, and with how many clients, by gender."""

    code: str
    times_by: Mapping[str, int]
    persons_by: Mapping[str, int]

    @property
    def times(self) -> int:
        """How often."""
        return sum(self.times_by.values())

    @property
    def persons(self) -> int:
        """With how many clients."""
        return sum(self.persons_by.values())


@cache
def content_kinds() -> dict[str, ContentKind]:
    """Everything a visit can contain, in the file's order."""
    told = json.loads((RESOURCES / "visit_contents.json").read_text("utf-8"))
    return {facts["code"]: _kind(facts) for facts in told}


def _kind(facts: dict[str, Any]) -> ContentKind:
    details = tuple(
        Detail(**{**each, "choices": tuple(each.get("choices", ()))}) for each in facts["details"]
    )
    return ContentKind(
        facts["code"],
        facts["sv"],
        facts["en"],
        tuple(facts["services"]),
        details,
        facts.get("recall"),
        tuple(facts.get("samples", ())),
        facts.get("said", ""),
    )


def kinds_for(service: str) -> list[ContentKind]:
    """What a visit of this service can contain."""
    return [kind for kind in content_kinds().values() if service in kind.services]


def check_tick(tick: Tick) -> dict[str, str]:
    """The details that were given, trimmed. Refused: `unknown_content`, `unknown_detail`, `detail_missing`,
    `detail_out_of_range`, `unknown_answer`, `text_too_long`."""
    kind = content_kinds().get(tick.code)
    if kind is None:
        raise Refused("unknown_content")
    known = {detail.code: detail for detail in kind.details}
    told = {code: text.strip() for code, text in tick.details.items() if text.strip()}
    for code, text in told.items():
        if code not in known:
            raise Refused("unknown_detail", detail=code)
        _check_detail(known[code], text)
    for detail in kind.details:
        if detail.required and detail.code not in told:
            raise Refused("detail_missing", content=tick.code, detail=detail.code)
    return told


def _check_detail(detail: Detail, text: str) -> None:
    if detail.kind == "number" and not (NUMBER.fullmatch(text) and detail.least <= int(text) <= detail.most):
        raise Refused("detail_out_of_range", least=detail.least, most=detail.most)
    if detail.kind == "choice" and text not in {choice["code"] for choice in detail.choices}:
        raise Refused("unknown_answer")
    if len(text) > LONGEST:
        raise Refused("text_too_long", most=LONGEST)


def list_contents(work: Work, visit_id: str) -> list[ContentRow]:
    """What a visit contained; logged with the client."""
    require(work, "read_journal")
    open_part(work, _visit(work, visit_id).client_id, "list_contents")
    return _rows(work, open_parts(work, ticked_at(work, visit_id)))


def list_former_contents(work: Work, visit_id: str) -> list[FormerContent]:
    """What a visit's ticks said before and which were taken away, the newest first; logged with the client."""
    require(work, "read_journal")
    open_part(work, _visit(work, visit_id).client_id, "list_contents")
    names, found = staff_names(work), []
    every = work.session.scalars(select(VisitContent).where(VisitContent.visit_id == visit_id))
    for row in open_parts(work, every):
        now = Former(row.version, facts_of(work, CONTENT, row), row.changed_by, row.changed_at)
        for each in ((now,) if row.void else ()) + tuple(former_facts(work, CONTENT, row)):
            gone = row.void and each is now
            found.append(
                FormerContent(row.code, each.facts, gone, names.get(each.changed_by, ""), each.changed_at)
            )
    return sorted(found, key=lambda each: each.at, reverse=True)


def contents_of(work: Work, client_ids: Sequence[str]) -> list[ContentRow]:
    """Everything that was done at a client's visits, newest first; the caller logs it."""
    query = select(VisitContent).where(VisitContent.client_id.in_(client_ids), VisitContent.void.is_(False))
    rows = _rows(work, open_parts(work, work.session.scalars(query)))
    return sorted(rows, key=lambda row: row.date, reverse=True)


def write_contents(work: Work, *, visit_id: str, ticks: Sequence[Tick]) -> list[ContentRow]:
    """Everything the visit contained, whole: what was ticked before and is not any more is taken back.

    A new tick starts its recall and closes those it answers; a tick taken back closes the recall it started, and
    those it had answered wait again.
    Only at an attended visit (`visit_not_attended`), each thing once (`content_twice`).
    """
    require(work, "write_contents")
    visit = _visit(work, visit_id)
    if visit.outcome != Outcome.ATTENDED or visit.void:
        raise Refused("visit_not_attended")
    if len({tick.code for tick in ticks}) < len(ticks):
        raise Refused("content_twice")
    told = {tick.code: check_tick(tick) for tick in ticks}
    for tick in ticks:
        _check_given_by(work, tick)
    client = client_of(work, visit.client_id)
    ids = ids_of(work, client)
    for row in ticked_at(work, visit_id):
        check_part(work, row)
    before = {row.code: row for row in ticked_at(work, visit_id)}
    written: list[VisitContent | Recall] = []
    written += taken_back(work, visit, ids, [row for code, row in before.items() if code not in told])
    for tick in ticks:
        written += _ticked(work, visit, ids, before.get(tick.code), tick, told[tick.code])
    if written:
        work.save("write_contents", *written, client=client.id)
    else:
        work.log("list_contents", client=client.id)
    return _rows(work, ticked_at(work, visit_id))


def taken_back(
    work: Work, visit: Visit, client_ids: Sequence[str], rows: Sequence[VisitContent]
) -> list[VisitContent | Recall]:
    """Ticks taken back, the recalls they started closed, and those they answered open again; not written yet."""
    written: list[VisitContent | Recall] = []
    for row in rows:
        row.void = True
        reseal(work, CONTENT, row)
        written += [row, *started_by(work, row.id)]
    kinds = answered_kinds([visit.service, *(row.code for row in rows)])
    closed = select(Recall).where(Recall.closed_by == visit.id, Recall.kind.in_(kinds))
    undone = [row.id for row in rows]
    return written + list(reopened(work, client_ids, list(work.session.scalars(closed)), undone))


def _ticked(
    work: Work,
    visit: Visit,
    client_ids: Sequence[str],
    row: VisitContent | None,
    tick: Tick,
    told: Mapping[str, str],
) -> list[VisitContent | Recall]:
    if row is not None:
        if facts_of(work, CONTENT, row) == told:
            return []
        seal_facts(work, CONTENT, row, told)
        return [row]
    row = VisitContent(
        id=new_id(),
        visit_id=visit.id,
        client_id=client_ids[0],
        code=tick.code,
        part=my_part(work),
        void=False,
    )
    seal_facts(work, CONTENT, row, told)
    written: list[VisitContent | Recall] = [row]
    written += answered(work, client_ids, (tick.code, visit.service), visit)
    kind = content_kinds()[tick.code].recall
    if kind and tick.recall:
        day = dt.date.fromisoformat(visit.date)
        written.append(recall_after(work, client_ids=client_ids, kind=kind, done=day, content_id=row.id))
    return written


def _check_given_by(work: Work, tick: Tick) -> None:
    for detail in content_kinds()[tick.code].details:
        if detail.kind == "staff" and tick.details.get(detail.code, "") not in staff_ids(work):
            raise Refused("no_such_staff", login="")


def _visit(work: Work, visit_id: str) -> Visit:
    visit = work.session.get(Visit, visit_id)
    if visit is None or visit.programme != "spiral":
        raise Refused("no_such_visit")
    return visit


def ticked_at(work: Work, visit_id: str) -> list[VisitContent]:
    """The ticks of a visit as they now are, in the file's order; not opened, not logged."""
    query = select(VisitContent).where(VisitContent.visit_id == visit_id, VisitContent.void.is_(False))
    order = {code: n for n, code in enumerate(content_kinds())}
    return sorted(work.session.scalars(query), key=lambda row: (order.get(row.code, len(order)), row.id))


def _rows(work: Work, contents: Sequence[VisitContent]) -> list[ContentRow]:
    names = staff_names(work)
    found = work.session.execute(
        select(Recall.started_by, Recall.id).where(Recall.started_by.in_([row.id for row in contents]))
    )
    recalls: dict[str | None, str] = dict(list(found))
    visits = select(Visit.id, Visit.date).where(Visit.id.in_({row.visit_id for row in contents}))
    days = {row.id: row.date for row in work.session.execute(visits)}
    return [
        ContentRow(
            row.id,
            row.version,
            row.visit_id,
            days[row.visit_id],
            row.code,
            facts_of(work, CONTENT, row),
            names.get(row.changed_by, ""),
            recalls.get(row.id),
        )
        for row in contents
    ]


def count_contents(work: Work, *, first: dt.date, last: dt.date) -> list[ContentCount]:
    """How often each thing was done from one day to another, and with how many clients, by gender; from codes alone.

    Gender is the one valid on the visit's day, for persons the latest known by the last day.
    """
    require(work, "count_contents")
    person = func.coalesce(Client.merged_into, Client.id)
    rows = work.session.execute(
        select(VisitContent.code, Visit.date, person)
        .join(Client, Client.id == VisitContent.client_id)
        .join(Visit, Visit.id == VisitContent.visit_id)
        .where(
            Visit.date.between(first.isoformat(), last.isoformat()),
            VisitContent.void.is_(False),
            Visit.void.is_(None),
        )
    )
    found = [(str(code), str(day), str(whose)) for code, day, whose in rows]
    genders = genders_of(work, {whose for _code, _day, whose in found})
    times: dict[str, Counter[str]] = defaultdict(Counter)
    persons: dict[str, set[str]] = defaultdict(set)
    for code, day, whose in found:
        times[code][gender_on(genders[whose], day)] += 1
        persons[code].add(whose)
    work.log("count_contents", count=len(times))
    until = last.isoformat()
    return [
        ContentCount(code, times[code], Counter(gender_on(genders[each], until) for each in persons[code]))
        for code in [*content_kinds(), *sorted(set(times) - set(content_kinds()))]
    ]
