"""What must be seen first in a chart: hypersensitivity, HIV, other. One row a client, all sealed in the journal."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.journal_models import ChartWarning
from spiral.records.sealed_facts import Place, facts_of
from spiral.vault.work import Work

WARNING = Place("journal", "journal/chart-warning")


@dataclass(frozen=True)
class Warnings:
    """What the banner warns of. `hiv`: lives with HIV, so that cell samples are taken every third month.

    `why` something was taken away or worded otherwise, when this was written.
    """

    hypersensitivity: str = ""
    hiv: bool = False
    other: str = ""
    version: int = 0
    why: str = ""

    def takes_from(self, before: "Warnings") -> bool:
        """Whether something that was warned of no longer stands as it did."""
        texts = ((before.hypersensitivity, self.hypersensitivity), (before.other, self.other))
        return (before.hiv and not self.hiv) or any(old.strip() not in new for old, new in texts)


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
