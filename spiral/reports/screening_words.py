"""A screening form in words: what is asked, what was answered, what it came to. A band is never a diagnosis."""

from collections.abc import Iterator, Mapping

from spiral.language import language, tr
from spiral.phrases import PHRASES, phrase
from spiral.records.instruments import MISSING, Band, Finding, Instrument, Item, Score
from spiral.reports.names import capital


def item_number(instrument: Instrument, item: Item) -> str:
    """What the item is called on the paper form: its number, or the criterion's; a module has only its name."""
    number = item.number.rpartition(".")[2]
    if not number.isdigit():
        return ""
    if "." in item.number:
        return tr("Criterion {number}", number=number)
    return tr("Question {number}", number=number)


def item_heading(item: Item) -> str:
    """Our own short heading; a criterion's is that of its disorder, which stands above it."""
    heading = str(getattr(item, language()))
    return "" if item.number.rpartition(".")[2].isdigit() and "." in item.number else heading


def item_words(instrument: Instrument, item: Item) -> str:
    """Number and heading together."""
    heading = str(getattr(item, language()))
    number = "" if "." in item.number else item_number(instrument, item)
    return ", ".join(filter(None, (number, heading)))


def part_name(instrument: Instrument, part: str) -> str:
    """A part of the form: a sum's name, a module, a disorder."""
    named = PHRASES.get(f"part_{instrument.code}", {})
    if part in named:
        return capital(phrase(f"part_{instrument.code}", part))
    first = next(numbers[0] for code, numbers in instrument.parts if code == part)
    item = next(item for item in instrument.items if item.number == first)
    return str(getattr(item, language())).split(",")[0]


def sections(instrument: Instrument) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """The items under their headings: the disorders of an interview by criteria, else all of them under none."""
    if not any("." in item.number for item in instrument.items):
        yield "", instrument.items
        return
    for part in dict.fromkeys(item.number.partition(".")[0] for item in instrument.items):
        items = tuple(item for item in instrument.items if item.number.startswith(f"{part}."))
        yield part_name(instrument, part), items


def answer_word(instrument: Instrument, answer: str) -> str:
    """An answer: its figure, or the word for its code."""
    group = f"answer_{instrument.code}"
    return phrase(group, answer) if answer in PHRASES.get(group, {}) else answer


def band_word(instrument: Instrument, band: str) -> str:
    """A level's name."""
    own = f"band_{instrument.code}"
    return phrase(own if band in PHRASES.get(own, {}) else "band", band)


def band_range(band: Band) -> str:
    """From which sum to which."""
    return f"{band.low}–{band.high}" if band.high is not None else tr("{low} or more", low=band.low)


def band_words(instrument: Instrument, score: Score, gender: str) -> list[str]:
    """The level with its limits; both ladders where the gender chooses none; nothing for an incomplete form."""
    if score.band:
        found = next(
            band
            for band in instrument.bands
            if band.code == score.band and band.gender in (None, gender) and band.low <= score.sum
        )
        word = capital(band_word(instrument, score.band))
        return [word if instrument.code == "mdq" else f"{word}, {band_range(found)}"]
    return [
        f"{capital(phrase('genders', ladder))}: {band_word(instrument, band)}"
        for ladder, band in (score.bands or {}).items()
    ]


def incomplete_words(score: Score) -> str:
    """How far a form has come that has no level."""
    return tr("incomplete, {answered} of {of}", answered=score.answered, of=score.of)


def part_words(instrument: Instrument, score: Score) -> str:
    """The parts that are told beside the sum (AUDIT, MDQ)."""
    if instrument.code == "mdq":
        parts = score.parts
        told = [tr("{n} of 13 yes", n=score.sum)]
        for item, code in ((instrument.items[13], "same_time"), (instrument.items[14], "problem")):
            if parts.get(code) is not None:
                told.append(
                    f"{getattr(item, language()).lower()}: {answer_word(instrument, str(parts[code]))}"
                )
        return ", ".join(told)
    named = PHRASES.get(f"part_{instrument.code}", {})
    return ", ".join(
        f"{phrase(f'part_{instrument.code}', code)} {score.parts[code]}"
        for code in score.parts
        if code in named
    )


def finding_words(instrument: Instrument, findings: Mapping[str, Finding], complete: bool = True) -> str:
    """The parts of an interview that are there, and what nobody can say; of an unfinished one only what is there.

    Nothing is called negative that was not gone through or could not be judged.
    """

    def named(state: Finding) -> str:
        return ", ".join(part_name(instrument, part).lower() for part in findings if findings[part] == state)

    states = list(findings.values())
    told = [named(Finding.THERE)]
    if not told[0] and complete and Finding.ABSENT in states:
        told = [tr("nothing positive")]
    if unknown := named(Finding.AGE_UNKNOWN):
        told.append(tr("{parts}: age unknown", parts=unknown))
    if complete and (unclear := named(Finding.UNCLEAR)):
        told.append(tr("unclear: {parts}", parts=unclear))
    if complete and Finding.NOT_DONE in states:
        count = states.count(Finding.NOT_DONE)
        told.append(tr("{n} of {of} not carried out", n=count, of=len(states)))
    return "; ".join(filter(None, told))


def result_words(instrument: Instrument, score: Score, gender: str, findings: Mapping[str, Finding]) -> str:
    """What the form came to, in one line."""
    if score.answered < score.of:
        return capital(incomplete_words(score))
    if not instrument.bands:
        return capital(finding_words(instrument, findings))
    told = [tr("{sum} of {most}", sum=score.sum, most=instrument.most)]
    told += band_words(instrument, score, gender)
    return ". ".join(filter(None, (*told, capital(part_words(instrument, score)))))


def alert_answer(instrument: Instrument, answers: tuple[str, ...]) -> str:
    """Each answer that has reached an alert, in words."""
    told = []
    for at in alerting(instrument, answers):
        item = instrument.items[at]
        answer = answer_word(instrument, answers[at])
        most = max(each or 0 for each in item.answers.values())
        said = tr("{answer} of {most}", answer=answer, most=most) if answer.isdigit() else answer
        told.append(f"{item_words(instrument, item)}: {said}")
    return "; ".join(told)


def alert_words(instrument: Instrument) -> tuple[str, str]:
    """What has been answered, and what to do about it now."""
    number, least = instrument.alerts[0]
    item = next(item for item in instrument.items if item.number == number)
    if number.isdigit():
        told = tr("Question {number} is {least} or more", number=number, least=least)
    else:
        told = tr("{module}: moderate or high", module=getattr(item, language()))
    return told, tr("Assess the risk of suicide now, and write what you find.")


def caveat(instrument: Instrument) -> str:
    """What must be said beside every result."""
    told = tr("Screening, not a diagnosis")
    return f"{told}. {tr('No Swedish validation.')}" if instrument.code == "mdq" else told


def alerting(instrument: Instrument, answers: tuple[str, ...]) -> tuple[int, ...]:
    """Which items (from 0) have reached what must be asked about."""
    limits = dict(instrument.alerts)
    return tuple(
        at
        for at, (item, answer) in enumerate(zip(instrument.items, answers, strict=True))
        if item.number in limits and answer != MISSING and (item.answers[answer] or 0) >= limits[item.number]
    )


def signed_change(change: int) -> str:
    """A change with its sign."""
    return f"+{change}" if change > 0 else f"−{-change}" if change else "±0"
