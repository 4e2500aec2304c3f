"""Imports at start-up: import-linter checks the layers; these tests check the time of imports."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"pandas", "numpy", "openpyxl", "PySide6", "fastapi", "uvicorn", "httpx"}
PROGRAM = "import json, sys, desktop_app.cli.main; print(json.dumps(list(sys.modules)))"


def test_that_the_command_line_starts_without_the_heavy_libraries() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0, ended.stderr
    assert HEAVY & set(json.loads(ended.stdout)) == set()
