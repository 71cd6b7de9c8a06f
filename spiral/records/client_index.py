"""Finding a client as one types: names are searched in memory after sign-in, nothing of it lies on disk."""

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from operator import itemgetter
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
        ordered = sorted(((order(client), client) for client in clients), key=itemgetter(0))
        self._keys = [key for key, _ in ordered]
        self.clients = [client for _, client in ordered]
        self._set(
            sorted((word, place) for place, client in enumerate(self.clients) for word in _words(client))
        )

    def _set(self, pairs: Sequence[tuple[str, int]]) -> None:
        """Every word with the place of whom it is about, in the words' order."""
        self._base = self.clients
        self._words = [word for word, _ in pairs]
        self._places = [place for _, place in pairs]
        self._place_of = {client.id: place for place, client in enumerate(self._base)}
        self._left: set[int] = set()
        self._newer: dict[str, tuple[ClientRow, set[str]]] = {}

    def renewed(self, rows: Iterable[ClientRow], gone: Iterable[str]) -> "ClientIndex":
        """The index with some clients as they are now and others gone, without making it all again."""
        rows = list(rows)
        without = {*gone, *(row.id for row in rows)}
        new = copy(self)
        new._left = self._left | {self._place_of[each] for each in without if each in self._place_of}
        new._newer = {each: told for each, told in self._newer.items() if each not in without}
        new._newer |= {row.id: (row, _words(row)) for row in rows}
        kept = [at for at, client in enumerate(self.clients) if client.id not in without]
        new.clients, new._keys = [self.clients[at] for at in kept], [self._keys[at] for at in kept]
        for row in rows:
            key = self._order(row)
            at = bisect_right(new._keys, key)
            new._keys.insert(at, key)
            new.clients.insert(at, row)
        if len(self._newer) + len(without) > MOST_NEWER:
            new._settle()
        return new

    def _settle(self) -> None:
        """The newer ones get their places among the rest, and nobody is read or put in order again."""
        place_of = {client.id: place for place, client in enumerate(self.clients)}
        moved = [
            -1 if place in self._left else place_of[client.id] for place, client in enumerate(self._base)
        ]
        old = zip(self._words, self._places, strict=True)
        pairs = [(word, moved[place]) for word, place in old if moved[place] >= 0]
        pairs += sorted((word, place_of[each]) for each, (_, words) in self._newer.items() for word in words)
        self._set(sorted(pairs, key=itemgetter(0)))  # two runs that are in order already

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
