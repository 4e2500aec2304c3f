"""The answer parser extracts everything usable and tolerates the rest."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.provider.answer_reader import (
    PAIRED_BY_ELIMINATION,
    PAIRED_BY_POSITION,
    read_answer,
)
from desktop_app.adapters.provider.json_text import TOO_DEEP_TEXT
from desktop_app.domain.answers.outcomes import Candidate, Failed, Matched, NoMatch, Redacted
from desktop_app.domain.run.responses import UnreadableAnswerError
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

ANNA, BO, CEM = (LookupKey(IdentifierKind.PROFILE_URL, slug) for slug in ("anna", "bo", "cem"))
MAIL = LookupKey(IdentifierKind.BUSINESS_EMAIL, "a@firma.example")


def entry(matched_on: str, **rest: object) -> dict[str, object]:
    person = {"basic_profile": {"name": "A"}}
    matches = [{"confidence_score": 1.0, "person_data": person}]
    return {"matched_on": matched_on, "match_type": "x", "matches": matches, **rest}


def read(*entries: object, keys: tuple[LookupKey, ...] = (ANNA, BO)) -> dict[LookupKey, object]:
    return dict(read_answer(json.dumps(list(entries)).encode(), keys))


def without_echo(one: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in one.items() if name != "matched_on"}


def test_that_entries_are_joined_by_what_they_echo_and_not_by_place() -> None:
    outcomes = read(
        entry("https://de.linkedin.com/in/BO/"), entry("https://www.linkedin.com/in/anna?x=1")
    )
    assert set(outcomes) == {ANNA, BO}
    assert isinstance(outcomes[BO], Matched)


def test_that_an_unrequested_entry_is_ignored_and_a_missing_one_has_no_outcome() -> None:
    strangers = [entry(f"https://www.linkedin.com/in/stranger-{number}") for number in (1, 2)]
    assert set(read(*strangers, entry(ANNA.as_sent))) == {ANNA}


def test_that_the_last_lookup_gets_the_last_entry_and_is_to_be_checked() -> None:
    outcomes = read(entry("https://www.linkedin.com/in/renamed"), entry(ANNA.as_sent))
    assert outcomes[BO] == Matched(
        "https://www.linkedin.com/in/renamed",
        (Candidate(1.0, {"basic_profile": {"name": "A"}}),),
        caution=PAIRED_BY_ELIMINATION,
    )
    assert outcomes[ANNA] == replace(outcomes[ANNA], caution="")  # type: ignore[type-var]


def test_that_entries_without_an_echo_are_paired_by_place_and_to_be_checked() -> None:
    nameless = [without_echo(entry("")) for _ in range(3)]
    outcomes = read(*nameless[:2], entry(CEM.as_sent), keys=(ANNA, BO, CEM))
    assert [outcomes[key].caution for key in (ANNA, BO, CEM)] == [  # type: ignore[attr-defined]
        PAIRED_BY_POSITION,
        PAIRED_BY_POSITION,
        "",
    ]
    assert set(read(*nameless, keys=(ANNA, BO, CEM))) == {ANNA, BO, CEM}


def test_that_nothing_is_paired_by_place_where_an_echo_or_the_number_contradicts() -> None:
    nameless = [without_echo(entry("")) for _ in range(2)]
    assert set(read(entry(CEM.as_sent), *nameless, keys=(ANNA, BO, CEM))) == {CEM}
    assert set(read(*nameless, keys=(ANNA, BO, CEM))) == set()
    assert set(read(*nameless, entry(ANNA.as_sent), without_echo(entry("")))) == {ANNA}


def test_that_an_entry_that_says_nothing_is_not_paired() -> None:
    assert set(read({"error": "internal"}, entry(ANNA.as_sent))) == {ANNA}
    assert set(read(None, entry(ANNA.as_sent))) == {ANNA}


@pytest.mark.parametrize("score", [1.01, -0.1, 10**400, "0.9", True, None, [0.9], float("nan")])
def test_that_a_score_that_is_no_share_of_1_is_unknown(score: object) -> None:
    matches = [{"confidence_score": score, "person_data": {"id": 1}}]
    outcome = read(entry(MAIL.as_sent, matches=matches), keys=(MAIL,))[MAIL]
    assert isinstance(outcome, Matched)
    assert outcome.candidates[0].confidence is None


def body_with(odd: bytes) -> bytes:
    """Return a response with two people, the first with an unusual value."""
    whole = json.dumps([entry(ANNA.as_sent), entry(BO.as_sent)]).encode()
    return whole.replace(b'"A"', odd, 1)


@pytest.mark.parametrize(
    "odd",
    [
        b"[" * 2000 + b"]" * 2000,
        b'{"a":' * 5000 + b"1" + b"}" * 5000,
        b"9" * 5000,
        b"1" * 400,
        b"1e999",
        b"NaN",
        b'"\xff\xfe"',
        b'"\\ud800"',
        b'"\\u0000"',
    ],
)
def test_that_one_invalid_value_costs_at_most_one_person(odd: bytes) -> None:
    outcomes = read_answer(body_with(odd), (ANNA, BO))
    assert isinstance(outcomes[ANNA], Matched | Failed)
    bo = outcomes[BO]
    assert isinstance(bo, Matched)
    assert bo.caution == ""


def test_that_what_is_nested_deeper_than_anything_known_becomes_a_text() -> None:
    outcome = read_answer(body_with(b"[" * 500 + b"]" * 500), (ANNA, BO))[ANNA]
    assert isinstance(outcome, Matched)
    assert TOO_DEEP_TEXT in json.dumps(outcome.candidates[0].person)


def test_that_half_a_pair_of_surrogates_becomes_a_sign_that_can_be_written() -> None:
    outcome = read_answer(body_with(b'"a\\ud800b \\ud83d\\ude00"'), (ANNA, BO))[ANNA]
    assert isinstance(outcome, Matched)
    assert outcome.candidates[0].person["basic_profile"] == {"name": "a\ufffdb \U0001f600"}


@given(st.integers(min_value=0))
def test_that_complete_entries_of_a_truncated_answer_are_read(at: int) -> None:
    whole = json.dumps([entry(key.as_sent) for key in (ANNA, BO, CEM)]).encode()
    first = len(json.dumps([entry(ANNA.as_sent)])) - 1
    cut = whole[: at % len(whole)]
    if len(cut) < first:
        with pytest.raises(UnreadableAnswerError):
            read_answer(cut, (ANNA, BO, CEM))
    else:
        outcomes = read_answer(cut, (ANNA, BO, CEM))
        assert outcomes[ANNA] == read_answer(whole, (ANNA, BO, CEM))[ANNA]
        assert all(isinstance(outcome, Matched) for outcome in outcomes.values())


def test_that_the_work_on_a_damaged_answer_grows_with_its_size_alone() -> None:
    for damaged in (b'["' + b'\\"' * 400_000, b"[" + b'{"a":"' * 200_000, b"[{" * 400_000):
        with pytest.raises(UnreadableAnswerError):
            read_answer(damaged, (ANNA,))


@pytest.mark.parametrize(
    "nothing",
    [
        {"matches": []},
        {"matches": None},
        {"matches": [None]},
        {"matches": [], "match_status": "not_found"},
        {"matches": "none"},
    ],
)
def test_that_an_entry_without_a_person_is_no_match(nothing: dict[str, object]) -> None:
    assert read(entry(ANNA.as_sent, **nothing))[ANNA] == NoMatch()


@pytest.mark.parametrize(
    "person", [{"person_data": None}, {"person_data": {}}, {"person_d\ufffdta": 1}]
)
def test_that_a_match_without_a_person_is_unreadable_for_it_may_have_been_paid_for(
    person: dict[str, object],
) -> None:
    assert isinstance(read(entry(ANNA.as_sent, matches=[person]))[ANNA], Failed)


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
