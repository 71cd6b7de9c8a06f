"""Colours, sizes and type of the screen: two Fusion palettes of our own and one stylesheet.

Sizes are logical pixels at 96 dpi (14 px is 10.5 pt); Qt scales them on denser screens. Parts that draw
themselves read `colours()` when they paint, so a change of theme needs no rebuilding.
"""

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

FONTS = Path(__file__).resolve().parent.parent.parent / "resources" / "fonts"
FONT_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
FALLBACKS = ("Segoe UI", "Inter", "Noto Sans", "DejaVu Sans")
ALIASES = {"sans serif", "sans", "sans-serif", "system-ui", "helvetica", ""}
DRAWN_PLATFORMS = {"offscreen", "minimal", "vnc"}

TITLE = 24
SECTION = 17
BODY = 14
SMALL = 12
TINY = 11

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
STRONG = QFont.Weight.DemiBold

CONTROL = 32
ROW = 32
MARGIN = 24
GAP = 16
NEAR = 8
CARD_RADIUS = 8
FIELD_RADIUS = 6
TAG_RADIUS = 4


@dataclass(frozen=True)
class Colours:
    """The colours of one theme, by what they are for."""

    background: str
    surface: str
    text: str
    muted: str
    outline: str
    outline_on_soft: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_pressed: str
    warn: str
    danger: str
    ok: str
    hairline: str
    sunken: str
    hover: str
    rail: str
    track: str
    warn_soft: str
    danger_soft: str
    ok_soft: str
    scrim: str

    def tone(self, name: str) -> QColor:
        """The colour of a name such as "muted", ready to paint with."""
        return QColor(getattr(self, name))


LIGHT = Colours(
    background="#F5F6F4", surface="#FFFFFF", text="#1B2427", muted="#526067",
    outline="#7E8B91", outline_on_soft="#6C797F",
    accent="#0B6467", on_accent="#FFFFFF", accent_soft="#DDEEED", accent_pressed="#084E50",
    warn="#8A5200", danger="#A8201A", ok="#2A6631",
    hairline="#E1E6E3", sunken="#F0F2F0", hover="#EFF2F0", rail="#ECEFEC", track="#E6EAE8",
    warn_soft="#FBF1DF", danger_soft="#FBEAE8", ok_soft="#E7F2E8", scrim="#82141C1E",
)  # fmt: skip
DARK = Colours(
    background="#14191B", surface="#1D2427", text="#E7ECED", muted="#A5B2B7",
    outline="#75848B", outline_on_soft="#84939A",
    accent="#6EC7C5", on_accent="#14191B", accent_soft="#21393B", accent_pressed="#8FD8D6",
    warn="#F0B35A", danger="#FF9389", ok="#8ACB90",
    hairline="#2F393D", sunken="#181F21", hover="#252E32", rail="#101416", track="#2C363A",
    warn_soft="#352B1B", danger_soft="#3A2524", ok_soft="#20301F", scrim="#9A05080A",
)  # fmt: skip

_chosen = LIGHT


def colours() -> Colours:
    """The colours of the theme that is on."""
    return _chosen


def is_dark() -> bool:
    """Whether the dark theme is on."""
    return _chosen is DARK


def apply(app: QApplication, dark: bool) -> None:
    """Dress the whole program: Fusion, fonts, palette and stylesheet. May be called again at any time."""
    from spiral.ui.parts.focus_ring import FocusRing

    global _chosen
    _chosen = DARK if dark else LIGHT
    load_fonts()
    families.cache_clear()
    font.cache_clear()
    app.setStyle("Fusion")
    app.setPalette(palette(_chosen))
    app.setFont(font())
    app.setStyleSheet(stylesheet(_chosen))
    FocusRing.install(app)
    for widget in app.allWidgets():
        QApplication.sendEvent(widget, QEvent(QEvent.Type.PaletteChange))
        widget.update()


