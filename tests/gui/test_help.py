"""The Help menu, and messages that move nothing."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.identifiers.reasons import RejectReason, plural_text
from desktop_app.ui.dialogs.help_dialog import API_KEY, SHORTCUTS, STATUSES, statuses
from desktop_app.ui.toolkit.i18n import percent, set_language
from installer.translations import FOLDER
from tests.support.leads import write_leads
from tests.support.window import Window, open_window


def texts_of(window: Window, page: int) -> list[str]:
    dialog = window.program.help.dialog
    assert dialog is not None
    assert dialog.tabs.currentIndex() == page
    widget = dialog.tabs.widget(page)
    assert widget is not None
    return [each.text() for each in widget.findChildren(QLabel)]


def test_that_help_lists_the_keys_of_the_menus(fresh: Window) -> None:
    QTest.keyClick(fresh.program.window, Qt.Key.Key_F1)
    texts = texts_of(fresh, SHORTCUTS)

    assert ("Ctrl+,", "Settings") in pairwise(texts)
    assert ("Ctrl+F", "Find") in pairwise(texts)


def test_that_help_explains_every_status(fresh: Window) -> None:
    fresh.program.window.statuses_action.trigger()
    texts = texts_of(fresh, STATUSES)

    assert [text for text, _ in statuses()] == texts[::2]
    assert {"Matched", "No match", "Redacted", "In doubt"} <= set(texts)


def test_that_help_leads_to_an_api_key(fresh: Window) -> None:
    fresh.program.window.key_action.trigger()
    dialog = fresh.program.help.dialog
    assert dialog is not None
    assert texts_of(fresh, API_KEY)
    fresh.click(dialog.connect_button)

    assert not dialog.isVisible()
    assert fresh.program.account.connect_dialog is not None
    fresh.program.account.connect_dialog.close()


def test_that_the_settings_open_by_a_key(fresh: Window) -> None:
    QTest.keyClick(fresh.program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)

    assert fresh.program.account.settings_dialog is not None
    fresh.program.account.settings_dialog.close()


def test_that_a_short_message_moves_nothing(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    before = window.page.geometry()
    window.page.sheet.selectAll()
    window.page.sheet.setFocus()
    window.program.window.copy_action.trigger()
    toast = window.program.window.toast
    window.until(lambda: toast.isVisible() and toast.text().startswith("Copied 34 rows"))
    QApplication.processEvents()

    assert window.page.geometry() == before


@pytest.mark.parametrize(("language", "written"), [("en", "94%"), ("de", "94\u00a0%")])
def test_that_a_percentage_is_written_as_the_language_does(
    qapp: QApplication, language: str, written: str
) -> None:
    try:
        set_language(qapp, language, FOLDER)
        assert percent(0.94) == written
    finally:
        set_language(qapp, "en", FOLDER)


def test_that_german_marks_the_english_notes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    try:
        with open_window(qtbot, qapp, tmp_path / "home", language="de") as window:
            window.program.about.open()
            dialog = window.program.about.dialog
            assert dialog is not None
            dialog.tabs.setCurrentIndex(1)
            shown = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
            assert "Diese Hinweise gibt es nur auf Englisch." in shown
            dialog.close()
    finally:
        set_language(qapp, "en", FOLDER)


def test_that_words_shown_name_the_sales_navigator_and_the_sheet_keeps_its_text() -> None:
    reason = RejectReason.SALES_TOOL

    assert (reason.shown, plural_text(reason, 2)) == (
        "Sales Navigator link",
        "Sales Navigator links",
    )
    assert reason.value == "sales-tool link"
