"""Samples: taken, sent, answered, read and signed; and what a positive one obliges to, until all of it is done."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from spiral.records.banner import mark_hiv
from spiral.records.blocks import check_part, my_part, open_parts
from spiral.records.cards import Card, safe_ways
from spiral.records.chart_reason import check_reason, open_journal, open_to_me
from spiral.records.clients import cards_of, client_of, ids_of, unit_client
from spiral.records.journal_models import Sample
from spiral.records.models import Client, Visit
from spiral.records.recalls import answered, keep_recalls
from spiral.records.rights import DOCTORS, require
from spiral.records.sample_kinds import diseases, report_number, sample_kinds
from spiral.records.sealed_facts import Place, facts_of, seal_facts
from spiral.records.signatures import is_genuine, sign_content
from spiral.records.staff import read_list, staff_names
from spiral.vault.access_log import canonical
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

SAMPLE = Place("journal", "journal/sample")
SIGNED_AS = "spiral/sample-result"
TAKEN, SENT, ANSWERED, READ, VOID = "taken", "sent", "answered", "read", "void"
POSITIVE, UNCLEAR = "positive", "unclear"
ABNORMAL = frozenset({POSITIVE, "abnormal"})
INFORMED, TRACED, REPORTED, WITHDRAWN = "informed", "traced", "reported", "withdrawn"
HIV = "hiv"
MOST = 4000
ANSWER = ("outcome", "answer", "answered_on", "answered_by")


@dataclass(frozen=True)
class Duty:
    """One thing that a positive result obliges to; `done_on` is None while it waits."""

    code: str
    done_on: str | None
    staff: str
    note: str


@dataclass(frozen=True)
class FormerResult:
    """What a result said before, and what had been done about it.

    `genuine` is None for one that was written over before anybody had read it; then `read_by` wrote it in, that day.
    """

    outcome: str
    answer: str
    read_by: str
    read_at: str
    genuine: bool | None
    done: tuple[Duty, ...]


@dataclass(frozen=True)
class TracingDates:
    """What the journal says of a tracing: who traces, since when, until when."""

    tracer: str
    begun_on: str
    ended_on: str | None


@dataclass(frozen=True)
class SampleRow:
    """A sample, opened. `state` is `taken`, `sent`, `answered`, `read` or `void`; `days` since it was taken.

    `abnormal` holds for a positive or abnormal outcome. `genuine`: the reader's signature fits the answer (None
    before it is read). `duties` of a result that is read; `open` while anything is left. `reason` says why it was
    last corrected, or voided; `former` are the results before, the newest first. Whom it `concerns` (ids): who took
    it and who ordered it. `safe_ways` are the ways one may use to reach the client.
    """

    id: str
    version: int
    client_id: str
    code: str
    name: str
    kind: str
    taken_on: str
    taken_by: str
    state: str
    days: int
    outcome: str
    abnormal: bool
    answer: str
    answered_on: str | None
    read_by: str
    read_at: str | None
    genuine: bool | None
    duties: tuple[Duty, ...]
    open: bool
    ordered_by: str = ""
    concerns: frozenset[str] = frozenset()
    reason: str = ""
    former: tuple[FormerResult, ...] = ()
    tracing: TracingDates | None = None
    safe_ways: tuple[str, ...] = ()


def take_sample(
    work: Work,
    *,
    client_id: str,
    kind: str,
    taken_on: dt.date | None = None,
    visit_id: str | None = None,
    ordered_by: str | None = None,
) -> SampleRow:
    """A sample is taken, today or on an earlier day; `ordered_by` whoever is to see its answer as well.

    Nobody said: the doctor whose visit it was taken at. Refused: `unknown_sample`, `date_in_future`, `no_such_visit`,
    `no_such_staff`.
    """
    require(work, "take_sample")
    client = unit_client(work, client_id)
    if kind not in sample_kinds():
        raise Refused("unknown_sample")
    day = taken_on or work.today
    if day > work.today:
        raise Refused("date_in_future")
    visit = work.session.get(Visit, visit_id) if visit_id else None
    if visit_id and (visit is None or client_of(work, visit.client_id).id != client.id):
        raise Refused("no_such_visit")
    row = Sample(
        id=new_id(),
        client_id=client.id,
        visit_id=visit_id,
        kind=kind,
        part=my_part(work),
        taken_on=day.isoformat(),
        taken_by=work.actor.id,
        open=True,
    )
    seal_facts(work, SAMPLE, row, {"state": TAKEN, "ordered_by": _ordered_by(work, ordered_by, visit)})
    work.save("take_sample", row, client=client.id)
    return _shown(work, [row])[0]


def _ordered_by(work: Work, staff_id: str | None, visit: Visit | None) -> str | None:
    """Who ordered it, where that was not the one who takes it."""
    listed = read_list(work)
    if staff_id is None and visit is not None:
        member = listed.by_id(visit.staff_id)
        staff_id = visit.staff_id if member and DOCTORS & set(member.roles) else None
    elif staff_id is not None and listed.by_id(staff_id) is None:
        raise Refused("no_such_staff", login="")
    return staff_id if staff_id != work.actor.id else None


def take_samples(
    work: Work,
    *,
    client_id: str,
    kinds: Sequence[str],
    taken_on: dt.date,
    visit_id: str | None = None,
    ordered_by: str | None = None,
) -> list[SampleRow]:
    """Several samples of one occasion; all or none. Refused: `unknown_sample` where none is chosen."""
    if not kinds:
        raise Refused("unknown_sample")
    return [
        take_sample(
            work,
            client_id=client_id,
            kind=kind,
            taken_on=taken_on,
            visit_id=visit_id,
            ordered_by=ordered_by,
        )
        for kind in kinds
    ]


def send_sample(work: Work, *, sample_id: str, version: int, laboratory: str = "") -> SampleRow:
    """The sample has gone to the laboratory today."""
    row, told = at_version(work, "take_sample", sample_id, version)
    _in_state(told, TAKEN)
    sent = {"state": SENT, "sent_on": work.today.isoformat(), "laboratory": laboratory.strip()}
    return keep_sample(work, row, {**told, **sent})


def answer_sample(work: Work, *, sample_id: str, version: int, outcome: str, answer: str = "") -> SampleRow:
    """The laboratory's answer, as somebody writes it in; it waits until somebody has read and signed it.

    Until then another answer can be written in its place; the one before stays to be read.
    Refused: `unknown_outcome_of_sample`, `sample_is_read`.
    """
    row, told = at_version(work, "take_sample", sample_id, version)
    if told["state"] in (READ, VOID):
        raise Refused("sample_is_read")
    check_answer(row, outcome, answer)
    facts = {
        "state": ANSWERED,
        "outcome": outcome,
        "answer": answer.strip(),
        "answered_on": work.today.isoformat(),
        "answered_by": work.actor.id,
    }
    if told["state"] == ANSWERED:
        told["former"] = [*told.get("former", ()), {name: told[name] for name in ANSWER if name in told}]
    return keep_sample(work, row, {**told, **facts})


def check_answer(row: Sample, outcome: str, answer: str) -> None:
    """Refused: `unknown_outcome_of_sample`, `text_too_long`."""
    if outcome not in sample_kinds()[row.kind].outcomes:
        raise Refused("unknown_outcome_of_sample")
    if len(answer) > MOST:
        raise Refused("text_too_long", most=MOST)


def read_result(work: Work, *, sample_id: str, version: int) -> SampleRow:
    """I have read the answer and sign it. One that is not normal stays open until the client has been told.

    A positive one of a disease that is traced stays open with all its duties. With a positive HIV result the banner's
    mark is set, and cell samples are recalled every third month.
    """
    row, told = at_version(work, "take_sample", sample_id, version)
    _in_state(told, ANSWERED)
    return keep_sample(work, row, signed_result(work, row, {**told, "state": READ}))


def signed_result(work: Work, row: Sample, told: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with my signature on the result as it now reads; what follows from it follows. Not written yet."""
    signed = {**told, "read_by": work.actor.id, "read_at": work.now}
    content = _content(row, signed)
    signed["signature"] = sign_content(work, SIGNED_AS, row=row.id, version=_signing(signed), content=content)
    row.open = bool(left_of(row, signed))
    if tells_hiv(row, signed) and mark_hiv(work, client_of(work, row.client_id)):
        signed["marked_hiv"] = True
    return signed


