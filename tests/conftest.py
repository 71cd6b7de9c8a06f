"""What every test starts from: no display, a state folder of its own, the same random numbers each time."""

import atexit
import gc
import os
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

# Every commit is forced to the disk; where the machine has room for it, the tests' disk is its memory.
_memory = Path("/dev/shm")
_room = os.access(_memory, os.W_OK) and shutil.disk_usage(_memory).free > 2 * 1024**3
if _room and not os.statvfs(_memory).f_flag & os.ST_NOEXEC:  # some tests run programs that they write
    tempfile.tempdir = os.environ["TMPDIR"] = str(_memory)

# Before anything imports Qt or asks where Spiral keeps its state.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["SPIRAL_STATE"] = tempfile.mkdtemp(prefix="spiral-state-")
atexit.register(shutil.rmtree, os.environ["SPIRAL_STATE"], ignore_errors=True)
for _name in ("SPIRAL_PASSWORD", "SPIRAL_NEW_PASSWORD", "SPIRAL_CODE"):
    os.environ.pop(_name, None)

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

from tests.depth import deep  # noqa: E402

# The vault's keys are slow on purpose: no deadline. And chance does not decide whether CI is green.
settings.register_profile(
    "spiral", max_examples=deep(100, 1000), deadline=None, derandomize=True, print_blob=True
)
settings.load_profile("spiral")

from spiral.vault import keys  # noqa: E402

# The same password and salt give the same key: Argon2id's tenth of a second is paid once for each. And a signature
# that fits goes on fitting. Before others take these by name.
keys.hash_secret_raw = lru_cache(maxsize=1024)(keys.hash_secret_raw)
keys.is_signed = lru_cache(maxsize=65536)(keys.is_signed)

from sqlalchemy import Engine, create_engine  # noqa: E402
from sqlalchemy.util import LRUCache  # noqa: E402

from spiral.vault import database  # noqa: E402

_engines: list[Engine] = []
_compiled = LRUCache(4096)


def _as_the_first(*how, **facts) -> Engine:
    """An engine that knows every query which another one has put together."""
    made = create_engine(*how, **facts)
    _engines[:] = _engines or [made]
    made.dialect = _engines[0].dialect
    made.update_execution_options(compiled_cache=_compiled)
    return made


# Putting a query together costs more than running it: done once, not once for each clinic that is opened.
database.create_engine = _as_the_first


@pytest.fixture(scope="session")
def made_clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clinic with all its people and nothing else, made once for all floors. Copy it; never write in it."""
    from tests.make import make_clinic

    return make_clinic(tmp_path_factory.mktemp("made") / "clinic").folder


def pytest_collection_finish() -> None:
    """What is there before the first test stays: the collector need not walk through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
