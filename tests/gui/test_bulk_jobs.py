"""Bulk jobs in the window: how many and how long, and a stop that leaves them for later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
    rest = window.page.result_bar.rest_button
    window.until(lambda: rest.isVisible() and rest.text() == "Collect &results")
    clock.move(7200)
    with window.qtbot.waitSignal(run.finished, timeout=WAIT_MS):
        window.click(rest)
    assert run.job_result is not None
    assert run.job_result.stats.found == PEOPLE + 1  # one row repeats a person
    assert run.job_result.charged == PEOPLE


def test_that_a_long_list_has_a_price_without_an_account(fresh: Window, tmp_path: Path) -> None:
    fresh.open(write_leads(tmp_path, PEOPLE))
    assert f"{PEOPLE} people" in fresh.page.cost_bar.headline.text()
