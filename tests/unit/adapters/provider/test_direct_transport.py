"""Requests over the network give the same results as with httpx's own transport."""

import asyncio
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import httpx
import pytest

from desktop_app.adapters.provider import http_api
from desktop_app.adapters.provider.direct_transport import DirectTransport
from desktop_app.adapters.provider.http_api import open_http_api
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.messages import Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import ApiResponse, NoAnswer, NotSent, UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

KEYS = tuple(LookupKey(IdentifierKind.PROFILE_URL, f"person-{number}") for number in range(25))
SELECTION = parse_selection(["basic_profile"])
BATCH = Batch(KEYS[0].kind, KEYS, EnrichQuery(SELECTION), SELECTION)
HEAD = b"HTTP/1.1 200 OK\r\nx-credits-used: 3\r\nx-request-id: abc\r\n"
LARGE = b"[" + b" " * 3_000_000 + b"]"
SHORT_S = 0.2

RESPONSES = {
    "a length": HEAD + b"Content-Length: 2\r\n\r\n[]",
    "chunks": HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\n[\r\n1\r\n]\r\n0\r\n\r\n",
    "trailers": HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\nx-more: 1\r\n\r\n",
    "until closed": HEAD + b"\r\n[]",
    "HTTP 1.0": b"HTTP/1.0 200 OK\r\nx-credits-used: 3\r\n\r\n[]",
    "a hint first": b"HTTP/1.1 103 Early Hints\r\n\r\n" + HEAD + b"Content-Length: 2\r\n\r\n[]",
    "no body": b"HTTP/1.1 204 No Content\r\nx-credits-used: 0\r\n\r\n",
    "a large body": HEAD + b"Content-Length: %d\r\n\r\n" % len(LARGE) + LARGE,
    "more than its length": HEAD + b"Content-Length: 2\r\n\r\n[]rest",
    "an error": b"HTTP/1.1 429 Wait\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\n{}",
    "a redirect": b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
    "nothing": b"",
    "half a head": HEAD,
    "no HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
    "a wrong length": HEAD + b"Content-Length: two\r\n\r\n[]",
    "two lengths": HEAD + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n[]",
    "half a body": HEAD + b"Content-Length: 99\r\n\r\n[{",
    "half a chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n9\r\n[{",
    "a wrong chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n",
    "an endless head": HEAD + b"x-long: " + b"a" * 200_000 + b"\r\n\r\n[]",
    "a switch": b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n[]",
}


async def ask(url: str, *, timeout_s: float = 5) -> ApiResponse:
    now = lambda: datetime.now(UTC)  # noqa: E731
    async with open_http_api(base_url=url, key="secret", timeout_s=timeout_s, now=now) as api:
        return await api.enrich(BATCH)


def answer_to(
    response: bytes, *, timeout_s: float = 5, stays: bool = False, host: str = "127.0.0.1"
) -> tuple[ApiResponse, bytes]:
    """Ask a service that gives one response; return the result and the request's bytes."""
    requests: list[bytes] = []
    served = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        requests.append(await reader.readuntil(b"]}"))
        with suppress(OSError):
            writer.write(response)
            await writer.drain()
            if stays:
                await reader.read()
        writer.close()
        served.set()

    async def send() -> ApiResponse:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            result = await ask(f"http://{host}:{port}", timeout_s=timeout_s)
            await served.wait()
            return result

    result = asyncio.run(send())
    return result, requests[0]


def httpx_transport(_context: ssl.SSLContext) -> httpx.AsyncBaseTransport:
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    return httpx.AsyncHTTPTransport(limits=limits)


def with_httpx(monkeypatch: pytest.MonkeyPatch, act: Callable[[], ApiResponse]) -> ApiResponse:
    """Do something with httpx's own transport."""
    with monkeypatch.context() as patch:
        patch.setattr(http_api, "DirectTransport", httpx_transport)
        return act()


def test_that_a_request_that_is_no_http_is_an_error_of_httpx() -> None:
    request = httpx.Request("POST", "http://127.0.0.1", headers={"x-odd": "a\nb"}, content=b"")
    transport = DirectTransport(ssl.create_default_context())
    with pytest.raises(httpx.LocalProtocolError):
        asyncio.run(transport.handle_async_request(request))


@pytest.mark.parametrize("response", RESPONSES.values(), ids=RESPONSES)
def test_that_a_response_means_the_same_as_with_the_transport_of_httpx(
    response: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    result, request = answer_to(response)
    expected = with_httpx(monkeypatch, lambda: answer_to(response)[0])
    assert result == expected
    assert request.startswith(b"POST /person/enrich HTTP/1.1\r\n")
    assert b"Authorization: Bearer secret\r\n" in request


def test_that_a_name_with_several_addresses_is_reached_at_one_of_them() -> None:
    result, _ = answer_to(RESPONSES["a length"], host="localhost")
    assert isinstance(result, UnparsedAnswer)


def test_that_a_silent_service_gives_no_answer_in_time() -> None:
    result, _ = answer_to(b"", timeout_s=SHORT_S, stays=True)
    assert result == NoAnswer(Message("no answer came in time"))


def test_that_a_body_that_stops_is_kept_as_far_as_it_came() -> None:
    half = RESPONSES["half a body"]
    result, _ = answer_to(half, timeout_s=SHORT_S, stays=True)
    assert isinstance(result, UnparsedAnswer)
    assert (result.body, result.credits) == (b"[{", 3)
    assert result.cut_reason


@pytest.mark.parametrize("url", ["http://127.0.0.1:{port}", "https://127.0.0.1:{port}"])
def test_that_nothing_is_sent_where_nobody_listens(url: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    result = asyncio.run(ask(url.format(port=port)))
    assert isinstance(result, NotSent)
    assert not result.is_lasting


def test_that_nothing_is_sent_without_a_secure_connection() -> None:
    """A service that does not speak TLS never gets the key."""
    received = bytearray()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        received.extend(await reader.read(1024))
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async def send() -> ApiResponse:
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            return await ask(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}")

    assert isinstance(asyncio.run(send()), NotSent)
    assert received
    assert b"secret" not in received


@pytest.mark.parametrize("url", ["ftp://127.0.0.1", "http://" + "a" * 64 + ".example"])
def test_that_nothing_is_sent_to_an_address_that_cannot_be(url: str) -> None:
    assert isinstance(asyncio.run(ask(url)), NotSent)


@pytest.mark.parametrize(
    ("proxy", "environment", "is_direct"),
    [
        ("", {}, True),
        ("", {"no_proxy": "api.example"}, True),
        ("http://proxy.example", {}, False),
        ("", {"https_proxy": "http://proxy.example"}, False),
        ("", {"ALL_PROXY": "socks5://proxy.example"}, False),
    ],
)
def test_that_a_request_through_a_proxy_is_left_to_httpx(
    proxy: str, environment: dict[str, str], *, is_direct: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[DirectTransport] = []

    def record(context: ssl.SSLContext) -> DirectTransport:
        made.append(DirectTransport(context))
        return made[-1]

    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(http_api, "DirectTransport", record)

    async def open_one() -> None:
        now = lambda: datetime.now(UTC)  # noqa: E731
        opened = open_http_api(
            base_url="https://api.example", key="k", timeout_s=5, now=now, proxy=proxy
        )
        async with opened:
            pass

    asyncio.run(open_one())
    assert bool(made) is is_direct
