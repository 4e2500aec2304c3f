"""Installation of what a command needs: Python packages and system packages."""

import ctypes
import re
import sys
import sysconfig
from pathlib import Path

from installer import processes
from installer.checkout import BUILD_VENV, PACKAGING, RUNTIME, VENV
from installer.environments import debian
from installer.environments.environment import PYTHON, ensure_environment
from installer.failure import InstallError

# Packages by tool.
_BUILD_TOOLS = {"strip": "binutils"}
_TEST_TOOLS = {
    "Xvfb": "xvfb",
    "makensis": "nsis",
    "desktop-file-validate": "desktop-file-utils",
    "groff": "groff-base",
}
_POSTGRESQL = Path("/usr/lib/postgresql")
# Libraries that PySide6 needs but does not include, determined with minimal Debian 12 and 13. Newer
# systems accept the older names.
QT_PACKAGES = (
    *("libglib2.0-0", "libdbus-1-3", "libbrotli1", "libzstd1", "libgssapi-krb5-2"),
    *("libgl1", "libopengl0", "libegl1", "libfontconfig1", "libxkbcommon0", "libxkbcommon-x11-0"),
    *("libx11-6", "libx11-xcb1", "libxcb1", "libxcb-cursor0", "libxcb-glx0", "libxcb-icccm4"),
    *("libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render0", "libxcb-shape0"),
    *("libxcb-render-util0", "libxcb-shm0", "libxcb-sync1", "libxcb-util1", "libxcb-xfixes0"),
    *("libxcb-xkb1", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
)
_WINDOW = (
    *("QtWidgets.abi3.so", "QtNetwork.abi3.so", "QtSvg.abi3.so"),
    *("Qt/plugins/platforms/libqoffscreen.so", "Qt/plugins/platforms/libqxcb.so"),
)
_PACKAGED = (*_WINDOW, "Qt/plugins/platforms/libqwayland.so", "Qt/plugins/wayland-*-client/*.so")


def set_up(lock: Path = RUNTIME) -> Path:
    """Install the packages of a lock file if necessary; return their interpreter.

    Raises:
        InstallError: They could not be installed.
    """
    return ensure_environment(BUILD_VENV if lock == PACKAGING else VENV, lock)


def set_up_build() -> Path:
    """Install what the build needs; return the interpreter for the build.

    Raises:
        InstallError: Something could not be installed.
    """
    python = set_up(PACKAGING)
    if sys.platform.startswith("linux"):
        # The package includes some of these libraries and depends on the others.
        _ensure_libraries(BUILD_VENV, _PACKAGED)
        debian.ensure_tools(_BUILD_TOOLS, purpose="to build the package")
        if not has_shared_python():
            debian.install([f"libpython{PYTHON}"], purpose="to take Python along")
    return python


def has_shared_python() -> bool:
    """Return whether this Python can be loaded as a library, as frozen programs do.

    Debian and Ubuntu have a separate package for this part of Python.
    """
    try:
        ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))
    except (OSError, TypeError):
        return False
    return True


def require_libraries() -> None:
    """Install the libraries that the window needs.

    Raises:
        InstallError: Libraries are missing and could not be installed.
    """
    _ensure_libraries(VENV, _WINDOW)


def require_test_tools() -> None:
    """Install the tools that some tests need; without the rights, those tests are skipped."""
    if not sys.platform.startswith("linux"):
        return
    try:
        debian.ensure_tools(_TEST_TOOLS, purpose="for some of the tests")
        if not any(_POSTGRESQL.glob("*/bin/initdb")):  # Debian keeps it off the search path
            debian.install(["postgresql"], purpose="for some of the tests")
    except InstallError as error:
        print(f"Note: {error}", flush=True)


def mention_libraries() -> None:
    """Print which libraries the window needs; commands in the terminal work without them."""
    if missing := missing_libraries(VENV, _WINDOW):
        print(advice(missing), flush=True)


def missing_libraries(venv: Path, patterns: tuple[str, ...]) -> list[str]:
    """Return the libraries that Qt's files need and the loader cannot find."""
    if not sys.platform.startswith("linux"):
        return []
    folders = list(venv.glob("lib/python*/site-packages/PySide6"))
    files = [path for folder in folders for pattern in patterns for path in folder.glob(pattern)]
    return not_found(processes.read(["ldd", *files]).output) if files else []


def not_found(ldd_output: str) -> list[str]:
    """Return the libraries that ldd did not find, without duplicates, in its order."""
    return list(dict.fromkeys(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE)))


def advice(missing: list[str]) -> str:
    """Return a note for users of commands, which need no window."""
    if debian.is_here():
        return f"Note: the window will need `{debian.install_line(QT_PACKAGES)}`."
    return f"Note: the window will need {', '.join(missing)}, which this system lacks."


def _ensure_libraries(venv: Path, patterns: tuple[str, ...]) -> None:
    if missing_libraries(venv, patterns):
        debian.install(QT_PACKAGES, purpose="to show windows")
    if missing := missing_libraries(venv, patterns):
        raise InstallError(
            f"Install the packages that bring {', '.join(missing)}: Qt cannot be loaded without."
        )
