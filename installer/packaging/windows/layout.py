"""The program's folder for Windows: CPython, packages, the program and two small .exe files.

It can be made on Linux, contains nothing that unpacks itself, and everything that is not from this
project keeps the signature of its maker.
"""

import os
import re
import shutil
import zipfile
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.packaging import contents
from installer.packaging.app_metadata import COMMAND
from installer.packaging.windows import bytecode, cpython, launcher, wheels
from installer.packaging.writing import write

PROGRAM = BUILD / "windows" / "program"
_OBJDUMP = "x86_64-w64-mingw32-objdump"
_START = Path(__file__).with_name("files") / "start.py"
# Windows 10 has these libraries; the others come along.
_OF_WINDOWS = re.compile(
    r"""
    (api|ext)-ms-.*
    | advapi32 | authz | bcrypt | bcryptprimitives | cfgmgr32 | combase | comctl32 | comdlg32
    | crypt32 | d2d1 | d3d11 | d3d12 | d3d9 | dbghelp | dcomp | dnsapi | dwmapi | dwrite | dxgi
    | gdi32 | icuin | icuuc | imm32 | iphlpapi | kernel32 | mpr | mscms | msvcrt | ncrypt
    | netapi32 | ntdll | ole32 | oleaut32 | opengl32 | propsys | psapi | rpcrt4 | runtimeobject
    | secur32 | setupapi | shcore | shell32 | shlwapi | ucrtbase | uiautomationcore | user32
    | userenv | uxtheme | version | winhttp | winmm | winspool | ws2_32 | wtsapi32
    """,
    re.VERBOSE,
)


class Layout:
    """The folder of one build, made in steps: the licences are collected between them."""

    def __init__(self) -> None:
        """Begin with an empty folder."""
        shutil.rmtree(PROGRAM, ignore_errors=True)
        self.folder = PROGRAM / COMMAND
        self._internal = self.folder / "_internal"
        self.packages = self._internal / "lib"
        self.packages.mkdir(parents=True)

    def add_packages(self, python: Path) -> Path:
        """Add CPython and the locked packages; return the folder with CPython's licence.

        Args:
            python: The interpreter whose pip downloads.

        Raises:
            InstallError: A download failed, or a file is not what it should be.
        """
        home = cpython.fetch(python)
        for library in cpython.libraries(home):
            shutil.copyfile(library, self._internal / library.name)
        wheels.unpack(wheels.download(python), self.packages)
        self._take_runtime_library()
        standard = self._internal / "standard"
        for module in cpython.modules(home):
            target = standard / module.relative_to(home / "Lib")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(module, target)
        return home

    def add_program(self, epoch: int) -> None:
        """Add the program, its resources and its .exe files, and compile all modules.

        Args:
            epoch: The date of every file, in seconds since 1970.

        Raises:
            InstallError: A tool failed, or a library is missing.
        """
        for record in self.packages.rglob("RECORD"):
            record.unlink()
        shutil.copytree(
            ROOT / "desktop_app",
            self.packages / "desktop_app",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        self._add_resources()
        shutil.copyfile(_START, self._internal / _START.name)
        bytecode.compile_modules(self._internal)
        self._zip_standard_library()
        paths = f"{cpython.LIBRARY}.zip\r\n.\r\nlib\r\n"
        write(self._internal / f"{cpython.LIBRARY}._pth", paths)
        launcher.make_launchers(self.folder)
        check_imports(self.folder)
        for path in [self.folder, *self.folder.rglob("*")]:
            os.utime(path, (epoch, epoch))

    def _take_runtime_library(self) -> None:
        """Copy Microsoft's C++ library beside CPython, which is loaded before PySide6."""
        for name in ("vcruntime140.dll", "vcruntime140_1.dll"):
            shutil.copyfile(self.packages / "PySide6" / name, self._internal / name)

    def _add_resources(self) -> None:
        for source, folder in contents.resources():
            path = Path(source)
            files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
            for file in files:
                inside = file.name if path.is_file() else file.relative_to(path).as_posix()
                place = f"{folder}/{inside}"
                if contents.keep((place, str(file), "DATA")):
                    target = self.packages / place
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(file, target)

    def _zip_standard_library(self) -> None:
        standard = self._internal / "standard"
        with zipfile.ZipFile(self._internal / f"{cpython.LIBRARY}.zip", "w") as archive:
            for module in sorted(standard.rglob("*.pyc")):
                # Not compressed, with a fixed date: the setup program compresses better.
                place = zipfile.ZipInfo(module.relative_to(standard).as_posix())
                archive.writestr(place, module.read_bytes())
        shutil.rmtree(standard)


def check_imports(folder: Path) -> None:
    """Check that every library that a file in the folder loads is there, or part of Windows.

    Raises:
        InstallError: A library is missing.
    """
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".dll", ".exe", ".pyd"})
    here = {path.name.casefold() for path in files}
    ended = processes.read([_OBJDUMP, "--private-headers", *files])
    wanted = {name.casefold() for name in re.findall(r"DLL Name: (\S+)", ended.output)}
    known = {name for name in wanted if _OF_WINDOWS.fullmatch(re.sub(r"\.(dll|drv)$", "", name))}
    if missing := sorted(wanted - here - known):
        raise InstallError(f"The program's folder lacks {', '.join(missing)}.")
