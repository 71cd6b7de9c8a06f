"""Forms that are being filled in: what is typed is kept sealed every other second, whatever the form.

One mechanism for every form with free text. A draft is its writer's own: nobody else opens it. It lies in the
compartment that the finished thing will lie in; which kind of form it is, and what it is about, lie sealed as well.
It is typed over in place, thrown away when the thing is saved or when its writer says so, and offered again when
the form is opened next. See docs/decisions.
"""

import datetime as dt
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from spiral.records import (
    asked_times,
    assessments,
    blocks,
    case_fees,
    case_reviews,
    cases,
    chart_warnings,
    closings,
    conferences,
    consents,
    contracts,
    enquiries,
    entries,
    own_phrases,
    recalls,
    samples,
    visit_contents,
)
from spiral.records.clients import UNIT, cards_of, client_of, ids_of
from spiral.records.concerns import place_of
from spiral.records.journal_models import FormDraft
from spiral.records.models import Client
from spiral.records.own_drafts import open_draft, own_draft
from spiral.records.rights import COMPARTMENTS, require
from spiral.vault.database import empty_former
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

DRAFT = "form-draft"
MOST = 200_000
HOMES = ("register", "outreach", "kast")
ANYWHERE = "anywhere"
JOURNAL = "journal"
PLACE, TRACING = "place", "tracing"


@dataclass(frozen=True)
class FormKind:
    """A kind of form: the right that its writer must have, and the compartment of the finished thing.

    "" is where the writer's role reads; ANYWHERE is for what lies in clear when it is saved, and says nothing of a
    client: any compartment that the writer holds.
    """

    right: str
    compartment: str = ""


KINDS: Mapping[str, FormKind] = {
    "visit": FormKind("record_visit", "register"),
    "visit_content": FormKind("write_contents", visit_contents.CONTENT.compartment),
    "booking": FormKind("book_visit", "register"),
    "void": FormKind("void_visit", "register"),
    "client": FormKind("register_client", "register"),
    "answers": FormKind("give_answers", "statistics"),
    "merge": FormKind("merge_clients", "register"),
    "concern": FormKind("report_concern"),
    "concern_answer": FormKind("report_concern"),
    "diagnosis": FormKind("write_entry", entries.ENTRY.compartment),
    "prescription": FormKind("prescribe", entries.ENTRY.compartment),
    "stop": FormKind("prescribe", entries.ENTRY.compartment),
    "paper_answer": FormKind("write_entry", entries.ENTRY.compartment),
    "sample": FormKind("take_sample", samples.SAMPLE.compartment),
    "samples": FormKind("take_sample", samples.SAMPLE.compartment),
    "recall": FormKind("change_recall", recalls.RECALL.compartment),
    "new_recall": FormKind("change_recall", recalls.RECALL.compartment),
    "phrase": FormKind("write_entry", own_phrases.PHRASE.compartment),
    TRACING: FormKind("trace_partners", samples.SAMPLE.compartment),
    "warnings": FormKind("write_entry", chart_warnings.WARNING.compartment),
    "asked_time": FormKind("ask_time", asked_times.ASKED.compartment),
    "enquiry": FormKind("take_enquiry", enquiries.ENQUIRY.compartment),
    "decision": FormKind("decide_enquiry", enquiries.ENQUIRY.compartment),
    "first_visit": FormKind("offer_first_visit", "register"),
    "question": FormKind("write_conference", conferences.QUESTION.compartment),
    "conference": FormKind("write_conference", conferences.MINUTES.compartment),
    "handover": FormKind("change_case", "register"),
    "pause": FormKind("change_contract", contracts.TERMS.compartment),
    "talk_time": FormKind("book_visit", "register"),
    "goal": FormKind("write_counselling", assessments.GOAL.compartment),
    "assessment": FormKind("write_counselling", assessments.TALK.compartment),
    "linked_on": FormKind("write_counselling", cases.LINKED.compartment),
    "fee": FormKind("change_fee", case_fees.FEE.compartment),
    "contract": FormKind("change_contract", contracts.TERMS.compartment),
    "review": FormKind("write_counselling", case_reviews.REVIEW.compartment),
    "closing": FormKind("write_counselling", closings.CLOSING.compartment),
    "consent": FormKind("write_shared", consents.CONSENT.compartment),
    "block": FormKind("change_block", blocks.BLOCK.compartment),
    "block_lift": FormKind("lift_block", blocks.LIFT.compartment),
    "block_end": FormKind("change_block", blocks.BLOCK.compartment),
    PLACE: FormKind("keep_form", ANYWHERE),
}


@dataclass(frozen=True)
class FormFilled:
    """A form as its writer left it: what stands in each field by name."""

    id: str
    version: int
    kind: str
    client_id: str | None
    about: str
    begun_on: str
    kept_at: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class FormWaiting:
    """A form of mine that is not saved: whose it is, and since when; `age` in days. None of its words."""

    id: str
    kind: str
    about: str
    client_id: str | None
    code: str
    name: str
    begun_on: str
    age: int


