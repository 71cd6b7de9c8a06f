"""A gallery of the parts, to be looked at beside the aim: `python tests/ui/gallery DIR [--scale 2] [--font NAME]`.

People, codes and numbers are invented. Not a test: it shows what the tests cannot see.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))


def main() -> int:
    """Grab every page, light and dark, as PNG."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", default=tempfile.mkdtemp(prefix="gallery-"))
    parser.add_argument("--scale", default="1")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--font", default="")
    parser.add_argument("--only", default="")
    parser.add_argument("--light", action="store_true")
    asked = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = asked.scale
    from every_part import parts_page
    from PySide6.QtCore import QLocale, QSettings
    from PySide6.QtWidgets import QApplication
    from report import report_page
    from sheet import sheet_page
    from today import today_page

    from spiral.ui import palette

    QLocale.setDefault(QLocale("sv_SE"))
    app = QApplication(["gallery"])
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, tempfile.mkdtemp())
    if asked.font:
        palette.FALLBACKS = (asked.font,)
    pages = {"idag": today_page, "rapporter": report_page, "besok": sheet_page, "delar": parts_page}
    width, height = map(int, asked.size.split("x"))
    folder = Path(asked.folder)
    folder.mkdir(parents=True, exist_ok=True)
    for dark in (False,) if asked.light else (False, True):
        palette.apply(app, dark)
        for name, make in pages.items():
            if asked.only and name not in asked.only.split(","):
                continue
            page = make()
            page.resize(width, height)
            page.show()
            page.activateWindow()
            app.processEvents()
            if hasattr(page, "sheet"):
                page.sheet.open_sheet()
            if page.first is not None:
                page.first.setFocus()
            for _ in range(5):
                app.processEvents()
            path = folder / f"{name}{'-mork' if dark else ''}.png"
            page.grab().save(str(path))
            page.close()
            page.deleteLater()
            app.processEvents()
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
