"""`score`: a form counted without a clinic."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("answers", "gender", "total"), [("0," * 9 + "0", "woman", 0), ("1," * 8 + "2,4", "man", 14)]
)
def test_the_sum_and_the_band(run: Run, tmp_path: Path, answers, gender, total):
    told = run("score", "audit", "--answers", answers, "--gender", gender, "--json", tmp_path / "s.json")
    assert (told.code, told.err) == (0, "")
    facts = json.loads((tmp_path / "s.json").read_text("utf-8"))
    assert facts["sum"] == total
    assert f": {total}" in told.out.splitlines()[0]


def test_answers_that_cannot_be(run: Run):
    for answers in ("1,2", "9," * 9 + "0", "", "a,b"):
        told = run("score", "audit", "--answers", answers)
        assert told.code == 1
        assert told.reason
