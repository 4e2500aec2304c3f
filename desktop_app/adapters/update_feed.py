"""Reads which version is the newest: a small JSON file at the publisher's, over httpx."""

import json
from typing import cast

import httpx

from desktop_app.domain.errors import ServiceError
from desktop_app.domain.updates import PublishedVersion, is_safe_address

_LARGEST = 64 << 10
_OK = 200


def read_newest(client: httpx.Client, address: str) -> PublishedVersion:
    """Ask once; nothing but the address is sent.

    Args:
        client: Follows redirects: files that are published stand behind some.
        address: Of the file, such as {"version": "0.3.0", "page": "https://..."}.

    Raises:
        ServiceError: It cannot be reached, or does not say which version is the newest.
    """
    try:
        with client.stream("GET", address) as response:
            if response.status_code != _OK or not is_safe_address(str(response.url)):
                raise _unreadable()
            body = b""
            for piece in response.iter_bytes():
                body += piece
                if len(body) > _LARGEST:
                    raise _unreadable()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ServiceError(
            "The page with the newest version cannot be reached.",
            "Check the network, or look again later.",
        ) from error
    return _published(body)


def _published(body: bytes) -> PublishedVersion:
    try:
        said: object = json.loads(body)
        known = cast("dict[str, object]", said if isinstance(said, dict) else {})
        return PublishedVersion(str(known.get("version")), str(known.get("page")))
    except (ValueError, RecursionError) as error:
        raise _unreadable() from error


def _unreadable() -> ServiceError:
    return ServiceError("The page with the newest version could not be read.", "Look again later.")
