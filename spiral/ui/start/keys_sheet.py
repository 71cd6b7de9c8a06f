"""F1: every key that works now, those of the page or the open form first, then those that work everywhere."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import Button
from spiral.ui.parts.key_hint import KeyHint
from spiral.ui.parts.reading_order import in_reading_order
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Keys = list[tuple[tuple[str, ...], str]]
WIDTH = 480


def keys_everywhere(main: "MainWindow") -> Keys:
    """What works wherever one is."""
    finds = main.desk.may("find_clients") or main.desk.may("find_codes")
    keys: Keys = [(("Ctrl+K",), tr("find a client"))] if finds else []
    keys += [((f"Alt+{number}",), place.name) for number, place in enumerate(main.places(), 1)]
    return [
        *keys,
        (("Alt+Left",), tr("the page before")),
        (("F6",), tr("next part of the page")),
        (("Tab", "Shift+Tab"), tr("next and previous field")),
        (("Ctrl+L",), tr("lock now")),
        (("F1",), tr("all keys")),
    ]


def keys_of_page(main: "MainWindow") -> Keys:
    """What works on the page in view, or in the form that lies over it."""
    sheet = open_form(main)
    if sheet is not None:
        return _of_buttons(sheet, [])
    told: Keys = [
        ((keys,) if isinstance(keys, str) else tuple(keys), words) for keys, words in main.page.footer_keys()
    ]
    return told + _of_buttons(main.page, told)


def keys_of_lists() -> Keys:
    """What works in every list."""
    return [
        (("Up", "Down"), tr("choose a row")),
        (("Home", "End"), tr("first and last row")),
        (("Enter",), tr("open the row")),
        (("Menu", "Shift+F10"), tr("what can be done with the row, and how it is sorted")),
    ]


def open_form(main: "MainWindow") -> SideSheet | None:
    """The form that lies on top, if any."""
    over = main.centralWidget() or main
    shown = [sheet for sheet in over.findChildren(SideSheet) if sheet.isVisible()]
    return shown[-1] if shown else None


def _of_buttons(scope: QWidget, known: Keys) -> Keys:
    """The keys on the buttons in sight, and those that other parts tell of themselves."""
    taken = {key for keys, _ in known for key in keys}
    found: dict[tuple[str, ...], str] = {}
    for part in in_reading_order(scope):
        if not part.isVisible():
            continue
        for keys, words in _told_by(part):
            if not taken & set(keys):
                found.setdefault(keys, words)
    return list(found.items())


def _told_by(part: QWidget) -> Keys:
    if isinstance(part, Button):
        return [((part.key(),), part.words().rstrip("…").lower())] if part.key() and part.words() else []
    told = getattr(part, "keys", None)
    return (
        [((keys,) if isinstance(keys, str) else tuple(keys), words) for keys, words in told()] if told else []
    )


class KeysSheet(SideSheet):
    """A table of caps and words; read top to bottom."""

    def __init__(self, main: "MainWindow") -> None:
        super().__init__(
            main.centralWidget() or main, tr("All keys"), save=tr("Close"), save_key="Return", width=WIDTH
        )
        here = tr("In this form") if open_form(main) is not None else tr("On this page")
        self.groups = {
            here: keys_of_page(main),
            tr("In every list"): keys_of_lists(),
            tr("Everywhere"): keys_everywhere(main),
        }
        for title, keys in self.groups.items():
            if keys:
                self.add(Text(title, weight=STRONG))
                self.add(_table(keys))
        self.form.addStretch(1)
        self.foot.cancel.hide()
        self.save_asked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)


def _table(keys: Keys) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 8)
    grid.setVerticalSpacing(8)
    grid.setHorizontalSpacing(16)
    grid.setColumnMinimumWidth(0, 150)
    grid.setColumnStretch(1, 1)
    for line, (caps, words) in enumerate(keys):
        grid.addWidget(_caps(caps), line, 0)
        grid.addWidget(Text(words, wrap=True), line, 1)
    return made


def _caps(keys: Iterable[str]) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for key in keys:
        row.addWidget(KeyHint(key))
    row.addStretch(1)
    return made


def open_keys(main: "MainWindow") -> KeysSheet | None:
    """Open the list; F1 once more, Enter or Esc closes it."""
    shown = open_form(main)
    if isinstance(shown, KeysSheet):
        shown.close_sheet()
        return None
    sheet = KeysSheet(main)
    sheet.open_sheet(sheet.foot.save)
    return sheet
