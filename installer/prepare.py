"""What has to be there before anything can start: packages, and libraries of the system."""

from dataclasses import replace
from pathlib import Path

from installer.checkout import RUNTIME, VENV, LockFile
from installer.environment import ensure_environment
from installer.stamp import read_stamp, write_stamp
from installer.system_libraries import advice, ensure_libraries, missing_libraries


def set_up(lock: LockFile = RUNTIME) -> Path:
    """Make sure that the packages are there; return the interpreter that has them.

    Raises:
        StepError: They cannot be had.
    """
    return ensure_environment(VENV, lock)


def require_libraries() -> None:
    """Make sure that windows can be shown; remember it.

    Raises:
        StepError: Libraries are missing, and may not be installed by us.
    """
    if not _has_libraries():
        ensure_libraries(VENV)
        _remember_libraries()


def mention_libraries() -> None:
    """Say what the window will need: a job in the terminal is not held up by it."""
    if _has_libraries():
        return
    if missing := missing_libraries(VENV):
        print(advice(missing), flush=True)
    else:
        _remember_libraries()


def _has_libraries() -> bool:
    stamp = read_stamp(VENV)
    return stamp is not None and stamp.has_libraries


def _remember_libraries() -> None:
    if stamp := read_stamp(VENV):
        write_stamp(VENV, replace(stamp, has_libraries=True))