def tells_hiv(row: Sample, told: Mapping[str, Any]) -> bool:
    """Whether a sample's signed result says that the client lives with HIV."""
    return row.kind == HIV and told["state"] == READ and told["outcome"] == POSITIVE


def _signing(told: Mapping[str, Any]) -> int:
    """Which signing of the result it is: the first, or after so many corrections."""
    return len(told.get("former", ())) + 1


def do_duty(work: Work, *, sample_id: str, version: int, duty: str, note: str = "") -> SampleRow:
    """A duty of a positive result is done today; with the last of them the sample is closed.

    `traced` is done by ending the tracing (see `partner_tracing`). Who has promised a client anonymity has no number
    to report by: the note says how it was reported. Refused: `unknown_duty`, `duty_done`, `report_number_missing`.
    """
    row, told = at_version(work, "take_sample", sample_id, version)
    if duty == TRACED:
        raise Refused("duty_by_tracing")
    if duty == INFORMED:
        ids = ids_of(work, client_of(work, row.client_id))
        keep_recalls(work, answered(work, ids, (INFORMED,)))
    if duty == REPORTED and not note.strip() and duty in duties_of(row, told):
        client = client_of(work, row.client_id)
        disease = diseases()[sample_kinds()[row.kind].disease or ""]
        if report_number(disease, cards_of(work, [client.id]).get(client.id, (None, 0))[0]) is None:
            raise Refused("report_number_missing")
    return keep_sample(work, row, with_duty(work, row, told, duty, note))


