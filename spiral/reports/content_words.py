"""What a visit contained, in words: for the time line, for paper and for other systems."""

from collections.abc import Mapping

from spiral.language import language
from spiral.records.visit_contents import ContentRow, FormerContent, content_kinds


def content_name(code: str) -> str:
    """One thing that a visit can contain."""
    kind = content_kinds().get(code)
    return code if kind is None else str(getattr(kind, language()))


def detail_words(content: ContentRow | FormerContent, staff: Mapping[str, str]) -> str:
    """Its details: product, batch, who gave it, blood pressure; empty for none."""
    kind = content_kinds().get(content.code)
    if kind is None:
        return ""
    together = [detail.code for detail in kind.details if "{" + detail.code + "}" in kind.said]
    whole = bool(together) and all(content.details.get(code) for code in together)
    told = [kind.said.format(**content.details)] if whole else []
    for detail in kind.details:
        if whole and detail.code in together:
            continue
        given = content.details.get(detail.code, "")
        if not given:
            continue
        if detail.kind == "staff":
            given = staff.get(given, "")
        names = {choice["code"]: choice[language()] for choice in detail.choices}
        label = str(getattr(detail, language()))
        words = f"{label[:1].lower()}{label[1:]} {names.get(given, given)}"
        told.append(f"{words} {detail.unit}".strip())
    return ", ".join(told)


def content_words(content: ContentRow | FormerContent, staff: Mapping[str, str]) -> str:
    """One thing that a visit contained, with its details."""
    name, told = content_name(content.code), detail_words(content, staff)
    return f"{name} ({told})" if told else name
