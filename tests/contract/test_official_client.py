"""The provider's official client gets through against the sandbox, unchanged.

Skipped where the client cannot be installed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.official_client import OfficialClient, UnavailableError, install
from tests.support.sandbox import LINK, sandbox

ENRICH, NAME = "crustdata_people_enrich_v2", "basic_profile.name"
DOMAIN = "experience.employment_details.current.company_website_domain"
MARIA = {
    "op": "and",
    "conditions": [
        {"field": NAME, "type": "(.)", "value": "Maria Carter"},
        {"field": DOMAIN, "type": "=", "value": "blue-harbor.example"},
    ],
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    try:
        return install(tmp_path_factory.mktemp("official"))
    except UnavailableError as error:
        pytest.skip(f"the official client cannot be had: {error}")


@pytest.fixture(scope="module")
def running() -> Iterator[RunningSandbox]:
    with sandbox(grants="all", job_s=0) as service:
        yield service


@pytest.fixture(scope="module")
def client(program: Path, running: RunningSandbox) -> Iterator[OfficialClient]:
    with OfficialClient(program, running.url, running.key) as asking:
        yield asking


def urls(*slugs: str) -> dict[str, Any]:
    return {"professional_network_profile_urls": [LINK + slug for slug in slugs]}


def test_that_it_enriches_by_url_with_the_default_fields(client: OfficialClient) -> None:
    anna, nobody = client.call(ENRICH, **urls("sample-anna", "nobody"))
    assert anna["matches"][0]["confidence_score"] == 1.0
    assert {"basic_profile", "social_handles"} < anna["matches"][0]["person_data"].keys()
    assert nobody["matches"] == []


def test_that_it_enriches_by_address_with_fields(client: OfficialClient) -> None:
    answer = client.call(
        ENRICH,
        business_emails=["anna.berg@sample.example"],
        fields=["basic_profile.name", "experience"],
        min_similarity_score=0.5,
    )
    entry = answer[0] if isinstance(answer, list) else answer
    assert entry["matches"][0]["person_data"]["basic_profile"] == {"name": "Anna Berg"}


def test_that_it_runs_a_batch_to_the_download(client: OfficialClient) -> None:
    answer = client.call(
        "crustdata_batch_person_profile_enrich",
        **urls("sample-anna", "sample-bruno", "nobody"),
        fields=["experience"],
    )
    assert (answer["status"], answer["result_count"]) == ("completed", 2)
    assert (answer["entities_requested"], answer["entities_fulfilled"]) == (3, 2)
    assert answer["unresolved_count"] == 1
    found = {row["original_identifier"] for row in answer["results"]}
    assert found == {LINK + "sample-anna", LINK + "sample-bruno"}


def test_that_it_runs_a_batch_of_addresses_and_one_of_identities(client: OfficialClient) -> None:
    addresses = ["anna.berg@sample.example", "nobody@unknown.example"]
    enriched = client.call("crustdata_batch_person_profile_enrich", business_emails=addresses)
    identified = client.call("crustdata_batch_person_identify", emails=addresses)
    assert enriched["result_count"] == 1
    assert (identified["result_count"], identified["matched_count"]) == (2, 1)


def test_that_it_reads_the_contacts_of_a_batch(client: OfficialClient) -> None:
    slugs = [f"sample-anna-{number}" for number in range(12)]
    answer = client.call("crustdata_batch_person_contact_enrich", **urls(*slugs))
    assert (answer["status"], answer["result_count"]) == ("completed", 12)
    filled = answer["fill_summary"]
    assert all(int(text.partition("/")[0]) > 0 for text in filled.values())


def test_that_it_enriches_live(client: OfficialClient) -> None:
    answer = client.call(ENRICH, **urls("fresh-anna-berg"), realtime=True)
    entry = answer[0] if isinstance(answer, list) else answer
    assert entry["matches"][0]["person_data"]["basic_profile"]["name"] == "Anna Berg"


def test_that_it_reads_contacts_one_by_one(client: OfficialClient) -> None:
    slugs = [f"sample-anna-{number}" for number in range(30)]
    answer = client.call("crustdata_people_contact_enrich", **urls(*slugs))
    rows = answer["results"]
    assert len(rows) == 30
    assert any(row["business_emails"] for row in rows)


def test_that_it_searches_and_completes(client: OfficialClient) -> None:
    answer = client.call("crustdata_people_search_db_v2", filters=MARIA, limit=5)
    assert answer["total_count"] == 2
    row = answer["profiles"][0]
    assert row["social_handles"]["professional_network_identifier"]["profile_url"]
    field = "experience.employment_details.current.name"
    values = client.call("crustdata_autocomplete_person_v2", field=field, query="blue har")
    assert values in ("Blue Harbor", ["Blue Harbor"])


def test_that_it_identifies_companies(client: OfficialClient) -> None:
    answer = client.call("crustdata_company_identify_v2", names=["Blue Harbor"])
    entry = answer[0] if isinstance(answer, list) else answer
    info = entry["matches"][0]["company_data"]["basic_info"]
    assert info["primary_domain"] == "blue-harbor.example"


def test_that_it_reads_the_account(client: OfficialClient, running: RunningSandbox) -> None:
    credits_left = client.call("crustdata_credits_check_v2")["account"]["credits"]
    assert credits_left == pytest.approx(10_000 - running.ledger.total_charged())
    answer = client.call("crustdata_account_endpoints_v2", include_fields=True)
    paths = {one["path"]: one["status"] for one in answer["endpoints"]}
    assert paths["/batch/person/enrich"] == "enabled"
    enabled = answer["endpoints"][0]["fields"]["enabled"]
    assert "experience" in enabled


def test_that_it_understands_refusals_of_an_ordinary_account(program: Path) -> None:
    with (
        sandbox(job_s=0) as service,
        OfficialClient(program, service.url, service.key) as ordinary,
    ):
        stripped = ordinary.call(ENRICH, **urls("sample-anna"), fields=["basic_profile", "honors"])
        assert "retried without gated fields: ['honors']" in stripped["note"]
        refused = ordinary.call(ENRICH, **urls("sample-anna"), realtime=True)
        assert "permission" in refused["error"]
        listed = ordinary.call("crustdata_account_endpoints_v2", status="disabled")
        paths = [one["path"] for one in listed["endpoints"]]
        assert "/person/contact/enrich" in paths
