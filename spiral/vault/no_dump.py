"""A crash leaves no picture of the memory behind: names and keys lie there in clear."""

import contextlib
import ctypes
import os
import sys

PR_SET_DUMPABLE = 4


def keep_no_dump() -> None:
    """From now on no core file is written of this program, and no other of the same account may read its memory."""
    if os.name == "posix":
        import resource  # only there

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # the limit alone does not hold where cores go to a program
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
