"""The publisher's newest version, over a real socket."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from desktop_app.adapters.update_feed import read_newest_version
from desktop_app.bootstrap import UPDATES_VARIABLE, newest_version, updates_address
from desktop_app.domain.errors import ServiceError
from desktop_app.domain.release.updates import PublishedVersion
from desktop_app.domain.settings import Settings
from tests.support.update_server import UpdateServer, update_server

PAGE = "https://forge.example/releases/0.3.0"


@pytest.fixture
def feed() -> Iterator[UpdateServer]:
    with update_server() as running:
        running.answer = (200, json.dumps({"version": "0.3.0", "page": PAGE}).encode())
        yield running


def test_that_the_newest_version_is_read_and_nothing_about_the_user_is_sent(
    feed: UpdateServer,
) -> None:
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
def test_that_an_invalid_answer_is_reported_as_unreadable(
    feed: UpdateServer, answer: tuple[int, bytes]
) -> None:
    feed.answer = answer

    with pytest.raises(ServiceError, match="cannot be read"):
        newest_version(Settings(), {UPDATES_VARIABLE: feed.address})


def test_that_an_unreachable_publisher_is_reported() -> None:
    with update_server() as gone:
        address = gone.address

    with pytest.raises(ServiceError, match="cannot be reached"):
        newest_version(Settings(), {UPDATES_VARIABLE: address})


def test_that_no_request_is_sent_over_an_insecure_network() -> None:
    with pytest.raises(ServiceError, match="does not know"):
        newest_version(Settings(), {UPDATES_VARIABLE: "http://forge.example/latest.json"})


def client(places: dict[str, str]) -> httpx.Client:
    """Return a client of a network in which each URL redirects or returns the newest version."""

    def respond(request: httpx.Request) -> httpx.Response:
        if target := places.get(str(request.url)):
            return httpx.Response(302, headers={"Location": target})
        return httpx.Response(200, json={"version": "9.0", "page": PAGE})

    return httpx.Client(transport=httpx.MockTransport(respond))


def read(places: dict[str, str]) -> PublishedVersion:
    with client(places) as network:
        return read_newest_version(network, "https://forge.example/a", has_timed_out=lambda: False)


def test_that_a_file_behind_redirects_is_read() -> None:
    places = {"https://forge.example/a": "/b", "https://forge.example/b": "https://store.example/"}

    assert read(places).version == "9.0"


@pytest.mark.parametrize(
    "places",
    [
        {"https://forge.example/a": "http://open.example/"},
        # A redirect over plain HTTP could lead anywhere.
        {
            "https://forge.example/a": "http://open.example/",
            "http://open.example/": "https://evil.example/",
        },
        {"https://forge.example/a": "/b", "https://forge.example/b": "/a"},
    ],
)
def test_that_a_redirect_to_an_open_network_or_without_an_end_is_not_followed(
    places: dict[str, str],
) -> None:
    with pytest.raises(ServiceError, match="cannot be read"):
        read(places)


def test_that_an_answer_that_drips_is_not_waited_for() -> None:
    with client({}) as network, pytest.raises(ServiceError, match="cannot be reached"):
        read_newest_version(network, "https://forge.example/a", has_timed_out=lambda: True)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "http://127.0.0.1:9", "nonsense://x"])
def test_that_a_failing_proxy_of_the_environment_is_reported(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ALL_PROXY", "HTTPS_PROXY", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, proxy)

    with pytest.raises(ServiceError, match="cannot be reached"):
        newest_version(Settings(), {UPDATES_VARIABLE: "https://forge.example/latest.json"})


def test_that_a_published_copy_knows_where_to_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tmp_path / "distribution.json"
    known.write_text('{"project_page": "https://forge.example/us/it"}')
    monkeypatch.setattr("desktop_app.bootstrap.updates.resource", lambda _name: known)

    assert updates_address({}) == "https://forge.example/us/it/releases/latest/download/latest.json"


def test_that_a_checkout_does_not() -> None:
    assert updates_address({}) == ""
