"""Every part once, in each state."""

from datetime import date

from invented import BEHIND
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from report import behind_columns

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


def parts_page() -> QWidget:
    """Every part once, in each state."""
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
