"""A complete run in a real window under X, in its own process, against the sandbox."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.cli.main import main as run_cli
from desktop_app.sandbox.api.server import RunningSandbox
from tests.gui.test_running import rows_of
from tests.support.leads import write_leads
from tests.support.screen import screen
from tests.support.timeouts import LONGEST_WAIT_S

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def display() -> Iterator[str]:
    """Virtual screen."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("there is no Xvfb here; `python3 installer test` brings it where it may")
    with screen(program) as name:
        yield name


def test_that_the_real_window_and_the_terminal_make_the_same_workbook(
    display: str, tmp_path: Path, service: RunningSandbox
) -> None:
    path, picture = write_leads(tmp_path, 60), tmp_path / "window.png"
    keys = {"CRUSTDATA_API_KEY": service.key, "CRUSTDATA_BASE_URL": service.url}
    environ = {
        **os.environ,
        **keys,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "SHEET_ENRICHER_HOME": str(tmp_path / "window home"),
        "PYTHONPATH": str(ROOT),
    }
    driven = subprocess.run(
        [sys.executable, ROOT / "tests" / "gui" / "driven.py", path, picture],
        env=environ,
        capture_output=True,
        text=True,
        timeout=LONGEST_WAIT_S,
        check=False,
    )
    assert driven.returncode == 0, driven.stderr
    assert driven.stdout == "xcb 100%\n"
    assert QImage(str(picture)).width() > 1000

    other = tmp_path / "by cli.xlsx"
    home = {**keys, "SHEET_ENRICHER_HOME": str(tmp_path / "cli home")}
    job = ["enrich", str(path), "--output", str(other), "--quiet", "--match-check", "normal"]
    assert run_cli(job, environ=home) == 0
    assert rows_of(tmp_path / "leads (enriched).xlsx") == rows_of(other)
    assert len(service.ledger.keys_charged_more_than_once()) == 60  # once by each, never more
    assert set(service.ledger.charges_by_key().values()) == {2}
