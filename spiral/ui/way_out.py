"""The way out of a clash, in words: what is in the way, and the nearest place that is free."""

import datetime as dt

from spiral.language import tr
from spiral.records.clashes import Wanted
from spiral.records.free_times import FreePlace
from spiral.ui.parts.month_grid import day_words

CLASH = ("time_taken", "staff_away")


def place_words(place: FreePlace | None, wanted: Wanted) -> str:
    """What is free instead, as little as needs to be said."""
    if place is None:
        return tr("Nothing is free in the coming four weeks.")
    same_time = place.date == wanted.date and place.start == wanted.start
    if same_time and place.room:
        return tr("{room} is free then.", room=place.room)
    return tr("Free instead: {place}.", place=_where(place, wanted.date))


def accept_words(place: FreePlace, wanted: Wanted) -> str:
    """The verb that takes the free place."""
    if place.date == wanted.date and place.start == wanted.start and place.room:
        return tr("Move to {place}", place=place.room)
    return tr("Move to {place}", place=_where(place, wanted.date))


def _where(place: FreePlace, day: dt.date) -> str:
    date = "" if place.date == day else day_words(place.date).lower()
    return " ".join(filter(None, (date, place.start, place.room)))
