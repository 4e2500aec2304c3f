"""Laws of the match check: the form of the sheet changes nothing, and agreement never harms."""

import random
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.match_check.check import check_match
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.match_check.row.suggest_columns import suggest_columns
from desktop_app.domain.match_check.weighing import Verdict
from tests.support.identity_pairs import (
    Pair,
    candidates_of,
    check,
    context_of,
    person,
    read_pairs,
)

PAIRS = read_pairs()
GIVEN = ["Jonas", "Zoë", "José", "Mehmet", "Łucja", "Björn", "Anaïs", "Katarina", "Yuki", "Omar"]
FAMILY = ["Haas", "Dubois", "Öztürk", "Ångman", "García", "Kovács", "Tanaka", "Sørensen", "Novák"]
COMPANIES = ["Acme GmbH", "Beta Foods", "Gamma Robotics Inc.", "Delta", "Société Épsilon"]
TITLES = ["CFO", "Sales Manager", "Software Engineer", "Head of HR", "Dentist"]
CITIES = [("Graz", "Austria"), ("Lyon", "France"), ("Oslo", "Norway"), ("Porto", "Portugal")]


@st.composite
def people(draw: st.DrawFn) -> dict[str, Any]:
    company = draw(st.sampled_from(COMPANIES))
    city, country = draw(st.sampled_from(CITIES))
    name = f"{draw(st.sampled_from(GIVEN))} {draw(st.sampled_from(FAMILY))}"
    title = draw(st.sampled_from(TITLES))
    return person(name, company=company, title=title, city=city, country=country)


@st.composite
def contexts(draw: st.DrawFn) -> RowContext:
    city, country = draw(st.sampled_from(CITIES))
    name = f"{draw(st.sampled_from(GIVEN))} {draw(st.sampled_from(FAMILY))}"
    whole = RowContext(
        full_name=name,
        company=draw(st.sampled_from(COMPANIES)),
        job_title=draw(st.sampled_from(TITLES)),
        city=city,
        country=country,
    )
    names = [field.name for field in fields(RowContext)]
    dropped = draw(st.sets(st.sampled_from(names)))
    return replace(whole, **dict.fromkeys(dropped, ""))


def facts_of(found: dict[str, Any]) -> dict[str, str]:
    profile = found["basic_profile"]
    return {
        "full_name": profile["name"],
        "company": found["experience"]["employment_details"]["current"][0]["name"],
        "job_title": profile["current_title"],
        "city": profile["location"]["city"],
        "country": profile["location"]["country"],
    }


def verdict_on(context: RowContext, identifier: str, found: dict[str, Any]) -> Verdict:
    kind = "business_email" if "@" in identifier else "profile_url"
    candidates = [Candidate(0.9, found)]
    return check_match(context, identifier, IdentifierKind(kind), candidates).verdict


def without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize(
        "NFC", "".join(one for one in parts if not unicodedata.combining(one))
    )


IDENTIFIERS = st.sampled_from(
    ["e00481@acme.example", "jonas.haas@beta.example", "https://www.linkedin.com/in/ACoAA84822"]
)
FORMS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "no accents": without_accents,
    "blanks": lambda text: f"  {text} ",
}


@pytest.mark.parametrize("form", FORMS)
@given(context=contexts(), found=people(), identifier=IDENTIFIERS)
def test_that_case_accents_and_blanks_never_change_a_verdict(
    form: str, context: RowContext, found: dict[str, Any], identifier: str
) -> None:
    changed = RowContext(
        **{field.name: FORMS[form](getattr(context, field.name)) for field in fields(context)}
    )
    assert verdict_on(changed, identifier, found) is verdict_on(context, identifier, found)


@pytest.mark.parametrize(
    "honorific", ["Dr. {}", "Prof. Dr. {}", "{}, MBA", "{} PhD", "Dipl.-Ing. {}"]
)
@given(context=contexts(), found=people(), identifier=IDENTIFIERS)
def test_that_honorifics_never_change_a_verdict(
    honorific: str, context: RowContext, found: dict[str, Any], identifier: str
) -> None:
    name = context.full_name
    titled = replace(context, full_name=honorific.format(name) if name else "")
    assert verdict_on(titled, identifier, found) is verdict_on(context, identifier, found)


