"""Answers that name people otherwise, or not at all: paired where nothing else is possible."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.attacks.conftest import IN_DOUBT, MATCHED, NO_MATCH, REVIEW, Program, Ran, links
from tests.support.adversary import Act, Exchange, match, no_match

PEOPLE = links(6)
Entries = list[dict[str, Any]]


def entries(change: Callable[[Entries], Entries], cost: float | None = None) -> Act:
    """Answer with what becomes of the entries of six people who were found."""

    async def act(exchange: Exchange) -> None:
        exchange.charge()
        found = [match(one, exchange.asked.match_type) for one in exchange.asked.identifiers]
        answer = change(found)
        told = len(found) if cost is None else cost
        await exchange.reply(200, answer, x_credits_used=f"{told:g}")

    return act


def renamed(name: object, *places: int) -> Callable[[Entries], Entries]:
    def change(found: Entries) -> Entries:
        return [
            {**one, "matched_on": name} if at in places else one for at, one in enumerate(found)
        ]

    return change


def nameless(found: Entries) -> Entries:
    return [{n: v for n, v in one.items() if n != "matched_on"} for one in found]


def run(program: Program, act: Act, people: list[str] = PEOPLE) -> Ran:
    program.adversary.enrich = act
    program.write(people)
    ran = program.run()
    assert program.run().summary["requests"] == 0
    assert program.adversary.ledger.charged_twice() == []
    return ran


def names(ran: Ran) -> dict[str, str]:
    return {row["Who"]: row["Full name"] for row in ran.rows}


def right(people: list[str]) -> dict[str, str]:
    return {one: f"Person {one.rpartition('/')[2]}" for one in people}


RENAMED = {
    "another link": renamed("https://www.linkedin.com/in/somebody-quite-else", 2),
    "null": renamed(None, 2),
    "a number": renamed(17, 2),
    "empty": renamed("", 2),
    "an object": renamed({"url": "x"}, 2),
    "shuffled as well": lambda found: renamed("x", 2)(found)[::-1],
    "and the key is gone": lambda found: [*found[:2], *nameless(found[2:3]), *found[3:]],
}


@pytest.mark.parametrize("form", RENAMED)
def test_that_a_single_leftover_pair_is_joined_and_marked(program: Program, form: str) -> None:
    ran = run(program, entries(RENAMED[form]))
    odd = ran.row(PEOPLE[2])

    assert names(ran) == right(PEOPLE)
    assert {ran.status(one) for one in PEOPLE if one != PEOPLE[2]} == {MATCHED}
    assert odd["Enrichment status"] == REVIEW
    assert odd["Enrichment note"]
    assert {float(row["Credits"]) for row in ran.rows} == {1.0}
    assert ran.code == 0


@pytest.mark.parametrize("number", [2, 25, 40])
def test_that_answers_without_any_name_are_paired_by_place_and_marked(
    program: Program, number: int
) -> None:
    people = links(number)
    ran = run(program, entries(nameless), people)

    assert names(ran) == right(people)
    assert ran.statuses == {REVIEW}
    assert ran.summary["credits_charged"] == number


@pytest.mark.parametrize("places", [(0, 1), (1, 4), (0, 2, 4, 5)])
def test_that_leftovers_in_order_are_paired_by_place_and_marked(
    program: Program, places: tuple[int, ...]
) -> None:
    ran = run(program, entries(renamed("https://elsewhere.example/x", *places)))

    assert names(ran) == right(PEOPLE)
    for at, one in enumerate(PEOPLE):
        assert ran.status(one) == (REVIEW if at in places else MATCHED)


CONTRADICTED: dict[str, Callable[[Entries], Entries]] = {
    "the known ones are out of place": lambda found: renamed("x", 0, 1)(
        [*found[:2], *found[2:][::-1]]
    ),
    "one is too many": lambda found: [*renamed("x", 0, 1)(found), match("https://x.example/in/y")],
    "one is missing": lambda found: renamed("x", 0, 1)(found)[:5],
}


@pytest.mark.parametrize("form", CONTRADICTED)
def test_that_nobody_is_guessed_where_something_contradicts(program: Program, form: str) -> None:
    ran = run(program, entries(CONTRADICTED[form]))

    assert {ran.status(one) for one in PEOPLE[:2]} == {IN_DOUBT}
    assert all(name in {"", right(PEOPLE)[who]} for who, name in names(ran).items())
    assert ran.code == 7


@pytest.mark.parametrize("missing", [1, 3, 6])
def test_that_absent_entries_are_no_match_when_the_others_explain_the_charge(
    program: Program, missing: int
) -> None:
    ran = run(program, entries(lambda found: found[missing:], cost=6 - missing))

    assert {ran.status(one) for one in PEOPLE[:missing]} == {NO_MATCH}
    assert ran.summary["in_doubt"] == 0
    assert (ran.code, ran.summary["matched"]) == (0, 6 - missing)


@pytest.mark.parametrize("missing", [1, 3, 6])
def test_that_absent_entries_are_in_doubt_when_they_may_have_been_charged(
    program: Program, missing: int
) -> None:
    ran = run(program, entries(lambda found: found[missing:], cost=6))

    assert {ran.status(one) for one in PEOPLE[:missing]} == {IN_DOUBT}
    assert ran.summary["credits_charged"] == 6
    assert (ran.code, ran.summary["matched"]) == (7, 6 - missing)


def test_that_what_others_cost_is_not_booked_on_who_was_not_found(program: Program) -> None:
    def change(found: Entries) -> Entries:
        return [*found[:4], *(no_match(one["matched_on"]) for one in found[4:])]

    ran = run(program, entries(change, cost=4))

    assert [float(row["Credits"] or 0) for row in ran.rows] == [1, 1, 1, 1, 0, 0]


SPELLED: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "another country": lambda link: link.replace("www.", "de."),
    "no scheme": lambda link: link.removeprefix("https://"),
    "a slash and a query": lambda link: link + "/?trk=x#top",
    "percent": lambda link: link.replace("p-", "%70%2D"),
    "spaces": lambda link: f"  {link}\n",
}


@pytest.mark.parametrize("form", SPELLED)
def test_that_another_spelling_of_the_same_is_no_doubt(program: Program, form: str) -> None:
    def change(found: Entries) -> Entries:
        return [{**one, "matched_on": SPELLED[form](one["matched_on"])} for one in found[::-1]]

    ran = run(program, entries(change))

    assert names(ran) == right(PEOPLE)
    assert ran.statuses == {MATCHED}


def test_that_emails_are_joined_in_any_letters(program: Program) -> None:
    people = [f"Some.One{at}@Firm{at}.example" for at in range(4)]

    def change(found: Entries) -> Entries:
        return [{**one, "matched_on": one["matched_on"].upper()} for one in found[::-1]]

    ran = run(program, entries(change), people)

    assert ran.statuses == {MATCHED}
    assert ran.summary["matched"] == 4


def test_that_two_entries_that_name_each_other_are_not_swapped_back(program: Program) -> None:
    """An echo is believed: nothing else says to whom an entry belongs."""

    def change(found: Entries) -> Entries:
        first, second, *others = found
        return [second, first, *others]

    ran = run(program, entries(change))

    assert names(ran) == right(PEOPLE)
