"""A changed threshold requests only people without a known answer; an unknown score is no match."""

from typing import Any

import pytest

from tests.attacks.conftest import MATCHED, NO_MATCH, REVIEW, Program, Ran
from tests.support.adversary import Adversary, Exchange, match, no_match

PEOPLE = [f"person{at}@firm{at}.example" for at in range(50)]
SCORES = {address: at / 50 for at, address in enumerate(PEOPLE)}


async def by_score(exchange: Exchange) -> None:
    """Match and charge everyone who reaches the threshold."""
    threshold = exchange.asked.body.get("min_similarity_score") or 0
    kind = exchange.asked.match_type
    found = [one for one in exchange.asked.identifiers if SCORES[one] >= threshold]
    exchange.charge(found)
    answer = [
        match(one, kind, score=SCORES[one]) if one in found else no_match(one)
        for one in exchange.asked.identifiers
    ]
    await exchange.reply(200, answer, x_credits_used=f"{len(found)}")


def at(program: Program, threshold: float | None) -> Ran:
    words = () if threshold is None else ("--min-similarity", str(threshold))
    return program.run(*words)


@pytest.mark.parametrize(
    "thresholds",
    [
        (0.8, 0.3, None),
        pytest.param((None, 0.5, 0.9), marks=pytest.mark.long),
        (0.5, 0.9, 0.2, 1.0),
        pytest.param((0.5, 0.9, 0.2, 0.7, None, 1.0), marks=pytest.mark.long),
        pytest.param((1.0, 0.0), marks=pytest.mark.long),
        pytest.param((0.3, 0.3), marks=pytest.mark.long),
    ],
)
def test_that_nobody_is_charged_twice_for_another_threshold(
    program: Program, thresholds: tuple[float | None, ...]
) -> None:
    program.adversary.enrich = by_score
    program.write(PEOPLE)
    ledger = program.adversary.ledger
    for threshold in thresholds:
        ran = at(program, threshold)
        found = {one for one in PEOPLE if SCORES[one] >= (threshold or 0)}

        assert ledger.charged_twice() == []
        assert {one for one in PEOPLE if ran.status(one) in {MATCHED, REVIEW}} == found
    assert ledger.credits == sum(
        SCORES[one] >= min(threshold or 0 for threshold in thresholds) for one in PEOPLE
    )


def test_that_only_people_without_an_answer_are_requested_at_a_lower_threshold(
    program: Program,
) -> None:
    program.adversary.enrich = by_score
    program.write(PEOPLE)
    at(program, 0.8)
    before = len(program.adversary.ledger.enrichments)
    at(program, 0.3)
    asked = {
        address
        for one in program.adversary.ledger.enrichments[before:]
        for address in one.identifiers
    }

    assert asked == {one for one in PEOPLE if SCORES[one] < 0.8}


@pytest.mark.parametrize("threshold", [0.99])
def test_that_a_higher_threshold_asks_nobody(program: Program, threshold: float) -> None:
    program.adversary.enrich = by_score
    program.write(PEOPLE)
    at(program, 0.5)
    ran = at(program, threshold)

    assert ran.summary["requests"] == 0
    assert ran.code == 0


ODD_SCORES: dict[str, Any] = {
    "0": 0,
    "0.0": 0.0,
    "none": ...,
    "null": None,
    "above 1": 1.01,
    "80 per cent": 80,
    "huge": 1e300,
    "negative": -0.5,
    "text": "0.95",
    "true": True,
    "a list": [1],
}
SCORED: dict[str, Any] = {**ODD_SCORES, "sure": 1.0, "below": 0.4}


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> dict[float | None, Ran]:
    """Give everybody another score; return the results without and with a threshold."""
    scores = dict(zip(PEOPLE, SCORED.values(), strict=False))

    async def act(exchange: Exchange) -> None:
        exchange.charge()
        answer = [
            match(one, "business_email", score=scores[one]) for one in exchange.asked.identifiers
        ]
        for entry in answer:
            if entry["matches"][0]["confidence_score"] is ...:
                del entry["matches"][0]["confidence_score"]
        await exchange.reply(200, answer, x_credits_used=f"{len(scores)}")

    found: dict[float | None, Ran] = {}
    for threshold in (None, 0.5):
        with Adversary() as adversary:
            folder = tmp_path_factory.mktemp("scores")
            program = Program(folder / "program", adversary)
            adversary.enrich = act
            program.write(scores)
            found[threshold] = at(program, threshold)
            assert at(program, threshold).summary["requests"] == 0
    return found


def row(ran: Ran, form: str) -> dict[str, str]:
    return ran.row(PEOPLE[list(SCORED).index(form)])


@pytest.mark.parametrize("form", ODD_SCORES)
def test_that_a_score_that_says_nothing_is_no_plain_match(
    scored: dict[float | None, Ran], form: str
) -> None:
    found = row(scored[None], form)

    assert found["Enrichment status"] == REVIEW
    assert found["Enrichment note"]
    assert float(found["Credits"]) == 1


@pytest.mark.parametrize("form", [*ODD_SCORES, "below"])
def test_that_a_score_that_does_not_reach_the_threshold_is_no_plain_match(
    scored: dict[float | None, Ran], form: str
) -> None:
    found = row(scored[0.5], form)

    assert found["Enrichment status"] in {REVIEW, NO_MATCH}
    assert float(found["Credits"]) == 1


@pytest.mark.parametrize("threshold", [None, 0.5])
def test_that_a_sure_match_is_plain(
    scored: dict[float | None, Ran], threshold: float | None
) -> None:
    assert row(scored[threshold], "sure")["Enrichment status"] == MATCHED
