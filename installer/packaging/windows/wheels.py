"""The locked packages for Windows, and the parts of them that the program needs."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from installer.checkout import BUILD, DEVELOPMENT, ROOT, RUNTIME
from installer.packaging import contents, locked_wheels
from installer.packaging.locked_wheels import Target, requirements
from installer.packaging.windows import cpython

FOLDER = BUILD / "windows" / "wheels"
WINDOWS = Target(
    platform="win_amd64",
    version=cpython.SHORT,
    markers={
        "extra": "",
        "implementation_name": "cpython",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_system": "Windows",
        "python_full_version": cpython.VERSION,
        "python_version": cpython.SHORT,
        "sys_platform": "win32",
    },
)
_FOR_TESTS = frozenset(
    {
        *("pytest", "pluggy", "iniconfig", "packaging", "pygments", "colorama", "pytest-timeout"),
        *("hypothesis", "sortedcontainers", "xlsxwriter", "pyyaml", "jsonschema", "attrs"),
        *("jsonschema-specifications", "referencing", "rpds-py"),
    }
)
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


def download(python: Path) -> list[Path]:
    """Download the program's wheels unless they are here; return them, sorted by name.

    Args:
        python: The interpreter whose pip downloads, from the index in the user's settings.

    Raises:
        InstallError: A wheel is missing, or its hash is another one.
    """
    locked = requirements(RUNTIME.read_text(encoding="utf-8"), WINDOWS)
    return locked_wheels.download(python, locked, FOLDER, WINDOWS)


def download_for_tests(python: Path) -> list[Path]:
    """Download the wheels that only tests need, as `download` does.

    Raises:
        InstallError: A wheel is missing, or its hash is another one.
    """
    locked = requirements(DEVELOPMENT.read_text(encoding="utf-8"), WINDOWS)
    wanted = [line for line in locked if line.partition("==")[0] in _FOR_TESTS]
    return locked_wheels.download(python, wanted, FOLDER.with_name("test-wheels"), WINDOWS)


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
