"""Reads which version is the newest: a small JSON file at the publisher's, over httpx."""

import json
from collections.abc import Callable
from typing import cast

import httpx

from desktop_app.domain.errors.service import UpdatePageUnreachableError, UpdatePageUnreadableError
from desktop_app.domain.release.updates import PublishedVersion, is_safe_address

_LARGEST = 64 << 10
_OK = 200
_MOST_REDIRECTS = 5


def read_newest(
    client: httpx.Client, address: str, *, is_late: Callable[[], bool]
) -> PublishedVersion:
    """Ask once; nothing but the address is sent.

    Redirects are followed, for files that are published stand behind some, but none of them to an
    open network.

    Args:
        client: Follows no redirects by itself.
        address: Of the file, such as {"version": "0.3.0", "page": "https://..."}.
        is_late: Whether it has taken long enough; asked between the pieces of an answer.

    Raises:
        ServiceError: It cannot be reached, or does not say which version is the newest.
    """
    try:
        for _ in range(_MOST_REDIRECTS + 1):
            if not is_safe_address(address):
                break
            with client.stream("GET", address) as response:
                if response.next_request is None:
                    return _published(response.status_code, _body(response, is_late))
                address = str(response.next_request.url)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
        raise UpdatePageUnreachableError from error
    raise UpdatePageUnreadableError


def _body(response: httpx.Response, is_late: Callable[[], bool]) -> bytes:
    body = b""
    for piece in response.iter_bytes():
        body += piece
        if len(body) > _LARGEST:
            raise UpdatePageUnreadableError
        if is_late():
            raise TimeoutError
    return body


def _published(status: int, body: bytes) -> PublishedVersion:
    try:
        said: object = json.loads(body) if status == _OK else None
        known = cast("dict[str, object]", said if isinstance(said, dict) else {})
        return PublishedVersion(str(known.get("version")), str(known.get("page")))
    except (ValueError, RecursionError) as error:
        raise UpdatePageUnreadableError from error
