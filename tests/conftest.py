"""Settings of every test run: long files begin first, and only the run itself is measured."""

import os

import pytest

LONG_FIRST = ("simulation", "crash", "gui", "attacks")

if "PYTEST_XDIST_WORKER" in os.environ:
    # Measuring the programs that tests start as well would take a third longer, and show no more.
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the long files to the front, so that no worker is left alone with one at the end."""
    items.sort(key=lambda item: _place(item.path.parent.name))


def _place(folder: str) -> int:
    return LONG_FIRST.index(folder) if folder in LONG_FIRST else len(LONG_FIRST)
