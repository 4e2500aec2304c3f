"""Responses with changed or missing `matched_on`: assigned only if unambiguous."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.attacks.conftest import IN_DOUBT, MATCHED, NO_MATCH, REVIEW, Program
from tests.support.adversary import Act, Exchange, match, no_match
from tests.support.combined_run import BATCH, CombinedRun, run_together

Entries = list[dict[str, Any]]
Change = Callable[[Entries], Entries]


def entries(change: Change, cost: float = BATCH) -> Act:
    """Charge everybody, and answer with a transformation of 25 matched entries."""

    async def act(exchange: Exchange) -> None:
        exchange.charge()
        found = [match(one, exchange.asked.match_type) for one in exchange.asked.identifiers]
        await exchange.reply(200, change(found), x_credits_used=f"{cost:g}")

    return act


def renamed(name: object, *places: int) -> Change:
    def change(found: Entries) -> Entries:
        return [
            {**one, "matched_on": name} if at in places else one for at, one in enumerate(found)
        ]

    return change


def nameless(found: Entries) -> Entries:
    return [{n: v for n, v in one.items() if n != "matched_on"} for one in found]


def spelled(spell: Callable[[str], str]) -> Change:
    return lambda found: [{**one, "matched_on": spell(one["matched_on"])} for one in found[::-1]]


def not_found_from(first: int) -> Change:
    return lambda found: [*found[:first], *(no_match(one["matched_on"]) for one in found[first:])]


def without_first(missing: int) -> Change:
    return lambda found: found[missing:]


ODD = 2
RENAMED: dict[str, Change] = {
    "another link": renamed("https://www.linkedin.com/in/somebody-quite-else", ODD),
    "null": renamed(None, ODD),
    "a number": renamed(17, ODD),
    "empty": renamed("", ODD),
    "an object": renamed({"url": "x"}, ODD),
    "shuffled as well": lambda found: renamed("x", ODD)(found)[::-1],
    "the key is gone": lambda found: [*found[:2], *nameless(found[2:3]), *found[3:]],
}
BY_PLACE: dict[str, tuple[Change, range]] = {
    "nobody is named": (nameless, range(BATCH)),
    "two are not named": (renamed(None, 0, 1), range(2)),
    "ten have another name": (renamed("https://elsewhere.example/x", *range(10)), range(10)),
}
CONTRADICTED: dict[str, Change] = {
    "the known ones are out of place": lambda found: renamed("x", 0, 1)(
        [*found[:2], *found[2:][::-1]]
    ),
    "one is too many": lambda found: [*renamed("x", 0, 1)(found), match("https://x.example/in/y")],
    "one is missing": lambda found: renamed("x", 0, 1)(found)[: BATCH - 1],
}
ABSENT = {f"{missing} are absent": missing for missing in (1, 3, BATCH)}
SPELLED: dict[str, Change] = {
    "capitals": spelled(str.upper),
    "another country": spelled(lambda link: link.replace("www.", "de.")),
    "no scheme": spelled(lambda link: link.removeprefix("https://")),
    "a slash and a query": spelled(lambda link: link + "/?trk=x#top"),
    "percent": spelled(lambda link: link.replace("odd-", "%6Fdd%2D")),
    "spaces": spelled(lambda link: f"  {link}\n"),
    "another order": lambda found: found[::-1],
}
ATTACKS: dict[str, Act] = {
    **{form: entries(change) for form, change in (RENAMED | CONTRADICTED | SPELLED).items()},
    **{form: entries(change) for form, (change, _) in BY_PLACE.items()},
    **{
        f"{form}, not paid for": entries(without_first(n), cost=BATCH - n)
        for form, n in ABSENT.items()
    },
    **{f"{form}, paid for": entries(without_first(n)) for form, n in ABSENT.items()},
    "some are not found": entries(not_found_from(4), cost=4),
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> CombinedRun:
    return run_together(tmp_path_factory.mktemp("echoes") / "program", ATTACKS)


def statuses(run: CombinedRun, form: str) -> list[str]:
    return [run.ran.status(one) for one in run.people[form]]


def assert_names_are_right(run: CombinedRun, form: str) -> None:
    for one in run.people[form]:
        assert run.ran.row(one)["Full name"] in {"", f"Person {one.rpartition('/')[2]}"}


@pytest.mark.parametrize("form", RENAMED)
def test_that_a_single_leftover_pair_is_joined_and_marked(run: CombinedRun, form: str) -> None:
    found = statuses(run, form)

    assert_names_are_right(run, form)
    assert found.pop(ODD) == REVIEW
    assert set(found) == {MATCHED}
    assert run.ran.row(run.people[form][ODD])["Enrichment note"]
    assert run.credits(form) == BATCH


@pytest.mark.parametrize("form", BY_PLACE)
def test_that_leftovers_in_order_are_paired_by_place_and_marked(
    run: CombinedRun, form: str
) -> None:
    _, places = BY_PLACE[form]

    assert_names_are_right(run, form)
    assert statuses(run, form) == [REVIEW if at in places else MATCHED for at in range(BATCH)]
    assert run.credits(form) == BATCH


@pytest.mark.parametrize("form", CONTRADICTED)
def test_that_nobody_is_guessed_where_something_contradicts(run: CombinedRun, form: str) -> None:
    assert_names_are_right(run, form)
    assert set(statuses(run, form)[:2]) == {IN_DOUBT}


@pytest.mark.parametrize("form", ABSENT)
def test_that_absent_entries_are_no_match_when_the_others_explain_the_charge(
    run: CombinedRun, form: str
) -> None:
    missing = ABSENT[form]

    assert statuses(run, f"{form}, not paid for") == [NO_MATCH] * missing + [MATCHED] * (
        BATCH - missing
    )


@pytest.mark.parametrize("form", ABSENT)
def test_that_absent_entries_are_in_doubt_when_they_may_have_been_charged(
    run: CombinedRun, form: str
) -> None:
    missing = ABSENT[form]

    assert statuses(run, f"{form}, paid for") == [IN_DOUBT] * missing + [MATCHED] * (
        BATCH - missing
    )
    assert run.credits(f"{form}, paid for") == pytest.approx(BATCH)


def test_that_what_others_cost_is_not_booked_on_who_was_not_found(run: CombinedRun) -> None:
    rows = [run.ran.row(one) for one in run.people["some are not found"]]

    assert [float(row["Credits"] or 0) for row in rows] == [1] * 4 + [0] * (BATCH - 4)


@pytest.mark.parametrize("form", SPELLED)
def test_that_another_spelling_of_the_same_is_no_doubt(run: CombinedRun, form: str) -> None:
    assert_names_are_right(run, form)
    assert set(statuses(run, form)) == {MATCHED}


@pytest.mark.parametrize("form", ATTACKS)
def test_that_an_unusual_matched_on_sends_nobody_twice(run: CombinedRun, form: str) -> None:
    assert run.requests(form) == run.most_charges(form) == 1


def test_that_emails_are_joined_in_any_letters(program: Program) -> None:
    program.adversary.enrich = entries(spelled(str.upper), cost=4)
    program.write(f"Some.One{at}@Firm{at}.example" for at in range(4))
    ran = program.run()

    assert ran.statuses == {MATCHED}
    assert ran.summary["matched"] == 4
