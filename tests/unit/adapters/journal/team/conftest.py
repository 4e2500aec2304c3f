"""One server for the tests of a worker, and a database for each test."""

from collections.abc import Iterator

import pytest

from desktop_app.domain.team.address import TeamAddress
from tests.support.postgres import Server, running_server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture
def address(server: Server) -> TeamAddress:
    return server.database()
