"""The first start on a bare computer: what is made, what is asked for, what an interruption leaves."""

import ast
import base64
import hashlib
import os
import re
import signal
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import IO

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import main
from spiral import __version__, launch
from spiral.launch import Environment, Unprepared

ROOT = launch.ROOT
LOCKS = ["requirements.lock", "requirements-test.lock"]
linux_only = pytest.mark.skipif(
    sys.platform != "linux", reason="the system's packages are ours on Linux only"
)


# The command line ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], "window"),
        (["--today", "2026-11-23"], "window"),
        (["--help"], "help"),
        (["demo", "-h"], "help"),
        (["test", "--help"], "test"),
        (["demo", "--out", "x"], "demo"),
        (["verify", "demo"], "verify"),
    ],
)
def test_command_of(arguments: list[str], command: str) -> None:
    assert launch.command_of(arguments) == command


@linux_only
@pytest.mark.parametrize(
    ("arguments", "display", "window", "qt"),
    [
        ([], ":0", True, True),
        ([], "", False, True),
        (["test"], ":0", False, True),
        (["demo"], ":0", False, True),
        (["bench"], "", False, True),
        (["report", "production"], ":0", False, False),
        (["--help"], ":0", False, False),
    ],
)
def test_only_what_shows_qt_needs_its_libraries(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], display: str, window: bool, qt: bool
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    packages = launch.libraries_for(arguments).values()
    assert ("libegl1" in packages) is qt
    assert ("libxcb-cursor0" in packages) is window
    assert "libwayland-cursor0" not in packages


@linux_only
def test_wayland_is_a_display_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert launch.opens_window([])
    assert {"libwayland-cursor0", "libxcb-cursor0"} <= set(launch.libraries_for([]).values())


def test_version_needs_nothing() -> None:
    command = [sys.executable, "-S", "main.py", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Spiral {__version__}\n", "")


def test_an_old_python_can_read_main_and_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ast.parse((ROOT / "main.py").read_text("utf-8"), feature_version=(3, 7))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert main.main() == 3
    assert capsys.readouterr().err == "Spiral needs Python 3.11 or newer; this is 3.9.\n"


@pytest.mark.parametrize("trouble", [Unprepared("One line."), KeyboardInterrupt()])
def test_an_unready_computer_is_one_line_and_exit_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], trouble: BaseException
) -> None:
    def prepare(arguments: Sequence[str]) -> None:
        raise trouble

    monkeypatch.setattr(launch, "prepare", prepare)
    monkeypatch.setattr(sys, "argv", ["main.py", "demo"])
    assert main.main() == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("name", ["main.py", "spiral/__init__.py", "spiral/launch.py"])
