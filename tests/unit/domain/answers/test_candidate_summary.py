"""Summaries of candidates."""

from desktop_app.domain.answers.candidate_summary import (
    MatchingEmployer,
    summarize_candidate,
)
from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.json_values import JsonValue, Person


def test_that_a_summary_shows_the_main_current_role() -> None:
    person: Person = {
        "basic_profile": {"name": "Anna  Berg", "location": {"raw": "Oslo"}},
        "experience": {
            "employment_details": {
                "current": [
                    {"name": "Side", "title": "Adviser", "company_website_domain": "side.example"},
                    {"name": "Firma", "title": "CEO", "is_default": True},
                ]
            }
        },
    }
    summary = summarize_candidate(Candidate(0.9, person), "anna@firma.example")

    assert (summary.name, summary.title, summary.company) == ("Anna Berg", "CEO", "Firma")
    assert (summary.location, summary.link) == ("Oslo", "")
    assert summary.has_employer is False


def test_that_a_summary_of_an_odd_answer_is_empty() -> None:
    odd: Person = {"basic_profile": [], "experience": {"employment_details": {"current": [None]}}}
    summary = summarize_candidate(Candidate(None, odd), "anna@firma.example")

    assert (summary.name, summary.title, summary.has_employer) == ("", "", None)


def test_that_a_role_without_content_is_not_the_current_one() -> None:
    roles: list[JsonValue] = [{}, {"name": ""}, "Firma", {"name": "Werk"}]
    person: Person = {"experience": {"employment_details": {"current": roles}}}
    summary = summarize_candidate(Candidate(0.9, person), "anna@firma.example")

    assert summary.company == "Werk"


def employed(current: list[JsonValue], past: list[JsonValue]) -> Person:
    return {"experience": {"employment_details": {"current": current, "past": past}}}


def test_that_the_employer_with_the_domain_is_named_even_if_it_is_the_second_job() -> None:
    main: JsonValue = {"name": "Main", "company_website_domain": "main.example"}
    second: JsonValue = {
        "name": "Firma",
        "title": "Board member",
        "company_website_domain": ["x.example", "https://www.firma.example/"],
    }
    person = employed([main, second], [])
    summary = summarize_candidate(Candidate(0.9, person), "anna@mail.firma.example")
    assert summary.company == "Main"
    assert summary.employer == MatchingEmployer(
        "Firma", "Board member", is_current=True, is_main=False
    )


def test_that_an_earlier_employer_counts_only_where_no_current_one_fits() -> None:
    past: JsonValue = {"name": "Then", "company_website_domain": "firma.example"}
    now: JsonValue = {"name": "Now", "company_website_domain": "firma.example"}
    earlier = summarize_candidate(Candidate(0.9, employed([], [past])), "a@firma.example")
    assert earlier.employer == MatchingEmployer("Then", "", is_current=False, is_main=False)
    both = summarize_candidate(Candidate(0.9, employed([now], [past])), "a@firma.example")
    assert both.employer == MatchingEmployer("Now", "", is_current=True, is_main=True)
    nobody = summarize_candidate(Candidate(0.9, employed([now], [past])), "a@other.example")
    assert nobody.employer is None
