"""What the banner of a chart warns of, changed; and the recalls that follow from it."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import select

from spiral.records.chart_reason import check_reason, needs_reason
from spiral.records.chart_warnings import WARNING, Warnings, warnings_of
from spiral.records.clients import ids_of, unit_client
from spiral.records.journal_models import ChartWarning, Recall
from spiral.records.recall_rules import recall_kinds
from spiral.records.recalls import interval_of, moved_recalls
from spiral.records.rights import may, require
from spiral.records.sealed_facts import seal_facts
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

MOST = 500


def seen_warnings(work: Work, client_id: str) -> Warnings:
    """What the banner warns of, where the journal is open to me; nothing before that. The caller logs it."""
    client = unit_client(work, client_id)
    if not may(work.actor, "read_journal") or needs_reason(work, client):
        return Warnings()
    return warnings_of(work, ids_of(work, client))


def change_warnings(work: Work, *, client_id: str, warnings: Warnings) -> Warnings:
    """Write what the banner warns of; `version` as it was read. With HIV, open recalls of cell samples move.

    Refused: `changed_by_other`, `text_too_long`.
    """
    require(work, "write_entry")
    client = unit_client(work, client_id)
    check_reason(work, client)
    row = work.session.scalars(select(ChartWarning).where(ChartWarning.client_id == client.id)).first()
    if (row.version if row else 0) != warnings.version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by if row else "", ""))
    if len(warnings.hypersensitivity) > MOST or len(warnings.other) > MOST:
        raise Refused("text_too_long", most=MOST)
    ids = ids_of(work, client)
    moved = _moved_by_hiv(work, ids, warnings.hiv)
    row = row or ChartWarning(id=new_id(), client_id=client.id)
    told = asdict(warnings)
    told.pop("version")
    seal_facts(work, WARNING, row, {n: v.strip() if isinstance(v, str) else v for n, v in told.items()})
    work.save("change_warnings", row, *moved, client=client.id)
    return warnings_of(work, ids)


def _moved_by_hiv(work: Work, client_ids: Sequence[str], hiv: bool) -> list[Recall]:
    if warnings_of(work, client_ids).hiv == hiv:
        return []
    kinds = [kind.code for kind in recall_kinds().values() if kind.with_hiv]
    return [
        row
        for kind in kinds
        for row in moved_recalls(work, client_ids, kind, own=interval_of(work, client_ids, kind), hiv=hiv)
    ]
