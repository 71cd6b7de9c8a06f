"""A picture of every screen of the made-up clinic, in Swedish, light and dark."""

import datetime as dt
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from spiral.cli.demo_clinic import NOW, PEOPLE, open_as
from spiral.cli.demo_forms import Steps, forms
from spiral.language import set_language
from spiral.phrases import phrase
from spiral.ui import app as program
from spiral.ui import palette
from spiral.ui.desk import Desk
from spiral.ui.main_window import MainWindow
from spiral.ui.qt_messages import quiet_qt
from spiral.ui.sign_in_page import Locked

MONTH = "2008-03"


def _place(key: str) -> Steps:
    return lambda main: main.go(key)


def _a_client(main: MainWindow) -> None:
    main.open_client(main.index.find("asa")[0].id)


def _finder(main: MainWindow) -> None:
    from spiral.ui.client_finder import open_finder

    open_finder(main, main.open_client, "a")


def _visit(main: MainWindow) -> None:
    from spiral.ui.visit_sheet import open_new

    open_new(main, main.desk, client_id=main.index.find("asa")[0].id)


def _report(main: MainWindow) -> None:
    main.go("reports")
    main.page.go_to(MONTH)


def _preview(main: MainWindow) -> None:
    from spiral.ui.report_preview import open_preview

    _report(main)
    _settle(QApplication.instance())  # type: ignore[arg-type]
    open_preview(main, main.desk, MONTH)


def _tab(key: str) -> Steps:
    def show(main: MainWindow) -> None:
        main.go("administration")
        main.page.go_to(key)

    return show


SHOTS: dict[str, tuple[tuple[str, Steps], ...]] = {
    "midwife1": (
        ("idag", _place("today")),
        ("besok", _visit),
        ("klienter", _place("clients")),
        ("klient", _a_client),
        ("sok-klient", _finder),
        ("rapporter-barnmorska", _report),
        ("vantar-pa-nycklar", _tab("grants")),
        ("mitt-konto", _tab("own")),
        ("tangenter", MainWindow.show_keys),
    ),
    "assistant1": (("idag-expedition", _place("today")),),
    "therapist1": (("idag-behandlare", _place("today")),),
    "kast1": (("idag-kast", _place("today")),),
    "chief": (
        ("idag-chef", _place("today")),
        ("produktion", _report),
        ("forhandsgranskning", _preview),
        ("personal", _tab("staff")),
        ("produktionsmal", _tab("targets")),
        ("tjanster", _tab("services")),
        ("logg", _tab("log")),
    ),
}


def draw_screens(
    clinic: Path, folder: Path, today: dt.date, wanted: Callable[[str], bool] = lambda _name: True
) -> int:
    """Write `folder`/NAME.png and NAME-mork.png of what is `wanted`, replacing those of an earlier demo; how many."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    quiet_qt()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    set_language("sv")
    program.choose_language("sv")
    over = forms(folder.parent)
    for dark in (False, True):
        palette.apply(app, dark)
        ending = "-mork.png" if dark else ".png"
        _draw_door(app, clinic, folder, ending, today)
        for login, shots in SHOTS.items():
            chosen = [shot for shot in (*shots, *over.get(login, ())) if wanted(shot[0])]
            box = open_as(clinic, login)
            desk = Desk(box, lambda: today, clock=lambda: NOW)
            try:
                for name, steps in chosen:
                    main = MainWindow(desk)
                    _show(app, main)
                    steps(main)
                    _grab(app, main, folder / f"{name}{ending}")
                    _let_go(app, main)
            finally:
                desk.close()
    palette.apply(app, False)
    return len(list(folder.glob("*.png")))


def _draw_door(app: QApplication, clinic: Path, folder: Path, ending: str, today: dt.date) -> None:
    for name, show in (("start", "show_start"), ("inloggning", "show_sign_in"), ("satt-upp", "show_set_up")):
        door = program.Program(clinic, today=today)
        _show(app, door.window)
        getattr(door, show)()
        _grab(app, door.window, folder / f"{name}{ending}")
        door.close()
        _let_go(app, door.window)
    door = program.Program(clinic, today=today)
    _show(app, door.window)
    chief, role = PEOPLE["chief"][0], phrase("role", "chief")
    door.show_sign_in(Locked("chief", chief, role, NOW))
    _grab(app, door.window, folder / f"last{ending}")
    door.close()
    _let_go(app, door.window)


def _settle(app: QApplication) -> None:
    """Let what was sent to other threads come back and be shown."""
    for _ in range(4):
        QThreadPool.globalInstance().waitForDone()
        app.processEvents()


def _show(app: QApplication, window: QWidget) -> None:
    window.resize(1366, 768)
    window.show()
    _settle(app)


def _grab(app: QApplication, window: QWidget, file: Path) -> None:
    _settle(app)
    window.grab().save(str(file))


def _let_go(app: QApplication, window: QWidget) -> None:
    window.hide()  # not closed: a form would ask first
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop runs that would do it
