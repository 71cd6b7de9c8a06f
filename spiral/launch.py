"""From a bare computer to a running Spiral: `.venv`, its packages, Qt's libraries, the hand-over.

Standard library only. `.venv` lies beside main.py. Each lock file that it was filled from has a stamp in it,
written last; as long as the stamps fit, a start costs one read of the lock. A mark lies there while packages
are being installed: where the next start finds it, the one before was interrupted and `.venv` is made again.
What the user's pip is told about indexes holds here too. What is missing is said in one line (Unprepared).
"""

import contextlib
import ctypes
import hashlib
import importlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, NoReturn

ROOT = Path(__file__).resolve().parent.parent
GUARD = ROOT / ".venv.lock"

WINDOW = "window"
TEST = "test"
QT_COMMANDS = frozenset({WINDOW, "demo", TEST, "bench"})

# The library that Qt opens, and the Debian package that brings it. Debian 13 calls some packages otherwise
# (libglib2.0-0t64); apt knows the old names too.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# Qt blames libxcb-cursor0 for any of these.
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
VENV = "Python's venv and ensurepip"

PIP_INSTALL = ("install", "--quiet", "--no-input", "--require-hashes", "--no-deps", "--only-binary=:all:")
PIP_SETTINGS = {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}
NO_CONNECTION = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "NameResolutionError",
    "Temporary failure resolving",
)
APT_INSTALL = ("install", "--yes", "--quiet", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300")


class Unprepared(Exception):
    """The computer is not ready for Spiral; the text is one line that says what is missing."""


def prepare(arguments: Sequence[str]) -> None:
    """Make ready what this command needs, and go on under `.venv`'s Python.

    Returns only there; any other Python is replaced by it. Raises Unprepared.
    """
    environment = Environment(ROOT, tests=command_of(arguments) == TEST)
    needed = libraries_for(arguments)
    if not environment.is_ready():
        get_packages({**venv_package(), **needed})
        environment.set_up()
    if not environment.is_running():
        hand_over(environment.python)
    get_packages(needed)
    if not opens_window(arguments):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def run_tests(arguments: Sequence[str]) -> int:
    """Run pytest on the project's own tests; returns pytest's exit code."""
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, check=False).returncode


def command_of(arguments: Sequence[str]) -> str:
    """The command on the command line; without one it is the window, options or not."""
    if not arguments:
        return WINDOW
    if arguments[0] != TEST and not {"-h", "--help"}.isdisjoint(arguments):
        return "help"
    return WINDOW if arguments[0].startswith("-") else arguments[0]


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether this command shows a real window: only the window does, and only where there is a display."""
    if command_of(arguments) != WINDOW:
        return False
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# The environment -------------------------------------------------------------------------------------------


class Environment:
    """`.venv` beside main.py, filled from one lock file, or two when the tests are to run."""

    def __init__(self, root: Path, *, tests: bool = False) -> None:
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.mark = self.folder / "unfinished"
        names = ["requirements.lock", "requirements-test.lock"] if tests else ["requirements.lock"]
        self.locks = [root / name for name in names]

    def is_ready(self) -> bool:
        """Whether `.venv` was filled, to the end, from the locks as they are now."""
        return not self.mark.exists() and all(self._is_stamped(lock) for lock in self.locks)

    def is_running(self) -> bool:
        """Whether this very process runs under `.venv`."""
        return Path(sys.prefix).resolve() == self.folder.resolve()

    def set_up(self) -> None:
        """Make `.venv` and install what the locks hold, one process at a time; the others wait."""
        try:
            with only_one(GUARD) as guard:
                if not self.is_ready():
                    self._fill(guard)
        except OSError as error:
            reason = f"{error.strerror}: {error.filename}" if error.filename else str(error)
            raise Unprepared(f"Spiral cannot set itself up in its own folder ({reason}).") from error

    def _fill(self, guard: IO[str]) -> None:
        say(f"Setting up {'Spiral and its tests' if len(self.locks) > 1 else 'Spiral'} (once) ...")
        if self.mark.exists() or not self._has_pip():
            if self.folder.exists():
                shutil.rmtree(self.folder)
            self.folder.mkdir()
            self.mark.touch()
            run([base_python(), "-m", "venv", str(self.folder)], guard)
        self.mark.touch()
        for lock in self.locks:
            if not self._is_stamped(lock):
                run([str(self.python), "-m", "pip", *PIP_INSTALL, "--requirement", str(lock)], guard)
                self._stamp(lock).write_text(self._stamp_text(lock), "utf-8")
        self.mark.unlink()

    def _has_pip(self) -> bool:
        question = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
        with contextlib.suppress(OSError):
            answer = subprocess.run([str(self.python), "-c", question], capture_output=True, check=False)
            return answer.returncode == 0 and (self.folder / "pyvenv.cfg").exists()
        return False

    def _is_stamped(self, lock: Path) -> bool:
        with contextlib.suppress(OSError):
            return self._stamp(lock).read_text("utf-8") == self._stamp_text(lock)
        return False

    def _stamp(self, lock: Path) -> Path:
        return self.folder / f"{lock.name}.stamp"

    def _stamp_text(self, lock: Path) -> str:
        """The lock's digest and the Python behind `.venv`, which a new release of the system replaces."""
        digest = hashlib.sha256(lock.read_bytes()).hexdigest()
        return f"{digest} {self.python.resolve(strict=True)}\n"


