"""One request, one result: every network fault is a value, never an exception."""

import asyncio
import gzip
import json
import ssl
import sys
import tracemalloc
import zlib
from datetime import UTC, datetime

import httpx
import pytest

from desktop_app.adapters.provider.http_api import open_http_api, uses_proxies
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.messages import Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import (
    ApiResponse,
    ErrorAnswer,
    NoAnswer,
    NotSent,
    UnparsedAnswer,
)
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.http import Body, Respond, Transport
from tests.support.sandbox import sandbox

KEY = LookupKey(IdentifierKind.PROFILE_URL, "anna")
SELECTION = parse_selection(["basic_profile"])
BATCH = Batch(KEY.kind, (KEY,), EnrichQuery(SELECTION), SELECTION)
ANSWER = [{"matched_on": KEY.as_sent, "matches": []}]


def enrich(respond: Respond, batch: Batch = BATCH) -> ApiResponse:
    async def send() -> ApiResponse:
        async with open_http_api(
            base_url="https://api.example",
            key="secret-key",
            timeout_s=5,
            now=lambda: datetime.now(UTC),
            transport=Transport(respond),
        ) as api:
            return await api.enrich(batch)

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


def test_that_a_live_request_has_its_own_path_and_a_long_time_to_read() -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=ANSWER)

    live = LookupKey(IdentifierKind.LIVE_PROFILE, "anna")
    enrich(respond, Batch(live.kind, (live,), EnrichQuery(SELECTION), SELECTION))
    enrich(respond)
    assert seen[0].url.path == "/person/professional_network/enrich/live"
    assert json.loads(seen[0].content) == json.loads(seen[1].content)
    reads = [request.extensions["timeout"]["read"] for request in seen]
    assert reads == [60, 5]


def test_that_an_answer_comes_with_its_charge_and_its_id() -> None:
    sent = {"x-credits-used": "1.5", "X-Request-ID": "abc"}
    reply = enrich(lambda _request: httpx.Response(200, json=ANSWER, headers=sent))
    assert isinstance(reply, UnparsedAnswer)
    assert (reply.credits, reply.request_id) == (1.5, "abc")
    assert json.loads(reply.body) == ANSWER


def test_that_an_answer_without_the_header_has_no_charge() -> None:
    reply = enrich(lambda _request: httpx.Response(200, json=ANSWER))
    assert isinstance(reply, UnparsedAnswer)
    assert reply.credits is None


def test_that_whatever_comes_with_status_200_is_kept_as_it_came() -> None:
    reply = enrich(lambda _request: httpx.Response(200, text="<html>login</html>"))
    assert isinstance(reply, UnparsedAnswer)
    assert reply.body == b"<html>login</html>"


def test_that_an_error_status_is_a_value() -> None:
    reply = enrich(lambda _request: httpx.Response(401, json={"message": "Invalid API key"}))
    assert isinstance(reply, ErrorAnswer)
    assert (reply.status, reply.message) == (401, "Invalid API key")


@pytest.mark.parametrize("status", [201, 202, 203, 206])
def test_that_a_whole_answer_is_kept_whatever_status_of_success_it_has(status: int) -> None:
    assert isinstance(enrich(lambda _request: httpx.Response(status, json=ANSWER)), UnparsedAnswer)
    assert isinstance(enrich(lambda _request: httpx.Response(status, json=[])), ErrorAnswer)


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

    assert isinstance(enrich(respond), NoAnswer)


BROKEN = httpx.RemoteProtocolError("peer closed connection")


@pytest.mark.parametrize(("chunks", "told"), [((), "3"), ((b'[{"matched',), "0")])
def test_that_the_charge_is_known_when_only_the_body_was_cut(
    chunks: tuple[bytes, ...], told: str
) -> None:
    head = {"x-credits-used": told}
    reply = enrich(lambda _request: httpx.Response(200, headers=head, stream=Body(chunks, BROKEN)))
    assert reply == NoAnswer(
        Message("the connection broke before the whole answer came"), float(told)
    )


