"""Checks that every endpoint makes first: API key, API version, rate limit.

Source: contract/README.md section 1 (the key is checked before the version) and
contract/errors_collection.json (bodies of 401 and 400, verbatim). A request with a missing or wrong
key does not count towards the rate limit.
"""

import asyncio
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
    403, typed_error("permission_error", "This endpoint is served to 127.0.0.1 and localhost only")
)
_LOOPBACK_HOST = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
_TOO_MANY = Refusal(429, typed_error("rate_limited", "Rate limit exceeded"))


async def settle_ended_jobs(service: Service) -> None:
    """Charge for the jobs that have ended, without blocking other requests meanwhile."""
    for unready in service.jobs.unready():
        await asyncio.wrap_future(unready)
    service.jobs.settle_ended()


class RefusedError(Exception):
    """A request that the service rejects."""

    def __init__(self, refusal: Refusal, headers: dict[str, str]) -> None:
        super().__init__(str(refusal.status))
        self.refusal = refusal
        self.headers = headers


def new_headers() -> dict[str, str]:
    """Return the headers of a response that costs nothing."""
    return {"X-Request-ID": str(uuid4()), "x-credits-used": "0"}


def authorize(
    service: Service,
    path: str,
    request_headers: Mapping[str, str],
    answer_headers: dict[str, str],
    *,
    needs_version: bool = True,
) -> None:
    """Accept a request, or reject it.

    Args:
        service: The service that received the request.
        path: The path of the endpoint.
        request_headers: The headers of the request.
        answer_headers: The headers of the response; the rate limit is added.
        needs_version: Whether the version may not be missing.

    Raises:
        RefusedError: The request is rejected.
    """
    _check_key(service, request_headers, answer_headers)
    version = request_headers.get("x-api-version")
    if version != API_VERSION and (needs_version or version is not None):
        words = "Unsupported x-api-version" if version else "Missing required header: x-api-version"
        raise RefusedError(Refusal(400, typed_error("invalid_request", words)), answer_headers)
    limit, now = service.rate_limit(path), service.monotonic()
    is_admitted = limit.admit(now)
    answer_headers |= {
        "x-ratelimit-limit": f"{limit.limit:g}",
        "x-ratelimit-remaining": str(limit.remaining(now)),
        "x-ratelimit-reset": f"{limit.reset_s(now):g}",
    }
    if not is_admitted:
        raise RefusedError(_TOO_MANY, answer_headers)


def _check_key(
    service: Service, request_headers: Mapping[str, str], answer_headers: dict[str, str]
) -> None:
    if "authorization" not in request_headers:
        raise RefusedError(_NO_KEY, answer_headers)
    scheme, _, key = request_headers["authorization"].partition(" ")
    # The scheme's name is case-insensitive (RFC 9110, 11.1); the key is not.
    if scheme.lower() != "bearer" or not compare_digest(key.strip().encode(), service.key.encode()):
        raise RefusedError(_WRONG_KEY, answer_headers)


def require_local_key(service: Service) -> Callable[[Request], Coroutine[Any, Any, None]]:
    """Return the check of a control endpoint: the key, and a local `Host` header.

    A web page that resolves its own name to 127.0.0.1 (DNS rebinding) is rejected by its `Host`.
    """

    async def check(request: Request) -> None:
        host = request.headers.get("host", "")
        if not _LOOPBACK_HOST.fullmatch(host):
            raise RefusedError(_WRONG_HOST, new_headers())
        _check_key(service, request.headers, new_headers())

    return check


def require_key(
    service: Service, *, needs_version: bool = True
) -> Callable[..., Coroutine[Any, Any, None]]:
    """Return the check of a free endpoint; it also adds the response headers."""

    async def check(request: Request, response: Response) -> None:
        answer_headers = new_headers()
        path, headers = request.url.path, request.headers
        authorize(service, path, headers, answer_headers, needs_version=needs_version)
        response.headers.update(answer_headers)
        await settle_ended_jobs(service)

    return check
