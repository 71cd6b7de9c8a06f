"""What two have written at once: what I changed is mine, the rest is as the other kept it."""

from dataclasses import fields, replace
from typing import Any, TypeVar

Kind = TypeVar("Kind", bound="SharedDraft")


class SharedDraft:
    """A form's draft, a dataclass, of something that another may save in the meantime."""

    def over(self: Kind, before: Kind, theirs: Kind) -> Kind:
        """What I changed since `before`, laid over what another has kept; in a table of answers one by one."""
        laid = {
            each.name: _laid(*(getattr(draft, each.name) for draft in (self, before, theirs)))
            for each in fields(self)  # type: ignore[arg-type]
        }
        return replace(theirs, **laid)  # type: ignore[type-var]


def _laid(mine: Any, before: Any, theirs: Any) -> Any:
    if isinstance(mine, dict):
        names = [*theirs, *(name for name in mine if name not in theirs)]
        return {name: _laid(mine.get(name, ""), before.get(name, ""), theirs.get(name, "")) for name in names}
    return theirs if mine == before else mine
