"""A hostile service: raw HTTP over loopback, with a ledger of its charges.

Written from the contract alone. An act, a coroutine, handles each request: it gets the exchange and
may send any bytes at any time, or none. The ledger decides whether an attack succeeded.
"""

import asyncio
import contextlib
import json
import socket
import ssl
import struct
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, Self

from tests.support.timeouts import LONGEST_WAIT_S

ENRICH = "/person/enrich"
CREDITS = "/account/credits"
ENDPOINTS = "/account/endpoints"
USAGE = "/account/usage/events"
KEY = "key-of-the-attacked"
START_CREDITS = 10_000
_TLS_HANDSHAKE = b"\x16"
_LISTS = ("business_emails", "professional_network_profile_urls", "emails", "names", "domains")
FIELDS = ("basic_profile", "experience", "education", "skills", "social_handles")


@dataclass
class ReceivedRequest:
    """A request that was received completely."""

    number: int
    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    at: datetime
    credits: float = 0
    is_over: bool = False

    @property
    def request_id(self) -> str:
        return f"req-{self.number}"

    @property
    def identifiers(self) -> list[str]:
        if "filters" in self.body:  # a search, by a name in one or several forms
            name = self.body["filters"]["conditions"][0]
            return [str(name.get("conditions", [name])[0]["value"])]
        listed = (self.body.get(name) for name in _LISTS)
        return [str(one) for one in next(filter(None, listed), [])]

    @property
    def match_type(self) -> str:
        is_email = "business_emails" in self.body
        return "business_email" if is_email else "professional_network_profile_url"


@dataclass
class Ledger:
    """All requests and charges; read it when no request is in flight."""

    asked: list[ReceivedRequest] = field(default_factory=list)
    charges: list[tuple[str, float]] = field(default_factory=list)

    @property
    def enrichments(self) -> list[ReceivedRequest]:
        return [one for one in self.asked if one.path == ENRICH]

    @property
    def credits(self) -> float:
        return sum(amount for _, amount in self.charges)

    def charged_twice(self) -> list[str]:
        counts = Counter(key for key, _ in self.charges)
        return sorted(key for key, count in counts.items() if count > 1)

    def asked_twice(self) -> list[str]:
        counts = Counter(key for one in self.enrichments for key in set(one.identifiers))
        return sorted(key for key, count in counts.items() if count > 1)