def keep_form(
    work: Work,
    *,
    kind: str,
    values: Mapping[str, Any],
    client_id: str | None = None,
    about: str = "",
    draft_id: str | None = None,
) -> FormFilled:
    """Keep what has been filled in so far; call it within 2 s of a keystroke. Only the first keeping is logged.

    Without `draft_id` a new draft begins. Refused: `draft_gone`, `not_your_draft`, `text_too_long`.
    """
    require(work, "keep_form")
    _require_kind(work, kind)
    client = client_of(work, client_id) if client_id else None
    if draft_id is None:
        draft = FormDraft(
            id=new_id(),
            version=0,
            staff_id=work.actor.id,
            client_id=client.id if client else None,
            compartment=_compartment(work, kind, client),
            begun_on=work.today.isoformat(),
        )
        work.log("begin_form", client=draft.client_id)
    else:
        draft = own_draft(work, FormDraft, draft_id)
    told = {"kind": kind, "about": about, "values": dict(values)}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    if len(text) > MOST:
        raise Refused("text_too_long", most=MOST)
    draft.version += 1
    draft.kept_at = work.now
    draft.sealed = work.seal(draft.compartment, DRAFT, draft.id, draft.version, text)
    work.session.add(draft)
    work.session.flush()
    return _filled(work, draft, told)


def _require_kind(work: Work, kind: str) -> None:
    if kind not in KINDS:
        raise Refused("form_unknown")
    require(work, KINDS[kind].right)


def _compartment(work: Work, kind: str, client: Client | None) -> str:
    """Where the finished thing will lie: a code of outreach's or KAST's has everything in its own compartment."""
    if KINDS[kind].compartment == ANYWHERE:
        return next((name for name in COMPARTMENTS if work.box.holds(name)), "register")
    if client is not None and client.home != UNIT:
        return client.home
    if not KINDS[kind].compartment:
        if client is None:
            raise Refused("no_such_client")
        return place_of(work, client)
    if KINDS[kind].compartment == "register" and client is None:
        return next((home for home in HOMES if work.box.holds(home)), "register")
    return KINDS[kind].compartment


def _told(work: Work, draft: FormDraft) -> dict[str, Any]:
    return open_draft(work, draft, draft.compartment, DRAFT)


def _filled(work: Work, draft: FormDraft, told: Mapping[str, Any]) -> FormFilled:
    return FormFilled(
        draft.id,
        draft.version,
        told["kind"],
        client_of(work, draft.client_id).id if draft.client_id else None,
        told["about"],
        draft.begun_on,
        draft.kept_at,
        told["values"],
    )


def find_form(work: Work, *, kind: str, client_id: str | None = None, about: str = "") -> FormFilled | None:
    """My draft of a form, to go on with; None when there is none. Logged with the client when anything is opened.

    Also one that was begun about an entry that has been merged into this client since.
    """
    require(work, "keep_form")
    _require_kind(work, kind)
    client = client_of(work, client_id) if client_id else None
    ids = ids_of(work, client) if client else [None]
    opened = [(draft, _told(work, draft)) for draft in _mine(work) if draft.client_id in ids]
    if opened:
        work.log("read_form", client=client.id if client else None)
    for draft, told in opened:
        if (told["kind"], told["about"]) == (kind, about):
            return _filled(work, draft, told)
    return None


def _mine(work: Work) -> Sequence[FormDraft]:
    """My drafts, oldest first, in the compartments whose keys I hold."""
    query = select(FormDraft).where(FormDraft.staff_id == work.actor.id)
    rows = work.session.scalars(query.order_by(FormDraft.begun_on, FormDraft.kept_at))
    return [row for row in rows if work.box.holds(row.compartment)]


def list_forms(work: Work) -> list[FormWaiting]:
    """My forms that are not saved, oldest first; one log row."""
    require(work, "keep_form")
    told = [(draft, _told(work, draft)) for draft in _mine(work)]
    work.log("list_forms", count=len(told))
    clients = {draft.client_id: client_of(work, draft.client_id) for draft, _ in told if draft.client_id}
    cards = cards_of(work, [each.id for each in clients.values()])
    found = []
    for draft, facts in told:
        if facts["kind"] == PLACE:
            continue
        client = clients.get(draft.client_id or "")
        card = cards.get(client.id, (None, 0))[0] if client else None
        code = client.code if client else ""
        found.append(
            FormWaiting(
                draft.id,
                facts["kind"],
                facts["about"],
                client.id if client else None,
                code,
                (card.name if card else "") or code,
                draft.begun_on,
                (work.today - dt.date.fromisoformat(draft.begun_on)).days,
            )
        )
    return found


def drop_form(work: Work, draft_id: str, *, saved: bool = False) -> None:
    """Throw a draft of my own away; `saved`: in the transaction that saves what was filled in, which is logged."""
    require(work, "keep_form")
    draft = own_draft(work, FormDraft, draft_id)
    if work.box.holds(draft.compartment) and _told(work, draft)["kind"] == TRACING:  # as its papers are
        draft.sealed = os.urandom(len(draft.sealed))
        work.session.flush()
        work.afterwards.append(lambda: empty_former(work.box.engine, work.box.folder))
    work.session.delete(draft)
    work.session.flush()
    if not saved:
        work.log("drop_form", client=client_of(work, draft.client_id).id if draft.client_id else None)
