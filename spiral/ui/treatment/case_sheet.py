"""CaseSheet: a form of treatment, with whose it is at its top."""

from typing import TYPE_CHECKING, Any

from spiral.records.clients import ClientRow
from spiral.ui.clients.client_read import read_person
from spiral.ui.desk import Desk
from spiral.ui.forms.form_sheet import FormSheet

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class CaseSheet(FormSheet):
    """About a client in treatment."""

    def __init__(
        self, main: "MainWindow", desk: Desk, client_id: str, title: str, *, save: str = "", **how: Any
    ) -> None:
        self.whose: ClientRow = desk.ask(read_person, client_id)
        super().__init__(main, desk, title, save=save, whose=self.whose, **how)
