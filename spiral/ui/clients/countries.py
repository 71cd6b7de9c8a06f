"""Countries by name, in the language of the screen, for the choice of citizenship."""

from functools import cache

from PySide6.QtCore import QLocale

from spiral.language import language
from spiral.records.import_values import RESOURCES, countries
from spiral.ui.parts.swedish_order import in_order

HOME = "SE"


def country_name(code: str) -> str:
    """The country of an ISO 3166 alpha-2 code; the code itself where there is no name for it."""
    names = _in_swedish() if language() == "sv" else _in_english()
    return names.get(code, code)


@cache
def _in_swedish() -> dict[str, str]:
    """Qt knows countries by their English names and their own, so the Swedish ones lie in a file."""
    lines = (RESOURCES / "countries_sv.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if not line.startswith("#"))


@cache
def _in_english() -> dict[str, str]:
    places = {code: QLocale.codeToTerritory(code) for code in countries()}
    return {
        code: QLocale.territoryToString(place)
        for code, place in places.items()
        if place != QLocale.Country.AnyCountry
    }


def country_options() -> list[tuple[str, str]]:
    """(code, name) in Swedish order, Sweden first."""
    known = {code: country_name(code) for code in countries()}
    rest = in_order((pair for pair in known.items() if pair[0] != HOME), lambda pair: pair[1])
    return [(HOME, known[HOME]), *rest]
