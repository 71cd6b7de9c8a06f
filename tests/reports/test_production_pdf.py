"""The production report on paper: words and figures as in the report, pages numbered, nothing cut."""

import ctypes
import re
import time
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from pypdfium2 import raw
from reportlab.pdfbase import pdfmetrics

from spiral.language import set_language
from spiral.reports.names import OUTCOMES, Names, clock, number, week_days
from spiral.reports.paper import BOLD, REGULAR, register_fonts
from spiral.reports.production_pdf import make_pdf
from tests.reports.march_2008 import NAMES, PRINTED, approved, march, tally, year


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    set_language("sv")
    yield
    set_language("sv")


def pages(pdf: bytes) -> list[list[str]]:
    """The lines of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            document[index].get_textpage().get_text_range().replace("\xa0", " ").splitlines()
            for index in range(len(document))
        ]


def lines(report: dict[str, Any], names: Names = NAMES) -> list[str]:
    return [line.strip() for page in pages(make_pdf(report, names=names, **PRINTED)) for line in page]


def after(told: list[str], name: str, wanted: int = 1) -> str:
    """The line that comes `wanted` lines after the one that is `name`."""
    return told[told.index(name) + wanted]


def test_says_what_it_is() -> None:
    text = "\n".join(lines(march()))
    for words in (
        "Enheten i Provköping",
        "Produktionsrapport, mars 2008",
        "Ej godkänd – preliminär",
        "Utskriven 2008-04-02 09:12 av Birgitta Ros.",
        "Åtkomstloggens huvud: " + PRINTED["log_head"],
        "1 av 4 mål är nådda. Inte nådda: Kvinnor hos gynekolog (5 under målet)",
    ):
        assert words in text


def test_each_measure_stands_with_its_figures() -> None:
    told = lines(march())
    assert after(told, "olika kvinnor; 16 besök; 8,0 av 16 timmar") == "15 20 5 under 75 % – 45 60"
    assert after(told, "besök; 10 personer; 6,0 timmar") == "12 21 9 under 57 % – 41 63"
    assert after(told, "olika personer; 20 besök; 15,0 av 40 timmar") == "17 31 14 under 55 % – 71 93"
    assert after(told, "olika kvinnor; 5 besök; 5,0 av 8 timmar") == "4 4 nått 100 % – 12 12"
    assert after(told, "besök; 52 personer; 120,0 timmar") == "120 – – – 348 –"


def test_every_service_and_programme_with_visits_has_its_rows() -> None:
    report = approved()
    told = lines(report)
    for kind, rows in (("service", report["services"]), ("programme", report["programmes"])):
        for row in rows:
            if row["offered"]:
                name = NAMES.service(row[kind]) if kind == "service" else NAMES.programme(row[kind])
                name = name[0].upper() + name[1:]
                outcomes = [row[each] for each in OUTCOMES]
                assert " ".join([name, *map(str, outcomes)]) in told
                genders = [
                    figure
                    for group in (row["visits"], row["persons"])
                    for figure in (*group.values(), sum(group.values()))
                ]
                assert " ".join([name, *map(str, genders)]) in told
    assert "Summa 225 186 20 19 1 6" in told


def test_a_service_without_visits_is_named_below() -> None:
    told = lines(march())
    assert "Inga besök i perioden: Bedömningssamtal, KAST: mejl." in told
    assert "Inga besök i perioden: KAST." in told


def test_the_therapists_weeks() -> None:
    told = lines(march())
    assert "Lena Brodin 39 45 60 65 %" in told
    assert "v. 10 3–9 mars Lena Brodin 6 11 15" in told
    assert "Sara Nyman 9 12 15" in told
    assert "v. 13 24–30 mars Lena Brodin 13 13 15" in told


def test_a_week_to_come_is_not_judged_and_the_one_under_way_says_so() -> None:
    facts = PRINTED | {"printed_at": "2008-03-19 09:00"}
    told = [line.strip() for page in pages(make_pdf(march(), names=NAMES, **facts)) for line in page]
    text = " ".join(told)
    assert "17–23 mars, pågår" in text
    assert "24–30 mars, kommande" in text
    assert "10–16 mars," not in text


def test_the_years_chart_says_each_months_figure() -> None:
    told = lines(march())
    heading = next(
        index for index, line in enumerate(told) if line.startswith("6. Året 2008, månad för månad")
    )
    figures = " ".join(told[heading:]).split()
    for months in march()["year_chart"]:
        for key, figure in months["measures"].items():
            if figure["target"] is not None:
                assert str(figure["actual"]) in figures, (months["month"], key)


def test_no_chart_without_its_figures() -> None:
    report = march()
    del report["year_chart"]
    assert "månad för månad" not in "\n".join(lines(report))


def test_an_approved_report_says_by_whom_and_what_changed() -> None:
    told = lines(approved())
    text = " ".join(told)
    assert "Godkänd 2008-04-02 09:15 av Birgitta Ros" in text
    assert "preliminär" not in text
    assert after(told, "olika kvinnor; 16 besök; 8,75 av 16 timmar") == "15 20 5 under 75 % 18 45 60 16"
    assert "Kvinnor hos gynekolog 2008-04-11 16 16 17 +1" in told
    assert "Kvinnor hos gynekolog 2008-05-02 16 17 15 –2" in told


def test_an_approved_report_without_changes_says_so() -> None:
    report = march()
    report["approved"] = True
    assert "Inget har ändrats sedan rapporten godkändes." in lines(report)
    assert "3. Ändrat efter godkännande" not in lines(march())


def test_what_does_not_count_stands_with_its_reason() -> None:
    told = lines(approved())
    assert "Kvinnor hos gynekolog annat kön än måttet räknar 1" in told
    assert "Kvinnor hos gynekolog fortfarande planerat efter sin dag 2" in told
    assert "Besök som fortfarande saknar utfall räknas inte." in " ".join(told)
    assert "Alla genomförda besök räknas, och inget väntar på sitt utfall." in lines(march())


def test_a_year() -> None:
    told = lines(year())
    text = " ".join(told)
    assert "Produktionsrapport 2008" in text
    assert "Godkända månader: 2 av 12." in text
    assert (
        "1 av 4 årsmål är nådda, räknat månad för månad. Inte nådda: Kvinnor hos gynekolog (47 under målet)"
        in text
    )
    assert "149 240 91 under 62 % – 193 240" in told


@pytest.mark.parametrize("report", [march(), approved(), year()], ids=["month", "approved", "year"])
def test_every_page_has_its_number_unit_status_and_the_logs_head(report: dict[str, Any]) -> None:
    told = pages(make_pdf(report, names=NAMES, **PRINTED))
    for number_, page in enumerate(told, 1):
        text = "\n".join(page)
        assert re.findall(r"sida (\d+) av (\d+)", text) == [(str(number_), str(len(told)))]
        assert "Enheten i Provköping" in text
        assert PRINTED["log_head"] in text
        assert ("Godkänd 2008" if report["approved"] else "Ej godkänd") in " ".join(page)


def test_forty_weeks_go_over_pages_with_their_heads_and_no_row_lost() -> None:
    told = pages(make_pdf(year(40), names=NAMES, **PRINTED))
    head = "Vecka Dagar Behandlare Utfall mot mål Genomförda Erbjudna Mål"
    with_weeks = [page for page in told if any(re.match(r"v\. \d+ \d", line) for line in page)]
    assert len(with_weeks) >= 2
    assert all(head in page for page in with_weeks)
    flat = [line for page in told for line in page]
    for week in range(1, 41):
        assert any(
            re.fullmatch(rf"v\. {week} .+ Lena Brodin {200 + week} {300 + week} 15", line) for line in flat
        )
        assert f"Sara Nyman {200 + week} {300 + week} 15" in flat


def test_long_names_wrap_and_nothing_is_cut() -> None:
    report = march()
    report["unit"] = "Socialförvaltningen i Provköpings kommun, Provenheten, Spiral & KAST <Södermalm>"
    long = (
        "gynekologisk läkarundersökning med uppföljande provtagning, rådgivning och remiss till kvinnokliniken "
        "vid Södersjukhuset"
    )
    unbroken = "telefonkonsultationsuppföljningssamordningsmottagningsbesökstillfälle"
    names = Names(
        measures={**NAMES.measures, "gyn_women": long},
        programmes=NAMES.programmes,
        staff={"therapist1": long},
        services={**NAMES.services, "gyn_exam": long, "physician": unbroken},
    )
    report["services"][3] = tally(
        "service", "physician", (123456, 123456, 0, 0, 0, 0), (123456, 0, 0, 0), (7, 0, 0, 0)
    )
    pdf = make_pdf(report, names=names, **PRINTED)
    joined = "".join("".join(page) for page in pages(pdf)).replace(" ", "")
    assert report["unit"].replace(" ", "") in joined
    assert long[1:].replace(" ", "") in joined
    assert unbroken[1:] in joined
    assert "123456" in joined
    assert outside(pdf) == []


@pytest.mark.parametrize("report", [march(), approved(), year()], ids=["month", "approved", "year"])
def test_nothing_stands_outside_the_margins(report: dict[str, Any]) -> None:
    assert outside(make_pdf(report, names=NAMES, **PRINTED)) == []


def outside(pdf: bytes) -> list[str]:
    """Characters that stand outside the printable page: 18 mm at the sides, 10 mm above and below."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for index in range(len(document)):
            page = document[index]
            text = page.get_textpage()
            wide, high = page.get_size()
            for each in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(each)
                if right > left and (left < 50 or right > wide - 50 or bottom < 28 or top > high - 28):
                    found.append(
                        f"page {index + 1}: {text.get_text_range(each, 1)!r} at {left:.0f}, {bottom:.0f}"
                    )
    return found


