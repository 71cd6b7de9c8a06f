"""Where a person was when the program was locked: page, client, form and cursor, to be found again after sign-in."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from spiral.records.form_drafts import PLACE, drop_form, find_form, keep_form
from spiral.ui.desk import Desk
from spiral.ui.parts.side_sheet import SideSheet
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Writable = QLineEdit | QPlainTextEdit


def keep_place(values: dict[str, Any], desk: Desk) -> None:
    """Seal where the person is. Who holds no key yet has nothing open either."""
    try:
        before = desk.ask(find_form, kind=PLACE)
        desk.ask(keep_form, kind=PLACE, values=values, draft_id=before.id if before else None)
    except Refused:
        return


def place_of(main: "MainWindow") -> dict[str, Any]:
    """Which place and part of it, the form that lies topmost and can be opened again, and the cursor in it."""
    told: dict[str, Any] = {"place": main.place, "where": main.page.where()}
    sheet = next((each for each in reversed(main.open_forms()) if each.keeping is not None), None)
    form = sheet.keeping.reopens() if sheet is not None and sheet.keeping is not None else None
    if sheet is not None and form is not None:
        told |= {"form": form, "cursor": _cursor(sheet)}
    return told


def _fields(sheet: SideSheet) -> list[Writable]:
    return [*sheet.findChildren(QLineEdit), *sheet.findChildren(QPlainTextEdit)]


def _cursor(sheet: SideSheet) -> tuple[int, int] | None:
    focus = QApplication.focusWidget() or sheet.focusWidget()
    if not isinstance(focus, Writable) or focus not in (fields := _fields(sheet)):
        return None
    at = focus.cursorPosition() if isinstance(focus, QLineEdit) else focus.textCursor().position()
    return fields.index(focus), at


def take_place(main: "MainWindow", desk: Desk) -> None:
    """Show again what was in view when the same person locked, once."""
    try:
        kept = desk.ask(find_form, kind=PLACE)
        if kept is None:
            return
        desk.ask(drop_form, kept.id)
    except Refused:
        return
    show_place(main, desk, dict(kept.values))


def show_place(main: "MainWindow", desk: Desk, told: dict[str, Any]) -> None:
    """Show a place that `place_of` told."""
    key, about = told["place"]
    if key not in {place.key for place in main.places()} | {"client"}:
        return
    if key == "client":
        main.open_client(about)
    else:
        main.go(key, about)
    if told["where"] and main.place[0] == key:
        main.page.go_to(told["where"])
    if told.get("form"):  # once the window is up, or the keyboard is nobody's
        QTimer.singleShot(0, main, lambda: _open_form(main, desk, told["form"], told["cursor"]))


def _open_form(
    main: "MainWindow", desk: Desk, form: tuple[str, str | None, str], cursor: tuple[int, int] | None
) -> None:
    from spiral.ui.forms.forms_again import open_again

    if not open_again(main, desk, *form) or cursor is None or not main.open_forms():
        return
    fields, (at, position) = _fields(main.open_forms()[-1]), cursor
    if at >= len(fields):
        return
    field = fields[at]
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(field, QLineEdit):
        field.setCursorPosition(position)
    else:
        moved = field.textCursor()
        moved.setPosition(min(position, len(field.toPlainText())))
        field.setTextCursor(moved)
