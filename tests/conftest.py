"""What every test starts from: no display, a state folder of its own, the same random numbers each time."""

import atexit
import os
import shutil
import tempfile
from functools import lru_cache

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

from spiral.vault import keys  # noqa: E402

# The same password and salt give the same key: Argon2id's tenth of a second is paid once for each.
keys.hash_secret_raw = lru_cache(maxsize=1024)(keys.hash_secret_raw)
