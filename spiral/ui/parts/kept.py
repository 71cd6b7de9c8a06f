"""What a person has set up for the screen: column order, widths, sorting, window geometry. Nothing of a client."""

import json
from typing import Any

from PySide6.QtCore import QSettings

_person = "anyone"


def set_person(login: str) -> None:
    """Whose settings are used from now on."""
    global _person
    _person = login or "anyone"


def keep(name: str, value: Any) -> None:
    """Remember a value under a name, for the person who is signed in."""
    QSettings().setValue(f"{_person}/{name}", json.dumps(value))


def kept(name: str, otherwise: Any = None) -> Any:
    """What was remembered; `otherwise` when nothing was, or it cannot be read."""
    found = QSettings().value(f"{_person}/{name}")
    try:
        return otherwise if found is None else json.loads(str(found))
    except ValueError:
        return otherwise


def forget(name: str) -> None:
    """Back to how it was from the start."""
    QSettings().remove(f"{_person}/{name}")
