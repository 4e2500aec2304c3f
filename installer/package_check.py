"""The check `package`: builds this system's package and enriches a sample with it."""

import platform
import sys
from pathlib import Path
from typing import TextIO

from installer import launch, processes
from installer.check_runner import CheckResult
from installer.environments import debian
from installer.environments.prepare import set_up_build

# The oldest Debian whose C library is new enough for Qt. A program that starts there also starts on
# newer ones.
_OLDEST, _OLDEST_C_LIBRARY = "bookworm", (2, 36)


def check_package(_python: Path, out: TextIO) -> CheckResult:
    """Build this system's first package and test it.

    Raises:
        InstallError: The build environment could not be installed.
    """
    python = set_up_build()
    if launch.run_tool(python, "installer.packaging", "--fast", out=out) != 0:
        return CheckResult(is_good=False)
    is_good = launch.run_tool(python, "installer.packaging.smoke_test", out=out) == 0
    reason = reason_against_minimal_system()
    return CheckResult(is_good, remark=f"not in a minimal system: {reason}" if reason else "")


def reason_against_minimal_system() -> str:
    """Return why no minimal system can be created here; "" if it can."""
    if not sys.platform.startswith("linux") or not debian.is_here():
        return "it needs Debian or a derivative"
    if not minimal_release():
        return "the package needs a newer C library than the minimal system has"
    if processes.read(["unshare", "--mount", "--pid", "--fork", "true"]).is_good:
        return ""
    return "it needs root, with the right to mount"


def minimal_release() -> str:
    """Return the Debian release of the minimal system; "" if none can run what was built here.

    Use the oldest, unless the C library here is newer: then use this system's release, if it is
    Debian.
    """
    version = tuple(int(part) for part in platform.libc_ver()[1].split(".") if part.isdecimal())
    if version <= _OLDEST_C_LIBRARY:
        return _OLDEST
    here = platform.freedesktop_os_release()
    return here.get("VERSION_CODENAME", "") if here.get("ID") == "debian" else ""
