"""A first visit gets a later day: who wished it is asked, since the 14 days count from the day that was offered."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from spiral.language import tr
from spiral.records.offered_days import BY_CLIENT, BY_UNIT
from spiral.ui.parts.question import Verb, ask
from spiral.vault.errors import Refused

Moved = TypeVar("Moved")


def with_who_wished(parent: QWidget, move: Callable[[str | None], Moved]) -> Moved:
    """Move; where it must be known who wished another day, ask and move. Nothing answered: refused as it was."""
    try:
        return move(None)
    except Refused as refused:
        if refused.reason != "who_wished_move":
            raise
        title = tr("Who wished another day for the first visit?")
        text = tr(
            "The day first offered stays when the client wished another. When we did, the new day counts."
        )
        verbs = [Verb(BY_CLIENT, tr("The client")), Verb(BY_UNIT, tr("The unit"))]
        wished_by = ask(parent, title, text, verbs)
        if wished_by is None:
            raise
        return move(wished_by)
