"""The publisher's word on the newest version, over a real socket."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from desktop_app.adapters.update_feed import read_newest
from desktop_app.bootstrap import UPDATES_VARIABLE, newest_version, updates_address
from desktop_app.domain.errors import ServiceError
from desktop_app.domain.settings import Settings
from desktop_app.domain.updates import PublishedVersion
from tests.support.publisher import Publisher, publisher

PAGE = "https://forge.example/releases/0.3.0"


@pytest.fixture
def feed() -> Iterator[Publisher]:
    with publisher() as running:
        running.answer = (200, json.dumps({"version": "0.3.0", "page": PAGE}).encode())
        yield running


def test_that_the_newest_version_is_told_and_nothing_of_the_user_is(feed: Publisher) -> None:
    environ = {UPDATES_VARIABLE: feed.address, "CRUSTDATA_API_KEY": "secret-key"}

    assert newest_version(Settings(), environ) == PublishedVersion("0.3.0", PAGE)
    [headers] = feed.requests
    assert headers["User-Agent"].startswith("sheet-enricher/")
    assert "secret-key" not in str(headers)
    assert {"Authorization", "Cookie", "Referer"} & headers.keys() == set()


@pytest.mark.parametrize(
    "answer",
    [
        (404, b"{}"),
        (200, b"<html>Sign in to the hotel's network</html>"),
        (200, b"[]"),
        (200, b'{"version": "0.3.0"}'),
        (200, b'{"version": "0.3.0", "page": "http://forge.example"}'),
        (200, b'{"version": 3, "page": "ftp://forge.example"}'),
        (200, b'{"version": "0.3.0", "page": "https://x.example"}' + b" " * 70_000),
        (200, b"[" * 60_000),
    ],
)
def test_that_an_answer_that_is_none_is_said_to_be_unreadable(
    feed: Publisher, answer: tuple[int, bytes]
) -> None:
    feed.answer = answer

    with pytest.raises(ServiceError, match="could not be read"):
        newest_version(Settings(), {UPDATES_VARIABLE: feed.address})


def test_that_a_publisher_who_is_away_is_said_to_be() -> None:
    with publisher() as gone:
        address = gone.address

    with pytest.raises(ServiceError, match="cannot be reached"):
        newest_version(Settings(), {UPDATES_VARIABLE: address})


def test_that_nobody_is_asked_over_an_open_network() -> None:
    with pytest.raises(ServiceError, match="does not know"):
        newest_version(Settings(), {UPDATES_VARIABLE: "http://forge.example/latest.json"})


def test_that_a_redirect_to_an_open_network_is_not_believed() -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.scheme == "https":
            return httpx.Response(302, headers={"Location": "http://open.example/latest.json"})
        return httpx.Response(200, json={"version": "9.0", "page": PAGE})

    client = httpx.Client(transport=httpx.MockTransport(respond), follow_redirects=True)

    with client, pytest.raises(ServiceError, match="could not be read"):
        read_newest(client, "https://forge.example/latest.json")


def test_that_a_published_copy_knows_where_to_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tmp_path / "distribution.json"
    known.write_text('{"project_page": "https://forge.example/us/it"}')
    monkeypatch.setattr("desktop_app.bootstrap.updates.resource", lambda _name: known)

    assert updates_address({}) == "https://forge.example/us/it/releases/latest/download/latest.json"


def test_that_a_checkout_does_not() -> None:
    assert updates_address({}) == ""
