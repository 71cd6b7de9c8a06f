"""How far the searching tests go: everyday runs and CI are quick, `SPIRAL_TESTS=deep` looks much longer."""

import os

DEEP = os.environ.get("SPIRAL_TESTS") == "deep"


def deep(everyday: int, deeply: int) -> int:
    """So many examples, weeks or kills in an everyday run, and in a deep one."""
    return deeply if DEEP else everyday