def test_markup_in_a_name_is_shown_as_it_is() -> None:
    names = Names(
        measures={"gyn_women": "Kvinnor <b>&amp; {n} %s\nhos gynekolog"}, staff={"therapist1": "<i>Lena"}
    )
    text = " ".join(lines(march(), names))
    assert "Kvinnor <b>&amp; {n} %s hos gynekolog" in text
    assert "<i>Lena" in text


def test_a_name_that_is_not_given_is_the_rows_own_or_its_code() -> None:
    report = march()
    report["measures"][0]["name"] = "Kvinnor på onsdagar"
    text = " ".join(lines(report, Names()))
    assert "Kvinnor på onsdagar" in text
    for code in ("physician_persons", "Midwife_exam", "therapist1"):
        assert code in text


def test_an_empty_month_is_a_page() -> None:
    report = march()
    report["services"] = [tally("service", row["service"]) for row in report["services"]]
    report["programmes"] = [tally("programme", row["programme"]) for row in report["programmes"]]
    report["year_chart"] = []
    for row in report["measures"]:
        row.update(actual=0, hours=0.0, year_to_date=0, weeks=[])
    told = pages(make_pdf(report, names=NAMES, **PRINTED))
    assert len(told) == 1
    assert "0 20 20 under 0 % – 0 60" in told[0]


