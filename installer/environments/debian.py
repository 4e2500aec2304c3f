"""Packages of Debian and its derivatives: installs them if permitted, else names the command."""

import os
import shlex
import shutil
from collections.abc import Mapping, Sequence

from installer import processes
from installer.failure import InstallError

_APT_GET = ("apt-get", "-q", "-o", "DPkg::Lock::Timeout=120")


def install_line(packages: Sequence[str]) -> str:
    """Return the command line for the user to copy."""
    return f"sudo apt-get install --no-install-recommends {shlex.join(packages)}"


def is_here() -> bool:
    """Return whether this system has apt-get."""
    return shutil.which("apt-get") is not None


def ensure_tools(tools: Mapping[str, str], *, purpose: str) -> None:
    """Install the packages of missing tools.

    Args:
        tools: Package by tool.
        purpose: For the message, as in "to check the package".

    Raises:
        InstallError: The rights are missing, or the installation failed.
    """
    missing = {package for tool, package in tools.items() if shutil.which(tool) is None}
    if missing:
        install(sorted(missing), purpose=purpose)


def install(packages: Sequence[str], *, purpose: str) -> None:
    """Install packages; without the rights, raise an error that names the command line.

    Args:
        packages: Debian's names.
        purpose: For the message, as in "to show a window".

    Raises:
        InstallError: The rights are missing, or the installation failed.
    """
    if not is_here():
        raise InstallError(
            f"Install what your system calls {', '.join(packages)}; it is missing {purpose}."
        )
    rights = _rights()
    if rights is not None:
        print(f"Installing {' '.join(packages)} {purpose} ...", flush=True)
        # New systems have no package lists. If the download fails, old lists may be enough.
        _apt_get(rights, "update")
        if _apt_get(rights, "install", "-y", "--no-install-recommends", *packages):
            return
    raise InstallError(f"Packages are missing {purpose}: run `{install_line(packages)}` first.")


def _rights() -> tuple[str, ...] | None:
    """Return the prefix that runs a command as root; None without the rights."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") and processes.read(["sudo", "-n", "true"]).is_good:
        return ("sudo", "-n")
    return None


def _apt_get(rights: tuple[str, ...], *argv: str) -> bool:
    env = processes.environment({"DEBIAN_FRONTEND": "noninteractive"})
    ended = processes.read([*rights, *_APT_GET, *argv], env=env)
    if not ended.is_good:
        print(ended.output, flush=True)
    return ended.is_good
