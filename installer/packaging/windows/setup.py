"""The setup program, built with NSIS."""

import os
from collections.abc import Mapping
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.packaging import app_metadata, signing
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.contents import MADE
from installer.packaging.freeze import size_of
from installer.packaging.release import DATE_VARIABLE
from installer.packaging.windows.launcher import four_numbers
from installer.packaging.writing import write

SCRIPT = Path(__file__).with_name("setup.nsi")


def make_setup(program: Path, target: Path, made: BuildArtifacts) -> Path:
    """Build the setup program and return its path.

    Args:
        program: The program's folder.
        target: The folder for packages.
        made: The shared files and data of the build.

    Raises:
        InstallError: A step failed.
    """
    command = signing.value_or_note(
        signing.WINDOWS_VARIABLE, "Windows will warn of an unknown publisher"
    )
    for name in (app_metadata.NAME, app_metadata.COMMAND) if command else ():
        signing.sign_for_windows(program / f"{name}.exe", command)
    setup = target / f"{app_metadata.NAME.replace(' ', '-')}-{app_metadata.VERSION}-setup.exe"
    types, files = BUILD / "types.nsh", BUILD / "files.nsh"
    write(types, file_types())
    write(files, file_list(program))
    for picture in (MADE / "app.ico", MADE / "banner.bmp"):
        os.utime(picture, (made.epoch, made.epoch))  # NSIS packs the time of each file, too
    env = processes.environment({DATE_VARIABLE: str(made.epoch)})
    argv = compile_argv(defines(program, setup, types, files, command))
    ended = processes.read(argv, cwd=ROOT, env=env)
    if not ended.is_good:
        raise InstallError(f"The setup program could not be built: {ended.output[-800:]}")
    return setup


def defines(program: Path, setup: Path, types: Path, files: Path, sign: str) -> dict[str, str]:
    """Return the definitions for the NSIS script."""
    told = {
        "OUTPUT": str(setup),
        "ICON": str(MADE / "app.ico"),
        "BANNER": str(MADE / "banner.bmp"),
        "TYPES": str(types),
        "FILES": str(files),
        "NAME": app_metadata.NAME,
        "COMMAND": app_metadata.COMMAND,
        "ID": app_metadata.APP_ID,
        "MAKER": app_metadata.MAKER,
        "VERSION": app_metadata.VERSION,
        "NUMBERS": ".".join(map(str, four_numbers())),
        "SIZE": str(size_of(program) // 1024),
    }
    return {**told, "SIGN": sign} if sign else told


def compile_argv(told: Mapping[str, str]) -> list[str | Path]:
    """Return the compile command; warnings of NSIS are errors."""
    words = [f"-D{name}={value}" for name, value in told.items()]
    return ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, SCRIPT]


def file_list(program: Path) -> str:
    """Return the NSIS macro that installs a folder.

    `File /r` would take the files in the order of the disk, so that builds would differ.
    """
    lines = ["!macro PROGRAM_FILES"]
    for folder in sorted([program, *(path for path in program.rglob("*") if path.is_dir())]):
        files = sorted(path for path in folder.iterdir() if path.is_file())
        place = "\\".join(["$INSTDIR", *folder.relative_to(program).parts])
        lines += [f'SetOutPath "{place}"'] if files else []
        lines += [f'File "{file}"' for file in files]
    return "\n".join([*lines, 'SetOutPath "$INSTDIR"', "!macroend", ""])


def file_types() -> str:
    """Return the NSIS macro that calls another macro for the suffix of each file type."""
    lines = [f'!insertmacro ${{DO}} ".{kind.suffix}"' for kind in app_metadata.FILE_TYPES]
    return "\n".join(["!macro EACH_TYPE DO", *lines, "!macroend", ""])
