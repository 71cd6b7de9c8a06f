"""SlowWork: something slow that needs no transaction of the desk's, off the screen's thread."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from spiral.vault.errors import Broken, Refused


class SlowWork(QObject):
    """Runs `does` on another thread; `done` or `failed` is called on the screen's. What nobody foresaw is told by
    `failed`, so that the page is free again, and raised as in any slot. After `forget()` neither is called: then
    only `anyhow` gets what came of it.
    """

    _arrived = Signal(object)
    _under_way: ClassVar[set["SlowWork"]] = set()

    def __init__(
        self,
        does: Callable[[], Any],
        *,
        done: Callable[[Any], object],
        failed: Callable[[Refused], object],
    ) -> None:
        super().__init__()
        self._does, self._done, self._failed = does, done, failed
        self._forgotten = False
        self._anyhow: Callable[[Any], object] = lambda _told: None
        self._arrived.connect(self._hand_over)
        self._under_way.add(self)
        QThreadPool.globalInstance().start(_Run(self))

    def forget(self, anyhow: Callable[[Any], object] = lambda _told: None) -> None:
        """Nobody waits for it any more; `anyhow` is given what came of it, to clear it away."""
        self._forgotten, self._anyhow = True, anyhow

    def run(self) -> None:
        """On the other thread."""
        try:
            told: object = self._does()
        except Exception as error:  # handed over to the screen's thread, which raises what is no refusal
            told = error
        self._arrived.emit(told)

    def _hand_over(self, told: object) -> None:
        self._under_way.discard(self)
        if self._forgotten:
            self._anyhow(told)
        elif isinstance(told, Refused):
            self._failed(told)
        elif isinstance(told, BaseException):
            self._failed(Broken("gone_wrong"))
            raise told
        else:
            self._done(told)


class _Run(QRunnable):
    def __init__(self, work: SlowWork) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work.run()
