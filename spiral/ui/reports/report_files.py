"""The report as a file: asked where, made off the screen's thread, written whole or not at all."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from spiral.language import tr
from spiral.ui.desk import Desk
from spiral.ui.parts.question import ask_save_path
from spiral.ui.reports.report_read import file_name, make_file
from spiral.vault.errors import Broken, Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


def kinds_of(form: str) -> str:
    """What the file chooser lists."""
    return {
        "pdf": tr("PDF (*.pdf)"),
        "xlsx": tr("Excel workbook (*.xlsx)"),
        "csv": tr("Text with semicolons (*.csv)"),
        "json": tr("FHIR (*.json)"),
    }[form]


def printed_at(desk: Desk) -> str:
    """The moment of printing by the clinic's own clock."""
    return f"{desk.today().isoformat()} {dt.datetime.now():%H:%M}"


def save_report(desk: Desk, main: "MainWindow", period: str, form: str, parent: QWidget) -> None:
    """The production report as a file."""
    save_made(desk, main, make_file, file_name(period, form), form, parent, period=period)


def save_made(
    desk: Desk,
    main: "MainWindow",
    make: Callable[..., bytes],
    name: str,
    form: str,
    parent: QWidget,
    **facts: Any,
) -> None:
    """Ask where, make the file off the screen's thread and write it; the window tells how it went."""
    path = ask_save_path(parent, tr("Save the report"), name, kinds_of(form))
    if path is None:
        return
    wanted = Path(path)
    target = wanted if wanted.suffix else wanted.with_suffix(f".{form}")

    def done(data: bytes) -> None:
        try:
            write_whole(target, data)
        except Refused as refused:
            main.refuse(refused)
        else:
            main.tell("ok", tr("Saved as {name}", name=target.name))

    now = printed_at(desk)
    desk.send(make, owner=main, done=done, failed=main.refuse, reads=True, form=form, printed_at=now, **facts)


def save_file(
    main: "MainWindow", parent: QWidget, make: Callable[[], bytes], name: str, kinds: str
) -> Path | None:
    """Ask where, and write what `make` gives; the window tells how it went. None when it was not written."""
    path = ask_save_path(parent, tr("Save the file"), name, kinds)
    if path is None:
        return None
    wanted = Path(path)
    target = wanted if wanted.suffix else wanted.with_suffix(Path(name).suffix)
    try:
        write_whole(target, make())
    except Refused as refused:
        main.refuse(refused)
        return None
    main.tell("ok", tr("Saved as {name}", name=target.name))
    return target


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole, or leave what was there; Broken("file_not_written") when it cannot be."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise Broken("file_not_written") from None
