"""How often something is due, in words: the usual interval, the one with HIV, the client's own, and what runs out."""

from spiral.language import tr
from spiral.records.recall_rules import Interval, RecallKind
from spiral.records.visit_keeping import RecallPlan


def interval_words(interval: Interval) -> str:
    """So many months and weeks; today for none."""
    parts = []
    if interval.months:
        parts.append(tr("{n} months", n=interval.months))
    if interval.weeks:
        parts.append(tr("{n} weeks", n=interval.weeks))
    return tr("{one} and {other}", one=parts[0], other=parts[1]) if len(parts) > 1 else "".join(parts)


def usual_words(kind: RecallKind, plan: RecallPlan) -> str:
    """How the days of a kind are reckoned for a client."""
    usual = kind.with_hiv if plan.hiv and kind.with_hiv else kind.due
    told = []
    if own := plan.own.get(kind.code):
        told.append(tr("After {time}: this client's own interval.", time=interval_words(own)))
    elif usual == kind.with_hiv:
        told.append(tr("After {time}, since the client lives with HIV.", time=interval_words(usual)))
    elif words := interval_words(usual):
        told.append(tr("Usually after {time}.", time=words))
    if kind.latest:
        told.append(tr("The last time lasts {time} at most.", time=interval_words(kind.latest)))
    return " ".join(told)
