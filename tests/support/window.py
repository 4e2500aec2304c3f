"""Test driver for the window, with its own data folder and an optional sandbox."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.application import Application
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.dialogs.questions import Question
from desktop_app.ui.toolkit.i18n import set_language
from desktop_app.ui.views.work_page import WorkPage
from tests.support.timeouts import LONGEST_WAIT_S

WAIT_MS = int(LONGEST_WAIT_S * 1000)


class Window:
    """Drives the window by clicks and keys, and waits for states."""

    def __init__(self, qtbot: QtBot, program: Application) -> None:
        self.qtbot = qtbot
        self.program = program

    @property
    def page(self) -> WorkPage:
        return self.program.context.page

    def click(self, button: QWidget) -> None:
        assert button.isVisible(), f"{button} is not visible"
        assert button.isEnabled(), f"{button} is disabled"
        # A checkbox takes clicks on its mark and its words only, and its column may be wider.
        width = min(button.width(), button.sizeHint().width())
        point = QPoint(width // 2, button.height() // 2)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=point)

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def open(self, path: Path) -> None:
        """Drop a file and wait until its cost is known or it has no identifier column."""
        with self.qtbot.waitSignal(self.program.context.document.all_rows_read, timeout=WAIT_MS):
            self.program.window.path_dropped.emit(str(path))
        document = self.program.context.document.document
        assert document is not None
        if document.mapping is not None:
            self.until_planned()

    def until_planned(self) -> None:
        self.until(lambda: self.program.context.plan.plan is not None)

    def enrich(self) -> None:
        """Click Enrich and wait for the workbook."""
        with self.qtbot.waitSignal(self.program.context.run.finished, timeout=WAIT_MS):
            self.click(self.page.cost_bar.enrich_button)

    def answer(self, question: Question, text: str) -> None:
        """Click the button of a question that starts with a text."""
        buttons = [b for b in question.buttons() if isinstance(b, QPushButton)]
        plain = {button.text().replace("&", ""): button for button in buttons}
        found = [button for words, button in plain.items() if words.startswith(text)]
        assert found, f"{text!r} is not among {list(plain)}"
        self.click(found[0])

    def cell(self, row: int, column: str) -> str:
        """Return the text of a cell by displayed row and column name."""
        model = self.page.model
        headers = [
            model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())
        ]
        return str(model.index(row, headers.index(column)).data())

    def column(self, name: str) -> list[str]:
        return [self.cell(row, name) for row in range(self.page.model.rowCount())]


@contextmanager
def open_window(
    qtbot: QtBot,
    qapp: QApplication,
    home: Path,
    *,
    service: RunningSandbox | None = None,
    language: str = "en",
    path: Path | None = None,
) -> Iterator[Window]:
    """Show the window and close it as a user does; fail if a thread or timer is left."""
    environ = {bootstrap.HOME_VARIABLE: str(home)}
    if service is not None:
        environ |= {"CRUSTDATA_API_KEY": service.key, "CRUSTDATA_BASE_URL": service.url}
    set_language(qapp, language, bootstrap.resource("translations"))
    program = Application(qapp, environ)
    window = Window(qtbot, program)
    program.start(path)
    qtbot.waitExposed(program.window, timeout=WAIT_MS)
    try:
        yield window
    finally:
        for dialog in program.window.findChildren(Question):
            dialog.close()
        program.context.run.stop(is_urgent=True)
        window.until(lambda: program.context.run.state in {RunState.IDLE, RunState.DONE})
        program.close()
        window.until(lambda: program.window.may_close and not program.window.isVisible())
        left = running_in(program)
        program.window.deleteLater()
        program.deleteLater()
        qapp.sendPostedEvents(None, 0)
        assert not left, f"still running: {left}"


def running_in(parent: QObject) -> list[str]:
    """Return the running threads and active timers below an object."""
    threads = [f"thread {t}" for t in parent.findChildren(QThread) if t.isRunning()]
    timers = [f"timer {t.interval()} ms" for t in parent.findChildren(QTimer) if t.isActive()]
    return threads + timers
