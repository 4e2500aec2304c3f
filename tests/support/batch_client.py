"""A client of the sandbox's batch jobs, with a clock that the test moves."""

import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from tests.support.sandbox import LINK, SandboxClient, sandbox
from tests.support.timeouts import LONGEST_WAIT_S

ENRICH = "/batch/person/enrich"


class Clock:
    """A clock that only the test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 9, 20, 9, 0, 0, 123456, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


class BatchClient(SandboxClient):
    """A client that submits jobs and fetches their files."""

    clock: Clock

    def submit(
        self, *slugs: str, path: str = ENRICH, faults: str = "", **body: Any
    ) -> httpx.Response:
        if slugs:
            name = "urls" if path.endswith("/live") else "professional_network_profile_urls"
            body[name] = [slug if "/" in slug else LINK + slug for slug in slugs]
        headers = {"x-sandbox-faults": faults} if faults else {}
        return self.request("POST", path, json=body, headers=headers)

    def finished(self, *slugs: str, **options: Any) -> dict[str, Any]:
        """Return the state of a job once its time has passed."""
        batch_id = self.submit(*slugs, **options).json()["batch_id"]
        self.clock.move(1000)
        state: dict[str, Any] = self.get(f"/batch/{batch_id}").json()
        return state

    def lines(self, *slugs: str, **options: Any) -> list[dict[str, Any]]:
        return read_lines(self.finished(*slugs, **options)["download_urls"])

    def state(self, batch_id: str) -> dict[str, Any]:
        state: dict[str, Any] = self.get(f"/batch/{batch_id}").json()
        return state


def download(url: str, **options: Any) -> httpx.Response:
    return httpx.get(url, timeout=LONGEST_WAIT_S, **options)


def read_lines(urls: list[str]) -> list[dict[str, Any]]:
    texts = (gzip.decompress(download(url).content).decode() for url in urls)
    return [json.loads(line) for text in texts for line in text.splitlines()]


@contextmanager
def batch_client(**options: Any) -> Iterator[BatchClient]:
    clock = Clock()
    with (
        sandbox(**{"now": clock, "job_s": 60, "grants": "all", **options}) as running,
        BatchClient(running) as client,
    ):
        client.clock = clock
        yield client
