"""Templates of entries and papers: which headings are asked for, by role and service. Files, not code."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from spiral.records.catalogue import RESOURCES
from spiral.vault.errors import Refused

FOLDER = RESOURCES / "templates"


@dataclass(frozen=True)
class Heading:
    """A part of an entry. A paper cannot be signed without what is `required`; `help` is never printed."""

    code: str
    sv: str
    en: str
    required: bool = False
    help: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Template:
    """What an entry of a kind is made of, for whom, and after which services it is offered first."""

    code: str
    kind: str
    sv: str
    en: str
    roles: tuple[str, ...]
    services: tuple[str, ...]
    headings: tuple[Heading, ...]

    def heading(self, code: str) -> Heading | None:
        """The heading of this code."""
        return next((heading for heading in self.headings if heading.code == code), None)


@cache
def templates() -> dict[str, Template]:
    """Every template by code, in the files' order."""
    return {
        facts["code"]: _template(facts)
        for name in ("entries.json", "papers.json")
        for facts in json.loads((FOLDER / name).read_text("utf-8"))
    }


def _template(facts: dict[str, Any]) -> Template:
    return Template(
        facts["code"],
        facts["kind"],
        facts["sv"],
        facts["en"],
        tuple(facts["roles"]),
        tuple(facts["services"]),
        tuple(Heading(**heading) for heading in facts["headings"]),
    )


def templates_for(roles: Iterable[str], service: str | None = None, kind: str = "note") -> list[Template]:
    """The templates of a kind that someone with these roles uses; those of the service come first."""
    asked = set(roles)
    mine = [each for each in templates().values() if each.kind == kind and asked & set(each.roles)]
    return sorted(mine, key=lambda each: service not in each.services)


def check_parts(template: Template, parts: Mapping[str, str], *, finished: bool) -> None:
    """Refused for a heading that is not the template's; when `finished`, also for nothing or too little written."""
    for code in parts:
        if template.heading(code) is None:
            raise Refused("unknown_heading", heading=code)
    if not finished:
        return
    if not any(text.strip() for text in parts.values()):
        raise Refused("entry_empty")
    for heading in template.headings:
        if heading.required and not parts.get(heading.code, "").strip():
            raise Refused("heading_missing", heading=heading.code)
