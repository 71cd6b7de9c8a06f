"""The production report of March 2008 in the made-up visits that add up to the year's published figures."""

from typing import Any

from spiral.reports.names import Names

GENDERS = ("woman", "man", "trans", "unknown")
NAMES = Names(
    measures={
        "gyn_women": "Kvinnor hos gynekolog",
        "midwife_exams": "Rutinundersökningar hos barnmorska",
        "physician_persons": "Personer hos läkare",
        "psychiatric_women": "Kvinnor hos psykiater",
        "therapy_visits": "Samtal i behandling",
    },
    services={
        "gyn_exam": "gynekologisk läkarundersökning",
        "midwife_exam": "gynekologisk rutinundersökning hos barnmorska",
        "midwife_talk": "samtalsbesök hos barnmorska",
        "physician": "läkarkonsultation",
        "psychiatric": "psykiatrisk bedömning/uppföljning",
        "therapy": "bearbetande samtal",
        "assessment": "bedömningssamtal",
        "kast_mail": "KAST: mejl",
    },
    programmes={"spiral": "Spiral", "treatment": "Behandling", "kast": "KAST"},
    staff={"therapist1": "Lena Brodin", "therapist2": "Sara Nyman", "therapist3": "Åsa Öberg"},
)
PRINTED = {"printed_at": "2008-04-02 09:12", "printed_by": "Birgitta Ros", "log_head": "7f3a91c20be4d655" * 4}


def march() -> dict[str, Any]:
    """The month, not approved; a new dict each time, to change as a test likes."""
    return {
        "report": "production",
        "unit": "Enheten i Provköping",
        "period": "2008-03",
        "approved": False,
        "measures": [
            measure("gyn_women", "women", 15, target=20, hours=8.0, hours_target=16, so_far=(45, 60)),
            measure("midwife_exams", "visits", 12, target=21, hours=6.0, so_far=(41, 63)),
            measure(
                "physician_persons", "persons", 17, target=31, hours=15.0, hours_target=40, so_far=(71, 93)
            ),
            measure("psychiatric_women", "women", 4, target=4, hours=5.0, hours_target=8, so_far=(12, 12)),
            {**measure("therapy_visits", "visits", 120, hours=120.0, so_far=(348, None)), "weeks": weeks()},
        ],
        "services": services(),
        "programmes": [
            tally("programme", "spiral", (73, 64, 6, 3, 0, 0), (62, 2, 0, 0), (50, 2, 0, 0)),
            tally("programme", "treatment", (145, 120, 11, 14, 0, 0), (109, 11, 0, 0), (47, 5, 0, 0)),
            tally("programme", "kast"),
        ],
        "year_chart": [
            month("2008-01", 14, 16, 29, 5, 114),
            month("2008-02", 16, 13, 25, 3, 114),
            month("2008-03", 15, 12, 17, 4, 120),
        ],
    }


def services() -> list[dict[str, Any]]:
    """A row for each service."""
    return [
        tally("service", "gyn_exam", (16, 16, 0, 0, 0, 0), (16, 0, 0, 0), (15, 0, 0, 0)),
        tally("service", "midwife_exam", (19, 12, 4, 3, 0, 0), (12, 0, 0, 0), (10, 0, 0, 0)),
        tally("service", "midwife_talk", (13, 11, 2, 0, 0, 0), (11, 0, 0, 0), (9, 0, 0, 0)),
        tally("service", "physician", (20, 20, 0, 0, 0, 0), (18, 2, 0, 0), (15, 2, 0, 0)),
        tally("service", "psychiatric", (5, 5, 0, 0, 0, 0), (5, 0, 0, 0), (4, 0, 0, 0)),
        tally("service", "therapy", (145, 120, 11, 14, 0, 0), (109, 11, 0, 0), (47, 5, 0, 0)),
        tally("service", "assessment"),
        tally("service", "kast_mail"),
    ]


