"""The virtual environment of a checkout: made, filled from a lock file, made anew when broken."""

import importlib.util
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from installer import processes
from installer.checkout import LockFile, base_python, python_of
from installer.environments import debian, lock, venv_marker
from installer.environments.venv_marker import Stamp, Todo
from installer.failure import InstallError

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
TRIES = 3


def ensure_environment(venv: Path, wanted: LockFile) -> Path:
    """Make sure that the environment holds what a lock file names; return its interpreter.

    Raises:
        InstallError: It cannot be made, or the packages cannot be had.
    """
    if _todo(venv, wanted) is not Todo.NOTHING:
        with lock.exclusive(venv, _tell_waiting):
            _fill(venv, wanted, _todo(venv, wanted))  # asked again: another start may have done it
    return python_of(venv)


def pip_words(python: Path, lock: LockFile) -> list[str | Path]:
    """Return the command that installs a lock file; where from is the user's pip configuration."""
    options = ["--require-hashes", "--only-binary=:all:", "-qq", "--no-input"]
    options += ["--disable-pip-version-check", "--requirement"]
    return [python, "-m", "pip", "install", *options, lock.path]


def version_of(venv: Path) -> str | None:
    """Return an environment's Python, such as "3.11"; None if there is none that can start."""
    try:
        lines = (venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    pairs = (line.partition("=") for line in lines)
    settings = {name.strip(): value.strip() for name, _, value in pairs}
    version = settings.get("version") or settings.get("version_info", "")
    return ".".join(version.split(".")[:2]) if python_of(venv).exists() else None


def _todo(venv: Path, wanted: LockFile) -> Todo:
    return venv_marker.decide(
        venv_marker.read_stamp(venv), wanted, python=PYTHON, venv_python=version_of(venv)
    )


def _fill(venv: Path, wanted: LockFile, todo: Todo) -> None:
    if todo is Todo.NOTHING:
        return
    before = venv_marker.read_stamp(venv)
    begun = Stamp(PYTHON, wanted.name, venv_marker.digest_of(wanted), is_done=False)
    venv_marker.write_stamp(venv, begun)
    if todo is Todo.REBUILD:
        _make(venv)
        before = None
    try:
        _install(python_of(venv), wanted)
    except InstallError:
        # pip gave up by itself and put back what it had taken: nothing is half done.
        venv_marker.write_stamp(venv, before)
        raise
    venv_marker.write_stamp(venv, replace(begun, is_done=True))


def _make(venv: Path) -> None:
    print(f"Making a virtual environment with Python {PYTHON} in {venv} ...", flush=True)
    if importlib.util.find_spec("ensurepip") is None:
        # Debian and Ubuntu ship this part of Python on its own.
        debian.install([(f"python{PYTHON}-venv",)], purpose="to make a virtual environment")
    _clear(venv)
    made = processes.read([base_python(), "-m", "venv", venv])
    if not made.is_good:
        raise InstallError(
            f"The virtual environment could not be made: repair or reinstall Python {PYTHON}, which"
            f" said: {_last_line(made.output)}"
        )


def _clear(venv: Path) -> None:
    """Delete all of an environment but what this start holds on to."""
    for entry in venv.iterdir():
        if entry.name in {lock.FILE_NAME, venv_marker.FILE_NAME}:
            continue
        try:
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()
        except OSError as error:
            raise InstallError(
                f"The old environment {venv} cannot be removed ({error}): close the programs that"
                " use it, and start again."
            ) from error


def _install(python: Path, lock: LockFile) -> None:
    print("Installing the packages (the first time this takes about half a minute) ...", flush=True)
    for turn in range(1, TRIES + 1):
        ended = processes.echo(pip_words(python, lock))
        if ended.is_good:
            return
        if turn < TRIES:
            print(f"That failed; trying again ({turn + 1} of {TRIES}) ...", flush=True)
    raise InstallError(
        "The packages could not be installed: check the network and pip's settings"
        " (`pip config list`), and start again."
    )


def _tell_waiting() -> None:
    print("Waiting for another start of the installer in this checkout to finish ...", flush=True)


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["nothing"])[-1]
