"""Bodies larger than memory, compressed or not, and untrusted certificates."""

import gzip
import json
import ssl
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.attacks.conftest import (
    IN_DOUBT,
    MATCHED,
    Program,
    Ran,
    Together,
    links,
    quick_and_long,
    together,
)
from tests.support.adversary import CREDITS, ENDPOINTS, Act, Adversary, Exchange, match

UNREADABLE = "Failed: unreadable answer"
MIB = 1024 * 1024
MOST_MEMORY_MB = 600
"""The cost of decoding 64 MiB of text; a gigabyte would cost far more."""


def packed_gigabyte(fill: bytes = b" ") -> bytes:
    """Return a compressed gigabyte of one repeated byte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(fill * MIB) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + piece * 1024


def sends(make: Callable[[], bytes], encoding: str | None, *, pieces: int = 1) -> Act:
    """Charge, and send a body that is too large, compressed or not."""

    async def act(exchange: Exchange) -> None:
        if exchange.asked.path == "/person/enrich":
            exchange.charge()
        body = make()
        headers = {"Content-Encoding": encoding, "x-credits-used": "3"}
        await exchange.send(exchange.head(200, headers, len(body) * pieces))
        for _ in range(pieces):
            await exchange.send(body)

    return act


HUGE: dict[str, Act] = {
    "a gigabyte of gzip": sends(packed_gigabyte, "gzip"),
    "a gigabyte of brackets": sends(lambda: packed_gigabyte(b"["), "gzip"),
    "gzip in gzip": sends(lambda: gzip.compress(packed_gigabyte()), "gzip, gzip"),
    "half a gigabyte, plain": sends(lambda: b" " * MIB, None, pieces=512),
    "a hundred thousand gzips": sends(
        lambda: gzip.compress(b" " * 65_536) * 1000, "gzip", pieces=100
    ),
}
SLOW: dict[str, Act] = {
    "20 million empty lists": sends(lambda: b"[" + b"[]," * 20_000_000 + b"[]]", None),
    "10 million empty objects": sends(lambda: b"[" + b"{}," * 10_000_000 + b"{}]", None),
    "30 million letters of a number": sends(lambda: b"[" + b"9" * 30_000_000 + b"]", None),
    "60 million quotation marks": sends(lambda: b'"' * 60_000_000, None),
    "30 million backslashes": sends(lambda: b'["' + b"\\" * 30_000_000, None),
    "30 million braces": sends(lambda: b"[" + b"{" * 30_000_000, None),
}


@pytest.fixture(scope="module")
def bodies(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Together[tuple[Ran, Ran, Adversary]]]:
    folder = tmp_path_factory.mktemp("bodies")

    def attack(form: str) -> tuple[Ran, Ran, Adversary]:
        with Adversary() as adversary:
            program = Program(folder / form, adversary)
            adversary.enrich = (HUGE | SLOW)[form]
            program.write(links(3))
            ran = program.run()
            return ran, program.run(), adversary

    with together(request, attack, at_once=2) as running:
        yield running


@pytest.mark.parametrize(
    "form", quick_and_long(HUGE, ("a gigabyte of gzip", "gzip in gzip", "half a gigabyte, plain"))
)
def test_that_a_body_beyond_all_measure_is_not_taken_in(
    bodies: Together[tuple[Ran, Ran, Adversary]], form: str
) -> None:
    ran, again, adversary = bodies[form]

    assert ran.code == again.code == 7
    assert ran.statuses <= {IN_DOUBT, UNREADABLE}
    assert ran.most_memory_mb < MOST_MEMORY_MB
    assert adversary.ledger.asked_twice() == []


@pytest.mark.long
@pytest.mark.parametrize("form", SLOW)
def test_that_a_body_that_is_hard_to_decode_costs_time_in_proportion(
    bodies: Together[tuple[Ran, Ran, Adversary]], form: str
) -> None:
    ran, again, adversary = bodies[form]

    assert ran.code == again.code == 7
    assert adversary.ledger.asked_twice() == []


@pytest.mark.parametrize("path", [CREDITS, pytest.param(ENDPOINTS, marks=pytest.mark.long)])
def test_that_a_huge_account_page_is_not_taken_in(program: Program, path: str) -> None:
    program.adversary.pages[path] = sends(packed_gigabyte, "gzip")
    program.write(links(3))
    ran = program.run()

    assert ran.code == 0
    assert ran.statuses == {MATCHED}
    assert ran.most_memory_mb < MOST_MEMORY_MB


def test_that_a_huge_error_is_not_taken_in(program: Program) -> None:
    async def fail(exchange: Exchange) -> None:
        body = packed_gigabyte()
        await exchange.reply(400, body, Content_Encoding="gzip")

    program.adversary.enrich = fail
    program.write(links(1))
    ran = program.run()

    assert ran.code in {6, 7}
    assert ran.most_memory_mb < MOST_MEMORY_MB


def test_that_an_answer_just_below_the_limit_is_taken(program: Program) -> None:
    async def pad(exchange: Exchange) -> None:
        exchange.charge()
        body = json.dumps([match(one) for one in exchange.asked.identifiers]).encode()
        padded = gzip.compress(body + b" " * (63 * MIB), 1)
        await exchange.reply(200, padded, Content_Encoding="gzip", x_credits_used="3")

    program.adversary.enrich = pad
    program.write(links(3))

    assert program.run().statuses == {MATCHED}


def certificate(folder: Path, name: str, *, days: int) -> ssl.SSLContext:
    """Return a TLS server context with a self-signed certificate."""
    x509 = pytest.importorskip("cryptography.x509")
    hazmat = pytest.importorskip("cryptography.hazmat.primitives")
    serialization = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    ec = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=9))
        .not_valid_after(now + timedelta(days=days))
        .sign(key, hazmat.hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (folder / "cert.pem").write_bytes(signed.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


@pytest.mark.parametrize(("name", "days"), [("127.0.0.1", 9), ("elsewhere.example", 9)])
def test_that_a_self_signed_certificate_is_reported_at_once(
    tmp_path: Path, name: str, days: int
) -> None:
    with Adversary(certificate(tmp_path, name, days=days)) as adversary:
        program = Program(tmp_path / "program", adversary)
        program.set(give_up_after_s=3000)
        program.write(links(3))
        ran = program.run()

    assert (ran.code, ran.summary["not_run"]) == (6, 3)
    assert "self-signed" in ran.err
    assert adversary.ledger.asked == []


def test_that_a_service_that_speaks_no_tls_ends_the_run(
    program: Program,
) -> None:
    program.set(give_up_after_s=1)
    program.environ["CRUSTDATA_BASE_URL"] = program.adversary.url.replace("http:", "https:")
    program.write(links(3))
    ran = program.run()

    assert (ran.code, ran.summary["not_run"]) == (6, 3)
