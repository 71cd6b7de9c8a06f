"""Recalls (bevakningar): what is to be done for a client by a day, how they were sought, and what closed it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import or_, select

from spiral.records.blocks import check_part, my_part, open_parts
from spiral.records.cards import CONTACT_WAYS, Card, lacking_ways, safe_ways
from spiral.records.chart_reason import check_reason, open_to_me
from spiral.records.chart_warnings import warnings_of
from spiral.records.clients import cards_of, client_of, ids_of, unit_client
from spiral.records.codes import Outcome
from spiral.records.journal_models import ClientInterval, Recall, VisitContent
from spiral.records.models import Client, Visit
from spiral.records.recall_rules import Interval, check_interval, due_dates, recall_kind, recall_kinds
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, seal_facts
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

RECALL = Place("journal", "journal/recall")
INTERVAL = Place("journal", "journal/client-interval")
ATTEMPT_OUTCOMES = ("reached", "no_answer", "message_left", "sent", "wrong_address")
DONE, DECLINED, NOT_REACHED, NO_LONGER = "done", "declined", "not_reached", "no_longer"
ALERT = "screening_alert"
CLOSINGS = (DONE, DECLINED, NOT_REACHED, NO_LONGER)
CORRECTED = "corrected"  # as what made it was corrected; nobody chooses that


@dataclass(frozen=True)
class Attempt:
    """One attempt to reach the client: the day, which way, how it went, by whom."""

    date: str
    way: str
    outcome: str
    staff: str
    note: str


@dataclass(frozen=True)
class RecallRow:
    """A recall. `state` is `coming`, `due` (from its day on), `overdue` (after the latest day, or 14 days), `closed`.

    `safe_ways` are the ways one may use to reach the client; none where nothing was agreed. `lacking_ways` were
    agreed too, but we have no number or address for them.
    """

    id: str
    version: int
    client_id: str
    code: str
    name: str
    kind: str
    due: str
    latest: str | None
    state: str
    note: str
    made_on: str
    made_by: str
    attempts: tuple[Attempt, ...]
    closed_by: str | None
    closed_why: str
    safe_ways: tuple[str, ...]
    made_by_id: str = ""
    lacking_ways: tuple[str, ...] = ()
    closed_note: str = ""

    @property
    def alert(self) -> bool:
        """Whether a screening form's alert has made it."""
        return self.note.startswith(f"{ALERT} ")


def list_recalls(work: Work, *, until: dt.date | None = None) -> list[RecallRow]:
    """What is open and due by a day (today), for every client, the most pressing first; one log row.

    Notes come only of those whose journal is open to me today; what a screening's alert noted always.
    """
    require(work, "read_journal")
    last = (until or work.today).isoformat()
    rows = open_parts(work, work.session.scalars(select(Recall).where(Recall.open)))
    found = [(row, facts_of(work, RECALL, row)) for row in rows]
    due = [(row, told) for row, told in found if told["due"] <= last]
    work.log("list_recalls", count=len(due))
    opened = open_to_me(work)
    shown = [row if row.client_id in opened else _wordless(row) for row in _shown(work, due)]
    return sorted(shown, key=lambda row: (row.state != "overdue", row.latest or row.due, row.code))


def _wordless(row: RecallRow) -> RecallRow:
    attempts = tuple(replace(each, note="") for each in row.attempts)
    return replace(row, attempts=attempts, note=row.note if row.alert else "", closed_note="")


def recalls_of(work: Work, client_ids: Sequence[str]) -> list[RecallRow]:
    """A client's recalls, open and closed, the next one first; the caller logs it."""
    rows = open_parts(work, work.session.scalars(select(Recall).where(Recall.client_id.in_(client_ids))))
    shown = _shown(work, [(row, facts_of(work, RECALL, row)) for row in rows])
    return sorted(shown, key=lambda row: (row.state == "closed", row.due, row.id))


def _shown(work: Work, found: Sequence[tuple[Recall, Mapping[str, Any]]]) -> list[RecallRow]:
    clients = {client_id: client_of(work, client_id) for client_id in {row.client_id for row, _ in found}}
    cards = cards_of(work, [client.id for client in clients.values()])
    names = staff_names(work)
    return [
        _row(
            work, row, told, clients[row.client_id], cards.get(clients[row.client_id].id, (None, 0))[0], names
        )
        for row, told in found
    ]


