"""Drives a complete run in a real window in its own process, by clicks alone.

python tests/gui/driven.py SHEET: opens the sheet as "Open with" does, clicks Enrich, waits for the
workbook, prints the match rate that the window shows, and closes the window.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop_app import bootstrap
from desktop_app.ui.application import Application
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.main import make_app
from desktop_app.ui.toolkit.gil_tuning import tune_gil
from desktop_app.ui.toolkit.i18n import set_language
from tests.support.timeouts import LONGEST_WAIT_S

TIMEOUT_MS = int(LONGEST_WAIT_S * 1000)


def wait(is_so: Callable[[], bool]) -> None:
    loop, timer = QEventLoop(), QTimer(interval=20)
    timer.timeout.connect(lambda: loop.quit() if is_so() else None)
    QTimer.singleShot(TIMEOUT_MS, loop, loop.quit)
    timer.start()
    loop.exec()
    if not is_so():
        sys.exit("timed out")


def main() -> None:
    app = make_app(["sheet-enricher"])
    tune_gil()
    set_language(app, "en", bootstrap.resource("translations"))
    program = Application(app, os.environ)
    program.start(Path(sys.argv[1]))
    page, context = program.context.page, program.context
    wait(lambda: context.plan.plan is not None and page.cost_bar.enrich_button.isEnabled())
    QTest.mouseClick(page.cost_bar.enrich_button, Qt.MouseButton.LeftButton)
    wait(lambda: context.run.state is RunState.DONE)
    program.window.screen().grabWindow(program.window.winId()).save(sys.argv[2])
    line = f"{QGuiApplication.platformName()} {page.result_summary.rate_label.text()}\n"
    sys.stdout.write(line)
    program.close()
    wait(lambda: program.window.may_close)


if __name__ == "__main__":
    main()
