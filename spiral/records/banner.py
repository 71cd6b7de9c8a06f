"""What the banner of a chart warns of, changed; and the recalls that follow from it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from sqlalchemy import select

from spiral.records.chart_reason import check_reason, needs_reason, open_journal
from spiral.records.chart_warnings import WARNING, Warnings, warnings_of
from spiral.records.clients import ids_of, unit_client
from spiral.records.codes import Gender
from spiral.records.genders import gender_on, genders_of
from spiral.records.journal_models import ChartWarning, Recall
from spiral.records.models import Client
from spiral.records.recall_rules import due_dates, recall_kinds
from spiral.records.recalls import close_hivs, interval_of, moved_recalls, new_recall, open_recalls
from spiral.records.rights import may, require
from spiral.records.sealed_facts import Former, facts_of, former_facts, seal_facts
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

MOST = 500


def seen_warnings(work: Work, client_id: str) -> Warnings:
    """What the banner warns of, for who holds the journal, also before a reason is given: they are there to be seen.

    Before that it is logged here (`see_warnings`); who has opened the journal has logged it.
    """
    client = unit_client(work, client_id)
    if not may(work.actor, "read_journal"):
        return Warnings()
    told = warnings_of(work, ids_of(work, client))
    if told != Warnings() and needs_reason(work, client):
        work.log("see_warnings", client=client.id)
    return told


def change_warnings(work: Work, *, client_id: str, warnings: Warnings) -> Warnings:
    """Write what the banner warns of; `version` as it was read. With HIV, open recalls of cell samples move.

    What is taken away or worded otherwise needs `why`. Refused: `changed_by_other`, `text_too_long`, `reason_needed`.
    """
    require(work, "write_entry")
    client = unit_client(work, client_id)
    check_reason(work, client)
    row = work.session.scalars(select(ChartWarning).where(ChartWarning.client_id == client.id)).first()
    if (row.version if row else 0) != warnings.version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by if row else "", ""))
    if len(warnings.hypersensitivity) > MOST or len(warnings.other) > MOST:
        raise Refused("text_too_long", most=MOST)
    before = warnings_of(work, ids_of(work, client))
    if warnings.takes_from(before) and not warnings.why.strip():
        raise Refused("reason_needed")
    return _keep(work, client, row, warnings)


def mark_hiv(work: Work, client: Client) -> bool:
    """A positive result is read: the client lives with HIV from now on, and cell samples follow; False if it is told.

    What the banner said before is kept, and whoever knows better takes the mark away there.
    """
    if warnings_of(work, ids_of(work, client)).hiv:
        return False
    _write_hiv(work, client, hiv=True)
    return True


def unmark_hiv(work: Work, client: Client) -> None:
    """The result that set the mark was not so: it is taken away, and cell samples go back to the usual interval."""
    _write_hiv(work, client, hiv=False)


def _write_hiv(work: Work, client: Client, *, hiv: bool) -> None:
    row = work.session.scalars(select(ChartWarning).where(ChartWarning.client_id == client.id)).first()
    told = Warnings(**facts_of(work, WARNING, row)) if row else Warnings()
    _keep(work, client, row, replace(told, hiv=hiv, why=""))


@dataclass(frozen=True)
class FormerWarnings:
    """What the banner warned of, and who wrote it when (UTC)."""

    warnings: Warnings
    changed_by: str
    changed_at: str


def list_warnings(work: Work, client_id: str) -> list[FormerWarnings]:
    """What the banner warns of and has warned of, newest first; logged with the client."""
    client = open_journal(work, client_id, "list_warnings")
    names = staff_names(work)
    found = []
    for row in work.session.scalars(
        select(ChartWarning).where(ChartWarning.client_id.in_(ids_of(work, client)))
    ):
        now = Former(row.version, facts_of(work, WARNING, row), row.changed_by, row.changed_at)
        for each in (now, *former_facts(work, WARNING, row)):
            told = Warnings(**each.facts, version=each.version)
            found.append(FormerWarnings(told, names.get(each.changed_by, ""), each.changed_at))
    return sorted(found, key=lambda each: each.changed_at, reverse=True)


def _keep(work: Work, client: Client, row: ChartWarning | None, warnings: Warnings) -> Warnings:
    ids = ids_of(work, client)
    followed = _followed_by_hiv(work, client, ids, warnings.hiv)
    row = row or ChartWarning(id=new_id(), client_id=client.id)
    told = asdict(warnings)
    told.pop("version")
    seal_facts(work, WARNING, row, {n: v.strip() if isinstance(v, str) else v for n, v in told.items()})
    work.save("change_warnings", row, *followed, client=client.id)
    return warnings_of(work, ids)


def _followed_by_hiv(work: Work, client: Client, client_ids: Sequence[str], hiv: bool) -> list[Recall]:
    """The recalls that have an interval of their own with HIV, moved; one is begun where none waits (not for a man)."""
    if warnings_of(work, client_ids).hiv == hiv:
        return []
    followed: list[Recall] = []
    gender = gender_on(genders_of(work, [client.id])[client.id], work.today.isoformat())
    for kind in recall_kinds().values():
        if kind.with_hiv is None:
            continue
        own = interval_of(work, client_ids, kind.code)
        waiting = open_recalls(work, client_ids, kind.code)
        followed += moved_recalls(work, waiting, own=own, hiv=hiv)
        if not hiv:
            followed += close_hivs(work, client_ids, kind.code)
        if hiv and gender != Gender.MAN and not waiting:
            due, latest = due_dates(kind, work.today, hiv=True, own=own)
            followed.append(new_recall(work, client.id, kind.code, due, latest, hiv=True))
    return followed
