"""Theme resources in unusual folders, and unexpected errors."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.domain.settings import ColorScheme
from desktop_app.ui.main import BugReporter
from desktop_app.ui.toolkit.theme import apply_theme
from tests.support.window import WAIT_MS

RESOURCES = bootstrap.resource("style.qss").parent


@pytest.mark.parametrize("name", ["Bücher ä", "q's", 'a "b"', "a) b; c}"])
def test_that_the_theme_loads_from_any_folder(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, name: str
) -> None:
    """Qt logs a warning for an invalid style sheet, and warnings fail the test."""
    elsewhere = tmp_path / name
    shutil.copytree(RESOURCES, elsewhere, ignore=shutil.ignore_patterns("people.json", "*.ts"))
    try:
        apply_theme(qapp, ColorScheme.LIGHT, elsewhere)
        box = QComboBox()
        qtbot.addWidget(box)
        box.show()

        assert not QPixmap("icons:arrow-down-light.svg").isNull()
    finally:
        apply_theme(qapp, ColorScheme.LIGHT, RESOURCES)


def test_that_an_error_while_showing_an_error_does_not_repeat_endlessly(qtbot: QtBot) -> None:
    class Program(QObject):
        shown = 0

        def report_bug(self, _report: str) -> None:
            self.shown += 1
            error = FileNotFoundError("de.qm")
            reporter.report(type(error), error, None)

    program = Program()
    reporter = BugReporter(program)  # type: ignore[arg-type]
    first = KeyError("x")

    reporter.report(type(first), first, None)
    qtbot.waitUntil(lambda: program.shown > 0, timeout=WAIT_MS)
    reporter.report(type(first), first, None)

    assert program.shown == 2  # each error once, without repetition
