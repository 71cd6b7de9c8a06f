"""The program's window: start, sign-in, the places, sign-in again. The only module that owns a QApplication."""

import dataclasses
import datetime as dt
import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from PySide6.QtCore import QByteArray, QLibraryInfo, QLocale, QObject, QSettings, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from spiral.language import LANGUAGES, language, set_language, tr
from spiral.phrases import phrase, refusal
from spiral.records.settings import read_setting
from spiral.ui import palette
from spiral.ui.desk import Desk
from spiral.ui.hand_over import HandOverWindow
from spiral.ui.idle import Idle
from spiral.ui.main_window import LEAST, MainWindow
from spiral.ui.parts import kept, question
from spiral.ui.parts.key_hint import show_hints
from spiral.ui.parts.spiral_mark import window_icon
from spiral.ui.place_kept import keep_place, place_of, show_place, take_place
from spiral.ui.qt_messages import quiet_qt
from spiral.ui.start.clinic_folder import has_clinic
from spiral.ui.start.set_up_wizard import SetUpWizard
from spiral.ui.start.sign_in_page import Locked, SignInPage
from spiral.ui.start.start_page import Demo, StartPage
from spiral.ui.start.told_at_sign_in import tell_at_sign_in
from spiral.vault.box import Box
from spiral.vault.errors import Broken, Refused
from spiral.vault.keys import Kdf

TITLE_BAR = 40  # what a desktop puts above a window; without room for it the footer is below the screen
LOCKED = "SPIRAL_LOCKED"
_translator: QTranslator | None = None


def run(clinic: Path | None, *, today: dt.date | None, demo: Demo | None = None) -> None:
    """Show the window until it is closed. `clinic` is a clinic's folder; without it the one used last."""
    app = cast(QApplication, QApplication.instance() or QApplication(sys.argv[:1]))
    set_up(app)
    again: list[Locked] = []

    def relaunch(locked: Locked) -> None:
        again.append(locked)
        app.quit()

    program = Program(clinic, today=today, demo=demo, relaunch=relaunch)
    program.start(locked_before())
    try:
        app.exec()
    finally:
        program.close()
    if again:
        start_anew(again[0])


def locked_before() -> Locked | None:
    """Who locked the program that this one goes on from."""
    told = os.environ.pop(LOCKED, "")
    return Locked(*json.loads(told)) if told else None


def start_anew(locked: Locked) -> None:
    """This program in place of itself: no key and no text stays in memory.

    Only a colleague's name is handed on, when and why it locked, and whether there is a draft.
    """
    facts = json.dumps(dataclasses.astuple(locked))
    os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], os.environ | {LOCKED: facts})


