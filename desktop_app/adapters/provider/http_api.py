"""The Person Enrich API over httpx: one request in, what came of it out."""

import asyncio
import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import httpx
import truststore

from desktop_app.adapters.provider.body_reader import ACCEPTED, BodyError, BodyReader
from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.json_codec import ENRICH_PATH, charge, headers, request_body
from desktop_app.adapters.provider.network_errors import in_words, not_sent
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import ApiResponse, Lost, Received
from desktop_app.domain.settings import connect_timeout_s, is_loopback

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

    def __init__(
        self, client: httpx.AsyncClient, *, now: Callable[[], datetime], limit_s: float
    ) -> None:
        """Use a client.

        Args:
            client: With the service's address and the key.
            now: UTC, for `Retry-After` dates.
            limit_s: How long one request may take in all, however its answer drips in.
        """
        self._client = client
        self._now = now
        self._limit_s = limit_s

    async def enrich(self, batch: Batch) -> ApiResponse:
        """Send one request, once, and return what came of it; the world's faults do not raise.

        Of a body that breaks off, what has arrived is returned: it may have been paid for.
        """
        head: httpx.Response | None = None
        reader: BodyReader | None = None
        broken = NOTHING
        try:
            async with (
                asyncio.timeout(self._limit_s),
                self._client.stream("POST", ENRICH_PATH, json=request_body(batch)) as head,
            ):
                reader = BodyReader(head.headers.get("content-encoding", ""))
                async for chunk in head.aiter_raw():
                    reader.feed(chunk)
                reader.finish()
        except _NOT_SENT as error:
            return not_sent(error)
        except httpx.TransportError as error:
            broken = in_words(error)
        except BodyError as error:
            broken = error.reason
        except TimeoutError:
            broken = Message(
                "no whole answer came within {seconds:g} seconds", seconds=self._limit_s
            )
        if head is None:
            return Lost(broken)
        return self._read(head, b"" if reader is None else reader.body, broken)

    def _read(self, head: httpx.Response, body: bytes, broken: Message) -> ApiResponse:
        if head.status_code != _OK and not _is_answer(head, body):
            return read_error(head.status_code, head.headers, body, now=self._now())
        credits_used, _ = charge(head.headers)
        request_id = head.headers.get("x-request-id", "")
        if broken and (not body or credits_used == 0):
            return Lost(broken, credits_used, request_id)
        return Received(body, credits_used, request_id, cut_reason=broken)


def _is_answer(head: httpx.Response, body: bytes) -> bool:
    """Tell whether an answer came with another status of success, as proxies make of 200."""
    return head.is_success and body.lstrip()[:1] == b"[" and b'"matches"' in body


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
        timeout_s: How long one request may take in all.
        now: UTC, for `Retry-After` dates.
        proxy: Through which the service is reached; "" for the system's.
        transport: For tests; else the network.
    """
    connect_s = connect_timeout_s(timeout_s)
    client = httpx.AsyncClient(
        base_url=base_url,
        headers={**headers(key), "Accept-Encoding": ACCEPTED},
        timeout=httpx.Timeout(timeout_s, connect=connect_s),
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=trusted_by_system(),
        transport=transport,
    )
    async with client:
        yield HttpApi(client, now=now, limit_s=timeout_s + connect_s)
