"""The figures of a result, a person in a few words, and what a status counts as."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.figures import BINS, Figures, bin_of, histogram_of
from desktop_app.domain.outcomes import Candidate, Person
from desktop_app.domain.output import RowCount, count_of_status, unsent_row
from desktop_app.domain.portrait import portrait_of
from desktop_app.domain.retrying import EndReason


@given(st.lists(st.floats(0, 1)))
def test_that_every_confidence_falls_into_one_bin(confidences: list[float]) -> None:
    bins = histogram_of(confidences)

    assert len(bins) == BINS
    assert sum(bins) == len(confidences)


@given(st.floats(0, 1), st.floats(0, 1))
def test_that_a_higher_confidence_is_never_in_a_lower_bin(one: float, other: float) -> None:
    low, high = sorted((one, other))

    assert bin_of(low) <= bin_of(high)


def test_that_the_match_rate_is_of_the_answered_rows() -> None:
    counts = dict.fromkeys(RowCount, 0)
    assert Figures(counts).match_rate is None

    counts |= {RowCount.MATCHED: 6, RowCount.REVIEW: 2, RowCount.NO_MATCH: 1, RowCount.REDACTED: 1}
    counts |= {RowCount.BLANK: 50, RowCount.INVALID: 7, RowCount.NOT_RUN: 9}
    assert Figures(counts).match_rate == 0.8


def test_that_a_status_counts_as_what_it_says() -> None:
    said = {
        "Matched": RowCount.MATCHED,
        "Matched, please check": RowCount.REVIEW,
        "No match": RowCount.NO_MATCH,
        "Skipped: blank": RowCount.BLANK,
        "Skipped: company page": RowCount.INVALID,
        "Failed: refused": RowCount.FAILED,
        "In doubt: may have been charged": RowCount.IN_DOUBT,
        unsent_row(EndReason.BUDGET).status: RowCount.NOT_RUN,
    }

    assert {status: count_of_status(status) for status in said} == said


def test_that_a_portrait_shows_the_main_current_role() -> None:
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
    portrait = portrait_of(Candidate(0.9, person), "anna@firma.example")

    assert (portrait.name, portrait.title, portrait.company) == ("Anna Berg", "CEO", "Firma")
    assert (portrait.location, portrait.link) == ("Oslo", "")
    assert portrait.has_employer is False


def test_that_a_portrait_of_an_odd_answer_is_empty() -> None:
    odd: Person = {"basic_profile": [], "experience": {"employment_details": {"current": [None]}}}
    portrait = portrait_of(Candidate(None, odd), "anna@firma.example")

    assert (portrait.name, portrait.title, portrait.has_employer) == ("", "", None)
