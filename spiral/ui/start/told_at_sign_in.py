"""What a person is told when they have signed in: what is not as it should be, and who came to hold what they hold."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records import staff
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import quiet
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.sunken import Sunken
from spiral.ui.parts.text import Text
from spiral.ui.todo_page import TodoPage
from spiral.vault.errors import Refused
from spiral.vault.grants import NewHolder, Waiting

if TYPE_CHECKING:
    from spiral.ui.desk import Desk
    from spiral.ui.main_window import MainWindow


def tell_at_sign_in(window: "MainWindow", desk: "Desk") -> None:
    """In a message of its own, that stays until it is closed.

    Warnings first; new holders behind a button; then who waits for my keys, and what I wait for myself. A screening
    form's alert has a message of its own below, whatever else is told.
    """
    _tell_alerts(window, desk)
    holders = desk.ask(staff.list_new_holders)
    waiting = desk.ask(staff.list_waiting)
    names = sorted({holder.name for holder in holders})
    button = quiet(tr("Show who"))
    button.clicked.connect(lambda: open_holders(window, holders, tr("New holders of your keys")))
    actions = [button] if holders else []
    new = tr("{n} colleagues came to hold keys that you hold, since you last signed in.", n=len(names))
    warnings = [refusal(Refused(code)) for code in dict.fromkeys(desk.box.warnings)]
    mine = [row for row in waiting if row.mine]
    window.rail.set_count("administration", len(mine))
    waits = _waits_for(desk, waiting)
    if warnings:
        window.standing.say("danger", " ".join(warnings), new if holders else "", actions)
    elif holders:
        window.standing.say("neutral", new, waits, actions)
    elif mine:
        _tell_who_waits(window, mine, waits)
    elif waits:
        window.standing.say("neutral", waits)


def _tell_alerts(window: "MainWindow", desk: "Desk") -> None:
    """Answers that a client has given, or that lie unsigned, and that nobody has followed up."""
    alerts = [duty for duty in window.duties if duty.alert] if desk.may("read_journal") else []
    if alerts:
        button = quiet(tr("Show under To do"))
        button.clicked.connect(lambda: _show_alert(window, alerts[0].id))
        told = tr("{n} screening forms have answers that must be assessed now.", n=len(alerts))
        window.alert("", told, tr("Assess the risk of suicide now, and write what you find."), [button])


def _show_alert(window: "MainWindow", duty_id: str) -> None:
    window.go("todo")
    page = window.page
    if isinstance(page, TodoPage) and page.list.choose(duty_id):
        page.take_focus()


def _tell_who_waits(window: "MainWindow", mine: list[Waiting], waits: str) -> None:
    """A colleague cannot work before somebody has given the keys: the way there is one press."""
    button = quiet(tr("Keys to give"))
    button.clicked.connect(lambda: _show_keys_to_give(window))
    text = tr("{n} colleagues wait for keys that you can give.", n=len(mine))
    window.standing.say("neutral", text, waits, [button])


def _show_keys_to_give(window: "MainWindow") -> None:
    window.standing.clear()
    window.go("administration")
    window.page.go_to("grants")


def _waits_for(desk: "Desk", waiting: list[Waiting]) -> str:
    mine = next((each for each in waiting if each.member.id == desk.actor.id), None)
    if mine is None:
        return ""
    what = ", ".join(phrase("compartment", each) for each in mine.compartments)
    return tr("You wait for a colleague to give you keys to: {what}", what=what)


def open_holders(window: "MainWindow", holders: list[NewHolder], title: str) -> None:
    """Who, appointed by whom, given by whom, which part, and the fingerprint to compare."""
    sheet = SideSheet(
        window.centralWidget() or window,
        title,
        save=tr("Close"),
        save_key="Ctrl+Return",
    )
    sheet.foot.cancel.hide()
    guide = tr("They can read what these keys open. If a name surprises you, ask the chief at once.")
    sheet.add(Text(guide, tone="muted", wrap=True))
    for name in sorted({holder.name for holder in holders}):
        sheet.add(_holder([holder for holder in holders if holder.name == name]))
    sheet.form.addStretch(1)
    sheet.save_asked.connect(sheet.close_sheet)
    sheet.closed.connect(sheet.deleteLater)
    sheet.open_sheet(sheet.foot.save)


def _holder(grants: list[NewHolder]) -> QWidget:
    shown = Sunken()
    column = QVBoxLayout(shown)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(2)
    first = grants[0]
    what = ", ".join(phrase("compartment", each) for each in dict.fromkeys(g.compartment for g in grants))
    who = ", ".join(dict.fromkeys(grant.granted_by for grant in grants))
    column.addWidget(Text(first.name, weight=STRONG, wrap=True))
    if first.ended:
        column.addWidget(Text(tr("Has ended, and still has the key."), tone="warn", wrap=True))
    for line in (
        tr("Can read: {what}", what=what),
        tr("Added by {who}", who=first.added_by),
        tr("Given by {who}", who=who),
        tr("Fingerprint {print}", print=first.fingerprint),
    ):
        column.addWidget(Text(line, wrap=True))
    return shown
