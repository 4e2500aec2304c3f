"""An HTTP/1.1 transport for httpx with one new connection per request, on asyncio's transports.

httpx's own transport keeps a pool, locks and traces around each request, which takes half of the
CPU time of a request; without kept connections none of it is needed. h11 writes the request and
reads the response, as in httpx's own transport. Proxies are left to that one.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator
from typing import Final

import h11
import httpx
from typing_extensions import override

from desktop_app.adapters.provider.connection import Connection

_MAX_HEADER_BYTES: Final = 100 * 1024
_PORTS = {"http": 80, "https": 443}
_NEXT_ADDRESS_AFTER_S: Final = 0.25  # as in RFC 8305: a broken IPv6 must not use up the time limit


class DirectTransport(httpx.AsyncBaseTransport):
    """Sends each request over a connection of its own; all of them share the SSL context."""

    def __init__(self, ssl_context: ssl.SSLContext) -> None:
        self._ssl_context = ssl_context
        ssl_context.set_alpn_protocols(["http/1.1"])

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; return its response with an unread body."""
        limits: dict[str, float | None] = request.extensions.get("timeout", {})
        state, encoded = _encoded(request)
        connection = await self._connect(request.url, limits.get("connect"))
        exchange = _Exchange(connection, state, limits.get("read"))
        try:
            connection.send(encoded)
            head = await exchange.next_event()
            while isinstance(head, h11.InformationalResponse):
                head = await exchange.next_event()
        except BaseException:
            connection.close()
            raise
        if not isinstance(head, h11.Response):
            connection.close()
            raise httpx.RemoteProtocolError("a body came without its head", request=request)
        return httpx.Response(head.status_code, headers=head.headers.raw_items(), stream=exchange)

    async def _connect(self, url: httpx.URL, limit_s: float | None) -> Connection:
        """Connect, with a secure connection for https.

        Raises:
            httpx.UnsupportedProtocol, httpx.ConnectError, httpx.ConnectTimeout: Nothing was sent.
        """
        if url.scheme not in _PORTS:
            raise httpx.UnsupportedProtocol(f"no web address: {url.scheme}://")
        is_secure, host = url.scheme == "https", url.raw_host.decode("ascii")
        try:
            async with asyncio.timeout(limit_s):
                _, connection = await asyncio.get_running_loop().create_connection(
                    Connection,
                    host,
                    url.port or _PORTS[url.scheme],
                    ssl=self._ssl_context if is_secure else None,
                    server_hostname=host if is_secure else None,
                    happy_eyeballs_delay=None if _is_number(host) else _NEXT_ADDRESS_AFTER_S,
                )
        except TimeoutError as error:
            raise httpx.ConnectTimeout(str(error)) from error
        except (OSError, UnicodeError) as error:
            raise httpx.ConnectError(str(error)) from error
        return connection


def _is_number(host: str) -> bool:
    """Tell whether a host is an IP address: there is only one to try then."""
    return ":" in host or host.replace(".", "").isdecimal()


def _encoded(request: httpx.Request) -> tuple[h11.Connection, bytes]:
    """Return the state of HTTP after a request, and the bytes of the request.

    Raises:
        httpx.LocalProtocolError: The request breaks the rules of HTTP.
    """
    state = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MAX_HEADER_BYTES)
    url, headers = request.url, request.headers.raw
    try:
        head = h11.Request(method=request.method, target=url.raw_path, headers=headers)
        events = (head, h11.Data(data=request.content), h11.EndOfMessage())
        return state, b"".join(state.send(event) or b"" for event in events)
    except h11.LocalProtocolError as error:
        raise httpx.LocalProtocolError(str(error)) from error


class _Exchange(httpx.AsyncByteStream):
    """The response to one request, read event by event; as a stream, its body."""

    def __init__(
        self, connection: Connection, state: h11.Connection, limit_s: float | None
    ) -> None:
        self._connection = connection
        self._state = state
        self._limit_s = limit_s

    async def next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        """Return the next part of the response.

        Raises:
            httpx.RemoteProtocolError: The service breaks the rules of HTTP, or closed too early.
            httpx.ReadError, httpx.ReadTimeout: The connection broke, or nothing came in time.
        """
        try:
            while (event := self._state.next_event()) is h11.NEED_DATA:
                data = await self._connection.receive(self._limit_s)
                if not data and self._state.their_state is h11.SEND_RESPONSE:
                    raise httpx.RemoteProtocolError("closed without a response")
                self._state.receive_data(data)
        except h11.RemoteProtocolError as error:
            raise httpx.RemoteProtocolError(str(error)) from error
        return event

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        while isinstance(event := await self.next_event(), h11.Data):
            yield bytes(event.data)

    @override
    async def aclose(self) -> None:
        self._connection.close()
