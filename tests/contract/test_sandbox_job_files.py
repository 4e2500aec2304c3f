"""The files of batch jobs: their links, their lines, and what can be wrong with both."""

import gzip
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.batch_client import BatchClient, batch_client, download, read_lines

PEOPLE = ("sample-anna", "sample-bruno", "nobody-knows-her")
CONTACTS = "/batch/person/contact/enrich"
ALL = ["business_email", "personal_contact_info"]


@pytest.fixture
def client() -> Iterator[BatchClient]:
    with batch_client() as asking:
        yield asking


def link_of(line: dict[str, Any]) -> Any:
    return line["data"]["social_handles"]["professional_network_identifier"]["profile_url"]


def test_that_a_file_is_gzip_by_its_bytes_only(client: BatchClient) -> None:
    response = download(client.finished(*PEOPLE)["download_url"])
    assert response.content[:2] == b"\x1f\x8b"
    assert "content-encoding" not in response.headers
    assert len(gzip.decompress(response.content).splitlines()) == 2


def test_that_a_line_is_the_profile_in_its_envelope_and_the_unknown_have_none(
    client: BatchClient,
) -> None:
    lines = client.lines(*PEOPLE, fields=["experience"])
    assert sorted(one["original_identifier"] for one in lines) == [
        "https://www.linkedin.com/in/sample-anna",
        "https://www.linkedin.com/in/sample-bruno",
    ]
    (anna,) = (one for one in lines if one["original_identifier"].endswith("anna"))
    (asked,) = client.links(
        "sample-anna", fields=["basic_profile", "social_handles", "experience"]
    ).json()
    assert anna["data"] == asked["matches"][0]["person_data"]
    assert anna["internal_id"] == anna["data"]["crustdata_person_id"]


def test_that_fields_add_to_the_default_ones(client: BatchClient) -> None:
    (line,) = client.lines("sample-anna", fields=["skills"])
    assert {"basic_profile", "social_handles", "crustdata_person_id"} <= line["data"].keys()


def test_that_addresses_are_looked_up_as_well(client: BatchClient) -> None:
    (line,) = client.lines(business_emails=["anna.berg@sample.example", "x@unknown.example"])
    assert line["original_identifier"] == "anna.berg@sample.example"


def test_that_identify_has_a_bare_line_for_everyone(client: BatchClient) -> None:
    addresses = ["anna.berg@sample.example", "x@unknown.example"]
    lines = client.lines(path="/batch/person/identify", business_emails=addresses)
    by_address = {one["matched_on"]: one for one in lines}
    assert by_address.keys() == set(addresses)
    assert by_address[addresses[0]]["matches"][0]["confidence_score"] > 0.9
    assert by_address[addresses[1]] == {
        "matched_on": addresses[1],
        "match_type": "email",
        "matches": [],
    }
    assert client.running.ledger.credits_by_key() == {addresses[0]: 1}


def test_that_contacts_come_flat_or_in_an_envelope_at_the_same_price(client: BatchClient) -> None:
    slugs = [f"sample-anna-{number}" for number in range(12)] + ["nobody"]
    flat = client.lines(*slugs, path=CONTACTS, fields=ALL)
    spent = client.running.ledger.credits_by_key()
    wrapped = client.lines(*slugs, path=CONTACTS, fields=ALL, faults="contact-envelope")
    assert len(flat) == len(wrapped) == len(slugs)
    by_link = {one["professional_network_url"]: one for one in flat}
    for line in wrapped:
        same = by_link[line["original_identifier"]]
        assert line["internal_id"] == same["person_id"]
        assert line["data"]["business_email"] == same["business_email"]
        slug = line["original_identifier"].rpartition("/")[2]
        info = same["personal_contact_info"]
        prices = (same["business_email"], info["personal_emails"], info["phone_numbers"])
        price = sum(cost for cost, found in zip((1, 2, 2), prices, strict=True) if found)
        assert spent.get(slug, 0) == price
    assert by_link["https://www.linkedin.com/in/nobody"]["person_id"] is None


def test_that_live_jobs_find_whom_only_the_web_knows(client: BatchClient) -> None:
    path = "/batch/person/professional_network/enrich/live"
    lines = client.lines("fresh-anna-berg", "sample-bruno", path=path)
    names = sorted(one["data"]["basic_profile"]["name"] for one in lines)
    assert names[0] == "Anna Berg"
    assert client.running.ledger.total_charged() == 14


def test_that_a_link_refuses_the_key(client: BatchClient) -> None:
    url = client.finished("sample-anna")["download_url"]
    refused = download(url, headers={"Authorization": f"Bearer {client.running.key}"})
    assert (refused.status_code, "InvalidArgument" in refused.text) == (400, True)


def test_that_a_link_without_its_signature_or_with_another_is_refused(client: BatchClient) -> None:
    url = client.finished("sample-anna")["download_url"]
    assert download(url.partition("?")[0]).status_code == 403
    assert "SignatureDoesNotMatch" in download(url.replace("results", "part-000")).text