@given(context=contexts(), found=people(), identifier=IDENTIFIERS)
def test_that_a_name_in_two_columns_is_the_name_in_one(
    context: RowContext, found: dict[str, Any], identifier: str
) -> None:
    first, _, last = context.full_name.partition(" ")
    apart = replace(context, full_name="", given_name=first, family_name=last)
    assert verdict_on(apart, identifier, found) is verdict_on(context, identifier, found)


@pytest.mark.parametrize("seed", range(3))
def test_that_the_order_of_columns_never_changes_a_verdict(seed: int) -> None:
    order = random.Random(seed)
    for pair in PAIRS:
        cells = list(pair["row"]["headers"].items())
        order.shuffle(cells)
        shuffled: Pair = {**pair, "row": {**pair["row"], "headers": dict(cells)}}
        assert check(shuffled).verdict is check(pair).verdict


@given(found=people())
def test_that_nothing_to_compare_is_never_strong(found: dict[str, Any]) -> None:
    opaque = "https://www.linkedin.com/in/ACoAA84822"
    assert verdict_on(RowContext(), opaque, found) is Verdict.NOTHING_TO_COMPARE


@given(context=contexts(), found=people(), identifier=IDENTIFIERS, data=st.data())
def test_that_an_agreeing_fact_more_never_lowers_a_verdict(
    context: RowContext, found: dict[str, Any], identifier: str, data: st.DataObject
) -> None:
    facts = facts_of(found)
    missing = [name for name in facts if not getattr(context, name)]
    for name in data.draw(st.permutations(missing)):
        more = replace(context, **{name: facts[name]})
        assert verdict_on(more, identifier, found) >= verdict_on(context, identifier, found)
        context = more


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["basic_profile", "social_handles", "experience", "education", "crustdata_person_id", "name"]
)


@settings(max_examples=200)
@given(
    found=st.dictionaries(KEYS, JSON, max_size=5),
    words=st.lists(st.text(max_size=30), min_size=10, max_size=10),
    identifier=IDENTIFIERS | st.text(max_size=30),
)
def test_that_no_person_and_no_row_raises(
    found: dict[str, Any], words: list[str], identifier: str
) -> None:
    context = RowContext(*words)
    assert verdict_on(context, identifier, found) in Verdict


@settings(max_examples=200)
@given(profile=JSON, employment=JSON, handles=JSON, words=st.text(max_size=40))
def test_that_no_profile_of_any_shape_raises(
    profile: Any, employment: Any, handles: Any, words: str
) -> None:
    found = {
        "basic_profile": {"name": profile, "first_name": profile, "last_name": employment,
                          "location": handles, "headline": employment, "current_title": profile},
        "experience": {"employment_details": {"current": employment, "past": [employment]}},
        "education": {"schools": profile},
        "social_handles": {"professional_network_identifier": {"profile_url": handles}},
    }  # fmt: skip
    context = RowContext(full_name=words, company=words, job_title=words, city=words)
    assert verdict_on(context, "anna.berg@acme.example", found) in Verdict


@given(headers=st.lists(st.text(max_size=30), max_size=8), cells=st.lists(st.text(max_size=30)))
def test_that_no_header_and_no_cell_raises(headers: list[str], cells: list[str]) -> None:
    columns = suggest_columns(headers, [cells], [0])
    assert isinstance(columns.context_of(cells), RowContext)


LONG: Sequence[str] = (
    "a" * 30_000, "a b " * 9_000, "a-" * 15_000, "(" * 30_000, "a, " * 9_000, "a.b." * 9_000,
    " " * 30_000 + "x", "*a" * 15_000, "=A1&" * 9_000, "é" * 30_000, "王" * 30_000, "a@" * 15_000,
    "-" * 30_000, "aa.aa" * 6_000, "at " * 9_000, "formerly " * 5_000, "1" * 30_000,
)  # fmt: skip


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:6])
def test_that_a_huge_cell_costs_little(text: str) -> None:
    context = RowContext(*[text] * 10)
    found = person(text, company=text, title=text, city=text, country=text, slug=text)
    started = time.process_time()
    verdict_on(context, f"{text}@acme.example", found)
    suggest_columns([text, "Name", "x"], [[text, text, text]], [0])
    assert time.process_time() - started < 5


def test_that_a_thousand_checks_take_a_moment() -> None:
    started = time.process_time()
    for pair in PAIRS:
        check_match(
            context_of(pair),
            pair["row"]["identifier"],
            IdentifierKind(pair["row"]["kind"]),
            candidates_of(pair),
        )
    assert time.process_time() - started < len(PAIRS) / 100
