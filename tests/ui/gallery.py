"""A gallery of the parts, to be looked at beside the aim: `python tests/ui/gallery.py DIR [--scale 2] [--font NAME]`.

People, codes and numbers are invented. Not a test: it shows what the tests cannot see.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


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


def today_page() -> object:
    """The day, as in the picture called idag."""
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

    from spiral.ui.parts import buttons
    from spiral.ui.parts.card import Card, Line
    from spiral.ui.parts.footer import Footer
    from spiral.ui.parts.page_head import PageHead
    from spiral.ui.parts.rail import Place, Rail
    from spiral.ui.parts.row_list import RowList
    from spiral.ui.parts.rows_model import Rule, Section
    from spiral.ui.parts.search_field import SearchField
    from spiral.ui.parts.text import Text

    rail = Rail(
        "Prostitutionsenheten",
        [
            Place("today", "Idag", "sun-horizon"),
            Place("clients", "Klienter", "users"),
            Place("todo", "Att göra", "check-square"),
            Place("reports", "Rapporter", "chart-bar"),
            Place("admin", "Administration", "gear-six"),
        ],
    )
    rail.set_person("Maria Ekström", "Barnmorska")
    rail.set_current("today")
    rail.set_count("todo", 9)
    head = PageHead(
        "Onsdag 2026-03-18",
        "11 besök:  3 genomförda,  1 uteblivet,  1 återbud,  6 kvar.  Jasmin Haddad väntar sedan 13:38.",
        [
            buttons.icon_button("caret-left", "Dagen före"),
            buttons.plain("Idag", key="Home"),
            buttons.icon_button("caret-right", "Dagen efter"),
            buttons.primary("Nytt besök", icon="plus", key="Ctrl+N"),
        ],
        aside="vecka 12",
    )
    day = RowList(
        "gallery-day", "Dagens besök", visit_columns(), row_height=36, keys="AGUÅI", drawer=outcome_keys
    )
    day.set_rows(
        [
            Section("Förmiddag"),
            *MORNING,
            Section("Eftermiddag"),
            NOON,
            Rule("13:42"),
            *AFTERNOON,
            Section("Kväll", note="gynekologmottagning 16–20,  du assisterar Eva Sandell"),
            *EVENING,
        ]
    )
    day.choose("5")
    left = Card()
    left.add(day, 1)
    drop_in = SearchField(
        "Drop-in: skriv namn, alias eller födelsedatum, eller tryck Enter för ny anonym",
        key="Ctrl+D",
        icon="plus",
    )
    foot = QVBoxLayout()
    foot.setContentsMargins(11, 11, 11, 11)
    foot.addWidget(drop_in)
    left.body.addLayout(foot)
    missing = Card("Utan utfall", aside="2")
    for number, (name, when) in enumerate(
        (("Hanna Sköld", "2026-03-17 15:30"), ("Noor", "2026-03-13 10:00"))
    ):
        row = QHBoxLayout()
        row.setContentsMargins(15, 8, 12, 8)
        row.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(name, weight=weight("MEDIUM")))
        words.addWidget(Text(when, size=12, tone="muted"))
        row.addLayout(words, 1)
        for key, verb in (("G", "Genomfört"), ("U", "Uteblev"), ("Å", "Återbud")):
            row.addWidget(buttons.key_button(key, f"{verb}: {name}"))
        missing.body.addLayout(row)
        if not number:
            missing.add(Line(15))
    waiting = Card("Att göra", aside="9", action=buttons.quiet("Visa alla", key="Alt+3", small=True))
    duties = RowList(
        "gallery-duties", "Att göra", duty_columns(), row_height=45, head=False, inset_lines=True
    )
    duties.set_rows(duty_rows())
    waiting.add(duties, 1)
    right = QVBoxLayout()
    right.setSpacing(16)
    right.addWidget(missing)
    right.addWidget(waiting, 1)
    side = QWidget()
    side.setLayout(right)
    right.setContentsMargins(0, 0, 0, 0)
    side.setFixedWidth(304)
    cards = QHBoxLayout()
    cards.setSpacing(16)
    cards.addWidget(left, 1)
    cards.addWidget(side)
    footer = Footer(
        [
            (("Up", "Down"), "välj"),
            ("A", "anlänt"),
            ("G", "genomfört"),
            ("U", "uteblev"),
            ("Å", "återbud"),
            ("I", "inställt"),
            ("Alt+1…5", "sida"),
            ("F6", "nästa del"),
            ("F1", "alla tangenter"),
        ],
        "Låses efter 5 min",
    )
    page = shell(rail, head, cards, footer)
    page.first = day
    return page


def shell(rail: object, head: object, cards: object, footer: object, note: object = None) -> object:
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

    page = QWidget()
    page.setObjectName("shell")
    across = QHBoxLayout(page)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(rail)
    right = QVBoxLayout()
    right.setSpacing(0)
    main = QVBoxLayout()
    main.setContentsMargins(24, 20, 24, 16)
    main.setSpacing(12)
    main.addWidget(head)
    main.addLayout(cards, 1)
    right.addLayout(main, 1)
    right.addWidget(footer)
    across.addLayout(right, 1)
    return page


def weight(name: str) -> object:
    from spiral.ui import palette

    return getattr(palette, name)


def visit_columns() -> list:
    from spiral.ui.palette import MEDIUM, STRONG
    from spiral.ui.parts.cell import Cell, Glyph, Words
    from spiral.ui.parts.rows_model import Column
    from spiral.ui.parts.tag import Mark

    done = ("attended", "no_show", "cancelled")
    outcomes = {
        "attended": ("check-circle", "ok", "Genomfört"),
        "no_show": ("x-circle", "danger", "Uteblivet"),
        "cancelled": ("arrow-u-up-left", "muted", "Återbud"),
        "planned": ("circle-dashed", "muted", "Planerat"),
        "open": ("", "accent", "Utfall?"),
    }

    def tone(visit: Visit) -> str:
        return "muted" if visit.outcome in done else "text"

    def client(visit: Visit) -> Cell:
        marks = (Mark("Anonym", "outlined"),) if visit.anonymous else ()
        marks += (Mark("Skyddad", "warn", "shield-fill"),) if visit.guarded else ()
        return Cell((Words(visit.client, "text", STRONG), *marks))

    def arrived(visit: Visit) -> Cell:
        ink = "muted" if visit.outcome in done else "accent"
        return Cell((Glyph("sign-in", ink), Words(visit.arrived, ink))) if visit.arrived else Cell()

    def outcome(visit: Visit) -> Cell:
        icon, ink, word = outcomes[visit.outcome]
        words = Words(
            word, ink, STRONG if visit.outcome == "open" else MEDIUM if ink != "muted" else weight("REGULAR")
        )
        return Cell((Glyph(icon, ink), words) if icon else (words,))

    def service(visit: Visit) -> Cell:
        marks = (Mark(visit.extra),) if visit.extra else ()
        return Cell((Words(visit.service, tone(visit)), *marks))

    def time(visit: Visit) -> Cell:
        return Cell((Words(visit.time, tone(visit), MEDIUM),))

    return [
        Column("time", "Tid", time, width="08:88"),
        Column(
            "minutes", "", lambda v: f"{v.minutes} min", lambda v: v.minutes, "right", tone="muted", size=12
        ),
        Column("client", "Klient", client, stretch=True),
        Column("service", "Tjänst", service, stretch=True),
        Column("arrived", "Anlänt", arrived),
        Column("outcome", "Utfall", outcome),
    ]


def outcome_keys(visit: Visit) -> object:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from spiral.ui.parts import buttons

    if visit.outcome != "open":
        return None
    drawer = QWidget()
    row = QHBoxLayout(drawer)
    row.setContentsMargins(12, 0, 12, 8)
    row.setSpacing(8)
    row.addStretch(1)
    for key, verb in (("G", "Genomfört"), ("U", "Uteblev"), ("Å", "Återbud"), ("I", "Inställt")):
        row.addWidget(buttons.plain(verb, key=key, small=True, key_first=True))
    row.addSpacing(12)
    row.addWidget(buttons.plain("Öppna besöket", key="Enter", small=True, key_first=True))
    return drawer


def duty_columns() -> list:
    from spiral.ui.palette import MEDIUM, STRONG
    from spiral.ui.parts.cell import Cell, Glyph, Words, second_line
    from spiral.ui.parts.rows_model import Column

    def who(duty: Duty) -> Cell:
        due = (Words(duty.due, duty.tone, STRONG, 12),) if duty.due else ()
        return Cell((Words(duty.client, "text", MEDIUM),), second_line(duty.what), due)

    return [
        Column("icon", "", lambda d: Cell((Glyph(d.icon, d.tone),)), width=40, sortable=False),
        Column("who", "Klient", who, stretch=True),
    ]


def duty_rows() -> list:
    from spiral.ui.parts.rows_model import Section

    return [
        Section("Osignerade", "3"),
        Duty("a", "Emelia Lund", "Journalanteckning", "låses om 2 dagar", tone="warn"),
        Duty("b", "Ronja", "Journalanteckning", "i dag"),
        Duty("c", "Kim", "Journalanteckning", "i dag"),
        Section("Provsvar", "2"),
        Duty("d", "Aino Virtanen", "Avvikande svar, klamydia", "ring i dag", "flask", "danger"),
        Duty("e", "Katarina Öberg", "Cellprov, utan anmärkning", "", "flask"),
        Section("Bevakningar", "4"),
        Duty("f", "Lotta Hagman", "P-spruta", "senast 2026-03-20", "clock", "warn"),
        Duty("g", "Åsa Nordin", "Cellprov, var tredje månad", "2026-03-24", "clock"),
    ]


def report_page() -> object:
    """The month, as in the picture called produktion."""
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

    from spiral.ui.palette import STRONG
    from spiral.ui.parts import buttons
    from spiral.ui.parts.card import Card
    from spiral.ui.parts.cell import Cell, Glyph, Words
    from spiral.ui.parts.chart import YearChart, YearFigures
    from spiral.ui.parts.footer import Footer
    from spiral.ui.parts.page_head import PageHead
    from spiral.ui.parts.rail import Place, Rail
    from spiral.ui.parts.row_list import RowList
    from spiral.ui.parts.rows_model import Column, Section
    from spiral.ui.parts.tag import Tag
    from spiral.ui.parts.target_bar import TargetLegend, note

    rail = Rail(
        "Prostitutionsenheten",
        [
            Place("today", "Idag", "sun-horizon"),
            Place("todo", "Att göra", "check-square"),
            Place("reports", "Rapporter", "chart-bar"),
            Place("admin", "Administration", "gear-six"),
        ],
    )
    rail.set_person("Birgitta Ros", "Enhetschef")
    rail.set_current("reports")
    rail.set_count("todo", 2)
    head = PageHead(
        "Produktionsrapport",
        "Framtagen 2026-04-02.  Två besök saknar utfall.",
        [
            buttons.icon_button("caret-left", "Månaden före", key="Alt+Left"),
            buttons.plain("mars 2026", icon="calendar-blank"),
            buttons.icon_button("caret-right", "Månaden efter", key="Alt+Right"),
            buttons.plain("Excel", icon="file-arrow-down"),
            buttons.plain("Visa utskrift", icon="printer", key="Ctrl+P"),
            buttons.primary("Godkänn mars…", icon="check"),
        ],
        tag=Tag("Inte godkänd", "warn", "hourglass-medium", tall=True),
    )
    table = Card()
    measures = RowList(
        "gallery-measures", "Mått", measure_columns(), row_height=50, head_fill="sunken", movable=False
    )
    measures.set_rows(MEASURES)
    measures.choose("gyn")
    measures.setFixedHeight(measures.content_height())
    table.add(measures)
    legend = QHBoxLayout()
    legend.setContentsMargins(16, 0, 16, 0)
    legend.addWidget(TargetLegend(), 1)
    legend.addWidget(note("K kvinna   M man   T trans   O okänt.   Ej genomförda: uteblivna + återbud"))
    behind = Card(
        "Bakom siffran: 18 kvinnor, 20 besök", action=buttons.quiet("öppnar", key="Enter", small=True)
    )
    rows = RowList(
        "gallery-behind", "Bakom siffran", behind_columns(), row_height=28, head_fill="sunken", head_height=25
    )
    rows.set_rows(BEHIND)
    behind.add(rows, 1)
    left_out = Card("Räknas inte, därför att", aside="3 besök", aside_right=True)
    reasons = RowList(
        "gallery-left-out",
        "Räknas inte",
        [
            Column("icon", "", lambda r: Cell((Glyph(r[0], r[4]),)), width=40, sortable=False),
            Column(
                "why",
                "",
                lambda r: Cell((Words(r[1], "text", weight("MEDIUM")),), (Words(r[2], "muted", size=12),)),
                stretch=True,
            ),
            Column("count", "", lambda r: r[3], align="right", weight=STRONG),
        ],
        head=False,
        row_height=46,
    )
    reasons.set_rows(
        [
            ("gender-male", "man i ett mått för kvinnor", "K-0365, 2026-03-11", "1", "muted"),
            ("circle-dashed", "fortfarande planerat", "K-0419, 2026-03-18", "2", "warn"),
        ]
    )
    left_out.add(reasons, 1)
    approved = RowList(
        "gallery-approved",
        "Godkända månader",
        [
            Column("month", "", lambda r: Cell((Glyph("lock-simple"), Words(r[0], size=12))), stretch=True),
            Column("day", "", lambda r: r[1], tone="muted", size=12),
            Column("change", "", lambda r: r[2], align="right", tone="warn", weight=STRONG, size=12),
        ],
        head=False,
        row_height=25,
    )
    approved.set_rows(
        [
            Section("Godkända månader", "ändrat efteråt"),
            ("januari", "2026-02-03", "–"),
            ("februari", "2026-03-03", "−1 besök"),
        ]
    )
    approved.setFixedHeight(approved.content_height())
    left_out.add(approved)
    left_out.setFixedWidth(280)
    year = Card("Året 2026", aside="52 av 60 hittills", aside_right=True)
    chart = YearChart("Året 2026")
    chart.show_figures(
        YearFigures(
            2026,
            (16, 18, 18, *(None,) * 9),
            (15, 18, 19, 17, 20, 21, 9, 14, 19, 22, 20, 13),
            (20,) * 12,
            3,
        )
    )
    year.add(chart, 1)
    year.setFixedWidth(304)
    below = QHBoxLayout()
    below.setSpacing(12)
    below.addWidget(behind, 1)
    below.addWidget(left_out)
    below.addWidget(year)
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(table)
    column.addLayout(legend)
    column.addLayout(below, 1)
    footer = Footer(
        [
            (("Up", "Down"), "mått"),
            ("Enter", "listan bakom"),
            (("Alt+Left", "Right"), "månad"),
            ("Ctrl+E", "Excel"),
            ("Ctrl+P", "utskrift"),
            ("F1", "alla tangenter"),
        ],
        "Ingen journal kan öppnas härifrån",
    )
    page = shell(rail, head, column, footer)
    page.first = None
    return page


def measure_columns() -> list:
    from spiral.ui.palette import MEDIUM, STRONG
    from spiral.ui.parts.cell import Cell, Glyph, Words, second_line
    from spiral.ui.parts.rows_model import Column
    from spiral.ui.parts.target_bar import Outcome, bar_words, paint_bar

    def outcome(measure: Measure) -> Outcome:
        return Outcome(measure.actual, measure.target, measure.last_year)

    def of(figure: str, target: str) -> Cell:
        return Cell((Words(figure, "text", STRONG), Words(f"av {target}", "muted")), gap=4)

    def verdict(measure: Measure) -> Cell:
        over = measure.actual - measure.target
        if over == 0:
            return Cell((Glyph("check-circle", "ok", 14), Words("nått", "ok", STRONG, 12)), gap=4)
        icon, ink, word = ("arrow-up", "ok", "över") if over > 0 else ("arrow-down", "warn", "under")
        return Cell((Glyph(icon, ink, 14), Words(f"{abs(over)} {word}", ink, STRONG, 12)), gap=4)

    def figures(group: str, take: Callable[[Measure], tuple[int, ...]]) -> list:
        columns = []
        for at, (letter, word) in enumerate((("K", "kvinna"), ("M", "man"), ("T", "trans"), ("O", "okänt"))):
            columns.append(
                Column(
                    f"{group}-{letter}",
                    letter,
                    lambda m, at=at: str(take(m)[at] or "–"),
                    lambda m, at=at: take(m)[at],
                    "right",
                    width="88",
                    group=group,
                    hint=word,
                    padding=(14 if at == 0 else 3, 3),
                )
            )
        columns.append(
            Column(
                f"{group}-all",
                "Alla",
                lambda m: str(sum(take(m))),
                lambda m: sum(take(m)),
                "right",
                width="888",
                weight=STRONG,
                group=group,
                padding=3,
            )
        )
        return columns

    return [
        Column("name", "Mått", lambda m: Cell((Words(m.name, "text", MEDIUM),), second_line(m.counts))),
        Column(
            "bar",
            "Utfall mot mål",
            lambda m: bar_words(outcome(m)),
            stretch=True,
            sortable=False,
            paint=lambda painter, box, m: paint_bar(painter, box, outcome(m)),
        ),
        Column("actual", "Utfall", lambda m: of(str(m.actual), str(m.target)), lambda m: m.actual, "right"),
        Column("verdict", "", verdict, sortable=False),
        Column("share", "Andel", lambda m: m.share, lambda m: m.actual / m.target, "right"),
        Column("last", "mars 2025", lambda m: str(m.last_year), lambda m: m.last_year, "right"),
        Column("year", "I år", lambda m: of(m.year, m.year_target), lambda m: int(m.year), "right"),
        *figures("Besök", lambda m: m.visits),
        *figures("Personer", lambda m: m.persons),
        Column("undone", "Ej genomf.", lambda m: m.not_done, align="right"),
    ]


def behind_columns() -> list:
    from spiral.ui.palette import STRONG
    from spiral.ui.parts.rows_model import Column

    return [
        Column("day", "Datum", lambda b: b.day),
        Column("time", "Tid", lambda b: b.time),
        Column("code", "Kod", lambda b: b.code, weight=STRONG),
        Column("gender", "Kön", lambda b: b.gender, stretch=True, tone="muted", size=12),
        Column("minutes", "Minuter", lambda b: f"{b.minutes} min", lambda b: b.minutes, "right"),
        Column("staff", "Personal", lambda b: b.staff, tone="muted"),
    ]


def sheet_page() -> object:
    """A visit over the day, as in the picture called besok."""
    from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

    from spiral.ui.palette import SECTION, STRONG
    from spiral.ui.parts import buttons
    from spiral.ui.parts.chip import Chip
    from spiral.ui.parts.choice import Choice
    from spiral.ui.parts.field import Field, FieldRow
    from spiral.ui.parts.flow import Flow
    from spiral.ui.parts.segments import Segment, Segments
    from spiral.ui.parts.side_sheet import SideSheet
    from spiral.ui.parts.tag import Tag
    from spiral.ui.parts.text import Text
    from spiral.ui.parts.tick import Tick

    page = today_page()
    sheet = SideSheet(page, "Besök", subtitle="onsdag 2026-03-18, 13:00", save="Spara", cancel="Avbryt")
    sheet.marks.addWidget(Tag("Utkast, sparat 13:41", "neutral", "pencil-simple"))
    banner = QWidget()
    lines = QVBoxLayout(banner)
    lines.setContentsMargins(23, 12, 24, 13)
    lines.setSpacing(8)
    first = QHBoxLayout()
    first.setSpacing(14)
    for text, how in (
        ("Malin Bergqvist", {"size": SECTION, "weight": STRONG}),
        ("38 år", {}),
        ("19870922-••••", {"tone": "muted"}),
    ):
        first.addWidget(Text(text, **how))
    first.addStretch(1)
    flags = Flow()
    for tag in (
        Tag("Överkänslig: penicillin", "danger", "warning-fill"),
        Tag("Skyddad identitet", "warn", "shield-fill"),
        Tag("Säker kontakt: endast sms", "accent", "chat-circle-dots"),
    ):
        flags.addWidget(tag)
    lines.addLayout(first)
    lines.addLayout(flags)
    sheet.add_banner(banner)
    service = Field("Tjänst", Choice([(1, ROUTINE), (2, DOCTOR)]))
    start, minutes = (
        Field("Start", QLineEdit("13:00"), characters=6),
        Field("Minuter", QLineEdit("4500"), characters=6),
    )
    row = FieldRow(service, start, minutes, stretch=service, right=True)
    row.set_error(minutes, "Skriv 1–600 minuter. Menade du 45?")
    program = Field("Program", QLineEdit("Spiral"), characters=9)
    program.widget.setEnabled(False)
    sheet.add(row)
    by, helped = (
        Field("Tog emot", Choice([(1, "Maria Ekström, barnmorska")])),
        Field("Assisterad av", Choice([(0, "Ingen")])),
    )
    sheet.add(FieldRow(by, helped, program, stretch=helped))
    grid = QGridLayout()
    grid.setVerticalSpacing(0)
    for at, (text, on) in enumerate(
        (
            ("Gynekologisk hälsokontroll", True),
            ("Åtgärd vid symtom", False),
            ("STI-provtagning", True),
            ("Kondomer", True),
            ("Hiv- och hepatitprov", False),
            ("Anatomi och kropp", False),
            ("Cellprov", False),
            ("Blodtryck", True),
            ("P-spruta", True),
            ("Urinvägsinfektion", False),
        )
    ):
        grid.addWidget(Tick(text, ticked=on), at // 2, at % 2)
    sheet.form.addWidget(Text("Innehåll", weight=STRONG))
    sheet.form.addLayout(grid)
    chips = Flow()
    for text, on in (("Klamydia", True), ("Gonorré", True), ("Syfilis", False)):
        chips.addWidget(Chip(text, on=on, square=True))
    sheet.form.addLayout(chips)
    outcome = Segments(
        [
            Segment("attended", "Genomfört", "Alt+G"),
            Segment("no_show", "Uteblev", "Alt+U"),
            Segment("cancelled", "Återbud", "Alt+Å"),
            Segment("withdrawn", "Inställt", "Alt+I"),
        ],
        "Utfall",
        grow=True,
    )
    outcome.set_value("attended")
    sheet.form.addStretch(1)
    sheet.add(Field("Utfall", outcome))
    sheet.add_action(buttons.plain("Spara och anteckna", key="Ctrl+J"))
    sheet.foot.set_note("Startar 2 bevakningar")
    page.sheet = sheet
    page.first = minutes.widget
    return page


def parts_page() -> object:
    """Every part once, in each state."""
    from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

    from spiral.ui.parts import buttons
    from spiral.ui.parts.card import Card
    from spiral.ui.parts.chip import Chip
    from spiral.ui.parts.choice import Choice
    from spiral.ui.parts.date_field import DateField, swedish_holiday
    from spiral.ui.parts.field import Field
    from spiral.ui.parts.flow import Flow
    from spiral.ui.parts.month_grid import MonthGrid
    from spiral.ui.parts.notice import Notice
    from spiral.ui.parts.question import Question, Verb
    from spiral.ui.parts.row_list import RowList
    from spiral.ui.parts.search_field import SearchField
    from spiral.ui.parts.segments import Segment, Segments
    from spiral.ui.parts.spiral_mark import SpiralMark
    from spiral.ui.parts.tabs import Tabs
    from spiral.ui.parts.tag import Tag
    from spiral.ui.parts.tick import Tick

    page = QWidget()
    page.setObjectName("shell")
    across = QHBoxLayout(page)
    across.setContentsMargins(24, 16, 24, 16)
    across.setSpacing(24)
    left, right = QVBoxLayout(), QVBoxLayout()
    left.setSpacing(12)
    right.setSpacing(12)
    across.addLayout(left, 3)
    across.addLayout(right, 2)
    row = Flow()
    dead = buttons.plain("Avstängd")
    dead.setEnabled(False)
    for button in (
        buttons.primary("Nytt besök", icon="plus", key="Ctrl+N"),
        buttons.plain("Skriv ut", icon="printer", key="Ctrl+P"),
        buttons.quiet("Visa namn", icon="eye"),
        buttons.danger("Makulera…", icon="trash"),
        dead,
        buttons.link("Byt person"),
        buttons.plain("Genomfört", key="G", small=True, key_first=True),
        buttons.key_button("U", "Uteblev"),
        SpiralMark(40),
    ):
        row.addWidget(button)
    left.addLayout(row)
    row = Flow()
    for tag in (
        Tag("7 av 20"),
        Tag("Anonym", "outlined"),
        Tag("Utkast", "accent", "pencil-simple"),
        Tag("Skyddad", "warn", "shield-fill"),
        Tag("Överkänslig", "danger", "warning-fill"),
        Tag("Signerad", "ok", "check-circle"),
        Chip("Allt", count=65, on=True),
        Chip("Besök", count=31),
        Chip("Klamydia", on=True, square=True),
        Chip("Syfilis", square=True),
    ):
        row.addWidget(tag)
    left.addLayout(row)
    left.addWidget(
        Tabs(
            [("a", "Tidslinje"), ("b", "Journal"), ("c", "Prov"), ("d", "Skattningar"), ("e", "Bevakningar")],
            "Flikar",
        )
    )
    notice = Notice()
    notice.say(
        "danger",
        "Krock torsdag 2026-03-19 i Samtalsrum 2",
        "K-0287, kontrakt 14:00–14:50, och K-0440, bedömningssamtal 14:30.",
        [buttons.plain("Visa"), buttons.plain("Flytta", key="Ctrl+M")],
    )
    left.addWidget(notice)
    left.addWidget(Notice("ok", "Utkastet är sparat. Du fortsätter där du var.", closable=True))
    left.addWidget(Notice("warn", "Tre anteckningar låses om två dagar."))
    left.addWidget(Notice("neutral", "Arbetar i demon."))
    fields = QHBoxLayout()
    fields.setSpacing(16)
    wrong = Field("Minuter", QLineEdit("4500"), characters=6)
    wrong.set_error("Skriv 1–600 minuter. Menade du 45?")
    day = DateField(lambda: date(2026, 11, 23))
    day.set_value(date(2026, 12, 24))
    dead_line = QLineEdit("Spiral")
    dead_line.setEnabled(False)
    for field in (
        Field("Namn", QLineEdit("Åsa Nordin"), hint="Som hon vill bli kallad", characters=22),
        wrong,
        Field("Program", dead_line, characters=8),
        Field("Datum", day),
    ):
        fields.addWidget(field)
    fields.addStretch(1)
    left.addLayout(fields)
    row = Flow()
    off = Tick("Kan inte väljas")
    off.setEnabled(False)
    for part in (
        Tick("Kondomer", ticked=True),
        Tick("Cellprov"),
        off,
        Choice([(1, "Maria Ekström, barnmorska")]),
    ):
        row.addWidget(part)
    segments = Segments([Segment(1, "Dag"), Segment(2, "Rum"), Segment(3, "Person")], "Visa", check=False)
    segments.set_value(2)
    row.addWidget(segments)
    left.addLayout(row)
    text = QPlainTextEdit("Blödningsmönster oförändrat. P-stav insatt 2023, byts 2026.")
    text.setFixedHeight(64)
    left.addWidget(Field("Anteckning", text))
    empty = RowList(
        "gallery-empty",
        "Provsvar",
        behind_columns(),
        empty="Här står provsvar som väntar på att läsas.",
        empty_action=buttons.plain("Registrera svar", icon="plus"),
    )
    card = Card("Provsvar", aside="0")
    card.add(empty)
    left.addWidget(card, 1)
    right.addWidget(SearchField("Sök klient", key="Ctrl+K"))
    grid = MonthGrid(
        date(2026, 12, 24),
        date(2026, 12, 3),
        swedish_holiday,
    )
    card = Card()
    card.add(grid)
    right.addWidget(card)
    question = Question(
        page,
        "Kasta det du skrivit?",
        "Det är inte sparat.",
        [Verb("keep", "Fortsätt skriva", "primary"), Verb("discard", "Kasta", "danger")],
    )
    from PySide6.QtCore import Qt

    question.setWindowFlags(Qt.WindowType.Widget)
    right.addWidget(question)
    rows = RowList("gallery-sorted", "Personal", behind_columns(), row_height=32)
    rows.set_rows(BEHIND)
    rows.rows_model.sort_by("code", True)
    rows.choose("2")
    card = Card("Sorterad lista")
    card.add(rows)
    right.addWidget(card, 1)
    page.first = segments
    return page


PAGES = {"idag": today_page, "rapporter": report_page, "besok": sheet_page, "delar": parts_page}


def main() -> int:
    """Grab every page, light and dark, as PNG."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", default=tempfile.mkdtemp(prefix="gallery-"))
    parser.add_argument("--scale", default="1")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--font", default="")
    parser.add_argument("--only", default="")
    parser.add_argument("--light", action="store_true")
    asked = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = asked.scale
    from PySide6.QtCore import QLocale, QSettings
    from PySide6.QtWidgets import QApplication

    from spiral.ui import palette

    QLocale.setDefault(QLocale("sv_SE"))
    app = QApplication(["gallery"])
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, tempfile.mkdtemp())
    if asked.font:
        palette.FALLBACKS = (asked.font,)
    width, height = map(int, asked.size.split("x"))
    folder = Path(asked.folder)
    folder.mkdir(parents=True, exist_ok=True)
    for dark in (False,) if asked.light else (False, True):
        palette.apply(app, dark)
        for name, make in PAGES.items():
            if asked.only and name not in asked.only.split(","):
                continue
            page = make()
            page.resize(width, height)
            page.show()
            page.activateWindow()
            app.processEvents()
            if hasattr(page, "sheet"):
                page.sheet.open_sheet()
            if page.first is not None:
                page.first.setFocus()
            for _ in range(5):
                app.processEvents()
            path = folder / f"{name}{'-mork' if dark else ''}.png"
            page.grab().save(str(path))
            page.close()
            page.deleteLater()
            app.processEvents()
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
