"""Find, copy, sort, review, unexpected errors, accessible names and mnemonics."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.result.row_status import RowStatus
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.dialogs.report_dialog import ReportDialog, report_of
from desktop_app.ui.main import BugReporter
from desktop_app.ui.toolkit.i18n import set_language
from installer.translations import FOLDER
from tests.gui.test_running import rows_of
from tests.support.leads import write_emails, write_leads
from tests.support.window import WAIT_MS, Window, open_window

RIVALS = "dbrowska@silver-works.example"
"""Email address that matches two sandbox people about equally well."""


def test_that_find_wraps_around_and_includes_new_columns(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    window.program.window.find_action.trigger()
    bar = window.page.find_bar
    assert bar.line.hasFocus() or bar.line.isVisible()
    QTest.keyClicks(bar.line, "PERSON 7")
    with window.qtbot.waitSignal(window.program.context.search.found, timeout=WAIT_MS):
        QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert window.page.sheet.currentIndex().row() == 11
    assert bar.answer.text() == "Row 13"
    with window.qtbot.waitSignal(window.program.context.search.found, timeout=WAIT_MS):
        bar.find_next()
    assert window.page.sheet.currentIndex().row() == 11
    bar.line.setText("same person as row")
    with window.qtbot.waitSignal(window.program.context.search.found, timeout=WAIT_MS):
        bar.find_previous()
    assert window.page.sheet.currentIndex().row() == 3
    bar.line.setText("nowhere at all")
    with window.qtbot.waitSignal(window.program.context.search.found, timeout=WAIT_MS):
        bar.find_next()
    assert bar.answer.text() == "Not found."
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_that_a_review_choice_is_saved_to_the_workbook(window: Window, tmp_path: Path) -> None:
    window.open(write_emails(tmp_path, [RIVALS, "anna.berg@sample.example"]))
    window.enrich()
    assert window.cell(0, "Enrichment status") == "Matched, please check"
    with window.qtbot.waitSignal(window.program.context.review.loaded, timeout=WAIT_MS):
        window.click(window.page.result_summary.review_button)
    page = window.page.review_page
    assert page.title.text() == RIVALS
    item = window.program.context.review.item
    assert item is not None
    assert len(item.candidates) == 2
    second = item.candidates[1].person["basic_profile"]
    assert isinstance(second, dict)
    page.chosen.emit(1)
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(page.back_button)

    rows = rows_of(tmp_path / "emails (enriched).xlsx")
    assert rows[1][1] == "Matched"
    assert rows[1][rows[0].index("Enrichment note")] == "chosen by you"
    assert rows[1][rows[0].index("Full name")] == second["name"]
    assert window.cell(0, "Enrichment status") == "Matched"
    assert window.page.result_summary.review_button.isHidden()


def test_that_all_candidates_can_be_rejected(window: Window, tmp_path: Path) -> None:
    window.open(write_emails(tmp_path, [RIVALS]))
    window.enrich()
    with window.qtbot.waitSignal(window.program.context.review.loaded, timeout=WAIT_MS):
        window.click(window.page.result_summary.review_button)
    window.click(window.page.review_page.none_button)
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(window.page.review_page.back_button)

    assert window.cell(0, "Enrichment status") == "No match"
    assert window.program.context.run.job_result is not None
    assert window.program.context.run.job_result.stats.counts[RowStatus.NO_MATCH] == 1


def test_that_the_best_match_can_be_used_without_review(window: Window, tmp_path: Path) -> None:
    window.open(write_emails(tmp_path, [RIVALS]))
    window.page.similarity_panel.best_choice.click()
    window.until_planned()
    window.enrich()

    assert window.cell(0, "Enrichment status") == "Matched"


# --- an unexpected error


def fail(secret: str) -> None:
    raise ValueError(f"cannot read {secret}")


def test_that_an_error_report_contains_no_user_data() -> None:
    with pytest.raises(ValueError, match="anna") as caught:
        fail("anna@firma.example")
    report = report_of(caught.value)

    assert "ValueError" in report
    assert "fail" in report
    assert "anna" not in report
    assert str(Path.home()) not in report


def test_that_an_unexpected_error_is_shown_with_a_report_to_copy(window: Window) -> None:
    reporter = BugReporter(window.program)
    try:
        fail("anna@firma.example")
    except ValueError as error:
        with window.qtbot.waitSignal(reporter.happened, timeout=WAIT_MS):
            reporter.report(ValueError, error, sys.exc_info()[2])
    [dialog] = window.program.window.findChildren(ReportDialog)
    window.click(dialog.copy_button)

    assert "ValueError" in QGuiApplication.clipboard().text()
    dialog.accept()


# --- accessible names


def unnamed_controls(parent: QWidget) -> Iterator[str]:
    """Yield focusable widgets without an accessible name."""
    kinds = (
        QAbstractButton,
        QComboBox,
        QLineEdit,
        QAbstractSpinBox,
        QAbstractSlider,
        QAbstractItemView,
    )
    lists = {box.view() for box in parent.findChildren(QComboBox)}
    inner = (QComboBox, QAbstractSpinBox, QAbstractItemView, QScrollBar, QLineEdit)
    for widget in parent.findChildren(QWidget):
        is_inner = widget in lists or isinstance(widget.parent(), inner)
        is_inner = is_inner or widget.objectName().startswith("qt_")
        if not isinstance(widget, kinds) or isinstance(widget, QScrollBar) or is_inner:
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (text or widget.accessibleName()):
            yield f"{type(widget).__name__} in {widget.parentWidget()}"


def test_that_every_control_has_an_accessible_name(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    window.page.side_stack.setCurrentWidget(window.page.choices_area)
    for row in window.page.fields_panel.rows.values():
        if row.disclosure.isEnabled():
            row.disclosure.click()
    window.program.window.settings_action.trigger()

    assert list(unnamed_controls(window.program.window)) == []
    assert all(action.text() or action.isSeparator() for action in menu_actions(window))
    dialog = window.program.account.settings_dialog
    assert dialog is not None
    dialog.reject()


def menu_actions(window: Window) -> Iterator[QAction]:
    for menu in window.program.window.menuBar().actions():
        inner = menu.menu()
        yield menu
        if inner is not None:
            yield from inner.actions()  # type: ignore[attr-defined]


def test_that_all_options_can_be_reached_with_tab(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.page.sheet.setFocus()
    seen: set[QWidget] = set()
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget() or window.program.window, Qt.Key.Key_Tab)
        if (widget := QApplication.focusWidget()) is not None:
            seen.add(widget)

    page = window.page
    for wanted in (
        page.columns_panel.url_box,
        page.fields_panel.columns_line.box,
        page.cost_bar.enrich_button,
    ):
        assert wanted in seen


# --- unique mnemonics


def mnemonics(window: Window) -> Iterator[tuple[str, str]]:
    """Yield the mnemonic and text of all visible widgets that have one."""
    for action in window.program.window.menuBar().actions():
        yield from mnemonics_of(action.text())
    for widget in window.program.window.findChildren(QWidget):
        is_label = isinstance(widget, QLabel) and widget.buddy() is not None
        if widget.isVisible() and (is_label or isinstance(widget, QAbstractButton)):
            assert isinstance(widget, QLabel | QAbstractButton)
            yield from mnemonics_of(widget.text())


def mnemonics_of(text: str) -> Iterator[tuple[str, str]]:
    for letter in re.findall(r"&(\w)", text.replace("&&", "")):
        yield letter.casefold(), text


def duplicate_mnemonics(window: Window) -> list[tuple[str, str]]:
    """Return the mnemonics that are used more than once."""
    found = list(mnemonics(window))
    counts = Counter(letter for letter, _ in found)
    return [pair for pair in found if counts[pair[0]] > 1]


@pytest.mark.parametrize("language", ["en", "de"])
def test_that_mnemonics_are_unique(
    language: str, qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    path = write_emails(tmp_path, [RIVALS, *(f"a.b{n}@sample.example" for n in range(40))])
    with open_window(qtbot, qapp, tmp_path / "home", service=service, language=language) as window:
        assert duplicate_mnemonics(window) == []
        window.open(path)
        assert duplicate_mnemonics(window) == []
        with qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
            window.click(window.page.cost_bar.try_button)
            assert duplicate_mnemonics(window) == []
        window.until_planned()
        panel = window.page.result_summary
        for button in panel.next_card.findChildren(QAbstractButton):
            button.show()
        assert duplicate_mnemonics(window) == []
        with qtbot.waitSignal(window.program.context.review.loaded, timeout=WAIT_MS):
            window.program.review.open()
        assert duplicate_mnemonics(window) == []
    set_language(qapp, "en", FOLDER)
