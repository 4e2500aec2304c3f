"""Examples in docstrings are correct."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [
    path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
    for folder in ("desktop_app", "installer")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if ">>> " in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("name", EXAMPLES)
def test_that_the_examples_in_docstrings_hold(name: str) -> None:
    if name.startswith("desktop_app.ui"):
        pytest.importorskip("PySide6.QtCore")

    found = doctest.testmod(import_module(name))

    assert found.attempted
    assert not found.failed
