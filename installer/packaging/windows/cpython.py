"""CPython for Windows, as the Python Software Foundation built and signed it.

A package of the index brings it, unchanged: the libraries carry the foundation's signature, and its
signed catalogue holds the digest of every module of the standard library. Only what passes
is shipped. Windows' runtime library, which Microsoft signs, comes with PySide6.
"""

import hashlib
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from installer import processes
from installer.checkout import BUILD
from installer.failure import InstallError
from installer.packaging.contents import NEVER_NEEDED
from installer.packaging.windows.authenticode import check_signatures

VERSION = "3.13.2"
SHORT = VERSION.rpartition(".")[0]
LIBRARY = f"python{SHORT.replace('.', '')}"
LOCK = Path(__file__).with_name("cpython.lock")
PUBLISHER = "Python Software Foundation"
FOLDER = BUILD / "windows" / "cpython"
# Interpreters and packages for development, and extension modules of what is never needed.
_NO_MODULES = frozenset({*NEVER_NEEDED, "site-packages", "turtledemo", "venv", "__phello__"})
_NO_LIBRARIES = frozenset({"_tkinter.pyd", "tcl86t.dll", "tk86t.dll", "zlib1.dll", "winsound.pyd"})
_NOT_IN_THE_CATALOGUE = {
    # The foundation's catalogue has no empty files, and misses these two. They were compared with
    # those of 3.13.0 and 3.13.5 by hand.
    "8e7bc2b8a9974751e0bf0be8e8fd3c116fb0ed2ff2e372f693a7e3659a46f8dc",  # xml/__init__.py
    "1b580c37e07e4760ba307302b547312f2b97be888bb3ef681e4f39e9e22c3f40",  # zipfile/__init__.py
    hashlib.sha256().hexdigest(),
}


def fetch(python: Path) -> Path:
    """Download CPython unless it is here, check it, and return its folder.

    Args:
        python: The interpreter whose pip downloads.

    Raises:
        InstallError: The download failed, or a file is not the foundation's.
    """
    copy = FOLDER / LOCK.name
    if not copy.is_file() or copy.read_bytes() != LOCK.read_bytes():
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True)
        _unpack(_download(python, FOLDER), FOLDER)
        shutil.copyfile(LOCK, copy)
    home = FOLDER / f"cp{SHORT.replace('.', '')}"
    check(home)
    return home


def check(home: Path) -> None:
    """Check everything that is shipped of a folder with CPython.

    Raises:
        InstallError: A file is not the foundation's.
    """
    catalogue = home / "DLLs" / "python_lib.cat"
    check_signatures([*libraries(home), catalogue], PUBLISHER)
    known = catalogue.read_bytes()
    for file in modules(home):
        digest = hashlib.sha256(file.read_bytes())
        if digest.digest() not in known and digest.hexdigest() not in _NOT_IN_THE_CATALOGUE:
            name = file.relative_to(home).as_posix()
            raise InstallError(f"{name} is not the one that {PUBLISHER} signed: nothing is built.")


def libraries(home: Path) -> list[Path]:
    """Return the libraries and extension modules that are shipped, sorted by name."""
    found = [home / f"{LIBRARY}.dll", home / "python3.dll"]
    found += [path for path in (home / "DLLs").iterdir() if path.suffix in {".dll", ".pyd"}]
    return sorted(path for path in found if path.name not in _NO_LIBRARIES)


def modules(home: Path) -> Iterator[Path]:
    """Yield the modules of the standard library that are shipped, sorted by path."""
    folder = home / "Lib"
    for path in sorted(folder.rglob("*.py")):
        if path.relative_to(folder).parts[0].removesuffix(".py") not in _NO_MODULES:
            yield path


def _download(python: Path, target: Path) -> Path:
    """Download the package; pip asks its setup.py (read for this version) for its name only."""
    argv: list[str | Path] = [python, "-m", "pip", "download", "--quiet", "--require-hashes"]
    argv += [
        "--no-deps",
        "--no-build-isolation",
        "--no-binary=:all:",
        "--disable-pip-version-check",
    ]
    ended = processes.read([*argv, "--dest", target, "--requirement", LOCK])
    found = list(target.glob("*.tar.gz"))
    if not ended.is_good or not found:
        raise InstallError(f"CPython could not be downloaded: {ended.output[-500:]}")
    return found[0]


def _unpack(archive: Path, target: Path) -> None:
    with tarfile.open(archive) as outer:
        name = next(name for name in outer.getnames() if name.endswith("/data.zip"))
        data = outer.extractfile(name)
        with zipfile.ZipFile(BytesIO(data.read() if data else b"")) as inner:
            inner.extractall(target)  # noqa: S202 - its digest is locked
    archive.unlink()
