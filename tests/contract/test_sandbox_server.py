"""The service starts and stops cleanly, and its ledger survives it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from starlette.types import Message

from desktop_app.sandbox.api.server import SandboxOptions, serve_until_stopped
from desktop_app.sandbox.api.transport import wait_for_disconnect
from desktop_app.sandbox.billing.ledger import Ledger, LedgerEntry
from tests.support.sandbox import LINK, PEOPLE, SandboxClient, sandbox
from tests.support.timeouts import LONGEST_WAIT_S

ROOT = Path(__file__).parents[2]
BODY = {"professional_network_profile_urls": [LINK + "sample-a"]}
HEADERS = {"Authorization": "Bearer sandbox-key", "x-api-version": "2025-11-01"}
PROGRAM = """
import sys
from pathlib import Path
from desktop_app.sandbox.api.server import SandboxOptions, serve_until_stopped
options = SandboxOptions(Path(sys.argv[1]), ledger_path=Path(sys.argv[2]), faults=sys.argv[3])
serve_until_stopped(options, lambda line: print(line, flush=True))
"""


@contextmanager
def foreground(ledger: Path, faults: str = "calm") -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-X", "dev", "-c", PROGRAM, str(PEOPLE), str(ledger), faults]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            yield process, next(word for word in line.split() if word.startswith("http"))
        finally:
            process.kill()


def entries_of(path: Path) -> list[LedgerEntry]:
    ledger = Ledger(path)
    try:
        return ledger.requests()
    finally:
        ledger.close()


def hanging(url: str) -> socket.socket:
    """Send a request without reading the response."""
    host, port = url.removeprefix("http://").split(":")
    request = httpx.Request("POST", f"{url}/person/enrich", json=BODY, headers=HEADERS)
    head = "".join(f"{name}: {text}\r\n" for name, text in request.headers.items())
    connection = socket.create_connection((host, int(port)), timeout=LONGEST_WAIT_S)
    connection.sendall(f"POST /person/enrich HTTP/1.1\r\n{head}\r\n".encode() + request.content)
    return connection


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_a_signal_ends_it_cleanly_even_while_somebody_waits(
    tmp_path: Path, number: signal.Signals
) -> None:
    with (
        foreground(tmp_path / "ledger", "slow@60") as (process, url),
        hanging(url) as connection,
    ):
        httpx.get(
            f"{url}/sandbox/ledger", headers=HEADERS
        )  # answered after the other request was received
        process.send_signal(number)
        out, err = process.communicate(timeout=LONGEST_WAIT_S)
        assert connection.recv(1) == b""
    assert (process.returncode, out, err) == (0, "", "")
    assert [entry.answered for entry in entries_of(tmp_path / "ledger")] == [False]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_that_the_ledger_survives_that_the_service_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    with foreground(path, "timeout") as (process, url), hanging(url):
        while not httpx.get(f"{url}/sandbox/ledger", headers=HEADERS).json()["total_charged"]:
            pass  # every connection is answered: no sleep needed
        os.kill(process.pid, signal.SIGKILL)
        process.wait(timeout=LONGEST_WAIT_S)
    (entry,) = entries_of(path)
    assert (entry.keys, entry.charges) == (("sample-a",), (("sample-a", 1.0),))
    assert not entry.answered


def test_that_the_ledger_knows_when_an_answer_had_left(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    with sandbox(ledger_path=path) as running, SandboxClient(running) as client:
        client.links("sample-a", fields=["skills"])
        client.links("sample-b", faults="out-of-credits")
        with pytest.raises(httpx.RemoteProtocolError):
            client.links("sample-c", faults="cut-during")
    first, second, third = entries_of(path)
    assert first.answered_at is not None
    assert first.received_at < first.answered_at
    assert (first.fields, first.status, first.credits) == (("skills",), 200, 1)
    assert (second.status, second.answered) == (402, True)
    assert (third.credits, third.answered) == (1, False)


def test_that_who_hangs_up_while_it_works_is_charged_and_not_answered(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    with sandbox(ledger_path=path, latency_s=0.2) as running, SandboxClient(running) as client:
        hanging(running.url).close()
        client.links("sample-b")  # sent second, so answered second
    first, second = entries_of(path)
    assert (first.keys, first.credits, first.answered) == (("sample-a",), 1, False)
    assert second.answered


def test_that_half_a_request_is_not_recorded(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with sandbox(ledger_path=tmp_path / "ledger") as running, SandboxClient(running) as client:
        host, port = running.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(
                b"POST /person/enrich HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{"
            )
        client.links("sample-b")
    assert [entry.keys for entry in entries_of(tmp_path / "ledger")] == [("sample-b",)]
    assert capfd.readouterr() == ("", "")


def test_that_breaking_connections_says_nothing_on_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with sandbox() as running, SandboxClient(running) as client:
        for faults in ("cut-before", "cut-during", "cut-after"):
            with pytest.raises(httpx.RemoteProtocolError):
                client.links("sample-a", faults=faults)
        client.links("sample-a")
    assert capfd.readouterr() == ("", "")


def test_that_closing_breaks_what_hangs_and_is_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    with sandbox(faults="timeout") as running:
        connection = hanging(running.url)
        while not running.ledger.total_charged():
            pass  # wait for the other thread
    with connection:
        assert connection.recv(1) == b""
    assert not [thread for thread in threading.enumerate() if thread.name == "sandbox"]
    assert capfd.readouterr() == ("", "")


def test_that_closing_breaks_what_is_idle() -> None:
    with sandbox() as running:
        client = SandboxClient(running)
        client.links("sample-a")
        running.close()
        with client, pytest.raises(httpx.ConnectError):
            client.links("sample-a")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_a_signal_at_the_very_beginning_ends_it_too(number: signal.Signals) -> None:
    lines: list[str] = []
    before = signal.getsignal(number)

    def announce(line: str) -> None:
        lines.append(line)
        signal.raise_signal(number)

    serve_until_stopped(SandboxOptions(PEOPLE), announce)
    assert [line for line in lines if "http://127.0.0.1:" in line and "sandbox-key" in line]
    assert signal.getsignal(number) is before


def test_that_who_waits_for_the_end_hears_nothing_else() -> None:
    messages = iter(["http.request", "http.request", "http.disconnect"])

    async def receive() -> Message:
        return {"type": next(messages)}

    asyncio.run(wait_for_disconnect(receive))
    assert list(messages) == []


def test_that_it_listens_only_on_loopback_at_the_given_port() -> None:
    with sandbox() as first:
        port = int(first.url.rpartition(":")[2])
        assert first.url.startswith("http://127.0.0.1:")
    with sandbox(port=port) as second:
        assert second.url == first.url


def test_that_a_port_in_use_is_reported_and_leaves_nothing_open(tmp_path: Path) -> None:
    with sandbox() as running:
        port = int(running.url.rpartition(":")[2])
        options = SandboxOptions(PEOPLE, port=port, ledger_path=tmp_path / "ledger")
        with pytest.raises(OSError, match="in use"):
            serve_until_stopped(options, lambda _line: None)
    assert not (tmp_path / "ledger").exists()


def test_that_two_services_do_not_break_each_others_connections() -> None:
    with sandbox(faults="cut-after") as cutting, sandbox() as calm:
        with SandboxClient(cutting) as unlucky, SandboxClient(calm) as lucky:
            lucky.links("sample-a")
            with pytest.raises(httpx.RemoteProtocolError):
                unlucky.links("sample-a")
            assert lucky.links("sample-b").status_code == 200
        assert calm.ledger.charges_by_key() == {"sample-a": 1, "sample-b": 1}


def test_that_its_own_pages_are_its_only_ones() -> None:
    with sandbox() as running, SandboxClient(running) as client:
        pages = ("/docs", "/redoc", "/", "/openapi.json")
        assert [client.get(page).status_code for page in pages] == [404, 404, 404, 200]
