"""`build`: builds a release's packages for this system in build/packages."""

import platform
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from desktop_app.adapters.locations import digest_of
from desktop_app.bootstrap import release_notes
from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.packaging import app_metadata, build_artifacts, freeze, release
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.linux import bundled_libraries
from installer.packaging.linux.archive import make_archive
from installer.packaging.linux.deb import check_deb, make_deb
from installer.packaging.macos.disk_image import make_disk_image
from installer.packaging.windows.setup import make_setup
from installer.packaging.writing import write

PACKAGES = BUILD / "packages"
_MEGABYTE = 1_000_000
Packager = Callable[[Path, Path, BuildArtifacts], Path]


def packagers(system: str, *, has_dpkg: bool) -> tuple[Packager, ...]:
    """Return the packagers of a system.

    Args:
        system: A value of `sys.platform`.
        has_dpkg: Whether the system is Debian or a derivative.

    Raises:
        InstallError: The system has no package format.
    """
    if system.startswith("linux"):
        return (make_deb, make_archive) if has_dpkg else (make_archive,)
    if system == "win32":
        return (make_setup,)
    if system == "darwin":
        return (make_disk_image,)
    raise InstallError(f"There is no package for {system}: start the program with `run`.")


def build(argv: list[str]) -> None:
    """Build the packages of this system.

    Args:
        argv: `--fast` builds only the first one.

    Raises:
        InstallError: A step failed.
    """
    wanted = packagers(sys.platform, has_dpkg=shutil.which("dpkg-deb") is not None)
    if "--fast" in argv:
        wanted = wanted[:1]
    shutil.rmtree(PACKAGES, ignore_errors=True)
    PACKAGES.mkdir(parents=True)
    _say("Collecting licences and the bill of materials ...")
    made = build_artifacts.make()
    _say("Freezing the program (about a minute) ...")
    program = freeze.freeze(made.epoch)
    if sys.platform.startswith("linux"):
        made = bundled_libraries.add_notices(program, made)
        freeze.normalize_files(program, made.epoch)
    _say(f"{_shown(program)}: {freeze.size_of(program) / _MEGABYTE:.0f} MB installed")
    paths: list[Path] = []
    for packager in wanted:
        path = packager(program, PACKAGES, made)
        paths.append(path)
        _say(f"{_shown(path)}: {path.stat().st_size / _MEGABYTE:.1f} MB")
        if path.suffix == ".deb":
            looked = check_deb(path)
            _say(f"{path.name}: no warning from {', '.join(looked) or 'any tool'}")
    _write_notices(paths, made)


def _write_notices(paths: list[Path], made: BuildArtifacts) -> None:
    """Write the bill of materials, checksums and release notes; some names contain the system."""
    here = f"{platform.system()}-{platform.machine()}".lower()
    bill = PACKAGES / f"{app_metadata.COMMAND}-{app_metadata.VERSION}-{here}.cdx.json"
    write(bill, made.bill)
    sums = [f"{digest_of(path)}  {path.name}\n" for path in [*paths, bill]]
    write(PACKAGES / f"SHA256SUMS-{here}", "".join(sums))
    newest = release_notes()[0]
    write(PACKAGES / "release-notes.md", release.release_page(newest))
    if made.project_page:
        write(PACKAGES / "latest.json", release.newest(newest, made.project_page))


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    try:
        build(sys.argv[1:])
    except InstallError as error:
        sys.exit(f"installer: {error}")
