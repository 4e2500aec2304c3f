"""A network connection that is used for one request and then closed."""

import asyncio
from typing import Final

import httpx
from typing_extensions import override

_MOST_UNREAD_BYTES: Final = 1024 * 1024


class Connection(asyncio.Protocol):
    """A connection whose received bytes are fetched with `receive`."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._unread = bytearray()
        self._is_at_end = False
        self._error: Exception | None = None
        self._waiter: asyncio.Future[None] | None = None

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if isinstance(transport, asyncio.Transport):
            self._transport = transport

    @override
    def data_received(self, data: bytes) -> None:
        self._unread += data
        if len(self._unread) > _MOST_UNREAD_BYTES and self._transport is not None:
            self._transport.pause_reading()
        self._wake()

    @override
    def eof_received(self) -> None:
        self._is_at_end = True
        self._wake()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._is_at_end, self._error = True, exc
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def send(self, data: bytes) -> None:
        """Send bytes; an error shows when the answer is received."""
        if self._transport is not None:
            self._transport.write(data)

    async def receive(self, limit_s: float | None) -> bytes:
        """Return the bytes that have come, at least one; b"" at the end.

        What came before the connection broke is returned before the error.

        Raises:
            httpx.ReadError: The connection broke.
            httpx.ReadTimeout: Nothing came in time.
        """
        if not self._unread and not self._is_at_end:
            await self._wait(limit_s)
        if not self._unread:
            if self._error is not None:
                raise httpx.ReadError(str(self._error)) from self._error
            return b""
        data, self._unread = bytes(self._unread), bytearray()
        if self._transport is not None:
            self._transport.resume_reading()
        return data

    async def _wait(self, limit_s: float | None) -> None:
        self._waiter = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(limit_s):
                await self._waiter
        except TimeoutError as error:
            raise httpx.ReadTimeout(str(error)) from error

    def close(self) -> None:
        """Close at once: all that was needed has come, or will never come."""
        if self._transport is not None:
            self._transport.abort()
