"""Packages of Debian and its kin: installed where we may, else named to the letter."""

import os
import shlex
import shutil
from collections.abc import Callable, Sequence

from installer import processes
from installer.failure import InstallError

Names = tuple[str, ...]
"""The names of one package, the newest first: some have changed between releases."""

_APT_GET = ("apt-get", "-o", "DPkg::Lock::Timeout=120")


def install_line(packages: Sequence[str]) -> str:
    """Return the line that a person can copy."""
    return f"sudo apt-get install --no-install-recommends {shlex.join(packages)}"


def is_here() -> bool:
    """Return whether this system has apt-get."""
    return shutil.which("apt-get") is not None


def has_package(name: str) -> bool:
    """Return whether the system's package lists name this package."""
    return processes.read(["apt-cache", "show", "--no-all-versions", name]).is_good


def choose(candidates: Names, exists: Callable[[str], bool]) -> str:
    """Return the first name that exists, else the last: the newer systems still know it."""
    return next((name for name in candidates if exists(name)), candidates[-1])


def ensure_tools(tools: Sequence[tuple[str, str]], *, purpose: str) -> None:
    """Install the packages of the tools that are missing.

    Args:
        tools: Each with its package.
        purpose: What for, as in "to check the package".

    Raises:
        InstallError: It may not be done, or it failed.
    """
    missing = [(package,) for tool, package in tools if shutil.which(tool) is None]
    if missing:
        install(list(dict.fromkeys(missing)), purpose=purpose)


def install(wanted: Sequence[Names], *, purpose: str) -> None:
    """Install packages, or raise with the line that does it.

    Args:
        wanted: The names of each package.
        purpose: What for, as in "to show a window".

    Raises:
        InstallError: It may not be done, or it failed.
    """
    if not is_here():
        named = ", ".join(names[-1] for names in wanted)
        raise InstallError(f"Install what your system calls {named}; it is missing {purpose}.")
    rights = _rights()
    if rights is not None:
        # Fresh systems have no lists; and where they cannot be fetched, old ones may do.
        _apt_get(rights, ["update"])
    packages = [choose(names, has_package) for names in wanted]
    if rights is not None:
        print(f"Installing {' '.join(packages)} {purpose} ...", flush=True)
        if _apt_get(rights, ["install", "-y", "--no-install-recommends", *packages]):
            return
    raise InstallError(f"Something is missing {purpose}: run `{install_line(packages)}` first.")


def _rights() -> tuple[str, ...] | None:
    """Return the words that go before a command to run it as root; None if we may not."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") and processes.read(["sudo", "-n", "true"]).is_good:
        return ("sudo", "-n")
    return None


def _apt_get(rights: tuple[str, ...], words: Sequence[str]) -> bool:
    env = processes.environment({"DEBIAN_FRONTEND": "noninteractive"})
    # apt's own progress is of no use; what it says when it fails is.
    ended = processes.read([*rights, *_APT_GET, "-q", *words], env=env)
    if not ended.is_good:
        print(ended.output, flush=True)
    return ended.is_good
