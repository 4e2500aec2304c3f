"""The first moments of the window: it is painted before the rest loads, and no click is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.ui.main import Startup
from desktop_app.ui.toolkit.window_application import WindowApplication
from desktop_app.ui.views.main_window import MainWindow
from tests.support.window import WAIT_MS


class Paints(QObject):
    """Notes whether the rest of the program was there at the first paint."""

    def __init__(self, startup: Startup) -> None:
        super().__init__()
        self.startup, self.seen = startup, list[bool]()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, MainWindow):
            self.seen.append(self.startup.program is not None)
        return False


class Started:
    """A start of the program, up to its first page."""

    def __init__(self, startup: Startup, qtbot: QtBot) -> None:
        self.startup, self._qtbot = startup, qtbot
        self.paints = Paints(startup)
        startup._app.installEventFilter(self.paints)
        startup.show_first()
        assert startup._window is not None
        self.window: MainWindow = startup._window

    def finish(self) -> None:
        self.until(lambda: self.startup.program is not None)

    def until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=WAIT_MS)


@pytest.fixture
def started(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Started]:
    assert isinstance(qapp, WindowApplication)
    startup = Startup(qapp, {bootstrap.HOME_VARIABLE: str(tmp_path)}, None)
    begun = Started(startup, qtbot)
    yield begun
    qapp.removeEventFilter(begun.paints)
    begun.finish()
    program = startup.program
    assert program is not None
    if not program.window.may_close:
        program.close()
        begun.until(lambda: program.window.may_close)
    program.window.deleteLater()
    program.deleteLater()
    startup.deleteLater()


def test_that_the_first_page_is_painted_before_the_rest_loads(started: Started) -> None:
    started.finish()

    assert started.paints.seen[:1] == [False]


def test_that_a_click_on_the_first_page_is_done_when_the_program_can(started: Started) -> None:
    QTest.mouseClick(started.window.start_page.open_button, Qt.MouseButton.LeftButton)
    before = started.startup.program
    assert before is None
    started.finish()

    program = started.startup.program
    assert program is not None
    assert program.opening._dialog.isVisible()
    program.opening._dialog.close()


def test_that_a_menu_entry_is_kept_too(started: Started) -> None:
    started.window.shortcuts_action.trigger()
    started.finish()

    program = started.startup.program
    assert program is not None
    assert program.help.dialog is not None
    assert program.help.dialog.isVisible()
    program.help.dialog.close()


def test_that_an_early_close_closes(started: Started) -> None:
    started.window.close()
    assert started.window.isVisible()
    started.finish()

    started.until(lambda: not started.window.isVisible())


def test_that_a_click_is_done_once(started: Started) -> None:
    started.finish()
    program = started.startup.program
    assert program is not None
    opened: list[bool] = []
    started.window.start_page.open_requested.connect(lambda: opened.append(True))
    QTest.mouseClick(started.window.start_page.open_button, Qt.MouseButton.LeftButton)

    assert opened == [True]
    program.opening._dialog.close()
