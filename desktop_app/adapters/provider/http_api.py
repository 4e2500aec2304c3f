"""The Person Enrich API over httpx."""

import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import httpx
import truststore

from desktop_app.adapters.provider.body_reader import ACCEPTED_ENCODING
from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.exchange import Received, exchange
from desktop_app.adapters.provider.json_codec import (
    parse_charge,
    request_body,
    request_headers,
    request_path,
)
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import ApiResponse, NoAnswer, UnparsedAnswer
from desktop_app.domain.settings import connect_timeout_s, is_loopback

_OK = 200


def system_ssl_context() -> ssl.SSLContext:
    """Return an SSL context with the system's trust store, including company proxies."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def uses_proxies(base_url: str) -> bool:
    """Tell whether proxies apply: not for a service on this computer."""
    return not is_loopback(base_url)


def proxy_for(base_url: str, proxy: str) -> str | None:
    """Return the proxy from the settings; None for the system's proxy or none."""
    return proxy if proxy and uses_proxies(base_url) else None


class HttpApi:
    """The provider's API over an HTTP client without keep-alive.

    The rate limit puts seconds between two requests. A reused connection that the server has closed
    in the meantime fails like one that broke after the request was charged. A new connection per
    request costs a handshake and avoids this ambiguity.
    """

    def __init__(
        self, client: httpx.AsyncClient, *, now: Callable[[], datetime], limit_s: float
    ) -> None:
        """Wrap a client.

        Args:
            client: An HTTP client with the service's URL and the key.
            now: The current time (UTC), for `Retry-After` dates.
            limit_s: Total time limit of one request.
        """
        self._client = client
        self._now = now
        self._limit_s = limit_s

    async def enrich(self, batch: Batch) -> ApiResponse:
        """Send one request once and return its response; network errors are returned, not raised.

        Of a truncated body the received part is returned, because it may have been charged.
        """
        path, content = request_path(batch), request_body(batch)
        received = await exchange(
            self._client, "POST", path, limit_s=self._limit_s, content=content
        )
        return self._read(received) if isinstance(received, Received) else received

    def _read(self, received: Received) -> ApiResponse:
        headers, failure = received.headers, received.failure
        if received.status != _OK and not _has_matches(received):
            return read_error(received.status, headers, received.body, now=self._now())
        credits_used, _ = parse_charge(headers)
        request_id = headers.get("x-request-id", "")
        if failure and (not received.body or credits_used == 0):
            return NoAnswer(failure, credits_used, request_id)
        return UnparsedAnswer(received.body, credits_used, request_id, cut_reason=failure)


def _has_matches(received: Received) -> bool:
    """Tell whether another success status has a regular response, as some proxies send."""
    is_success = httpx.codes.is_success(received.status)
    return is_success and received.body.lstrip()[:1] == b"[" and b'"matches"' in received.body


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
    """Open the API client; redirects are not followed, because they could leak the key.

    Args:
        base_url: The URL of the service.
        key: The API key.
        timeout_s: Time limit of one request.
        now: The current time (UTC), for `Retry-After` dates.
        proxy: The proxy URL; "" uses the system's.
        transport: A transport for tests; None uses the network.
    """
    async with open_client(
        base_url=base_url, key=key, timeout_s=timeout_s, proxy=proxy, transport=transport
    ) as client:
        yield HttpApi(client, now=now, limit_s=total_limit_s(timeout_s))


def open_client(
    *,
    base_url: str,
    key: str,
    timeout_s: float,
    proxy: str = "",
    transport: httpx.AsyncBaseTransport | None = None,
) -> httpx.AsyncClient:
    """Return an HTTP client for the service, without keep-alive and redirects."""
    return httpx.AsyncClient(
        base_url=base_url,
        headers={**request_headers(key), "Accept-Encoding": ACCEPTED_ENCODING},
        timeout=httpx.Timeout(timeout_s, connect=connect_timeout_s(timeout_s)),
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=system_ssl_context(),
        transport=transport,
    )


def total_limit_s(timeout_s: float) -> float:
    """Return the total time limit of one request."""
    return timeout_s + connect_timeout_s(timeout_s)
