"""The field's own codes, stored by value."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in the unit."""

    MIDWIFE = "midwife"
    GYNAECOLOGIST = "gynaecologist"
    PHYSICIAN = "physician"
    PSYCHIATRIST = "psychiatrist"
    THERAPIST = "therapist"
    OUTREACH = "outreach"
    KAST = "kast"
    ASSISTANT = "assistant"
    CHIEF = "chief"


class Outcome(StrEnum):
    """How a visit went. Offered = attended + no_show + cancelled."""

    PLANNED = "planned"
    ATTENDED = "attended"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


OFFERED = (Outcome.ATTENDED, Outcome.NO_SHOW, Outcome.CANCELLED)


class Gender(StrEnum):
    """Gender for statistics; `unknown` contradicts nothing."""

    WOMAN = "woman"
    MAN = "man"
    TRANS = "trans"
    UNKNOWN = "unknown"


class IdentityKind(StrEnum):
    """What we know a client by."""

    PERSONNUMMER = "personnummer"
    SAMORDNINGSNUMMER = "samordningsnummer"
    RESERVNUMMER = "reservnummer"
    ALIAS = "alias"
    CODE = "code"


ANY = "any"
