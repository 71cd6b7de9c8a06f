"""Where a clinic may lie, and what a folder is called on the screen."""

from pathlib import Path

from PySide6.QtCore import QStorageInfo

from spiral.vault.unit_keys import UNIT_KEYS

SHARED = {
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "afs",
    "9p",
    "davfs",
    "fuse.davfs2",
}


def has_clinic(folder: Path) -> bool:
    """Whether a clinic seems to lie here."""
    return (folder / UNIT_KEYS).is_file()


def is_shared(folder: Path) -> bool:
    """Whether the folder lies on another computer's disk, where two programs could write at the same time."""
    if str(folder).startswith("\\\\"):
        return True
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    return (
        bytes(QStorageInfo(str(there)).fileSystemType().data()).decode("ascii", "replace").casefold()
        in SHARED
    )
