"""Fixtures for the offscreen window and a sandbox over a real socket."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.null import Keyring as NullKeyring
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.toolkit.window_application import WindowApplication
from tests.support.sandbox import sandbox
from tests.support.window import Window, open_window


@pytest.fixture(autouse=True)
def _no_key_store() -> Iterator[None]:
    """Isolate the tests from the user's key store."""
    before = keyring.get_keyring()
    keyring.set_keyring(NullKeyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["sheet-enricher", "-style", "fusion"]  # as `make_app` does


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The program's own class of application."""
    return WindowApplication


@pytest.fixture
def service() -> Iterator[RunningSandbox]:
    with sandbox() as running:
        yield running


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> Iterator[Window]:
    """Window with a connected account."""
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as opened:
        yield opened


@pytest.fixture
def fresh(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    """Window as on the first start, without an API key."""
    with open_window(qtbot, qapp, tmp_path / "home") as opened:
        yield opened
