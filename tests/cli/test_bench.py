"""The bench on a clinic of a few: every job is timed, what the window runs among them, and nothing is left."""

import tempfile

from spiral.cli import bench
from spiral.cli.bench import run_bench


def test_each_job_is_timed_and_the_clinic_is_taken_away(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(bench, "ENTRIES", 20)
    monkeypatch.setenv("SPIRAL_STATE", str(tmp_path / "state"))
    facts, lines = run_bench(20, 200)
    timed = {job["job"]: job["ms"] for job in facts["jobs"]}
    assert (facts["clients"], facts["visits"]) == (20, 200)
    assert all(ms > 0 for ms in timed.values())
    assert {
        "open the client index",
        "record a visit",
        "open a chart of 500 entries",
        "tally a year",
        "window up, signed in",
    } <= set(timed)
    assert {"a month as the page reads it", "a year as the page reads it"} <= set(timed)
    assert len(lines) == 1 + len(timed)
    assert list(tmp_path.iterdir()) == []
