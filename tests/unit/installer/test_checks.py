import os
import subprocess
import sys

import pytest

from installer import checks
from installer.checkout import ROOT
from installer.checks import closing_line
from installer.wheel import check_wheel


def test_that_every_check_is_found_by_its_name() -> None:
    names = [check.name for check in checks.CHECKS]

    assert len(names) == len(set(names))
    assert [checks.select(["--only", name]) for name in names] == [[one] for one in checks.CHECKS]
    [wheel] = checks.select(["--only", "wheel"]) or []
    assert wheel.run is check_wheel
    assert checks.select(["--only", "nothing"]) is None


def test_that_the_quick_checks_are_those_of_the_inner_loop() -> None:
    quick = [check.name for check in checks.select(["--quick"]) or []]

    assert quick == ["lint", "format", "spelling", "imports", "mypy", "pyright", "unit"]
    assert checks.select([]) == checks.CHECKS


def test_that_no_test_is_left_out() -> None:
    folders = {path.relative_to(ROOT).parts[1] for path in (ROOT / "tests").rglob("test_*.py")}
    chosen = {folder.split("/")[1] for folder in (*checks.WINDOWLESS, *checks.WITH_WINDOW)}

    assert chosen == folders


def test_that_the_tests_that_run_in_a_team_exist() -> None:
    for chosen in checks.IN_TEAM:
        path, _, name = chosen.partition("::")
        assert f"def {name}(" in (ROOT / path).read_text() or not name


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("...\n===== 3 passed, 1 skipped in 0.12s =====\n", "pytest: 3 passed, 1 skipped in 0.12s"),
        ("\x1b[32m== \x1b[1m3 passed\x1b[0m in 61.20s (0:01:01) ==\x1b[0m", "in 61.20s (0:01:01)"),
        ("12 passed in 0.30s\n", "pytest: 12 passed in 0.30s"),
        ("Fatal Python error: Aborted\n", ""),
    ],
)
def test_that_the_summary_of_pytest_is_found(said: str, expected: str) -> None:
    assert closing_line(said).endswith(expected)


@pytest.mark.parametrize("module", ["PySide6", "PySide6.QtCore", "shiboken6"])
def test_that_qt_is_unavailable_in_checks_without_qt(module: str) -> None:
    program = f"try: import {module}\nexcept ModuleNotFoundError as error: print(error)"

    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(checks.WITHOUT_QT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert ended.stdout.endswith("Qt is away\n")