def test_that_links_expire_after_five_days_and_fresh_ones_are_given(client: BatchClient) -> None:
    state = client.finished("sample-anna")
    client.clock.move(5 * 24 * 3600 - 1)
    assert download(state["download_url"]).status_code == 200
    client.clock.move(1)
    expired = download(state["download_url"])
    assert (expired.status_code, "expired" in expired.text) == (403, True)
    assert download(client.state(state["batch_id"])["download_url"]).status_code == 200


def test_that_the_first_links_can_be_expired(client: BatchClient) -> None:
    state = client.finished("sample-anna", faults="job-link-expired")
    assert download(state["download_url"]).status_code == 403
    assert download(client.state(state["batch_id"])["download_url"]).status_code == 200


def test_that_the_links_of_nobody_are_dead(client: BatchClient) -> None:
    state = client.finished("nobody-a", "nobody-b")
    assert (state["status"], state["result_count"]) == ("completed", 0)
    assert download(state["download_url"]).status_code == 404


def test_that_the_port_of_the_files_serves_nothing_else(client: BatchClient) -> None:
    host = client.finished("sample-anna")["download_url"].partition("/output")[0].rpartition("/")[0]
    assert host != client.running.url
    assert httpx.get(f"{host}/account/credits").status_code == 403


def test_that_a_broken_download_can_be_tried_again(client: BatchClient) -> None:
    state = client.finished("sample-anna", faults="job-download-broken")
    with pytest.raises(httpx.TransportError):
        download(state["download_url"])
    assert len(read_lines([state["download_url"]])) == 1


@pytest.mark.parametrize(("faults", "first"), [("job-parts@3", 9), ("job-first-part@3", 3)])
def test_that_several_parts_are_the_whole_and_the_first_link_is_either(
    client: BatchClient, faults: str, first: int
) -> None:
    state = client.finished(*(f"sample-anna-{number}" for number in range(9)), faults=faults)
    assert len(state["download_urls"]) == 3
    assert len(read_lines(state["download_urls"])) == 9
    assert len(read_lines([state["download_url"]])) == first


def test_that_the_order_of_the_lines_is_not_that_of_the_submission(client: BatchClient) -> None:
    slugs = [f"sample-anna-{number}" for number in range(30)]
    found = [link_of(one).rpartition("/")[2] for one in client.lines(*slugs)]
    assert sorted(found) == sorted(slugs)
    assert found != slugs


def test_that_shells_and_others_are_lines_that_nobody_pays_for(client: BatchClient) -> None:
    for fault, link in (("shells", None), ("other-slug", "someone-else")):
        state = client.finished("sample-anna", "nobody-a", faults=f"job-{fault}")
        (odd,) = (
            line
            for line in read_lines(state["download_urls"])
            if line["original_identifier"].endswith("nobody-a")
        )
        assert link_of(odd) is link or link in link_of(odd)
        assert (state["entities_fulfilled"], state["result_count"]) == (1, 2)
    assert client.running.ledger.credits_by_key() == {"sample-anna": 2}


def test_that_lines_can_be_doubled_and_counts_can_differ(client: BatchClient) -> None:
    assert len(client.lines("sample-anna", faults="job-doubled")) == 2
    state = client.finished("sample-anna", faults="job-count-differs")
    assert (state["entities_fulfilled"], len(read_lines(state["download_urls"]))) == (2, 1)


def test_that_identifiers_can_come_back_in_another_form(client: BatchClient) -> None:
    (line,) = client.lines("sample-anna", faults="job-echo-changed")
    assert line["original_identifier"] == "http://il.linkedin.com/in/SAMPLE-ANNA/"


@pytest.fixture(scope="module")
def rich() -> Iterator[BatchClient]:
    with batch_client(credits=1e9) as asking:
        yield asking


SLUGS = st.lists(
    st.sampled_from(["sample-a", "sample-b", "sample-c", "nobody", "unknown-1"]), min_size=1
)


@settings(max_examples=15, deadline=None)
@given(SLUGS)
def test_that_a_job_finds_and_costs_what_single_requests_do(
    rich: BatchClient, slugs: list[str]
) -> None:
    fields = ["basic_profile", "social_handles", "contact"]
    before = rich.running.ledger.total_charged()
    entries = [rich.links(slug, fields=fields).json()[0] for slug in slugs]
    one_by_one = rich.running.ledger.total_charged() - before
    state = rich.finished(*slugs, fields=["contact"])
    lines = read_lines(state["download_urls"]) if state["result_count"] else []
    found = [one["matches"][0]["person_data"] for one in entries if one["matches"]]
    by_id = sorted(one["data"]["crustdata_person_id"] for one in lines)
    assert by_id == sorted(one["crustdata_person_id"] for one in found)
    assert rich.running.ledger.total_charged() - before == 2 * one_by_one
