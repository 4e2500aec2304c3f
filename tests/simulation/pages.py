"""The service's free account endpoints, which may lag behind, fail or return nothing."""

import json
from email.utils import format_datetime

import httpx
from typing_extensions import override

from tests.simulation.ledger import Ledger
from tests.simulation.service import Service
from tests.simulation.world import World

_NOTHING = (b"<html>", b"{}", b'{"data": []}', b'{"events": null}', b'{"events": [7]}', b"", b"[]")


class Pages(httpx.BaseTransport):
    """Balance, endpoints and usage."""

    def __init__(self, world: World, ledger: Ledger, service: Service) -> None:
        self._world, self._ledger, self._service = world, ledger, service
        self._has_usage = world.chance(0.6)

    @override
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        world, path = self._world, request.url.path
        world.point(f"before asking {path}")
        world.advance_s(world.rng.random())
        headers = {}
        if self._service.says_date and not world.has_fault(0.1):
            headers["date"] = format_datetime(world.true_time(), usegmt=True)
        status, body = self._page(path)
        world.point(f"after asking {path}")
        world.note(f"{path}: {status} {body[:200]!r}")
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))

    def _page(self, path: str) -> tuple[int, bytes]:
        world = self._world
        if world.has_fault(0.15):
            raise httpx.ConnectError("refused")
        if world.has_fault(0.1):
            return world.rng.choice((404, 429, 500, 503)), b"no"
        if path.endswith("/credits"):
            shown: object = self._ledger.balance()
            if world.has_fault(0.1):
                shown = world.rng.choice((None, "much", -5, float("nan"), [], True))
            return 200, json.dumps({"account": {"credits": shown}}).encode()
        if path.endswith("/endpoints"):
            return 200, json.dumps({"endpoints": [], "token_limit_rpm": 60}).encode()
        return self._usage()

    def _usage(self) -> tuple[int, bytes]:
        world = self._world
        if not self._has_usage:
            return 404, b"no such page"
        if world.has_fault(0.3):
            return 200, world.rng.choice(_NOTHING)
        if world.has_fault(0.1):
            return 200, json.dumps({"events": [], "next_cursor": None}).encode()
        return 200, json.dumps({"events": self._events(), "has_more": False}).encode()

    def _events(self) -> list[dict[str, object]]:
        now = self._world.now_s()
        rows = [
            {
                "event_id": one.request_id,
                "ts": self._at(one.charged_at_s),
                "credits_used": one.charge,
            }
            for one in self._ledger.requests
            if one.listed_at_s <= now
        ]
        others = [
            {"event_id": f"other-{at}", "ts": self._at(at), "credits_used": amount}
            for at, amount in self._ledger.others
            if at <= now and amount > 0
        ]
        return rows + others

    def _at(self, at_s: float) -> str:
        from datetime import timedelta  # noqa: PLC0415

        from tests.simulation.world import EPOCH  # noqa: PLC0415

        return (EPOCH + timedelta(seconds=at_s)).isoformat()
