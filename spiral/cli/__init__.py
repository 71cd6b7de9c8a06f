"""The command line: each command one transaction, one summary line first, reasons on stderr, no traceback.

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 the environment failed.
"""

from spiral.cli.main import main

__all__ = ["main"]
