"""Bulk jobs in the window: how many and how long, and a stop that leaves them for later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.test_history import line, opened_history
from tests.support.batch_client import Clock
from tests.support.leads import write_leads
from tests.support.sandbox import sandbox
from tests.support.window import WAIT_MS, Window, open_window

PEOPLE = 300


@pytest.fixture
def clock() -> Clock:
    """Clock of the provider, by which a job takes an hour."""
    return Clock()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Window]:
    """Window of an account that may send bulk jobs."""
    with (
        sandbox(grants="batch", job_s=3600, now=clock, rpm=100_000) as service,
        open_window(qtbot, qapp, tmp_path / "home", service=service) as opened,
    ):
        yield opened


def test_that_a_long_list_says_in_how_many_jobs_and_how_long(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, PEOPLE))
    assert window.page.cost_bar.headline.text().endswith("about 1 minute in 1 bulk job")


def test_that_a_stopped_job_is_collected_by_the_next_run(
    window: Window, tmp_path: Path, clock: Clock
) -> None:
    window.open(write_leads(tmp_path, PEOPLE))
    run = window.program.context.run
    window.click(window.page.cost_bar.enrich_button)
    window.until(lambda: run.progress.jobs == 1)
    with window.qtbot.waitSignal(run.finished, timeout=WAIT_MS):
        run.stop()
    assert "runs on at Crustdata" in window.page.result_summary.note.to_do.text()
    note = "in a bulk job at the provider; the next run collects it"
    assert window.cell(0, "Enrichment note") == note
    page = opened_history(window)
    assert line(page, 0)[1] == f"{PEOPLE} people in bulk jobs"
    window.program.history.close()
    rest = window.page.result_bar.rest_button
    window.until(lambda: rest.isEnabled() and rest.text() == "Collect &results")
    clock.move(7200)
    with window.qtbot.waitSignal(run.finished, timeout=WAIT_MS):
        window.click(rest)
    assert run.job_result is not None
    assert run.job_result.stats.found == PEOPLE + 1  # one row repeats a person
    assert run.job_result.charged == PEOPLE
    spent = window.page.result_summary.spent_label.text()
    assert spent.startswith(f"Spent {PEOPLE} of at most {PEOPLE} credits.")
    assert line(opened_history(window), 0)[1] == "Finished"


def test_that_closing_says_that_jobs_run_on_and_the_next_start_offers_their_results(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: Clock
) -> None:
    home = tmp_path / "home"
    with sandbox(grants="batch", job_s=3600, now=clock, rpm=100_000) as service:
        with open_window(qtbot, qapp, home, service=service) as window:
            window.open(write_leads(tmp_path, PEOPLE))
            window.click(window.page.cost_bar.enrich_button)
            window.until(lambda: window.program.context.run.progress.jobs == 1)
            window.program.window.close()
            question = window.program.shutdown.question
            assert question is not None
            assert "Bulk jobs run on" in question.informativeText()
            window.answer(question, "Stop and close")
            window.until(lambda: window.program.window.may_close)
        clock.move(7200)
        with open_window(qtbot, qapp, home, service=service) as window:
            cards = window.page.start_page
            window.until(lambda: f"{PEOPLE} people are in bulk jobs" in texts_of(cards))
            assert "left to look up" not in texts_of(cards)
            [resume] = [b for b in cards.findChildren(QPushButton) if b.text() == "&Resume"]
            window.click(resume)
            window.until_planned()
            window.enrich()
        assert service.ledger.keys_charged_more_than_once() == []
        assert service.ledger.total_charged() == PEOPLE


def texts_of(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_that_the_settings_decide_from_how_many_people_jobs_are_used(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, PEOPLE))
    window.program.window.settings_action.trigger()
    dialog = window.program.account.settings_dialog
    assert dialog is not None
    assert dialog.cost_page.bulk_box.value() == 250
    dialog.cost_page.bulk_box.setValue(PEOPLE)
    window.click(dialog.save_button)
    window.until_planned()
    assert "bulk job" not in window.page.cost_bar.headline.text()


def test_that_forgetting_asks_about_people_in_jobs_that_are_not_collected(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, PEOPLE))
    run, session = window.program.context.run, window.program.session
    window.click(window.page.cost_bar.enrich_button)
    window.until(lambda: run.progress.jobs == 1)
    with window.qtbot.waitSignal(run.finished, timeout=WAIT_MS):
        run.stop()
    with window.qtbot.waitSignal(session.forgotten, timeout=WAIT_MS):
        session.forget_everything()
    question = window.program.account.question
    assert question.text().startswith(f"{PEOPLE} people are in bulk jobs")
    window.answer(question, "Keep them")
    window.until_planned()
    assert window.page.cost_bar.enrich_button.text() == "Collect &results"
    with window.qtbot.waitSignal(session.forgotten, timeout=WAIT_MS):
        session.forget_everything(with_jobs=True)
    window.until_planned()
    assert window.page.cost_bar.enrich_button.text() == f"En&rich {PEOPLE} people"


def test_that_a_long_list_has_a_price_without_an_account(fresh: Window, tmp_path: Path) -> None:
    fresh.open(write_leads(tmp_path, PEOPLE))
    assert f"{PEOPLE} people" in fresh.page.cost_bar.headline.text()
