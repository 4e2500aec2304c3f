"""Usage events prove a missing charge only if the list is complete.

The balance is unknown here, and the request in doubt was charged unless a form says otherwise.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.attacks.conftest import Program, Together, quick_and_long, together
from tests.support.adversary import (
    USAGE,
    Act,
    Adversary,
    Exchange,
    Ledger,
    always_answer,
    usage,
    usage_row,
)
from tests.support.restarts import (
    LONG_AFTER_S,
    Restart,
    charge_lost,
    program_with_broken_connection,
    restart,
    without_balance,
)

Rows = list[dict[str, Any]]


def rows(ledger: Ledger) -> tuple[Rows, Rows]:
    """Return the usage events of the answered requests and of the one in doubt."""
    first, *others = ledger.enrichments[:2]
    return [usage_row(first)], [usage_row(one) for one in others]


def lists(change: Callable[[Rows, Rows], object], status: int = 200) -> Act:
    """Answer with a transformation of the true events."""

    async def act(exchange: Exchange) -> None:
        await exchange.reply(status, change(*rows(exchange.adversary.ledger)))

    return act


def doubt_as(**changed: object) -> Act:
    return lists(lambda known, lost: usage([*known, *({**row, **changed} for row in lost)]))


def doubt_without(name: str) -> Act:
    def change(known: Rows, lost: Rows) -> object:
        return usage(known + [{n: v for n, v in row.items() if n != name} for row in lost])

    return lists(change)


def known_without(name: str) -> Act:
    def change(known: Rows, _lost: Rows) -> object:
        return usage([{n: v for n, v in row.items() if n != name} for row in known])

    return lists(change)


def paged(second: Act) -> Act:
    """List the answered request on the first page, with more pages to follow."""

    async def act(exchange: Exchange) -> None:
        if "cursor" in exchange.asked.body["query"]:
            await second(exchange)
        else:
            known, _ = rows(exchange.adversary.ledger)
            await exchange.reply(200, usage(known, next_cursor="more", has_more=True))

    return act


def late(exchange_rows: Rows) -> Rows:
    """Return events with a late charge, within the maximum processing time."""
    return [{**row, "ts": _moved(row["ts"], timedelta(seconds=180))} for row in exchange_rows]


def _moved(text: str, by: timedelta) -> str:
    return (datetime.fromisoformat(text) + by).isoformat()


STAYS: dict[str, Act] = {
    "a web page": always_answer(b"<!doctype html><title>Log in</title>", Content_Type="text/html"),
    "an empty object": always_answer({}),
    "another shape": always_answer({"data": []}),
    "a list": always_answer([]),
    "null": always_answer(None),
    "nothing at all": always_answer(b""),
    "cut JSON": always_answer(b'{"events": ['),
    "status 204": always_answer(b"", 204),
    "events null": always_answer({"events": None}),
    "events an object": always_answer({"events": {}}),
    "events empty": always_answer(usage([])),
    "events of text": always_answer(usage(["req-1"])),
    "the answered request is missing": lists(lambda _known, _lost: usage([])),
    "an answered request without an id": known_without("event_id"),
    "an answered request without a time": known_without("ts"),
    "only other programs' requests": always_answer(
        usage([{"event_id": "x", "ts": "2020-01-01T00:00:00+00:00", "credits_used": 1}])
    ),
    "the whole truth": lists(lambda known, lost: usage(known + lost)),
    "the truth, out of order": lists(lambda known, lost: usage(lost + known)),
    "charged late": lists(lambda known, lost: usage(known + late(lost))),
    "status 206": lists(lambda known, _lost: usage(known), status=206),
    "status 203": lists(lambda known, _lost: usage(known), status=203),
    "more, without a cursor": lists(lambda known, _lost: usage(known, has_more=True)),
    "more, and then a web page": paged(always_answer(b"<html>")),
    "more, and then trouble": paged(always_answer({"error": "x"}, 500)),
    "more, and then nothing": paged(always_answer({})),
    "more, and then the doubt": paged(lists(lambda _known, lost: usage(lost))),
    "more for ever": paged(lists(lambda known, _lost: usage(known, next_cursor="more"))),
    "the doubt without a time": doubt_without("ts"),
    "the doubt without an id": doubt_without("event_id"),
    "the doubt without credits": doubt_without("credits_used"),
    "the doubt at an odd time": doubt_as(ts="yesterday"),
    "the doubt at no time": doubt_as(ts=None),
    "the doubt at NaN": doubt_as(ts=float("nan")),
    "the doubt with unknown credits": doubt_as(credits_used=None),
    "the doubt with credits in words": doubt_as(credits_used="five"),
    "the doubt with credits NaN": doubt_as(credits_used=float("nan")),
    "the doubt with negative credits": doubt_as(credits_used=-5),
    "the doubt as text": lists(lambda known, lost: usage([*known, *map(str, lost)])),
    "deeply nested": always_answer(b'{"events": ' + b"[" * 5000 + b"]" * 5000 + b"}"),
    "a number of 5000 digits": always_answer(
        b'{"events": [], "next_cursor": ' + b"9" * 5000 + b"}"
    ),
    "one bad byte": always_answer(b'{"events": [{"event_id": "\xff"}]}'),
}
RELEASED: dict[str, Act] = {
    "one page": lists(lambda known, _lost: usage(known)),
    "two pages": paged(always_answer(usage([]))),
    "the doubt, not charged": doubt_as(credits_used=0),
    "without more keys": lists(lambda known, _lost: {"events": known}),
}


@pytest.fixture(scope="module")
def restarts(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Together[Restart]]:
    folder = tmp_path_factory.mktemp("restarts")
    with Adversary() as adversary:
        before = program_with_broken_connection(folder / "before", adversary)

        def attack(form: str) -> Restart:
            def arrange(program: Program) -> None:
                program.later(LONG_AFTER_S)
                without_balance(program)
                if form in STAYS:
                    charge_lost(program)
                program.adversary.pages[USAGE] = (STAYS | RELEASED)[form]

            return restart(before, folder / form, arrange)

        with together(request, attack) as running:
            yield running


QUICK = {
    "a web page",
    "an empty object",
    "another shape",
    "events empty",
    "the whole truth",
    "charged late",
    "status 206",
    "more, without a cursor",
    "more, and then a web page",
    "the doubt without a time",
    "the doubt without credits",
    "the doubt at an odd time",
}


@pytest.mark.parametrize("form", quick_and_long(STAYS, QUICK))
def test_that_a_usage_page_that_does_not_prove_it_leaves_the_doubt(
    restarts: Together[Restart], form: str
) -> None:
    restarts[form].assert_doubt_stays()


@pytest.mark.parametrize("form", quick_and_long(RELEASED, ("two pages",)))
def test_that_a_usage_page_that_lists_everything_but_a_charge_asks_again(
    restarts: Together[Restart], form: str
) -> None:
    assert restarts[form].has_asked_again
    assert restarts[form].ran.code == 0