def _row(
    work: Work,
    row: Recall,
    told: Mapping[str, Any],
    client: Client,
    card: Card | None,
    names: Mapping[str, str],
) -> RecallRow:
    attempts = [
        Attempt(each["date"], each["way"], each["outcome"], names.get(each["by"], ""), each.get("note", ""))
        for each in told.get("attempts", ())
    ]
    return RecallRow(
        row.id,
        row.version,
        client.id,
        client.code,
        (card.name if card else "") or client.code,
        row.kind,
        told["due"],
        told.get("latest"),
        "closed" if not row.open else state_on(work.today, told["due"], told.get("latest")),
        told.get("note", ""),
        row.made_on,
        names.get(row.made_by, ""),
        tuple(attempts),
        row.closed_by,
        told.get("why", ""),
        safe_ways(card),
        row.made_by,
        lacking_ways(card),
        told.get("closed_note", ""),
    )


def state_on(today: dt.date, due: str, latest: str | None) -> str:
    """`coming` before its day, `due` from it on, `overdue` after the latest day (14 days where nothing runs out)."""
    last = dt.date.fromisoformat(latest) if latest else dt.date.fromisoformat(due) + dt.timedelta(days=14)
    if today > last:
        return "overdue"
    return "due" if today.isoformat() >= due else "coming"


def check_safe(card: Card | None, way: str) -> Card:
    """The card; refused when the client has not said that the way is safe, or we lack the number or address."""
    if way not in CONTACT_WAYS:
        raise Refused("unknown_contact_way")
    if card is None or way not in card.contact_by:
        raise Refused("contact_not_safe", way=way)
    if way not in safe_ways(card):
        raise Refused("contact_unknown", way=way)
    return card


def plan_recall(
    work: Work, *, client_id: str, kind: str, due: dt.date, latest: dt.date | None = None, note: str = ""
) -> RecallRow:
    """A recall set by hand. Refused: `unknown_recall`, `due_in_past`, `latest_before_due`."""
    require(work, "change_recall")
    client = unit_client(work, client_id)
    recall_kind(kind)
    if due < work.today:
        raise Refused("due_in_past")
    if latest is not None and latest < due:
        raise Refused("latest_before_due")
    row = new_recall(work, client.id, kind, due, latest, note=note.strip())
    work.save("plan_recall", row, client=client.id)
    return _shown(work, [(row, facts_of(work, RECALL, row))])[0]


def new_recall(
    work: Work, client_id: str, kind: str, due: dt.date, latest: dt.date | None, **told: Any
) -> Recall:
    """A recall's row, not written yet; `started_by` is the content of a visit that started it."""
    row = Recall(
        id=new_id(),
        client_id=client_id,
        kind=kind,
        part=my_part(work),
        open=True,
        started_by=told.pop("started_by", None),
        made_by=work.actor.id,
        made_on=work.today.isoformat(),
    )
    facts = {"due": due.isoformat(), "latest": latest.isoformat() if latest else None}
    seal_facts(work, RECALL, row, facts | told)
    return row


def recall_after(
    work: Work, *, client_ids: Sequence[str], kind: str, done: dt.date, content_id: str
) -> Recall:
    """The recall that something done starts, by the client's own interval, HIV, or the usual one; not written yet."""
    own = interval_of(work, client_ids, kind)
    due, latest = due_dates(recall_kind(kind), done, hiv=warnings_of(work, client_ids).hiv, own=own)
    return new_recall(work, client_ids[0], kind, due, latest, done=done.isoformat(), started_by=content_id)


def answered(
    work: Work, client_ids: Sequence[str], things: Iterable[str], visit: Visit | None = None
) -> list[Recall]:
    """The open recalls that some things done answer, closed but not written yet.

    At a visit: what is ticked, and its service; it answers what was begun before its day.
    """
    rows = work.session.scalars(
        select(Recall).where(
            Recall.client_id.in_(client_ids), Recall.open, Recall.kind.in_(answered_kinds(things))
        )
    )
    closed = []
    for row in rows:
        told = facts_of(work, RECALL, row)
        if visit is None or told.get("done", row.made_on) < visit.date:
            _close(work, row, told, DONE, visit.id if visit else None)
            closed.append(row)
    return closed


def keep_recalls(work: Work, rows: Sequence[Recall]) -> None:
    """Write recalls that something else has closed."""
    if rows:
        work.save("close_recall", *rows, client=client_of(work, rows[0].client_id).id)


def close_hivs(work: Work, client_ids: Sequence[str], kind: str) -> list[Recall]:
    """The open recalls that the mark of HIV began and nothing else stands behind, closed; not written yet."""
    rows = work.session.scalars(
        select(Recall).where(Recall.client_id.in_(client_ids), Recall.kind == kind, Recall.open)
    )
    begun = [row for row in rows if facts_of(work, RECALL, row).get("hiv")]
    for row in begun:
        close_corrected(work, row)
    return begun


