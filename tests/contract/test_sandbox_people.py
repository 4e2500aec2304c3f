"""The invented people are as many and as varied as in the contract."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from desktop_app.sandbox.contract.json_path import values_at
from desktop_app.sandbox.people.directory import People, load_people, slug_of, written_slug_of
from desktop_app.sandbox.people.person_factory import generate_person
from tests.data.make_sandbox_people import people as make_people
from tests.support.sandbox import PEOPLE, leaves_of

MOST_BYTES = 3_000_000
MOST_OF_A_CELL = 32_767
DETAILS = ("experience", "employment_details")
SCRIPTS = {
    "LATIN", "CYRILLIC", "GREEK", "HEBREW", "ARABIC", "CJK", "HIRAGANA", "HANGUL", "DEVANAGARI",
    "THAI",
}  # fmt: skip


@cache
def entries() -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(PEOPLE.read_text(encoding="utf-8"))
    return read


@cache
def people() -> list[dict[str, Any]]:
    return [one["person"] for one in entries() if "person" in one and "more_by_default" not in one]


def values_of(value: Any) -> Iterator[Any]:
    below: list[Any] = []
    if isinstance(value, dict):
        below = list(value.values())
    elif isinstance(value, list):
        below = value
    yield value
    yield from chain.from_iterable(values_of(one) for one in below)


def test_that_the_file_is_what_its_script_makes_and_small() -> None:
    assert make_people() == entries()
    assert len(entries()) >= 600
    assert PEOPLE.stat().st_size < MOST_BYTES


def test_that_names_come_in_many_scripts() -> None:
    names = "".join(name for one in people() for name in values_at(one, "basic_profile", "name"))
    assert {unicodedata.name(c).split()[0] for c in names if c.isalpha()} >= SCRIPTS


def test_that_parts_are_missing_in_every_way() -> None:
    profiles = [one.get("basic_profile", "absent") for one in people()]
    nothings: tuple[Any, ...] = ("absent", None, "", {}, [])
    for nothing in nothings:
        assert nothing in profiles
    locations = [one["location"] for one in profiles if isinstance(one, dict) and "location" in one]
    assert None in locations
    assert {} in locations
    assert any("location" not in one for one in profiles if isinstance(one, dict))


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@"])
def test_that_some_texts_look_like_formulas(beginning: str) -> None:
    assert any(isinstance(v, str) and v.startswith(beginning) for v in values_of(people()))


@pytest.mark.parametrize("odd", ["\n", '"', "\u2028", "\u2029", "🚀", ";", ","])
def test_that_some_texts_hold_what_breaks_tables(odd: str) -> None:
    assert any(isinstance(v, str) and odd in v for v in values_of(people()))


def test_that_some_values_are_too_large_for_a_cell_or_a_number() -> None:
    longest = sorted(len(v) for v in values_of(people()) if isinstance(v, str))
    assert longest[-3] > MOST_OF_A_CELL
    numbers = [v for v in values_of(people()) if isinstance(v, int)]
    assert max(numbers) > 2**53
    assert max(at_all("professional_network", "connections")) > 2**31


def at_all(*path: str) -> list[Any]:
    return [value for one in people() for value in values_at(one, *path)]


def test_that_careers_and_schools_differ() -> None:
    current = [values_at(one, *DETAILS, "current") for one in people()]
    defaults = {sum(role["is_default"] for role in roles) for roles in current if roles}
    assert {len(roles) for roles in current} == {0, 1, 2}
    assert defaults == {0, 1}
    domains = [role["company_website_domain"] for roles in current for role in roles]
    assert {type(domain) for domain in domains} == {str, list}
    schools = at_all("education", "schools")
    assert {(s["start_year"] is None, s["end_year"] is None) for s in schools} >= {
        (True, True), (False, True), (False, False),
    }  # fmt: skip


def test_that_everything_invented_stays_in_reserved_names() -> None:
    mails = at_all("contact", "business_emails", "email")
    mails += at_all("contact", "personal_emails", "email")
    domains = at_all(*DETAILS, "current", "company_website_domain")
    assert {name.rpartition(".")[2] for name in mails + domains} == {"example"}
    phones = at_all("contact", "phone_numbers")
    assert all(phone.startswith("+120255501") for phone in phones)
    assert phones


def test_that_namesakes_work_at_one_firm() -> None:
    pairs = Counter(
        (name, firm)
        for one in people()
        for name in values_at(one, "basic_profile", "name")
        for firm in values_at(one, *DETAILS, "current", "name")[:1]
    )
    assert pairs["Maria Carter", "Blue Harbor"] == 2


def test_that_an_old_slug_leads_to_the_person_with_the_new_one() -> None:
    known = load_people(PEOPLE)
    moved = next(entry for entry in entries() if len(entry["slugs"]) == 2)
    person = known.find_by_link(f"https://www.linkedin.com/in/{moved['slugs'][1]}")
    assert person == moved["person"]
    assert moved["slugs"][1] not in json.dumps(person)


def test_that_a_slug_in_any_script_is_found_percent_encoded_or_not() -> None:
    known = load_people(PEOPLE)
    foreign = [slug for entry in entries() for slug in entry["slugs"] if not slug.isascii()]
    assert len(foreign) > 20
    for person in people():
        for link in values_at(
            person, "social_handles", "professional_network_identifier", "profile_url"
        ):
            assert known.find_by_link(link) == person
            assert known.find_by_link(f"de.linkedin.com/in/{written_slug_of(link)}/") == person


@pytest.mark.parametrize(
    ("link", "slug"),
    [
        ("https://www.linkedin.com/in/Anna-B/", "anna-b"),
        ("HTTP://UK.LinkedIn.com/in/anna-b?trk=x#top", "anna-b"),
        ("linkedin.com/in/anna%2Db", "anna-b"),
        (" www.linkedin.com/in/j%C3%BCrgen/de ", "jürgen"),
        ("https://www.linkedin.com/in/ju\u0308rgen", "jürgen"),
        ("https://www.linkedin.com/company/anna", None),
        ("https://notlinkedin.com/in/anna", None),
        ("anna", None),
    ],
)
def test_that_a_slug_is_read_from_any_spelling(link: str, slug: str | None) -> None:
    assert slug_of(link) == slug


def test_that_a_slug_with_the_prefix_is_always_the_same_person() -> None:
    assert generate_person("sample-a") == generate_person("sample-a")
    assert generate_person("sample-a") != generate_person("sample-b")
    assert People().find_by_link("https://www.linkedin.com/in/Sample-A/") == generate_person(
        "sample-a"
    )


def test_that_generated_people_are_as_varied_as_those_of_the_file() -> None:
    made = [generate_person(f"sample-{number}") for number in range(200)]
    assert {frozenset(leaves_of(one)) for one in made[:50]} != {frozenset(leaves_of(made[0]))}
    assert any("headline" not in one["basic_profile"] for one in made)
    assert len({one["crustdata_person_id"] for one in made}) == len(made)


@pytest.mark.parametrize("text", ["{}x", '["a"]', '[{"person": {}}]', '{"a": 1}', "[1]"])
def test_that_a_file_that_holds_no_people_is_a_value_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "people.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"people|JSON|Extra data"):
        load_people(path)