def do_duties(work: Work, *, sample_id: str, version: int, done: Mapping[str, str]) -> SampleRow:
    """Several duties done today, each with its note; all or none. Refused: `unknown_duty` where none is chosen."""
    if not done:
        raise Refused("unknown_duty")
    for duty, note in done.items():
        row = do_duty(work, sample_id=sample_id, version=version, duty=duty, note=note)
        version = row.version
    return row


def with_duty(work: Work, row: Sample, told: Mapping[str, Any], duty: str, note: str) -> dict[str, Any]:
    """The facts with one duty done; the row is closed with the last of them."""
    if duty not in duties_of(row, told):
        raise Refused("unknown_duty")
    done = dict(told.get("duties", {}))
    if duty in done:
        raise Refused("duty_done")
    done[duty] = {"on": work.today.isoformat(), "by": work.actor.id, "note": note.strip()}
    told = {**told, "duties": done}
    row.open = bool(left_of(row, told))
    return told


def duties_of(row: Sample, told: Mapping[str, Any]) -> tuple[str, ...]:
    """What a result obliges to, once it is read: a positive one to what its disease asks, one that is abnormal or
    unclear to tell the client; and what a correction left to do."""
    also = tuple(told.get("also", ()))
    if told["state"] != READ:
        return also if told["state"] == VOID else ()
    disease = diseases().get(sample_kinds()[row.kind].disease or "")
    own: tuple[str, ...] = ()
    if disease is not None and told["outcome"] == POSITIVE:
        own = disease.duties
    elif told["outcome"] in ABNORMAL or told["outcome"] == UNCLEAR:
        own = (INFORMED,)
    return own + tuple(duty for duty in also if duty not in own)


def left_of(row: Sample, told: Mapping[str, Any]) -> tuple[str, ...]:
    """What of it is not done."""
    return tuple(duty for duty in duties_of(row, told) if duty not in told.get("duties", {}))


def list_waiting_samples(work: Work) -> list[SampleRow]:
    """Every client's samples with something left to do, the oldest first: no answer yet, not read yet, duties.

    What the laboratory wrote, and notes, come only of those whose journal is open to me today.
    """
    require(work, "read_journal")
    rows = open_parts(
        work,
        work.session.scalars(select(Sample).where(Sample.open).order_by(Sample.taken_on, Sample.id)),
    )
    work.log("list_waiting_samples", count=len(rows))
    opened = open_to_me(work)
    return [row if row.client_id in opened else _wordless(row) for row in _shown(work, rows)]


def _wordless(row: SampleRow) -> SampleRow:
    duties = tuple(replace(duty, note="") for duty in row.duties)
    return replace(row, answer="", duties=duties, reason="", former=())


def list_samples(work: Work, client_id: str) -> list[SampleRow]:
    """A client's samples, newest first; logged with the client."""
    return samples_of(work, ids_of(work, open_journal(work, client_id, "list_samples")))


def samples_of(work: Work, client_ids: Sequence[str]) -> list[SampleRow]:
    """The same for who has logged it."""
    query = select(Sample).where(Sample.client_id.in_(client_ids))
    found = work.session.scalars(query.order_by(Sample.taken_on.desc(), Sample.id))
    return _shown(work, open_parts(work, found))