def started_by(work: Work, content_id: str) -> list[Recall]:
    """The open recalls that a tick started, closed because it is taken back; not written yet."""
    rows = list(work.session.scalars(select(Recall).where(Recall.started_by == content_id, Recall.open)))
    for row in rows:
        _close(work, row, facts_of(work, RECALL, row), NO_LONGER, None)
    return rows


def answered_kinds(contents: Iterable[str]) -> list[str]:
    """The kinds of recall that some things done answer: contents of a visit, its service, an answer that came."""
    told = set(contents)
    return [kind.code for kind in recall_kinds().values() if told & set(kind.answered_by)]


def reopened(
    work: Work, client_ids: Sequence[str], closed: Sequence[Recall], undone: Sequence[str]
) -> list[Recall]:
    """Recalls whose visit no longer answers them: the next one that does closes them, else they wait again.

    `undone` are the ids of the ticks that are taken back. Not written yet.
    """
    for row in closed:
        told = facts_of(work, RECALL, row)
        row.open, row.closed_by = True, None
        left = {
            name: value
            for name, value in told.items()
            if name not in ("why", "closed_on", "closed", "closed_note")
        }
        seal_facts(work, RECALL, row, left)
        visit = _answering(work, client_ids, row.kind, told.get("done", row.made_on), undone)
        if visit is not None:
            _close(work, row, left, DONE, visit)
    return list(closed)


def _answering(
    work: Work, client_ids: Sequence[str], kind: str, after: str, undone: Sequence[str]
) -> str | None:
    """The first visit after a day at which something that answers the kind was done."""
    things = recall_kind(kind).answered_by
    return work.session.scalars(
        select(Visit.id)
        .join(VisitContent, VisitContent.visit_id == Visit.id)
        .where(
            VisitContent.client_id.in_(client_ids),
            or_(VisitContent.code.in_(things), Visit.service.in_(things)),
            VisitContent.id.not_in(undone),
            VisitContent.void.is_(False),
            Visit.void.is_(None),
            Visit.outcome == Outcome.ATTENDED,
            Visit.date > after,
        )
        .order_by(Visit.date, Visit.start)
        .limit(1)
    ).first()


def reckoned_anew(work: Work, client_ids: Sequence[str], content_id: str, day: dt.date) -> list[Recall]:
    """The open recalls that something done has started, reckoned from another day; not written yet."""
    rows = list(work.session.scalars(select(Recall).where(Recall.started_by == content_id, Recall.open)))
    hiv = warnings_of(work, client_ids).hiv if rows else False
    for row in rows:
        own = interval_of(work, client_ids, row.kind)
        due, latest = due_dates(recall_kind(row.kind), day, hiv=hiv, own=own)
        dates = {"due": due.isoformat(), "latest": latest.isoformat() if latest else None}
        seal_facts(work, RECALL, row, {**facts_of(work, RECALL, row), **dates, "done": day.isoformat()})
    return rows


def _close(work: Work, row: Recall, told: Mapping[str, Any], why: str, visit_id: str | None) -> None:
    row.open, row.closed_by = False, visit_id
    seal_facts(
        work, RECALL, row, {**told, "why": why, "closed_on": work.today.isoformat(), "closed": work.actor.id}
    )


def close_corrected(work: Work, row: Recall) -> None:
    """Closed because what made it was corrected; not written yet."""
    _close(work, row, facts_of(work, RECALL, row), CORRECTED, None)


def note_attempt(
    work: Work, *, recall_id: str, version: int, way: str, outcome: str, note: str = ""
) -> RecallRow:
    """An attempt to reach the client, today. A way that is not safe is refused, with the reason.

    `outcome` is one of ATTEMPT_OUTCOMES. Refused: `contact_not_safe`, `contact_unknown`, `unknown_attempt`.
    """
    require(work, "change_recall")
    row, client = recall_at(work, recall_id, version)
    if outcome not in ATTEMPT_OUTCOMES:
        raise Refused("unknown_attempt")
    check_safe(cards_of(work, [client.id]).get(client.id, (None, 0))[0], way)
    told = facts_of(work, RECALL, row)
    attempt = {
        "date": work.today.isoformat(),
        "way": way,
        "outcome": outcome,
        "by": work.actor.id,
        "note": note.strip(),
    }
    seal_facts(work, RECALL, row, {**told, "attempts": [*told.get("attempts", ()), attempt]})
    work.save("note_attempt", row, client=client.id)
    return _shown(work, [(row, facts_of(work, RECALL, row))])[0]


