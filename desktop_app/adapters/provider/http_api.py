"""The Person Enrich API over httpx: one request in, what came of it out."""

import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import httpx
import truststore

from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.wire import (
    ENRICH_PATH,
    UnreadableAnswerError,
    headers,
    number,
    read_answer,
    request_body,
)
from desktop_app.domain.batches import Batch
from desktop_app.domain.replies import Answer, Reply, Unreadable
from desktop_app.domain.retrying import Lost, NotSent
from desktop_app.domain.settings import is_loopback

_CONNECT_TIMEOUT_S = 10.0
_OK = 200
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def trusted_by_system() -> ssl.SSLContext:
    """Return a context that trusts what the system trusts, a company's own proxy included."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def uses_proxies(base_url: str) -> bool:
    """Tell whether proxies apply at all: not for a service on this computer."""
    return not is_loopback(base_url)


def proxy_for(base_url: str, proxy: str) -> str | None:
    """Return the proxy that the user has set; None: the environment's, or none."""
    return proxy if proxy and uses_proxies(base_url) else None


class HttpApi:
    """The provider, over one client whose connections are never kept.

    At the provider's pace seconds pass between two requests, and a connection that the other side
    has closed meanwhile fails in the same way as one that broke after the request was read and
    charged. A new connection each time costs a handshake, and leaves no such doubt.
    """

    def __init__(self, client: httpx.AsyncClient, *, now: Callable[[], datetime]) -> None:
        self._client = client
        self._now = now

    async def enrich(self, batch: Batch) -> Reply:
        """Send one request, once, and return what came of it; the world's faults do not raise."""
        head: httpx.Response | None = None
        try:
            async with self._client.stream("POST", ENRICH_PATH, json=request_body(batch)) as head:
                body = await head.aread()
        except _NOT_SENT as error:
            return NotSent(_in_words(error))
        except httpx.TransportError as error:
            return Lost(_in_words(error), None if head is None else _credits(head))
        except httpx.DecodingError as error:
            return Lost(_in_words(error), None if head is None else _credits(head))
        return self._read(batch, head, body)

    def _read(self, batch: Batch, response: httpx.Response, body: bytes) -> Reply:
        if response.status_code != _OK:
            return read_error(response.status_code, response.headers, body, now=self._now())
        request_id = response.headers.get("x-request-id", "")
        try:
            outcomes = read_answer(body, batch.keys)
        except UnreadableAnswerError as error:
            return Unreadable(body, str(error), _credits(response), request_id)
        return Answer(body, outcomes, _credits(response), request_id)


def _credits(response: httpx.Response) -> float | None:
    return number(response.headers.get("x-credits-used"))


_WORDS: tuple[tuple[type[httpx.RequestError], str], ...] = (
    (httpx.ConnectTimeout, "the service did not take the connection in time"),
    (httpx.ReadTimeout, "no answer came in time"),
    (httpx.ProxyError, "the proxy refused the connection"),
    (httpx.ConnectError, "the service cannot be reached"),
    (httpx.UnsupportedProtocol, "the address of the service is not one"),
    (httpx.DecodingError, "the answer was garbled on the way"),
)


def _in_words(error: httpx.RequestError) -> str:
    for kind, words in _WORDS:
        if isinstance(error, kind):
            return words
    return "the connection broke before the whole answer came"


@asynccontextmanager
async def open_http_api(
    *,
    base_url: str,
    key: str,
    timeout_s: float,
    now: Callable[[], datetime],
    proxy: str = "",
    transport: httpx.AsyncBaseTransport | None = None,
) -> AsyncGenerator[HttpApi]:
    """Open the provider's client; redirects are not followed, for they would carry the key away.

    Args:
        base_url: Where the service is.
        key: The API key.
        timeout_s: How long an answer is waited for.
        now: UTC, for `Retry-After` dates.
        proxy: Through which the service is reached; "" for the system's.
        transport: For tests; else the network.
    """
    client = httpx.AsyncClient(
        base_url=base_url,
        headers=headers(key),
        timeout=httpx.Timeout(timeout_s, connect=_CONNECT_TIMEOUT_S),
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=trusted_by_system(),
        transport=transport,
    )
    async with client:
        yield HttpApi(client, now=now)
