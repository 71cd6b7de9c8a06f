"""What Qt says on stderr: only what stops the program. Its warnings can quote what a person typed."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

STOPS = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def quiet_qt() -> None:
    """Drop Qt's warnings and remarks from now on."""
    qInstallMessageHandler(_told)


def _told(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind in STOPS:
        print(message, file=sys.stderr)
