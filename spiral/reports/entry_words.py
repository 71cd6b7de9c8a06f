"""A signed document in words: what it is, its text under the headings, who signed it; for the screen and for paper."""

from typing import Protocol

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records.entry_drafts import SCREENING, Words
from spiral.records.instruments import MISSING, findings, read_instrument, score
from spiral.records.templates import templates
from spiral.reports.names import clock
from spiral.reports.screening_words import alert_words, caveat, result_words


def entry_title(words: Words) -> str:
    """What an entry is: its kind, and for a note its template."""
    if words.kind == SCREENING:
        return read_instrument(words.template).title
    template = templates().get(words.template)
    name = str(getattr(template, language())) if template else ""
    if words.kind == "note":
        kind = phrase("entry_kind", "note")
        return kind if words.template == "free" or not name else f"{kind}, {name[:1].lower()}{name[1:]}"
    return name or phrase("entry_kind", words.kind)


def entry_texts(words: Words) -> list[tuple[str, str]]:
    """Each text with its heading, in the template's order (no heading where there is but one), then what is no text."""
    template = templates().get(words.template)
    order = [heading.code for heading in template.headings] if template else []
    codes = sorted(words.parts, key=lambda code: order.index(code) if code in order else len(order))
    alone = len(order) == 1
    told = []
    for code in codes:
        heading = template.heading(code) if template else None
        label = "" if alone else str(getattr(heading, language())) if heading else code
        if words.parts[code].strip():
            told.append((label, words.parts[code].strip()))
    if facts := fact_words(words):
        told.append(("", facts))
    return told


def fact_words(words: Words) -> str:
    """A diagnosis, a prescription, an answer in one line."""
    facts = words.facts
    match words.kind:
        case "screening":
            return screening_words(words)
        case "diagnosis":
            return f"{facts.get('code', '')} {facts.get('name', '')}".strip()
        case "prescription":
            period = f"{facts.get('from', '')} – {facts.get('to') or tr('until further notice')}"
            medicine = f"{facts.get('substance', '')} {facts.get('strength', '')}".strip()
            return ". ".join(filter(None, (medicine, facts.get("dose"), period, facts.get("reason"))))
        case "prescription_stop":
            return str(facts.get("why", ""))
        case "referral_answer" | "request_answer":
            return str(facts.get("answer", ""))
    return ""


def screening_words(words: Words) -> str:
    """What a filled form came to, with the words that a level never stands without."""
    instrument, answers = read_instrument(words.template), words.facts["answers"]
    gender, edition = words.facts["gender"], words.facts.get("edition", "")
    counted = score(instrument, answers, gender, edition)
    found = findings(instrument, answers, words.facts.get("age"), edition)
    told = result_words(instrument, counted, gender, found)
    alert = f" {alert_words(instrument)[0]}." if counted.alert else ""
    return f"{told}. {caveat(instrument)}.{alert}".replace("..", ".")


def answer_words(words: Words) -> str:
    """A filled form's answers by the items' numbers, who filled it in, in which language and edition."""
    facts, items = words.facts, read_instrument(words.template).items
    told = ", ".join(
        f"{item.number}: {given}"
        for item, given in zip(items, facts["answers"], strict=True)
        if given != MISSING
    )
    by = phrase("filled_by", facts["filled_by"])
    how = ", ".join(filter(None, (by, facts["language"], facts.get("edition", ""))))
    return tr("Answers ({how}): {answers}", how=how, answers=told)


class Signed(Protocol):
    """Something that somebody signs."""

    @property
    def author(self) -> str: ...
    @property
    def signed_at(self) -> str | None: ...
    @property
    def genuine(self) -> bool | None: ...


def signed_words(entry: Signed) -> str:
    """Who signed when, and whether the signature fits what is written."""
    if entry.signed_at is None:
        return tr("Not signed, {author}", author=entry.author)
    told = tr("signed {when} by {author}", when=clock(entry.signed_at), author=entry.author)
    return told if entry.genuine else f"{told}, {tr('THE SIGNATURE DOES NOT FIT')}"
