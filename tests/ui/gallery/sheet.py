"""A visit in a sheet over the day."""

from invented import DOCTOR, ROUTINE
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from today import today_page

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


def sheet_page() -> QWidget:
    """A visit over the day, as in the picture called besok."""
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
    row = FieldRow(service, start, minutes, stretch=service)
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
