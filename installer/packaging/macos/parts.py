"""`build --for macos`: the parts of the .app that need no Mac, made and checked on any system.

A Mac is needed for the rest, which the workflow does: PyInstaller with a CPython for macOS (no
package index has one), codesign, the disk image, notarisation, and a first start.
"""

import plistlib
import shutil
import struct
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image

from installer.checkout import BUILD, RUNTIME
from installer.failure import InstallError
from installer.packaging import app_metadata, contents, locked_wheels
from installer.packaging.freeze import size_of
from installer.packaging.locked_wheels import Target
from installer.packaging.macos import mach_o
from installer.packaging.macos.app_bundle import OLDEST_SYSTEM, info_plist
from installer.packaging.pictures import write_icns

CHIPS = ("arm64", "x86_64")
FOLDER = BUILD / "macos"
ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")
_VERSION = "3.13"
_MEGABYTE = 1_000_000
_ICON_WIDTHS = {32, 64, 128, 256, 512, 1024}


def build_parts(say: Callable[[str], None]) -> Path:
    """Make the parts for both chips in build/macos; return the folder.

    Args:
        say: Prints a line of progress.

    Raises:
        InstallError: A package has no wheel for a chip, or a part is not what it should be.
    """
    for chip in CHIPS:
        say(f"Collecting the locked packages for {chip} ...")
        app = FOLDER / chip / app_metadata.APP_FOLDER / "Contents"
        shutil.rmtree(app.parent, ignore_errors=True)
        (app / "Resources").mkdir(parents=True)
        _add_packages(chip, app / "Frameworks")
        libraries = check_libraries(app / "Frameworks", chip)
        _note_newer(libraries, say)
        write_icns(app / "Resources" / "app.icns")
        check_icon((app / "Resources" / "app.icns").read_bytes())
        (app / "Info.plist").write_bytes(plistlib.dumps(complete_plist()))
        shutil.copyfile(ENTITLEMENTS, FOLDER / chip / ENTITLEMENTS.name)
        megabytes = size_of(app.parent) / _MEGABYTE
        say(f"{chip}: {len(libraries)} libraries, {megabytes:.0f} MB without CPython")
    say("Not made here: CPython for macOS, signatures, disk image, notarisation (on a Mac: build).")
    return FOLDER


def complete_plist() -> dict[str, object]:
    """Return all entries of Info.plist: ours, and those that PyInstaller adds."""
    return {
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundlePackageType": "APPL",
        "CFBundleName": app_metadata.NAME,
        "CFBundleIdentifier": app_metadata.APP_ID,
        "CFBundleExecutable": app_metadata.COMMAND,
        "CFBundleIconFile": "app.icns",
        **info_plist(),
    }


def target_for(chip: str) -> Target:
    """Return macOS on a chip, with the oldest supported version."""
    return Target(
        platform=f"macosx_{OLDEST_SYSTEM.replace('.', '_')}_{chip}",
        version=_VERSION,
        markers={
            "extra": "",
            "implementation_name": "cpython",
            "os_name": "posix",
            "platform_machine": chip,
            "platform_python_implementation": "CPython",
            "platform_system": "Darwin",
            "python_full_version": f"{_VERSION}.0",
            "python_version": _VERSION,
            "sys_platform": "darwin",
        },
    )


def _add_packages(chip: str, target: Path) -> None:
    locked = locked_wheels.requirements(RUNTIME.read_text(encoding="utf-8"), target_for(chip))
    folder = FOLDER / f"wheels-{chip}"
    for wheel in locked_wheels.download(Path(sys.executable), locked, folder, target_for(chip)):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if not name.endswith("/") and contents.keep((name, name, "DATA")):
                    archive.extract(name, target)


def check_libraries(folder: Path, chip: str) -> dict[str, tuple[int, int]]:
    """Check that every library runs on a chip; return the system for which each was built.

    Raises:
        InstallError: A library is for another chip.
    """
    oldest = dict[str, tuple[int, int]]()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found = mach_o.slices(path.read_bytes())
        own = [each for each in found if each.chip == chip]
        if found and not own:
            raise InstallError(f"{path.relative_to(folder)} is not for {chip}.")
        if own:
            oldest[path.relative_to(folder).as_posix()] = own[0].oldest
    return oldest


def _note_newer(libraries: dict[str, tuple[int, int]], say: Callable[[str], None]) -> None:
    """Name libraries built for a newer macOS than ours: their wheels promise more."""
    ours = tuple(map(int, OLDEST_SYSTEM.split(".")))
    newer = {name: system for name, system in libraries.items() if system > ours}
    if newer:
        first, system = next(iter(newer.items()))
        say(
            f"{len(newer)} libraries were built for macOS {system[0]}.{system[1]}, such as {first}:"
            f" try the program on macOS {OLDEST_SYSTEM} before a release."
        )


def check_icon(content: bytes) -> None:
    """Check that an .icns file has a picture of each size of the Finder.

    Raises:
        InstallError: It has not, or is damaged.
    """
    magic, length = struct.unpack_from(">4sI", content)
    place, widths = 8, set[int]()
    while magic == b"icns" and place + 8 <= length == len(content):
        _, size = struct.unpack_from(">4sI", content, place)
        picture = content[place + 8 : place + size]
        if picture.startswith(b"\x89PNG"):
            widths.add(Image.open(BytesIO(picture)).width)
        place += max(size, 8)
    if missing := sorted(_ICON_WIDTHS - widths):
        raise InstallError(f"The icon for macOS lacks the widths {missing}.")
