"""The window of one who is signed in: the rail, one page, the footer, and a sheet over the page when asked."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records.client_index import ClientIndex
from spiral.records.duties import Duty, has_duties, list_duties
from spiral.records.settings import read_setting
from spiral.ui.desk import Desk
from spiral.ui.page import Page
from spiral.ui.parts.footer import Footer
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.rail import Place, Rail
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.tabs import Tabs
from spiral.vault.errors import Refused

NOTICE_MS = 6000
WITHIN = {"client": "clients", "doctors_conference": "clients"}
"""Pages that are no places of the rail, and the place that they belong to."""
ROOMS = {"client": "clients", "doctors_conference": "sharing", "enquiries": "treatment", "todo": ""}
"""Where a page stands that has no room of its own name."""
LEAST = (680, 340)  # 1366x768 at 200 %, with a desktop's own bars


class MainWindow(QMainWindow):
    """Pages are made when first shown. `signed_out` ends it; `language_chosen` and `theme_chosen` remake it.

    `handed_over` carries a screening form's draft that the client is to fill in: the window makes way for it.
    """

    signed_out = Signal()
    handed_over = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._pages: dict[str, Page] = {}
        self._trail: list[tuple[str, str]] = []
        self._duties: list[Duty] | None = None
        self._locks = tr("Locks after {minutes} min", minutes=desk.ask(read_setting, "idle_lock_minutes"))
        self.left = False
        self._refusal = ""
        self.setWindowTitle("Spiral")
        self._build()
        self._connect()
        self.go(self.places()[0].key)
        self._count_duties()

    def places(self) -> list[Place]:
        """The places that this person's roles may use, in the rail's order."""
        may = self.desk.may
        offered = [
            (
                Place("today", tr("Today"), "calendar-blank"),
                may("list_visits") or may("count_missing_outcomes"),
            ),
            (Place("clients", tr("Clients"), "users"), may("find_clients") or may("find_codes")),
            (Place("todo", tr("To do"), "check-square"), has_duties(self.desk.actor)),
            (Place("calendar", tr("Calendar"), "calendar"), may("list_bookings")),
            (Place("enquiries", tr("Enquiries"), "tray"), may("read_enquiry")),
            (Place("reports", tr("Reports"), "chart-bar"), may("read_production") or may("read_fees")),
            (Place("administration", tr("Administration"), "gear"), True),
        ]
        return [place for place, shown in offered if shown]

    def _build(self) -> None:
        roles = ", ".join(phrase("role", role) for role in sorted(self.desk.actor.roles))
        searches = self.desk.may("find_clients") or self.desk.may("find_codes")
        self.rail = Rail(self.desk.unit, self.places(), search=searches)
        self.rail.set_person(self.desk.actor.name, roles)
        self.stack = QStackedWidget()
        self._alerts: dict[str, Notice] = {}
        self._alert_lines = QVBoxLayout()
        self.standing = Notice(closable=True)
        self.held = Notice(closable=True)
        self.notice = Notice(closable=True)
        self.footer = Footer()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._alert_lines)
        column.addWidget(self.standing)
        column.addWidget(self.held)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(content, 1)
        self.setCentralWidget(whole)
        self.resize(1366, 768)
        self.setMinimumSize(*LEAST)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.sign_out_asked.connect(self.leave)
        self.rail.lock_asked.connect(self.lock)
        self.rail.language_chosen.connect(lambda code: self._leave_forms(self.language_chosen, code))
        self.rail.theme_chosen.connect(lambda dark: self._leave_forms(self.theme_chosen, dark))
        self.rail.searched.connect(self.find_client)
        self.rail.search.textEdited.connect(self._search_typed)
        self.desk.changed.connect(self._answered)
        self.desk.changed.connect(self._changed)
        self.desk.indexed.connect(self._indexed)
        self._quiet = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._quiet.timeout.connect(self.notice.clear)
        self._key("Ctrl+L", self.lock)
        self._key("Ctrl+K", self.find_client)
        self._key("Alt+Left", self.back)
        self._key("F1", self.show_keys)
        self._key("F6", self._next_part)
        for outside in (self.rail, self.standing, self.held, self.notice):
            self._turn_tabs_from(outside)

    def _key(self, key: str, does: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(does)

    def _turn_tabs_from(self, outside: QWidget) -> None:
        for key, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            turns = QShortcut(QKeySequence(key), outside)
            turns.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turns.activated.connect(lambda by=by: self._turn_tab(by))

    def _page(self, key: str, about: str = "") -> Page:
        name = f"{key} {about}".strip()
        if name not in self._pages:
            room = ROOMS.get(key, key)
            module = import_module(".".join(filter(None, ("spiral.ui", room, f"{key}_page"))))
            made: Page = module.page(self.desk, self, about) if about else module.page(self.desk, self)
            self._pages[name] = made
            self.stack.addWidget(made)
        return self._pages[name]

    @property
    def page(self) -> Page:
        """The page in view."""
        shown = self.stack.currentWidget()
        assert isinstance(shown, Page)
        return shown

    @property
    def place(self) -> tuple[str, str]:
        """Which place is in view, and about whom."""
        return self._trail[-1]

    def go(self, key: str, about: str = "") -> None:
        """Show a place, or a client's page; forms that lie open are closed first, and ask if they must.

        When it is refused, what is in view stays.
        """
        if not self._forms_closed():
            self._mark_place()
            return
        before = self.stack.currentWidget()
        try:
            page = self._page(key, about)
            self.stack.setCurrentWidget(page)
            page.refresh()
        except Refused as refused:
            if before is not None:
                self.stack.setCurrentWidget(before)
            self._mark_place()
            self.tell("danger", refusal(refused))
            return
        if not self._trail or self._trail[-1] != (key, about):
            self._trail.append((key, about))
        self._mark_place()
        self.show_footer()
        page.take_focus()

    def _mark_place(self) -> None:
        """The rail tells where one is, also when one did not get away from there."""
        if self._trail:
            key = self.place[0]
            self.rail.set_current(WITHIN.get(key, key))

    def open_forms(self) -> list[SideSheet]:
        """The sheets that lie open, the topmost last."""
        over = self.centralWidget()
        return [sheet for sheet in over.findChildren(SideSheet) if sheet.isVisible()] if over else []

    def _forms_closed(self) -> bool:
        return all(sheet.ask_close() for sheet in reversed(self.open_forms()))

    def _leave_forms(self, signal: Any, *what: object) -> None:
        """Pass a wish on, unless someone keeps writing what cannot be kept as a draft."""
        if self._forms_set_aside():
            signal.emit(*what)

    def _forms_set_aside(self) -> bool:
        return all(sheet.set_aside() for sheet in reversed(self.open_forms()))

    def leave(self) -> None:
        """Sign out. What is written is kept; who writes what cannot be kept is asked, and may go on writing."""
        if self._forms_set_aside():
            self.left = True
            self.signed_out.emit()

    def lock(self) -> None:
        """Close the clinic at once. What is written is kept, nothing is asked, and nothing can prevent it."""
        self.signed_out.emit()

    def back(self) -> None:
        """To the page before."""
        if len(self._trail) > 1 and self._forms_closed():
            self._trail.pop()
            self.go(*self._trail.pop())

    def open_client(self, client_id: str) -> None:
        """A client's own page; only the one last opened is kept."""
        for name in [name for name in self._pages if name.startswith("client ")]:
            old = self._pages.pop(name)
            self.stack.removeWidget(old)
            old.deleteLater()
        self._trail = [step for step in self._trail if step[0] != "client"]
        self.go("client", client_id)

    def show_footer(self) -> None:
        """The keys of the page in view."""
        self.footer.set_keys([*self.page.footer_keys(), ("F1", tr("all keys"))])
        self.footer.set_fact(self.page.footer_fact() or self._locks)

    def tell(self, kind: str, text: str, detail: str = "", actions: Iterable[QWidget] = ()) -> None:
        """A message at the top: ok, neutral, warn or danger. `actions`: what undoes it.

        A good one goes by itself, and stands below one of harm, which stays until it is closed.
        """
        if kind in ("ok", "neutral") and self.notice.standing():
            self.held.take_over(self.notice)
        self.notice.say(kind, text, detail, actions)
        if kind in ("ok", "neutral"):
            self._quiet.start()
        else:
            self._quiet.stop()

    def alert(self, client_id: str, text: str, detail: str, actions: Iterable[QWidget]) -> None:
        """A client's alert, in a message of its own that names the client; without a client all that wait at sign-in.

        Nothing pushes it aside: it goes when nothing of it is left to assess, or when it is closed.
        """
        shown = self._alerts.get(client_id)
        if shown is None:
            shown = self._alerts[client_id] = Notice(closable=True)
            self._alert_lines.addWidget(shown)
            self._turn_tabs_from(shown)
        shown.say("danger", text, detail, actions)

    @property
    def alerts(self) -> list[Notice]:
        """The alerts in sight."""
        return [notice for notice in self._alerts.values() if not notice.isHidden()]

    def _drop_alerts(self) -> None:
        """Those of clients for whom nothing waits to be assessed any more."""
        if not self._alerts:
            return
        left = {whose for duty in self.duties if duty.alert for whose in (duty.client_id, "")}
        for client_id in [each for each in self._alerts if each not in left]:
            notice = self._alerts.pop(client_id)
            self._alert_lines.removeWidget(notice)
            notice.hide()
            notice.deleteLater()

    def refuse(self, refused: Refused) -> None:
        """Tell why something was not done; it stands until something is done, or it is closed."""
        self.tell("danger", refusal(refused))
        self._refusal = self.notice.text.text()

    def _answered(self) -> None:
        """Something has been done since one was refused."""
        if self._refusal and self.notice.text.text() == self._refusal:
            self.notice.clear()
        self._refusal = ""

    @property
    def index(self) -> ClientIndex:
        """Everyone one may find, in Swedish order."""
        return self.desk.index

    def find_client(self, chosen: Callable[[str], object] | None = None) -> None:
        """Ctrl+K: find a client from anywhere; without `chosen` for the form in hand that takes one, else the page."""
        if self.desk.may("find_clients") or self.desk.may("find_codes"):
            from spiral.ui.client_finder import open_finder

            open_finder(self, chosen or self._taker() or self.open_client, "")

    @staticmethod
    def _taker() -> Callable[[str], object] | None:
        around = QApplication.focusWidget()
        while around is not None and not isinstance(around, SideSheet):
            around = around.parentWidget()
        return around.takes_client if around is not None else None

    def _search_typed(self, text: str) -> None:
        from spiral.ui.client_finder import open_finder

        self.rail.search.clear()
        open_finder(self, self.open_client, text)

    def show_keys(self) -> None:
        """F1: every key that works now."""
        from spiral.ui.start.keys_sheet import open_keys

        open_keys(self)

    @property
    def duties(self) -> list[Duty]:
        """What waits for me, read once after each change and shared by the pages that show it."""
        if self._duties is None:
            self._duties = self.desk.ask(list_duties)
        return self._duties

    def _count_duties(self) -> None:
        if has_duties(self.desk.actor):
            self.rail.set_count("todo", len(self.duties))

    def _changed(self) -> None:
        self._duties = None
        try:
            self.page.refresh()
            self._count_duties()
            self._drop_alerts()
        except Refused as refused:
            self.refuse(refused)
        self.show_footer()

    def _indexed(self, refused: Refused | None) -> None:
        if refused is not None:
            self.refuse(refused)
        else:
            self._changed()

    def _turn_tab(self, by: int) -> None:
        """The next tab of the page in view, from the rail or a message; in the page it is the page's own key."""
        tabs = next((tabs for tabs in self.page.findChildren(Tabs) if tabs.isVisible()), None)
        if tabs is not None:
            tabs.step(by)

    def _next_part(self) -> None:
        """F6: the rail, what is told above the page, the page, what stands beside it, and round again."""
        reason = Qt.FocusReason.TabFocusReason
        entry = self.rail.entry(WITHIN.get(self.place[0], self.place[0]))
        parts: list[tuple[QWidget, Callable[[], object]]] = [(self.rail, lambda: entry.setFocus(reason))]
        for notice in (*self._alerts.values(), self.standing, self.held, self.notice):
            if notice.isVisible():
                parts.append((notice, lambda notice=notice: notice.first_button().setFocus(reason)))  # type: ignore[misc]
        beside = [part for part in self.page.parts_beside() if part.isVisible()]
        parts.append((self.page, self.page.take_focus))
        parts += [(part, lambda part=part: part.setFocus(reason)) for part in beside]  # type: ignore[misc]
        focus = self.focusWidget()
        here = [at for at, (part, _) in enumerate(parts) if focus is part or part.isAncestorOf(focus)]
        parts[((here[-1] if here else -1) + 1) % len(parts)][1]()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key of the page's, pressed beside it: in the rail, a message, the other column. A form keeps its keys."""
        pressed = QKeySequence(event.keyCombination())
        with_key = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        for shortcut in self.page.findChildren(QShortcut) if with_key and not self.open_forms() else ():
            scope = shortcut.parent()
            if shortcut.key() == pressed and isinstance(scope, QWidget) and scope.isVisible():
                shortcut.activated.emit()
                return
        super().keyPressEvent(event)

    def closeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """Closing keeps what is written, and asks about what cannot be kept."""
        if not self._forms_set_aside():
            event.ignore()
            return
        super().closeEvent(event)
