import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / "installer" / "requirements.lock"
DEVELOPMENT = ROOT / "installer" / "requirements-dev.lock"
PACKAGING = ROOT / "installer" / "requirements-package.lock"
LOCKS = pytest.mark.parametrize(
    "lock", [RUNTIME, DEVELOPMENT, PACKAGING], ids=lambda path: path.name
)


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def entries(lock: Path) -> list[str]:
    """Return the requirements of a lock file, one per line with its hashes."""
    text = re.sub(r"^\s*#.*\n", "", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def pins(lock: Path) -> dict[tuple[str, str], Requirement]:
    """Return the pinned requirements by name and marker."""
    found = [Requirement(entry.split("--hash")[0]) for entry in entries(lock)]
    return {(canonicalize_name(pin.name), str(pin.marker or "")): pin for pin in found}


@LOCKS
def test_that_every_requirement_is_pinned_with_hashes(lock: Path) -> None:
    bare = [
        entry
        for entry in entries(lock)
        if not re.fullmatch(r"[\w.-]+==[\w.]+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+", entry)
    ]

    assert entries(lock)
    assert not bare


@LOCKS
def test_that_a_lock_file_holds_no_address_and_no_place(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")

    assert "://" not in text
    assert "--index" not in text
    assert not re.search(r"(^|\s)[/~]|[A-Z]:\\", text)


@LOCKS
def test_that_qt_is_the_version_that_was_found_to_be_sound(lock: Path) -> None:
    versions = {str(pin.specifier) for (name, _), pin in pins(lock).items() if "pyside6" in name}

    assert versions == {"==6.11.3"}


@pytest.mark.parametrize(
    ("lock", "table"),
    [
        (RUNTIME, project()["project"]["dependencies"]),
        (RUNTIME, project()["project"]["optional-dependencies"]["window"]),
        (DEVELOPMENT, project()["project"]["dependencies"]),
        (DEVELOPMENT, project()["project"]["optional-dependencies"]["window"]),
        (DEVELOPMENT, project()["dependency-groups"]["dev"]),
        (PACKAGING, project()["project"]["dependencies"]),
        (PACKAGING, project()["project"]["optional-dependencies"]["window"]),
        (PACKAGING, project()["dependency-groups"]["package"]),
    ],
)
def test_that_a_lock_file_satisfies_what_the_project_asks_for(lock: Path, table: list[str]) -> None:
    locked = pins(lock)
    unsatisfied = [
        wanted
        for wanted in map(Requirement, table)
        if not [
            pin
            for (name, _), pin in locked.items()
            if name == canonicalize_name(wanted.name)
            and wanted.specifier.contains(str(pin.specifier).removeprefix("=="))
        ]
    ]

    assert not unsatisfied, "run `python3 installer lock`"


@pytest.mark.parametrize("lock", [DEVELOPMENT, PACKAGING], ids=lambda path: path.name)
def test_that_the_other_locks_hold_all_that_the_program_runs_with(lock: Path) -> None:
    runtime, larger = pins(RUNTIME), pins(lock)

    assert {key: str(larger.get(key)) for key in runtime} == {
        key: str(pin) for key, pin in runtime.items()
    }


def test_that_qt_is_installed_with_the_window_only() -> None:
    needed, extras = project()["project"]["dependencies"], project()["project"]
    window = extras["optional-dependencies"]["window"]

    assert not [each for each in needed if "pyside" in each.casefold()]
    assert [Requirement(each).name for each in window] == ["PySide6-Essentials"]