def base_python() -> str:
    """The Python that `.venv` is made from, also when this one is itself a virtual environment's."""
    return getattr(sys, "_base_executable", None) or sys.executable


def hand_over(python: Path) -> NoReturn:
    """Start the same command line again under `python`, in this process where the system can."""
    command = [str(python), *sys.orig_argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


# The system's packages -------------------------------------------------------------------------------------


def libraries_for(arguments: Sequence[str]) -> dict[str, str]:
    """What this command needs from the system: library -> Debian package. Only Linux leaves it to us."""
    if sys.platform != "linux" or command_of(arguments) not in QT_COMMANDS:
        return {}
    if not opens_window(arguments):
        return dict(QT_LIBRARIES)
    wayland = WAYLAND_LIBRARIES if os.environ.get("WAYLAND_DISPLAY") else {}
    return {**QT_LIBRARIES, **WINDOW_LIBRARIES, **wayland}


def venv_package() -> dict[str, str]:
    """Debian's own Python comes without what makes a virtual environment; name the package for this one."""
    own = os.path.realpath(base_python()) == os.path.realpath("/usr/bin/python3")
    return {VENV: "python3-venv" if own else f"python3.{sys.version_info.minor}-venv"}


def get_packages(needed: Mapping[str, str]) -> None:
    """Install the Debian packages of what is missing, or say in one line what to install."""
    lacking = missing(needed)
    if not lacking:
        return
    if not shutil.which("apt-get"):
        raise Unprepared(f"Spiral needs what is not on this computer; please install: {', '.join(lacking)}")
    packages = [needed[name] for name in lacking]
    if os.geteuid() != 0:
        command = shlex.join(["sudo", "apt-get", "install", *packages])
        raise Unprepared(f"Spiral needs system packages; run this and start again: {command}")
    install_packages(packages)
    lacking = missing(needed)
    if lacking:
        raise Unprepared(f"Spiral still needs, after {shlex.join(packages)}: {', '.join(lacking)}")


def missing(needed: Iterable[str]) -> list[str]:
    """Those of the needed libraries that this computer does not have."""
    return [name for name in needed if not is_there(name)]


def is_there(name: str) -> bool:
    """Whether a library opens; for VENV, whether this Python can make a virtual environment."""
    if name == VENV:
        importlib.invalidate_caches()
        return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages as root; the lists are fetched only when they are missing or too old."""
    say(f"Installing system packages (once): {' '.join(packages)} ...")
    command = ["apt-get", *APT_INSTALL, *packages]
    try:
        with only_one(GUARD) as guard:
            try:
                run(command, guard)
            except Unprepared:
                run(["apt-get", "update", "--quiet"], guard)
                run(command, guard)
    except OSError as error:
        raise Unprepared(f"Spiral's system packages could not be installed ({error}).") from error


# One thing at a time ---------------------------------------------------------------------------------------


@contextlib.contextmanager
def only_one(path: Path) -> Iterator[IO[str]]:
    """Hold the lock file; waits, and says so, while another start of Spiral holds it."""
    with path.open("a", encoding="utf-8") as guard:
        if not acquire(guard, wait=False):
            say("Another start is setting up Spiral; waiting for it ...")
            acquire(guard, wait=True)
        yield guard


def acquire(guard: IO[str], *, wait: bool) -> bool:
    """Lock an open file; False where another process has it and we do not wait. Closing it lets go."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            with contextlib.suppress(OSError):
                msvcrt.locking(guard.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
                return True
            if not wait:
                return False
    import fcntl

    try:
        fcntl.flock(guard, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True


def run(command: Sequence[str], guard: IO[str]) -> None:
    """Run quietly; on failure raise Unprepared with the line that says why.

    The child holds the guard too: should this process be killed, the next start waits for the child.
    """
    settings = {**os.environ, **PIP_SETTINGS, "DEBIAN_FRONTEND": "noninteractive"}
    inherited = () if os.name == "nt" else (guard.fileno(),)
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=settings,
        pass_fds=inherited,
        check=False,
    )
    if done.returncode:
        what = Path(command[0]).name if command[1] != "-m" else command[2]
        raise Unprepared(f"Spiral could not be set up: {what} said: {reason_in(done.stdout)}")


def reason_in(output: str) -> str:
    """The line of a failed program's output that says why: its last error, else its last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("ERROR:", "E:", "Error:"))]
    reason = (errors or lines or ["nothing"])[-1]
    cut_off = any(sign in output for sign in NO_CONNECTION)
    return f"{reason} (No connection to where packages come from.)" if cut_off else reason


def say(line: str) -> None:
    """Tell whoever waits what is going on."""
    print(line, file=sys.stderr, flush=True)
