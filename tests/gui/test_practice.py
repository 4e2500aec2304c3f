"""The own file with invented people: offered without an account, free, marked, kept apart."""

from pathlib import Path

import keyring
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.source.practice import PRACTICE_NOTE
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.run import RunState
from tests.gui.test_account import connect, use_service
from tests.support.keyrings import MemoryKeyring
from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window, open_window

OFFER = "Try it with invented people (free)"


def own_file(folder: Path, people: int = 30) -> Path:
    """Write a file of people whom the sandbox does not know."""
    link = "https://www.linkedin.com/in/jonas-haas-{}x"
    rows = [f"Lead {number},{link.format(number)}" for number in range(people)]
    path = folder / "leads.csv"
    path.write_text("\n".join(["Name,LinkedIn URL", *rows]) + "\n", encoding="utf-8")
    return path


def open_without_account(fresh: Window, path: Path) -> None:
    """Open a file and wait for the offer."""
    fresh.until(lambda: fresh.program.session.has_key is False)
    fresh.open(path)
    fresh.until(fresh.page.cost_bar.practice_button.isEnabled)


def practise(fresh: Window, path: Path) -> None:
    """Open a file, click the offer, and wait for the workbook."""
    open_without_account(fresh, path)
    with fresh.qtbot.waitSignal(fresh.program.context.run.finished, timeout=WAIT_MS):
        fresh.click(fresh.page.cost_bar.practice_button)


def connect_account(fresh: Window, service: RunningSandbox) -> None:
    """Connect an account by the button in the header."""
    keyring.set_keyring(MemoryKeyring())
    use_service(fresh, service)
    fresh.click(fresh.page.header.account_button)
    with fresh.qtbot.waitSignal(fresh.program.session.key_saved, timeout=WAIT_MS):
        connect(fresh, service.key)


def test_that_without_an_account_the_main_button_offers_practice(
    fresh: Window, tmp_path: Path
) -> None:
    open_without_account(fresh, own_file(tmp_path))
    bar = fresh.page.cost_bar
    assert bar.practice_button.text().replace("&", "") == OFFER
    assert bar.practice_button.property("kind") == "primary"
    assert not any(each.isVisible() for each in (bar.enrich_button, bar.try_button, bar.budget_box))
    assert not fresh.page.practice_bar.isVisible()
    assert fresh.program.session.is_sandbox is False


