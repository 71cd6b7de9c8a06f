"""Something that waits for someone, and what gathers such things."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from spiral.vault.work import Work

CALM, SOON, LATE = "calm", "soon", "late"
ORDER = (LATE, SOON, CALM)


@dataclass(frozen=True)
class Duty:
    """Something that waits. `kind` is its source's; `words` say what, `when` by when, `note` how the client is
    reached; `blocked` when there is no safe way; `alert` what is also told at sign-in.

    `due` (YYYY-MM-DD or empty) sorts; `urgency` is CALM, SOON or LATE. `opens` is what (DRAFT, ENTRY, RECALL,
    SAMPLE) and its id. Words are in the language of the screen.
    """

    kind: str
    id: str
    client_id: str
    code: str
    name: str
    words: str
    due: str
    when: str
    urgency: str
    opens: tuple[str, str]
    note: str = ""
    blocked: bool = False
    alert: bool = False


@dataclass(frozen=True)
class Source:
    """A kind of duty: its heading, the right one needs to have any, and what gathers them.

    `also`: the headings of other kinds that the same reading finds.
    """

    kind: str
    title: str
    right: str
    read: Callable[[Work], list[Duty]]
    also: Mapping[str, str] = field(default_factory=dict)
