"""Kill, stop, hang-up, freeze and double start, at states that the service observes."""

import json
import random
import signal
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.attacks.conftest import IN_DOUBT, MATCHED, Program, Running, links, quick_and_long
from tests.support.adversary import Act, Adversary, Exchange, Ledger, honest, match
from tests.support.timeouts import LONGEST_WAIT_S

PEOPLE = links(75)


def answer_of(exchange: Exchange) -> bytes:
    body = json.dumps([match(one) for one in exchange.asked.identifiers]).encode()
    return exchange.head(200, {"x-credits-used": "25"}, len(body)) + body


def has_asked(number: int, running: Running, ledger: Ledger) -> bool:
    return len(ledger.asked) >= number or running.has_ended


def then_hold(share: float) -> Act:
    """Charge, send a part of the response, and keep the connection open."""

    async def act(exchange: Exchange) -> None:
        exchange.charge()
        answer = answer_of(exchange)
        await exchange.send(answer[: int(len(answer) * share)])
        exchange.asked.is_over = True
        exchange.charge(())
        await exchange.wait_for_close()

    return act


KILLS: dict[str, tuple[Act, Callable[[Ledger], object]]] = {
    "when it is asked": (then_hold(0), lambda ledger: len(ledger.enrichments) == 3),
    "when it is charged": (then_hold(0), lambda ledger: ledger.charges),
    "within the head": (then_hold(0.005), lambda ledger: len(ledger.charges) == 75),
    "within the body": (then_hold(0.5), lambda ledger: len(ledger.charges) == 75),
    "when all was sent": (then_hold(1), lambda ledger: len(ledger.charges) == 75),
    "when the first was sent": (honest, lambda ledger: ledger.charges),
    "before anything": (honest, lambda ledger: ledger.asked),
}


@pytest.mark.parametrize(
    "form", quick_and_long(KILLS, ("when it is asked", "within the body", "when all was sent"))
)
def test_that_a_kill_charges_nobody_twice(program: Program, form: str) -> None:
    adversary = program.adversary
    adversary.enrich, state = KILLS[form]
    program.write(PEOPLE)
    running = program.start()
    adversary.wait_for(state)
    running.kill()
    running.process.wait()
    adversary.enrich = honest
    ran, again = program.run(), program.run()

    assert adversary.ledger.charged_twice() == []
    assert ran.code in {0, 7}
    assert ran.statuses <= {MATCHED, IN_DOUBT}
    assert again.summary["requests"] == 0
    assert again.summary["matched"] == ran.summary["matched"]


@pytest.mark.long
@pytest.mark.parametrize("seed", range(20))
def test_that_kills_at_any_moment_charge_nobody_twice(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)

    async def slow(exchange: Exchange) -> None:
        await exchange.pause(rng.uniform(0, 0.1))
        await rng.choice([honest, honest, then_hold(0.5), then_hold(1)])(exchange)

    with Adversary() as adversary:
        program = Program(tmp_path / "program", adversary, timeout_s=1)
        program.write(links(300))
        for _ in range(6):
            adversary.enrich = slow
            running = program.start()
            with_asked = len(adversary.ledger.asked) + rng.randrange(1, 12)
            adversary.wait_for(partial(has_asked, with_asked, running))
            running.kill()
            running.process.wait()
        adversary.enrich = honest
        program.run()

        assert adversary.ledger.charged_twice() == []


@pytest.fixture
def _heeds_hang_up() -> Iterator[None]:
    """Tell whether SIGHUP works: a test run under nohup passes its ignored SIGHUP on."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("_heeds_hang_up")
@pytest.mark.parametrize(
    "number", [signal.SIGHUP, pytest.param(signal.SIGTERM, marks=pytest.mark.long)]
)
def test_that_a_signal_waits_for_what_is_on_its_way(program: Program, number: int) -> None:
    adversary = program.adversary

    async def slow(exchange: Exchange) -> None:
        exchange.charge()
        while "Stopping" not in program.said("err"):
            await exchange.pause()
        await exchange.send(answer_of(exchange))

    program.set(most_in_flight=2)
    adversary.enrich = slow
    program.write(PEOPLE)
    running = program.start()
    adversary.wait_for(lambda ledger: len(ledger.charges) == 50)
    running.kill(number)
    ran = running.result()

    assert ran.code == 6
    assert (ran.summary["matched"], ran.summary["not_run"]) == (50, 25)
    assert len(adversary.ledger.enrichments) == 2


def test_that_a_terminal_that_is_gone_loses_no_answer(program: Program) -> None:
    """Close the pipe of stdout on the other side."""
    program.before = ("bash", "-c", 'exec "$@" 2> >(exec true) > >(exec true)', "-")
    program.write(PEOPLE)
    running = program.start()
    running.process.wait(LONGEST_WAIT_S)
    program.before = ()
    ran = program.run()

    assert program.adversary.ledger.charged_twice() == []
    assert ran.summary["in_doubt"] == 0
    assert ran.summary["matched"] == 75


def test_that_a_program_that_slept_too_long_does_not_ask_again(program: Program) -> None:
    async def while_it_sleeps(exchange: Exchange) -> None:
        exchange.charge()
        running.kill(signal.SIGSTOP)
        await exchange.send(answer_of(exchange))
        await exchange.pause(2.5)
        running.kill(signal.SIGCONT)
        await exchange.wait_for_close()

    program.set(timeout_s=1, service_works_at_most_s=3000)
    program.adversary.enrich = while_it_sleeps
    program.write(PEOPLE[:25])
    running = program.start()
    ran = running.result()

    assert program.adversary.ledger.asked_twice() == []
    assert ran.statuses in ({MATCHED}, {IN_DOUBT})


def test_that_two_programs_at_once_charge_nobody_twice(program: Program) -> None:
    both: list[Running] = []

    async def while_both_run(exchange: Exchange) -> None:
        while not any(running.has_ended for running in both):
            await exchange.pause()
        await honest(exchange)

    program.adversary.enrich = while_both_run
    program.write(PEOPLE)
    both += [program.start(), program.start()]
    codes = sorted(running.process.wait(LONGEST_WAIT_S) for running in both)

    assert program.adversary.ledger.charged_twice() == []
    assert codes[0] == 0
    assert codes[1] in {3, 6}


@pytest.mark.parametrize(
    "others",
    [("{}/", "HTTP{}"), pytest.param(("{}//", "http://user@{}"), marks=pytest.mark.long)],
)
def test_that_another_spelling_of_the_address_is_the_same_service(
    program: Program, others: tuple[str, ...]
) -> None:
    program.write(PEOPLE[:3])
    program.run()
    for other in others:
        url = program.adversary.url
        part = url.removeprefix("http" if "HTTP" in other else "http://" if "@" in other else "")
        program.environ["CRUSTDATA_BASE_URL"] = other.format(part)
        program.run()

    assert program.adversary.ledger.asked_twice() == []


def test_that_people_are_the_same_however_they_are_written(program: Program) -> None:
    program.write(PEOPLE[:3])
    program.run()
    program.write(
        [
            "linkedin.com/in/P-0/",
            "http://de.linkedin.com/in/p%2D1?trk=x",
            "https://www.linkedin.com/in/p-2/en#about",
        ]
    )

    assert program.run().summary["requests"] == 0
