"""RowList: the one list of the program. Rows in, signals out; how a person set it up is kept by its name."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QMenu, QTableView, QWidget

from spiral.language import tr
from spiral.ui.palette import ROW
from spiral.ui.parts.empty_state import EmptyState
from spiral.ui.parts.row_columns import RowColumns
from spiral.ui.parts.row_head import HEIGHT, RowHead
from spiral.ui.parts.row_painter import BAR, CellPainter, RowPainter
from spiral.ui.parts.rows_model import Column, RowsModel, Rule, Section

Row = TypeVar("Row")

SECTION_HEIGHT = 24
RULE_HEIGHT = 18


class RowList(QTableView, Generic[Row]):
    """One row is chosen at a time. `row_activated` is Enter or a double click, `key_pressed` a letter and its row.

    `set_rows` takes rows with `Section` and `Rule` among them. `row_id` tells which row is the same after a
    refresh, so that the chosen one stays chosen. `drawer` gives a widget that opens under the chosen row.
    A list that shall `grow` is as high as its rows and never scrolls up and down. `height_of` gives each row a
    height of its own, asked anew when the width changes; such a list has no drawer.
    """

    row_chosen = Signal(object)
    row_activated = Signal(object)
    key_pressed = Signal(str, object)

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column[Row]],
        *,
        empty: str = "",
        empty_action: QWidget | None = None,
        row_id: Callable[[Row], Hashable] = lambda row: getattr(row, "id", row),
        row_height: int = ROW,
        keys: str = "",
        head: bool = True,
        head_fill: str = "surface",
        head_height: int = HEIGHT,
        edge: int = 16,
        inset_lines: bool = False,
        movable: bool = True,
        fill: Callable[[Row], str] = lambda _row: "",
        drawer: Callable[[Row], QWidget | None] | None = None,
        drawer_height: int = 40,
        grow: bool = False,
        height_of: Callable[[Row], int] | None = None,
    ) -> None:
        super().__init__()
        self._row_id, self._row_height, self._keys = row_id, row_height, keys.upper()
        self._drawer_of, self._drawer_least, self._grow = drawer, drawer_height, grow
        self._height_of = height_of
        self._drawer: QWidget | None = None
        self._drawer_line: int | None = None
        self._hovered: int | None = None
        self._marked = ""
        self._fill_menu: Callable[[QMenu, Row], None] | None = None
        self.rows_model: RowsModel[Row] = RowsModel(columns)
        self.setAccessibleName(title)
        self.setModel(self.rows_model)
        self._head = RowHead(self.rows_model, head_fill, head_height, edge)
        self._painter = RowPainter(edge, inset_lines, fill)
        self.setItemDelegate(CellPainter(self, self.rows_model, self._head, 0 if height_of else row_height))
        self._dress(head, movable)
        self.columns = RowColumns(name, self._head, self.rows_model)
        self.empty = EmptyState(empty, empty_action, self.viewport())
        self._connect()
        self.set_rows([])

    def _dress(self, head: bool, movable: bool) -> None:
        self.setHorizontalHeader(self._head)
        self._head.setVisible(head)
        self._head.setSectionsMovable(movable)
        down = self.verticalHeader()
        down.hide()
        down.setMinimumSectionSize(RULE_HEIGHT)
        down.setDefaultSectionSize(self._row_height)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setObjectName("rowList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self._row_height)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    def _connect(self) -> None:
        self._head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head.customContextMenuRequested.connect(
            lambda spot: self._pop_menu(self._head.mapToGlobal(spot))
        )
        self.columns.sorted_anew.connect(self._sorted_anew)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda index: self._activate(index.row()))

    # --- rows ------------------------------------------------------------------------------------------

    def set_rows(self, items: Sequence[Any]) -> None:
        """Show other rows; the chosen one stays chosen, and the place in the list stays too."""
        chosen = self.chosen()
        wanted = None if chosen is None else self._row_id(chosen)
        place = self.verticalScrollBar().value()
        self._close_drawer()
        self.rows_model.set_items(items)
        self.columns.fit(self.viewport().width())
        self._set_heights()
        self.empty.setVisible(not self.rows_model.rows() and bool(self.empty.sentence.text()))
        self._place_empty()
        if wanted is not None:
            self.choose(wanted)
        self.verticalScrollBar().setValue(place)
        self._grow_to_content()
        if chosen is None and self.hasFocus():  # the keyboard was here before there was a row
            self.choose_end()

    def rows(self) -> list[Row]:
        """The rows in the order they are shown."""
        return self.rows_model.rows()

    def chosen(self) -> Row | None:
        """The chosen row."""
        index = self.currentIndex()
        return self.rows_model.row(index.row()) if index.isValid() else None

    def choose(self, wanted: Hashable) -> bool:
        """Choose the row with an id; False when it is not there."""
        line = self.rows_model.line_of(wanted, self._row_id)
        if line is None:
            return False
        self.setCurrentIndex(self.rows_model.index(line, 0))
        return True

    def choose_end(self, *, last: bool = False) -> None:
        """Choose the first row, or the last."""
        lines = [
            at for at, item in enumerate(self.rows_model.items()) if not isinstance(item, Section | Rule)
        ]
        if lines:
            self.setCurrentIndex(self.rows_model.index(lines[-1 if last else 0], 0))

    def clear_choice(self) -> None:
        """Choose none."""
        self.setCurrentIndex(QModelIndex())

    def mark_column(self, key: str) -> None:
        """Draw a ring around the chosen row's cell of a column, where a list goes from number to number."""
        self._marked = key
        if self.currentIndex().isValid():  # in a narrow window the number may lie out of sight
            self.scrollTo(self.currentIndex().siblingAtColumn(self.rows_model.column_at(key)))
        self.viewport().update()

    def marked_cell(self) -> QRect:
        """Where that ring is; nothing when no cell is marked or its column is hidden."""
        at = self.rows_model.column_at(self._marked) if self._marked else -1
        if at < 0 or not self.currentIndex().isValid() or self.isColumnHidden(at):
            return QRect()
        line = self._line_box(self.currentIndex().row())
        return QRect(self.columnViewportPosition(at), line.top(), self.columnWidth(at), self._row_height)

    def text_at(self, line: int, key: str) -> str:
        """The words at a line and a column."""
        return str(self.rows_model.index(line, self.rows_model.column_at(key)).data() or "")

    def content_height(self) -> int:
        """How high the list is when nothing scrolls."""
        head = 0 if self._head.isHidden() else self._head.sizeHint().height()
        return head + self.verticalHeader().length()

    def _grow_to_content(self) -> None:
        if not self._grow:
            return
        head = self.content_height() - self.verticalHeader().length()
        least = 0 if self.empty.isHidden() else head + self.empty.height()
        sideways = 12 if self._head.length() > self.viewport().width() else 0
        self.setFixedHeight(max(self.content_height(), least) + sideways)

    def _set_heights(self) -> None:
        down = self.verticalHeader()
        for line, item in enumerate(self.rows_model.items()):
            wanted = self._height(item)
            if down.sectionSize(line) != wanted:
                down.resizeSection(line, wanted)

    def _height(self, item: Any) -> int:
        if isinstance(item, Section):
            return SECTION_HEIGHT
        if isinstance(item, Rule):
            return RULE_HEIGHT
        return self._row_height if self._height_of is None else self._height_of(item)

    def _sorted_anew(self) -> None:
        self._close_drawer()
        self._set_heights()
        self._open_drawer()
        self.scrollTo(self.currentIndex())

    # --- keys, mouse, menu -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.chosen()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        letter = event.text().upper()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self._activate(self.currentIndex().row())
        elif plain and row is not None and letter and letter in self._keys:
            self.key_pressed.emit(letter, row)
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and not plain):
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self._pop_menu(self.viewport().mapToGlobal(below))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.horizontalScrollBar().maximum():
            event.ignore()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self.choose_end(last=key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        if not self._keys:
            super().keyboardSearch(search)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if self.chosen() is None:
            self.choose_end()
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _activate(self, line: int) -> None:
        row = self.rows_model.row(line)
        if row is not None:
            self.row_activated.emit(row)

    def set_menu(self, fill: Callable[[QMenu, Row], None]) -> None:
        """Put a row's own actions first in the menu of the list (right click, Menu, Shift+F10)."""
        self._fill_menu = fill

    def menu(self) -> QMenu:
        """The row's own actions, and how to sort by keyboard."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.chosen()
        if self._fill_menu is not None and row is not None:
            self._fill_menu(menu, row)
            menu.addSeparator()
        sorts, _ = self.rows_model.sorting()
        for column in self.rows_model.columns:
            name = column.hint or column.title
            if column.sortable and name:
                action = menu.addAction(tr("Sort by {column}", column=name.lower()))
                action.setCheckable(True)
                action.setChecked(sorts == column.key)
                action.triggered.connect(lambda _on=False, key=column.key: self.columns.sort_by_click(key))
        if not self._head.isHidden():  # no columns in sight, none to put back
            menu.addSeparator()
            menu.addAction(tr("Columns as from the start")).triggered.connect(self.columns.reset)
        return menu

    def _pop_menu(self, spot: QPoint) -> None:
        self.menu().popup(spot)

    def contextMenuEvent(self, event: Any) -> None:
        self._pop_menu(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: Any) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, line: int) -> None:
        hovered = line if line >= 0 and self.rows_model.row(line) is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    # --- the chosen row and its drawer -----------------------------------------------------------------

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._close_drawer()
        self._open_drawer()
        self.row_chosen.emit(self.rows_model.row(index.row()) if index.isValid() else None)
        self.viewport().update()

    def _open_drawer(self) -> None:
        row = self.chosen()
        widget = self._drawer_of(row) if self._drawer_of is not None and row is not None else None
        if widget is None:
            return
        self._drawer, self._drawer_line = widget, self.currentIndex().row()
        widget.setParent(self.viewport())
        self._place_drawer()
        widget.show()
        self._grow_to_content()
        self.scrollTo(self.currentIndex())

    def _close_drawer(self) -> None:
        if self._drawer is not None:
            self._drawer.hide()
            self._drawer.deleteLater()
        if self._drawer_line is not None and self._drawer_line < self.rows_model.rowCount():
            self.verticalHeader().resizeSection(self._drawer_line, self._row_height)
        self._drawer, self._drawer_line = None, None
        self._grow_to_content()

    def drawer(self) -> QWidget | None:
        """What is open under the chosen row."""
        return self._drawer

    def _place_drawer(self) -> None:
        if self._drawer is not None and self._drawer_line is not None:
            width = self.viewport().width() - BAR - 2
            height = max(self._drawer_least, self._drawer.heightForWidth(width))
            self.verticalHeader().resizeSection(self._drawer_line, self._row_height + height)
            top = self.rowViewportPosition(self._drawer_line) + self._row_height
            self._drawer.setGeometry(BAR, top - 2, width, height - 1)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_drawer()

    def scrollContentsBy(self, across: int, down: int) -> None:
        super().scrollContentsBy(across, down)
        self._place_drawer()
        self.viewport().update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.columns.fit(self.viewport().width())
        if self._height_of is not None:
            self._set_heights()
        self._place_drawer()
        self._place_empty()
        self._grow_to_content()

    def _place_empty(self) -> None:
        width = self.viewport().width()
        height = max(self.empty.heightForWidth(width), self.empty.sizeHint().height())
        self.empty.setGeometry(0, 0, width, height)

    # --- drawing ---------------------------------------------------------------------------------------

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self.viewport())
        lines = self._lines_in_sight()
        for line in lines:
            following = self.rows_model.item(line + 1)
            self._painter.ground(
                painter,
                self._line_box(line),
                self.rows_model.item(line),
                chosen=line == self.currentIndex().row(),
                hovered=line == self._hovered,
                last=following is None or isinstance(following, Section),
            )
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in lines:
            item = self.rows_model.item(line)
            if isinstance(item, Section):
                self._painter.section(painter, self._line_box(line), item)
            elif isinstance(item, Rule):
                self._painter.rule(painter, self._line_box(line), item)
        if self._has_keyboard() and self.currentIndex().isValid():
            self._painter.ring(painter, self._line_box(self.currentIndex().row()))
        if not (marked := self.marked_cell()).isEmpty():
            self._painter.ring(painter, marked.adjusted(0, 3, 0, -4))
        if self._has_keyboard() and not self.currentIndex().isValid():
            self._painter.ring(painter, self.viewport().rect())  # an empty list shows that it has it
        painter.end()

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        if self._drawer is not None and focused is not None and self._drawer.isAncestorOf(focused):
            return True
        return self.hasFocus()

    def _lines_in_sight(self) -> range:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(first, 0), last + 1 if last >= 0 else self.rows_model.rowCount())

    def _line_box(self, line: int) -> QRect:
        return QRect(0, self.rowViewportPosition(line), self.viewport().width(), self.rowHeight(line))
