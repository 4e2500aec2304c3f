"""A client of the sandbox over one kept-alive connection."""

from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

import httpx

from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.patience import LONGEST_WAIT_S

LINK = "https://www.linkedin.com/in/"
EVERYTHING = (
    "basic_profile",
    "professional_network",
    "social_handles",
    "experience",
    "education",
    "skills",
    "contact",
    "dev_platform_profiles",
)


class SandboxClient:
    """A client of one service; a context manager."""

    def __init__(self, running: RunningSandbox) -> None:
        self.running = running
        self.http = httpx.Client(
            base_url=running.url,
            headers={"Authorization": f"Bearer {running.key}", "x-api-version": "2025-11-01"},
            timeout=LONGEST_WAIT_S,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.http.close()

    def enrich(self, faults: str | None = None, **body: Any) -> httpx.Response:
        headers = {} if faults is None else {"x-sandbox-faults": faults}
        return self.http.post("/person/enrich", json=body, headers=headers)

    def links(self, *slugs: str, faults: str | None = None, **body: Any) -> httpx.Response:
        urls = [slug if "/" in slug else LINK + slug for slug in slugs]
        return self.enrich(faults, professional_network_profile_urls=urls, **body)

    def emails(self, *addresses: str, faults: str | None = None, **body: Any) -> httpx.Response:
        return self.enrich(faults, business_emails=list(addresses), **body)


def leaves_of(value: Any, path: str = "") -> Iterator[str]:
    """Yield the dot paths of all leaves; lists have no brackets, as in the list of fields."""
    if isinstance(value, dict) and value:
        for name, below in value.items():
            yield from leaves_of(below, f"{path}.{name}" if path else name)
    elif isinstance(value, list) and value:
        for item in value:
            yield from leaves_of(item, path)
    else:
        yield path
