"""The checks there are."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from installer import processes
from installer.checking import Check, CheckResult
from installer.checkout import ROOT, VENV, script_of
from installer.environments.prepare import require_libraries, require_test_tools
from installer.leak_check import look_for_traces
from installer.package import check_package
from installer.wheel import check_wheel

WITHOUT_QT = ROOT / "installer" / "without_qt"
# What runs without Qt: everything that is not the window's, nor draws its icons.
_NO_WINDOW = ("tests/unit", "tests/contract", "tests/integration", "tests/cli")
_DRAWS = "tests/unit/installer/packaging"
_LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"
# Hypothesis' profile for machines that are busy or new: always the same examples, no deadline.
_PYTEST = ("-m", "pytest", "--hypothesis-profile=ci")
_CLOSING_LINE = re.compile(r"^=*\s*(\d+ .* in [\d.:]+s.*?|no tests ran in .*?)\s*=*$", re.MULTILINE)


def closing_line(pytest_output: str) -> str:
    """Return pytest's last word, such as "12 passed in 0.3s"; nothing if it did not get there."""
    found = _CLOSING_LINE.findall(re.sub(r"\x1b\[[\d;]*m", "", pytest_output))
    return f"pytest: {found[-1]}" if found else ""


def find(name: str) -> Check | None:
    """Return the check of this name."""
    return next((check for check in CHECKS if check.name == name), None)


def _tool(*words: str) -> Callable[[Path], CheckResult]:
    def look(python: Path) -> CheckResult:
        env = processes.environment({"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"})
        return CheckResult(processes.echo([python, *words], cwd=ROOT, env=env).is_good)

    return look


def _tests(python: Path) -> CheckResult:
    tests = _pytest(python, ["-m", "coverage", "run", *_PYTEST], {})
    covered = processes.echo([python, "-m", "coverage", "report"], cwd=ROOT)
    return CheckResult(tests.is_good and covered.is_good, closing_line(tests.output))


def _without_qt(python: Path) -> CheckResult:
    folders = [folder for folder in _NO_WINDOW if any((ROOT / folder).rglob("test_*.py"))]
    # pytest-qt cannot be loaded there, so its settings would be refused as unknown.
    plain = ("-c", str(WITHOUT_QT / "pytest.ini"), "--rootdir", str(ROOT))
    words = [*_PYTEST, *plain, "-p", "no:pytest-qt", "-p", "no:cacheprovider", "-q"]
    words += [f"--ignore={_DRAWS}", *folders]
    ended = _pytest(python, words, {"PYTHONPATH": str(WITHOUT_QT)})
    return CheckResult(ended.is_good, closing_line(ended.output))


def _pytest(python: Path, words: list[str], changes: dict[str, str]) -> processes.Ended:
    """Run pytest so that it can reach neither the user's data nor the user's key."""
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
        return processes.echo([python, *words], cwd=ROOT, env=env)


def _workflows(python: Path) -> CheckResult:
    """Check the shape of the forge's workflows, and then whether they are safe."""
    files = sorted(str(path) for path in (ROOT / ".github" / "workflows").glob("*.yml"))
    schema = ["-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    shape = [str(python), *schema, *files]
    zizmor = str(script_of(VENV, "zizmor"))
    safety = [zizmor, "--offline", "--quiet", "--persona", "pedantic", *files]
    found = [processes.echo(words, cwd=ROOT) for words in (shape, safety)]
    return CheckResult(all(ended.is_good for ended in found))


def _libraries(_python: Path) -> CheckResult:
    require_libraries()
    require_test_tools()
    return CheckResult(is_good=True)


CHECKS = (
    Check("libraries", "the system has what Qt needs", _libraries),
    Check("lint", "ruff finds nothing", _tool("-m", "ruff", "check")),
    Check("format", "ruff has nothing to format", _tool("-m", "ruff", "format", "--check")),
    Check("spelling", "codespell finds nothing", _tool("-m", "codespell_lib")),
    Check("mypy", "the types hold, strictly, for mypy", _tool("-m", "mypy")),
    Check("pyright", "the types hold, strictly, for pyright", _tool("-m", "pyright")),
    Check("workflows", "the forge's workflows are well-formed and safe", _workflows),
    Check("imports", "imports point inwards", _tool("-c", _LINT_IMPORTS)),
    Check("tests", "the tests pass, and reach the code", _tests),
    Check("without-qt", "all but the window works where Qt is not", _without_qt),
    Check("wheel", "the built package works far from the checkout", check_wheel),
    Check("package", "the package works in a bare system, without Python", check_package),
    Check("traces", "no file tells where it was made", look_for_traces),
)
