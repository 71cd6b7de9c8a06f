"""Tracing papers: the only thing that is truly destroyed. Each lies under a random key of its own.

The key lies sealed in the journal. To destroy a paper its key is written over and both rows are taken away; the
file is set to overwrite what is deleted, and the write-ahead log is emptied. Neither has a history. What this
does not reach, backups made before, stands in docs/decisions.
"""

import json
import os
from collections.abc import Mapping
from typing import Any

from spiral.records.journal_models import TracingKey, TracingPaper
from spiral.vault.database import empty_former
from spiral.vault.errors import Refused
from spiral.vault.keys import b64, unb64
from spiral.vault.sealing import open_sealed, seal
from spiral.vault.tables import new_id
from spiral.vault.work import Work

KEY = "journal/tracing-key"
PAPER = "journal/tracing-paper"


def new_paper(work: Work, told: Mapping[str, Any]) -> str:
    """A paper under a key made for it; its id."""
    paper_id, key = new_id(), os.urandom(32)
    sealed_key = work.seal("journal", KEY, paper_id, 1, b64(key))
    paper = TracingPaper(id=paper_id, version=1)
    paper.sealed = _sealed(work, key, paper, told)
    work.session.add_all((TracingKey(id=paper_id, sealed=sealed_key), paper))
    work.session.flush()
    return paper_id


def read_paper(work: Work, paper_id: str) -> dict[str, Any]:
    """What a paper says; the operation that asks has logged it. Refused when it is destroyed."""
    paper, key = _paper(work, paper_id)
    return dict(json.loads(open_sealed(key, PAPER, work.box.clinic, paper.id, paper.version, paper.sealed)))


def rewrite_paper(work: Work, paper_id: str, told: Mapping[str, Any]) -> None:
    """Another text in the same place: what the paper said before is not kept."""
    paper, key = _paper(work, paper_id)
    paper.version += 1
    paper.sealed = _sealed(work, key, paper, told)
    work.session.flush()


def destroy_paper(work: Work, paper_id: str) -> None:
    """Write over the key, take both rows away, and once it is committed, what is older than that."""
    key, paper = work.session.get(TracingKey, paper_id), work.session.get(TracingPaper, paper_id)
    if key is None or paper is None:
        raise Refused("paper_destroyed")
    key.sealed, paper.sealed = os.urandom(len(key.sealed)), os.urandom(len(paper.sealed))
    work.session.flush()
    work.session.delete(key)
    work.session.delete(paper)
    work.session.flush()
    work.afterwards.append(lambda: empty_former(work.box.engine, work.box.folder))


def _paper(work: Work, paper_id: str) -> tuple[TracingPaper, bytes]:
    paper, key = work.session.get(TracingPaper, paper_id), work.session.get(TracingKey, paper_id)
    if paper is None or key is None:
        raise Refused("paper_destroyed")
    return paper, unb64(work.open("journal", KEY, paper_id, 1, key.sealed))


def _sealed(work: Work, key: bytes, paper: TracingPaper, told: Mapping[str, Any]) -> bytes:
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    return seal(key, 0, PAPER, work.box.clinic, paper.id, paper.version, text)
