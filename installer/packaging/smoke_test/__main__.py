"""`try`: uses the package in a bare system, or in this one if no bare one can be made."""

import shutil
import sys

from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.package_check import why_not
from installer.packaging.smoke_test.bare_debian import try_deb
from installer.packaging.smoke_test.this_system import try_here

PACKAGES = BUILD / "packages"
FOLDER = BUILD / "trial"
_SUFFIXES = (".deb", ".exe", ".dmg", ".xz")


def try_package() -> None:
    """Install the package, and do the main job with it.

    Raises:
        InstallError: There is no package, or a step failed.
    """
    packages = [path for path in PACKAGES.glob("*") if path.suffix in _SUFFIXES]
    package = min(packages, key=lambda path: _SUFFIXES.index(path.suffix), default=None)
    if package is None:
        raise InstallError("There is no package yet: `python3 installer build` makes it.")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    reason = why_not()
    if reason:
        print(f"No bare system can be made ({reason}): using this one.", flush=True)
    for words in (try_here if reason else try_deb)(package, FOLDER):
        print(words, flush=True)
    print(f"Workbooks and pictures are in {FOLDER.relative_to(ROOT).as_posix()}.", flush=True)


if __name__ == "__main__":
    try:
        try_package()
    except InstallError as error:
        sys.exit(f"installer: {error}")
