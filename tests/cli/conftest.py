"""What commands are tested on: a clinic with its people, copied for each test, and the command line in-process."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from spiral.cli.main import main
from spiral.language import set_language
from spiral.phrases import refusal
from spiral.vault.errors import Refused
from tests.make import PASSWORD, Clinic, make_clinic

LOG_2008 = Path(__file__).parents[2] / "resources" / "demo" / "visits-2008.csv"
CLIENTS_2008 = LOG_2008.with_name("clients-2008.csv")


@pytest.fixture(scope="session")
def staffed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clinic with a chief, a midwife, a therapist and an assistant, made once. Copy it; never write in it."""
    people = ("midwife1", "therapist1", "assistant1")
    return make_clinic(tmp_path_factory.mktemp("staffed") / "clinic", people).folder


@pytest.fixture(scope="session")
def with_2008(staffed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the log of 2008 taken in. Copy it; never write in it."""
    folder = tmp_path_factory.mktemp("filled") / "clinic"
    shutil.copytree(staffed, folder)
    patch = pytest.MonkeyPatch()
    patch.setenv("SPIRAL_PASSWORD", PASSWORD)
    assert main(["import", "visits", str(folder), str(LOG_2008), "--as", "chief"]) == 0
    patch.undo()
    return folder


@pytest.fixture
def clinic(staffed: Path, tmp_path: Path) -> Clinic:
    """A clinic of the test's own."""
    shutil.copytree(staffed, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def clinic_2008(with_2008: Path, tmp_path: Path) -> Clinic:
    """A clinic of the test's own, with 2008's visits."""
    shutil.copytree(with_2008, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


class Told:
    """How a command ended, and what it said."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err
        assert "Traceback" not in err

    @property
    def reason(self) -> str:
        """The one line on stderr."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        return lines[0]


Run = Callable[..., Told]


def says(reason: str, **facts: object) -> str:
    """The Swedish line for a reason."""
    set_language("sv")
    return refusal(Refused(reason, **facts))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """`run("report", "production", folder, ...)` with everyone's password; `env` sets or (None) takes away."""
    monkeypatch.setenv("SPIRAL_PASSWORD", PASSWORD)
    monkeypatch.delenv("SPIRAL_LANGUAGE", raising=False)

    def run_it(*arguments: object, **env: str | None) -> Told:
        with monkeypatch.context() as patch:
            for name, value in env.items():
                patch.delenv(name, raising=False) if value is None else patch.setenv(name, value)
            capsys.readouterr()
            code = main([str(each) for each in arguments])
            said = capsys.readouterr()
            return Told(code, said.out, said.err)

    yield run_it
    set_language("sv")
