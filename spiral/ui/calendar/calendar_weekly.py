"""The whole weekly time of a contract from a day on, from where it stands in the calendar: changed, rested, ended."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.records.bookings import BookingRow
from spiral.records.sessions import end_contract
from spiral.ui.desk import Desk
from spiral.ui.parts.question import Verb, ask
from spiral.ui.treatment.case_read import CaseShown, read_frame
from spiral.ui.treatment.contract_sheet import open_contract
from spiral.ui.treatment.pause_sheet import open_pause
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Action = tuple[str, Callable[[], object]]


def weekly_actions(main: "MainWindow", desk: Desk, row: BookingRow) -> list[Action]:
    """For who keeps contracts, and only while the contract goes on."""
    if row.contract_id is None or row.whose is None or not desk.may("change_contract"):
        return []
    day = dt.date.fromisoformat(row.slot or row.date)
    return [
        (tr("Move the weekly time from here on…"), lambda: change_weekly(main, desk, row, day)),
        (tr("Pause from here on…"), lambda: pause_weekly(main, desk, row, day)),
        (tr("End the weekly time from here on…"), lambda: end_weekly(main, desk, row, day)),
    ]


def _frame(main: "MainWindow", desk: Desk, row: BookingRow) -> CaseShown | None:
    """The case with the contract in force; told when the booking's contract is over."""
    assert row.whose is not None
    try:
        shown = desk.ask(read_frame, row.whose.client_id)
    except Refused as refused:
        main.refuse(refused)
        return None
    if shown is None or shown.contract is None or shown.contract.id != row.contract_id:
        main.refuse(Refused("contract_ended"))
        return None
    return shown


def change_weekly(main: "MainWindow", desk: Desk, row: BookingRow, day: dt.date) -> None:
    """Another weekday, time or room from a day on."""
    shown = _frame(main, desk, row)
    if shown is not None and shown.contract is not None:
        open_contract(main, desk, shown, shown.contract.on(day), day)


def pause_weekly(main: "MainWindow", desk: Desk, row: BookingRow, day: dt.date) -> None:
    """The contract rests from a day on."""
    shown = _frame(main, desk, row)
    if shown is not None:
        open_pause(main, desk, shown, day)


def end_weekly(main: "MainWindow", desk: Desk, row: BookingRow, day: dt.date) -> None:
    """The contract ends before a day; talks planned later are withdrawn."""
    shown = _frame(main, desk, row)
    if shown is None or shown.contract is None:
        return
    last = max(day - dt.timedelta(days=1), dt.date.fromisoformat(shown.contract.start))
    verbs = [Verb("no", tr("Not now")), Verb("end", tr("End the contract"), "danger")]
    title = tr("End the contract, the last day {day}?", day=last)
    if (
        ask(
            main,
            title,
            tr("Its weekly time is free afterwards, and talks planned later are withdrawn."),
            verbs,
        )
        != "end"
    ):
        return
    try:
        desk.do(end_contract, contract_id=shown.contract.id, version=shown.contract.version, last=last)
    except Refused as refused:
        main.refuse(refused)
        return
    main.tell("ok", tr("The contract is ended."))
