"""Anything signed as it will print, one by one, with every text it has had."""

import re
from typing import TYPE_CHECKING

from spiral.records.entry_drafts import Words
from spiral.reports.entry_words import entry_title
from spiral.reports.journal_files import entry_paper
from spiral.ui.desk import Desk
from spiral.ui.paper_preview import open_paper

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


def print_entry(main: "MainWindow", desk: Desk, entry_id: str, words: Words) -> None:
    """Ctrl+P: the preview of an entry; its file is named by kind and day."""
    title = entry_title(words)
    kind = "-".join(re.findall(r"\w+", title.casefold()))
    open_paper(main, desk, entry_paper, stem=f"{kind}-{words.date}", subtitle=title, entry_id=entry_id)
