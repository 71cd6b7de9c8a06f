"""The day, made of the parts alone."""

from invented import AFTERNOON, EVENING, MORNING, NOON, Duty, Visit
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from spiral.ui.palette import MEDIUM, REGULAR, STRONG
from spiral.ui.parts import buttons
from spiral.ui.parts.card import Card, Line
from spiral.ui.parts.cell import Cell, Glyph, Words, second_line
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.footer import Footer
from spiral.ui.parts.page_head import PageHead, gap
from spiral.ui.parts.rail import Place, Rail
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Rule, Section
from spiral.ui.parts.search_field import SearchField
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.tag import Mark
from spiral.ui.parts.text import Text


def today_page() -> QWidget:
    """The day, as in the picture called idag."""
    rail = Rail(
        "Enheten i Provköping",
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
        row.setContentsMargins(16, 9, 12, 10)
        row.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Text(name, weight=MEDIUM))
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
    cards = QHBoxLayout()
    cards.addWidget(SideBySide(left, side))
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


def shell(rail: QWidget, head: QWidget, cards: QLayout, footer: QWidget) -> QWidget:
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


def visit_columns() -> list:
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
        words = Words(word, ink, STRONG if visit.outcome == "open" else REGULAR)
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
        Column("client", "Klient", client, stretch=True, whole=True),
        Column("service", "Tjänst", service, stretch=True),
        Column("arrived", "Anlänt", arrived),
        Column("outcome", "Utfall", outcome),
    ]


def outcome_keys(visit: Visit) -> QWidget:
    if visit.outcome != "open":
        return None
    drawer = QWidget()
    row = Flow(drawer, right=True)
    row.setContentsMargins(12, 4, 12, 8)
    for key, verb in (("G", "Genomfört"), ("U", "Uteblev"), ("Å", "Återbud"), ("I", "Inställt")):
        row.addWidget(buttons.plain(verb, key=key, small=True, key_first=True))
    row.addWidget(gap())
    row.addWidget(buttons.plain("Öppna besöket", key="Enter", small=True, key_first=True))
    return drawer


def duty_columns() -> list:
    def who(duty: Duty) -> Cell:
        due = (Words(duty.due, duty.tone, STRONG, 12),) if duty.due else ()
        return Cell((Words(duty.client, "text", MEDIUM),), second_line(duty.what), due)

    return [
        Column("icon", "", lambda d: Cell((Glyph(d.icon, d.tone),)), width=40, sortable=False),
        Column("who", "Klient", who, stretch=True),
    ]


def duty_rows() -> list:
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
