"""The Person Enrich API over httpx."""

import asyncio
import ssl
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from importlib.util import find_spec
from urllib.request import getproxies

import httpx
import truststore

from desktop_app.adapters.provider.body_reader import ACCEPTED_ENCODING, BodyError, BodyReader
from desktop_app.adapters.provider.direct_transport import DirectTransport
from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.json_codec import (
    ENRICH_PATH,
    parse_charge,
    request_body,
    request_headers,
)
from desktop_app.adapters.provider.network_errors import describe_error, not_sent_response
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import ApiResponse, NoAnswer, UnparsedAnswer
from desktop_app.domain.settings import connect_timeout_s, is_loopback

_OK = 200
# httpcore imports this several times a request, to ask it for the kind of event loop. Without the
# package, each attempt searches the whole path, which takes longer than the request.
_OPTIONAL = "sniffio"
if _OPTIONAL not in sys.modules and find_spec(_OPTIONAL) is None:
    sys.modules[_OPTIONAL] = None  # type: ignore[assignment] # an import fails at once
_PROXY_KINDS = frozenset({"http", "https", "all"})  # those that httpx looks for
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def system_ssl_context() -> ssl.SSLContext:
    """Return an SSL context with the system's trust store, including company proxies."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def uses_proxies(base_url: str) -> bool:
    """Tell whether proxies apply: not for a service on this computer."""
    return not is_loopback(base_url)


def proxy_for(base_url: str, proxy: str) -> str | None:
    """Return the proxy from the settings; None for the system's proxy or none."""
    return proxy if proxy and uses_proxies(base_url) else None


def _has_proxy(base_url: str, proxy: str) -> bool:
    """Tell whether requests may go through a proxy, of the settings or of the system."""
    return uses_proxies(base_url) and bool(proxy or _PROXY_KINDS & getproxies().keys())


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
        self._url = client.build_request("POST", ENRICH_PATH).url
        self._now = now
        self._limit_s = limit_s

    async def enrich(self, batch: Batch) -> ApiResponse:
        """Send one request once and return its response; network errors are returned, not raised.

        Of a truncated body the received part is returned, because it may have been charged.
        """
        response: httpx.Response | None = None
        reader: BodyReader | None = None
        failure = NOTHING
        try:
            async with (
                asyncio.timeout(self._limit_s),
                self._opened(batch) as response,
            ):
                reader = BodyReader(response.headers.get("content-encoding", ""))
                async for chunk in response.aiter_raw():
                    reader.feed(chunk)
                reader.finish()
        except _NOT_SENT as error:
            return not_sent_response(error)
        except httpx.TransportError as error:
            failure = describe_error(error)
        except BodyError as error:
            failure = error.reason
        except TimeoutError:
            failure = Message(
                "no whole answer came within {seconds:g} seconds", seconds=self._limit_s
            )
        if response is None:
            return NoAnswer(failure)
        return self._read(response, b"" if reader is None else reader.body, failure)

    @asynccontextmanager
    async def _opened(self, batch: Batch) -> AsyncGenerator[httpx.Response]:
        """Send the request for a batch; yield the response with an unread body.

        The request is not built by the client, which would parse the same URL again each time.
        """
        request = httpx.Request(
            "POST",
            self._url,
            headers=self._client.headers,
            json=request_body(batch),
            extensions={"timeout": self._client.timeout.as_dict()},
        )
        response = await self._client.send(request, stream=True)
        try:
            yield response
        finally:
            await response.aclose()

    def _read(self, response: httpx.Response, body: bytes, failure: Message) -> ApiResponse:
        if response.status_code != _OK and not _has_matches(response, body):
            return read_error(response.status_code, response.headers, body, now=self._now())
        credits_used, _ = parse_charge(response.headers)
        request_id = response.headers.get("x-request-id", "")
        if failure and (not body or credits_used == 0):
            return NoAnswer(failure, credits_used, request_id)
        return UnparsedAnswer(body, credits_used, request_id, cut_reason=failure)


def _has_matches(response: httpx.Response, body: bytes) -> bool:
    """Tell whether another success status has a regular response, as some proxies send."""
    return response.is_success and body.lstrip()[:1] == b"[" and b'"matches"' in body


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
    connect_s = connect_timeout_s(timeout_s)
    certificates = system_ssl_context()
    if transport is None and not _has_proxy(base_url, proxy):
        transport = DirectTransport(certificates)
    client = httpx.AsyncClient(
        base_url=base_url,
        headers={**request_headers(key), "Accept-Encoding": ACCEPTED_ENCODING},
        timeout=httpx.Timeout(timeout_s, connect=connect_s),
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=certificates,
        transport=transport,
    )
    async with client:
        yield HttpApi(client, now=now, limit_s=timeout_s + connect_s)
