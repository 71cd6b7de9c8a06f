"""Finding a client as one types: names are searched in memory after sign-in, nothing of it lies on disk."""

import heapq
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from copy import copy
from typing import Any

from spiral.records import clients
from spiral.records.clients import ClientRow
from spiral.records.codes import IdentityKind
from spiral.records.identity import fold, last_four, search_words
from spiral.records.rights import may
from spiral.vault.work import Work

LAST = "\U0010ffff"
MOST_NEWER = 300


def by_code(client: ClientRow) -> str:
    """Clients in the order of their codes."""
    return client.code


def read_everyone(work: Work) -> Callable[[], list[ClientRow]]:
    """Everyone that the one who acts may find, still sealed; what is handed back opens them after the commit."""
    register = clients.read_register(work) if may(work.actor, "find_clients") else list
    codes = clients.list_codes(work) if may(work.actor, "find_codes") else []
    return lambda: [*register(), *codes]


class ClientIndex:
    """Clients by the beginning of any word of theirs: names, alias, code, birth date, number, its last four.

    `ås`, `ÅS` and `asa` find Åsa. Every word of a query must begin a word of the client. Hits come in `order`:
    by code, or the caller's Swedish order of names.
    """

    def __init__(self, clients: Iterable[ClientRow], order: Callable[[ClientRow], Any] = by_code) -> None:
        self._order = order
        self._base = sorted(clients, key=order)
        self.clients = self._base
        pairs = sorted((word, place) for place, client in enumerate(self._base) for word in _words(client))
        self._words = [word for word, _ in pairs]
        self._places = [place for _, place in pairs]
        self._place_of = {client.id: place for place, client in enumerate(self._base)}
        self._left: set[int] = set()
        self._newer: dict[str, tuple[ClientRow, set[str]]] = {}

    def renewed(self, rows: Iterable[ClientRow], gone: Iterable[str]) -> "ClientIndex":
        """The index with some clients as they are now and others gone, without making it all again."""
        rows = list(rows)
        without = {*gone, *(row.id for row in rows)}
        if len(self._newer) + len(without) > MOST_NEWER:
            kept = [client for client in self.clients if client.id not in without]
            return ClientIndex([*kept, *rows], self._order)
        new = copy(self)
        new._left = self._left | {self._place_of[each] for each in without if each in self._place_of}
        new._newer = {each: told for each, told in self._newer.items() if each not in without}
        new._newer |= {row.id: (row, _words(row)) for row in rows}
        new.clients = [client for client in self.clients if client.id not in without]
        for row in rows:
            insort(new.clients, row, key=self._order)
        return new

    def find(self, query: str, most: int = 50) -> list[ClientRow]:
        """The first clients that match; all clients for an empty query."""
        parts = fold(_without_separator(query)).split()
        if not parts:
            return self.clients[:most]
        found: set[int] | None = None
        for part in sorted(parts, key=len, reverse=True):
            first, last = bisect_left(self._words, part), bisect_left(self._words, part + LAST)
            places = set(self._places[first:last])
            found = places if found is None else found & places
        hits = [self._base[place] for place in heapq.nsmallest(most, (found or set()) - self._left)]
        newer = [row for row, words in self._newer.values() if all(_begins(words, part) for part in parts)]
        return sorted([*hits, *newer], key=self._order)[:most] if newer else hits


def _begins(words: set[str], part: str) -> bool:
    return any(word.startswith(part) for word in words)


def _without_separator(query: str) -> str:
    """A number typed with - or + before its last four is searched without; names keep their hyphens."""
    plain = query.replace("+", "-")
    digits = plain.replace("-", "").replace(" ", "")
    return digits if digits.isdigit() and len(digits) > 4 else query


def _words(client: ClientRow) -> set[str]:
    words = {fold(client.code), *search_words([client.code])}
    card = client.card
    if card is None:
        return words
    words.update(search_words([card.given_name, card.family_name, card.called]))
    if card.kind == IdentityKind.ALIAS:
        words.update(search_words([card.identity]))
    elif card.identity:
        words.update(
            (card.identity.casefold(), card.identity[2:].casefold(), last_four(card.identity).casefold())
        )
    if birth := card.birth_date:
        words.update((birth.strftime("%Y%m%d"), birth.strftime("%y%m%d")))
    return words
