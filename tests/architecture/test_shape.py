"""What the house looks like from outside: its top level, the sizes of its rooms, its layers."""

import ast
import shutil
import subprocess
import tomllib
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
}
MOST_LINES_OF_A_FILE = 250
MOST_LINES_OF_A_FUNCTION = 40


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


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
def test_that_no_function_is_long(folder: str) -> None:
    offenders = [words for path in (ROOT / folder).rglob("*.py") for words in long_functions(path)]

    assert offenders == []


def test_that_every_part_of_the_program_has_its_layer() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    [layers] = [contract for contract in contracts if contract["type"] == "layers"]
    named = {part.strip(" ()") for layer in layers["layers"] for part in layer.split("|")}
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    there |= {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}

    assert layers["exhaustive"] is True
    assert there <= named
