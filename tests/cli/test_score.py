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


def test_a_first_answer_left_out_may_be_written_either_way(run: Run):
    for written in (("--answers", "-,1,1,1,1,1,1,1,0,0"), ("--answers=-,1,1,1,1,1,1,1,0,0",)):
        told = run("score", "audit", *written)
        assert (told.code, told.out.splitlines()[0]) == (0, "AUDIT: ofullständig, 9 av 10"), told.err


def test_what_a_gender_can_be_is_told_in_plain_codes(run: Run):
    told = run("score", "audit", "--answers", "1", "--gender", "x", SPIRAL_LANGUAGE="en")
    assert told.code == 2
    assert "woman" in told.err
    assert "Gender." not in told.err
