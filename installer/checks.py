"""All checks."""

import os
import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from installer import processes
from installer.check_runner import LANES, Check, CheckResult
from installer.checkout import ROOT, VENV, script_of
from installer.environments.prepare import require_libraries, require_test_tools
from installer.leak_check import find_leaks
from installer.package_check import check_package
from installer.wheel import check_wheel

WITHOUT_QT = ROOT / "installer" / "without_qt"
# Tests that run where Qt cannot be imported: all but those that show the window or draw icons.
WINDOWLESS = ("tests/unit", "tests/contract", "tests/cli", "tests/notebook", "tests/benchmarks")
_DRAWS = "tests/unit/installer/packaging"
WITH_WINDOW = (
    "tests/crash",
    "tests/attacks",
    "tests/simulation",
    "tests/gui",
    "tests/architecture",
    _DRAWS,
)
# Tests that run a second time, with each journal in a team of its own: what the journal promises,
# killed at every named point and under attack. The whole is `pytest --team tests/attacks
# tests/crash tests/unit/engine`.
_KILLS = "test_that_a_kill_at_a_named_point_charges_nobody_twice_and_loses_no_settled_answer"
IN_TEAM = (
    "tests/crash/test_state_machine.py",
    f"tests/crash/test_kills.py::{_KILLS}",
    "tests/attacks/test_interrupted.py",
    "tests/unit/engine/run/test_plan_runner.py",
)
_LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"
# Hypothesis' profile for busy machines: fixed examples, no deadline.
_PYTEST = ("-m", "pytest", "-q", "--hypothesis-profile=ci")
# One worker runs all tests of a file, so that shared fixtures are created once.
_ON_ALL_CORES = (f"--numprocesses={LANES}", "--dist=loadfile", "--no-loadscope-reorder")
_MEASURED = ("-m", "coverage", "run")
_CLOSING_LINE = re.compile(r"^=*\s*(\d+ .* in [\d.:]+s.*?|no tests ran in .*?)\s*=*$", re.MULTILINE)


def closing_line(pytest_output: str) -> str:
    """Return pytest's summary, such as "12 passed in 0.3s"; "" if it did not finish."""
    found = _CLOSING_LINE.findall(re.sub(r"\x1b\[[\d;]*m", "", pytest_output))
    return f"pytest: {found[-1]}" if found else ""


def select(words: Sequence[str]) -> Sequence[Check] | None:
    """Return the checks for the arguments of `test`; None if the arguments are invalid."""
    match words:
        case []:
            return CHECKS
        case ["--quick"]:
            return QUICK
        case ["--only", name]:
            return [check for check in (*CHECKS, *QUICK) if check.name == name][:1] or None
        case _:
            return None


def _tool(*words: str) -> Callable[[Path, TextIO], CheckResult]:
    def look(python: Path, out: TextIO) -> CheckResult:
        env = processes.environment({"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"})
        return CheckResult(processes.echo([python, *words], cwd=ROOT, env=env, out=out).is_good)

    return look


def _tests(python: Path, out: TextIO) -> CheckResult:
    """Run every test once: those without a window without Qt, then the others; some in a team.

    Coverage is that of the tests without a window. To measure the thousands of attacked, simulated
    and killed runs would take as long again as they do, and they reach only 38 lines more.
    """
    processes.echo([python, "-m", "coverage", "erase"], cwd=ROOT, out=out)
    ended = [
        _without_qt(python, out, *_MEASURED),
        _pytest(python, [*_PYTEST, *_ON_ALL_CORES, *WITH_WINDOW], out),
        _pytest(python, [*_PYTEST, *_ON_ALL_CORES, "--team", *IN_TEAM], out),
    ]
    ended += [
        processes.echo([python, "-m", "coverage", *words], cwd=ROOT, out=out)
        for words in (("combine", "-q"), ("report",))
    ]
    remarks = [line for each in ended if (line := closing_line(each.output))]
    return CheckResult(all(each.is_good for each in ended), "; ".join(remarks))


def _unit_tests(python: Path, out: TextIO) -> CheckResult:
    ended = _without_qt(python, out, folders=("tests/unit", "tests/architecture"))
    return CheckResult(ended.is_good, closing_line(ended.output))


def _without_qt(
    python: Path, out: TextIO, *before: str, folders: Sequence[str] = WINDOWLESS
) -> processes.Ended:
    # pytest-qt cannot be loaded without Qt, so pytest would reject its settings as unknown.
    plain = ("-c", str(WITHOUT_QT / "pytest.ini"), "--rootdir", str(ROOT))
    words = [
        *before,
        *_PYTEST,
        *_ON_ALL_CORES,
        *plain,
        "-p",
        "no:pytest-qt",
        "-p",
        "no:cacheprovider",
    ]
    words += [f"--ignore={_DRAWS}", *folders]
    return _pytest(python, words, out, PYTHONPATH=f"{WITHOUT_QT}{os.pathsep}{ROOT}")


def _pytest(python: Path, words: list[str], out: TextIO, **changes: str) -> processes.Ended:
    """Run pytest without access to the user's data and key."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        env = processes.environment(
            {
                "QT_QPA_PLATFORM": "offscreen",
                "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
                "SHEET_ENRICHER_HOME": home,
                "CRUSTDATA_API_KEY": None,
                "CRUSTDATA_BASE_URL": None,
                **changes,
            }
        )
        return processes.echo([python, *words], cwd=ROOT, env=env, out=out)


def _workflows(python: Path, out: TextIO) -> CheckResult:
    """Check the schema and the security of the CI workflows."""
    files = sorted(str(path) for path in (ROOT / ".github" / "workflows").glob("*.yml"))
    schema = ["-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    shape = [str(python), *schema, *files]
    zizmor = str(script_of(VENV, "zizmor"))
    safety = [zizmor, "--offline", "--quiet", "--persona", "pedantic", *files]
    found = [processes.echo(words, cwd=ROOT, out=out) for words in (shape, safety)]
    return CheckResult(all(ended.is_good for ended in found))


def _libraries(_python: Path, _out: TextIO) -> CheckResult:
    require_libraries()
    require_test_tools()
    return CheckResult(is_good=True)


_STATIC = (
    Check("lint", "ruff finds nothing", _tool("-m", "ruff", "check")),
    Check("format", "ruff has nothing to format", _tool("-m", "ruff", "format", "--check")),
    Check("spelling", "codespell finds nothing", _tool("-m", "codespell_lib")),
    Check("imports", "imports point inwards", _tool("-c", _LINT_IMPORTS)),
    Check("mypy", "mypy finds nothing in strict mode", _tool("-m", "mypy")),
    Check("pyright", "pyright finds nothing in strict mode", _tool("-m", "pyright")),
)
QUICK = (*_STATIC, Check("unit", "the unit tests pass, without Qt", _unit_tests))
CHECKS = (
    Check("libraries", "the system has what Qt needs", _libraries, is_alone=True),
    *_STATIC,
    Check("workflows", "the CI workflows are valid and secure", _workflows),
    Check("traces", "no file contains hosts or paths of this machine", find_leaks),
    Check("tests", "the tests pass, most of them without Qt, with enough coverage", _tests),
    Check("package", "the package works in a minimal system without Python", check_package),
    Check("wheel", "the wheel works outside the checkout", check_wheel),
)
