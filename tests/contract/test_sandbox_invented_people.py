"""A practice sandbox makes a fitting person for any identifier, always the same one."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sandbox.people.directory import load_people
from desktop_app.sandbox.people.invented_people import InventedPeople
from desktop_app.sandbox.people.spelled_names import FIRST_NAMES, name_of_local_part, name_of_slug
from tests.support.sandbox import EVERYTHING, PEOPLE, SandboxClient, sandbox

BATCH = 25
Entry = dict[str, Any]


@pytest.fixture(scope="module")
def practice() -> Iterator[SandboxClient]:
    with sandbox(credits=1e9, invents=True) as service, SandboxClient(service) as asking:
        yield asking


def entries(client: SandboxClient, identifiers: list[str], **body: Any) -> list[Entry]:
    """Return the entries of links or addresses, in batches."""
    ask = client.emails if "@" in identifiers[0] else client.links
    batches = (identifiers[at : at + BATCH] for at in range(0, len(identifiers), BATCH))
    return [entry for batch in batches for entry in ask(*batch, **body).json()]


def person_of(entry: Entry) -> Entry:
    found: Entry = entry["matches"][0]["person_data"]
    return found


def found_among(client: SandboxClient, identifiers: list[str], **body: Any) -> list[Entry]:
    return [entry for entry in entries(client, identifiers, **body) if entry["matches"]]


def numbered(form: str, many: int = 400) -> list[str]:
    return [form.format(number) for number in range(many)]


@pytest.mark.parametrize("form", ["jonas-haas-{}a2b", "j.haas{}@nordlicht.de", "{0}123{0}45"])
def test_that_about_85_percent_are_found_and_few_opted_out(
    practice: SandboxClient, form: str
) -> None:
    answers = entries(practice, numbered(form))
    assert 0.79 <= sum(bool(one["matches"]) for one in answers) / len(answers) <= 0.91
    redacted = [one for one in answers if one.get("match_status") == "redacted"]
    assert 0 < len(redacted) < len(answers) * 0.04
    assert not any(one["matches"] for one in redacted)


def test_that_the_same_identifier_has_the_same_person_in_every_session(
    practice: SandboxClient,
) -> None:
    slugs = numbered("jonas-haas-{}", 20)
    with sandbox(invents=True) as other, SandboxClient(other) as again:
        assert entries(again, slugs) == entries(practice, slugs)


def test_that_spellings_of_one_link_have_one_person(practice: SandboxClient) -> None:
    forms = [
        "https://www.linkedin.com/in/Jonas-Haas-7/",
        "http://de.linkedin.com/in/jonas-haas-7?utm_source=x",
    ]
    one, other = (entry["matches"] for entry in entries(practice, forms))
    assert one == other


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("jonas-haas-1a2b", "Jonas Haas"),
        ("jonashaas", "Jonas Haas"),
        ("anna-von-der-heide-mba", "Anna von der Heide"),
        ("dr-hans-peter-müller-phd", "Hans Peter Müller"),
        ("o'neill-anna", "O'Neill Anna"),
        ("олена-бондар-12", "Олена Бондар"),
        ("प्रिया-शर्मा-301", "प्रिया शर्मा"),
        ("李丽娟", "李丽娟"),
    ],
)
def test_that_the_slug_spells_the_name(slug: str, name: str) -> None:
    assert name_of_slug(slug, 7).full == name


@pytest.mark.parametrize("slug", ["12345678", "x1y2", "--", "😀", "'", ""])
def test_that_a_slug_without_a_word_has_an_invented_name(slug: str) -> None:
    assert name_of_slug(slug, 7).first in FIRST_NAMES


@pytest.mark.parametrize(
    ("local", "first", "last"),
    [
        ("jonas.haas", "Jonas", "Haas"),
        ("Jonas_Haas+news", "Jonas", "Haas"),
        ("jonas.haas2", "Jonas", "Haas"),
        ("j.haas", "J", "Haas"),
        ("jhaas", "J", "Haas"),
        ("jh", "J", "H"),
        ("jonas", "Jonas", ""),
    ],
)
def test_that_the_local_part_spells_the_name_and_initials_are_completed(
    local: str, first: str, last: str
) -> None:
    name = name_of_local_part(local, 3)
    assert name.first is not None
    assert name.last is not None
    assert name.first.startswith(first)
    assert name.last.startswith(last)
    assert len(name.first) > 1
    assert len(name.last) > 1


@pytest.mark.parametrize(
    ("domain", "company"),
    [
        ("nordlicht.de", "Nordlicht"),
        ("mail.nordlicht-tools.co.uk", "Nordlicht Tools"),
        ("eu.umbra.com.au", "Umbra"),
    ],
)
def test_that_the_domain_names_the_company(
    practice: SandboxClient, domain: str, company: str
) -> None:
    people = found_among(practice, numbered("jonas.haas{}@" + domain, 25), fields=["experience"])
    roles = [person_of(one)["experience"]["employment_details"]["current"] for one in people]
    assert roles
    assert {role[0]["name"] for role in roles} == {company}
    assert all(role[0]["is_default"] for role in roles)
    assert len({role[0]["company_headcount_latest"] for role in roles}) == 1


def test_that_mailboxes_of_a_role_have_mostly_nobody(practice: SandboxClient) -> None:
    for role in ("info", "sales", "customer.service", "No-Reply", "vertrieb-2"):
        found = found_among(practice, numbered(role + "@firm{}.de", 100))
        assert len(found) < 25
        assert not any("Info" in str(person_of(one)) for one in found)


@pytest.mark.parametrize("form", ["nobody-{}", "nobody{}@firm.de", "anna.berg{}@gmail.com"])
def test_that_some_identifiers_never_have_a_person(practice: SandboxClient, form: str) -> None:
    answers = entries(practice, numbered(form, 100))
    assert not any(one["matches"] or "match_status" in one for one in answers)


def test_that_sample_slugs_are_always_found(practice: SandboxClient) -> None:
    assert len(found_among(practice, numbered("sample-{}", 100))) == 100


def test_that_scores_spread_and_some_addresses_fit_two_people(practice: SandboxClient) -> None:
    found = found_among(practice, numbered("anna.berg{}@nordlicht.de"))
    scores = [one["matches"][0]["confidence_score"] for one in found]
    assert 0.5 <= min(scores) < 0.8
    assert 0.9 < max(scores) <= 1
    assert sum(score >= 0.9 for score in scores) > len(scores) * 0.6
    rivals = [one["matches"] for one in found if len(one["matches"]) == 2]
    assert 0 < len(rivals) < len(found) * 0.2
    for first, second in rivals:
        assert first["confidence_score"] > second["confidence_score"]
        ids = [one["person_data"]["crustdata_person_id"] for one in (first, second)]
        assert ids[0] != ids[1]


def test_that_a_minimum_similarity_is_respected(practice: SandboxClient) -> None:
    found = found_among(practice, numbered("a.berg{}@nordlicht.de"), min_similarity_score=0.9)
    assert found
    assert all(m["confidence_score"] >= 0.9 for one in found for m in one["matches"])


def test_that_some_fields_are_missing_and_none_looks_like_a_formula(
    practice: SandboxClient,
) -> None:
    people = [
        person_of(one) for one in found_among(practice, numbered("a-b-{}"), fields=[*EVERYTHING])
    ]
    basics = [one["basic_profile"] for one in people]
    assert any(not one.get("headline") for one in basics)
    assert any(not one.get("location") for one in basics)
    assert not any(
        str(one.get("headline") or "").startswith(("=", "+", "-", "@")) for one in basics
    )


def test_that_people_of_the_file_come_first(practice: SandboxClient) -> None:
    known = load_people(PEOPLE)
    slugs = [slug for slug in known.by_slug if slug.isascii()][:25]
    with sandbox() as plain, SandboxClient(plain) as exact:
        assert entries(practice, slugs) == entries(exact, slugs)
        addresses = ["maria.carter@blue-harbor.example", "nobody.knows@blue-harbor.example"]
        assert entries(practice, addresses) == entries(exact, addresses)
    (entry,) = practice.links(min(known.redacted)).json()
    assert entry["match_status"] == "redacted"


def test_that_only_matches_are_charged(practice: SandboxClient) -> None:
    slugs = numbered("price-of-{}", 25)
    response = practice.links(*slugs)
    found = sum(bool(one["matches"]) for one in response.json())
    assert response.headers["x-credits-used"] == str(found)


def test_that_without_the_option_nobody_is_invented() -> None:
    with sandbox() as plain, SandboxClient(plain) as exact:
        assert not found_among(exact, numbered("jonas-haas-{}", 50))
        assert not found_among(exact, numbered("j.haas{}@nordlicht.de", 50))


@given(st.text(min_size=1))
def test_that_any_text_has_a_name_and_an_answer(text: str) -> None:
    invented, folded = InventedPeople(), text.strip().lower()
    for name in (name_of_slug(folded, 5), name_of_local_part(folded, 5)):
        assert name.full.strip()
        assert all(name.latin)
    assert invented.find_by_slug(folded) == invented.find_by_slug(folded)
    local = text.replace("@", "")
    for score, person in invented.find_by_email(f"{local}@{local}.de".lower(), None):
        assert 0.5 <= score <= 1
        assert person["basic_profile"]["name"]


def test_that_of_a_list_with_both_some_are_found_by_link_or_by_email_only(
    practice: SandboxClient,
) -> None:
    links = entries(practice, numbered("jonas-haas-{}a2b"))
    emails = entries(practice, numbered("j.haas{}@nordlicht.de"))
    pairs = [
        (bool(link["matches"]), bool(email["matches"]))
        for link, email in zip(links, emails, strict=True)
    ]
    for only in ((True, False), (False, True)):
        assert 0.07 <= pairs.count(only) / len(pairs) <= 0.19
