"""What pages are tested on: a real encrypted clinic, copied for each test, and a desk for whoever signs in."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication

from spiral.language import set_language
from spiral.ui import palette
from spiral.ui.desk import Desk
from spiral.ui.main_window import MainWindow
from spiral.ui.page import Page
from spiral.ui.parts import kept
from spiral.ui.parts.side_sheet import SideSheet
from tests.make import TODAY, Clinic

OpenDesk = Callable[..., Desk]


@pytest.fixture
def clinic(made_clinic: Path, tmp_path: Path) -> Clinic:
    """A clinic of the test's own."""
    shutil.copytree(made_clinic, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """A form that a test leaves half written is put away before its window is closed, which else would ask."""
    for sheet in QApplication.allWidgets() if QApplication.instance() else []:
        if isinstance(sheet, SideSheet):
            sheet.hide()
    return (yield)


@pytest.fixture(autouse=True)
def nothing_left_open(qapp) -> Iterator[None]:
    """Windows of earlier tests would each be dressed anew in every later one."""
    yield
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dressed(qapp, tmp_path: Path) -> Iterator[None]:
    """A dressed program in Swedish, with settings of its own."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    set_language("sv")
    kept.set_person("test")
    palette.apply(qapp, dark=False)
    yield
    set_language("sv")


@pytest.fixture
def open_desk(clinic: Clinic, dressed: None) -> Iterator[OpenDesk]:
    """`open_desk("midwife1")` signs in; one at a time, the one before is closed. `today` is TODAY unless given,
    and `clock` is what the wall clock says."""
    opened: list[Desk] = []

    def open_as(login: str, today: dt.date = TODAY, clock: str = "13:42") -> Desk:
        while opened:
            opened.pop().close()
        opened.append(Desk(clinic.open(login), lambda: today, clock=lambda: clock))
        return opened[-1]

    yield open_as
    while opened:
        opened.pop().close()


@pytest.fixture
def open_tab(open_desk: OpenDesk, qtbot) -> Callable[..., Page]:
    """`open_tab("chief", "staff")`: a tab of Administration in the window of someone, with the keyboard in it."""

    def opened(login: str, tab: str, **when) -> Page:
        window = MainWindow(open_desk(login, **when))
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.go("administration")
        window.page.go_to(tab)
        window.page.take_focus()
        return window.page.tab(tab)

    return opened
