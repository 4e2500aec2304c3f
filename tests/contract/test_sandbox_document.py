"""The sandbox keeps to its own document, whatever is sent: all checks of schemathesis."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.sandbox import SandboxClient, sandbox

_SEARCHES = "/person/search"
_SEED = "1"


@pytest.fixture(scope="module")
def running() -> Iterator[RunningSandbox]:
    with sandbox(grants="all", credits=1e12, rpm=1e9, job_s=0) as service:
        yield service


@pytest.fixture(scope="module")
def document(running: RunningSandbox) -> dict[str, Any]:
    with SandboxClient(running) as client:
        del client.http.headers["Authorization"]
        found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def without_cursors(document: Any) -> Any:
    """Return a document without cursors: they come from answers, and no invented text is one."""
    if isinstance(document, list):
        kept = [one for one in document if not is_cursor(one)]
        return [without_cursors(one) for one in kept]
    if not isinstance(document, dict):
        return document
    names = document.keys() - {"cursor"}
    return {name: without_cursors(document[name]) for name in document if name in names}


def is_cursor(value: Any) -> bool:
    return isinstance(value, dict) and value.get("name") == "cursor"


@pytest.mark.parametrize(
    "words",
    [
        # The filters have too many combinations to list them all.
        ["--exclude-path-regex", _SEARCHES, "--phases", "coverage,fuzzing", "--max-examples", "3"],
        ["--include-path-regex", _SEARCHES, "--phases", "fuzzing", "--max-examples", "25"],
    ],
    ids=["look-ups, jobs and pages", "searches"],
)
def test_that_every_operation_keeps_to_the_document(
    running: RunningSandbox, document: dict[str, Any], words: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(without_cursors(document)), encoding="utf-8")
    command = [sys.executable, "-m", "schemathesis.cli", "run", str(path), "--url", running.url]
    command += ["--header", f"Authorization: Bearer {running.key}", "--checks", "all"]
    command += ["--seed", _SEED, "--suppress-health-check", "all", "--no-color", *words]
    environ = {**os.environ, "PYTHONUTF8": "1"}
    ran = subprocess.run(
        command, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "No issues found" in ran.stdout or "passed" in ran.stdout, ran.stdout
