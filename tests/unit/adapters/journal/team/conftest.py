"""A database for each test, on the server of its worker."""

import pytest

from desktop_app.domain.team.address import TeamAddress
from tests.support.postgres import Server
from tests.support.teams import the_server


@pytest.fixture(autouse=True)
def team() -> None:
    """Run once: these tests open their desks by themselves."""


@pytest.fixture
def server() -> Server:
    return the_server()


@pytest.fixture
def address(server: Server) -> TeamAddress:
    return server.database()
