"""The update feed: a small JSON file of the publisher with the newest version."""

import json
from collections.abc import Callable
from typing import cast

import httpx

from desktop_app.domain.errors.service import UpdatePageUnreachableError, UpdatePageUnreadableError
from desktop_app.domain.release.updates import PublishedVersion, is_safe_address

_MAX_BYTES = 64 << 10
_OK = 200
_MAX_REDIRECTS = 5


def read_newest_version(
    client: httpx.Client, address: str, *, has_timed_out: Callable[[], bool]
) -> PublishedVersion:
    """Request the newest version; nothing else is sent.

    Redirects are followed, because published files often need them, but never to an insecure
    address.

    Args:
        client: An HTTP client that does not follow redirects.
        address: The URL of the file. It must return {"version": "0.3.0", "page": "https://..."}.
        has_timed_out: Whether the total time limit is over; checked after each chunk.

    Raises:
        ServiceError: The URL cannot be reached or does not return a version.
    """
    try:
        for _ in range(_MAX_REDIRECTS + 1):
            if not is_safe_address(address):
                break
            with client.stream("GET", address) as response:
                if response.next_request is None:
                    return _published(response.status_code, _body(response, has_timed_out))
                address = str(response.next_request.url)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
        raise UpdatePageUnreachableError from error
    raise UpdatePageUnreadableError


def _body(response: httpx.Response, has_timed_out: Callable[[], bool]) -> bytes:
    body = b""
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > _MAX_BYTES:
            raise UpdatePageUnreadableError
        if has_timed_out():
            raise TimeoutError
    return body


def _published(status: int, body: bytes) -> PublishedVersion:
    try:
        parsed: object = json.loads(body) if status == _OK else None
        published = cast("dict[str, object]", parsed if isinstance(parsed, dict) else {})
        return PublishedVersion(str(published.get("version")), str(published.get("page")))
    except (ValueError, RecursionError) as error:
        raise UpdatePageUnreadableError from error
