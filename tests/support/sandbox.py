"""A sandbox over a real socket, with the bundled people."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx
from typing_extensions import override

from desktop_app.sandbox.api.server import RunningSandbox, SandboxOptions, start_sandbox
from tests.support.timeouts import LONGEST_WAIT_S

PEOPLE = Path(__file__).parents[2] / "resources" / "sandbox" / "people.json"
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


def sandbox(**options: Any) -> RunningSandbox:
    return start_sandbox(
        SandboxOptions(people_path=PEOPLE, **{"rpm": 100_000, "usage_lag_s": 0, **options})
    )


class Caller:
    """A client that opens a new connection for each request."""

    def __init__(self, running: RunningSandbox) -> None:
        self.running = running
        self.headers = {"Authorization": f"Bearer {running.key}", "x-api-version": "2025-11-01"}

    def request(self, method: str, path: str, **content: Any) -> httpx.Response:
        headers = {**self.headers, **content.pop("headers", {})}
        url = self.running.url + path
        return httpx.request(method, url, headers=headers, timeout=LONGEST_WAIT_S, **content)

    def get(self, path: str) -> httpx.Response:
        return self.request("GET", path)

    def enrich(self, faults: str | None = None, **body: Any) -> httpx.Response:
        headers = {} if faults is None else {"x-sandbox-faults": faults}
        return self.request("POST", "/person/enrich", json=body, headers=headers)

    def links(self, *slugs: str, faults: str | None = None, **body: Any) -> httpx.Response:
        urls = [slug if "/" in slug else LINK + slug for slug in slugs]
        return self.enrich(faults, professional_network_profile_urls=urls, **body)

    def emails(self, *addresses: str, faults: str | None = None, **body: Any) -> httpx.Response:
        return self.enrich(faults, business_emails=list(addresses), **body)


class SandboxClient(Caller):
    """A client that keeps its connection."""

    def __init__(self, running: RunningSandbox) -> None:
        super().__init__(running)
        self.http = httpx.Client(base_url=running.url, headers=self.headers, timeout=LONGEST_WAIT_S)

    @override
    def request(self, method: str, path: str, **content: Any) -> httpx.Response:
        return self.http.request(method, path, **content)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.http.close()


def leaves_of(value: Any, path: str = "") -> Iterator[str]:
    """Return the dot paths of all values; lists have no brackets, as in `fields`."""
    if isinstance(value, dict) and value:
        for name, below in value.items():
            yield from leaves_of(below, f"{path}.{name}" if path else name)
    elif isinstance(value, list) and value:
        for item in value:
            yield from leaves_of(item, path)
    else:
        yield path
