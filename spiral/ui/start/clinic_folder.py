"""Where a clinic lies."""

from pathlib import Path

from spiral.vault.unit_keys import UNIT_KEYS


def has_clinic(folder: Path) -> bool:
    """Whether a clinic seems to lie here."""
    return (folder / UNIT_KEYS).is_file()
