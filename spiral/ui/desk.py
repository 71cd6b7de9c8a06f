"""The one runner between the screen and the records: ask, do, send. What comes back is committed and frozen."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from spiral.records import clients, rights
from spiral.records.client_index import ClientIndex
from spiral.ui.parts.swedish_order import swedish_key
from spiral.vault.box import Box
from spiral.vault.errors import Broken, Refused
from spiral.vault.work import Actor, Work

P = ParamSpec("P")
T = TypeVar("T")


def wall_clock() -> str:
    """The time now by the clinic's own clock, HH:MM."""
    return dt.datetime.now().strftime("%H:%M")


class Desk(QObject):
    """An opened clinic in the hands of one person. Pages ask and do; all listen to `changed`.

    `clock` tells the time now as HH:MM, as `today` tells the day.
    """

    changed = Signal()

    def __init__(
        self,
        box: Box,
        today: Callable[[], dt.date] = dt.date.today,
        parent: QObject | None = None,
        clock: Callable[[], str] = wall_clock,
    ) -> None:
        super().__init__(parent)
        self.box, self._today, self.clock = box, today, clock
        self._errands: set[Errand] = set()
        self._index: ClientIndex | None = None
        self._index_of = 0

    @property
    def actor(self) -> Actor:
        """Who is signed in."""
        return self.box.actor

    @property
    def unit(self) -> str:
        """The unit's name."""
        return self.box.unit

    def today(self) -> dt.date:
        """The day that counts as today."""
        return self._today()

    def may(self, operation: str) -> bool:
        """Whether the person's roles have the right, so that what they lack is absent from the screen."""
        return rights.may(self.actor, operation)

    @property
    def index(self) -> ClientIndex:
        """Everyone one may find, in Swedish order: made once a sign-in, and then renewed with what has changed.

        Making it, and renewing it, is one line in the log.
        """
        newest = self.ask(clients.last_change)
        if self._index is None or (newest != self._index_of and self.may("find_codes")):
            self._index = self._make_index()
        elif newest != self._index_of:
            self._index = self._index.renewed(*self.ask(clients.list_changed, self._index_of))
        self._index_of = newest
        return self._index

    def _make_index(self) -> ClientIndex:
        """With thousands of clients it takes seconds, and the pointer says so."""
        reads = {"find_clients": clients.list_clients, "find_codes": clients.list_codes}
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            rows = [row for right, read in reads.items() if self.may(right) for row in self.ask(read)]
            return ClientIndex(rows, lambda row: swedish_key(row.name))
        finally:
            QGuiApplication.restoreOverrideCursor()

    def ask(self, operation: Callable[Concatenate[Work, P], T], *args: P.args, **facts: P.kwargs) -> T:
        """Run a query; what was opened is handed over once its log row is committed."""
        with self.box.work(self.today()) as work:
            return operation(work, *args, **facts)

    def do(self, operation: Callable[Concatenate[Work, P], T], *args: P.args, **facts: P.kwargs) -> T:
        """Run a change in one transaction, then tell every page."""
        told = self.ask(operation, *args, **facts)
        self.changed.emit()
        return told

    def send(
        self,
        operation: Callable[..., T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Refused], None],
        progress: Callable[[int, int], None] | None = None,
        reads: bool = False,
        **facts: Any,
    ) -> "Errand":
        """Slow work off the screen's thread; with `progress` the operation is given a counter that can cancel.

        What only `reads` changes nothing, and no page is told to refresh.
        `done` or `failed` is called on the screen's thread; what nobody foresaw is told by `failed` and raised.
        Once the `owner` who asked is deleted there is nobody to tell, and neither is called.
        The errand's `cancel()` leaves nothing behind.
        """
        errand = Errand(self, operation, facts, counts=progress is not None)
        self._errands.add(errand)

        def finished(told: object) -> None:
            if errand not in self._errands:  # the clinic was let go meanwhile
                return
            self._errands.discard(errand)
            if isinstance(told, Refused):
                if isValid(owner):
                    failed(told)
            elif isinstance(told, BaseException):
                if isValid(owner):
                    failed(Broken("gone_wrong"))
                raise told
            else:
                if not reads:
                    self.changed.emit()
                if isValid(owner):
                    done(told)  # type: ignore[arg-type]

        errand.finished.connect(finished)
        if progress is not None:
            errand.progressed.connect(
                lambda *at: progress(*at) if errand in self._errands and isValid(owner) else None
            )
        QThreadPool.globalInstance().start(_Run(errand))
        return errand

    def close(self) -> None:
        """Let the clinic go: what can be cancelled is, the rest is done first, and who asked hears nothing."""
        for errand in self._errands:
            errand.cancel()
        QThreadPool.globalInstance().waitForDone()
        self._errands.clear()
        self._index = None
        self.box.close()


class Errand(QObject):
    """One piece of slow work."""

    finished = Signal(object)
    progressed = Signal(int, int)

    def __init__(
        self, desk: Desk, operation: Callable[..., Any], facts: dict[str, Any], *, counts: bool
    ) -> None:
        super().__init__()
        self._desk, self._operation, self._facts, self._counts = desk, operation, facts, counts
        self._cancelled = False

    def cancel(self) -> None:
        """Stop at the next step; the transaction is rolled back."""
        self._cancelled = True

    def run(self) -> None:
        """Run on another thread; the result or the error goes back by signal."""
        facts = self._facts | ({"progress": self._told} if self._counts else {})
        try:
            told: object = self._desk.ask(self._operation, **facts)
        except Exception as error:  # handed to the screen's thread, which raises what is no refusal
            told = error
        self.finished.emit(told)

    def _told(self, done: int, total: int) -> bool:
        self.progressed.emit(done, total)
        return not self._cancelled


class _Run(QRunnable):
    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self._errand = errand

    def run(self) -> None:
        self._errand.run()
