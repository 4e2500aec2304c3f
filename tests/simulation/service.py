"""The hostile service behind httpx, which charges regardless of what reaches the program."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from email.utils import format_datetime

import httpx
from typing_extensions import override

from desktop_app.domain.identifiers.keys import IdentifierKind
from tests.simulation.bodies import answer_body
from tests.simulation.faults import ABSURD, LAGS_AT_MOST_S, WORKS_AT_MOST_S, Fate, choose_fate
from tests.simulation.jobs import Jobs
from tests.simulation.ledger import Ledger, Request
from tests.simulation.people import Person
from tests.simulation.world import World

_JOB_PATHS = ("/batch", "/store/")
_LIVE_PATH = "/person/professional_network/enrich/live"
_ARRAYS = ("professional_network_profile_urls", "business_emails")


class Service(httpx.AsyncBaseTransport):
    """Answers enrich requests, each by its fate.

    Attributes:
        denied: Fields denied to this key.
        run: The number of the current run.
        on_arrival: Called for every request that reaches the service.
    """

    def __init__(
        self, world: World, ledger: Ledger, people: tuple[Person, ...], denied: tuple[str, ...]
    ) -> None:
        self.world, self.ledger, self.denied = world, ledger, denied
        self._by_identifier = {
            (person.key.kind is IdentifierKind.LIVE_PROFILE, person.key.as_sent): person
            for person in people
        }
        self.jobs = Jobs(world, ledger, people)
        self.run = 0
        self.says_date = world.chance(0.8)
        self.batch_of: Callable[[tuple[str, ...]], int] = lambda _sent: 0
        self.on_arrival: Callable[[Request], None] = lambda _request: None

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        world, path = self.world, request.url.path
        if path.startswith(_JOB_PATHS):
            return await self.jobs.handle(request)
        world.point("before sending")
        fate = choose_fate(world)
        if fate.never_leaves == "refused":
            raise httpx.ConnectError("refused")
        if fate.never_leaves:
            await asyncio.sleep(10)
            raise httpx.ConnectTimeout("too slow")
        entry = self._received(json.loads(request.content), fate, is_live=path == _LIVE_PATH)
        self.on_arrival(entry)
        world.point("after sending")
        if fate.cut == "before":
            await asyncio.sleep(world.rng.random() * fate.works_s)
            world.point("before the cut")
            raise httpx.RemoteProtocolError("closed")
        await asyncio.sleep(fate.arrives_after_s + fate.works_s)
        world.point("before the head")
        return self._response(entry)

    def _received(self, asked: dict[str, object], fate: Fate, *, is_live: bool) -> Request:
        """Add a request to the ledger, with its charge, which happens regardless."""
        rng, now = self.world.rng, self.world.now_s()
        sent = next(tuple(map(str, asked[name])) for name in _ARRAYS if name in asked)  # type: ignore[call-overload]
        fields = tuple(map(str, asked["fields"]))  # type: ignore[call-overload]
        threshold = asked.get("min_similarity_score")
        assert threshold is None or isinstance(threshold, float)
        people = tuple(self._by_identifier[is_live, one] for one in sent)
        if set(fields) & set(self.denied) and fate.status == 200:
            fate.status, fate.is_charged = rng.choice((400, 403)), False
            fate.body = "denied"
        if fate.status != 200 and not fate.is_charged:
            prices = {person.key: 0.0 for person in people}
        else:
            prices = {
                person.key: person.price(fields) if person.is_found(threshold) else 0.0
                for person in people
            }
        if fate.status in FREE and any(prices.values()) and fate.credits_header == "absent":
            fate.credits_header = (
                "right"  # the contract calls these free unless a header says otherwise
            )
        charged_at_s = min(now + fate.arrives_after_s + fate.works_s, now + WORKS_AT_MOST_S)
        entry = Request(
            number=len(self.ledger.requests) + 1,
            run=self.run,
            batch_id=self.batch_of(sent),
            people=people,
            fields=fields,
            threshold=threshold,
            fate=fate,
            prices=prices,
            charged_at_s=charged_at_s,
            seen_at_s=charged_at_s + rng.choice((0.0, 1.0, rng.random() * LAGS_AT_MOST_S)),
            listed_at_s=charged_at_s + rng.random() * LAGS_AT_MOST_S,
        )
        self.ledger.requests.append(entry)
        self.world.note(
            f"run {self.run} batch {entry.batch_id}: {entry.request_id} for"
            f" {[p.key.normal for p in people]} costs {entry.charge}"
            f" at {charged_at_s:.1f} s; {fate}"
        )
        return entry

    def _response(self, entry: Request) -> httpx.Response:
        fate, rng = entry.fate, self.world.rng
        headers = {"x-request-id": entry.request_id, **fate.headers}
        if self.says_date:
            headers["date"] = format_datetime(self.world.true_time(), usegmt=True)
        if fate.credits_header == "right":
            headers["x-credits-used"] = f"{entry.charge:g}"
            entry.reported_credits = entry.charge
        elif fate.credits_header == "absurd":
            headers["x-credits-used"] = rng.choice(ABSURD)
        entry.has_received_status = True
        body = self._body(entry)
        if fate.body == "garbled gzip":
            headers["content-encoding"] = "gzip"
        return httpx.Response(fate.status, headers=headers, stream=_Drip(self.world, entry, body))

    def _body(self, entry: Request) -> bytes:
        fate, rng = entry.fate, self.world.rng
        if fate.status == 200:
            return answer_body(entry.people, entry.fields, entry.threshold, fate.body, rng)
        if fate.body == "denied":
            return json.dumps(self._denial(fate.status)).encode()
        words = rng.choice(
            ("no", "not found", "insufficient credits", "unknown field basic_profile",
             "rate limit", "invalid identifier")
        )  # fmt: skip
        return rng.choice(
            (json.dumps({"error": {"type": "t", "message": words}}).encode(), b"<html>", b"",
             b"\xff\xfe", b"[" * 3000)
        )  # fmt: skip

    def _denial(self, status: int) -> dict[str, object]:
        denied = list(self.denied)
        if status == 400:
            words = f"unknown fields: {', '.join(denied)}"
            return {"error": {"type": "invalid_request", "message": words}}
        words = f"Access denied to fields: {', '.join(denied)}"
        return {"error": {"type": "permission", "message": words}}


FREE = frozenset({301, 302, 307, 308, 400, 401, 402, 403, 404, 422, 429})


class _Drip(httpx.AsyncByteStream):
    """A body in pieces, perhaps slow, perhaps truncated."""

    def __init__(self, world: World, entry: Request, body: bytes) -> None:
        self._world, self._entry, self._body = world, entry, body

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        world, entry, body = self._world, self._entry, self._body
        world.point("after the head")
        if entry.fate.cut == "head":
            raise httpx.ReadError("cut after the head")
        middle = len(body) // 2
        for number, part in enumerate((body[:middle], body[middle:])):
            if entry.fate.drips_s:
                await asyncio.sleep(entry.fate.drips_s / 2)
            if number and entry.fate.cut == "body":
                raise httpx.ReadError("cut in the body")
            entry.body += part
            yield part
            world.point("after a piece of the body")
        if entry.fate.body != "garbled gzip":
            entry.is_delivered = True
