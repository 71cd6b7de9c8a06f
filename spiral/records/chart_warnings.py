"""What must be seen first in a chart: hypersensitivity, HIV, other. One row a client, all sealed in the journal."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import select

from spiral.records.clients import ids_of, unit_client
from spiral.records.journal_models import ChartWarning
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, seal_facts
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

WARNING = Place("journal", "journal/chart-warning")
MOST = 500


@dataclass(frozen=True)
class Warnings:
    """What the banner warns of. `hiv`: lives with HIV, so that cell samples are taken every third month."""

    hypersensitivity: str = ""
    hiv: bool = False
    other: str = ""
    version: int = 0


def warnings_of(work: Work, client_ids: Sequence[str]) -> Warnings:
    """A client's warnings; of merged entries what each says is put together. The caller logs it."""
    rows = list(work.session.scalars(select(ChartWarning).where(ChartWarning.client_id.in_(client_ids))))
    told = {row.client_id: facts_of(work, WARNING, row) for row in rows}
    told = {client_id: told[client_id] for client_id in client_ids if client_id in told}
    own = next((row.version for row in rows if row.client_id == client_ids[0]), 0)
    return Warnings(
        "; ".join(facts["hypersensitivity"] for facts in told.values() if facts.get("hypersensitivity")),
        any(facts.get("hiv", False) for facts in told.values()),
        "; ".join(facts["other"] for facts in told.values() if facts.get("other")),
        own,
    )


def change_warnings(work: Work, *, client_id: str, warnings: Warnings) -> Warnings:
    """Write what the banner warns of; `version` as it was read. Refused: `changed_by_other`, `text_too_long`."""
    require(work, "write_entry")
    client = unit_client(work, client_id)
    row = work.session.scalars(select(ChartWarning).where(ChartWarning.client_id == client.id)).first()
    if (row.version if row else 0) != warnings.version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by if row else "", ""))
    if len(warnings.hypersensitivity) > MOST or len(warnings.other) > MOST:
        raise Refused("text_too_long", most=MOST)
    row = row or ChartWarning(id=new_id(), client_id=client.id)
    told = asdict(warnings)
    told.pop("version")
    seal_facts(work, WARNING, row, {n: v.strip() if isinstance(v, str) else v for n, v in told.items()})
    work.save("change_warnings", row, client=client.id)
    return warnings_of(work, ids_of(work, client))