def move_recall(work: Work, *, recall_id: str, version: int, due: dt.date, reason: str) -> RecallRow:
    """Another day, with a reason. The latest day stays; a day after it is refused (`interval_too_long`)."""
    require(work, "change_recall")
    row, client = recall_at(work, recall_id, version)
    told = facts_of(work, RECALL, row)
    if not reason.strip():
        raise Refused("reason_needed")
    if told.get("latest") and due.isoformat() > told["latest"]:
        raise Refused("interval_too_long")
    seal_facts(work, RECALL, row, {**told, "due": due.isoformat(), "moved": reason.strip()})
    work.save("move_recall", row, client=client.id)
    return _shown(work, [(row, facts_of(work, RECALL, row))])[0]


def close_recall(
    work: Work, *, recall_id: str, version: int, why: str, visit_id: str | None = None, note: str = ""
) -> RecallRow:
    """Close by hand. `why` is one of CLOSINGS; `not_reached` asks for at least one attempt (`attempt_needed`).

    A screening form's alert is closed with a `note` of what was found and done (`alert_note_needed`).
    """
    require(work, "change_recall")
    row, client = recall_at(work, recall_id, version)
    if why not in CLOSINGS:
        raise Refused("unknown_closing")
    told = facts_of(work, RECALL, row)
    if why == NOT_REACHED and not told.get("attempts"):
        raise Refused("attempt_needed")
    if told.get("note", "").startswith(f"{ALERT} ") and not note.strip():
        raise Refused("alert_note_needed")
    _close(work, row, {**told, "closed_note": note.strip()} if note.strip() else told, why, visit_id)
    work.save("close_recall", row, client=client.id)
    return _shown(work, [(row, facts_of(work, RECALL, row))])[0]


def recall_at(work: Work, recall_id: str, version: int) -> tuple[Recall, Client]:
    row = work.session.get(Recall, recall_id)
    if row is None or not row.open:
        raise Refused("no_such_recall")
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    client = client_of(work, row.client_id)
    check_part(work, row)
    check_reason(work, client)
    return row, client


def interval_of(work: Work, client_ids: Sequence[str], kind: str) -> Interval | None:
    """A client's own interval for a kind of recall; the caller logs it."""
    row = work.session.scalars(
        select(ClientInterval).where(ClientInterval.client_id.in_(client_ids), ClientInterval.kind == kind)
    ).first()
    return Interval.of(facts_of(work, INTERVAL, row).get("interval")) if row else None


def set_interval(
    work: Work, *, client_id: str, kind: str, own: Interval | None, reason: str
) -> list[RecallRow]:
    """A client's own interval, with a reason; None goes back to the usual one. Open recalls of the kind move with it,
    but those of a part that is blocked for me.

    Refused: `reason_needed`, `interval_too_long` (an injection lasts 12 weeks), `interval_out_of_range`.
    """
    require(work, "change_recall")
    client = unit_client(work, client_id)
    check_reason(work, client)
    kind_found = recall_kind(kind)
    if not reason.strip():
        raise Refused("reason_needed")
    if own is not None:
        check_interval(kind_found, own)
    row = work.session.scalars(
        select(ClientInterval).where(ClientInterval.client_id == client.id, ClientInterval.kind == kind)
    ).first() or ClientInterval(id=new_id(), client_id=client.id, kind=kind)
    interval = {"months": own.months, "weeks": own.weeks} if own else None
    seal_facts(work, INTERVAL, row, {"interval": interval, "reason": reason.strip()})
    ids = ids_of(work, client)
    mine = open_parts(work, open_recalls(work, ids, kind))
    moved = moved_recalls(work, mine, own=own, hiv=warnings_of(work, ids).hiv)
    work.save("set_interval", row, *moved, client=client.id)
    return _shown(work, [(each, facts_of(work, RECALL, each)) for each in moved])


def open_recalls(work: Work, client_ids: Sequence[str], kind: str) -> list[Recall]:
    """A client's open recalls of a kind, in every part; not opened, not logged."""
    query = select(Recall).where(Recall.client_id.in_(client_ids), Recall.kind == kind, Recall.open)
    return list(work.session.scalars(query))


def moved_recalls(work: Work, recalls: Iterable[Recall], *, own: Interval | None, hiv: bool) -> list[Recall]:
    """Those of some recalls that something done has started, with other dates; not written yet."""
    moved = []
    for row in recalls:
        told = facts_of(work, RECALL, row)
        if "done" in told:
            done = dt.date.fromisoformat(told["done"])
            due, latest = due_dates(recall_kind(row.kind), done, hiv=hiv, own=own)
            dates = {"due": due.isoformat(), "latest": latest.isoformat() if latest else None}
            seal_facts(work, RECALL, row, {**told, **dates})
            moved.append(row)
    return moved
