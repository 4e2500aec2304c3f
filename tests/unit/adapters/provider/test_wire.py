"""Bodies out and in: exactly what the contract says, and tolerant of everything else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.provider.wire import (
    UnreadableAnswerError,
    headers,
    read_answer,
    request_body,
)
from desktop_app.domain.batches import Ask, Batch
from desktop_app.domain.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.outcomes import Matched, NoMatch, Redacted
from desktop_app.domain.selection import parse_selection

ANNA = LookupKey(IdentifierKind.PROFILE_URL, "anna")
BO = LookupKey(IdentifierKind.PROFILE_URL, "bo")
MAIL = LookupKey(IdentifierKind.BUSINESS_EMAIL, "a@firma.example")


def batch(*keys: LookupKey, threshold: float | None = 0.8) -> Batch:
    selection = parse_selection(["basic_profile,experience"])
    return Batch(keys[0].kind, keys, Ask(selection, threshold), selection)


def entry(matched_on: str, **rest: object) -> dict[str, object]:
    person = {"basic_profile": {"name": "A"}}
    matches = [{"confidence_score": 1.0, "person_data": person}]
    return {"matched_on": matched_on, "match_type": "x", "matches": matches, **rest}


def read(*entries: object, keys: tuple[LookupKey, ...] = (ANNA, BO)) -> dict[LookupKey, object]:
    return dict(read_answer(json.dumps(list(entries)).encode(), keys))


def test_that_links_are_sent_with_fields_and_nothing_else() -> None:
    assert request_body(batch(ANNA, BO)) == {
        "professional_network_profile_urls": [
            "https://www.linkedin.com/in/anna",
            "https://www.linkedin.com/in/bo",
        ],
        "fields": ["basic_profile", "experience"],
    }


def test_that_a_threshold_is_sent_with_emails_only_and_only_if_there_is_one() -> None:
    assert request_body(batch(MAIL)) == {
        "business_emails": ["a@firma.example"],
        "fields": ["basic_profile", "experience"],
        "min_similarity_score": 0.8,
    }
    assert "min_similarity_score" not in request_body(batch(MAIL, threshold=None))


def test_that_every_call_has_the_key_and_the_version() -> None:
    sent = headers("secret")
    assert sent["Authorization"] == "Bearer secret"
    assert sent["x-api-version"] == "2025-11-01"


def test_that_entries_are_joined_by_what_they_echo_and_not_by_place() -> None:
    outcomes = read(
        entry("https://de.linkedin.com/in/BO/"), entry("https://www.linkedin.com/in/anna?x=1")
    )
    assert set(outcomes) == {ANNA, BO}
    assert isinstance(outcomes[BO], Matched)


def test_that_an_entry_nobody_asked_for_is_left_alone_and_an_absent_one_is_absent() -> None:
    assert set(read(entry("https://www.linkedin.com/in/stranger"), entry(ANNA.as_sent))) == {ANNA}


@pytest.mark.parametrize(
    "nothing",
    [
        {"matches": []},
        {"matches": None},
        {"matches": [None]},
        {"matches": [{"confidence_score": 1, "person_data": None}]},
        {"matches": [{"person_data": {}}]},
        {"matches": [], "match_status": "not_found"},
        {"matches": "none"},
    ],
)
def test_that_an_entry_without_a_person_is_no_match(nothing: dict[str, object]) -> None:
    assert read(entry(ANNA.as_sent, **nothing))[ANNA] == NoMatch()


def test_that_a_person_who_opted_out_is_redacted() -> None:
    assert read(entry(ANNA.as_sent, matches=[], match_status="redacted"))[ANNA] == Redacted()


def test_that_a_scalar_counts_as_a_list_and_unknown_keys_are_kept() -> None:
    person = {"basic_profile": {"name": "A", "new": [1]}, "novel": True}
    single = {"confidence_score": "0.9", "person_data": person, "extra": 1}
    outcome = read(entry(ANNA.as_sent, matches=single, other={}))[ANNA]
    assert isinstance(outcome, Matched)
    assert outcome.candidates[0].person == person


def test_that_candidates_stand_best_first() -> None:
    people = [
        {"confidence_score": score, "person_data": {"id": score}} for score in (0.5, None, 0.9)
    ]
    outcome = read(entry(MAIL.as_sent, matches=people), keys=(MAIL,))[MAIL]
    assert isinstance(outcome, Matched)
    assert [candidate.confidence for candidate in outcome.candidates] == [0.9, 0.5, None]


def test_that_a_match_is_not_overwritten_by_a_second_entry_without_one() -> None:
    outcome = read(entry(ANNA.as_sent), entry(ANNA.as_sent, matches=[]))[ANNA]
    assert isinstance(outcome, Matched)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<!DOCTYPE html><p>Blocked", "web page"),
        (b"  <HTML>", "web page"),
        (b'[{"matched_on": "x", "mat', "cut off"),
        (b"", "cut off"),
        (b"\xff\xfe\x00", "cut off"),
        (b'{"results": []}', "not a list"),
        (b"null", "not a list"),
    ],
)
def test_that_what_is_no_answer_says_what_it_is(body: bytes, words: str) -> None:
    with pytest.raises(UnreadableAnswerError, match=words):
        read_answer(body, [ANNA])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda children: (
        st.lists(children, max_size=3)
        | st.dictionaries(
            st.sampled_from(["matched_on", "matches", "person_data", "confidence_score"]), children
        )
    ),
    max_leaves=12,
)


@given(st.lists(json_values))
def test_that_no_json_list_whatever_makes_it_fail(value: list[object]) -> None:
    read_answer(json.dumps(value).encode(), [ANNA, BO])


def test_that_members_whose_ids_differ_in_case_get_their_own_answers() -> None:
    keys = tuple(
        LookupKey(IdentifierKind.PROFILE_URL, f"ACwAAA{letter}1CdEfGhIjKlMnOpQrStUvWx")
        for letter in "bB"
    )
    second = entry(f"https://il.linkedin.com/in/{keys[1].normal}/")
    assert set(read(second, keys=keys)) == {keys[1]}
    assert set(read(second, entry(keys[0].as_sent), keys=keys)) == set(keys)
    assert set(read(entry(keys[0].as_sent.lower()), keys=keys[:1])) == {keys[0]}
