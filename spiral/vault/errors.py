"""The two kinds of error: what the reader can act on, and what the environment broke."""


class Refused(Exception):
    """The program says no; `reason` is a code that `phrases` turns into a sentence, `facts` fill it in.

    Facts never hold a client's name, number or words.
    """

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts


class Broken(Refused):
    """Disk, key or file is damaged or foreign: the environment failed (exit 3)."""
