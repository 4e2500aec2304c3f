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
from desktop_app.ui.toolkit import theme
from desktop_app.ui.toolkit.theme import apply_theme, colors_for, current_colors
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


def _luminance(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("is_dark", [False, True])
def test_that_high_contrast_has_at_least_seven_to_one(*, is_dark: bool) -> None:
    colors = colors_for(is_dark=is_dark, has_contrast=True)
    pairs = [
        (text, ground)
        for text in (colors.text, colors.muted, colors.accent, colors.bad, colors.good)
        for ground in (colors.window, colors.surface, colors.raised)
    ]

    for text, ground in [*pairs, (colors.on_accent, colors.accent), (colors.line, colors.surface)]:
        low, high = sorted((_luminance(text), _luminance(ground)))
        assert (high + 0.05) / (low + 0.05) >= 7, (text, ground)


def test_that_the_colours_follow_the_contrast(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        monkeypatch.setattr(theme, "wants_contrast", lambda _app: True)
        apply_theme(qapp, ColorScheme.DARK, RESOURCES)
        assert current_colors() is theme.DARK_CONTRAST
        monkeypatch.undo()
        apply_theme(qapp, ColorScheme.DARK, RESOURCES)
        assert current_colors() is theme.DARK
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
