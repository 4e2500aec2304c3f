"""Runs and spending: what was done and spent, without the network."""

import csv
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.team.desks import DeskMonth
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.views.history_page import HistoryPage
from tests.support.leads import write_leads
from tests.support.window import Window, open_window


def opened_history(window: Window) -> HistoryPage:
    window.program.window.history_action.trigger()
    presenter = window.program.history
    window.until(lambda: hasattr(presenter, "page") and presenter.page.isVisible())
    return presenter.page


def line(page: HistoryPage, row: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, at).data()) for at in range(1, model.columnCount())]


def test_that_a_run_is_listed_with_its_rows_credits_and_workbook(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    page = opened_history(window)

    file, state, rows, found, spent, workbook = line(page, 0)
    assert (file, state, rows) == ("leads.csv", "Finished", "34")
    assert int(found) > 0
    assert float(spent) > 0
    assert workbook == "leads (enriched).xlsx"
    opened: list[str] = []

    def open_url(url: QUrl) -> None:
        opened.append(Path(url.toLocalFile()).name)

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    window.click(page.open_button)
    assert opened == ["leads (enriched).xlsx"]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.page.stack.currentWidget() is window.page.sheet_page


def test_that_a_stopped_run_can_be_resumed_from_the_list(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    path = write_leads(tmp_path, 60, mess=False)
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as window:
        window.open(path)
        window.page.cost_bar.budget_box.setValue(30)
        window.until_planned()
        window.enrich()
        path.rename(tmp_path / "moved.csv")
        page = opened_history(window)
        assert not page.resume_button.isEnabled()
        assert page.state_label.text() == "The file leads.csv was moved or deleted."
        (tmp_path / "moved.csv").rename(path)
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as window:
        page = opened_history(window)
        assert line(page, 0)[1].endswith("people left")
        assert page.resume_button.text() == "&Resume"
        window.click(page.resume_button)
        window.until_planned()
        assert window.page.stack.currentWidget() is window.page.sheet_page


def test_that_practice_runs_are_marked_and_never_count_as_spending(fresh: Window) -> None:
    fresh.click(fresh.page.start_page.sample_button)
    fresh.until_planned()
    fresh.enrich()
    page = opened_history(fresh)
    assert line(page, 0)[4] == "Practice"
    assert page.spending_note.text() == "Nothing has been spent yet."


def test_that_the_list_is_exported_as_a_file(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    page = opened_history(window)
    window.click(page.export_button)
    window.program.history.dialog.fileSelected.emit(str(tmp_path / "runs.csv"))
    window.until(lambda: window.page.note.what.text() == "Saved runs.csv.")
    with (tmp_path / "runs.csv").open(encoding="utf-8-sig", newline="") as file:
        (run,) = csv.DictReader(file)
    assert run["File"] == str(tmp_path / "leads.csv")
    assert run["Rows"] == "34"
    assert run["State"] == "Finished"


def test_that_an_empty_list_says_that_nothing_was_done(fresh: Window) -> None:
    page = opened_history(fresh)
    assert page.state_label.text() == "Nothing has been enriched yet."
    assert not page.export_button.isEnabled()
    assert not page.open_button.isEnabled()


@pytest.mark.parametrize("language", ["en", "de"])
def test_that_the_team_card_fits_its_column(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox, language: str
) -> None:
    home = tmp_path / "home"
    with open_window(qtbot, qapp, home, service=service, language=language) as window:
        page = opened_history(window)
        months = [DeskMonth(date(2026, 11, 1), "Front desk in Hamburg", 3, 40, 1234.5)]
        page.show_team(months)
        button = page.team_button
        window.until(button.isVisible)
        assert button.sizeHint().width() <= button.width()