def test_the_launch_is_standard_library_only(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = {alias.name for node in imports if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module or "" for node in imports if isinstance(node, ast.ImportFrom)}
    assert {module.partition(".")[0] for module in modules} <= {*sys.stdlib_module_names, "spiral"}


# The environment -------------------------------------------------------------------------------------------


class Bench:
    """A project folder with two locks, and a stand-in for `venv` and `pip` that notes what was asked."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: list[str] = []
        self.trouble: BaseException | None = None
        for name in LOCKS:
            (root / name).write_text(f"{name}==1\n", "utf-8")

    def run(self, command: Sequence[str], guard: IO[str]) -> None:
        environment = Environment(self.root)
        if command[1:3] == ["-m", "venv"]:
            self.asked.append("venv")
            self.make_venv()
            return
        assert command[0] == str(environment.python)
        assert "--require-hashes" in command
        assert environment.mark.exists(), "packages are installed without a mark"
        self.asked.append(Path(command[-1]).name)
        if self.trouble:
            raise self.trouble

    def make_venv(self) -> None:
        python = Environment(self.root).python
        python.parent.mkdir(parents=True, exist_ok=True)
        python.write_text("#!/bin/sh\nexit 0\n", "utf-8")
        python.chmod(0o755)
        (self.root / ".venv" / "pyvenv.cfg").touch()

    def set_up(self, *, tests: bool = False) -> list[str]:
        """What a start asks for."""
        self.asked.clear()
        Environment(self.root, tests=tests).set_up()
        return list(self.asked)


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    bench = Bench(tmp_path)
    monkeypatch.setattr(launch, "run", bench.run)
    monkeypatch.setattr(launch, "GUARD", tmp_path / ".venv.lock")
    return bench


def test_the_first_start_installs_and_the_second_does_not(bench: Bench) -> None:
    assert not Environment(bench.root).is_ready()
    assert bench.set_up() == ["venv", "requirements.lock"]
    assert Environment(bench.root).is_ready()
    assert bench.set_up() == []


def test_tests_add_their_own_packages_only(bench: Bench) -> None:
    bench.set_up()
    assert not Environment(bench.root, tests=True).is_ready()
    assert bench.set_up(tests=True) == ["requirements-test.lock"]
    assert Environment(bench.root).is_ready()


def test_a_changed_lock_is_installed_into_the_same_environment(bench: Bench) -> None:
    bench.set_up(tests=True)
    (bench.root / "requirements.lock").write_text("other==2\n", "utf-8")
    assert not Environment(bench.root).is_ready()
    assert bench.set_up(tests=True) == ["requirements.lock"]


@pytest.mark.parametrize("trouble", [Unprepared("no network"), KeyboardInterrupt()])
def test_an_interrupted_set_up_is_made_again_from_the_start(bench: Bench, trouble: BaseException) -> None:
    bench.trouble = trouble
    with pytest.raises(type(trouble)):
        bench.set_up()
    assert not Environment(bench.root).is_ready()
    (bench.root / ".venv" / "half a package").touch()
    bench.trouble = None
    assert bench.set_up() == ["venv", "requirements.lock"]
    assert not (bench.root / ".venv" / "half a package").exists()
    assert Environment(bench.root).is_ready()


def test_an_interruption_outweighs_an_older_stamp(bench: Bench) -> None:
    bench.set_up()
    bench.trouble = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        bench.set_up(tests=True)
    assert not Environment(bench.root).is_ready()


@linux_only
def test_an_environment_made_by_hand_is_kept(bench: Bench) -> None:
    bench.make_venv()
    (bench.root / ".venv" / "mine").touch()
    assert bench.set_up() == ["requirements.lock"]
    assert (bench.root / ".venv" / "mine").exists()


@linux_only
def test_another_python_behind_the_environment_makes_it_again(bench: Bench) -> None:
    bench.set_up()
    python = Environment(bench.root).python
    python.unlink()
    python.symlink_to("/nowhere/python3.99")
    assert not Environment(bench.root).is_ready()
    assert bench.set_up() == ["venv", "requirements.lock"]


def test_a_folder_that_cannot_be_written_is_one_line(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "GUARD", bench.root / "no such folder" / ".venv.lock")
    with pytest.raises(Unprepared, match="cannot set itself up in its own folder") as refused:
        bench.set_up()
    assert "\n" not in str(refused.value)


def test_prepare_goes_on_under_the_environments_python(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    class HandedOver(Exception):
        pass

    def execv(program: str, arguments: list[str]) -> None:
        raise HandedOver(program, arguments)

    bench.set_up()
    monkeypatch.setattr(launch, "ROOT", bench.root)
    monkeypatch.setattr(os, "execv", execv)
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-X", "dev", "main.py", "score"])
    with pytest.raises(HandedOver) as handed:
        launch.prepare(["score"])
    python = str(Environment(bench.root).python)
    assert handed.value.args == (python, [python, "-X", "dev", "main.py", "score"])


@linux_only
def test_prepare_shows_nothing_without_a_display(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.set_up()
    monkeypatch.setattr(launch, "ROOT", bench.root)
    monkeypatch.setattr(sys, "prefix", str(bench.root / ".venv"))
    monkeypatch.setattr(launch, "is_there", lambda name: True)
    for display, arguments, platform in [
        ("", [], "offscreen"),
        (":0", ["demo"], "offscreen"),
        (":0", [], ""),
    ]:
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.setenv("QT_QPA_PLATFORM", "")
        launch.prepare(arguments)
        assert os.environ["QT_QPA_PLATFORM"] == platform


# One thing at a time ---------------------------------------------------------------------------------------

HOLDER = """
import sys
from pathlib import Path
from spiral import launch
with launch.only_one(Path(sys.argv[1])) as guard:
    launch.run(["sh", "-c", 'echo $$ > "$0"; exec sleep 60', sys.argv[2]], guard)
"""


@linux_only
def test_a_killed_set_up_lets_go_only_when_its_installer_ended(tmp_path: Path) -> None:
    guard_path, pipe = tmp_path / "guard", tmp_path / "pipe"
    os.mkfifo(pipe)
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(guard_path), str(pipe)], cwd=ROOT)
    installer = int(pipe.read_text())
    with guard_path.open("a") as guard:
        assert not launch.acquire(guard, wait=False)
        holder.kill()
        holder.wait()
        assert not launch.acquire(guard, wait=False)
        os.kill(installer, signal.SIGKILL)
        assert launch.acquire(guard, wait=True)


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (
            "WARNING: Retrying\nERROR: first\nERROR: No matching distribution\nbye\n",
            "ERROR: No matching distribution",
        ),
        ("Reading lists\nE: Unable to locate package\n", "E: Unable to locate package"),
        ("only this\n\n", "only this"),
        (
            "WARNING: NewConnectionError\nERROR: No x\n",
            "ERROR: No x (No connection to where packages come from.)",
        ),
        ("", "nothing"),
    ],
)
def test_reason_in(output: str, reason: str) -> None:
    assert launch.reason_in(output) == reason


def test_a_failed_program_is_one_line(tmp_path: Path) -> None:
    with (
        (tmp_path / "guard").open("a") as guard,
        pytest.raises(Unprepared, match=r"^Spiral could not be set up: .* said: ERROR: b$"),
    ):
        launch.run([sys.executable, "-c", "print('ERROR: a'); print('ERROR: b'); raise SystemExit(1)"], guard)


# The system's packages -------------------------------------------------------------------------------------

NEEDED = {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libdbus-1.so.3": "libdbus-1-3"}
Become = Callable[..., list[list[str]]]


@pytest.fixture
def become(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Become:
    """Pretend to be a user on a computer that lacks two libraries; gives the commands that were run."""

    def become(
        user: int, *, apt: bool = True, old_lists: bool = False, helps: bool = True
    ) -> list[list[str]]:
        lacking = {"libEGL.so.1", "libdbus-1.so.3"}
        commands: list[list[str]] = []

        def run(command: Sequence[str], guard: IO[str]) -> None:
            commands.append(list(command))
            if old_lists and ["apt-get", "update", "--quiet"] not in commands:
                raise Unprepared("E: Unable to locate package")
            if helps and command[1] == "install":
                lacking.clear()

        monkeypatch.setattr(launch, "run", run)
        monkeypatch.setattr(launch, "GUARD", tmp_path / ".venv.lock")
        monkeypatch.setattr(launch, "is_there", lambda name: name not in lacking)
        monkeypatch.setattr(launch.shutil, "which", lambda name: "/usr/bin/apt-get" if apt else None)
        monkeypatch.setattr(os, "geteuid", lambda: user)
        return commands

    return become


def test_a_user_is_told_the_exact_command(become: Become) -> None:
    commands = become(1000)
    with pytest.raises(Unprepared) as refused:
        launch.get_packages(NEEDED)
    assert str(refused.value).endswith(": sudo apt-get install libegl1 libdbus-1-3")
    assert "\n" not in str(refused.value)
    assert commands == []


def test_without_apt_the_libraries_are_named(become: Become) -> None:
    become(0, apt=False)
    with pytest.raises(Unprepared, match=r": libEGL\.so\.1, libdbus-1\.so\.3$"):
        launch.get_packages(NEEDED)


def test_root_installs_only_what_is_missing(become: Become) -> None:
    commands = become(0)
    launch.get_packages(NEEDED)
    assert commands == [["apt-get", *launch.APT_INSTALL, "libegl1", "libdbus-1-3"]]


def test_the_lists_are_fetched_when_they_do_not_know_a_package(become: Become) -> None:
    commands = become(0, old_lists=True)
    launch.get_packages(NEEDED)
    assert [command[1] for command in commands] == ["install", "update", "install"]


def test_packages_that_do_not_help_are_said_so(become: Become) -> None:
    become(0, helps=False)
    with pytest.raises(Unprepared, match=r"still needs.*libEGL\.so\.1, libdbus-1\.so\.3$"):
        launch.get_packages(NEEDED)


def test_nothing_missing_asks_for_nothing(become: Become) -> None:
    assert become(1000) == []
    launch.get_packages({"libGL.so.1": "libgl1"})


@linux_only
def test_is_there_asks_the_system() -> None:
    assert launch.is_there("libc.so.6")
    assert not launch.is_there("libspiral-no-such.so.0")


def test_a_python_without_ensurepip_lacks_venv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        launch.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name
    )
    assert launch.missing(launch.venv_package()) == [launch.VENV]


# The locks -------------------------------------------------------------------------------------------------


def pins(name: str) -> dict[str, str]:
    """Package -> version of a lock file."""
    text = (ROOT / name).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+) \\$", text, re.MULTILINE))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_is_pins_and_hashes_and_no_address(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    pin = re.compile(r"[a-z0-9-]+==[0-9][\w.]* \\")
    hashed = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    note = re.compile(r"    # .*")
    strange = [line for line in lines if not any(kind.fullmatch(line) for kind in (pin, hashed, note))]
    assert strange == []
    assert not [line for line in lines if "/" in line], "an address or a path"
    for line, following in pairwise(lines):
        assert not pin.fullmatch(line) or hashed.fullmatch(following), f"no hash after {line}"


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for name, wanted in [
        (LOCKS[0], project["dependencies"]),
        (LOCKS[1], project["optional-dependencies"]["test"]),
    ]:
        locked = pins(name)
        for requirement in map(Requirement, wanted):
            assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), requirement


def test_the_tests_lock_agrees_with_the_programs() -> None:
    program, tests = map(pins, LOCKS)
    assert {name: tests.get(name) for name in program} == program


def test_qt_is_the_one_that_counts_none_right(qapp: object) -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None at each call, and in the end aborts."""
    from PySide6.QtWidgets import QLabel

    assert pins(LOCKS[0])["pyside6-essentials"].startswith("6.11.")
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 500


# For real, without a network -------------------------------------------------------------------------------

CLI = """
import sys, tiny
def main(arguments):
    print(sys.prefix, tiny.WORD, *arguments)
    return 1
"""


def make_wheel(folder: Path) -> str:
    """A package of one module in `folder`; gives its line for a lock."""
    files = {
        "tiny.py": "WORD = 'spiral'\n",
        "tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
        "tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "tiny-1.0.dist-info/RECORD"
    digests = {
        name: base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()) for name, text in files.items()
    }
    rows = [f"{name},sha256={digests[name].decode().rstrip('=')},{len(files[name])}" for name in files]
    files[record] = "\n".join([*rows, f"{record},,", ""])
    wheel = folder / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return f"tiny==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh checkout that needs one package, on a computer whose pip knows one folder and no network."""
    (tmp_path / "spiral").mkdir()
    for name in ("main.py", "spiral/__init__.py", "spiral/launch.py"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "spiral" / "cli.py").write_text(CLI, "utf-8")
    (tmp_path / "requirements.lock").write_text(make_wheel(tmp_path), "utf-8")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    return tmp_path


def start(checkout: Path) -> subprocess.Popen[str]:
    command = [launch.base_python(), str(checkout / "main.py"), "score", "--json", "-"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def test_two_first_starts_at_once_and_a_third(checkout: Path) -> None:
    both = [start(checkout), start(checkout)]
    ended = [process.communicate() for process in both]
    expected = f"{checkout / '.venv'} spiral score --json -\n"
    assert [out for out, _ in ended] == [expected, expected]
    assert [process.returncode for process in both] == [1, 1]
    notes = "".join(err for _, err in ended)
    assert notes.count("Setting up Spiral (once) ...") == 1
    third = start(checkout)
    assert third.communicate() == (expected, "")
    assert third.returncode == 1


def test_a_package_that_is_not_the_locked_one_is_refused(checkout: Path) -> None:
    lock = checkout / "requirements.lock"
    lock.write_text(re.sub(r"sha256:\w{8}", "sha256:00000000", lock.read_text("utf-8")), "utf-8")
    process = start(checkout)
    out, err = process.communicate()
    assert (process.returncode, out) == (3, "")
    progress, reason = err.splitlines()
    assert progress == "Setting up Spiral (once) ..."
    assert reason.startswith(
        "Spiral could not be set up: pip said: ERROR: THESE PACKAGES DO NOT MATCH THE HASHES"
    )
