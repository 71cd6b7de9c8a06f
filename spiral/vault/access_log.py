"""The access log: who did what, when, with which client; chained, signed, and its head kept outside."""

import base64
import contextlib
import hashlib
import json
import os
import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import platformdirs

from spiral.vault.errors import Broken

FIRST = "0" * 64
HEAD_LENGTH = 256
SIGN_LABEL = "spiral/log"


def canonical(body: object) -> str:
    """JSON with sorted keys and no spaces: the bytes that are hashed and signed."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def hash_of(previous: str, signature: bytes, body: str) -> str:
    """SHA-256 over the previous row's hash and signature and this row's body, in hex.

    With the signature in it, nobody can sign an old row anew without moving the head.
    """
    raw = (
        signature if isinstance(signature, bytes) else str(signature).encode()
    )  # text: not the program's work
    told = f"{previous}\n{base64.b64encode(raw).decode()}\n{body}"
    return hashlib.sha256(told.encode()).hexdigest()


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
        """The number and the first 16 hex digits in groups of four, as on paper: `123 ea66 1234 5678 9abc`."""
        return " ".join((str(self.seq), *(self.hash[i : i + 4] for i in range(0, 16, 4))))

    @staticmethod
    def is_printed(text: str) -> bool:
        """Whether a text is a head as it is printed."""
        return re.fullmatch(r"[1-9]\d{0,11}( [0-9a-f]{4}){4}", text, re.ASCII) is not None


def _head_file(clinic: str, folder: Path) -> Path:
    return state_folder() / "heads" / f"{_head_name(clinic, folder)}.json"


@lru_cache(maxsize=64)
def _head_name(clinic: str, folder: Path) -> str:
    return hashlib.sha256(f"{clinic}\n{folder.resolve()}".encode()).hexdigest()[:32]


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
    fsync_folder(file.parent)


def fsync_folder(folder: Path) -> None:
    """Force a folder's names to the disk, where the system can."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@dataclass(frozen=True)
class Outside:
    """What this machine knows of a clinic's log: its newest row, and one that it knew and the log no longer had."""

    newest: Head
    lost: Head | None = None


class HeadFile:
    """The log's head outside the database, opened before the commit that it tells of.

    Written in place and always as long, so that a disk that fills up in between cannot stop it. It is not forced
    to the disk: after a power cut it may be some lines behind the log, which is no fault.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        if os.fstat(descriptor).st_size < HEAD_LENGTH:
            self._write(b" " * HEAD_LENGTH)

    def keep(self, outside: Outside) -> None:
        """Write what the machine knows now; a disk that refuses leaves the former head, which is behind."""
        facts: dict[str, Any] = {"seq": outside.newest.seq, "hash": outside.newest.hash}
        if outside.lost:
            facts["lost"] = {"seq": outside.lost.seq, "hash": outside.lost.hash}
        with contextlib.suppress(OSError):
            self._write(json.dumps(facts).ljust(HEAD_LENGTH).encode())

    def _write(self, text: bytes) -> None:
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, text)


@contextlib.contextmanager
def head_file(clinic: str, folder: Path) -> Iterator[HeadFile]:
    """Open the file of the head; Broken when this account cannot write there, and then nothing is done."""
    file = _head_file(clinic, folder)
    try:
        try:
            descriptor = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        raise Broken("log_head_not_kept") from None
    try:
        yield _opened(descriptor)
    finally:
        os.close(descriptor)


def _opened(descriptor: int) -> HeadFile:
    try:
        return HeadFile(descriptor)
    except OSError:
        raise Broken("log_head_not_kept") from None


def kept_outside(clinic: str, folder: Path) -> Outside | None:
    """What was written outside; None where this machine has not seen the clinic."""
    try:
        text = _head_file(clinic, folder).read_text("utf-8").strip(" \0")
        if not text:
            return None
        facts: dict[str, Any] = json.loads(text)
        lost = facts.get("lost")
        return Outside(_head(facts), _head(lost) if lost else None)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise Broken("log_head_damaged") from None


def _head(facts: dict[str, Any]) -> Head:
    return Head(int(facts["seq"]), str(facts["hash"]))
