"""The tests that need no screen, run under Wine by the CPython that the Windows package contains.

Failures for Wine's sake are listed, each with its reason, in `tests/wine/expected_failures.txt`.
"""

import shutil
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from installer.checkout import ROOT
from installer.environments import debian
from installer.failure import InstallError
from installer.packaging.smoke_test.wine import ADDITIONS, run_inside
from installer.packaging.windows import cpython, wheels
from installer.packaging.windows.launcher import COMPILER

FOLDERS = (
    *("tests/unit/adapters", "tests/unit/bootstrap", "tests/unit/engine", "tests/unit/domain"),
    *("tests/unit/test_main.py", "tests/cli", "tests/crash"),
)
EXPECTED = ADDITIONS / "expected_failures.txt"
_PROJECT = (
    *("desktop_app", "installer", "resources", "tests", "pyproject.toml"),
    *("CHANGELOG.md", "README.md", "CONTRIBUTING.md", "LICENSE"),
)
_PACKAGES = ("wine", "wine64", "procps", "tzdata")


def run_tests(folder: Path, wanted: Sequence[str]) -> Iterator[str]:
    """Run tests under Wine; yield progress messages.

    Args:
        folder: Target of the report.
        wanted: Files or folders of tests; empty for `FOLDERS`.

    Raises:
        InstallError: A test failed that is not listed, or nothing was run.
    """
    tools = {"mmdebstrap": "mmdebstrap", COMPILER: "gcc-mingw-w64-x86-64"}
    debian.ensure_tools(tools, purpose="to create a system with Wine")
    inbox = folder / "inbox"
    _collect(inbox, Path(sys.executable))
    yield "Creating a Debian with Wine and running the tests (takes a long time) ..."
    if not run_inside(folder, inbox, ["wine_tests.sh", *(wanted or FOLDERS)], _PACKAGES).is_good:
        raise InstallError("The system with Wine could not be created: see above.")
    report = folder / "outbox" / "tests.xml"
    if not report.is_file():
        raise InstallError("The tests did not run to their end under Wine.")
    passed, failed = results(report)
    listed = expected(EXPECTED.read_text(encoding="utf-8"))
    surprises = [name for name in failed if name.partition("[")[0] not in listed]
    for name in failed:
        yield f"failed: {name} ({listed.get(name.partition('[')[0], 'not listed')})"
    yield f"{passed} tests passed under Wine, {len(failed)} failed"
    if surprises or not passed:
        raise InstallError(f"{len(surprises)} tests failed that {EXPECTED.name} does not list.")


def _collect(inbox: Path, python: Path) -> None:
    """Collect CPython, all packages but Qt, and the project."""
    home = inbox / "python"
    shutil.copytree(cpython.fetch(python), home, ignore=shutil.ignore_patterns("tcl", "test"))
    packages = home / "Lib" / "site-packages"
    for wheel in [*wheels.download(python), *wheels.download_for_tests(python)]:
        if not wheel.name.startswith(("pyside6", "shiboken6")):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(packages)
    for name in _PROJECT:
        source, target = ROOT / name, inbox / "project" / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    shutil.copy(Path(__file__).with_name("wine_tests.sh"), inbox)


def results(report: Path) -> tuple[int, list[str]]:
    """Return the number of passed tests, and the names of the failed ones, of a JUnit report."""
    passed, failed = 0, list[str]()
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - our own file
        kinds = {child.tag for child in case}
        if kinds & {"failure", "error"}:
            file = str(case.get("file", case.get("classname"))).replace("\\", "/")
            failed.append(f"{file}::{case.get('name')}")
        elif "skipped" not in kinds:
            passed += 1
    return passed, failed


def expected(text: str) -> dict[str, str]:
    """Return the reasons of the failures in the list, by the names of tests without parameters."""
    lines = (line.partition(": ") for line in text.splitlines() if not line.startswith("#"))
    return {name: reason for name, mark, reason in lines if mark}
