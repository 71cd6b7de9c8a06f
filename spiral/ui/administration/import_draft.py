"""What is to be imported, and what an import said. Without Qt."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spiral.language import tr
from spiral.phrases import refusal_text, some_of
from spiral.records.import_files import Problem, Progress
from spiral.records.imports import Imported, import_clients, import_visits
from spiral.vault.errors import Refused
from spiral.vault.work import Work

KINDS = {"visits": import_visits, "clients": import_clients}


@dataclass(frozen=True)
class ImportDraft:
    """A kind and a file."""

    kind: str
    path: str = ""

    def problems(self) -> dict[str, str]:
        """What stands in the way, by field."""
        return {} if self.path.strip() else {"path": tr("Choose a file.")}

    def facts(self, *, dry_run: bool) -> dict[str, Any]:
        """What the operation is given."""
        return {"kind": self.kind, "path": self.path.strip(), "dry_run": dry_run}


@dataclass(frozen=True)
class BadCell:
    """A problem as a row of a table."""

    id: int
    line: int
    column: str
    value: str
    reason: str


def take_in(work: Work, *, kind: str, path: str, dry_run: bool, progress: Progress | None = None) -> Imported:
    """Read a file and import it, or try to; Refused("file_unreadable") when it cannot be read."""
    file = Path(path)
    try:
        data = file.read_bytes()
    except OSError:
        raise Refused("file_unreadable") from None
    return KINDS[kind](work, data=data, filename=file.name, dry_run=dry_run, progress=progress)


def bad_cells(problems: tuple[Problem, ...]) -> list[BadCell]:
    """The problems in the file's order."""
    return [
        BadCell(at, each.line, each.column, each.value, refusal_text(each.reason, each.facts))
        for at, each in enumerate(problems)
    ]


def counts_of(told: Imported) -> list[tuple[str, str]]:
    """What an import did, or would do: a word and a figure each."""
    added = tr("would be added") if told.dry_run else tr("added")
    rows = [
        (tr("rows in the file"), f"{told.rows}"),
        (added, f"{told.added}"),
        (tr("already there"), f"{told.already}"),
        (tr("new clients"), f"{told.new_clients}"),
        (tr("new names among staff"), some_of(told.new_names) or "0"),
    ]
    if told.known_codes:
        known = tr("{n} codes are already in the register", n=len(told.known_codes))
        rows.append((known, some_of(told.known_codes)))
    if told.columns_left:
        rows.append((tr("columns left unread"), ", ".join(told.columns_left)))
    if told.other_sheets:
        rows.append((tr("other sheets in the workbook, left unread"), f"{told.other_sheets}"))
    return rows
