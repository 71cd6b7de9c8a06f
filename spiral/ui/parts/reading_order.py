"""The order in which one reads: as the layouts have it, whatever was made or put in first."""

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that lies in it; what no layout has comes after what one has."""
    yield widget
    laid: set[QWidget] = set()
    layout = widget.layout()
    if layout is not None:
        for each in _laid_out(layout):
            laid.add(each)
            yield from in_reading_order(each)
    for child in widget.children():
        if isinstance(child, QWidget) and child not in laid and not child.isWindow():
            yield from in_reading_order(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in _places(layout):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)


def _places(layout: QLayout) -> list[int]:
    every = list(range(layout.count()))
    if not isinstance(layout, QGridLayout):
        return every
    return sorted(every, key=lambda at: layout.getItemPosition(at)[:2])  # type: ignore[index]
