"""The one runner between the screen and the records: ask, do, send. What comes back is committed and frozen."""

import datetime as dt
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from spiral.records import clients, rights
from spiral.records.client_index import ClientIndex, read_everyone
from spiral.records.clients import ClientRow
from spiral.ui.parts.swedish_order import swedish_key
from spiral.vault.box import Box
from spiral.vault.errors import Broken, Refused
from spiral.vault.work import Actor, Work

P = ParamSpec("P")
T = TypeVar("T")


AT_ONCE = 2000  # so many clients are read and put in order before anyone notices


def wall_clock() -> str:
    """The time now by the clinic's own clock, HH:MM."""
    return dt.datetime.now().strftime("%H:%M")


class Desk(QObject):
    """An opened clinic in the hands of one person. Pages ask and do; all listen to `changed`.

    `clock` tells the time now as HH:MM, as `today` tells the day.
    """

    changed = Signal()
    indexed = Signal(object)  # the index that was being made is there, or (a Refused) why it is not

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
        self._making: Errand | None = None
        self._settles: Callable[[Work], object] | None = None

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

        Making it, and renewing it, is one line in the log. One that is being made is waited for.
        """
        if self._index is None and self._making is not None:
            with _busy():
                told = self._making.wait()
            self._index = told if isinstance(told, ClientIndex) else None
        newest, _ = self.ask(clients.last_change)
        if self._index is None or (newest != self._index_of and self.may("find_codes")):
            with _busy():
                self._index = _in_swedish_order(self.ask(read_everyone))
        elif newest != self._index_of:
            self._index = self._index.renewed(*self.ask(clients.list_changed, self._index_of))
        self._index_of = newest
        return self._index

    def index_if_made(self) -> ClientIndex | None:
        """The same without a wait: None while that of a large register is made off the screen's thread.

        `indexed` tells when it is there.
        """
        newest, size = self.ask(clients.last_change)
        if self._index is not None or size <= AT_ONCE:
            return self.index
        if self._making is None:
            self._index_of = newest
            self._making = self.send(
                read_everyone,
                then=_in_swedish_order,
                owner=self,
                done=self._take_index,
                failed=self._take_index,
                reads=True,
            )
        return None

    @property
    def made_index(self) -> ClientIndex | None:
        """The index as it was last made or renewed, if it has been."""
        return self._index

    def _take_index(self, told: ClientIndex | Refused) -> None:
        self._making = None
        if isinstance(told, ClientIndex):
            self._index = self._index or told
        self.indexed.emit(None if self._index else told)

    def ask(self, operation: Callable[Concatenate[Work, P], T], *args: P.args, **facts: P.kwargs) -> T:
        """Run a query; what was opened is handed over once its log row is committed."""
        settles, self._settles = self._settles, None
        try:
            with self.box.work(self.today()) as work:
                told = operation(work, *args, **facts)
                if settles is not None:
                    settles(work)
                return told
        except BaseException:
            self._settles = settles
            raise

    @contextmanager
    def settling(self, settles: Callable[[Work], object] | None) -> Iterator[None]:
        """What the next operation that is not refused settles in its own transaction: both are done, or neither.

        None round what is done on the way, while a question is asked: it settles nothing.
        """
        before, self._settles = self._settles, settles
        try:
            yield
        finally:
            self._settles = before

    def do(self, operation: Callable[Concatenate[Work, P], T], *args: P.args, **facts: P.kwargs) -> T:
        """Run a change in one transaction, then tell every page."""
        told = self.ask(operation, *args, **facts)
        self.changed.emit()
        return told

    def send(
        self,
        operation: Callable[..., Any],
        *,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[Refused], None],
        progress: Callable[[int, int], None] | None = None,
        reads: bool = False,
        then: Callable[[Any], object] | None = None,
        **facts: Any,
    ) -> "Errand":
        """Slow work off the screen's thread; with `progress` the operation is given a counter that can cancel.

        What only `reads` changes nothing, and no page is told to refresh. `then` makes, on that other thread too, what
        is handed over out of what was read and committed.
        `done` or `failed` is called on the screen's thread; what nobody foresaw is told by `failed` and raised.
        Once the `owner` who asked is deleted there is nobody to tell, and neither is called.
        The errand's `cancel()` leaves nothing behind.
        """
        errand = Errand(self, operation, facts, counts=progress is not None, then=then)
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
                    done(told)

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
        self._index = self._making = None
        self.box.close()


@contextmanager
def _busy() -> Iterator[None]:
    """The pointer says that it takes its time."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


def _in_swedish_order(open_all: Callable[[], list[ClientRow]]) -> ClientIndex:
    return ClientIndex(open_all(), lambda row: swedish_key(row.name))


class Errand(QObject):
    """One piece of slow work."""

    finished = Signal(object)
    progressed = Signal(int, int)

    def __init__(
        self,
        desk: Desk,
        operation: Callable[..., Any],
        facts: dict[str, Any],
        *,
        counts: bool,
        then: Callable[[Any], Any] | None,
    ) -> None:
        super().__init__()
        self._desk, self._operation, self._facts, self._counts = desk, operation, facts, counts
        self._then, self._cancelled = then, False
        self._ended: Future[object] = Future()

    def cancel(self) -> None:
        """Stop at the next step; the transaction is rolled back."""
        self._cancelled = True

    def run(self) -> None:
        """Run on another thread; the result or the error goes back by signal."""
        facts = self._facts | ({"progress": self._told} if self._counts else {})
        try:
            with self._desk.box.work(self._desk.today()) as work:
                told: object = self._operation(work, **facts)
            if self._then is not None and not self._cancelled:
                told = self._then(told)
        except Exception as error:  # handed to the screen's thread, which raises what is no refusal
            told = error
        self._ended.set_result(told)
        self.finished.emit(told)

    def wait(self) -> object:
        """Stand still until it is done: what came of it, or the error."""
        return self._ended.result()

    def _told(self, done: int, total: int) -> bool:
        self.progressed.emit(done, total)
        return not self._cancelled


class _Run(QRunnable):
    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self._errand = errand

    def run(self) -> None:
        self._errand.run()
