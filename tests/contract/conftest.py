"""A sandbox of one test, and one that the tests of a module share."""

from collections.abc import Iterator

import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.sandbox import Caller, SandboxClient, sandbox


@pytest.fixture
def running() -> Iterator[RunningSandbox]:
    with sandbox() as service:
        yield service


@pytest.fixture
def caller(running: RunningSandbox) -> Caller:
    return Caller(running)


@pytest.fixture(scope="module")
def client() -> Iterator[SandboxClient]:
    with sandbox(credits=1e9) as service, SandboxClient(service) as asking:
        yield asking
