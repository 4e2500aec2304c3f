"""What every page checks first: the key, the version, the rate limit."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Header, Request

from desktop_app.sandbox.effects import Refusal, typed_error
from desktop_app.sandbox.service import Service

API_VERSION = "2025-11-01"


class RefusedError(Exception):
    """A request that is not let in."""

    def __init__(self, refusal: Refusal, headers: dict[str, str]) -> None:
        super().__init__(str(refusal.status))
        self.refusal = refusal
        self.headers = headers


def guard(service: Service) -> Callable[..., dict[str, str]]:
    """Return the check of a page; it returns the headers of the answer."""

    def check(
        request: Request,
        authorization: Annotated[str | None, Header()] = None,
        x_api_version: Annotated[str | None, Header()] = None,
    ) -> dict[str, str]:
        headers = {"x-credits-used": "0"}
        if not authorization:
            raise RefusedError(Refusal(401, {"message": "Missing API key in request"}), headers)
        if authorization.removeprefix("Bearer ") != service.key:
            raise RefusedError(Refusal(401, {"message": "Invalid API key in request"}), headers)
        if x_api_version != API_VERSION:  # after the key (contract section 1)
            words = "Missing required header: x-api-version"
            raise RefusedError(Refusal(400, typed_error("invalid_request", words)), headers)
        window, now = service.window(request.url.path), service.monotonic()
        is_let_in = window.arrive(now)
        headers |= {
            "x-ratelimit-limit": f"{window.limit:g}",
            "x-ratelimit-remaining": str(window.remaining(now)),
            "x-ratelimit-reset": f"{window.reset_s(now):g}",
        }
        if not is_let_in:
            words = "Rate limit exceeded"
            raise RefusedError(Refusal(429, typed_error("rate_limited", words)), headers)
        return headers

    return check
