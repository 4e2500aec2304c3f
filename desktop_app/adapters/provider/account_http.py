"""Requests to the free account pages, with limits of time and size."""

import threading
from datetime import UTC, datetime

import httpx

from desktop_app.adapters.provider.body_reader import ACCEPTED_ENCODING, BodyError, BodyReader
from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.http_api import proxy_for, system_ssl_context, uses_proxies
from desktop_app.adapters.provider.json_codec import (
    json_object,
    parse_http_date,
    request_headers,
)
from desktop_app.adapters.provider.network_errors import certificate_error
from desktop_app.domain.errors.service import (
    AccountRefusedError,
    AccountUnreachableError,
    AccountUnreadableError,
    AccountUntrustedError,
    KeyRefusedError,
)
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.messages import Message

_TIMEOUT_S = 10.0
_TOTAL_TIMEOUT_S = 15.0
_OK = 200
_UNAUTHORIZED = 401


def open_account_client(
    base_url: str, key: str, proxy: str, transport: httpx.BaseTransport | None
) -> httpx.Client:
    """Return a client for the account pages; a redirect is not followed with the key."""
    return httpx.Client(
        base_url=base_url,
        headers={**request_headers(key), "Accept-Encoding": ACCEPTED_ENCODING},
        timeout=_TIMEOUT_S,
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=system_ssl_context(),
        transport=transport,
    )


def get_object(client: httpx.Client, path: str) -> tuple[dict[str, JsonValue], datetime | None]:
    """Return the JSON object of a response ({} for anything else) and the service's time."""
    try:
        response, body = _read(client, path)
    except httpx.RequestError as error:
        address = str(client.base_url)
        if (reason := certificate_error(error)) is not None:
            raise AccountUntrustedError(address, reason) from error
        raise AccountUnreachableError(address) from error
    except BodyError as error:
        raise AccountUnreadableError(error.reason) from error
    if response.status_code == _UNAUTHORIZED:
        raise KeyRefusedError
    if response.status_code != _OK:
        refusal = read_error(response.status_code, response.headers, body, now=datetime.now(UTC))
        raise AccountRefusedError(refusal.status, refusal.words)
    return json_object(body), parse_http_date(response.headers.get("date"))


def _read(client: httpx.Client, path: str) -> tuple[httpx.Response, bytes]:
    """Return a response within a total time limit and a size limit.

    httpx limits only the time between two bytes. Closing the client ends a slow response.
    """
    has_timed_out = threading.Event()

    def abort() -> None:
        has_timed_out.set()
        client.close()

    timer = threading.Timer(_TOTAL_TIMEOUT_S, abort)
    timer.daemon = True
    timer.start()
    try:
        with client.stream("GET", path) as response:
            reader = BodyReader(response.headers.get("content-encoding", ""))
            for chunk in response.iter_raw():
                reader.feed(chunk)
            reader.finish()
    except (httpx.RequestError, httpx.StreamError, OSError, RuntimeError) as error:
        if has_timed_out.is_set():
            raise BodyError(
                Message("it did not end within {seconds:g} seconds", seconds=_TOTAL_TIMEOUT_S)
            ) from error
        raise
    finally:
        timer.cancel()
    return response, reader.body
