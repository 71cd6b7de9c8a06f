"""The report as a file: asked where, made off the screen's thread, written whole or not at all."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from spiral.language import tr
from spiral.ui.desk import Desk
from spiral.ui.parts.question import ask_save_path
from spiral.ui.report_read import file_name, make_file
from spiral.vault.errors import Broken, Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


def kinds_of(form: str) -> str:
    """What the file chooser lists."""
    return {
        "pdf": tr("PDF (*.pdf)"),
        "xlsx": tr("Excel workbook (*.xlsx)"),
        "csv": tr("Text with semicolons (*.csv)"),
    }[form]


def printed_at(desk: Desk) -> str:
    """The moment of printing by the clinic's own clock."""
    return f"{desk.today().isoformat()} {dt.datetime.now():%H:%M}"


def save_report(desk: Desk, main: "MainWindow", period: str, form: str, parent: QWidget) -> None:
    """Ask where, make the file and write it; the window tells how it went."""
    target = ask_target(parent, file_name(period, form), form)
    if target is None:
        return
    wanted = target
    now = printed_at(desk)
    desk.send(
        make_file,
        owner=main,
        done=lambda data: write_told(main, wanted, data),
        failed=main.refuse,
        reads=True,
        period=period,
        form=form,
        printed_at=now,
    )


def save_bytes(main: "MainWindow", data: bytes, name: str, form: str, parent: QWidget) -> None:
    """Ask where, and write what is made already."""
    target = ask_target(parent, name, form)
    if target is not None:
        write_told(main, target, data)


def ask_target(parent: QWidget, name: str, form: str) -> Path | None:
    """Where to write a file of a form; None when cancelled."""
    path = ask_save_path(parent, tr("Save the report"), name, kinds_of(form))
    if path is None:
        return None
    wanted = Path(path)
    return wanted if wanted.suffix else wanted.with_suffix(f".{form}")


def write_told(main: "MainWindow", target: Path, data: bytes) -> None:
    """Write the file and tell how it went."""
    try:
        write_whole(target, data)
    except Refused as refused:
        main.refuse(refused)
    else:
        main.tell("ok", tr("Saved as {name}", name=target.name))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole, or leave what was there; Broken("file_not_written") when it cannot be."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise Broken("file_not_written") from None
