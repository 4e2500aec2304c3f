"""Live enrich, contact enrich, identify and company identify, one request at a time."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.sandbox import LINK, SandboxClient, sandbox

LIVE = "/person/professional_network/enrich/live"
CONTACT, IDENTIFY, COMPANY = "/person/contact/enrich", "/person/identify", "/company/identify"


@pytest.fixture
def client() -> Iterator[SandboxClient]:
    with sandbox(grants="all", invents=True) as running, SandboxClient(running) as asking:
        yield asking


def ask(client: SandboxClient, path: str, **body: Any) -> httpx.Response:
    return client.request("POST", path, json=body)


def links(*slugs: str) -> dict[str, list[str]]:
    return {"professional_network_profile_urls": [LINK + slug for slug in slugs]}


def test_that_live_costs_seven_a_match_and_has_the_default_fields(client: SandboxClient) -> None:
    response = ask(client, LIVE, **links("sample-anna", "nobody"))
    anna, nobody = response.json()
    assert anna["matches"][0]["person_data"].keys() == {
        "crustdata_person_id",
        "basic_profile",
        "social_handles",
    }
    assert nobody["matches"] == []
    assert response.headers["x-credits-used"] == "7"


def test_that_live_knows_people_whom_the_stored_profiles_do_not(client: SandboxClient) -> None:
    assert client.links("fresh-anna-berg").json()[0]["matches"] == []
    (found,) = ask(client, LIVE, **links("fresh-anna-berg")).json()[0]["matches"]
    assert found["person_data"]["basic_profile"]["name"] == "Anna Berg"


@pytest.mark.parametrize(
    "url",
    ["http://www.linkedin.com/in/sample-anna", "https://linkedin.com/in/sample-anna",
     "https://de.linkedin.com/in/sample-anna", LINK + "sample-anna?trk=x", LINK + "Sample-Anna"],
)  # fmt: skip
def test_that_live_needs_the_exact_url(client: SandboxClient, url: str) -> None:
    assert client.links(url).json()[0]["matches"]
    (entry,) = ask(client, LIVE, professional_network_profile_urls=[url]).json()
    assert entry["matches"] == []


def test_that_live_does_not_know_old_urls() -> None:
    with sandbox(grants="all") as running, SandboxClient(running) as client:
        old = next(slug for slug in running.service.people.by_slug if slug.endswith("-old"))
        stored = client.links(old, fields=["social_handles"]).json()[0]["matches"][0]
        handle = stored["person_data"]["social_handles"]["professional_network_identifier"]
        assert ask(client, LIVE, **links(old)).json()[0]["matches"] == []
        urls = [handle["profile_url"]]
        assert ask(client, LIVE, professional_network_profile_urls=urls).json()[0]["matches"]


@pytest.mark.parametrize(
    "more",
    [{"fields": ["dev_platform_profiles"]}, {"business_emails": ["a@b.example"]},
     {"min_similarity_score": 0.5}, {"preview": True}],
)  # fmt: skip
def test_that_live_takes_urls_and_fields_only(client: SandboxClient, more: dict[str, Any]) -> None:
    assert ask(client, LIVE, **links("sample-anna"), **more).status_code == 400


def test_that_contacts_cost_by_the_kinds_that_are_there(client: SandboxClient) -> None:
    slugs = [f"sample-anna-{number}" for number in range(20)]
    response = ask(client, CONTACT, **links(*slugs))
    kinds = {"business_emails": 1, "personal_emails": 2, "phone_numbers": 2}
    expected = 0
    for entry in response.json():
        contact = entry["matches"][0]["person_data"]["contact"]
        expected += sum(price for kind, price in kinds.items() if contact[kind])
    assert 0 < expected < 100
    assert response.headers["x-credits-used"] == str(expected)
    assert client.running.ledger.total_charged() == expected


def test_that_only_the_wished_contacts_are_returned_and_charged(client: SandboxClient) -> None:
    slugs = [f"sample-anna-{number}" for number in range(20)]
    response = ask(client, CONTACT, **links(*slugs), fields=["contact.business_emails"])
    contacts = [one["matches"][0]["person_data"]["contact"] for one in response.json()]
    assert {tuple(one) for one in contacts} == {("business_emails",)}
    found = sum(1 for one in contacts if one["business_emails"])
    assert response.headers["x-credits-used"] == str(found)


def test_that_verified_keeps_deliverable_addresses_at_half_a_credit_more(
    client: SandboxClient,
) -> None:
    slugs = [f"sample-anna-{number}" for number in range(20)]
    wished = {"fields": ["contact.business_emails"], "verified": True}
    response = ask(client, CONTACT, **links(*slugs), **wished)
    contacts = [one["matches"][0]["person_data"]["contact"] for one in response.json()]
    statuses = {mail["status"] for one in contacts for mail in one["business_emails"]}
    found = sum(1 for one in contacts if one["business_emails"])
    assert statuses == {"deliverable"}
    assert response.headers["x-credits-used"] == f"{found * 1.5:g}"
    assert all("business_emails_message" in one for one in contacts if not one["business_emails"])


def test_that_identify_tells_who_it_is_for_a_credit(client: SandboxClient) -> None:
    response = ask(client, IDENTIFY, emails=["anna.berg@sample.example", "nobody@firm.example"])
    found, missing = response.json()
    assert (found["match_status"], missing["match_status"]) == ("matched", "not_found")
    assert found["match_type"] == "email"
    assert found["matches"][0]["person_data"].keys() == {
        "crustdata_person_id",
        "basic_profile",
        "social_handles",
        "updated_at",
    }
    assert response.headers["x-credits-used"] == "1"


def test_that_identify_has_names_of_its_own(client: SandboxClient) -> None:
    assert ask(client, IDENTIFY, business_emails=["a@b.example"]).status_code == 400
    assert ask(client, IDENTIFY, research_profile_urls=["x"]).json()[0]["matches"] == []


def test_that_a_company_is_found_by_name_domain_id_and_url(client: SandboxClient) -> None:
    (named,) = ask(client, COMPANY, names=["blue harbor"]).json()
    company = named["matches"][0]["company_data"]
    number = company["crustdata_company_id"]
    assert company["basic_info"]["primary_domain"] == "blue-harbor.example"
    for body in (
        {"domains": ["https://www.blue-harbor.example/about"]},
        {"crustdata_company_ids": [number]},
        {"professional_network_profile_urls": [f"https://www.linkedin.com/company/{number}"]},
    ):
        response = ask(client, COMPANY, **body)
        assert response.json()[0]["matches"][0]["company_data"] == company
        assert response.headers["x-credits-used"] == "0"


def test_that_a_name_is_loose_unless_it_must_be_exact(client: SandboxClient) -> None:
    (loose,) = ask(client, COMPANY, names=["Harbor"]).json()
    assert len(loose["matches"]) > 1
    (exact,) = ask(client, COMPANY, names=["Harbor"], exact_match=True).json()
    names = {one["company_data"]["basic_info"]["name"] for one in exact["matches"]}
    assert names == {"Harbor"}


@pytest.mark.parametrize(
    ("path", "body"),
    [(LIVE, links("sample-a")), (CONTACT, links("sample-a")), (IDENTIFY, links("sample-a"))],
)
def test_that_an_ordinary_account_has_no_access(path: str, body: dict[str, Any]) -> None:
    with sandbox() as running, SandboxClient(running) as client:
        response = ask(client, path, **body)
        assert (response.status_code, response.json()["error"]["type"]) == (403, "permission_error")
        assert ask(client, COMPANY, names=["Blue Harbor"]).status_code == 200
        listed = client.get("/account/endpoints").json()["endpoints"]
        status = {one["path"]: one["status"] for one in listed}
        assert status[path] == "not_enabled"
        assert status["/person/enrich"] == status["/person/search"] == "enabled"
        assert status["/batch/person/enrich"] == "not_enabled"


def test_that_a_preview_is_free_and_short(client: SandboxClient) -> None:
    response = client.links("sample-anna", preview=True)
    data = response.json()[0]["matches"][0]["person_data"]
    assert data.keys() == {"crustdata_person_id", "basic_profile"}
    assert response.headers["x-credits-used"] == "0"


def test_that_every_date_of_a_role_has_the_form_of_the_providers_samples(
    client: SandboxClient,
) -> None:
    slugs = [f"sample-anna-{number}" for number in range(25)]
    form = re.compile(r"\d{4}-\d\d-01T00:00:00\+00:00")
    dates: list[str | None] = []
    for path in ("/person/enrich", LIVE):
        for entry in ask(client, path, **links(*slugs), fields=["experience"]).json():
            details = entry["matches"][0]["person_data"]["experience"]["employment_details"]
            roles = [*details["current"], *(details.get("past") or [])]
            dates += [role[name] for role in roles for name in ("start_date", "end_date")]
    known = [one for one in dates if one is not None]
    assert len(known) > 50
    assert all(form.fullmatch(one) for one in known)