def at_version(work: Work, operation: str, sample_id: str, version: int) -> tuple[Sample, dict[str, Any]]:
    """A sample as it was read, opened for a change; who changes it saves it."""
    require(work, operation)
    row = work.session.get(Sample, sample_id)
    if row is None:
        raise Refused("no_such_sample")
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    client = client_of(work, row.client_id)
    check_part(work, row)
    check_reason(work, client)
    return row, facts_of(work, SAMPLE, row)


def keep_sample(work: Work, row: Sample, told: Mapping[str, Any]) -> SampleRow:
    """Write a sample's facts. The log says no more than this, or it would tell who has tested positive."""
    seal_facts(work, SAMPLE, row, told)
    work.save("change_sample", row, client=client_of(work, row.client_id).id)
    return _shown(work, [row])[0]


def _in_state(told: Mapping[str, Any], state: str) -> None:
    if told["state"] != state:
        raise Refused("sample_not_so_far", state=told["state"])


def _content(row: Sample, told: Mapping[str, Any]) -> str:
    names = ("outcome", "answer", "answered_on", "read_by", "read_at")
    facts: dict[str, Any] = {"client": row.client_id, "kind": row.kind, "taken_on": row.taken_on}
    facts |= {name: told.get(name) or None for name in names}  # what is empty is not kept
    if told.get("reason"):
        facts["reason"] = told["reason"]
    return canonical(facts | ({"state": VOID} if told["state"] == VOID else {}))


def _genuine(work: Work, row: Sample, told: Mapping[str, Any]) -> bool:
    return is_genuine(
        work,
        SIGNED_AS,
        told["signature"],
        signer=told["read_by"],
        row=row.id,
        version=_signing(told),
        content=_content(row, told),
    )


def _tracing(tracing: Mapping[str, Any] | None, names: Mapping[str, str]) -> TracingDates | None:
    if tracing is None:
        return None
    return TracingDates(names.get(tracing["tracer"], ""), tracing["begun"], tracing.get("ended"))


def _duty(code: str, done: Mapping[str, Mapping[str, str]], names: Mapping[str, str]) -> Duty:
    how = done.get(code, {})
    return Duty(code, how.get("on"), names.get(how.get("by", ""), ""), how.get("note", ""))


def _former(work: Work, row: Sample, told: Mapping[str, Any], names: Mapping[str, str]) -> list[FormerResult]:
    """Each result that was signed and corrected, newest first."""
    kept = told.get("former", ())
    found = []
    for at, each in enumerate(kept):
        signed = "signature" in each
        genuine = _genuine(work, row, {**each, "state": READ, "former": kept[:at]}) if signed else None
        reader = names.get(each["read_by" if signed else "answered_by"], "")
        found.append(
            FormerResult(
                each.get("outcome", ""),
                each.get("answer", ""),
                reader,
                each["read_at" if signed else "answered_on"],
                genuine,
                tuple(_duty(code, each["duties"], names) for code in each.get("duties", ())),
            )
        )
    return found[::-1]


def _shown(work: Work, rows: Sequence[Sample]) -> list[SampleRow]:
    clients = {client_id: client_of(work, client_id) for client_id in {row.client_id for row in rows}}
    cards = cards_of(work, [client.id for client in clients.values()])
    names = staff_names(work)
    return [_row(work, row, clients[row.client_id], cards, names) for row in rows]


def _row(
    work: Work,
    row: Sample,
    client: Client,
    cards: Mapping[str, tuple[Card, int]],
    names: Mapping[str, str],
) -> SampleRow:
    told = facts_of(work, SAMPLE, row)
    card = cards.get(client.id, (None, 0))[0]
    ordered_by = told.get("ordered_by", row.taken_by)
    return SampleRow(
        row.id,
        row.version,
        client.id,
        client.code,
        (card.name if card else "") or client.code,
        row.kind,
        row.taken_on,
        names.get(row.taken_by, ""),
        told["state"],
        (work.today - dt.date.fromisoformat(row.taken_on)).days,
        told.get("outcome", ""),
        told.get("outcome") in ABNORMAL and told["state"] != VOID,
        told.get("answer", ""),
        told.get("answered_on"),
        names.get(told.get("read_by", ""), ""),
        told.get("read_at"),
        _genuine(work, row, told) if "signature" in told else None,
        tuple(_duty(code, told.get("duties", {}), names) for code in duties_of(row, told)),
        row.open,
        names.get(ordered_by, ""),
        frozenset({row.taken_by, ordered_by}),
        told.get("reason", ""),
        tuple(_former(work, row, told, names)),
        _tracing(told.get("tracing"), names),
        safe_ways(card),
    )
