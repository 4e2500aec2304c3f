"""`try`: tests the package in a minimal system, or in this one if none can be created."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.package_check import reason_against_minimal_system
from installer.packaging.smoke_test.minimal_debian import try_deb
from installer.packaging.smoke_test.this_system import try_here
from installer.packaging.smoke_test.wine import try_setup
from installer.packaging.smoke_test.wine_tests import run_tests

PACKAGES = BUILD / "packages"
FOLDER = BUILD / "trial"
TESTS = BUILD / "wine-tests"
_SUFFIXES = (".deb", ".exe", ".dmg", ".xz")


def try_package(argv: list[str]) -> None:
    """Install the package and enrich a sample with it.

    Args:
        argv: `--for windows` tries the setup program for Windows; on Linux, under Wine. `--tests`
            and names of tests behind it run these, or all that need no screen, under Wine.

    Raises:
        InstallError: There is no package, or a step failed.
    """
    if argv[:3] == ["--for", "windows", "--tests"]:
        shutil.rmtree(TESTS, ignore_errors=True)
        TESTS.mkdir(parents=True)
        for words in run_tests(TESTS, argv[3:]):
            print(words, flush=True)
        return
    is_for_windows = sys.platform == "win32" or argv == ["--for", "windows"]
    place = PACKAGES / "windows" if is_for_windows else PACKAGES
    packages = [path for path in place.glob("*") if path.suffix in _SUFFIXES]
    package = min(packages, key=lambda path: _SUFFIXES.index(path.suffix), default=None)
    if package is None:
        hint = "build --for windows`, on Linux" if is_for_windows else "build`"
        raise InstallError(f"There is no package yet: run `python3 installer {hint}.")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for words in _trial(package)(package, FOLDER):
        print(words, flush=True)
    print(f"Workbooks and pictures are in {FOLDER.relative_to(ROOT).as_posix()}.", flush=True)


def _trial(package: Path) -> Callable[[Path, Path], Iterator[str]]:
    """Return the trial of a package that this system can carry out."""
    if package.suffix == ".exe" and sys.platform != "win32":
        return try_setup
    reason = reason_against_minimal_system()
    if reason:
        print(f"Cannot create a minimal system ({reason}): using this one.", flush=True)
    return try_here if reason else try_deb


if __name__ == "__main__":
    try:
        try_package(sys.argv[1:])
    except InstallError as error:
        sys.exit(f"installer: {error}")
