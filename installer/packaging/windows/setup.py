"""The setup program: made by NSIS, on Windows, and for a look at it on Linux too."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.packaging import app_metadata, signing
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.contents import MADE
from installer.packaging.freeze import size_of
from installer.packaging.source_date import VARIABLE
from installer.packaging.windows.version_info import four_numbers

SCRIPT = Path(__file__).with_name("setup.nsi")
_USUAL_PLACE = Path("C:/Program Files (x86)/NSIS/makensis.exe")
_WARNING = "Windows will warn of an unknown publisher"


def make_setup(program: Path, target: Path, made: BuildArtifacts) -> Path:
    """Make the setup program of the program's folder; return its path.

    Args:
        program: What the freezer made.
        target: The folder for packages.
        made: What else is known.

    Raises:
        InstallError: NSIS is missing, or something failed.
    """
    command = signing.wished(signing.WINDOWS_VARIABLE, _WARNING)
    if command:
        for name in (app_metadata.NAME, app_metadata.COMMAND):
            signing.sign_for_windows(program / f"{name}.exe", command)
    setup = target / f"{app_metadata.NAME.replace(' ', '-')}-{app_metadata.VERSION}-setup.exe"
    types = BUILD / "types.nsh"
    types.write_text(file_types(), encoding="utf-8")
    env = processes.environment({VARIABLE: str(made.epoch)})
    words = compile_words(_makensis(), defines(program, setup, types, command))
    ended = processes.read(words, cwd=ROOT, env=env)
    if not ended.is_good:
        raise InstallError(f"The setup program could not be made: {ended.output[-800:]}")
    return setup


def defines(program: Path, setup: Path, types: Path, sign: str) -> dict[str, str]:
    """Return what the script is told."""
    told = {
        "PROGRAM": str(program),
        "OUTPUT": str(setup),
        "ICON": str(MADE / "app.ico"),
        "BANNER": str(MADE / "banner.bmp"),
        "TYPES": str(types),
        "NAME": app_metadata.NAME,
        "COMMAND": app_metadata.COMMAND,
        "ID": app_metadata.APP_ID,
        "MAKER": app_metadata.MAKER,
        "VERSION": app_metadata.VERSION,
        "NUMBERS": ".".join(map(str, four_numbers())),
        "SIZE": str(size_of(program) // 1024),
    }
    return {**told, "SIGN": sign} if sign else told


def compile_words(makensis: Path, told: Mapping[str, str]) -> list[str | Path]:
    """Return the command; a warning of NSIS is an error."""
    mark = "/" if sys.platform == "win32" else "-"
    words = [f"{mark}D{name}={value}" for name, value in told.items()]
    return [makensis, f"{mark}V2", f"{mark}WX", f"{mark}INPUTCHARSET", "UTF8", *words, SCRIPT]


def file_types() -> str:
    """Return the macro that does something for the ending of every file type."""
    lines = [f'!insertmacro ${{DO}} ".{kind.suffix}"' for kind in app_metadata.FILE_TYPES]
    return "\n".join(["!macro EACH_TYPE DO", *lines, "!macroend", ""])


def _makensis() -> Path:
    found = shutil.which("makensis")
    if found is not None:
        return Path(found)
    if _USUAL_PLACE.exists():
        return _USUAL_PLACE
    raise InstallError("`makensis` is missing: install NSIS 3, and start again.")
