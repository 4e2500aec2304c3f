"""An HTTP server that can break connections on purpose."""

import asyncio

from starlette.types import Receive, Scope
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol

_TRANSPORT = "sandbox.transport"


class AbortableProtocol(H11Protocol):
    """A protocol that passes its transport to each request, so that an endpoint can abort it."""

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self.app_state = {**self.app_state, _TRANSPORT: transport}


async def abort_connection(scope: Scope) -> None:
    """Abort the connection of a request without sending another byte."""
    scope["state"][_TRANSPORT].abort()
    await asyncio.sleep(0)  # lets the loop notify the server, which otherwise expects a response


def is_disconnected(scope: Scope) -> bool:
    """Tell whether the client has disconnected."""
    is_closing: bool = scope["state"][_TRANSPORT].is_closing()
    return is_closing


async def wait_for_disconnect(receive: Receive) -> None:
    """Wait until the client disconnects."""
    while (await receive())["type"] != "http.disconnect":
        pass
