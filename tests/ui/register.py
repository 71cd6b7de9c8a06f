"""A small register for the tests of Klienter: who is in it, a window, and keys pressed as a person presses them."""

import datetime as dt
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from spiral.records import clients, visits
from spiral.ui.desk import Desk
from spiral.ui.main_window import MainWindow
from tests.make import TODAY, Clinic, record, register

ASA, ARLA, BLOMMAN, CODE = "198411039806", "199001019810", "Blomman", "K-0004"
YOUNG = "201102039821"
HIDDEN_ADDRESS = "Hemligagatan 7"
LAST_WEEK = TODAY - dt.timedelta(days=7)


def make_register(made: Path, folder: Path) -> Path:
    """Four clients with some visits, one code of outreach's and one of KAST's."""
    shutil.copytree(made, folder)
    clinic = Clinic(folder)
    box = clinic.open("midwife1")
    asa = register(
        box, kind="personnummer", identity=ASA, given_name="Åsa", family_name="Nordin",
        phone="070-174 06 12", contact_by=("sms",), language="engelska", interpreter=True,
    )  # fmt: skip
    register(
        box, kind="personnummer", identity=ARLA, given_name="Ärla", family_name="Öberg",
        address=HIDDEN_ADDRESS, municipality="Gömdköping", protected=True,
    )  # fmt: skip
    register(box, identity=BLOMMAN)
    register(box, kind="code", identity="")
    record(box, asa.id, date=LAST_WEEK, outcome="attended")
    wrong = record(box, asa.id, date=LAST_WEEK, start="11:00", outcome="attended", drop_in=True)
    with box.work(TODAY) as work:
        visits.void_visit(work, visit_id=wrong.id, version=wrong.version, reason="twice")
    record(box, asa.id, date=TODAY + dt.timedelta(days=2), start="13:00")
    box.close()
    for login in ("outreach", "kast"):
        box = clinic.open(f"{login}1")
        with box.work(TODAY) as work:
            clients.register_code(work, gender="man", home=login)
        box.close()
    return folder


def open_window(qtbot, desk: Desk) -> MainWindow:
    """The window of one who has signed in, in sight."""
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    QApplication.processEvents()
    return window


def press(key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """A key, where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)
    QApplication.processEvents()


def ctrl(key: Qt.Key) -> None:
    """A key with Ctrl."""
    press(key, Qt.KeyboardModifier.ControlModifier)


def write(text: str) -> None:
    """Letters one by one, also those that are not ASCII."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, target, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
        )
    QApplication.processEvents()


def newest(window: MainWindow, kind: type[QWidget]):  # type: ignore[no-untyped-def]
    """The form of a kind that is in sight."""
    shown = [sheet for sheet in window.findChildren(kind) if sheet.isVisible()]
    assert len(shown) == 1, [type(sheet).__name__ for sheet in shown]
    return shown[0]


def in_sight(widget: QWidget, kind: type[QWidget]) -> bool:
    """Whether such a form is open."""
    return any(sheet.isVisible() for sheet in widget.findChildren(kind))


def words_in_sight(widget: QWidget) -> str:
    """Everything that labels, fields and lists show, in one text."""
    from PySide6.QtWidgets import QLabel, QLineEdit

    from spiral.ui.parts.row_list import RowList
    from spiral.ui.parts.tag import Tag

    said = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    said += [line.text() for line in widget.findChildren(QLineEdit) if line.isVisible()]
    said += [tag.mark().text for tag in widget.findChildren(Tag) if tag.isVisible()]
    for rows in widget.findChildren(RowList):
        model = rows.rows_model
        said += [
            str(model.index(line, column).data() or "")
            for line in range(model.rowCount())
            for column in range(model.columnCount())
            if rows.isVisible()
        ]
    return "\n".join(said)