def set_up(app: QApplication) -> None:
    """Names, settings, language and colours, before any widget is made."""
    quiet_qt()
    app.setOrganizationName("Spiral")
    app.setApplicationName("Spiral")
    app.setQuitOnLastWindowClosed(True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    sys.excepthook = tell_wrong
    kept.set_person("")
    choose_language(str(kept.kept("language", language())))
    app.setWindowIcon(window_icon())
    palette.apply(app, kept.kept("dark", False) is True)


def choose_language(code: str) -> None:
    """The language of our words, of Qt's own, and of dates and numbers."""
    global _translator
    if code not in LANGUAGES:
        code = "sv"
    set_language(code)
    locale = QLocale(LANGUAGES[code])
    QLocale.setDefault(locale)
    app = QApplication.instance()
    assert app is not None
    if _translator is not None:
        app.removeTranslator(_translator)
        _translator = None
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != "en" and translator.load(locale, "qtbase", "_", folder):
        app.installTranslator(translator)
        _translator = translator


def tell_wrong(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody foresaw. Stderr gets the class and the place; no words of the error, which may be a person's."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    where = traceback.extract_tb(trace)[-1:]
    place = f" at {Path(where[0].filename).name}:{where[0].lineno}" if where else ""
    print(f"{kind.__name__}{place}", file=sys.stderr)
    window = _window_in_sight()
    if window is None or window.property(
        "told_wrong"
    ):  # one question at a time: painting may fail many times
        return
    told = error if isinstance(error, Refused) else Broken("gone_wrong")
    window.setProperty("told_wrong", True)
    try:
        verbs = [question.Verb("on", tr("Go on"), "primary")]
        is_fault = isinstance(told, Broken)  # to be told no is not a fault of the program
        title = tr("Something went wrong") if is_fault else tr("This cannot be done")
        question.ask(window, title, refusal(told), verbs)
    finally:
        window.setProperty("told_wrong", False)


def _window_in_sight() -> QMainWindow | None:
    """The program's window; a menu or a question over it may be the active one."""
    shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    return next((each for each in shown if each.isVisible()), None)


class Door(QMainWindow):
    """The window before sign-in: one page at a time. Closing it lets go of what its page holds."""

    def show_page(self, page: QWidget) -> None:
        """Show another page."""
        self._let_go()
        self.setCentralWidget(page)
        page.show()  # at once, else the keyboard goes nowhere
        page.take_focus()  # type: ignore[attr-defined]

    def closeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._let_go()
        super().closeEvent(event)

    def _let_go(self) -> None:
        let_go = getattr(self.centralWidget(), "let_go", None)
        if let_go is not None:
            let_go()


class Program(QObject):
    """From one page to the next. One window at a time; the next takes over its place on the screen."""

    def __init__(
        self,
        clinic: Path | None,
        *,
        today: dt.date | None = None,
        demo: Demo | None = None,
        kdf: Kdf | None = None,
        relaunch: Callable[[Locked], object] | None = None,
    ) -> None:
        super().__init__()
        self._relaunch, self._idle = relaunch, cast("Idle | None", None)
        self._by_itself = False
        self._today, self._demo, self._kdf = today, demo, kdf
        kept_folder = kept.kept("clinic")
        self.folder = clinic or (Path(kept_folder) if isinstance(kept_folder, str) else None)
        self._given = clinic is not None
        self.desk: Desk | None = None
        self.window: QMainWindow = Door()
        self._dress(self.window)

    def today(self) -> dt.date:
        """The day that counts as today."""
        return self._today or dt.date.today()

    def start(self, locked: Locked | None = None) -> None:
        """The first page: sign-in where a clinic is known, else start. `locked`: who locked the program before."""
        if locked is not None and self.folder is not None and has_clinic(self.folder):
            self.show_sign_in(locked)
        elif self.folder is not None and (self._given or has_clinic(self.folder)):
            self.show_sign_in()
        else:
            self.show_start()
        self._show_window()

    def close(self) -> None:
        """Let the clinic go."""
        self._stop_idle()
        self._keep_geometry()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        if isinstance(self.window, Door):
            self.window.close()

    # --- windows ---------------------------------------------------------------------------------------

    def _dress(self, window: QMainWindow) -> None:
        window.setWindowTitle("Spiral")
        window.setMinimumSize(*LEAST)
        found = QSettings().value("program/geometry")
        if not (isinstance(found, QByteArray) and window.restoreGeometry(found)):
            screen = QGuiApplication.primaryScreen().availableGeometry()
            window.resize(min(1366, screen.width()), min(768, screen.height() - TITLE_BAR))

    def _keep_geometry(self) -> None:
        QSettings().setValue("program/geometry", self.window.saveGeometry())

    def _show_window(self) -> None:
        self.window.show()
        self.window.activateWindow()

    def _replace(self, window: QMainWindow) -> None:
        """Another window where this one stands."""
        old, self.window = self.window, window
        state, place = old.windowState(), old.geometry()
        window.setGeometry(place)
        window.setWindowState(state & ~Qt.WindowState.WindowMinimized)
        if old.isVisible():
            self._show_window()
        old.hide()
        old.deleteLater()

    def _door(self) -> Door:
        if not isinstance(self.window, Door):
            door = Door()
            self._dress(door)
            self._replace(door)
        assert isinstance(self.window, Door)
        return self.window

    # --- before sign-in --------------------------------------------------------------------------------

    def show_start(self) -> None:
        """No clinic is known yet, or another is asked for: then there is a way back to the one that is known."""
        page = StartPage(
            self.today, self._demo, came_from=self.folder is not None and has_clinic(self.folder)
        )
        page.back_asked.connect(self.show_sign_in)
        page.set_up_asked.connect(self.show_set_up)
        page.clinic_chosen.connect(self.open_clinic)
        page.language_chosen.connect(lambda code: self._redress(self.show_start, code=code))
        page.theme_chosen.connect(lambda dark: self._redress(self.show_start, dark=dark))
        self._door().show_page(page)

    def show_set_up(self, before: SetUpWizard | None = None) -> None:
        """A new clinic; in another language or theme it goes on from the one `before`, with all that is typed."""
        page = SetUpWizard(self.today, kdf=self._kdf)
        if before is not None:
            page.take_over(before)
        page.left.connect(self.show_start)
        page.done.connect(self.open_clinic)

        def again() -> None:
            self.show_set_up(page)

        page.language_chosen.connect(lambda code: self._redress(again, code=code))
        page.theme_chosen.connect(lambda dark: self._redress(again, dark=dark))
        self._door().show_page(page)

    def open_clinic(self, folder: Path) -> None:
        """This is the clinic from now on."""
        kept.set_person("")
        self.folder = folder
        kept.keep("clinic", str(folder))
        self.show_sign_in()

    def show_sign_in(self, locked: Locked | None = None, *, login: str = "") -> None:
        """Sign-in; `locked` when someone has just locked, `login` when it has been written already."""
        assert self.folder is not None
        note = ""
        if self._demo is not None and self._demo.is_demo(self.folder):
            note = tr(
                "A made-up clinic. Sign in as {logins}; the password is “{password}”.",
                logins=", ".join(self._demo.logins),
                password=self._demo.password,
            )
        page = SignInPage(self.folder, login=login, locked=locked, note=note, kdf=self._kdf)
        page.signed_in.connect(self._signed_in)
        page.other_clinic.connect(self.show_start)

        def again() -> None:
            self.show_sign_in(page.locked, login="" if page.locked else page.login_text())

        page.language_chosen.connect(lambda code: self._redress(again, code=code))
        page.theme_chosen.connect(lambda dark: self._redress(again, dark=dark))
        self._door().show_page(page)

    def _redress(self, again, *, code: str = "", dark: bool | None = None) -> None:  # type: ignore[no-untyped-def]
        """Another language or theme, and the page made anew."""
        self._choose(code, dark)
        again()

    def _choose(self, code: str, dark: bool | None) -> None:
        if code:
            choose_language(code)
            kept.keep("language", code)
        if dark is not None:
            palette.apply(cast(QApplication, QApplication.instance()), dark)
            kept.keep("dark", dark)

    # --- signed in -------------------------------------------------------------------------------------

    def _signed_in(self, box: Box) -> None:
        assert self.folder is not None
        kept.set_person("")
        kept.keep("clinic", str(self.folder))
        kept.set_person(box.actor.login)
        choose_language(str(kept.kept("language", language())))
        palette.apply(
            cast(QApplication, QApplication.instance()), kept.kept("dark", palette.is_dark()) is True
        )
        show_hints(kept.kept("hints", True) is True)
        self.desk = Desk(box, self.today, parent=self)
        window = self._main_window()
        self._replace(window)
        self._idle = Idle(self.desk.ask(read_setting, "idle_lock_minutes"), self)
        self._idle.inactive.connect(self._lock_idle)
        tell_at_sign_in(window, self.desk)
        desk = self.desk
        QTimer.singleShot(0, window, lambda: take_place(window, desk))  # once the window is up

    def _stop_idle(self) -> None:
        if self._idle is not None:
            self._idle.stop()
            self._idle = None

    def _lock_idle(self) -> None:
        """Nobody is there: whatever is in view, and whatever is asked, the clinic is closed."""
        self._by_itself = True
        for box in QApplication.topLevelWidgets():
            if box.isModal() and box.isVisible():
                box.close()
        if isinstance(self.window, MainWindow | HandOverWindow):
            self.window.lock()

    def _main_window(self) -> MainWindow:
        assert self.desk is not None
        window = MainWindow(self.desk)
        self._dress(window)
        window.rail.hints_chosen.connect(self._choose_hints)
        window.signed_out.connect(self._signed_out, Qt.ConnectionType.QueuedConnection)
        window.handed_over.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        window.language_chosen.connect(
            lambda code: self._remake(code=code), Qt.ConnectionType.QueuedConnection
        )
        window.theme_chosen.connect(lambda dark: self._remake(dark=dark), Qt.ConnectionType.QueuedConnection)
        return window

    def _remake(self, *, code: str = "", dark: bool | None = None) -> None:
        """The same place in another dress."""
        old = self.window
        assert isinstance(old, MainWindow)
        self._choose(code, dark)
        place = place_of(old)
        window = self._main_window()
        self._replace(window)
        show_place(window, window.desk, place)

    def _choose_hints(self, shown: bool) -> None:
        show_hints(shown)
        kept.keep("hints", shown)
        self._remake()

    def _hand_over(self, draft_id: str) -> None:
        """The client's turn: one form is shown and nothing else; after it the clinic is closed."""
        assert self.desk is not None
        assert isinstance(self.window, MainWindow)
        place = place_of(self.window)  # the form itself, to be looked at and signed
        window = HandOverWindow(self.desk, draft_id)
        window.given_back.connect(lambda: self._given_back(place), Qt.ConnectionType.QueuedConnection)
        self._dress(window)
        self._replace(window)
        window.take_focus()

    def _given_back(self, place: dict[str, Any]) -> None:
        if self.desk is not None:
            keep_place(place, self.desk)
            self._signed_out()

    def _locked(self, desk: Desk) -> Locked:
        """What stands at the sign-in; after a client the colleague's name only where the clinic has it so."""
        roles = ", ".join(phrase("role", role) for role in sorted(desk.actor.roles))
        back = isinstance(self.window, HandOverWindow) and self.window.done_with
        named = not isinstance(self.window, HandOverWindow) or bool(desk.ask(read_setting, "name_to_clients"))
        return Locked(
            desk.actor.login,
            desk.actor.name if named else "",
            roles if named else "",
            f"{dt.datetime.now():%H:%M}",
            given_back=back,
            named=named,
            draft=self._draft_is_safe(),
            **self._why_locked(),
        )

    def _why_locked(self) -> dict[str, Any]:
        """After how many minutes that nobody was there, or that the machine had slept; neither: by hand."""
        by_itself, self._by_itself = self._by_itself, False
        if not by_itself or self._idle is None:
            return {}
        return {"slept": True} if self._idle.slept else {"idle": self._idle.minutes}

    def _draft_is_safe(self) -> bool:
        """Whether someone was writing, and every form in view lies in its draft."""
        forms = self.window.open_forms() if isinstance(self.window, MainWindow) else []
        keeping = [sheet.keeping for sheet in forms if sheet.keeping is not None]
        return any(each.is_safe() for each in keeping) and all(each.now() for each in keeping)

    def _signed_out(self) -> None:
        """Locked or left: either way the clinic is closed; who locked need only give the password."""
        if self.desk is None:
            return
        left = isinstance(self.window, MainWindow) and self.window.left
        locked = None if left else self._locked(self.desk)
        self._keep_geometry()
        self._stop_idle()
        if locked is not None and isinstance(self.window, MainWindow):
            keep_place(place_of(self.window), self.desk)
        self.desk.close()
        if locked is not None and self._relaunch is not None:
            self.window.hide()
            self.desk = None
            self._relaunch(locked)
            return
        self.show_sign_in(locked)
        self.desk.deleteLater()
        self.desk = None
        kept.set_person("")
