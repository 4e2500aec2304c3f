"""`try`: tests the package in a minimal system, or in this one if none can be created."""

import shutil
import sys

from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.package_check import reason_against_minimal_system
from installer.packaging.smoke_test.minimal_debian import try_deb
from installer.packaging.smoke_test.this_system import try_here

PACKAGES = BUILD / "packages"
FOLDER = BUILD / "trial"
_SUFFIXES = (".deb", ".exe", ".dmg", ".xz")


def try_package() -> None:
    """Install the package and enrich a sample with it.

    Raises:
        InstallError: There is no package, or a step failed.
    """
    packages = [path for path in PACKAGES.glob("*") if path.suffix in _SUFFIXES]
    package = min(packages, key=lambda path: _SUFFIXES.index(path.suffix), default=None)
    if package is None:
        raise InstallError("There is no package yet: run `python3 installer build`.")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    reason = reason_against_minimal_system()
    if reason:
        print(f"Cannot create a minimal system ({reason}): using this one.", flush=True)
    for words in (try_here if reason else try_deb)(package, FOLDER):
        print(words, flush=True)
    print(f"Workbooks and pictures are in {FOLDER.relative_to(ROOT).as_posix()}.", flush=True)


if __name__ == "__main__":
    try:
        try_package()
    except InstallError as error:
        sys.exit(f"installer: {error}")
