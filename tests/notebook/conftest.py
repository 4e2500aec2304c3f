"""Fixtures that call the function for analysts against a sandbox over a real socket."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.sandbox import sandbox


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHEET_ENRICHER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    for name in ("CRUSTDATA_API_KEY", "CRUSTDATA_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[RunningSandbox]:
    with sandbox() as running:
        monkeypatch.setenv("CRUSTDATA_API_KEY", running.key)
        monkeypatch.setenv("CRUSTDATA_BASE_URL", running.url)
        yield running
