"""`build --for windows`: the setup program, made on Linux from the lock file alone."""

import sys
from collections.abc import Callable
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, ROOT, python_of
from installer.environments import debian
from installer.failure import InstallError
from installer.packaging import build_artifacts
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.freeze import size_of
from installer.packaging.notices import Shipped
from installer.packaging.windows import cpython, winget
from installer.packaging.windows.launcher import COMPILER
from installer.packaging.windows.layout import Layout
from installer.packaging.windows.setup import make_setup

_TOOLS = {
    COMPILER: "gcc-mingw-w64-x86-64",
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
}
_MEGABYTE = 1_000_000


def build_setup(target: Path, say: Callable[[str], None]) -> tuple[list[Path], BuildArtifacts]:
    """Build the setup program; return it with its winget manifests, and the data of the build.

    Args:
        target: The folder for packages.
        say: Prints a line of progress.

    Raises:
        InstallError: A tool is missing, a signature is wrong, or a step failed.
    """
    if not sys.platform.startswith("linux"):
        raise InstallError("The setup program for Windows is built on Linux, of any distribution.")
    debian.ensure_tools(_TOOLS, purpose="to build for Windows")
    say(f"Collecting CPython {cpython.VERSION} and the locked packages ...")
    layout = Layout()
    home = layout.add_packages(Path(sys.executable))
    say("Collecting licences and the bill of materials ...")
    shipped = Shipped(_interpreter(layout.packages), cpython.VERSION, [home], [layout.packages])
    made = build_artifacts.make(shipped)
    say("Compiling the modules and the launchers ...")
    layout.add_program(made.epoch)
    say(f"{_shown(layout.folder)}: {size_of(layout.folder) / _MEGABYTE:.0f} MB installed")
    setup = make_setup(layout.folder, target, made)
    say(f"{_shown(setup)}: {setup.stat().st_size / _MEGABYTE:.1f} MB")
    return [setup, *winget.write_manifests(setup, target, made)], made


def _interpreter(packages: Path) -> Path:
    """Return an interpreter that sees only these packages, for the bill of materials."""
    venv = BUILD / "windows" / "bill"
    ended = processes.read([sys.executable, "-m", "venv", "--clear", "--without-pip", venv])
    folders = list(venv.glob("lib/python*/site-packages"))
    if not ended.is_good or not folders:
        raise InstallError(f"A virtual environment could not be created: {ended.output[-300:]}")
    (folders[0] / "packages.pth").write_text(f"{packages}\n", encoding="utf-8")
    return python_of(venv)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
