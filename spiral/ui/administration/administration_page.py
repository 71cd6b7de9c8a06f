"""Administration: the chief's tabs (staff, targets, services, rooms, log), keys, text packs, what is one's own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records import staff
from spiral.ui.administration.grants_tab import GrantsTab
from spiral.ui.administration.house_tab import HouseTab
from spiral.ui.administration.log_sample_tab import LogSampleTab
from spiral.ui.administration.log_tab import LogTab
from spiral.ui.administration.own_tab import OwnTab
from spiral.ui.administration.reception_tab import ReceptionTab
from spiral.ui.administration.services_tab import ServicesTab
from spiral.ui.administration.settings_tab import SettingsTab
from spiral.ui.administration.staff_tab import StaffTab
from spiral.ui.administration.targets_tab import TargetsTab
from spiral.ui.administration.text_packs_tab import TextPacksTab
from spiral.ui.administration.verify_sheet import open_verify
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN
from spiral.ui.parts.buttons import Button, plain
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.tabs import Tabs

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

RING = 4  # room for the focus ring at the edges of a tab that scrolls


def page(desk: Desk, main: "MainWindow") -> Page:
    """The page, as the window asks for it."""
    return AdministrationPage(desk, main)


class AdministrationPage(Page):
    """Each tab is made when first shown. A tab that the role may not use is absent."""

    def _build(self) -> None:
        self._tabs: dict[str, Page] = {}
        self.head = PageHead(tr("Administration"), self.desk.unit)
        self.check = plain(tr("Check the clinic"), icon="shield-check")
        self.bring = plain(tr("Import…"), icon="download-simple", key="Ctrl+I")
        self.head.set_actions(self._actions())
        self.tabs = Tabs([], tr("Administration"))
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN - RING, 20, MARGIN - RING, 12)
        column.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(RING, 0, RING, 0)
        above.setSpacing(8)
        for part in (self.head, self.tabs):
            above.addWidget(part)
        column.addLayout(above)
        column.addWidget(self.stack, 1)
        self._offer()

    def _actions(self) -> list[Button]:
        imports = self.desk.may("import_visits") or self.desk.may("import_clients")
        return [self.check, self.bring] if imports else [self.check]

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_tab)
        self.check.clicked.connect(lambda: open_verify(self.main, self.desk))
        self.bring.clicked.connect(self._import)
        if self.bring in self._actions():
            self.bring.bind(self)
        else:
            self.bring.hide()
        for key, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.tabs.step(by))

    def _offer(self) -> None:
        """The tabs that this person may use now."""
        chief = self.desk.may("change_catalogue")
        grants = chief or bool(self.desk.box.compartments)
        mine = [row for row in self.desk.ask(staff.list_waiting) if row.mine] if grants else []
        self.main.rail.set_count("administration", len(mine))
        offered = [
            ("staff", tr("Staff"), self.desk.may("add_staff")),
            ("grants", tr("Keys to give ({n})", n=len(mine)) if mine else tr("Keys to give"), grants),
            ("targets", tr("Targets"), chief),
            ("services", tr("Services"), chief),
            ("house", tr("Rooms and hours"), chief),
            ("reception", tr("Reception hours"), chief),
            ("settings", tr("Rules"), chief),
            ("texts", tr("Text packs"), self.desk.may("load_text_pack")),
            ("log", tr("Access log"), self.desk.may("search_log")),
            ("sample", tr("Log sample"), self.desk.may("sample_log")),
            ("own", tr("My sign-in"), True),
        ]
        self.tabs.set_tabs([(key, name) for key, name, shown in offered if shown])

    def tab(self, key: str) -> Page:
        """A tab, made when first asked for."""
        if key not in self._tabs:
            kinds = {
                "staff": StaffTab,
                "grants": GrantsTab,
                "targets": TargetsTab,
                "services": ServicesTab,
                "house": HouseTab,
                "reception": ReceptionTab,
                "settings": SettingsTab,
                "texts": TextPacksTab,
                "log": LogTab,
                "sample": LogSampleTab,
                "own": OwnTab,
            }
            self._tabs[key] = kinds[key](self.desk, self.main)
            self.stack.addWidget(self._tabs[key])
        return self._tabs[key]

    def show_tab(self, key: str) -> None:
        """Go to a tab."""
        self.tabs.set_current(key)
        shown = self.tab(key)
        shown.refresh()
        self.stack.setCurrentWidget(shown)
        if self.main.stack.currentWidget() is self:
            self.main.show_footer()
            if not self.tabs.hasFocus():
                shown.take_focus()

    def refresh(self) -> None:
        self._offer()
        shown = self.tab(self.tabs.current())
        shown.refresh()
        self.stack.setCurrentWidget(shown)

    def where(self) -> str:
        return self.tabs.current()

    def go_to(self, where: str) -> None:
        self.show_tab(where)

    def footer_keys(self) -> FooterKeys:
        own = self.tab(self.tabs.current()).footer_keys()
        return (*own, ("Ctrl+Tab", tr("next tab")))

    def footer_fact(self) -> str:
        return self.tab(self.tabs.current()).footer_fact()

    def parts_beside(self) -> Sequence[QWidget]:
        return self.tab(self.tabs.current()).parts_beside()

    def take_focus(self) -> None:
        self.tab(self.tabs.current()).take_focus()

    def _import(self) -> None:
        from spiral.ui.administration.import_sheet import open_import

        open_import(self.main, self.desk)
