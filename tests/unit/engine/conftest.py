"""Fixtures shared by the tests of the engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from tests.support.engine import open_journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with open_journal(tmp_path) as opened:
        yield opened