def approved() -> dict[str, Any]:
    """The month after approval: one visit was corrected twice, some figures are as rich as they come."""
    report = march()
    report.update(approved=True, approved_at="2008-04-02 09:15", approved_by="Birgitta Ros")
    for row in report["measures"]:
        row["printed"] = row["actual"]
    first = report["measures"][0]
    first.update(
        printed=16,
        last_year=18,
        hours=8.75,
        differences=[
            {"date": "2008-04-11", "from": 16, "to": 17},
            {"date": "2008-05-02", "from": 17, "to": 15},
        ],
        not_counted=[{"reason": "gender", "visits": 1}, {"reason": "planned", "visits": 2}],
    )
    report["services"][0] = tally("service", "gyn_exam", (23, 18, 3, 2, 1, 6), (13, 1, 2, 2), (12, 1, 2, 2))
    return report


def year(number_of_weeks: int = 40) -> dict[str, Any]:
    """The year 2008: persons once in the year, a row for each week."""
    report = march()
    report["period"] = "2008"
    report["months_approved"] = ["2008-01", "2008-02"]
    report["measures"][0].update(actual=149, target=240, year_to_date=193, year_to_date_target=240)
    report["measures"][3].update(actual=22, target=48, year_to_date=68, year_to_date_target=48)
    report["measures"][4]["weeks"] = [
        {
            "week": f"2008-W{each:02d}",
            "staff": staff,
            "attended": 200 + each,
            "offered": 300 + each,
            "target": 15,
        }
        for each in range(1, number_of_weeks + 1)
        for staff in ("therapist1", "therapist2")
    ]
    return report


def measure(
    key: str,
    counts: str,
    actual: int,
    *,
    hours: float,
    so_far: tuple[int, int | None],
    target: int | None = None,
    hours_target: int | None = None,
) -> dict[str, Any]:
    """A measure's row as the records give it."""
    return {
        "key": key,
        "counts": counts,
        "target": target,
        "actual": actual,
        "hours_target": hours_target,
        "hours": hours,
        "last_year": None,
        "year_to_date": so_far[0],
        "year_to_date_target": so_far[1],
        "printed": None,
        "differences": [],
        "not_counted": [{"reason": "gender", "visits": 0}, {"reason": "planned", "visits": 0}],
        **{name: told for name, told in _service_of(key).items() if name != "service"},
    }


def _service_of(key: str) -> dict[str, Any]:
    """The one service that has visits of a measure's."""
    code = {
        "gyn_women": "gyn_exam",
        "midwife_exams": "midwife_exam",
        "physician_persons": "physician",
        "psychiatric_women": "psychiatric",
        "therapy_visits": "therapy",
    }[key]
    return next(row for row in services() if row["service"] == code)


def weeks() -> list[dict[str, Any]]:
    """The three therapists' weeks in March 2008."""
    told = {
        10: ((6, 11), (9, 12), (9, 10)),
        11: ((12, 12), (9, 13), (8, 10)),
        12: ((8, 9), (10, 13), (11, 13)),
        13: ((13, 13), (7, 9), (10, 12)),
    }
    return [
        {
            "week": f"2008-W{week}",
            "staff": f"therapist{number}",
            "attended": attended,
            "offered": offered,
            "target": 15,
        }
        for week, figures in told.items()
        for number, (attended, offered) in enumerate(figures, 1)
    ]


def tally(
    kind: str,
    code: str,
    outcomes: tuple[int, ...] = (0,) * 6,
    visits: tuple[int, ...] = (0,) * 4,
    persons: tuple[int, ...] = (0,) * 4,
) -> dict[str, Any]:
    """A service's or programme's row: offered, attended, no-show, cancelled, withdrawn, planned; then by gender."""
    names = ("offered", "attended", "no_show", "cancelled", "withdrawn", "planned")
    return {
        kind: code,
        **dict(zip(names, outcomes, strict=True)),
        "visits": dict(zip(GENDERS, visits, strict=True)),
        "persons": dict(zip(GENDERS, persons, strict=True)),
    }


def month(
    which: str, gyn: int, midwife: int, physician: int, psychiatric: int, therapy: int
) -> dict[str, Any]:
    """A month of the chart."""
    told = {
        "gyn_women": (gyn, 20),
        "midwife_exams": (midwife, 21),
        "physician_persons": (physician, 31),
        "psychiatric_women": (psychiatric, 4),
        "therapy_visits": (therapy, None),
    }
    return {
        "month": which,
        "measures": {key: {"actual": actual, "target": target} for key, (actual, target) in told.items()},
    }
