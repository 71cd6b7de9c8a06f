"""What is unsigned in the whole clinic, by person and age: for those who work in the journal."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.blocks import hidden
from spiral.records.clients import cards_of, client_of
from spiral.records.entry_drafts import Unsigned, unsigned_row
from spiral.records.journal_models import Entry, EntryDraft
from spiral.records.rights import require
from spiral.records.staff import staff_names
from spiral.vault.work import Work


@dataclass(frozen=True)
class UnsignedOf:
    """What a colleague has unsigned, oldest first; `blocked` more are of parts that are blocked for me."""

    staff_id: str
    staff: str
    rows: tuple[Unsigned, ...]
    blocked: int
    oldest: str

    @property
    def entries(self) -> int:
        """How many, those that are blocked for me too."""
        return len(self.rows) + self.blocked


def list_clinic_unsigned(work: Work) -> list[UnsignedOf]:
    """Everyone's drafts and entries that were locked unsigned, by person, the oldest first; one log row, no text.

    Of a part that is blocked for me I learn the number alone.
    """
    require(work, "write_entry")
    waiting = sorted(_waiting(work), key=lambda each: each.begun_on)
    clients = {each.client_id: client_of(work, each.client_id) for each in waiting}
    cards = cards_of(work, [client.id for client in clients.values()])
    closed, names = hidden(work), staff_names(work)
    theirs: dict[str, list[_Waiting]] = defaultdict(list)
    for each in waiting:
        theirs[each.staff_id].append(each)
    work.log("list_unsigned", count=len(waiting))
    found = []
    for staff_id, many in theirs.items():
        open_to_me = [each for each in many if (clients[each.client_id].id, each.part) not in closed]
        rows = tuple(unsigned_row(work, each.told, clients[each.client_id], cards) for each in open_to_me)
        blocked = len(many) - len(rows)
        found.append(UnsignedOf(staff_id, names.get(staff_id, ""), rows, blocked, many[0].begun_on))
    return sorted(found, key=lambda each: (each.oldest, each.staff))


@dataclass(frozen=True)
class _Waiting:
    """A draft, or an entry that was locked unsigned."""

    staff_id: str
    part: str
    draft_id: str | None
    entry_id: str | None
    client_id: str
    kind: str
    begun_on: str

    @property
    def told(self) -> tuple[str | None, str | None, str, str, str]:
        return self.draft_id, self.entry_id, self.client_id, self.kind, self.begun_on


def _waiting(work: Work) -> Iterator[_Waiting]:
    drafts = select(
        EntryDraft.staff_id,
        EntryDraft.part,
        EntryDraft.id,
        EntryDraft.client_id,
        EntryDraft.kind,
        EntryDraft.begun_on,
    )
    for staff_id, part, draft_id, *rest in work.session.execute(drafts):
        yield _Waiting(staff_id, part, draft_id, None, *rest)
    locked = select(Entry.author_id, Entry.part, Entry.id, Entry.client_id, Entry.kind, Entry.begun_on).where(
        Entry.state == "locked"
    )
    for staff_id, part, entry_id, *rest in work.session.execute(locked):
        yield _Waiting(staff_id, part, None, entry_id, *rest)
