"""`build`: builds a release's packages for this system, or for Windows, in build/packages."""

import argparse
import platform
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from desktop_app.adapters.locations import digest_of
from desktop_app.bootstrap import release_notes
from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.packaging import app_metadata, build_artifacts, freeze, notices, release
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.linux import bundled_libraries
from installer.packaging.linux.archive import make_archive
from installer.packaging.linux.deb import check_deb, make_deb
from installer.packaging.macos.disk_image import make_disk_image
from installer.packaging.macos.parts import build_parts
from installer.packaging.windows.build import build_setup
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
    if system == "darwin":
        return (make_disk_image,)
    hint = "build it on Linux with `build --for windows`" if system == "win32" else "use `run`"
    raise InstallError(f"No package can be built on {system}: {hint}.")


def build(argv: list[str]) -> None:
    """Build packages.

    Args:
        argv: `--fast` builds only the first one of this system, `--for windows` the setup
            program, `--for macos` the parts for macOS that need no Mac.

    Raises:
        InstallError: A step failed.
    """
    options = argparse.ArgumentParser(prog="installer build")
    options.add_argument("--fast", action="store_true")
    options.add_argument("--for", dest="system", choices=["windows", "macos"])
    chosen = options.parse_args(argv)
    if chosen.system == "windows":
        target = PACKAGES / chosen.system
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        began = monotonic()
        paths, made = build_setup(target, _say)
        _say(f"Built in {monotonic() - began:.0f} s")
        _write_notices(paths, made, "windows-amd64")
        return
    if chosen.system == "macos":
        _say(f"The parts for macOS are in {_shown(build_parts(_say))}.")
        return
    wanted = packagers(sys.platform, has_dpkg=shutil.which("dpkg-deb") is not None)
    PACKAGES.mkdir(parents=True, exist_ok=True)
    for old in PACKAGES.iterdir():
        if old.is_file():
            old.unlink()
    _build_here(wanted[:1] if chosen.fast else wanted)


def _build_here(wanted: Sequence[Packager]) -> None:
    _say("Collecting licences and the bill of materials ...")
    made = build_artifacts.make(notices.of_this_python())
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
    _write_notices(paths, made, f"{platform.system()}-{platform.machine()}".lower())


def _write_notices(paths: list[Path], made: BuildArtifacts, system: str) -> None:
    """Write the bill of materials, checksums and release notes beside the packages.

    Args:
        paths: The packages.
        made: The data of the build.
        system: A part of some names, such as "linux-x86_64".
    """
    folder = paths[0].parent
    bill = folder / f"{app_metadata.COMMAND}-{app_metadata.VERSION}-{system}.cdx.json"
    write(bill, made.bill)
    sums = [f"{digest_of(path)}  {path.name}\n" for path in [*paths, bill]]
    write(folder / f"SHA256SUMS-{system}", "".join(sums))
    newest = release_notes()[0]
    write(folder / "release-notes.md", release.release_page(newest))
    if made.project_page:
        write(folder / "latest.json", release.newest(newest, made.project_page))


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    try:
        build(sys.argv[1:])
    except InstallError as error:
        sys.exit(f"installer: {error}")
