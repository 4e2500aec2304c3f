"""An HTTP server whose connections can be broken on purpose."""

import asyncio

from starlette.types import Receive, Scope
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol

_TRANSPORT = "sandbox.transport"


class CuttableProtocol(H11Protocol):
    """Tells every request the transport that it came by, so that a page can break it."""

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self.app_state = {**self.app_state, _TRANSPORT: transport}


async def cut(scope: Scope) -> None:
    """Break the connection of a request without another byte."""
    scope["state"][_TRANSPORT].abort()
    await asyncio.sleep(0)  # the loop tells the server now, which else misses an answer


def is_gone(scope: Scope) -> bool:
    """Tell whether the client has hung up."""
    is_closing: bool = scope["state"][_TRANSPORT].is_closing()
    return is_closing


async def until_gone(receive: Receive) -> None:
    """Wait until the client hangs up."""
    while (await receive())["type"] != "http.disconnect":
        pass
