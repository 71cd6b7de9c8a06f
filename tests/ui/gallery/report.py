"""The month, made of the parts alone."""

from collections.abc import Callable

from invented import BEHIND, MEASURES, Measure
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from today import shell

from spiral.ui.palette import MEDIUM, STRONG
from spiral.ui.parts import buttons
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Glyph, Words, second_line
from spiral.ui.parts.chart import YearChart, YearFigures
from spiral.ui.parts.footer import Footer
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.rail import Place, Rail
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.tag import Tag
from spiral.ui.parts.target_bar import Outcome, TargetLegend, bar_words, note, paint_bar


def report_page() -> QWidget:
    """The month, as in the picture called produktion."""
    rail = Rail(
        "Enheten i Provköping",
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
        "gallery-measures",
        "Mått",
        measure_columns(),
        row_height=50,
        head_fill="sunken",
        movable=False,
        grow=True,
    )
    measures.set_rows(MEASURES)
    measures.choose("gyn")
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
                lambda r: Cell((Words(r[1], "text", MEDIUM),), (Words(r[2], "muted", size=12),)),
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
        grow=True,
    )
    approved.set_rows(
        [
            Section("Godkända månader", "ändrat efteråt"),
            ("januari", "2026-02-03", "–"),
            ("februari", "2026-03-03", "−1 besök"),
        ]
    )
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
    return [
        Column("day", "Datum", lambda b: b.day),
        Column("time", "Tid", lambda b: b.time),
        Column("code", "Kod", lambda b: b.code, weight=STRONG),
        Column("gender", "Kön", lambda b: b.gender, stretch=True, tone="muted", size=12),
        Column("minutes", "Minuter", lambda b: f"{b.minutes} min", lambda b: b.minutes, "right"),
        Column("staff", "Personal", lambda b: b.staff, tone="muted"),
    ]
