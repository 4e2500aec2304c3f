"""Settings of every test run: long files begin first, and only the run itself is measured."""

import os

import pytest

from tests.support.teams import Teams, stop_server

LONG_FIRST = ("simulation", "crash", "gui", "attacks")

if "PYTEST_XDIST_WORKER" in os.environ:
    # Measuring the programs that tests start as well would take a third longer, and show no more.
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that runs tests with a team's database."""
    parser.addoption("--team", action="store_true", help="give each journal a team of its own")


def pytest_configure(config: pytest.Config) -> None:
    """Remember whether journals are in a team."""
    Teams.is_on = bool(config.getoption("--team"))


def pytest_sessionfinish() -> None:
    """Stop the team's server, if a test has started it."""
    stop_server()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the long files to the front, so that no worker is left alone with one at the end."""
    items.sort(key=lambda item: _place(item.path.parent.name))


def _place(folder: str) -> int:
    return LONG_FIRST.index(folder) if folder in LONG_FIRST else len(LONG_FIRST)
