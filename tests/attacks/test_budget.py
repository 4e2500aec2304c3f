"""No response header can defeat the budget: negative charges are not believed."""

import asyncio
from collections.abc import Callable

import pytest

from tests.attacks.conftest import Program, links
from tests.support.adversary import CREDITS, Act, Adversary, Exchange, honest, match

PEOPLE = 300
BUDGET = 100


def says(said: str | None) -> Act:
    """Charge everybody, and report another charge."""

    async def act(exchange: Exchange) -> None:
        exchange.charge()
        answer = [match(one) for one in exchange.asked.identifiers]
        await exchange.reply(200, answer, x_credits_used=said)

    return act


async def lose(exchange: Exchange) -> None:
    exchange.charge()
    exchange.reset()


async def lose_every_other(exchange: Exchange) -> None:
    """Charge every second response and lose it."""
    await (lose if exchange.asked.number % 2 else honest)(exchange)


async def fail_every_other(exchange: Exchange) -> None:
    if exchange.asked.number % 2:
        exchange.charge()
        await exchange.reply(500, {"error": {"message": "x"}})
    else:
        await honest(exchange)


async def garble_every_other(exchange: Exchange) -> None:
    if exchange.asked.number % 2:
        exchange.charge()
        await exchange.reply(200, b"<html>")
    else:
        await honest(exchange)


async def refuse_and_charge(exchange: Exchange) -> None:
    exchange.charge()
    await exchange.reply(400, {"error": {"message": "x"}}, x_credits_used="25")


async def refuse_and_take_back(exchange: Exchange) -> None:
    """Send every second response as an error that claims to refund credits."""
    if exchange.asked.number % 2:
        await exchange.reply(404, {"error": {"message": "x"}}, x_credits_used="-1000")
    else:
        await honest(exchange)


HEADERS: dict[str, Act] = {
    str(said): says(said)
    for said in ("-500", "-0.0001", "-inf", "nan", "-9e400", "none", "", None, "25 credits", "-25")
}
LOSSES: dict[str, Act] = {
    "every other is lost": lose_every_other,
    "every other fails": fail_every_other,
    "every other is garbled": garble_every_other,
    "every one is refused and charged": refuse_and_charge,
    "every other claims to give back": refuse_and_take_back,
}


RARE = {"-inf", "none", "", "25 credits", "-25", "-9e400"}


@pytest.mark.parametrize(
    "form",
    [pytest.param(one, marks=pytest.mark.long) if one in RARE else one for one in HEADERS],
)
def test_that_an_absurd_charge_does_not_defeat_the_budget(program: Program, form: str) -> None:
    program.adversary.enrich = HEADERS[form]
    program.write(links(PEOPLE))
    ran = program.run("--budget", str(BUDGET))

    assert program.adversary.ledger.credits == BUDGET
    assert ran.code == 5
    assert ran.summary["matched"] == ran.summary["credits_charged"] == BUDGET


@pytest.mark.parametrize("in_flight", [pytest.param(1, marks=pytest.mark.long), 128])
@pytest.mark.parametrize("form", LOSSES)
def test_that_what_is_in_doubt_is_set_aside_from_the_budget(
    program: Program, form: str, in_flight: int
) -> None:
    program.set(most_in_flight=in_flight, service_works_at_most_s=3000)
    program.adversary.enrich = LOSSES[form]
    program.write(links(PEOPLE))
    ran = program.run("--budget", str(BUDGET))

    assert program.adversary.ledger.credits <= BUDGET
    assert program.adversary.ledger.charged_twice() == []
    assert ran.code in {5, 6, 7}


def test_that_a_dearer_price_than_listed_ends_the_run_at_the_budget(program: Program) -> None:
    async def charge_seven(exchange: Exchange) -> None:
        charged = exchange.charge(each=7)
        answer = [match(one) for one in exchange.asked.identifiers]
        await exchange.reply(200, answer, x_credits_used=f"{charged:g}")

    program.set(most_in_flight=1)
    program.adversary.enrich = charge_seven
    program.write(links(PEOPLE))
    ran = program.run("--budget", str(BUDGET))

    assert ran.code == 5
    assert len(program.adversary.ledger.enrichments) == 1
    assert ran.summary["credits_charged"] == 175


@pytest.mark.parametrize("said", ["1e300", pytest.param("9" * 300, marks=pytest.mark.long)])
def test_that_an_absurd_charge_ends_the_run_with_a_message(program: Program, said: str) -> None:
    program.adversary.enrich = says(said)
    program.write(links(PEOPLE))
    ran = program.run("--budget", str(BUDGET))

    assert ran.code == 5
    assert len(program.adversary.ledger.enrichments) <= 4


def test_that_the_last_of_a_budget_asks_for_as_many_as_it_pays_for(program: Program) -> None:
    program.write(links(PEOPLE))
    ran = program.run("--budget", "33.5")

    assert program.adversary.ledger.credits == 33
    assert (ran.code, ran.summary["not_run"]) == (5, PEOPLE - 33)


def test_that_an_answer_that_comes_late_is_set_aside_all_the_while(program: Program) -> None:
    async def slow(exchange: Exchange) -> None:
        await asyncio.sleep(0.3)
        await says("-25")(exchange)

    program.adversary.enrich = slow
    program.write(links(PEOPLE))
    program.run("--budget", str(BUDGET))

    assert program.adversary.ledger.credits == BUDGET


def lagging(program: Program, shown: Callable[[Adversary], float]) -> None:
    async def act(exchange: Exchange) -> None:
        left = shown(exchange.adversary)
        await exchange.reply(200, {"account": {"credits": left}})

    program.adversary.pages[CREDITS] = act


BLAME = "The rest went to people in doubt"


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_that_a_balance_that_lags_is_called_so(program: Program, share: float) -> None:
    lagging(program, lambda adversary: 10_000 - share * adversary.ledger.credits)
    program.write(links(4))
    ran = program.run()

    assert ran.code == 0
    assert BLAME not in ran.err
    assert any(word in ran.err for word in ("lag", "yet", "later", "behind", "up to date"))


@pytest.mark.parametrize("shown", [10_004.0, pytest.param(1e15, marks=pytest.mark.long)])
def test_that_a_balance_that_rose_blames_nobody(program: Program, shown: float) -> None:
    lagging(program, lambda adversary: shown if adversary.ledger.charges else 10_000)
    program.write(links(4))
    ran = program.run()

    assert ran.code == 0
    assert BLAME not in ran.err
    assert "fell by -" not in ran.err


def test_that_credits_that_others_spent_are_not_laid_on_people_in_doubt(program: Program) -> None:
    async def others_spend(exchange: Exchange) -> None:
        exchange.adversary.spent_elsewhere = 30
        await honest(exchange)

    program.adversary.enrich = others_spend
    program.write(links(4))
    ran = program.run()

    assert ran.code == 0
    assert "34" in ran.err
    assert "people in doubt" not in ran.err
