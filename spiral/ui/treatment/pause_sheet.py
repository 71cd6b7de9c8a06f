"""A pause of the contract: its planned talks in those days are withdrawn, its weekly time stays kept afterwards."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from spiral.language import tr
from spiral.records.pauses import pause_contract
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import open_form
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import FieldRow
from spiral.ui.treatment.case_read import CaseShown
from spiral.ui.treatment.case_sheet import CaseSheet

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class PauseSheet(CaseSheet):
    """From a day to a day."""

    kept_as = "pause"
    refuses: ClassVar[Mapping[str, str]] = {"days_out_of_order": "last"}

    def __init__(
        self, main: "MainWindow", desk: Desk, shown: CaseShown, first: dt.date | None = None
    ) -> None:
        super().__init__(main, desk, shown.case.client_id, tr("Pause the contract"), save=tr("Pause"))
        self._shown, self.about = shown, shown.case.id
        self.first, self.last = DateField(desk.today), DateField(desk.today)
        self.first.set_value(first)
        self.add(
            FieldRow(
                self.field("first", tr("First day"), self.first),
                self.field("last", tr("Last day"), self.last),
            )
        )
        self.ready()

    def facts(self) -> Any:
        return self.first.value(), self.last.value()

    def problems(self) -> dict[str, str]:
        found = {}
        for key, field in (("first", self.first), ("last", self.last)):
            if field.value() is None:
                found[key] = field.problem() or tr("Write the day.")
        return found

    def keep(self) -> str:
        first, last = self.facts()
        assert self._shown.contract is not None
        self.desk.do(pause_contract, contract_id=self._shown.contract.id, first=first, last=last)
        return tr(
            "The contract rests {first} to {last}. Its talks then are withdrawn.", first=first, last=last
        )


def open_pause(
    main: "MainWindow", desk: Desk, shown: CaseShown, first: dt.date | None = None
) -> CaseSheet | None:
    """The contract rests for a while."""
    return open_form(main, lambda: PauseSheet(main, desk, shown, first), "last" if first else "first")
