"""What a command asks of the one at the keyboard, and how it answers: secrets, files, summary lines."""

import contextlib
import datetime as dt
import getpass
import json
import os
import sys
import tempfile
import unicodedata
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
WORDS = ("login", "who", "name", "unit", "chief", "role", "answers", "head")


def secret(variable: str, prompt: str, *, twice: bool = False) -> str:
    """A password or code from the environment, else asked for; Refused where there is neither variable nor terminal."""
    told = os.environ.get(variable)
    if told:
        _check_letters(told)
        return told
    if sys.stdin is None or not sys.stdin.isatty():
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
    login = asked.login.strip().casefold()
    box = sign_in(asked.clinic, login, secret("SPIRAL_PASSWORD", tr("Password: ")), shape=SHAPE)
    try:
        for warning in box.warnings:
            print(refusal(Refused(warning)), file=sys.stderr)
        yield box
    finally:
        box.close()


def check_words(asked: Namespace) -> None:
    """Refused where a name or a login on the command line is no text (bytes that are not UTF-8)."""
    for name in WORDS:
        _check_letters(getattr(asked, name, None) or "")


def _check_letters(text: str) -> None:
    if any(unicodedata.category(letter) == "Cs" for letter in text):
        raise Refused("identity_bad_characters")


def check_places(asked: Namespace) -> None:
    """Refused where a result would take something else's place, Broken where none could be written: told first.

    Nothing is written into the clinic's folder, onto the file that is read, twice to one place, or in place of
    what is no ordinary file.
    """
    clinic, taken = getattr(asked, "clinic", None), set()
    for form in OUTPUTS:
        told = getattr(asked, form, None)
        if told is None or str(told) == os.devnull:
            continue
        folder = Path(told).parent.resolve()
        place = Path(STDOUT) if _is_stdout(told) else folder / Path(told).name
        if place in taken:
            raise Refused("one_place_twice")
        taken.add(place)
        if _is_stdout(told):
            continue
        if clinic is not None and clinic.resolve() in (folder, *folder.parents):
            raise Refused("place_in_clinic")
        if getattr(asked, "file", None) is not None and _same(place, asked.file):
            raise Refused("place_is_the_file_read")
        ordinary = place.is_file() and not place.is_symlink()
        if not ordinary and os.path.lexists(place):
            raise Broken("file_not_written")
        if not folder.is_dir() or not os.access(folder, os.W_OK):
            raise Broken("file_not_written")


def _is_stdout(told: Any) -> bool:
    return str(told) in (STDOUT, "/dev/stdout")


def _same(place: Path, file: Path) -> bool:
    try:
        return place.samefile(file)
    except OSError:
        return False


def write_out(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, readable by its owner only; `-` is stdout."""
    if str(file) == os.devnull:
        return
    if _is_stdout(file):
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
    alone = any(_is_stdout(getattr(asked, form, None)) for form in OUTPUTS)
    for line in (summary, *(lines or [])):
        if line:
            print(line, file=sys.stderr if alone else sys.stdout)
    if getattr(asked, "json", None):
        text = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
        write_out(Path(asked.json), text.encode())
