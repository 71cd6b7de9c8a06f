"""What is unsigned in the whole clinic, under each person's name, the oldest first; Enter goes to the client."""

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.clinic_unsigned import UnsignedOf
from spiral.records.entry_drafts import Unsigned
from spiral.reports.names import capital
from spiral.ui.palette import STRONG
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section


class ClinicUnsignedList(RowList[Unsigned]):
    """Names of clients as the register has them; of what is blocked for me the number alone."""

    def __init__(self) -> None:
        super().__init__(
            "clinic-unsigned",
            tr("Unsigned in the clinic"),
            [
                Column(
                    "client",
                    tr("Client"),
                    lambda row: row.name,
                    weight=STRONG,
                    stretch=True,
                    whole=True,
                    sortable=False,
                ),
                Column(
                    "kind", tr("What"), lambda row: capital(phrase("entry_kind", row.kind)), sortable=False
                ),
                Column("begun", tr("Begun"), lambda row: row.begun_on, sortable=False),
                Column("age", tr("Days"), lambda row: str(row.age), align="right", sortable=False),
                Column("state", tr("State"), _state, sortable=False),
            ],
            row_id=lambda row: row.entry_id or row.draft_id,
            empty=tr("Every entry in the clinic is signed."),
        )

    def show_unsigned(self, found: list[UnsignedOf]) -> None:
        """Under each person's name, with how many and since when."""
        items: list[Unsigned | Section] = []
        for each in found:
            items += [Section(_heading(each)), *each.rows]
        self.set_rows(items)


def _heading(each: UnsignedOf) -> str:
    told = tr("{name}: {n} unsigned, the oldest {day}", name=each.staff, n=each.entries, day=each.oldest)
    blocked = tr("{n} blocked for you", n=each.blocked) if each.blocked else ""
    return ", ".join(filter(None, (told, blocked)))


def _state(row: Unsigned) -> str:
    return tr("locked unsigned") if row.entry_id else tr("locked in {n} days", n=row.days_left)