class Exchange:
    """A request and its connection."""

    def __init__(
        self,
        adversary: "Adversary",
        asked: ReceivedRequest,
        ends: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    ) -> None:
        self.adversary = adversary
        self.asked = asked
        self._reader, self.writer = ends

    def charge(self, keys: Iterable[str] | None = None, *, each: float = 1) -> float:
        """Charge the given people, or all of the request; return the credits."""
        charged = list(self.asked.identifiers if keys is None else keys)
        with self.adversary.changed:
            self.adversary.ledger.charges += [(key, each) for key in charged]
            self.asked.credits += len(charged) * each
            self.adversary.changed.notify_all()
        return len(charged) * each

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    def head(
        self, status: int | str, headers: Mapping[str, str | None], length: int | None
    ) -> bytes:
        """Return the head of a response; a header of None is omitted."""
        usual: dict[str, str | None] = {
            "Date": self.adversary.date(),
            "Content-Type": "application/json",
            "X-Request-ID": self.asked.request_id,
            "Content-Length": None if length is None else str(length),
            "Connection": "close",
        }
        lines = [f"HTTP/1.1 {status} Told"]
        lines += [
            f"{name}: {said}" for name, said in {**usual, **headers}.items() if said is not None
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8")

    async def reply(
        self, status: int | str = 200, body: bytes | object = b"", **headers: str | None
    ) -> None:
        """Send a complete response; header names have _ instead of -."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        named = {name.replace("_", "-"): said for name, said in headers.items()}
        await self.send(self.head(status, named, len(raw)) + raw)

    def reset(self) -> None:
        """Reset the connection (RST)."""
        sock = self.writer.get_extra_info("socket")
        with contextlib.suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()

    async def pause(self, seconds: float = 0.01) -> None:
        """Wait before the next byte or charge."""
        await asyncio.sleep(seconds)

    async def wait_for_close(self) -> None:
        """Wait until the client has closed the connection."""
        with contextlib.suppress(OSError):
            while await self._reader.read(4096):
                pass


Act = Callable[[Exchange], Awaitable[None]]


async def honest(exchange: Exchange) -> None:
    """Match everybody, charge one credit each, and report the charge."""
    charged = exchange.charge()
    answer = [match(one, exchange.asked.match_type) for one in exchange.asked.identifiers]
    await exchange.reply(200, answer, x_credits_used=f"{charged:g}")


def match(
    identifier: str,
    kind: str = "professional_network_profile_url",
    *,
    score: Any = 1.0,
    **person: Any,
) -> dict[str, Any]:
    """Return the entry of a matched person, named by the requested identifier."""
    name = identifier.rpartition("/")[2].partition("@")[0]
    data = {"basic_profile": {"name": f"Person {name}", "headline": f"About {name}"}, **person}
    entry = {"confidence_score": score, "person_data": data}
    return {"matched_on": identifier, "match_type": kind, "matches": [entry]}


def no_match(identifier: str, kind: str = "business_email") -> dict[str, Any]:
    """Return the entry of an unmatched person."""
    return {"matched_on": identifier, "match_type": kind, "matches": []}


class Adversary:
    """The service in its own thread; honest unless configured otherwise.

    Attributes:
        enrich: Act for enrich requests.
        pages: Acts for account endpoints, by path.
        clock_offset: Offset of the service's clock from the computer's.
        says_date: Whether responses have a `Date` header.
        false_date: Overrides the `Date` header.
        spent_elsewhere: Credits spent by another program.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.ledger = Ledger()
        self.changed = threading.Condition()
        self.enrich: Act = honest
        self.pages: dict[str, Act] = {}
        self.clock_offset = timedelta()
        self.says_date = True
        self.false_date: str | None = None
        self.spent_elsewhere = 0.0
        self.rpm: object = 60_000
        self.connections = 0
        self._tls = tls
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._over = asyncio.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self.port = 0

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(LONGEST_WAIT_S)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(LONGEST_WAIT_S)

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def now(self) -> datetime:
        return datetime.now(UTC) + self.clock_offset

    def date(self) -> str | None:
        if self.false_date is not None:
            return self.false_date
        return format_datetime(self.now(), usegmt=True) if self.says_date else None

    def wait_for(self, state: Callable[[Ledger], object]) -> None:
        """Wait until the ledger meets a condition."""
        with self.changed:
            assert self.changed.wait_for(lambda: state(self.ledger), LONGEST_WAIT_S), (
                "it never came so far"
            )

    def _serve(self) -> None:
        with contextlib.closing(self._loop):
            self._loop.run_until_complete(self._run())

    async def _run(self) -> None:
        server = await asyncio.start_server(self._meet, "127.0.0.1", 0, ssl=self._tls)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._over.wait()
        server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with self.changed:
            self.connections += 1
            self.changed.notify_all()
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                asked = await self._read(reader)
                act = (
                    self.enrich
                    if asked.path == ENRICH
                    else self.pages.get(asked.path, answer_honestly)
                )
                await act(Exchange(self, asked, (reader, writer)))
                with self.changed:
                    asked.is_over = True
                    self.changed.notify_all()
        finally:
            with contextlib.suppress(OSError):
                writer.close()

    async def _read(self, reader: asyncio.StreamReader) -> ReceivedRequest:
        first = await reader.readexactly(1)
        if first == _TLS_HANDSHAKE:
            raise ConnectionAbortedError
        rest = await reader.readuntil(b"\r\n\r\n")
        head = (first + rest).decode("latin-1").split("\r\n")
        method, target, _ = head[0].split(" ", 2)
        headers = {
            name.strip().lower(): said.strip()
            for name, _, said in (line.partition(":") for line in head[1:] if line)
        }
        raw = await reader.readexactly(int(headers.get("content-length", "0")))
        with self.changed:
            path, number = target.partition("?")[0], len(self.ledger.asked) + 1
            body = json.loads(raw) if raw else {"query": target.partition("?")[2]}
            asked = ReceivedRequest(number, method, path, headers, body, self.now())
            self.ledger.asked.append(asked)
            self.changed.notify_all()
        return asked


async def answer_honestly(exchange: Exchange) -> None:
    """Answer an account endpoint honestly."""
    adversary = exchange.adversary
    ledger = adversary.ledger
    if exchange.asked.path == CREDITS:
        left = START_CREDITS - ledger.credits - adversary.spent_elsewhere
        await exchange.reply(200, {"account": {"credits": left}})
    elif exchange.asked.path == ENDPOINTS:
        await exchange.reply(200, endpoints(adversary.rpm))
    elif exchange.asked.path == USAGE:
        await exchange.reply(
            200, usage(usage_row(one) for one in ledger.enrichments if one.is_over)
        )
    else:
        await exchange.reply(404, {"error": {"type": "not_found", "message": "no such page"}})


def endpoints(rpm: object, fields: Iterable[str] = FIELDS) -> dict[str, Any]:
    """Return the enrich entry of /account/endpoints."""
    listed = {"enabled": list(fields), "disabled": []}
    row = {"path": ENRICH, "status": "enabled", "effective_rate_limit_rpm": rpm, "fields": listed}
    return {"api_version": "2025-11-01", "endpoints": [row]}


def usage(rows: Iterable[object], **rest: object) -> dict[str, Any]:
    """Return a complete page of usage events."""
    return {"events": list(rows), "next_cursor": None, "has_more": False, **rest}


def usage_row(asked: ReceivedRequest, **changed: object) -> dict[str, Any]:
    """Return the usage event of a request."""
    return {
        "event_id": asked.request_id,
        "ts": asked.at.isoformat(),
        "client_surface": "api",
        "endpoint": ENRICH,
        "status": 200,
        "credits_used": asked.credits,
        **changed,
    }


def always_answer(body: bytes | object, status: int = 200, **headers: str) -> Act:
    """Answer every request with the same response, and charge nothing."""

    async def act(exchange: Exchange) -> None:
        await exchange.reply(status, body, **headers)

    return act


def stream_forever(before: bytes, piece: bytes) -> Act:
    """Send an endless response in small pieces; an enrich request is charged first."""

    async def act(exchange: Exchange) -> None:
        if exchange.asked.path == ENRICH:
            exchange.charge()
        await exchange.send(before)
        while True:
            await exchange.send(piece)
            await exchange.pause(0.05)

    return act
