"""The clinic's own numbers and texts: each with its rule in words, what it is today, and what is set to come."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from spiral.language import language, tr
from spiral.records.settings import SettingNow, read_settings
from spiral.ui.administration.setting_sheet import open_setting, value_words
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import STRONG
from spiral.ui.parts.buttons import primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.text import Text


class SettingsTab(Page):
    """For the chief. The rule of the chosen line stands below."""

    def _build(self) -> None:
        guide = tr("A rule holds from the day you choose. What it was before stays known.")
        self.change = primary(tr("Change…"), icon="pencil-simple", key="Ctrl+N")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Text(guide, tone="muted", wrap=True), 1)
        top.addWidget(self.change)
        self.rows: RowList[SettingNow] = RowList(
            "settings",
            tr("The clinic's rules"),
            [
                Column("name", tr("Rule"), rule_name, weight=STRONG, stretch=True, whole=True),
                Column("value", tr("Now"), _now, stretch=True),
                Column("from", tr("Holds from"), _from),
                Column("coming", tr("To come"), _coming),
            ],
            row_id=lambda row: row.kind.code,
            grow=True,
        )
        self.rule = Text("", tone="muted", wrap=True)
        card = Card()
        card.add(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(card)
        column.addWidget(self.rule)
        column.addStretch(1)

    def _connect(self) -> None:
        self.change.bind(self)
        self.change.clicked.connect(self._change)
        self.rows.row_activated.connect(lambda row: open_setting(self.main, self.desk, row))
        self.rows.row_chosen.connect(self._say_rule)

    def refresh(self) -> None:
        self.rows.set_rows(self.desk.ask(read_settings))
        if self.rows.chosen() is None:
            self.rows.choose_end()
        self._say_rule(self.rows.chosen())

    def _say_rule(self, row: SettingNow | None) -> None:
        self.rule.setText(rule_words(row) if row is not None else "")

    def _change(self) -> None:
        if (row := self.rows.chosen()) is not None:
            open_setting(self.main, self.desk, row)

    def footer_keys(self) -> FooterKeys:
        return (("Enter", tr("change")), (("Up", "Down"), tr("choose")))

    def take_focus(self) -> None:
        self.rows.setFocus()


def rule_name(row: SettingNow) -> str:
    """What the number is."""
    return row.kind.en if language() == "en" else row.kind.sv


def rule_words(row: SettingNow) -> str:
    """The rule in words."""
    return row.kind.rule_en if language() == "en" else row.kind.rule_sv


def _now(row: SettingNow) -> str:
    return value_words(row.kind, row.value)


def _from(row: SettingNow) -> str:
    return row.from_date or (tr("from the start") if row.kind.is_number else "")


def _coming(row: SettingNow) -> str:
    return ", ".join(
        tr("{value} from {day}", value=value_words(row.kind, each.value), day=each.from_date)
        for each in row.coming
    )
