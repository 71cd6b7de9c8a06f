"""What a crash may leave behind: nothing of the memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.make import PASSWORD

ROOT = Path(__file__).resolve().parents[2]
OPENED = """
import ctypes, resource, sys
from pathlib import Path
from spiral.records.rights import SHAPE
from spiral.vault import box
from tests.make import QUICK
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
folder, login, password, how = sys.argv[1:]
if how == "opened":
    box.sign_in(Path(folder), login, password, shape=SHAPE).close()
else:
    new = Path(folder) / "new"
    box.create_clinic(new, unit="E", login=login, name="N", password=password, shape=SHAPE, kdf=QUICK).close()
dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
print(resource.getrlimit(resource.RLIMIT_CORE), dumpable)
"""


@pytest.mark.skipif(
    sys.platform != "linux", reason="the system's own way to keep a process from being dumped"
)
@pytest.mark.parametrize("how", ["opened", "made"])
def test_an_opened_clinic_leaves_no_core_file(vault, how: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENED, str(vault.folder), "midwife1", PASSWORD, how],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "(0, 0) 0\n", done.stderr
