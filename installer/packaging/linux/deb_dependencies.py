"""What the program's folder needs of a Linux system: read off its files, never guessed."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from installer import processes
from installer.environments.debian import Names
from installer.environments.system_libraries import LIBRARIES, Library
from installer.failure import InstallError

_ELF = b"\x7fELF"
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_C_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
# Beside those that a window needs: what every program has.
_COMMON = (
    *(Library(name, ("libc6",)) for name in ("libc.so", "libm.so", "libdl.so", "librt.so")),
    *(Library(name, ("libc6",)) for name in ("libpthread.so", "libresolv.so", "libutil.so")),
    Library("ld-linux", ("libc6",)),
    Library("libgcc_s.so", ("libgcc-s1",)),
    Library("libstdc++.so", ("libstdc++6",)),
    Library("libuuid.so", ("libuuid1",)),
    Library("libz.so", ("zlib1g",)),
)


def debian_depends(folder: Path) -> list[str]:
    """Return the packages that a program's folder depends on, as a .deb says it.

    Raises:
        InstallError: binutils is missing, or a library has no known package.
    """
    said = _ask_files(folder)
    there = {path.name for path in folder.rglob("*")}
    needed = sorted(set(_NEEDED.findall(said)) - there)
    packages = packages_of(needed)
    packages["libc6"] = f"libc6 (>= {oldest_c_library(said)})"
    return [packages[name] for name in sorted(packages)]


def packages_of(sonames: Iterable[str]) -> dict[str, str]:
    """Return for each needed package what a .deb says of it, by its newest name.

    Raises:
        InstallError: A library has no known package.
    """
    found: dict[str, str] = {}
    for soname in sonames:
        names = _names_of(soname)
        found[names[0]] = " | ".join(names)
    return found


def oldest_c_library(objdump_output: str) -> str:
    """Return the oldest version of the C library that has all that is asked of it."""
    versions = {(int(major), int(minor)) for major, minor in _C_VERSION.findall(objdump_output)}
    major, minor = max(versions, default=(2, 34))
    return f"{major}.{minor}"


def _names_of(soname: str) -> Names:
    for library in (*LIBRARIES, *_COMMON):
        if soname.startswith(library.soname):
            return library.packages
    raise InstallError(
        f"No package is known for {soname}: add it to installer/environments/system_libraries.py,"
        " or leave out"
        " what needs it in installer/packaging/contents.py."
    )


def _ask_files(folder: Path) -> str:
    tool = shutil.which("objdump")
    if tool is None:
        raise InstallError("`objdump` is missing: install binutils, and start again.")
    files = [path for path in sorted(folder.rglob("*")) if _is_elf(path)]
    asked = processes.read([tool, "-p", *map(str, files)])
    if not asked.is_good:
        raise InstallError(f"`objdump` cannot read the program's files: {asked.output[-300:]}")
    return asked.output


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF
