"""Bulk jobs of the hostile service: lost submissions, failed jobs, shells, dead links."""

import asyncio
import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import httpx

from tests.simulation.faults import LAGS_AT_MOST_S, Fate
from tests.simulation.ledger import Ledger, Request
from tests.simulation.people import Person
from tests.simulation.world import EPOCH, World

_MOST_ACTIVE = 5
_ARRAYS = ("urls", "professional_network_profile_urls", "business_emails")
_PAGE = 2
_STORE = "http://localhost:1/store/"
_REFUSALS = (400, 403, 404, 413, 413, 422, 429, 500, 503)


@dataclass
class Job:
    """A job of the account.

    Attributes:
        job_id: The provider's id.
        count: Number of identifiers.
        created_s: True time of the submission.
        listed_s: True time from which the list shows it.
        ends_s: True time of its end, and of its charge.
        state: Its state at the end.
        found: Number of people found.
        fulfilled: Number of people charged; None if the provider does not say.
        lines: The lines of its result.
        has_result: Whether the result exists.
    """

    job_id: str
    count: int
    created_s: float
    listed_s: float
    ends_s: float
    state: str = "completed"
    found: int = 0
    fulfilled: int | None = 0
    lines: list[bytes] = field(default_factory=list)
    has_result: bool = True
    action: str = "enrich"

    def status(self, now_s: float) -> dict[str, Any]:
        """Return the job as the provider describes it."""
        told: dict[str, Any] = {
            "batch_id": self.job_id,
            "status": "processing" if now_s < self.ends_s else self.state,
            "entity": "person",
            "action": self.action,
            "identifier_count": self.count,
            "created_at": (EPOCH + timedelta(seconds=self.created_s)).isoformat(),
        }
        if now_s >= self.ends_s:
            told |= {"result_count": self.found, "entities_fulfilled": self.fulfilled}
            if self.has_result:
                told["download_urls"] = [_STORE + self.job_id]
        return told


class Jobs:
    """Takes submissions, and serves states, the list and results.

    Attributes:
        run: The number of the current run.
        batches_of: Returns the batches of the journal that a submission consists of.
        on_arrival: Called for every batch of a job that was taken.
    """

    def __init__(self, world: World, ledger: Ledger, people: tuple[Person, ...]) -> None:
        self._world, self._ledger = world, ledger
        self._people = {
            (person.key.kind.value == "live_profile", person.key.as_sent): person
            for person in people
        }
        self._jobs: list[Job] = []
        self.run = 0
        self.batches_of: Callable[[tuple[str, ...]], dict[int, tuple[str, ...]]] = lambda _sent: {}
        self.on_arrival: Callable[[Request], None] = lambda _request: None

    async def handle(self, request: httpx.Request) -> httpx.Response:
        """Answer a request about jobs, or one for a result."""
        world, path = self._world, request.url.path
        world.point("before sending to the jobs")
        if world.has_fault(0.15):
            raise httpx.ConnectError("refused")
        await asyncio.sleep(world.rng.random())
        if request.method == "POST":
            status, body = await self._submit(
                json.loads(request.content), is_live=path.endswith("/live")
            )
        elif world.has_fault(0.1):
            status, body = world.rng.choice((429, 500, 503)), b"no"
        else:
            status, body = self._read(path, dict(request.url.params))
        world.point("after an answer about jobs")
        if world.has_fault(0.15):
            raise httpx.ReadError("cut")
        headers = {"date": format_datetime(world.true_time(), usegmt=True)}
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))

    async def _submit(self, asked: dict[str, Any], *, is_live: bool) -> tuple[int, bytes]:
        world, rng = self._world, self._world.rng
        sent = next(tuple(asked[name]) for name in _ARRAYS if name in asked)
        if sum(job.ends_s > world.now_s() for job in self._jobs) >= _MOST_ACTIVE:
            return 429, b"{}"
        if world.has_fault(0.2):
            self._add_foreign(len(sent))
        if world.has_fault(0.15):
            raise httpx.ReadError("lost on its way")
        refusal = rng.choice(_REFUSALS) if world.has_fault(0.25) else 0
        if refusal and (refusal not in {413, 500, 503} or world.chance(0.7)):
            return refusal, b'{"error": {"type": "t", "message": "no"}}'
        job = self._take(sent, tuple(asked["fields"]), is_live=is_live)
        world.point("after a job was taken")
        if world.has_fault(0.25):
            raise httpx.RemoteProtocolError("the answer was lost")
        return refusal or rng.choice((200, 202)), json.dumps(job.status(world.now_s())).encode()

    def _take(self, sent: tuple[str, ...], fields: tuple[str, ...], *, is_live: bool) -> Job:
        world, rng, now = self._world, self._world.rng, self._world.now_s()
        job = self._new_job(len(sent), "enrich_live" if is_live else "enrich")
        asked = {one: self._people[is_live, one] for one in sent}
        found = [one for one in sent if asked[one].is_found(None)]
        if world.has_fault(0.5):
            job.state, job.has_result = "failed", world.chance(0.5)
            found = [one for one in found if world.chance(0.5)] if world.chance(0.6) else []
        job.found = len(found)
        job.fulfilled = None if job.state == "failed" and world.chance(0.2) else len(found)
        told = [one for one in found if job.state == "completed" or world.chance(0.7)]
        job.lines = [_line(asked[one], fields, one) for one in told]
        if not found and world.chance(0.5):
            job.has_result = False
        self._spoil(job, sent, found)
        for batch_id, part in self.batches_of(sent).items():
            people = tuple(asked[one] for one in part)
            prices = {
                one.key: one.price(fields) if one.key.as_sent in found else 0.0 for one in people
            }
            entry = Request(
                number=len(self._ledger.requests) + 1,
                run=self.run,
                batch_id=batch_id,
                people=people,
                fields=fields,
                threshold=None,
                fate=Fate(),
                prices=prices,
                charged_at_s=job.ends_s,
                seen_at_s=job.ends_s + rng.random() * LAGS_AT_MOST_S,
                listed_at_s=job.ends_s + rng.random() * LAGS_AT_MOST_S,
                is_job_part=True,
            )
            self._ledger.requests.append(entry)
            self.on_arrival(entry)
        world.note(f"{job.job_id} for {sent} at {now:.1f} s: {job}")
        return job

    def _spoil(self, job: Job, sent: tuple[str, ...], found: list[str]) -> None:
        world, rng = self._world, self._world.rng
        shells = [one for one in sent if one not in found]
        if shells and job.state == "completed" and world.has_fault(0.2):
            job.lines.append(json.dumps({"original_identifier": shells[0], "data": {}}).encode())
        if job.lines and world.has_fault(0.2):
            job.lines.append(rng.choice(job.lines))
        if world.has_fault(0.2):
            job.lines.append(b'{"original_identifier": "https://www.linkedin.com/in/a-stranger"}')
        rng.shuffle(job.lines)

    def _new_job(self, count: int, action: str = "enrich") -> Job:
        rng, now = self._world.rng, self._world.now_s()
        listed_s = now + (rng.random() * 20 if self._world.has_fault(0.3) else 0.0)
        ends_s = now + rng.choice((1.0, 20.0, 200.0, 2000.0)) * rng.random()
        job = Job(f"job-{len(self._jobs) + 1}", count, now, listed_s, ends_s, action=action)
        self._jobs.append(job)
        return job

    def _add_foreign(self, count: int) -> None:
        """Add a job of another program, as large as the one that is sent."""
        job = self._new_job(count)
        job.lines = [b'{"original_identifier": "https://www.linkedin.com/in/foreign", "data": {}}']
        job.found = job.fulfilled = 1
        self._world.note(f"{job.job_id} of another program for {count}")

    def _read(self, path: str, query: dict[str, str]) -> tuple[int, bytes]:
        world, now, name = self._world, self._world.now_s(), path.rsplit("/", 1)[-1]
        if path == "/batch":
            return 200, json.dumps(self._page(query.get("cursor", ""))).encode()
        job = next((one for one in self._jobs if one.job_id == name), None)
        if job is None or (path.startswith("/store/") and not job.has_result):
            return 404, b"{}"
        if not path.startswith("/store/"):
            return 200, json.dumps(job.status(now)).encode()
        if world.has_fault(0.2):
            return 403, b"<Error>expired</Error>"
        whole = b"\n".join(job.lines) + b"\n"
        return 200, gzip.compress(whole, mtime=0) if world.chance(0.5) else whole

    def _page(self, cursor: str) -> dict[str, Any]:
        now = self._world.now_s()
        newest = [job for job in reversed(self._jobs) if job.listed_s <= now]
        names = [job.job_id for job in newest]
        start = names.index(cursor) + 1 if cursor in names else 0
        page = newest[start : start + _PAGE]
        has_more = len(newest) > start + _PAGE
        jobs = [{**job.status(now), "download_urls": None} for job in page]
        return {
            "jobs": jobs,
            "next_cursor": page[-1].job_id if has_more else None,
            "has_more": has_more,
        }


def _line(person: Person, fields: tuple[str, ...], identifier: str) -> bytes:
    data = person.entry(fields, echo=None)["matches"][0]["person_data"]
    return json.dumps({"original_identifier": identifier, "internal_id": 1, "data": data}).encode()
