"""Runs through clicks against the sandbox; its ledger shows every charge."""

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.cli.main import main as run_cli
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.sandbox.faults.fault_spec import parse_fault_spec
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.dialogs.questions import Question
from tests.support.leads import write_emails, write_leads
from tests.support.sandbox import sandbox
from tests.support.sheet import click_header
from tests.support.window import WAIT_MS, Window, open_window


def request_count(service: RunningSandbox) -> int:
    """Return the number of enrich requests that the sandbox received."""
    return len(service.ledger.requests("/person/enrich"))


def rows_of(path: Path) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(path, read_only=True)
    rows: list[tuple[object, ...]] = [
        tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)
    ]
    book.close()
    return rows


def test_that_the_button_shows_the_action_and_the_bar_the_cost(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    bar = window.page.cost_bar

    assert bar.enrich_button.text() == "En&rich 30 people"
    assert bar.headline.text() == "30 people · at most 30 credits (balance 10,000) · under a minute"


def test_that_the_cost_is_broken_down_and_the_sent_values_are_shown(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    window.click(window.page.cost_bar.details_button)
    dialog = window.program.planning.dialog
    model = dialog.list.model()

    assert model.rowCount() == 30
    assert model.index(0, 0).data() == "https://www.linkedin.com/in/sample-0"
    dialog.close()


def test_that_a_run_fills_the_sheet_and_writes_the_workbook(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()

    assert request_count(service) == 2
    target = tmp_path / "leads (enriched).xlsx"
    rows = rows_of(target)
    statuses = [row[3] for row in rows[1:]]
    assert window.column("Enrichment status") == statuses
    assert window.cell(3, "Enrichment note").startswith("same person as row 2")
    assert window.page.result_summary.rate_label.text() == "100%"
    assert window.page.result_summary.spent_label.text().startswith(
        "Spent 30 of at most 30 credits."
    )
    assert (
        window.page.result_summary.balance_label.text() == "Your balance fell by the same amount."
    )
    window.until_planned()
    assert window.page.cost_bar.enrich_button.text() == "Save wo&rkbook"


def test_that_the_window_and_the_terminal_make_the_same_workbook(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    path = write_leads(tmp_path)
    window.open(path)
    window.enrich()
    environ = {
        "SHEET_ENRICHER_HOME": str(tmp_path / "other home"),
        "CRUSTDATA_API_KEY": service.key,
        "CRUSTDATA_BASE_URL": service.url,
    }
    other = tmp_path / "by cli.xlsx"
    job = ["enrich", str(path), "--output", str(other), "--quiet", "--match-check", "normal"]
    code = run_cli(job, environ=environ)

    assert code == 0
    assert rows_of(other) == rows_of(tmp_path / "leads (enriched).xlsx")


def test_that_running_again_sends_nothing(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    sent = request_count(service)
    window.open(tmp_path / "leads.csv")
    window.enrich()

    assert request_count(service) == sent
    assert "from 20" in window.cell(0, "Enrichment note")


def test_that_a_try_is_one_request_across_the_whole_sheet(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path, 100, mess=False))
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(window.page.cost_bar.try_button)

    assert request_count(service) == 1
    window.click(window.page.result_bar.all_rows_button)
    statuses = window.column("Enrichment status")
    assert statuses.count("Matched") == 25
    assert statuses.count("Not sent: only a few were tried") == 75
    assert [place for place, status in enumerate(statuses) if status == "Matched"][-1] >= 90
    window.until_planned()
    assert window.page.result_bar.rest_button.text() == "En&rich 75 more people"


def test_that_a_budget_limits_what_is_spent(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path, 60, mess=False))
    window.page.cost_bar.budget_box.setValue(30)
    window.until_planned()
    assert "at most 30 credits" in window.page.cost_bar.headline.text()
    window.enrich()

    assert window.page.result_summary.note.what.text() == "The budget is reached."
    assert window.column("Enrichment status").count("Not sent: budget") == 30


def test_that_an_expensive_run_needs_confirmation(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    settings = window.program.session.settings
    window.program.session.change_settings(replace(settings, confirm_above=20))
    window.open(write_leads(tmp_path))
    window.click(window.page.cost_bar.enrich_button)

    question = window.program.run.question
    assert question.text() == "This can cost up to 30 credits."
    window.answer(question, "Cancel")
    assert request_count(service) == 0
    window.click(window.page.cost_bar.enrich_button)
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.answer(window.program.run.question, "Enrich 30 people")
    assert request_count(service) == 2


def test_that_a_foreign_file_is_confirmed_before_anything_is_sent(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    path = write_leads(tmp_path)
    target = tmp_path / "leads (enriched).xlsx"
    target.write_text("mine")
    window.open(path)
    window.click(window.page.cost_bar.enrich_button)
    question = window.program.run.question
    assert question.text() == "leads (enriched).xlsx already exists. Replace it?"
    assert request_count(service) == 0
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.answer(question, "Save as “leads (enriched) 2.xlsx”")

    assert target.read_text() == "mine"
    assert len(rows_of(tmp_path / "leads (enriched) 2.xlsx")) == 35


def start_slow_run(window: Window, tmp_path: Path, people: int = 100) -> None:
    """Start a run that sends one request a second."""
    settings = window.program.session.settings
    window.program.session.change_settings(replace(settings, rpm=60))
    window.open(write_leads(tmp_path, people, mess=False))
    window.click(window.page.cost_bar.enrich_button)
    window.until(lambda: window.program.context.run.progress.done >= 25)


def test_that_a_pause_sends_nothing_and_resuming_finishes_the_run(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    start_slow_run(window, tmp_path)
    window.click(window.page.run_bar.pause_button)
    assert window.program.context.run.state is RunState.PAUSED
    assert "paused, nothing is sent" in window.page.run_bar.headline.text()
    window.until(lambda: window.program.context.run.progress.in_flight == 0)
    assert window.page.run_bar.pause_button.text() == "&Resume"
    assert request_count(service) < 4  # that none leaves, however long: tests/unit/engine
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(window.page.run_bar.pause_button)

    assert request_count(service) == 4
    assert set(window.column("Enrichment status")) == {"Matched"}
    assert set(window.column("Credits")) == {"1"}


def test_that_the_sheet_fills_and_stays_usable_during_a_run(window: Window, tmp_path: Path) -> None:
    start_slow_run(window, tmp_path)

    window.until(lambda: window.cell(0, "Enrichment status") == "Matched")
    assert window.cell(99, "Enrichment status") == ""
    assert window.program.window.windowTitle().startswith("25% · leads.csv")
    window.page.sheet.scrollToBottom()
    click_header(window, "Enrichment status")
    window.until(lambda: window.page.model.order is not None)
    assert window.page.run_bar.counts.text() == "25 matched · 25 credits spent"
    window.click(window.page.run_bar.stop_button)
    window.until(lambda: window.program.context.run.state is RunState.DONE)


def test_that_a_stopped_run_can_be_resumed_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home = tmp_path / "home"
    with open_window(qtbot, qapp, home, service=service) as window:
        start_slow_run(window, tmp_path)
        with qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
            window.click(window.page.run_bar.stop_button)
        assert window.page.result_summary.note.what.text() == "Stopped."
    with open_window(qtbot, qapp, home, service=service) as window:
        start = window.page.start_page
        window.until(lambda: bool(start._runs))
        [run] = start._runs.values()
        assert (run.name, run.run.run.people) == ("leads.csv", 100)
        with qtbot.waitSignal(window.program.context.document.all_rows_read, timeout=WAIT_MS):
            start.resume_requested.emit(run)
        window.until_planned()
        assert window.page.cost_bar.hint.text().startswith(
            f"{run.run.done} already enriched, free."
        )
        window.enrich()
        assert set(window.column("Enrichment status")) == {"Matched"}
    assert request_count(service) == 4


def question_of(window: Window) -> Question:
    question = window.program.shutdown.question
    assert question is not None
    return question


def test_that_the_question_closes_when_the_run_has_ended(window: Window, tmp_path: Path) -> None:
    start_slow_run(window, tmp_path, people=50)
    window.program.window.close()
    question = question_of(window)
    assert question.isVisible()

    window.until(lambda: window.program.context.run.state is RunState.DONE)

    window.until(lambda: not question.isVisible())
    assert window.program.window.isVisible()


def test_that_closing_during_a_run_asks_stops_and_loses_nothing(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home = tmp_path / "home"
    with open_window(qtbot, qapp, home, service=service) as window:
        start_slow_run(window, tmp_path)
        window.program.window.close()
        default = question_of(window).defaultButton()
        assert default.text() == "&Keep running"
        QTest.keyClick(question_of(window), Qt.Key.Key_Return)
        assert window.program.window.isVisible()
        assert window.program.context.run.is_active
        window.program.window.close()
        window.answer(question_of(window), "Stop and close")
        window.until(lambda: window.program.window.may_close)
    charged = request_count(service)
    with open_window(qtbot, qapp, home, service=service) as window:
        window.until(lambda: bool(window.page.start_page._runs))
        [run] = window.page.start_page._runs.values()
        assert run.run.done == charged * 25
        assert run.run.in_doubt == 0


def test_that_a_run_without_a_connection_ends_with_a_message(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"give_up_after_s": 0}))
    running = sandbox()
    with open_window(qtbot, qapp, home, service=running) as window:
        window.open(write_leads(tmp_path))
        running.close()
        window.enrich()
        assert window.page.result_summary.note.what.text() == "No connection to the service."
        assert "Not sent: no connection" in window.column("Enrichment status")


def test_that_saving_with_other_columns_sends_nothing(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    sent = request_count(service)
    window.click(window.page.result_summary.files_card.save_as_button)
    dialog = window.program.results.dialog
    dialog.form.prefix_line.setText("X ")
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(dialog.save_button)

    assert request_count(service) == sent
    headers = rows_of(tmp_path / "leads (enriched) 2.xlsx")[0]
    assert "X Headline" in headers
    assert (tmp_path / "leads (enriched).xlsx").exists()


def test_that_a_workbook_that_cannot_be_written_loses_nothing(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    window.open(write_leads(tmp_path))
    window.page.output_panel.target_chosen.emit(folder / "x.xlsx")
    window.until_planned()
    folder.rmdir()
    window.enrich()

    assert window.page.result_summary.note.isVisible()
    assert not window.page.result_bar.open_button.isVisible()
    assert request_count(service) == 2
    assert window.page.result_summary.rate_label.text() == "100%"
    window.click(window.page.result_summary.files_card.save_as_button)
    dialog = window.program.results.dialog
    dialog._on_chosen(tmp_path / "y.xlsx")
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(dialog.save_button)
    assert len(rows_of(tmp_path / "y.xlsx")) == 35


def test_that_matches_by_email_show_a_histogram(window: Window, tmp_path: Path) -> None:
    addresses = [f"anna.berg{number}@sample.example" for number in range(5)]
    window.open(write_emails(tmp_path, addresses))
    window.enrich()

    assert window.page.result_summary.histogram.isVisible()
    assert "100%" in window.page.result_summary.histogram.accessibleDescription()


def test_that_rows_can_be_filtered_by_status(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    panel = window.page.result_summary
    with window.qtbot.waitSignal(window.program.context.search.ordered, timeout=WAIT_MS):
        panel.filter_requested.emit(RowStatus.INVALID)

    assert [cell.split(":")[0] for cell in window.column("Enrichment status")] == ["Skipped"] * 2
    assert window.page.filter_bar.rows_label.text() == "Showing 2 of 34 rows"
    assert window.page.model.headerData(0, Qt.Orientation.Vertical) == "9"
    window.click(window.page.filter_bar.clear_button)
    assert window.page.model.rowCount() == 34


def look_up_again(window: Window, button: QPushButton) -> None:
    """Look people up again, confirm the cost and wait for the workbook."""
    window.click(button)
    window.answer(window.program.results.question, "Show cost")
    window.until_planned()
    window.enrich()


def test_that_unmatched_people_are_looked_up_again_only_on_request(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    path = write_leads(tmp_path, 5, mess=False)
    path.write_text(path.read_text() + "Nobody,https://www.linkedin.com/in/nobody-knows,x\n")
    window.open(path)
    window.enrich()
    assert window.page.result_summary.unmatched_button.text() == "Loo&k up 1 unmatched again…"
    assert request_count(service) == 1
    look_up_again(window, window.page.result_summary.unmatched_button)

    assert request_count(service) == 2
    assert len(service.ledger.requests("/person/enrich")[1].keys) == 1


def test_that_people_in_doubt_are_looked_up_again_only_on_request(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with (
        sandbox() as running,
        open_window(qtbot, qapp, home, service=running) as window,
    ):
        running.service.faults = parse_fault_spec("cut-after")
        window.open(write_leads(tmp_path, 5, mess=False))
        window.enrich()
        assert set(window.column("Enrichment status")) == {"In doubt: may have been charged"}
        window.until_planned()
        assert window.page.cost_bar.enrich_button.text() == "Save wo&rkbook"
        running.service.faults = parse_fault_spec("calm")
        look_up_again(window, window.page.result_summary.doubts_button)
        assert set(window.column("Enrichment status")) == {"Matched"}
        assert request_count(running) == 2


def test_that_a_second_window_waits_for_the_first(window: Window, tmp_path: Path) -> None:
    home = tmp_path / "home"
    settings = window.program.session.settings
    environ = {"SHEET_ENRICHER_HOME": str(home)}
    with bootstrap.open_services(settings, environ=environ):
        with window.qtbot.waitSignal(window.program.context.plan.failed, timeout=WAIT_MS):
            window.program.window.path_dropped.emit(str(write_leads(tmp_path)))
        assert "Another Sheet Enricher is running" in window.page.cost_bar.headline.text()
        assert not window.page.cost_bar.enrich_button.isEnabled()
    window.until_planned()
    assert window.page.cost_bar.enrich_button.text() == "En&rich 30 people"


def test_that_quit_closes_the_window_at_the_first_click(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    window.until_planned()
    window.until(lambda: not window.program.session.journal_jobs.has_threads)

    window.program.window.quit_action.trigger()

    window.until(lambda: not window.program.window.isVisible())
