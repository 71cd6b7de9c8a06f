"""A new password as it is being chosen: what is wrong with it, said while one types."""

import unicodedata
from dataclasses import dataclass

from spiral.language import tr
from spiral.phrases import refusal
from spiral.vault.errors import Refused
from spiral.vault.passwords import SHORTEST, check_password


@dataclass
class PasswordDraft:
    """A password twice, and what the password may not be made of (login, name, unit)."""

    password: str = ""
    again: str = ""
    known: tuple[str, ...] = ()

    def problems(self) -> dict[str, str]:
        """What to say beside `password` and `again`; empty when it may be used."""
        found: dict[str, str] = {}
        try:
            check_password(self.password, known=self.known)
        except Refused as refused:
            found["password"] = refusal(refused)
        if self.again != self.password:
            found["again"] = refusal(Refused("passwords_differ"))
        return found

    def advice(self) -> str:
        """One line while it is typed: how many characters are left, or what else is wrong, or that it will do."""
        left = SHORTEST - len(unicodedata.normalize("NFKC", self.password))
        if left > 0:
            return tr("At least {least} characters: {n} left.", n=left, least=SHORTEST)
        return self.problems().get("password") or tr("Long enough, and not among the common ones.")
