"""kill -9 in the midst of work: what was told as saved is there, and the clinic is whole."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from spiral.records.whole import SEALED
from spiral.vault.verify import verify

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
ROOT = Path(__file__).resolve().parents[2]

WORK = """
import sys
from pathlib import Path
from spiral.records import answers, clients, staff
from tests.make import PASSWORD, TODAY, Clinic, record, register

def told(*words):
    print(*words, flush=True)

chief = Clinic(Path(sys.argv[1])).open("chief")
login = f"kast{sys.argv[2]}"
with chief.work(TODAY) as work:
    staff.add_staff(work, login=login, name="Karl", roles=("kast",))
told("staff", login)
chief.close()
box = Clinic(Path(sys.argv[1])).open("midwife1")
n = 0
while True:
    n += 1
    client = register(box, identity=f"Blomma {sys.argv[2]} {n}")
    told("client", client.id)
    visit = record(box, client.id, start=f"{8 + n // 60 % 12:02}:{n % 60:02}")
    told("visit", visit.id)
    with box.work(TODAY) as work:
        answers.give_answers(work, client_id=client.id, date=TODAY, told={"citizenship": "SE"})
    told("answer", client.id)
    with box.work(TODAY) as work:
        clients.read_client(work, client.id)
    told("log", work.head.seq)
"""

THERE = {
    "client": "SELECT id FROM clients",
    "visit": "SELECT id FROM visits",
    "answer": "SELECT client_id FROM answers",
    "log": "SELECT seq FROM access_log",
    "staff": "SELECT login FROM staff",
}


@pytest.mark.timeout(60)
def test_every_acknowledged_save_is_there(vault, sign) -> None:
    chance = random.Random(20261124)
    acknowledged: list[list[str]] = []
    for turn in range(3):
        acknowledged += _killed_after(vault.folder, turn, chance.randrange(8, 40))
    assert len(acknowledged) > 20
    found = {kind: {str(row[0]) for row in vault.sql(query)} for kind, query in THERE.items()}
    assert [told for told in acknowledged if told[1] not in found[told[0]]] == []
    box = sign("midwife1")
    assert box.warnings == []
    assert verify(box, SEALED).faults == ()


def _killed_after(folder: Path, turn: int, lines: int) -> list[list[str]]:
    """Run the work, kill it once it has told of so many saves (and whatever it did meanwhile), return all it told."""
    running = subprocess.Popen(
        [sys.executable, "-c", WORK, str(folder), str(turn)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    told = [running.stdout.readline() for _ in range(lines + 1)]
    running.send_signal(signal.SIGKILL)
    rest = running.stdout.read()
    running.stdout.close()
    assert running.wait() == -signal.SIGKILL
    whole = [line for line in ["".join(told), rest] if line]
    return [line.split() for line in "".join(whole).splitlines(keepends=True) if line.endswith("\n")]
