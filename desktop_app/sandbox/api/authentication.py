"""What every page checks first: the key, the version, the rate limit.

Source: contract/README.md section 1 (the key is checked before the version) and
contract/errors_collection.json (bodies of 401 and 400, word for word). A request without the right
key is nobody's, and so counts for nobody's rate.
"""

import re
from collections.abc import Callable, Coroutine, Mapping
from hmac import compare_digest
from typing import Any
from uuid import uuid4

from fastapi import Request, Response

from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.service import API_VERSION, Service

_NO_KEY = Refusal(401, {"message": "Missing API key in request"})
_WRONG_KEY = Refusal(401, {"message": "Invalid API key in request"})
_WRONG_HOST = Refusal(
    403, typed_error("permission_error", "This page is served to 127.0.0.1 and localhost only")
)
_LOOPBACK_HOST = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
_TOO_MANY = Refusal(429, typed_error("rate_limited", "Rate limit exceeded"))


class RefusedError(Exception):
    """A request that is not let in."""

    def __init__(self, refusal: Refusal, headers: dict[str, str]) -> None:
        super().__init__(str(refusal.status))
        self.refusal = refusal
        self.headers = headers


def new_headers() -> dict[str, str]:
    """Return the headers of an answer that costs nothing."""
    return {"X-Request-ID": str(uuid4()), "x-credits-used": "0"}


def authorize(service: Service, path: str, sent: Mapping[str, str], told: dict[str, str]) -> None:
    """Let a request in.

    Args:
        service: Whose page it is.
        path: Of the page.
        sent: The headers of the request.
        told: Those of the answer; the rate limit is added.

    Raises:
        RefusedError: It is not let in.
    """
    _check_key(service, sent, told)
    version = sent.get("x-api-version")
    if version != API_VERSION:
        words = "Unsupported x-api-version" if version else "Missing required header: x-api-version"
        raise RefusedError(Refusal(400, typed_error("invalid_request", words)), told)
    window, now = service.window(path), service.monotonic()
    is_let_in = window.arrive(now)
    told |= {
        "x-ratelimit-limit": f"{window.limit:g}",
        "x-ratelimit-remaining": str(window.remaining(now)),
        "x-ratelimit-reset": f"{window.reset_s(now):g}",
    }
    if not is_let_in:
        raise RefusedError(_TOO_MANY, told)


def _check_key(service: Service, sent: Mapping[str, str], told: dict[str, str]) -> None:
    if "authorization" not in sent:
        raise RefusedError(_NO_KEY, told)
    scheme, _, key = sent["authorization"].partition(" ")
    # The scheme's name is case-insensitive (RFC 9110, 11.1); the key is not.
    if scheme.lower() != "bearer" or not compare_digest(key.strip().encode(), service.key.encode()):
        raise RefusedError(_WRONG_KEY, told)


def guard_control(service: Service) -> Callable[[Request], Coroutine[Any, Any, None]]:
    """Return the check of a control page: the key, and a Host header of this computer.

    A web page that resolves its own name to 127.0.0.1 (DNS rebinding) is refused by its Host.
    """

    async def check(request: Request) -> None:
        host = request.headers.get("host", "")
        if not _LOOPBACK_HOST.fullmatch(host):
            raise RefusedError(_WRONG_HOST, new_headers())
        _check_key(service, request.headers, new_headers())

    return check


def guard(service: Service) -> Callable[..., Coroutine[Any, Any, None]]:
    """Return the check of a free page, which also gives the answer its headers."""

    async def check(request: Request, response: Response) -> None:
        told = new_headers()
        authorize(service, request.url.path, request.headers, told)
        response.headers.update(told)

    return check
