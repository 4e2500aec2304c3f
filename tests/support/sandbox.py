"""A sandbox over a real socket, with the people that come with the program."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from desktop_app.sandbox.api.server import RunningSandbox, SandboxOptions, start_sandbox
from tests.support.patience import LONGEST_WAIT_S

PEOPLE = Path(__file__).parents[2] / "resources" / "sandbox" / "people.json"
LINK = "https://www.linkedin.com/in/"


def sandbox(**options: Any) -> RunningSandbox:
    return start_sandbox(
        SandboxOptions(people_path=PEOPLE, **{"rpm": 100_000, "usage_lag_s": 0, **options})
    )


class Caller:
    """A client of the provider's endpoints."""

    def __init__(self, running: RunningSandbox) -> None:
        self.headers = {"Authorization": f"Bearer {running.key}", "x-api-version": "2025-11-01"}
        self.url = running.url

    def enrich(self, headers: Mapping[str, str] | None = None, **body: Any) -> httpx.Response:
        sent = {**self.headers, **(headers or {})}
        return httpx.post(
            f"{self.url}/person/enrich", json=body, headers=sent, timeout=LONGEST_WAIT_S
        )

    def links(self, *slugs: str, faults: str | None = None, **body: Any) -> httpx.Response:
        headers = {} if faults is None else {"x-sandbox-faults": faults}
        urls = [LINK + slug for slug in slugs]
        return self.enrich(headers, professional_network_profile_urls=urls, **body)

    def get(self, path: str) -> httpx.Response:
        return httpx.get(self.url + path, headers=self.headers, timeout=LONGEST_WAIT_S)