def test_that_what_arrived_of_a_body_that_breaks_off_is_kept() -> None:
    cut = Body((b'[{"matched_on": "anna"}, {"ma',), BROKEN)
    reply = enrich(
        lambda _request: httpx.Response(200, headers={"x-credits-used": "3"}, stream=cut)
    )
    assert isinstance(reply, UnparsedAnswer)
    assert (reply.body, reply.credits) == (cut.chunks[0], 3)
    assert reply.cut_reason


def test_that_an_error_status_counts_even_when_its_body_breaks_off() -> None:
    cut = Body((b'{"error": {"mess',), BROKEN)
    reply = enrich(lambda _request: httpx.Response(429, headers={"retry-after": "7"}, stream=cut))
    assert isinstance(reply, ErrorAnswer)
    assert (reply.status, reply.retry_after_s) == (429, 7)


def packed_up(text: bytes) -> bytes:
    """Compress a text with a fixed time, so that test ids are the same in every process."""
    return gzip.compress(text, mtime=0)


def packed(encoding: str, *chunks: bytes) -> ApiResponse:
    head = {"content-encoding": encoding}
    return enrich(lambda _request: httpx.Response(200, headers=head, stream=Body(chunks)))


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", packed_up(b"[]")),
        ("gzip", packed_up(b"[") + packed_up(b"]")),
        ("deflate", zlib.compress(b"[]")),
        ("identity", b"[]"),
        ("", b"[]"),
    ],
)
def test_that_a_packed_body_is_unpacked_however_it_is_cut(encoding: str, body: bytes) -> None:
    reply = packed(encoding, *(body[at : at + 1] for at in range(len(body))))
    assert isinstance(reply, UnparsedAnswer)
    assert (reply.body, reply.cut_reason) == (b"[]", "")


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", packed_up(b"[]")[:-12] + b"garbage-here"),
        ("gzip", b"no gzip at all"),
        ("br", b"[]"),
        ("gzip, gzip", packed_up(packed_up(b"[]"))),
    ],
)
def test_that_a_body_that_cannot_be_unpacked_is_lost(encoding: str, body: bytes) -> None:
    assert isinstance(packed(encoding, body), NoAnswer)


def test_that_no_more_of_a_body_is_unpacked_than_the_limit() -> None:
    bomb = gzip.compress(bytes(200 * 1024 * 1024), compresslevel=9)
    tracemalloc.start()
    reply = packed("gzip", bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "larger than 64 MiB" in repr(reply)[-200:]
    assert peak < 200 * 1024 * 1024


def test_that_a_body_without_end_is_given_up_at_the_limit() -> None:
    chunk = bytes(1024 * 1024)
    reply = enrich(lambda _request: httpx.Response(200, stream=Body((chunk,) * 100)))
    assert "larger than 64 MiB" in repr(reply)[-200:]


def test_that_a_self_signed_certificate_is_reported_as_such() -> None:
    def respond(_request: httpx.Request) -> httpx.Response:
        certificate = ssl.SSLCertVerificationError(1, "CERTIFICATE_VERIFY_FAILED")
        certificate.verify_code, certificate.verify_message = 18, "self-signed certificate"
        raise httpx.ConnectError("ssl") from certificate

    reply = enrich(respond)
    assert isinstance(reply, NotSent)
    assert "self-signed" in reply.reason
    assert reply.is_lasting


def test_that_proxies_are_not_used_for_a_service_on_this_computer() -> None:
    assert not uses_proxies("http://127.0.0.1:8000")
    assert uses_proxies("https://api.example")


def test_that_a_request_searches_for_no_module(monkeypatch: pytest.MonkeyPatch) -> None:
    sought: list[str] = []

    class Recorder:
        @staticmethod
        def find_spec(name: str, *_: object) -> None:
            sought.append(name)

    async def send(service: RunningSandbox) -> None:
        address, now = service.url, lambda: datetime.now(UTC)
        async with open_http_api(base_url=address, key=service.key, timeout_s=5, now=now) as api:
            await api.enrich(BATCH)  # the first one imports the network code
            monkeypatch.setattr(sys, "meta_path", [Recorder, *sys.meta_path])
            assert isinstance(await api.enrich(BATCH), UnparsedAnswer)

    with sandbox() as service:
        asyncio.run(send(service))
    assert sought == []
