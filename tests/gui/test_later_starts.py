"""A later start of the program: its file opens in the running window."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.ui.main import Startup
from desktop_app.ui.toolkit.window_application import WindowApplication
from tests.support.timeouts import LONGEST_WAIT_S
from tests.support.window import WAIT_MS

ROOT = Path(__file__).resolve().parents[2]


class Running:
    """A running window with its door open, and later starts."""

    def __init__(self, startup: Startup, environ: dict[str, str], qtbot: QtBot) -> None:
        self.startup, self._environ, self._qtbot = startup, environ, qtbot

    def until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def start_again(self, file: Path | None) -> bool:
        """Start the program again; return whether its file was handed over."""
        answers = list[bool]()
        door = bootstrap.window_door(self._environ)
        door.patience_s = LONGEST_WAIT_S
        later = Thread(target=lambda: answers.append(door.hand_over(file)))
        later.start()
        self.until(lambda: not later.is_alive())
        return answers[0]


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Running]:
    assert isinstance(qapp, WindowApplication)
    environ = {bootstrap.HOME_VARIABLE: str(tmp_path)}
    door = bootstrap.window_door(environ)
    door.patience_s = LONGEST_WAIT_S
    assert not door.hand_over(None)
    startup = Startup(qapp, environ, None, door)
    startup.show_first()
    begun = Running(startup, environ, qtbot)
    begun.until(lambda: startup.program is not None)
    yield begun
    door.close()
    program = startup.program
    assert program is not None
    program.close()
    begun.until(lambda: program.window.may_close)
    program.window.deleteLater()
    program.deleteLater()
    startup.deleteLater()


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "leads.csv"
    path.write_text("Name,LinkedIn URL\nAda,https://linkedin.com/in/ada\n")
    return path


def test_that_a_later_start_opens_its_file_in_the_running_window(
    running: Running, sheet: Path
) -> None:
    program = running.startup.program
    assert program is not None

    assert running.start_again(sheet)
    running.until(lambda: program.context.document.document is not None)
    assert "leads.csv" in program.window.windowTitle()


def test_that_a_later_start_without_a_file_shows_a_minimised_window(running: Running) -> None:
    program = running.startup.program
    assert program is not None
    program.window.showMinimized()

    assert running.start_again(None)
    assert program.window.isVisible()
    assert not program.window.isMinimized()
    assert program.context.document.document is None


def test_that_a_file_does_not_replace_the_sheet_that_a_dialog_asks_about(
    running: Running, sheet: Path
) -> None:
    program = running.startup.program
    assert program is not None
    program.about.open()
    running.until(lambda: QApplication.activeModalWidget() is not None)

    assert not running.start_again(sheet)
    assert running.start_again(None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    assert program.context.document.document is None


PATIENT = f"""
import runpy
from desktop_app.adapters.running_window.door import WindowDoor
WindowDoor.patience_s = {LONGEST_WAIT_S}
runpy.run_module("desktop_app", run_name="__main__", alter_sys=True)
"""
"""`python -m desktop_app` on a machine of any speed."""


@contextmanager
def program(home: Path, *arguments: str | Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the real program; end it, if it still runs, as a crash would."""
    environ = {**os.environ, bootstrap.HOME_VARIABLE: str(home), "QT_QPA_PLATFORM": "offscreen"}
    argv = [sys.executable, "-c", PATIENT, *map(str, arguments)]
    with subprocess.Popen(argv, cwd=ROOT, env=environ) as process:
        yield process
        process.kill()


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = monotonic() + LONGEST_WAIT_S
    while not is_so():
        assert monotonic() < deadline
        Event().wait(0.01)


def recent(home: Path, name: str) -> Callable[[], bool]:
    """Return a check of whether a window has opened a file."""
    path = home / "window.ini"
    return lambda: path.is_file() and name in path.read_text(encoding="utf-8")


def listens(home: Path) -> Callable[[], bool]:
    path = home / "window.lock"
    return lambda: path.is_file() and "address" in path.read_text(encoding="utf-8")


def test_that_two_processes_share_a_window_until_it_is_killed(tmp_path: Path, sheet: Path) -> None:
    home, second = tmp_path / "home", sheet.with_name("second.csv")
    second.write_bytes(sheet.read_bytes())
    with program(home):
        wait_until(listens(home))
        with program(home, sheet) as later:
            assert later.wait(LONGEST_WAIT_S) == 0
        wait_until(recent(home, sheet.name))
    with program(home, second) as next_one:
        wait_until(recent(home, second.name))
        assert next_one.poll() is None


def test_that_another_data_folder_has_a_window_of_its_own(tmp_path: Path, sheet: Path) -> None:
    home, other = tmp_path / "home", tmp_path / "other"
    with program(home):
        wait_until(listens(home))
        with program(other, sheet) as later:
            wait_until(recent(other, sheet.name))
            assert later.poll() is None
    assert not recent(home, sheet.name)()


def test_that_a_command_of_the_terminal_needs_no_window(tmp_path: Path, sheet: Path) -> None:
    home = tmp_path / "home"
    with program(home):
        wait_until(listens(home))
        with program(home, "columns", sheet) as command:
            assert command.wait(LONGEST_WAIT_S) == 0
    assert not recent(home, sheet.name)()
