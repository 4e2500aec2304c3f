"""One request in, what came of it out: every fault is a value, never an exception."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime

import httpx
import pytest
from typing_extensions import override

from desktop_app.adapters.provider.http_api import open_http_api, uses_proxies
from desktop_app.domain.batches import Ask, Batch
from desktop_app.domain.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.replies import Answer, Reply, Unreadable
from desktop_app.domain.retrying import ErrorAnswer, Lost, NotSent
from desktop_app.domain.selection import parse_selection

KEY = LookupKey(IdentifierKind.PROFILE_URL, "anna")
SELECTION = parse_selection(["basic_profile"])
BATCH = Batch(KEY.kind, (KEY,), Ask(SELECTION), SELECTION)
ANSWER = [{"matched_on": KEY.as_sent, "matches": []}]

Respond = Callable[[httpx.Request], httpx.Response]


def enrich(respond: Respond) -> Reply:
    async def send() -> Reply:
        async with open_http_api(
            base_url="https://api.example",
            key="secret-key",
            timeout_s=5,
            now=lambda: datetime.now(UTC),
            transport=httpx.MockTransport(respond),
        ) as api:
            return await api.enrich(BATCH)

    return asyncio.run(send())


def test_that_the_request_is_the_one_of_the_contract() -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=ANSWER)

    enrich(respond)
    assert (seen[0].method, str(seen[0].url)) == ("POST", "https://api.example/person/enrich")
    assert seen[0].headers["authorization"] == "Bearer secret-key"
    assert seen[0].headers["x-api-version"] == "2025-11-01"
    assert seen[0].headers["content-type"] == "application/json"
    assert json.loads(seen[0].content) == {
        "professional_network_profile_urls": ["https://www.linkedin.com/in/anna"],
        "fields": ["basic_profile"],
    }


def test_that_an_answer_comes_with_its_charge_and_its_id() -> None:
    sent = {"x-credits-used": "1.5", "X-Request-ID": "abc"}
    reply = enrich(lambda _request: httpx.Response(200, json=ANSWER, headers=sent))
    assert isinstance(reply, Answer)
    assert (reply.credits, reply.request_id) == (1.5, "abc")
    assert json.loads(reply.body) == ANSWER


def test_that_an_answer_without_the_header_has_no_charge() -> None:
    reply = enrich(lambda _request: httpx.Response(200, json=ANSWER))
    assert isinstance(reply, Answer)
    assert reply.credits is None


def test_that_a_web_page_is_an_unreadable_answer_that_is_kept() -> None:
    reply = enrich(lambda _request: httpx.Response(200, text="<html>login</html>"))
    assert isinstance(reply, Unreadable)
    assert reply.body == b"<html>login</html>"


def test_that_an_error_status_is_a_value() -> None:
    reply = enrich(lambda _request: httpx.Response(401, json={"message": "Invalid API key"}))
    assert isinstance(reply, ErrorAnswer)
    assert (reply.status, reply.message) == (401, "Invalid API key")


def test_that_a_redirect_is_not_followed_with_the_key() -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(302, headers={"location": "https://evil.example/"})

    reply = enrich(respond)
    assert isinstance(reply, ErrorAnswer)
    assert seen == ["https://api.example/person/enrich"]


@pytest.mark.parametrize("fault", [httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError])
def test_that_what_never_left_is_not_sent(fault: type[httpx.TransportError]) -> None:
    def respond(_request: httpx.Request) -> httpx.Response:
        raise fault("no")

    assert isinstance(enrich(respond), NotSent)


@pytest.mark.parametrize(
    "fault",
    [httpx.ReadTimeout, httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError],
)
def test_that_what_may_have_left_is_lost_and_not_unsent(fault: type[httpx.TransportError]) -> None:
    def respond(_request: httpx.Request) -> httpx.Response:
        raise fault("no")

    assert isinstance(enrich(respond), Lost)


class _CutBody(httpx.AsyncByteStream):
    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b'[{"matched'
        raise httpx.RemoteProtocolError("peer closed connection")


def test_that_the_charge_is_known_when_only_the_body_was_cut() -> None:
    head = {"x-credits-used": "3"}
    reply = enrich(lambda _request: httpx.Response(200, headers=head, stream=_CutBody()))
    assert isinstance(reply, Lost)
    assert reply.credits == 3


def test_that_an_answer_garbled_by_its_packing_is_lost() -> None:
    garbled = gzip.compress(b"[]")[:-12] + b"garbage-here"
    head = {"content-encoding": "gzip"}
    reply = enrich(lambda _request: httpx.Response(200, headers=head, content=garbled))
    assert isinstance(reply, Lost)


def test_that_proxies_are_not_asked_for_a_service_on_this_computer() -> None:
    assert not uses_proxies("http://127.0.0.1:8000")
    assert uses_proxies("https://api.example")
