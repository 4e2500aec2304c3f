"""Test of the package on this system, if no minimal one can be created."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from installer import processes
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.linux.deb import HOME
from installer.packaging.smoke_test.workbooks import (
    IN_THE_TERMINAL,
    OLD_FORMAT,
    SAMPLE,
    check_same_rows,
    check_version,
    enrich_from_source,
    enrich_job,
)

_STAYS_OPEN_S = 8.0
_KEPT = ("SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "HOME", "WINDIR")


def try_here(package: Path, folder: Path) -> Iterator[str]:
    """Install a package, enrich a sample, open the window; yield progress messages.

    Args:
        package: The package of this system.
        folder: Target of workbooks.

    Raises:
        InstallError: A step failed, or a result differs from the checkout's.
    """
    with installed(package) as command, tempfile.TemporaryDirectory() as home:
        # PATH is empty, so that the program cannot use a Python or other programs of this system.
        env = {name: os.environ[name] for name in _KEPT if name in os.environ}
        env |= {"PATH": "", "SHEET_ENRICHER_HOME": home, "QT_QPA_PLATFORM": "offscreen"}

        def ask(*argv: str) -> str:
            ended = processes.read([str(command), *argv], env=env)
            if not ended.is_good:
                raise InstallError(f"The installed program failed: {ended.output[-500:]}")
            return ended.output.strip()

        check_version(ask("--version"))
        ask("columns", str(OLD_FORMAT))  # a second process reads this format
        ask(*enrich_job(str(SAMPLE), str(folder / IN_THE_TERMINAL)))
        expected = enrich_from_source(SAMPLE, folder / "from source.xlsx")
        check_same_rows(folder / IN_THE_TERMINAL, expected)
        yield "In the terminal: the same workbook as from source."
        _open_window(command, env)
        _check_log_and_recent_files(Path(home))
        yield f"The window opens {SAMPLE.name}, and stays open."


@contextmanager
def installed(package: Path) -> Generator[Path]:
    """Install a package, yield its command, and uninstall it.

    Raises:
        InstallError: It cannot be installed.
    """
    match package.suffix:
        case ".deb":
            with tempfile.TemporaryDirectory() as root:
                _do(["dpkg-deb", "--extract", package, root])
                yield Path(root + HOME) / app_metadata.COMMAND
        case ".xz":
            with tempfile.TemporaryDirectory() as root:
                _do(["tar", "--extract", "--file", package, "--directory", root])
                yield next(Path(root).glob("*")) / app_metadata.COMMAND / app_metadata.COMMAND
        case ".exe":
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
                _refuse_if_installed()
                # NSIS requires the folder as the last argument, without quotes.
                _do([package, "/S", f"/D={place}"])
                try:
                    yield Path(place) / f"{app_metadata.COMMAND}.exe"
                finally:
                    _do([Path(place) / "uninstall.exe", "/S", f"_?={place}"])
        case _:
            with tempfile.TemporaryDirectory() as place:
                _do(["hdiutil", "attach", "-nobrowse", "-mountpoint", place, package])
                try:
                    yield Path(
                        place, app_metadata.APP_FOLDER, "Contents", "MacOS", app_metadata.COMMAND
                    )
                finally:
                    _do(["hdiutil", "detach", place])


def _refuse_if_installed() -> None:
    """Refuse if the user has installed the program: a second one would replace its menu entry."""
    key = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{app_metadata.APP_ID}"
    if processes.read(["reg", "query", key]).is_good:
        raise InstallError(f"{app_metadata.NAME} is installed here: uninstall it, and start again.")


def _open_window(command: Path, env: dict[str, str]) -> None:
    """Open the sample like "Open with"; the test fails if the program exits."""
    name = app_metadata.NAME if sys.platform == "win32" else app_metadata.COMMAND
    program = command.with_name(command.name.replace(app_metadata.COMMAND, name))
    with subprocess.Popen([str(program), str(SAMPLE)], env=env) as process:
        try:
            code = process.wait(_STAYS_OPEN_S)
        except subprocess.TimeoutExpired:
            process.terminate()
            return
    raise InstallError(f"The program exited at once ({code}).")


def _check_log_and_recent_files(home: Path) -> None:
    """Check that the sheet is among the recent files, and that the log contains no bug."""
    log = (home / "logs" / "sheet-enricher.log").read_text(encoding="utf-8")
    if "a bug" in log:
        raise InstallError(f"The window met a bug: {log[-800:]}")
    remembered = home / "window.ini"
    if not remembered.exists() or SAMPLE.name not in remembered.read_text(encoding="utf-8"):
        raise InstallError(f"The window did not open {SAMPLE.name}: {log[-800:]}")


def _do(words: list[str | Path]) -> None:
    ended = processes.read(words)
    if not ended.is_good:
        raise InstallError(f"`{words[0]}` failed: {ended.output[-500:]}")
