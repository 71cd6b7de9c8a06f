"""What every test starts from: no display, a state folder of its own, the same random numbers each time."""

import atexit
import os
import shutil
import tempfile

# Before anything imports Qt or asks where Spiral keeps its state.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["SPIRAL_STATE"] = tempfile.mkdtemp(prefix="spiral-state-")
atexit.register(shutil.rmtree, os.environ["SPIRAL_STATE"], ignore_errors=True)
for _name in ("SPIRAL_PASSWORD", "SPIRAL_NEW_PASSWORD", "SPIRAL_CODE"):
    os.environ.pop(_name, None)

from hypothesis import settings  # noqa: E402

# The vault's keys are slow on purpose: no deadline. And chance does not decide whether CI is green.
settings.register_profile("spiral", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("spiral")
