"""A provider whose answers are made beforehand, so that a benchmark measures its client alone.

python -m tests.benchmarks.provider [PORT]

Plain sockets on the loopback address: one thread a connection, no parsing beyond the identifiers of
a request. The people are the sandbox's; each answer is one of them with the identifier filled in.
"""

import json
import re
import socketserver
import sys
from typing import Any, Final
from zlib import crc32

from typing_extensions import override

from desktop_app.sandbox.contract.field_projection import project
from desktop_app.sandbox.people.person_factory import generate_person

TEMPLATES: Final = 500
"""Different people; a list of any size uses them in turn."""
MISSES_EVERY: Final = 6
_LINKS = "professional_network_profile_urls"
_MARK = "0123456789-place-of-the-identifier"
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_ACCOUNT = {
    b"/account/credits": {"account": {"credits": 10_000_000, "recurring_credits": 0}},
    b"/account/usage": {"events": []},
}


def _entry(matches: list[dict[str, Any]]) -> tuple[bytes, ...]:
    """Return an entry of an answer, cut where the identifier goes."""
    entry = {
        "matched_on": _MARK,
        "match_type": "professional_network_profile_url",
        "matches": matches,
    }
    return tuple(json.dumps(entry).encode().split(_MARK.encode()))


class Provider(socketserver.ThreadingTCPServer):
    """Answers enrichment requests and the account pages."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, port: int = 0) -> None:
        self._people = [generate_person(f"sample-{number}") for number in range(TEMPLATES)]
        self._entries: dict[tuple[str, ...], list[tuple[bytes, ...]]] = {}
        self._absent = _entry([])
        super().__init__(("127.0.0.1", port), _Connection)

    def answer(self, body: bytes) -> tuple[bytes, int]:
        """Return the body of an answer, and how many people it holds."""
        wanted = json.loads(body)
        people = self._entries_with(tuple(wanted["fields"]))
        numbered = [(text.encode(), crc32(text.encode())) for text in wanted[_LINKS]]
        entries = [
            text.join(people[number % TEMPLATES] if number % MISSES_EVERY else self._absent)
            for text, number in numbered
        ]
        found = sum(number % MISSES_EVERY != 0 for _, number in numbered)
        return b"[" + b", ".join(entries) + b"]", found

    def _entries_with(self, fields: tuple[str, ...]) -> list[tuple[bytes, ...]]:
        if fields not in self._entries:
            self._entries[fields] = [
                _entry([{"confidence_score": 1.0, "person_data": project(person, fields)}])
                for person in self._people
            ]
        return self._entries[fields]


class _Connection(socketserver.StreamRequestHandler):
    server: Provider

    @override
    def handle(self) -> None:
        while head := self._head():
            length = _LENGTH.search(head)
            body = self.rfile.read(int(length[1])) if length else b""
            path = head.split(b" ", 2)[1]
            if path.startswith(b"/person/enrich"):
                text, credits_used = self.server.answer(body)
            else:
                page = next((page for at, page in _ACCOUNT.items() if path.startswith(at)), None)
                text, credits_used = json.dumps(page or {"endpoints": []}).encode(), 0
            self.wfile.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                b"x-credits-used: %d\r\nx-request-id: r%d\r\nContent-Length: %d\r\n\r\n%s"
                % (credits_used, id(text), len(text), text)
            )

    def _head(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b"\r\n", b""):
            lines.append(line)
        return b"".join(lines)


def main() -> None:
    """Serve until the process ends; the port is the first line of the output."""
    with Provider(int(sys.argv[1]) if len(sys.argv) > 1 else 0) as server:
        sys.stdout.write(f"{server.server_address[1]}\n")
        sys.stdout.flush()
        server.serve_forever()


if __name__ == "__main__":
    main()
