"""The invented visits, duties and figures of the gallery, as in the pictures of the aim."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Visit:
    id: str
    time: str
    minutes: int
    client: str
    service: str
    arrived: str = ""
    outcome: str = "planned"
    anonymous: bool = False
    guarded: bool = False
    extra: str = ""


@dataclass(frozen=True)
class Duty:
    id: str
    client: str
    what: str
    due: str
    icon: str = "pencil-line"
    tone: str = "muted"


@dataclass(frozen=True)
class Measure:
    id: str
    name: str
    counts: str
    actual: int
    target: int
    share: str
    last_year: int
    year: str
    year_target: str
    visits: tuple[int, int, int, int]
    persons: tuple[int, int, int, int]
    not_done: str


@dataclass(frozen=True)
class Behind:
    id: str
    day: str
    time: str
    code: str
    gender: str
    minutes: int
    staff: str


ROUTINE, DOCTOR = "Gynekologisk rutinundersökning", "Gynekologisk läkarundersökning"


MORNING = (
    Visit("1", "08:30", 45, "Emelia Lund", ROUTINE, "08:26", "attended"),
    Visit("2", "09:30", 50, "Ronja", "Jagstödjande samtal", "09:30", "attended", True, extra="7 av 20"),
    Visit("3", "11:00", 30, "Katarina Öberg", ROUTINE, "", "no_show"),
    Visit("4", "11:35", 25, "Kim", "Samtalsbesök", "11:31", "attended", True, extra="Drop-in"),
)


NOON = Visit("5", "13:00", 45, "Malin Bergqvist", ROUTINE, "12:54", "open", guarded=True)


AFTERNOON = (
    Visit("6", "14:00", 50, "Jasmin Haddad", ROUTINE, "13:38"),
    Visit("7", "15:00", 30, "Vera", ROUTINE, anonymous=True),
)


EVENING = (
    Visit("8", "16:00", 30, "Åsa Nordin", DOCTOR),
    Visit("9", "16:40", 30, "Lotta Hagman", DOCTOR, "", "cancelled"),
    Visit("10", "17:20", 30, "Aino Virtanen", DOCTOR),
    Visit("11", "18:00", 40, "Saga Öhrn", DOCTOR),
)


MEASURES = (
    Measure(
        "gyn",
        DOCTOR,
        "olika kvinnor, 15,0 av 16 tim",
        18,
        20,
        "90 %",
        19,
        "52",
        "60",
        (20, 1, 0, 0),
        (18, 1, 0, 0),
        "3 + 2",
    ),
    Measure(
        "mid",
        ROUTINE,
        "besök, barnmorska",
        23,
        21,
        "110 %",
        17,
        "61",
        "63",
        (22, 0, 1, 0),
        (20, 0, 1, 0),
        "4 + 3",
    ),
    Measure(
        "phy",
        "Läkarkonsultation",
        "olika personer, 36,5 av 40 tim",
        27,
        31,
        "87 %",
        30,
        "84",
        "93",
        (27, 6, 0, 0),
        (22, 5, 0, 0),
        "5 + 2",
    ),
    Measure(
        "psy",
        "Psykiatrisk bedömning",
        "olika kvinnor, 8,0 av 8 tim",
        4,
        4,
        "100 %",
        5,
        "11",
        "12",
        (7, 1, 0, 0),
        (4, 1, 0, 0),
        "1 + 0",
    ),
)


BEHIND = tuple(
    Behind(str(number), day, time, code, gender, minutes, staff)
    for number, (day, time, code, gender, minutes, staff) in enumerate(
        (
            ("2026-03-04", "16:00", "K-0412", "kvinna", 30, "E. Sandell"),
            ("2026-03-04", "16:40", "K-0077", "kvinna", 30, "E. Sandell"),
            ("2026-03-04", "17:20", "K-0391", "kvinna", 30, "E. Sandell"),
            ("2026-03-05", "14:00", "K-0208", "kvinna", 45, "P. Rehn"),
            ("2026-03-05", "15:00", "K-0412", "räknas en gång", 30, "P. Rehn"),
            ("2026-03-11", "16:00", "K-0433", "kvinna", 30, "E. Sandell"),
            ("2026-03-11", "16:40", "K-0150", "kvinna", 30, "E. Sandell"),
        )
    )
)
