"""Every run ends by itself, in time and with a message, for any response at any speed."""

import re
from collections.abc import Iterator
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
from tests.support.adversary import Act, Adversary, Exchange, honest, stream_forever
from tests.support.combined_run import run_together

BUSY = {"error": {"message": "slow down"}}
WAITS = {
    "longest_wait_s": 1,
    "give_up_after_s": 1,
    "service_works_at_most_s": 3000,
}


def busy(**headers: str) -> Act:
    async def act(exchange: Exchange) -> None:
        await exchange.reply(429, BUSY, **headers)

    return act


def busy_once(**headers: str) -> Act:
    """Reject the first request with 429; answer the others."""

    seen: list[int] = []

    async def act(exchange: Exchange) -> None:
        seen.append(1)
        await (busy(**headers) if len(seen) == 1 else honest)(exchange)

    return act


async def silent(exchange: Exchange) -> None:
    exchange.charge()
    await exchange.wait_for_close()


DARK = "in the dark: "
OK = b"HTTP/1.1 200 OK\r\n"
NEVER_SENT: dict[str, Act] = {
    "wait a billion seconds": busy(Retry_After="1000000000"),
    "wait 10^400 seconds": busy(Retry_After="1" + "0" * 400),
    "wait until the year 9999": busy(Retry_After="Fri, 31 Dec 9999 23:59:59 GMT"),
    "reset in a billion seconds": busy(x_ratelimit_reset="1e9"),
    "wait 2 seconds, more than is allowed": busy(Retry_After="2"),
    "busy for ever": busy(Retry_After="0"),
    "busy for ever, half a second each": busy(Retry_After="0.5"),
    "busy for ever without a word": busy(),
    "wait for no number": busy(Retry_After="nan"),
    "wait for ever": busy(Retry_After="inf"),
    "wait less than nothing": busy(Retry_After="-1000000000"),
    "wait until yesterday": busy(Retry_After="Mon, 01 Jan 2001 00:00:00 -0000"),
}
IN_THE_DARK: dict[str, Act] = {
    "silent": silent,
    "a status line that drips": stream_forever(b"HTTP/1.1 200 ", b"O"),
    "a head that drips": stream_forever(OK + b"X-Slow: ", b"x"),
    "headers without end": stream_forever(OK, b"X-Y: z\r\n"),
    "a body that drips": stream_forever(OK + b"Content-Length: 99999\r\n\r\n[", b" "),
    "a body without end": stream_forever(OK + b"\r\n[", b" "),
    "chunks that drip": stream_forever(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "continue without end": stream_forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "hints without end": stream_forever(b"", b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"),
    "an error that drips": stream_forever(b"HTTP/1.1 500 Bad\r\n\r\n", b"x"),
}
ONCE: dict[str, Act] = {
    "wait for no number": busy_once(Retry_After="nan"),
    "wait for ever": busy_once(Retry_After="inf"),
    "wait less than nothing": busy_once(Retry_After="-1000000000"),
    "a date that ends in -0000": busy_once(Retry_After="Mon, 01 Jan 2001 00:00:00 -0000"),
    "a date without a zone": busy_once(Retry_After="Mon, 01 Jan 2001 00:00:00"),
    "a date beyond the calendar": busy_once(Retry_After="Mon, 99 Jan 99999 00:00:00 GMT"),
}
RARELY_ONCE: dict[str, Act] = {
    "a zone of a million hours": busy_once(Retry_After="Mon, 01 Jan 2001 00:00:00 +9999999999"),
    "words": busy_once(Retry_After="a little while"),
    "nothing": busy_once(Retry_After=""),
    "letters of anywhere": busy_once(Retry_After="明日", x_ratelimit_reset="\uff15"),
    "5,000 digits behind the point": busy_once(Retry_After="0." + "0" * 5000),
    "reset at NaN": busy_once(x_ratelimit_reset="NaN"),
}
FORMS = {f"never sent: {name}": act for name, act in NEVER_SENT.items()}
FORMS |= {f"{DARK}{name}": act for name, act in IN_THE_DARK.items()}


@pytest.fixture(scope="module")
def endings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Together[tuple[Ran, Adversary]]]:
    folder = tmp_path_factory.mktemp("endings")

    def attack(form: str) -> tuple[Ran, Adversary]:
        with Adversary() as adversary:
            program = Program(folder / form, adversary, **WAITS)
            if form.startswith(DARK):  # only these are ended by this limit
                program.set(**WAITS, timeout_s=1)
            adversary.enrich = FORMS[form]
            program.write(links(3))
            return program.run(), adversary

    with together(request, attack) as running:
        yield running


Endings = Together[tuple[Ran, Adversary]]


@pytest.mark.parametrize(
    "form",
    quick_and_long(
        (f"never sent: {name}" for name in NEVER_SENT),
        (
            "never sent: wait a billion seconds",
            "never sent: wait until the year 9999",
            "never sent: busy for ever",
            "never sent: busy for ever without a word",
            "never sent: wait for ever",
        ),
    ),
)
def test_that_a_retry_delay_beyond_the_limit_ends_the_run(endings: Endings, form: str) -> None:
    ran, adversary = endings[form]

    assert ran.code == 6
    assert ran.summary["not_run"] == 3
    assert ran.err.strip().splitlines()[-1].startswith("sheet-enricher: ")
    assert len(adversary.ledger.enrichments) < 30


@pytest.mark.parametrize(
    "form",
    quick_and_long(
        (f"{DARK}{name}" for name in IN_THE_DARK),
        (
            "in the dark: silent",
            "in the dark: a head that drips",
            "in the dark: a body that drips",
            "in the dark: continue without end",
            "in the dark: an error that drips",
        ),
    ),
)
def test_that_an_answer_that_does_not_end_is_in_doubt(endings: Endings, form: str) -> None:
    ran, adversary = endings[form]

    assert ran.code == 7
    assert ran.statuses == {IN_DOUBT}
    assert adversary.ledger.asked_twice() == []


def assert_survived(folder: Path, attacks: dict[str, Act]) -> None:
    survived = run_together(folder / "program", attacks, in_flight=30)

    assert survived.ran.code == 0
    for form in attacks:
        assert survived.statuses(form) == {MATCHED}, form
        assert survived.requests(form) == 2, form
        assert survived.most_charges(form) == 1, form


@pytest.mark.parametrize(
    "attacks", [ONCE, pytest.param(RARELY_ONCE, marks=pytest.mark.long)], ids=["odd", "odder"]
)
def test_that_an_unusual_retry_delay_is_tolerated(tmp_path: Path, attacks: dict[str, Act]) -> None:
    assert_survived(tmp_path, attacks)


def test_that_a_wait_is_shown_as_a_time_of_day(program: Program) -> None:
    program.adversary.enrich = busy_once(Retry_After="2")
    program.write(links(1))

    assert re.search(r"\b[0-2]?\d:[0-5]\d\b", program.run().err)


def test_that_progress_allows_more_waiting(program: Program) -> None:
    async def every_other(exchange: Exchange) -> None:
        is_busy = exchange.asked.number % 2
        await (busy(Retry_After="0") if is_busy else honest)(exchange)

    program.set(**WAITS | {"most_in_flight": 1})
    program.adversary.enrich = every_other
    program.write(links(100))
    ran = program.run()

    assert ran.code == 0
    assert ran.took_s > WAITS["longest_wait_s"]


def test_that_a_service_that_is_not_there_ends_the_run(program: Program) -> None:
    program.set(**WAITS)
    program.environ["CRUSTDATA_BASE_URL"] = "http://127.0.0.1:9"
    program.write(links(3))
    ran = program.run()

    assert (ran.code, ran.summary["not_run"]) == (6, 3)
