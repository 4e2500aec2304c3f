"""Fake httpx responses as a network delivers them: unread, and compressed as declared."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass

import httpx
from typing_extensions import override

Respond = Callable[[httpx.Request], httpx.Response]


class Transport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport that answers by a rule."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    @override
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return _unread(self._respond(request))

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return _unread(self._respond(request))


@dataclass
class Body(httpx.AsyncByteStream, httpx.SyncByteStream):
    """A body in chunks; the connection may break at its end."""

    chunks: tuple[bytes, ...]
    breaks: Exception | None = None

    @override
    def __iter__(self) -> Iterator[bytes]:
        yield from self.chunks
        if self.breaks is not None:
            raise self.breaks

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def _unread(response: httpx.Response) -> httpx.Response:
    if not response.is_stream_consumed:
        return response
    body = Body((response.content,))
    return httpx.Response(response.status_code, headers=response.headers, stream=body)
