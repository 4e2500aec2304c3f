"""Email addresses match people with a similar name and a matching employer."""

from typing import Any

import pytest

from desktop_app.sandbox.people.directory import People, load_people
from desktop_app.sandbox.people.email_matching import (
    Candidate,
    candidate_of,
    candidates,
    similarity,
)
from tests.support.sandbox import PEOPLE, SandboxClient

BLUE_HARBOR = "blue-harbor.example"


def person(name: str, *, slug: str = "", emails: tuple[str, ...] = (), **domains: str) -> Candidate:
    roles: dict[str, Any] = {
        when: [{"company_website_domain": domain}] for when, domain in domains.items()
    }
    handle = {"profile_url": f"https://www.linkedin.com/in/{slug}"} if slug else {}
    return candidate_of(
        {
            "basic_profile": {"name": name},
            "social_handles": {"professional_network_identifier": handle},
            "experience": {"employment_details": roles},
            "contact": {"business_emails": [{"email": email} for email in emails]},
        }
    )


@pytest.mark.parametrize(
    "local",
    [
        "anna.berg",
        "aberg",
        "a.berg",
        "berg.anna",
        "anna_berg",
        "anna",
        "Anna.Berg+news",
        "annaberg7",
    ],
)
def test_that_every_usual_form_of_a_name_is_nearly_sure(local: str) -> None:
    anna = person("Anna Berg", current="firm.example")
    assert similarity(f"{local}@firm.example", anna) > 0.95


def test_that_less_alike_is_less_sure_and_strangers_are_no_candidates() -> None:
    anna = person("Anna Berg", current="firm.example")
    scores = [similarity(f"{local}@firm.example", anna) for local in ("anna.berg", "ana.bergh")]
    assert scores[0] > scores[1] > 0.5
    assert candidates("zacharias.quill@firm.example", [anna], least=None) == []


def test_that_a_known_address_is_sure() -> None:
    anna = person("Anna Berg", emails=("boss@firm.example",), current="firm.example")
    assert similarity("BOSS@firm.example ", anna) == 1.0


def test_that_a_former_employer_and_a_branch_are_less_sure_than_the_present_one() -> None:
    anna = person("Anna Berg", current="firm.example", past="old.example")
    now, branch, former = (
        similarity(f"anna.berg@{domain}", anna)
        for domain in ("firm.example", "mail.firm.example", "old.example")
    )
    assert now > branch > former > 0.8


def test_that_a_name_in_another_script_is_matched_by_the_slug() -> None:
    olena = person("Олена Бондар", slug="olena-bondar-12", current="firm.example")
    assert similarity("olena.bondar@firm.example", olena) > 0.95
    assert candidate_of({}).local_parts == ()


def test_that_the_domain_decides_who_is_looked_at() -> None:
    people = People()
    people.add(["anna"], person("Anna Berg", current="firm.example").person)
    assert len(people.find_by_domain("x@firm.example")) == 1
    assert len(people.find_by_domain("x@eu.mail.firm.example")) == 1
    assert people.find_by_domain("x@other.example") == []
    assert people.find_by_domain("no address") == []


def test_that_namesakes_are_several_candidates_the_surest_first(client: SandboxClient) -> None:
    (entry,) = client.emails(f"maria.carter@{BLUE_HARBOR}").json()
    names = [match["person_data"]["basic_profile"]["name"] for match in entry["matches"]]
    scores = [match["confidence_score"] for match in entry["matches"]]
    assert names[:3] == ["Maria Carter", "Maria Carter", "Mario Cartier"]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_that_a_minimum_leaves_those_who_reach_it(client: SandboxClient) -> None:
    def found(least: float | None) -> int:
        answer = client.emails(f"maria.carter@{BLUE_HARBOR}", min_similarity_score=least).json()
        return len(answer[0]["matches"])

    assert found(None) == found(0.0) > 2
    assert (found(0.95), found(0.99)) == (2, 0)


def test_that_several_candidates_are_charged_as_one_person(client: SandboxClient) -> None:
    response = client.emails(f"maria.carter@{BLUE_HARBOR}")
    assert response.headers["x-credits-used"] == "1"


def test_that_everybody_with_a_known_address_is_found_by_it(client: SandboxClient) -> None:
    known: dict[str, set[int]] = {}
    for people in client.running.service.people.by_domain.values():
        for one in people:
            for email in one.emails:
                known.setdefault(email, set()).add(one.person["crustdata_person_id"])
    addresses = sorted(known)[:25]
    for entry in client.emails(*addresses).json():
        best = entry["matches"][0]
        assert best["confidence_score"] == 1.0
        assert best["person_data"]["crustdata_person_id"] in known[entry["matched_on"]]


def test_that_the_address_of_a_person_who_opted_out_is_redacted(client: SandboxClient) -> None:
    address = min(load_people(PEOPLE).redacted_emails)
    (entry,) = client.emails(address.upper()).json()
    assert (entry["matches"], entry["match_status"]) == ([], "redacted")


def test_that_any_address_at_the_sample_domain_has_a_person_of_that_name(
    client: SandboxClient,
) -> None:
    (entry,) = client.emails("bruno.ito.1@sample.example", fields=["basic_profile"]).json()
    assert entry["matches"][0]["person_data"]["basic_profile"]["name"] == "Bruno Ito"
    assert entry["matches"][0]["confidence_score"] > 0.9
    assert client.emails("1@sample.example").json()[0]["matches"]
