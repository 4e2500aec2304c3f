"""About dialog, changes and update check."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import __version__, bootstrap
from desktop_app.domain.release.changelog import plain
from desktop_app.domain.settings import Settings
from desktop_app.ui.dialogs.about_dialog import AboutDialog
from desktop_app.ui.toolkit.window_application import WindowApplication
from tests.support.update_server import UpdateServer, update_server
from tests.support.window import WAIT_MS, Window, open_window

PAGE = "https://forge.example/releases/99.0"


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> Iterator[UpdateServer]:
    """Publisher of a newer version, used by every window that is opened."""
    with update_server() as running:
        running.answer = (200, json.dumps({"version": "99.0", "page": PAGE}).encode())
        address = running.address
        monkeypatch.setattr(bootstrap, "updates_address", lambda _environ: address)
        monkeypatch.setattr("desktop_app.bootstrap.updates.updates_address", lambda _: address)
        yield running


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pages opened in the browser."""
    pages: list[str] = []

    def open_url(url: QUrl) -> bool:
        pages.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return pages


def about(window: Window) -> AboutDialog:
    window.program.window.about_action.triggered.emit()
    dialog = window.program.about.dialog
    assert dialog is not None
    return dialog


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_that_about_shows_the_version_all_changes_and_all_licences(fresh: Window) -> None:
    dialog = about(fresh)

    news = words(dialog.news.toPlainText())
    for release in bootstrap.release_notes():
        assert release.version in news
        for changes in release.changes:
            for entry in changes.entries:
                assert words(plain(entry)) in news
    assert __version__ in news
    licences = dialog.licences.toPlainText()
    for owner in ("Inter Project Authors", "Lucide", "GNU LESSER GENERAL PUBLIC LICENSE"):
        assert owner in licences
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert fresh.program.about.dialog is None


def test_that_a_copy_without_an_update_address_cannot_check_for_updates(fresh: Window) -> None:
    dialog = about(fresh)

    assert not dialog.check_button.isEnabled()
    assert (
        dialog.answer.text()
        == "This copy cannot check for updates because it has no update address."
    )
    dialog.accept()


def test_that_a_newer_version_is_a_plain_link(
    fresh: Window, feed: UpdateServer, opened: list[str]
) -> None:
    dialog = about(fresh)
    with fresh.qtbot.waitSignal(fresh.program.updates.found, timeout=WAIT_MS):
        fresh.click(dialog.check_button)

    assert dialog.answer.text() == "Version 99.0 is available."
    assert dialog.page_button.text() == PAGE
    fresh.click(dialog.page_button)
    dialog.accept()
    assert fresh.page.header.update_link.text() == "Version 99.0 is available"
    fresh.click(fresh.page.header.update_link)
    assert opened == [PAGE, PAGE]
    again = about(fresh)
    assert again.page_button.isVisible()
    again.accept()
    assert len(feed.requests) == 1


def test_that_the_latest_version_is_recognized(fresh: Window, feed: UpdateServer) -> None:
    feed.answer = (200, json.dumps({"version": __version__, "page": PAGE}).encode())
    dialog = about(fresh)
    with fresh.qtbot.waitSignal(fresh.program.updates.nothing_newer, timeout=WAIT_MS):
        fresh.click(dialog.check_button)

    assert dialog.answer.text() == "You have the latest version."
    assert not fresh.page.header.update_link.isVisible()
    dialog.accept()


def test_that_a_failed_update_check_shows_what_to_do(fresh: Window, feed: UpdateServer) -> None:
    feed.answer = (500, b"")
    dialog = about(fresh)
    with fresh.qtbot.waitSignal(fresh.program.updates.failed, timeout=WAIT_MS):
        fresh.click(dialog.check_button)

    assert "cannot be read" in dialog.answer.text()
    assert dialog.check_button.isEnabled()
    dialog.accept()


def test_that_updates_are_not_checked_unless_enabled(fresh: Window, feed: UpdateServer) -> None:
    fresh.until(lambda: fresh.program.session.has_key is False)

    assert not fresh.program.updates.jobs.has_threads
    assert feed.requests == []


def test_that_enabled_update_checks_run_once_a_day(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, feed: UpdateServer
) -> None:
    home = tmp_path / "home"
    with open_window(qtbot, qapp, home) as window:
        window.program.window.settings_action.trigger()
        dialog = window.program.account.settings_dialog
        assert dialog is not None
        dialog.tabs.setCurrentIndex(dialog.tabs.count() - 1)
        assert not dialog.updates_page.updates_box.isChecked()
        dialog.updates_page.updates_box.click()
        window.click(dialog.save_button)
        assert window.program.session.settings.looks_for_updates
    with open_window(qtbot, qapp, home) as window:
        window.until(window.page.header.update_link.isVisible)
    with open_window(qtbot, qapp, home) as window:
        window.until(lambda: window.program.session.has_key is False)
        assert not window.program.updates.jobs.has_threads
        assert window.page.header.update_link.isVisible()  # still known
    assert len(feed.requests) == 1


def test_that_an_automatic_update_check_fails_silently(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, feed: UpdateServer
) -> None:
    feed.answer = (500, b"")
    home = tmp_path / "home"
    bootstrap.write_settings(Settings(looks_for_updates=True), {bootstrap.HOME_VARIABLE: str(home)})
    with open_window(qtbot, qapp, home) as window:
        window.until(lambda: len(feed.requests) == 1)
        window.until(lambda: not window.program.updates.jobs.has_threads)

        assert not window.page.header.update_link.isVisible()
        assert not window.page.note.isVisible()


def test_that_a_file_open_event_of_macos_is_handled(qtbot: QtBot, qapp: WindowApplication) -> None:
    with qtbot.waitSignal(qapp.file_given, timeout=WAIT_MS) as given:
        qapp.sendEvent(qapp, QFileOpenEvent("/home/user/leads.xlsx"))

    assert given.args == ["/home/user/leads.xlsx"]
