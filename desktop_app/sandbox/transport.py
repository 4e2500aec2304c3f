"""An HTTP server whose connections can be broken on purpose."""

import asyncio
from typing import Any, ClassVar

from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol

Peer = tuple[str, int]


class CuttableProtocol(H11Protocol):
    """Remembers the transport of every connection, so that a page can break it."""

    transports: ClassVar[dict[Peer, asyncio.Transport]] = {}

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self.transports[_peer(transport)] = transport

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self.transports.pop(_peer(self.transport), None)
        super().connection_lost(exc)


def _peer(transport: Any) -> Peer:
    host, port = transport.get_extra_info("peername")[:2]
    return host, port


def cut(peer: Peer) -> None:
    """Break a connection without another byte."""
    transport = CuttableProtocol.transports.get(peer)
    if transport is not None:
        transport.abort()
