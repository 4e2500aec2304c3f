"""A batch in doubt and a restart: the visible account, and whether people are requested again.

A first run gets a response for some people; for others the connection breaks, or the program is
killed while they are in flight. The restart gets its own copy of that state.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.attacks.conftest import IN_DOUBT, Program, Ran, links
from tests.support.adversary import CREDITS, USAGE, Adversary, Exchange, honest

ANSWERED = links(25, "answered")
LOST = links(5, "lost")
LONG_AFTER_S = 3600.0


@dataclass(frozen=True)
class Restart:
    """The result of a restart."""

    ran: Ran
    asked_twice: list[str]
    charged_twice: list[str]

    @property
    def has_asked_again(self) -> bool:
        return self.asked_twice == sorted(LOST)

    def assert_doubt_stays(self) -> None:
        assert self.asked_twice == self.charged_twice == []
        assert {self.ran.status(one) for one in LOST} == {IN_DOUBT}
        assert self.ran.code == 7


async def return_404(exchange: Exchange) -> None:
    """Return 404."""
    await exchange.reply(404, {"error": {"type": "not_found", "message": "no such page"}})


async def hide_balance(exchange: Exchange) -> None:
    """Return a balance without a number."""
    await exchange.reply(200, {"account": {"credits": None}})


async def lose_some(exchange: Exchange) -> None:
    """Answer some requests, and break the connection of the others."""
    if "lost" in exchange.asked.identifiers[0]:
        exchange.reset()
    else:
        await honest(exchange)


async def keep_some_waiting(exchange: Exchange) -> None:
    """Answer some requests, and leave the others open."""
    if "lost" in exchange.asked.identifiers[0]:
        await exchange.wait_for_close()
    else:
        await honest(exchange)


def program_with_broken_connection(
    folder: Path, adversary: Adversary, *, says_date: bool = True
) -> Program:
    """Return a program whose run ended with a batch in doubt after a broken connection."""
    program = _ready(folder, adversary)
    adversary.enrich, adversary.says_date = lose_some, says_date
    assert program.run().code == 7
    return program


def killed_program(folder: Path, adversary: Adversary) -> Program:
    """Return a program that was killed with requests in flight."""
    program = _ready(folder, adversary)
    adversary.enrich = keep_some_waiting
    running = program.start()
    adversary.wait_for(lambda ledger: len(ledger.enrichments) == 2)
    running.kill()
    running.process.wait()
    return program


def _ready(folder: Path, adversary: Adversary) -> Program:
    program = Program(folder, adversary, most_in_flight=1, service_works_at_most_s=120)
    program.write([*ANSWERED, *LOST])
    program.later(0)
    return program


def restart(before: Program, folder: Path, arrange: Callable[[Program], None]) -> Restart:
    """Start a copy of a program in the given state of the service."""
    with Adversary() as adversary:
        program = before.copy(folder, adversary)
        adversary.enrich = honest
        arrange(program)
        ran = program.run()
        return Restart(ran, adversary.ledger.asked_twice(), adversary.ledger.charged_twice())


def charge_lost(program: Program) -> None:
    """Charge the lost request after all."""
    ledger = program.adversary.ledger
    lost = next(one for one in ledger.enrichments if "lost" in one.identifiers[0])
    lost.credits, lost.is_over = len(LOST), True
    ledger.charges += [(key, 1.0) for key in LOST]


def without_usage(program: Program) -> None:
    program.adversary.pages[USAGE] = return_404


def without_balance(program: Program) -> None:
    program.adversary.pages[CREDITS] = hide_balance
