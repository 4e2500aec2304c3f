"""The shape of the project: top level, sizes of files and folders, layers."""

import ast
import shutil
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop_app"
TOP_LEVEL = {
    "pyproject.toml",
    "desktop_app",
    "resources",
    "installer",
    "tests",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    ".ci",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    "CONTRIBUTING.md",
}
MOST_LINES_OF_A_FILE = 250
MOST_LINES_OF_A_FUNCTION = 40
MOST_MODULES_OF_A_FOLDER = 15
FEWEST_LINES_OF_A_FILE = 40
REASONS_TO_BE_ALONE = {
    "desktop_app/engine/job_paths.py": "names of files, for places that do not load the job",
    "desktop_app/engine/people/example_person.py": "a use case of its own, imported late",
    "desktop_app/adapters/journal/alone.py": "a port for a desk without a team",
    "desktop_app/adapters/journal/base_store.py": "shared by the parts of the journal",
    "desktop_app/adapters/spreadsheet/csv_format/dialect.py": "shared by reader and writer",
    "desktop_app/cli/display/amounts.py": "used by every command",
    "desktop_app/cli/exit_codes.py": "every command uses it, and the help must load nothing more",
    "desktop_app/adapters/spreadsheet/ooxml_writing/column_widths.py": "used three times",
    "desktop_app/adapters/spreadsheet/ooxml_writing/sheet_names.py": "Excel's own rules",
    "desktop_app/adapters/system_clock.py": "the adapter of a port",
    "desktop_app/bootstrap/example.py": "imports the sandbox, on request",
    "desktop_app/bootstrap/spreadsheets.py": "imported when the first file is opened",
    "desktop_app/domain/fields/query.py": "an entity that every room above knows",
    "desktop_app/domain/lazy.py": "a tool of every room below",
    "desktop_app/domain/plain_text.py": "what a terminal may be shown",
    "desktop_app/domain/source/name_columns.py": "a rule of its own",
    "desktop_app/domain/result/crm/parts.py": "a rule of its own",
    "desktop_app/domain/result/changes/option.py": "options are stored without the comparison",
    "desktop_app/domain/run/balance.py": "a rule of its own",
    "desktop_app/domain/run/budget.py": "a value with its own laws",
    "desktop_app/domain/run/pace/stall_tracker.py": "a value with its own laws",
    "desktop_app/sandbox/api/transport.py": "what is done to the bare connection",
    "desktop_app/sandbox/contract/grants.py": "a list of the contract",
    "desktop_app/sandbox/faults/scenario.py": "used by two lists of scenarios",
    "desktop_app/sandbox/operations/all_operations.py": "joins the rooms below",
    "desktop_app/domain/fields/live_wish.py": "a wish that every layer knows",
    "desktop_app/sandbox/contract/errors.py": "the contract's form of errors",
    "desktop_app/sandbox/contract/json_path.py": "used by rooms beside it",
    "desktop_app/sandbox/people/recent_values.py": "used by two modules of the room",
    "desktop_app/sandbox/people/tidy_text.py": "texts of the sample people",
    "desktop_app/ui/context.py": "an entity that every presenter knows",
    "desktop_app/ui/toolkit/window_application.py": "an event of macOS",
    "desktop_app/ui/toolkit/gil_tuning.py": "imported before everything else",
    "desktop_app/ui/views/choices/output/target_dialog.py": "asked in a panel and in a dialog",
    "desktop_app/ui/dialogs/settings/match_page.py": "one page of the settings",
    "desktop_app/ui/dialogs/settings/updates_page.py": "one page of the settings",
    "desktop_app/ui/views/choices/step_card.py": "the base of four panels",
    "installer/__main__.py": "what is started",
    "installer/checkout.py": "every module knows these places",
    "installer/failure.py": "importable without the environment",
    "installer/packaging/macos/app_bundle.py": "the spec file imports it",
    "installer/packaging/windows/files/compile_modules.py": "runs alone, with another Python",
    "installer/packaging/writing.py": "every packager uses it",
    "installer/without_qt/sitecustomize.py": "Python wants it so",
}
"""The reason why a shorter module is a separate file."""


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules_of(folder: str) -> list[Path]:
    return [path for path in (ROOT / folder).rglob("*.py") if path.name != "__init__.py"]


def long_functions(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or node.end_lineno is None:
            continue
        lines = node.end_lineno - node.lineno + 1
        if lines > MOST_LINES_OF_A_FUNCTION:
            yield f"{shown(path)}: {node.name} has {lines} lines"


def test_that_the_top_level_holds_what_was_agreed_and_nothing_else() -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not here to tell what belongs to the repository")
    listed = subprocess.run(
        [git, "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")

    assert {name.partition("/")[0] for name in listed.stdout.splitlines()} <= TOP_LEVEL


@pytest.mark.parametrize("folder", ["desktop_app", "installer"])
def test_that_no_file_is_long(folder: str) -> None:
    sizes = {
        shown(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / folder).rglob("*.py")
    }

    assert {name: n for name, n in sizes.items() if n > MOST_LINES_OF_A_FILE} == {}


@pytest.mark.parametrize("folder", ["desktop_app", "installer"])
def test_that_no_folder_is_a_drawer(folder: str) -> None:
    modules = Counter(shown(path.parent) for path in modules_of(folder))

    assert {name: n for name, n in modules.items() if n > MOST_MODULES_OF_A_FOLDER} == {}


def test_that_a_small_module_has_a_reason_to_be_alone() -> None:
    small = {
        shown(path)
        for folder in ("desktop_app", "installer")
        for path in modules_of(folder)
        if len(path.read_text(encoding="utf-8").splitlines()) < FEWEST_LINES_OF_A_FILE
    }

    assert small == set(REASONS_TO_BE_ALONE)


@pytest.mark.parametrize("folder", ["desktop_app", "installer"])
def test_that_no_function_is_long(folder: str) -> None:
    offenders = [words for path in (ROOT / folder).rglob("*.py") for words in long_functions(path)]

    assert offenders == []


def test_that_every_part_of_the_program_has_its_layer() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    [layers] = [contract for contract in contracts if contract["id"] == "layers"]
    named = {part.strip(" ()") for layer in layers["layers"] for part in layer.split("|")}
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    there |= {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}

    assert layers["exhaustive"] is True
    assert there <= named
