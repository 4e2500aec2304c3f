"""Summaries of candidates."""

from desktop_app.domain.answers.candidate_summary import summarize_candidate
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
