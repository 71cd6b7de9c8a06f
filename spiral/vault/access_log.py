"""The access log: who did what, when, with which client; chained, signed, and its head kept outside."""

import hashlib
import json
import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from spiral.vault.errors import Broken

FIRST = "0" * 64
HEAD_LENGTH = 128
SIGN_LABEL = "spiral/log"


def canonical(body: object) -> str:
    """JSON with sorted keys and no spaces: the bytes that are hashed and signed."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def hash_of(previous: str, body: str) -> str:
    """SHA-256 over the previous row's hash and this row's body, in hex."""
    return hashlib.sha256(previous.encode() + b"\n" + body.encode()).hexdigest()


def digest_of(bodies: list[str]) -> str:
    """One digest over the written rows, whatever their order."""
    return digest_of_hashes([hashlib.sha256(body.encode()).hexdigest() for body in bodies])


def digest_of_hashes(hashes: list[str]) -> str:
    """The same from the rows' own SHA-256, in hex."""
    return hashlib.sha256("\n".join(sorted(hashes)).encode()).hexdigest()


def state_folder() -> Path:
    """Where the log's head lies outside the clinic: SPIRAL_STATE, or the user's own state folder."""
    named = os.environ.get("SPIRAL_STATE")
    return Path(named) if named else Path(platformdirs.user_state_dir("spiral", appauthor=False))


def workstation() -> str:
    """This machine's name."""
    return platform.node()[:60] or "unknown"


@dataclass(frozen=True)
class Head:
    """The newest log row: its number and hash."""

    seq: int
    hash: str

    @property
    def printed(self) -> str:
        """The first 16 hex digits in groups of four, as on paper."""
        return " ".join(self.hash[i : i + 4] for i in range(0, 16, 4))


def _head_file(clinic: str, folder: Path) -> Path:
    name = hashlib.sha256(f"{clinic}\n{folder.resolve()}".encode()).hexdigest()[:32]
    return state_folder() / "heads" / f"{name}.json"


def write_safely(file: Path, text: str) -> None:
    """Replace a file as a whole or not at all: temporary, fsync, rename, fsync of the folder; mode 0600."""
    temp = file.with_name(file.name + ".new")
    descriptor = os.open(temp, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        temp.replace(file)
    except OSError:
        temp.unlink(missing_ok=True)
        raise
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def keep_head(clinic: str, folder: Path, head: Head) -> None:
    """Write the head outside the database, in place and always as long.

    It is not forced to the disk: after a power cut it may be some lines behind the log, which is no fault.
    """
    file = _head_file(clinic, folder)
    text = json.dumps({"seq": head.seq, "hash": head.hash}).ljust(HEAD_LENGTH)
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_WRONLY, 0o600)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(file, os.O_CREAT | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(text.encode())


def kept_head(clinic: str, folder: Path) -> Head | None:
    """The head that was written outside; None where this machine has not seen the clinic."""
    try:
        facts: dict[str, Any] = json.loads(_head_file(clinic, folder).read_text("utf-8"))
        return Head(int(facts["seq"]), str(facts["hash"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise Broken("log_head_damaged") from None
