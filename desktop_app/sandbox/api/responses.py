"""Answers, whole and broken."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from fastapi.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from typing_extensions import override

from desktop_app.sandbox.api.transport import cut, until_gone
from desktop_app.sandbox.contract.errors import Refusal
from desktop_app.sandbox.faults.effects import Cut, Effect


def refusal_response(refusal: Refusal, headers: dict[str, str]) -> Response:
    """Return an answer instead of people."""
    usual = {name: text for name, text in headers.items() if not _hidden(name, refusal.hides)}
    told = {**usual, **refusal.headers}
    if isinstance(refusal.body, str):
        return Response(refusal.body, refusal.status, told, media_type="text/html")
    return JSONResponse(refusal.body, refusal.status, told)


def _hidden(name: str, beginnings: tuple[str, ...]) -> bool:
    return name.lower().startswith(beginnings)


def people_response(
    entries: list[dict[str, Any]], effect: Effect, headers: dict[str, str]
) -> Response:
    """Return the answer in the weather's shape."""
    shaped: Any = entries if effect.reshape is None else effect.reshape(entries)
    body = json.dumps(shaped, ensure_ascii=False).encode()
    if effect.garble is not None:
        body = effect.garble(body)
    return Response(body, headers=headers, media_type="application/json")


class BrokenResponse(Response):
    """Breaks the connection where a cut says, with what was to be sent."""

    def __init__(self, where: Cut, whole: Response | None = None) -> None:
        super().__init__(b"" if whole is None else whole.body)
        self._where = where
        if whole is not None:
            self.raw_headers = whole.raw_headers
            self.status_code = whole.status_code

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send as far as it goes, as Starlette calls it."""
        if self._where is Cut.HANG:
            await until_gone(receive)
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
        await cut(scope)


def dated(app: ASGIApp, now: Callable[[], datetime]) -> ASGIApp:
    """Return the app with a `Date` header in every answer, by the service's own clock."""

    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = format_datetime(now().astimezone(UTC), usegmt=True).encode()
                message = {**message, "headers": [*message["headers"], (b"date", told)]}
            await send(message)

        await app(scope, receive, send_dated)

    return call


def quiet_at_the_end(app: ASGIApp) -> ASGIApp:
    """Return the app, breaking connections without a word when the service stops.

    The server would log the cancelled answers as errors, with their tracebacks.
    """

    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            await cut(scope)

    return call
