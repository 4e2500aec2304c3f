"""HTTP responses: complete ones and deliberately broken ones."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime

from fastapi.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from typing_extensions import override

from desktop_app.sandbox.api.transport import abort_connection, wait_for_disconnect
from desktop_app.sandbox.contract.errors import Refusal
from desktop_app.sandbox.faults.effects import Cut, Effect
from desktop_app.sandbox.operations.operation import Outcome


def refusal_response(refusal: Refusal, headers: dict[str, str]) -> Response:
    """Return the response of a refusal."""
    kept = {
        name: text for name, text in headers.items() if not _is_hidden(name, refusal.hidden_headers)
    }
    merged = {**kept, **refusal.headers}
    if isinstance(refusal.body, str):
        return Response(refusal.body, refusal.status, merged, media_type="text/html")
    return JSONResponse(refusal.body, refusal.status, merged)


def _is_hidden(name: str, prefixes: tuple[str, ...]) -> bool:
    return name.lower().startswith(prefixes)


def json_response(outcome: Outcome, effect: Effect, headers: dict[str, str]) -> Response:
    """Return what an operation returned, changed by the faults in effect."""
    content = outcome.content
    if effect.mutate_response is not None and outcome.has_entries:
        content = effect.mutate_response(content)
    body = json.dumps(content, ensure_ascii=False).encode()
    if effect.corrupt_body is not None:
        body = effect.corrupt_body(body)
    return Response(body, outcome.status, headers, media_type="application/json")


class BrokenResponse(Response):
    """A response whose connection breaks at the given point."""

    def __init__(self, where: Cut, whole: Response | None = None) -> None:
        super().__init__(b"" if whole is None else whole.body)
        self._where = where
        if whole is not None:
            self.raw_headers = whole.raw_headers
            self.status_code = whole.status_code

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the part before the break; Starlette calls this."""
        if self._where is Cut.HANG:
            await wait_for_disconnect(receive)
        if self._where is Cut.DURING:
            await send(
                {
                    "type": "http.response.start",
                    "status": self.status_code,
                    "headers": self.raw_headers,
                }
            )
            half = bytes(self.body)[: len(self.body) // 2]
            await send({"type": "http.response.body", "body": half, "more_body": True})
        await abort_connection(scope)


def with_date_header(app: ASGIApp, now: Callable[[], datetime]) -> ASGIApp:
    """Wrap an app so that every response has a `Date` header of the service's clock."""

    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = format_datetime(now().astimezone(UTC), usegmt=True).encode()
                message = {**message, "headers": [*message["headers"], (b"date", date)]}
            await send(message)

        await app(scope, receive, send_dated)

    return call


def abort_on_shutdown(app: ASGIApp) -> ASGIApp:
    """Wrap an app so that open connections are aborted when the service stops.

    Otherwise the server would log the cancelled responses as errors with tracebacks.
    """

    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            await abort_connection(scope)

    return call
