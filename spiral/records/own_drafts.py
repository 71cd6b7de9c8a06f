"""A draft is its writer's own: one way to find, seal and open it, for entries, notes and forms."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from spiral.records.journal_models import EntryDraft, FormDraft
from spiral.records.treatment_models import NoteDraft, SharedNoteDraft
from spiral.vault.errors import Refused
from spiral.vault.work import Work

D = TypeVar("D", EntryDraft, FormDraft, NoteDraft, SharedNoteDraft)


def own_draft(work: Work, model: type[D], draft_id: str, version: int | None = None) -> D:
    """A draft of one's own, as it was when it was read; None asks for no version.

    Refused: `draft_gone`, `not_your_draft`, `changed_by_other`.
    """
    draft = work.session.get(model, draft_id)
    if draft is None:
        raise Refused("draft_gone")
    if draft.staff_id != work.actor.id:
        raise Refused("not_your_draft")
    if version is not None and draft.version != version:
        raise Refused("changed_by_other", who=work.actor.name)
    return draft


def seal_draft(work: Work, draft: D, compartment: str, label: str, told: Mapping[str, Any]) -> None:
    """Keep what the draft says now, under its present version."""
    draft.kept_at = work.now
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    draft.sealed = work.seal(compartment, label, draft.id, draft.version, text)
    work.session.add(draft)
    work.session.flush()


def open_draft(work: Work, draft: D, compartment: str, label: str) -> dict[str, Any]:
    """What a draft says, by its field's name; the operation that asks has logged it."""
    told: dict[str, Any] = json.loads(work.open(compartment, label, draft.id, draft.version, draft.sealed))
    return told
