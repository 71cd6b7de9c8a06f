"""Someone comes whom nobody has met before: the person and the visit are recorded in one step, or neither."""

from typing import Any

from spiral.records.clients import UNIT, Card, register_client, register_code
from spiral.records.codes import IdentityKind
from spiral.records.visits import VisitRow, record_visit
from spiral.vault.work import Work


def record_new_person(
    work: Work, *, gender: str, alias: str = "", home: str = UNIT, **visit: Any
) -> VisitRow:
    """A visit by someone new, promised anonymity: under an alias, else by code alone. `visit` as in `record_visit`.

    With `home` outreach or kast the person gets one of their codes, and nothing else is kept.
    """
    if home != UNIT:
        client = register_code(work, gender=gender, home=home)
    else:
        kind = IdentityKind.ALIAS if alias.strip() else IdentityKind.CODE
        card = Card(kind=kind, identity=alias if alias.strip() else "", called=alias.strip())
        client = register_client(work, card=card, gender=gender)
    return record_visit(work, client_id=client.id, **visit)