def test_that_with_an_account_practice_is_not_offered(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    assert not window.page.cost_bar.practice_button.isVisible()
    assert window.page.cost_bar.enrich_button.isVisible()


def test_that_one_click_runs_the_own_file_and_marks_the_result(
    fresh: Window, tmp_path: Path
) -> None:
    practise(fresh, own_file(tmp_path))
    page = fresh.page
    assert page.practice_bar.isVisible()
    assert page.practice_bar.text.text() == "Practice: invented people, nothing is charged."
    assert page.result_summary.spent_label.text().startswith("Practice: nothing was charged.")
    assert not page.result_summary.balance_label.text()
    assert "Saved to leads (practice).xlsx" in page.result_bar.headline.text().replace("\u200b", "")
    assert fresh.cell(0, "Full name") == "Jonas Haas"
    assert "10,000" not in page.header.account_button.text()
    assert not list(tmp_path.glob("*(enriched)*"))
    rows = list(openpyxl.load_workbook(tmp_path / "leads (practice).xlsx").worksheets[0].values)
    note = rows[0].index("Enrichment note")
    assert all(PRACTICE_NOTE in str(row[note]) for row in rows[1:])


def test_that_practice_starts_by_keyboard_alone(fresh: Window, tmp_path: Path) -> None:
    open_without_account(fresh, own_file(tmp_path))
    with fresh.qtbot.waitSignal(fresh.program.context.run.finished, timeout=WAIT_MS):
        QTest.keyClick(fresh.program.window, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert fresh.page.practice_bar.isVisible()


def test_that_a_large_file_is_confirmed_as_free(fresh: Window, tmp_path: Path) -> None:
    fresh.program.session.change_settings(type(fresh.program.session.settings)(confirm_above=10))
    open_without_account(fresh, own_file(tmp_path))
    fresh.click(fresh.page.cost_bar.practice_button)
    fresh.until(lambda: hasattr(fresh.program.run, "question"))
    question = fresh.program.run.question
    assert question.text() == "This is free: all people are invented."
    assert "credit" not in question.text() + question.informativeText()
    assert fresh.page.cost_bar.headline.text().startswith("30 people · free (practice)")
    with fresh.qtbot.waitSignal(fresh.program.context.run.finished, timeout=WAIT_MS):
        fresh.answer(question, "Enrich 30 people")


def test_that_cancelling_stays_in_practice_and_shows_what_it_costs(
    fresh: Window, tmp_path: Path
) -> None:
    fresh.program.session.change_settings(type(fresh.program.session.settings)(confirm_above=10))
    open_without_account(fresh, own_file(tmp_path))
    fresh.click(fresh.page.cost_bar.practice_button)
    fresh.until(lambda: hasattr(fresh.program.run, "question"))
    fresh.answer(fresh.program.run.question, "Cancel")
    fresh.until(fresh.page.cost_bar.enrich_button.isVisible)
    assert fresh.page.practice_bar.isVisible()
    assert fresh.program.context.run.state is RunState.IDLE
    assert not fresh.page.cost_bar.budget_box.isVisible()


def test_that_connecting_an_account_clears_practice_and_plans_for_real(
    fresh: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    practise(fresh, write_leads(tmp_path))
    connect_account(fresh, service)
    fresh.until_planned()
    fresh.until(fresh.page.cost_bar.enrich_button.isVisible)
    page = fresh.page
    assert not page.practice_bar.isVisible()
    assert page.cost_bar.headline.text().startswith("30 people · at most 30 credits")
    assert page.output_panel.target_label.text() == "leads (enriched).xlsx"
    assert fresh.cell(0, "Enrichment status") == "Example (invented)"
    assert fresh.cell(4, "Full name") == ""
    assert service.ledger.requests() == []
    fresh.enrich()
    assert service.ledger.total_charged() == 30
    assert (tmp_path / "leads (enriched).xlsx").exists()
    assert (tmp_path / "leads (practice).xlsx").exists()


def test_that_an_account_connected_during_practice_gets_nothing_of_its_result(
    fresh: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    open_without_account(fresh, own_file(tmp_path, people=60))
    fresh.click(fresh.page.cost_bar.practice_button)
    run = fresh.program.context.run
    fresh.until(lambda: run.state is RunState.RUNNING)
    with fresh.qtbot.waitSignal(run.finished, timeout=WAIT_MS):
        connect_account(fresh, service)
    fresh.until_planned()
    assert run.job_result is None
    assert (tmp_path / "leads (practice).xlsx").exists()
    assert fresh.page.output_panel.target_label.text() == "leads (enriched).xlsx"
    assert fresh.page.cost_bar.headline.text().startswith("60 people · at most 60 credits")
    assert service.ledger.requests() == []


def test_that_a_practice_result_opened_with_an_account_is_recognized(
    fresh: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    practise(fresh, write_leads(tmp_path))
    connect_account(fresh, service)
    fresh.until_planned()
    fresh.open(tmp_path / "leads (practice).xlsx")
    assert "columns from a practice run" in fresh.page.note.what.text()
    assert not fresh.page.output_panel.form.existing_box.isVisible()
    assert fresh.page.cost_bar.headline.text().startswith("30 people · at most 30 credits")


def test_that_another_file_ends_practice(fresh: Window, tmp_path: Path) -> None:
    practise(fresh, own_file(tmp_path))
    fresh.open(write_leads(tmp_path, name="other.csv"))
    fresh.until(fresh.page.cost_bar.practice_button.isVisible)
    assert not fresh.page.practice_bar.isVisible()


def test_that_with_an_account_the_sample_can_be_left_for_it(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    window.until(lambda: window.program.session.has_key is True)
    window.click(window.page.start_page.sample_button)
    window.until_planned()
    assert window.page.practice_bar.isVisible()
    window.click(window.page.practice_bar.end_button)
    window.until(lambda: not window.page.practice_bar.isVisible())
    window.until_planned()
    assert "balance 10,000" in window.page.cost_bar.headline.text()


def test_that_the_cost_dialog_says_that_nothing_leaves_the_computer(
    fresh: Window, tmp_path: Path
) -> None:
    practise(fresh, own_file(tmp_path))
    fresh.program.run.back_to_choices()
    fresh.until_planned()
    fresh.program.planning.show_details()
    texts = " ".join(
        label.text()
        for label in fresh.program.planning.dialog.findChildren(type(fresh.page.cost_bar.hint))
    )
    assert "Nothing leaves your computer." in texts
    assert "Balance" not in texts
    fresh.program.planning.dialog.accept()


def test_that_an_unfinished_practice_run_is_resumed_as_practice(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with open_window(qtbot, qapp, home) as window:
        open_without_account(window, own_file(tmp_path, people=100))
        window.click(window.page.cost_bar.practice_button)
        run = window.program.context.run
        window.until(lambda: run.progress.done > 0)
        with window.qtbot.waitSignal(run.finished, timeout=WAIT_MS):
            run.stop()
    with open_window(qtbot, qapp, home) as window:
        start = window.page.start_page

        def buttons() -> list[QPushButton]:
            found = start.findChildren(QPushButton)
            return [each for each in found if each.text() == "&Resume" and each.isVisible()]

        window.until(lambda: bool(buttons()))
        window.click(buttons()[0])
        window.until_planned()
        window.until(window.page.practice_bar.isVisible)
        assert window.page.output_panel.target_label.text() == "leads (practice).xlsx"
        assert window.program.context.plan.plan is not None
        assert window.program.context.plan.plan.job.is_practice
