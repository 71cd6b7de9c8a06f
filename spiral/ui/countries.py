"""Countries by name, in the language of the screen, for the choice of citizenship."""

from functools import cache

from PySide6.QtCore import QLocale

from spiral.records.import_values import countries
from spiral.ui.parts.swedish_order import in_order

HOME = "SE"


def country_name(code: str) -> str:
    """The country of an ISO 3166 alpha-2 code; the code itself where Qt has no name for it."""
    return _names().get(code, code)


@cache
def _names() -> dict[str, str]:
    found = {code: QLocale.codeToTerritory(code) for code in countries()}
    return {
        code: QLocale.territoryToString(place)
        for code, place in found.items()
        if place != QLocale.Country.AnyCountry
    }


def country_options() -> list[tuple[str, str]]:
    """(code, name) in Swedish order, Sweden first."""
    known = {code: country_name(code) for code in countries()}
    rest = in_order((pair for pair in known.items() if pair[0] != HOME), lambda pair: pair[1])
    return [(HOME, known[HOME]), *rest]
