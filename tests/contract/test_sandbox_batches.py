"""Batch jobs: their submission, their state over time, their list and their charge."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.batch_client import ENRICH, BatchClient, batch_client
from tests.support.sandbox import LINK

PEOPLE = ("sample-anna", "sample-bruno", "nobody-knows-her")


@pytest.fixture
def client() -> Iterator[BatchClient]:
    with batch_client() as asking:
        yield asking


def test_that_a_submission_is_answered_as_in_the_providers_sample(client: BatchClient) -> None:
    response = client.submit("sample-anna")
    batch_id = response.json()["batch_id"]
    assert response.json() == {
        "batch_id": batch_id,
        "status": "pending",
        "entity": "person",
        "action": "enrich",
        "identifier_count": 1,
        "entities_requested": 1,
        "status_url": f"/batch/{batch_id}",
    }
    assert response.headers["x-credits-used"] == "0"


def test_that_a_job_is_pending_then_processing_then_completed(client: BatchClient) -> None:
    batch_id = client.submit(*PEOPLE).json()["batch_id"]
    states = [client.state(batch_id)]
    for seconds in (16, 40, 10):
        client.clock.move(seconds)
        states.append(client.state(batch_id))
    assert [one["status"] for one in states] == ["pending", "processing", "processing", "completed"]
    assert all("download_url" not in one for one in states[:3])
    assert states[0]["created_at"] == "2026-09-20T09:00:00.123456+00:00"
    assert states[3]["completed_at"] == "2026-09-20T09:01:00.123456+00:00"
    assert [states[3][name] for name in ("result_count", "entities_fulfilled")] == [2, 2]
    assert states[3]["download_url"].partition("?")[0].endswith("/output/results.jsonl.gz")


def test_that_a_job_is_charged_when_it_ends_by_what_was_found(client: BatchClient) -> None:
    batch_id = client.submit(*PEOPLE, fields=["experience"]).json()["batch_id"]
    assert client.running.ledger.total_charged() == 0
    client.clock.move(60)
    ledger = client.running.ledger
    assert ledger.credits_by_key() == {"sample-anna": 1, "sample-bruno": 1}
    assert ledger.requests(f"/batch/{batch_id}")[0].request_id == batch_id
    assert client.get("/account/credits").json()["account"]["credits"] == 9_998
    client.state(batch_id)
    assert ledger.total_charged() == 2


def test_that_duplicates_of_a_job_are_charged_each(client: BatchClient) -> None:
    state = client.finished("sample-anna", LINK + "sample-anna/")
    assert (state["entities_fulfilled"], state["result_count"]) == (2, 2)
    assert client.running.ledger.keys_charged_more_than_once() == ["sample-anna"]


def test_that_usage_shows_the_submission_and_the_job(client: BatchClient) -> None:
    batch_id = client.finished("sample-anna")["batch_id"]
    events = client.get("/account/usage/events").json()["events"]
    assert [(one["client_surface"], one["endpoint"], one["credits_used"]) for one in events] == [
        ("api", ENRICH, 0),
        ("batch", ENRICH, 1),
    ]
    assert events[1]["event_id"] == batch_id
    body = client.get(f"/account/usage/events/{events[0]['event_id']}").json()["request"]["body"]
    assert body == {"professional_network_profile_urls": [LINK + "sample-anna"]}


def test_that_a_sixth_active_job_is_refused_and_a_later_one_is_not(client: BatchClient) -> None:
    statuses = [client.submit("sample-anna").status_code for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    client.clock.move(60)
    assert client.submit("sample-anna").status_code == 200


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (ENRICH, 10_000),
        ("/batch/person/identify", 300),
        ("/batch/person/contact/enrich", 300),
        ("/batch/person/professional_network/enrich/live", 300),
    ],
)
def test_that_too_many_identifiers_refuse_the_whole_job(
    client: BatchClient, path: str, most: int
) -> None:
    more: dict[str, Any] = {"fields": ["business_email"]} if "contact" in path else {}
    slugs = [f"nobody-{number}" for number in range(most + 1)]
    assert client.submit(*slugs, path=path, **more).status_code == 400
    assert client.submit(*slugs[1:], path=path, **more).status_code == 200
    assert len(client.get("/batch").json()["jobs"]) == 1


def test_that_the_balance_must_cover_the_highest_price_of_all_jobs() -> None:
    with batch_client(credits=12) as client:
        contacts: dict[str, Any] = {"fields": ["contact"]}
        assert client.submit("sample-anna", "sample-bruno", **contacts).status_code == 200
        assert client.submit("sample-anna", **contacts).status_code == 402
        assert client.links("sample-anna").status_code == 402
        client.clock.move(60)
        spent = client.running.ledger.total_charged()
        assert client.get("/account/credits").json()["account"]["credits"] == 12 - spent
        assert client.links("sample-anna").status_code == (200 if spent < 12 else 402)


def test_that_identifiers_may_be_one_text_with_commas(client: BatchClient) -> None:
    links = f"{LINK}sample-anna, {LINK}sample-bruno"
    assert client.finished(professional_network_profile_urls=links)["identifier_count"] == 2


def test_that_the_list_is_newest_first_in_pages_without_links(client: BatchClient) -> None:
    ids = []
    for number in range(4):
        ids.append(client.submit(*["sample-anna"] * (number + 1)).json()["batch_id"])
        client.clock.move(25)
    first = client.get("/batch?limit=3").json()
    rest = client.get(f"/batch?limit=3&cursor={first['next_cursor']}").json()
    assert [one["batch_id"] for one in first["jobs"] + rest["jobs"]] == ids[::-1]
    assert [one["identifier_count"] for one in first["jobs"]] == [4, 3, 2]
    assert (first["has_more"], rest["has_more"], rest["next_cursor"]) == (True, False, None)
    assert not [key for one in first["jobs"] for key in one if "url" in key or "error" in key]
    over = client.get("/batch?status=completed").json()["jobs"]
    assert [one["batch_id"] for one in over] == ids[1::-1]


@pytest.mark.parametrize(
    ("query", "status"),
    [("limit=0", 200), ("limit=999", 200), ("limit=a", 400), ("status=done", 400),
     ("cursor=none", 400), ("page=2", 400)],
)  # fmt: skip
def test_that_the_list_clamps_its_limit_and_refuses_the_rest(
    client: BatchClient, query: str, status: int
) -> None:
    assert client.get(f"/batch?{query}").status_code == status


def test_that_an_unknown_job_is_a_404(client: BatchClient) -> None:
    response = client.get("/batch/00000000-0000-4000-8000-000000000001")
    assert (response.status_code, response.json()["error"]["type"]) == (404, "not_found")


def test_that_only_the_state_of_a_job_does_without_the_version(client: BatchClient) -> None:
    batch_id = client.submit("sample-anna").json()["batch_id"]
    del client.http.headers["x-api-version"]
    assert client.get(f"/batch/{batch_id}").status_code == 200
    assert client.get("/batch").status_code == 400
    assert client.submit("sample-anna").status_code == 400


def test_that_an_account_without_the_grant_has_no_batches() -> None:
    with batch_client(grants="none") as client:
        response = client.submit("sample-anna")
    assert (response.status_code, response.json()["error"]["type"]) == (403, "permission_error")