@cache
def load_fonts() -> None:
    """Add the bundled font, for machines that have none of their own."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(FONTS / name))


@cache
def families() -> tuple[str, ...]:
    """The font families to try in order: the system's own if it has one, then the ones the look is made for."""
    own = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    drawn = QGuiApplication.platformName() in DRAWN_PLATFORMS
    first = () if drawn or own.casefold() in ALIASES else (own,)
    known = set(QFontDatabase.families())
    wanted = FALLBACKS[1:] + FALLBACKS[:1] if drawn else FALLBACKS
    return tuple(dict.fromkeys((*first, *(name for name in wanted if name in known)))) or (own,)


@cache
def font(size: int = BODY, weight: QFont.Weight = REGULAR) -> QFont:
    """The font of the program in logical pixels, always with figures of one width. Made once: do not change it."""
    made = QFont(list(families()))
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    if size >= TITLE:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.4)
    if sys.platform != "win32":
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def palette(theme: Colours) -> QPalette:
    """A Fusion palette in the colours of a theme."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, name in {
        role.Window: "background", role.WindowText: "text", role.Base: "surface", role.Text: "text",
        role.AlternateBase: "sunken", role.Button: "surface", role.ButtonText: "text",
        role.BrightText: "danger", role.Highlight: "accent", role.HighlightedText: "on_accent",
        role.PlaceholderText: "muted", role.ToolTipBase: "surface", role.ToolTipText: "text",
        role.Link: "accent", role.LinkVisited: "accent", role.Accent: "accent",
        role.Light: "surface", role.Midlight: "hover", role.Mid: "hairline", role.Dark: "outline",
        role.Shadow: "hairline",
    }.items():  # fmt: skip
        made.setColor(target, theme.tone(name))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, target, theme.tone("muted"))
    for target in (role.Base, role.Button, role.Highlight):
        made.setColor(QPalette.ColorGroup.Disabled, target, theme.tone("sunken"))
    return made


def stylesheet(theme: Colours) -> str:
    """The one stylesheet: what plain Qt widgets need to look like the parts that draw themselves."""
    facts = {name: getattr(theme, name) for name in theme.__dataclass_fields__}
    text = STYLE
    for name in sorted(facts, key=len, reverse=True):
        text = text.replace(f"@{name}", facts[name])
    return text


STYLE = """
QWidget#page, QWidget#shell { background: @background; }
QToolTip { background: @surface; color: @text; border: 1px solid @outline; padding: 4px 8px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox {
    background: @surface; color: @text; border: 1px solid @outline; border-radius: 6px;
    padding: 0 9px 1px 9px; placeholder-text-color: @muted;
    selection-background-color: @accent; selection-color: @on_accent;
}
QLineEdit, QSpinBox { min-height: 29px; max-height: 29px; }
QPlainTextEdit, QTextEdit { padding: 6px 9px; }
QLineEdit[error="true"], QPlainTextEdit[error="true"], QTextEdit[error="true"], QSpinBox[error="true"] {
    border: 2px solid @danger; padding-left: 8px; padding-right: 8px;
}
QLineEdit[error="true"], QSpinBox[error="true"] { min-height: 27px; max-height: 27px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled {
    background: @sunken; color: @muted; border-color: @hairline;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: @sunken; }

QTableView#rowList {
    background: transparent; border: none; selection-background-color: transparent; selection-color: @text;
}
QTableView#rowList::item, QTableView#rowList::item:selected { background: transparent; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget#content { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @outline; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QMenu { background: @surface; color: @text; border: 1px solid @outline; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent_soft; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QComboBox QAbstractItemView, QListView#choices {
    background: @surface; color: @text; border: 1px solid @outline; outline: none; padding: 4px;
    selection-background-color: @accent_soft; selection-color: @text;
}
QComboBox QAbstractItemView::item, QListView#choices::item { padding: 0 8px; border: none; }
QListView#choices::item:selected { background: @accent_soft; color: @text; border-radius: 4px; }
QProgressBar {
    background: @track; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; color: transparent;
}
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QSplitter::handle { background: @hairline; }
"""
