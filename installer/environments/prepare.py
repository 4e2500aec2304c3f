"""What has to be there before anything can start: packages, and libraries of the system."""

import ctypes
import sys
import sysconfig
from dataclasses import replace
from pathlib import Path

from installer.checkout import BUILD_VENV, PACKAGING, RUNTIME, VENV, LockFile
from installer.environments import debian
from installer.environments.environment import PYTHON, ensure_environment
from installer.environments.system_libraries import advice, ensure_libraries, missing_libraries
from installer.environments.venv_marker import read_stamp, write_stamp
from installer.failure import InstallError

# A tool, and its Debian package.
_BUILD_TOOLS = (("objdump", "binutils"), ("strip", "binutils"))
_TEST_TOOLS = (
    ("Xvfb", "xvfb"),
    ("makensis", "nsis"),
    ("desktop-file-validate", "desktop-file-utils"),
    ("groff", "groff-base"),
)


def set_up(lock: LockFile = RUNTIME) -> Path:
    """Make sure that the packages are there; return the interpreter that has them.

    Raises:
        InstallError: They cannot be had.
    """
    return ensure_environment(BUILD_VENV if lock == PACKAGING else VENV, lock)


def set_up_build() -> Path:
    """Make sure that packages can be made; return the interpreter that makes them.

    Qt's libraries belong to it: some of them go into the package.

    Raises:
        InstallError: Something cannot be had.
    """
    python = set_up(PACKAGING)
    if sys.platform.startswith("linux"):
        ensure_libraries(BUILD_VENV)
        debian.ensure_tools(_BUILD_TOOLS, purpose="to look into programs")
        if not has_shared_python():
            debian.install([(f"libpython{PYTHON}",)], purpose="to take Python along")
    return python


def has_shared_python() -> bool:
    """Return whether this Python can be loaded as a library, as a frozen program does it.

    Debian and Ubuntu ship that part of Python on its own.
    """
    name = sysconfig.get_config_var("INSTSONAME")
    try:
        ctypes.CDLL(name)
    except (OSError, TypeError):
        return False
    return True


def require_libraries() -> None:
    """Make sure that windows can be shown; remember it.

    Raises:
        InstallError: Libraries are missing, and may not be installed by us.
    """
    if not _has_libraries():
        ensure_libraries(VENV)
        _remember_libraries()


def require_test_tools() -> None:
    """Make sure that there is what some tests need: a screen nobody looks at, and packagers.

    Where they may not be installed, those tests say that they were skipped.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        debian.ensure_tools(_TEST_TOOLS, purpose="for some of the tests")
    except InstallError as error:
        print(f"Note: {error}", flush=True)


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
