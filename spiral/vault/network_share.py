"""Where a clinic may not lie: a disk of another computer, on which two programs could write at the same time."""

import os
from pathlib import Path

from spiral.vault.errors import Refused

MOUNTS = Path("/proc/self/mountinfo")
SHARED = frozenset(
    {"nfs", "nfs4", "cifs", "smbfs", "smb2", "smb3", "afs", "ncpfs", "ceph", "glusterfs", "lustre", "davfs"}
    | {f"fuse.{kind}" for kind in ("sshfs", "davfs2", "rclone", "glusterfs", "ceph", "gvfsd-fuse", "s3fs")}
)
_REMOTE = 4


def refuse_share(folder: Path) -> None:
    """Refused when the folder lies on a network share."""
    if is_shared(folder):
        raise Refused("network_share")


def is_shared(folder: Path) -> bool:
    """Whether the folder, or the nearest one above it that exists, lies on another computer's disk."""
    told = str(folder)
    if told.startswith(("\\\\", "//")):
        return True
    there = folder.absolute()
    there = next((each for each in (there, *there.parents) if each.exists()), there).resolve()
    if os.name == "nt":
        return _is_remote_drive(there.anchor)
    try:
        mounts = MOUNTS.read_text("utf-8", "replace")
    except OSError:
        return False
    return kind_of_disk(there, mounts) in SHARED


def kind_of_disk(folder: Path, mounts: str) -> str:
    """The file system under a folder, from the lines of proc(5) mountinfo; the last mount on a place counts."""
    found, kind = "", ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        words, told = before.split(" "), after.split(" ")
        if len(words) < 5 or not told[0]:
            continue
        place = words[4].encode("ascii", "backslashreplace").decode("unicode_escape")
        if folder.is_relative_to(place) and len(place) >= len(found):
            found, kind = place, told[0].casefold()
    return kind


def _is_remote_drive(anchor: str) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the name exists on Windows only
    return bool(kernel.GetDriveTypeW(anchor) == _REMOTE)
