"""A full disk is told in one line, and nothing is lost or half done."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from spiral.records.whole import SEALED
from spiral.vault.unit_keys import UNIT_KEYS
from spiral.vault.verify import verify

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
ROOT = Path(__file__).resolve().parents[2]

JOBS = {
    "record": """
        box = vault.open("midwife1")
        client = register(box, identity="Rosen")
        limit(0)
        record(box, client.id)
    """,
    "read": """
        box = vault.open("midwife1")
        client = register(box, identity="Rosen")
        limit(0)
        with box.work(TODAY) as work:
            shown = clients.read_client(work, client.id)
        print("shown", shown.name)
    """,
    "sign_in": """
        limit(0)
        vault.open("midwife1")
        print("signed in")
    """,
    "add": """
        box = vault.open("chief")
        limit(0)
        with box.work(TODAY) as work:
            staff.add_staff(work, login="kast1", name="Karl", roles=("kast",))
        print("added")
    """,
    "password": """
        box = vault.open("midwife1")
        limit(0)
        with box.work(TODAY) as work:
            change_password(work, old=PASSWORD, new="helt andra ord om fåglar")
        print("changed")
    """,
}

SCRIPT = """
import resource, signal, sys
from pathlib import Path
from spiral.records import clients, staff
from spiral.vault.box import change_password
from spiral.vault.errors import Broken
from tests.make import PASSWORD, TODAY, Clinic, record, register

def limit(room):
    "From here on no file grows past what it has."
    largest = max(each.stat().st_size for each in Path(sys.argv[1]).iterdir())
    for name in ("records.db-wal",):
        file = Path(sys.argv[1]) / name
        largest = file.stat().st_size if file.exists() else 0
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + room, resource.RLIM_INFINITY))

vault = Clinic(Path(sys.argv[1]))
try:
{job}
except Broken as broken:
    print("broken", broken.reason)
"""


@pytest.mark.parametrize("job", JOBS)
def test_a_disk_that_is_full_is_told_and_nothing_is_changed(vault, sign, job: str) -> None:
    script = SCRIPT.format(job=textwrap.indent(textwrap.dedent(JOBS[job]), "    "))
    keys = (vault.folder / UNIT_KEYS).read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", script, str(vault.folder)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.split(), done.stderr) in (
        (["broken", "disk_full"], ""),
        (["broken", "disk_failed"], ""),
    ), done
    assert (vault.folder / UNIT_KEYS).read_bytes() == keys
    assert vault.sql("SELECT count(*) FROM visits") == [(1,)]
    assert (
        vault.sql("SELECT count(*) FROM access_log WHERE action IN ('staff_add', 'password_change')")[0][0]
        == 3
    )
    assert verify(sign("midwife1"), SEALED).faults == ()
    assert not list(vault.folder.glob("*.new"))
