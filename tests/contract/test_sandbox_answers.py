"""Responses have the contract's structure and only fields that the contract names."""

import json
from typing import Any

import pytest

from desktop_app.sandbox.billing.pricing import ceiling, price
from desktop_app.sandbox.contract.field_paths import GROUPS, KNOWN, LEAVES
from desktop_app.sandbox.contract.field_projection import denied, overlap, project
from desktop_app.sandbox.people.person_factory import generate_person
from tests.support.sandbox import EVERYTHING, LINK, PEOPLE, SandboxClient, leaves_of, sandbox

GATED = ("certifications", "honors", "updated_at", "assessment", "social_posts")


def strays(person: dict[str, Any]) -> set[str]:
    return {path for path in leaves_of(person) if path not in KNOWN}


def of_file() -> list[dict[str, Any]]:
    entries = json.loads(PEOPLE.read_text(encoding="utf-8"))
    return [entry["person"] for entry in entries if "person" in entry]


def test_that_the_list_of_fields_is_as_long_as_the_contracts() -> None:
    assert len(LEAVES) == 163
    assert len(GROUPS) == 14


def test_that_an_answer_names_no_field_that_the_contract_does_not_know(
    client: SandboxClient,
) -> None:
    slugs = [f"sample-{number}" for number in range(25)]
    granted = client.links(*slugs, fields=[*EVERYTHING, *GATED], faults="grant-fields").json()
    people = [entry["matches"][0]["person_data"] for entry in granted]
    assert [strays(person) for person in people if strays(person)] == []
    seen = {path for person in people for path in leaves_of(person)}
    assert {"certifications.credential_id", "honors.title", "updated_at"} <= seen


def test_that_every_leaf_of_the_contract_is_somebodys() -> None:
    seen = {path for n in range(300) for path in leaves_of(generate_person(f"sample-{n}"))}
    rare = {"contact.business_emails_message"}  # only in /person/contact/enrich
    assert LEAVES - seen == rare


def test_that_one_or_two_people_of_the_file_have_fields_that_nobody_knows() -> None:
    odd = [person for person in of_file() if strays(person)]
    assert len(odd) == 2
    assert {path for person in odd for path in strays(person)} == {
        "basic_profile.nickname",
        "volunteering.cause",
    }


@pytest.mark.parametrize("field", sorted(KNOWN - {name for name in KNOWN if denied([name])}))
def test_that_every_known_path_can_be_requested_and_nothing_else_is_returned(field: str) -> None:
    for number in range(8):
        answered = project(generate_person(f"sample-{number}"), [field])
        strangers = {
            path
            for path in leaves_of(answered)
            if path != "crustdata_person_id" and not overlap(path, field)
        }
        assert strangers == set()


def test_that_a_person_without_a_phone_number_is_returned_without_one() -> None:
    assert project({"basic_profile": {"name": "Anna"}}, ["basic_profile"]) == {
        "basic_profile": {"name": "Anna"}
    }


def test_that_asking_for_a_group_and_its_leaf_is_asking_for_the_group() -> None:
    person = generate_person("sample-a")
    title = "experience.employment_details.current.title"
    before = json.dumps(person)
    assert project(person, ["experience", title]) == project(person, [title, "experience"])
    assert project(person, ["experience", title]) == project(person, ["experience"])
    assert json.dumps(person) == before


def test_that_an_answer_has_the_keys_of_the_samples(client: SandboxClient) -> None:
    (entry,) = client.links("sample-anna").json()
    assert set(entry) == {"matched_on", "match_type", "matches"}
    assert set(entry["matches"][0]) == {"confidence_score", "person_data"}
    (stranger,) = client.emails("nonexistent@example.com").json()
    assert stranger == {
        "matched_on": "nonexistent@example.com",
        "match_type": "business_email",
        "matches": [],
    }


def test_that_the_three_match_statuses_are_shown_with_the_match_status_fault(
    client: SandboxClient,
) -> None:
    redacted = min(client.running.service.people.redacted)
    answer = client.links("sample-a", "nobody-000", redacted, faults="match-status").json()
    assert [entry["match_status"] for entry in answer] == ["matched", "not_found", "redacted"]


def test_that_a_trimmed_profile_as_on_the_introduction_page_can_be_had(
    client: SandboxClient,
) -> None:
    fields = ["basic_profile.name", "basic_profile.location", "contact.phone_numbers"]
    person = client.links("sample-1", fields=fields).json()[0]["matches"][0]["person_data"]
    assert set(person) <= {"basic_profile", "contact", "crustdata_person_id"}
    assert set(person["basic_profile"]) <= {"name", "location"}


def test_that_the_type_of_a_match_is_that_of_the_array_it_was_sent_in(
    client: SandboxClient,
) -> None:
    link = f"{LINK}sample-a?from=me@home.example"
    (entry,) = client.links(link).json()
    assert entry["match_type"] == "professional_network_profile_url"
    assert entry["matches"]


def test_that_price_is_by_what_is_returned() -> None:
    contact: dict[str, Any] = {
        "business_emails": [{"email": "a@b.example"}],
        "personal_emails": None,
    }
    assert price({"basic_profile": {}}) == 1
    assert price({"contact": contact}) == 2
    assert price({"contact": {**contact, "phone_numbers": ["+1"]}}) == 4
    assert price({"contact": {"phone_numbers": [], "business_emails": [{}]}}) == 1
    full: dict[str, Any] = {
        "business_emails": [{"email": "a"}],
        "personal_emails": [1],
        "phone_numbers": ["+1"],
    }
    assert price({"contact": full, "dev_platform_profiles": [{"name": "a"}]}) == 7


@pytest.mark.parametrize(
    ("asked", "most"),
    [
        ([], 1),
        (["experience", "skills"], 1),
        (["contact.websites"], 1),
        (["contact.business_emails.email"], 2),
        (["contact.phone_numbers", "contact.phone_numbers"], 3),
        (["contact"], 6),
        (["contact", "dev_platform_profiles.name"], 7),
    ],
)
def test_that_the_most_an_answer_can_cost_is_known_before(asked: list[str], most: int) -> None:
    assert ceiling(asked) == most
    paid = [price(project(generate_person(f"sample-{n}"), asked)) for n in range(100)]
    assert max(paid) == most or most in {6, 7}
    assert max(paid) <= most


def test_that_a_balance_that_covers_the_most_is_enough() -> None:
    body: dict[str, Any] = {"fields": ["contact.phone_numbers"]}
    with sandbox(credits=3) as running, SandboxClient(running) as asking:
        assert asking.links("sample-a", "sample-b", **body).status_code == 402
        assert asking.links("sample-a", **body).status_code == 200
        assert running.service.balance == 3 - running.ledger.total_charged()
