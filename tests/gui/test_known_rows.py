"""Rows that are filled before anything is paid for: an example, and people known already."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.run import RunState
from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window, open_window

STATUS = "Enrichment status"


def test_that_an_invented_row_shows_before_paying_what_a_match_looks_like(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    window.until(lambda: window.cell(0, STATUS) != "")

    assert window.cell(0, STATUS) == "Example (invented)"
    assert window.cell(0, "Full name")
    assert set(window.column(STATUS)[1:]) == {""}
    assert not service.ledger.requests("/person/enrich")
    window.enrich()
    assert window.cell(0, STATUS) == "Matched"


def test_that_the_example_is_a_known_person_if_there_is_one(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path, 3, mess=False))
    window.enrich()
    known = window.cell(0, "Full name")
    window.open(write_leads(tmp_path, 30, name="more.csv", mess=False))
    window.until(lambda: window.cell(0, STATUS) == "Example (already known)")

    assert window.cell(0, "Full name") == known


def test_that_there_is_no_example_if_nothing_would_be_sent(window: Window, tmp_path: Path) -> None:
    path = write_leads(tmp_path, 3, mess=False)
    window.open(path)
    window.enrich()
    window.open(path)
    window.until_planned()

    assert set(window.column(STATUS)) == {""}


def test_that_a_resumed_run_shows_from_the_start_what_is_known(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    service.service.latency_s = 0.2
    path, home = write_leads(tmp_path, 60, mess=False), tmp_path / "home"
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(path)
        with qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
            window.click(window.page.cost_bar.try_button)
        window.click(window.page.result_bar.all_rows_button)
        window.until_planned()
        tried = [at for at in range(60) if window.cell(at, STATUS) == "Matched"]
        assert len(tried) == 25
    with open_window(qtbot, qapp, home, service=service) as window:
        seen: list[str] = []
        run = window.program.context.run
        run.progressed.connect(lambda: seen.append(window.cell(tried[0], STATUS)))
        window.open(path)
        window.enrich()
        assert set(seen) == {"Matched"}


def test_that_looking_up_the_rest_keeps_what_was_found(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path, 60, mess=False))
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(window.page.cost_bar.try_button)
    window.until_planned()
    window.click(window.page.result_bar.rest_button)

    assert window.program.context.run.state is not RunState.DONE
    assert window.cell(0, STATUS) == "Matched"
    assert "Not sent" not in "".join(window.column(STATUS))
    window.until(lambda: window.program.context.run.state is RunState.DONE)
