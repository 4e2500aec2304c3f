"""Virtual environments of a checkout, which pip installs from the lock files.

pip rather than uv, because uv does not read the package index from the user's pip settings.
"""

import importlib.util
import re
import shutil
import sqlite3
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, LOCK_FILES, RUNTIME, base_python, python_of
from installer.environments import debian
from installer.failure import InstallError

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
TRIES = 3


def ensure_environment(venv: Path, wanted: Path) -> Path:
    """Install the packages of a lock file if necessary; return the environment's interpreter.

    Raises:
        InstallError: The environment or its packages could not be installed.
    """
    if not is_filled(venv, wanted):
        with exclusive():
            if not is_filled(venv, wanted):  # another process may have filled it
                _fill(venv, wanted)
    return python_of(venv)


def is_filled(venv: Path, wanted: Path) -> bool:
    """Tell whether an environment has this Python and the packages of a lock file.

    The environment keeps a copy of every lock file that it satisfies.
    """
    copy = venv / wanted.name
    is_same = copy.is_file() and copy.read_bytes() == wanted.read_bytes()
    return is_same and not _begun(venv).exists() and version_of(venv) == PYTHON


def pip_argv(python: Path, lock: Path) -> list[str | Path]:
    """Return the command that installs a lock file from the index in the user's pip settings."""
    options = ["--require-hashes", "--only-binary=:all:", "-qq", "--no-input"]
    options += ["--disable-pip-version-check", "--requirement"]
    return [python, "-m", "pip", "install", *options, lock]


def version_of(venv: Path) -> str | None:
    """Return an environment's Python, such as "3.11"; None if it cannot start."""
    settings = venv / "pyvenv.cfg"
    if not settings.is_file() or not python_of(venv).exists():
        return None
    text = settings.read_text(encoding="utf-8")
    found = re.search(r"^version(?:_info)? *= *(\d+\.\d+)", text, re.MULTILINE)
    return found and found[1]


@contextmanager
def exclusive() -> Generator[None]:
    """Hold this checkout's lock; the system releases it when the process ends.

    Raises:
        InstallError: The checkout is read-only.
    """
    file = BUILD / "installer.lock"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    except OSError as error:
        raise InstallError(
            f"The folder {file.parent} is read-only ({error}): move the checkout to where you may"
            " write, and start again."
        ) from error
    # SQLite's file lock works the same on every system.
    with closing(sqlite3.connect(file, timeout=1, isolation_level=None)) as connection:
        if not _locks(connection):
            print("Waiting for another installer of this checkout to finish ...", flush=True)
            while not _locks(connection):
                continue
        yield


def _locks(connection: sqlite3.Connection) -> bool:
    """Try for a second to lock the file."""
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def _begun(venv: Path) -> Path:
    """Return the marker file of an unfinished installation, which may have left broken packages."""
    return BUILD / f"{venv.name}-begun"


def _fill(venv: Path, wanted: Path) -> None:
    is_usable = version_of(venv) == PYTHON and not _begun(venv).exists()
    _begun(venv).touch()
    if not is_usable:
        _make(venv)
    # If pip fails, it restores what it replaced, so the environment is unchanged.
    is_good = _install(python_of(venv), wanted)
    for lock in LOCK_FILES if is_good else ():
        if lock in {RUNTIME, wanted}:
            shutil.copyfile(lock, venv / lock.name)
        else:
            (venv / lock.name).unlink(missing_ok=True)
    _begun(venv).unlink()
    if not is_good:
        raise InstallError(
            "The packages could not be installed: check the network and pip's settings"
            " (`pip config list`), and start again."
        )


def _make(venv: Path) -> None:
    print(f"Creating a virtual environment with Python {PYTHON} in {venv} ...", flush=True)
    if importlib.util.find_spec("ensurepip") is None:
        # Debian and Ubuntu have a separate package for this part of Python.
        debian.install([f"python{PYTHON}-venv"], purpose="to create a virtual environment")
    made = processes.read([base_python(), "-m", "venv", "--clear", venv])
    if not made.is_good:
        raise InstallError(
            f"The virtual environment {venv} could not be created: close the programs that use it,"
            f" or repair Python {PYTHON}, which reported: {made.output.strip()[-300:]}"
        )


def _install(python: Path, lock: Path) -> bool:
    print("Installing the packages (the first time this takes about half a minute) ...", flush=True)
    for turn in range(1, TRIES + 1):
        if processes.echo(pip_argv(python, lock)).is_good:
            return True
        if turn < TRIES:
            print(f"That failed; trying again ({turn + 1} of {TRIES}) ...", flush=True)
    return False
