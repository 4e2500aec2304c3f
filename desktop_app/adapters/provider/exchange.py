"""One request and its response over httpx, with a total time limit and a size limit."""

import asyncio
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec

import httpx

from desktop_app.adapters.provider.body_reader import BodyError, BodyReader
from desktop_app.adapters.provider.network_errors import describe_error, not_sent_response
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.responses import NoAnswer, NotSent

# httpcore imports this several times a request, to ask it for the kind of event loop. Without the
# package, each attempt searches the whole path, which takes longer than the request.
_OPTIONAL = "sniffio"
if _OPTIONAL not in sys.modules and find_spec(_OPTIONAL) is None:
    sys.modules[_OPTIONAL] = None  # type: ignore[assignment] # an import fails at once
NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
"""The errors that prove that a request was not sent."""


@dataclass(frozen=True, slots=True)
class Received:
    """A response, perhaps cut off.

    Attributes:
        status: The HTTP status.
        headers: The headers, case-insensitive.
        body: The decompressed body as far as it came.
        failure: Why the body is not whole; "" if it is.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    failure: Message = NOTHING


async def exchange(
    client: httpx.AsyncClient,
    method: str,
    path: str,
    *,
    limit_s: float,
    least_s: float = 0.0,
    content: JsonValue = None,
) -> Received | NotSent | NoAnswer:
    """Send one request once; network errors are returned, not raised.

    Of a truncated body the received part is returned, because it may have been charged.

    Args:
        client: An HTTP client with the service's URL and the key.
        method: The HTTP method.
        path: The path, with its query.
        limit_s: Total time limit.
        least_s: Minimum time to wait for the next part of an answer; the client's own if longer.
        content: The JSON body; None for a request without one.
    """
    response: httpx.Response | None = None
    reader: BodyReader | None = None
    failure = NOTHING
    try:
        async with (
            asyncio.timeout(limit_s),
            client.stream(
                method, path, json=content, timeout=_patient(client.timeout, least_s)
            ) as response,
        ):
            reader = BodyReader(response.headers.get("content-encoding", ""))
            async for chunk in response.aiter_raw():
                reader.feed(chunk)
            reader.finish()
    except NOT_SENT as error:
        return not_sent_response(error)
    except (httpx.TransportError, BodyError, TimeoutError) as error:
        failure = words_of(error, limit_s)
    if response is None:
        return NoAnswer(failure)
    body = b"" if reader is None else reader.body
    return Received(response.status_code, response.headers, body, failure)


def _patient(timeout: httpx.Timeout, least_s: float) -> httpx.Timeout:
    """Return a timeout with a longer one for reading, if it is shorter than the minimum."""
    if timeout.read is None or timeout.read >= least_s:
        return timeout
    return httpx.Timeout(
        connect=timeout.connect, read=least_s, write=timeout.write, pool=timeout.pool
    )


def words_of(error: httpx.TransportError | BodyError | TimeoutError, limit_s: float) -> Message:
    """Return why a body is not whole."""
    match error:
        case BodyError():
            return error.reason
        case TimeoutError():
            return Message("no whole answer came within {seconds:g} seconds", seconds=limit_s)
        case _:
            return describe_error(error)