def test_a_row_with_what_the_design_must_have_is_enough() -> None:
    """`hours`, `last_year`, `not_counted` and the like are absent where they mean nothing."""
    report = march()
    report["measures"] = [
        {
            "key": "therapy_visits",
            "counts": "visits",
            "target": None,
            "actual": 99,
            "weeks": [
                {"week": "2008-W10", "staff": "therapist1", "attended": 9, "offered": 12, "target": 7.5}
            ],
        }
    ]
    told = lines(report)
    assert after(told, "besök") == "99 – – – – –"
    assert "v. 10 3–9 mars Lena Brodin 9 12 7,5" in told


def test_in_english_no_swedish_is_left() -> None:
    set_language("en")
    text = "\n".join(lines(march() | {"unit": "The Unit of Nowhere"}, Names()))
    assert "Production report, March 2008" in text
    assert "page 1 of" in text
    assert "8.0 of 16 hours" in text
    assert not re.search("[åäöÅÄÖ]", text)


def test_fonts_are_embedded_truetype() -> None:
    seen = set()
    pdf = make_pdf(approved(), names=NAMES, **PRINTED)
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for part in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=4):
                font = raw.FPDFTextObj_GetFont(part)
                assert raw.FPDFFont_GetIsEmbedded(font) == 1
                name = ctypes.create_string_buffer(100)
                raw.FPDFFont_GetBaseFontName(font, name, 100)
                seen.add(name.value.decode().rpartition("+")[2])
    assert seen == {"NotoSans-Regular", "NotoSans-Bold"}
    assert b"/FontFile2" in pdf


def test_metadata_names_no_person() -> None:
    pdf = make_pdf(approved(), names=NAMES, **PRINTED)
    with pypdfium2.PdfDocument(pdf) as document:
        facts = document.get_metadata_dict()
        assert [page.get_size() for page in document] == [pytest.approx((595.28, 841.89), abs=0.1)] * len(
            document
        )
    assert facts["Title"] == "Produktionsrapport, mars 2008"
    assert facts["Author"] == "Enheten i Provköping"
    assert not any("Ros" in value for value in facts.values())
    assert b"/Lang (sv)" in pdf


def test_the_same_report_gives_the_same_bytes() -> None:
    assert make_pdf(march(), names=NAMES, **PRINTED) == make_pdf(march(), names=NAMES, **PRINTED)
    later = {**PRINTED, "printed_at": "2008-04-03 09:12"}
    assert make_pdf(march(), names=NAMES, **later) != make_pdf(march(), names=NAMES, **PRINTED)


def test_every_character_that_we_write_is_in_the_fonts() -> None:
    register_fonts()
    ours = set(number(-12345.5) + week_days("2008-W14") + "0123456789åäöÅÄÖéÉüÜ")
    for report in (march(), approved(), year()):
        ours |= set("".join(lines(report)))
    for font in (REGULAR, BOLD):
        glyphs = pdfmetrics.getFont(font).face.charToGlyph
        assert [each for each in sorted(ours) if ord(each) not in glyphs] == []


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "–"),
        (0, "0"),
        (7, "7"),
        (7.0, "7"),
        (7.5, "7,5"),
        (1046, "1046"),
        (12345, "12\xa0345"),
        (-3, "–3"),
    ],
)
def test_figures_in_swedish(value: float | None, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("week", "days"),
    [
        ("2008-W10", "3–9\xa0mars"),
        ("2008-W14", "31\xa0mars\xa0–\xa06\xa0april"),
        ("2009-W01", "29\xa0december\xa0–\xa04\xa0januari"),
    ],
)
def test_a_weeks_days(week: str, days: str) -> None:
    assert week_days(week) == days


@pytest.fixture
def stockholm(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This machine stands in Stockholm."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("stockholm")
@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system has one time zone for all programs")
def test_a_moment_is_shown_in_local_time() -> None:
    assert clock("2008-04-02T07:12:00Z") == "2008-04-02 09:12"
    assert clock("2008-01-02T07:12:00+00:00") == "2008-01-02 08:12"
    assert clock("2008-04-02T09:12:33") == "2008-04-02 09:12"
    assert clock("2008-04-02") == "2008-04-02"
    assert clock("i går") == "i går"
