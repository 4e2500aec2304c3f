"""A bare Debian in a folder: no Python, no Qt, nothing but what the package brings."""

import platform
import shutil
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installer import processes
from installer.environments import debian
from installer.failure import InstallError

# The oldest Debian whose C library is new enough for Qt: what starts there starts on newer ones.
_OLDEST, _OLDEST_C_LIBRARY = "bookworm", (2, 36)
_ENTER = Path(__file__).with_name("enter.sh")
_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True, slots=True)
class CleanRoot:
    """A system in a folder.

    Attributes:
        path: The folder that is its "/".
    """

    path: Path

    def run(self, words: Sequence[str], *, user: str = "root") -> str:
        """Run a program in it and return what it said.

        All that it starts ends with it: it has processes and mounts of its own.

        Args:
            words: The program.
            user: Whose rights it has.

        Raises:
            InstallError: It failed.
        """
        outer = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        outer += [f"--mount-proc={self.path / 'proc'}", "sh", str(_ENTER), str(self.path), user]
        home = "/root" if user == "root" else f"/home/{user}"
        env = {"PATH": _PATH, "HOME": home, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        ended = processes.read([*outer, *words], env=env)
        if not ended.is_good:
            print(ended.output)
            raise InstallError(f"`{' '.join(words)}` failed in the bare system ({ended.code}).")
        return ended.output

    def install(self, packages: Sequence[str]) -> None:
        """Install packages, and only what they depend on.

        Raises:
            InstallError: It failed.
        """
        self.run(["apt-get", "update", "-q"])
        words = ["apt-get", "install", "-q", "-y", "--no-install-recommends"]
        self.run([*words, *packages])


def why_not() -> str:
    """Return why no bare system can be made here; "" if one can."""
    if not sys.platform.startswith("linux") or not debian.is_here():
        return "it needs a Debian or one of its kin"
    if not _debian():
        return "the package needs a newer C library than the bare system has"
    if processes.read(["unshare", "--mount", "--pid", "--fork", "true"]).is_good:
        return ""
    return "it needs to be root, with the right to mount"


def _debian() -> str:
    """Return the release for the bare system; "" if none has what was built here.

    The oldest, unless the C library here is newer: then the same as here, if that is a Debian.
    """
    version = tuple(int(part) for part in platform.libc_ver()[1].split(".") if part.isdecimal())
    if version <= _OLDEST_C_LIBRARY:
        return _OLDEST
    here = platform.freedesktop_os_release()
    return here.get("VERSION_CODENAME", "") if here.get("ID") == "debian" else ""


@contextmanager
def clean_root(path: Path) -> Generator[CleanRoot]:
    """Make a bare Debian, and take it away again.

    Raises:
        InstallError: The tool for it is missing, or failed.
    """
    debian.ensure_tools({"mmdebstrap": "mmdebstrap"}, purpose="to make a bare system")
    shutil.rmtree(path, ignore_errors=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        made = processes.read(["mmdebstrap", "--variant=minbase", "--quiet", _debian(), str(path)])
        if not made.is_good:
            raise InstallError(f"The bare system could not be made: {made.output[-500:]}")
        yield CleanRoot(path)
    finally:
        # Nothing is mounted in it any more: all mounts ended with their programs.
        shutil.rmtree(path, ignore_errors=True)
