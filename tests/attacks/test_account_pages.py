"""No response of the account endpoints, not even an endless one, makes a run hang or fail."""

import json
from collections.abc import Callable, Iterator

import pytest

from tests.attacks.conftest import MATCHED, Program, Ran, Together, links, quick_and_long, together
from tests.attacks.test_endings import OK, WAITS
from tests.support.adversary import (
    CREDITS,
    ENDPOINTS,
    USAGE,
    Act,
    Adversary,
    Exchange,
    always_answer,
    stream_forever,
    usage,
)


def endpoints_say(rpm: str) -> dict[str, Act]:
    row = b'{"path": "/person/enrich", "status": "enabled", "effective_rate_limit_rpm": %s}'
    return {ENDPOINTS: always_answer(b'{"endpoints": [' + row % rpm.encode() + b"]}")}


def both(act: Act) -> dict[str, Act]:
    return {CREDITS: act, ENDPOINTS: act}


ACCOUNT: dict[str, dict[str, Act]] = {
    "a page without end": both(stream_forever(OK + b"\r\n{", b" " * 2**23)),
    "nested": both(always_answer(b"[" * 100_000)),
    "nested objects": both(always_answer(b'{"account":' * 100_000 + b"1" + b"}" * 100_000)),
    "5,000 digits": both(always_answer(b'{"account": {"credits": ' + b"9" * 5000 + b"}}")),
    "nothing": both(always_answer(b"")),
    "text": both(always_answer(b'"x"')),
    "noise": both(always_answer(b"\xff\xfe\x00\xd8")),
    "a bad encoding": both(always_answer(b"x", Content_Encoding="gzip")),
    "an unknown encoding": both(always_answer(b"{}", Content_Encoding="rot13")),
    "a redirect to itself": both(always_answer(b"", 302, Location="/account/credits")),
    "a redirect to nowhere": both(always_answer(b"", 302, Location="http://[")),
    "trouble": both(always_answer({"error": "x"}, 500)),
    "lists of lists": {
        ENDPOINTS: always_answer({"endpoints": [[], None, 1, {"path": [], "fields": []}]})
    },
    "odd fields": {
        ENDPOINTS: always_answer(
            {"endpoints": [{"path": "/person/enrich", "fields": {"enabled": [{}]}}]}
        )
    },
    "rate 0": endpoints_say("0"),
    "rate -5": endpoints_say("-5"),
    "rate NaN": endpoints_say("NaN"),
    "rate Infinity": endpoints_say("Infinity"),
    "rate of 400 digits": endpoints_say("9" * 400),
    "rate 1e300": endpoints_say("1e300"),
    "rate 5e-324": endpoints_say("5e-324"),
    "rate true": endpoints_say("true"),
    "rate a list": endpoints_say("[1]"),
}
SLOW: dict[str, dict[str, Act]] = {
    "a page that drips": both(stream_forever(OK + b"Content-Length: 99999\r\n\r\n{", b" ")),
    "a head that drips": both(stream_forever(OK + b"X: ", b"x")),
    "continue without end": both(stream_forever(b"", b"HTTP/1.1 100 Go\r\n\r\n")),
}


@pytest.fixture(scope="module")
def accounts(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Together[Ran]]:
    folder = tmp_path_factory.mktemp("accounts")

    def attack(form: str) -> Ran:
        with Adversary() as adversary:
            program = Program(folder / form, adversary, **WAITS)
            adversary.pages = (ACCOUNT | SLOW)[form]
            program.write(links(3))
            return program.run(without_rpm=True)

    with together(request, attack) as running:
        yield running


QUICK = (
    "a page without end",
    "nested",
    "5,000 digits",
    "a bad encoding",
    "lists of lists",
    "rate NaN",
    "rate of 400 digits",
    "rate 5e-324",
)


@pytest.mark.parametrize("form", quick_and_long((*ACCOUNT, *SLOW), QUICK))
def test_that_an_unusual_account_response_is_tolerated(accounts: Together[Ran], form: str) -> None:
    assert accounts[form].code == 0
    assert accounts[form].statuses == {MATCHED}
    assert accounts[form].most_memory_mb < 500


@pytest.mark.long
def test_that_a_rate_of_the_account_that_would_take_years_is_no_reason_to_hang(
    program: Program,
) -> None:
    program.set(**WAITS)
    program.adversary.rpm = 1e-6
    program.write(links(60))
    ran = program.run(without_rpm=True)

    assert ran.code in {0, 6}


def endless_usage(program: Program) -> None:
    numbers = iter(range(10**9))

    async def act(exchange: Exchange) -> None:
        await exchange.reply(200, usage([], next_cursor=str(next(numbers)), has_more=True))

    program.adversary.pages[USAGE] = act


def dripping_usage(program: Program) -> None:
    program.adversary.pages[USAGE] = stream_forever(OK + b'\r\n{"events": [', b" ")


@pytest.mark.parametrize(
    "arrange", [endless_usage, pytest.param(dripping_usage, marks=pytest.mark.long)]
)
def test_that_a_usage_page_without_end_does_not_hold_the_next_run(
    program: Program, arrange: Callable[[Program], object]
) -> None:
    async def reset(exchange: Exchange) -> None:
        exchange.reset()

    program.set(service_works_at_most_s=120)
    program.later(0)
    program.adversary.enrich = reset
    program.write(links(3))
    program.run()
    program.later(3600)
    arrange(program)
    ran = program.run()

    assert ran.code in {0, 7}
    assert json.loads(ran.out)["rows"] == 3
