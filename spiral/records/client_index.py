"""Finding a client as one types: names are searched in memory after sign-in, nothing of it lies on disk."""

import heapq
from bisect import bisect_left
from collections.abc import Iterable

from spiral.records.clients import ClientRow
from spiral.records.codes import IdentityKind
from spiral.records.identity import fold, last_four, search_words

LAST = "\U0010ffff"


class ClientIndex:
    """Clients by the beginning of any word of theirs: names, alias, code, birth date, number, its last four.

    `ås`, `ÅS` and `asa` find Åsa. Every word of a query must begin a word of the client. Hits come in the order
    that the clients were given in (the caller's Swedish order).
    """

    def __init__(self, clients: Iterable[ClientRow]) -> None:
        self.clients = list(clients)
        pairs = sorted((word, place) for place, client in enumerate(self.clients) for word in _words(client))
        self._words = [word for word, _ in pairs]
        self._places = [place for _, place in pairs]

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
        return [self.clients[place] for place in heapq.nsmallest(most, found or ())]


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
