"""RowsModel: frozen rows, sections and rules as a Qt table, sorted in Swedish order within each section."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPainter

from spiral.ui.palette import BODY, REGULAR
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.swedish_order import swedish_key

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

CellRole = Qt.ItemDataRole.UserRole + 1
ItemRole = Qt.ItemDataRole.UserRole + 2

ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: `value` gives a text or a Cell, `sort_key` what to sort by (the words, if it is not given).

    `width` is in pixels, or a sample text to be as wide as; without it the column fits its content.
    `stretch` takes what is left over, and gives way in narrow places unless it is `whole` (names, dates and
    numbers are never cut). `group` is a word above several heads. `paint` draws the cell itself:
    the value is then what is read aloud.
    """

    key: str
    title: str
    value: Callable[[Row], str | Cell]
    sort_key: Callable[[Row], Any] | None = None
    align: str = "left"
    width: int | str | None = None
    stretch: bool = False
    whole: bool = False
    tone: str = "text"
    weight: QFont.Weight = REGULAR
    size: int = BODY
    group: str = ""
    hint: str = ""
    padding: int | tuple[int, int] = 8
    sortable: bool = True
    paint: Callable[[QPainter, Any, Row], None] | None = None

    def cell(self, row: Row) -> Cell:
        """The cell of a row."""
        value = self.value(row)
        if isinstance(value, Cell):
            return value
        return Cell((Words(value, self.tone, self.weight, self.size),)) if value else Cell()


@dataclass(frozen=True)
class Section:
    """A heading among the rows: it groups the rows after it. `note` follows the title, `aside` is at the right."""

    title: str
    aside: str = ""
    note: str = ""


@dataclass(frozen=True)
class Rule:
    """A thin line with a word between two rows: the time now. Left out when the rows are sorted."""

    text: str


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Read only. `set_items` takes rows with sections and rules among them, in the order they are given."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self._columns = list(columns)
        self._given: list[Any] = []
        self._items: list[Any] = []
        self._sorted_by: str | None = None
        self._descending = False

    @property
    def columns(self) -> list[Column[Row]]:
        """The columns in the order of the program."""
        return self._columns

    def set_items(self, items: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._given = list(items)
        self._arrange()
        self.endResetModel()

    def set_title(self, key: str, title: str) -> None:
        """Another word over a column."""
        at = self.column_at(key)
        self._columns[at] = replace(self._columns[at], title=title)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, at, at)

    def items(self) -> list[Any]:
        """Rows, sections and rules as they are shown."""
        return self._items

    def rows(self) -> list[Row]:
        """The rows alone, as they are shown."""
        return [item for item in self._items if not isinstance(item, Section | Rule)]

    def item(self, at: int) -> Any:
        """What stands at a line, None past the end."""
        return self._items[at] if 0 <= at < len(self._items) else None

    def row(self, at: int) -> Row | None:
        """The row at a line, None for sections and rules."""
        item = self.item(at)
        return None if isinstance(item, Section | Rule) else item

    def line_of(self, wanted: Hashable, by: Callable[[Row], Hashable]) -> int | None:
        """The line of the row with an id."""
        for at, item in enumerate(self._items):
            if not isinstance(item, Section | Rule) and by(item) == wanted:
                return at
        return None

    def column_at(self, key: str) -> int:
        """The place of a column by its key; ValueError when there is none."""
        return [column.key for column in self._columns].index(key)

    def sorting(self) -> tuple[str | None, bool]:
        """The column that sorts (None: as given) and whether downwards."""
        return self._sorted_by, self._descending

    def sort_by(self, key: str | None, descending: bool = False) -> None:
        """Sort by a column, or back to the given order."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self._items[index.row()], index.column()) for index in before]
        self._sorted_by, self._descending = key, descending
        self._arrange()
        places = {id(item): at for at, item in enumerate(self._items)}
        after = [
            self.index(places[id(item)], column) if id(item) in places else QModelIndex()
            for item, column in held
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self._columns):
            self.sort_by(self._columns[column].key, order == Qt.SortOrder.DescendingOrder)

    def _arrange(self) -> None:
        if self._sorted_by is None:
            self._items = list(self._given)
            return
        column = self._columns[self.column_at(self._sorted_by)]
        self._items = []
        group: list[Any] = []
        for item in [*self._given, Section("")]:
            if isinstance(item, Section):
                self._items += sorted(group, key=lambda row: _key(column, row), reverse=self._descending)
                self._items.append(item)
                group = []
            elif not isinstance(item, Rule):
                group.append(item)
        self._items.pop()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.item(index.row()), Section | Rule):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self._items[index.row()], self._columns[index.column()]
        if role == ItemRole:
            return item
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGN[column.align]
        if isinstance(item, Section | Rule):
            return self._heading(item, index.column(), role)
        if role == CellRole:
            return column.cell(item)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.cell(item).plain
        return None

    def _heading(self, item: Section | Rule, column: int, role: int) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if column:
            return ""
        return (
            item.text
            if isinstance(item, Rule)
            else " ".join(filter(None, (item.title, item.note, item.aside)))
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(filter(None, (column.group, column.hint or column.title)))
            case Qt.ItemDataRole.ToolTipRole:
                return column.hint or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return ALIGN[column.align]
        return None


def _key(column: Column[Any], row: Any) -> Any:
    found = column.sort_key(row) if column.sort_key else column.cell(row).plain
    if found is None or found == "":
        return (1, 0)
    return (0, swedish_key(found) if isinstance(found, str) else found)
