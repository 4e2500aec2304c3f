"""Selection of candidates, and reasons for a manual review."""

import pytest

from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.answers.review import above_threshold, review_reason
from desktop_app.domain.json_values import JsonValue

ADDRESS = "erika@example.com"


def candidate(
    confidence: float | None, *domains: JsonValue, person_id: int | None = None
) -> Candidate:
    roles: list[JsonValue] = [{"company_website_domain": domain} for domain in domains]
    return Candidate(
        confidence,
        {
            "crustdata_person_id": person_id,
            "experience": {"employment_details": {"current": roles[:1], "past": roles[1:]}},
        },
    )


def test_that_a_match_by_profile_link_needs_no_review() -> None:
    assert review_reason([candidate(0.9, "other.example"), candidate(0.9)], None) == ""


def test_that_no_candidate_needs_no_review() -> None:
    assert review_reason([], ADDRESS) == ""


@pytest.mark.parametrize(("best", "next_best"), [(0.93, 0.91), (0.93, 0.88), (1.0, 0.95)])
def test_that_a_second_person_with_a_close_score_needs_a_review(
    best: float, next_best: float
) -> None:
    words = f"2 people fit about as well (best {best:.2f}, next {next_best:.2f})"
    assert review_reason([candidate(best), candidate(next_best), candidate(0.2)], ADDRESS) == words


def test_that_a_clear_best_candidate_needs_no_review() -> None:
    assert review_reason([candidate(0.93), candidate(0.87)], ADDRESS) == ""
    assert review_reason([candidate(0.93), candidate(None)], ADDRESS) == ""


def test_that_the_same_person_twice_needs_no_review() -> None:
    twice = [candidate(0.9, person_id=7), candidate(0.9, person_id=7)]
    assert review_reason(twice, ADDRESS) == ""


def test_that_candidates_without_scores_are_counted_only() -> None:
    words = "the service gave no score for this match; 2 people fit"
    assert review_reason([candidate(None), candidate(None)], ADDRESS) == words


@pytest.mark.parametrize("score", [None, 0.0])
def test_that_a_match_without_a_score_needs_a_review(
    score: float | None,
) -> None:
    assert review_reason([candidate(score)], ADDRESS)
    assert review_reason([candidate(score)], None) == ""


@pytest.mark.parametrize(
    "domain",
    [
        "example.com",
        "mail.example.com",
        "Example.com.",
        "https://www.example.com/about?x=1",
        ["other.example", "example.com"],
    ],
)
def test_that_an_employer_with_the_email_domain_needs_no_review(domain: JsonValue) -> None:
    assert review_reason([candidate(0.9, "other.example", domain)], ADDRESS) == ""


def test_that_a_subdomain_of_the_employer_needs_no_review() -> None:
    assert review_reason([candidate(0.9, "example.com")], "erika@berlin.example.com") == ""


@pytest.mark.parametrize("domain", ["other.example", "notexample.com", "example.com.evil.example"])
def test_that_a_person_without_a_matching_employer_needs_a_review(domain: str) -> None:
    words = "none of this person's known employers uses example.com"
    assert review_reason([candidate(0.9, domain)], ADDRESS) == words


@pytest.mark.parametrize("domain", [None, "", "com", 7, {"domain": "other.example"}, [[]]])
def test_that_an_unknown_employer_needs_no_review(domain: JsonValue) -> None:
    assert review_reason([candidate(0.9, domain)], ADDRESS) == ""


def test_that_both_reasons_are_given() -> None:
    both = review_reason([candidate(0.9, "other.example"), candidate(0.9)], ADDRESS)
    assert both.startswith("2 people fit about as well")
    assert both.endswith("; none of this person's known employers uses example.com")


def test_that_candidates_are_sorted_best_first_without_score_last() -> None:
    found = above_threshold([candidate(None), candidate(0.5), candidate(0.9)], None)
    assert [one.confidence for one in found] == [0.9, 0.5, None]


def test_that_a_threshold_keeps_candidates_without_a_score() -> None:
    found = above_threshold([candidate(None), candidate(0.4), candidate(0.5), candidate(0.9)], 0.5)
    assert [one.confidence for one in found] == [0.9, 0.5, None]
