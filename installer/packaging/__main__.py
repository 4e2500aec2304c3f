"""`build`: everything that a release of this system consists of, in build/packages."""

import platform
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from desktop_app.adapters.locations import digest_of
from desktop_app.bootstrap import release_notes
from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.packaging import announcement, app_metadata, freeze
from installer.packaging import build_artifacts as making
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.linux import bundled_libraries
from installer.packaging.linux.archive import make_archive
from installer.packaging.linux.deb import STAGE, make_deb
from installer.packaging.linux.lint import check_deb
from installer.packaging.macos.disk_image import make_disk_image
from installer.packaging.windows.setup import make_setup
from installer.packaging.writing import write

PACKAGES = BUILD / "packages"
_MEGABYTE = 1_000_000
Packager = Callable[[Path, Path, BuildArtifacts], Path]


def packagers(system: str, *, has_dpkg: bool) -> tuple[Packager, ...]:
    """Return what makes the packages of a system.

    Args:
        system: As `sys.platform` names it.
        has_dpkg: Whether it is a Debian or one of its kin.

    Raises:
        InstallError: There are none for it.
    """
    if system.startswith("linux"):
        return (make_deb, make_archive) if has_dpkg else (make_archive,)
    if system == "win32":
        return (make_setup,)
    if system == "darwin":
        return (make_disk_image,)
    raise InstallError(f"There is no package for {system}: start the program with `run`.")


def build(words: list[str]) -> None:
    """Make the packages of this system.

    Args:
        words: `--fast` makes the first one only, for a look at it.

    Raises:
        InstallError: A step failed.
    """
    wanted = packagers(sys.platform, has_dpkg=shutil.which("dpkg-deb") is not None)
    if "--fast" in words:
        wanted = wanted[:1]
    shutil.rmtree(PACKAGES, ignore_errors=True)
    PACKAGES.mkdir(parents=True)
    _say("Listing what the program is made of ...")
    made = making.make()
    _say("Freezing the program (about a minute) ...")
    program = freeze.freeze(made.epoch)
    if sys.platform.startswith("linux"):
        made = bundled_libraries.add_notices(program, made)
        freeze.settle(program, made.epoch)
    _say(f"{_shown(program)}: {freeze.size_of(program) / _MEGABYTE:.0f} MB installed")
    paths: list[Path] = []
    for packager in wanted:
        paths.append(packager(program, PACKAGES, made))
        _say(f"{_shown(paths[-1])}: {paths[-1].stat().st_size / _MEGABYTE:.1f} MB")
    _check(paths)
    _write_papers(paths, made)


def _write_papers(paths: list[Path], made: BuildArtifacts) -> None:
    """Write what lies beside the packages; its names differ where its contents do."""
    here = f"{platform.system()}-{platform.machine()}".lower()
    bill = PACKAGES / f"{app_metadata.COMMAND}-{app_metadata.VERSION}-{here}.cdx.json"
    write(bill, made.bill)
    sums = [f"{digest_of(path)}  {path.name}\n" for path in [*paths, bill]]
    write(PACKAGES / f"SHA256SUMS-{here}", "".join(sums))
    newest = release_notes()[0]
    write(PACKAGES / "release-notes.md", announcement.release_page(newest))
    if made.project_page:
        write(PACKAGES / "latest.json", announcement.newest(newest, made.project_page))


def _check(paths: list[Path]) -> None:
    for path in paths:
        if path.suffix == ".deb":
            looked = check_deb(path, STAGE / "share")
            _say(f"{path.name}: no warning from {', '.join(looked) or 'any tool'}")


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    try:
        build(sys.argv[1:])
    except InstallError as error:
        sys.exit(f"installer: {error}")
