"""Nothing is proven before the maximum processing time of the service is over."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.domain.settings import Settings
from tests.attacks.conftest import (
    IN_DOUBT,
    MATCHED,
    Program,
    Together,
    links,
    quick_and_long,
    together,
)
from tests.support.adversary import CREDITS, Act, Adversary, Exchange, answer_honestly
from tests.support.restarts import (
    LONG_AFTER_S,
    LOST,
    Restart,
    charge_lost,
    killed_program,
    program_with_broken_connection,
    restart,
    without_balance,
    without_usage,
)


def credits_page(said: bytes) -> Act:
    async def act(exchange: Exchange) -> None:
        await exchange.reply(200, said)

    return act


def only_balance(said: str) -> Callable[[Program], None]:
    def arrange(program: Program) -> None:
        program.later(LONG_AFTER_S)
        without_usage(program)
        page = credits_page(b'{"account": {"credits": ' + said.encode() + b"}}")
        program.adversary.pages[CREDITS] = page

    return arrange


def soon(program: Program) -> None:
    program.later(11)


def just_too_soon(program: Program) -> None:
    program.later(180)  # 1.5 x (120 s + 10 s to connect) is 195


def computer_jumped(program: Program) -> None:
    program.later(LONG_AFTER_S, service=False)


def service_jumped(program: Program) -> None:
    program.later(LONG_AFTER_S, computer=False)


def no_date(program: Program) -> None:
    program.later(LONG_AFTER_S)
    program.adversary.says_date = False


def odd_date(program: Program) -> None:
    program.later(LONG_AFTER_S)
    program.adversary.false_date = "the day after tomorrow"


def date_of_long_ago(program: Program) -> None:
    program.later(LONG_AFTER_S)
    program.adversary.false_date = "Thu, 01 Jan 1970 00:00:00 -0000"


def charged_meanwhile(program: Program) -> None:
    program.later(LONG_AFTER_S)
    without_usage(program)
    charge_lost(program)


def charged_between_readings(program: Program) -> None:
    readings: list[int] = []

    async def act(exchange: Exchange) -> None:
        readings.append(1)
        if len(readings) == 2:
            charge_lost(program)
        await answer_honestly(exchange)

    program.later(LONG_AFTER_S)
    without_usage(program)
    program.adversary.pages[CREDITS] = act


def others_spend(program: Program) -> None:
    program.later(LONG_AFTER_S)
    without_usage(program)
    program.adversary.spent_elsewhere = 3


def payment_hides_charge(program: Program) -> None:
    program.later(LONG_AFTER_S)
    charge_lost(program)
    program.adversary.spent_elsewhere = -len(LOST)


STAYS: dict[str, Callable[[Program], None]] = {
    "started again at once": lambda _: None,
    "started again soon": soon,
    "started again just too soon": just_too_soon,
    "the computer's clock jumped": computer_jumped,
    "the service's clock jumped": service_jumped,
    "no Date": no_date,
    "an invalid Date": odd_date,
    "a Date of long ago": date_of_long_ago,
    "charged meanwhile": charged_meanwhile,
    "charged between two readings": charged_between_readings,
    "other programs spend": others_spend,
    "a payment hides the charge": payment_hides_charge,
    "balance null": only_balance("null"),
    "balance NaN": only_balance("NaN"),
    "balance of 400 digits": only_balance("9" * 400),
    "balance beyond floats": only_balance("1e999"),
    "balance in a list": only_balance("[9975]"),
}


def long_after(program: Program) -> None:
    program.later(LONG_AFTER_S)


def long_after_by_balance(program: Program) -> None:
    program.later(LONG_AFTER_S)
    without_usage(program)


def long_after_by_usage(program: Program) -> None:
    program.later(LONG_AFTER_S)
    without_balance(program)


RELEASED: dict[str, Callable[[Program], None]] = {
    "both pages": long_after,
    "the balance alone": long_after_by_balance,
    "the usage page alone": long_after_by_usage,
}
WAYS = {"broken off": program_with_broken_connection, "killed": killed_program}
FORMS = {
    f"{way}: {name}": (way, arrange) for way in WAYS for name, arrange in (STAYS | RELEASED).items()
}


@pytest.fixture(scope="module")
def restarts(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Together[Restart]]:
    folder = tmp_path_factory.mktemp("restarts")
    with Adversary() as one, Adversary() as other:
        before = {
            "broken off": program_with_broken_connection(folder / "broken off", one),
            "killed": killed_program(folder / "killed", other),
        }

        def attack(form: str) -> Restart:
            way, arrange = FORMS[form]
            return restart(before[way], Path(folder / form), arrange)

        with together(request, attack) as running:
            yield running


QUICK = {
    "broken off: started again at once",
    "broken off: started again just too soon",
    "broken off: the computer's clock jumped",
    "broken off: an invalid Date",
    "broken off: charged between two readings",
    "broken off: a payment hides the charge",
    "broken off: balance NaN",
    "killed: started again soon",
    "killed: the service's clock jumped",
    "killed: no Date",
    "killed: charged meanwhile",
}


@pytest.mark.parametrize(
    "form", quick_and_long((f"{way}: {name}" for way in WAYS for name in STAYS), QUICK)
)
def test_that_what_is_no_proof_leaves_a_doubt_across_a_restart(
    restarts: Together[Restart], form: str
) -> None:
    restarts[form].assert_doubt_stays()


@pytest.mark.parametrize(
    "form",
    quick_and_long(
        (f"{way}: {name}" for way in WAYS for name in RELEASED),
        ("broken off: the balance alone", "killed: the usage page alone"),
    ),
)
def test_that_proof_after_all_that_time_asks_again(restarts: Together[Restart], form: str) -> None:
    found = restarts[form]

    assert found.has_asked_again
    assert found.charged_twice == []
    assert found.ran.code == 0
    assert found.ran.statuses == {MATCHED}


def test_that_a_request_without_any_date_is_never_proven(
    tmp_path: Path, adversary: Adversary
) -> None:
    before = program_with_broken_connection(tmp_path / "before", adversary, says_date=False)

    restart(before, tmp_path / "after", long_after).assert_doubt_stays()


def test_that_a_charge_that_falls_after_a_broken_connection_is_not_paid_twice(
    program: Program,
) -> None:
    async def charge_later(exchange: Exchange) -> None:
        exchange.reset()
        await asyncio.sleep(2)
        exchange.charge()

    program.adversary.enrich = charge_later
    program.write(LOST)
    program.set()  # default settings
    ran = program.run()
    program.adversary.wait_for(lambda ledger: ledger.charges)
    again = program.run()

    assert (ran.code, again.code) == (7, 7)
    assert ran.took_s < Settings().proof_after_s, "it waited for a proof that cannot come so soon"
    assert program.adversary.ledger.asked_twice() == []
    assert again.statuses == {IN_DOUBT}


def test_that_a_jump_of_the_clock_within_a_run_proves_nothing(program: Program) -> None:
    async def jump(exchange: Exchange) -> None:
        program.later(LONG_AFTER_S)
        exchange.reset()

    program.adversary.enrich = jump
    program.later(0)
    program.set()
    program.write(LOST)

    assert program.run().code == 7
    assert program.adversary.ledger.asked_twice() == []


@pytest.mark.long
@pytest.mark.parametrize("after_s", [2, 9, 14])
def test_that_a_charge_within_the_time_of_proof_is_seen_by_the_run_itself(
    program: Program, after_s: int
) -> None:
    async def charge_later(exchange: Exchange) -> None:
        exchange.reset()
        await asyncio.sleep(after_s)
        exchange.charge()

    program.set(timeout_s=1, service_works_at_most_s=11)  # proven after 16.5 s
    program.adversary.enrich = charge_later
    program.write(links(30))

    assert program.run().code == 7
    assert program.adversary.ledger.asked_twice() == []
    assert len(program.adversary.ledger.charges) == 30


@pytest.mark.long
def test_that_the_run_itself_asks_again_when_nothing_was_charged_in_all_that_time(
    program: Program,
) -> None:
    async def lose_once(exchange: Exchange) -> None:
        if len(program.adversary.ledger.enrichments) == 1:
            exchange.reset()
        else:
            answer = [{"matched_on": one, "matches": []} for one in exchange.asked.identifiers]
            await exchange.reply(200, answer, x_credits_used="0")

    program.set(timeout_s=1, service_works_at_most_s=11)
    program.adversary.enrich = lose_once
    program.write(LOST)
    ran = program.run()

    assert ran.code == 0
    assert ran.took_s > 16
    assert ran.statuses == {"No match"}
