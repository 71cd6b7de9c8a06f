"""The order of words in every list: Swedish, Z Å Ä Ö, upper and lower case alike, numbers by value."""

import threading
from collections.abc import Callable, Iterable
from functools import cmp_to_key
from typing import Any, TypeVar

from PySide6.QtCore import QCollator, QLocale, Qt

Kind = TypeVar("Kind")


_of_thread = threading.local()  # Qt lets no two threads use one


def _collator() -> QCollator:
    if not hasattr(_of_thread, "collator"):
        collator = QCollator(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
        collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        collator.setNumericMode(True)
        _of_thread.collator = collator
    made: QCollator = _of_thread.collator
    return made


def _compare(one: Any, other: Any) -> int:
    return int(one.compare(other))


_compared = cmp_to_key(_compare)


def swedish_key(text: str) -> Any:
    """A key to sort a text by."""
    return _compared(_collator().sortKey(text))


def in_order(things: Iterable[Kind], by: Callable[[Kind], str]) -> list[Kind]:
    """Things sorted by a text of theirs."""
    return sorted(things, key=lambda thing: swedish_key(by(thing)))
