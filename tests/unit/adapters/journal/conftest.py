"""The journal's tests run for a desk alone, and for one in a team."""

from collections.abc import Iterator

import pytest

from tests.support.teams import Teams


@pytest.fixture(params=["alone", "team"], autouse=True)
def team(request: pytest.FixtureRequest) -> Iterator[None]:
    was_on, Teams.is_on = Teams.is_on, request.param == "team"
    yield
    Teams.is_on = was_on
