"""The locked packages for Windows: chosen by the lock's markers, downloaded as wheels, unpacked."""

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from packaging.requirements import Requirement

from installer import processes
from installer.checkout import BUILD, ROOT, RUNTIME
from installer.failure import InstallError
from installer.packaging import contents
from installer.packaging.windows import cpython

FOLDER = BUILD / "windows" / "wheels"
# Values of the markers (PEP 508) on 64-bit Windows.
_ENVIRONMENT = {
    "extra": "",
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": cpython.VERSION,
    "python_version": cpython.SHORT,
    "sys_platform": "win32",
}
_QT_FILES = r"""
    {modules}\.pyd | Qt6({libraries})\.dll | pyside6\.abi3\.dll | (msvcp|vcruntime)140\w*\.dll
    | \w+\.py | support/.*\.py | translations/.*
    | plugins/(platforms|styles|imageformats|iconengines)/.*
"""
# What wheels contain for builders. The freezers of other systems collect only what is imported.
_FOR_BUILDERS = re.compile(
    r"""
    (^|/)__pycache__/ | \.(lib|a|f90|f|pyf|cmake|typed)$ | ^numpy/(f2py|distutils)/
    | /(concrt|vcamp|vccorlib|vcomp)140\.dll$
    """,
    re.VERBOSE,
)


def requirements(lock: str) -> list[str]:
    """Return the requirements of a lock file for Windows, with hashes and without markers."""
    found: list[str] = []
    for line in lock.replace("\\\n", " ").splitlines():
        words, *hashes = line.partition("#")[0].split(" --hash=")
        if not words.strip():
            continue
        wanted = Requirement(words.strip())
        if wanted.marker is None or wanted.marker.evaluate(_ENVIRONMENT):
            wanted.marker = None
            found.append(" ".join([str(wanted), *(f"--hash={one.strip()}" for one in hashes)]))
    return found


def download(python: Path) -> list[Path]:
    """Download the wheels unless they are here; return them, sorted by name.

    Args:
        python: The interpreter whose pip downloads, from the index in the user's settings.

    Raises:
        InstallError: A wheel is missing, or its hash is another one.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = "\n".join(requirements(RUNTIME.read_text(encoding="utf-8")))
    wanted = FOLDER / "requirements.txt"
    if not wanted.is_file() or wanted.read_text(encoding="utf-8") != text:
        shutil.rmtree(FOLDER)
        FOLDER.mkdir()
        new = FOLDER / "new.txt"
        new.write_text(text, encoding="utf-8")
        ended = processes.read(_argv(python, new))
        if not ended.is_good:
            raise InstallError(f"The packages could not be downloaded: {ended.output[-800:]}")
        new.replace(wanted)
    return sorted(FOLDER.glob("*.whl"))


def _argv(python: Path, wanted: Path) -> list[str | Path]:
    argv: list[str | Path] = [python, "-m", "pip", "download", "--quiet", "--no-deps"]
    argv += ["--require-hashes", "--only-binary=:all:", "--disable-pip-version-check"]
    argv += ["--platform=win_amd64", "--implementation=cp", f"--python-version={cpython.SHORT}"]
    for tag in (f"cp{cpython.SHORT.replace('.', '')}", "abi3", "none"):
        argv += ["--abi", tag]
    return [*argv, "--dest", FOLDER, "--requirement", wanted]


def unpack(wheels: list[Path], target: Path) -> None:
    """Unpack what the program needs of these wheels, and their installation records."""
    is_qt_used = qt_filter()
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                place = re.sub(r"^[^/]+\.data/(purelib|platlib)/", "", name)
                is_record = place.endswith(".dist-info/RECORD")
                if is_record or (is_needed(place) and is_qt_used(place)):
                    file = target / place
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(archive.read(name))


def is_needed(place: str) -> bool:
    """Tell whether the program needs a file of a wheel."""
    if place.endswith("/") or ".data/" in place or _FOR_BUILDERS.search(place):
        return False
    return contents.keep((place, place, "DATA"))


def qt_filter() -> Callable[[str], bool]:
    """Return whether a file belongs to the parts of Qt that the program imports, or is not Qt's."""
    sources = (ROOT / "desktop_app").rglob("*.py")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    names = sorted(set(re.findall(r"from PySide6\.Qt(\w+) import", text)))
    wanted = _QT_FILES.format(modules=f"Qt({'|'.join(names)})", libraries="|".join(names))
    pattern = re.compile(f"(?!PySide6/)|PySide6/({wanted})$", re.VERBOSE)
    return lambda place: pattern.match(place) is not None
