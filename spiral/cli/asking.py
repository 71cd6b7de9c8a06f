"""What a command asks of the one at the keyboard, and how it answers: secrets, files, summary lines."""

import contextlib
import datetime as dt
import getpass
import json
import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.rights import SHAPE
from spiral.vault.box import Box, sign_in
from spiral.vault.errors import Broken, Refused

STDOUT = "-"
OUTPUTS = ("json", "pdf", "xlsx", "csv")


def secret(variable: str, prompt: str, *, twice: bool = False) -> str:
    """A password or code from the environment, else asked for; Refused where there is neither variable nor terminal."""
    told = os.environ.get(variable)
    if told:
        return told
    if not sys.stdin.isatty():
        raise Refused("no_password_given", variable=variable)
    answer = getpass.getpass(prompt)
    if twice and getpass.getpass(tr("The same once more: ")) != answer:
        raise Refused("passwords_differ")
    return answer


def today_of(asked: Namespace) -> dt.date:
    """The day that counts as today."""
    return asked.today or dt.date.today()


@contextlib.contextmanager
def opened(asked: Namespace) -> Iterator[Box]:
    """The clinic, signed in as the one named with --as; let go again at the end."""
    box = sign_in(asked.clinic, asked.login, secret("SPIRAL_PASSWORD", tr("Password: ")), shape=SHAPE)
    try:
        for warning in box.warnings:
            print(refusal(Refused(warning)), file=sys.stderr)
        yield box
    finally:
        box.close()


def check_places(asked: Namespace) -> None:
    """Broken when a file asked for could not be written: told before anything is done."""
    for form in OUTPUTS:
        told = getattr(asked, form, None)
        if not told or str(told) == STDOUT:
            continue
        file = Path(told)
        if file.is_dir() or not file.parent.is_dir() or not os.access(file.parent, os.W_OK):
            raise Broken("file_not_written")


def write_out(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, readable by its owner only; `-` is stdout."""
    if str(file) == STDOUT:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(content)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError:
        raise Broken("file_not_written") from None


def tell(asked: Namespace, summary: str, facts: Any = None, lines: list[str] | None = None) -> None:
    """The summary line first, then the others; facts as JSON where asked. A file sent to stdout has it alone."""
    alone = any(str(getattr(asked, form, None)) == STDOUT for form in OUTPUTS)
    for line in (summary, *(lines or [])):
        if line:
            print(line, file=sys.stderr if alone else sys.stdout)
    if getattr(asked, "json", None):
        text = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
        write_out(Path(asked.json), text.encode())
