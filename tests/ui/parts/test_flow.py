"""Flow: filled, emptied and laid in a window in any order, with what is in it taken away at any time."""

import gc

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from spiral.ui.parts.flow import Flow, empty_layout


def filled() -> tuple[Flow, list[QLabel]]:
    flow, labels = Flow(), [QLabel(word) for word in ("one", "two", "three", "four")]
    for label in labels:
        flow.addWidget(label)
    return flow, labels


def test_what_dies_before_the_flow_is_laid_anywhere_is_not_asked_for_its_size(qtbot):
    flow, labels = filled()
    shiboken6.delete(labels[0])
    flow.removeWidget(labels[1])
    labels[2].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert flow.count() == 1
    assert flow.itemAt(1) is None
    assert flow.takeAt(1) is None
    assert flow.minimumSize().isEmpty()  # nothing stands alone in a window of its own
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addLayout(flow)
    page.resize(300, 100)
    page.show()
    assert labels[3].parent() is page
    assert not flow.heightForWidth(300) < labels[3].sizeHint().height()


def test_many_pages_are_built_filled_emptied_and_let_go(qtbot):
    for turn in range(60):
        page, (flow, labels) = QWidget(), filled()
        column = QVBoxLayout(page)
        if turn % 2:
            column.addLayout(flow)
        if turn % 3 == 0:
            empty_layout(flow)
            flow.addWidget(QLabel("anew"))
        if not turn % 2:
            column.addLayout(flow)
        assert flow.count() == (1 if turn % 3 == 0 else 4)
        labels[turn % 4].deleteLater()
        flow.removeWidget(labels[turn % 3])
        page.resize(60 + turn, 100)
        page.show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert flow.minimumSize().isValid()
        del page, column, flow, labels
        gc.collect() if turn % 5 == 0 else None


def test_a_flow_that_was_never_laid_anywhere_goes_with_its_labels(qtbot):
    flow, labels = filled()
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is labels[0]
    assert flow.count() == 3
    del flow, taken
    gc.collect()
    assert all(shiboken6.isValid(label) for label in labels)
